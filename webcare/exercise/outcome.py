"""What an exercise came to: per citizen, for the split, what was noticed and who was reached.

Not here: how that is written down (`exercise.transcript`).
"""

from dataclasses import dataclass

from webcare.domain.conversation import Phase
from webcare.domain.split import ENOUGH_ACTIONS, ENOUGH_SECONDS, Split, score
from webcare.exercise.happenings import Noticed, Shown
from webcare.exercise.play import Exercise
from webcare.exercise.script import told
from webcare.exercise.sending import reached
from webcare.exercise.state import Item, Situation


@dataclass(frozen=True, slots=True, kw_only=True)
class CitizenOutcome:
    """How one citizen left."""

    who: str
    name: str
    mood: int
    answered: bool
    """Whether the city wrote to them at all."""
    waited: int | None
    """Seconds until the first reply; None when none came."""
    asked: bool
    """Whether they wanted something of the city."""
    solved: bool
    """Whether what they wanted last was helped, and nothing they wanted was left lying."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseOutcome:
    """What the desk's time went to in one phase."""

    phase: Phase
    spent: Split
    """Seconds."""
    target: Split
    score: float | None
    """0 to 100; None where too little was done to say anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What an exercise came to."""

    ending: str
    """Id of the ending; empty while the exercise goes on."""
    says: str
    citizens: tuple[CitizenOutcome, ...]
    spent: Split
    """Seconds, all phases together."""
    target: Split
    """Of the phase that took the most time."""
    score: float | None
    """0 to 100: the mean of the phases by their time; None where too little was done to say anything."""
    phases: tuple[PhaseOutcome, ...]
    """Measured apart, for each has a target of its own."""
    noticed: tuple[tuple[str, int], ...]
    """Ids of messages nobody addressed to the city, and when somebody read them."""
    unseen: tuple[str, ...]
    """Ids of messages nobody has read: what is not monitored is not known."""
    reached: int


def outcome(exercise: Exercise) -> Outcome:
    """What the exercise has come to by now."""
    now = exercise.now
    phases = tuple(_phase(phase, spent, now) for phase, spent in now.phases.items())
    judged = [(one.score, one.spent.total) for one in phases if one.score is not None]
    longest = max(phases, key=lambda one: one.spent.total, default=None)
    return Outcome(
        ending=now.ending.id if now.ending else "",
        says=told(now.ending.says, now.city) if now.ending else "",
        citizens=tuple(_citizen(who, now) for who in exercise.scenario.personas if _wrote(who, now)),
        spent=now.spent,
        target=longest.target if longest else target_of(now),
        score=sum(got * time for got, time in judged) / sum(time for _, time in judged) if judged else None,
        phases=phases,
        noticed=tuple((one.message, one.at) for one in now.happenings if isinstance(one, Noticed)),
        unseen=tuple(item.id for item in now.items if not item.addressed and item.noticed is None),
        reached=reached(now.city, now.posts, [one for one in now.happenings if isinstance(one, Shown)]),
    )


def target_of(situation: Situation) -> Split:
    """The split that the city aims at in this phase."""
    return situation.city.policy.split.target_in(situation.phase)


def _phase(phase: Phase, spent: Split, situation: Situation) -> PhaseOutcome:
    target = situation.city.policy.split.target_in(phase)
    enough = spent.total >= ENOUGH_SECONDS and situation.actions >= ENOUGH_ACTIONS
    return PhaseOutcome(phase=phase, spent=spent, target=target, score=score(spent, target) if enough else None)


def _wrote(who: str, situation: Situation) -> bool:
    return any(item.who == who for item in situation.items)


def _citizen(who: str, situation: Situation) -> CitizenOutcome:
    items = [item for item in situation.items if item.who == who]
    wanted = [item for item in items if item.expects and item.occasion not in ("impatient", "gives-up")]
    return CitizenOutcome(
        who=who,
        name=situation.scenario.personas[who].name,
        mood=situation.moods[who].value,
        answered=any(item.replied for item in items),
        waited=next((item.waited for item in items if item.waited is not None), None),
        asked=bool(wanted),
        solved=bool(wanted) and _helped(wanted[-1]) == 2 and all(_helped(item) for item in wanted),
    )


def _helped(item: Item) -> int:
    return item.treatment.helped if item.treatment is not None else 0
