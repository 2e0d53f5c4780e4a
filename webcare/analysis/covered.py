"""What the tests of a policy cover: rules, conditions, templates and wordings, and why not what they do not.

A rule is covered when it won. A condition is covered when its rule won and when, in another test, it alone kept its
rule from holding. A template or wording is covered when somebody came to read it. What cannot be does not count: the
exact analysis knows.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from webcare.analysis.chart import Chart
from webcare.analysis.trials import GREETING
from webcare.analysis.tried import Tried
from webcare.analysis.worded import unreachable
from webcare.domain.policy import Wording
from webcare.engine.city import City

_MOST = 3
"""So many rules are named as those that won instead."""
_NEAR = 2
"""A rule of which more facts were not so was not nearly reached."""


class Part(StrEnum):
    """What can be covered."""

    RULE = "rule"
    CONDITION = "condition"
    TEMPLATE = "template"
    WORDING = "wording"


class Why(StrEnum):
    """Why something is not covered."""

    TAKEN = "taken"
    """It held, and other rules won."""
    NO_TEST = "no-test"
    """One fact was not so in the test that came nearest."""
    FAR = "far"
    HIDDEN = "hidden"
    """It can never win: other rules always come first."""
    IMPOSSIBLE = "impossible"
    IDLE = "idle"
    """A condition that changes nothing, whatever the situation."""
    NOT_WON = "not-won"
    """Its rule never won."""
    NOT_STOPPED = "not-stopped"
    """It never was what kept its rule from holding."""
    NO_RULE = "no-rule"
    """No rule uses it."""
    NOT_SAID = "not-said"
    EARLIER = "earlier"
    """Another wording always comes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing, and whether it is covered."""

    part: Part
    of: str
    """The rule or the template."""
    fact: str = ""
    number: int = 0
    """Of a wording, from 0."""
    covered: bool = False
    why: Why | None = None
    names: tuple[str, ...] = ()
    """The rules that won instead, or the fact that was not so."""

    @property
    def counts(self) -> bool:
        """Whether it can be covered at all."""
        return self.why not in (Why.HIDDEN, Why.IMPOSSIBLE, Why.IDLE, Why.NO_RULE, Why.EARLIER)


@dataclass
class Coverage:
    """What the tests of one city cover."""

    tried: Tried
    chart: Chart

    @property
    def _city(self) -> City:
        return self.tried.city

    def rows(self) -> Iterator[Row]:
        """Everything there is, in the order of the policy."""
        yield from self._rules()
        yield from self._templates()

    def _rules(self) -> Iterator[Row]:
        for at, rule in enumerate(self._city.policy.rules):
            won = at in self.tried.won
            why, names = (None, ()) if won else self._not_won(at)
            yield Row(part=Part.RULE, of=rule.id, covered=won, why=why, names=names)
            for name, _ in rule.when.stated():
                yield self._condition(at, name)

    def _not_won(self, at: int) -> tuple[Why, tuple[str, ...]]:
        if at not in self.chart.wins:
            hiding = [place for place in sorted(self.chart.meets) if place >= 0 and at in self.chart.meets[place]]
            return (Why.HIDDEN, self._named(hiding)) if hiding else (Why.IMPOSSIBLE, ())
        instead = Counter(turn.won for turn in self.tried.turns if at in turn.holding)
        if instead:
            return Why.TAKEN, self._named([place for place, _ in instead.most_common(_MOST)])
        fact, missing = self.tried.near.get(at, ("", 99))
        return (Why.NO_TEST, (fact,)) if missing <= _NEAR else (Why.FAR, ())

    def _named(self, places: list[int]) -> tuple[str, ...]:
        return tuple(self._city.policy.rules[place].id for place in places[:_MOST])

    def _condition(self, at: int, name: str) -> Row:
        rule = self._city.policy.rules[at]
        row = Row(part=Part.CONDITION, of=rule.id, fact=name, covered=True)
        why: Why | None = None
        if at not in self.chart.wins:
            why = Why.IMPOSSIBLE
        elif (at, name) in self._idle:
            why = Why.IDLE
        elif (at, name) not in self.tried.stopped:
            why = Why.NOT_STOPPED
        elif at not in self.tried.won:
            why = Why.NOT_WON
        return row if why is None else Row(part=row.part, of=row.of, fact=name, why=why)

    @cached_property
    def _idle(self) -> frozenset[tuple[int, str]]:
        """The conditions that change nothing: in no situation that can occur are they what stops their rule."""
        every = [(at, name) for at, rule in enumerate(self.chart.rules) for name, _ in rule.when.stated()]
        asked = [(number, box) for number, (at, name) in enumerate(every) for box in self.chart.without(at, name)]
        stops = {name for winner, names in self.chart.met(asked).items() for name in names if winner > every[name][0]}
        return frozenset(one for number, one in enumerate(every) if number not in stops)

    def _templates(self) -> Iterator[Row]:
        rules = self._city.policy.rules
        users: dict[str, list[int]] = {}
        for at, rule in enumerate(rules):
            for name in rule.then.reply:
                users.setdefault(name, []).append(at)
        users.setdefault(GREETING, list(self.chart.wins))
        for name, template in self._city.policy.templates.items():
            said = self._said.get(name, frozenset())
            why = None
            if name not in users:
                why = Why.NO_RULE
            elif not any(at in self.chart.wins for at in users[name]):
                why = Why.HIDDEN
            elif not said:
                why = Why.NOT_SAID
            names = tuple(rules[at].id for at in users.get(name, [])[:_MOST]) if why is Why.HIDDEN else ()
            yield Row(part=Part.TEMPLATE, of=name, covered=bool(said), why=why, names=names)
            never = unreachable(template)
            for number, wording in enumerate(template.wordings):
                is_said = id(wording) in said
                gone = Why.EARLIER if number in never else why or Why.NOT_SAID
                yield Row(part=Part.WORDING, of=name, number=number, covered=is_said, why=None if is_said else gone)

    @cached_property
    def _said(self) -> Mapping[str, frozenset[int]]:
        """Per template the wordings (by `id`) that somebody came to read."""
        found: dict[str, set[int]] = {}
        for played in self.tried.played:
            reply = played.response.reply
            greeting = (GREETING,) if played.greets and GREETING in self._city.pieces else ()
            for name in (*greeting, *reply.parts) if reply is not None else ():
                wording: Wording | None = self._city.pieces[name].line(played.facts)
                if wording is not None:
                    found.setdefault(name, set()).add(id(wording))
        return {name: frozenset(said) for name, said in found.items()}


def share(rows: Sequence[Row], part: Part) -> tuple[int, int]:
    """How many of what can be covered are."""
    counting = [row for row in rows if row.part is part and row.counts]
    return sum(row.covered for row in counting), len(counting)
