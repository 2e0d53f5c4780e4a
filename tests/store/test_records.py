"""No finished step is lost, whatever happens; and where the disk refuses, there is a sentence."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from webcare.store.records import Records, RecordsError

ADVANCE = {"move": "advance"}

PLAYER = """
import sys
from pathlib import Path
from webcare.store.records import Records

records = Records(Path(sys.argv[1]))
exercise = records.begin("rookwolk", "rotterdam", 7)
for step in range(100_000):
    records.append(exercise, {"move": "wrote", "text": f"stap {step}"})
    print(step, flush=True)
"""


@pytest.fixture
def records(tmp_path: Path) -> Records:
    return Records(tmp_path / "oefeningen.db")


def test_what_was_kept_is_there_after_opening_again(tmp_path: Path) -> None:
    path = tmp_path / "diep" / "in" / "oefeningen.db"
    records = Records(path)
    exercise = records.begin("rookwolk", "utrecht@2025", 2**70, "abc")
    records.append(exercise, ADVANCE)
    records.append(exercise, {"move": "turned", "city": "den-haag"})
    records.close()
    again = Records(path)
    (kept,) = again.unfinished()
    assert (kept.scenario, kept.city, kept.seed, kept.content, kept.steps) == (
        "rookwolk",
        "utrecht@2025",
        2**70,
        "abc",
        2,
    )
    assert again.moves(exercise) == (ADVANCE, {"move": "turned", "city": "den-haag"})


def test_a_finished_exercise_and_one_without_a_step_are_not_offered(records: Records) -> None:
    empty, ended, away, going = (records.begin("a", "utrecht", 0) for _ in range(4))
    for exercise in (ended, away, going):
        records.append(exercise, ADVANCE)
    records.finish(ended)
    records.finish(ended)
    records.finish(away, "set-aside")
    assert [kept.id for kept in records.unfinished()] == [going]
    assert records.moves(empty) == ()
    assert records.moves("bestaat-niet") == ()


def test_the_latest_exercise_comes_first(records: Records) -> None:
    first, second = (records.begin("a", "utrecht", 0) for _ in range(2))
    for exercise in (second, first):
        records.append(exercise, ADVANCE)
    assert [kept.id for kept in records.unfinished()] == [second, first]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_kill_at_any_moment_loses_no_finished_step(tmp_path: Path) -> None:
    path = tmp_path / "oefeningen.db"
    with subprocess.Popen(
        [sys.executable, "-c", PLAYER, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as player:
        assert player.stdout is not None
        seen = [int(player.stdout.readline()) for _ in range(300)]
        player.send_signal(signal.SIGKILL)
        seen += [int(line) for line in player.stdout]
    records = Records(path)
    (kept,) = records.unfinished()
    moves = records.moves(kept.id)
    assert len(moves) >= len(seen)
    assert [move["text"] for move in moves] == [f"stap {step}" for step in range(len(moves))]
    records.append(kept.id, ADVANCE)
    assert records.moves(kept.id)[-1] == ADVANCE


def test_personal_data_never_reaches_the_disk(records: Records) -> None:
    exercise = records.begin("a", "utrecht", 0)
    records.append(exercise, {"move": "wrote", "text": "mijn bsn is 111222333", "channel": "facebook", "name": ""})
    records.close()
    raw = b"".join(path.read_bytes() for path in records.path.parent.iterdir())
    assert b"mijn bsn is" in raw
    assert b"111222333" not in raw


def test_two_programs_number_their_moves_one_after_the_other(records: Records) -> None:
    other = Records(records.path)
    exercise = records.begin("a", "utrecht", 0)
    for at in range(20):
        (records if at % 2 else other).append(exercise, {"move": str(at)})
    assert [move["move"] for move in records.moves(exercise)] == [str(at) for at in range(20)]


def test_a_damaged_file_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "oefeningen.db"
    path.write_bytes(b"dit is geen database, maar een brief " * 100)
    with pytest.raises(RecordsError, match="beschadigd") as refused:
        Records(path)
    assert refused.value.why == "damaged"
    assert path.read_bytes().startswith(b"dit is geen database")


def test_a_file_damaged_while_it_is_open_is_a_sentence(records: Records) -> None:
    exercise = records.begin("a", "utrecht", 0)
    records.append(exercise, ADVANCE)
    with sqlite3.connect(records.path) as connection:
        connection.execute("DROP TABLE moves")
    with pytest.raises(RecordsError) as refused:
        records.append(exercise, ADVANCE)
    assert refused.value.why == "damaged"
    with pytest.raises(RecordsError):
        records.unfinished()


def test_a_file_that_another_program_holds_is_a_sentence(records: Records, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webcare.store.records._PATIENCE", 0.05)
    hurried = Records(records.path)
    exercise = hurried.begin("a", "utrecht", 0)
    holder = sqlite3.connect(records.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(RecordsError, match="bezet") as refused:
        hurried.append(exercise, ADVANCE)
    assert refused.value.why == "busy"
    holder.execute("ROLLBACK")
    holder.close()
    hurried.append(exercise, ADVANCE)


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map")
    with pytest.raises(RecordsError, match="niet geschreven") as refused:
        Records(tmp_path / "bestand" / "oefeningen.db")
    assert refused.value.why == "read-only"


def test_the_file_of_a_newer_webcare_is_left_alone(records: Records) -> None:
    with sqlite3.connect(records.path) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(RecordsError, match="newer webcare") as refused:
        Records(records.path, "en")
    assert refused.value.why == "newer"
