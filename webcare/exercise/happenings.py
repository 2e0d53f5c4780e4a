"""What happens in an exercise, each at its second: the raw material of the screen's stream and of the
transcript.

Not here: why it happens (`exercise.simulation` lets it happen).
"""

from dataclasses import dataclass

from webcare.domain.action import Effort
from webcare.domain.channel import Outlet
from webcare.domain.conversation import Phase
from webcare.domain.response import Posted
from webcare.exercise.desk import Why
from webcare.exercise.report import Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """A citizen wrote."""

    at: int
    message: str
    """Id of the message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Somebody at the desk took work up."""

    at: int
    person: int
    task: str
    """Id of the task."""
    kind: str
    """`message`, `stream`, `post` or `report`."""
    about: str
    """Id of what it is about."""
    queue: Effort
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A stream was read; what was found in it follows, `Noticed` each."""

    at: int
    stream: str
    found: int
    """How many messages nobody had seen yet."""


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
class Followed:
    """The city wrote once more to who had its reply already."""

    at: int
    message: str
    """Id of the message that was replied to before."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """The city told many."""

    at: int
    message: str
    """Id of the message that led to it; empty where the policy planned it or news brought it."""
    post: Posted
    reach: int
    """How many it may reach, on all its outlets."""
    fact: str = ""
    """Id of the fact it tells."""
    version: int = 0
    """Of that fact."""
    about: tuple[str, ...] = ()
    """The subjects its words are about, where a trainee wrote them; empty: what the policy says of such a post."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A post is seen on an outlet that takes its time: an advert, the site, the newspaper."""

    at: int
    post: str
    outlet: Outlet


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """The desk heard something from elsewhere."""

    at: int
    news: str
    """Id in the script."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phased:
    """A crisis began, or was over."""

    at: int
    phase: Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """The desk wrote a situation report."""

    at: int
    report: str
    """Id in the policy."""
    to: str
    picture: Picture


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


Happening = (
    Arrived | Taken | Read | Noticed | Dealt | Followed | Sent | Shown | Heard | Phased | Reported | MoodMoved | Ended
)


def is_worth_telling(happened: Happening) -> bool:
    """Whether a player wants to stop at it: not where somebody only began, or read a stream and found nothing."""
    return not (isinstance(happened, Taken) or (isinstance(happened, Read) and not happened.found))
