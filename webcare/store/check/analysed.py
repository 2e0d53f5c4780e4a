"""What the exact analysis finds in the policies, as problems with their place and a message that shows each.

Not here: the analysis itself (`webcare.analysis`). A rule that an earlier one always takes the place of, seen at one
look, is told by `order`; what takes more than one rule to see, here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from webcare.analysis.chart import Chart
from webcare.analysis.citizens import Citizens, Wanted
from webcare.analysis.findings import (
    Fault,
    Finding,
    conflicts,
    gaps,
    promises,
    shadowed,
    unused,
    without_effect,
)
from webcare.analysis.telling import told_box
from webcare.domain.channel import NAMES
from webcare.domain.conversation import Phase, Status
from webcare.domain.policy import Example, Policy, Rule, Shared
from webcare.domain.problem import Problem
from webcare.engine.city import City
from webcare.engine.decide import stopped
from webcare.engine.explain import FACT_NAMES, named
from webcare.engine.match import Lexicon
from webcare.store.check.found import Found, at
from webcare.store.check.order import covers
from webcare.store.check.shelf import Shelf
from webcare.store.content import ANSWER_TEMPLATE, File
from webcare.store.sentences import Say, Tongue, excerpt, listed

_HIDING = 5
"""So many rules that hide another are named."""


def analysed(shelf: Shelf, only: Sequence[str], language: Tongue) -> Found:
    """Everything the analysis finds in the national rules and in the cities `only`."""
    national, whole, lexicon = shelf.national, shelf.whole_national, shelf.lexicon
    if national is None or whole is None or lexicon is None:
        return
    policies = {name: policy for name in only if (policy := shelf.policy(name)) is not None}
    texts = [text for file in shelf.topics for subject in file.model.subjects.values() for text in subject.examples]
    shared = [example for rule in (*whole.rules.first, *whole.rules.last) for example in rule.examples]
    for name, policy in policies.items():
        desk = _Desk(shelf, shelf.cities[name], policy, lexicon, texts, language)
        yield from desk.problems()
    if policies:
        policy = next(iter(policies.values()))
        alone = policy.model_copy(
            update={"rules": (*whole.rules.first, *whole.rules.last), "templates": whole.templates}
        )
        desk = _Desk(shelf, national, alone, lexicon, texts, language, tuple(shared))
        yield from desk.problems()
        yield from _unused_national(shelf, national)


def _unused_national(shelf: Shelf, national: File[Shared]) -> Found:
    """National templates that are used neither nationally nor in any city."""
    rules = [*national.model.rules.first, *national.model.rules.last]
    users = chain(rules, *(city.model.rules for city in shelf.cities.values()))
    for found in unused(national.model.templates, users, ("groet", ANSWER_TEMPLATE)):
        yield at(national, ("templates", found.of), shelf.say("unused-template", name=found.of), key=True)


@dataclass(slots=True)
class _Desk:
    """One file being looked at: a city's, or the national one."""

    shelf: Shelf
    file: File[Any]
    policy: Policy
    lexicon: Lexicon
    texts: Sequence[str]
    language: Tongue
    examples: tuple[Example, ...] = ()
    _citizens: Citizens | None = field(default=None)
    _city: City | None = field(default=None)

    @property
    def _say(self) -> Say:
        return self.shelf.say

    def problems(self) -> Found:
        """Everything found in this file."""
        is_city = isinstance(self.file.model, Policy)
        weighed = not self.lexicon.scale.is_empty
        chart = Chart.of(self.policy, self.lexicon.subjects, weighed=weighed)
        places = dict(self._places())
        yield from self._wrong_order(places)
        own = set(places)
        found: list[Iterator[Finding]] = [shadowed(chart, own), without_effect(chart, own)]
        if is_city:
            national = self.shelf.national
            assert national is not None
            shared = {rule.id for rule in (*national.model.rules.first, *national.model.rules.last)}
            found += [gaps(chart), conflicts(chart, own - shared)]
            found += [unused(self.file.model.templates, self.policy.rules)]
        found += [promises(self.file.model.templates, self.policy.norms)]
        for finding in chain(*found):
            if finding.fault is not Fault.GUARD and not self._told_already(finding):
                yield self._problem(finding, chart, places)

    def _places(self) -> Iterator[tuple[str, tuple[str | int, ...]]]:
        """Per rule of this file where it stands."""
        if isinstance(self.file.model, Policy):
            for index, rule in enumerate(self.file.model.rules):
                yield rule.id, ("rules", index)
        else:
            for block in ("first", "last"):
                for index, rule in enumerate(getattr(self.file.model.rules, block)):
                    yield rule.id, ("rules", block, index)

    def _wrong_order(self, places: dict[str, tuple[str | int, ...]]) -> Found:
        """`after` that names no rule, or one that stands later."""
        order = [rule.id for rule in self.policy.rules]
        for index, rule in enumerate(self.policy.rules):
            for place, name in enumerate(rule.after if rule.id in places else ()):
                path = (*places[rule.id], "after", place)
                if name not in order:
                    yield at(self.file, path, self._say("after-unknown", name=name))
                elif order.index(name) >= index:
                    yield at(self.file, path, self._say("after-later", name=name, rule=rule.id))

    def _told_already(self, finding: Finding) -> bool:
        """Whether `order` tells it: one earlier rule that plainly holds wherever this one does."""
        if finding.fault is not Fault.SHADOWED:
            return False
        at_ = next(at_ for at_, rule in enumerate(self.policy.rules) if rule.id == finding.of)
        return any(covers(rule.when, self.policy.rules[at_].when) for rule in self.policy.rules[:at_])

    def _problem(self, finding: Finding, chart: Chart, places: dict[str, tuple[str | int, ...]]) -> Problem:
        words: dict[str, Any] = {"name": finding.of}
        code, path, key = str(finding.fault), places.get(finding.of, ("rules",)), False
        match finding.fault:
            case Fault.GAP:
                path = ("rules",)
                words["where"] = "; ".join(told_box(chart.space, box, self.language) for box in finding.boxes[:3])
                words["count"] = finding.situations
            case Fault.SHADOWED:
                words["others"] = listed(finding.others, _HIDING)
                code = "shadowed" if finding.others else "shadowed-never"
            case Fault.CONFLICT:
                words["other"] = finding.others[0]
            case Fault.NO_EFFECT:
                words["fact"] = FACT_NAMES[finding.fact] if self.language == "nl" else finding.fact
                path = (*path, "when", finding.fact)
            case Fault.UNUSED_TEMPLATE:
                path, key = ("templates", finding.of), True
            case Fault.PROMISE:
                path = ("templates", finding.of, *finding.path)
                words["text"] = finding.text
        says = self._say(code, **words)
        if finding.boxes:
            says += " " + self._shown(finding, chart)
        return at(self.file, path, says, key=key)

    def _shown(self, finding: Finding, chart: Chart) -> str:
        """The message that shows it, or that none was found."""
        if self._citizens is None:
            rules = self.policy.rules
            examples = self.examples or tuple(example for rule in rules for example in rule.examples)
            self._citizens = Citizens.of(self.lexicon, examples, self.texts)
            self._city = City.of(self.policy)
        assert self._city is not None
        found = self._citizens.showing(self._city, shows(finding, self.policy.rules), chart.space, finding.boxes)
        if found is None:
            return self._say("shown-by-none")
        return self._say("shown-by", text=excerpt(found.text, 200), how=told_example(found, self.language))


