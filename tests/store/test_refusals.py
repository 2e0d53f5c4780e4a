"""Where the disk or the database refuses there is a sentence, what was kept stays, and no password is told."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.store.conftest import Place
from tests.store.server import Server
from webcare.store.records import Records, RecordsError

ADVANCE = {"move": "advance"}
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows limits files in other ways")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "oefeningen.db"


def test_a_damaged_file_is_a_sentence(path: Path) -> None:
    path.write_bytes(b"dit is geen database, maar een brief " * 100)
    with pytest.raises(RecordsError, match="beschadigd") as refused:
        Records(path)
    assert refused.value.why == "damaged"
    assert path.read_bytes().startswith(b"dit is geen database")


def test_records_damaged_while_they_are_open_are_a_sentence(place: Place) -> None:
    records, other = place.open(), place.open()
    exercise = records.begin("a", "utrecht", 0)
    records.append(exercise, ADVANCE)
    with other.database.connected() as connection:
        connection.exec_driver_sql("DROP TABLE moves")
    with pytest.raises(RecordsError) as refused:
        records.append(exercise, ADVANCE)
    assert refused.value.why == "damaged"
    with pytest.raises(RecordsError):
        records.unfinished()


def test_a_file_of_which_a_part_was_overwritten_is_a_sentence_and_never_half_an_exercise(path: Path) -> None:
    records = Records(path)
    exercise = records.begin("a", "utrecht", 0)
    for at in range(400):
        records.append(exercise, {"move": "wrote", "text": f"{at} " + "woord " * 20})
    records.close()
    whole = path.read_bytes()
    page = 4096
    found: list[int | str] = []
    for at in range(1, len(whole) // page):
        path.write_bytes(whole[: at * page] + b"\xa5" * page + whole[(at + 1) * page :])
        try:
            damaged = Records(path)
            found.append(len(damaged.moves(exercise)))
            damaged.close()
        except RecordsError as error:
            found.append(error.why)
    # Where the exercises themselves are overwritten, its moves are still there.
    assert set(found) <= {400, "damaged"}
    assert found.count("damaged") > 10
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(RecordsError, match="beschadigd"):
        Records(path).moves(exercise)


def test_a_file_that_another_program_holds_is_a_sentence(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webcare.store.records._PATIENCE", 0.05)
    hurried = Records(path)
    exercise = hurried.begin("a", "utrecht", 0)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(RecordsError, match="bezet") as refused:
        hurried.append(exercise, ADVANCE)
    assert refused.value.why == "busy"
    holder.execute("ROLLBACK")
    holder.close()
    hurried.append(exercise, ADVANCE)
    hurried.close()


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map")
    with pytest.raises(RecordsError, match="niet geschreven") as refused:
        Records(tmp_path / "bestand" / "oefeningen.db")
    assert refused.value.why == "read-only"


def test_records_of_a_newer_webcare_are_left_alone(place: Place) -> None:
    records = place.open()
    records.append(records.begin("a", "utrecht", 0), ADVANCE)
    with records.database.connected() as connection:
        newer = "PRAGMA user_version = 99" if place.is_file else "UPDATE webcare_shape SET shape = 99"
        connection.exec_driver_sql(newer)
    with pytest.raises(RecordsError, match="newer webcare") as refused:
        place.open("en")
    assert refused.value.why == "newer"
    assert len(records.unfinished()) == 1


# ------------------------------------------------------------------------------------------- disks that are no good

FILLING = """
import resource, signal, sys
from pathlib import Path
from webcare.store.records import Records, RecordsError

records = Records(Path(sys.argv[1]))
exercise = records.begin("a", "utrecht", 0)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))
try:
    for step in range(100_000):
        records.append(exercise, {"move": "wrote", "text": f"{step} " + "woord " * 50})
        print(step, flush=True)
except RecordsError as error:
    print(error.why, error, file=sys.stderr)
    sys.exit(5)
