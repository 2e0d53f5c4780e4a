"""Exercises and their moves as they were kept, and how they are written and found.

Not here: opening the database (`database`), what else is kept of an exercise (`marks`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import sqlalchemy as sql

from webcare.store.tables import EXERCISES, FINISHED, MOVES

Mode = Literal["play", "train"]
"""A city answers and is watched; or somebody answers for it."""

# The next number is counted in the same statement that writes it. In a file two programs never take the same; on a
# server the later one counts again.
_NEXT = (
    sql.select(sql.func.coalesce(sql.func.max(MOVES.c.seq), sql.literal_column("0")) + sql.literal_column("1"))
    .where(MOVES.c.exercise == sql.bindparam("of"))
    .scalar_subquery()
)
APPEND = (
    sql.insert(MOVES)
    .values(exercise=sql.bindparam("of"), seq=_NEXT, move=sql.bindparam("what"), at=sql.bindparam("moment"))
    .inline()
)
APPENDED = sql.select(sql.func.count()).where(
    MOVES.c.exercise == sql.bindparam("of"),
    MOVES.c.move == sql.bindparam("what"),
    MOVES.c.at == sql.bindparam("moment"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One exercise as it was kept."""

    id: str
    scenario: str
    city: str
    """The city it began under."""
    seed: int
    started_at: str
    """ISO 8601, UTC, as every moment here."""
    content: str
    """The fingerprint of the policies and scenarios it began with (`store.folders.fingerprint`)."""
    steps: int
    """How many moves were made."""
    mode: Mode = "play"
    trainee: str = ""
    """Who answered for the city; empty where the city did."""
    rubric: str = ""
    """The fingerprint of what responses were judged by."""
    finished: Literal["", "ended", "set-aside"] = ""
    finished_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One move as it was kept."""

    seq: int
    """From 1."""
    move: Mapping[str, str]
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trainee:
    """Somebody who practised."""

    name: str
    """The pseudonym."""
    trainings: int
    first_at: str
    last_at: str
    """When their last exercise began."""


PLAYED = (
    sql.select(
        EXERCISES,
        sql.func.count(MOVES.c.seq).label("steps"),
        sql.func.max(FINISHED.c.how).label("finished"),
        sql.func.max(FINISHED.c.at).label("finished_at"),
    )
    .join(MOVES, MOVES.c.exercise == EXERCISES.c.id)
    .outerjoin(FINISHED, FINISHED.c.exercise == EXERCISES.c.id)
    .group_by(EXERCISES.c.number)
    .order_by(EXERCISES.c.number.desc())
)
"""The exercises with a move, the latest first."""


def kept(row: sql.RowMapping) -> Kept:
    """A row of `PLAYED` as a value."""
    names = ("id", "scenario", "city", "started_at", "content", "steps", "mode", "trainee", "rubric")
    ended: dict[str, Any] = {name: row[name] or "" for name in ("finished", "finished_at")}
    return Kept(seed=int(row["seed"]), **{name: row[name] for name in names}, **ended)
