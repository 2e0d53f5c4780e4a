"""What one word of a message can mean, laid out for being looked at among its neighbours.

Not here: looking a word up (`engine.match`), finding phrases (`engine.hits`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from sys import intern
from typing import NamedTuple

from webcare.engine.phrases import Bag, Chain, Pointer, Step
from webcare.engine.text import stem

Numbered = tuple[int, Chain]
"""A chain, and its place in the order of the lexicon."""


class Branch(NamedTuple):
    """The chains that go on with one and the same word."""

    here: tuple[Numbered, ...]
    """Those that end on it, or leave a gap after it."""
    further: Mapping[str, tuple[Numbered, ...]]
    """Those that go on without a gap, by the word after it."""


@dataclass(frozen=True, slots=True, eq=False)
class Sense:
    """What one word as typed can mean, laid out so that what cannot be there is never looked at."""

    form: str
    """Folded, phone spelling written out."""
    stem: str
    """The stem of the lexicon where it is known, also after a typing error."""
    pointers: tuple[tuple[str, Pointer, float], ...] = ()
    """What the word by itself points at: the key, the whole pointer, and how strongly."""
    chains: Mapping[str, Branch] = field(default_factory=dict)
    """Phrases that begin with it, by the stem of their next word."""
    gaps: Mapping[str, tuple[Numbered, ...]] = field(default_factory=dict)
    """Phrases that begin with it and go on further along, by the stem they go on with."""
    bags: Mapping[str, tuple[tuple[int, Bag], ...]] = field(default_factory=dict)
    """Phrases of a topic of which it is the rarest word, by the longest of their other words."""
    partners: frozenset[str] = frozenset()
    """Those other words: without one of them none of these phrases is there."""
    damp: float = 1.0
    """Less than 1 where a typing error or a compound was assumed."""


def laid_out(
    form: str, root: str, pointers: Sequence[Pointer], chains: Sequence[Chain], bags: Sequence[Bag], damp: float
) -> Sense:
    """A sense in which what cannot be there is never looked at."""
    by_next: dict[str, list[Numbered]] = {}
    gaps: dict[str, list[Numbered]] = {}
    for order, chain in enumerate(chains):
        if chain.exact and chain.form != form:
            continue
        step = chain.steps[0]
        (gaps if step.gap else by_next).setdefault(_stem(step), []).append((order, chain))
    by_other: dict[str, list[tuple[int, Bag]]] = {}
    for order, bag in enumerate(bags):
        by_other.setdefault(intern(max(bag.others, key=len, default=root)), []).append((order, bag))
    return Sense(
        form,
        intern(root),
        tuple((pointer.key, pointer, pointer.weight * damp) for pointer in pointers),
        {word: _branch(found) for word, found in by_next.items()},
        {word: tuple(found) for word, found in gaps.items()},
        {word: tuple(found) for word, found in by_other.items()},
        frozenset(by_other),
        damp,
    )


def _stem(step: Step) -> str:
    """The stem of the word that a chain asks for, also where it asks for precisely one form."""
    return intern(stem(step.word) if step.exact else step.word)


def _branch(chains: Iterable[Numbered]) -> Branch:
    """These chains, laid out by what they ask after the word they share."""
    here: list[Numbered] = []
    further: dict[str, list[Numbered]] = {}
    for numbered in chains:
        steps = numbered[1].steps
        if len(steps) == 1 or steps[1].gap:
            here.append(numbered)
        else:
            further.setdefault(_stem(steps[1]), []).append(numbered)
    return Branch(tuple(here), {word: tuple(found) for word, found in further.items()})
