"""What the next shift of a trainee is made of: what the records say should come back, as far as citizens write of it.

Not here: when a skill should come back (`exercise.practice`), the shift itself (`simulation.shift`).
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from webcare.exercise.progress import to_come_back
from webcare.simulation.made_of import MadeOf, made_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from webcare.simulation.calling import Calls
    from webcare.tui.kept import Keeper


def made_for(
    keeper: Keeper, trainee: str, *, level: int, abuse: bool, calls: Callable[[], Calls], now: datetime
) -> MadeOf:
    """What it is made of. Who has no name practises what everybody practises: nothing is known of them."""
    found = keeper.trainings(trainee) if trainee else ()
    before = sum(made_of(one.scenario) is not None for one in found)
    judged = any(one.judged for one in found)
    wanted = to_come_back(found, now, calls()) if judged else ()
    return MadeOf(level=level, abuse=abuse, before=before, wanted=wanted)
