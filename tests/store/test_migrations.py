"""A database of any older shape is opened and comes to today's, with everything that was in it."""

import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sql

from tests.store.conftest import Place
from webcare.exercise.moves import move_of
from webcare.store.database import Database
from webcare.store.migrations import SHAPE, STEPS
from webcare.store.records import Records, RecordsError
from webcare.store.tables import TABLES

FIRST = Path(__file__).parent / "shape-1.sql"
"""What the webcare of shape 1 wrote, statement by statement."""


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A file as the webcare of shape 1 left it."""
    path = tmp_path / "oefeningen.db"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.executescript(FIRST.read_text(encoding="utf-8"))
    connection.close()
    return path


def test_everything_in_a_file_of_the_first_shape_is_found(older: Path) -> None:
    records = Records(older)
    (kept,) = records.unfinished()
    assert (kept.id, kept.scenario, kept.city, kept.seed) == ("b8433e68", "rookwolk", "utrecht@2025", 2**70)
    assert (kept.content, kept.mode, kept.trainee, kept.rubric) == ("0f1e2d3c4b5a6978", "play", "", "")
    moves = records.moves(kept.id)
    assert [move["move"] for move in moves] == ["advance", "wrote", "turned", "overruled", "back"]
    assert [move_of(move) for move in moves]
    assert moves[1]["text"] == "Mijn bsn is [bsn], en de lamp is stuk"
    assert [step.seq for step in records.steps("813b17ec")] == [1]
    records.append(kept.id, {"move": "advance"})
    training = records.begin("rookwolk", "utrecht", 0, mode="train", trainee="egel")
    records.append(training, {"move": "advance"})
    records.close()
    again = Records(older)
    assert [one.steps for one in again.unfinished()] == [6]
    assert [one.name for one in again.trainees()] == ["egel"]
    assert again.trainings() == again.trainings("egel")
    again.close()


def test_a_file_of_the_first_shape_that_was_half_made_is_made_whole(tmp_path: Path) -> None:
    path = tmp_path / "oefeningen.db"
    first = FIRST.read_text(encoding="utf-8")
    with sqlite3.connect(path) as connection:
        connection.execute(first[first.index("CREATE TABLE exercises") : first.index("INSERT")])
    connection.close()
    records = Records(path)
    records.append(records.begin("a", "utrecht", 0), {"move": "advance"})
    assert len(records.unfinished()) == 1
    records.close()


@pytest.mark.parametrize("number", range(SHAPE))
def test_a_step_that_fails_halfway_leaves_the_shape_before_it(
    place: Place, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = [*STEPS[:number], (*STEPS[number], "CREATE TABLE ( "), *STEPS[number + 1 :]]
    with monkeypatch.context() as breaking:
        breaking.setattr("webcare.store.migrations.STEPS", broken)
        for _ in range(2):
            with pytest.raises(RecordsError):
                place.open()
    records = place.open()
    records.append(records.begin("a", "utrecht", 0), {"move": "advance"})
    assert len(records.unfinished()) == 1


def test_the_steps_come_to_the_tables_of_today(place: Place) -> None:
    with place.open().database.connected() as connection:
        found = sql.inspect(connection)
        assert set(TABLES.tables) <= set(found.get_table_names())
        for table in TABLES.sorted_tables:
            made = {column["name"]: column for column in found.get_columns(table.name)}
            assert set(made) == set(table.columns.keys())
            for column in table.columns:
                there = made[column.name]
                assert there["type"]._type_affinity is column.type._type_affinity, (table.name, column.name)
                if not column.primary_key:
                    assert there["nullable"] == column.nullable, (table.name, column.name)
            assert found.get_pk_constraint(table.name)["constrained_columns"] == [one.name for one in table.primary_key]
            assert {tuple(index["column_names"]) for index in found.get_indexes(table.name) if not index["unique"]} == {
                tuple(index.columns.keys()) for index in table.indexes
            }
            keys = found.get_foreign_keys(table.name)
            assert {(key["constrained_columns"][0], key["referred_table"]) for key in keys} == {
                (key.parent.name, key.column.table.name) for key in table.foreign_keys
            }


def test_a_database_of_today_is_not_touched_when_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "oefeningen.db"
    Database(path).close()
    before = path.read_bytes()
    Database(path).close()
    assert path.read_bytes() == before
