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
        said = "\x1f".join([str(seed), *map(str, keys)])
        self._hashed = blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8)

    def pick(self, *keys: str, of: Sequence[T]) -> T:
        """What `pick` chooses with the first keys and these."""
        return self.take(written(*keys), of)

    def take(self, key: bytes, of: Sequence[T]) -> T:
        """The same, with keys that were `written` before: they are asked with often."""
        size = len(of)
        if size < 2:
            if not size:
                raise ValueError("there is nothing to choose from")
            return of[0]
        hashed = self._hashed.copy()
        hashed.update(key)
        return of[_whole(hashed.digest(), "big") % size]


_whole = int.from_bytes


def written(*keys: str) -> bytes:
    """Further keys, as they are hashed after the first."""
    return "".join([f"\x1f{key}" for key in keys]).encode("utf-8", "surrogatepass")


def in_turn(number: int, seed: int, *keys: object, of: Sequence[T]) -> T:
    """The `number`th in a round of `of` that begins where seed and keys say: no two in a row are the same."""
    if not of:
        raise ValueError("there is nothing to choose from")
    return of[(of.index(pick(seed, *keys, of=of)) + number) % len(of)]
