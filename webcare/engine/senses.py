"""What one word of a message can mean, laid out for being looked at among its neighbours.

Not here: looking a word up (`engine.match`), finding phrases (`engine.hits`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from sys import intern
from typing import NamedTuple

from webcare.engine.phrases import Bag, Chain, Pointer, Step, bag_of, chain_of, opens, others_of
from webcare.engine.text import stem

Numbered = tuple[int, Chain]
"""A chain, and its place in the order of the lexicon."""
Line = tuple[int, str]
"""The line of a phrase, and its place. Most are never asked for, and taking all apart takes longer than the rest."""


class Branch(NamedTuple):
    """The chains that go on with one and the same word."""

    here: list[Numbered]
    """Those that end on it, or leave a gap after it."""
    further: Mapping[str, list[Numbered]]
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
    chains: Mapping[str, list[Line]] = field(default_factory=dict)
    """Phrases that begin with it, by the stem of their next word."""
    branches: dict[str, Branch] = field(default_factory=dict)
    """Those of them that were asked for, taken apart."""
    gaps: Mapping[str, list[Numbered]] = field(default_factory=dict)
    """Phrases that begin with it and go on further along, by the stem they go on with."""
    bags: Mapping[str, list[Line]] = field(default_factory=dict)
    """Phrases of a topic of which it is the rarest word, by the longest of their other words."""
    unpacked: dict[str, list[tuple[int, Bag]]] = field(default_factory=dict)
    """Those of them that were asked for, taken apart."""
    partners: frozenset[str] = frozenset()
    """Those other words: without one of them none of these phrases is there."""
    damp: float = 1.0
    """Less than 1 where a typing error or a compound was assumed."""

    def branch(self, following: str) -> Branch:
        """The chains that go on with a word of this stem."""
        found = self.branches.get(following)
        if found is None:
            found = self.branches[following] = _branch(self.chains[following])
        return found

    def bags_with(self, other: str) -> list[tuple[int, Bag]]:
        """The bags whose longest other word this is."""
        found = self.unpacked.get(other)
        if found is None:
            found = self.unpacked[other] = [(order, bag_of(line)) for order, line in self.bags[other]]
        return found


def laid_out(
    form: str, root: str, pointers: Sequence[Pointer], chains: Sequence[str], bags: Sequence[str], damp: float
) -> Sense:
    """A sense in which what cannot be there is never looked at."""
    by_next: dict[str, list[Line]] = {}
    gaps: dict[str, list[Numbered]] = {}
    for order, line in enumerate(chains):
        exactly, step = opens(line)
        if exactly and exactly != form:
            continue
        if step.gap:
            gaps.setdefault(_stem(step), []).append((order, chain_of(line)))
        else:
            by_next.setdefault(_stem(step), []).append((order, line))
    by_other: dict[str, list[Line]] = {}
    for order, line in enumerate(bags):
        by_other.setdefault(intern(max(others_of(line), key=len, default=root)), []).append((order, line))
    return Sense(
        form=form,
        stem=intern(root),
        pointers=tuple((pointer.key, pointer, pointer.weight * damp) for pointer in pointers),
        chains=by_next,
        gaps=gaps,
        bags=by_other,
        partners=frozenset(by_other),
        damp=damp,
    )


def _stem(step: Step) -> str:
    """The stem of the word that a chain asks for, also where it asks for precisely one form."""
    return intern(stem(step.word) if step.exact else step.word)


def _branch(lines: Iterable[Line]) -> Branch:
    """These chains, laid out by what they ask after the word they share."""
    here: list[Numbered] = []
    further: dict[str, list[Numbered]] = {}
    for order, line in lines:
        chain = chain_of(line)
        if len(chain.steps) == 1 or chain.steps[1].gap:
            here.append((order, chain))
        else:
            further.setdefault(_stem(chain.steps[1]), []).append((order, chain))
    return Branch(here, further)
