"""Goal 8: an archive through four cities, beside only reading it, and on two cores beside one.

The messages are those the tests use, over and over with other words in between, so that no two are the same. Whole
processes, start included: of a larger archive that counts for less.
"""

import csv
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.rows import Measured, Skipped, medians, ratio_row
from bench.starting import processes
from bench.thinking import MESSAGES

ROWS = 6_000
MOST_ROUNDS = 3
"""One round takes seconds."""
PEAK = """
import resource, sys
from webcare.cli import main
main(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def archive(folder: Path) -> Path:
    """An archive as CSV: every message with one word of another in it."""
    given = [json.loads(line) for line in MESSAGES.read_text(encoding="utf-8").splitlines()]
    words = sorted({word for row in given for word in row["text"].split()})
    path = folder / "archive.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "text", "channel"])
        for number in range(ROWS):
            row = given[number % len(given)]
            writer.writerow([number, f"{row['text']} {words[number * 7 % len(words)]}", row["channel"]])
    return path


def read(path: Path) -> int:
    """The rows, read and forgotten."""
    with path.open(encoding="utf-8", newline="") as file:
        return sum(1 for _ in csv.reader(file))


def measure(rounds: int) -> Measured:
    """The throughput and the memory of `webcare replay`."""
    if not MESSAGES.exists():
        yield Skipped("replaying: tests/data/dev_messages.jsonl is not there.")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = archive(folder)
        out = str(folder / "out.csv")
        asked = ["replay", str(path), "--output", out, "--workers"]
        command = [sys.executable, "-m", "webcare", *asked]
        taken = processes({"1": [*command, "1"], "2": [*command, "2"]}, min(rounds, MOST_ROUNDS))
        floor = medians({"read": lambda: read(path)}, rounds)["read"]
        what = f"replaying {ROWS:,} messages, four cities"
        yield ratio_row(what, taken["1"], ("only reading them as CSV", floor), "12x", "s")
        yield ratio_row("the same in one process", taken["1"], ("in two", taken["2"]), "1.65x or more", "s")
        if sys.platform != "win32":
            peak = subprocess.run(
                [sys.executable, "-c", PEAK, *asked, "1"], capture_output=True, text=True, check=True
            ).stdout
            megabytes = int(peak) / (2**20 if sys.platform == "darwin" else 2**10)
            yield ratio_row("its peak memory", megabytes, ("the aim", 400.0), "1x or less", "MiB")
