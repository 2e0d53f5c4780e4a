"""Beleid: a policy read rule by rule, the file followed on save, and what goes otherwise told in citizens' words."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from webcare.store.folders import Folders
from webcare.tui.app import Webcare
from webcare.tui.library import Library, read
from webcare.tui.screens.policy import Policy
from webcare.tui.start import Sources, Start
from webcare.tui.widgets.rows import Rows
from webcare.tui.widgets.sides import Sides

Program = Callable[..., Webcare]
Seen = Callable[[Webcare], str]
SMALL = Path(__file__).parents[1] / "store" / "small"

POSTS = "then: {effort: send, action: post, post: nieuws, account: stad}"
WATCHES = "then: {effort: monitor, action: watch}"


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Small content that a test may write in."""
    shutil.copytree(SMALL, tmp_path / "small")
    return Folders(policies=tmp_path / "small" / "policies", scenarios=tmp_path / "small" / "scenarios")


@pytest.fixture
def noord(folders: Folders, tmp_path: Path) -> Webcare:
    """The program, opened at the policy of Noord."""
    sources = Sources(library=lambda: read(folders), settings=tmp_path / "config.yaml")
    return Webcare(sources, start=Start(room="policy", city="noord"))


async def until(pilot: Pilot[str], so: Callable[[], bool], seconds: float = 20) -> None:
    """Wait until something is so."""
    ends = time.monotonic() + seconds
    while not so():
        assert time.monotonic() < ends, "it never came to be so"
        await pilot.pause(0.02)
    await pilot.pause()


async def opened(app: Webcare, pilot: Pilot[str]) -> Policy:
    """The screen, when everything it works out at first is there."""
    await until(pilot, lambda: isinstance(app.screen, Policy))
    screen = app.screen
    assert isinstance(screen, Policy)
    await until(pilot, lambda: screen.won is not None and screen.told is not None)
    return screen


def change(folders: Folders, old: str, new: str) -> None:
    """The file of Noord saved with other words."""
    file = folders.policies / "noord.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


async def test_a_policy_is_read_rule_by_rule(program: Program, seen: Seen) -> None:
    app = program(room="policy", city="rotterdam")
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(app, pilot)
        await pilot.press("down")
        text = seen(app)
    for words in (
        "Beleid van Rotterdam",
        "niet-aan-ons",
        "Een volle container pakken we zelf op.",
        "onderwerp",
        "afval",
        "antwoord uit antwoord",
        "Zo zei het artikel.",
        "Geldt bij",
    ):
        assert words in text, words


async def test_what_stands_in_no_file_is_not_followed(program: Program, seen: Seen) -> None:
    app = program(room="policy", city="utrecht")
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(app, pilot)
        await pilot.press("f")
        await pilot.pause()
        assert "Dit beleid staat niet in een bestand." in seen(app)


async def test_a_save_tells_what_goes_otherwise_and_what_is_wrong(noord: Webcare, folders: Folders, seen: Seen) -> None:
    async with noord.run_test(size=(120, 36)) as pilot:
        screen = await opened(noord, pilot)
        assert not screen.told or not screen.told.changes
        await pilot.press("n")
        await pilot.pause()
        assert "Nog niets." in seen(noord)
        text = (folders.policies / "noord.yaml").read_text(encoding="utf-8")
        change(folders, POSTS, WATCHES)
        await until(pilot, lambda: screen.told is not None and bool(screen.told.changes))
        await until(pilot, lambda: screen.told is not None and screen.told.played == screen.told.total)
        said = seen(noord)
        assert "wordt iets anders gedaan" in said
        assert "bericht plaatsen" in said
        assert "volgen, niet reageren" in said
        assert "Precies wanneer" in said
        await pilot.press("a")
        await pilot.pause()
        assert "≠ gewijzigd" in seen(noord)
        (folders.policies / "noord.yaml").write_text(text, encoding="utf-8")
        await until(pilot, lambda: screen.told is not None and not screen.told.changes)


