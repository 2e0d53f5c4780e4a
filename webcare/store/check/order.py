"""Can every rule and wording be reached? First that holds wins, so order can silence what stands later."""

from collections.abc import Sequence
from typing import Any

from webcare.domain.policy import Policy, Rule, Shared, Template, When
from webcare.store.check.found import Found, Path, at
from webcare.store.check.shelf import Shelf
from webcare.store.content import File
from webcare.store.sentences import Say


def covers(wider: When, narrower: When) -> bool:
    """Whether `wider` holds wherever `narrower` does, as far as their words show."""
    wanted = dict(narrower.stated())
    for name, values in wider.stated():
        found = wanted.get(name)
        if found is None:
            if name == "topic" and narrower.subject:
                found = tuple(subject.split("/", 1)[0] for subject in narrower.subject)
            else:
                return False
        if name == "without":
            if not set(values) <= set(found):
                return False
        elif not _set(found) <= _set(values):
            return False
    return True


def _set(values: Any) -> set[Any]:
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
        for problem in _in_city(city, national, shelf.say):
            spot = (problem.file, problem.line, problem.says)
            if spot not in told:
                told.add(spot)
                yield problem


def _in_city(city: File[Policy], national: File[Shared], say: Say) -> Found:
    own = {rule.id: ("rules", index) for index, rule in enumerate(city.model.rules)}
    merged = city.model.within(national.model).rules
    for index, rule in enumerate(merged[:-1]):
        place = _place(rule, own, city, national)
        if not any(True for _ in rule.when.stated()):
            yield at(*place, say("rule-takes-all", name=rule.id))
            return
        earlier = next((one for one in merged[:index] if covers(one.when, rule.when)), None)
        # A national rule that this city overtakes on purpose is no mistake of the national file.
        if earlier is not None and not (rule.id not in own and earlier.id in own):
            yield at(*place, say("rule-unreachable", name=rule.id, other=earlier.id, city=city.model.city))


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
    files: list[tuple[File[Any], Path, Sequence[When]]] = []
    policies: list[File[Any]] = [*shelf.cities.values(), *([shelf.national] if shelf.national else [])]
    for policy in policies:
        for name, template in policy.model.templates.items():
            files.append((policy, ("templates", name, "wordings"), [one.when for one in template.wordings]))
    files += [(bank, ("answers",), [one.when for one in bank.model.wordings()]) for bank in shelf.answers]
    for file, path, whens in files:
        for index, when in enumerate(whens):
            earlier = next((before for before in range(index) if covers(whens[before], when)), None)
            if earlier is not None:
                line, _, _ = file.source.place((*path, earlier))
                yield at(file, (*path, index), shelf.say("wording-unreachable", line=line))


def silent_templates(shelf: Shelf) -> Found:
    """Templates that may have nothing to say, where a reply is built of nothing else."""
    national = shelf.national
    told: set[tuple[str, str]] = set()
    for name in shelf.cities if national is not None else ():
        policy = shelf.policy(name)
        if policy is None:
            continue
        silent = {one for one, template in policy.templates.items() if _may_be_silent(template)}
        for rule in policy.rules:
            if rule.then.reply and silent.issuperset(rule.then.reply):
                template = rule.then.reply[-1]
                file = shelf.cities[name] if template in shelf.cities[name].model.templates else national
                assert file is not None
                if (file.source.file, template) not in told:
                    told.add((file.source.file, template))
                    says = shelf.say("template-ends", name=template, rule=rule.id, city=name)
                    yield at(file, ("templates", template), says, key=True)


def _may_be_silent(template: Template) -> bool:
    """Whether no wording holds for certain: the last one has a condition."""
    return not template.wordings or any(True for _ in template.wordings[-1].when.stated())
