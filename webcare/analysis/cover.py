"""A set of situations told in few boxes, and diagrams put together.

A set is a diagram with the leaves `IN`, `OUT` and `IMPOSSIBLE`. What cannot occur may be counted in where that makes a
box simpler: "all complaints" instead of all complaints but those that never come.
"""

from collections.abc import Callable, Iterator

from webcare.analysis.diagram import IMPOSSIBLE, Arrows, Diagram, Node
from webcare.analysis.space import Box, Space

IN, OUT = 1, 0


def relabelled(chart: Diagram, label: Callable[[int], int]) -> Diagram:
    """The same diagram with other leaves; what becomes the same is one node. `IMPOSSIBLE` stays what it is."""
    making = _Nodes(chart.space)
    place: list[int] = []

    def moved(to: int) -> int:
        if to >= 0:
            return place[to]
        leaf = -3 - to
        return to if leaf == IMPOSSIBLE else -3 - label(leaf)

    for node in chart.nodes:
        arrows = [(bits, moved(to)) for bits, to in node.arrows]
        place.append(making.node(node.level, arrows))
    return making.made(moved(chart.top))


def combined(one: Diagram, other: Diagram, label: Callable[[int, int], int]) -> Diagram:
    """Two diagrams of one space laid on each other. What cannot occur for either is impossible."""
    making = _Nodes(one.space)
    known: dict[tuple[int, int], int] = {}
    gone = -3 - IMPOSSIBLE

    def met(a: int, b: int) -> int:
        if gone in (a, b):
            return gone
        if a < 0 and b < 0:
            return -3 - label(-3 - a, -3 - b)
        found = known.get((a, b))
        if found is None:
            level = min(chart.nodes[at].level for chart, at in ((one, a), (other, b)) if at >= 0)
            found = known[a, b] = making.node(
                level,
                [
                    (bits & more, met(to, further))
                    for bits, to in _arrows(one, a, level)
                    for more, further in _arrows(other, b, level)
                    if bits & more
                ],
            )
        return found

    return making.made(met(one.top, other.top))


def _arrows(chart: Diagram, at: int, level: int) -> Arrows:
    if at >= 0 and chart.nodes[at].level == level:
        return chart.nodes[at].arrows
    return ((-1, at),)


class _Nodes:
    """Nodes being made, no two of them the same."""

    def __init__(self, space: Space) -> None:
        self.space = space
        self.nodes: list[Node] = []
        self.same: dict[tuple[int, Arrows], int] = {}

    def node(self, level: int, arrows: list[tuple[int, int]]) -> int:
        """The node with these arrows; those to one place become one."""
        leading: dict[int, int] = {}
        for bits, to in arrows:
            leading[to] = leading.get(to, 0) | bits
        if len(leading) == 1:
            return next(iter(leading))
        key = level, tuple(sorted((bits, to) for to, bits in leading.items()))
        found = self.same.get(key)
        if found is None:
            found = self.same[key] = len(self.nodes)
            self.nodes.append(Node(*key))
        return found

    def made(self, top: int) -> Diagram:
        """The diagram, without the nodes that nothing leads to any more."""
        needed: set[int] = set()
        waiting = [top]
        while waiting:
            at = waiting.pop()
            if at >= 0 and at not in needed:
                needed.add(at)
                waiting += [to for _, to in self.nodes[at].arrows]
        place = {at: number for number, at in enumerate(sorted(needed))}
        nodes = tuple(
            Node(self.nodes[at].level, tuple((bits, place.get(to, to)) for bits, to in self.nodes[at].arrows))
            for at in sorted(needed)
        )
        return Diagram(self.space, nodes, place.get(top, top))


def told(chosen: Diagram, most: int = 200) -> Iterator[Box]:
    """The situations of a set in few boxes, the widest of those tried first; they may overlap.

    `most`: so many at most, after which the rest is left out.
    """
    left = chosen
    for _ in range(most):
        way = left.some(lambda leaf: leaf == IN)
        if way is None:
            return
        box = widened(chosen, way)
        yield box
        left = minus(left, box)


