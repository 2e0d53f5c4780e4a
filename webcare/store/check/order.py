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
    return _covers(_stated(wider), _stated(narrower))


def _stated(when: When) -> Mapping[str, frozenset[Any]]:
    """What a condition names, and the values that it allows (of `without`: that it forbids)."""
    found = {name: _set(values) for name, values in when.stated()}
    if "subject" in found and "topic" not in found:
        # No condition is written so; what a subject says of its topic counts where another names that topic.
        found["topic of subject"] = frozenset(subject.split("/", 1)[0] for subject in when.subject)
    return found


def _covers(wider: Mapping[str, frozenset[Any]], narrower: Mapping[str, frozenset[Any]]) -> bool:
    for name, values in wider.items():
        if name == "topic of subject":
            continue
        found = narrower.get(name)
        if found is None and name == "topic":
            found = narrower.get("topic of subject")
        if found is None:
            return False
        if name == "without":
            if not values <= found:
                return False
        elif not found <= values:
            return False
    return True


def _covered(whens: Sequence[When]) -> Iterator[tuple[int, int]]:
    """Every condition that an earlier one always takes the place of, with the first such."""
    stated = [_stated(when) for when in whens]
    for index, narrower in enumerate(stated):
        earlier = next((before for before in range(index) if _covers(stated[before], narrower)), None)
        if earlier is not None:
            yield index, earlier


def _set(values: Any) -> frozenset[Any]:
    return frozenset(values) if isinstance(values, tuple) else frozenset((values,))


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
