"""Train: choosing, writing, being judged, disagreeing, reading streams, handing over; and all of it kept."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Checkbox

from webcare.domain.action import Action
from webcare.domain.rubric import Criterion
from webcare.exercise.moves import Contested, Did, Passed, Responded
from webcare.store.records import Records
from webcare.tui.app import Webcare
from webcare.tui.screens.debriefing import Debriefing
from webcare.tui.screens.enrol import Enrol
from webcare.tui.screens.telling import Telling
from webcare.tui.screens.train import Train
from webcare.tui.widgets.draft import Draft
from webcare.tui.widgets.inbox import Inbox

Seen = Callable[[App[Any]], str]
Program = Callable[..., Webcare]
GOOD = "Hoi Fatima, wat vervelend van de volle container op de hoek. We pakken het op en laten het je weten. ^MV"


async def training(app: Webcare, pilot: Pilot[Any], *keys: str) -> Train:
    """The train screen, from the lobby, with one message in."""
    await app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.press("t")
    await pilot.pause()
    assert isinstance(app.screen, Enrol)
    await pilot.press(*"merel", "enter")
    await pilot.pause()
    assert isinstance(app.screen, Train)
    await pilot.press(*(keys or ("space",)))
    await pilot.pause()
    return app.screen


def written(app: Webcare, text: str) -> None:
    """Words in the draft, as if they were pasted."""
    app.screen.query_one(Draft).insert(text)


async def replied(app: Webcare, pilot: Pilot[Any], key: str = "5", text: str = GOOD) -> Train:
    """One message answered."""
    train = await training(app, pilot)
    await pilot.press(key)
    written(app, text)
    await pilot.press("enter")
    await pilot.pause()
    return train


async def test_a_number_and_a_reply_are_judged_with_the_words_and_the_citys_own_reply_beside_it(
    program: Program, seen: Seen
) -> None:
    app = program()
    async with app.run_test(size=(140, 90)) as pilot:
        train = await replied(app, pilot)
        judged = train.exercise.now.judged["vol"]
        assert judged.response.action is Action.TAKE
        assert judged.assessment is not None
        text = seen(app)
        assert f"{round(judged.assessment.total)} van 100" in text
        assert "Zo deed Rotterdam het zelf" in text
        assert "Een volle container pakken we zelf op." in text
        assert "Afspraak afval" in text


async def test_nobody_answers_for_the_trainee(program: Program) -> None:
    app = program()
    async with app.run_test(size=(120, 36)) as pilot:
        train = await training(app, pilot)
        await pilot.press("space", "space", "space")
        assert train.exercise.now.item("vol").done is None


async def test_what_was_not_addressed_is_seen_when_its_stream_is_read(program: Program, seen: Seen) -> None:
    app = program()
    async with app.run_test(size=(120, 36)) as pilot:
        train = await training(app, pilot)
        train.act(Passed(600))
        await pilot.pause()
        assert "winkelen" not in [item.id for item in train.query_one(Inbox).listed]
        await pilot.press("s")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert any(isinstance(move, Did) for move in train.exercise.moves)
        assert "winkelen" in [item.id for item in train.query_one(Inbox).listed]


async def test_silence_with_a_reason_is_a_response(program: Program) -> None:
    app = program()
    async with app.run_test(size=(120, 36)) as pilot:
        train = await replied(app, pilot, "0", "Gaat een ander over.")
        (move,) = [move for move in train.exercise.moves if isinstance(move, Responded)]
        assert (move.action, move.text, move.note) == (Action.WATCH, "", "Gaat een ander over.")


async def test_telling_it_inside_goes_along_or_is_all_that_is_done(program: Program) -> None:
    app = program()
    async with app.run_test(size=(120, 36)) as pilot:
        train = await training(app, pilot)
        await pilot.press("e", "0")
        written(app, "Bedreiging.")
        await pilot.press("enter")
        await pilot.pause()
        (move,) = [move for move in train.exercise.moves if isinstance(move, Responded)]
        assert (move.action, move.also) == (Action.ESCALATE, ())


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        pytest.param(("a", "enter"), "Kies eerst wat je doet", id="no action"),
        pytest.param(("1", "enter"), "Er staat nog niets", id="no words"),
        pytest.param(("7",), "Dat kan hier niet", id="joining in where one was asked"),
    ],
)
async def test_what_is_missing_is_said_and_nothing_is_done(program: Program, keys: tuple[str, ...], says: str) -> None:
    app = program()
    async with app.run_test(size=(120, 36)) as pilot:
        train = await training(app, pilot)
        await pilot.press(*keys)
        await pilot.pause()
        assert any(says in told.message for told in app._notifications)
        assert not train.exercise.now.judged


async def test_a_draft_stays_with_its_message(program: Program) -> None:
    app = program()
    async with app.run_test(size=(120, 36)) as pilot:
        train = await training(app, pilot)
        train.act(Passed(600))
        train.act(Did("stad"))
        await pilot.pause()
        train.chosen = "vol"
        await pilot.pause()
        await pilot.press("a")
        written(app, "Half af")
        await pilot.press("escape")
        train.chosen = "winkelen"
        await pilot.pause()
        assert train.query_one(Draft).text == ""
        train.chosen = "vol"
        await pilot.pause()
        assert train.query_one(Draft).text == "Half af"


async def test_help_follows_what_is_written_and_can_be_off(program: Program, seen: Seen) -> None:
    app = program()
    async with app.run_test(size=(120, 36)) as pilot:
        await training(app, pilot)
        await pilot.press("1")
        written(app, "Kunt u je adres inzake dit perceel doorgeven?")
        await pilot.pause()
        text = seen(app)
        assert "u en je door elkaar" in text
        assert "ambtelijk: inzake" in text


async def test_without_help_only_what_stops_a_reply_is_said(program: Program, seen: Seen) -> None:
    app = program()
    async with app.run_test(size=(120, 36)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("t")
        await pilot.pause()
        app.screen.query_one("#hints", Checkbox).value = False
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("space", "1")
        written(app, "Kunt u je adres inzake dit perceel doorgeven?")
        await pilot.pause()
        assert "u en je door elkaar" not in seen(app)


async def test_a_mark_can_be_disagreed_with(program: Program, seen: Seen, tmp_path: Path) -> None:
    app = program(kept=True)
    async with app.run_test(size=(140, 60)) as pilot:
        train = await replied(app, pilot)
        await pilot.press("n")
        await pilot.pause()
        await pilot.press("enter", *"Wel waar!", "enter")
        await pilot.pause()
        (move,) = [move for move in train.exercise.moves if isinstance(move, Contested)]
        assert (move.about, move.why) == (Criterion.RIGHT_ACTION.value, "Wel waar!")
        assert "niet mee eens: een trainer" in seen(app)
    records = Records(tmp_path / "kept.db")
    (mark,) = records.contested()
    assert (mark.trainee, mark.criterion, mark.contests[0].why) == ("merel", "right_action", "Wel waar!")
    records.close()


async def test_everything_is_kept_under_the_trainees_name_and_can_be_gone_on_with(
    program: Program, seen: Seen, tmp_path: Path
) -> None:
    app = program(kept=True)
    async with app.run_test(size=(120, 36)) as pilot:
        train = await replied(app, pilot)
        total = train.exercise.now.judged["vol"].assessment
        assert total is not None
    records = Records(tmp_path / "kept.db")
    (kept,) = records.trainings("merel")
    (judged,) = records.judgements(trainee="merel")
    records.close()
    assert kept.scenario == "volle-container"
    assert judged.total == pytest.approx(total.total)
    app = program(kept=True)
    async with app.run_test(size=(120, 36)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Train: De volle" in seen(app)
        await pilot.press("home", "enter")
        await pilot.pause()
        assert isinstance(app.screen, Train)
        assert "vol" in app.screen.exercise.now.judged


async def test_handing_over_ends_the_shift_with_the_debrief(program: Program, seen: Seen) -> None:
    app = program()
    async with app.run_test(size=(120, 50)) as pilot:
        train = await replied(app, pilot)
        await pilot.press("h")
        await pilot.pause()
        written(app, "Fatima wacht nog op bericht over de container.")
        await pilot.press("enter")
        await pilot.pause()
        assert train.exercise.is_over
        assert isinstance(app.screen, Debriefing)
        text = seen(app)
        assert "Gemiddeld" in text
        assert "Dit ging goed" in text


async def test_posts_that_wait_can_be_sent_as_they_stand(program: Program) -> None:
    app = program()
    async with app.run_test(size=(120, 36)) as pilot:
        train = await training(app, pilot)
        await pilot.press("p")
        await pilot.pause()
        # This small city has no posts, and says so instead of opening an empty window.
        assert not isinstance(app.screen, Telling)
        assert app.screen is train


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 36), (200, 50)])
async def test_every_size_shows_the_message_the_choices_and_the_lines(
    program: Program, seen: Seen, size: tuple[int, int]
) -> None:
    app = program()
    async with app.run_test(size=size) as pilot:
        await training(app, pilot)
        text = seen(app)
        assert "drie dagen vol" in text
        assert "1 antwoorden" in text
        assert "0 volgen" in text
        assert "Schrijf je antwoord" in text


async def test_abuse_is_announced_and_read_only_by_who_opens_it(
    program: Program, seen: Seen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("webcare.tui.screens.train.is_abusive", lambda _understanding: True)
    app = program()
    async with app.run_test(size=(140, 40)) as pilot:
        train = await training(app, pilot)
        assert [told.message for told in app._notifications] == [app.labels.bench.abuse_came]
        listed = train.query_one(Inbox).listed
        assert [item.message.text for item in listed] == [app.labels.bench.abuse]
        assert "al drie dagen vol" in seen(app)


async def test_who_wants_no_abuse_never_reads_it(program: Program, seen: Seen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webcare.tui.screens.train.is_abusive", lambda _understanding: True)
    app = program()
    async with app.run_test(size=(140, 40)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("t")
        await pilot.pause()
        app.screen.query_one("#abuse", Checkbox).value = True
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("space")
        await pilot.press("enter")
        await pilot.pause()
        assert "al drie dagen vol" not in seen(app)
        assert app.labels.bench.hidden in seen(app)
