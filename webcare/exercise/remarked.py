"""What a trainee's marks would have been under another version of the policy: the same moves made again in both.

Both are played anew, so that nothing but the policy differs; what was kept stays as it was.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from webcare.domain.scenario import Scenario
from webcare.exercise.moves import Move
from webcare.exercise.play import Exercise, replayed
from webcare.exercise.state import World
from webcare.exercise.trained import Judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """How one response is judged under one version."""

    rule: str
    """The rule that decides on the message."""
    action: str
    """What the city itself would have done."""
    total: float | None
    """None where nobody judges."""
    passed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarked:
    """A response that is judged otherwise, or of which the city itself would have done something else."""

    message: str
    before: Marking | None
    after: Marking | None
    """None where it could not be given: the message did not come, or what was done is not possible."""

    @property
    def scores(self) -> bool:
        """Whether the points differ."""
        return (self.before and self.before.total) != (self.after and self.after.total)


def remarked(
    scenario: Scenario, city: str, before: World, after: World, seed: int, moves: Sequence[Move]
) -> tuple[int, tuple[Remarked, ...]]:
    """How many responses there are, and those that are judged otherwise. Raises LookupError and ValueError where the
    moves do not fit the scenario any more."""
    one, other = (replayed(scenario, city, world, seed, tuple(moves), by_hand=True) for world in (before, after))
    every = dict.fromkeys([*one.now.judged, *other.now.judged])
    pairs = [(message, _marking(one, message), _marking(other, message)) for message in every]
    return len(every), tuple(
        Remarked(message=message, before=was, after=now) for message, was, now in pairs if was != now
    )


def _marking(exercise: Exercise, message: str) -> Marking | None:
    judged: Judged | None = exercise.now.judged.get(message)
    if judged is None:
        return None
    assessment = judged.assessment
    return Marking(
        rule=judged.own.decision.rule.id,
        action=judged.own.response.action.value,
        total=None if assessment is None else round(assessment.total, 1),
        passed=assessment is not None and assessment.passed,
    )
