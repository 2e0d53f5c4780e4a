"""Seeded variation: the same seed and keys always choose the same. The only dice of the house.

Not here: what is varied (templates, scenario lines).
"""

from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


def pick(seed: int, *keys: object, of: Sequence[T]) -> T:
    """The one of `of` that this seed and these keys choose. Raises ValueError when there is nothing to choose.

    A hash of the written keys, not Python's own: that one differs from run to run.
    """
    return Dice(seed, *keys).pick(of=of)


class Dice:
    """The dice of everything that has its first keys in common, so that these are written and hashed once."""

    __slots__ = ("_hashed",)

    def __init__(self, seed: int, *keys: object) -> None:
        written = "\x1f".join([str(seed), *map(str, keys)])
        self._hashed = blake2b(written.encode("utf-8", "surrogatepass"), digest_size=8)

    def pick(self, *keys: str, of: Sequence[T]) -> T:
        """What `pick` chooses with the first keys and these."""
        if len(of) < 2:
            if not of:
                raise ValueError("there is nothing to choose from")
            return of[0]
        hashed = self._hashed.copy()
        for key in keys:
            hashed.update(f"\x1f{key}".encode("utf-8", "surrogatepass"))
        return of[int.from_bytes(hashed.digest(), "big") % len(of)]


def in_turn(number: int, seed: int, *keys: object, of: Sequence[T]) -> T:
    """The `number`th in a round of `of` that begins where seed and keys say: no two in a row are the same."""
    if not of:
        raise ValueError("there is nothing to choose from")
    return of[(of.index(pick(seed, *keys, of=of)) + number) % len(of)]
