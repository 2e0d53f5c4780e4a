"""Do the names in a policy exist: templates, posts, accounts, sentences of the source, subjects?"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from typing import Any, get_args

from pydantic import BaseModel

from webcare.domain.content import Basis, Sourced
from webcare.domain.desk import Post
from webcare.domain.policy import Policy, Rule, Shared, When
from webcare.domain.understanding import Kind, Signal, Topic
from webcare.engine.compose import BY_TOPIC
from webcare.store.check.found import Found, Path, at
from webcare.store.check.shelf import Shelf
from webcare.store.content import ANSWER_TEMPLATE, File
from webcare.store.sentences import Said, Say, listed, nearest


def wrong_names(shelf: Shelf) -> Found:
    """Everything in the policies, the answer bank and the rubrics that points at nothing."""
    sources = shelf.sources.content if shelf.sources else b"-"
    also: list[bytes | str] = [sources, *sorted(shelf.subjects())]
    national = shelf.national.content if shelf.national else b"-"
    for city in shelf.cities.values():
        yield from shelf.once("names", city, [*also, national], partial(_wrong_in, city, shelf))
    files: list[File[Any]] = [*shelf.answers, *shelf.rubrics]
    for file in files:
        yield from shelf.once("names", file, also, partial(_wrong_in, file, shelf))
    if shelf.national is not None:
        # Of the cities it is only about what they call things.
        named = [name for city in shelf.cities.values() for name in _names_in(city.model)]
        yield from shelf.once("names", shelf.national, [*also, *named], partial(_wrong_in, shelf.national, shelf))


def _names_in(city: Policy) -> Iterator[str]:
    """What a city calls itself, its templates, rules, posts and accounts."""
    posts, rules = (post.id for post in city.posts), (rule.id for rule in city.rules)
    for names in ((city.city,), city.templates, rules, posts, city.accounts):
        yield from names
        yield "\n"


def _wrong_in(file: File[Any], shelf: Shelf) -> Found:
    model = file.model
    subjects = shelf.subjects()
    for path, piece in pieces(model):
        if isinstance(piece, Sourced):
            yield from _wrong_sources(file, path, piece, shelf)
        if isinstance(piece, When) and subjects:
            yield from _wrong_subjects(file, path, piece, subjects, shelf.say)
    if isinstance(model, Policy):
        yield from _in_city(file, model, subjects, shelf)
    elif isinstance(model, Shared):
        yield from _in_national(file, model, subjects, shelf)


def pieces(found: Any) -> list[tuple[Path, BaseModel]]:
    """Every model in a file with its path as written."""
    every: list[tuple[Path, BaseModel]] = []
    _gather(found, (), every)
    return every


def _gather(found: Any, path: tuple[str | int, ...], every: list[tuple[Path, BaseModel]]) -> None:
    if isinstance(found, BaseModel):
        every.append((path, found))
        for name, written in _holding(type(found)):
            _gather(getattr(found, name), (*path, written), every)
    elif isinstance(found, dict):
        for name, value in found.items():
            _gather(value, (*path, str(name)), every)
    elif isinstance(found, tuple):
        for index, value in enumerate(found):
            _gather(value, (*path, index), every)


def texts(found: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text in a file with its path as written."""
    if isinstance(found, str):
        yield path, found
    elif isinstance(found, BaseModel):
        for name, field in type(found).model_fields.items():
            yield from texts(getattr(found, name), (*path, field.alias or name))
    elif isinstance(found, dict):
        for name, value in found.items():
            yield from texts(value, (*path, str(name)))
    elif isinstance(found, tuple):
        for index, value in enumerate(found):
            yield from texts(value, (*path, index))


