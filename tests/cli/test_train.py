"""`train --plain`: the trainee is the city, in lines."""

import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from webcare.assessment.assess import assess
from webcare.cli.run import world
from webcare.cli.training import Training
from webcare.engine.city import City
from webcare.exercise.hints import hints_for
from webcare.exercise.moves import as_record, move_of
from webcare.exercise.play import begun, replayed
from webcare.exercise.state import World
from webcare.simulation.shift import shift
from webcare.store.content import load_attitude, load_citizens, load_policies, load_rubric, load_scenario
from webcare.store.folders import content_folders
from webcare.tui.kept import Keeper

Webcare = Callable[..., Any]
FOLDERS = content_folders()


@pytest.fixture(scope="module")
def around() -> World:
    cities = [City.of(policy) for policy in load_policies(FOLDERS, ["rotterdam", "utrecht"])]
    judge = partial(assess, load_rubric(FOLDERS))
    return replace(world(FOLDERS, cities, "nl"), judge=judge, attitude=load_attitude(FOLDERS))


def training(
    around: World, given: Iterable[str], slug: str = "volle-container", lang: str = "nl", **options: Any
) -> tuple[Training, str]:
    """Somebody who gives these lines, and everything that was told, questions too."""
    told: list[str] = []
    waiting = iter(given)

    def ask(question: str) -> str | None:
        told.append(question)
        return next(waiting, None)

    scenario = load_scenario(FOLDERS, slug)
    if options.pop("endless", False):
        crowd, topics = load_citizens(FOLDERS)
        scenario = shift(crowd, topics, 3, 7, lasts=4 * 3600)
    exercise = begun(scenario, "rotterdam", around, 0, by_hand=True)
    options.setdefault("look", hints_for)
    found = Training(exercise, around, lang=lang, ask=ask, tell=told.append, keeper=Keeper(told.append), **options)
    found.run()
    return found, "\n".join(told)


REPLY = "Goedemiddag Lotte, wat vervelend dat de container vol is. Waar staat hij precies? ^XX"


def test_a_message_is_opened_answered_and_judged(around: World) -> None:
    found, told = training(around, ["", "1", "2", REPLY, "q"])
    assert "Die container bij ons op de hoek" in told
    assert "1 interactie: beantwoorden" in told
    assert "Oordeel: " in told
    assert "Oplossing: " in told
    assert "Haar antwoord: " in told
    assert "afspraak melding-zonder-plek" in told
    assert found.exercise.now.judged["vol"].response.reply is not None


def test_a_whole_shift_from_the_first_message_to_the_debrief(around: World) -> None:
    given = ["?", "", "1", "2", REPLY, "", "i", "2", "9", "Is al bekend.", "s", "1", "d", "l", "m"]
    given += ["n", "2", "Nee."]
    given += ["p", "1", "w 5", "h", "Ruud wacht nog. Ratten: gerucht, nog niet bevestigd.", "e", "q"]
    found, told = training(around, given)
    assert found.exercise.is_over
    for words in (
        "Nabespreking",
        "Wat goed ging:",
        "Om aan te werken:",
        "Je overdracht:",
        "Zonder jou aan de toetsen:",
    ):
        assert words in told
    assert "Aangetekend" in told
    assert found.exercise.now.posts
    assert found.exercise.now.item("driemaal").done is not None
    kept = tuple(move_of(as_record(move)) for move in found.exercise.moves)
    again = replayed(found.exercise.scenario, "rotterdam", around, 0, kept, by_hand=True)
    assert again.now == found.exercise.now


def test_hints_are_given_and_can_be_followed(around: World) -> None:
    mixed = "U hoort van ons, laat je het weten? ^XX"
    found, told = training(around, ["", "1", "1", mixed, "U hoort van ons. ^XX", "q"])
    assert "Let op: u en je door elkaar." in told
    assert "Let op: hier zegt de gemeente" not in told
    (judged,) = found.exercise.now.judged.values()
    assert judged.response.reply is not None
    assert judged.response.reply.text == "U hoort van ons. ^XX"


def test_without_hints_nothing_is_said_beforehand(around: World) -> None:
    mixed = "U hoort van ons, laat je het weten? ^XX"
    _, told = training(around, ["", "1", "1", mixed, "q"], look=None)
    assert "Let op:" not in told


