"""Goal 1: asking for help costs what a bare command line costs."""

import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.rows import Measured, Skipped, ratio_row

HERE = Path(__file__).parent
YARDSTICKS = HERE.parent / ".venv-bench" / "bin"


def run(command: Sequence[str], *, may_fail: bool = False) -> float:
    """Seconds one whole process took."""
    start = time.perf_counter()
    subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=not may_fail)
    return time.perf_counter() - start


def processes(commands: Mapping[str, Sequence[str]], rounds: int, *, may_fail: bool = False) -> dict[str, float]:
    """The median seconds of each command, run in turn; the first round only warms up."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            taken = run(command, may_fail=may_fail)
            if number:
                seconds[name].append(taken)
    return {name: statistics.median(times) for name, times in seconds.items()}


def measure(rounds: int) -> Measured:
    """`webcare --help` beside a bare Typer and beside posting."""
    commands = {"webcare": [sys.executable, "-m", "webcare", "--help"]}
    asked = subprocess.run(commands["webcare"], capture_output=True, text=True, check=False)
    if asked.returncode:
        yield Skipped(f"webcare --help: it does not start. {asked.stderr.strip().splitlines()[-1:]}")
        return
    if (YARDSTICKS / "python").exists():
        size = str(number_of_commands(asked.stdout))
        commands[f"typer --help, {size} commands"] = [
            str(YARDSTICKS / "python"),
            str(HERE / "bare_typer.py"),
            size,
        ]
        if os.access(YARDSTICKS / "posting", os.X_OK):
            commands["posting --help"] = [str(YARDSTICKS / "posting"), "--help"]
    else:
        yield Skipped("webcare --help: .venv-bench is not there; `make bench` makes it.")
        return
    taken = processes(commands, rounds)
    for name, aim in zip(list(commands)[1:], ("1.25x", "0.2x"), strict=False):
        yield ratio_row("webcare --help", taken["webcare"], (name, taken[name]), aim)
    if "posting --help" not in commands:
        yield Skipped("posting --help: not installed in .venv-bench.")


def number_of_commands(said: str) -> int:
    """How many sub-commands the help lists: indented words with an explanation beside them."""
    return len(re.findall(r"^ {2,6}[a-z]+ {2,}\S", said, re.MULTILINE))
