"""Kind, address, feeling, urgency and advice settled together, so that no two of them contradict each other.

The rules of the trade rule out (a word of thanks is never urgent, nobody answers a provocation); among what they leave
open, what the traces weigh decides. Not here: what is seen at once, such as danger (`engine.understand`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import log

from webcare.domain.action import Effort
from webcare.domain.channel import Channel
from webcare.domain.lexicon import Cue
from webcare.domain.understanding import Danger, Kind, Sentiment, Urgency
from webcare.engine.clues import Clues
from webcare.engine.kinds import Speech
from webcare.engine.text import folded

Likely = dict[str, dict[str, float]]
"""Per axis, how likely each label is."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
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
    kinds = likely["kind"]
    if danger is Danger.INCIDENT and kinds["crisis"] < _VETO and not clues.says(Cue.FEAR):
        danger = Danger.NONE
    together = _together(clues, talk, danger, channel, addressed, likely, by_rule)
    _, kind, to_us, advice = max(together, key=lambda choice: choice[0])
    danger = _danger(kind, danger, advice, likely, clues)
    if danger in (Danger.LIFE, Danger.SUICIDE):
        advice = Effort.INTERACT
    urgency = _urgency(kind, to_us, danger, clues, likely["urgency"])
    allowed = _SENTIMENTS.get(kind, tuple(Sentiment))
    sentiment = max(allowed, key=lambda label: likely["sentiment"].get(label, 0.0))
    sureness = {
        "kind": kinds.get(kind, 0.0),
        "sentiment": likely["sentiment"].get(sentiment, 0.0),
        "urgency": likely["urgency"].get(urgency, 0.0),
        "advice": likely["advice"].get(advice, 0.0),
    }
    return Settled(
        kind=kind,
        addressed=to_us,
        sentiment=sentiment,
        urgency=urgency,
        advice=advice,
        danger=danger,
        sureness={name: round(value, 2) for name, value in sureness.items()},
        likely=likely,
    )


def _together(
    clues: Clues, talk: Speech, danger: Danger, channel: Channel, addressed: bool | None, likely: Likely, by_rule: Kind
) -> Iterator[tuple[float, Kind, bool, Effort]]:
    """Every combination the rules allow, with how likely it is."""
    kinds, advices = likely["kind"], likely["advice"]
    advised = {advice: _ADVICE * log(max(_LEAST, advices.get(advice, 0.0))) for advice in _EFFORTS}
    scores = clues.scores
    for kind in _kinds(clues, danger):
        own = log(max(_LEAST, kinds.get(kind, 0.0)))
        if kind is by_rule:
            own += _BY_RULE
        words = _OWN_WORDS.get(kind)
        if words and max([scores.get(cue, 0.0) for cue in words]) < _SAID:
            own -= _WORDLESS
        for to_us in _addressed(kind, clues, talk, channel, addressed):
            for advice in _advices(kind, to_us):
                yield own + advised[advice], kind, to_us, advice


_EFFORTS = tuple(Effort)
_ALL_KINDS = tuple(Kind)


def _kinds(clues: Clues, danger: Danger) -> tuple[Kind, ...]:
    """The kinds still possible: danger and threats are seen at once."""
    if danger is not Danger.NONE:
        return (Kind.CRISIS,)
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
    reading = clues.reading
    return any(folded(reading.words[at]) in _WOULD_YOU for at in reading.opening)


def _addressed(kind: Kind, clues: Clues, talk: Speech, channel: Channel, addressed: bool | None) -> tuple[bool, ...]:
    """Whether it is meant for the city, by the custom of the channel; both where that leaves it open."""
    if addressed is not None:
        return (addressed,)
    if kind is Kind.KLACHT and channel is not Channel.TWITTER:
        return (True,)
    if channel is Channel.WHATSAPP:
        return (True,)
    if channel is Channel.TWITTER:
        return (talk.spoken_to,) if kind is not Kind.KLACHT or talk.spoken_to else ()
    if channel is Channel.LINKEDIN:
        return (talk.spoken_to,)
    if kind in _ANSWERED or kind is Kind.CRISIS:
        # A question on the city's own page is for the city, unless it is put to friends or is about one's own life.
        to_others = kind is Kind.COMPLIMENT or (kind is Kind.VRAAG and clues.says(Cue.PEERS, Cue.OWN_LIFE))
        may_be_to_others = to_others and not talk.mentioned
        return (True, False) if may_be_to_others and not clues.says(Cue.OFFLINE) else (True,)
    return (talk.spoken_to,)


def _advices(kind: Kind, to_us: bool) -> tuple[Effort, ...]:
    """What a sensible policy may do with it."""
    if kind is Kind.CRISIS:
        return (Effort.SEND, Effort.INTERACT)
    if kind in _ANSWERED and to_us:
        return (Effort.INTERACT, Effort.SEND) if kind in _MAY_SPREAD else (Effort.INTERACT,)
    return (Effort.MONITOR,)


def _danger(kind: Kind, danger: Danger, advice: Effort, likely: Likely, clues: Clues) -> Danger:
    """Danger that no single word told for sure, where everything together makes it a crisis now."""
    if kind is not Kind.CRISIS or danger is not Danger.NONE:
        return danger
    if not any(clues.score(cue) >= 2 for cue in _OWN_WORDS[Kind.CRISIS]):
        return Danger.NONE
    if likely["urgency"].get("emergency", 0.0) < likely["urgency"].get("high", 0.0):
        return Danger.NONE
    return Danger.INCIDENT if advice is Effort.SEND else Danger.LIFE


def _urgency(kind: Kind, to_us: bool, danger: Danger, clues: Clues, likely: dict[str, float]) -> Urgency:
    if danger is not Danger.NONE:
        unconfirmed = danger is Danger.INCIDENT and clues.says(Cue.RUMOUR)
        if unconfirmed and likely.get("high", 0.0) > 2 * likely.get("emergency", 0.0):
            return Urgency.HIGH
        return Urgency.EMERGENCY
    if kind is Kind.CRISIS:
        return Urgency.HIGH
    if kind is Kind.PROVOCATIE and clues.score(Cue.THREAT) >= 4:
        return Urgency.HIGH
    if kind is Kind.VRAAG and not to_us:
        return Urgency.LOW
    allowed = _URGENCIES.get(kind, (Urgency.LOW,))
    return max(allowed, key=lambda label: likely.get(label, 0.0))
