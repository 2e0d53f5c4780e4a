"""What a trainee can do by now, and what is about to be forgotten: skills, scheduled by the FSRS formula.

A skill is an agreement of one city's policy, or a criterion of the rubric. Every judged response is a review of the
skills it called upon; a review that went badly brings the skill back soon, one that went well later. The formula
comes from the package `fsrs`, with its dice off and its clock handed in. Not here: where the reviews are kept
(`store.records`), the citizens that are chosen by them (`simulation.calling`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from fsrs import Card, Rating, Scheduler

from webcare.domain.training import Skill

_SCHEDULER = Scheduler(
    enable_fuzzing=False, learning_steps=(timedelta(hours=1),), relearning_steps=(timedelta(hours=1),)
)
"""Somebody practises a few times a week, so the first steps are hours, where those for vocabulary are minutes."""
ABOUT_TO_GO = 0.9
"""Below this chance of still knowing it, a skill is due: what FSRS aims at by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One time that a skill was called upon."""

    skill: Skill
    share: float
    """How well it went, 0 to 1: points got of points to get."""
    at: datetime
    """With its time zone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one skill stands now."""

    skill: Skill
    times: int
    latest: float
    """How well it went last, 0 to 1."""
    mean: float
    """Over the last five times."""
    known: float
    """The chance that it is still known, 0 to 1."""
    due: datetime
    """When it should come back."""
    is_due: bool


def rating(share: float) -> Rating:
    """What FSRS calls a review that went so well."""
    if share < 0.4:
        return Rating.Again
    if share < 0.7:
        return Rating.Hard
    return Rating.Good if share < 0.95 else Rating.Easy


def standings(reviews: Iterable[Review], now: datetime) -> tuple[Standing, ...]:
    """How each skill stands at `now`, the one most in need of practice first.

    Reviews may come in any order. Same reviews, same moment: same result.
    """
    of: dict[Skill, list[Review]] = {}
    for review in sorted(reviews, key=lambda one: (one.at, one.skill, one.share)):
        of.setdefault(review.skill, []).append(review)
    found = [_standing(skill, history, now) for skill, history in of.items()]
    return tuple(sorted(found, key=lambda one: (not one.is_due, one.known, one.mean, one.skill)))


def _standing(skill: Skill, history: Sequence[Review], now: datetime) -> Standing:
    # An id of its own, so that the package does not ask the clock for one.
    card = Card(card_id=1, due=history[0].at)
    for review in history:
        card, _ = _SCHEDULER.review_card(card, rating(review.share), review_datetime=review.at)
    known = _SCHEDULER.get_card_retrievability(card, current_datetime=now)
    recent = [review.share for review in history[-5:]]
    return Standing(
        skill=skill,
        times=len(history),
        latest=recent[-1],
        mean=sum(recent) / len(recent),
        known=known,
        due=card.due,
        is_due=card.due <= now or known < ABOUT_TO_GO,
    )


def to_practise(standing: Iterable[Standing], most: int = 5) -> tuple[Skill, ...]:
    """The skills that should come back now, the most pressing first: what is due, then what goes badly."""
    wanted = [one for one in standing if one.is_due or one.mean < 0.7]
    return tuple(one.skill for one in wanted[:most])
