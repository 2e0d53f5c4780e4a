"""A message cut into words, with where each stands. All of Unicode is kept: offsets are those of the original text.

Not here: what the words mean (`engine.match`), which language they are (`engine.tongue`).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from sys import intern

from webcare.engine.glance import marks_of

READ_AT_MOST = 10_000
"""Characters. Whoever writes more has said what it is about before that."""

_LETTER = r"[^\W_]"
# Marks that some keyboards and copied pages leave inside words: joiners, soft hyphens, accents written apart.
_INSIDE = r"[\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff]"
_TOKEN = re.compile(
    rf"((?:https?://|www\.)\S+)"
    rf"|@(\w{{2,40}})"
    rf"|#(\w{{2,80}})"
    rf"|({_LETTER}(?:{_LETTER}|{_INSIDE}|['’](?={_LETTER}))*|['’][snt]\b)"
    rf"|([.!?…;:\n]+)"
    rf"|([\u2190-\u2bff\u3030\U0001f000-\U0001faff]|:-?[)(D/|]|;-?\)|<3)"
)
_LINK, _ACCOUNT, _TAG, _WORD, _STOP, _SIGN = range(1, 7)
_CAMEL = re.compile(r"[A-ZÀ-Þ]?[a-zß-ÿ]+|[A-ZÀ-Þ]+(?![a-zß-ÿ])|\d+|[^\W\d_A-Za-zÀ-ÿ]+")
_DROP = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff"))
_DROP[ord("’")] = "'"
_LONG = re.compile(r"(.)\1{2,}")


@dataclass(slots=True)
class Reading:
    """The words of one message in order; the lists run side by side. Nobody changes it once it was read."""

    text: str
    """The part that is read."""
    words: list[str]
    """As written, without @ and #; each stands in `text` as it is here."""
    forms: list[str]
    """The words `folded`."""
    starts: list[int]
    sentences: list[int]
    """The number of the sentence each word stands in."""
    accounts: list[tuple[str, int, int]]
    """Every @account: its name, start and end."""
    questions: list[int]
    """Where each question mark stands."""
    shouts: int
    """How many exclamation marks."""
    opening: list[int]
    """The index of the first word of each sentence."""
    links: int
    """How many addresses of web pages."""
    marks: int
    """What shows at a glance: see `engine.glance`."""

    def __len__(self) -> int:
        return len(self.words)


Piece = tuple[int, str, int, str]
"""Sort, what it says, where it begins, and for a word its folded form."""
Chunk = tuple[str, str, int, tuple[Piece, ...]]
"""What stands between two spaces: the word it begins with, that word's form and the marks of all of it. The pieces are
there where it is more than that one word, or something else."""

_KEPT = 16_384
"""Chunks and forms of words kept in memory; then forgetting starts over. What is longer is not kept at all."""
_LONGEST = 40
_NOTHING: tuple[Piece, ...] = ((0, "", 0, ""),)
_chunks: dict[str, Chunk] = {}
_forms: dict[str, str] = {}


def read(text: str) -> Reading:
    """The words of `text`, at most the first ten thousand characters of it."""
    text = text[:READ_AT_MOST]
    words: list[str] = []
    forms: list[str] = []
    starts: list[int] = []
    sentences: list[int] = []
    accounts: list[tuple[str, int, int]] = []
    questions: list[int] = []
    opening = [0]
    shouts = links = sentence = marks = at = 0
    chunks = text.split(" ")
    # No token of ours holds a space, so what stands between two spaces always comes apart in the same way.
    for chunk, known in zip(chunks, map(_chunks.get, chunks), strict=True):
        word, form, seen, pieces = known or _cut(chunk)
        marks |= seen
        if not pieces:
            words.append(word)
            forms.append(form)
            starts.append(at)
        for sort, says, offset, form in pieces:
            if sort == _WORD:
                words.append(says)
                forms.append(form)
                starts.append(at + offset)
            elif sort == _STOP:
                if "?" in says:
                    questions.append(at + offset + says.index("?"))
                shouts += says.count("!")
                # A colon binds what follows to what stands before it: "ik vraag me af: mag dat?"
                if says != ":":
                    sentences += [sentence] * (len(words) - len(sentences))
                    sentence += 1
                    if opening[-1] != len(words):
                        opening.append(len(words))
            elif sort == _ACCOUNT:
                accounts.append((says, at + offset, at + offset + len(says) + 1))
            elif sort == _LINK:
                links += 1
        at += len(chunk) + 1
    sentences += [sentence] * (len(words) - len(sentences))
    if opening[-1] == len(words):
        opening.pop()
    return Reading(text, words, forms, starts, sentences, accounts, questions, shouts, opening, links, marks)


