"""Texts with holes: `[u|je]` read in one register, `{slots}` filled. Not here: what fills them (`engine.compose`)."""

import re
from collections.abc import Mapping
from functools import lru_cache

from webcare.domain.language import Register

_ALTERNATION = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")
_SLOT = re.compile(r"\{([a-z-]+)\}")


@lru_cache(maxsize=8192)
def voiced(text: str, register: Register) -> str:
    """`text` with every `[u|je]` read in one register."""
    return _ALTERNATION.sub(r"\1" if register is Register.U else r"\2", text)


def filled(text: str, slots: Mapping[str, str]) -> str:
    """`text` with its slots filled, in one pass: what fills a slot is never read again."""
    return _SLOT.sub(lambda found: slots.get(found[1], found[0]), text)