def widened(chosen: Diagram, box: Box) -> Box:
    """The box made as wide as it can be within the set, whole facts first, then value by value."""
    space = chosen.space
    wide = dict(box)
    # What is asked least is dropped first: what is left is what the rules are about.
    for name in reversed(list(space.facts)):
        if name in wide:
            freed = {fact: bits for fact, bits in wide.items() if fact != name}
            if lies_in(chosen, freed):
                wide = freed
    for name in list(wide):
        for group in _groups(chosen, name, wide[name]):
            more = {**wide, name: wide[name] | group}
            # A value that cannot occur here anyway would only make a reader wonder.
            if lies_in(chosen, more) and touches(chosen, {**wide, name: group}):
                wide = more
    return {name: bits for name, bits in wide.items() if bits != space.full[name]}


def _groups(chosen: Diagram, name: str, have: int) -> Iterator[int]:
    """Values of a fact that the set nowhere tells apart, in groups, beside those that are there already."""
    level = list(chosen.space.facts).index(name)
    parts = [chosen.space.full[name] & ~have]
    for node in chosen.nodes:
        if node.level == level:
            for bits, _ in node.arrows:
                parts = [piece for part in parts for piece in (part & bits, part & ~bits) if piece]
    yield from parts


def lies_in(chosen: Diagram, box: Box) -> bool:
    """Whether everything in a box that can occur is in the set."""
    return not _comes_to(chosen, box, OUT)


def touches(chosen: Diagram, box: Box) -> bool:
    """Whether some situation of the set is in a box."""
    return _comes_to(chosen, box, IN)


def _comes_to(chosen: Diagram, box: Box, leaf: int) -> bool:
    limits = [box.get(name, -1) for name in chosen.space.facts]
    seen: set[int] = set()
    waiting = [chosen.top]
    while waiting:
        at = waiting.pop()
        if at < 0:
            if -3 - at == leaf:
                return True
        elif at not in seen:
            seen.add(at)
            node = chosen.nodes[at]
            limit = limits[node.level]
            waiting += [to for bits, to in node.arrows if bits & limit]
    return False


def minus(chosen: Diagram, box: Box) -> Diagram:
    """The set without the situations of a box."""
    names = list(chosen.space.facts)
    levels = [level for level, name in enumerate(names) if name in box]
    making = _Nodes(chosen.space)
    known: dict[tuple[int, int], int] = {}
    kept: dict[int, int] = {}

    def whole(at: int) -> int:
        if at < 0:
            return at
        if at not in kept:
            node = chosen.nodes[at]
            kept[at] = making.node(node.level, [(bits, whole(to)) for bits, to in node.arrows])
        return kept[at]

    def taken(at: int, asked: int) -> int:
        """The part below `at`, given that the first `asked` facts of the box are as the box has them."""
        if at < 0 and -3 - at != IN:
            return at
        if asked == len(levels):
            return emptied(at)
        found = known.get((at, asked))
        if found is not None:
            return found
        level = levels[asked]
        if at >= 0 and chosen.nodes[at].level < level:
            node = chosen.nodes[at]
            arrows = [(bits, taken(to, asked)) for bits, to in node.arrows]
            level = node.level
        else:
            inside = box[names[level]]
            outside = chosen.space.full[names[level]] & ~inside
            leads = _arrows(chosen, at, level)
            arrows = [(bits & inside, taken(to, asked + 1)) for bits, to in leads if bits & inside]
            arrows += [(bits & outside, whole(to)) for bits, to in leads if bits & outside]
        found = known[at, asked] = making.node(level, arrows)
        return found

    gone: dict[int, int] = {}

    def emptied(at: int) -> int:
        if at < 0:
            return -3 - OUT if -3 - at == IN else at
        if at not in gone:
            node = chosen.nodes[at]
            gone[at] = making.node(node.level, [(bits, emptied(to)) for bits, to in node.arrows])
        return gone[at]

    return making.made(taken(chosen.top, 0))
