"""The phrases of the lexicon that the words of a message make together: single words, chains and bags.

Not here: what a word by itself can mean (`engine.senses`), what follows from the phrases found (`engine.understand`).
"""

from itertools import count
from operator import itemgetter
from typing import NamedTuple

from webcare.engine.phrases import GAP, Bag, Chain, Pointer
from webcare.engine.senses import Numbered, Sense

_WINDOW = 4


class Hit(NamedTuple):
    """A phrase found in a message, from word `first` up to and including word `last`."""

    pointer: Pointer
    score: float
    """Weight of the phrase, 0 to 5, damped where it was not found literally."""
    first: int
    last: int


_order, _WEIGHT = itemgetter(0), itemgetter(1)
_hit = tuple.__new__
"""Makes a Hit of its four fields: half the time of calling its name, and there are dozens in a message."""


_SILENCE = [""] * (GAP + 2)
"""What stands after the last word."""


def hits_in(sentences: list[int], senses: list[Sense]) -> dict[str, list[Hit]]:
    """Every phrase found, per label it points at. Within one label no word counts twice."""
    found: dict[str, list[Hit]] = {}
    roots = [sense.stem for sense in senses]
    stems = set(roots)
    roots += _SILENCE
    for at, sense, following in zip(count(), senses, roots[1:], strict=False):
        if sense.pointers:
            for key, pointer, score in sense.pointers:
                hit = _hit(Hit, (pointer, score, at, at))
                if key in found:
                    found[key].append(hit)
                else:
                    found[key] = [hit]
        if following in sense.chains or (sense.gaps and not sense.gaps.keys().isdisjoint(roots[at + 1 : at + 2 + GAP])):
            for _, chain in _going_on(sense, at, roots):
                last = _end(chain, at, senses, sentences)
                if last:
                    _add(found, chain.pointer, chain.pointer.weight * sense.damp, at, last)
        if not stems.isdisjoint(sense.partners):
            for _, bag in _filled(sense, stems):
                _gather(found, bag, at, roots, sentences)
    for key, hits in found.items():
        if len(hits) > 1:
            found[key] = _without_overlap(hits)
    return found


def _add(found: dict[str, list[Hit]], pointer: Pointer, score: float, first: int, last: int) -> None:
    hit = _hit(Hit, (pointer, score, first, last))
    key = pointer[0]
    if key in found:
        found[key].append(hit)
    else:
        found[key] = [hit]


def _going_on(sense: Sense, at: int, roots: list[str]) -> list[Numbered]:
    """The chains of `sense` that may go on with the words after word `at`, in the order of the lexicon."""
    found: list[Numbered] = []
    following = roots[at + 1]
    if following in sense.chains:
        here, further = sense.branches.get(following) or sense.branch(following)
        found += here
        if roots[at + 2] in further:
            found += further[roots[at + 2]]
    gaps = sense.gaps
    if gaps:
        for root in gaps.keys() & set(roots[at + 1 : at + 2 + GAP]):
            found += gaps[root]
    if len(found) > 1:
        found.sort(key=_order)
    return found


def _filled(sense: Sense, stems: set[str]) -> list[tuple[int, Bag]]:
    """The bags of `sense` whose other words are all there, in the order of the lexicon."""
    unpacked = sense.unpacked
    found: list[tuple[int, Bag]] = []
    for other in stems & sense.partners:
        for numbered in unpacked.get(other) or sense.bags_with(other):
            others = numbered[1][1]
            if len(others) < 2 or stems.issuperset(others):
                found.append(numbered)
    if len(found) > 1:
        found.sort(key=_order)
    return found


def _end(chain: Chain, at: int, senses: list[Sense], sentences: list[int]) -> int:
    """The index of the last word of `chain` when it begins at word `at`; 0 when it is not there."""
    sentence, last, size = sentences[at], at, len(senses)
    for word, exact, gap in chain[3]:
        for there in range(last + 1, last + 2 + gap):
            if there >= size or sentences[there] != sentence:
                return 0
            sense = senses[there]
            if (sense.form if exact else sense.stem) == word:
                last = there
                break
        else:
            return 0
    return last


def _gather(found: dict[str, list[Hit]], bag: Bag, at: int, roots: list[str], sentences: list[int]) -> None:
    """Adds the hit when the other words of `bag` stand near word `at`, in any order and in the same sentence."""
    pointer, others, span = bag
    first = last = at
    for other in others:
        nearest = at + 1
        if at and roots[at - 1] == other:
            nearest = at - 1
        elif roots[nearest] != other:
            nearest = _nearest(other, at, 2 * _WINDOW + len(others) + 1, roots)
            if nearest < 0:
                return
        if sentences[nearest] != sentences[at]:
            return
        if nearest < first:
            first = nearest
        elif nearest > last:
            last = nearest
    apart = last - first - span
    _add(found, pointer, pointer[1] * (1.0 if apart <= 0 else 0.8 if apart <= _WINDOW else 0.6), first, last)


def _nearest(root: str, at: int, reach: int, roots: list[str]) -> int:
    """Where `root` stands nearest to word `at`, the earlier place of two; -1 where it is not within reach."""
    before = roots[max(0, at - reach) : at]
    after = roots[at + 1 : at + 1 + reach]
    back = before[::-1].index(root) + 1 if root in before else 0
    on = after.index(root) + 1 if root in after else 0
    if back and (not on or back <= on):
        return at - back
    return at + on if on else -1


def _without_overlap(hits: list[Hit]) -> list[Hit]:
    if len(hits) == 2:
        one, other = hits
        if other[1] >= one[1] and _heaviest(other) < _heaviest(one):
            hits.reverse()
        return hits if other[3] < one[2] or one[3] < other[2] else hits[:1]
    if all(first == last for _, _, first, last in hits):
        # Words by themselves, in the order of the message: of each the heaviest.
        hits.sort(key=_WEIGHT, reverse=True)
        alone: dict[int, Hit] = {}
        for hit in hits:
            alone.setdefault(hit[2], hit)
        return list(alone.values())
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
    _, score, first, last = hit
    return (-score, first - last, first)
