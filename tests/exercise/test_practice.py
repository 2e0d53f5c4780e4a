"""Skills come back when they are about to be forgotten, and sooner where they went badly."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from webcare.domain.training import Skill
from webcare.exercise.practice import Review, standings, to_practise

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
EMPATHY, REGISTER = Skill("criterion", "empathy"), Skill("criterion", "register")
TIP = Skill("rule", "parkeertip", "rotterdam")


def review(skill: Skill, share: float, days: float = 0) -> Review:
    return Review(skill=skill, share=share, at=MONDAY + timedelta(days=days))


def test_what_went_badly_is_due_again_before_what_went_well() -> None:
    found = standings([review(EMPATHY, 0.1), review(REGISTER, 1.0)], MONDAY + timedelta(hours=2))
    assert [one.skill for one in found] == [EMPATHY, REGISTER]
    assert found[0].is_due
    assert not found[1].is_due
    assert found[0].due < found[1].due


def test_a_skill_that_keeps_going_well_stays_away_longer_each_time() -> None:
    reviews, waits, at = [], [], 0.0
    for _ in range(5):
        reviews.append(review(TIP, 1.0, at))
        (found,) = standings(reviews, reviews[-1].at)
        waits.append(found.due - reviews[-1].at)
        at += waits[-1] / timedelta(days=1)
    assert waits == sorted(waits)
    assert waits[-1] > 4 * waits[0]


def test_what_is_never_practised_again_is_forgotten_bit_by_bit() -> None:
    known = [standings([review(TIP, 0.8)], MONDAY + timedelta(days=days))[0].known for days in (1, 5, 30, 200)]
    assert known == sorted(known, reverse=True)
    assert known[0] > 0.8
    assert known[-1] < 0.6


def test_an_agreement_is_practised_city_by_city() -> None:
    elsewhere = TIP._replace(city="utrecht")
    found = standings([review(TIP, 0.0), review(elsewhere, 1.0)], MONDAY + timedelta(hours=3))
    assert to_practise(found) == (TIP,)


def test_the_clock_and_the_dice_are_handed_in() -> None:
    reviews = [review(TIP, 0.5), review(EMPATHY, 0.9, 1), review(TIP, 1.0, 2), review(REGISTER, 0.3, 4)]
    assert standings(reviews, MONDAY + timedelta(days=9)) == standings(reviews, MONDAY + timedelta(days=9))


@given(
    st.permutations([review(skill, share, days) for skill in (TIP, EMPATHY) for share, days in ((0.2, 0), (1.0, 3))])
)
def test_the_order_in_which_reviews_are_handed_in_means_nothing(shuffled: list[Review]) -> None:
    now = MONDAY + timedelta(days=4)
    assert standings(shuffled, now) == standings(sorted(shuffled, key=lambda one: one.at), now)


@given(st.floats(0, 1), st.floats(0, 1))
def test_who_did_better_never_has_to_come_back_sooner(one: float, other: float) -> None:
    worse, better = sorted((one, other))
    (after_worse,) = standings([review(TIP, worse)], MONDAY)
    (after_better,) = standings([review(TIP, better)], MONDAY)
    assert after_better.due >= after_worse.due
