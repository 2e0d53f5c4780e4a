"""The analysis says of policies too large to try by hand what a solver says, which shares no line of code with it."""

from collections.abc import Sequence
from typing import Any

import pytest
import z3  # type: ignore[import-untyped]  # It ships no types.

from tests.analysis.conftest import a_list, charted
from webcare.analysis.chart import Chart
from webcare.analysis.findings import conflicts
from webcare.analysis.space import Box
from webcare.store.content import load_lexicon, load_policies
from webcare.store.folders import city_names, content_folders

FOLDERS = content_folders()


class Solved:
    """The chart's rules as formulas over one number per fact."""

    def __init__(self, chart: Chart) -> None:
        self.chart = chart
        self.facts = {name: z3.Int(name) for name in chart.space.facts}
        self.solver = z3.Solver()
        for name, fact in self.facts.items():
            self.solver.add(fact >= 0, fact < len(chart.space.facts[name]))
        self.solver.add(z3.Not(self.within(chart.never)))
        self.holds = [self.within(boxes) for boxes in chart.where]

    def within(self, boxes: Sequence[Box]) -> Any:
        """That a situation lies in one of these boxes."""
        return z3.Or([z3.And([self._one_of(name, bits) for name, bits in box.items()]) for box in boxes])

    def _one_of(self, name: str, bits: int) -> Any:
        return z3.Or([self.facts[name] == at for at in range(bits.bit_length()) if bits >> at & 1])

    def there_is(self, *formulas: Any) -> bool:
        """Whether some situation makes all of these true."""
        self.solver.push()
        self.solver.add(*formulas)
        found = self.solver.check()
        self.solver.pop()
        assert found != z3.unknown
        return bool(found == z3.sat)

    def winners(self) -> set[int]:
        """The rules that win in some situation."""
        found = set()
        earlier: list[Any] = []
        for at, holds in enumerate(self.holds):
            if self.there_is(holds, *earlier):
                found.add(at)
            earlier.append(z3.Not(holds))
        if self.there_is(*earlier):
            found.add(-1)
        return found

    def next_in_line(self, first: int, second: int) -> bool:
        """Whether one rule wins somewhere where the other would win without it."""
        others = [z3.Not(self.holds[at]) for at in range(second) if at != first]
        return self.there_is(self.holds[first], self.holds[second], *others)

    def outside(self, one: int, other: int) -> bool:
        """Whether one rule holds somewhere where the other does not."""
        return self.there_is(self.holds[one], z3.Not(self.holds[other]))


@pytest.mark.parametrize("seed", range(2000, 2040))
def test_a_solver_agrees_about_random_policies(seed: int) -> None:
    chart = charted(a_list(seed), seed)
    solved = Solved(chart)
    assert set(chart.wins) == solved.winners()
    for at, meets in chart.meets.items():
        others = [z3.Not(holds) for holds in solved.holds[: max(at, 0)]]
        if at >= 0:
            found = {j for j, holds in enumerate(solved.holds) if solved.there_is(holds, solved.holds[at], *others)}
            assert found == meets


@pytest.mark.slow
@pytest.mark.parametrize("name", list(city_names(FOLDERS)))
def test_a_solver_agrees_about_the_cities(name: str) -> None:
    (policy,) = load_policies(FOLDERS, [name])
    chart = Chart.of(policy, load_lexicon(FOLDERS).subjects)
    solved = Solved(chart)
    assert set(chart.wins) == solved.winners()
    silent = policy.model_copy(update={"rules": tuple(rule.model_copy(update={"after": ()}) for rule in policy.rules)})
    chart = Chart.within(chart.space, silent.rules, chart.never)
    place = {rule.id: at for at, rule in enumerate(chart.rules)}
    own = {rule.id for rule in policy.rules[22:60]}
    found = [(place[one.others[0]], place[one.of]) for one in conflicts(chart, own)]
    assert found
    for first, second in found[::4]:
        assert solved.next_in_line(first, second)
        assert solved.outside(first, second)
        assert solved.outside(second, first)
