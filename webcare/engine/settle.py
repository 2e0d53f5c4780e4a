"""Kind, address, feeling, urgency and advice settled together, so that no two of them contradict each other.

The rules of the trade rule out (a word of thanks is never urgent, nobody answers a provocation); among what they leave
open, what the traces weigh decides. Not here: what is seen at once, such as danger (`engine.understand`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from math import exp, inf, log
from typing import TypeVar

from webcare.domain.action import Effort
from webcare.domain.channel import Channel
from webcare.domain.lexicon import Cue
from webcare.domain.understanding import Danger, Kind, Sentiment, Urgency
from webcare.engine.clues import CLEAR, Clues
from webcare.engine.kinds import Speech

Likely = dict[str, dict[str, float]]
"""Per axis, how likely each label is."""

Label = TypeVar("Label", Sentiment, Urgency)

_ANSWERED = frozenset({Kind.VRAAG, Kind.MELDING, Kind.KLACHT, Kind.SUGGESTIE, Kind.COMPLIMENT})
_MAY_SPREAD = frozenset({Kind.VRAAG, Kind.MELDING})
_ADVICE = 0.7
"""What the advice counts for beside the kind when they are chosen together."""
_VETO = 0.02
"""Words of an incident in a message that resembles none, so much less likely, are about something else."""
_LEAST = 1e-6
_BY_RULE = 0.3
"""What it counts for that the rules of the trade, read literally, come to the same kind."""
_PLAIN = 4.0
"""A request with this score asks for something to be done."""
_WOULD_YOU = frozenset(
    {"kunt", "kunnen", "kun", "kan", "wilt", "willen", "wil", "zou", "zouden", "could", "can", "please"}
)
_SAID = 2.0
"""A word of its own with this score speaks for a kind."""
_CURSING = 6.0
"""So much abuse is no slip of the tongue: of the messages we have, all that reach it are nothing but abuse."""
_OUTRIGHT = 4.5
"""A phrase of a topic with this weight names its matter."""
_MOCKING = 5.0
"""Irony said as clearly as this is never praise."""
_WORDLESS = 1.0
"""What it counts against a kind that none of its own words were said."""
_OWN_WORDS: dict[Kind, tuple[Cue, ...]] = {
    Kind.SPAM: (Cue.SPAM,),
    Kind.CRISIS: (Cue.INCIDENT, Cue.LIFE, Cue.SUICIDE),
    Kind.PROVOCATIE: (Cue.ABUSE, Cue.BAITING, Cue.INJECTION, Cue.THREAT),
    Kind.OPROEP: (Cue.CALL,),
}
"""Kinds that are rare, and costly to take a plain message for."""

_URGENCIES: dict[Kind, tuple[Urgency, ...]] = {
    Kind.CRISIS: (Urgency.EMERGENCY, Urgency.HIGH),
    Kind.PROVOCATIE: (Urgency.LOW, Urgency.HIGH),
    Kind.OPROEP: (Urgency.LOW, Urgency.HIGH),
    Kind.KLACHT: (Urgency.NORMAL, Urgency.HIGH),
    Kind.MELDING: (Urgency.NORMAL, Urgency.HIGH),
    Kind.VRAAG: (Urgency.NORMAL, Urgency.HIGH),
}
_SENTIMENTS: dict[Kind, tuple[Sentiment, ...]] = {
    Kind.COMPLIMENT: (Sentiment.POSITIVE,),
    Kind.SPAM: (Sentiment.NEUTRAL,),
    Kind.KLACHT: (Sentiment.NEGATIVE,),
    Kind.SUGGESTIE: (Sentiment.NEUTRAL, Sentiment.POSITIVE),
    Kind.CRISIS: (Sentiment.NEGATIVE, Sentiment.NEUTRAL),
}


@dataclass(slots=True, kw_only=True)
class Settled:
    """The labels that hang together."""

    kind: Kind
    addressed: bool
    sentiment: Sentiment
    urgency: Urgency
    advice: Effort
    danger: Danger
    sureness: dict[str, float]
    likely: Likely = field(default_factory=dict)


def settled(
    clues: Clues, talk: Speech, danger: Danger, channel: Channel, addressed: bool | None, likely: Likely, by_rule: Kind
) -> Settled:
    """The most likely labels that go together."""
    kinds, sentiments = likely["kind"], likely["sentiment"]
    if danger is not _SAFE and danger is Danger.INCIDENT and kinds["crisis"] < _VETO and not clues.says(Cue.FEAR):
        danger = Danger.NONE
    kind, to_us, advice = _together(clues, talk, danger, channel, addressed, likely, by_rule)
    danger = _danger(kind, danger, advice, likely, clues)
    if danger is not _SAFE and danger is not Danger.INCIDENT:
        advice = Effort.INTERACT
    urgency = _urgency(kind, to_us, danger, clues, likely["urgency"])
    sentiment = _likeliest(_SENTIMENTS.get(kind, _ALL_SENTIMENTS), sentiments)
    return Settled(
        kind=kind,
        addressed=to_us,
        sentiment=sentiment,
        urgency=urgency,
        advice=advice,
        danger=danger,
        sureness={
            "kind": round(kinds.get(kind, 0.0), 2),
            "sentiment": round(sentiments.get(sentiment, 0.0), 2),
            "urgency": round(likely["urgency"].get(urgency, 0.0), 2),
            "advice": round(likely["advice"].get(advice, 0.0), 2),
        },
        likely=likely,
    )


def _together(
    clues: Clues, talk: Speech, danger: Danger, channel: Channel, addressed: bool | None, likely: Likely, by_rule: Kind
) -> tuple[Kind, bool, Effort]:
    """Of all combinations that the rules allow, the most likely; the first of two."""
    kinds, advices = likely["kind"], likely["advice"]
    advised = {}
    for advice in _EFFORTS:
        advised[advice] = _ADVICE * log(max(_LEAST, advices.get(advice, 0.0)))
    most = max(advised.values())
    scores = clues.scores
    among_people = not _AMONG_PEOPLE.isdisjoint(scores) and clues.says(*_AMONG_PEOPLE)
    offline = scores.get(_OFFLINE, 0.0) >= CLEAR
    options = _options(channel, addressed, talk.spoken_to, talk.mentioned, among_people, offline)
    best, chosen = -inf, (by_rule, False, _MONITOR)
    hopeless = 0.0
    for kind in _kinds(clues, danger):
        share = kinds.get(kind, 0.0)
        if share < hopeless:
            continue
        own = log(max(_LEAST, share))
        if kind is by_rule:
            own += _BY_RULE
        if kind in _OWN_WORDS and not _is_said(_OWN_WORDS[kind], scores):
            own -= _WORDLESS
        for to_us, advice in options[kind]:
            if own + advised[advice] > best:
                best, chosen = own + advised[advice], (kind, to_us, advice)
        # What a kind must at least have to be the best still; a little less, for numbers are rounded.
        hopeless = 0.999 * exp(best - most - _BY_RULE)
        if hopeless <= _LEAST:
            hopeless = 0.0
    return chosen


_EFFORTS = tuple(Effort)
_ALL_KINDS = tuple(Kind)
_ALL_SENTIMENTS = tuple(Sentiment)
_LOW = (Urgency.LOW,)
# Finding a label in its class takes a call in Python 3.11; what every message is asked about has a name of its own.
_SAFE, _CRISIS, _MONITOR, _OFFLINE = Danger.NONE, Kind.CRISIS, Effort.MONITOR, Cue.OFFLINE
_AMONG_PEOPLE = frozenset({Cue.PEERS, Cue.OWN_LIFE})
_RESTRICTING = frozenset(
    {Cue.THREAT, Cue.INJECTION, Cue.ABUSE, Cue.CONDUCT, Cue.FIGURATIVE, Cue.IRONY, Cue.REQUEST, Cue.REPORT}
)
"""Without one of these no kind is ruled out."""


def _kinds(clues: Clues, danger: Danger) -> tuple[Kind, ...]:
    """The kinds still possible: danger and threats are seen at once."""
    if danger is not _SAFE:
        return (_CRISIS,)
    if _RESTRICTING.isdisjoint(clues.scores):
        return _ALL_KINDS
    if clues.score(Cue.THREAT) >= 4 and clues.says(Cue.STAFF, Cue.CITY, Cue.ABUSE):
        return (Kind.PROVOCATIE,)
    if clues.score(Cue.INJECTION) >= 5:
        return (Kind.PROVOCATIE,)
    if clues.score(Cue.ABUSE) >= _CURSING and not clues.says(Cue.REPORT) and not _names_a_matter(clues):
        # "Geen antwoord zeker? Lafbekken, klootzakken!" asks nothing that can be answered.
        return (Kind.PROVOCATIE,)
    if clues.score(Cue.CONDUCT) >= 4 and not clues.says(Cue.PRAISE):
        return (Kind.KLACHT, Kind.MENING)
    if clues.says(Cue.FIGURATIVE) and not any(clues.score(cue) >= 2 for cue in _OWN_WORDS[Kind.CRISIS]):
        # What was said only sounds dangerous: whatever else it is, it is no crisis.
        return tuple(kind for kind in Kind if kind is not Kind.CRISIS)
    if clues.score(Cue.IRONY) >= max(_MOCKING, clues.score(Cue.PRAISE)):
        return tuple(kind for kind in Kind if kind not in (Kind.CRISIS, Kind.COMPLIMENT))
    to_be_done = max(clues.score(Cue.REQUEST), clues.score(Cue.REPORT)) >= _PLAIN
    if to_be_done and not clues.says(Cue.QUESTION) and _opens_with_request(clues):
        # "Kunt u de boom snoeien?" wants no information: it is a report of what has to be done.
        return tuple(kind for kind in Kind if kind is not Kind.VRAAG)
    first_report = clues.says(Cue.REPORT) and clues.says(Cue.REQUEST)
    if first_report and not clues.says(Cue.REPEAT, Cue.COMPLAINT, Cue.ANGER, Cue.IRONY):
        # "Doen jullie nog iets?" under a full container asks for a hand; it is no complaint yet.
        return tuple(kind for kind in Kind if kind is not Kind.KLACHT)
    return _ALL_KINDS


def _names_a_matter(clues: Clues) -> bool:
    """Whether something of the city is named outright, so that there is something to answer."""
    return any(
        hit.score >= _OUTRIGHT
        for key, hits in clues.hits.items()
        if "/" in key and not key.startswith("overig/")
        for hit in hits
    )


def _opens_with_request(clues: Clues) -> bool:
    """Whether a sentence begins the way one asks somebody to do something."""
    forms = clues.reading.forms
    return any(forms[at] in _WOULD_YOU for at in clues.reading.opening)


def _is_said(cues: Iterable[Cue], scores: Mapping[str, float]) -> bool:
    """Whether one of these was said."""
    for cue in cues:  # noqa: SIM110  A generator in any() takes longer than the question.
        if cue in scores and scores[cue] >= _SAID:
            return True
    return False


@cache
def _options(
    channel: Channel, addressed: bool | None, spoken_to: bool, mentioned: bool, among_people: bool, offline: bool
) -> dict[Kind, tuple[tuple[bool, Effort], ...]]:
    """Per kind, whether it may be meant for the city and what may then be done with it."""
    return {
        kind: tuple(
            (to_us, advice)
            for to_us in _addressed(kind, channel, addressed, spoken_to, mentioned, among_people, offline)
            for advice in _advices(kind, to_us)
        )
        for kind in Kind
    }


def _addressed(
    kind: Kind,
    channel: Channel,
    addressed: bool | None,
    spoken_to: bool,
    mentioned: bool,
    among_people: bool,
    offline: bool,
) -> tuple[bool, ...]:
    """Whether it is meant for the city, by the custom of the channel; both where that leaves it open."""
    if addressed is not None:
        return (addressed,)
    if kind is Kind.KLACHT and channel is not Channel.TWITTER:
        return (True,)
    if channel is Channel.WHATSAPP:
        return (True,)
    if channel is Channel.TWITTER:
        return (spoken_to,) if kind is not Kind.KLACHT or spoken_to else ()
    if channel is Channel.LINKEDIN:
        return (spoken_to,)
    if kind in _ANSWERED or kind is Kind.CRISIS:
        # A question on the city's own page is for the city, unless it is put to friends or is about one's own life.
        to_others = kind is Kind.COMPLIMENT or (kind is Kind.VRAAG and among_people)
        return (True, False) if to_others and not mentioned and not offline else (True,)
    return (spoken_to,)


def _advices(kind: Kind, to_us: bool) -> tuple[Effort, ...]:
    """What a sensible policy may do with it."""
    if kind is Kind.CRISIS:
        return (Effort.SEND, Effort.INTERACT)
    if kind in _ANSWERED and to_us:
        return (Effort.INTERACT, Effort.SEND) if kind in _MAY_SPREAD else (Effort.INTERACT,)
    return (Effort.MONITOR,)


def _danger(kind: Kind, danger: Danger, advice: Effort, likely: Likely, clues: Clues) -> Danger:
    """Danger that no single word told for sure, where everything together makes it a crisis now."""
    if kind is not _CRISIS or danger is not _SAFE:
        return danger
    if not any(clues.score(cue) >= 2 for cue in _OWN_WORDS[Kind.CRISIS]):
        return Danger.NONE
    if likely["urgency"].get("emergency", 0.0) < likely["urgency"].get("high", 0.0):
        return Danger.NONE
    return Danger.INCIDENT if advice is Effort.SEND else Danger.LIFE


def _urgency(kind: Kind, to_us: bool, danger: Danger, clues: Clues, likely: dict[str, float]) -> Urgency:
    if danger is not _SAFE:
        unconfirmed = danger is Danger.INCIDENT and clues.says(Cue.RUMOUR)
        if unconfirmed and likely.get("high", 0.0) > 2 * likely.get("emergency", 0.0):
            return Urgency.HIGH
        return Urgency.EMERGENCY
    if kind is _CRISIS:
        return Urgency.HIGH
    if kind is Kind.PROVOCATIE and clues.score(Cue.THREAT) >= 4:
        return Urgency.HIGH
    if kind is Kind.VRAAG and not to_us:
        return Urgency.LOW
    return _likeliest(_URGENCIES.get(kind, _LOW), likely)


def _likeliest(allowed: tuple[Label, ...], likely: dict[str, float]) -> Label:
    """The most likely of these; the first of two."""
    if len(allowed) == 1:
        return allowed[0]
    if len(allowed) == 2:
        one, other = allowed
        return other if likely.get(other, 0.0) > likely.get(one, 0.0) else one
    return max(allowed, key=lambda label: likely.get(label, 0.0))
