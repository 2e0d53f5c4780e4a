"""No finished step is lost: not by a kill at any moment, not by another program that writes at the same time.

`WEBCARE_KILLS=500` kills at that many moments; without it, at enough to see that it still holds.
"""

import json
import os
import sqlite3
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.store.conftest import Place
from tests.store.server import Server, running
from webcare.store.records import Records, RecordsError

KILLS = int(os.environ.get("WEBCARE_KILLS", "40"))


def environment() -> dict[str, str]:
    """That of this test, for a program that it starts."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


# One program that has everything imported, and splits off a player for each moment: five hundred in a minute.
KILLING = """
import json, os, random, signal, sys, time
from pathlib import Path
from webcare.domain.assessment import Assessment, Mark
from webcare.domain.rubric import Criterion
from webcare.store.records import Records
if sys.argv[1].startswith("postgresql"):
    import psycopg
    import sqlalchemy.dialects.postgresql.psycopg

place, moments = sys.argv[1], int(sys.argv[2])
chance = random.Random(moments)
POOR = Assessment(total=1, passed=False, marks={name: Mark(got=1, max=2) for name in Criterion})

def where(moment):
    if place.startswith("postgresql"):
        return {"url": place}
    # Now and then a file that must still be made: then the moment may be halfway the making.
    return {"path": Path(place) / f"{moment // 10}.db"}

def play(moment, told):
    records = Records(**where(moment))
    exercise = records.begin("rookwolk", "rotterdam", moment, mode="train", trainee="egel")
    for step in range(1_000_000):
        records.append(exercise, {"move": "wrote", "text": f"stap {step}"})
        os.write(told, f"{exercise} {step}\\n".encode())
        if step % 5 == 0:
            records.judged(exercise, str(step), POOR)

span = 0.0
for moment in range(moments):
    reading, writing = os.pipe()
    began = time.monotonic()
    player = os.fork()
    if player == 0:
        os.close(reading)
        try:
            play(moment, writing)
        finally:
            os._exit(9)
    os.close(writing)
    told = b""
    if span:
        time.sleep(chance.random() ** 2 * span)
    else:
        # How long opening and twenty steps take here: the other moments are spread over twice that.
        while told.count(b"\\n") < 20:
            told += os.read(reading, 65536)
        span = 2 * (time.monotonic() - began)
    os.kill(player, signal.SIGKILL)
    while part := os.read(reading, 65536):
        told += part
    os.close(reading)
    _, status = os.waitpid(player, 0)
    said = [line.split() for line in told.decode().splitlines()]
    print(json.dumps({
        "moment": moment,
        "killed": os.WIFSIGNALED(status),
        "exercise": said[0][0] if said else "",
        "acknowledged": [int(step) for _, step in said],
    }), flush=True)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_kill_at_any_moment_loses_no_finished_step(place: Place) -> None:
    told = subprocess.run(
        [sys.executable, "-c", KILLING, place.url or str(place.folder), str(KILLS)],
        capture_output=True,
        text=True,
        env=environment(),
        check=False,
    )
    assert told.returncode == 0, told.stderr
    killed: list[dict[str, Any]] = [json.loads(line) for line in told.stdout.splitlines()]
    assert len(killed) == KILLS
    assert all(one["killed"] for one in killed), told.stderr
    acknowledged = 0
    opened: dict[Path | None, Records] = {}
    for one in killed:
        path = None if place.url else place.folder / f"{one['moment'] // 10}.db"
        if path not in opened:
            opened[path] = Records(path, url=place.url)
        moves = opened[path].moves(one["exercise"])
        assert [move["text"] for move in moves] == [f"stap {step}" for step in range(len(moves))]
        assert len(moves) >= len(one["acknowledged"]) == len(set(one["acknowledged"]))
        # One step may be on the disk and not acknowledged yet.
        assert len(moves) <= len(one["acknowledged"]) + 1
        acknowledged += len(one["acknowledged"])
    assert acknowledged > KILLS
    for path, records in opened.items():
        # A judgement is there with all its marks, or not at all; and one can play on.
        assert all(len(judged.marks) == 9 for judged in records.judgements())
        going_on = records.begin("a", "utrecht", 0)
        records.append(going_on, {"move": "advance"})
        assert records.moves(going_on) == ({"move": "advance"},)
        records.close()
        if path:
            with sqlite3.connect(path) as connection:
                assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            connection.close()
    print(f"{KILLS} kills, {acknowledged} acknowledged steps, all there")


