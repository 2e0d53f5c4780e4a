"""Texts with holes: `[u|je]` read in one register, `{slots}` filled. Not here: what fills them (`engine.compose`)."""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from webcare.domain.language import Register
from webcare.engine.contacts import contacts

_ALTERNATION = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")
_SLOT = re.compile(r"\{([a-z-]+)\}")


@lru_cache(maxsize=8192)
def voiced(text: str, register: Register) -> str:
    """`text` with every `[u|je]` read in one register."""
    return _ALTERNATION.sub(r"\1" if register is Register.U else r"\2", text)


def filled(text: str, slots: Mapping[str, str]) -> str:
    """`text` with its slots filled, in one pass: what fills a slot is never read again."""
    return _SLOT.sub(lambda found: slots.get(found[1], found[0]), text)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text of a policy as far as it is the same for every message: in one register, with the city's own words.

    Most have nothing left to fill, so that a reply takes them as they are.
    """

    text: str
    """The whole text, where nothing is left to fill."""
    contacts: frozenset[str]
    """The addresses and numbers it names, where nothing is left to fill."""
    pieces: tuple[str, ...]
    """In turn words and the name of a slot that is left, words first and last; one where nothing is left to fill."""

    @staticmethod
    def of(text: str, register: Register, known: Mapping[str, str], later: AbstractSet[str]) -> "Phrase":
        """`text` with the slots filled that are `known`, save those that are filled `later`."""
        first, *rest = _SLOT.split(voiced(text, register))
        pieces = [first]
        for name, words in zip(rest[::2], rest[1::2], strict=True):
            if name in later:
                pieces += (name, words)
            else:
                pieces[-1] += known.get(name, f"{{{name}}}") + words
        text = pieces[0].strip() if len(pieces) == 1 else ""
        return Phrase(text, contacts(text), tuple(pieces))
