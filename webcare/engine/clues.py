"""The clues of one message: every phrase of the lexicon that was found in it, added up per cue.

Not here: the phrases themselves (`policies/lexicon/`), how they are found (`engine.match`), what follows from them.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from webcare.domain.language import Language
from webcare.domain.lexicon import Cue
from webcare.domain.understanding import Evidence
from webcare.engine.match import Hit, Lexicon
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
            total += scores.get(cue, 0.0)
        return total

    def says(self, *cues: Cue) -> bool:
        """Whether one of these was said clearly."""
        scores = self.scores
        return any(scores.get(cue, 0.0) >= CLEAR for cue in cues)

    def evidence(self, fact: str, value: str, keys: Iterable[str], most: int = 3) -> list[Evidence]:
        """The words behind a label, the heaviest first."""
        found = sorted((hit for key in keys for hit in self.hits.get(key, ())), key=lambda hit: -hit.score)
        return [self._evidence(fact, value, hit) for hit in found[:most]]

    def _evidence(self, fact: str, value: str, hit: Hit) -> Evidence:
        reading = self.reading
        start, end = reading.starts[hit.first], reading.ends[hit.last]
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
    where = [at for at, sense in enumerate(senses) if sense.form in _NEGATORS]
    if where:
        for cue in _TURNED & hits.keys():
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
    known = lexicon.vocabulary.foreign.languages.get(language)
    hits: dict[str, list[Hit]] = {}
    if known is None:
        return hits
    for at, word in enumerate(reading.words):
        lower = word.lower()
        for topic, words in known.topics.items():
            _note(hits, f"{topic.value}/algemeen", lower, words, at)
        for cue, words in known.cues.items():
            _note(hits, cue.value, lower, words, at)
    return hits


def _note(hits: dict[str, list[Hit]], key: str, lower: str, words: Iterable[str], at: int) -> None:
    for phrase in words:
        same = lower.startswith(phrase[:-1]) if phrase.endswith("*") else lower == phrase
        if same:
            hits.setdefault(key, []).append(Hit(Pointer(key, _FOREIGN, phrase), _FOREIGN, at, at))
            return


def _weighed(hits: list[Hit]) -> float:
    if len(hits) == 1:
        return hits[0].score
    scores = sorted((hit.score for hit in hits), reverse=True)
    return sum(score * share for score, share in zip(scores, _SHARES, strict=False))


def _is_denied(hit: Hit, where: list[int], sentences: list[int]) -> bool:
    """Whether a word of denial stands just before the phrase, or right after its verb; inside it is part of it."""
    sentence = sentences[hit.first]
    return any(
        sentences[at] == sentence and (hit.first - _REACH <= at < hit.first or at == hit.last + 1) for at in where
    )