def _cut(chunk: str) -> Chunk:
    """What stands between two spaces, cut into pieces; remembered."""
    pieces = tuple(_pieces(chunk))
    marks = marks_of(chunk)
    if len(pieces) == 1 and pieces[0][0] == _WORD and not pieces[0][2]:
        found: Chunk = (pieces[0][1], pieces[0][3], marks, ())
    else:
        found = ("", "", marks, pieces or _NOTHING)
    if len(chunk) <= _LONGEST:
        if len(_chunks) > _KEPT:
            _chunks.clear()
        _chunks[chunk] = found
    return found


def _pieces(chunk: str) -> Iterator[Piece]:
    for found in _TOKEN.finditer(chunk):
        sort = found.lastindex
        if sort in (_WORD, _SIGN):
            word = intern(found[0])
            yield _WORD, word, found.start(), folded(word)
        elif sort == _TAG:
            for part in _CAMEL.finditer(found[3]):
                word = intern(part[0])
                yield _WORD, word, found.start(3) + part.start(), folded(word)
        elif sort == _ACCOUNT:
            yield _ACCOUNT, found[2], found.start(), ""
        elif sort == _STOP:
            yield _STOP, found[0], found.start(), ""
        else:
            yield _LINK, "", found.start(), ""


def folded(word: str) -> str:
    """A word in small letters without accents, and with letters drawn out shortened: `HÉÉÉÉL` is `heel`.

    Of a word that is longer than any word, only the beginning.
    """
    form = _forms.get(word)
    if form is None:
        form = intern(_folded(word[:_LONGEST]))
        if len(word) <= _LONGEST:
            if len(_forms) > _KEPT:
                _forms.clear()
            _forms[word] = form
    return form


def _folded(word: str) -> str:
    if word.isascii():
        plain = word.lower()
    else:
        plain = unicodedata.normalize("NFKD", word.translate(_DROP)).casefold()
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _LONG.sub(r"\1\1", plain)


_VOWELS = "aeiouy"


def stem(word: str) -> str:
    """What forms of a folded Dutch word share: plural, diminutive and the endings of verbs and adjectives taken off.

    Rough on purpose: it only has to do the same to the lexicon and to the message. English comes through well enough.
    """
    if len(word) < 4 or not word.isalpha():
        return word
    word = _without_s(_without_diminutive(word))
    if len(word) > 4 and word.endswith("en"):
        word = _closed(word[:-2])
    elif len(word) > 3 and word[-1] == "e" and word[-2] != "e":
        word = _closed(word[:-1])
    word = _without_s(word)
    if len(word) > 4 and word[-1] in "td" and word[-2] not in _VOWELS and word[-2] != "h":
        word = word[:-1]
    if len(word) > 5 and word[-3:-1] == "ee" and word[-1] in "rl":
        # parkeer and parkeren: in an open syllable one e is enough.
        word = word[:-2] + word[-1]
    return word


def _without_s(word: str) -> str:
    return word[:-1] if len(word) > 4 and word[-1] == "s" and word[-2] not in "su" else word


def _without_diminutive(word: str) -> str:
    """`container` of containertje, `boom` of boompje, `lamp` of lampje, `kaart` of kaartje."""
    if word.endswith("jes") and len(word) > 6:
        word = word[:-1]
    if len(word) >= 6 and word.endswith("ie") and word[-3] == word[-4] and word[-3] not in _VOWELS:
        # hekkie, koppie: the small things of Holland, and the bankske of Brabant.
        return word[:-3]
    if len(word) >= 7 and word.endswith("ske"):
        return word[:-3]
    if len(word) < 6 or not word.endswith("je"):
        return word
    root = word[:-2]
    if root.endswith("et") and len(root) > 5:
        return _closed(root[:-2])
    if root[-1] == "t" and root[-2] in "aeiounlrw" and not (root[-2] in "aeiou" and root[-3] in "aeiou"):
        return root[:-1]
    if root.endswith("mp") and root[-4] in "aeiou":
        return root[:-1]
    return root


def _closed(root: str) -> str:
    """A root whose ending was taken off, spelled as a word of its own: `bom` of bommen, `huis` of huizen."""
    if len(root) < 3:
        return root
    last, before = root[-1], root[-2]
    if last in _VOWELS:
        return root
    if last == before:
        return root[:-1]
    last = {"z": "s", "v": "f"}.get(last, last)
    long = before in "aou" or (before == "e" and len(root) < 5)
    if long and root[-3] not in _VOWELS:
        return root[:-1] + before + last
    return root[:-1] + last


_CONTROLS = (*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000))
_HIDDEN = (0x200B, 0x200E, 0x200F, 0x2060, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF)
_HARMLESS: dict[int, str | None] = {
    **dict.fromkeys(_CONTROLS, "\ufffd"),
    **dict.fromkeys(_HIDDEN),
    0x09: " ",
    0x0A: "\n",
    0x0D: "\n",
    0x2028: "\n",
    0x2029: "\n",
}


def shown(text: str) -> str:
    """`text` safe to show: no escape codes, no marks that turn or hide what follows; lines stay lines."""
    return text.replace("\r\n", "\n").translate(_HARMLESS)
