"""Speel at its edges: small and large screens, hostile words, thousands of messages, long conversations."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot

from webcare.domain.channel import Channel
from webcare.exercise.moves import Advance, Wrote
from webcare.exercise.play import Exercise
from webcare.tui import export
from webcare.tui.app import Webcare
from webcare.tui.screens.play import Play
from webcare.tui.widgets.composer import Line
from webcare.tui.widgets.rows import Rows

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


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 36), (200, 50)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_everything_fits_on_the_screen(size: tuple[int, int], program: Program) -> None:
    """No widget stands outside its parent, and every key of the footer is whole."""
    app = program(**PLAY)
    async with app.run_test(size=size) as pilot:
        play = await ready(app, pilot)
        await pilot.press("space", "space", "c")
        await pilot.pause()
        screen = play.region
        for widget in (*play.query("*"), *play.query("FooterKey")):
            if widget.region and widget.visible and not widget.ancestors_with_self[1].is_scrollable:
                assert screen.contains_region(widget.region), widget
        footer = play.query("FooterKey").results()
        assert all(key.region.right <= size[0] for key in footer)


async def test_the_transcript_is_written_where_it_says(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "folder", lambda: tmp_path)
    app = program(**PLAY)
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(app, pilot)
        await pilot.press("c")
        line = app.screen.query_one(Line)
        line.value = "Mijn BSN is 111222333"
        await pilot.press("enter", "escape", "x", "x")
        files = transcripts(tmp_path)
        assert [path.name for path in files] == [
            "webcare-volle-container-rotterdam-2.txt",
            "webcare-volle-container-rotterdam.txt",
        ]
        assert "111222333" not in files[0].read_text(encoding="utf-8")
        assert any(str(files[0]) in toast.message for toast in app._notifications)


HOSTILE = [
    pytest.param("[red]rood[/] [@click=app.quit]weg[/]", "[red]rood[/] [@click=app.quit]weg[/]", id="markup"),
    pytest.param("a\x1b[31mb\x1b]0;titel\x07c", None, id="escape codes"),
    pytest.param("\u202egnuR\u202c \u2066x\u2069", None, id="marks that turn the line"),
    pytest.param("on\u200bzicht\u200dbaar\ufeff", None, id="nothing to see"),
    pytest.param("\ud800 half", None, id="half a character"),
    pytest.param("e" + "\u0301" * 500, None, id="a tower of accents"),
    pytest.param("x" * 7999, None, id="one very long word"),
    pytest.param("$accent {city} %s {{}}", "$accent {city} %s {{}}", id="blanks of ours"),
]


@pytest.mark.parametrize(("text", "stands"), HOSTILE)
async def test_what_a_citizen_typed_is_only_text(text: str, stands: str | None, program: Program, seen: Seen) -> None:
    app = program(**PLAY)
    async with app.run_test(size=(120, 40)) as pilot:
        play = await ready(app, pilot)
        play.happen(Wrote(text, Channel.FACEBOOK, text[:40]))
        for key in ("i", "w", "g"):
            await pilot.press(key)
            await pilot.pause()
        drawn = seen(app)
        assert not {letter for letter in drawn if letter != "\n" and ord(letter) < 32}
        assert not set(drawn) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200e\u200f\ufeff")
        if stands:
            assert stands in drawn


async def test_ten_thousand_messages_draw_no_more_than_are_seen(
    program: Program, crowd: Callable[[int], Exercise], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int] = []
    app = program(**PLAY)
    async with app.run_test(size=(120, 40)) as pilot:
        play = await ready(app, pilot)
        play.exercise = crowd(10_000)
        await pilot.pause()
        rows = play.query_one("#inbox", Rows)
        picture = rows._picture

        def counted(index: int, width: int) -> Any:
            drawn.append(index)
            return picture(index, width)

        monkeypatch.setattr(rows, "_picture", counted)
        await pilot.press("end")
        await pilot.pause()
        assert rows.pointed == 9_999
        assert play.chosen == "nr-0"
        assert 0 < len(set(drawn)) <= 80


async def test_many_turns_in_one_conversation_show_the_latest(
    program: Program, crowd: Callable[[int], Exercise]
) -> None:
    from webcare.tui.widgets.talk import SHOWN_AT_MOST, Talk

    app = program(**PLAY)
    async with app.run_test(size=(120, 40)) as pilot:
        play = await ready(app, pilot)
        play.exercise = crowd(10_000)
        await pilot.pause()
        blocks = play.query_one(Talk)._blocks
        assert len(blocks) <= 2 * SHOWN_AT_MOST + 1


async def test_a_paste_of_several_lines_becomes_one(program: Program) -> None:
    from textual.events import Paste

    app = program(**PLAY)
    async with app.run_test(size=(100, 30)) as pilot:
        play = await ready(app, pilot)
        await pilot.press("c")
        play.query_one(Line).post_message(Paste("een\ntwee\r\n\tdrie"))
        await pilot.pause()
        assert play.query_one(Line).value == "een twee drie"


async def test_a_long_line_shows_where_one_types_and_the_screen_is_not_laid_out_anew(
    program: Program, seen: Seen, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = program(**PLAY)
    async with app.run_test(size=(80, 24)) as pilot:
        play = await ready(app, pilot)
        await pilot.press("c")
        line = play.query_one(Line)
        line.value = "begin " + "van een lang bericht " * 20
        line.cursor_position = len(line.value)
        await pilot.pause()
        laid_out: list[str] = []
        layout = Play._refresh_layout

        def counted(screen: Play, *given: Any) -> None:
            laid_out.append("again")
            layout(screen, *given)

        monkeypatch.setattr(Play, "_refresh_layout", counted)
        await pilot.press(*"einde")
        await pilot.pause()
        assert "berichteinde" in seen(app).replace(" ", "")
        assert "begin van" not in seen(app)
        assert not laid_out
        await pilot.press("home")
        await pilot.pause()
        assert "begin van" in seen(app)


async def test_steps_are_moves_and_nothing_else(program: Program) -> None:
    app = program(**PLAY)
    async with app.run_test(size=(100, 30)) as pilot:
        play = await ready(app, pilot)
        await pilot.press("space", "i", "g", "w", "down", "up")
        assert play.exercise.moves == (Advance(),)
