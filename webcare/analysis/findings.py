"""What is worth telling an author about a policy: each sort of finding once, exact over all situations.

A rule is reported where it stands: those of a city in its chart, national ones in a chart of the national rules alone,
because a city may overtake a national rule and has done nothing wrong by it. Not here: the words (`store.check`), and
the message that shows it (`analysis.citizens`).
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

from webcare.analysis.chart import Chart
from webcare.analysis.cover import IN, OUT, relabelled, told
from webcare.analysis.diagram import IMPOSSIBLE, NOTHING, ones
from webcare.analysis.space import Box
from webcare.domain.action import Effort
from webcare.domain.policy import Norm, Rule, Template, Wording

MOST_BOXES = 6
"""So many boxes are enough to show something."""


AT_ONCE = 400
"""So many pairs of rules are too many to look at one by one."""


class Fault(StrEnum):
    """The sorts of findings."""

    GAP = "gap"
    """Situations that only the last rule, without a condition, catches."""
    SHADOWED = "shadowed"
    """A rule that can never win."""
    CONFLICT = "conflict"
    """Two rules of a city's own that meet, differ in what is done, and do not say which goes first on purpose."""
    NO_EFFECT = "no-effect"
    """A condition that follows from the others of its rule, wherever that stands."""
    GUARD = "guard"
    """A condition that has no effect because of the rules before it. No fault: it keeps the rule right when the order
    changes, and so `webcare check` does not report it."""
    UNUSED_TEMPLATE = "unused-template"
    """A template that no rule uses."""
    PROMISE = "promise-without-norm"
    """A text that promises a term the policy does not have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing worth telling."""

    fault: Fault
    of: str
    """The id of the rule, or the name of the template."""
    fact: str = ""
    """Which condition of the rule, where it is about one."""
    others: tuple[str, ...] = ()
    """Other rules in it: those that hide a rule, or the one it conflicts with."""
    situations: int = 0
    """How many situations it is about; 0 where that is not counted."""
    look: Callable[[], tuple[Box, ...]] = tuple
    """Works out situations that show it: only who looks for a message needs them."""
    path: tuple[str | int, ...] = field(default=())
    """Where in the template, for a promise."""
    text: str = ""
    """The words, for a promise."""

    @property
    def boxes(self) -> tuple[Box, ...]:
        """Situations that show it, to look for a message in."""
        return self.look()


def deed(rule: Rule) -> tuple[object, ...]:
    """What is done under a rule, its words aside: two rules with the same deed do not conflict."""
    then = rule.then
    effort = then.effort if isinstance(then.effort, Effort) else then.effort.by_split
    return effort, then.action, frozenset(then.also), then.post


def gaps(chart: Chart) -> Iterator[Finding]:
    """The situations that only the last rule catches. A last rule with examples of its own is no net: it is meant."""
    last = len(chart.rules) - 1
    rule = chart.rules[last]
    if last in chart.wins and not rule.examples and not any(True for _ in rule.when.stated()):

        def look() -> tuple[Box, ...]:
            return tuple(told(relabelled(chart.diagram, lambda at: IN if at == last else OUT), MOST_BOXES))

        yield Finding(fault=Fault.GAP, of=rule.id, situations=chart.wins[last], look=look)


def shadowed(chart: Chart, own: Collection[str]) -> Iterator[Finding]:
    """The rules of `own` that never win, with those that win in their place; none where the condition never holds."""
    for at, rule in enumerate(chart.rules[:-1]):
        if rule.id in own and at not in chart.wins:
            hiding = [place for place in sorted(chart.meets) if place >= 0 and at in chart.meets[place]]
            others = tuple(chart.rules[place].id for place in hiding)
            look = partial(_hidden, chart, at, tuple(hiding[:MOST_BOXES]))
            yield Finding(fault=Fault.SHADOWED, of=rule.id, others=others, look=look)


def _hidden(chart: Chart, at: int, hiding: Sequence[int]) -> tuple[Box, ...]:
    """Where a rule holds and each of these wins."""
    return tuple(
        box
        for place in hiding
        for condition in chart.where[at]
        if (box := chart.diagram.some(partial(_is, place), condition)) is not None
    )


def _is(place: int, leaf: int) -> bool:
    return leaf == place


def conflicts(chart: Chart, own: Collection[str], at_once: int = AT_ONCE) -> Iterator[Finding]:
    """The pairs of `own` that compete for a situation without saying that their order is meant.

    The rules of `own` stand in one block. A pair counts where the later rule would win if the earlier were not there,
    neither holds wherever the other does, and what is done differs. Across the blocks, and within the national ones,
    the order is what the blocks are: safety first, the common course last.

    `at_once`: from so many pairs that meet on, one walk finds all that compete; fewer are looked at one by one.
    """
    places = [at for at, rule in enumerate(chart.rules) if rule.id in own]
    pairs = [
        (first, second)
        for first in places
        for second in sorted(chart.meets.get(first, ()))
        if second > first
        and chart.rules[second].id in own
        and deed(chart.rules[first]) != deed(chart.rules[second])
        and chart.rules[first].id not in chart.rules[second].after
    ]
    many = len(pairs) >= at_once
    if many:
        competing = chart.competing(own)
        pairs = [pair for pair in pairs if pair in competing]
    contained = _contained(chart, pairs)
    for first, second in pairs:
        if (first, second) in contained or (second, first) in contained:
            continue
        if many or chart.next_in_line(first, second) is not None:
            of, other = chart.rules[second].id, chart.rules[first].id
            look = partial(_contested, chart, first, second)
            yield Finding(fault=Fault.CONFLICT, of=of, others=(other,), look=look)


