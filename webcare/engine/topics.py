"""What a message is about: the topic and subject with the most words for it, or none.

Silence is an answer: below the floor a message is about `overig`, and the policy asks rather than guesses.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from webcare.domain.lexicon import Cue
from webcare.domain.understanding import Danger, Evidence, Kind, Topic
from webcare.engine.clues import Clues
from webcare.engine.hits import Hit
from webcare.engine.phrases import Pointer

FLOOR = 2.0
"""Below this the words say too little."""
_SURE = 4.0
_TOPICS = {topic.value: topic for topic in Topic}
_GENERAL = "algemeen"
_LOSS = "burgerzaken/overlijden"
_ASKING = (Cue.QUESTION, Cue.SERVICE)
_SAFE, _CONDUCT, _ASKED = Danger.NONE, Cue.CONDUCT, Kind.VRAAG
_ABOUT_NOTHING = frozenset({Kind.SPAM, Kind.PROVOCATIE})
_NAMED = 2.0
"""A topic with a phrase of this weight was named."""
_WEIGHT, _AT = itemgetter(1), itemgetter(2)
"""Of a hit."""
_FIRST = 0.8
"""What it counts for to be named before the other topics; found on the messages that may be tuned on."""


@dataclass(slots=True, kw_only=True)
class Found:
    """The topic of a message."""

    topic: Topic
    subject: str
    confidence: float
    evidence: tuple[Evidence, ...]
    mentions: frozenset[Topic] = frozenset()
    """Every topic that is named well enough, the first one included."""
    scores: Mapping[str, float] = field(default_factory=dict)
    """What the words for each topic weigh."""


def topic_of(clues: Clues, kind: Kind, danger: Danger) -> Found:
    """What the message is about."""
    subjects = clues.topics
    scores = {}
    for topic, found in subjects.items():
        if len(found) == 1:
            (hits,) = found.values()
        else:
            hits = [hit for hits in found.values() for hit in hits]
        scores[topic] = _score(hits)
    weights = scores.copy()
    if danger is not _SAFE and danger is Danger.SUICIDE:
        scores["zorg-wmo-jeugd"] = scores.get("zorg-wmo-jeugd", 0.0) + 6.0
    elif danger is not _SAFE:
        for topic in ("veiligheid-crisis", "zorg-wmo-jeugd"):
            if topic in scores:
                scores[topic] += 3.0
        if not scores:
            return Found(
                topic=Topic.VEILIGHEID_CRISIS,
                subject="veiligheid-crisis/algemeen",
                confidence=0.5,
                evidence=(),
            )
    elif "veiligheid-crisis" in scores and clues.says(Cue.FIGURATIVE):
        scores["veiligheid-crisis"] -= clues.score(Cue.FIGURATIVE)
    if clues.scores.get(_CONDUCT, 0.0) >= 4:
        scores["website-dienstverlening"] = scores.get("website-dienstverlening", 0.0) + 2.0
    if kind in _ABOUT_NOTHING:
        scores["overig"] = scores.get("overig", 0.0) + 2.0
    if len(subjects) > 1:
        _favour_first(scores, subjects)
    ranked = list(scores.items())
    if len(ranked) > 1:
        ranked.sort(key=_first_heaviest)
    if not ranked or ranked[0][1] < FLOOR:
        return Found(topic=Topic.OVERIG, subject="overig/algemeen", confidence=0.0, evidence=(), scores=scores)
    subject = _subject(ranked[0][0], subjects.get(ranked[0][0], {}), weights)
    if subject == _LOSS and kind is _ASKED:
        ranked = _asked_before_told(clues, ranked, subjects)
        subject = _subject(ranked[0][0], subjects.get(ranked[0][0], {}), weights)
    name, best = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    confidence = sureness(best, second)
    keys = subjects.get(name, {})
    mentions = frozenset([_TOPICS[topic] for topic, score in ranked if score >= FLOOR])
    evidence = clues.evidence("topic", name, keys)
    evidence += clues.evidence("subject", subject, (subject,), 1)
    return Found(
        topic=_TOPICS[name],
        subject=subject,
        confidence=confidence,
        evidence=tuple(evidence),
        mentions=mentions,
        scores=scores,
    )


def sureness(score: float, rival: float) -> float:
    """0 to 1: how sure a topic is whose words weigh `score` where those of another weigh `rival`."""
    # What was only a figure of speech may weigh less than nothing.
    return round(min(1.0, score / _SURE) * (score / (score + 0.5 * max(0.0, rival))), 2)


def _asked_before_told(
    clues: Clues, ranked: list[tuple[str, float]], subjects: Mapping[str, Mapping[str, list[Hit]]]
) -> list[tuple[str, float]]:
    """`ranked`, with what is asked first where a death is only told: "My mother died, how do I ask for remission?"."""
    told = _reach(clues, subjects[ranked[0][0]][_LOSS])
    asks = [clues.reading.starts[hit.first] for cue in _ASKING for hit in clues.hits.get(cue, ())]
    for topic, score in ranked[1:]:
        hits = [hit for found in subjects.get(topic, {}).values() for hit in found]
        if score >= _SURE and hits and _only_told(told, _reach(clues, hits), asks, clues.reading.questions):
            return [(topic, score), *(other for other in ranked if other[0] != topic)]
    return ranked


def _reach(clues: Clues, hits: Iterable[Hit]) -> tuple[int, int]:
    """Where the first of these begins and the last ends, in characters."""
    hits = list(hits)
    reading = clues.reading
    return min(reading.starts[hit.first] for hit in hits), max(
        reading.starts[hit.last] + len(reading.words[hit.last]) for hit in hits
    )


def _only_told(told: tuple[int, int], asked: tuple[int, int], asks: Iterable[int], marks: Iterable[int]) -> bool:
    """Whether one thing is told and the other asked: the question begins after what is told, or has ended before."""
    if told[1] <= asked[0]:
        return not any(at < told[1] for at in asks) and not any(mark < asked[0] for mark in marks)
    return any(asked[1] <= mark < told[0] for mark in marks) and not any(mark >= told[1] for mark in marks)


def _favour_first(scores: dict[str, float], subjects: dict[str, dict[str, list[Hit]]]) -> None:
    """Of two topics that weigh about the same, the one named first is what the message is about."""
    earliest, first = -1, ""
    for topic, found in subjects.items():
        for hits in found.values():
            for _, score, at, _ in hits:
                if score >= _NAMED and (not first or at < earliest or (at == earliest and topic < first)):
                    earliest, first = at, topic
    if first:
        scores[first] += _FIRST


def _first_heaviest(scored: tuple[str, float]) -> tuple[float, str]:
    topic, score = scored
    return (-score, topic)


def _score(hits: Sequence[Hit]) -> float:
    """The weights of phrases that share no word, the heaviest first; more of the same says less and less."""
    if len(hits) == 1:
        pointer, score, first, last = hits[0]
        return score if first == last else score * _length(pointer, first, last)
    taken: set[int] = set()
    total, share = 0.0, 1.0
    # The heaviest first, and of two the one that stands first: sorted twice, so that no key of ours is called.
    ordered = sorted(hits, key=_AT)
    ordered.sort(key=_WEIGHT, reverse=True)
    for pointer, score, first, last in ordered:
        if first == last:
            if first in taken:
                continue
            taken.add(first)
            total += score * share
        else:
            words = range(first, last + 1)
            if not taken.isdisjoint(words):
                continue
            taken.update(words)
            # A phrase of several words says more precisely what is meant than one of its words.
            total += score * share * _length(pointer, first, last)
        share = max(0.4, share - 0.15)
    return total


def _length(pointer: Pointer, first: int, last: int) -> float:
    """What the length of a phrase adds to its weight, however far apart its words stand."""
    return 1 + 0.1 * min(last - first, pointer[2].count(" "))


def _subject(topic: str, found: dict[str, list[Hit]], weights: Mapping[str, float]) -> str:
    """The subject with the most words for it; the general one only where no other was named.

    `weights`: what the words for each topic weigh, which is what those of its only subject do.
    """
    general = f"{topic}/{_GENERAL}"
    if len(found) == 1:
        (only,) = found
        return only if weights[topic] >= FLOOR else general
    least, best = (max(FLOOR, _score(found[general])) if general in found else FLOOR), general
    for key, hits in found.items():
        if key != general:
            score = _score(hits)
            if score > least or (score == least and (best == general or key < best)):
                least, best = score, key
    return best
