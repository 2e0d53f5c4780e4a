"""Who is forgotten is gone: from the tables, and from the bytes of the file, its journal and its index."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sql

from tests.store.conftest import Place
from webcare.domain.assessment import Assessment, Mark
from webcare.domain.rubric import Criterion
from webcare.store.marks import Deed
from webcare.store.records import Records, RecordsError
from webcare.store.tables import TABLES

RARE = "zwelgpapegaai"
SENTENCE = "de kwikstaart op de hijskraan is weer nuchter"
WHY = "ik noemde de trekzaag toch"
NOTE = "de strandjutter had gelijk"
SKILL = "rule:knipmes"
PLACE = "/tmp/ijsvogel.csv"
EVERYTHING = (RARE, SENTENCE, WHY, NOTE, SKILL, PLACE)
FAIR = Assessment(total=60, passed=True, marks={Criterion.EMPATHY: Mark(got=3, max=12)})


def practised(records: Records, trainee: str, sentence: str = SENTENCE) -> str:
    """Everything that can be kept about a trainee, written down once; the exercise."""
    exercise = records.begin("rookwolk", "utrecht", 3, mode="train", trainee=trainee)
    for at in range(30):
        records.append(exercise, {"move": "replied", "reply": f"{sentence} {at}"})
    records.judged(exercise, "vol", FAIR, deed=Deed(said="waar blijft de trekvogel", reply=sentence, note=sentence))
    mark = records.marks(exercise=exercise)[0]
    records.contest(mark.number, WHY)
    records.rule(mark.number, 12, NOTE, "uil")
    records.review(trainee, SKILL, 2, datetime(2026, 3, 1, tzinfo=UTC))
    records.exported("csv", PLACE, [trainee])
    records.delivered("https://lrs.example/xapi", "delivered", [(trainee, "een"), (trainee, "twee")])
    records.finish(exercise)
    return exercise


def others(records: Records) -> tuple[object, ...]:
    """Everything there is about the other trainee, and what was watched."""
    mark = records.marks(trainee="egel")
    return (records.trainings("egel"), records.unfinished(), mark, records.reviews("egel"), records.exports("egel"))


def rows_of(records: Records) -> dict[str, int]:
    """How many rows there are in each table."""
    with records.database.connected() as connection:
        counted = {table.name: sql.select(sql.func.count()).select_from(table) for table in TABLES.sorted_tables}
        return {name: connection.execute(count).scalar_one() for name, count in counted.items()}


def bytes_of(place: Place) -> bytes:
    """Every byte a database keeps tables in; of a file also what stands beside it."""
    folder = place.folder if place.is_file else place.folder / "base"
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_nothing_is_left_of_who_is_forgotten_and_all_of_the_others(place: Place) -> None:
    records = place.open()
    practised(records, "egel", "een gewone zin")
    watched = records.begin("rookwolk", "utrecht", 0)
    records.append(watched, {"move": "advance"})
    for at in range(20):
        practised(records, RARE, f"{SENTENCE} {'woord ' * at}")
    before = others(records)
    if not place.is_file:
        # What a server has in its memory comes to its disk now and then.
        with records.database.connected() as connection:
            connection.exec_driver_sql("CHECKPOINT")
    assert RARE.encode() in bytes_of(place)
    found = records.forget(RARE)
    assert (found.exercises, found.moves, found.marks, found.reviews) == (20, 600, 20, 20)
    assert {(one.what, one.where) for one in found.exports} == {("csv", PLACE)}
    assert found.deliveries == {"https://lrs.example/xapi": 2}
    assert not records.about(RARE)
    assert others(records) == before
    if not place.is_file:
        with records.database.connected() as connection:
            connection.exec_driver_sql("CHECKPOINT")
    for rare in (RARE, SENTENCE):
        assert rare.encode() not in bytes_of(place), rare
    records.append(watched, {"move": "advance"})
    assert len(records.moves(watched)) == 2
    place.close()
    assert RARE.encode() not in bytes_of(place)


def test_nothing_at_all_is_left_of_the_only_one(tmp_path: Path) -> None:
    records = Records(tmp_path / "oefeningen.db")
    practised(records, RARE)
    everything = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
    assert all(rare.encode() in everything for rare in EVERYTHING)
    assert all(rows_of(records).values()), "a new kind of row: let `practised` write one"
    records.forget(RARE)
    everything = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
    assert not [rare for rare in EVERYTHING if rare.encode() in everything]
    assert not any(rows_of(records).values())
    records.close()


def test_the_file_grows_smaller(tmp_path: Path) -> None:
    records = Records(tmp_path / "oefeningen.db")
    for _ in range(20):
        practised(records, RARE, SENTENCE * 20)
    records.close()
    big = records.path.stat().st_size
    records.forget(RARE)
    records.close()
    assert [path.name for path in tmp_path.iterdir()] == [records.path.name]
    assert records.path.stat().st_size < big / 4


def test_a_trainer_who_is_forgotten_leaves_the_rulings_without_a_name(place: Place) -> None:
    records = place.open()
    exercise = practised(records, "egel")
    records.rule(records.marks(exercise=exercise)[0].number, 6, "toch minder", RARE)
    found = records.forget(RARE)
    assert (found.rulings, found.exercises) == (1, 0)
    rulings = records.marks(exercise=exercise)[0].rulings
    assert [(ruling.got, ruling.trainer) for ruling in rulings] == [(12, "uil"), (6, "")]
    if place.is_file:
        assert RARE.encode() not in bytes_of(place)


@pytest.mark.parametrize("name", ["", "niemand", "EGEL"])
def test_nobody_is_forgotten_under_another_name(place: Place, name: str) -> None:
    records = place.open()
    practised(records, "egel")
    watched = records.begin("rookwolk", "utrecht", 0)
    records.append(watched, {"move": "advance"})
    before = others(records)
    assert not records.forget(name)
    assert others(records) == before


def test_nothing_is_erased_while_another_program_has_the_file_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("webcare.store.records._PATIENCE", 0.05)
    path = tmp_path / "oefeningen.db"
    records, other = Records(path), Records(path)
    exercise = practised(records, RARE)
    assert other.moves(exercise)
    with pytest.raises(RecordsError, match="Er is niets gewist") as refused:
        records.forget(RARE)
    assert refused.value.why == "busy"
    assert len(records.moves(exercise)) == 30
    other.close()
    assert records.forget(RARE).exercises == 1
    records.close()


def test_erasing_that_was_broken_off_is_finished_the_next_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "oefeningen.db"
    records = Records(path)
    practised(records, RARE)
    with monkeypatch.context() as breaking:
        breaking.setattr(records.database, "compact", lambda connection, tables: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            records.forget(RARE)
    assert not records.about(RARE)
    assert not records.forget(RARE)
    everything = b"".join(found.read_bytes() for found in tmp_path.iterdir())
    assert RARE.encode() not in everything
    records.close()


def test_everything_or_nothing_is_erased(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    records = place.open()
    exercise = practised(records, "egel")
    before = others(records)
    with monkeypatch.context() as breaking:
        # The last thing that is done, after everything was taken away.
        breaking.setattr("webcare.store.forgetting.sql.update", lambda table: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            records.forget("egel")
    assert others(records) == before
    assert len(records.moves(exercise)) == 30
