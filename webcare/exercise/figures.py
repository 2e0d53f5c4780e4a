"""An afternoon in figures: how long people waited, how soon messages were noticed, how everybody left.

Not here: what it came to person by person (`exercise.outcome`), why cities differ (`exercise.contrast`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean, median

from webcare.exercise.outcome import Outcome, outcome
from webcare.exercise.play import Exercise


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The figures of one exercise; None where there is nothing to count."""

    ending: str
    first_median: int | None
    """Seconds within which half of the first replies came."""
    first_longest: int | None
    unanswered: int
    """How many people wanted something and were never written to."""
    noticed_median: int | None
    """Seconds within which half of what was found by reading had been read."""
    noticed: int
    unseen: int
    reached: int
    score: float | None
    mood: float | None
    """The mean of all moods at the end, -3 to 3."""


def figures(exercise: Exercise, came_to: Outcome | None = None) -> Figures:
    """The figures of an exercise as it stands. `came_to`: its outcome, where that is known already."""
    found = came_to or outcome(exercise)
    came = {item.id: item.came for item in exercise.now.items}
    waited = [citizen.waited for citizen in found.citizens if citizen.waited is not None]
    delays = [at - came[message] for message, at in found.noticed]
    moods = [citizen.mood for citizen in found.citizens]
    return Figures(
        ending=found.ending,
        first_median=_middle(waited),
        first_longest=max(waited, default=None),
        unanswered=sum(citizen.asked and not citizen.answered for citizen in found.citizens),
        noticed_median=_middle(delays),
        noticed=len(delays),
        unseen=len(found.unseen),
        reached=found.reached,
        score=found.score,
        mood=mean(moods) if moods else None,
    )


def _middle(seconds: Sequence[int]) -> int | None:
    return round(median(seconds)) if seconds else None
