"""Of several things with a condition the first that holds: rules, and the wordings of a template.

Which can hold at all is worked out once per sort of message, and most never can. Not here: what a rule may ask about
(`engine.facts`), what is done with the one that holds.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import Any, Generic, TypeVar

from webcare.domain.policy import When
from webcare.domain.understanding import Topic
from webcare.engine.facts import Facts

T = TypeVar("T")

Test = tuple[str, frozenset[Any]]
"""The name of a fact and the values it may have."""
Sort = tuple[Any, ...]
"""What messages have in common for which the same things come into question: values of `_SORTED_BY`."""
_SORTED_BY = (
    *("kind", "topic", "danger", "addressed", "contains_pii"),
    *("language", "phase", "status", "turn", "asked", "case", "warned", "tips"),
)
"""Facts with few values. Those of the first row differ from message to message, so that there are a few hundred sorts
of messages by them; those of the second are mostly the same, and many conditions ask for what they seldom are."""
_COARSE = 5
"""So many stand in the first row."""
_TOPIC = _SORTED_BY.index("topic")
_SETS = ("signals", "without", "mentions")
MOST_SORTS = 4096
"""So many sorts are remembered; then forgetting starts over."""

sort_of = attrgetter(*_SORTED_BY)
"""The sort of the message with these facts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A `When` as tests."""

    sort: tuple[tuple[int, frozenset[Any]], ...]
    """Of the sort of a message: which of its values, and what it may be; those that tell most come first."""
    plain: tuple[Test, ...]
    """Of the other facts that are one value."""
    signals: frozenset[Any]
    without: frozenset[Any]
    mentions: frozenset[Any]

    def holds(self, facts: Facts) -> bool:
        """Whether every stated fact is so."""
        return self.fits(sort_of(facts)) and first((self.ready(True),), facts) is True

    def fits(self, sort: Sort) -> bool:
        """Whether it may be so for messages of this sort; also where only the first values of the sort are given."""
        known = len(sort)
        for place, allowed in self.sort:
            if place >= known:
                return True
            if sort[place] not in allowed:
                return False
        return True

    def ready(self, thing: T) -> "Ready[T]":
        """What is left to test for `thing` where the sort fits."""
        return self.plain, self.signals, self.without, self.mentions, thing


def condition(when: When) -> Condition:
    """`when`, ready to be tested."""
    sort: list[tuple[int, frozenset[Any]]] = []
    plain: list[Test] = []
    for name, wanted in when.stated():
        allowed = _allowed(name, wanted if isinstance(wanted, tuple) else (wanted,))
        if name in _SORTED_BY:
            sort.append((_SORTED_BY.index(name), allowed))
        elif name not in _SETS:
            plain.append((name, allowed))
    return Condition(
        sort=tuple(sorted(sort, key=lambda test: test[0])),
        plain=tuple(plain),
        signals=frozenset(when.signals),
        without=frozenset(when.without),
        mentions=frozenset(when.mentions),
    )


@cache
def _allowed(_name: str, values: tuple[Any, ...]) -> frozenset[Any]:
    """These values of a fact as a set: one set for all who ask for the same, so that less memory is walked through."""
    return frozenset(values)


Ready = tuple[tuple[Test, ...], frozenset[Any], frozenset[Any], frozenset[Any], T]
"""What is left to test for messages of one sort, `plain`, `signals`, `without` and `mentions`; and what it is for."""
Shelf = tuple[Ready[T], ...]
"""What can hold for messages of one sort, in order."""


def first(shelf: Shelf[T], facts: Facts) -> T | None:
    """The first that holds for a message of the sort for which `shelf` was put together."""
    # The tests stand here and not in the condition: a call for each would take as long as the testing.
    said, named = facts.signals, facts.mentions
    for plain, signals, without, mentions, thing in shelf:
        for name, allowed in plain:
            if getattr(facts, name) not in allowed:
                break
        else:
            if signals and signals.isdisjoint(said):
                continue
            if without and not without.isdisjoint(said):
                continue
            if mentions and mentions.isdisjoint(named):
                continue
            return thing
    return None


class Choice(Generic[T]):
    """Things with a condition, in order."""

    __slots__ = ("_about", "_coarse", "_fine")

    def __init__(self, about: Callable[[Topic], Iterable[tuple[Condition, Ready[T]]]]) -> None:
        """`about`: those that can hold for messages about a topic, in order."""
        self._about = about
        self._coarse: dict[Sort, tuple[tuple[Condition, Ready[T]], ...]] = {}
        self._fine: dict[Sort, Shelf[T]] = {}

    def first(self, facts: Facts) -> T | None:
        """The first that holds."""
        sort = sort_of(facts)
        shelf = self._fine.get(sort)
        return first(self.shelf(sort) if shelf is None else shelf, facts)

    def shelf(self, sort: Sort) -> Shelf[T]:
        """Those that can hold for messages of this sort, put together when the first of that sort comes."""
        shelf = self._fine.get(sort)
        if shelf is None:
            if len(self._fine) >= MOST_SORTS:
                self._fine.clear()
            roughly = sort[:_COARSE]
            pairs = self._coarse.get(roughly)
            if pairs is None:
                # All are asked for the first values only; few are left to be asked for the rest.
                about = self._about(sort[_TOPIC])
                pairs = self._coarse[roughly] = tuple([pair for pair in about if pair[0].fits(roughly)])
            shelf = self._fine[sort] = tuple([ready for one, ready in pairs if one.fits(sort)])
        return shelf
