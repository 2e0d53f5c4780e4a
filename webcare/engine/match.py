"""Finding the phrases of the lexicon in messy text. The only module that knows rapidfuzz.

A word is looked up once and remembered: everyday word, known stem, typing error of a known stem, or compound of known
stems. Not here: what follows from the phrases found (`engine.understand`), what they are (`domain.lexicon`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from webcare.domain.lexicon import Vocabulary
from webcare.engine.phrases import Bag, Chain, Index, Pointer, indexed
from webcare.engine.text import Reading, folded, stem
from webcare.engine.weights import Scale, scale
from webcare.languages import DUTCH, ENGLISH

FUZZY_WORDS = 400
"""So many words of one message are looked up with typing errors and compounds in mind; the rest as they stand."""
REMEMBERED = 60_000
"""Words kept in memory; then forgetting starts over, so memory stays bounded whatever citizens type."""
_WINDOW = 4
_SHORTEST, _LONGEST = 5, 30


class Sense(NamedTuple):
    """What one word as typed can mean."""

    form: str
    """Folded, phone spelling written out."""
    stem: str
    """The stem of the lexicon where it is known, also after a typing error."""
    pointers: tuple[Pointer, ...] = ()
    """What the word by itself points at."""
    chains: tuple[Chain, ...] = ()
    """Phrases that begin with it."""
    bags: tuple[Bag, ...] = ()
    """Phrases of a topic of which it is the rarest word."""
    damp: float = 1.0
    """Less than 1 where a typing error or a compound was assumed."""


class Hit(NamedTuple):
    """A phrase found in a message, from word `first` up to and including word `last`."""

    pointer: Pointer
    score: float
    """Weight of the phrase, 0 to 5, damped where it was not found literally."""
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The vocabulary made ready. Made once with `compiled`; the memory of words is its only moving part."""

    vocabulary: Vocabulary
    index: Index
    accounts: Mapping[str, str]
    """Account name in small letters -> city id."""
    scale: Scale
    """What small traces weigh together."""
    near: Mapping[tuple[str, int], tuple[str, ...]]
    """First letter and length -> known stems and everyday words of that shape."""
    memory: dict[str, Sense] = field(default_factory=dict)
    brief: dict[str, Sense] = field(default_factory=dict)

    def senses(self, words: list[str]) -> list[Sense]:
        """What each word can mean, in order."""
        memory = self.memory
        if len(memory) > REMEMBERED:
            memory.clear()
        found = []
        for word in words[:FUZZY_WORDS]:
            sense = memory.get(word)
            if sense is None:
                sense = memory[word] = self._sense(word, literal=False)
            found.append(sense)
        if len(words) > FUZZY_WORDS:
            found.extend(self._brief(word) for word in words[FUZZY_WORDS:])
        return found

    def hits(self, reading: Reading, senses: list[Sense]) -> dict[str, list[Hit]]:
        """Every phrase found, per label it points at. Within one label no word counts twice."""
        found: dict[str, list[Hit]] = {}
        sentences = reading.sentences
        places: dict[str, list[int]] | None = None
        known = {sense.stem for sense in senses} | {sense.form for sense in senses}
        for at, sense in enumerate(senses):
            for pointer in sense.pointers:
                found.setdefault(pointer.key, []).append(Hit(pointer, pointer.weight * sense.damp, at, at))
            for chain in sense.chains:
                if chain.steps[0].word not in known:
                    continue
                last = _end(chain, at, senses, sentences)
                if last >= 0:
                    pointer = chain.pointer
                    found.setdefault(pointer.key, []).append(Hit(pointer, pointer.weight * sense.damp, at, last))
            if sense.bags:
                if places is None:
                    places = _places(senses)
                there = places.keys()
                for bag in sense.bags:
                    if bag.others <= there:
                        hit = _gathered(bag, at, places, sentences)
                        if hit is not None:
                            found.setdefault(bag.pointer.key, []).append(hit)
        return {key: _without_overlap(hits) if len(hits) > 1 else hits for key, hits in found.items()}

    def _brief(self, word: str) -> Sense:
        if len(self.brief) > REMEMBERED:
            self.brief.clear()
        sense = self.brief.get(word)
        if sense is None:
            sense = self.brief[word] = self._sense(word, literal=True)
        return sense

    def _sense(self, word: str, *, literal: bool) -> Sense:
        form = folded(word[:_LONGEST])
        form = DUTCH.abbreviations.get(form) or ENGLISH.abbreviations.get(form) or form
        index = self.index
        root = stem(form)
        known = index.at(root) or index.at(form)
        if known or form in index.everyday:
            return self._literal(form, root)
        if len(form) < _SHORTEST or literal or not form.isalpha():
            return Sense(form, root)
        single = form.replace("aa", "a").replace("ee", "e").replace("oo", "o")
        close = self._close(root, 1) or (self._close(stem(single), 0) if single != form else "")
        if close:
            return self._literal(form, close, 0.85, typo=True)
        compound = self._compound(form)
        if compound.pointers:
            return compound
        close = self._close(root, 2) if len(root) >= 8 else ""
        return self._literal(form, close, 0.65, typo=True) if close else compound

    def _literal(self, form: str, root: str, damp: float = 1.0, *, typo: bool = False) -> Sense:
        index = self.index
        everyday = not typo and form in index.everyday
        pointers = index.pointers.get(root, ())
        if everyday or typo:
            # An everyday word that happens to share a stem with a phrase means itself; a typing error is no exact form.
            pointers = tuple(
                pointer for pointer in pointers if (pointer.form == form if everyday else not pointer.exact)
            )
        else:
            pointers = tuple(p for p in pointers if not p.exact or p.form == form)
        return Sense(form, root, pointers, index.chains.get(root, ()), index.bags.get(root, ()), damp)

    def _close(self, root: str, distance: int) -> str:
        """The known stem within `distance` typing errors; empty when an everyday word is at least as close."""
        if distance == 0:
            return root if self.index.at(root) else ""
        choices: list[str] = []
        for length in range(len(root) - distance, len(root) + distance + 1):
            choices.extend(self.near.get((root[0], length), ()))
        best = extractOne(root, choices, scorer=OSA.distance, score_cutoff=distance) if choices else None
        if best is None or not self.index.at(best[0]):
            return ""
        return best[0]

    def _compound(self, form: str) -> Sense:
        """The sense of a word written together from known ones: the last part leads, `container+pasje`."""
        parts: list[Pointer] = []
        if len(form) >= 8:
            tail = self._part(form, range(3, len(form) - 3), tail=True)
            head = self._part(form, range(len(form) - 3, 3, -1), tail=False)
            parts = [*tail, *(pointer for pointer in head if pointer not in tail)]
        return Sense(form, stem(form), tuple(parts), damp=0.7)

    def _part(self, form: str, cuts: range, *, tail: bool) -> tuple[Pointer, ...]:
        pointers = self.index.pointers
        for cut in cuts:
            part = form[cut:] if tail else form[:cut]
            if len(part) < 4:
                continue
            found = pointers.get(stem(part)) or pointers.get(part)
            if found:
                strong = tuple(p for p in found if p.of_topic and p.weight >= 2 and not p.exact)
                if strong:
                    return strong
        return ()


