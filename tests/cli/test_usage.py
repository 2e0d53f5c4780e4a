"""Wrong usage is a sentence in the reader's language, exit code 2, and nothing on stdout."""

import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from webcare.cli.arguments import language
from webcare.cli.commands import COMMANDS
from webcare.cli.words import WORDS

Webcare = Callable[..., Any]
Process = Callable[..., subprocess.CompletedProcess[bytes]]

HERE = Path(__file__).parent

WRONG = [
    pytest.param(["anser"], 'Er is geen opdracht "anser". Bedoelde je "answer"?', id="a command"),
    pytest.param(["publish"], 'Er is geen opdracht "publish"', id="a command that is not there yet"),
    pytest.param(
        ["answer", "x", "--ctiy", "utrecht"],
        'De optie "--ctiy" is er niet. Bedoelde je "--city"?',
        id="an option",
    ),
    pytest.param(["answer", "x"], "Er ontbreekt nog: --city.", id="nothing for a required option"),
    pytest.param(["answer", "--city"], "Na --city hoort nog een waarde.", id="an option without its value"),
    pytest.param(
        ["answer", "x", "--city", "utrecht", "--seed", "veel"],
        "Na --seed hoort een heel getal.",
        id="no number",
    ),
    pytest.param(
        ["answer", "x", "--city", "utrecht", "--json=ja"],
        "Na --json hoort geen waarde.",
        id="a value too many",
    ),
    pytest.param(
        ["answer", "twee", "woorden", "--city", "utrecht"],
        "tussen aanhalingstekens",
        id="a text without quotes",
    ),
    pytest.param(["answer", "--city", "utrecht"], "Geef een bericht tussen aanhalingstekens", id="no text"),
    pytest.param(["answer", "x", "--city", "utrecht", "--stdin"], "niet allebei", id="two texts"),
    pytest.param(["answer", "x", "--city", "roterdam"], 'Er is geen gemeente "roterdam".', id="a city"),
    pytest.param(["answer", "x", "--city", "roterdam"], 'Bedoelde je "rotterdam"?', id="the nearest city"),
    pytest.param(["answer", "x", "--city", "utrecht", "--channel", "twiter"], 'Bedoelde je "twitter"?', id="a channel"),
    pytest.param(["answer", "x", "--city", "utrecht", "--addressed", "yess"], 'Bedoelde je "yes"?', id="a choice"),
    pytest.param(["compare"], "een van de twee", id="nothing to compare"),
    pytest.param(["compare", "x", "--scenario", "y"], "een van de twee", id="two things to compare"),
    pytest.param(["compare", "x", "--city", "utrecht,utrect"], 'Bedoelde je "utrecht"?', id="one city of several"),
    pytest.param(["compare", "x", "--city", "utrecht,utrecht"], "staat er twee keer", id="a city twice"),
    pytest.param(["compare", "x", "--city", ","], 'Er is geen gemeente ","', id="only a comma"),
    pytest.param(["check", "utrect"], 'Bedoelde je "utrecht"?', id="a name to check"),
    pytest.param(["schema", "polisy"], 'Bedoelde je "policy"?', id="a kind of file"),
    pytest.param(["cities", "--policies", "/bestaat/niet"], "Er is geen map met deze naam.", id="a folder"),
    pytest.param(["--lang", "de", "cities"], "Wel: nl, en.", id="a language"),
    pytest.param(["sources", "--city", "utrect"], 'Bedoelde je "utrecht"?', id="a city of sources"),
    pytest.param(["forget"], "Er ontbreekt nog: TRAINEE.", id="nobody to forget"),
    pytest.param(["forget", "egel"], 'Van een deelnemer "egel" is niets bewaard.', id="an unknown trainee"),
]


@pytest.mark.parametrize(("arguments", "says"), WRONG)
def test_wrong_usage_is_a_sentence(arguments: list[str], says: str, webcare: Webcare) -> None:
    said = webcare(*arguments)
    assert said.code == 2
    assert says in said.err
    assert said.out == ""
    assert "Traceback" not in said.err


