"""What trainings came to, gathered from the records into values that can be shown and sent on.

Not here: the records themselves (`records`), rendering (`reports`).
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Protocol

from webcare.domain.rubric import Criterion, Gate
from webcare.domain.training import Contest, Judged, MarkKept, Ruling, Training
from webcare.simulation.made_of import made_of, plain_name
from webcare.store import marks
from webcare.store.exercises import Kept


class Told(Protocol):
    """What is asked of the records."""

    def judgements(self, *, trainee: str | None = None) -> tuple[marks.Judged, ...]: ...
    def trainings(self, trainee: str | None = None) -> tuple[Kept, ...]: ...


def trainings(
    records: Told, trainee: str | None = None, titles: Mapping[str, str] | None = None
) -> tuple[Training, ...]:
    """The trainings of one trainee, or of all, the oldest first. `titles`: of scenarios, by name. Raises
    RecordsError."""
    judged: dict[str, list[marks.Judged]] = {}
    for one in records.judgements(trainee=trainee):
        judged.setdefault(one.exercise, []).append(one)
    kept = sorted(records.trainings(trainee), key=lambda one: (one.started_at, one.id))
    return tuple(_training(one, judged.get(one.id, ()), titles or {}) for one in kept)


def _training(kept: Kept, judged: Iterable[marks.Judged], titles: Mapping[str, str]) -> Training:
    made = made_of(kept.scenario, kept.city)
    return Training(
        id=kept.id,
        trainee=kept.trainee,
        city=kept.city,
        scenario=plain_name(kept.scenario),
        practised=made.wanted if made is not None else (),
        title=titles.get(kept.scenario.partition(":")[0], ""),
        seed=kept.seed,
        started=_moment(kept.started_at),
        ended=_moment(kept.finished_at) if kept.finished == "ended" else None,
        judged=tuple(map(_judged, judged)),
    )


def _judged(one: marks.Judged) -> Judged:
    deed, hit = one.deed, [mark for mark in one.marks if mark.is_gate]
    holds = tuple(Gate(mark.criterion) for mark in hit if not mark.holds)
    return Judged(
        message=one.message,
        at=_moment(one.at),
        effort=deed.effort,
        action=deed.action,
        also=deed.also,
        asked=deed.said,
        said=deed.reply,
        note=deed.note,
        waited=deed.waited,
        rule=deed.rule,
        total=one.total,
        passed=one.passed,
        gates=holds,
        freed=bool(hit) and not holds,
        marks=tuple(_mark(mark) for mark in one.marks if not mark.is_gate),
    )


def _mark(mark: marks.Marked) -> MarkKept:
    contest = mark.contests[-1] if mark.contests else None
    ruling = mark.rulings[-1] if mark.rulings else None
    return MarkKept(
        criterion=Criterion(mark.criterion),
        got=mark.got,
        max=mark.max,
        contest=Contest(why=contest.why, at=_moment(contest.at)) if contest else None,
        ruling=Ruling(got=ruling.got, note=ruling.note, trainer=ruling.trainer, at=_moment(ruling.at))
        if ruling
        else None,
    )


def _moment(written: str) -> datetime:
    return datetime.fromisoformat(written)
