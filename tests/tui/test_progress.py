"""Progress: who can do what by now, over time, and every judgement with the marks of machine and trainer."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot

from tests.kept_training import COLD, WARM, WHY, shipped, trained
from webcare.store.records import Records
from webcare.tui.app import Webcare
from webcare.tui.kept import Keeper
from webcare.tui.screens.judgements import Judgements
from webcare.tui.screens.lobby import Lobby
from webcare.tui.screens.progress import Progress
from webcare.tui.start import Sources

Seen = Callable[[App[Any]], str]


@pytest.fixture
def records(tmp_path: Path) -> Records:
    return Records(tmp_path / "kept.db")


@pytest.fixture
def app(tmp_path: Path) -> Webcare:
    sources = Sources(library=shipped, records=lambda: Records(tmp_path / "kept.db"), settings=tmp_path / "config.yaml")
    return Webcare(sources)


def spoilt(folder: Path) -> None:
    """The records made into something else."""
    for beside in folder.glob("kept.db-*"):
        beside.unlink()
    (folder / "kept.db").write_bytes(b"nothing of the kind" * 1000)


async def opened(app: Webcare, pilot: Pilot[Any], *keys: str) -> None:
    """From the lobby, with these keys."""
    await app.workers.wait_for_complete()
    await pilot.pause()
    for key in ("o", *keys):
        await pilot.press(key)
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()


async def test_each_skill_stands_with_its_share_its_times_and_when_it_comes_back(
    app: Webcare, records: Records, seen: Seen
) -> None:
    trained(records, "merel", COLD, WARM)
    trained(records, "merel", COLD, city="utrecht", slug="volle-container")
    async with app.run_test(size=(120, 40)) as pilot:
        await opened(app, pilot)
        assert isinstance(app.screen, Progress)
        assert app.screen.trainee is not None
        text = seen(app)
        assert "Voortgang · merel" in text
        assert "Afspraken van Rotterdam" in text
        assert "Afspraken van Utrecht" in text
        (empathy,) = [one for one in app.screen.trainee.standings if one.skill.id == "empathy"]
        (line,) = [line for line in text.splitlines() if "meeleven" in line]
        assert f"{empathy.mean * 100:.0f} %" in line
        assert f"{empathy.times}×" in line
        assert empathy.times == 3


async def test_over_time_a_column_says_by_a_sign_whether_it_passed(app: Webcare, records: Records, seen: Seen) -> None:
    trained(records, "merel", WARM)
    trained(records, "merel", COLD)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot)
        assert isinstance(app.screen, Progress)
        assert app.screen.trainee is not None
        totals = [one.total or 0 for one in app.screen.trainee.trainings]
        text = seen(app)
        assert "█" in text
        for total in totals:
            sign = "✓" if total >= 55 else "✗"
            assert f"{sign}{total:.0f}" in text


async def test_on_a_narrow_screen_the_panes_are_tabs(app: Webcare, records: Records, seen: Seen) -> None:
    trained(records, "merel", COLD)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot)
        assert "1 beoordeeld" in seen(app)
        assert "meeleven" not in seen(app)
        await pilot.press("g")
        await pilot.pause()
        assert "meeleven" in seen(app)
        assert "1 beoordeeld" not in seen(app)


async def test_a_training_shows_its_responses_with_both_marks(app: Webcare, records: Records, seen: Seen) -> None:
    trained(records, "merel", COLD, "")
    (mark,) = records.contested()
    records.rule(mark.number, 4.5, "Niet eerlijk beoordeeld.", "uil")
    async with app.run_test(size=(120, 60)) as pilot:
        await opened(app, pilot, "enter")
        assert isinstance(app.screen, Judgements)
        text = seen(app)
        assert COLD in text
        assert "geen antwoord: Niet aan ons gericht." in text
        assert f"» niet mee eens: {WHY}" in text
        assert "trainer uil: Niet eerlijk beoordeeld." in text
        (line,) = [line for line in text.splitlines() if "4,5 / 12" in line]
        assert "meeleven" in line
        assert f"{mark.got:.1f} / 12".replace(".", ",") in line
        await pilot.press("escape")
        assert isinstance(app.screen, Progress)


async def test_who_trained_last_comes_first_and_arrows_go_to_the_others(
    app: Webcare, records: Records, seen: Seen
) -> None:
    trained(records, "merel", COLD)
    trained(records, "[b]specht", COLD)
    trained(records, "", COLD)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot)
        for name in ("(zonder naam)", "[b]specht", "merel", "(zonder naam)"):
            assert f"Voortgang · {name}" in seen(app)
            await pilot.press("right")
            await pilot.pause()
        await pilot.press("left")
        await pilot.pause()
        assert "Voortgang · (zonder naam)" in seen(app)


async def test_without_a_training_it_says_where_to_begin(app: Webcare, seen: Seen) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot)
        assert "Er is nog niet geoefend. Kies in de lobby een scenario en druk op t." in seen(app)
        await pilot.press("enter", "right", "g", "escape")
        assert isinstance(app.screen, Lobby)


async def test_records_that_refuse_are_told_and_nothing_falls(app: Webcare, records: Records, tmp_path: Path) -> None:
    trained(records, "merel", COLD)
    records.close()
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        spoilt(tmp_path)
        await opened(app, pilot)
        assert isinstance(app.screen, Progress)
        assert app.screen.trainees is not None


async def test_it_explains_itself_and_the_palette_knows_it(app: Webcare, seen: Seen) -> None:
    async with app.run_test(size=(100, 40)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        offered = [command.title for command in app.get_system_commands(app.screen)]
        assert "Voortgang · o" in offered
        assert "Nakijken · n" in offered
        await opened(app, pilot, "question_mark")
        assert "De volgende dienst zonder einde kiest de helft van zijn inwoners daarop." in " ".join(
            seen(app).replace("│", " ").split()
        )


def test_a_keeper_that_keeps_nothing_knows_of_nobody() -> None:
    keeper = Keeper(tell=lambda _says: None)
    assert keeper.trainings() == ()
    assert keeper.waiting() == ()
    assert keeper.rule(1, 0, "", "uil") is False