def test_wrong_usage_is_told_in_english_too(webcare: Webcare) -> None:
    said = webcare("answer", "x", "--city", "roterdam", "--lang", "en")
    assert said.err.startswith('There is no city "roterdam".')
    assert 'Did you mean "rotterdam"?' in said.err
    assert webcare("--lang=en", "anser").err.startswith('There is no command "anser". Did you mean "answer"?')


def test_without_a_terminal_webcare_alone_is_help(webcare: Webcare) -> None:
    said = webcare()
    assert (said.code, said.err) == (0, "")
    assert said.out == webcare("--help").out


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_within_80_columns(command: str, lang: str, webcare: Webcare) -> None:
    said = webcare(command, "--help", "--lang", lang)
    assert said.code == 0
    assert said.out.startswith({"nl": "gebruik: ", "en": "usage: "}[lang] + f"webcare {command}")
    assert max(map(len, said.out.splitlines())) <= 80
    about = COMMANDS[command]
    assert (about.en if lang == "en" else about.nl).split()[0].lower() in said.out.lower()


def test_help_lists_every_command_that_works_and_no_other(webcare: Webcare) -> None:
    modules = {path.stem for path in (HERE.parents[1] / "webcare" / "cli").glob("*.py")}
    assert set(COMMANDS) <= modules
    listed = [line.split()[0] for line in webcare("--help").out.splitlines() if line.startswith("    ")]
    assert {name for name in listed if name in COMMANDS} == set(COMMANDS)


def test_every_word_exists_in_both_languages() -> None:
    for key, found in {**WORDS, **COMMANDS}.items():
        assert found.nl, key
        assert found.en, key


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        pytest.param([], {}, "nl", id="no locale"),
        pytest.param([], {"LANG": "C"}, "nl", id="C"),
        pytest.param([], {"LANG": "POSIX"}, "nl", id="POSIX"),
        pytest.param([], {"LANG": "en_GB.UTF-8"}, "en", id="an English locale"),
        pytest.param([], {"LANG": "nl_NL.UTF-8"}, "nl", id="a Dutch locale"),
        pytest.param([], {"LANG": "de_DE.UTF-8"}, "nl", id="a German locale"),
        pytest.param([], {"LANG": "en_US.UTF-8", "LC_ALL": "nl_NL"}, "nl", id="LC_ALL goes first"),
        pytest.param([], {"LANG": "English_United Kingdom"}, "en", id="as Windows says it"),
        pytest.param([], {"LANG": "enf_ID"}, "nl", id="a language that begins with en"),
        pytest.param(["--lang", "en"], {"LANG": "nl_NL"}, "en", id="the option goes first"),
        pytest.param(["--lang=nl"], {"LANG": "en_US"}, "nl", id="the option with a sign"),
        pytest.param(["--", "--lang", "en"], {}, "nl", id="what follows -- is no option"),
    ],
)
def test_the_language_is_the_option_else_the_locale(
    arguments: list[str], environment: Mapping[str, str], expected: str
) -> None:
    assert language(arguments, environment) == expected


def test_options_may_stand_before_the_command(webcare: Webcare) -> None:
    assert webcare("--lang", "en", "cities").out == webcare("cities", "--lang", "en").out


@pytest.mark.slow
def test_a_reader_that_stops_early_is_no_error(process: Process) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "webcare", "sources"],
        cwd=HERE.parents[1],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 0


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to write to")
def test_a_full_disk_is_a_sentence(process: Process) -> None:
    with Path("/dev/full").open("wb") as full:
        done = process("cities", "--json", stdout=full)
    assert done.returncode == 4
    assert done.stderr.startswith(b"Schrijven lukt niet: ")
    assert b"Traceback" not in done.stderr


@pytest.mark.slow
def test_output_is_utf8_whatever_the_locale(process: Process) -> None:
    said = process("sources", env={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"})
    assert said.returncode == 0
    assert "drieën" in said.stdout.decode("utf-8")
