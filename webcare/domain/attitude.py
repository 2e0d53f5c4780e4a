"""How a citizen takes a judged reply: the shape of the file in `scenarios/houding/`.

From the marks of a reply to what counts in a mood: heard, helped, brushed off. Every threshold is a share, 0 to 1, of
the points a criterion can earn, so that a reply with at least as many points is never taken worse. Not here: taking it
so (`exercise.attitude`), the mood that comes of it (`exercise.citizen`).
"""

from collections.abc import Mapping

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from webcare.domain.content import Sourced
from webcare.domain.rubric import Gate


class Steps(Sourced):
    """From which share of the points on something counts once, and twice."""

    one: float = Field(gt=0, le=1)
    two: float = Field(gt=0, le=1)

    @model_validator(mode="after")
    def _in_order(self) -> "Steps":
        if self.two < self.one:
            raise PydanticCustomError("steps-order", "two may not be less than one.")
        return self

    def count(self, share: float) -> int:
        """0, 1 or 2."""
        return (share >= self.one) + (share >= self.two)


class Below(Sourced):
    """Below which share of the points something counts against the city."""

    below: float = Field(gt=0, le=1)


class Attitude(Sourced):
    """How citizens take what a trainee wrote."""

    says: str
    heard: Steps
    """By the points for empathy; where no sympathy is asked for, by those for invitation, and once at most."""
    helped: Steps
    """By the points for the resolution."""
    stiff: Below
    """With fewer points for the register, sympathy counts once at most."""
    dismissed: Below
    """With fewer points for the resolution, who asked something feels brushed off."""
    intruded: Below
    """With fewer points for the right action, who did not ask the city anything feels watched."""
    offends: Mapping[Gate, str]
    """The gates that brush a citizen off, and which reason that gives (a key of `citizen.REASONS`)."""
