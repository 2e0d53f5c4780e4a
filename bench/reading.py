"""Goal 7: reading a city with the line of everything in it, beside reading the same YAML and forgetting it.

And what a command waits for when nothing changed since the last one: the lexicon, and a whole `webcare answer`.
"""

import sys
import tracemalloc
from collections.abc import Sequence
from pathlib import Path

import yaml

from bench.rows import Measured, medians, ratio_row
from bench.starting import processes
from webcare.domain.bank import AnswerFile
from webcare.domain.policy import Policy, Shared
from webcare.store.content import file_of, load_lexicon, load_policies, load_vocabulary
from webcare.store.folders import Folders, content_folders
from webcare.store.sentences import in_tongue

ONE_MODEL = "from pydantic import BaseModel\nclass One(BaseModel):\n    x: int\nOne(x=1)"
CITIES = ("amsterdam", "den-haag", "rotterdam", "utrecht")


def plainly(paths: Sequence[Path], loader: type[yaml.SafeLoader | yaml.CSafeLoader]) -> None:
    """Read the files, and nothing more."""
    for path in paths:
        yaml.load(path.read_text(encoding="utf-8"), Loader=loader)


def measure(rounds: int) -> Measured:
    """A city, the lexicon, and the check of all four cities."""
    folders = content_folders()
    policies = folders.policies
    city = [policies / "utrecht.yaml", policies / "landelijk.yaml", *(policies / "antwoorden").glob("*.yaml")]
    lexicon = list((policies / "lexicon").rglob("*.yaml"))
    say = in_tongue()

    def with_lines() -> None:
        for path in city:
            file_of({"utrecht": Policy, "landelijk": Shared}.get(path.stem, AnswerFile), path, say)

    load_lexicon(folders)
    taken = medians(
        {
            "city": with_lines,
            "city again": lambda: load_policies(folders, ["utrecht"]),
            "lexicon again": lambda: load_lexicon(folders),
            "city, plainly": lambda: plainly(city, yaml.CSafeLoader),
            "lexicon": lambda: load_vocabulary(folders),
            "lexicon, plainly": lambda: plainly(lexicon, yaml.CSafeLoader),
        },
        rounds,
    )
    name = "the same files by CSafeLoader"
    yield ratio_row("reading the city", taken["city"], (name, taken["city, plainly"]), "1.6x")
    yield ratio_row("the words of a lexicon, as they were", taken["lexicon"], (name, taken["lexicon, plainly"]), "1.6x")
    yield ratio_row("a city that is as it was", taken["city again"], (name, taken["city, plainly"]), "0.3x")
    yield ratio_row("a lexicon that is as it was", taken["lexicon again"], ("the aim", 0.03), "1x or less")
    yield ratio_row("memory of the lexicon", _weight(folders), ("the aim", 20.0), "1x or less", unit="MiB")
    check = "webcare check, four cities"
    started = processes(
        {
            "answer": [sys.executable, "-m", "webcare", "answer", "De container is vol", "--city", "utrecht"],
            check: [sys.executable, "-m", "webcare", "check", *CITIES],
            "bare": [sys.executable, "-c", ONE_MODEL],
        },
        rounds,
        may_fail=True,
    )
    yield ratio_row(
        f"{check}, as they were", started[check], ("importing pydantic, one model", started["bare"]), "1.3x"
    )
    yield ratio_row("webcare answer", started["answer"], ("importing pydantic, one model", started["bare"]), "2x")


def _weight(folders: Folders) -> float:
    """MiB that a lexicon takes which is as it was."""
    tracemalloc.start()
    lexicon = load_lexicon(folders)
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert lexicon.accounts
    return taken / 2**20
