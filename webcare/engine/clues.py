"""The clues of one message: every phrase of the lexicon that was found in it, added up per cue.

Not here: the phrases themselves (`policies/lexicon/`), how they are found (`engine.match`), what follows from them.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from webcare.domain.language import Language
from webcare.domain.lexicon import Cue
from webcare.domain.understanding import Evidence
from webcare.engine.hits import Hit
from webcare.engine.match import Lexicon
from webcare.engine.phrases import Pointer
from webcare.engine.text import Reading
from webcare.languages import DUTCH, ENGLISH

CLEAR = 3.0
"""A cue with this score was said clearly."""

_NEGATORS = DUTCH.negators | ENGLISH.negators
_TURNED = frozenset(
    {
        Cue.POSITIVE,
        Cue.PRAISE,
        Cue.JOY,
        Cue.GRATITUDE,
        Cue.VISIT,
        Cue.LIFE,
        Cue.INCIDENT,
        Cue.HAZARD,
        Cue.ABUSE,
    }
)
"""Cues that a word of denial just before or after takes away."""
_REACH = 3
_FOREIGN = 4.5
_SHARES = (1.0, 0.5, 0.25, 0.1)
"""Ten weak hints do not make a clear word."""


@dataclass(frozen=True, slots=True)
class Clues:
    """What was found, and where."""

    reading: Reading
    hits: dict[str, list[Hit]]
    scores: dict[str, float]
    """Per cue: the heaviest phrase in full, each further one for less."""
    denied: frozenset[str]
    """Cues that were said and denied in one breath."""

    def score(self, *cues: Cue) -> float:
        """How much points at these cues together."""
        scores = self.scores
        total = 0.0
        for cue in cues:
            if cue in scores:
                total += scores[cue]
        return total

    def says(self, *cues: Cue) -> bool:
        """Whether one of these was said clearly."""
        scores = self.scores
        for cue in cues:  # noqa: SIM110  A generator in any() takes three times as long, and this is asked often.
            if cue in scores and scores[cue] >= CLEAR:
                return True
        return False

    def evidence(self, fact: str, value: str, keys: Iterable[str], most: int = 3) -> list[Evidence]:
        """The words behind a label, the heaviest first."""
        hits = self.hits
        found = [hit for key in keys if key in hits for hit in hits[key]]
        if len(found) > 1:
            found.sort(key=_lightness)
        return [self._evidence(fact, value, hit) for hit in found[:most]]

    def _evidence(self, fact: str, value: str, hit: Hit) -> Evidence:
        reading = self.reading
        start = reading.starts[hit.first]
        end = reading.starts[hit.last] + len(reading.words[hit.last])
        return Evidence(
            fact=fact,
            value=value,
            excerpt=reading.text[start:end],
            start=start,
            end=end,
            score=round(min(1.0, hit.score / 5), 2),
            phrase=hit.pointer.phrase,
        )


def clues_in(reading: Reading, lexicon: Lexicon, language: Language = Language.NL) -> Clues:
    """Everything the lexicon finds in `reading`; what is denied is taken out."""
    if language not in (Language.NL, Language.EN):
        hits = _foreign(reading, lexicon, language)
        return Clues(reading, hits, {key: _weighed(found) for key, found in hits.items()}, frozenset())
    senses = lexicon.senses(reading.words)
    hits = lexicon.hits(reading, senses)
    denied = set()
    turned = _TURNED & hits.keys()
    where = [at for at, sense in enumerate(senses) if sense.form in _NEGATORS] if turned else ()
    if where:
        for cue in turned:
            kept = [hit for hit in hits[cue] if not _is_denied(hit, where, reading.sentences)]
            if len(kept) < len(hits[cue]):
                denied.add(str(cue))
            if kept:
                hits[cue] = kept
            else:
                del hits[cue]
    scores = {key: _weighed(found) for key, found in hits.items() if "/" not in key}
    return Clues(reading, hits, scores, frozenset(denied))


def _foreign(reading: Reading, lexicon: Lexicon, language: Language) -> dict[str, list[Hit]]:
    """The few words we know of a further language; Dutch phrases are never read into it."""
    known = lexicon.abroad.get(language, ())
    hits: dict[str, list[Hit]] = {}
    seen: dict[str, list[Pointer]] = {}
    for at, word in enumerate(reading.words):
        pointers = seen.get(word)
        if pointers is None:
            pointers = seen[word] = list(_pointing(word.lower(), known))
        for pointer in pointers:
            hits.setdefault(pointer.key, []).append(Hit(pointer, _FOREIGN, at, at))
    return hits


def _pointing(lower: str, known: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[Pointer]:
    """What a foreign word points at; per topic and cue the first of its words that fits."""
    for key, words in known:
        for phrase in words:
            if lower.startswith(phrase[:-1]) if phrase.endswith("*") else lower == phrase:
                yield Pointer(key, _FOREIGN, phrase)
                break


def _lightness(hit: Hit) -> float:
    return -hit.score


def _weighed(hits: list[Hit]) -> float:
    if len(hits) == 1:
        return hits[0].score
    scores = sorted((hit.score for hit in hits), reverse=True)
    return sum(score * share for score, share in zip(scores, _SHARES, strict=False))


def _is_denied(hit: Hit, where: Sequence[int], sentences: list[int]) -> bool:
    """Whether a word of denial stands just before the phrase, or right after its verb; inside it is part of it."""
    sentence = sentences[hit.first]
    before = bisect_left(where, hit.first - _REACH)
    for at in where[before : before + _REACH]:
        if at < hit.first and sentences[at] == sentence:
            return True
    after = bisect_left(where, hit.last + 1)
    return after < len(where) and where[after] == hit.last + 1 and sentences[hit.last + 1] == sentence
