"""Goal 7: reading a city with the line of everything in it, beside reading the same YAML and forgetting it."""

import sys
from collections.abc import Sequence
from pathlib import Path

import yaml

from bench.rows import Measured, medians, ratio_row
from bench.starting import processes
from webcare.store.content import load_policies, load_vocabulary
from webcare.store.folders import content_folders

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
    taken = medians(
        {
            "city": lambda: load_policies(folders, ["utrecht"]),
            "city, plainly": lambda: plainly(city, yaml.CSafeLoader),
            "lexicon": lambda: load_vocabulary(folders),
            "lexicon, plainly": lambda: plainly(lexicon, yaml.CSafeLoader),
        },
        rounds,
    )
    for what in ("city", "lexicon"):
        name = "the same files by CSafeLoader"
        yield ratio_row(f"reading the {what}", taken[what], (name, taken[f"{what}, plainly"]), "1.6x")
    check = "webcare check, four cities"
    started = processes(
        {
            check: [sys.executable, "-m", "webcare", "check", *CITIES],
            "bare": [sys.executable, "-c", ONE_MODEL],
        },
        rounds,
        may_fail=True,
    )
    yield ratio_row(check, started[check], ("importing pydantic, one model", started["bare"]), "1.3x")
