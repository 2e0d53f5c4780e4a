"""Facts: everything a rule or a wording may ask about, gathered from message, conversation and moment.

A closed list of closed lists. Each field has its twin in `domain.policy.When`; a number has become a bucket here.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from webcare.domain.action import Effort
from webcare.domain.channel import Channel
from webcare.domain.conversation import Asked, Conversation, Known, Phase, Status, Tips, Turn, Waited
from webcare.domain.language import Language, Register
from webcare.domain.message import Message
from webcare.domain.policy import ChannelPolicy, Norm, Policy
from webcare.domain.split import Split
from webcare.domain.understanding import (
    Danger,
    Feeling,
    Kind,
    Sentiment,
    Signal,
    Topic,
    Travel,
    Understanding,
    Urgency,
)
from webcare.engine.memory import about_its_case

SURE = 0.5
"""Below this confidence in the topic a question is asked back rather than guessed at.

Set by what a score is worth (`webcare evaluate` over 811 labelled messages): below 0.5 the topic was right in 4 of 16,
from 0.5 to 0.7 in 37 of 64, from 0.8 in 498 of 515. Not higher: at 0.7 a city would ask back on 27 messages more, 15 of
which were understood well.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When and in what circumstances a message is decided on."""

    waited: int = 0
    """Seconds since the message came."""
    phase: Phase = Phase.NORMAL
    status: Status = Status.NONE
    tell: str = ""
    """What may be told of the fact behind the message, in Dutch; empty while it may not."""
    tell_en: str = ""
    spent: Split = field(default_factory=Split)
    """Seconds the desk spent so far per effort; nothing without a desk."""


@dataclass(slots=True)
class Facts:
    """What is true of one message, for one city, at one moment. Nobody changes it once it was gathered."""

    topic: Topic
    subject: str
    kind: Kind
    sentiment: Sentiment
    urgency: Urgency
    language: Language
    addressed: bool
    contains_pii: bool
    signals: frozenset[Signal]
    advice: Effort
    feeling: Feeling
    register: Register
    mentions: frozenset[Topic]
    travel: Travel
    danger: Danger
    city_named: str
    centre: bool
    channel: Channel
    named: bool
    place: Known
    norm: bool
    sure: bool
    turn: Turn
    asked: Asked
    case: bool
    warned: bool
    tips: Tips
    waited: Waited
    phase: Phase
    status: Status


# Finding a label in its class takes a call in Python 3.11; what every message is asked about has a name of its own.
_KNOWN, _UNKNOWN, _FRESH, _NO_TOPIC = Known.KNOWN, Known.UNKNOWN, Waited.FRESH, Topic.OVERIG
_TIPS = (Tips.NONE, Tips.ONCE, Tips.OFTEN)
_NAME = re.compile(r"[^\W\d_]+(?:[ '’.-][^\W\d_]+){0,3}")


_PLACES = frozenset({"place", "area", "signals", "signal"})
"""The sorts of evidence in which a place may be named."""
_CENTRE = re.compile(r"binnenstad|centrum|(?:city|town) cent(?:re|er)|inner city|downtown", re.IGNORECASE)


@lru_cache(maxsize=4096)
def called(author: str) -> str:
    """How to greet this author: the name, if it looks like one; empty for an @handle or anything odd."""
    name = author.strip()
    return name if len(name) <= 30 and _NAME.fullmatch(name) else ""


def norm_for(policy: Policy, subject: str, topic: str, kind: Kind) -> Norm | None:
    """The term the city keeps to for this subject: the subject's own first, then the topic's."""
    for wanted in (subject, topic):
        for norm in policy.norms:
            if norm.of == wanted and (not norm.kind or kind in norm.kind):
                return norm
    return None


def gathered(
    policy: Policy, message: Message, understanding: Understanding, conversation: Conversation, moment: Moment
) -> Facts:
    """The facts of this message for this city."""
    # In the order of the fields: naming thirty of them takes three times as long.
    return Facts(
        understanding.topic,
        understanding.subject,
        understanding.kind,
        understanding.sentiment,
        understanding.urgency,
        understanding.language,
        understanding.addressed,
        understanding.contains_pii,
        understanding.signals,
        understanding.advice,
        understanding.feeling,
        _register(policy.channels.get(message.channel), understanding),
        _mentions(understanding, conversation),
        understanding.travel,
        understanding.danger,
        _city_named(policy, understanding),
        _names_the_centre(understanding),
        message.channel,
        bool(called(message.author)),
        _KNOWN if understanding.place or conversation.place else _UNKNOWN,
        norm_for(policy, understanding.subject, understanding.topic, understanding.kind) is not None,
        understanding.topic is not _NO_TOPIC and understanding.confidence.get("topic", 1.0) >= SURE,
        conversation.turn,
        conversation.asked,
        about_its_case(understanding, conversation),
        conversation.warned,
        _TIPS[min(conversation.tips, 2)],
        waited(policy, message.channel, moment.waited),
        moment.phase,
        moment.status,
    )


def _mentions(understanding: Understanding, conversation: Conversation) -> frozenset[Topic]:
    """The topics this message names; what it only goes on about (`engine.memory`) it does not name."""
    named, topic = understanding.mentions, understanding.topic
    return named if topic in named or conversation.exchanges else named | {topic}


def _names_the_centre(understanding: Understanding) -> bool:
    """Whether a place in the inner city is named."""
    for clue in understanding.evidence:  # noqa: SIM110  A generator in any() takes longer than the question.
        if clue.fact in _PLACES and _CENTRE.search(clue.excerpt):
            return True
    return False


def _register(channel: ChannelPolicy | None, understanding: Understanding) -> Register:
    if channel is None:
        return Register.U
    if channel.mirror and understanding.register is not None:
        return understanding.register
    return channel.register_


def _city_named(policy: Policy, understanding: Understanding) -> str:
    if not understanding.cities:
        return "none"
    return "own" if policy.city.split("@")[0] in understanding.cities else "other"


def waited(policy: Policy, channel: Channel, seconds: int) -> Waited:
    """How long so many seconds are on this channel, against the promised first reply."""
    if seconds <= 0:
        return _FRESH
    promised = next((first.minutes * 60 for first in policy.first_reply if first.channel is channel), 4 * 3600)
    if seconds > promised:
        return Waited.LATE
    return Waited.DUE if seconds > promised // 2 else Waited.FRESH
