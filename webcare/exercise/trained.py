"""What an exercise by hand keeps beside what everybody sees: the judgements, the promises, the note at the end.

Values only. Not here: how they come about (`exercise.by_hand`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from webcare.domain.assessment import Assessment, Case, Finding
from webcare.domain.response import Response
from webcare.domain.rubric import Gate
from webcare.engine.answer import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One response of the trainee, judged, with what the city itself would have done beside it."""

    message: str
    """Id of the message it is about."""
    at: int
    """The second at which it was done."""
    response: Response
    note: str = ""
    own: Answer
    """What the city itself would have done at that second, and why."""
    case: Case | None = None
    """What was judged; None where nobody judges."""
    assessment: Assessment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A post, or a word more to one citizen, held against the gates."""

    at: int
    text: str
    message: str = ""
    """Id of the message that had its reply before; empty for a post."""
    gates: tuple[Gate, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """The trainee promised to be heard of again."""

    message: str
    """Id of the message in the reply to which it was promised."""
    words: str
    """As it was written: `binnen een uur`."""
    made: int
    due: int | None
    """The second at which it must be kept; None where no clock of today says (`binnen drie werkdagen`)."""
    kept: int | None = None
    """The second at which the trainee wrote again; None while that has not happened."""
    broken: bool = False
    """Whether its time passed first."""

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to keep it."""
        return self.kept is None and not self.broken


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """Where the trainee is."""

    free_at: int = 0
    """The second until which the trainee is busy with what was sent off last."""
    judged: Mapping[str, Judged] = field(default_factory=lambda: MappingProxyType({}))
    """By message; of two responses to one message the latest."""
    said: tuple[Said, ...] = ()
    """Posts in the trainee's own words, and words more to one citizen, in order."""
    promises: tuple[Promise, ...] = ()
    contested: Mapping[tuple[str, str], str] = field(default_factory=lambda: MappingProxyType({}))
    """The marks the trainee disagrees with, by message and criterion or gate: why."""
    note: str | None = None
    """The note of the handover; None until it is handed over."""