"""


@POSIX
def test_where_no_file_may_grow_any_more_everything_up_to_there_is_kept(path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", FILLING, str(path)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )
    assert ended.returncode == 5, ended.stderr
    assert ended.stderr.startswith(("read-only hier kan niet geschreven worden", "full de schijf is vol"))
    steps = [int(line) for line in ended.stdout.split()]
    assert len(steps) > 50
    records = Records(path)
    (kept,) = records.unfinished()
    found = [int(move["text"].split()[0]) for move in records.moves(kept.id)]
    assert found == steps
    records.append(kept.id, ADVANCE)
    records.close()


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[None]:
    """A disk of its own in `folder`; skipped where this user may not make one."""
    folder.mkdir()
    made = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    try:
        subprocess.run(made, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no disk can be made here: that takes rights this user does not have")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True, capture_output=True)


def until_refused(records: Records, exercise: str, told: list[None]) -> None:
    """Keeps moves; for each that was kept there is one more in `told`."""
    while True:
        records.append(exercise, {"move": "wrote", "text": f"{len(told)} " + "woord " * 50})
        told.append(None)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a small disk is made the Linux way")
def test_a_full_disk_is_a_sentence_and_with_room_again_the_exercise_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "schijf"
    with small_disk(folder, "1m"):
        records = Records(folder / "oefeningen.db")
        exercise = records.begin("a", "utrecht", 0)
        filler = folder / "vol"
        filler.write_bytes(b"x" * 400_000)
        told: list[None] = []
        with pytest.raises(RecordsError, match="schijf is vol") as refused:
            until_refused(records, exercise, told)
        acknowledged = len(told)
        assert refused.value.why == "full"
        assert acknowledged > 50
        assert len(records.moves(exercise)) == acknowledged
        again = Records(folder / "oefeningen.db")
        assert len(again.moves(exercise)) == acknowledged
        again.close()
        filler.unlink()
        records.append(exercise, ADVANCE)
        assert [move.get("text", "").split()[:1] for move in records.moves(exercise)] == [
            *([str(at)] for at in range(acknowledged)),
            [],
        ]
        records.close()


READING = """
import os, sys
from pathlib import Path
from webcare.store.records import Records, RecordsError

if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
try:
    records = Records(Path(sys.argv[1]))
    records.append(records.begin("a", "utrecht", 0), {"move": "advance"})
except RecordsError as error:
    print(error.why, error)
