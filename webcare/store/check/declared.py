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
from webcare.store.check.found import Found, Path, at
from webcare.store.content import File
from webcare.store.sentences import Say, listed, nearest

_ADDRESS = re.compile(
    r"(?<![\w.@+-])(?:www\.)?((?:[\w.+-]+@)?(?:[\w-]+\.)+(?:nl|com|org|eu|net|info|nu|be|frl|amsterdam)(?:/[\w/.-]*\w)?)\b",
    re.IGNORECASE,
)
"""A page, or an e-mail address."""
_NUMBER = re.compile(r"(?<![\w.,-])(?:0\d{1,3}[- ]?\d{3,4}(?:[- ]?\d{2,4})*|14[- ]?0\d{2}|1[14][234])(?![\w%]|[.,]\d)")
_ACCOUNT = re.compile(r"(?<!\w)@\w+")
_SIGNS = re.compile(r"[- ]")


@dataclass(frozen=True, slots=True)
class Declared:
    """What texts may name."""

    addresses: AbstractSet[str]
    """In small letters, without `www.`."""
    numbers: AbstractSet[str]
    """As they are written: `14 010`."""

    def with_those_of(self, city: Policy) -> "Declared":
        """These and the city's own."""
        return declared((*self.addresses, *self.numbers, *_slots(city), *_referrals(city)))


def declared(texts: Iterator[str] | tuple[str, ...]) -> Declared:
    """The addresses and numbers in `texts`, which declare them."""
    every = tuple(texts)
    return Declared(
        frozenset(found[1].lower() for text in every for found in _ADDRESS.finditer(text)),
        frozenset(found[0] for text in every for found in _NUMBER.finditer(text)),
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
    for found in _ACCOUNT.finditer(_ADDRESS.sub("", text)):
        yield at(file, where, say("account-named", found=found[0]))
    if may is None:
        return
    for found in _ADDRESS.finditer(text):
        if found[1].lower() not in may.addresses:
            near = nearest(found[1], may.addresses)
            yield at(file, where, say("address-unknown", found=found[1], names=_told(may.addresses), nearest=near))
    allowed = {_bare(number) for number in may.numbers}
    for found in _NUMBER.finditer(text):
        if _bare(found[0]) not in allowed:
            yield at(file, where, say("number-unknown", found=found[0], names=_told(may.numbers)))


def _bare(number: str) -> str:
    return _SIGNS.sub("", number)


def _told(names: AbstractSet[str]) -> str:
    return listed(sorted(names), 12)
