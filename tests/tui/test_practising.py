"""The next shift of a trainee is chosen by the records, says so, and is the same one when it is gone on with."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.app import App

from webcare.domain.assessment import Assessment, Mark
from webcare.domain.rubric import Criterion
from webcare.store.content import load_citizens
from webcare.store.folders import content_folders
from webcare.store.marks import Deed
from webcare.store.records import Records
from webcare.tui.app import Webcare
from webcare.tui.library import Library, read
from webcare.tui.screens.train import Train
from webcare.tui.start import Sources, Start

Seen = Callable[[App[Any]], str]


@pytest.fixture(scope="module")
def shipped() -> Library:
    return read(content_folders())


@pytest.fixture
def program(shipped: Library, tmp_path: Path) -> Callable[..., Webcare]:
    """The program on what ships, with records of its own."""

    def build(**start: Any) -> Webcare:
        sources = Sources(
            library=lambda: shipped, records=lambda: Records(tmp_path / "kept.db"), settings=tmp_path / "none.yaml"
        )
        return Webcare(sources, start=Start(room="train", scenario="dienst", city="rotterdam", **start))

    return build


def went_badly(path: Path, trainee: str = "merel", scenario: str = "dienst:2") -> None:
    """A shift in which sympathy was missing, and the tip about parking."""
    records = Records(path / "kept.db")
    exercise = records.begin(scenario, "rotterdam", 0, mode="train", trainee=trainee)
    records.append(exercise, {"move": "advance"})
    marks = {Criterion.EMPATHY: Mark(got=0, max=12), Criterion.REGISTER: Mark(got=8, max=8)}
    found = Assessment(marks=marks, gates=(), findings=(), total=20, passed=False)
    records.judged(exercise, "i1-winkelen", found, deed=Deed(said="Lekker winkelen!", rule="parkeertip"))
    records.finish(exercise)
    records.close()


async def begun(app: Webcare, pilot: Any) -> Train:
    await app.workers.wait_for_complete()
    await pilot.pause()
    assert isinstance(app.screen, Train)
    # The shift opens when the content has been read: what it draws comes a moment later.
    while not app.screen.is_furnished:
        await pilot.pause()
    await pilot.pause()
    await pilot.pause()
    return app.screen


async def test_the_next_shift_practises_what_went_badly_and_says_so(
    program: Callable[..., Webcare], tmp_path: Path, seen: Seen
) -> None:
    went_badly(tmp_path)
    app = program(trainee="merel")
    async with app.run_test(size=(120, 36)) as pilot:
        train = await begun(app, pilot)
        assert train.kept_name == "dienst:2:1:empathy+@parkeertip"
        text = " ".join(seen(app).split())
        assert "Deze dienst oefent: meeleven" in text
        assert "parkeertip" in text
        shift = train.exercise.scenario
        await pilot.press("space")
        await pilot.press("d")
        await pilot.pause()
        assert "Deze dienst oefent: meeleven, parkeertip." in seen(app)
    again = program(trainee="merel")
    async with again.run_test(size=(120, 36)) as pilot:
        train = await begun(again, pilot)
        assert train.exercise.moves
        assert train.exercise.scenario == shift


@pytest.mark.parametrize("trainee", ["", "specht"])
async def test_nobody_practises_for_another(program: Callable[..., Webcare], tmp_path: Path, trainee: str) -> None:
    went_badly(tmp_path)
    went_badly(tmp_path, "")
    app = program(trainee=trainee)
    async with app.run_test(size=(120, 36)) as pilot:
        assert (await begun(app, pilot)).kept_name == "dienst:2"


async def test_a_shift_of_which_the_name_is_unknown_is_told_to_be_lost(
    program: Callable[..., Webcare], tmp_path: Path, seen: Seen
) -> None:
    records = Records(tmp_path / "kept.db")
    exercise = records.begin("dienst:2:1:niets", "rotterdam", 0, mode="train", trainee="merel")
    records.append(exercise, {"move": "advance"})
    records.close()
    app = program(trainee="merel")
    app.start = replace(app.start, room="lobby")
    async with app.run_test(size=(120, 36)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert not isinstance(app.screen, Train)


def test_the_citizens_that_ship_are_read_once(shipped: Library) -> None:
    assert shipped.citizens is not None
    assert shipped.citizens() is shipped.citizens()
    assert shipped.citizens() == load_citizens(content_folders())
    assert shipped.calls("rotterdam") is shipped.calls("rotterdam")
