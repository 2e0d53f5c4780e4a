"""What a piece of text shows at a glance: whether it holds a digit, an @, a word for a street, initials …

Seen once per piece and remembered with it (`engine.text`), so that a search that cannot find anything is left out.
A mark is a necessary condition and no more: what stands there is for `engine.personal_data` and `engine.places`.
"""

import re

DIGIT = 1
MAIL = 2
"""An @ inside a word, as in an e-mail address."""
BRACKET = 4
INITIAL = 8
"""A capital with a dot: `J.`."""
HOME_STREET = 16
"""A word that a house number may follow."""
STREET = 32
"""A word that ends in a word for a street, a square or another public place: `Kerkstraat`."""
SQUARE = 64
"""One that begins with it, and may have its name before it: `Haringvliet Kade`."""
CORNER = 128
SLASH = 256
QUOTE = 512
"""A quotation mark or an apostrophe."""
FOREIGN = 1024
"""What is neither a letter of ours, nor punctuation, nor a small picture."""

HOMES = (
    "straat|laan|weg|plein|kade|gracht|singel|dijk|hof|steeg|dreef|plantsoen|pad|park|markt|haven|wal|burg|hage|berg"
    "|oord|boulevard|baan|hoven|erf|kamp|ring|veld|donk|straatje|poort|weide"
)
"""The ends of names of streets where people live."""
PLACES = (
    "straat|laan|plein|kade|gracht|singel|dijk|steeg|dreef|plantsoen|markt|brug|boulevard|baan|weg|park|hof|haven"
    "|pad|tunnel|viaduct|vijver|kwartier|buurt|veld"
)
"""The ends of names of public places."""
CAPITAL_PLACES = "Dijk|Plein|Weg|Laan|Kade|Singel|Binnenweg"
"""Public places that stand as a word of their own: `Haringvliet Kade`."""

_DIGIT = re.compile(r"\d")
_MAIL = re.compile(r"[\w.+-]@[\w-]")
_INITIAL = re.compile(r"[A-Z]\.")
_HOME_STREET = re.compile(rf"(?:{HOMES}|Laan|Plein|Weg|Hof|Kade)(?!\S)")
_STREET = re.compile(rf"[\w'’-]{{2}}(?:{PLACES})\b")
_SQUARE = re.compile(rf"(?:{PLACES}|{CAPITAL_PLACES})\b")
_QUOTE = re.compile(r"['\"‘“‚„]")
_FOREIGN = re.compile("[^\0-\u024f\u2000-\u2070\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]")
_CORNERS = ("hoek", "kru", "corner")


def marks_of(piece: str) -> int:
    """The marks of a text, or of a part of it between two spaces."""
    lower = piece.casefold()
    return (
        DIGIT * (_DIGIT.search(piece) is not None)
        | MAIL * ("@" in piece and _MAIL.search(piece) is not None)
        | BRACKET * ("[" in piece)
        | INITIAL * ("." in piece and _INITIAL.search(piece) is not None)
        | HOME_STREET * (_HOME_STREET.search(piece) is not None)
        | STREET * (_STREET.search(piece) is not None)
        | SQUARE * (_SQUARE.match(piece) is not None)
        | CORNER * any(word in lower for word in _CORNERS)
        | SLASH * ("/" in piece)
        | QUOTE * (_QUOTE.search(piece) is not None)
        | FOREIGN * (_FOREIGN.search(piece) is not None)
    )