def _contested(chart: Chart, first: int, second: int) -> tuple[Box, ...]:
    box = chart.next_in_line(first, second)
    return () if box is None else (box,)


def _contained(chart: Chart, pairs: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
    """Of these pairs and their reverse those of which the first holds nowhere that the second does not."""
    ways = {way for one, other in pairs for way in ((one, other), (other, one))}
    contained = set()
    asked: list[tuple[tuple[int, int], Box]] = []
    for way in ways:
        outside = chart.outside(*way)
        if not outside:
            contained.add(way)
        asked += [(way, box) for box in outside]
    if not chart.never:
        return contained
    # What lies outside by its words may lie in what cannot occur.
    met = chart.possible.meeting([box for _, box in asked]).get(NOTHING, 0)
    return ways - {asked[place][0] for place in ones(met)}


def without_effect(chart: Chart, own: Collection[str]) -> Iterator[Finding]:
    """The conditions that change no decision: by what else the rule states, or by the rules before it (a guard).

    A rule's only condition is left alone: without it the rule would take everything. And danger may always be ruled
    out once more than needed: that is a guard.
    """
    tried = [
        (at, name)
        for at, rule in enumerate(chart.rules)
        if rule.id in own and at in chart.wins and len(stated := [name for name, _ in rule.when.stated()]) > 1
        for name in stated
    ]
    asked: list[Box] = []
    owner: list[int] = []
    for number, (at, name) in enumerate(tried):
        boxes = chart.without(at, name)
        asked += boxes
        owner += [number] * len(boxes)
    # The boxes stand in the order of their rules: those of the rules before a winner are the first so many.
    places = [tried[number][0] for number in owner]
    possible = effective = 0
    for leaf, met in chart.diagram.meeting(asked).items():
        if leaf != IMPOSSIBLE:
            possible |= met
            effective |= met if leaf == NOTHING else met & ((1 << bisect_left(places, leaf)) - 1)
    occurring, changing = ({owner[place] for place in ones(bits)} for bits in (possible, effective))
    for number, (at, name) in enumerate(tried):
        if number not in changing:
            guard = number in occurring or name == "danger"
            look = partial(_winning, chart, at)
            yield Finding(fault=Fault.GUARD if guard else Fault.NO_EFFECT, of=chart.rules[at].id, fact=name, look=look)


def _winning(chart: Chart, at: int) -> tuple[Box, ...]:
    """Where a rule wins."""
    shows = chart.diagram.some(partial(_is, at))
    return () if shows is None else (shows,)


def unused(
    templates: Mapping[str, Template], users: Iterable[Rule], always: Collection[str] = ("groet",)
) -> Iterator[Finding]:
    """The templates that none of the rules `users` names. `always`: those the engine uses by itself."""
    used = {name for rule in users for name in rule.then.reply} | set(always)
    for name in templates:
        if name not in used:
            yield Finding(fault=Fault.UNUSED_TEMPLATE, of=name)


_TERM = re.compile(
    r"\bbinnen (?:\d+|een|één|twee|drie|vier|vijf|zes|zeven|acht|tien|enkele) (?:tot \d+ )?"
    r"(?:minu|uur|uren|dag|werkdag|we(?:e)?k|maand)\w*",
    re.IGNORECASE,
)
_BY_LAW = ("binnen 6 weken", "binnen zes weken")
"""Objections and complaints: the term stands in the law (Algemene wet bestuursrecht), whatever a city agrees on."""
_WE_DO = re.compile(
    r"\b(?:we|wij|ons|krijgt|krijg|hoort|hoor|antwoord|reactie|bericht|opgelost|hersteld|gemaakt|geleegd|opgehaald"
    r"|gerepareerd|opgeruimd|geregeld|aan de beurt|pakken|komen|komt)\b",
    re.IGNORECASE,
)
"""Words of what the city does; a sentence without them tells a citizen's own deadline."""


def promises(templates: Mapping[str, Template], norms: Iterable[Norm]) -> Iterator[Finding]:
    """The texts that promise a term of their own, which no norm holds: nobody would know of it, or keep to it."""
    agreed = {norm.nl.lower() for norm in norms}
    for name, template in templates.items():
        for at, wording in enumerate(template.wordings):
            for path, text in _dutch(wording):
                for sentence in re.split(r"(?<=[.!?])\s+", text):
                    term = _TERM.search(sentence)
                    if term and _WE_DO.search(sentence) and not _known(term[0].lower(), agreed):
                        where = ("wordings", at, *path)
                        yield Finding(fault=Fault.PROMISE, of=name, path=where, text=term[0])


def _known(term: str, agreed: Collection[str]) -> bool:
    return term in _BY_LAW or any(term in norm for norm in agreed)


def _dutch(wording: Wording) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for name in ("nl", "more"):
        for at, text in enumerate(getattr(wording, name)):
            yield (name, at), text