def compiled(vocabulary: Vocabulary) -> Lexicon:
    """The vocabulary made ready for matching."""
    index = indexed(vocabulary)
    near: dict[tuple[str, int], list[str]] = {}
    for word in sorted({*index.stems(), *index.everyday}):
        if len(word) >= _SHORTEST - 1 and word.isalpha():
            near.setdefault((word[0], len(word)), []).append(word)
    return Lexicon(
        vocabulary=vocabulary,
        index=index,
        accounts={
            account.casefold(): city for city, names in vocabulary.cities.cities.items() for account in names.accounts
        },
        scale=scale(vocabulary.weights),
        near={shape: tuple(words) for shape, words in near.items()},
    )


def _end(chain: Chain, at: int, senses: list[Sense], sentences: list[int]) -> int:
    """The index of the last word of `chain` when it begins at word `at`; -1 when it is not there."""
    if chain.exact and senses[at].form != chain.form:
        return -1
    sentence, last, size = sentences[at], at, len(senses)
    for step in chain.steps:
        for there in range(last + 1, min(last + 2 + step.gap, size)):
            if sentences[there] != sentence:
                return -1
            sense = senses[there]
            if (sense.form if step.exact else sense.stem) == step.word:
                last = there
                break
        else:
            return -1
    return last


def _places(senses: list[Sense]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for at, sense in enumerate(senses):
        places.setdefault(sense.stem, []).append(at)
    return places


def _gathered(bag: Bag, at: int, places: dict[str, list[int]], sentences: list[int]) -> Hit | None:
    """The hit when the other words of `bag` stand near word `at`, in any order and in the same sentence."""
    first = last = at
    reach = 2 * _WINDOW + len(bag.others) + 1
    for other in bag.others:
        nearest = min(places[other], key=lambda there: abs(there - at))
        if abs(nearest - at) > reach or sentences[nearest] != sentences[at]:
            return None
        first, last = min(first, nearest), max(last, nearest)
    apart = last - first - bag.span
    share = 1.0 if apart <= 0 else 0.8 if apart <= _WINDOW else 0.6
    return Hit(bag.pointer, bag.pointer.weight * share, first, last)


def _without_overlap(hits: list[Hit]) -> list[Hit]:
    hits.sort(key=_heaviest)
    kept: list[Hit] = []
    taken: set[int] = set()
    for hit in hits:
        words = range(hit.first, hit.last + 1)
        if taken.isdisjoint(words):
            taken.update(words)
            kept.append(hit)
    return kept


def _heaviest(hit: Hit) -> tuple[float, int, int]:
    return (-hit.score, hit.first - hit.last, hit.first)
