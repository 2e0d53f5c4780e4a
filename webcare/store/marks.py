"""How responses were judged, what trainees say of that, and what trainers ruled: each beside the other, none changed.

Not here: judging (`assessment`), how far machine and trainers agree.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from json import dumps, loads
from typing import Any

import sqlalchemy as sql

from webcare.domain.action import Action, Effort
from webcare.domain.assessment import Assessment, Finding, Mark, Says
from webcare.domain.rubric import Criterion, Gate
from webcare.engine.personal_data import masked
from webcare.store.tables import CONTESTS, EXERCISES, JUDGEMENTS, MARKS, RULINGS

_GATES = frozenset(gate.value for gate in Gate)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """A trainee does not agree with a mark."""

    why: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What a trainer says of a mark: other points, or the same."""

    got: float
    note: str
    trainer: str
    """A pseudonym; empty where the trainer was forgotten."""
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """One mark as it was kept, with everything that was said of it."""

    number: int
    """What it is contested and ruled on by."""
    judgement: int
    exercise: str
    trainee: str
    scenario: str
    city: str
    message: str
    criterion: str
    """A criterion, or a gate that was hit."""
    got: float
    """The machine's points; of a gate always 0."""
    max: float
    """Of a gate 1: a trainer who finds that it was not hit gives 1."""
    by: str
    at: str
    findings: tuple[Finding, ...] = ()
    """What the machine said of it. Personal data is masked, and no places in the text are kept."""
    contests: tuple[Contest, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    """The latest last; that one holds."""

    @property
    def is_gate(self) -> bool:
        """Whether this caps the score instead of earning points."""
        return self.criterion in _GATES

    @property
    def holds(self) -> float:
        """The points that count: a trainer's where there is a ruling."""
        return self.rulings[-1].got if self.rulings else self.got

    @property
    def waits(self) -> bool:
        """Whether it was contested after the last ruling, or without one."""
        return bool(self.contests) and (not self.rulings or self.contests[-1].at > self.rulings[-1].at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What was judged: a response and the message it is to."""

    said: str = ""
    """What the citizen wrote."""
    reply: str = ""
    """What was answered, or posted; empty where it was silence."""
    effort: Effort = Effort.INTERACT
    action: Action = Action.ANSWER
    also: tuple[Action, ...] = ()
    note: str = ""
    """Why it was silent, or a word for the team."""
    rule: str = ""
    """Id of the agreement that decides on the message."""
    waited: int = 0
    """Seconds of the exercise from the message to the response."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """The judgement of one response as it was kept."""

    number: int
    exercise: str
    trainee: str
    scenario: str
    city: str
    message: str
    """Its id in the exercise."""
    deed: Deed
    """What was judged, masked."""
    total: float
    """As the machine had it; what trainers ruled is in the marks."""
    passed: bool
    by: str
    at: str
    marks: tuple[Marked, ...]


def keep(connection: sql.Connection, assessment: Assessment, row: Mapping[str, str | int]) -> None:
    """Writes a judgement and its marks; of gates those that were hit. `row` has the rest of it, masked."""
    outcome = {"total": assessment.total, "passed": int(assessment.passed)}
    written = connection.execute(sql.insert(JUDGEMENTS), {**row, **outcome})
    number = written.inserted_primary_key[0] if written.inserted_primary_key else 0
    rows = [_row(number, criterion, mark) for criterion, mark in assessment.marks.items()]
    for gate in assessment.gates:
        said = tuple(finding for finding in assessment.findings if finding.about == gate)
        rows.append(_row(number, gate, Mark(got=0, max=1, findings=said)))
    if rows:
        connection.execute(sql.insert(MARKS), rows)


def _row(judgement: int, about: Criterion | Gate, mark: Mark) -> dict[str, Any]:
    findings = _written(mark.findings)
    return {"judgement": judgement, "criterion": about.value, "got": mark.got, "max": mark.max, "findings": findings}


def _written(findings: Iterable[Finding]) -> str:
    """Findings as they are kept. A piece of a number is not recognised as personal data, so what a gate quotes stays
    out where that is its matter."""
    rows = [
        {
            "nl": masked(one.says.nl),
            "en": masked(one.says.en),
            "points": one.points,
            "excerpt": "" if one.about == Gate.PRIVACY else masked(one.excerpt),
            "because": one.because,
            "source": one.source,
        }
        for one in findings
    ]
    return dumps(rows)


def _findings(about: str, kept: str) -> tuple[Finding, ...]:
    """What `_written` wrote down; nothing of a criterion that is no more."""
    named = {one.value: one for one in (*Criterion, *Gate)}.get(about)
    if named is None:
        return ()
    return tuple(
        Finding(
            about=named,
            says=Says(row["nl"], row["en"]),
            points=row["points"],
            excerpt=row["excerpt"],
            because=row["because"],
            source=row["source"],
        )
        for row in loads(kept)
    )


def judgements(
    connection: sql.Connection, trainee: str | None = None, exercise: str | None = None, *, spoken_of: bool = False
) -> tuple[Judged, ...]:
    """The judgements, in order; of a message that was judged anew only the last. `spoken_of`: only those of which a
    mark was contested or ruled on."""
    last = sql.select(sql.func.max(JUDGEMENTS.c.number)).group_by(JUDGEMENTS.c.exercise, JUDGEMENTS.c.message)
    found = (
        sql.select(JUDGEMENTS, EXERCISES.c.trainee, EXERCISES.c.scenario, EXERCISES.c.city)
        .join(EXERCISES, EXERCISES.c.id == JUDGEMENTS.c.exercise)
        .where(JUDGEMENTS.c.number.in_(last))
        .order_by(JUDGEMENTS.c.number)
    )
    if trainee is not None:
        found = found.where(EXERCISES.c.trainee == trainee)
    if exercise is not None:
        found = found.where(JUDGEMENTS.c.exercise == exercise)
    if spoken_of:
        said = sql.select(CONTESTS.c.mark).union(sql.select(RULINGS.c.mark))
        found = found.where(JUDGEMENTS.c.number.in_(sql.select(MARKS.c.judgement).where(MARKS.c.number.in_(said))))
    rows = connection.execute(found).mappings().all()
    marks = _marks(connection, {row["number"]: row for row in rows}, found.with_only_columns(JUDGEMENTS.c.number))
    return tuple(
        Judged(
            passed=bool(row["passed"]),
            by=row["judge"],
            marks=tuple(marks[row["number"]]),
            deed=_deed(row),
            **_shared(row, _WHOLE),
        )
        for row in rows
    )


_WHOSE = ("exercise", "trainee", "scenario", "city", "message", "at")
_WHOLE = (*_WHOSE, "number", "total")


def _deed(row: sql.RowMapping) -> Deed:
    also = tuple(Action(name) for name in row["also"].split())
    told = _shared(row, ("said", "reply", "note", "rule", "waited"))
    return Deed(effort=Effort(row["effort"]), action=Action(row["action"]), also=also, **told)


def _shared(row: sql.RowMapping, names: Iterable[str]) -> dict[str, Any]:
    return {name: row[name] for name in names}


def _marks(
    connection: sql.Connection, of: Mapping[int, sql.RowMapping], which: sql.Select[tuple[int]]
) -> Mapping[int, list[Marked]]:
    """The marks of these judgements, with what was said of each."""
    wanted = sql.select(MARKS).where(MARKS.c.judgement.in_(which.order_by(None))).order_by(MARKS.c.number)
    rows = connection.execute(wanted).mappings().all()
    contests, rulings = _said_of(connection, CONTESTS), _said_of(connection, RULINGS)
    found: dict[int, list[Marked]] = defaultdict(list)
    for row in rows:
        judged = of.get(row["judgement"])
        if judged is None:
            # Written by another program after the judgements were read.
            continue
        found[row["judgement"]].append(
            Marked(
                by=judged["judge"],
                findings=_findings(row["criterion"], row["findings"]),
                contests=tuple(Contest(why=one["why"], at=one["at"]) for one in contests[row["number"]]),
                rulings=tuple(
                    Ruling(got=one["got"], note=one["note"], trainer=one["trainer"], at=one["at"])
                    for one in rulings[row["number"]]
                ),
                **_shared(row, ("number", "judgement", "criterion", "got", "max")),
                **_shared(judged, _WHOSE),
            )
        )
    return found


def _said_of(connection: sql.Connection, table: sql.Table) -> Mapping[int, Sequence[sql.RowMapping]]:
    """What is in a table about marks, by their numbers. There is little of it: it is read whole."""
    found: dict[int, list[sql.RowMapping]] = defaultdict(list)
    for row in connection.execute(sql.select(table).order_by(table.c.number)).mappings():
        found[row["mark"]].append(row)
    return found
