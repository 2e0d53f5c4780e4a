"""What players did: exercises and their moves, append-only, in one SQLite file in the platform's data folder.

One commit a move: whatever happens to the program, no finished step is lost. Personal data is masked before
it is written. Where the disk or the file refuses, RecordsError says so in a sentence; playing goes on unkept.
Not here: what a move means (`exercise.moves`).
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from typing import Literal

import sqlalchemy as sql
from sqlalchemy.exc import SQLAlchemyError

from webcare.engine.personal_data import masked
from webcare.store.places import database
from webcare.store.sentences import Tongue, sentence

SHAPE = 1
"""The shape of the tables, as SQLite's `user_version` has it."""
_PATIENCE = 2.0
"""Seconds to wait for another program that writes."""

_TABLES = sql.MetaData()
_EXERCISES = sql.Table(
    "exercises",
    _TABLES,
    sql.Column("number", sql.Integer, primary_key=True),
    sql.Column("id", sql.String, unique=True, nullable=False),
    sql.Column("scenario", sql.String, nullable=False),
    sql.Column("city", sql.String, nullable=False),
    # As text: a seed may be any whole number, and SQLite's go no further than 64 bits.
    sql.Column("seed", sql.String, nullable=False),
    sql.Column("started_at", sql.String, nullable=False),
    sql.Column("content", sql.String, nullable=False),
)
_MOVES = sql.Table(
    "moves",
    _TABLES,
    sql.Column("exercise", sql.ForeignKey("exercises.id"), primary_key=True),
    sql.Column("seq", sql.Integer, primary_key=True),
    sql.Column("move", sql.Text, nullable=False),
    sql.Column("at", sql.String, nullable=False),
)
_FINISHED = sql.Table(
    "finished",
    _TABLES,
    sql.Column("exercise", sql.ForeignKey("exercises.id"), primary_key=True),
    sql.Column("how", sql.String, nullable=False),
    sql.Column("at", sql.String, nullable=False),
)

# The next number is counted in the same statement that writes it, so two programs never take the same.
_NEXT = (
    sql.select(sql.func.coalesce(sql.func.max(_MOVES.c.seq), 0) + 1)
    .where(_MOVES.c.exercise == sql.bindparam("of"))
    .scalar_subquery()
)
_APPEND = (
    sql.insert(_MOVES)
    .values(exercise=sql.bindparam("of"), seq=_NEXT, move=sql.bindparam("what"), at=sql.bindparam("moment"))
    .inline()
)