PLAYING = """
import sys
from webcare.store.records import Records, RecordsError

records = Records(url=sys.argv[1])
exercise = records.begin("a", "utrecht", 0)
print(exercise, flush=True)
try:
    for step in range(1_000_000):
        records.append(exercise, {"move": "wrote", "text": f"stap {step}"})
        print(step, flush=True)
except RecordsError as error:
    print(error.why, error, file=sys.stderr)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no signal to stop at once")
def test_a_server_that_is_struck_down_loses_no_finished_step(server: Server) -> None:
    # One of its own: other tests are at work on theirs. That there is one, `server` has shown.
    with running() as struck:
        for crash in range(3):
            with subprocess.Popen(
                [sys.executable, "-c", PLAYING, struck.url],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                env=environment(),
            ) as player:
                assert player.stdout
                assert player.stderr
                exercise = player.stdout.readline().strip()
                acknowledged = [int(player.stdout.readline()) for _ in range(50 + crash * 30)]
                struck.stop(at_once=True)
                # Not `communicate`: that passes by what `readline` had taken in already.
                acknowledged += [int(line) for line in player.stdout]
                said = player.stderr.read()
            assert said.startswith("unreachable de database is niet te bereiken")
            struck.start()
            records = Records(url=struck.url)
            found = [move["text"] for move in records.moves(exercise)]
            assert found == [f"stap {step}" for step in range(len(found))]
            assert len(acknowledged) <= len(found) <= len(acknowledged) + 1
            records.close()


WRITING = """
import sys
from itertools import pairwise
from pathlib import Path
from webcare.store.records import Records

url, path, exercise, name, moves = sys.argv[1:]
records = Records(None if url else Path(path), url=url or None)
if not exercise:
    exercise = records.begin("a", "utrecht", 0)
print("ready", flush=True)
sys.stdin.readline()
for step in range(int(moves)):
    records.append(exercise, {"move": "wrote", "who": name, "step": str(step)})
"""


def writers(place: Place, exercise: str, count: int, moves: int) -> None:
    """Programs that all write so many moves, begun at the same time."""
    started = [
        subprocess.Popen(
            [sys.executable, "-c", WRITING, place.url or "", str(place.path), exercise, str(number), str(moves)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment(),
        )
        for number in range(count)
    ]
    for writer in started:
        assert writer.stdout
        assert writer.stdout.readline() == "ready\n"
    for writer in started:
        assert writer.stdin
        writer.stdin.write("\n")
        writer.stdin.flush()
    for writer in started:
        writer.communicate(timeout=120)
        assert writer.returncode == 0


@pytest.mark.slow
def test_programs_that_write_in_one_exercise_number_their_moves_one_after_the_other(place: Place) -> None:
    records = place.open()
    exercise = records.begin("a", "utrecht", 0)
    writers(place, exercise, 3, 300)
    steps = records.steps(exercise)
    assert [step.seq for step in steps] == list(range(1, 901))
    for name in "012":
        assert [step.move["step"] for step in steps if step.move["who"] == name] == [str(at) for at in range(300)]
    changes = sum(before.move["who"] != after.move["who"] for before, after in pairwise(steps))
    assert changes > 2, "they did not write at the same time"


@pytest.mark.slow
def test_programs_that_open_a_new_database_at_once_make_it_once(place: Place) -> None:
    writers(place, "", 3, 20)
    found = place.open().unfinished()
    assert [kept.steps for kept in found] == [20] * 3
    assert len({kept.id for kept in found}) == 3


def test_what_is_written_as_a_whole_is_not_written_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webcare.store.records._PATIENCE", 0.05)
    records, other = Records(tmp_path / "oefeningen.db"), Records(tmp_path / "oefeningen.db")
    exercise = records.begin("a", "utrecht", 0)
    with records.database.transaction():
        assert other.moves(exercise) == ()
        with pytest.raises(RecordsError, match="bezet"):
            other.append(exercise, {"move": "0"})
    other.append(exercise, {"move": "1"})
    assert records.moves(exercise) == ({"move": "1"},)
    records.close()
    other.close()


def test_two_programs_in_turn_number_their_moves_one_after_the_other(place: Place) -> None:
    records, other = place.open(), place.open()
    exercise = records.begin("a", "utrecht", 0)
    for at in range(20):
        (records if at % 2 else other).append(exercise, {"move": str(at)})
    assert [move["move"] for move in records.moves(exercise)] == [str(at) for at in range(20)]
