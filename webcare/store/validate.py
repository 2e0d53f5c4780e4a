"""Plain values → the models of the domain, and everything pydantic minds as a Problem with its place.

Not here: the sentences (`sentences`), or what one file says about another (`check`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from webcare.domain.problem import Problem
from webcare.store.errors import ContentError
from webcare.store.sentences import SENTENCES, Said, Say, excerpt, listed, nearest
from webcare.store.yaml_source import Source

M = TypeVar("M", bound=BaseModel)

_QUOTED = re.compile(r"'([^']*)'")
_NEITHER_FITS = {"model_type", "model_attributes_type", "dict_type", "mapping_type"}
"""What pydantic adds for the member of a union that wants a block, where a word stands."""
_WANTS_A_WORD = {
    "enum",
    "literal_error",
    "string_type",
    "int_type",
    "float_type",
    "int_parsing",
    "float_parsing",
}


def validated(model: type[M], source: Source, say: Say) -> M:
    """The file as `model`; raises ContentError with everything that is wrong in it."""
    if not isinstance(source.data, dict):
        found = _kind(source.data, say)
        raise ContentError(
            (*source.problems, _problem(source, (), say("no-mapping", found=found))),
        )
    try:
        value = model.model_validate(source.data)
    except ValidationError as error:
        raise ContentError(_problems(error, model, source, say)) from None
    if source.problems:
        raise ContentError(source.problems)
    return value


def _problem(source: Source, path: Sequence[str | int], says: Said, *, key: bool = False) -> Problem:
    return source.problem(path, says, key=key, fatal=True)


def _problems(error: ValidationError, model: Any, source: Source, say: Say) -> tuple[Problem, ...]:
    """Everything pydantic minds, one problem a place, together with the traps; in the order of the file."""
    trapped = {(problem.line, problem.column) for problem in source.problems}
    found = list(source.problems)
    for path, details in _by_place(error, source):
        line, column, _ = source.place(path)
        if (line, column) in trapped and details[0]["type"] != "missing":
            continue
        found.append(_told(path, details, model, source, say))
    return tuple(sorted(set(found)))


def _by_place(error: ValidationError, source: Source) -> Iterator[tuple[tuple[str | int, ...], list[ErrorDetails]]]:
    """The errors gathered per place of the file. Of a union only what fits what stands there is kept."""
    places: dict[tuple[str | int, ...], list[ErrorDetails]] = {}
    for detail in error.errors(include_url=False):
        loc = detail["loc"]
        is_key = "[key]" in loc
        if is_key:
            loc = loc[: loc.index("[key]") + 1]
        if detail["type"] == "missing" or (detail["type"] == "extra_forbidden"):
            path = (*_real(source.node, loc[:-1]), loc[-1])
        else:
            path = _real(source.node, loc[:-1] if is_key else loc)
        places.setdefault((*path, "[key]") if is_key else path, []).append(detail)
    for path, details in places.items():
        deeper = any(other != path and other[: len(path)] == path for other in places)
        blockish = [detail for detail in details if detail["type"] in _NEITHER_FITS]
        wordish = [detail for detail in details if detail["type"] in _WANTS_A_WORD]
        if blockish and wordish:
            is_block = isinstance(details[0]["input"], dict)
            yield path, blockish if is_block else wordish
        elif deeper and (details[0]["type"] == "too_short" or (wordish and isinstance(details[0]["input"], dict))):
            # Too few because those that stand there are wrong, or a word was wanted where a block is meant.
            continue
        else:
            yield path, details


def _real(node: yaml.Node, loc: Sequence[str | int]) -> tuple[str | int, ...]:
    """The parts of a pydantic location that are places in the file."""
    kept: list[str | int] = []
    for part in loc:
        if isinstance(node, yaml.MappingNode):
            below = next((value for key, value in node.value if key.value == str(part)), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            below = node.value[part]
        else:
            below = None
        if below is not None:
            kept.append(part)
            node = below
    return tuple(kept)


def _told(path: tuple[str | int, ...], details: list[ErrorDetails], model: Any, source: Source, say: Say) -> Problem:
    """One place's errors as one problem."""
    detail = details[0]
    if path[-1:] == ("[key]",):
        names = _expected(details)
        if not names:
            return _problem(source, path[:-1], _sentence(detail, details, say), key=True)
        name = str(path[-2])
        says = say("unknown-key", name=excerpt(name), names=listed(names), nearest=nearest(name, names))
        return _problem(source, path[:-1], says, key=True)
    if detail["type"] == "missing":
        return _problem(source, path[:-1], say("missing", name=path[-1]))
    if detail["type"] == "extra_forbidden":
        names = sorted(fields_at(model, path[:-1]))
        name = str(path[-1])
        near = nearest(name, names)
        return _problem(
            source,
            path,
            say("unknown-key", name=excerpt(name), names=listed(names, 30), nearest=near),
            key=True,
        )
    return _problem(source, path, _sentence(detail, details, say))


