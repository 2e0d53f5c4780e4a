"""A message of which only the facts are known: those that are stated, and the rest as it usually is."""

from typing import Any

from webcare.domain.action import Effort
from webcare.domain.channel import Channel
from webcare.domain.conversation import Asked, Known, Phase, Status, Tips, Turn, Waited
from webcare.domain.language import Language, Register
from webcare.domain.policy import Policy, When
from webcare.domain.understanding import Danger, Feeling, Kind, Sentiment, Topic, Travel, Understanding, Urgency
from webcare.engine.facts import Facts, norm_for

_SOMEWHERE = "de Dorpsstraat"
"""A place, where one is known."""


def facts_of(policy: Policy, stated: When, channel: Channel, phase: Phase, status: Status) -> Facts:
    """The facts of a message of which these are stated. Channel and moment count where they are not stated."""
    given = dict(stated.stated())
    subjects, topics = given.get("subject", ()), given.get("topic", ())
    topic = Topic(subjects[0].split("/")[0]) if subjects else topics[0] if topics else Topic.OVERIG
    subject = subjects[0] if subjects else f"{topic.value}/algemeen"
    of = policy.channels.get(_first(given, "channel", channel))
    kind = _first(given, "kind", Kind.VRAAG)
    turn = _first(given, "turn", Turn.FIRST)
    # A first message names what it is about; a later one may go on about it (`engine.memory`).
    named = frozenset(given.get("mentions", (topic,))) | ({topic} if turn is Turn.FIRST else frozenset())
    return Facts(
        topic=topic,
        subject=subject,
        kind=kind,
        sentiment=_first(given, "sentiment", Sentiment.NEUTRAL),
        urgency=_first(given, "urgency", Urgency.NORMAL),
        language=_first(given, "language", Language.NL),
        addressed=_first(given, "addressed", True),
        contains_pii=_first(given, "contains_pii", False),
        signals=frozenset(given.get("signals", ())),
        advice=_first(given, "advice", Effort.INTERACT),
        feeling=_first(given, "feeling", Feeling.NONE),
        register=_first(given, "register", of.register_ if of is not None else Register.U),
        mentions=named,
        travel=_first(given, "travel", Travel.UNKNOWN),
        danger=_first(given, "danger", Danger.NONE),
        city_named=_first(given, "city_named", "none"),
        centre=_first(given, "centre", False),
        channel=_first(given, "channel", channel),
        named=_first(given, "named", False),
        place=_first(given, "place", Known.UNKNOWN),
        norm=_first(given, "norm", norm_for(policy, subject, topic, kind) is not None),
        sure=_first(given, "sure", topic is not Topic.OVERIG),
        turn=turn,
        asked=_first(given, "asked", Asked.NONE),
        case=_first(given, "case", False),
        warned=_first(given, "warned", False),
        tips=_first(given, "tips", Tips.NONE),
        waited=_first(given, "waited", Waited.FRESH),
        phase=_first(given, "phase", phase),
        status=_first(given, "status", status),
    )


def _first(given: dict[str, Any], name: str, usual: Any) -> Any:
    value = given.get(name, usual)
    return value[0] if isinstance(value, tuple) else value


def understood(facts: Facts) -> Understanding:
    """What a message with these facts would be understood as: what a reply needs of it."""
    return Understanding(
        topic=facts.topic,
        subject=facts.subject,
        kind=facts.kind,
        sentiment=facts.sentiment,
        urgency=facts.urgency,
        language=facts.language,
        addressed=facts.addressed,
        contains_pii=facts.contains_pii,
        signals=facts.signals,
        advice=facts.advice,
        feeling=facts.feeling,
        travel=facts.travel,
        danger=facts.danger,
        mentions=facts.mentions,
        place=_SOMEWHERE if facts.place is Known.KNOWN else "",
    )
