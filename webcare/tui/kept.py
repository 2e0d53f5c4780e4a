"""The exercise on the screen, kept on disk move by move; where the disk refuses, that is told once and play goes on.

Not here: the tables (`store.records`), what a move does (`exercise`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Literal

    from webcare.domain.assessment import Assessment
    from webcare.domain.training import Training
    from webcare.exercise.state import Situation
    from webcare.exercise.trained import Judged
    from webcare.store.exercises import Mode
    from webcare.store.marks import Deed, Marked
    from webcare.store.marks import Judged as JudgedKept
    from webcare.store.records import Kept, Records, Trainee

T = TypeVar("T")

TALK = ""
"""What stands for a scenario where there is none: a talk with the city."""


class Opened(Protocol):
    """What is asked of the records: `store.records.Records`, or in a test something that keeps nothing."""

    def begin(
        self, scenario: str, city: str, seed: int, content: str = "", *, mode: Mode = "play", trainee: str = ""
    ) -> str: ...
    def append(self, exercise: str, move: Mapping[str, str]) -> None: ...
    def finish(self, exercise: str, how: Literal["ended", "set-aside"] = "ended") -> None: ...
    def unfinished(self, mode: Mode = "play") -> tuple[Kept, ...]: ...
    def moves(self, exercise: str) -> tuple[dict[str, str], ...]: ...
    def judged(self, exercise: str, message: str, assessment: Assessment, *, deed: Deed) -> None: ...
    def contest_of(self, exercise: str, message: str, criterion: str, why: str) -> None: ...
    def exported(self, what: str, where: str, trainees: Iterable[str]) -> None: ...
    def trainees(self) -> tuple[Trainee, ...]: ...
    def trainings(self, trainee: str | None = None) -> tuple[Kept, ...]: ...
    def judgements(self, *, trainee: str | None = None) -> tuple[JudgedKept, ...]: ...
    def rule(self, mark: int, got: float, note: str, trainer: str) -> None: ...


@dataclass(slots=True)
class Keeper:
    """Keeps exercises, as far as the disk allows."""

    tell: Callable[[str], None]
    """Where a refusal is told."""
    records: Opened | None = None
    told: bool = False

    def attempt(self, act: Callable[[Opened], T], otherwise: T) -> T:
        """What the records say; `otherwise` where they refuse, which is told once."""
        from webcare.store.records import RecordsError

        if self.records is None:
            return otherwise
        try:
            return act(self.records)
        except RecordsError as error:
            self.records = None
            self.refused(str(error))
            return otherwise

    def refused(self, says: str) -> None:
        """Tells once that nothing is kept."""
        if not self.told:
            self.told = True
            self.tell(says)

    def begin(
        self, scenario: str, city: str, seed: int, content: str, *, mode: Mode = "play", trainee: str = ""
    ) -> str:
        """The id of a new exercise; empty where nothing is kept."""
        return self.attempt(
            lambda records: records.begin(scenario, city, seed, content, mode=mode, trainee=trainee), ""
        )

    def keep(self, exercise: str, move: Mapping[str, str]) -> None:
        """Keeps one move; when this returns, it is on the disk or the refusal has been told."""
        if exercise:
            self.attempt(lambda records: records.append(exercise, move), None)

    def finish(self, exercise: str, how: Literal["ended", "set-aside"] = "ended") -> None:
        """There is nothing to go on with any more."""
        if exercise:
            self.attempt(lambda records: records.finish(exercise, how), None)

    def judged(self, exercise: str, now: Situation, judged: Judged) -> None:
        """Keeps the judgement of a response, with what it is about, beside the move it judges."""
        from webcare.store.marks import Deed

        assessment, response = judged.assessment, judged.response
        if not exercise or assessment is None:
            return
        item = now.item(judged.message)
        post = response.post.text if response.post is not None else ""
        deed = Deed(
            said=item.message.text,
            reply=response.reply.text if response.reply is not None else post,
            effort=response.effort,
            action=response.action,
            also=response.also,
            note=judged.note,
            rule=judged.own.decision.rule.id,
            waited=max(0, judged.at - item.message.sent),
        )
        self.attempt(lambda records: records.judged(exercise, judged.message, assessment, deed=deed), None)

    def contest(self, exercise: str, message: str, criterion: str, why: str) -> None:
        """Keeps that the trainee disagrees with a mark."""
        if exercise:
            self.attempt(lambda records: records.contest_of(exercise, message, criterion, why), None)

    def exported(self, what: str, where: str, trainee: str) -> None:
        """Keeps that something about a trainee left."""
        self.attempt(lambda records: records.exported(what, where, [trainee]), None)

    def trainee(self) -> str:
        """Who practised last here; empty where nobody did."""
        nobody: tuple[Trainee, ...] = ()
        found = self.attempt(lambda records: records.trainees(), nobody)
        return max(found, key=lambda one: one.last_at).name if found else ""

    def trainings(self, trainee: str | None = None, titles: Mapping[str, str] | None = None) -> tuple[Training, ...]:
        """What was trained, by one trainee or by all, the oldest first. `titles`: of scenarios, by name."""
        from webcare.store.trainees import pseudonym
        from webcare.store.trainings import trainings

        name = pseudonym(trainee) if trainee is not None else None
        return self.attempt(lambda records: trainings(records, name, titles), ())

    def waiting(self) -> tuple[tuple[JudgedKept, Marked], ...]:
        """The marks that wait for a trainer, each with the response it is about, the oldest first."""
        nothing: tuple[JudgedKept, ...] = ()
        found = self.attempt(lambda records: records.judgements(), nothing)
        return tuple((judged, mark) for judged in found for mark in judged.marks if mark.waits)

    def rule(self, mark: int, got: float, note: str, trainer: str) -> bool:
        """Keeps what a trainer says of a mark. Whether that could be done."""

        def ruled(records: Opened) -> bool:
            records.rule(mark, got, note, trainer)
            return True

        return self.attempt(ruled, otherwise=False)

    def unfinished(self, mode: Mode = "play") -> tuple[Kept, ...]:
        """What can be gone on with, the latest first."""
        return self.attempt(lambda records: records.unfinished(mode), ())

    def moves(self, exercise: str) -> tuple[dict[str, str], ...]:
        """The moves of one exercise."""
        return self.attempt(lambda records: records.moves(exercise), ())


def opened(lang: str) -> Records:
    """The records of this machine. Raises RecordsError."""
    from webcare.store.records import Records

    return Records(language="en" if lang == "en" else "nl")
