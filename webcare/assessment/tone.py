"""How a text sounds, in three tactics: personal, informal, inviting. Which elements of each it has, and in which words.

The list is that of Van Hooijdonk & Liebrecht (2018), as far as words on the surface show it; humour and spoken syntax
are not measured. The phrases are those of the rubric. Not here: judging a reply (`assessment.criteria`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from webcare.assessment.criteria.personalisation import SIGNED
from webcare.assessment.criteria.register import EMOJI, SHOUTS
from webcare.assessment.phrases import book_of
from webcare.domain.assessment import Word
from webcare.domain.rubric import Phrases, Sign
from webcare.languages import DUTCH

Span = tuple[int, int]


class Tactic(StrEnum):
    """What makes a text sound like somebody."""

    PERSONAL = "personalisation"
    INFORMAL = "informal"
    INVITING = "inviting"


class Element(StrEnum):
    """One way to do it."""

    GREETING = "greeting"
    ADDRESS = "address"
    """Speaking to the citizen: u, je."""
    STAFF = "staff"
    """Speaking as a person: ik, wij, mijn collega."""
    SIGNATURE = "signature"
    SHORTENED = "shortened"
    INTERJECTION = "interjection"
    LOOSE = "loose"
    """Words that are looser than a city usually speaks."""
    EMPHASIS = "emphasis"
    """Emoji, emoticons, repeated marks and letters."""
    THANKS = "thanks"
    SYMPATHY = "sympathy"
    APOLOGY = "apology"
    DIALOGUE = "dialogue"
    """A question, or the door left open."""
    WISH = "wish"


ELEMENTS: Mapping[Tactic, tuple[Element, ...]] = MappingProxyType(
    {
        Tactic.PERSONAL: (Element.GREETING, Element.ADDRESS, Element.STAFF, Element.SIGNATURE),
        Tactic.INFORMAL: (Element.SHORTENED, Element.INTERJECTION, Element.LOOSE, Element.EMPHASIS),
        Tactic.INVITING: (Element.THANKS, Element.SYMPATHY, Element.APOLOGY, Element.DIALOGUE, Element.WISH),
    }
)
_BY_SIGN: Mapping[Element, tuple[Sign, ...]] = MappingProxyType(
    {
        Element.STAFF: (Sign.STAFF,),
        Element.SHORTENED: (Sign.SHORTENED,),
        Element.INTERJECTION: (Sign.INTERJECTION,),
        Element.LOOSE: (Sign.INFORMAL,),
        Element.THANKS: (Sign.THANKS,),
        Element.SYMPATHY: (Sign.FEELS_WITH, Sign.FEELS_GRIEF, Sign.FEELS_FEAR, Sign.STOCK),
        Element.APOLOGY: (Sign.SORRY,),
        Element.DIALOGUE: (Sign.INVITES,),
        Element.WISH: (Sign.WISHES,),
    }
)
_YOU = frozenset(DUTCH.register_words)
_ENGLISH_YOU = frozenset({"you", "your", "yours"})
_EMOTICON = re.compile(r"(?<!\w)[:;=]-?[)D(P](?!\w)")
_DRAWN_OUT = re.compile(r"([^\W\d_])\1\1+", re.IGNORECASE)
_WEB = re.compile(r"\bwww\b", re.IGNORECASE)
_QUESTION = re.compile(r"[^.!?\n]*\?")


def heard(text: str, words: Sequence[Word], signs: Mapping[Sign, Phrases], *, english: bool) -> dict[Element, Span]:
    """The elements that a text has, each with the first words that show it. `words`: of the text."""
    found: dict[Element, Span] = {}
    signed = SIGNED.search(text)
    if signed is not None:
        # What signs it says nothing else: `^XX` is no kiss, and `^XX, buurtteam` no colleague at work.
        found[Element.SIGNATURE] = signed.span()
        text, words = text[: signed.start()], [word for word in words if word.start < signed.start()]
    hits = book_of(signs, english=english).hits(words)
    for element, wanted in _BY_SIGN.items():
        spans = [(hit.start, hit.end) for sign in wanted for hit in hits.get(sign, ())]
        if spans:
            found[element] = min(spans)
    for element, span in _by_shape(text, words, english=english):
        found.setdefault(element, span)
    for hit in hits.get(Sign.GREETING, ()):
        if hit.first == 0:
            found.setdefault(Element.GREETING, (hit.start, hit.end))
    return found


def _by_shape(text: str, words: Sequence[Word], *, english: bool) -> Iterator[tuple[Element, Span]]:
    """What no phrase shows."""
    you = next((word for word in words if word.form in (_ENGLISH_YOU if english else _YOU)), None)
    if you is not None:
        yield Element.ADDRESS, (you.start, you.end)
    if question := _QUESTION.search(text):
        start = question.start() + len(question[0]) - len(question[0].lstrip())
        yield Element.DIALOGUE, (start, question.end())
    bare = _WEB.sub("   ", text)
    for shape in (EMOJI, SHOUTS, _EMOTICON, _DRAWN_OUT):
        if shown := shape.search(bare):
            yield Element.EMPHASIS, shown.span()
            return


def tactics_of(elements: Mapping[Element, Span]) -> frozenset[Tactic]:
    """The tactics of which a text has something."""
    return frozenset(tactic for tactic, every in ELEMENTS.items() if any(one in elements for one in every))
