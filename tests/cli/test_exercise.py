"""`run`, `play --plain` and `compare --scenario`: a whole exercise on the command line."""

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from webcare.cli.beginning import fresh, left
from webcare.cli.plain import Session
from webcare.cli.run import world
from webcare.engine.city import City
from webcare.exercise.play import begun
from webcare.exercise.state import World
from webcare.store.content import load_policies, load_scenario
from webcare.store.folders import Folders
from webcare.store.records import Records
from webcare.tui.kept import Keeper

Webcare = Callable[..., Any]

SMALL = Path(__file__).parents[1] / "store" / "small"
FOLDERS = Folders(policies=SMALL / "policies", scenarios=SMALL / "scenarios")
HERE = ["--policies", str(FOLDERS.policies), "--scenarios", str(FOLDERS.scenarios)]


@pytest.fixture(scope="module")
def around() -> World:
    policies = load_policies(FOLDERS, ["noord", "zuid"])
    return world(FOLDERS, [City.of(policy) for policy in policies], "nl")


def answers(*given: str) -> Callable[[str], str | None]:
    """Somebody who gives these answers, and then none."""
    waiting = iter(given)
    return lambda _question: next(waiting, None)


def session(
    around: World, given: Iterable[str], keeper: Keeper | None = None, kept_as: str = ""
) -> tuple[Session, list[str]]:
    """A session that is given these lines, and everything it told."""
    told: list[str] = []
    exercise = begun(load_scenario(FOLDERS, "glas"), "noord", around, 0)
    playing = Session(
        exercise,
        around,
        lang="nl",
        ask=answers(*given),
        tell=told.append,
        keeper=keeper or Keeper(told.append),
        kept_as=kept_as,
    )
    playing.run()
    return playing, told


def test_run_gives_a_transcript(webcare: Webcare) -> None:
    said = webcare("run", "glas", "--city", "noord", "--json", *HERE)
    told = said.json
    assert said.code == 0
    assert (told["schema_version"], told["scenario"], told["city"], told["seed"]) == (1, "glas", "noord", 0)
    assert all({"at", "type"} <= set(event) for event in told["events"])
    ending = told["ending"]
    assert {"name", "mood", "answered", "waited", "solved"} <= set(ending["citizens"][0])
    assert {"minutes", "target", "score"} <= set(ending["split"])
    assert {"noticed", "reached"} <= set(ending)
    assert webcare("run", "glas", "--city", "noord", "--json", *HERE).out == said.out
    assert "Waar is de glasbak?" in webcare("run", "glas", "--city", "noord", *HERE).out


def test_run_of_a_scenario_that_does_not_exist_gives_the_nearest(webcare: Webcare) -> None:
    said = webcare("run", "glass", "--city", "noord", *HERE)
    assert said.code == 2
    assert 'Bedoelde je "glas"?' in said.err


def test_compare_of_a_scenario_has_a_row_a_message(webcare: Webcare) -> None:
    told = webcare("compare", "--scenario", "glas", "--json", *HERE).json
    first = told["messages"][0]
    assert first["text"] == "Waar is de glasbak?"
    assert set(first["cities"]) == set(told["cities"]) == {"noord", "zuid"}
    assert {"effort", "action", "rule", "reply"} <= set(first["cities"]["noord"])
    assert told["cities"]["noord"]["ending"]["citizens"]
    said = webcare("compare", "--scenario", "glas", *HERE)
    assert max(map(len, said.out.splitlines())) <= 80


def test_compare_of_a_scenario_says_what_made_the_difference(webcare: Webcare) -> None:
    told = webcare("compare", "--scenario", "glas", "--json", *HERE).json
    for one in told["because"]:
        assert set(one) == {"about", "cause", "cities", "message", "says"}
        assert one["cities"]
    said = webcare("compare", "--scenario", "glas", *HERE).out
    assert ("Wat het verschil maakte" in said) == bool(told["because"])
    assert "eerste antwoord: helft binnen" in said


def test_the_desk_the_dossier_and_the_report_can_be_heard(around: World) -> None:
    _, told = session(around, ["", "l", "d", "r", "b", "o", "q"])
    text = "\n".join(told)
    assert text.count("achter de balie, gewone tijd.") == 2
    assert "Wat er wacht, monitoren:" in text
    assert "Verdeling tot nu toe: zenden" in text
    assert text.count("Er zijn geen feiten in dit dossier.") == 2
    assert "Er is nog geen beeld geschreven." in text


def test_what_nobody_has_read_is_told_only_at_the_end(around: World) -> None:
    scenario = load_scenario(FOLDERS, "glas")
    remark = {"id": "los", "from": next(iter(scenario.personas)), "at": "2m", "channel": "twitter"}
    line = type(scenario.messages[0]).model_validate(remark | {"text": "zomaar gezegd", "addressed": False})
    told: list[str] = []
    exercise = begun(scenario.model_copy(update={"messages": (*scenario.messages, line)}), "noord", around, 0)
    playing = Session(
        exercise, around, lang="nl", ask=answers(*[""] * 60), tell=told.append, keeper=Keeper(told.append)
    )
    playing.run()
    assert told.count("  zomaar gezegd") == 1
    read = next((one for one in playing.exercise.now.items if one.id == "los" and one.noticed is not None), None)
    heading = "leest mee op Twitter/X" if read else "Door niemand gezien: 1."
    assert any(heading in line for line in told[: told.index("  zomaar gezegd")][-3:])


