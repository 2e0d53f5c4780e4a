"""What a trainee takes home."""

from dataclasses import replace

import pytest

from tests.exercise.conftest import Builder
from tests.exercise.judges import an_attitude, judge
from webcare.domain.action import Action
from webcare.domain.rubric import Criterion, Gate
from webcare.exercise.debrief import Debrief, debrief
from webcare.exercise.moves import Contested, HandedOver, Passed, Responded
from webcare.exercise.play import Exercise, begun
from webcare.exercise.state import World


@pytest.fixture(scope="module")
def judging(world: World) -> World:
    return replace(world, judge=judge, attitude=an_attitude())


@pytest.fixture(scope="module")
def shift(build: Builder, judging: World) -> Exercise:
    """One reply that solves it, one with a sneer, one question left lying; handed over."""
    messages = [
        {"id": "vol", "at": "1m", "text": "De container is vol"},
        {"id": "vraag", "at": "2m", "from": "jan", "text": "Hoe werkt parkeren?"},
        {"id": "nog", "at": "3m", "from": "jan", "text": "Waar kan ik parkeren?"},
    ]
    exercise = begun(build(messages), "noord", judging, by_hand=True).after(Passed(200), judging)
    for message, text in (("vol", "Zo. solved=9 kind=2 tone=9"), ("vraag", "Lees. solved=8 tone=3 gate=disrespect")):
        exercise = exercise.after(Responded(message, Action.ANSWER, text, began=exercise.now.clock), judging)
    return exercise.after(HandedOver("Jan vroeg waar hij kan parkeren."), judging)


@pytest.fixture(scope="module")
def found(shift: Exercise, judging: World) -> Debrief:
    return debrief(shift, judging)


def test_every_message_has_its_moment(found: Debrief) -> None:
    moments = {moment.message: moment for moment in found.timeline}
    assert moments["vol"].own is Action.ASK
    assert moments["vol"].action is Action.ANSWER
    assert moments["vol"].waited == 320
    assert moments["vraag"].gates == (Gate.DISRESPECT,)
    assert moments["nog"].action is None


def test_points_are_what_cost_most_and_gates_come_first(found: Debrief) -> None:
    assert [point.about for point in found.points] == [Gate.DISRESPECT, Criterion.EMPATHY, Criterion.REGISTER]
    assert found.practise == (Gate.DISRESPECT, Criterion.EMPATHY, Criterion.REGISTER)


def test_strengths_are_what_brought_in_most_of_what_could_be_had(found: Debrief) -> None:
    assert [point.about for point in found.strengths] == [Criterion.RESOLUTION]
    assert found.strengths[0].share == pytest.approx(0.85)


def test_a_rule_that_was_passed_over_is_named_with_what_was_done_instead(found: Debrief) -> None:
    assert [(rule.id, rule.did, rule.wanted) for rule in found.rules] == [("melding", Action.ANSWER, Action.ASK)]


def test_the_note_is_judged(found: Debrief) -> None:
    assert found.handover is not None
    assert found.handover.total == 100


def test_the_other_cities_are_played_until_the_second_of_the_handover(found: Debrief, shift: Exercise) -> None:
    assert [one.city for one in found.elsewhere] == ["noord", "zuid", "stil"]
    assert found.elsewhere[2].figures.unanswered == 2
    # Nobody has run out of patience by then; at the end of the hour they would have.
    assert found.elsewhere[2].figures.mood == 0


def test_a_curve_begins_where_the_citizen_began(found: Debrief, shift: Exercise) -> None:
    curves = {curve.who: curve for curve in found.moods}
    assert curves["fatima"].began == 0
    assert curves["fatima"].ended == shift.now.moods["fatima"].value


def test_a_contested_mark_is_remembered_and_changes_no_mark(shift: Exercise, judging: World) -> None:
    after = shift.after(Contested("vol", "empathy", "Hij was niet boos."), judging)
    assert after.now.training is not None
    assert after.now.training.contested == {("vol", "empathy"): "Hij was niet boos."}
    assert after.now.judged == shift.now.judged
    assert shift.after(Contested("nog", "empathy"), judging) is shift


def test_without_a_judge_there_is_still_a_debrief(build: Builder, world: World) -> None:
    exercise = begun(build([{"id": "vol", "at": "1m", "text": "De container is vol"}]), "noord", world, by_hand=True)
    exercise = exercise.after(Passed(100), world).after(Responded("vol", Action.ASK, "Waar?", began=60), world)
    found = debrief(exercise, world, elsewhere=False)
    assert found.mean is None
    assert not found.points
    assert found.handover is None
