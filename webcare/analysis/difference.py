"""Where two policies part: exactly the situations in which they do something else, in groups a reader can take in.

A group is told in boxes. First within the everyday (a first message, no danger, no signals …): there few words suffice,
because what is not everyday need not be ruled out. What only happens beyond it is told apart.

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
from webcare.analysis.space import ABOUT, Box, Space
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
    everyday: int = 0
    """How many of them are everyday."""
    boxes: tuple[Box, ...] = ()
    """Some of them; everyday ones, if there are any."""
    whole: bool = False
    """Whether the boxes hold all everyday ones or, where there are none, all."""
    examples: tuple[Example, ...] = ()
    """Messages that were played in both and went so."""
    known: int = 0
    """Of the messages of advisers, how many go so."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Two policies laid on each other."""

    cities: tuple[City, City]
    space: Space
    parts: tuple[Part, ...]
    """The most told by known messages first."""
    situations: int
    """How many can occur."""
    played: int
    """How many messages of advisers were played."""
    everyday: int
    """How many situations are everyday."""
    _diagrams: tuple[Diagram, Diagram] = field(repr=False)
    """Over everything, and over the everyday."""
    _leaf: dict[tuple[Hashable, Hashable], int] = field(repr=False)

    @property
    def apart(self) -> int:
        """In how many situations they part."""
        return sum(part.situations for part in self.parts)

    @property
    def _policies(self) -> tuple[Policy, Policy]:
        return self.cities[0].policy, self.cities[1].policy

    def does(self, rule: Rule) -> Hashable:
        """What counts of what is done under a rule."""
        return _does(rule, *self._policies)

    def told(self, part: Part, most: int) -> Part:
        """The same part with its situations in at most so many boxes, the most usual first."""
        leaf = self._leaf[self.does(part.one), self.does(part.other)]
        laid = self._diagrams[1 if part.everyday else 0]
        chosen = relabelled(laid, lambda at: IN if at == leaf else OUT)
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
    leaves: list[list[int]] = []
    for place, policy in enumerate((one, other)):
        leaves.append([done.setdefault(_does(rule, one, other), len(done)) for rule in policy.rules])
        rules[place] = list(policy.rules)
    pairs: dict[tuple[int, int], int] = {}

    def laid_out(outside: Sequence[Box]) -> Diagram:
        charts = [Chart.within(space, rules[at], (*outside, *never), leaves[at]) for at in (0, 1)]
        return combined(
            charts[0].diagram,
            charts[1].diagram,
            lambda a, b: 0 if a == b else pairs.setdefault((a, b), len(pairs) + 1),
        )

    laid, usual = laid_out(()), laid_out(tuple(beyond(space)))
    counted, everyday = laid.counted(), usual.counted()
    cities = (City.of(one), City.of(other))
    known = _known(cities, citizens)
    does = list(done)
    parts = []
    for (a, b), leaf in pairs.items():
        shown = known.get((does[a], does[b]), [])
        parts.append(
            Part(
                one=next(rule for rule in rules[0] if _does(rule, one, other) == does[a]),
                other=next(rule for rule in rules[1] if _does(rule, one, other) == does[b]),
                situations=counted.get(leaf, 0),
                everyday=everyday.get(leaf, 0),
                examples=tuple(_apart(shown)),
                known=len(shown),
            )
        )
    parts.sort(key=lambda part: (not part.everyday, -part.known, -part.situations))
    return Difference(
        cities,
        space,
        tuple(parts),
        sum(count for leaf, count in counted.items() if leaf != IMPOSSIBLE),
        len(citizens.known),
        sum(count for leaf, count in everyday.items() if leaf != IMPOSSIBLE),
        (laid, usual),
        {(does[a], does[b]): leaf for (a, b), leaf in pairs.items()},
    )


_FREE = frozenset({"kind", ABOUT, "channel", "urgency", "place", "addressed", "sentiment"})
"""What differs from one everyday message to the next."""


def beyond(space: Space) -> Iterator[Box]:
    """What is not everyday: for each fact but the free ones the values that are rare."""
    for name in space.facts:
        rare = space.full[name] & ~space.usual(name)
        if name not in _FREE and rare:
            yield {name: rare}


def _does(rule: Rule, one: Policy, other: Policy) -> Hashable:
    """What counts as a difference: what is done. Within one city also what is said, by whom, and which post it is."""
    effort, action, also, post = deed(rule)
    if one.city.split("@")[0] != other.city.split("@")[0]:
        return effort, action, also
    return effort, action, also, post, rule.then.reply, rule.then.account


def _known(cities: tuple[City, City], citizens: Citizens) -> dict[tuple[Hashable, Hashable], list[Example]]:
    """The messages of advisers, by what either does with them."""
    one, other = cities
    found: dict[tuple[Hashable, Hashable], list[Example]] = {}
    for example in citizens.known:
        a = _does(citizens.decided(one, example).decision.rule, one.policy, other.policy)
        b = _does(citizens.decided(other, example).decision.rule, one.policy, other.policy)
        if a != b:
            found.setdefault((a, b), []).append(example)
    return found


def _apart(examples: Sequence[Example]) -> Iterator[Example]:
    """A few of these that look different; plain messages before those that need a story."""
    plain = [one for one in examples if one == Example(text=one.text, channel=one.channel)]
    chosen = plain if len(plain) >= EXAMPLES else [*plain, *(one for one in examples if one not in plain)]
    step = max(1, len(chosen) // EXAMPLES)
    return islice(chosen[::step], EXAMPLES)


def exemplified(found: Difference, part: Part, citizens: Citizens) -> Part:
    """The same part with messages put together where too few are known. `part` has its boxes."""
    first, second = found.cities
    examples = list(part.examples)
    wanted = (found.does(part.one), found.does(part.other))

    def goes_so(example: Example, decided: Decided) -> bool:
        if example in examples or found.does(decided.decision.rule) != wanted[0]:
            return False
        return found.does(citizens.decided(second, example).decision.rule) == wanted[1]

    for box in part.boxes:
        if len(examples) >= EXAMPLES:
            break
        more = citizens.showing(first, goes_so, found.space, [box])
        if more is not None:
            examples.append(more)
    return replace(part, examples=tuple(examples))
