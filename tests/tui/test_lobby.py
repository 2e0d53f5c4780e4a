"""The lobby: what there is to choose, and where each choice leads."""

import sys
from collections.abc import Callable
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot

from webcare.domain.problem import Problem
from webcare.store.errors import ContentError
from webcare.tui.app import Webcare
from webcare.tui.screens.compare import Compare
from webcare.tui.screens.help import HelpWindow
from webcare.tui.screens.lobby import Lobby
from webcare.tui.screens.play import Play
from webcare.tui.start import Sources
from webcare.tui.widgets.rows import Rows

Seen = Callable[[App[Any]], str]
Program = Callable[..., Webcare]


async def ready(app: Webcare, pilot: Pilot[Any]) -> None:
    """Wait until the content has been read and drawn."""
    await app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause()


async def test_the_lobby_shows_scenarios_and_the_card_of_a_city(program: Program, seen: Seen) -> None:
    app = program()
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(app, pilot)
        text = seen(app)
        for words in ("De volle container", "Rook boven de haven", "35.968", "33 %", "■ artikel", "□ aanname"):
            assert words in text


async def test_the_first_paint_does_not_wait_for_the_content() -> None:
    read: list[bool] = []

    def reader() -> Any:
        read.append(app.lobby.query_one("#door-play").region.width > 0)
        raise ContentError(())

    app = Webcare(Sources(library=reader))
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(app, pilot)
    assert read == [True]


async def test_a_digit_or_an_arrow_chooses_a_city(program: Program, seen: Seen) -> None:
    app = program()
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(app, pilot)
        await pilot.press("2")
        assert app.lobby.policy is not None
        assert app.lobby.policy.city == "utrecht"
        assert "50 %" in seen(app)
        await pilot.press("right")
        assert app.lobby.policy.city == "rotterdam"
        await pilot.press("9")
        assert app.lobby.policy.city == "rotterdam"


async def test_a_scenario_brings_the_city_it_plays_in(program: Program) -> None:
    app = program()
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(app, pilot)
        await pilot.press("down")
        await pilot.pause()
        assert app.lobby.policy is not None
        assert app.lobby.policy.city == "utrecht"


async def test_enter_plays_the_scenario_pointed_at_and_esc_comes_back(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(app, pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert [type(screen) for screen in app.screen_stack] == [Lobby, Play]
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("escape")
        assert [type(screen) for screen in app.screen_stack] == [Lobby]


@pytest.mark.parametrize(("door", "room"), [("#door-play", Play), ("#door-compare", Compare), ("#door-talk", Play)])
async def test_a_click_opens_a_door(door: str, room: type, program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(app, pilot)
        await pilot.click(door)
        await pilot.pause()
        assert isinstance(app.screen, room)


async def test_a_second_click_on_a_row_opens_it(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(app, pilot)
        await pilot.click(Rows, offset=(5, 1))
        await pilot.pause()
        assert app.lobby.query_one(Rows).pointed == 1
        assert len(app.screen_stack) == 1
        await pilot.click(Rows, offset=(5, 1))
        await pilot.pause()
        assert isinstance(app.screen, Play)


async def test_on_a_narrow_screen_the_panes_are_tabs(program: Program, seen: Seen) -> None:
    app = program()
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(app, pilot)
        assert "De volle container" in seen(app)
        assert "35.968" not in seen(app)
        await pilot.press("g")
        await pilot.pause()
        assert "Rook boven de haven" not in seen(app)
        assert "beleid van 2016" in seen(app)


async def test_help_explains_the_screen_with_every_key(program: Program, seen: Seen) -> None:
    app = program()
    async with app.run_test(size=(100, 60)) as pilot:
        await ready(app, pilot)
        await pilot.press("question_mark")
        await pilot.pause()
        assert isinstance(app.screen, HelpWindow)
        text = seen(app)
        assert "Dit is de hal." in text
        assert "ctrl+q" in text
        assert "Stop. De oefening blijft bewaard." in text
        await pilot.press("escape")
        assert isinstance(app.screen, Lobby)


async def test_the_palette_offers_every_action_with_its_key(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 40)) as pilot:
        await ready(app, pilot)
        offered = {command.title: command for command in app.get_system_commands(app.screen)}
        assert "Praat · p" in offered
        assert "Kleuren · ctrl+t" in offered
        await pilot.press("ctrl+p")
        await pilot.press(*"speel", "enter", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, Play)


async def test_english_when_asked(program: Program, seen: Seen) -> None:
    app = program(lang="en")
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(app, pilot)
        text = seen(app)
        assert "Write as a citizen" in text
        assert "35,968" in text
        assert "Gemeente" not in text


async def test_what_is_wrong_with_the_content_stands_in_the_lobby(seen: Seen) -> None:
    problem = Problem(file="rotterdam.yaml", line=7, column=3, where="rules", says="dit is geen lijst.", fatal=True)

    def reader() -> Any:
        raise ContentError((problem,))

    app = Webcare(Sources(library=reader))
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(app, pilot)
        assert "rotterdam.yaml:7:3" in seen(app)
        await pilot.press("enter", "v", "p", "1")
        assert isinstance(app.screen, Lobby)


async def test_no_colour_when_none_is_wanted(program: Program, monkeypatch: pytest.MonkeyPatch, seen: Seen) -> None:
    """And what colour said still stands there as a sign."""
    monkeypatch.setenv("NO_COLOR", "1")
    app = program()
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(app, pilot)
        strips = app.screen._compositor.render_strips()
        filtered = [
            strip.apply_filter(each, app.screen.background_colors[1]) for strip in strips for each in app._filters
        ]
        colours = {
            colour.triplet
            for strip in filtered
            for segment in strip
            if segment.style
            for colour in (segment.style.color, segment.style.bgcolor)
            if colour and colour.triplet
        }
        assert filtered
        assert all(len({*triplet}) == 1 for triplet in colours)
        assert "▲ Z zenden" in seen(app)
        assert "▌" in seen(app)


async def test_nothing_moves_by_itself(program: Program) -> None:
    app = program()
    assert app.animation_level == "none"


async def test_the_program_leaves_when_the_window_it_ran_in_is_gone(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = program()
    async with app.run_test() as pilot:
        await pilot.pause()
        monkeypatch.setattr(sys, "__stdin__", None)
        app.stop_without_terminal()
        await pilot.pause()
    assert app.return_code == 0
    assert not app.is_running
