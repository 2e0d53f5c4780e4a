"""Finding the phrases of the lexicon in messy text. The only module that knows rapidfuzz.

A word is looked up once and remembered: everyday word, known stem, typing error of a known stem, or compound of known
stems. Not here: what follows from the phrases found (`engine.understand`), what they are (`domain.lexicon`).
"""

from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, NamedTuple

from webcare.domain.lexicon import Vocabulary
from webcare.engine.phrases import Bag, Chain, Index, Pointer, indexed
from webcare.engine.text import Reading, folded, stem
from webcare.engine.weights import Scale, rows_of, scale
from webcare.languages import DUTCH, ENGLISH

FUZZY_WORDS = 400
"""So many words of one message are looked up with typing errors and compounds in mind; the rest as they stand."""
REMEMBERED = 16_384
"""Words kept in memory; then forgetting starts over, so memory stays bounded whatever citizens type."""
_WINDOW = 4
_SHORTEST, _LONGEST = 5, 30


class Hit(NamedTuple):
    """A phrase found in a message, from word `first` up to and including word `last`."""

    pointer: Pointer
    score: float
    """Weight of the phrase, 0 to 5, damped where it was not found literally."""
    first: int
    last: int


_hit = tuple.__new__
"""Makes a Hit of its four fields: half the time of calling its name, and there are dozens in a message."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What one word as typed can mean, laid out so that what cannot be there is never looked at."""

    form: str
    """Folded, phone spelling written out."""
    stem: str
    """The stem of the lexicon where it is known, also after a typing error."""
    exactly: str
    """How a chain asks for precisely this form."""
    says: bool = False
    """Whether anything of what follows is there."""
    pointers: tuple[tuple[str, Pointer, float], ...] = ()
    """What the word by itself points at: the key, the whole pointer, and how strongly."""
    chains: Mapping[str, tuple[tuple[int, Chain], ...]] = field(default_factory=dict)
    """Phrases that begin with it, by their next word, each with its place in the order of the lexicon."""
    gaps: tuple[tuple[int, Chain], ...] = ()
    """Phrases that begin with it and go on further along."""
    bags: Mapping[str, tuple[tuple[int, Bag], ...]] = field(default_factory=dict)
    """Phrases of a topic of which it is the rarest word, by the longest of their other words."""
    damp: float = 1.0
    """Less than 1 where a typing error or a compound was assumed."""


_SILENCE = Sense("", "", "")
"""What stands after the last word."""

Abroad = Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]
"""Language -> what its words point at, and the words."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The vocabulary made ready. Made once with `compiled`; the memory of words is its only moving part."""

    index: Index
    accounts: Mapping[str, str]
    """Account name in small letters -> city id."""
    scale: Scale
    """What small traces weigh together."""
    near: Mapping[str, str]
    """First letter and length -> known stems and everyday words of that shape, with spaces between them."""
    abroad: Abroad
    subjects: Mapping[str, Mapping[str, str]]
    """What `afval/oud-papier` is called, by language."""
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
                # Of longer words only the beginning is looked at, and so only that is remembered.
                start = word[:_LONGEST]
                sense = memory.get(start)
                if sense is None:
                    sense = memory[start] = self._sense(start, literal=False)
            found.append(sense)
        if len(words) > FUZZY_WORDS:
            found.extend(self._brief(word[:_LONGEST]) for word in words[FUZZY_WORDS:])
        return found

    def hits(self, reading: Reading, senses: list[Sense]) -> dict[str, list[Hit]]:
        """Every phrase found, per label it points at. Within one label no word counts twice."""
        found: dict[str, list[Hit]] = {}
        sentences = reading.sentences
        stems = {sense.stem for sense in senses}
        places: dict[str, list[int]] = {}
        at = -1
        for sense, following in zip(senses, [*senses[1:], _SILENCE], strict=False):
            at += 1
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

    def _brief(self, word: str) -> Sense:
        if len(self.brief) > REMEMBERED:
            self.brief.clear()
        sense = self.brief.get(word)
        if sense is None:
            sense = self.brief[word] = self._sense(word, literal=True)
        return sense

    def _sense(self, word: str, *, literal: bool) -> Sense:
        form = folded(word)
        form = DUTCH.abbreviations.get(form) or ENGLISH.abbreviations.get(form) or form
        index = self.index
        root = stem(form)
        known = index.at(root) or index.at(form)
        if known or index.is_everyday(form):
            return self._literal(form, root)
        if len(form) < _SHORTEST or literal or not form.isalpha():
            return Sense(form, root, f"={form}")
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
        everyday = not typo and index.is_everyday(form)
        pointers = index.pointers(root)
        if everyday:
            # An everyday word that happens to share a stem with a phrase means itself.
            pointers = [pointer for pointer in pointers if pointer.form == form]
        elif typo:
            # A typing error is no exact form.
            pointers = [pointer for pointer in pointers if not pointer.exact]
        else:
            pointers = [pointer for pointer in pointers if not pointer.exact or pointer.form == form]
        return _laid_out(form, root, pointers, index.chains(root), index.bags(root), damp)

    def _close(self, root: str, distance: int) -> str:
        """The known stem within `distance` typing errors; empty when an everyday word is at least as close."""
        if distance == 0:
            return root if self.index.at(root) else ""
        choices: list[str] = []
        for length in range(len(root) - distance, len(root) + distance + 1):
            choices.extend(self.near.get(f"{root[0]}{length}", "").split())
        if not choices:
            return ""
        # Most messages hold no word that is looked for this way, and most commands understand one message.
        from rapidfuzz.distance import OSA  # noqa: PLC0415
        from rapidfuzz.process import extractOne  # noqa: PLC0415

        best = extractOne(root, choices, scorer=OSA.distance, score_cutoff=distance)
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
        return _laid_out(form, stem(form), parts, (), (), 0.7)

    def _part(self, form: str, cuts: range, *, tail: bool) -> tuple[Pointer, ...]:
        index = self.index
        for cut in cuts:
            part = form[cut:] if tail else form[:cut]
            if len(part) < 4:
                continue
            found = index.pointers(stem(part)) or index.pointers(part)
            if found:
                strong = tuple(p for p in found if p.of_topic and p.weight >= 2 and not p.exact)
                if strong:
                    return strong
        return ()


