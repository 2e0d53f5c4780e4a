"""What there is about one trainee, and erasing all of it for good: the rows, and their bytes in the file.

Not here: what left the house (only listed here, for a person to erase elsewhere), backups.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sql

from webcare.store import outgoing
from webcare.store.database import Database
from webcare.store.outgoing import Export
from webcare.store.tables import (
    CONTESTS,
    DELIVERIES,
    EXERCISES,
    EXPORTS,
    FINISHED,
    JUDGEMENTS,
    MARKS,
    MOVES,
    REVIEWS,
    RULINGS,
    TABLES,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What there is about one trainee."""

    trainee: str
    exercises: int
    moves: int
    marks: int
    reviews: int
    rulings: int
    """What they ruled as a trainer on others' marks: that stays, without their name."""
    exports: tuple[Export, ...]
    """What left the house about them."""
    deliveries: Mapping[str, int]
    """How many statements about them were offered to which learning record store."""

    def __bool__(self) -> bool:
        return any((self.exercises, self.reviews, self.rulings, self.exports, self.deliveries))


def about(connection: sql.Connection, trainee: str) -> About:
    """What there is about a trainee; nothing at all for an empty name."""

    def counted(table: sql.Table, condition: sql.ColumnElement[bool]) -> int:
        found = connection.execute(sql.select(sql.func.count()).select_from(table).where(condition)).scalar_one()
        return int(found) if trainee else 0

    exercises, judgements, _ = _theirs(trainee)
    left = outgoing.exports(connection, trainee) if trainee else ()
    offered = outgoing.deliveries(connection, None, trainee) if trainee else ()
    return About(
        trainee=trainee,
        exercises=counted(EXERCISES, EXERCISES.c.trainee == trainee),
        moves=counted(MOVES, MOVES.c.exercise.in_(exercises)),
        marks=counted(MARKS, MARKS.c.judgement.in_(judgements)),
        reviews=counted(REVIEWS, REVIEWS.c.trainee == trainee),
        rulings=counted(RULINGS, RULINGS.c.trainer == trainee),
        exports=left,
        deliveries=Counter(one.lrs for one in offered),
    )


def forget(database: Database, trainee: str) -> About:
    """What there was about a trainee: nothing of it is left, also not in the bytes of the file.

    Raises RecordsError before anything is erased where another program has the file open.
    """
    with database.alone() as connection:
        with database.begun(connection):
            found = about(connection, trainee)
            if found:
                _erase(connection, trainee)
        # Also where nothing was found: a program that was killed while it erased left this undone.
        database.compact(connection, [table.name for table in TABLES.sorted_tables])
    return found


def _theirs(trainee: str) -> tuple[sql.Select[tuple[str]], sql.Select[tuple[int]], sql.Select[tuple[int]]]:
    """The exercises, judgements and marks of a trainee."""
    exercises = sql.select(EXERCISES.c.id).where(EXERCISES.c.trainee == trainee)
    judgements = sql.select(JUDGEMENTS.c.number).where(JUDGEMENTS.c.exercise.in_(exercises))
    return exercises, judgements, sql.select(MARKS.c.number).where(MARKS.c.judgement.in_(judgements))


def _erase(connection: sql.Connection, trainee: str) -> None:
    """Takes the rows away, those first that point at others."""
    exercises, judgements, marks = _theirs(trainee)
    for condition in (
        RULINGS.c.mark.in_(marks),
        CONTESTS.c.mark.in_(marks),
        MARKS.c.judgement.in_(judgements),
        JUDGEMENTS.c.exercise.in_(exercises),
        FINISHED.c.exercise.in_(exercises),
        MOVES.c.exercise.in_(exercises),
        EXERCISES.c.trainee == trainee,
        REVIEWS.c.trainee == trainee,
        EXPORTS.c.trainee == trainee,
        DELIVERIES.c.trainee == trainee,
    ):
        connection.execute(sql.delete(condition.left.table).where(condition))
    # The one row that changes ever: the mark keeps its ruling, and who ruled is forgotten.
    connection.execute(sql.update(RULINGS).where(RULINGS.c.trainer == trainee).values(trainer=""))
