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


@dataclass(frozen=True, slots=True)
class Book:
    """All phrases of a rubric, by their first word."""

    whole: Mapping[str, tuple[_Chain, ...]]
    opened: Mapping[str, tuple[_Chain, ...]]
    """By the first letters of a word that may end in any way."""

    def hits(self, words: Sequence[Word]) -> dict[Sign, tuple[Hit, ...]]:
        """Every phrase in these words, per sign, in order."""
        found: dict[Sign, list[Hit]] = {}
        for at, word in enumerate(words):
            for chain in self._beginning_with(word.form):
                last = _end_of(chain, words, at)
                if last is not None:
                    hit = Hit(chain.sign, at, last, word.start, words[last].end)
                    found.setdefault(chain.sign, []).append(hit)
        return {sign: tuple(hits) for sign, hits in found.items()}

    def _beginning_with(self, form: str) -> Iterator[_Chain]:
        yield from self.whole.get(form, ())
        for chain in self.opened.get(form[:_START], ()):
            if form.startswith(chain.head.word):
                yield chain


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


_IN_ANY_LANGUAGE = frozenset({Sign.INSULT})
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
        whole={word: tuple(chains) for word, chains in whole.items()},
        opened={start: tuple(chains) for start, chains in opened.items()},
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
