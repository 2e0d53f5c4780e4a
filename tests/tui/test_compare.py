"""Vergelijk: cities side by side, where they part, and a whole scenario at once."""

from collections.abc import Callable
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot

from webcare.tui.app import Webcare
from webcare.tui.screens.compare import Compare
from webcare.tui.screens.lobby import Lobby
from webcare.tui.screens.matrix import Matrix
from webcare.tui.widgets.column import differing
from webcare.tui.widgets.composer import Line
from webcare.tui.widgets.grid import short

Seen = Callable[[App[Any]], str]
Program = Callable[..., Webcare]
FULL = "De container is al drie dagen vol, doen jullie iets?"


async def ready(app: Webcare, pilot: Pilot[Any]) -> Compare:
    """The screen with everything drawn."""
    await app.workers.wait_for_complete()
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause()
    assert isinstance(app.screen, Compare)
    return app.screen


async def test_a_typed_message_stands_in_a_column_for_each_city(program: Program, seen: Seen) -> None:
    app = program(room="compare")
    async with app.run_test(size=(120, 36)) as pilot:
        compare = await ready(app, pilot)
        await pilot.press(*FULL, "enter")
        await pilot.pause()
        await pilot.pause()
        assert [found.city.id for found in compare.answers] == ["rotterdam", "utrecht"]
        text = seen(app)
        assert "in behandeling nemen" in text
        assert "doorverwijzen" in text
        assert "Een volle container pakken we zelf op." in text
        assert "De site is onze hoofdbron." in text


async def test_one_line_says_where_the_cities_part(program: Program, seen: Seen) -> None:
    app = program(room="compare", text=FULL)
    async with app.run_test(size=(120, 36)) as pilot:
        await ready(app, pilot)
        text = seen(app)
        assert "Hier scheiden de wegen: Rotterdam volgt 'afval'" in text


async def test_cities_that_do_the_same_are_said_to(program: Program, seen: Seen) -> None:
    app = program(room="compare", text="Mooi weer vandaag", channel="twitter")
    async with app.run_test(size=(120, 36)) as pilot:
        await ready(app, pilot)
        assert "Deze steden doen hetzelfde." in seen(app)


async def test_there_are_always_at_least_two_cities(program: Program) -> None:
    app = program(room="compare", text=FULL)
    async with app.run_test(size=(120, 36)) as pilot:
        compare = await ready(app, pilot)
        await pilot.press("1")
        assert compare.on_now == ("rotterdam", "utrecht")


async def test_another_channel_gives_other_answers(program: Program) -> None:
    app = program(room="compare", text=FULL)
    async with app.run_test(size=(120, 36)) as pilot:
        compare = await ready(app, pilot)
        before = [found.message.channel for found in compare.answers]
        await pilot.press("k")
        assert [found.message.channel for found in compare.answers] != before


async def test_a_scenario_is_a_row_a_message_and_a_letter_a_city(program: Program, seen: Seen) -> None:
    app = program(room="compare", scenario="volle-container")
    async with app.run_test(size=(120, 36)) as pilot:
        compare = await ready(app, pilot)
        text = seen(app)
        (row,) = [line for line in text.splitlines() if "Zaterdag lekker winkelen" in line]
        assert row.count("● M") == 2
        (other,) = [line for line in text.splitlines() if "De container op de hoek" in line]
        assert other.count("◆ I") == 2
        assert "≠" in other
        assert "≠" not in row
        assert "Stemming aan het eind" in text
        await pilot.press("d")
        await pilot.pause()
        assert "Zaterdag lekker winkelen" not in seen(app)
        assert compare.only


async def test_enter_opens_a_row_in_columns_and_esc_closes_it(program: Program, seen: Seen) -> None:
    app = program(room="compare", scenario="volle-container")
    async with app.run_test(size=(120, 36)) as pilot:
        await ready(app, pilot)
        await pilot.press("enter")
        await pilot.pause()
        text = seen(app)
        assert "Hier scheiden de wegen" in text
        assert "De container op de hoek is al drie dagen vol!" in text
        await pilot.press("escape")
        await pilot.pause()
        assert "Stemming aan het eind" in seen(app)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, Lobby)


async def test_a_scenario_can_be_chosen_and_then_a_message_again(program: Program, seen: Seen) -> None:
    app = program(room="compare")
    async with app.run_test(size=(120, 36)) as pilot:
        compare = await ready(app, pilot)
        await pilot.press("escape", "s", "enter")
        await ready(app, pilot)
        assert compare.found is not None
        await pilot.press("c")
        await pilot.pause()
        assert compare.query_one(Line).has_focus
        assert compare.found is None


