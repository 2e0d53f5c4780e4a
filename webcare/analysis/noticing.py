"""Which mutants the tests of a policy notice, which are equal to it (proved), and which nobody notices.

A mutant is noticed when a test that held fails. Only what can change is looked at: of a changed condition the tests in
which it alone was not so, or in which its rule won. A mutant is equal when in no situation that can occur another rule
wins than before (`analysis.chart`), or when what was changed is of no rule that ever wins.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import Any

from webcare.analysis.chart import Chart
from webcare.analysis.diagram import NOTHING
from webcare.analysis.mutants import (
    CONDITIONS,
    DEEDS,
    Change,
    Mutant,
    changed_channel,
    changed_template,
)
from webcare.analysis.space import Box, both
from webcare.analysis.trials import GREETING, Case, Played, Players, misses
from webcare.analysis.tried import Tried
from webcare.analysis.worded import unreachable
from webcare.domain.channel import Channel
from webcare.domain.policy import Policy, When
from webcare.engine.choice import Choice, Condition, Ready, condition
from webcare.engine.city import City, Outcome, piece_of, rule_of


class Fate(StrEnum):
    """What became of a mutant."""

    NOTICED = "noticed"
    EQUAL = "equal"
    ALIVE = "alive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A mutant, and what became of it."""

    mutant: Mutant
    fate: Fate
    by: Case | None = None
    """The first test that noticed it."""


@dataclass
class Noticing:
    """The tests of one city that hold, ready to be held against its mutants."""

    tried: Tried
    players: Players
    subjects: frozenset[str]
    weighed: bool = True

    @property
    def city(self) -> City:
        """The city as it is."""
        return self.tried.city

    def verdicts(self, every: Sequence[Mutant]) -> Iterator[Verdict]:
        """What becomes of each."""
        left: list[Mutant] = []
        found: dict[int, Verdict] = {}
        for mutant in every:
            by = self._noticed(mutant)
            if by is not None:
                found[id(mutant)] = Verdict(mutant=mutant, fate=Fate.NOTICED, by=by)
            else:
                left.append(mutant)
        equal = Equality.of(self.city.policy, left, self.subjects, weighed=self.weighed).equal
        for mutant in every:
            verdict = found.get(id(mutant))
            if verdict is None:
                verdict = Verdict(mutant=mutant, fate=Fate.EQUAL if id(mutant) in equal else Fate.ALIVE)
            yield verdict

    def _noticed(self, mutant: Mutant) -> Case | None:
        concerned = self._concerned(mutant)
        if not concerned:
            return None
        changed = self._city(mutant)
        for played in concerned:
            again = self.players.played(changed, played.case)
            if next(misses(again), None) is not None:
                return played.case
        return None

    def _concerned(self, mutant: Mutant) -> Sequence[Played]:
        """The tests in which something may go otherwise."""
        tried = self.tried
        if mutant.change in CONDITIONS:
            assert mutant.rule is not None
            test = condition(mutant.rule.when)
            found = [turn for turn in tried.won.get(mutant.at, ()) if not test.holds(turn.facts)]
            found += [turn for turn in tried.stopped.get((mutant.at, mutant.name), ()) if test.holds(turn.facts)]
            return _once(turn.played for turn in found)
        if mutant.change is Change.EXCHANGE:
            return _once(turn.played for turn in tried.won.get(mutant.at, ()) if mutant.at + 1 in turn.holding)
        if mutant.change in DEEDS:
            return _once(turn.played for turn in tried.won.get(mutant.at, ()))
        if mutant.change in (Change.REGISTER, Change.MIRROR):
            return [played for played in tried.played if played.message.channel is Channel(mutant.name)]
        return [played for played in tried.played if mutant.name in self._spoken[id(played)]]

    @cached_property
    def _spoken(self) -> Mapping[int, frozenset[str]]:
        """Per test the templates that its rules name, and the greeting where one replies."""
        rules, found = self.city.policy.rules, {}
        for played in self.tried.played:
            named = {name for at in self.tried.winners[id(played)] for name in rules[at].then.reply}
            found[id(played)] = frozenset(named | {GREETING} if named else named)
        return found

    def _city(self, mutant: Mutant) -> City:
        """The city as the mutant has it: what did not change is taken over."""
        city, policy = self.city, self.city.policy
        if mutant.change in (Change.REGISTER, Change.MIRROR):
            return replace(city, policy=changed_channel(policy, mutant))
        if mutant.change in (Change.TEMPLATE, Change.WORDING):
            template = changed_template(policy.templates[mutant.name], mutant)
            pieces = {**city.pieces, mutant.name: piece_of(mutant.name, template)}
            return replace(city, pieces=pieces, _shelved={})
        assert mutant.rule is not None
        at, rules, ready = mutant.at, list(policy.rules), list(self._ready)
        if mutant.change is Change.EXCHANGE:
            rules[at], rules[at + 1] = rules[at + 1], rules[at]
            ready[at], ready[at + 1] = ready[at + 1], ready[at]
        else:
            rules[at], ready[at] = mutant.rule, rule_of(mutant.rule)
        changed = policy.model_copy(update={"rules": tuple(rules)})
        return replace(city, policy=changed, rules=Choice(lambda _: ready))

    @cached_property
    def _ready(self) -> tuple[tuple[Condition, Ready[Outcome]], ...]:
        """Every rule as it is, made ready."""
        return tuple(map(rule_of, self.city.policy.rules))


