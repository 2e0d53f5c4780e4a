"""Which rule of an ordered list wins, for every situation at once: a reduced ordered decision diagram.

A node asks after one fact and has an arrow for each group of values that lead to the same node; a leaf is the place in
the list of the first rule that holds. Two nodes with the same arrows are one node, so millions of situations are some
hundreds of nodes. The diagram is made from the list at once: the state of the work is which rules can still hold (one
bit for each), and everything behind the first rule with no question left is dropped.

Questions about many boxes are asked together: `meeting` carries one bit per box down the diagram, so that one walk over
the arrows tells which boxes meet which leaves.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from webcare.analysis.space import Box, Space

NOTHING = -1
"""The leaf where no box of the list holds."""
IMPOSSIBLE = -2
"""The leaf of what cannot occur (`analysis.possible`)."""

Arrows = tuple[tuple[int, int], ...]
"""The values of an arrow, and the node it leads to."""


@dataclass(frozen=True, slots=True)
class Node:
    """A question: which fact, by its place in the space, and where each group of values leads."""

    level: int
    arrows: Arrows


@dataclass(frozen=True, slots=True)
class Diagram:
    """A decision for every situation. Nodes have numbers from 0 on, each after those it leads to; leaves below 0."""

    space: Space
    nodes: tuple[Node, ...]
    top: int

    @property
    def leaves(self) -> tuple[int, ...]:
        """What can be decided at all, in the order of the list; `NOTHING` is -1."""
        found = {to for node in self.nodes for _, to in node.arrows if to < 0} | ({self.top} if self.top < 0 else set())
        return tuple(sorted(_leaf(to) for to in found))

    def at(self, values: Mapping[str, int]) -> int:
        """The leaf of one situation, given as the place of each value."""
        names, here = list(self.space.facts), self.top
        while here >= 0:
            node = self.nodes[here]
            bit = 1 << values[names[node.level]]
            here = next(to for bits, to in node.arrows if bits & bit)
        return _leaf(here)

    def counted(self) -> dict[int, int]:
        """How many situations come to each leaf."""
        sizes = [len(values) for values in self.space.facts.values()]
        above = [1]
        for size in sizes:
            above.append(above[-1] * size)
        found: dict[int, int] = {}
        # Weights of ways to a node: what lies between two levels multiplies them.
        ways = [0] * len(self.nodes)

        def arrive(to: int, level: int, weight: int) -> None:
            deep = len(sizes) if to < 0 else self.nodes[to].level
            weight = weight * above[deep] // above[level]
            if to < 0:
                found[_leaf(to)] = found.get(_leaf(to), 0) + weight
            else:
                ways[to] += weight

        arrive(self.top, 0, 1)
        for number in range(len(self.nodes) - 1, -1, -1):
            node = self.nodes[number]
            for bits, to in node.arrows:
                arrive(to, node.level + 1, ways[number] * bits.bit_count())
        return found

    def meeting(self, boxes: Sequence[Box]) -> dict[int, int]:
        """Per leaf the boxes that have a situation in common with it, one bit for each."""
        allowed = _allowed(self.space, boxes)
        every = (1 << len(boxes)) - 1
        met: dict[int, int] = {}
        reach = [0] * len(self.nodes)
        if self.top < 0:
            return {_leaf(self.top): every}
        reach[self.top] = every
        known: dict[tuple[int, int], int] = {}
        for number in range(len(self.nodes) - 1, -1, -1):
            here = reach[number]
            if not here:
                continue
            node = self.nodes[number]
            classes = allowed[node.level]
            for bits, to in node.arrows:
                through = known.get((node.level, bits))
                if through is None:
                    through = 0
                    for values, may in classes:
                        if values & bits:
                            through |= may
                    known[node.level, bits] = through
                if to < 0:
                    met[_leaf(to)] = met.get(_leaf(to), 0) | here & through
                else:
                    reach[to] |= here & through
        return met

    def boxes(self, wanted: Callable[[int], bool], within: Box | None = None) -> Iterator[Box]:
        """The ways through the diagram to the leaves that are wanted, as boxes that do not overlap."""
        names = list(self.space.facts)
        limits = [(within or {}).get(name, -1) for name in names]
        usually = [self.space.usual(name) for name in names]
        leads = self._leading(wanted, limits)

        def below(to: int, box: dict[str, int]) -> Iterator[Box]:
            if to < 0:
                yield dict(box)
                return
            node = self.nodes[to]
            name = names[node.level]
            usual = usually[node.level]
            # The everyday first: whoever asks for one situation understands that one soonest.
            for bits, further in sorted(node.arrows, key=lambda arrow: not arrow[0] & usual):
                met = bits & limits[node.level]
                if met and leads(further):
                    box[name] = met
                    yield from below(further, box)
            box.pop(name, None)

        if leads(self.top):
            for way in below(self.top, {}):
                yield {**(within or {}), **way}

    def _leading(self, wanted: Callable[[int], bool], limits: Sequence[int]) -> Callable[[int], bool]:
        """Whether some way from a node, within limits per level, leads to a wanted leaf."""
        found: list[bool] = []
        for node in self.nodes:
            limit = limits[node.level]
            found.append(
                any(bits & limit and (found[to] if to >= 0 else wanted(_leaf(to))) for bits, to in node.arrows)
            )
        return lambda to: found[to] if to >= 0 else wanted(_leaf(to))

    def some(self, wanted: Callable[[int], bool], within: Box | None = None) -> Box | None:
        """One way to a wanted leaf; None where there is none."""
        return next(self.boxes(wanted, within), None)


def diagram(space: Space, boxes: Sequence[Box], leaf_of: Sequence[int]) -> Diagram:
    """The first of `boxes` that holds, for every situation; `leaf_of`: the leaf of each box."""
    return _Making(space, boxes, leaf_of).made()


def runners_up(
    space: Space, boxes: Sequence[Box], leaf_of: Sequence[int], first: AbstractSet[int]
) -> set[tuple[int, int]]:
    """The pairs of leaves of which the one wins somewhere where the other would win if it were not there.

    `first`: the winners to look at.
    """
    return _Pairs(space, boxes, leaf_of).found(first)


def ones(bits: int) -> Iterator[int]:
    """The places of the bits that are set, from the lowest on."""
    while bits:
        low = bits & -bits
        yield low.bit_length() - 1
        bits ^= low


def _leaf(to: int) -> int:
    """The leaf of an arrow, which has a number below 0 there."""
    return -3 - to


def _arrow(leaf: int) -> int:
    return -3 - leaf


def _allowed(space: Space, boxes: Sequence[Box]) -> list[tuple[tuple[int, int], ...]]:
    """Per fact the groups of values that no box tells apart, each with the boxes that allow it, one bit for each."""
    asking: dict[str, list[tuple[int, int]]] = {name: [] for name in space.facts}
    for at, box in enumerate(boxes):
        for name, bits in box.items():
            asking[name].append((1 << at, bits))
    levels = []
    for name, values in space.facts.items():
        anyway = (1 << len(boxes)) - 1
        for one, _ in asking[name]:
            anyway &= ~one
        allow = [anyway] * len(values)
        for one, wanted in asking[name]:
            bits = wanted
            while bits:
                low = bits & -bits
                allow[low.bit_length() - 1] |= one
                bits ^= low
        groups: dict[int, int] = {}
        for at, may in enumerate(allow):
            groups[may] = groups.get(may, 0) | 1 << at
        levels.append(tuple((bits, may) for may, bits in groups.items()))
    return levels


class _Boxes:
    """Boxes in an order, laid out for being asked after one fact after the other."""

    def __init__(self, space: Space, boxes: Sequence[Box], leaf_of: Sequence[int]) -> None:
        self.space = space
        self.leaf_of = leaf_of
        self.allowed = _allowed(space, boxes)
        self.count = len(boxes)
        self.asked = [0] * len(space.facts)
        """Per level the boxes that ask after its fact."""
        for level, name in enumerate(space.facts):
            self.asked[level] = sum(1 << at for at, box in enumerate(boxes) if name in box)
        self.later = [0] * (len(space.facts) + 1)
        """Per level the boxes that ask after its fact or a later one."""
        for level in range(len(space.facts) - 1, -1, -1):
            self.later[level] = self.later[level + 1] | self.asked[level]


class _Making(_Boxes):
    """The work of making a diagram."""

    def __init__(self, space: Space, boxes: Sequence[Box], leaf_of: Sequence[int]) -> None:
        super().__init__(space, boxes, leaf_of)
        self.nodes: list[Node] = []
        self.known: dict[tuple[int, int], int] = {}
        self.same: dict[tuple[int, Arrows], int] = {}

    def made(self) -> Diagram:
        top = self._below(0, (1 << self.count) - 1)
        return Diagram(self.space, tuple(self.nodes), top)

    def _below(self, level: int, alive: int) -> int:
        """The node for the boxes that can still hold, from this level down."""
        certain = alive & ~self.later[level]
        if certain:
            first = certain & -certain
            alive &= (first << 1) - 1
            if alive == first:
                return _arrow(self.leaf_of[first.bit_length() - 1])
        elif not alive:
            return _arrow(NOTHING)
        while not alive & self.asked[level]:
            level += 1
        key = (level, alive)
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = self._node(level, alive)
        return found

    def _node(self, level: int, alive: int) -> int:
        states: dict[int, int] = {}
        for bits, may in self.allowed[level]:
            left = alive & may
            states[left] = states.get(left, 0) | bits
        leading: dict[int, int] = {}
        for left, bits in states.items():
            to = self._below(level + 1, left)
            leading[to] = leading.get(to, 0) | bits
        if len(leading) == 1:
            return next(iter(leading))
        arrows = tuple(sorted((bits, to) for to, bits in leading.items()))
        found = self.same.get((level, arrows))
        if found is None:
            found = self.same[level, arrows] = len(self.nodes)
            self.nodes.append(Node(level, arrows))
        return found


class _Pairs(_Boxes):
    """The work of finding who wins and who is next: as for a diagram, with everything behind the next one dropped."""

    def __init__(self, space: Space, boxes: Sequence[Box], leaf_of: Sequence[int]) -> None:
        super().__init__(space, boxes, leaf_of)
        self.pairs: set[tuple[int, int]] = set()
        self.seen: set[tuple[int, int]] = set()
        self.same: dict[int, int] = {}
        """Per leaf its boxes."""
        for at, leaf in enumerate(leaf_of):
            self.same[leaf] = self.same.get(leaf, 0) | 1 << at

    def found(self, first: AbstractSet[int]) -> set[tuple[int, int]]:
        self._below(0, (1 << self.count) - 1, first)
        return self.pairs

    def _below(self, level: int, alive: int, first: AbstractSet[int]) -> None:
        certain = alive & ~self.later[level]
        if certain:
            winner = certain & -certain
            leaf = self.leaf_of[winner.bit_length() - 1]
            others = alive & ~self.same[leaf]
            rest = certain & others
            following = rest & -rest
            if rest:
                alive &= (following << 1) - 1
                others &= alive
            if alive & -alive == winner:
                if leaf not in first or not others:
                    return
                if others == following:
                    self.pairs.add((leaf, self.leaf_of[following.bit_length() - 1]))
                    return
                # The winner is known: its other boxes no longer matter.
                alive = winner | others
        if not alive & self.later[level]:
            return
        while not alive & self.asked[level]:
            level += 1
        key = (level, alive)
        if key not in self.seen:
            self.seen.add(key)
            for left in {alive & may for _, may in self.allowed[level]}:
                self._below(level + 1, left, first)