def test_going_back_anywhere_does_nothing(around: World) -> None:
    for given in (["", "1", "", "q"], ["", "1", "1", "", "q"], ["s", "", "p", "", "h", "", "q"]):
        found, _ = training(around, given)
        assert not found.exercise.now.judged
        assert not found.exercise.is_over


def test_abuse_is_announced_and_can_be_left_out(around: World) -> None:
    _, told = training(around, ["", "q"], slug="scheldpartij")
    assert "Let op: scheldbericht." in told
    assert "akkenvullers" in told
    _, told = training(around, ["", "q"], slug="scheldpartij", abuse=False)
    assert "(scheldbericht, niet getoond)" in told
    assert "akkenvullers" not in told


def test_what_is_typed_is_told_harmless(around: World) -> None:
    _, told = training(around, ["", "1", "1", "\x1b[31m[b]rood\u202e ^XX", "", "m", "q"])
    assert "\x1b" not in told
    assert "\u202e" not in told


def test_the_endless_shift_is_handed_over(around: World) -> None:
    found, told = training(around, [*[""] * 12, "h", "Alles staat nog open.", "q"], endless=True)
    assert found.exercise.is_over
    assert "Je dienst in Rotterdam zit erop." in told


def test_everything_is_told_in_english_too(around: World) -> None:
    given = ["", "1", "2", REPLY, "d", "l", "h", "Ruud is waiting.", "q"]
    _, told = training(around, given, lang="en")
    for words in ("Judgement: ", "The city itself: ", "Debrief", "To work on:", "Without you at the keys:"):
        assert words in told


def test_the_end_of_input_stops_at_any_question(around: World) -> None:
    for given in ([], [""], ["", "1"], ["", "1", "1"], ["", "1", "9"], ["s"], ["p"], ["p", "0"], ["h"], ["w"]):
        training(around, given)


def test_without_a_terminal_there_is_nobody_to_train(webcare: Webcare) -> None:
    said = webcare("train", "volle-container", "--city", "utrecht")
    assert said.code == 2
    assert "terminal" in said.err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(["train", "vole-container"], "volle-container", id="a scenario that does not exist"),
        pytest.param(["train", "dienst", "--city", "rotterdm"], "rotterdam", id="a city that does not exist"),
        pytest.param(["train", "dienst", "--difficulty", "9"], "9", id="a difficulty that does not exist"),
        pytest.param(["train", "dienst", "--hints", "soms"], "soms", id="half a hint"),
    ],
)
def test_what_does_not_exist_is_a_sentence(arguments: list[str], says: str, webcare: Webcare) -> None:
    said = webcare(*arguments)
    assert said.code == 2
    assert says in said.err


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
def test_training_in_a_terminal_is_gone_on_with_after_a_kill(tmp_path: Path) -> None:
    import pty
    import signal

    def typed(*lines: str, kill: bool = False) -> str:
        pid, terminal = pty.fork()
        if pid == 0:
            os.environ |= {
                "WEBCARE_DATA": str(tmp_path),
                "PYTHONPATH": os.pathsep.join(sys.path),
                "LANG": "nl_NL.UTF-8",
            }
            shift = ["train", "dienst", "--city", "rotterdam", "--seed", "7", "--plain"]
            os.execv(sys.executable, [sys.executable, "-m", "webcare", *shift])
        said = b""
        waiting = list(lines)
        while True:
            try:
                part = os.read(terminal, 4096)
            except OSError:
                break
            said += part
            if said.endswith(b"> "):
                if not waiting:
                    break
                os.write(terminal, waiting.pop(0).encode() + b"\n")
        if kill:
            os.kill(pid, signal.SIGKILL)
        os.close(terminal)
        os.waitpid(pid, 0)
        return said.decode()

    first = typed("", "1", "9", "Niet voor ons.", kill=True)
    assert "Oordeel" in first
    again = typed("", "m", "q")
    assert "Hier was je al mee bezig (2 stappen)." in again
    assert "Open: 0. Afgehandeld: 1." in again
    assert "Oordeel" in again
    assert "webcare train dienst --city rotterdam --seed 7 --difficulty 2 --plain" in again
