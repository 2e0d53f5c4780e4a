"""Messages with labels, understood: what was wanted beside what was found, per label.

A file need not have every label; what it does not say is not measured.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from zlib import crc32

from webcare.domain.action import Effort
from webcare.domain.language import Language
from webcare.domain.understanding import Kind, Sentiment, Topic, Understanding, Urgency
from webcare.engine.doubt import LABELS
from webcare.engine.match import Lexicon
from webcare.engine.understand import understand
from webcare.simulation.rows import Row, Unreadable, Values, chosen, plain, row_of

_TRUE, _FALSE = "true", "false"


@dataclass(frozen=True, slots=True)
class Axis:
    """One thing a message is labelled on."""

    fields: tuple[str, ...]
    """What it may be called in a file; the first that is there counts."""
    values: tuple[str, ...]
    found: Callable[[Understanding], str]


AXES: Mapping[str, Axis] = MappingProxyType(
    {
        "topic": Axis(("topic",), tuple(Topic), lambda found: found.topic.value),
        "kind": Axis(("kind",), tuple(Kind), lambda found: found.kind.value),
        "sentiment": Axis(("sentiment",), tuple(Sentiment), lambda found: found.sentiment.value),
        "urgency": Axis(("urgency",), tuple(Urgency), lambda found: found.urgency.value),
        # A test set calls it effort: what should be done by default.
        "advice": Axis(("advice", "effort"), tuple(Effort), lambda found: found.advice.value),
        "language": Axis(("language",), tuple(Language), lambda found: found.language.value),
        "contains_pii": Axis(("contains_pii",), (_TRUE, _FALSE), lambda found: str(found.contains_pii).lower()),
    }
)
"""Everything that can be measured, in the order in which it is told."""
EVIDENCE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "topic": ("topic", "subject"),
        "kind": ("kind", "signal", "danger"),
        "sentiment": ("sentiment", "feeling"),
        "urgency": ("danger", "kind"),
        "advice": ("addressed", "danger", "kind"),
        "language": (),
        "contains_pii": ("pii",),
    }
)
"""The sorts of evidence that a value rests on."""
WEIGHED = LABELS
"""The axes with a score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One labelled message, and how it was understood."""

    row: Row
    labels: Mapping[str, str]
    """What was wanted, per axis that the file labels."""
    found: Understanding

    def given(self, axis: str) -> str:
        """What was found on this axis."""
        return AXES[axis].found(self.found)

    def is_wrong(self, axis: str) -> bool:
        """Whether something else was found than wanted; never where nothing was."""
        return axis in self.labels and self.labels[axis] != self.given(axis)


def labelled(values: object, number: int) -> tuple[Row, Mapping[str, str]] | Unreadable:
    """The message in these values and its labels, or what is wrong with them."""
    row = row_of(values, number)
    if isinstance(row, Unreadable):
        return row
    assert isinstance(values, Mapping)
    labels = {}
    for name, axis in AXES.items():
        label = _label(values, axis)
        if isinstance(label, Unreadable):
            return label
        if label:
            labels[name] = label
    return (row, labels) if labels else Unreadable("row-no-label", names=tuple(AXES))


def _label(values: Values, axis: Axis) -> str | Unreadable:
    """The value of one axis; empty where the file does not say."""
    for name in axis.fields:
        found = plain(values, name)
        if isinstance(found, Unreadable) or found:
            return found if isinstance(found, Unreadable) else chosen(found, name, axis.values)
    return ""


def measured(rows: Iterable[tuple[Row, Mapping[str, str]]], lexicon: Lexicon) -> Iterator[Measured]:
    """Every message, understood."""
    for row, labels in rows:
        yield Measured(row=row, labels=labels, found=understand(row.message, lexicon))


def pairs(rows: Iterable[Measured], axis: str) -> list[tuple[str, str]]:
    """What was wanted and what was found, of every message that is labelled on this axis."""
    return [(row.labels[axis], row.given(axis)) for row in rows if axis in row.labels]


def scored(rows: Iterable[Measured], axis: str) -> list[tuple[float, bool]]:
    """The score of every message that is labelled on this axis, and whether it was right."""
    return [
        (row.found.confidence[axis], not row.is_wrong(axis))
        for row in rows
        if axis in row.labels and axis in row.found.confidence
    ]


def is_held_back(row_id: str, one_in: int) -> bool:
    """Whether this message belongs to the part that nobody tunes on: one in so many, by a hash of its id.

    So a message is always in the same part, whatever stands beside it in the file.
    """
    return crc32(row_id.encode()) % one_in == 0
