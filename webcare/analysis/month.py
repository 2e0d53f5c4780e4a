"""The split over a month of shifts: where the time went, and how much that depends on the days.

The interval is a bootstrap over the shifts: as many are drawn again and again, and what lies in the middle
90 % is told. Not here: playing the shifts (`exercise.play`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from webcare.domain.action import Effort
from webcare.domain.split import Split, score
from webcare.engine.chance import Dice

_DRAWN = 1000
_OUTSIDE = 0.05
"""On either side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """A share, and between which it lies nine times out of ten."""

    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """Where the time went."""

    shifts: int
    spent: Split
    """Seconds, all shifts together."""
    target: Split
    between: Mapping[Effort, Between]
    score: float


def month(spent: Sequence[Split], target: Split, seed: int = 0) -> Month:
    """What these shifts come to together. The same seed gives the same interval."""
    shares = _together(spent).shares()
    drawn = []
    for number in range(_DRAWN):
        dice = Dice(seed, "month", number)
        drawn.append(_together([dice.pick(str(place), of=spent) for place in range(len(spent))]).shares())
    between = {}
    for effort in Effort:
        ordered = sorted(one.of(effort) for one in drawn)
        low, high = ordered[int(_OUTSIDE * _DRAWN)], ordered[int((1 - _OUTSIDE) * _DRAWN) - 1]
        between[effort] = Between(share=shares.of(effort), low=low, high=high)
    whole = _together(spent)
    return Month(shifts=len(spent), spent=whole, target=target, between=between, score=score(whole, target))


def _together(every: Sequence[Split]) -> Split:
    return Split(
        send=sum(one.send for one in every),
        interact=sum(one.interact for one in every),
        monitor=sum(one.monitor for one in every),
    )
