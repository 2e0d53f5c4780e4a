"""The situation report: what people talk about, how that moves, what is unconfirmed, with numbers.

Signals are counted by topic, never by person: no name, no account and no quotation stands in a report. What nobody at
the desk has read does not exist for it. Not here: when a report is due (`exercise.simulation`).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from webcare.domain.conversation import Status
from webcare.domain.understanding import Sentiment, Topic
from webcare.engine.names import TOPIC_NAMES


class Signal(NamedTuple):
    """What one message adds to the picture."""

    topic: Topic
    sentiment: Sentiment
    at: int
    """When it came."""
    waits: bool
    """Its writer wants an answer and has none."""
    fact: str
    """The fact of the dossier it is about; empty for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """What was said about one topic."""

    topic: Topic
    total: int
    negative: int
    positive: int
    latest: int
    """Of these, since the report before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """A fact that is not confirmed, and how many messages are about it."""

    says: str
    status: Status
    messages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Everything a report tells."""

    at: int
    since: int
    """When the report before was made; the beginning, for the first."""
    topics: tuple[Count, ...]
    """The most talked about first."""
    open: tuple[Open, ...]
    waiting: int
    """How many people wait for an answer."""
    streams: tuple[str, ...]
    """What was read besides the city's own mailbox, in words."""
    ends_with: str = ""

    @property
    def total(self) -> int:
        """All messages read."""
        return sum(count.total for count in self.topics)

    @property
    def latest(self) -> int:
        """Messages since the report before."""
        return sum(count.latest for count in self.topics)


def picture(
    signals: Iterable[Signal],
    facts: Mapping[str, tuple[str, Status]],
    *,
    at: int,
    since: int,
    streams: tuple[str, ...],
    ends_with: str = "",
) -> Picture:
    """The picture these signals make. `facts`: per id what the team knows, and how far it is released."""
    signals = tuple(signals)
    by_topic: dict[Topic, list[Signal]] = {}
    for signal in signals:
        by_topic.setdefault(signal.topic, []).append(signal)
    counts = [
        Count(
            topic=topic,
            total=len(found),
            negative=sum(signal.sentiment is Sentiment.NEGATIVE for signal in found),
            positive=sum(signal.sentiment is Sentiment.POSITIVE for signal in found),
            latest=sum(signal.at > since or since == 0 for signal in found),
        )
        for topic, found in by_topic.items()
    ]
    mentioned = Counter(signal.fact for signal in signals if signal.fact in facts)
    unsure = [
        Open(says=says, status=status, messages=mentioned[id_])
        for id_, (says, status) in facts.items()
        if mentioned[id_] and status in (Status.RUMOUR, Status.OBSERVATION)
    ]
    return Picture(
        at=at,
        since=since,
        topics=tuple(sorted(counts, key=lambda count: (-count.total, count.topic.value))),
        open=tuple(unsure),
        waiting=sum(signal.waits for signal in signals),
        streams=streams,
        ends_with=ends_with,
    )


_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "nl": {
            "head": "Beeld van {time}, voor {to}",
            "none": "Er is nog niets gelezen.",
            "total": "{n} berichten gelezen, {latest} sinds {since}.",
            "topic": "- {topic}: {n} ({negative} boos of bezorgd, {positive} blij). {moves}",
            "more": "Het worden er meer: {latest} sinds {since}, {before} daarvoor.",
            "fewer": "Het worden er minder: {latest} sinds {since}, {before} daarvoor.",
            "same": "Dat blijft gelijk: {latest} sinds {since}, {before} daarvoor.",
            "fresh": "Dit is nieuw.",
            "over": "Er kwam niets meer bij.",
            "first": "",
            "open": "Nog niet bevestigd ({status}): {says} Berichten hierover: {n}.",
            "rumour": "gerucht",
            "observation": "gezien, niet bevestigd",
            "waiting": "Wachten nog op antwoord: {n}.",
            "streams": "Gelezen: wat aan ons is gericht, en {streams}. Wat daarbuiten is gezegd, weten we niet.",
            "inbox": "Gelezen: alleen wat aan ons is gericht. Wat daarbuiten is gezegd, weten we niet.",
        },
        "en": {
            "head": "Picture at {time}, for {to}",
            "none": "Nothing has been read yet.",
            "total": "{n} messages read, {latest} since {since}.",
            "topic": "- {topic}: {n} ({negative} angry or worried, {positive} pleased). {moves}",
            "more": "It is growing: {latest} since {since}, {before} before that.",
            "fewer": "It is fading: {latest} since {since}, {before} before that.",
            "same": "It is steady: {latest} since {since}, {before} before that.",
            "fresh": "This is new.",
            "over": "Nothing was added.",
            "first": "",
            "open": "Not confirmed ({status}): {says} Messages about it: {n}.",
            "rumour": "rumour",
            "observation": "seen, not confirmed",
            "waiting": "Still waiting for an answer: {n}.",
            "streams": "Read: what was addressed to us, and {streams}. What was said elsewhere we do not know.",
            "inbox": "Read: only what was addressed to us. What was said elsewhere we do not know.",
        },
    }
)


def report_text(told: Picture, to: str, time: str, since: str, lang: str = "nl") -> str:
    """The report as plain lines. `time` and `since`: the clock times of `told.at` and `told.since`."""
    words = _WORDS[lang]
    lines = [words["head"].format(time=time, to=to)]
    if not told.topics:
        lines.append(words["none"])
    else:
        lines.append(words["total"].format(n=told.total, latest=told.latest, since=since))
    for count in told.topics:
        row = words["topic"].format(
            topic=TOPIC_NAMES[lang][count.topic.value],
            n=count.total,
            negative=count.negative,
            positive=count.positive,
            moves=_moves(count, told, words, since),
        )
        lines.append(row.rstrip())
    lines += [
        words["open"].format(status=words[unsure.status.value], says=unsure.says, n=unsure.messages)
        for unsure in told.open
    ]
    if told.waiting:
        lines.append(words["waiting"].format(n=told.waiting))
    lines.append(words["streams"].format(streams=", ".join(told.streams)) if told.streams else words["inbox"])
    if told.ends_with:
        lines.append(told.ends_with)
    return "\n".join(lines)


def _moves(count: Count, told: Picture, words: Mapping[str, str], since: str) -> str:
    """How the talk about one topic moves."""
    before = count.total - count.latest
    if told.since == 0:
        key = "first"
    elif before == 0:
        key = "fresh"
    elif count.latest == 0:
        key = "over"
    else:
        key = "more" if count.latest > before else "fewer" if count.latest < before else "same"
    return words[key].format(latest=count.latest, before=before, since=since)
