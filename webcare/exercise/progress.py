"""From what was judged to what was practised: every judged response is a review of the skills it called upon.

Not here: when a skill should come back (`exercise.practice`).
"""

from collections.abc import Container, Iterable, Iterator
from datetime import datetime

from webcare.assessment.agreement import Agreement, agreement, band
from webcare.domain.training import Skill, Training
from webcare.exercise.practice import Review, standings, to_practise

MOST = 4
"""So many skills one exercise practises: with more of them none comes back often enough."""


def reviews(trainings: Iterable[Training]) -> Iterator[Review]:
    """The reviews in these trainings: of the agreement that decided on a message by the right action and the total, of
    each criterion by its own mark. What counts is the trainer's mark where there is one."""
    for training in trainings:
        for judged in training.judged:
            for mark in judged.marks:
                if mark.max > 0:
                    skill = Skill("criterion", mark.criterion.value)
                    yield Review(skill=skill, share=mark.counts / mark.max, at=judged.at)
            if judged.rule:
                skill = Skill("rule", judged.rule, training.city)
                yield Review(skill=skill, share=judged.ruled_total / 100, at=judged.at)


def to_come_back(
    trainings: Iterable[Training], now: datetime, possible: Container[Skill], most: int = MOST
) -> tuple[Skill, ...]:
    """What the next exercise should call upon, the most pressing first: only what it can, and little at a time."""
    found = standings(reviews(trainings), now)
    return tuple([skill for skill in to_practise(found, len(found)) if skill in possible][:most])


def agreed(trainings: Iterable[Training]) -> Agreement:
    """How far machine and trainers agree on the marks that trainers looked at."""
    return agreement(
        [
            (band(mark.got, mark.max), band(mark.ruling.got, mark.max))
            for training in trainings
            for judged in training.judged
            for mark in judged.marks
            if mark.ruling is not None
        ]
    )