def _expected(details: list[ErrorDetails]) -> list[str]:
    """Every value that one of these errors would have allowed."""
    names: list[str] = []
    for detail in details:
        names += _QUOTED.findall(str(detail.get("ctx", {}).get("expected", "")))
    return list(dict.fromkeys(names))


def _sentence(detail: ErrorDetails, details: list[ErrorDetails], say: Say) -> Said:
    """What is wrong with one value."""
    sort, given, limits = detail["type"], detail["input"], detail.get("ctx", {})
    found = _kind(given, say)
    if sort in SENTENCES:
        return say(sort, **limits)
    if sort in ("enum", "literal_error"):
        names = _expected(details)
        if not isinstance(given, str):
            return say("unknown-value", name=found, names=listed(names, 30))
        return say("unknown-value", name=excerpt(given), names=listed(names, 30), nearest=nearest(given, names))
    if sort == "string_type" and isinstance(given, (int, float)):
        return say("wants-quotes", found=found)
    if sort in _PLAIN:
        return say(_PLAIN[sort], found=found)
    if sort == "string_too_short":
        return say("empty-text")
    if sort == "too_short":
        return say("too-short", least=limits["min_length"])
    if sort in _LIMITS:
        return say(_LIMITS[sort], limit=f"{next(iter(limits.values())):g}")
    return say("wrong", why=detail["msg"].removeprefix("Value error, ").rstrip("."))


_PLAIN: Mapping[str, str] = {
    "string_type": "wants-text",
    "int_type": "wants-whole",
    "int_parsing": "wants-whole",
    "int_from_float": "wants-whole",
    "float_type": "wants-number",
    "float_parsing": "wants-number",
    "bool_type": "wants-true",
    "bool_parsing": "wants-true",
    "model_type": "wants-block",
    "model_attributes_type": "wants-block",
    "dict_type": "wants-block",
    "mapping_type": "wants-block",
    "tuple_type": "wants-list",
    "list_type": "wants-list",
}

_LIMITS: Mapping[str, str] = {
    "greater_than_equal": "at-least",
    "less_than_equal": "at-most",
    "greater_than": "more-than",
    "less_than": "less-than",
}


def _kind(value: Any, say: Say) -> str:
    """What stands there, in a word or two."""
    if value is None:
        return say("kind-nothing")
    if isinstance(value, dict):
        return say("kind-block")
    if isinstance(value, (list, tuple)):
        return say("kind-list")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return say("kind-number", value=value)
    return f'"{excerpt(str(value))}"'


def fields_at(model: Any, path: Sequence[str | int]) -> set[str]:
    """The names that may stand at a place of a file of this model, as an author writes them."""
    here = _members(model)
    for part in path:
        below: set[Any] = set()
        for kind in here:
            below |= _below(kind, part)
        here = below
    names: set[str] = set()
    for kind in set().union(*map(_singly, here)):
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            names |= {field.alias or name for name, field in kind.model_fields.items()}
    return names


def _members(kind: Any) -> set[Any]:
    """The plain types behind annotations and unions."""
    origin = get_origin(kind)
    if origin is Annotated:
        return _members(get_args(kind)[0])
    if origin in (Union, UnionType):
        return set().union(*(_members(member) for member in get_args(kind)))
    return {kind}


def _singly(kind: Any) -> set[Any]:
    """The type itself; of a list, which may be written as its one member, that member."""
    return _members(get_args(kind)[0]) if get_origin(kind) is tuple else {kind}


def _below(kind: Any, part: str | int) -> set[Any]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            if part in (name, field.alias):
                return _members(field.annotation)
        return set()
    arguments = [argument for argument in get_args(kind) if argument is not ...]
    if not arguments:
        return set()
    # Lists and tables alike: what is held stands last. One value where a list may stand is itself.
    return _members(arguments[-1])