def test_without_a_terminal_an_exercise_is_played_through(webcare: Webcare) -> None:
    said = webcare("play", "glas", "--city", "zuid", "--plain", *HERE)
    assert said.code == 0
    assert said.out.startswith("Glas in Zuid. Zuid.\nLeer antwoorden.\n")
    assert "14:01 Els schrijft op Facebook:\n  Waar is de glasbak?" in said.out
    assert "Einde van de oefening." in said.out
    assert webcare("play", "glas", "--city", "zuid", *HERE).out == said.out


def test_an_unknown_city_to_play_gives_the_nearest(webcare: Webcare) -> None:
    said = webcare("play", "glas", "--city", "zuit", "--plain", *HERE)
    assert said.code == 2
    assert 'Bedoelde je "zuid"?' in said.err


def test_every_choice_of_line_mode_does_what_it_says(around: World) -> None:
    playing, told = session(
        around,
        [
            "?",
            "w",
            "",
            "",
            "w",
            "ww",
            "s",
            "5",
            "Jan",
            "Waar is de glasbak?",
            "2",
            "t",
            "a",
            "1",
            "onzin",
            "99",
            "q",
        ],
    )
    text = "\n".join(told)
    assert "Met Enter gebeurt het volgende." in text
    assert "Er is nog niets gedaan." in text
    assert "Els schrijft op Facebook" in text
    assert "Want: Al het andere." in text
    assert "> rest" in text
    assert "Jan schrijft op WhatsApp" in text
    assert "Hetzelfde moment in Zuid." in text
    assert "Je laatste stap is ongedaan." in text
    assert text.count("Die keuze is er niet.") == 2
    assert playing.exercise.city == "noord"


def test_nothing_is_told_twice_when_the_city_changes(around: World) -> None:
    _, told = session(around, ["", "", "2", "1", "2", "q"])
    assert sum("Els schrijft" in line for line in told) == 1


def test_a_message_that_is_typed_is_told_harmless(around: World) -> None:
    _, told = session(around, ["s", "1", "", "\x1b[31m[b]rood", "q"])
    text = "\n".join(told)
    assert "\x1b" not in text
    assert "[b]rood" in text


def test_the_end_of_input_stops_the_exercise(around: World) -> None:
    playing, _ = session(around, ["", ""])
    assert not playing.exercise.is_over


def test_a_whole_exercise_ends_with_how_it_came_out(around: World) -> None:
    playing, told = session(around, [""] * 60)
    assert playing.exercise.is_over
    text = "\n".join(told)
    assert text.count("Einde van de oefening.") == 1
    assert "Els: stemming" in text
    assert "Minuten besteed:" in text


def test_the_transcript_is_saved_under_a_free_name(
    around: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    session(around, ["", "x", "x", "q"])
    assert sorted(path.name for path in tmp_path.glob("*.txt")) == [
        "webcare-glas-noord-2.txt",
        "webcare-glas-noord.txt",
    ]
    assert "Waar is de glasbak?" in (tmp_path / "webcare-glas-noord.txt").read_text(encoding="utf-8")


def test_an_exercise_that_was_left_is_gone_on_with(around: World, tmp_path: Path) -> None:
    told: list[str] = []
    keeper = Keeper(told.append, Records(tmp_path / "x.db"))
    scenario = load_scenario(FOLDERS, "glas")
    kept_as = keeper.begin("glas", "noord", 0, "vroeger")
    playing, said = session(around, ["", "", "s", "1", "Jan", "Hallo", "2", "q"], keeper, kept_as)
    assert said[-1] == "Verder spelen: webcare play glas --plain"
    found = left(answers("1"), told.append, "nl", keeper, around, {"glas": scenario}, "nu")
    assert found is not None
    assert found[0].now == playing.exercise.now
    assert found[0].city == "zuid"
    assert found[1] == kept_as
    assert "is sindsdien veranderd" in "\n".join(told)
    assert left(answers("0"), told.append, "nl", keeper, around, {"glas": scenario}, "nu") is None


def test_an_exercise_that_is_over_is_not_offered_again(around: World, tmp_path: Path) -> None:
    keeper = Keeper(print, Records(tmp_path / "x.db"))
    session(around, [""] * 60, keeper, keeper.begin("glas", "noord", 0, ""))
    assert keeper.unfinished() == ()


def test_a_number_is_asked_until_it_is_one(around: World) -> None:
    told: list[str] = []
    scenario = load_scenario(FOLDERS, "glas").model_copy(update={"city": None})
    exercise = fresh(answers("noord", "0", "9", "2"), told.append, "nl", around, [scenario], None, 3)
    assert exercise is not None
    assert (exercise.city, exercise.seed) == ("zuid", 3)
    assert told == ["Typ een nummer van 1 tot 2."] * 3


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
def test_line_mode_in_a_terminal(tmp_path: Path) -> None:
    """Typed with real keys: an exercise, a kill, and going on where it was."""
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
            os.execv(sys.executable, [sys.executable, "-m", "webcare", "play", "glas", "--plain", *HERE])
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

    first = typed("", "", kill=True)
    assert "Els schrijft op Facebook" in first
    again = typed("1", "q")
    assert "Deze oefeningen zijn nog niet af." in again
    assert "Els schrijft op Facebook" in again
