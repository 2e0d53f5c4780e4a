"""Looking the words of messy text up in the lexicon. The only module that knows rapidfuzz.

A word is looked up once and remembered: everyday word, known stem, typing error of a known stem, or compound of known
stems. Not here: which phrases the words make together (`engine.hits`), what they are (`domain.lexicon`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from webcare.domain.lexicon import Vocabulary
from webcare.engine.danger import Dangers, dangers_of, prepared_dangers
from webcare.engine.hits import Hit, hits_in
from webcare.engine.phrases import Index, Pointer, indexed
from webcare.engine.senses import Sense, laid_out
from webcare.engine.text import Reading, folded, stem
from webcare.engine.weights import Scale, rows_of, scale
from webcare.languages import DUTCH, ENGLISH

FUZZY_WORDS = 400
"""So many words of one message are looked up with typing errors and compounds in mind; the rest as they stand."""
REMEMBERED = 16_384
"""Words kept in memory; then forgetting starts over, so memory stays bounded whatever citizens type."""
_SHORTEST, _LONGEST = 5, 30


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
    dangers: Dangers = field(default_factory=Dangers)
    """What words mean danger together."""
    elsewhere: dict[tuple[str, str], tuple[Pointer, ...]] = field(default_factory=dict)
    """What words of further languages point at, remembered: language and word."""
    memory: dict[str, Sense] = field(default_factory=dict)
    brief: dict[str, Sense] = field(default_factory=dict)

    def senses(self, words: list[str]) -> list[Sense]:
        """What each word can mean, in order."""
        memory = self.memory
        if len(memory) > REMEMBERED:
            memory.clear()
        looked_up = words[:FUZZY_WORDS]
        found = list(filter(None, map(memory.get, looked_up)))
        if len(found) < len(looked_up):
            found = [memory.get(word) or self._new(word) for word in looked_up]
        if len(words) > FUZZY_WORDS:
            found.extend(self._brief(word[:_LONGEST]) for word in words[FUZZY_WORDS:])
        return found

    def _new(self, word: str) -> Sense:
        # Of longer words only the beginning is looked at, and so only that is remembered.
        start = word[:_LONGEST]
        sense = self.memory.get(start)
        if sense is None:
            sense = self.memory[start] = self._sense(start, literal=False)
        return sense

    def hits(self, reading: Reading, senses: list[Sense]) -> dict[str, list[Hit]]:
        """Every phrase found, per label it points at. Within one label no word counts twice."""
        return hits_in(reading.sentences, senses)

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
        return laid_out(form, root, pointers, index.chains(root), index.bags(root), damp)

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
        return laid_out(form, stem(form), parts, (), (), 0.7)

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
        "dangers": prepared_dangers(vocabulary),
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
        dangers=dangers_of(plain["dangers"]),
    )


def compiled(vocabulary: Vocabulary) -> Lexicon:
    """The vocabulary made ready for matching."""
    return lexicon_of(prepared(vocabulary))
