"""From saving a file to the verdict: a check after one change, in a new process and in a program that stays.

The policy that is changed has 500 rules, each with a message that is run; see `many_rules`.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from itertools import islice, product
from pathlib import Path

from bench.reading import CITIES, ONE_MODEL
from bench.rows import Measured, medians, percentile, ratio_row
from webcare.domain.channel import Channel
from webcare.domain.understanding import Kind, Topic
from webcare.store.check import Known, check
from webcare.store.folders import Folders, content_folders

RULES = 500
AIM = 0.15


def measure(rounds: int) -> Measured:
    """A first check, a check after one change, and the same at 500 rules in a program that stays."""
    cache = os.environ.get("XDG_CACHE_HOME")
    with tempfile.TemporaryDirectory() as name:
        os.environ["XDG_CACHE_HOME"] = str(Path(name) / "cache")
        try:
            yield from _in_folder(Path(name), rounds)
        finally:
            os.environ.pop("XDG_CACHE_HOME")
            if cache is not None:
                os.environ["XDG_CACHE_HOME"] = cache


def _in_folder(home: Path, rounds: int) -> Measured:
    shipped = content_folders()
    folders = Folders(policies=home / "policies", scenarios=home / "scenarios")
    shutil.copytree(shipped.policies, folders.policies)
    shutil.copytree(shipped.scenarios, folders.scenarios)
    city = folders.policies / "rotterdam.yaml"
    text = city.read_text(encoding="utf-8")
    command = [sys.executable, "-m", "webcare", "check", *CITIES, "--policies", str(folders.policies)]
    command += ["--scenarios", str(folders.scenarios)]
    number = iter(range(1_000_000))

    def first() -> None:
        shutil.rmtree(home / "cache", ignore_errors=True)
        subprocess.run(command, capture_output=True, check=True)

    def changed() -> None:
        city.write_text(f"{text}# {next(number)}\n", encoding="utf-8")
        subprocess.run(command, capture_output=True, check=True)

    def bare() -> None:
        subprocess.run([sys.executable, "-c", ONE_MODEL], capture_output=True, check=True)

    taken = medians({"first": first, "changed": changed, "bare": bare}, rounds)
    yardstick = ("importing pydantic, one model", taken["bare"])
    yield ratio_row("webcare check, four cities, never checked before", taken["first"], yardstick, "none")
    yield ratio_row("webcare check, four cities, one changed", taken["changed"], yardstick, "none")
    waits = _waits(folders, city, text, max(20, 4 * rounds))
    what = f"save to verdict, {RULES} rules"
    yield ratio_row(f"{what}, median", percentile(waits, 0.5), ("the aim", AIM), "1x or less")
    yield ratio_row(f"{what}, p95", percentile(waits, 0.95), ("the aim", AIM), "1x or less")


def _waits(folders: Folders, city: Path, text: str, times: int) -> list[float]:
    """Seconds from a saved change in a rule and in a message of it to the verdict, in a program that stays."""
    text = many_rules(text)
    known = Known(folders)
    city.write_text(text, encoding="utf-8")
    check(folders, ["rotterdam"], known=known)
    waits = []
    for time_round in range(times):
        at = time_round * 7 % (RULES // 2)
        new = text.replace(f"Afspraak {at},", f"Nieuwe afspraak {at},").replace(f"Bericht {at} over", f"Iets {at} over")
        city.write_text(new, encoding="utf-8")
        start = time.perf_counter()
        check(folders, ["rotterdam"], known=known)
        waits.append(time.perf_counter() - start)
    return waits


def many_rules(text: str) -> str:
    """A city's policy with rules added in front until there are 500, each with a message that must not come to it."""
    own = text.count("  - id: ")
    rules = (
        f"""  - id: extra-{number}
    when: {{topic: {topic}, kind: {kind}, channel: {channel}, addressed: true, turn: first}}
    then: {{effort: interact, action: refer, reply: [antwoord]}}
    because: "Afspraak {number}, omdat het zo is afgesproken."
    counterexamples:
      - {{text: "Bericht {number} over iets in de {topic}, wat doen jullie?", channel: facebook, addressed: false}}
"""
        for number, (topic, kind, channel) in enumerate(islice(product(Topic, Kind, Channel), RULES - own))
    )
    head, rules_word, rest = text.partition("\nrules:\n")
    return f"{head}{rules_word}{''.join(rules)}{rest}"
