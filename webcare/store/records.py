"""What players and trainees did: exercises and their moves, how responses were judged, what was said of that, what is
practised and what left the house. Append-only, in one SQLite file in the platform's data folder, or in the PostgreSQL
database of a team (`WEBCARE_DATABASE_URL`).

    records = Records()                                                     # raises RecordsError, as every method does
    name = records.begin("rookwolk", "rotterdam", 7, content, mode="train", trainee="egel", rubric=digest)
    records.append(name, as_record(move))                                   # on the disk when it returns
    records.judged(name, message.id, assessment, deed=Deed(…))             # a `domain.assessment.Assessment`
    records.finish(name)

    records.trainees(), records.trainings("egel")                           # who, and their exercises
    for judged in records.judgements(trainee="egel"):                       # or exercise=name, or everybody's
        judged.total, judged.passed, judged.marks                           # a `Marked` each: got, max, holds, findings
    records.contest(mark.number, why)                                       # the trainee does not agree
    for mark in records.contested():                                        # what waits for a trainer
        records.rule(mark.number, mark.got, note, trainer="uil")            # both marks are kept
    records.review("egel", "rule:parkeertip", 3), records.reviews("egel")   # for the schedule of practice
    records.exported("csv", "uit.csv", ["egel"])                            # for each whose data left
    records.delivered(lrs, "delivered", [("egel", statement_id)]), records.deliveries(lrs)
    records.forget("egel")                                                  # nothing is left, in no byte of the file

One commit a move: whatever happens to the program, no finished step is lost. Personal data is masked before it is
written. Where the database refuses, RecordsError says so in a sentence; playing goes on unkept.
Not here: what a move means (`exercise.moves`), erasing a trainee (`forgetting`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from json import JSONEncoder, loads
from pathlib import Path
from secrets import token_hex
from typing import Any, Literal

import sqlalchemy as sql

from webcare.domain.assessment import Assessment
from webcare.engine.personal_data import masked
from webcare.store import forgetting, marks, outgoing
from webcare.store.database import Database
from webcare.store.errors import RecordsError
from webcare.store.exercises import APPEND, APPENDED, PLAYED, Kept, Mode, Step, Trainee, kept
from webcare.store.forgetting import About
from webcare.store.marks import Deed, Judged, Marked
from webcare.store.outgoing import Delivery, Export
from webcare.store.places import computer, database, server
from webcare.store.sentences import Tongue
from webcare.store.tables import CONTESTS, EXERCISES, EXPORTS, FINISHED, MOVES, REVIEWS, RULINGS
from webcare.store.trainees import pseudonym

__all__ = [
    "About",
    "Delivery",
    "Export",
    "Judged",
    "Kept",
    "Marked",
    "Records",
    "RecordsError",
    "Review",
    "Step",
    "Trainee",
]

_PATIENCE = 2.0
"""Seconds to wait for another program that writes."""

_FREE = frozenset({"text", "name", "note", "reply", "why"})
"""Where a move holds what somebody typed."""

_written = JSONEncoder(sort_keys=True).encode


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """How well something went that is practised."""

    trainee: str
    skill: str
    rating: int
    """1 again, 2 hard, 3 good, 4 easy, as the package `fsrs` has them."""
    at: str


class Records:
    """What is kept, opened. Every method raises RecordsError where the database or the disk refuses."""

    def __init__(self, path: Path | None = None, language: Tongue = "nl", *, url: str | None = None) -> None:
        """`path`: a file of one's own; `url`: a server's database; neither: what the environment says."""
        self.path = path or database()
        """The file; not used where a server keeps the records."""
        address = url or ("" if path else server())
        self.database = Database(address or self.path, patience=_PATIENCE, language=language)
        # Whoever has a file has all that is in it.
        self._computer = "" if self.database.is_file else computer()
        self._append = self.database.prepared(APPEND, APPENDED)

    def close(self) -> None:
        """Lets go of the database."""
        self.database.close()

    # ---------------------------------------------------------------------------------------------------- exercises

    def begin(
        self,
        scenario: str,
        city: str,
        seed: int,
        content: str = "",
        *,
        mode: Mode = "play",
        trainee: str = "",
        rubric: str = "",
    ) -> str:
        """The id of a new exercise."""
        name = token_hex(8)
        what = {"id": name, "scenario": scenario, "city": city, "seed": str(seed), "content": content}
        whose = {"mode": mode, "trainee": pseudonym(trainee), "rubric": rubric}
        whose |= {"computer": self._computer}
        with self.database.connected() as connection:
            connection.execute(sql.insert(EXERCISES), {**what, **whose, "started_at": _now()})
        return name

    def append(self, exercise: str, move: Mapping[str, str]) -> None:
        """Keeps one move; when this returns, it is on the disk."""
        words = {key: masked(value) if key in _FREE and value else value for key, value in move.items()}
        self._append({"of": exercise, "what": _written(words), "moment": _now()})

    def finish(self, exercise: str, how: Literal["ended", "set-aside"] = "ended") -> None:
        """Marks an exercise as one not to go on with: played to its end, or put away by the player."""
        row = sql.select(sql.literal(exercise), sql.literal(how), sql.literal(_now()))
        once = row.where(~sql.exists().where(FINISHED.c.exercise == exercise))
        with self.database.connected() as connection:
            connection.execute(sql.insert(FINISHED).from_select(["exercise", "how", "at"], once))

    def unfinished(self, mode: Mode = "play", trainee: str | None = None) -> tuple[Kept, ...]:
        """The exercises that can be gone on with, the latest first; one without a move is none.

        Of a trainee those begun anywhere; else, where a team shares a database, those begun on this computer.
        """
        found = PLAYED.where(FINISHED.c.exercise.is_(None), EXERCISES.c.mode == mode)
        if trainee is not None:
            return self._kept(found.where(EXERCISES.c.trainee == trainee))
        return self._kept(found.where(EXERCISES.c.computer == self._computer) if self._computer else found)

    def trainings(self, trainee: str | None = None) -> tuple[Kept, ...]:
        """The exercises in which somebody answered for the city, the latest first; of one trainee or of all."""
        found = PLAYED.where(EXERCISES.c.mode == "train")
        return self._kept(found if trainee is None else found.where(EXERCISES.c.trainee == trainee))

    def trainees(self) -> tuple[Trainee, ...]:
        """Everybody who practised under a pseudonym, by that name."""
        began = EXERCISES.c.started_at
        found = (
            sql.select(EXERCISES.c.trainee, sql.func.count(), sql.func.min(began), sql.func.max(began))
            .where(EXERCISES.c.trainee != "")
            .group_by(EXERCISES.c.trainee)
        )
        with self.database.connected() as connection:
            rows = connection.execute(found).all()
        # Sorted here: each database has an order of its own for letters.
        return tuple(
            Trainee(name=name, trainings=count, first_at=first, last_at=last)
            for name, count, first, last in sorted(rows)
        )

    def moves(self, exercise: str) -> tuple[dict[str, str], ...]:
        """The moves of an exercise, in order, as `exercise.moves.as_record` wrote them."""
        return tuple(dict(step.move) for step in self.steps(exercise))

    def steps(self, exercise: str) -> tuple[Step, ...]:
        """The same, with when each was made."""
        found = sql.select(MOVES.c.seq, MOVES.c.move, MOVES.c.at).where(MOVES.c.exercise == exercise)
        with self.database.connected() as connection:
            rows = connection.execute(found.order_by(MOVES.c.seq)).all()
            return tuple(Step(seq=seq, move=loads(move), at=at) for seq, move, at in rows)

    def _kept(self, found: sql.Select[Any]) -> tuple[Kept, ...]:
        with self.database.connected() as connection:
            return tuple(kept(row) for row in connection.execute(found).mappings())

    # ---------------------------------------------------------------------------------------------------- judgements

    def judged(
        self,
        exercise: str,
        message: str,
        assessment: Assessment,
        *,
        deed: Deed | None = None,
        by: str = "machine",
    ) -> None:
        """Keeps a judgement with all its marks; a message that was judged before is judged anew.

        `deed` is what was judged: a trainer who rules sees it.
        """
        what = deed or Deed()
        row = {
            "exercise": exercise,
            "message": message,
            "said": _typed(what.said),
            "reply": _typed(what.reply),
            "effort": what.effort.value,
            "action": what.action.value,
            "also": " ".join(action.value for action in what.also),
            "note": _typed(what.note),
            "rule": what.rule,
            "waited": what.waited,
            "judge": by,
            "at": _now(),
        }
        with self.database.transaction() as connection:
            marks.keep(connection, assessment, row)

    def judgements(self, *, trainee: str | None = None, exercise: str | None = None) -> tuple[Judged, ...]:
        """How responses were judged, in order, with what was said of it; of one message only the last judgement."""
        with self.database.connected() as connection:
            return marks.judgements(connection, trainee, exercise)

    def marks(self, *, trainee: str | None = None, exercise: str | None = None) -> tuple[Marked, ...]:
        """The same, mark by mark."""
        return tuple(mark for judged in self.judgements(trainee=trainee, exercise=exercise) for mark in judged.marks)

    def contest(self, mark: int, why: str) -> None:
        """The trainee does not agree with a mark."""
        with self.database.connected() as connection:
            connection.execute(sql.insert(CONTESTS), {"mark": mark, "why": _typed(why), "at": _now()})

    def contest_of(self, exercise: str, message: str, criterion: str, why: str) -> None:
        """The same, for who knows what was judged and not under which number."""
        for mark in self.marks(exercise=exercise):
            if (mark.message, mark.criterion) == (message, criterion):
                self.contest(mark.number, why)

    def contested(self, *, everything: bool = False) -> tuple[Marked, ...]:
        """The marks that wait for a trainer; or every mark that was ever contested or ruled on."""
        with self.database.connected() as connection:
            found = marks.judgements(connection, spoken_of=True)
        every = (mark for judged in found for mark in judged.marks)
        return tuple(mark for mark in every if mark.waits or (everything and (mark.contests or mark.rulings)))

    def rule(self, mark: int, got: float, note: str, trainer: str) -> None:
        """A trainer gives other points, or confirms those of the machine. The mark itself stays as it was."""
        row = {"mark": mark, "got": got, "note": _typed(note), "trainer": pseudonym(trainer), "at": _now()}
        with self.database.connected() as connection:
            connection.execute(sql.insert(RULINGS), row)

    # ---------------------------------------------------------------------------------------------------- forgetting

    def about(self, trainee: str) -> About:
        """What there is about a trainee."""
        with self.database.connected() as connection:
            return forgetting.about(connection, trainee)

    def forget(self, trainee: str) -> About:
        """What there was about a trainee: all of it is erased, also from the bytes of the file."""
        return forgetting.forget(self.database, trainee)

    # ------------------------------------------------------------------------------------------ practice, and leaving

    def review(self, trainee: str, skill: str, rating: int, at: datetime | None = None) -> None:
        """Something practised went so well."""
        row = {"trainee": pseudonym(trainee), "skill": skill, "rating": rating, "at": _moment(at)}
        with self.database.connected() as connection:
            connection.execute(sql.insert(REVIEWS), row)

    def reviews(self, trainee: str) -> tuple[Review, ...]:
        """How everything went that a trainee practised, in order."""
        found = sql.select(REVIEWS).where(REVIEWS.c.trainee == trainee).order_by(REVIEWS.c.number)
        with self.database.connected() as connection:
            rows = connection.execute(found).all()
        return tuple(Review(trainee=row.trainee, skill=row.skill, rating=row.rating, at=row.at) for row in rows)

    def exported(self, what: str, where: str, trainees: Iterable[str]) -> None:
        """Something left the house about these trainees: to a file, or to the address of a learning record store."""
        moment, place = _now(), outgoing.bare(where)
        rows = [{"trainee": trainee, "what": what, "where_to": place, "at": moment} for trainee in trainees]
        if rows:
            with self.database.transaction() as connection:
                connection.execute(sql.insert(EXPORTS), rows)

    def exports(self, trainee: str | None = None) -> tuple[Export, ...]:
        """What left, in order; of one trainee or of all."""
        with self.database.connected() as connection:
            return outgoing.exports(connection, trainee)

    def delivered(self, lrs: str, state: str, statements: Iterable[tuple[str, str]]) -> None:
        """What came of statements offered to a learning record store: `(trainee, id)` each."""
        with self.database.transaction() as connection:
            outgoing.keep_deliveries(connection, outgoing.bare(lrs), state, statements, _now())

    def deliveries(self, lrs: str) -> Mapping[str, Delivery]:
        """The statements that were offered to a store, by id, each in its last state: where to go on."""
        with self.database.connected() as connection:
            return {one.statement: one for one in outgoing.deliveries(connection, outgoing.bare(lrs))}


def _typed(words: str) -> str:
    """What somebody typed, as it is kept: masked, and without characters that no database takes."""
    return masked(words.encode("utf-8", "ignore").decode("utf-8").replace("\x00", ""))


def _moment(moment: datetime | None) -> str:
    # Microseconds: a move is told from the same move a moment later.
    return (moment or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="microseconds")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