async def test_columns_that_do_not_fit_are_leafed_through(program: Program, seen: Seen) -> None:
    app = program(room="compare", text=FULL)
    async with app.run_test(size=(50, 24)) as pilot:
        await ready(app, pilot)
        assert "Rotterdam 1/2" in seen(app)
        await pilot.press("right")
        await pilot.pause()
        assert "Utrecht 2/2" in seen(app)


@pytest.mark.parametrize("text", ["[b]vet[/b] [/]", "a\x1b[2Jb", "\u202eomgekeerd", "{city}"])
async def test_what_is_compared_is_only_text(text: str, program: Program, seen: Seen) -> None:
    app = program(room="compare", text=text)
    async with app.run_test(size=(120, 36)) as pilot:
        compare = await ready(app, pilot)
        assert len(compare.answers) == 2
        drawn = seen(app)
        assert not {letter for letter in drawn if letter != "\n" and ord(letter) < 32}
        assert "\u202e" not in drawn


@pytest.mark.parametrize(
    ("text", "others", "marked"),
    [
        pytest.param("Bel 14 010", [], [], id="alone"),
        pytest.param("Bel 14 010", ["bel 14 030"], ["010"], id="one word differs"),
        pytest.param("Kijk op rotterdam.nl. Tot zo", ["Kijk op utrecht.nl"], ["rotterdam.nl", "Tot zo"], id="runs"),
        pytest.param("Zelfde", ["zelfde"], [], id="capitals are no difference"),
    ],
)
def test_words_that_only_one_city_uses_are_underlined(text: str, others: list[str], marked: list[str]) -> None:
    drawn = differing(text, others)
    assert [text[span.start : span.end] for span in drawn.spans if "underline" in str(span.style)] == marked


async def test_under_the_rows_stands_what_made_the_difference(program: Program, seen: Seen) -> None:
    app = program(room="compare", scenario="volle-container")
    async with app.run_test(size=(120, 50)) as pilot:
        compare = await ready(app, pilot)
        text = seen(app)
        assert "Wat het verschil maakte" in text
        assert "afspraak" in text
        assert "Rotterdam volgt afspraak 'afval': Een volle container pakken we zelf op." in " ".join(text.split())
        assert "eerste antwoord, langste" in text
        assert "door niemand gezien" in text
        await pilot.press("w")
        await pilot.pause()
        assert "Die container" not in seen(app)
        assert "De container op de hoek" not in seen(app)
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is compare
        assert "De container op de hoek" in seen(app)


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50)])
async def test_the_matrix_has_a_letter_for_each_scenario_in_each_city(
    size: tuple[int, int], program: Program, seen: Seen
) -> None:
    app = program(room="compare", scenario="volle-container")
    async with app.run_test(size=size) as pilot:
        compare = await ready(app, pilot)
        await pilot.press("m")
        await pilot.pause()
        assert isinstance(app.screen, Matrix)
        await app.workers.wait_for_complete()
        await pilot.pause()
        text = seen(app)
        assert "2 scenario's gespeeld" in text
        assert all(name in text for name in ("De volle cont", "Rook boven", "Rotterdam", "Utrecht"))
        (row,) = [line for line in text.splitlines() if "1 De volle cont" in line]
        assert row.count(" A ") == 2
        assert "De container is leeg. Fatima is tevreden." in text
        assert set(compare.grids) == {"volle-container", "rook"}


async def test_enter_in_the_matrix_opens_that_scenario(program: Program) -> None:
    app = program(room="compare", scenario="volle-container")
    async with app.run_test(size=(120, 36)) as pilot:
        compare = await ready(app, pilot)
        await pilot.press("m")
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("down", "enter")
        await ready(app, pilot)
        assert app.screen is compare
        assert compare.found is not None
        assert compare.found.scenario.slug == "rook"


async def test_the_matrix_shows_only_what_differs_and_esc_goes_back(program: Program, seen: Seen) -> None:
    app = program(room="compare", scenario="volle-container")
    async with app.run_test(size=(120, 36)) as pilot:
        compare = await ready(app, pilot)
        await pilot.press("m")
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("d")
        await pilot.pause()
        assert "Overal dezelfde afloop." in seen(app)
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is compare


@pytest.mark.parametrize(
    ("name", "room", "said"),
    [
        ("Amsterdam", 11, "Amsterdam"),
        ("Amsterdam", 6, "Amste."),
        ("Den Haag", 6, "DenHa."),
        ("Utrecht 2025", 6, "Utr.25"),
    ],
)
def test_a_city_is_named_as_long_as_there_is_room(name: str, room: int, said: str) -> None:
    assert short(name, room) == said
    assert len(said) <= room
