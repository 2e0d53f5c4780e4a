"""A policy charted: for every situation that can occur, the rule that wins.

Everything an author may ask of one policy is read off its chart: which rules never win, which meet, what changes when a
condition goes. Not here: what is worth reporting (`analysis.findings`).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from webcare.analysis.diagram import IMPOSSIBLE, NOTHING, Diagram, diagram, ones, runners_up
from webcare.analysis.possible import impossible
from webcare.analysis.space import Box, Space, both
from webcare.domain.policy import Policy, Rule, When


@dataclass(frozen=True)
class Chart:
    """The rules of a policy over the space of what they ask about. A rule is known by its place in the order."""

    rules: tuple[Rule, ...]
    space: Space
    diagram: Diagram
    where: tuple[tuple[Box, ...], ...]
    """Per rule where its condition holds."""
    never: tuple[Box, ...]
    """What cannot occur."""

    @staticmethod
    def of(policy: Policy, subjects: Iterable[str], *, weighed: bool = True, also: Sequence[When] = ()) -> "Chart":
        """`policy`, the national part merged in. `subjects`: all of the lexicon; `weighed`: whether it has weights.

        `also`: conditions whose facts must be in the space too, so that two policies can be laid on each other.
        """
        space = Space.of([*(rule.when for rule in policy.rules), *also], subjects)
        return Chart.within(space, policy.rules, tuple(impossible(space, policy, weighed=weighed)))

    @staticmethod
    def within(
        space: Space, rules: Sequence[Rule], never: Sequence[Box] = (), leaves: Sequence[int] | None = None
    ) -> "Chart":
        """These rules in a space of which the boxes `never` cannot occur.

        `leaves`: what each rule comes to, where rules with the same leaf need not be told apart.
        """
        where = tuple(space.where(rule.when) for rule in rules)
        leaf_of = [IMPOSSIBLE] * len(never)
        boxes = list(never)
        for at, own in enumerate(where):
            boxes += own
            leaf_of += [at if leaves is None else leaves[at]] * len(own)
        return Chart(tuple(rules), space, diagram(space, boxes, leaf_of), where, tuple(never))

    @cached_property
    def wins(self) -> Mapping[int, int]:
        """In how many situations each rule wins; a rule that never does is not there. `NOTHING`: where none holds."""
        return {at: count for at, count in self.diagram.counted().items() if at != IMPOSSIBLE}

    @cached_property
    def situations(self) -> int:
        """How many situations can occur."""
        return sum(self.wins.values())

    @cached_property
    def meets(self) -> Mapping[int, frozenset[int]]:
        """Per rule that wins somewhere the rules that hold there too, itself included."""
        return self.met([(at, box) for at, own in enumerate(self.where) for box in own])

    def met(self, asked: Sequence[tuple[int, Box]]) -> dict[int, frozenset[int]]:
        """Per winner the names of those boxes that have a situation in common with where it wins."""
        found = self.diagram.meeting([box for _, box in asked])
        names = [name for name, _ in asked]
        return {at: frozenset(map(names.__getitem__, ones(bits))) for at, bits in found.items() if at != IMPOSSIBLE}

    def without(self, at: int, name: str) -> tuple[Box, ...]:
        """Where a rule would also hold if it no longer stated this fact."""
        when = self.rules[at].when
        rest = self.space.where(when.but(name))
        broken = self.space.against(when, name)
        return tuple(met for box in rest for other in broken if (met := both(box, other)) is not None)

    def competing(self, own: Collection[str]) -> set[tuple[int, int]]:
        """The pairs of rules of `own` of which the earlier wins somewhere where the later is next in line."""
        places = {at for at, rule in enumerate(self.rules) if rule.id in own}
        if not places:
            return set()
        # What stands behind the last of them has no part in it.
        kept = [(box, at) for at in range(max(places) + 1) for box in self.where[at]]
        boxes = [*self.never, *(box for box, _ in kept)]
        leaf_of = [IMPOSSIBLE] * len(self.never) + [at for _, at in kept]
        found = runners_up(self.space, boxes, leaf_of, places)
        return {(first, second) for first, second in found if second in places}

    @cached_property
    def possible(self) -> Diagram:
        """What can occur: the leaf `NOTHING`."""
        return diagram(self.space, self.never, [IMPOSSIBLE] * len(self.never))

    def outside(self, one: int, other: int) -> list[Box]:
        """Where one rule holds, by its condition, and the other does not; empty: the first lies within the other."""
        broken = self._broken.get(other)
        if broken is None:
            when = self.rules[other].when
            broken = [box for name, _ in when.stated() for box in self.space.against(when, name)]
            self._broken[other] = broken
        return [met for own in self.where[one] for box in broken if (met := both(own, box)) is not None]

    @cached_property
    def _broken(self) -> dict[int, list[Box]]:
        """Per rule that was asked after where one of its conditions is not so."""
        return {}

    def next_in_line(self, first: int, second: int) -> Box | None:
        """Some situation in which one rule wins and the other would win if the first were not there; None: there is
        none, because what holds in both is taken by an earlier rule or by one between them."""
        between = [box for at in range(second) if at != first for box in self.where[at]]
        for one in self.where[first]:
            for other in self.where[second]:
                met = both(one, other)
                if met is not None:
                    free = self._outside([*self.never, *between], met)
                    if free is not None:
                        return free
        return None

    def _outside(self, boxes: Sequence[Box], within: Box) -> Box | None:
        """Some situation within a box that is in none of the others."""
        left: list[Box] = []
        for box in boxes:
            if both(box, within) is not None:
                # What holds everywhere within is no question any more.
                asks = {name: bits for name, bits in box.items() if within.get(name, self.space.full[name]) & ~bits}
                if not asks:
                    return None
                left.append(asks)
        found = diagram(self.space, left, [0] * len(left))
        return found.some(lambda leaf: leaf == NOTHING, within)
