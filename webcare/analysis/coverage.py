"""A message for every rule of a city that can win: what there is of examples, and what has to be put together."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from webcare.analysis.chart import Chart
from webcare.analysis.citizens import Citizens
from webcare.analysis.cover import IN, OUT, relabelled, told
from webcare.domain.policy import Example, Rule
from webcare.engine.answer import Decided
from webcare.engine.city import City

_BOXES = 4
"""In so many places a message is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fired:
    """A rule, and a message that it answers."""

    rule: Rule
    example: Example | None = None
    """None where no message was found."""
    can_win: bool = True
    """Whether it wins in some situation at all."""


def fired(city: City, chart: Chart, citizens: Citizens) -> Iterator[Fired]:
    """Every rule of the city, in order, with a message that was played and came to it."""
    for at, rule in enumerate(chart.rules):
        if at not in chart.wins:
            yield Fired(rule=rule, can_win=False)
        else:
            yield Fired(rule=rule, example=_message(city, chart, at, citizens))


def _message(city: City, chart: Chart, at: int, citizens: Citizens) -> Example | None:
    wanted = partial(_comes_to, chart.rules[at].id)
    own = next((one for one in chart.rules[at].examples if wanted(one, citizens.decided(city, one))), None)
    if own is not None:
        return own
    boxes = list(told(relabelled(chart.diagram, lambda leaf: IN if leaf == at else OUT), _BOXES))
    return citizens.showing(city, wanted, chart.space, boxes)


def _comes_to(rule: str, _: Example, decided: Decided) -> bool:
    return decided.decision.rule.id == rule
