"""The phrases of the vocabulary as an index of stems: what `engine.match` looks words up in.

Cues are chains: their words stand in order, with gaps where the author wrote them. Phrases of a topic are bags: their
words stand near each other in any order, because Dutch moves its verbs about.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from sys import intern
from typing import NamedTuple

from webcare.domain.lexicon import DANGER, Vocabulary
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


Drawers = Mapping[str, str]
"""The first letters of words -> every such word with what belongs to it."""


@dataclass(frozen=True, slots=True)
class Index:
    """Stem -> what it points at alone, the chains it opens, the bags it is the rarest word of.

    There are tens of thousands, and a message needs a few dozen: they are kept as text, in drawers, and what a stem
    has is taken apart when it is looked up.
    """

    lone: Drawers
    opened: Drawers
    bagged: Drawers
    inner: Drawers
    """Stems that occur only further on in phrases."""
    everyday: Drawers

    def at(self, root: str) -> bool:
        """Whether the lexicon knows this stem at all."""
        return any(_found(drawers, root) >= 0 for drawers in (self.lone, self.opened, self.bagged, self.inner))

    def is_everyday(self, form: str) -> bool:
        """Whether this is a word that says nothing about a subject."""
        return _found(self.everyday, form) >= 0

    def pointers(self, root: str) -> list[Pointer]:
        """What this stem points at by itself."""
        return [
            Pointer(intern(key), int(weight), phrase, form, "=" in flags, "/" in flags)
            for key, weight, phrase, form, flags in [line.split("\t") for line in _entry(self.lone, root)]
        ]

    def chains(self, root: str) -> list[str]:
        """The phrases that this stem opens, each as its line: `chain_of` takes it apart."""
        return _entry(self.opened, root)

    def bags(self, root: str) -> list[str]:
        """The phrases of which this stem is the rarest, each as its line: `bag_of` takes it apart."""
        return _entry(self.bagged, root)


def chain_of(line: str) -> Chain:
    """The chain that stands on this line."""
    key, weight, phrase, form, flags, steps = line.split("\t")
    return Chain(Pointer(intern(key), int(weight), phrase), form, "=" in flags, tuple(map(_step, steps.split(" "))))


def bag_of(line: str) -> Bag:
    """The bag that stands on this line."""
    key, weight, phrase, others, span = line.split("\t")
    return Bag(Pointer(intern(key), int(weight), phrase, of_topic=True), tuple(map(intern, others.split())), int(span))


def opens(line: str) -> tuple[str, Step]:
    """Of the chain on this line, the precise form that must open it, empty for any, and the step that follows."""
    _, form, flags, steps = line.rsplit("\t", 3)
    return form if flags else "", _step(steps.partition(" ")[0])


def others_of(line: str) -> list[str]:
    """The other words of the bag on this line."""
    return line.rsplit("\t", 2)[1].split()


_LETTERS = 3
"""So many letters stand on a drawer."""


def _in_drawers(found: Mapping[str, Sequence[str]]) -> Drawers:
    """Every word with its lines: `(word) (a line) (a line)`, between marks that no word or line holds."""
    drawers: dict[str, list[str]] = {}
    for word, lines in found.items():
        drawers.setdefault(word[:_LETTERS], []).append("\v".join((word, *lines, "")))
    return {letters: "\n".join(("", *entries, "")) for letters, entries in drawers.items()}


def _found(drawers: Drawers, word: str) -> int:
    drawer = drawers.get(word[:_LETTERS])
    return -1 if drawer is None else drawer.find(f"\n{word}\v")


def _entry(drawers: Drawers, word: str) -> list[str]:
    """The lines of this word."""
    at = _found(drawers, word)
    if at < 0:
        return []
    drawer = drawers[word[:_LETTERS]]
    return drawer[at + len(word) + 2 : drawer.index("\n", at + 1)].split("\v")[:-1]


def _step(text: str) -> Step:
    return Step(intern(text[2:]), text[1] == "=", int(text[0]))


def _line(*fields: object) -> str:
    """The fields on one line; what would break it is a space."""
    return "\t".join(" ".join(str(one).split()) for one in fields)


type_of_word = tuple[str, str, bool, int]
"""Form, stem, exact, and the gap before it."""


def parsed(phrase: str, known: dict[str, list[tuple[str, str]]]) -> list[type_of_word]:
    """The words of a phrase as an author wrote it. `known`: the form and stem of words met in other phrases."""
    words: list[type_of_word] = []
    gap = 0
    for piece in phrase.replace("…", " … ").split():
        if piece == "…":
            gap = GAP
            continue
        exact = piece.startswith("=") and len(piece) > 1
        bare = piece[1:] if exact else piece
        if bare not in known:
            known[bare] = list(_forms(bare))
        for form, root in known[bare]:
            words.append((form, root, exact, gap))
            gap = 0
    return words


def _forms(piece: str) -> Iterator[tuple[str, str]]:
    for form in read(piece).forms:
        full = DUTCH.abbreviations.get(form) or ENGLISH.abbreviations.get(form) or form
        yield full, stem(full)


def indexed(vocabulary: Vocabulary) -> tuple[Index, set[str]]:
    """The index of all phrases, and every word in it, everyday words included."""
    lone: dict[str, list[str]] = {}
    opened: dict[str, list[str]] = {}
    inner: set[str] = set()
    known: dict[str, list[tuple[str, str]]] = {}
    bundles: list[tuple[Pointer, list[type_of_word]]] = []
    for key, weight, phrase, of_topic in _phrases(vocabulary):
        words = parsed(phrase, known)
        if not words:
            continue
        form, root, exact, _ = words[0]
        if len(words) == 1:
            flags = "=" * exact + "/" * of_topic
            lone.setdefault(root, []).append(_line(key, weight, phrase, form, flags))
        elif of_topic:
            bundles.append((Pointer(key, weight, phrase, of_topic=True), words))
        else:
            steps = " ".join(f"{gap}={f}" if e else f"{gap}-{s}" for f, s, e, gap in words[1:])
            opened.setdefault(root, []).append(_line(key, weight, phrase, form, "=" * exact, steps))
            inner.update(s for _, s, _, _ in words[1:])
    bags = _bags(bundles)
    inner.update(other for found in bags.values() for bag in found for other in bag.others)
    listed = vocabulary.everyday
    everyday = {folded(word) for line in (*listed.nl, *listed.en) for word in line.split()}
    everyday |= DUTCH.function_words | ENGLISH.function_words
    index = Index(
        lone=_in_drawers(lone),
        opened=_in_drawers(opened),
        bagged=_in_drawers(
            {
                root: [
                    _line(bag.pointer.key, bag.pointer.weight, bag.pointer.phrase, " ".join(bag.others), bag.span)
                    for bag in found
                ]
                for root, found in bags.items()
            }
        ),
        inner=_in_drawers(dict.fromkeys(sorted(inner), ())),
        everyday=_in_drawers(dict.fromkeys(sorted(everyday), ())),
    )
    return index, {*lone, *opened, *bags, *inner, *everyday}


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
    yield from _of_danger(vocabulary)
    for city, names in vocabulary.cities.cities.items():
        for phrase in names.names:
            yield f"city:{city}", 5, phrase, False
        for phrase in names.places:
            yield f"place:{city}", 4, phrase, False
        for phrase in names.passes:
            yield f"pass:{city}", 4, phrase, False
    for phrase in vocabulary.cities.elsewhere:
        yield "elsewhere", 4, phrase, False


def _of_danger(vocabulary: Vocabulary) -> Iterator[tuple[str, float, str, bool]]:
    groups = vocabulary.dangers.groups if vocabulary.dangers is not None else {}
    for name, group in groups.items():
        for phrase in (*group.nl, *group.en):
            yield DANGER + name, 3, phrase, False
