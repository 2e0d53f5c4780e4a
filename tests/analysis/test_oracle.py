"""The analysis says of a thousand random policies exactly what trying every situation says."""

from collections import Counter

import pytest

from tests.analysis.conftest import Tried, a_list, charted
from webcare.analysis.chart import Chart
from webcare.analysis.cover import IN, OUT, combined, relabelled, told
from webcare.analysis.diagram import IMPOSSIBLE
from webcare.analysis.findings import Fault, conflicts, deed, gaps, shadowed, without_effect
from webcare.domain.policy import Rule
from webcare.engine.choice import condition

SEEDS = range(1000)
BATCHES = [SEEDS[start : start + 100] for start in range(0, len(SEEDS), 100)]


def ids(rules: tuple[Rule, ...]) -> set[str]:
    return {rule.id for rule in rules}


@pytest.mark.parametrize("seeds", BATCHES, ids=str)
def test_the_rule_that_wins_is_counted_in_exactly_its_situations(seeds: range) -> None:
    for seed in seeds:
        chart = charted(a_list(seed), seed)
        tried = Tried(chart)
        assert dict(chart.wins) == dict(Counter(tried.winners())), seed
        assert chart.situations == len(tried.situations), seed


@pytest.mark.parametrize("seeds", BATCHES, ids=str)
def test_every_finding_and_no_other_is_found(seeds: range) -> None:
    for seed in seeds:
        chart = charted(a_list(seed), seed)
        tried = Tried(chart)
        own = ids(chart.rules)
        assert {(one.of, one.others) for one in shadowed(chart, own)} == tried_shadowed(tried), seed
        for at_once in (0, 10_000):
            found = conflicts(chart, own, at_once)
            assert {(one.others[0], one.of) for one in found} == tried_conflicts(tried), seed
        assert {(one.of, one.fact, one.fault) for one in without_effect(chart, own)} == tried_effect(tried), seed
        for gap in gaps(chart):
            caught = [one for one, at in zip(tried.situations, tried.winners(), strict=True) if at == last(chart)]
            assert gap.situations == len(caught), seed
            assert any(chart.space.holds(gap.boxes[0], one) for one in caught), seed


def last(chart: Chart) -> int:
    return len(chart.rules) - 1


def tried_shadowed(tried: Tried) -> set[tuple[str, tuple[str, ...]]]:
    rules, won = tried.chart.rules, set(tried.winners())
    return {
        (rule.id, tuple(rules[by].id for by in sorted({holding[0] for holding in tried.holding if at in holding})))
        for at, rule in enumerate(rules[:-1])
        if at not in won
    }


def tried_conflicts(tried: Tried) -> set[tuple[str, str]]:
    rules, found = tried.chart.rules, set()
    for second, later in enumerate(rules):
        for first, earlier in enumerate(rules[:second]):
            if deed(earlier) == deed(later) or earlier.id in later.after:
                continue
            next_in_line = any(holding[:2] == [first, second] for holding in tried.holding)
            alone = any(first in holding and second not in holding for holding in tried.holding)
            other = any(second in holding and first not in holding for holding in tried.holding)
            if next_in_line and alone and other:
                found.add((earlier.id, later.id))
    return found


def tried_effect(tried: Tried) -> set[tuple[str, str, Fault]]:
    found = set()
    won = set(tried.winners())
    for at, rule in enumerate(tried.chart.rules):
        stated = [name for name, _ in rule.when.stated()]
        if at not in won or len(stated) < 2:
            continue
        for name in stated:
            without = condition(rule.when.but(name))
            more = [
                holding
                for facts, holding in zip(tried.facts, tried.holding, strict=True)
                if at not in holding and without.holds(facts)
            ]
            if not more:
                found.add((rule.id, name, Fault.NO_EFFECT))
            elif all(holding and holding[0] < at for holding in more):
                found.add((rule.id, name, Fault.GUARD))
    return found


@pytest.mark.parametrize("seeds", BATCHES[:3], ids=str)
def test_a_set_is_told_in_boxes_that_hold_it_and_nothing_else_that_can_occur(seeds: range) -> None:
    for seed in seeds:
        chart = charted(a_list(seed), seed)
        tried = Tried(chart)
        for winner in chart.wins:
            boxes = list(told(relabelled(chart.diagram, lambda at, winner=winner: IN if at == winner else OUT)))  # type: ignore[misc]
            for situation, at in zip(tried.situations, tried.winners(), strict=True):
                assert any(chart.space.holds(box, situation) for box in boxes) is (at == winner), seed


@pytest.mark.parametrize("seeds", BATCHES[:2], ids=str)
def test_two_policies_laid_on_each_other_part_exactly_where_they_decide_otherwise(seeds: range) -> None:
    for seed in seeds:
        rules, others = a_list(seed, most=5), a_list(seed + 5000, most=5, facts=seed)
        both = charted([*rules, *others], seed)
        one = Chart.within(both.space, rules, both.never)
        other = Chart.within(both.space, others, both.never)
        parts = combined(one.diagram, other.diagram, lambda a, b: IN if (a, b) == (0, 1) else OUT).counted()
        first, second = Tried(one), Tried(other)
        pairs = Counter(zip(first.winners(), second.winners(), strict=True))
        assert parts.get(IN, 0) == pairs[0, 1], seed
        assert sum(count for leaf, count in parts.items() if leaf != IMPOSSIBLE) == len(first.situations), seed
