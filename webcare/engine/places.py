"""The public place a message names: a street, a square, a corner. Never a home (`engine.personal_data`)."""

import re
from collections.abc import Iterator, Sequence

from webcare.domain.understanding import Evidence
from webcare.engine.glance import CAPITAL_PLACES, CORNER, PLACES, SLASH, SQUARE, STREET
from webcare.engine.search import Search

_KIND = f"(?:{PLACES})"
# Every word in a name has an end, so that no search goes over the same text again and again.
_CAPITAL = r"[A-ZÀ-Þ][\w'’.-]{0,60}"
_NAMED = Search(
    rf"\b(?:(?:[Oo]ude?|[Nn]ieuwe?|[Ll]ange|[Kk]orte|[Ee]erste|[Tt]weede|[Gg]rote|[Kk]leine|{_CAPITAL})[ ]"
    rf"(?:(?:van|de|der|den|het|'t)[ ]){{0,2}}){{0,3}}[\w'’-]{{2,60}}{_KIND}\b"
    rf"|\b(?:{_CAPITAL}[ ]){{1,3}}(?:{PLACES}|{CAPITAL_PLACES})\b"
)
_CORNER = Search(
    r"\b(?:op de |de )?(?:hoek|kruising|kruispunt|corner of)\s+(?:van\s+)?(?:de\s+|het\s+)?"
    r"([A-ZÀ-Þ\w][\w'’.-]{3,60}(?:\s[A-ZÀ-Þ][\w'’-]{1,60})?)"
    r"\s*(?:/|-|en|met|and|&)\s*(?:de\s+|het\s+)?([A-ZÀ-Þ\w][\w'’.-]{3,})",
    re.IGNORECASE,
)
_SLASHED = Search(rf"\b[\w'’-]{{2,60}}{_KIND}\s*(?:/|hoek)\s*[\w'’-]{{3,}}", re.IGNORECASE)
_WITH_ITS_NAME = Search(rf"{_CAPITAL} (?:{PLACES}|{CAPITAL_PLACES})\b")
_NO_PLACE = frozenset(
    (
        "onderweg snelweg fietspad voetpad zebrapad autoweg rijweg spoorweg supermarkt thuishaven terugweg uitweg "
        "buurt rommelmarkt vrijmarkt kerstmarkt weekmarkt arbeidsmarkt woningmarkt huizenmarkt luchthaven jachthaven "
        "speelveld sportveld voetbalveld grasveld trapveld startbaan skatebaan ijsbaan winkelstraat woonstraat "
        "zijstraat vluchthaven speelplein schoolplein wandelpad ruiterpad hondenveld parkeerhaven fietsbrug loopbrug "
        "omweg halverwege vanwege overweg ophaalbrug achterpad rijbaan trambaan busbaan loopbaan glijbaan"
    ).split()
)
_GENERIC_START = Search(
    r"^(?:de|het|een|mijn|onze|jullie|elke|deze|die|dit|dat|De|Het|Een|Mijn|Onze|In|Op|Bij|Aan|Langs|Vanaf|Er|Hele|Hey|Hoi|Wat)\s+"
)


_SHOWN = CORNER | SLASH | STREET | SQUARE
"""A place shows by one of these."""
_LOOKED_AT = 1500
"""Characters: whoever reports something names the place before that."""


def place_in(text: str, personal: Sequence[Evidence] = (), marks: int | None = None) -> tuple[int, int] | None:
    """Where the public place that `text` names stands, or None. What is in `personal` is somebody's home."""
    if marks is not None and not marks & _SHOWN:
        return None
    text = text[:_LOOKED_AT]
    for pattern in _searches(text, marks):
        for found in pattern.finditer(text):
            start, end = found.span()
            head = _GENERIC_START.match(text[start:end])
            while head:
                start += head.end()
                head = _GENERIC_START.match(text[start:end])
            if start and text[start - 1] == "@":
                # An account is no street, what follows it may be.
                start += len(text[start:end].split(maxsplit=1)[0])
                start += len(text[start:end]) - len(text[start:end].lstrip())
            words = text[start:end].split()
            if not words or (len(words) == 1 and words[0].casefold() in _NO_PLACE):
                continue
            if any(start < clue.end and clue.start < end for clue in personal):
                continue
            return start, end
    return None


def _searches(text: str, marks: int | None) -> Iterator[Search]:
    """The searches that may find something, in turn. Without marks of the whole text, all of them."""
    if marks is None or marks & CORNER:
        yield _CORNER
    if marks is None or marks & (CORNER | SLASH):
        yield _SLASHED
    if marks is None or marks & STREET or (marks & SQUARE and _WITH_ITS_NAME.search(text)):
        yield _NAMED
