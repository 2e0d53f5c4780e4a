"""Are the texts sound: brackets closed, slots known and safe, no number or address but those declared?"""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import partial
from itertools import chain
from types import MappingProxyType
from typing import Any

from webcare.domain.desk import Post
from webcare.domain.language import Language
from webcare.domain.policy import Policy, Wording
from webcare.engine.compose import CALCULATED_SLOTS
from webcare.store.check.declared import Declared, declared_by_all, undeclared
from webcare.store.check.found import Found, Path, at
from webcare.store.check.names import pieces
from webcare.store.check.shelf import Shelf
from webcare.store.content import File
from webcare.store.sentences import Say, listed, nearest

_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{([^{}]*)\}")
_SLOT_NAME = re.compile(r"[a-z-]+")

_SAFE_WHERE: Mapping[str, str] = MappingProxyType(
    {"termijn": "norm: true", "naam": "named: true", "plek": "place: known"}
)
"""Slots that are empty unless a fact holds, and the condition that makes sure of it."""

_LANGUAGES = tuple(language.value for language in Language if language is not Language.OTHER)


def unsound_wordings(shelf: Shelf) -> Found:
    """Everything wrong in the texts of policies and the answer bank."""
    slots = _shared_slots(shelf)
    files: list[File[Any]] = [*shelf.answers, *shelf.cities.values()]
    if shelf.national is not None:
        files.append(shelf.national)
    national = declared_by_all(shelf.national.model) if shelf.national is not None else None
    of = [*sorted(slots), "declared", *(national.told() if national else ["nothing"])]
    for file in files:
        yield from shelf.once("texts", file, of, partial(_unsound_in, file, slots, national, shelf.say))


def _unsound_in(file: File[Any], slots: AbstractSet[str], national: Declared | None, say: Say) -> Found:
    own = {*slots, *getattr(file.model, "slots", {})}
    may = national.with_those_of(file.model) if national and isinstance(file.model, Policy) else national
    for path, piece in pieces(file.model):
        if isinstance(piece, Wording):
            yield from _in_wording(file, path, piece, own, may, say)
        elif isinstance(piece, Post):
            for where, text in _texts(piece, path, ("nl", "en")):
                yield from _in_text(file, where, text, own, may, say)
                yield from _unsafe(file, where, text, {}, say)
    for where, text in _fillings(file.model):
        yield from undeclared(file, where, text, may, say)


def _shared_slots(shelf: Shelf) -> set[str]:
    """The slots that a national text may use: calculated ones, national ones, and those every city fills."""
    cities = [set(city.model.slots) for city in shelf.cities.values()]
    everywhere = set.intersection(*cities) if cities else set()
    national = set(shelf.national.model.slots) if shelf.national else set()
    return {*CALCULATED_SLOTS, *national, *everywhere}


def _texts(piece: Any, path: Path, names: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    for name in names:
        for index, text in enumerate(getattr(piece, name)):
            yield (*path, name, index), text


def _fillings(model: Any) -> Iterator[tuple[Path, str]]:
    """Texts that fill a slot: they hold no brackets or slots themselves, but may hold an address."""
    for name, words in getattr(model, "slots", {}).items():
        for language, text in words.items():
            yield ("slots", name, language), text
    for block in ("referrals", "norms"):
        for index, entry in enumerate(getattr(model, block, ())):
            for language in ("nl", "en"):
                yield (block, index, language), getattr(entry, language)


def _in_wording(
    file: File[Any], path: Path, wording: Wording, slots: AbstractSet[str], may: Declared | None, say: Say
) -> Found:
    if not any(wording.texts(language) for language in Language):
        yield at(file, path, say("wording-empty"))
    facts = {
        "termijn": wording.when.norm is True,
        "naam": wording.when.named is True,
        "plek": wording.when.place == ("known",),
    }
    for where, text in chain(_texts(wording, path, _LANGUAGES), _texts(wording, path, ("more", "more_en"))):
        yield from _in_text(file, where, text, slots, may, say)
        yield from _unsafe(file, where, text, facts, say)
    for where, text in _texts(wording, path, ("en", "more_en")):
        if _BRACKETS.search(text):
            yield at(file, where, say("english-register"))


def _unsafe(file: File[Any], where: Path, text: str, facts: Mapping[str, bool], say: Say) -> Found:
    for found in _SLOT.finditer(text):
        if found[1] in _SAFE_WHERE and not facts.get(found[1]):
            yield at(file, where, say("slot-unsafe", name=found[1], when=_SAFE_WHERE[found[1]]))


def _in_text(file: File[Any], where: Path, text: str, slots: AbstractSet[str], may: Declared | None, say: Say) -> Found:
    for found in _BRACKETS.finditer(text):
        if found[1].count("|") != 1:
            yield at(file, where, say("bracket-parts", found=found[0]))
    bare = _BRACKETS.sub("", text)
    if "[" in bare or "]" in bare:
        yield at(file, where, say("bracket-open"))
    elif "|" in bare:
        yield at(file, where, say("bracket-missing"))
    for found in _SLOT.finditer(text):
        if found[1] not in slots or not _SLOT_NAME.fullmatch(found[1]):
            near = nearest(found[1], slots)
            says = say("slot-unknown", name=found[1], names=listed(sorted(slots), 30), nearest=near)
            yield at(file, where, says)
    bare = _SLOT.sub("", text)
    if "{" in bare or "}" in bare:
        yield at(file, where, say("slot-open"))
    yield from undeclared(file, where, text, may, say)
