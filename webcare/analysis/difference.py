"""Where two policies part: exactly the situations in which they do something else, in groups a reader can take in.

Both are asked about the same facts. Facts that hang on the city (`city_named`: the own city or another) mean the same
to each; what a city did earlier in a conversation is taken as given. Not here: printing it (`cli.diff`).
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from webcare.analysis.chart import Chart
from webcare.analysis.citizens import Citizens
from webcare.analysis.cover import IN, OUT, combined, minus, relabelled, widened
from webcare.analysis.diagram import IMPOSSIBLE, Diagram
from webcare.analysis.findings import deed
from webcare.analysis.possible import impossible
from webcare.analysis.space import Box, Space
from webcare.domain.policy import Example, Policy, Rule
from webcare.engine.answer import Decided
from webcare.engine.city import City

EXAMPLES = 3
"""So many messages show a group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The situations in which one policy does this and the other that."""

    one: Rule
    """A rule of the first policy that does what is done there."""
    other: Rule
    situations: int
    boxes: tuple[Box, ...] = ()
    whole: bool = False
    """Whether the boxes hold all of them."""
    examples: tuple[Example, ...] = ()
    """Messages that were played in both and went so."""
    known: int = 0
    """Of the messages of advisers, how many go so."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Two policies laid on each other."""

    one: Policy
    other: Policy
    space: Space
    parts: tuple[Part, ...]
    """The most told by known messages first."""
    situations: int
    """How many can occur."""
    played: int
    """How many messages of advisers were played."""
    _diagram: Diagram = field(repr=False)
    _leaf: dict[tuple[Hashable, Hashable], int] = field(repr=False)

    @property
    def apart(self) -> int:
        """In how many situations they part."""
        return sum(part.situations for part in self.parts)

    def told(self, part: Part, most: int) -> Part:
        """The same part with its situations in at most so many boxes, the most usual first."""
        leaf = self._leaf[_does(part.one, self.one, self.other), _does(part.other, self.one, self.other)]
        chosen = relabelled(self._diagram, lambda at: IN if at == leaf else OUT)
        left = chosen
        boxes: list[Box] = []
        while len(boxes) < most and (way := left.some(lambda at: at == IN)) is not None:
            boxes.append(widened(chosen, way))
            left = minus(left, boxes[-1])
        return replace(part, boxes=tuple(boxes), whole=left.some(lambda at: at == IN) is None)


def difference(
    one: Policy, other: Policy, citizens: Citizens, subjects: Iterable[str], *, weighed: bool = True
) -> Difference:
    """Everything in which two policies part."""
    space = Space.of([rule.when for policy in (one, other) for rule in policy.rules], subjects)
    same = one.norms == other.norms and one.channels == other.channels
    never = tuple(impossible(space, one if same else None, weighed=weighed))
    done: dict[Hashable, int] = {}
    rules: list[list[Rule]] = [[], []]
    charts = []
    for place, policy in enumerate((one, other)):
        leaves = [done.setdefault(_does(rule, one, other), len(done)) for rule in policy.rules]
        rules[place] = list(policy.rules)
        charts.append(Chart.within(space, policy.rules, never, leaves))
    pairs: dict[tuple[int, int], int] = {}
    laid = combined(
        charts[0].diagram,
        charts[1].diagram,
        lambda a, b: 0 if a == b else pairs.setdefault((a, b), len(pairs) + 1),
    )
    counted = laid.counted()
    known = _known(one, other, citizens)
    does = list(done)
    parts = []
    for (a, b), leaf in pairs.items():
        shown = known.get((does[a], does[b]), [])
        parts.append(
            Part(
                one=next(rule for rule in rules[0] if _does(rule, one, other) == does[a]),
                other=next(rule for rule in rules[1] if _does(rule, one, other) == does[b]),
                situations=counted.get(leaf, 0),
                examples=tuple(_apart(shown)),
                known=len(shown),
            )
        )
    parts.sort(key=lambda part: (-part.known, -part.situations))
    return Difference(
        one,
        other,
        space,
        tuple(parts),
        sum(count for leaf, count in counted.items() if leaf != IMPOSSIBLE),
        len(citizens.known),
        laid,
        {(does[a], does[b]): leaf for (a, b), leaf in pairs.items()},
    )


def _does(rule: Rule, one: Policy, other: Policy) -> Hashable:
    """What counts as a difference: what is done. Within one city also what is said, by whom, and which post it is."""
    effort, action, also, post = deed(rule)
    if one.city.split("@")[0] != other.city.split("@")[0]:
        return effort, action, also
    return effort, action, also, post, rule.then.reply, rule.then.account


def _known(one: Policy, other: Policy, citizens: Citizens) -> dict[tuple[Hashable, Hashable], list[Example]]:
    """The messages of advisers, by what either does with them."""
    first, second = City.of(one), City.of(other)
    found: dict[tuple[Hashable, Hashable], list[Example]] = {}
    for example in citizens.known:
        a = _does(citizens.decided(first, example).decision.rule, one, other)
        b = _does(citizens.decided(second, example).decision.rule, one, other)
        if a != b:
            found.setdefault((a, b), []).append(example)
    return found


def _apart(examples: Sequence[Example]) -> Iterator[Example]:
    """A few of these that look different: from the beginning, the middle and the end."""
    step = max(1, len(examples) // EXAMPLES)
    return islice(examples[::step], EXAMPLES)


def exemplified(found: Difference, part: Part, citizens: Citizens) -> Part:
    """The same part with messages put together where too few are known. `part` has its boxes."""
    first, second = City.of(found.one), City.of(found.other)
    examples = list(part.examples)

    def goes_so(example: Example, decided: Decided) -> bool:
        return (
            example not in examples
            and _does(decided.decision.rule, found.one, found.other) == _does(part.one, found.one, found.other)
            and _does(citizens.decided(second, example).decision.rule, found.one, found.other)
            == _does(part.other, found.one, found.other)
        )

    for box in part.boxes:
        if len(examples) >= EXAMPLES:
            break
        more = citizens.showing(first, goes_so, found.space, [box])
        if more is not None:
            examples.append(more)
    return replace(part, examples=tuple(examples))
