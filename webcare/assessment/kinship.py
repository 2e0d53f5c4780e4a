"""Whether two words name the same thing: a compound and its part, a verb whole or with its particle apart.

`balie` is kin to `baliemedewerker`, `uitgelachen` to `lachte … uit`. Not here: which words matter (`assessment.deeds`).
"""

import re
from functools import lru_cache

_SHORTEST = 5
"""Shorter parts stand in too many words: `park` of `parkeren`."""
_PARTICIPLE = re.compile(
    r"^(?:uit|op|af|aan|om|door|weg|in|na|mee|toe|dicht|vast|los|leeg|voor|over|terug|neer|vol|stuk)?ge(?=[^\W\d_]{4})"
)


@lru_cache(maxsize=16384)
def is_kin_of(stem: str, matter: frozenset[str]) -> bool:
    """Whether this stem is kin to one of these."""
    if stem in matter:
        return True
    root, is_long = _root(stem), len(stem) >= _SHORTEST
    # A loop: this is asked of every word of every response.
    for own in matter:
        if is_long and len(own) >= _SHORTEST and _holds(stem, own):
            return True
        if root == _root(own):
            return True
    return False


def is_kin(stem: str, own: str) -> bool:
    """Whether these stems are of one word, or one is a compound of the other."""
    return is_kin_of(stem, frozenset((own,)))


def _holds(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one) or one.endswith(other) or other.endswith(one)


def is_part(form: str, own: str) -> bool:
    """Whether a word as it is written begins or ends the other: `balie`, whose stem is too short to tell."""
    return len(form) >= _SHORTEST and own != form and (own.startswith(form) or own.endswith(form))


@lru_cache(maxsize=8192)
def _root(stem: str) -> str:
    """What a participle and the other forms of its verb share."""
    root = _PARTICIPLE.sub("", stem, count=1)
    ends = len(root) > 4 and root[-1] in "td"
    return root[:-1] if ends and (root != stem or root[-2] not in "aeiou") else root
