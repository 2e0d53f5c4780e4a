"""The trainee is the city: nothing is done that the trainee does not do, and everything costs time."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exercise.conftest import Builder
from tests.exercise.judges import an_attitude, judge
from webcare.domain.action import Action, Effort
from webcare.domain.channel import Outlet
from webcare.domain.scenario import Scenario
from webcare.exercise.allowed import Refusal, refusal
from webcare.exercise.happenings import Arrived, Dealt, Followed, MoodMoved, Reported, Sent
from webcare.exercise.moves import (
    Advance,
    Back,
    Did,
    HandedOver,
    Move,
    Overruled,
    Passed,
    Responded,
    Told,
    Turned,
    Wrote,
    as_record,
    move_of,
)
from webcare.exercise.play import Exercise, begun, replayed
from webcare.exercise.state import State, World

MOVES: st.SearchStrategy[Move] = st.one_of(
    st.just(Advance()),
    st.builds(Passed, st.integers(-5, 900)),
    st.builds(
        Responded,
        st.sampled_from(["vol", "vraag", "uitje", "brand", "nog-iets", "fatima-impatient", "niets"]),
        st.sampled_from(Action),
        st.sampled_from(
            ["", "Waar is dat? solved=5", "Dat zit zo. solved=9 kind=9 Ik laat het binnen 5 minuten weten."]
        ),
        st.sampled_from([(), (Action.ESCALATE,)]),
        st.sampled_from(["", "Vraagt niets."]),
        st.integers(-10, 4000),
    ),
    st.builds(Told, st.sampled_from(["", "Er is nieuws over parkeren."]), st.just(""), st.sampled_from(["", "nieuws"])),
    st.builds(Did, st.sampled_from(["uit", "niets"]), st.integers(0, 4000)),
    st.sampled_from([Back(), Turned("zuid"), Wrote("hallo"), Overruled("vol", Action.WATCH)]),
)


@pytest.fixture(scope="session")
def judging(world: World) -> World:
    """The small world, with somebody who judges."""
    return replace(world, judge=judge, attitude=an_attitude())


def at(seconds: int, scenario: Scenario, world: World, city: str = "noord") -> Exercise:
    """An exercise by hand after so many seconds in which the trainee did nothing."""
    return begun(scenario, city, world, by_hand=True).after(Passed(seconds), world)


def reply(exercise: Exercise, world: World, message: str, text: str, action: Action = Action.ANSWER) -> Exercise:
    """The exercise after this reply, begun now."""
    return exercise.after(Responded(message, action, text, began=exercise.now.clock), world)


def test_nobody_at_the_desk_does_anything_by_themselves(afternoon: Scenario, judging: World) -> None:
    exercise = at(1800, afternoon, judging)
    assert not [one for one in exercise.now.happenings if isinstance(one, Dealt | Sent)]
    assert exercise.now.spent.total == 0
    assert {task.about for task in exercise.now.tasks} >= {"vol", "vraag", "brand", "uit"}


def test_what_is_not_read_in_its_stream_is_not_seen(afternoon: Scenario, judging: World) -> None:
    exercise = at(300, afternoon, judging)
    move = Responded("uitje", Action.PROACTIVE, "Leuk!", began=300)
    assert refusal(exercise.now, move) is Refusal.UNSEEN
    assert exercise.after(move, judging) is exercise
    exercise = exercise.after(Did("uit", began=300), judging)
    assert exercise.now.item("uitje").noticed == 360
    assert exercise.after(replace(move, began=360), judging).now.item("uitje").replied


def test_a_stream_read_early_is_due_again_after_its_own_while(afternoon: Scenario, judging: World) -> None:
    exercise = at(300, afternoon, judging).after(Did("uit", began=300), judging)
    bells = [bell for bell in exercise.now.bells if bell.rings == "stream"]
    assert [bell.at for bell in bells] == [360 + 600]


def test_a_reply_costs_its_minutes_and_meanwhile_others_lose_patience(build: Builder, judging: World) -> None:
    scenario = build(
        [
            {"id": "een", "at": "1m", "text": "Hoe werkt parkeren?"},
            {"id": "twee", "at": "1m", "from": "jan", "text": "De container is vol"},
        ]
    )
    exercise = at(600, scenario, judging)
    exercise = reply(exercise, judging, "een", "Dat zit zo. solved=10")
    assert exercise.now.clock == 600 + 180
    assert exercise.now.item("een").done == 780
    assert exercise.now.spent.interact == 180
    moved = [one for one in exercise.now.happenings if isinstance(one, MoodMoved) and one.who == "jan"]
    assert [one.at for one in moved] == [660]


def test_who_took_longer_to_write_than_it_costs_is_done_at_once(afternoon: Scenario, judging: World) -> None:
    exercise = at(600, afternoon, judging).after(Responded("vol", Action.ASK, "Waar?", began=70), judging)
    assert exercise.now.item("vol").done == 600


def test_two_things_are_never_done_in_the_same_minutes(afternoon: Scenario, judging: World) -> None:
    exercise = reply(at(120, afternoon, judging), judging, "vol", "Waar is dat?", Action.ASK)
    exercise = exercise.after(Responded("vraag", Action.ANSWER, "Dat zit zo.", began=120), judging)
    assert exercise.now.item("vraag").done == 120 + 120 + 180


def test_three_people_at_the_desk_are_three_times_as_quick_and_cost_as_much(build: Builder, judging: World) -> None:
    scenario = build([{"id": "een", "at": "1m", "text": "Hoe werkt parkeren?"}], staff=3)
    exercise = reply(at(60, scenario, judging), judging, "een", "Dat zit zo.")
    assert exercise.now.clock == 120
    assert exercise.now.spent.interact == 180


def test_a_citizen_who_is_asked_where_says_where(afternoon: Scenario, judging: World) -> None:
    exercise = reply(at(90, afternoon, judging), judging, "vol", "Waar is dat precies? solved=6", Action.ASK)
    exercise = exercise.after(Passed(300), judging)
    assert [item.message.text for item in exercise.now.items if item.occasion == "gives-place"] == ["op de Kerkstraat"]
    assert exercise.now.item("vol").state is State.HANDLED


def test_a_citizen_who_is_only_dismissed_says_so(afternoon: Scenario, judging: World) -> None:
    exercise = reply(at(90, afternoon, judging), judging, "vol", "Dank voor uw bericht. solved=1 kind=0")
    moved = [one for one in exercise.now.happenings if isinstance(one, MoodMoved)][-1]
    assert "dismissed" in moved.reasons
    exercise = exercise.after(Passed(300), judging)
    assert "brushed-off" in {item.occasion for item in exercise.now.items}


def test_silence_is_an_answer_that_costs_nothing_but_is_felt_when_nothing_comes(
    afternoon: Scenario, judging: World
) -> None:
    exercise = at(90, afternoon, judging)
    move = Responded("vol", Action.WATCH, note="Hoort niet bij ons.", began=90)
    exercise = exercise.after(move, judging)
    assert exercise.now.item("vol").state is State.WATCHED
    assert exercise.now.judged["vol"].note == "Hoort niet bij ons."
    assert exercise.now.moods["fatima"].value == 0
    exercise = exercise.after(Passed(900), judging)
    assert exercise.now.moods["fatima"].changes[0].reasons == ("silence",)
    assert refusal(exercise.now, move) is Refusal.SETTLED
    assert reply(exercise, judging, "vol", "Toch een antwoord. solved=9").now.item("vol").replied


def test_the_reply_to_a_nudge_answers_what_it_was_about(afternoon: Scenario, judging: World) -> None:
    exercise = at(800, afternoon, judging)
    assert exercise.now.item("fatima-impatient").occasion == "impatient"
    exercise = reply(exercise, judging, "fatima-impatient", "Excuses. solved=9")
    assert exercise.now.item("vol").replied
    assert exercise.now.item("fatima-impatient").joined == "vol"


def test_the_case_number_is_filled_in(afternoon: Scenario, judging: World) -> None:
    exercise = reply(at(90, afternoon, judging), judging, "vol", "Uw nummer is {zaak}.", Action.TAKE)
    response = exercise.now.judged["vol"].response
    assert response.case
    assert response.reply is not None
    assert response.case in response.reply.text


@pytest.mark.parametrize(
    ("move", "why"),
    [
        pytest.param(Responded("niets", Action.ANSWER, "Hallo"), Refusal.UNKNOWN, id="a message that is not there"),
        pytest.param(Responded("vol", Action.ANSWER, "  "), Refusal.EMPTY, id="a reply without words"),
        pytest.param(Responded("vol", Action.PROACTIVE, "Hoi"), Refusal.NOT_HERE, id="unasked to who asked"),
        pytest.param(Responded("vol", Action.ANSWER, "x" * 9000), Refusal.TOO_LONG, id="more than the channel takes"),
        pytest.param(Did("niets"), Refusal.UNKNOWN, id="a stream that is not there"),
        pytest.param(Told(""), Refusal.EMPTY, id="a post without words"),
        pytest.param(Told("Nieuws", fact="niets"), Refusal.UNKNOWN, id="a fact that is not there"),
        pytest.param(Told("x" * 300, outlets=(Outlet.TWITTER,)), Refusal.TOO_LONG, id="a post longer than a tweet"),
    ],
)
def test_what_cannot_be_done_is_refused_and_changes_nothing(
    move: Responded | Told | Did, why: Refusal, afternoon: Scenario, judging: World
) -> None:
    exercise = at(90, afternoon, judging)
    assert refusal(exercise.now, move) is why
    assert exercise.after(move, judging) is exercise


FACT = {
    "id": "gat",
    "says": "Gat in de weg.",
    "tell": "Het gat bij de Kerkstraat is afgezet met hekken.",
    "status": "rumour",
}
NEWS = {
    "id": "bevestigd",
    "at": "5m",
    "says": "Het klopt.",
    "fact": "gat",
    "status": "confirmed",
    "post": "nieuws",
}


def test_only_what_is_certain_and_said_is_told(build: Builder, judging: World) -> None:
    scenario = build([{"id": "een", "at": "1m", "text": "Hoe laat?", "fact": "gat"}], dossier=[FACT], news=[NEWS])
    words = "Rond het gat bij de Kerkstraat staan nu hekken, het is afgezet."
    early = at(90, scenario, judging).after(Told(words, fact="gat", began=90), judging)
    assert [sent.fact for sent in early.now.posts] == [""]
    late = at(310, scenario, judging).after(Told(words, fact="gat", began=310), judging)
    assert [(sent.fact, sent.post.text) for sent in late.now.posts] == [("gat", words)]
    empty = at(310, scenario, judging).after(Told("Fijne dag allemaal!", fact="gat", began=310), judging)
    assert [sent.fact for sent in empty.now.posts] == [""]


def test_a_post_that_waits_goes_out_as_it_stands_or_in_other_words(build: Builder, judging: World) -> None:
    scenario = build([{"id": "een", "at": "1m", "text": "Hoe laat?", "fact": "gat"}], dossier=[FACT], news=[NEWS])
    exercise = at(310, scenario, judging)
    waits = next(task.id for task in exercise.now.tasks if task.kind == "post")
    as_it_stands = exercise.after(Told(task=waits, began=310), judging)
    assert [(sent.post.text, sent.fact) for sent in as_it_stands.now.posts] == [("Er is nieuws.", "gat")]
    assert as_it_stands.now.spent.of(Effort.SEND) == 180
    reworded = exercise.after(Told("Het gat in de Kerkstraat is afgezet.", task=waits, began=310), judging)
    assert [sent.fact for sent in reworded.now.posts] == ["gat"]
    for done in (as_it_stands, reworded):
        assert not [task for task in done.now.tasks if task.kind == "post"]


def test_a_post_about_what_somebody_waits_for_answers_it(build: Builder, judging: World) -> None:
    scenario = build([{"id": "een", "at": "1m", "channel": "twitter", "text": "@gemeentenoord Hoe werkt parkeren?"}])
    exercise = at(90, scenario, judging).after(Told("Alles over parkeren staat op de site.", began=90), judging)
    assert exercise.now.item("een").post == "nieuws"


def test_sending_in_reply_tells_everybody_and_who_asked(afternoon: Scenario, judging: World) -> None:
    exercise = reply(at(100, afternoon, judging), judging, "vraag", "Parkeren is gratis. solved=9", Action.POST)
    assert [sent.message for sent in exercise.now.posts] == ["vraag"]
    assert exercise.now.item("vraag").replied
    assert exercise.now.spent.of(Effort.SEND) == exercise.now.spent.of(Effort.INTERACT) == 180


def test_a_promise_that_is_kept_in_time_lifts_the_mood(afternoon: Scenario, judging: World) -> None:
    promise = "We zoeken het uit. U hoort binnen een half uur meer. solved=5"
    exercise = reply(at(100, afternoon, judging), judging, "vol", promise)
    before = exercise.now.moods["fatima"].value
    exercise = exercise.after(Passed(600), judging)
    exercise = reply(exercise, judging, "vol", "De container wordt vanmiddag geleegd.")
    assert [one.text for one in exercise.now.happenings if isinstance(one, Followed)]
    assert exercise.now.moods["fatima"].changes[-1].reasons == ("promise-kept",)
    assert exercise.now.moods["fatima"].value == min(3, before + 1)
    assert exercise.now.training is not None
    assert not [one for one in exercise.now.training.promises if one.is_open and one.due is not None]


def test_a_promise_that_is_not_kept_is_remembered_by_who_waits(afternoon: Scenario, judging: World) -> None:
    exercise = reply(at(100, afternoon, judging), judging, "vol", "Ik laat het u binnen 10 minuten weten. solved=5")
    exercise = exercise.after(Passed(900), judging)
    assert exercise.now.moods["fatima"].changes[-1].reasons == ("promise-broken",)
    assert "reminds" in {item.occasion for item in exercise.now.items}


def test_handing_over_ends_it_and_can_be_done_once(afternoon: Scenario, judging: World) -> None:
    exercise = at(100, afternoon, judging).after(HandedOver("Alles rustig."), judging)
    assert exercise.is_over
    assert exercise.now.training is not None
    assert exercise.now.training.note == "Alles rustig."
    assert exercise.after(HandedOver("Nog iets."), judging) is exercise
    played_out = at(7200, afternoon, judging)
    assert played_out.is_over
    assert played_out.now.clock == afternoon.lasts
    handed = played_out.after(HandedOver("Klaar."), judging)
    assert handed.now.training is not None
    assert handed.now.training.note == "Klaar."
    assert handed.now.happenings == played_out.now.happenings


def test_what_was_begun_before_the_end_is_still_done(build: Builder, judging: World) -> None:
    scenario = build([{"id": "een", "at": "1m", "text": "Hoe werkt parkeren?"}], lasts="5m")
    exercise = reply(at(290, scenario, judging), judging, "een", "Dat zit zo. solved=9")
    assert exercise.now.item("een").done == 299


def test_there_is_no_way_back_no_other_city_and_nobody_to_write_as(afternoon: Scenario, judging: World) -> None:
    exercise = reply(at(100, afternoon, judging), judging, "vol", "Waar? solved=9", Action.ASK)
    for move in (Back(), Turned("zuid"), Wrote("hallo"), Overruled("vol", Action.WATCH)):
        assert exercise.after(move, judging) is exercise


def test_the_citys_own_response_stands_beside_the_trainees(afternoon: Scenario, judging: World) -> None:
    exercise = reply(at(100, afternoon, judging), judging, "vol", "Bedankt. solved=3")
    judged = exercise.now.judged["vol"]
    assert judged.own.response.action is Action.ASK
    assert judged.response.action is Action.ANSWER
    assert judged.case is not None
    assert judged.case.text == "Bedankt. solved=3"


@given(st.lists(MOVES, max_size=12))
def test_the_same_moves_reach_the_same_exercise(afternoon: Scenario, judging: World, moves: list[Move]) -> None:
    exercise = begun(afternoon, "noord", judging, by_hand=True)
    for move in moves:
        exercise = exercise.after(move, judging)
    kept = tuple(move_of(as_record(move)) for move in exercise.moves)
    again = replayed(afternoon, "noord", judging, 0, kept, by_hand=True)
    assert again.now == exercise.now


@given(st.lists(MOVES, max_size=12))
def test_going_on_is_the_same_as_taking_the_picture_up_again(
    afternoon: Scenario, judging: World, moves: list[Move]
) -> None:
    going_on = again = begun(afternoon, "noord", judging, by_hand=True)
    for move in moves:
        going_on = going_on.after(move, judging)
        again = replace(again, _live=[]).after(move, judging)
        assert going_on.now == again.now


@given(st.lists(MOVES, min_size=1, max_size=6), st.lists(MOVES, max_size=4))
def test_a_moment_that_was_gone_on_from_can_be_gone_on_from_again(
    afternoon: Scenario, judging: World, first: list[Move], then: list[Move]
) -> None:
    exercise = begun(afternoon, "noord", judging, by_hand=True)
    for move in first:
        exercise = exercise.after(move, judging)
    ends = []
    for _ in range(2):
        found = exercise
        for move in then:
            found = found.after(move, judging)
        ends.append(found.now)
    assert ends[0] == ends[1]


def test_going_on_in_another_world_is_judged_there(afternoon: Scenario, judging: World, world: World) -> None:
    exercise = at(100, afternoon, judging)
    assert reply(exercise, world, "vol", "Zo. solved=9").now.judged["vol"].assessment is None
    assert reply(exercise, judging, "vol", "Zo. solved=9").now.judged["vol"].assessment is not None


@given(st.lists(st.integers(1, 400), max_size=10))
def test_the_clock_in_small_steps_is_the_clock_in_one(afternoon: Scenario, judging: World, steps: list[int]) -> None:
    exercise = begun(afternoon, "noord", judging, by_hand=True)
    for seconds in steps:
        exercise = exercise.after(Passed(seconds), judging)
    once = at(sum(steps), afternoon, judging)
    assert exercise.now == once.now
    assert len(exercise.moves) == bool(steps)


def test_every_message_of_a_scenario_comes_whatever_the_trainee_does(afternoon: Scenario, judging: World) -> None:
    exercise = at(7200, afternoon, judging)
    came = {one.message for one in exercise.now.happenings if isinstance(one, Arrived)}
    assert {"vol", "vraag", "uitje", "brand", "later"} <= came
    assert not [one for one in exercise.now.happenings if isinstance(one, Reported)]
