"""What the small things in a message weigh together: little words, marks, the channel, and the cues themselves.

One strong phrase settles a label by itself; most messages have none, but ten faint traces. What each trace weighs was
set once on labelled messages and stands readable in `policies/lexicon/weights.yaml`; here it is added up.

All weights of one trace are one whole number, a field of 64 bits per label: a trace is then added with one addition,
and in whatever order traces are added, the sum is the same.
Not here: which traces a message holds (`engine.traces`), what follows (`engine.understand`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat
from math import exp
from operator import truediv
from struct import Struct
from sys import intern

from webcare.domain.lexicon import Weights

WORD = 0.8
"""How much of a trace one word is, or one pair of words."""
_FIELD = 64
_MIDDLE = 1 << (_FIELD - 1)
_PER_WEIGHT, _PER_AMOUNT = 10_000, 1_000_000_000
"""A weight counts in steps of 0.0001, the amount of a trace in steps of a billionth."""
_WHOLE = _PER_WEIGHT * _PER_AMOUNT
_HEAVIEST = 1_000.0
"""Above this a weight is read as this much, so that no field ever runs over."""
_KEPT = 4096
"""So many traces with their amounts are remembered; then forgetting starts over."""
_MOST = 30 * _WHOLE
"""Beyond this a label is as good as certain."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The weights made ready: per trace, what it adds to all labels."""

    axes: tuple[tuple[str, tuple[str, ...], int, int], ...]
    """Per axis its name, its labels, and from which to which field they stand."""
    rows: Mapping[str, int]
    """Trace -> its weights."""
    added: dict[tuple[str, float], int]
    """What so much of a trace adds, remembered; nothing for a trace without weights."""
    words: Mapping[str, int]
    """The traces `word x`, for one such word."""
    known_words: frozenset[str]
    """Its words as a set: two sets find what they share in a third of the time."""
    pairs: Mapping[tuple[str, str], int]
    """The traces `pair x y`."""
    known_pairs: frozenset[tuple[str, str]]
    firsts: Mapping[str, int]
    """The traces `first x`."""
    fields: Struct
    empty: int
    """The number with nothing in any field: the middle of what each can hold, so that no field is ever negative."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever weighed: then the rules of the trade decide alone."""
        return not self.axes


def scale(labels: Sequence[tuple[str, str]], rows: Mapping[str, int]) -> Scale:
    """The scale of these rows."""
    amount = int(WORD * _PER_AMOUNT)
    words: dict[str, int] = {}
    pairs: dict[tuple[str, str], int] = {}
    firsts: dict[str, int] = {}
    for trace, row in rows.items():
        match trace.split(" "):
            case ["word", form]:
                words[intern(form)] = row * amount
            case ["first", form]:
                firsts[form] = row * amount
            case ["pair", one, other]:
                pairs[intern(one), intern(other)] = row * amount
    empty = sum(_MIDDLE << (_FIELD * at) for at in range(len(labels)))
    axes = []
    for axis in dict.fromkeys(axis for axis, _ in labels):
        at = [field for field, (other, _) in enumerate(labels) if other == axis]
        axes.append((axis, tuple(labels[field][1] for field in at), at[0], at[-1] + 1))
    return Scale(
        tuple(axes),
        rows,
        {},
        words,
        frozenset(words),
        pairs,
        frozenset(pairs),
        firsts,
        Struct(f"<{len(labels)}q"),
        empty,
    )


def rows_of(weights: Weights | None) -> tuple[tuple[tuple[str, str], ...], dict[str, int]]:
    """The labels, and per trace its weights as one whole number; nothing without weights."""
    if weights is None:
        return (), {}
    labels = tuple((axis, label) for axis, found in sorted(weights.labels.items()) for label in found)
    at = {pair: column for column, pair in enumerate(labels)}
    rows: dict[str, int] = {}
    for axis, traces in weights.traces.items():
        for trace, found in traces.items():
            row = sum(_steps(weight) << (_FIELD * at[axis, label]) for label, weight in found.items())
            rows[trace] = rows.get(trace, 0) + row
    return labels, rows


def _steps(weight: float) -> int:
    return round(max(-_HEAVIEST, min(_HEAVIEST, weight)) * _PER_WEIGHT)


def _added(balance: Scale, one: tuple[str, float]) -> int:
    """What a trace adds that is there for so much."""
    found = balance.added.get(one)
    if found is None:
        trace, amount = one
        found = balance.rows.get(trace, 0) * int(amount * _PER_AMOUNT + 0.5)
        if len(balance.added) >= _KEPT:
            balance.added.clear()
        balance.added[one] = found
    return found


def weighed(balance: Scale, traces: Mapping[str, float], forms: Sequence[str] = ()) -> dict[str, dict[str, float]]:
    """How likely each label is, per axis; the likelihoods of one axis sum to 1.

    `forms`: words whose traces (`word x`, `pair x y`, `first x`) are not among `traces` by name.
    """
    added: list[int | None] = list(map(balance.added.get, traces.items()))
    if None in added:
        added = [_added(balance, one) for one in traces.items()]
    total = sum(filter(None, added), balance.empty)
    if forms:
        total += sum(map(balance.words.__getitem__, balance.known_words & set(forms)))
        total += sum(map(balance.pairs.__getitem__, balance.known_pairs & set(pairwise(forms))))
        total += balance.firsts.get(forms[0], 0)
    # Without its middle each field is a whole number with its sign.
    sums = balance.fields.unpack((total ^ balance.empty).to_bytes(balance.fields.size, "little"))
    if max(sums) >= _MOST or min(sums) <= -_MOST:
        sums = tuple(max(-_MOST, min(_MOST, steps)) for steps in sums)
    odds = list(map(exp, map(truediv, sums, repeat(_WHOLE))))
    likely = {}
    for axis, names, start, end in balance.axes:
        found = odds[start:end]
        likely[axis] = dict(zip(names, map(truediv, found, repeat(sum(found)))))  # noqa: B905  Asking costs.
    return likely
