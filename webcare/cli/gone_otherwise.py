"""What `webcare whatif` finds: values only. Not here: finding it (`whatif`), telling it (`told_whatif`)."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from webcare.analysis.changes import Sort, Went
from webcare.domain.policy import Policy
from webcare.exercise.otherwise import Course
from webcare.exercise.remarked import Remarked


@dataclass(slots=True, kw_only=True)
class Messages:
    """What became of the messages of an archive."""

    read: int = 0
    elsewhere: int = 0
    """Rows of another city."""
    unreadable: int = 0
    changes: list[tuple[str, Sort, Went, Went]] = field(default_factory=list)
    """By the id of the row: what differs, before and after. No word of the citizen."""


@dataclass(slots=True, kw_only=True)
class Marks:
    """What became of the marks of trainees."""

    trainings: int = 0
    lost: int = 0
    """Trainings that do not fit their scenario any more."""
    judged: int = 0
    changes: list[tuple[str, str, Remarked]] = field(default_factory=list)
    """By training and scenario."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """Everything that would have gone otherwise."""

    city: Policy
    instead: str
    """What was given in its place."""
    played: int
    courses: tuple[Course, ...]
    messages: Messages | None
    marks: Marks | None


def ways(messages: Messages) -> Iterator[tuple[tuple[Sort, str, str], list[str]]]:
    """The ways in which messages go otherwise, by both rules, the commonest first; with the ids of the rows."""
    found: dict[tuple[Sort, str, str], list[str]] = {}
    for id_, sort, before, after in messages.changes:
        found.setdefault((sort, before.rule, after.rule), []).append(id_)
    yield from sorted(found.items(), key=lambda way: (tuple(Sort).index(way[0][0]), -len(way[1])))
