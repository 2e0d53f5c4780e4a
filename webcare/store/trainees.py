"""Who practises: a pseudonym of one's own choice, and a warning for who fills in a real name.

Not here: what is kept of a trainee (`records`), how it is erased (`forgetting`).
"""

import re
import unicodedata

from webcare.engine.personal_data import personal_data
from webcare.languages.names import FIRST_NAMES
from webcare.store.sentences import Tongue, excerpt, sentence

LONGEST = 60
"""Characters of a pseudonym."""

_BETWEEN = frozenset("van de der den ter ten te el al ben bin von het la le du da dos di".split())
_PART = re.compile(r"[^\W\d_][^\W\d_'’-]*(?:[-'’][^\W\d_]+)*")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+")


def pseudonym(name: str) -> str:
    """`name` as it is kept: one line, one way of writing its letters, not endlessly long."""
    # Half a character is in no database, and neither is the one that ends a text.
    clean = name.encode("utf-8", "ignore").decode("utf-8")
    printed = "".join(letter if letter.isprintable() else " " for letter in unicodedata.normalize("NFC", clean))
    return " ".join(printed.split())[:LONGEST].strip()


def full_name_warning(name: str, language: Tongue = "nl") -> str:
    """A sentence for who fills in what looks like a first and last name; empty where it does not. None is refused."""
    return sentence(language, "full-name", name=excerpt(pseudonym(name))) if _looks_real(pseudonym(name)) else ""


def _looks_real(name: str) -> bool:
    """Whether this looks like somebody's real name, or holds other personal data."""
    if personal_data(name):
        return True
    # `anna.de.vries` and `Vries, Anna` are names as well.
    initials = _INITIALS.match(name)
    parts = re.split(r"[\s.,_]+", name[initials.end() :] if initials else name)
    words = [part for part in parts if part and part.casefold() not in _BETWEEN]
    if not all(_PART.fullmatch(word) for word in words):
        return False
    if initials:
        return bool(words)
    if len(words) < 2:
        return False
    if any(word.casefold() in FIRST_NAMES for word in (words[0], words[-1])):
        return True
    return all(word[0].isupper() for word in words)