@cache
def _holding(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The fields that may hold models, with their names as written: most hold words only."""
    return tuple(
        (name, field.alias or name) for name, field in model.model_fields.items() if _holds_models(field.annotation)
    )


def _holds_models(kind: Any) -> bool:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return True
    return any(_holds_models(part) for part in get_args(kind))


def _unknown(file: File[Any], path: Path, code: str, name: str, names: Iterable[str], say: Say) -> Any:
    options = sorted(names)
    near = nearest(name, options)
    return at(file, path, say(code, name=name, names=listed(options), nearest=near))


def _wrong_sources(file: File[Any], path: Path, piece: Sourced, shelf: Shelf) -> Found:
    if shelf.sources is None:
        return
    own = file.model.sources if isinstance(file.model, Policy) else {}
    basis = {one.key: one.basis for one in shelf.sources.model.sources}
    for index, key in enumerate(piece.source):
        if key not in basis and key not in own:
            yield _unknown(file, (*path, "source", index), "source-unknown", key, {*basis, *own}, shelf.say)
    found = {basis.get(key, Basis.PUBLIC) for key in piece.source}
    if piece.basis is not Basis.ASSUMPTION and piece.source and piece.basis not in found:
        says = shelf.say("basis-other", basis=piece.basis.value, names=listed(piece.source))
        yield at(file, (*path, "basis"), says)


def _wrong_subjects(file: File[Any], path: Path, when: When, subjects: frozenset[str], say: Say) -> Found:
    for index, subject in enumerate(when.subject):
        where = (*path, "subject", index)
        if subject not in subjects:
            yield _unknown(file, where, "subject-unknown", subject, subjects, say)
        elif when.topic and subject.split("/", 1)[0] not in when.topic:
            yield at(file, where, say("subject-elsewhere", name=subject, topics=listed(when.topic)))


def _in_city(file: File[Any], city: Policy, subjects: frozenset[str], shelf: Shelf) -> Found:
    national = shelf.national.model if shelf.national else None
    templates = {ANSWER_TEMPLATE, *city.templates, *(national.templates if national else ())}
    for index, rule in enumerate(city.rules):
        path = ("rules", index)
        if national is not None:
            yield from _wrong_templates(file, path, rule, templates, shelf.say)
        yield from _wrong_speakers(file, path, rule, city, shelf.say)
    yield from _twice(file, "rules", [rule.id for rule in city.rules], shelf.say)
    yield from _twice(file, "posts", [post.id for post in city.posts], shelf.say)
    yield from _twice(file, "streams", [stream.id for stream in city.streams], shelf.say)
    for index, post in enumerate(city.posts):
        yield from _wrong_account(file, ("posts", index), post, city, shelf.say)
    options = {*map(str, Topic), *map(str, Kind), *map(str, Signal)}
    for index, name in enumerate(city.priorities):
        if name not in options:
            yield _unknown(file, ("priorities", index), "priority-unknown", name, options, shelf.say)
    for block in ("norms", "referrals"):
        yield from _wrong_of(file, block, getattr(city, block), subjects, shelf.say)


def _in_national(file: File[Any], national: Shared, subjects: frozenset[str], shelf: Shelf) -> Found:
    cities = [city.model for city in shelf.cities.values()]
    # A template that every city words for itself may be named here too.
    everywhere = set.intersection(*(set(city.templates) for city in cities)) if cities else set()
    templates = {ANSWER_TEMPLATE, *national.templates, *everywhere}
    for block in ("first", "last"):
        rules = getattr(national.rules, block)
        for index, rule in enumerate(rules):
            path = ("rules", block, index)
            yield from _wrong_templates(file, path, rule, templates, shelf.say)
            for city in cities:
                if rule.id not in {own.id for own in city.rules}:
                    yield from _wrong_speakers(file, path, rule, city, shelf.say)
    ids = [rule.id for rule in (*national.rules.first, *national.rules.last)]
    for rule_id in sorted({name for name in ids if ids.count(name) > 1}):
        yield at(file, ("rules",), shelf.say("twice", name=rule_id))
    yield from _wrong_of(file, "norms", national.norms, subjects, shelf.say)


def _wrong_templates(file: File[Any], path: Path, rule: Rule, templates: set[str], say: Say) -> Found:
    for index, name in enumerate(rule.then.reply):
        if name not in templates:
            where = (*path, "then", "reply", index)
            yield _unknown(file, where, "template-unknown", name, templates, say)


def _wrong_speakers(file: File[Any], path: Path, rule: Rule, city: Policy, say: Say) -> Found:
    posts = {post.id for post in city.posts}
    if rule.then.post is not None and rule.then.post not in posts:
        where = (*path, "then", "post")
        yield _unknown(file, where, "post-unknown", rule.then.post, posts, _of(city, say))
    yield from _wrong_account(file, (*path, "then"), rule.then, city, say)


def _wrong_account(file: File[Any], path: Path, piece: Any, city: Policy, say: Say) -> Found:
    name = piece.account
    known = city.accounts if isinstance(piece, Post) else {**city.accounts, BY_TOPIC: None}
    if name is not None and name not in known:
        yield _unknown(file, (*path, "account"), "account-unknown", name, known, _of(city, say))


def _of(city: Policy, say: Say) -> Say:
    """The same sentences, about this city."""

    def told(kind: str, **words: Any) -> Said:
        return say(kind, city=city.city, **words)

    return told


def _wrong_of(file: File[Any], block: str, entries: Sequence[Any], subjects: frozenset[str], say: Say) -> Found:
    options = {*map(str, Topic), *subjects, *(("standaard",) if block == "referrals" else ())}
    for index, entry in enumerate(entries):
        if subjects and entry.of not in options:
            yield _unknown(file, (block, index, "of"), "subject-unknown", entry.of, options, say)


def _twice(file: File[Any], block: str, names: Sequence[str], say: Say) -> Found:
    for index, name in enumerate(names):
        if name in names[:index]:
            yield at(file, (block, index, "id"), say("twice", name=name))
