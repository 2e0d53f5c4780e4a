"""The split: how much of a city's effort goes to send, interact and monitor, and how far that is from the target.

Formulas: distance D = 1/2 x sum |p - q|; score = 100 x (1 - D / (1 - min q)); q normalised, so 33/33/33 makes thirds.
"""

from dataclasses import dataclass

from webcare.domain.action import Effort

ENOUGH_SECONDS = 600
"""Below ten minutes (and fifteen actions) a split says nothing yet."""
ENOUGH_ACTIONS = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """Amounts per effort: weights, shares or seconds; only their proportions count."""

    send: float = 0.0
    interact: float = 0.0
    monitor: float = 0.0

    def of(self, effort: Effort) -> float:
        """The amount for one effort."""
        return {Effort.SEND: self.send, Effort.INTERACT: self.interact, Effort.MONITOR: self.monitor}[effort]

    @property
    def total(self) -> float:
        """All three together."""
        return self.send + self.interact + self.monitor

    def shares(self) -> "Split":
        """The same proportions, summing to 1; all zero stays all zero."""
        total = self.total
        if total <= 0:
            return Split()
        return Split(send=self.send / total, interact=self.interact / total, monitor=self.monitor / total)

    def plus(self, effort: Effort, amount: float) -> "Split":
        """This split with `amount` more for one effort."""
        return Split(
            send=self.send + (amount if effort is Effort.SEND else 0),
            interact=self.interact + (amount if effort is Effort.INTERACT else 0),
            monitor=self.monitor + (amount if effort is Effort.MONITOR else 0),
        )


def distance(observed: Split, target: Split) -> float:
    """Half the sum of the absolute differences of the shares, 0 to 1."""
    p, q = observed.shares(), target.shares()
    return sum(abs(p.of(effort) - q.of(effort)) for effort in Effort) / 2


def score(observed: Split, target: Split) -> float:
    """100 when the shares are the target's, 0 at the farthest they can be."""
    q = target.shares()
    farthest = 1 - min(q.of(effort) for effort in Effort)
    return max(0.0, 100 * (1 - distance(observed, target) / farthest)) if farthest else 100.0


def lag(observed: Split, target: Split, effort: Effort) -> float:
    """How much `effort` is behind: target share x all that was spent, minus what was spent on it."""
    return target.shares().of(effort) * observed.total - observed.of(effort)
