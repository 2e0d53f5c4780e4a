"""The words of the rubric made ready: every phrase of every sign found in a text in one pass.

Not here: which words there are (`scenarios/rubrics/woorden/`), what follows from them (`assessment.criteria`).
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from webcare.domain.assessment import Word
from webcare.domain.rubric import Phrases, Sign

GAP = 3
"""The most words that `…` may stand for."""
_START = 3
"""So many letters of an open word (`scheld*`) are looked up."""
_TOKEN = re.compile(r"…|(?:[^\W_]|['’](?=[^\W_]))+\*?|\*|[^\w\s]")


class Hit(NamedTuple):
    """One phrase, found."""

    sign: Sign
    first: int
    """The number of its first word."""
    last: int
    start: int
    end: int
    """`text[start:end]` is what stands there."""


class _Step(NamedTuple):
    word: str
    is_open: bool
    """Whether any ending may follow."""
    gap: int
    """How many words may stand before it."""


class _Chain(NamedTuple):
    sign: Sign
    head: _Step
    rest: tuple[_Step, ...]


class _Shelf(NamedTuple):
    """What begins with one word."""

    alone: tuple[Sign, ...]
    """Signs of the word by itself."""
    by_next: Mapping[str, tuple[_Chain, ...]]
    """Chains that go on with one certain word, at once."""
    others: tuple[_Chain, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """All phrases of a rubric, by their first word."""

    whole: Mapping[str, _Shelf]
    opened: Mapping[str, tuple[_Chain, ...]]
    """By the first letters of a word that may end in any way."""

    def hits(self, words: Sequence[Word]) -> dict[Sign, tuple[Hit, ...]]:
        """Every phrase in these words, per sign, in order."""
        found: dict[Sign, list[Hit]] = {}
        whole, opened = self.whole, self.opened
        forms = [word.form for word in words]
        forms.append("")
        for at, word in enumerate(words):
            form = word.form
            shelf = whole.get(form)
            if shelf is not None:
                for sign in shelf.alone:
                    found.setdefault(sign, []).append(Hit(sign, at, at, word.start, word.end))
                for chain in (*shelf.by_next.get(forms[at + 1], ()), *shelf.others):
                    _take(chain, words, at, found)
            for chain in opened.get(form[:_START], ()):
                if form.startswith(chain.head.word):
                    _take(chain, words, at, found)
        return {sign: tuple(hits) for sign, hits in found.items()}


def _take(chain: _Chain, words: Sequence[Word], at: int, found: dict[Sign, list[Hit]]) -> None:
    """Adds the chain that begins at `at` to what was found, if it goes on to its end."""
    last = _end_of(chain, words, at)
    if last is not None:
        found.setdefault(chain.sign, []).append(Hit(chain.sign, at, last, words[at].start, words[last].end))


def _end_of(chain: _Chain, words: Sequence[Word], at: int) -> int | None:
    """The number of the word that ends the chain that begins at `at`; None where it does not go on."""
    for step in chain.rest:
        for place in range(at + 1, min(at + 2 + step.gap, len(words))):
            form = words[place].form
            if form == step.word or (step.is_open and form.startswith(step.word)):
                at = place
                break
        else:
            return None
    return at


_IN_ANY_LANGUAGE = frozenset({Sign.INSULT, Sign.GREETING})
"""Signs for which the words of the other language count too: nobody is scolded in English either."""


def bound(signs: Mapping[Sign, Phrases], *, english: bool) -> Book:
    """The phrases of these signs in one language as a book."""
    whole: dict[str, list[_Chain]] = {}
    opened: dict[str, list[_Chain]] = {}
    for sign, phrases in signs.items():
        told, other = (phrases.en, phrases.nl) if english else (phrases.nl, phrases.en)
        for phrase in dict.fromkeys((*told, *(other if sign in _IN_ANY_LANGUAGE else ()))):
            steps = tuple(_steps(phrase))
            if not steps:
                continue
            chain = _Chain(sign, steps[0], steps[1:])
            if chain.head.is_open and len(chain.head.word) >= _START:
                opened.setdefault(chain.head.word[:_START], []).append(chain)
            else:
                whole.setdefault(chain.head.word, []).append(chain)
    return Book(
        whole={word: _shelf(chains) for word, chains in whole.items()},
        opened={start: tuple(chains) for start, chains in opened.items()},
    )


def _shelf(chains: Sequence[_Chain]) -> _Shelf:
    by_next: dict[str, list[_Chain]] = {}
    others = []
    for chain in chains:
        if not chain.rest:
            continue
        step = chain.rest[0]
        if step.gap or step.is_open or chain.head.is_open:
            others.append(chain)
        else:
            by_next.setdefault(step.word, []).append(chain)
    return _Shelf(
        alone=tuple(chain.sign for chain in chains if not chain.rest),
        by_next={word: tuple(found) for word, found in by_next.items()},
        others=tuple(others),
    )


def _steps(phrase: str) -> Iterator[_Step]:
    gap = 0
    for found in _TOKEN.finditer(phrase):
        token = found[0]
        if token == "…":  # noqa: S105 (an ellipsis, no secret)
            gap = GAP
            continue
        word = folded(token.rstrip("*"))
        if word and any(letter.isalnum() for letter in word):
            yield _Step(word, token.endswith("*"), gap)
            gap = 0


def folded(word: str) -> str:
    """A word in small letters without accents."""
    plain = unicodedata.normalize("NFKD", word.replace("’", "'").casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


_BOOKS: dict[tuple[int, bool], tuple[Mapping[Sign, Phrases], Book]] = {}
"""The books in use, by the identity of their words: whoever judges thousands of responses has one rubric."""
_MOST_BOOKS = 8


def book_of(signs: Mapping[Sign, Phrases], *, english: bool) -> Book:
    """The book of these words in Dutch or in English, bound once."""
    kept = _BOOKS.get((id(signs), english))
    if kept is None:
        if len(_BOOKS) >= _MOST_BOOKS:
            _BOOKS.clear()
        # The words are kept with their book: as long as they are, no other can have their identity.
        kept = _BOOKS[id(signs), english] = (signs, bound(signs, english=english))
    return kept[1]
