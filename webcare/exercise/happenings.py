"""What happens in an exercise, each at its second: the raw material of the screen's stream and of the
transcript.

Not here: why it happens (`exercise.simulation` lets it happen).
"""

from dataclasses import dataclass

from webcare.domain.response import Posted


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """A citizen wrote."""

    at: int
    message: str
    """Id of the message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noticed:
    """Somebody at the desk read a message that was not addressed to the city."""

    at: int
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dealt:
    """The city did with a message what it does: the reply, or the silence, is there."""

    at: int
    message: str
    overruled: bool = False
    """Whether the player chose the action."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """The city told many."""

    at: int
    message: str
    """Id of the message that led to it."""
    post: Posted
    reach: int
    """Followers it may reach."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoodMoved:
    """A citizen's mood changed."""

    at: int
    who: str
    message: str
    """Id of the message whose treatment did it."""
    was: int
    now: int
    reasons: tuple[str, ...]
    """Keys of `citizen.REASONS`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """The exercise is over."""

    at: int
    ending: str
    """Id of the ending that came."""


Happening = Arrived | Noticed | Dealt | Sent | MoodMoved | Ended
