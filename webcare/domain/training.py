"""What came of a training: every response that was judged, with the machine's mark and the trainer's, both kept; and
the skills that are learnt by it.

Not here: judging (`assessment`), keeping (`store.records`), rendering (`reports`, `tui`).
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from webcare.domain.action import Action, Effort
from webcare.domain.rubric import Criterion, Gate


class Skill(NamedTuple):
    """Something a trainee learns."""

    kind: Literal["rule", "criterion"]
    id: str
    """Of the agreement in the policy, or of the criterion."""
    city: str = ""
    """Whose agreement it is; empty for a criterion, which is the same everywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """A trainee who does not agree with a mark, and why."""

    why: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What a trainer says of a contested mark: the mark as it should be, and why. Confirming is giving the same."""

    got: float
    note: str
    trainer: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkKept:
    """One mark, as it was given and as it counts."""

    criterion: Criterion
    got: float
    """By the machine."""
    max: float
    contest: Contest | None = None
    ruling: Ruling | None = None
    """The latest."""

    @property
    def counts(self) -> float:
        """The points that count: the trainer's where there was a ruling."""
        return self.got if self.ruling is None else self.ruling.got


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One response of the trainee, and what it was worth."""

    message: str
    """Id of the message in the exercise."""
    at: datetime
    """When the response was given, by the trainee's own clock."""
    effort: Effort
    action: Action
    also: tuple[Action, ...] = ()
    asked: str = ""
    """What the citizen wrote, with personal data masked."""
    said: str = ""
    """The reply or the post, with personal data masked; empty when silent."""
    note: str = ""
    """The reason for silence."""
    waited: int | None = None
    """Seconds of the exercise from the message to the response."""
    rule: str = ""
    """Id of the agreement that decides on the message."""
    total: float
    """0 to 100, by the machine."""
    passed: bool
    gates: tuple[Gate, ...] = ()
    """Those that hold: a trainer may find that one was not hit."""
    freed: bool = False
    """Whether gates were hit, and a trainer found of each that it was not."""
    marks: tuple[MarkKept, ...] = ()

    @property
    def ruled_total(self) -> float:
        """The total as it counts after rulings: moved by what the trainer moved, and still capped by what capped it."""
        if self.freed:
            return min(100.0, sum(mark.counts for mark in self.marks))
        moved = sum(mark.counts - mark.got for mark in self.marks)
        return min(100.0, max(0.0, self.total + moved))


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """One exercise in which a trainee was the city."""

    id: str
    trainee: str
    """A pseudonym."""
    city: str
    scenario: str
    """By name; of a shift with how hard it was: `dienst:2`."""
    practised: tuple[Skill, ...] = ()
    """The skills by which its citizens were chosen."""
    title: str = ""
    seed: int = 0
    started: datetime
    ended: datetime | None = None
    """None while it goes on."""
    judged: tuple[Judged, ...] = ()

    @property
    def total(self) -> float | None:
        """The mean of what counts, 0 to 100; None while nothing was judged."""
        totals = [one.ruled_total for one in self.judged]
        return sum(totals) / len(totals) if totals else None
