"""The phrases of the vocabulary as an index of stems: what `engine.match` looks words up in.

Cues are chains: their words stand in order, with gaps where the author wrote them. Phrases of a topic are bags: their
words stand near each other in any order, because Dutch moves its verbs about.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from webcare.domain.lexicon import Vocabulary
from webcare.engine.text import folded, read, stem
from webcare.languages import DUTCH, ENGLISH

GAP = 3
"""The most words that `…` may stand for."""


class Pointer(NamedTuple):
    """One phrase, and what it points at."""

    key: str
    """A subject (`afval/glas`), a cue, `city:<id>`, `place:<id>` or `elsewhere`."""
    weight: float
    phrase: str
    form: str = ""
    """The folded word, where the phrase is one word."""
    exact: bool = False
    of_topic: bool = False


class Step(NamedTuple):
    """A further word of a chain."""

    word: str
    exact: bool
    gap: int


class Chain(NamedTuple):
    """A phrase whose words stand in order."""

    pointer: Pointer
    form: str
    exact: bool
    steps: tuple[Step, ...]


class Bag(NamedTuple):
    """A phrase of a topic, kept under its rarest word."""

    pointer: Pointer
    others: tuple[str, ...]
    span: int
    """The distance of first to last word when it stands together."""


@dataclass(frozen=True, slots=True)
class Index:
    """Stem -> what it points at alone, the chains it opens, the bags it is the rarest word of.

    All of it may come from a file of plain data, so what is called a Pointer, Chain or Bag here may be a bare tuple of
    the same fields: made whole with `_make` where a word is looked up.
    """

    pointers: Mapping[str, tuple[Pointer, ...]]
    chains: Mapping[str, tuple[Chain, ...]]
    bags: Mapping[str, tuple[Bag, ...]]
    inner: frozenset[str]
    """Stems that occur only further on in phrases."""
    everyday: frozenset[str]

    def at(self, root: str) -> bool:
        """Whether the lexicon knows this stem at all."""
        return root in self.pointers or root in self.chains or root in self.bags or root in self.inner

    def stems(self) -> Iterator[str]:
        """Every stem the lexicon knows."""
        yield from self.pointers
        yield from self.chains
        yield from self.bags
        yield from self.inner


type_of_word = tuple[str, str, bool, int]
"""Form, stem, exact, and the gap before it."""


def parsed(phrase: str) -> list[type_of_word]:
    """The words of a phrase as an author wrote it."""
    words: list[type_of_word] = []
    gap = 0
    for piece in phrase.replace("…", " … ").split():
        if piece == "…":
            gap = GAP
            continue
        exact = piece.startswith("=") and len(piece) > 1
        reading = read(piece[1:] if exact else piece)
        for word in reading.words:
            form = folded(word)
            form = DUTCH.abbreviations.get(form) or ENGLISH.abbreviations.get(form) or form
            words.append((form, stem(form), exact, gap))
            gap = 0
    return words


def indexed(vocabulary: Vocabulary) -> Index:
    """The index of all phrases."""
    pointers: dict[str, list[Pointer]] = {}
    chains: dict[str, list[Chain]] = {}
    inner: set[str] = set()
    bundles: list[tuple[Pointer, list[type_of_word]]] = []
    for key, weight, phrase, of_topic in _phrases(vocabulary):
        words = parsed(phrase)
        if not words:
            continue
        form, root, exact, _ = words[0]
        if len(words) == 1:
            pointers.setdefault(root, []).append(Pointer(key, weight, phrase, form, exact, of_topic))
        elif of_topic:
            bundles.append((Pointer(key, weight, phrase, of_topic=True), words))
        else:
            steps = tuple(Step(f if e else s, e, gap) for f, s, e, gap in words[1:])
            chains.setdefault(root, []).append(Chain(Pointer(key, weight, phrase), form, exact, steps))
            inner.update(s for _, s, _, _ in words[1:])
    bags = _bags(bundles)
    inner.update(other for found in bags.values() for bag in found for other in bag.others)
    everyday = vocabulary.everyday
    return Index(
        pointers={root: tuple(found) for root, found in pointers.items()},
        chains={root: tuple(found) for root, found in chains.items()},
        bags={root: tuple(found) for root, found in bags.items()},
        inner=frozenset(inner),
        everyday=frozenset(folded(word) for line in (*everyday.nl, *everyday.en) for word in line.split())
        | DUTCH.function_words
        | ENGLISH.function_words,
    )


def _bags(bundles: list[tuple[Pointer, list[type_of_word]]]) -> dict[str, list[Bag]]:
    little = DUTCH.function_words | ENGLISH.function_words
    often: dict[str, int] = {}
    for _, words in bundles:
        for _, root, _, _ in words:
            often[root] = often.get(root, 0) + 1
    bags: dict[str, list[Bag]] = {}
    for pointer, words in bundles:
        roots = list(dict.fromkeys(root for form, root, _, _ in words if form not in little))
        if len(roots) < 2:
            roots = list(dict.fromkeys(root for _, root, _, _ in words))
        rarest = min(roots, key=lambda root: (often[root], root))
        others = tuple(root for root in roots if root != rarest)
        bags.setdefault(rarest, []).append(Bag(pointer, others, len(words) - 1))
    return bags


def _phrases(vocabulary: Vocabulary) -> Iterator[tuple[str, float, str, bool]]:
    for topic in vocabulary.topics:
        for name, subject in topic.subjects.items():
            key = f"{topic.topic.value}/{name}"
            for phrases in (subject.nl, subject.en):
                for phrase, weight in phrases.items():
                    yield key, weight, phrase, True
    for file in vocabulary.cues:
        for cue, words in file.cues.items():
            for table in (words.nl, words.en, words.signs):
                for weight, found in table.items():
                    for phrase in found:
                        yield cue.value, weight, phrase, False
    for city, names in vocabulary.cities.cities.items():
        for phrase in names.names:
            yield f"city:{city}", 5, phrase, False
        for phrase in names.places:
            yield f"place:{city}", 4, phrase, False
        for phrase in names.passes:
            yield f"pass:{city}", 4, phrase, False
    for phrase in vocabulary.cities.elsewhere:
        yield "elsewhere", 4, phrase, False
