"""How often right: shares, F1, confusion and how far a score can be relied on. Only reckoning, with labels as texts."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

Pairs = Sequence[tuple[str, str]]
"""What was wanted and what was found, per message."""


class Figures(NamedTuple):
    """How one label does."""

    label: str
    wanted: int
    """Messages that have it."""
    found: int
    """Messages that were given it."""
    right: int

    @property
    def precision(self) -> float:
        """The share of what was given this label that has it."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what has this label that was given it."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.wanted + self.found)


def accuracy(pairs: Pairs) -> float:
    """The share that is right; 0 of nothing."""
    return sum(wanted == found for wanted, found in pairs) / len(pairs) if pairs else 0.0


def per_label(pairs: Pairs) -> list[Figures]:
    """Every label that was wanted or found, by name."""
    wanted = Counter(label for label, _ in pairs)
    found = Counter(label for _, label in pairs)
    right = Counter(label for label, other in pairs if label == other)
    return [Figures(label, wanted[label], found[label], right[label]) for label in sorted(wanted | found)]


def macro_f1(pairs: Pairs) -> float:
    """The mean of the F1 of every label that was wanted or found, each counting equally; 0 of nothing."""
    every = per_label(pairs)
    return sum(one.f1 for one in every) / len(every) if every else 0.0


def confusion(pairs: Pairs) -> Mapping[str, Mapping[str, int]]:
    """Wanted label -> found label -> how often."""
    table: dict[str, dict[str, int]] = {}
    for (wanted, found), count in sorted(Counter(pairs).items()):
        table.setdefault(wanted, {})[found] = count
    return table


class Bucket(NamedTuple):
    """The messages with about the same score, and how often they were right."""

    least: float
    """The scores of this bucket begin here and end where the next begins."""
    messages: int
    mean: float
    """Of the scores. Where they can be relied on, it is about the share that is right."""
    right: float


STEPS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


def reliability(scored: Sequence[tuple[float, bool]], steps: Sequence[float] = STEPS) -> list[Bucket]:
    """Per bucket of scores, how often what had such a score was right; empty buckets left out."""
    buckets = []
    for least, below in zip(steps, (*steps[1:], float("inf")), strict=True):
        inside = [(score, right) for score, right in scored if least <= score < below]
        if inside:
            count = len(inside)
            mean = sum(score for score, _ in inside) / count
            buckets.append(Bucket(least, count, mean, sum(right for _, right in inside) / count))
    return buckets
