"""What the desk knows: the messages that were addressed to it or that somebody there has read, and what may be told.

What is not monitored is not known: whoever looks over the desk's shoulder does not see it either before it is noticed.
Not here: what was never seen, for the debrief (`exercise.outcome`).
"""

from collections.abc import Iterator

from webcare.exercise.happenings import Arrived, Happening, MoodMoved, is_worth_telling
from webcare.exercise.state import Item, Situation


def known_at(item: Item) -> int | None:
    """The second from which the desk knows of a message; None while nobody does."""
    return item.came if item.addressed or item.by_player else item.noticed


def known(situation: Situation) -> tuple[Item, ...]:
    """The messages the desk knows of, in the order in which it came to know of them."""
    since = [(second, item) for item in situation.items if (second := known_at(item)) is not None]
    return tuple(item for _, item in sorted(since, key=lambda found: found[0]))


def known_writers(situation: Situation) -> frozenset[str]:
    """Who wrote something the desk knows of."""
    return frozenset(item.who for item in situation.items if known_at(item) is not None)


def known_happenings(situation: Situation, since: int = 0) -> Iterator[Happening]:
    """What happened, without what was written, and felt, where nobody at the desk looked yet.

    `since`: how many happenings to pass over.
    """
    items = {item.id: item for item in situation.items}
    for happened in situation.happenings[since:]:
        if _is_known(happened, items):
            yield happened


def told_so_far(situation: Situation) -> int:
    """How many things happened that a player wants to stop at."""
    return sum(map(is_worth_telling, known_happenings(situation)))


def _is_known(happened: Happening, items: dict[str, Item]) -> bool:
    if not isinstance(happened, Arrived | MoodMoved):
        return True
    second = known_at(items[happened.message])
    return second is not None and second <= happened.at