async def test_a_broken_file_tells_why_and_leaves_the_last_good_policy(
    noord: Webcare, folders: Folders, seen: Seen
) -> None:
    async with noord.run_test(size=(120, 36)) as pilot:
        screen = await opened(noord, pilot)
        was = screen._revision.now.policy
        change(folders, "action: post", "action: pots")
        await until(pilot, lambda: screen.reading is not None and not screen.reading.is_good)
        await pilot.press("f")
        await pilot.pause()
        said = seen(noord)
        assert "Zo is het beleid niet te lezen." in said
        assert "noord.yaml, regel" in said
        assert "pots" in said
        assert screen._revision.now.policy == was
        assert was.rules[0].id in said
        change(folders, "action: pots", "action: post")
        await until(pilot, lambda: screen.reading is not None and screen.reading.is_good)
        await pilot.pause()
        assert "Zo is het beleid niet te lezen." not in seen(noord)


async def test_from_now_on_only_what_changes_later_counts(noord: Webcare, folders: Folders) -> None:
    async with noord.run_test(size=(120, 36)) as pilot:
        screen = await opened(noord, pilot)
        change(folders, POSTS, WATCHES)
        await until(pilot, lambda: screen.told is not None and bool(screen.told.changes))
        await pilot.press("z")
        await until(pilot, lambda: screen.told is not None and not screen.told.changes)
        change(folders, WATCHES, POSTS)
        await until(pilot, lambda: screen.told is not None and bool(screen.told.changes))


async def test_the_other_screens_go_on_with_the_changed_policy(noord: Webcare, folders: Folders) -> None:
    async with noord.run_test(size=(120, 36)) as pilot:
        screen = await opened(noord, pilot)
        change(folders, POSTS, WATCHES)
        await until(pilot, lambda: screen.told is not None and bool(screen.told.changes))
        await pilot.press("escape")
        before = screen.library
        await until(pilot, lambda: noord.library is not before)
        assert noord.library is not None
        assert noord.screen is noord.lobby
        actions = [rule.then.action.value for rule in noord.library.cities["noord"].policy.rules]
        assert "post" not in actions


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_everything_can_be_reached_by_mouse(size: tuple[int, int], noord: Webcare, seen: Seen) -> None:
    async with noord.run_test(size=size) as pilot:
        screen = await opened(noord, pilot)
        await pilot.click(Rows, offset=(6, 3))
        await pilot.click(Rows, offset=(6, 3))
        await pilot.pause()
        assert screen.side == "rule"
        tabs = screen.query_one("#sides", Sides)
        places = {"findings": "Bevindingen", "changes": "Nu anders", "rule": "De afspraak"}
        for side, name in places.items():
            row = seen(noord).splitlines()[tabs.region.y]
            await pilot.click(tabs, offset=(row.index(name) - tabs.region.x, 0))
            await pilot.pause()
            assert screen.side == side
        row = seen(noord).splitlines()[1]
        await pilot.click("#cities", offset=(row.index("Zuid"), 0))
        await pilot.pause()
        assert screen.city == "zuid"
        assert "Beleid van Zuid" in seen(noord)


async def test_a_text_is_as_wide_as_the_narrow_screen(noord: Webcare, seen: Seen) -> None:
    async with noord.run_test(size=(80, 24)) as pilot:
        screen = await opened(noord, pilot)
        for key in ("enter", "f", "n"):
            await pilot.press(key)
            await pilot.pause()
            await pilot.pause()
            name = {"enter": "rule", "f": "findings", "n": "changes"}[key]
            region = screen.query_one(f"#{name}-text").region
            assert region.width > 60
            if key == "enter":
                line = seen(noord).splitlines()[region.y]
                assert len(line.rstrip()) > 60, line


async def test_the_door_of_the_lobby_opens_on_the_city_chosen(program: Program) -> None:
    app = program()
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("2", "b")
        await pilot.pause()
        assert isinstance(app.screen, Policy)
        assert app.screen.city == "utrecht"
        await pilot.press("escape")
        await pilot.pause()
        await pilot.click("#door-policy")
        await pilot.pause()
        assert isinstance(app.screen, Policy)


async def test_english_has_no_dutch_words_in_the_frame(library: Library, program: Program, seen: Seen) -> None:
    app = program(lang="en", room="policy", city="rotterdam")
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(app, pilot)
        text = seen(app)
        assert "Policy of Rotterdam" in text
        assert "The rule" in text
        assert "Afspraken" not in text