Plain = dict[str, Any]
"""A lexicon as texts, numbers, tuples, sets and tables, and nothing else: it may be kept in a file."""


def prepared(vocabulary: Vocabulary) -> Plain:
    """The vocabulary as plain data, ready to be a lexicon."""
    index, words = indexed(vocabulary)
    near: dict[str, list[str]] = {}
    for word in sorted(words):
        if len(word) >= _SHORTEST - 1 and word.isalpha():
            near.setdefault(f"{word[0]}{len(word)}", []).append(word)
    labels, rows = rows_of(vocabulary.weights)
    return {
        "index": {name: getattr(index, name) for name in ("lone", "opened", "bagged", "inner", "everyday")},
        "near": {shape: " ".join(found) for shape, found in near.items()},
        "accounts": {
            account.casefold(): city for city, names in vocabulary.cities.cities.items() for account in names.accounts
        },
        "labels": labels,
        "rows": rows,
        "abroad": {
            language.value: (
                *((f"{topic.value}/algemeen", words) for topic, words in known.topics.items()),
                *((cue.value, words) for cue, words in known.cues.items()),
            )
            for language, known in vocabulary.foreign.languages.items()
        },
        "subjects": {
            f"{words.topic.value}/{name}": dict(subject.label)
            for words in vocabulary.topics
            for name, subject in words.subjects.items()
        },
    }


def lexicon_of(plain: Plain) -> Lexicon:
    """The lexicon that `prepared` laid out."""
    return Lexicon(
        index=Index(**plain["index"]),
        accounts=plain["accounts"],
        scale=scale(plain["labels"], plain["rows"]),
        near=plain["near"],
        abroad=plain["abroad"],
        subjects=plain["subjects"],
    )


def compiled(vocabulary: Vocabulary) -> Lexicon:
    """The vocabulary made ready for matching."""
    return lexicon_of(prepared(vocabulary))


def _laid_out(
    form: str, root: str, pointers: Sequence[Pointer], chains: Sequence[Chain], bags: Sequence[Bag], damp: float
) -> Sense:
    """A sense in which what cannot be there is never looked at."""
    by_next: dict[str, list[tuple[int, Chain]]] = {}
    gaps: list[tuple[int, Chain]] = []
    for order, chain in enumerate(chains):
        if chain.exact and chain.form != form:
            continue
        step = chain.steps[0]
        if step.gap:
            gaps.append((order, chain))
        else:
            by_next.setdefault(f"={step.word}" if step.exact else step.word, []).append((order, chain))
    by_other: dict[str, list[tuple[int, Bag]]] = {}
    for order, bag in enumerate(bags):
        by_other.setdefault(max(bag.others, key=len, default=root), []).append((order, bag))
    return Sense(
        form,
        root,
        f"={form}",
        bool(pointers or by_next or gaps or by_other),
        tuple((pointer.key, pointer, pointer.weight * damp) for pointer in pointers),
        {word: tuple(found) for word, found in by_next.items()},
        tuple(gaps),
        {word: tuple(found) for word, found in by_other.items()},
        damp,
    )


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
    if not any([first != last for _, _, first, last in hits]):
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
