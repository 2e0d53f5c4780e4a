"""What the small things in a message weigh together: little words, marks, the channel, and the cues themselves.

One strong phrase settles a label by itself; most messages have none, but ten faint traces. What each trace weighs was
set once on labelled messages and stands readable in `policies/lexicon/weights.yaml`; here it is added up.
Not here: which traces a message holds (`engine.traces`), what follows (`engine.understand`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp

from webcare.domain.lexicon import Weights


@dataclass(frozen=True, slots=True)
class Scale:
    """The weights made ready: per trace, what it adds to which label."""

    labels: tuple[tuple[str, str], ...]
    """Axis and label, in the order of the columns."""
    columns: Mapping[str, tuple[tuple[int, float], ...]]
    """Trace -> (column, weight)."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever weighed: then the rules of the trade decide alone."""
        return not self.labels


def scale(weights: Weights | None) -> Scale:
    """The weights made ready; an empty scale without them."""
    if weights is None:
        return Scale((), {})
    labels = tuple((axis, label) for axis, found in sorted(weights.labels.items()) for label in found)
    at = {pair: column for column, pair in enumerate(labels)}
    columns: dict[str, list[tuple[int, float]]] = {}
    for axis, traces in weights.traces.items():
        for trace, found in traces.items():
            columns.setdefault(trace, []).extend((at[axis, label], weight) for label, weight in found.items())
    return Scale(labels, {trace: tuple(found) for trace, found in columns.items()})


def weighed(balance: Scale, traces: Mapping[str, float]) -> dict[str, dict[str, float]]:
    """How likely each label is, per axis; the likelihoods of one axis sum to 1."""
    sums = [0.0] * len(balance.labels)
    columns = balance.columns
    for trace, amount in traces.items():
        for column, weight in columns.get(trace, ()):
            sums[column] += weight * amount
    found: dict[str, dict[str, float]] = {}
    for (axis, label), total in zip(balance.labels, sums, strict=True):
        found.setdefault(axis, {})[label] = exp(max(-30.0, min(30.0, total)))
    for likely in found.values():
        whole = sum(likely.values())
        for label in likely:
            likely[label] /= whole
    return found
