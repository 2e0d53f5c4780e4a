"""Whether a scenario ends otherwise under another version of a city's policy: played twice, nobody at the keys.

Not here: why two cities ended otherwise (`exercise.endings`).
"""

from dataclasses import dataclass

from webcare.domain.policy import Example
from webcare.domain.scenario import Scenario
from webcare.exercise.outcome import Outcome, outcome
from webcare.exercise.play import played
from webcare.exercise.script import opening_lines
from webcare.exercise.state import World


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How one scenario goes under the two versions, with one seed."""

    scenario: Scenario
    city: str
    """The city's name, as a title fills it in."""
    seed: int
    before: Outcome
    after: Outcome

    @property
    def ends(self) -> bool:
        """Whether it comes to another ending."""
        return self.before.ending != self.after.ending

    @property
    def moved(self) -> tuple[tuple[str, int, int], ...]:
        """The citizens who leave in another mood: name, mood before and after."""
        after = {one.who: one.mood for one in self.after.citizens}
        return tuple(
            (one.name, one.mood, after[one.who])
            for one in self.before.citizens
            if one.who in after and after[one.who] != one.mood
        )

    @property
    def differs(self) -> bool:
        """Whether anybody would notice."""
        return self.ends or bool(self.moved)


def course(scenario: Scenario, city: str, before: World, after: World, seed: int = 0) -> Course:
    """How it goes in this city of two worlds."""
    return Course(
        scenario=scenario,
        city=after.cities[city].policy.name,
        seed=seed,
        before=outcome(played(scenario, city, before, seed)),
        after=outcome(played(scenario, city, after, seed)),
    )


def written(scenario: Scenario, city: str, world: World, seed: int = 0) -> tuple[Example, ...]:
    """What citizens write in it by the clock, each message by itself."""
    lines = opening_lines(scenario, world.cities[city], world.reactions, seed)
    return tuple(
        Example(text=due.message.text, channel=due.message.channel, addressed=due.message.addressed, status=due.status)
        for due in lines
    )