class RecordsError(Exception):
    """Exercises cannot be kept or read: a sentence for the player, with a word for why."""

    def __init__(self, why: Literal["damaged", "busy", "read-only", "newer", "other"], says: str) -> None:
        super().__init__(says)
        self.why = why


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One exercise as it was kept."""

    id: str
    scenario: str
    city: str
    """The city it began under."""
    seed: int
    started_at: str
    """ISO 8601, UTC."""
    content: str
    """The fingerprint of the policies and scenarios it began with (`store.folders.fingerprint`)."""
    steps: int
    """How many moves were made."""


class Records:
    """The file of exercises, opened. Every method raises RecordsError where the file or the disk refuses."""

    def __init__(self, path: Path | None = None, language: Tongue = "nl") -> None:
        self.path = path or database()
        self._language: Tongue = language
        with self._told():
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._engine = sql.create_engine(
                sql.URL.create("sqlite", database=str(self.path)),
                connect_args={"timeout": _PATIENCE},
                # Every write is one statement and its own commit: there is nothing to open, close or undo.
                isolation_level="AUTOCOMMIT",
                pool_reset_on_return=None,
            )
            sql.event.listen(self._engine, "connect", _prepare)
            with self._engine.connect() as connection:
                shape = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
                if shape > SHAPE:
                    raise self._refusal("newer", str(shape))
                if shape < SHAPE:
                    _TABLES.create_all(connection)
                    connection.exec_driver_sql(f"PRAGMA user_version = {SHAPE}")

    def close(self) -> None:
        """Lets go of the file."""
        self._engine.dispose()

    def begin(self, scenario: str, city: str, seed: int, content: str = "") -> str:
        """The id of a new exercise."""
        name = token_hex(4)
        row = {"id": name, "scenario": scenario, "city": city, "seed": str(seed), "content": content}
        with self._writing() as connection:
            connection.execute(sql.insert(_EXERCISES), {**row, "started_at": _now()})
        return name

    def append(self, exercise: str, move: Mapping[str, str]) -> None:
        """Keeps one move; when this returns, it is on the disk."""
        words = {key: masked(value) if key in ("text", "name") else value for key, value in move.items()}
        what = json.dumps(words, ensure_ascii=True, sort_keys=True)
        with self._writing() as connection:
            connection.execute(_APPEND, {"of": exercise, "what": what, "moment": _now()})

    def finish(self, exercise: str, how: Literal["ended", "set-aside"] = "ended") -> None:
        """Marks an exercise as one not to go on with: played to its end, or put away by the player."""
        row = {"exercise": exercise, "how": how, "at": _now()}
        with self._writing() as connection:
            connection.execute(sql.insert(_FINISHED).prefix_with("OR IGNORE"), row)

    def unfinished(self) -> tuple[Kept, ...]:
        """The exercises that can be gone on with, the latest first; one without a move is none."""
        steps = sql.func.count(_MOVES.c.seq)
        found = (
            sql.select(_EXERCISES, steps.label("steps"))
            .join(_MOVES, _MOVES.c.exercise == _EXERCISES.c.id)
            .outerjoin(_FINISHED, _FINISHED.c.exercise == _EXERCISES.c.id)
            .where(_FINISHED.c.exercise.is_(None))
            .group_by(_EXERCISES.c.id)
            .order_by(_EXERCISES.c.number.desc())
        )
        with self._told(), self._engine.connect() as connection:
            return tuple(_kept(row) for row in connection.execute(found).mappings())

    def moves(self, exercise: str) -> tuple[dict[str, str], ...]:
        """The moves of an exercise, in order, as `exercise.moves.as_record` wrote them."""
        found = sql.select(_MOVES.c.move).where(_MOVES.c.exercise == exercise).order_by(_MOVES.c.seq)
        with self._told(), self._engine.connect() as connection:
            return tuple(json.loads(move) for move in connection.execute(found).scalars())

    @contextmanager
    def _writing(self) -> Iterator[sql.Connection]:
        with self._told(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turns what SQLite or the disk says into a RecordsError."""
        try:
            yield
        except SQLAlchemyError as error:
            raise self._refusal(*_reason(error)) from None
        except OSError as error:
            raise self._refusal("read-only", error.strerror or str(error)) from None
        except (ValueError, KeyError) as error:
            raise self._refusal("damaged", str(error)) from None

    def _refusal(self, why: Literal["damaged", "busy", "read-only", "newer", "other"], detail: str) -> RecordsError:
        says = sentence(self._language, f"records-{why}", file=self.path, why=detail)
        return RecordsError(why, says)


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    """A write-ahead log: a commit costs little, and a program that is killed takes nothing with it."""
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _reason(error: SQLAlchemyError) -> tuple[Literal["damaged", "busy", "read-only", "other"], str]:
    detail = str(getattr(error, "orig", None) or error)
    low = detail.lower()
    if "locked" in low or "busy" in low:
        return "busy", detail
    if "not a database" in low or "malformed" in low or "corrupt" in low or "no such" in low:
        return "damaged", detail
    if "readonly" in low or "read-only" in low or "unable to open" in low or "full" in low:
        return "read-only", detail
    return "other", detail


def _kept(row: sql.RowMapping) -> Kept:
    names = ("id", "scenario", "city", "started_at", "content", "steps")
    return Kept(seed=int(row["seed"]), **{name: row[name] for name in names})


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
