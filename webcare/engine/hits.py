"""The phrases of the lexicon that the words of a message make together: single words, chains and bags.

Not here: what a word by itself can mean (`engine.senses`), what follows from the phrases found (`engine.understand`).
"""

from bisect import bisect
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from webcare.engine.phrases import Bag, Chain, Pointer
from webcare.engine.senses import Sense

_WINDOW = 4


class Hit(NamedTuple):
    """A phrase found in a message, from word `first` up to and including word `last`."""

    pointer: Pointer
    score: float
    """Weight of the phrase, 0 to 5, damped where it was not found literally."""
    first: int
    last: int


_hit = tuple.__new__
"""Makes a Hit of its four fields: half the time of calling its name, and there are dozens in a message."""


_SILENCE = Sense("", "", "")
"""What stands after the last word."""


def hits_in(sentences: list[int], senses: list[Sense]) -> dict[str, list[Hit]]:
    """Every phrase found, per label it points at. Within one label no word counts twice."""
    found: dict[str, list[Hit]] = {}
    stems = {sense.stem for sense in senses}
    places: dict[str, list[int]] = {}
    for at, (sense, following) in enumerate(zip(senses, [*senses[1:], _SILENCE], strict=False)):
        if not sense.says:
            continue
        for key, pointer, score in sense.pointers:
            hit = _hit(Hit, (pointer, score, at, at))
            if key in found:
                found[key].append(hit)
            else:
                found[key] = [hit]
        chains = sense.chains
        if following.stem in chains or following.exactly in chains or sense.gaps:
            for _, chain in _going_on(sense, following):
                last = _end(chain, at, senses, sentences)
                if last:
                    _add(found, Hit(chain.pointer, chain.pointer.weight * sense.damp, at, last))
        if sense.bags and not stems.isdisjoint(sense.bags):
            if not places:
                places = _places(senses)
            for bag in _filled(sense, stems):
                gathered = _gathered(bag, at, places, sentences)
                if gathered is not None:
                    _add(found, gathered)
    return {key: _without_overlap(hits) if len(hits) > 1 else hits for key, hits in found.items()}


def _add(found: dict[str, list[Hit]], hit: Hit) -> None:
    key = hit.pointer.key
    if key in found:
        found[key].append(hit)
    else:
        found[key] = [hit]


def _going_on(sense: Sense, following: Sense) -> Sequence[tuple[int, Chain]]:
    """The chains of `sense` that may go on with the word after it, in the order of the lexicon."""
    plainly = sense.chains.get(following.stem, ())
    exactly = sense.chains.get(following.exactly, ())
    if exactly or sense.gaps:
        return sorted((*plainly, *exactly, *sense.gaps), key=_order)
    return plainly


def _filled(sense: Sense, stems: set[str]) -> list[Bag]:
    """The bags of `sense` whose other words are all there, in the order of the lexicon."""
    found = [
        numbered
        for other in sense.bags.keys() & stems
        for numbered in sense.bags[other]
        if stems.issuperset(numbered[1].others)
    ]
    if len(found) > 1:
        found.sort(key=_order)
    return [bag for _, bag in found]


def _order(numbered: tuple[int, Chain | Bag]) -> int:
    return numbered[0]


def _end(chain: Chain, at: int, senses: list[Sense], sentences: list[int]) -> int:
    """The index of the last word of `chain` when it begins at word `at`; 0 when it is not there."""
    sentence, last, size = sentences[at], at, len(senses)
    for word, exact, gap in chain.steps:
        for there in range(last + 1, min(last + 2 + gap, size)) if gap else (last + 1,):
            if there >= size or sentences[there] != sentence:
                return 0
            sense = senses[there]
            if (sense.form if exact else sense.stem) == word:
                last = there
                break
        else:
            return 0
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
        nearest = _nearest(places[other], at)
        if abs(nearest - at) > reach or sentences[nearest] != sentences[at]:
            return None
        first, last = min(first, nearest), max(last, nearest)
    apart = last - first - bag.span
    share = 1.0 if apart <= 0 else 0.8 if apart <= _WINDOW else 0.6
    return Hit(bag.pointer, bag.pointer.weight * share, first, last)


def _nearest(places: list[int], at: int) -> int:
    """The one of these places, in order, that is nearest to `at`; the earlier one of two."""
    after = bisect(places, at)
    if after == 0:
        return places[0]
    before = places[after - 1]
    return places[after] if after < len(places) and places[after] - at < at - before else before


def _without_overlap(hits: list[Hit]) -> list[Hit]:
    if len(hits) == 2:
        hits.sort(key=_heaviest)
        (_, _, first, last), (_, _, start, end) = hits
        return hits if end < first or last < start else hits[:1]
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


_WEIGHT = itemgetter(1)


def _heaviest(hit: Hit) -> tuple[float, int, int]:
    _, score, first, last = hit
    return (-score, first - last, first)
