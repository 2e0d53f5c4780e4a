"""What was understood wrongly: the errors that cost most, apart, and those the program was surest of.

Not here: how often (`figures`).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from webcare.domain.action import Effort
from webcare.domain.understanding import Evidence, Kind, Urgency
from webcare.engine.doubt import Second, runner_up
from webcare.simulation.labelled import EVIDENCE, WEIGHED, Measured

_EMERGENCY, _MONITOR, _SEND = Urgency.EMERGENCY.value, Effort.MONITOR.value, Effort.SEND.value


@dataclass(frozen=True, slots=True)
class Cost:
    """One sort of error that costs more than a mark: where it can happen, and when it has."""

    axes: tuple[str, ...]
    """What must be labelled to tell."""
    counts: Callable[[Mapping[str, str]], bool]
    """Whether a message with these labels could go wrong so."""
    went_wrong: Callable[[Measured], bool]


COSTS: Mapping[str, Cost] = MappingProxyType(
    {
        "emergency-missed": Cost(
            ("urgency",),
            lambda labels: labels["urgency"] == _EMERGENCY,
            lambda row: row.given("urgency") != _EMERGENCY,
        ),
        "emergency-false": Cost(
            ("urgency",),
            lambda labels: labels["urgency"] != _EMERGENCY,
            lambda row: row.given("urgency") == _EMERGENCY,
        ),
        "send-missed": Cost(
            ("advice",),
            lambda labels: labels["advice"] == _SEND,
            lambda row: row.given("advice") != _SEND,
        ),
        "answered-for-nothing": Cost(
            ("advice",),
            lambda labels: labels["advice"] == _MONITOR,
            lambda row: row.given("advice") != _MONITOR,
        ),
        "troll-answered": Cost(
            ("advice", "kind"),
            lambda labels: labels["kind"] == Kind.PROVOCATIE and labels["advice"] == _MONITOR,
            lambda row: row.given("advice") != _MONITOR,
        ),
        "personal-data-missed": Cost(
            ("contains_pii",),
            lambda labels: labels["contains_pii"] == "true",
            lambda row: not row.found.contains_pii,
        ),
        "personal-data-false": Cost(
            ("contains_pii",),
            lambda labels: labels["contains_pii"] != "true",
            lambda row: row.found.contains_pii,
        ),
    }
)
"""The costly errors, the dearest first."""


@dataclass(frozen=True, slots=True)
class Costly:
    """How often an error of one sort was made."""

    wrong: tuple[Measured, ...]
    of: int
    """How many messages could have gone wrong so."""


def costly(rows: Sequence[Measured]) -> dict[str, Costly]:
    """Every sort of costly error that the labels of these messages can tell of."""
    found = {}
    for name, cost in COSTS.items():
        could = [row for row in rows if all(axis in row.labels for axis in cost.axes) and cost.counts(row.labels)]
        if any(all(axis in row.labels for axis in cost.axes) for row in rows):
            found[name] = Costly(tuple(row for row in could if cost.went_wrong(row)), len(could))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One label of one message that was wrong."""

    row: Measured
    axis: str
    wanted: str
    given: str
    score: float
    second: Second | None
    evidence: tuple[Evidence, ...]
    """The words that gave the wrong label away."""


def worst(rows: Iterable[Measured], axes: Sequence[str] = WEIGHED) -> list[Mistake]:
    """Every wrong label that has a score, the one the program was surest of first."""
    found = [mistake(row, axis) for row in rows for axis in axes if row.is_wrong(axis)]
    return sorted(found, key=lambda one: (-one.score, axes.index(one.axis), one.row.row.id))


def mistake(row: Measured, axis: str) -> Mistake:
    """What went wrong with one label."""
    return Mistake(
        row=row,
        axis=axis,
        wanted=row.labels[axis],
        given=row.given(axis),
        score=row.found.confidence.get(axis, 0.0),
        second=runner_up(row.found, axis),
        evidence=tuple(clue for clue in row.found.evidence if clue.fact in EVIDENCE[axis]),
    )
