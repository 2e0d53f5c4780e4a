"""Which wording comes next in a shift that practises: the skills in turn, the most pressing first, no wording twice.

Used while one shift is made, and forgotten with it. Not here: which wording calls upon what (`simulation.calling`).
"""

from collections import Counter
from collections.abc import Sequence

from webcare.domain.training import Skill
from webcare.engine.chance import Dice
from webcare.simulation.calling import Called, Calls


class Drawn:
    """The wordings drawn so far."""

    def __init__(self, wanted: Sequence[Skill], calls: Calls, before: int = 0) -> None:
        self.wanted = tuple(skill for skill in wanted if calls.get(skill))
        """The skills that something calls upon."""
        self.skill: Skill | None = None
        """The one for which the last wording was drawn."""
        self.said: set[str] = set()
        """What was written so far, to the letter."""
        self._calls = {skill: _halved(calls[skill], before) for skill in self.wanted}
        self._turn = 0
        self._times: Counter[tuple[str, str]] = Counter()

    def following(self, hour: int, dice: Dice) -> Called | None:
        """The next wording at this hour of the day; None where nobody writes any of it now."""
        for step in range(len(self.wanted)):
            skill = self.wanted[(self._turn + step) % len(self.wanted)]
            found = self._fresh(skill, hour)
            if found:
                self._turn += step + 1
                self.skill = skill
                called = dice.pick("called", of=[one for one in found for _ in range(one.frame.weight)])
                self._times[_wording(called)] += 1
                return called
        return None

    def _fresh(self, skill: Skill, hour: int) -> list[Called]:
        """What was drawn least; of that first what this trainee did not have in the shift before."""
        every = [
            ((self._times[_wording(one)], half), one)
            for half, one in self._calls[skill]
            if one.frame.hours[0] <= hour < one.frame.hours[1]
        ]
        least = min((key for key, _ in every), default=None)
        return [one for key, one in every if key == least]


def _halved(calls: Sequence[Called], before: int) -> tuple[tuple[int, Called], ...]:
    """Every wording with whether it comes first or later: shifts in a row begin with the one half and the other."""
    places = {wording: place for place, wording in enumerate(dict.fromkeys(map(_wording, calls)))}
    return tuple(((places[_wording(one)] + before) % 2, one) for one in calls)


def _wording(called: Called) -> tuple[str, str]:
    return called.frame.id, called.frame.nl[0]