def shows(finding: Finding, rules: Sequence[Rule]) -> Wanted:
    """What a message must come to in order to show a finding."""
    rule = next(one for one in rules if one.id == finding.of)
    if finding.fault is Fault.CONFLICT:
        return lambda _, found: found.decision.rule.id == finding.others[0] and stopped(rule, found.facts).applies
    if finding.fault is Fault.SHADOWED:
        return lambda _, found: stopped(rule, found.facts).applies
    return lambda _, found: found.decision.rule.id == rule.id


def told_example(example: Example, language: Tongue) -> str:
    """Where and when a message is played: `Facebook, feit: bevestigd`."""
    words = [NAMES[example.channel.value]]
    if example.addressed is not None:
        words.append(_IN[language][0 if example.addressed else 1])
    if example.status is not Status.NONE:
        words.append(f"{_IN[language][2]}: {named(example.status.value, language)}")
    if example.phase is not Phase.NORMAL:
        words.append(named(example.phase.value, language))
    if example.before:
        before = " / ".join(excerpt(text, 80) for text in example.before)
        words.append(f'{_IN[language][3]} "{before}"')
    return ", ".join(words)


_IN: dict[str, tuple[str, str, str, str]] = {
    "nl": ("aan ons", "niet aan ons", "feit", "na"),
    "en": ("to us", "not to us", "fact", "after"),
}
