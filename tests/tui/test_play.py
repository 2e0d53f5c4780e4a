"""Speel: stepping, writing, going back, another city; and that a step is kept before it is shown."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from textual.app import App
from textual.pilot import Pilot

from webcare.domain.action import Action
from webcare.domain.channel import Channel
from webcare.exercise.moves import Overruled, Turned, Wrote
from webcare.store.records import Records, RecordsError
from webcare.tui.app import Webcare
from webcare.tui.screens.branch import Branch
from webcare.tui.screens.ending import EndingWindow
from webcare.tui.screens.lobby import Lobby
from webcare.tui.screens.play import Play
from webcare.tui.widgets.composer import Line
from webcare.tui.widgets.inbox import Inbox

Seen = Callable[[App[Any]], str]
Program = Callable[..., Webcare]
PLAY = {"room": "play", "scenario": "volle-container", "city": "rotterdam"}


async def ready(app: Webcare, pilot: Pilot[Any]) -> Play:
    """The play screen, drawn."""
    await app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause()
    assert isinstance(app.screen, Play)
    return app.screen


def transcripts(folder: Path) -> list[Path]:
    """The transcripts in a folder, by name."""
    return sorted(folder.glob("webcare-*.txt"))


async def talking(app: Webcare, pilot: Pilot[Any]) -> Play:
    """A talk with the city, opened from the lobby."""
    await app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.press("p")
    await pilot.pause()
    return await ready(app, pilot)


async def test_space_lets_the_next_thing_happen_and_explains_it(program: Program, seen: Seen) -> None:
    app = program(**PLAY)
    async with app.run_test(size=(140, 50)) as pilot:
        play = await ready(app, pilot)
        await pilot.press("space")
        assert [item.id for item in play.exercise.now.items] == ["vol"]
        await pilot.press("space")
        await pilot.pause()
        text = seen(app)
        assert "Dank u voor het bericht." in text or "Dank je voor het bericht." in text
        assert "Een volle container pakken we zelf op." in text
        assert "■ artikel R5  Zo zei het artikel." in text
        assert "niet-aan-ons" in text
        assert "✓ afgehandeld" in text


async def test_what_gave_the_message_away_is_underlined(program: Program) -> None:
    app = program(**PLAY)
    async with app.run_test(size=(140, 50)) as pilot:
        await ready(app, pilot)
        await pilot.press("space", "space")
        await pilot.pause()
        underlined = {
            segment.text.strip()
            for strip in app.screen._compositor.render_strips()
            for segment in strip
            if segment.style and segment.style.underline
        }
        assert "container" in underlined


async def test_a_move_is_kept_before_it_is_shown(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    shown_then: list[int] = []
    app = program(kept=True, **PLAY)
    original = Records.append

    def append(self: Records, exercise: str, move: Any) -> None:
        shown_then.append(len(cast(Play, app.screen).exercise.moves))
        original(self, exercise, move)

    monkeypatch.setattr(Records, "append", append)
    async with app.run_test(size=(100, 30)) as pilot:
        play = await ready(app, pilot)
        await pilot.press("space", "space")
        assert len(play.exercise.moves) == len(shown_then) == 2
        assert shown_then == [0, 1]


async def test_an_exercise_that_was_left_goes_on_where_it_was(program: Program, seen: Seen) -> None:
    first = program(kept=True, **PLAY)
    async with first.run_test(size=(100, 30)) as pilot:
        play = await ready(first, pilot)
        await pilot.press("space", "space")
        was = play.exercise
    second = program(kept=True)
    async with second.run_test(size=(100, 30)) as pilot:
        await second.workers.wait_for_complete()
        await pilot.pause()
        await pilot.pause()
        assert "Verder gaan" in seen(second)
        await pilot.press("home", "enter")
        await pilot.pause()
        again = await ready(second, pilot)
        assert again.exercise.moves == was.moves
        assert again.exercise.now.items == was.now.items


async def test_an_unfinished_exercise_can_be_thrown_away(program: Program) -> None:
    app = program(kept=True, **PLAY)
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(app, pilot)
        await pilot.press("space", "escape")
        await pilot.pause()
        assert isinstance(app.screen, Lobby)
        assert len(app.lobby.unfinished) == 1
        await pilot.press("home", "delete")
        await pilot.pause()
        assert not app.lobby.unfinished


async def test_leaving_says_how_to_go_on(program: Program) -> None:
    app = program(kept=True, **PLAY)
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(app, pilot)
        await pilot.press("space", "ctrl+q")
    assert app.return_value == "Verder oefenen: webcare play volle-container --city rotterdam"


async def test_play_goes_on_where_nothing_can_be_kept(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise RecordsError("read-only", "de schijf is vol")

    monkeypatch.setattr(Records, "append", refuse)
    app = program(kept=True, **PLAY)
    async with app.run_test(size=(100, 30)) as pilot:
        play = await ready(app, pilot)
        await pilot.press("space", "space")
        assert len(play.exercise.moves) == 2
        told = [toast.message for toast in app._notifications]
        assert len([message for message in told if "de schijf is vol" in message]) == 1


async def test_a_citizen_of_the_player_is_answered_at_once(program: Program, seen: Seen) -> None:
    app = program(**PLAY)
    async with app.run_test(size=(100, 30)) as pilot:
        play = await ready(app, pilot)
        await pilot.press("c", *"hoi stad", "enter")
        await pilot.press(*"en nu", "enter")
        await pilot.pause()
        assert [move.text for move in play.exercise.moves if isinstance(move, Wrote)] == ["hoi stad", "en nu"]
        assert all(item.answer for item in play.exercise.now.items)
        text = seen(app)
        assert "hoi stad" in text
        assert "en nu" in text
        assert "Dank " in text


async def test_esc_leaves_the_line_and_keeps_what_stands_on_it(program: Program) -> None:
    app = program(**PLAY)
    async with app.run_test(size=(100, 30)) as pilot:
        play = await ready(app, pilot)
        await pilot.press("c", *"half", "escape")
        assert not play.query_one(Line).has_focus
        assert isinstance(app.screen, Play)
        await pilot.press("c")
        assert play.query_one(Line).value == "half"


async def test_the_channel_changes_while_typing(program: Program) -> None:
    app = program(**PLAY)
    async with app.run_test(size=(100, 30)) as pilot:
        play = await ready(app, pilot)
        await pilot.press("c", "ctrl+n", *"hoi", "enter")
        (move,) = play.exercise.moves
        assert isinstance(move, Wrote)
        assert move.channel is Channel.TWITTER
        assert move.addressed


async def test_a_message_too_long_for_its_channel_is_not_sent(program: Program, seen: Seen) -> None:
    app = program(**PLAY)
    async with app.run_test(size=(100, 30)) as pilot:
        play = await ready(app, pilot)
        await pilot.press("c", "ctrl+n")
        play.query_one(Line).value = "x" * 300
        await pilot.press("enter")
        await pilot.pause()
        assert not play.exercise.moves
        assert "20 tekens te veel voor Twitter/X" in seen(app)


async def test_a_talk_without_a_scenario_goes_on_for_any_number_of_turns(program: Program, seen: Seen) -> None:
    app = program(kept=True)
    async with app.run_test(size=(100, 30)) as pilot:
        play = await talking(app, pilot)
        for _ in range(5):
            await pilot.press(*"hoi", "enter")
        assert len(play.exercise.now.items) == 5
        assert all(item.answer for item in play.exercise.now.items)
        assert play.exercise.next_at is not None
        assert not play.exercise.is_over
        await pilot.press("ctrl+q")
    assert app.return_value == "Verder oefenen: webcare"


async def test_going_back_offers_other_actions(program: Program, seen: Seen) -> None:
    app = program(**PLAY)
    async with app.run_test(size=(100, 40)) as pilot:
        play = await ready(app, pilot)
        await pilot.press("space", "space", "b")
        await pilot.pause()
        assert isinstance(app.screen, Branch)
        assert "antwoorden" in seen(app)
        await pilot.press("down", "enter")
        await pilot.pause()
        move = play.exercise.moves[-1]
        assert isinstance(move, Overruled)
        item = play.exercise.now.item("vol")
        assert item.overruled
        assert item.answer is not None
        assert item.answer.response.action is not Action.TAKE


async def test_going_back_one_step_undoes_it_and_esc_does_nothing(program: Program) -> None:
    app = program(**PLAY)
    async with app.run_test(size=(100, 40)) as pilot:
        play = await ready(app, pilot)
        await pilot.press("space", "space", "b", "escape")
        await pilot.pause()
        assert play.exercise.now.item("vol").answer is not None
        await pilot.press("b", "enter")
        await pilot.pause()
        assert play.exercise.now.item("vol").answer is None


async def test_a_digit_shows_the_same_moment_in_another_city(program: Program, seen: Seen) -> None:
    app = program(**PLAY)
    async with app.run_test(size=(140, 40)) as pilot:
        play = await ready(app, pilot)
        await pilot.press("space", "space")
        clock = play.exercise.now.clock
        await pilot.press("2")
        await pilot.pause()
        assert play.exercise.city == "utrecht"
        assert play.exercise.now.clock == clock
        assert isinstance(play.exercise.moves[-1], Turned)
        assert play.chosen == "vol"


async def test_the_clock_runs_and_space_stops_it(program: Program) -> None:
    app = program(**PLAY)
    async with app.run_test(size=(100, 30)) as pilot:
        play = await ready(app, pilot)
        await pilot.press("plus", "plus")
        assert play.speed == 2
        play._clock = 59.9
        play._tick()
        assert [item.id for item in play.exercise.now.items] == ["vol"]
        moves = play.exercise.moves
        await pilot.press("space")
        assert play.speed == 0
        assert play.exercise.moves == moves
        await pilot.press("minus")
        assert play.speed == 0


async def test_the_end_shows_how_it_ended_and_the_trap(program: Program, seen: Seen) -> None:
    app = program(kept=True, **PLAY)
    async with app.run_test(size=(100, 40)) as pilot:
        play = await ready(app, pilot)
        while not play.exercise.is_over:
            await pilot.press("space")
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, EndingWindow)
        text = seen(app)
        assert "De container is leeg. Fatima is tevreden." in text
        assert "Een standaardantwoord op een herhaalde melding." in text
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert isinstance(app.screen, Lobby)
        assert not app.lobby.unfinished


async def test_the_filter_finds_by_name_state_and_channel(program: Program) -> None:
    app = program(**PLAY)
    async with app.run_test(size=(120, 40)) as pilot:
        play = await ready(app, pilot)
        # The remark is there from the moment it is read, not from when it was written.
        await pilot.press("space", "space", "space")
        inbox = play.query_one(Inbox)
        assert len(inbox.listed) == 2
        await pilot.press("slash", *"gevolgd twitter")
        assert [item.id for item in inbox.listed] == ["winkelen"]
        await pilot.press("escape")
        assert len(inbox.listed) == 2
        assert not inbox.is_filtered
        assert isinstance(app.screen, Play)


async def test_on_a_narrow_screen_one_pane_stands_at_a_time(program: Program, seen: Seen) -> None:
    app = program(**PLAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(app, pilot)
        await pilot.press("space", "space")
        await pilot.pause()
        assert "Woont op de hoek." in seen(app)
        await pilot.press("w")
        await pilot.pause()
        assert "Een volle container pakken we zelf op." in seen(app)
        await pilot.press("i")
        await pilot.pause()
        assert "✓ afgehandeld" in seen(app)
