"""The clues of one message: every phrase of the lexicon that was found in it, added up per cue.

Not here: the phrases themselves (`policies/lexicon/`), how they are found (`engine.match`), what follows from them.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from webcare.domain.language import Language
from webcare.domain.lexicon import Cue
from webcare.domain.understanding import Evidence
from webcare.engine.danger import hear
from webcare.engine.hits import Hit
from webcare.engine.match import REMEMBERED, Lexicon
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
        Cue.FIGURATIVE,
        Cue.SUGGESTION,
    }
)
"""Cues that a word of denial just before or after takes away: "geen oefening" is none."""
_DANGERS = (Cue.INCIDENT, Cue.LIFE, Cue.SUICIDE)
_PICTURE = 4
"""A figurative phrase of this weight is a picture; a lighter one is laughter or a lively place, and proves nothing."""
_THING = 4
"""A phrase of precisely this weight is no joke either, but a plain thing: `koken met gas`."""
_PLAIN = 4.0
"""Danger of this score was named, whatever stands beside it."""
_BESIDE = 2
_OPEN = frozenset({"over", "about", "van", "of"})
"""A picture that ends on one of these speaks for what follows: `een film over een steekpartij`."""
_REACH = 3
"""So many words before a phrase a denial is looked for; before a suggestion only one: `geen idee`."""
_FOREIGN = 4.5
_PAIR = 5.0
"""A pair of foreign words says as much as a Dutch phrase."""
_REACH_ABROAD = 5
_SHARES = (1.0, 0.5, 0.25, 0.1)
"""Ten weak hints do not make a clear word."""


@dataclass(slots=True)
class Clues:
    """What was found, and where."""

    reading: Reading
    hits: dict[str, list[Hit]]
    scores: dict[str, float]
    """Per cue: the heaviest phrase in full, each further one for less."""
    topics: dict[str, dict[str, list[Hit]]]
    """Per topic its subjects, and what was found of each."""
    denied: frozenset[str] = frozenset()
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
        found: list[Hit] = []
        for key in keys:
            if key in hits:
                found += hits[key]
        if not found:
            return []
        if len(found) > 1:
            found.sort(key=_score, reverse=True)
        text, starts, words = self.reading.text, self.reading.starts, self.reading.words
        clues = []
        for pointer, score, first, last in found[:most]:
            start, end = starts[first], starts[last] + len(words[last])
            clues.append(_evidence(Evidence, (fact, value, text[start:end], start, end, _strength(score), pointer[2])))
        return clues


_evidence = tuple.__new__
"""Makes an Evidence of its seven fields: half the time of calling its name."""
_score = itemgetter(1)


@lru_cache(maxsize=1024)
def _strength(score: float) -> float:
    """How much a hit of this score weighs as evidence."""
    return round(min(1.0, score / 5), 2)


_KEPT_UP_TO = 40
"""Letters; a longer word is no word, and is not kept."""


def clues_in(reading: Reading, lexicon: Lexicon, language: Language = Language.NL) -> Clues:
    """Everything the lexicon finds in `reading`; what is denied is taken out."""
    if language not in (Language.NL, Language.EN):
        hits = _foreign(reading, lexicon, language)
        return _added_up(reading, hits)
    senses = lexicon.senses(reading.words)
    hits = lexicon.hits(reading, senses)
    denied: set[str] = set()
    if not _TURNED.isdisjoint(hits):
        where = [at for at, sense in enumerate(senses) if sense.form in _NEGATORS]
        if where:
            denied = _take_denied_out(hits, where, reading)
    hear(hits, reading, lexicon.dangers)
    if Cue.FIGURATIVE in hits:
        _take_pictures_out(hits, reading)
    return _added_up(reading, hits, frozenset(denied))


def _added_up(reading: Reading, hits: dict[str, list[Hit]], denied: frozenset[str] = frozenset()) -> Clues:
    scores: dict[str, float] = {}
    topics: dict[str, dict[str, list[Hit]]] = {}
    for key, found in hits.items():
        if "/" not in key:
            scores[key] = found[0][1] if len(found) == 1 else _weighed(found)
            continue
        topic = key[: key.index("/")]
        if topic in topics:
            topics[topic][key] = found
        else:
            topics[topic] = {key: found}
    return Clues(reading, hits, scores, topics, denied)


def _foreign(reading: Reading, lexicon: Lexicon, language: Language) -> dict[str, list[Hit]]:
    """The few words we know of a further language; Dutch phrases are never read into it."""
    known = lexicon.abroad.get(language, ())
    hits: dict[str, list[Hit]] = {}
    seen = lexicon.elsewhere
    if len(seen) > REMEMBERED:
        seen.clear()
    lower = [word.lower() for word in reading.words]
    for at, word in enumerate(lower):
        pointers = seen.get((language, word))
        if pointers is None:
            pointers = tuple(_pointing(word, known))
            if len(word) <= _KEPT_UP_TO:
                seen[language, word] = pointers
        for pointer in pointers:
            if " " not in pointer.phrase or _is_near(pointer.phrase, at, lower, reading.sentences):
                hits.setdefault(pointer.key, []).append(Hit(pointer, pointer.weight, at, at))
    return hits


def _pointing(word: str, known: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[Pointer]:
    """What a foreign word points at; per topic and cue the first of its words that fits, and every pair it opens."""
    for key, phrases in known:
        alone = False
        for phrase in phrases:
            first, _, more = phrase.partition(" ")
            if (more or not alone) and _fits(word, first):
                alone = alone or not more
                yield Pointer(key, _PAIR if more else _FOREIGN, phrase)


def _fits(word: str, phrase: str) -> bool:
    return word.startswith(phrase[:-1]) if phrase.endswith("*") else word == phrase


def _is_near(phrase: str, at: int, lower: Sequence[str], sentences: Sequence[int]) -> bool:
    """Whether the other words of `phrase` stand near word `at`, on either side, in the same sentence."""
    around = [
        lower[there]
        for there in range(max(0, at - _REACH_ABROAD), min(len(lower), at + _REACH_ABROAD + 1))
        if there != at and sentences[there] == sentences[at]
    ]
    return all(any(_fits(word, part) for word in around) for part in phrase.split()[1:])


def _take_denied_out(hits: dict[str, list[Hit]], where: list[int], reading: Reading) -> set[str]:
    """Takes out what is denied at one of the words `where`; gives the cues of which something was."""
    denied = set()
    jokes = {hit.first - 1 for hit in hits.get(Cue.FIGURATIVE, ())}
    # "Geen geintje er is brand": the denial is used up by the joke.
    others = [at for at in where if at not in jokes]
    for cue in _TURNED & hits.keys():
        reach = 1 if cue is Cue.SUGGESTION else _REACH
        denials = where if cue is Cue.FIGURATIVE else others
        kept = [hit for hit in hits[cue] if not _is_denied(hit, denials, reading, reach)]
        if len(kept) < len(hits[cue]):
            denied.add(str(cue))
        if kept:
            hits[cue] = kept
        else:
            del hits[cue]
    return denied


def _take_pictures_out(hits: dict[str, list[Hit]], reading: Reading) -> None:
    """Takes danger away where it is only a picture (`bomvol`), and a picture where danger was named beside it.

    Each picture speaks for its own words. "Ik sterf van het lachen" says nothing about who lies in the street.
    """
    pictures = hits[Cue.FIGURATIVE]
    named = False
    for cue in _DANGERS:
        if cue not in hits:
            continue
        kept = [hit for hit in hits[cue] if not any(_is_picture(hit, picture, reading) for picture in pictures)]
        named = named or any(hit.score >= _PLAIN for hit in kept)
        if kept:
            hits[cue] = kept
        else:
            del hits[cue]
    jokes = [] if named else [hit for hit in pictures if hit.pointer.weight != _THING]
    if jokes:
        hits[Cue.FIGURATIVE] = jokes
    else:
        del hits[Cue.FIGURATIVE]


def _is_picture(danger: Hit, picture: Hit, reading: Reading) -> bool:
    """Whether these words of danger are part of the picture, or one weak word right beside it."""
    if danger.first <= picture.last and picture.first <= danger.last:
        # What holds the whole picture and more says something else: `dak eraf gewaaid`.
        longer = danger.last - danger.first > picture.last - picture.first
        return not (longer and danger.first <= picture.first and picture.last <= danger.last)
    speaks_on = reading.forms[picture.last] in _OPEN and picture.last < danger.first
    if picture.pointer.weight < _PICTURE or (danger.score >= _PLAIN and not speaks_on):
        return False
    left, right = (picture, danger) if picture.last < danger.first else (danger, picture)
    if right.first - left.last > _BESIDE or reading.sentences[left.last] != reading.sentences[right.first]:
        return False
    return "," not in reading.text[reading.starts[left.last] : reading.starts[right.first]]


def _weighed(hits: list[Hit]) -> float:
    scores: list[float] = sorted(map(_score, hits), reverse=True)
    if len(scores) == 2:
        return scores[0] + scores[1] * _SHARES[1]
    return sum(score * share for score, share in zip(scores, _SHARES, strict=False))


def _is_denied(hit: Hit, where: Sequence[int], reading: Reading, reach: int) -> bool:
    """Whether a word of denial stands just before the phrase, or right after its verb; inside it is part of it.

    A comma ends what a denial says: "geen oefening, er komt rook".
    """
    sentences, starts = reading.sentences, reading.starts
    sentence = sentences[hit.first]
    before = bisect_left(where, hit.first - reach)
    for at in where[before : before + reach]:
        if at < hit.first and sentences[at] == sentence and "," not in reading.text[starts[at] : starts[hit.first]]:
            return True
    after = bisect_left(where, hit.last + 1)
    return after < len(where) and where[after] == hit.last + 1 and sentences[hit.last + 1] == sentence
