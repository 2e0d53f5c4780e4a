"""What the desk knows: a message that nobody has read yet is told to nobody."""

from collections.abc import Callable

from webcare.domain.channel import Channel
from webcare.domain.scenario import Scenario
from webcare.exercise.happenings import Arrived, Noticed
from webcare.exercise.known import known, known_at, known_happenings, told_so_far
from webcare.exercise.moves import Advance, Wrote
from webcare.exercise.play import Exercise, begun, played
from webcare.exercise.state import World
from webcare.exercise.transcript import as_text

Builder = Callable[..., Scenario]
REMARK = {"id": "uitje", "at": "4m", "from": "jan", "channel": "twitter", "text": "ik ga winkelen", "addressed": False}
QUESTION = {"id": "vraag", "at": "5m", "text": "Hoe werkt parkeren?", "addressed": True}
ELSEWHERE = {"id": "brand", "at": "2m", "from": "jan", "channel": "twitter", "text": "grote brand", "addressed": False}


def until(exercise: Exercise, world: World, second: int) -> Exercise:
    """The exercise at the last step before this second."""
    while exercise.next_at is not None and exercise.next_at < second:
        exercise = exercise.after(Advance(), world)
    return exercise


def test_a_remark_is_unknown_until_its_stream_is_read(world: World, a_scenario: Builder) -> None:
    begin = begun(a_scenario([REMARK, QUESTION]), "noord", world)
    before = until(begin, world, 660)
    assert [item.id for item in before.now.items] == ["uitje", "vraag"]
    assert [item.id for item in known(before.now)] == ["vraag"]
    assert not any(getattr(one, "message", "") == "uitje" for one in known_happenings(before.now))
    assert "winkelen" not in as_text(before)
    after = until(before, world, 661)
    assert [item.id for item in known(after.now)] == ["vraag", "uitje"]
    assert next(type(one) for one in known_happenings(after.now) if getattr(one, "message", "") == "uitje") is Noticed
    assert known_at(after.now.item("uitje")) == 660
    assert "winkelen" in as_text(after)


def test_a_player_does_not_stop_at_what_nobody_sees(world: World, a_scenario: Builder) -> None:
    begin = begun(a_scenario([REMARK]), "noord", world)
    came = until(begin, world, 241)
    assert isinstance(came.now.happenings[-1], Arrived)
    assert told_so_far(came.now) == told_so_far(begin.now) == 0


def test_what_is_in_no_stream_is_never_known_and_stands_in_the_text_of_the_end(
    world: World, a_scenario: Builder
) -> None:
    over = played(a_scenario([ELSEWHERE]), "noord", world)
    assert known(over.now) == ()
    assert "grote brand" in as_text(over)


def test_who_writes_knows_what_they_wrote(world: World, a_scenario: Builder) -> None:
    exercise = begun(a_scenario([QUESTION]), "noord", world)
    exercise = exercise.after(Wrote("zomaar wat", Channel.TWITTER, "Sanne", False), world)
    assert [item.message.text for item in known(exercise.now)] == ["zomaar wat"]
