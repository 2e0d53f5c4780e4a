"""Review: a trainer reads a contested mark with all it is about, overrules or confirms it, and both marks are kept."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot

from tests.kept_training import COLD, WARM, WHY, shipped, trained
from webcare.store.records import Records
from webcare.tui.app import Webcare
from webcare.tui.screens.review import Review
from webcare.tui.screens.ruling import Ruling, points_in
from webcare.tui.start import Sources

Seen = Callable[[App[Any]], str]


@pytest.fixture
def records(tmp_path: Path) -> Records:
    return Records(tmp_path / "kept.db")


@pytest.fixture
def app(tmp_path: Path) -> Webcare:
    sources = Sources(library=shipped, records=lambda: Records(tmp_path / "kept.db"), settings=tmp_path / "config.yaml")
    return Webcare(sources)


async def settled(app: Webcare, pilot: Pilot[Any]) -> None:
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()


async def opened(app: Webcare, pilot: Pilot[Any], *keys: str) -> None:
    """From the lobby, with these keys."""
    await settled(app, pilot)
    for key in ("n", *keys):
        await pilot.press(key)
        await settled(app, pilot)


async def test_a_mark_stands_with_the_message_the_reply_the_finding_and_why(
    app: Webcare, records: Records, seen: Seen
) -> None:
    trained(records, "merel", COLD)
    async with app.run_test(size=(120, 40)) as pilot:
        await opened(app, pilot)
        assert isinstance(app.screen, Review)
        (mark,) = records.contested()
        text = seen(app)
        assert f"Meeleven: {mark.got:g} van 12 punten".replace(".", ",") in text
        assert "merel · De volle container · Rotterdam" in text
        assert WHY in text
        assert COLD in text
        assert mark.findings[0].says.nl[:60] in text
        assert "Computer en trainers" in text


async def test_other_points_with_a_note_are_kept_beside_the_machines(
    app: Webcare, records: Records, seen: Seen
) -> None:
    trained(records, "merel", COLD)
    (mark,) = records.contested()
    async with app.run_test(size=(120, 40)) as pilot:
        await opened(app, pilot, "p")
        assert isinstance(app.screen, Ruling)
        await pilot.press(*"7,5", "enter", *"Best", "space", *"goed", "enter", *"uil", "enter")
        await settled(app, pilot)
        assert isinstance(app.screen, Review)
        assert "Er wacht geen oordeel op een trainer." in seen(app)
        assert "Van de 1 onderdelen" in seen(app)
    (after,) = [one for one in records.marks() if one.number == mark.number]
    assert after.got == mark.got
    assert [(one.got, one.note, one.trainer) for one in after.rulings] == [(7.5, "Best goed", "uil")]


async def test_confirming_gives_the_same_points_and_the_pseudonym_is_asked_once(app: Webcare, records: Records) -> None:
    trained(records, "merel", COLD)
    trained(records, "specht", COLD, WARM, contests="register")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, "b")
        await pilot.press(*"Klopt", "enter", *"uil", "enter")
        await settled(app, pilot)
        assert app.trainer == "uil"
        await pilot.press("b", "enter")
        await settled(app, pilot)
    ruled = [one for one in records.contested(everything=True) if one.rulings]
    assert [(one.rulings[0].got, one.rulings[0].note, one.rulings[0].trainer) for one in ruled] == [
        (ruled[0].got, "Klopt", "uil"),
        (ruled[1].got, "", "uil"),
    ]


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        pytest.param(["p", *"12,1", "enter", "enter", *"uil", "enter"], "van 0 tot en met 12.", id="more"),
        pytest.param(["p", *"veel", "enter", "enter", *"uil", "enter"], "Geef een getal", id="no number"),
        pytest.param(["p", *"nan", "enter", "enter", *"uil", "enter"], "Geef een getal", id="nan"),
        pytest.param(["b", "enter", "enter"], "Vul je schuilnaam in.", id="no name"),
        pytest.param(["b", "enter", *"Jan", "space", *"Jansen"], "echte naam", id="a full name gets a warning"),
    ],
)
async def test_what_cannot_be_kept_is_a_sentence_and_nothing_is_kept(
    keys: list[str], says: str, app: Webcare, records: Records, seen: Seen
) -> None:
    trained(records, "merel", COLD)
    async with app.run_test(size=(100, 40)) as pilot:
        await opened(app, pilot)
        await pilot.press(*keys)
        await settled(app, pilot)
        assert isinstance(app.screen, Ruling)
        assert says in " ".join(seen(app).replace("│", " ").split())
        await pilot.press("escape")
        await settled(app, pilot)
        assert isinstance(app.screen, Review)
    assert len(records.contested()) == 1


async def test_arrows_go_from_mark_to_mark_without_ruling(app: Webcare, records: Records, seen: Seen) -> None:
    trained(records, "merel", COLD)
    trained(records, "specht", COLD)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot)
        for place, name in (("1 van 2", "merel"), ("2 van 2", "specht"), ("1 van 2", "merel")):
            assert place in seen(app)
            assert f"{name} · " in seen(app)
            await pilot.press("right")
            await settled(app, pilot)
    assert len(records.contested()) == 2


async def test_with_nothing_to_review_no_key_rules(app: Webcare, seen: Seen) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot, "b", "p", "left")
        assert isinstance(app.screen, Review)
        assert "Er wacht geen oordeel op een trainer." in seen(app)
        await pilot.press("escape")
        await settled(app, pilot)
        assert len(app.screen_stack) == 1


@pytest.mark.parametrize(
    ("typed", "got"),
    [("0", 0.0), (" 7,5 ", 7.5), ("12", 12.0), ("12.01", None), ("-1", None), ("inf", None), ("nan", None), ("", None)],
)
def test_points_are_typed_as_people_write_them(typed: str, got: float | None) -> None:
    assert points_in(typed, 12) == got
