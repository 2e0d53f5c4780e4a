"""The desk on the screen: who does what and why, what waits, what is known; and that nobody sees what nobody read."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot

from tests.tui.conftest import a_library, a_scenario
from webcare.tui.app import Webcare
from webcare.tui.screens.ending import EndingWindow
from webcare.tui.screens.facts import FactsWindow
from webcare.tui.screens.play import Play
from webcare.tui.screens.report import ReportWindow
from webcare.tui.start import Sources, Start
from webcare.tui.widgets.desk_pane import DeskPane
from webcare.tui.widgets.inbox import Inbox
from webcare.tui.widgets.rows import Rows

Seen = Callable[[App[Any]], str]
Build = Callable[..., Webcare]

MESSAGES = [
    {"id": "vol", "from": "fatima", "at": "60s", "addressed": True, "text": "De container is al drie dagen vol!"},
    {"id": "ook-vol", "from": "fatima", "at": "70s", "channel": "twitter", "addressed": True, "text": "Hier ook vol"},
    {
        "id": "winkelen",
        "from": "jan",
        "at": "2m",
        "channel": "twitter",
        "addressed": False,
        "text": "Zaterdag lekker winkelen in Rotterdam",
    },
    {
        "id": "elders",
        "from": "jan",
        "at": "3m",
        "channel": "facebook",
        "addressed": False,
        "text": "Wat een stank hier",
    },
]
SHIFT: dict[str, Any] = {
    "staff": 1,
    "lasts": "1h",
    "messages": MESSAGES,
    "dossier": [
        {"id": "brief", "says": "Er gaat een brief rond.", "status": "rumour", "source": "oefenfeit"},
        {"id": "hal", "says": "De hal is open.", "tell": "De hal is gewoon open.", "status": "confirmed"},
    ],
    "news": [
        {
            "id": "bevestigd",
            "at": "8m",
            "says": "De brief is vals.",
            "fact": "brief",
            "status": "confirmed",
            "tell": "De brief is niet van ons.",
            "phase": "crisis",
            "post": "nieuws",
        }
    ],
}
POLICY: dict[str, Any] = {
    "accounts": {"wijk": {"name": "Wijkteam Noord", "kind": "area"}},
    "posts": [
        {
            "id": "nieuws",
            "outlets": ["twitter", "site"],
            "audience": "iedereen",
            "status": ["confirmed"],
            "account": "wijk",
            "nl": "Dit weten we. {feit}",
        }
    ],
    "outlets": {"site": {"delay": 5, "share": 0.1}},
    "reports": [{"id": "crisisteam", "to": "het crisisteam", "phase": "crisis", "every": 10}],
}


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """The program on a shift in which something happens."""

    def make(lang: str = "nl", **start: Any) -> Webcare:
        library = replace(a_library(rotterdam=POLICY), scenarios=(a_scenario(**SHIFT),))
        sources = Sources(library=lambda: library, records=lambda: None, settings=tmp_path / "config.yaml")
        begin = {"room": "play", "scenario": "volle-container", "city": "rotterdam"} | start
        return Webcare(sources, lang=lang, start=Start(**begin))

    return make


async def ready(app: Webcare, pilot: Pilot[Any]) -> Play:
    """The play screen, drawn."""
    await app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.pause()
    assert isinstance(app.screen, Play)
    return app.screen


async def stepped(play: Play, pilot: Pilot[Any], second: int) -> None:
    """Steps with the space bar until this second has come."""
    while play.exercise.now.clock < second and not play.exercise.is_over:
        await pilot.press("space")
    await pilot.pause()


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50)])
async def test_the_desk_says_who_does_what_until_when_and_why(size: tuple[int, int], build: Build, seen: Seen) -> None:
    app = build()
    async with app.run_test(size=size) as pilot:
        play = await ready(app, pilot)
        await stepped(play, pilot, 70)
        await pilot.press("l")
        await pilot.pause()
        await pilot.pause()
        text = seen(app)
        assert "1 mens achter de balie" in text
        assert "Fatima: in behan" in text
        assert "tot 14:04" in text
        assert "er lag niets anders" in text
        assert "◆ I interactie  1" in text
        assert "▲ Z zenden  niets" in text
        assert "wacht Z 0 I 1 M 0" in text
        assert "Verdeling tot nu toe" in text


async def test_the_line_at_the_top_says_the_same_in_every_pane(build: Build, seen: Seen) -> None:
    app = build()
    async with app.run_test(size=(80, 24)) as pilot:
        play = await ready(app, pilot)
        await stepped(play, pilot, 70)
        for key in ("i", "g", "w", "l"):
            await pilot.press(key)
            await pilot.pause()
            line = next(line for line in seen(app).splitlines() if "wacht Z" in line)
            assert "1 ◆ I Fatima →14:04" in line


async def test_on_a_wide_screen_the_desk_and_why_take_turns(build: Build) -> None:
    app = build()
    async with app.run_test(size=(120, 36)) as pilot:
        play = await ready(app, pilot)
        panes = play.query_one("#why-pane"), play.query_one("#desk-pane")
        assert [pane.display for pane in panes] == [True, False]
        await pilot.press("l")
        await pilot.pause()
        assert [pane.display for pane in panes] == [False, True]
        await pilot.press("i")
        await pilot.pause()
        assert [pane.display for pane in panes] == [False, True]
        await pilot.press("w")
        await pilot.pause()
        assert [pane.display for pane in panes] == [True, False]


async def test_what_nobody_has_read_stands_nowhere(build: Build, seen: Seen) -> None:
    app = build()
    async with app.run_test(size=(200, 50)) as pilot:
        play = await ready(app, pilot)
        await stepped(play, pilot, 240)
        assert {item.id for item in play.exercise.now.items} >= {"winkelen", "elders"}
        text = seen(app)
        assert "winkelen" not in text
        assert "Wat een stank" not in text
        assert "Jan" not in text
        assert [item.id for item in play.query_one(Inbox)._items] == ["vol", "ook-vol"]
        await pilot.press("e")
        await pilot.pause()
        await pilot.pause()
        assert "Jan" not in seen(app)


async def test_it_stands_there_from_when_it_is_read(build: Build, seen: Seen) -> None:
    app = build()
    async with app.run_test(size=(200, 50)) as pilot:
        play = await ready(app, pilot)
        await stepped(play, pilot, 660)
        assert play.exercise.now.item("winkelen").noticed == play.exercise.now.clock
        text = seen(app)
        assert "winkelen" in text
        assert "Wat een stank" not in text
        assert play.chosen == "winkelen"


async def test_the_end_tells_what_was_missed_who_wrote_it_and_when(build: Build, seen: Seen) -> None:
    app = build()
    async with app.run_test(size=(120, 60)) as pilot:
        play = await ready(app, pilot)
        await stepped(play, pilot, 10**6)
        await pilot.pause()
        assert isinstance(app.screen, EndingWindow)
        text = seen(app)
        assert "Door niemand gezien" in text
        assert "Jan schreef om 14:03 op Facebook" in text
        assert "Wat een stank hier" in text
        assert "om 14:11, na 9 min" in text
        assert "Verdeling · gewone tijd" in text
        assert "Verdeling · crisis" in text
        assert "te weinig gegevens" in text
        assert "Helft binnen" in text


async def test_facts_show_how_far_they_are_released(build: Build, seen: Seen) -> None:
    app = build()
    async with app.run_test(size=(100, 40)) as pilot:
        play = await ready(app, pilot)
        await pilot.press("o")
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, FactsWindow)
        text = seen(app)
        assert "?  gerucht" in text
        assert "Hier mag de stad nog niets van zeggen." in text
        assert "✓  staat vast" in text
        assert "Dit mag de stad zeggen: De hal is gewoon open." in text
        await pilot.press("escape")
        await stepped(play, pilot, 900)
        await pilot.press("o")
        await pilot.pause()
        await pilot.pause()
        text = seen(app)
        assert "✓  staat vast · versie 2" in text
        assert "De brief is niet van ons." in text
        assert "Verteld om 14:" in text
        assert "14:08 De brief is vals." in text
        assert "crisis" in text


async def test_news_and_a_crisis_are_told_in_passing(build: Build) -> None:
    app = build()
    async with app.run_test(size=(100, 40)) as pilot:
        play = await ready(app, pilot)
        await stepped(play, pilot, 480)
        told = [toast.message for toast in app._notifications]
        assert "De balie hoort: De brief is vals.\nDe crisis begint." in told


async def test_a_post_stands_in_the_stream_of_its_channel_with_its_account_and_reach(build: Build, seen: Seen) -> None:
    app = build()
    async with app.run_test(size=(200, 50)) as pilot:
        play = await ready(app, pilot)
        await stepped(play, pilot, 900)
        play.chosen = "ook-vol"
        await pilot.pause()
        await pilot.pause()
        text = seen(app)
        assert "Wijkteam Noord plaatst een bericht" in text
        assert "40.812" in text
        assert "website vanaf 14:" in text
        play.chosen = "vol"
        await pilot.pause()
        await pilot.pause()
        assert "Wijkteam Noord plaatst een bericht" not in seen(app)


async def test_a_report_opens_as_a_window_by_key_and_from_the_list(build: Build, seen: Seen) -> None:
    app = build()
    async with app.run_test(size=(120, 70)) as pilot:
        play = await ready(app, pilot)
        await pilot.press("r")
        await pilot.pause()
        assert "Er is nog geen beeld geschreven." in seen(app)
        await pilot.press("escape")
        await stepped(play, pilot, 1500)
        await pilot.press("r")
        await pilot.pause()
        assert isinstance(app.screen, ReportWindow)
        text = seen(app)
        assert "voor het crisisteam" in text
        assert "berichten gelezen" in text
        await pilot.press("escape", "l")
        await pilot.pause()
        rows = play.query_one(DeskPane).query_one(Rows)
        rows.focus()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ReportWindow)


async def test_english_says_it_in_english(build: Build, seen: Seen) -> None:
    app = build(lang="en")
    async with app.run_test(size=(200, 50)) as pilot:
        play = await ready(app, pilot)
        await stepped(play, pilot, 70)
        text = seen(app)
        assert "1 person at the desk" in text
        assert "nothing else lay waiting" in text
        assert "What waits" in text


async def test_a_fast_clock_draws_once_a_tick(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    app = build()
    async with app.run_test(size=(100, 30)) as pilot:
        play = await ready(app, pilot)
        drawn: list[int] = []
        monkeypatch.setattr(play, "_draw", lambda: drawn.append(play.exercise.now.clock))
        play.set_reactive(Play.speed, 5)
        play._clock = 560.0
        play._tick()
        assert play.exercise.now.clock > 480
        assert len(play.exercise.moves) > 4
        assert len(drawn) == 1
