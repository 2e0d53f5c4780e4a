"""Can every rule and wording be reached? First that holds wins, so order can silence what stands later."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from webcare.domain.bank import AnswerFile
from webcare.domain.policy import Policy, Rule, Shared, Template, When
from webcare.store.check.found import Found, Path, at
from webcare.store.check.shelf import Shelf
from webcare.store.content import File
from webcare.store.sentences import Say


def covers(wider: When, narrower: When) -> bool:
    """Whether `wider` holds wherever `narrower` does, as far as their words show."""
    return any(True for _ in _covered([wider, narrower]))


def _covered(whens: Sequence[When]) -> Iterator[tuple[int, int]]:
    """Every condition that an earlier one always takes the place of, with the first such.

    A condition is the set of all values that it lets through, one bit each: it covers what lets through no other.
    """
    bits: dict[tuple[str, Any], int] = {}
    stated = [_stated(when) for when in whens]
    for names in stated:
        for name, values in names.items():
            for value in _several(values):
                bits.setdefault((name, value), 1 << len(bits))
            bits.setdefault((name, _ANY_OTHER), 1 << len(bits))
    every = {name: 0 for name, _ in bits}
    for (name, _), bit in bits.items():
        every[name] |= bit
    closed: list[int] = []
    for index, names in enumerate(stated):
        let_through = _let_through(names, bits, every)
        narrow = let_through
        if "topic" in every and "topic" not in names and "subject" in names:
            topics = {subject.split("/", 1)[0] for subject in names["subject"]}
            narrow &= ~every["topic"]
            # Of a topic that no condition names nothing is known but that it is another.
            narrow |= sum(bits[name] for name in {_bit("topic", topic, bits) for topic in topics})
        for before, out in enumerate(closed):
            if not narrow & out:
                yield index, before
                break
        closed.append(~let_through)


def _stated(when: When) -> dict[str, Any]:
    """The facts that a condition names, with what it wants of each."""
    named = {name: getattr(when, name) for name in when.model_fields_set}
    return {name: wanted for name, wanted in named.items() if wanted is not None and wanted != ()}


_ANY_OTHER = object()
"""Stands for all values that no condition names."""


def _bit(name: str, value: Any, bits: Mapping[tuple[str, Any], int]) -> tuple[str, Any]:
    return (name, value) if (name, value) in bits else (name, _ANY_OTHER)


def _let_through(names: Mapping[str, Any], bits: Mapping[tuple[str, Any], int], every: Mapping[str, int]) -> int:
    let_through = sum(every.values())
    for name, values in names.items():
        own = sum(bits[name, value] for value in _several(values))
        let_through &= ~own if name == "without" else ~every[name] | own
    return let_through


def _several(values: Any) -> set[Any]:
    return set(values) if isinstance(values, tuple) else {values}


def unreachable_rules(shelf: Shelf) -> Found:
    """The rules that an earlier one always takes the place of, and a last rule that is none."""
    national = shelf.national
    if national is None:
        return
    last = national.model.rules.last
    if not last or any(True for _ in last[-1].when.stated()):
        yield at(national, ("rules", "last"), shelf.say("last-rule"))
    told: set[tuple[str, int, str]] = set()
    for city in shelf.cities.values():
        found = partial(_in_city, city, national, shelf.say)
        for problem in shelf.once("order", city, [national.content], found):
            spot = (problem.file, problem.line, problem.says)
            if spot not in told:
                told.add(spot)
                yield problem


def _in_city(city: File[Policy], national: File[Shared], say: Say) -> Found:
    own = {rule.id: ("rules", index) for index, rule in enumerate(city.model.rules)}
    merged = city.model.within(national.model).rules
    covered = dict(_covered([rule.when for rule in merged[:-1]]))
    for index, rule in enumerate(merged[:-1]):
        if not any(True for _ in rule.when.stated()):
            yield at(*_place(rule, own, city, national), say("rule-takes-all", name=rule.id))
            return
        earlier = merged[covered[index]] if index in covered else None
        # A national rule that this city overtakes on purpose is no mistake of the national file.
        if earlier is not None and not (rule.id not in own and earlier.id in own):
            says = say("rule-unreachable", name=rule.id, other=earlier.id, city=city.model.city)
            yield at(*_place(rule, own, city, national), says)


def _place(
    rule: Rule, own: dict[str, tuple[str, int]], city: File[Policy], national: File[Shared]
) -> tuple[File[Any], Path]:
    if rule.id in own:
        return city, own[rule.id]
    for block in ("first", "last"):
        for index, one in enumerate(getattr(national.model.rules, block)):
            if one.id == rule.id:
                return national, ("rules", block, index)
    return national, ("rules",)


def unreachable_wordings(shelf: Shelf) -> Found:
    """Wordings that never come because an earlier one always holds then."""
    files: list[File[Any]] = [*shelf.cities.values(), *shelf.answers]
    for file in [*files, *([shelf.national] if shelf.national else [])]:
        yield from shelf.once("wordings-order", file, [], partial(_unreachable_in, file, shelf.say))


def _unreachable_in(file: File[Any], say: Say) -> Found:
    lists: list[tuple[Path, Sequence[When]]]
    if isinstance(file.model, AnswerFile):
        lists = [(("answers",), [one.when for one in file.model.wordings()])]
    else:
        templates = file.model.templates.items()
        lists = [(("templates", name, "wordings"), [one.when for one in each.wordings]) for name, each in templates]
    for path, whens in lists:
        for index, earlier in _covered(whens):
            line, _, _ = file.source.place((*path, earlier))
            yield at(file, (*path, index), say("wording-unreachable", line=line))


def silent_templates(shelf: Shelf) -> Found:
    """Templates that may have nothing to say, where a reply is built of nothing else."""
    told: set[tuple[str, str]] = set()
    for name, city in shelf.cities.items() if shelf.whole_national is not None else ():
        for problem in shelf.once("silent", city, shelf.shared, partial(_silent_in, name, shelf)):
            if (problem.file, problem.where) not in told:
                told.add((problem.file, problem.where))
                yield problem


def _silent_in(name: str, shelf: Shelf) -> Found:
    policy, own, national = shelf.policy(name), shelf.cities[name], shelf.national
    if policy is None or national is None:
        return
    silent = {one for one, template in policy.templates.items() if _may_be_silent(template)}
    told: set[str] = set()
    for rule in policy.rules:
        if rule.then.reply and silent.issuperset(rule.then.reply):
            template = rule.then.reply[-1]
            if template not in told:
                told.add(template)
                file: File[Any] = own if template in own.model.templates else national
                says = shelf.say("template-ends", name=template, rule=rule.id, city=name)
                yield at(file, ("templates", template), says, key=True)


def _may_be_silent(template: Template) -> bool:
    """Whether no wording holds for certain: the last one has a condition."""
    return not template.wordings or any(True for _ in template.wordings[-1].when.stated())
