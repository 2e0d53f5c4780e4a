"""Addresses, numbers and accounts in texts: only those that the content itself declares may be named.

A city declares them under `slots` and `referrals`, what holds for every city stands under `slots` of `landelijk.yaml`.
So one look at one file tells which addresses somebody has to have checked, and a new city brings its own.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from webcare.domain.policy import Policy, Shared
from webcare.engine.contacts import ADDRESS, NUMBER, bare
from webcare.store.check.found import Found, Path, at
from webcare.store.content import File
from webcare.store.sentences import Say, listed, nearest

_ACCOUNT = re.compile(r"(?<!\w)@\w+")


@dataclass(frozen=True, slots=True)
class Declared:
    """What texts may name."""

    addresses: AbstractSet[str]
    """In small letters, without `www.`."""
    numbers: AbstractSet[str]
    """As they are written: `14 010`."""

    def told(self) -> list[str]:
        """All of it, in order."""
        return [*sorted(self.addresses), *sorted(self.numbers)]

    def with_those_of(self, city: Policy) -> "Declared":
        """These and the city's own."""
        return declared((*self.addresses, *self.numbers, *_slots(city), *_referrals(city)))


def declared(texts: Iterator[str] | tuple[str, ...]) -> Declared:
    """The addresses and numbers in `texts`, which declare them."""
    every = tuple(texts)
    return Declared(
        frozenset(found[1].lower() for text in every for found in ADDRESS.finditer(text)),
        frozenset(found[0] for text in every for found in NUMBER.finditer(text)),
    )


def declared_by_all(national: Shared) -> Declared:
    """What every city's texts may name."""
    return declared(_slots(national))


def _slots(model: Policy | Shared) -> Iterator[str]:
    return (text for words in model.slots.values() for text in words.values())


def _referrals(city: Policy) -> Iterator[str]:
    return (text for referral in city.referrals for text in (referral.nl, referral.en))


def undeclared(file: File[Any], where: Path, text: str, may: Declared | None, say: Say) -> Found:
    """Every address and number in `text` that is not declared, and every account. None: what is declared is unknown."""
    for found in _ACCOUNT.finditer(ADDRESS.sub("", text)):
        yield at(file, where, say("account-named", found=found[0]))
    if may is None:
        return
    for found in ADDRESS.finditer(text):
        if found[1].lower() not in may.addresses:
            near = nearest(found[1], may.addresses)
            yield at(file, where, say("address-unknown", found=found[1], names=_told(may.addresses), nearest=near))
    allowed = {bare(number) for number in may.numbers}
    for found in NUMBER.finditer(text):
        if bare(found[0]) not in allowed:
            yield at(file, where, say("number-unknown", found=found[0], names=_told(may.numbers)))


def _told(names: AbstractSet[str]) -> str:
    return listed(sorted(names), 12)