def _once(every: Iterable[Played]) -> list[Played]:
    return list({id(played): played for played in every}.values())


@dataclass
class Equality:
    """The proof that mutants are equal to the policy, for many at once: one walk over its chart."""

    chart: Chart
    policy: Policy
    every: Sequence[Mutant]

    @staticmethod
    def of(policy: Policy, every: Sequence[Mutant], subjects: frozenset[str], *, weighed: bool) -> "Equality":
        """Over all situations in which rules or mutants may differ."""
        also = [mutant.rule.when for mutant in every if mutant.change in CONDITIONS and mutant.rule is not None]
        return Equality(Chart.of(policy, subjects, weighed=weighed, also=also), policy, every)

    @cached_property
    def equal(self) -> frozenset[int]:
        """The mutants (by `id`) that are equal to the policy."""
        asked: list[tuple[int, Box]] = []
        for number, mutant in enumerate(self.every):
            if mutant.change in CONDITIONS:
                asked += [(2 * number, box) for box in self._added(mutant)]
                asked += [(2 * number + 1, box) for box in self._removed(mutant)]
        differs: dict[int, set[int]] = defaultdict(set)
        for winner, names in self.chart.met(asked).items():
            for name in names:
                differs[name].add(winner)
        found = set()
        for number, mutant in enumerate(self.every):
            if mutant.change in CONDITIONS:
                more = any(winner > mutant.at or winner == NOTHING for winner in differs[2 * number])
                if not more and mutant.at not in differs[2 * number + 1]:
                    found.add(id(mutant))
            elif self._never(mutant):
                found.add(id(mutant))
        return frozenset(found)

    def _added(self, mutant: Mutant) -> Iterator[Box]:
        """Where the rule of the mutant holds and the old one does not."""
        assert mutant.rule is not None
        old, new = self.chart.rules[mutant.at].when, mutant.rule.when
        if mutant.change is Change.DROP:
            yield from self.chart.without(mutant.at, mutant.name)
        else:
            yield from self._between(new, old, mutant.name)

    def _removed(self, mutant: Mutant) -> Iterator[Box]:
        """Where the old rule holds and that of the mutant does not."""
        assert mutant.rule is not None
        if mutant.change is Change.SWAP:
            yield from self._between(self.chart.rules[mutant.at].when, mutant.rule.when, mutant.name)

    def _between(self, one: When, other: When, name: str) -> Iterator[Box]:
        """Where one condition holds and the other, which differs in one fact, does not."""
        for box in self.chart.space.where(one):
            for against in self.chart.space.against(other, name):
                met = both(box, against)
                if met is not None:
                    yield met

    def _never(self, mutant: Mutant) -> bool:
        """Whether what was changed is of no rule that ever wins, or never comes to be said."""
        wins = self.chart.wins
        if mutant.change is Change.EXCHANGE:
            return mutant.at + 1 not in self.chart.meets.get(mutant.at, frozenset())
        if mutant.change in DEEDS:
            return mutant.at not in wins
        if mutant.change in (Change.REGISTER, Change.MIRROR):
            return False
        replies = [self.policy.rules[at].then.reply for at in wins if at >= 0]
        speaking = any(mutant.name in reply or (reply and mutant.name == GREETING) for reply in replies)
        if not speaking:
            return True
        return mutant.change is Change.WORDING and mutant.number in unreachable(self.policy.templates[mutant.name])


def counted(verdicts: Iterable[Verdict]) -> dict[str, Any]:
    """How many of each fate, and the score: of those that are not equal the part that is noticed."""
    found = dict.fromkeys(Fate, 0)
    for verdict in verdicts:
        found[verdict.fate] += 1
    real = found[Fate.NOTICED] + found[Fate.ALIVE]
    return {
        "made": sum(found.values()),
        "killed": found[Fate.NOTICED],
        "equivalent": found[Fate.EQUAL],
        "alive": found[Fate.ALIVE],
        "score": found[Fate.NOTICED] / real if real else 1.0,
    }
