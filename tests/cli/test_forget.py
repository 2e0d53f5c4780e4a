"""`webcare forget` erases what is kept of a trainee, lists what left, and asks only who sits at a terminal."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from webcare.store.places import database
from webcare.store.records import Records

Webcare = Callable[..., Any]
Process = Callable[..., subprocess.CompletedProcess[bytes]]

RARE = "zwelgpapegaai"
SENTENCE = "de kwikstaart is weer nuchter"
SECRET = "eekhoorn-4711"


@pytest.fixture
def kept() -> Path:
    """The file of exercises, with two trainees in it; everything that is beside it is in the same folder."""
    records = Records()
    for trainee in ("egel", RARE):
        exercise = records.begin("rookwolk", "utrecht", 0, mode="train", trainee=trainee)
        records.append(exercise, {"move": "replied", "reply": f"{SENTENCE} {trainee}"})
        records.exported("csv", f"/tmp/{trainee}.csv", [trainee])
    records.delivered("https://lrs.example/xapi", "delivered", [(RARE, "een"), (RARE, "twee")])
    records.close()
    return database()


def everything(path: Path) -> bytes:
    """Every byte of the file and what stands beside it."""
    return b"".join(found.read_bytes() for found in path.parent.iterdir())


def test_who_is_forgotten_is_gone_and_what_left_is_listed(webcare: Webcare, kept: Path) -> None:
    assert RARE.encode() in everything(kept)
    said = webcare("forget", RARE)
    assert (said.code, said.err) == (0, "")
    assert f'Van "{RARE}" is bewaard: 1 × oefening, 1 × stap' in said.out
    assert f'Alles van "{RARE}" is gewist.' in said.out
    assert f"csv    /tmp/{RARE}.csv" in said.out
    assert "2 × xAPI  https://lrs.example/xapi" in said.out
    assert str(kept) in said.out
    assert RARE.encode() not in everything(kept)
    assert f"{SENTENCE} egel".encode() in everything(kept)
    again = webcare("forget", RARE)
    assert (again.code, again.out) == (2, "")


def test_a_process_of_its_own_leaves_nothing_either(process: Process, kept: Path) -> None:
    done = process("forget", RARE, "--lang", "en")
    assert done.returncode == 0
    assert f'Everything of "{RARE}" was erased.' in done.stdout.decode()
    assert RARE.encode() not in everything(kept)


def test_the_nearest_pseudonym_is_named(webcare: Webcare, kept: Path) -> None:
    said = webcare("forget", "Egle")
    assert said.code == 2
    assert said.err == 'Van een deelnemer "Egle" is niets bewaard. Bedoelde je "egel"?\n'


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
@pytest.mark.parametrize(("answer", "gone"), [("nee", False), ("", False), ("\x04", False), ("ja", True)])
def test_who_sits_at_a_terminal_is_asked_first(kept: Path, answer: str, gone: bool) -> None:
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "webcare", "forget", RARE]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as asked:
        os.close(theirs)
        said = b""
        while b"(ja/nee)" not in said:
            said += os.read(ours, 1000)
        os.write(ours, answer.encode() + b"\n" * (answer != "\x04"))
        while True:
            try:
                said += os.read(ours, 1000)
            except OSError:
                break
    os.close(ours)
    assert asked.returncode == 0
    assert (b"Er is niets gewist." in said) is not gone
    assert (RARE.encode() not in everything(kept)) is gone


def test_while_the_program_is_open_elsewhere_nothing_is_erased(
    webcare: Webcare, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("webcare.store.records._PATIENCE", 0.05)
    other = Records(kept)
    other.unfinished()
    said = webcare("forget", RARE)
    assert said.code == 4
    assert "Er is niets gewist." in said.err
    assert other.about(RARE)
    other.close()


@pytest.mark.parametrize(
    "arguments", [["forget", "egel"], ["play", "rookwolk", "--plain"], ["locate"]], ids=lambda words: words[0]
)
def test_a_wrong_database_in_the_environment_is_a_sentence_without_its_password(
    webcare: Webcare, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.setenv("WEBCARE_DATABASE_URL", f"mysql://webcare:{SECRET}@localhost/webcare")
    said = webcare(*arguments)
    assert (said.code, said.out) == (2, "")
    assert "WEBCARE_DATABASE_URL" in said.err
    assert SECRET not in said.err
    monkeypatch.setenv("WEBCARE_DATABASE_URL", f"postgresql://webcare:{SECRET}@localhost/webcare")
    monkeypatch.setattr("webcare.store.database.find_spec", lambda name: None)
    said = webcare(*arguments)
    assert (said.code, said.out) == (2, "")
    assert "webcare[postgres]" in said.err
    assert SECRET not in said.err


def test_a_server_that_does_not_answer_is_a_sentence(webcare: Webcare, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("psycopg")
    monkeypatch.setenv("WEBCARE_DATABASE_URL", f"postgresql://webcare:{SECRET}@127.0.0.1:1/webcare")
    said = webcare("forget", "egel")
    assert (said.code, said.out) == (4, "")
    assert said.err.startswith("De database is niet te bereiken")
    assert SECRET not in said.err
    said = webcare("locate", "--json")
    assert said.json["data"] == "postgresql://127.0.0.1:1/webcare"
