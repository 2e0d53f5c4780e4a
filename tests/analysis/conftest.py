"""Small policies by the thousand, and the plainest way there is to find out about them: try every situation."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product
from typing import Any

from webcare.analysis.chart import Chart
from webcare.analysis.space import ABOUT, Box, Space
from webcare.domain.action import Effort
from webcare.domain.channel import Channel
from webcare.domain.conversation import Asked, Known, Phase, Status, Tips, Turn, Waited
from webcare.domain.language import Language, Register
from webcare.domain.policy import Rule
from webcare.domain.understanding import Danger, Feeling, Kind, Sentiment, Topic, Travel, Urgency
from webcare.engine.choice import condition
from webcare.engine.facts import Facts

SUBJECTS = ("afval/glas", "afval/oud-papier", "parkeren/vergunning")
"""Beside `…/algemeen` of every topic."""

PLAIN = Facts(
    topic=Topic.AFVAL,
    subject="afval/glas",
    kind=Kind.VRAAG,
    sentiment=Sentiment.NEUTRAL,
    urgency=Urgency.NORMAL,
    language=Language.NL,
    addressed=True,
    contains_pii=False,
    signals=frozenset(),
    advice=Effort.INTERACT,
    feeling=Feeling.NONE,
    register=Register.U,
    mentions=frozenset(),
    travel=Travel.UNKNOWN,
    danger=Danger.NONE,
    city_named="none",
    centre=False,
    channel=Channel.FACEBOOK,
    named=False,
    place=Known.UNKNOWN,
    norm=False,
    sure=True,
    turn=Turn.FIRST,
    asked=Asked.NONE,
    case=False,
    warned=False,
    tips=Tips.NONE,
    waited=Waited.FRESH,
    phase=Phase.NORMAL,
    status=Status.NONE,
)

ASKED: Mapping[str, Sequence[Any]] = {
    "addressed": [True, False],
    "channel": list(Channel),
    "status": list(Status),
    "urgency": list(Urgency),
    "turn": list(Turn),
    "signals": ["rumour", "repeat"],
    "without": ["rumour", "repeat", "offline"],
    "topic": ["afval", "parkeren", "overig"],
    "subject": list(SUBJECTS),
}
"""What the random conditions ask about: few facts, so that every situation can be tried."""

DEEDS: Sequence[Mapping[str, Any]] = (
    {"effort": "monitor", "action": "watch"},
    {"effort": "monitor", "action": "hide"},
    {"effort": "interact", "action": "answer", "reply": ["antwoord"]},
    {"effort": "interact", "action": "answer", "reply": ["anders"]},
    {"effort": "interact", "action": "refer", "also": ["escalate"], "reply": ["antwoord"]},
)


def a_list(seed: int, least: int = 2, most: int = 7, facts: int | None = None) -> list[Rule]:
    """Rules in an order, about four facts, the last without a condition more often than not.

    `facts`: the seed of the facts, where two lists are to be about the same.
    """
    dice = random.Random(seed)
    asked = random.Random(seed if facts is None else facts).sample(sorted(ASKED), 4)
    if {"topic", "subject"} & set(asked):
        # Every subject is another value: one fact of that size is enough to try everything.
        asked = [name for name in asked if name != "channel"]
    rules: list[dict[str, Any]] = []
    for at in range(dice.randint(least, most)):
        when = _condition(dice, asked)
        rule: dict[str, Any] = {"id": f"r{at}", "when": when, "then": dice.choice(DEEDS), "because": "Zo."}
        if at and dice.random() < 0.2:
            rule["after"] = [f"r{dice.randrange(at)}"]
        rules.append(rule)
    if dice.random() < 0.7:
        rules.append({"id": "rest", "then": DEEDS[0], "because": "Zo."})
    return [Rule.model_validate(rule) for rule in rules]


def _condition(dice: random.Random, asked: Sequence[str]) -> dict[str, Any]:
    """A condition on one to three of these facts."""
    stated: dict[str, Any] = {}
    for name in dice.sample(asked, dice.randint(1, 3)):
        values = ASKED[name]
        wanted = dice.sample(list(values), dice.randint(1, max(1, len(values) - 1)))
        stated[name] = wanted[0] if name == "addressed" else wanted
    return stated


def charted(rules: Sequence[Rule], seed: int | None = None) -> Chart:
    """The chart of these rules; with a seed some situations cannot occur."""
    space = Space.of((rule.when for rule in rules), SUBJECTS)
    never: list[Box] = []
    if seed is not None:
        dice = random.Random(-seed - 1)
        for _ in range(dice.randint(0, 3)):
            facts = dice.sample(list(space.facts), min(2, len(space.facts)))
            never.append({name: dice.randint(1, space.full[name]) for name in facts})
    return Chart.within(space, rules, never)


@dataclass
class Tried:
    """Every situation of a chart's space tried one by one, with the engine's own test of a condition."""

    chart: Chart

    @cached_property
    def situations(self) -> list[dict[str, Any]]:
        """Those that can occur."""
        space = self.chart.space
        every = (dict(zip(space.facts, values, strict=True)) for values in product(*space.facts.values()))
        return [one for one in every if not any(space.holds(box, one) for box in self.chart.never)]

    @cached_property
    def facts(self) -> list[Facts]:
        """The same as facts for the engine."""
        return [facts_of(situation) for situation in self.situations]

    @cached_property
    def holding(self) -> list[list[int]]:
        """Per situation the rules that hold, in order."""
        ready = [condition(rule.when) for rule in self.chart.rules]
        return [[at for at, one in enumerate(ready) if one.holds(facts)] for facts in self.facts]

    def winners(self) -> Iterator[int]:
        """Per situation the rule that wins; -1 where none holds."""
        return (holding[0] if holding else -1 for holding in self.holding)


def facts_of(situation: Mapping[str, Any]) -> Facts:
    """Facts with these values."""
    changes: dict[str, Any] = {name: value for name, value in situation.items() if ":" not in name and name != ABOUT}
    if ABOUT in situation:
        changes |= {"subject": situation[ABOUT], "topic": Topic(situation[ABOUT].split("/")[0])}
    changes["signals"] = frozenset(name[8:] for name, there in situation.items() if name[:8] == "signals:" and there)
    return replace(PLAIN, **changes)