"""


@POSIX
@pytest.mark.parametrize("there", [False, True], ids=["an empty folder", "a file that may only be read"])
def test_a_folder_that_may_only_be_read_is_a_sentence(there: bool) -> None:
    # Not pytest's own folder: nobody but its owner may look into that.
    with tempfile.TemporaryDirectory(prefix="webcare-") as name:
        folder = Path(name)
        path = folder / "oefeningen.db"
        if there:
            records = Records(path)
            records.append(records.begin("a", "utrecht", 0), ADVANCE)
            records.close()
            path.chmod(0o444)
        folder.chmod(0o555)
        before = path.read_bytes() if there else b""
        told = subprocess.run(
            [sys.executable, "-c", READING, str(path)],
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            check=True,
        )
        folder.chmod(0o755)
        assert told.stdout.startswith("read-only hier kan niet geschreven worden"), told
        assert (path.read_bytes() if there else b"") == before


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a small disk is made the Linux way")
def test_a_full_disk_of_a_server_is_a_sentence_too(
    server: Server, on_server: Callable[[], Place], tmp_path: Path
) -> None:
    import psycopg

    place, folder = on_server(), server.folder / "schijf"
    with small_disk(folder, "2m"):
        owner = server.data.stat()
        os.chown(folder, owner.st_uid, owner.st_gid)
        filler = folder / "vol"
        with psycopg.connect(server.url, autocommit=True) as connection:
            connection.execute(f"CREATE TABLESPACE small LOCATION '{folder}'")
            records = Records(url=f"{place.url}%20-cdefault_tablespace%3Dsmall")
            exercise = records.begin("a", "utrecht", 0)
            filler.write_bytes(b"x" * 1_000_000)
            told: list[None] = []
            with pytest.raises(RecordsError, match="schijf is vol") as refused:
                until_refused(records, exercise, told)
            assert refused.value.why == "full"
            assert len(records.moves(exercise)) == len(told) > 50
            filler.unlink()
            records.append(exercise, ADVANCE)
            assert len(records.moves(exercise)) == len(told) + 1
            records.close()
            (schema,) = connection.execute(
                "SELECT schemaname FROM pg_tables WHERE tablespace = 'small'"
            ).fetchone() or ("",)
            connection.execute(f"DROP SCHEMA {schema} CASCADE")
            connection.execute("DROP TABLESPACE small")


def test_a_server_that_may_only_be_read_is_a_sentence(on_server: Callable[[], Place]) -> None:
    place = on_server()
    records = place.open()
    exercise = records.begin("a", "utrecht", 0)
    records.append(exercise, ADVANCE)
    only_read = Records(url=f"{place.url}%20-cdefault_transaction_read_only%3Don")
    assert len(only_read.moves(exercise)) == 1
    with pytest.raises(RecordsError, match="niet geschreven") as refused:
        only_read.append(exercise, ADVANCE)
    assert refused.value.why == "read-only"
    only_read.close()
    place.close()


# ----------------------------------------------------------------------------------------------------------- servers

SECRET = "eekhoorn-4711"


@pytest.mark.parametrize(
    "url",
    [
        f"mysql://webcare:{SECRET}@localhost/webcare",
        f"postgresql+psycopg2://webcare:{SECRET}@localhost/webcare",
        f"webcare:{SECRET}",
        f"postgresql://webcare:{SECRET}@localhost:poort/webcare",
        f"postgresql://webcare:{SECRET}@127.0.0.1:1/webcare",
        f"postgresql://webcare@127.0.0.1:1/webcare?password={SECRET}",
        f"postgres://webcare:{SECRET}@nergens.invalid/webcare",
        f"postgresql://webcare:{SECRET}@127.0.0.1:1/webcare?onzin={SECRET}",
    ],
)
def test_a_server_that_cannot_be_opened_is_a_sentence_without_the_password(url: str) -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(RecordsError) as refused:
        Records(url=url)
    assert refused.value.why in ("setting", "unreachable", "other")
    assert SECRET not in str(refused.value)
    assert refused.value.__cause__ is None


def test_a_server_without_its_package_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webcare.store.database.find_spec", lambda name: None)
    with pytest.raises(RecordsError, match=r"webcare\[postgres\]") as refused:
        Records(url=f"postgresql://webcare:{SECRET}@localhost/webcare")
    assert refused.value.why == "setting"
    assert SECRET not in str(refused.value)


def test_the_environment_says_where_and_a_file_that_is_named_goes_first(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WEBCARE_DATABASE_URL", "mysql://localhost/webcare")
    with pytest.raises(RecordsError, match="WEBCARE_DATABASE_URL"):
        Records()
    Records(path).close()
    assert path.is_file()


def test_a_connection_that_was_lost_is_made_anew_and_no_move_is_kept_twice(on_server: Callable[[], Place]) -> None:
    place = on_server()
    records, other = place.open(), place.open()
    exercise = records.begin("a", "utrecht", 0)
    for at in range(6):
        records.append(exercise, {"move": str(at)})
        with other.database.connected() as connection:
            connection.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE pid <> pg_backend_pid() AND usename = 'webcare'"
            )
    records.append(exercise, {"move": "6"})
    assert [move["move"] for move in records.moves(exercise)] == [str(at) for at in range(7)]
    place.close()


def test_a_move_that_landed_before_the_connection_was_lost_is_not_kept_twice(on_server: Callable[[], Place]) -> None:
    import psycopg
    import sqlalchemy as sql

    place = on_server()
    records = place.open()
    exercise = records.begin("a", "utrecht", 0)
    lost: list[str] = []

    def lose(connection: sql.Connection, _cursor: object, statement: str, *_: object) -> None:
        """The server did it, and its answer never comes."""
        if statement.startswith("INSERT INTO moves") and len(lost) < 2:
            lost.append(statement)
            driver = connection.connection.dbapi_connection
            assert driver is not None
            driver.close()
            raise psycopg.OperationalError("the connection is lost")

    sql.event.listen(sql.Engine, "after_cursor_execute", lose)
    try:
        records.append(exercise, {"move": "0"})
        records.append(exercise, {"move": "1"})
        records.append(exercise, {"move": "1"})
    finally:
        sql.event.remove(sql.Engine, "after_cursor_execute", lose)
    assert len(lost) == 2
    assert [move["move"] for move in records.moves(exercise)] == ["0", "1", "1"]
    place.close()
