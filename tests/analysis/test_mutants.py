"""Which changes of a policy are made, and that a mutant counts as equal exactly when no situation tells it apart."""

import random
from collections import Counter
from collections.abc import Sequence

import pytest

from tests.analysis.conftest import SUBJECTS, Tried, a_list
from webcare.analysis.chart import Chart
from webcare.analysis.mutants import CONDITIONS, Change, Mutant, mutants
from webcare.analysis.noticing import Equality
from webcare.analysis.space import Space
from webcare.analysis.worded import unreachable
from webcare.domain.policy import Policy, Rule, Template
from webcare.engine.choice import condition

TOLD_APART = {*CONDITIONS, Change.EXCHANGE}
MOST = 3000
"""A space with more situations than this is left to the other seeds."""


def policy_of(rules: Sequence[Rule]) -> Policy:
    """A policy that is nothing but its rules."""
    said = {"rules": tuple(rules), "posts": (), "channels": {}, "templates": {}}
    return Policy.model_construct(**said)  # type: ignore[arg-type]


def changed(rules: Sequence[Rule], mutant: Mutant) -> list[Rule]:
    """The rules as the mutant has them."""
    assert mutant.rule is not None
    if mutant.change is Change.EXCHANGE:
        return [*rules[: mutant.at], rules[mutant.at + 1], rules[mutant.at], *rules[mutant.at + 2 :]]
    return [*rules[: mutant.at], mutant.rule, *rules[mutant.at + 1 :]]


def winners(rules: Sequence[Rule], tried: Tried) -> list[str]:
    """Per situation the rule that wins, by the engine's own test of a condition."""
    ready = [(condition(rule.when), rule.id) for rule in rules]
    return [next((name for one, name in ready if one.holds(facts)), "") for facts in tried.facts]


@pytest.mark.parametrize("seeds", [range(start, start + 30) for start in range(0, 120, 30)], ids=str)
def test_a_mutant_is_equal_exactly_when_every_situation_says_so(seeds: range) -> None:
    fates: Counter[bool] = Counter()
    for seed in seeds:
        rules = a_list(seed)
        every = [one for one in mutants(policy_of(rules), SUBJECTS, {}) if one.change in TOLD_APART]
        also = [one.rule.when for one in every if one.rule is not None]
        space = Space.of([*(rule.when for rule in rules), *also], SUBJECTS)
        if space.size > MOST:
            continue
        chart = Chart.within(space, rules, never_of(space, seed))
        tried = Tried(chart)
        before = winners(rules, tried)
        equal = Equality(chart, policy_of(rules), every).equal
        for mutant in every:
            is_same = winners(changed(rules, mutant), tried) == before
            assert (id(mutant) in equal) is is_same, (seed, mutant)
            fates[is_same] += 1
    assert min(fates[True], fates[False]) > 20


def never_of(space: Space, seed: int) -> list[dict[str, int]]:
    """Some situations that cannot occur."""
    dice = random.Random(seed)
    facts = list(space.facts)
    return [
        {name: dice.randint(1, space.full[name]) for name in dice.sample(facts, min(2, len(facts)))}
        for _ in range(dice.randint(0, 2))
    ]


def test_every_sort_of_change_is_made() -> None:
    rule = {
        "id": "een",
        "when": {"kind": ["vraag", "klacht"], "without": ["rumour", "repeat"], "addressed": True},
        "then": {"effort": "interact", "action": "answer", "reply": ["groet", "antwoord"]},
        "because": "Zo.",
    }
    last = {"id": "rest", "then": {"effort": "monitor", "action": "watch"}, "because": "Zo."}
    every = list(mutants(policy_of([Rule.model_validate(rule), Rule.model_validate(last)]), SUBJECTS, {"groet": 1}))
    told = {(one.change, one.name, one.old, one.new) for one in every}
    assert (Change.DROP, "addressed", "true", "") in told
    assert (Change.SWAP, "addressed", "true", "false") in told
    assert (Change.WIDEN, "kind", "", "melding") in told
    assert (Change.SWAP, "kind", "vraag", "compliment") in told
    assert (Change.WIDEN, "without", "", "rumour") in told
    assert (Change.EXCHANGE, "", "een", "rest") in told
    assert (Change.REPLY, "", "groet", "-") in told
    assert (Change.TEMPLATE, "antwoord", "", "") in told
    assert (Change.WORDING, "groet", "1", "") in told
    assert {one.change for one in every if one.at == 0} >= {Change.ACTION, Change.ALSO}


def test_a_wording_that_an_earlier_one_takes_everything_from_is_never_said() -> None:
    wordings = [{"when": {"kind": ["vraag", "klacht"]}, "nl": "A"}, {"when": {"kind": "vraag"}, "nl": "B"}, {"nl": "C"}]
    assert unreachable(Template.model_validate({"wordings": wordings})) == {1}
