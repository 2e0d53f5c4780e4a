"""What was said so far between one citizen and the city, and what the city remembers of it.

The small closed lists here are facts a rule may ask about. Not here: how a memory grows (`engine.memory`).
"""

from enum import StrEnum
from typing import NamedTuple

from webcare.domain.message import Message
from webcare.domain.response import Response
from webcare.domain.understanding import Understanding


class Turn(StrEnum):
    """Whether this is the citizen's first message in the conversation."""

    FIRST = "first"
    LATER = "later"


class Asked(StrEnum):
    """What the city asked last and is waiting for."""

    NONE = "none"
    PLACE = "place"
    DETAILS = "details"
    REPORT = "report"
    """The number of an earlier report, or the street it was about."""


class Known(StrEnum):
    """Whether something is known."""

    KNOWN = "known"
    UNKNOWN = "unknown"


class Tips(StrEnum):
    """How often one person had a proactive reply."""

    NONE = "none"
    ONCE = "once"
    OFTEN = "often"


class Waited(StrEnum):
    """How long the citizen has waited, against the promised first reply."""

    FRESH = "fresh"
    DUE = "due"
    LATE = "late"


class Phase(StrEnum):
    """Whether a crisis is on."""

    NORMAL = "normal"
    CRISIS = "crisis"


class Status(StrEnum):
    """How far a fact is released."""

    NONE = "none"
    RUMOUR = "rumour"
    OBSERVATION = "observation"
    CONFIRMED = "confirmed"


class Exchange(NamedTuple):
    """One message and what was done with it. A tuple, as what follows: each message makes one."""

    message: Message
    understanding: Understanding
    response: Response


class Conversation(NamedTuple):
    """The exchanges with one citizen, and the memory that carries over to the next."""

    exchanges: tuple[Exchange, ...] = ()
    topic: Understanding | None = None
    """The message this conversation is about: the last that had a topic of its own."""
    place: str = ""
    case: str = ""
    """The case number given."""
    asked: Asked = Asked.NONE
    warned: bool = False
    tips: int = 0

    @property
    def turn(self) -> Turn:
        """Whether the next message is the first."""
        return Turn.LATER if self.exchanges else Turn.FIRST
