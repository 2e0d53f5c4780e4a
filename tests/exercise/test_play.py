"""The player's moves: the same moves reach the same exercise, and each can be undone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.domain.action import Action
from webcare.domain.channel import Channel
from webcare.domain.scenario import Scenario
from webcare.exercise.happenings import Arrived
from webcare.exercise.moves import Advance, Back, Move, Overruled, Turned, Wrote, as_record, move_of
from webcare.exercise.play import Exercise, begun, choices, played, replayed
from webcare.exercise.state import State, World
from webcare.exercise.transcript import as_text, transcript

MOVES: st.SearchStrategy[Move] = st.one_of(
    st.just(Advance()),
    st.just(Advance()),
    st.just(Back()),
    st.sampled_from([Turned("noord"), Turned("zuid"), Turned("stil")]),
    st.builds(
        Wrote,
        st.sampled_from(["De container is vol", "Hoe werkt parkeren?", "", "op de hoek", "\x1b[31m[b]rood"]),
        st.sampled_from([Channel.TWITTER, Channel.FACEBOOK]),
        st.sampled_from(["", "Sanne"]),
        st.sampled_from([True, False, None]),
    ),
    st.builds(
        Overruled,
        st.sampled_from(["vol", "vraag", "uitje", "nog-iets", "speler-1", "speler-2"]),
        st.sampled_from([Action.ANSWER, Action.WATCH, Action.ASK, Action.REFER]),
    ),
)


def tried(exercise: Exercise, moves: list[Move], world: World) -> tuple[Exercise, list[Move]]:
    """The exercise after those of `moves` that could be made, and which those were."""
    made: list[Move] = []
    for move in moves:
        try:
            exercise = exercise.after(move, world)
        except LookupError:
            continue
        made.append(move)
    return exercise, made


@given(st.lists(MOVES, max_size=25), st.sampled_from(["noord", "zuid", "stil"]), st.integers(0, 3))
def test_replaying_the_same_moves_reaches_the_same_exercise(
    world: World, afternoon: Scenario, moves: list[Move], city: str, seed: int
) -> None:
    """Also from what is stored of them, and from the moves an exercise says it was made of."""
    there, made = tried(begun(afternoon, city, world, seed), moves, world)
    kept = tuple(move_of(as_record(move)) for move in made)
    assert replayed(afternoon, city, world, seed, kept) == there
    assert replayed(afternoon, city, world, seed, there.moves) == there
    assert transcript(there) == transcript(replayed(afternoon, city, world, seed, kept))


@given(st.lists(MOVES, max_size=12), MOVES)
def test_back_undoes_any_move(world: World, afternoon: Scenario, moves: list[Move], last: Move) -> None:
    before, _ = tried(begun(afternoon, "noord", world), moves, world)
    after, made = tried(before, [last], world)
    if isinstance(last, Back) or not made or after is before:
        return
    assert after.after(Back(), world) == before


@given(st.lists(MOVES, max_size=15))
def test_time_and_the_inbox_only_grow_as_the_story_goes_on(
    world: World, afternoon: Scenario, moves: list[Move]
) -> None:
    there, _ = tried(begun(afternoon, "noord", world), moves, world)
    later = there.after(Advance(), world)
    assert later.now.clock >= there.now.clock
    assert [item.id for item in later.now.items[: len(there.now.items)]] == [item.id for item in there.now.items]
    assert later.now.happenings[: len(there.now.happenings)] == there.now.happenings


def test_nothing_changes_when_it_is_over(world: World, afternoon: Scenario) -> None:
    over = played(afternoon, "noord", world)
    assert over.next_at is None
    assert over.after(Advance(), world) is over


def test_back_at_the_beginning_stays_at_the_beginning(world: World, afternoon: Scenario) -> None:
    start = begun(afternoon, "noord", world)
    assert start.after(Back(), world) is start


@pytest.mark.parametrize("steps", [1, 4, 9, 14])
def test_turned_to_another_city_is_the_same_moment_as_that_city_had_it(
    world: World, afternoon: Scenario, steps: int
) -> None:
    here = begun(afternoon, "noord", world)
    for _ in range(steps):
        here = here.after(Advance(), world)
    there = here.after(Turned("zuid"), world)
    own = begun(afternoon, "zuid", world)
    while own.next_at is not None and own.next_at <= here.now.clock:
        own = own.after(Advance(), world)
    assert there.now.clock == here.now.clock
    assert there.now.items == own.now.items
    assert there.now.happenings == own.now.happenings
    assert there.after(Turned("noord"), world).now.items == here.now.items


def test_what_the_player_wrote_comes_along_to_another_city(world: World, afternoon: Scenario) -> None:
    here = begun(afternoon, "stil", world).after(Advance(), world)
    here = here.after(Wrote("Hoe werkt parkeren?", Channel.FACEBOOK, "Sanne"), world)
    assert not here.now.item("speler-1").replied
    there = here.after(Turned("noord"), world)
    assert there.now.item("speler-1").replied
    assert there.now.item("speler-1").message == here.now.item("speler-1").message


def test_free_chat_is_answered_at_once_and_the_city_keeps_the_conversation(world: World, afternoon: Scenario) -> None:
    exercise = begun(afternoon, "noord", world)
    exercise = exercise.after(Wrote("De container is vol", Channel.FACEBOOK, "Sanne"), world)
    asked = exercise.now.item("speler-1")
    assert asked.answer is not None
    assert (asked.waited, asked.answer.response.action) == (0, Action.ASK)
    assert asked.state is State.OPEN
    exercise = exercise.after(Wrote("bij de school", Channel.FACEBOOK, "Sanne"), world)
    told = exercise.now.item("speler-2")
    assert told.answer is not None
    assert told.answer.response.action is Action.TAKE
    assert told.answer.response.case
    assert exercise.now.item("speler-1").state is State.HANDLED


def test_each_name_and_channel_is_a_conversation_of_its_own(world: World, afternoon: Scenario) -> None:
    exercise = begun(afternoon, "noord", world)
    for channel, name in ((Channel.FACEBOOK, "Sanne"), (Channel.TWITTER, "Sanne"), (Channel.FACEBOOK, "Bo")):
        exercise = exercise.after(Wrote("De container is vol", channel, name), world)
    assert len(exercise.now.conversations) == 3
    assert all(len(one.exchanges) == 1 for one in exercise.now.conversations.values())


def test_overruled_goes_back_to_where_the_message_was_dealt_with(world: World, afternoon: Scenario) -> None:
    over = played(afternoon, "noord", world)
    was = over.now.item("vol")
    assert was.answer is not None
    assert was.answer.response.action is Action.ASK
    branch = over.after(Overruled("vol", Action.WATCH), world)
    item = branch.now.item("vol")
    assert item.answer is not None
    assert (item.answer.response.action, item.overruled, item.replied) == (Action.WATCH, True, False)
    assert item.started == was.started
    assert branch.now.clock < over.now.clock
    assert all(one.message.sent <= branch.now.clock for one in branch.now.items)


def test_another_branch_ends_otherwise(world: World, afternoon: Scenario) -> None:
    policy = played(afternoon, "noord", world)
    branch = policy.after(Overruled("vol", Action.WATCH), world)
    while not branch.is_over:
        branch = branch.after(Advance(), world)
    assert branch.now.moods["fatima"].value < policy.now.moods["fatima"].value
    assert "later" in [item.id for item in branch.now.items]
    assert "later" not in [item.id for item in policy.now.items]


def _is_done(exercise: Exercise, message: str) -> bool:
    return any(item.id == message and item.done is not None for item in exercise.now.items)


def test_what_was_written_after_the_fork_is_not_in_the_branch(world: World, afternoon: Scenario) -> None:
    exercise = begun(afternoon, "noord", world).after(Wrote("Hoe werkt parkeren?", Channel.FACEBOOK, "Bo"), world)
    while not _is_done(exercise, "vol"):
        exercise = exercise.after(Advance(), world)
    exercise = exercise.after(Advance(), world)
    exercise = exercise.after(Wrote("De container is vol", Channel.FACEBOOK, "Sanne"), world)
    branch = exercise.after(Overruled("vol", Action.WATCH), world)
    assert [item.id for item in branch.now.items if item.by_player] == ["speler-1"]
    assert branch.now.clock < exercise.now.clock


def test_a_branch_of_the_players_own_message_forgets_what_came_after_it_in_the_same_second(
    world: World, afternoon: Scenario
) -> None:
    exercise = begun(afternoon, "noord", world)
    for text in ("De container is vol", "bij de school"):
        exercise = exercise.after(Wrote(text, Channel.FACEBOOK, "Sanne"), world)
    branch = exercise.after(Overruled("speler-1", Action.WATCH), world)
    assert [item.id for item in branch.now.items] == ["speler-1"]


def test_a_branch_belongs_to_the_city_it_was_made_in(world: World, afternoon: Scenario) -> None:
    over = played(afternoon, "noord", world)
    branch = over.after(Overruled("vol", Action.WATCH), world)
    elsewhere = branch.after(Turned("zuid"), world)
    assert not any(item.overruled for item in elsewhere.now.items)
    assert elsewhere.after(Turned("noord"), world).now.items == branch.now.items


def test_the_action_that_was_taken_already_changes_nothing(world: World, afternoon: Scenario) -> None:
    over = played(afternoon, "noord", world)
    assert over.after(Overruled("vol", Action.ASK), world) is over


def test_every_choice_offered_can_be_taken(world: World, afternoon: Scenario) -> None:
    over = played(afternoon, "noord", world)
    offered = choices(over, "vol")
    assert offered
    assert Action.ASK not in offered
    for action in offered:
        item = over.after(Overruled("vol", action), world).now.item("vol")
        assert item.answer is not None
        assert item.answer.response.action is action


def test_a_city_that_does_not_exist_is_a_lookup_error(world: World, afternoon: Scenario) -> None:
    with pytest.raises(LookupError, match="atlantis"):
        begun(afternoon, "atlantis", world)
    with pytest.raises(LookupError, match="atlantis"):
        begun(afternoon, "noord", world).after(Turned("atlantis"), world)


def test_the_clock_does_not_run_ahead_of_what_happens(world: World, afternoon: Scenario) -> None:
    """`next_at` tells the screen when the next step is due, and the step comes then."""
    exercise = begun(afternoon, "noord", world)
    while (second := exercise.next_at) is not None:
        exercise = exercise.after(Advance(), world)
        assert exercise.now.clock == second


@pytest.mark.parametrize("city", ["noord", "zuid", "stil"])
def test_two_runs_give_the_same_bytes_and_two_seeds_may_not(world: World, afternoon: Scenario, city: str) -> None:
    assert as_text(played(afternoon, city, world, 1)) == as_text(played(afternoon, city, world, 1))
    texts = {as_text(played(afternoon, city, world, seed)) for seed in range(8)}
    assert len(texts) > 1


def test_a_message_arrives_once(world: World, afternoon: Scenario) -> None:
    over = played(afternoon, "noord", world)
    arrived = [happened.message for happened in over.now.happenings if isinstance(happened, Arrived)]
    assert sorted(arrived) == sorted(set(arrived)) == sorted(item.id for item in over.now.items)
