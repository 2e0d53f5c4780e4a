"""Goal 10: keeping a move, beside SQLite without anything round it. Both a write-ahead log, and a commit a row."""

import json
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.rows import Measured, Row, medians
from webcare.domain.channel import Channel
from webcare.exercise.moves import Advance, Wrote, as_record
from webcare.store.records import Records

ROWS = 1_000
STEP = as_record(Advance())
TYPED = as_record(Wrote("De container op de hoek is al drie dagen vol, doen jullie nog iets?", Channel.FACEBOOK))
AIM = 0.3


def bare(path: Path) -> Callable[[], None]:
    """Rows of the same size, straight into SQLite."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(
        "CREATE TABLE moves (exercise TEXT, seq INTEGER, move TEXT, at TEXT, PRIMARY KEY (exercise, seq))"
    )
    count = 0

    def write() -> None:
        nonlocal count
        for _ in range(ROWS):
            count += 1
            moment = datetime.now(UTC).isoformat(timespec="milliseconds")
            connection.execute("INSERT INTO moves VALUES (?, ?, ?, ?)", ("a", count, json.dumps(STEP), moment))

    return write


def kept(records: Records, move: dict[str, str]) -> Callable[[], None]:
    """The same through the records of webcare, in an exercise of its own each time."""

    def write() -> None:
        exercise = records.begin("volle-container", "utrecht", 0)
        for _ in range(ROWS):
            records.append(exercise, move)

    return write


def measure(rounds: int) -> Measured:
    """Rows a second: a step, and a typed message, which is masked first."""
    with TemporaryDirectory() as folder:
        records = Records(Path(folder) / "kept.db")
        taken = medians(
            {
                "bare": bare(Path(folder) / "bare.db"),
                "step": kept(records, STEP),
                "typed": kept(records, TYPED),
            },
            rounds,
        )
        records.close()
    for what, name in (("keeping a step", "step"), ("keeping a typed message", "typed")):
        yield Row(
            what=what,
            found=f"{ROWS / taken[name]:,.0f} a second",
            yardstick=f"bare SQLite: {ROWS / taken['bare']:,.0f} a second",
            ratio=taken["bare"] / taken[name],
            aim=f"{AIM}x or more",
        )
