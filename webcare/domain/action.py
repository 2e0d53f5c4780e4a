"""What a city can do with a message: the closed lists of effort and action, and which belong together.

Not here: what a given city does when (`domain.policy`), or what it did (`domain.response`).
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Effort(StrEnum):
    """Where the time of a webcare team goes: the three parts of Rotterdam's thirds."""

    SEND = "send"
    INTERACT = "interact"
    MONITOR = "monitor"


class Action(StrEnum):
    """What was done with a message."""

    ANSWER = "answer"
    ASK = "ask"
    """One question back."""
    REFER = "refer"
    """To the page, the number or the body that helps."""
    DM = "dm"
    """Go on in private."""
    TAKE = "take"
    """In behandeling nemen: a case number, and a term where the policy has one."""
    FORWARD = "forward"
    """To the specialist department or a colleague, who answers."""
    PROACTIVE = "proactive"
    """Join in unasked."""
    WARN = "warn"
    """Point at the house rules."""
    POST = "post"
    WATCH = "watch"
    """Log under a topic, no reply."""
    ESCALATE = "escalate"
    """Signal inside, no reply."""
    HIDE = "hide"
    """Take a message off the city's own page."""


EFFORT_OF: Mapping[Action, Effort] = MappingProxyType(
    {
        Action.ANSWER: Effort.INTERACT,
        Action.ASK: Effort.INTERACT,
        Action.REFER: Effort.INTERACT,
        Action.DM: Effort.INTERACT,
        Action.TAKE: Effort.INTERACT,
        Action.FORWARD: Effort.INTERACT,
        Action.PROACTIVE: Effort.INTERACT,
        Action.WARN: Effort.INTERACT,
        Action.POST: Effort.SEND,
        Action.WATCH: Effort.MONITOR,
        Action.ESCALATE: Effort.MONITOR,
        Action.HIDE: Effort.MONITOR,
    }
)
