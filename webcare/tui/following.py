"""How an exercise goes on under the eyes of a player: how far a step goes, which message one then looks at.

Not here: drawing it, and keeping the moves (`screens/play`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from webcare.exercise.happenings import Arrived, Dealt, Happening, MoodMoved, Noticed
from webcare.exercise.known import known, known_happenings, told_so_far
from webcare.exercise.moves import Advance

if TYPE_CHECKING:
    from webcare.exercise.play import Exercise
    from webcare.exercise.state import World

SPEEDS = (0, 10, 30, 60, 120, 300)
"""How many seconds of the exercise go in one of ours; 0: the player presses for each step."""
TICKS = 4
"""Times a second that a running clock is looked at."""


def gone_on(exercise: Exercise, world: World, enough: Callable[[Exercise], bool]) -> tuple[Exercise, int]:
    """The exercise so many steps later as it takes until `enough`, and how many that were."""
    steps = 0
    while not enough(exercise):
        later = exercise.after(Advance(), world)
        if later is exercise:
            break
        exercise, steps = later, steps + 1
    return exercise, steps


def one_step(exercise: Exercise, world: World) -> tuple[Exercise, int]:
    """On until something happens that can be seen."""
    before = told_so_far(exercise.now)
    return gone_on(exercise, world, lambda later: told_so_far(later.now) != before)


def until(exercise: Exercise, world: World, clock: float) -> tuple[Exercise, int]:
    """On until everything has happened that happens by this second."""
    return gone_on(exercise, world, lambda later: later.next_at is None or later.next_at > clock)


def fresh(before: Exercise | None, after: Exercise) -> list[Happening]:
    """What happened since, as far as the desk knows; everything where another city plays."""
    since = len(before.now.happenings) if before is not None and before.city == after.city else 0
    return list(known_happenings(after.now, since))


def looked_at(before: Exercise | None, after: Exercise, chosen: str) -> str:
    """Id of the message to look at now: what just happened; where nothing new did, where one was looking."""
    items = known(after.now)
    here = {item.id for item in items}
    if before is not None and before.city != after.city and chosen in here:
        return chosen
    new = fresh(before, after)
    dealt = [happened.message for happened in new if isinstance(happened, Dealt)]
    came = [happened.message for happened in new if isinstance(happened, (Arrived, Noticed, MoodMoved))]
    latest = next((message for message in reversed(dealt or came) if message in here), None)
    if latest:
        return latest
    return chosen if chosen in here else items[-1].id if items else ""
