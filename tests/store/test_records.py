"""What was kept is there again, on either database, and nothing that was kept is ever changed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.store.conftest import Place
from webcare.domain.assessment import Assessment, Finding, Mark, Says
from webcare.domain.rubric import Criterion, Gate
from webcare.store.marks import Deed
from webcare.store.records import Records

ADVANCE = {"move": "advance"}
POOR = Assessment(
    total=40,
    passed=False,
    gates=(Gate.PRIVACY,),
    marks={Criterion.EMPATHY: Mark(got=3, max=12), Criterion.RESOLUTION: Mark(got=20, max=25)},
)
GOOD = Assessment(total=81.5, passed=True, marks={Criterion.RESOLUTION: Mark(got=25, max=25)})


def trained(records: Records, trainee: str = "egel", city: str = "rotterdam") -> str:
    """An exercise of a trainee, with one move."""
    exercise = records.begin("rookwolk", city, 7, "abc", mode="train", trainee=trainee, rubric="def")
    records.append(exercise, ADVANCE)
    return exercise


# -------------------------------------------------------------------------------------------------------- exercises


def test_what_was_kept_is_there_after_opening_again(place: Place) -> None:
    records = place.open()
    exercise = records.begin("rookwolk", "utrecht@2025", 2**70, "abc")
    records.append(exercise, ADVANCE)
    records.append(exercise, {"move": "turned", "city": "den-haag"})
    place.close()
    again = place.open()
    (kept,) = again.unfinished()
    assert (kept.scenario, kept.city, kept.seed, kept.content, kept.steps) == (
        "rookwolk",
        "utrecht@2025",
        2**70,
        "abc",
        2,
    )
    assert (kept.mode, kept.trainee, kept.rubric) == ("play", "", "")
    assert again.moves(exercise) == (ADVANCE, {"move": "turned", "city": "den-haag"})


def test_a_folder_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    records = Records(tmp_path / "diep" / "in" / "oefeningen.db")
    assert records.unfinished() == ()
    records.close()


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


def test_what_is_watched_and_what_is_trained_stand_apart(records: Records) -> None:
    watched = records.begin("a", "utrecht", 0)
    records.append(watched, ADVANCE)
    hers, his = trained(records, "egel"), trained(records, "uil")
    assert [kept.id for kept in records.unfinished()] == [watched]
    assert [kept.id for kept in records.unfinished("train")] == [his, hers]
    assert [kept.id for kept in records.unfinished("train", "egel")] == [hers]
    records.finish(hers)
    assert records.unfinished("train", "egel") == ()
    (training,) = records.trainings("egel")
    assert (training.trainee, training.rubric, training.mode, training.finished) == ("egel", "def", "train", "ended")
    assert training.finished_at
    assert [kept.id for kept in records.trainings()] == [his, hers]


def test_who_shares_a_database_is_offered_what_was_begun_on_this_computer(
    place: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    records = place.open()
    here = records.begin("a", "utrecht", 0)
    records.append(here, ADVANCE)
    training = trained(records)
    monkeypatch.setenv("WEBCARE_DATA", str(tmp_path / "another computer"))
    other = place.open()
    there = other.begin("a", "utrecht", 0)
    other.append(there, ADVANCE)
    assert [kept.id for kept in other.unfinished("train", "egel")] == [training]
    assert [kept.id for kept in other.trainings()] == [training]
    if place.is_file:
        assert [kept.id for kept in other.unfinished()] == [there, here]
    else:
        assert [kept.id for kept in other.unfinished()] == [there]
        assert [kept.id for kept in place.open().unfinished()] == [there]
        monkeypatch.delenv("WEBCARE_DATA")
        assert [kept.id for kept in place.open().unfinished()] == [here]


def test_everybody_who_practised_is_known_by_their_pseudonym(records: Records) -> None:
    for trainee in ("uil", " egel\t", "uil", "Égel"):
        trained(records, trainee)
    assert [(one.name, one.trainings) for one in records.trainees()] == [("egel", 1), ("uil", 2), ("Égel", 1)]
    uil = records.trainees()[1]
    assert uil.first_at < uil.last_at


@pytest.mark.parametrize("key", ["text", "name", "note", "reply", "why"])
def test_personal_data_never_reaches_the_disk(place: Place, key: str) -> None:
    records = place.open()
    exercise = records.begin("a", "utrecht", 0)
    records.append(exercise, {"move": "wrote", key: "mijn bsn is 111222333"})
    place.close()
    assert place.open().moves(exercise)[0][key] == "mijn bsn is [bsn]"
    if place.is_file:
        raw = b"".join(path.read_bytes() for path in place.folder.iterdir() if path.is_file())
        assert b"mijn bsn is" in raw
        assert b"111222333" not in raw


def test_a_step_says_when_it_was_made(records: Records) -> None:
    before = datetime.now(UTC)
    first, second = records.steps(trained(records)) + records.steps(trained(records))
    assert (first.seq, second.seq) == (1, 1)
    assert before <= datetime.fromisoformat(first.at) < datetime.fromisoformat(second.at) <= datetime.now(UTC)


@pytest.mark.parametrize("text", ["\x00", "\ud800", "'; DROP TABLE moves; --", "[red]😀%s{}:of?", "", "x" * 100_000])
def test_any_text_comes_back_as_it_was_typed(records: Records, text: str) -> None:
    exercise = records.begin("a", "utrecht", 0)
    records.append(exercise, {"move": "wrote", "text": text})
    assert records.moves(exercise)[0]["text"] == text


# ------------------------------------------------------------------------------------------------------- judgements


def test_a_judgement_is_kept_with_all_its_marks(records: Records) -> None:
    exercise = trained(records)
    records.judged(exercise, "vol", POOR)
    (judged,) = records.judgements()
    assert (judged.exercise, judged.trainee, judged.scenario, judged.city) == (
        exercise,
        "egel",
        "rookwolk",
        "rotterdam",
    )
    assert (judged.message, judged.total, judged.passed, judged.by) == ("vol", 40, False, "machine")
    assert [(mark.criterion, mark.got, mark.max, mark.is_gate) for mark in judged.marks] == [
        ("empathy", 3, 12, False),
        ("resolution", 20, 25, False),
        ("privacy", 0, 1, True),
    ]
    assert records.marks() == judged.marks


def test_a_trainer_finds_what_was_said_and_why_without_personal_data(records: Records) -> None:
    lost = Finding(
        about=Criterion.EMPATHY,
        says=Says("Noem de lamp, Anna de Vries noemde hem ook.", "Name the lamp."),
        points=-4,
        excerpt="bel 06-12345678 \x00",
        start=3,
        end=19,
        because="wees warm",
        source="rotterdam.yaml tone",
    )
    hit = Finding(about=Gate.PRIVACY, says=Says("Herhaal dit niet.", "Do not repeat this."), excerpt="12345678")
    mark = Mark(got=3, max=12, findings=(lost,))
    poor = Assessment(
        total=40, passed=False, gates=(Gate.PRIVACY,), marks={Criterion.EMPATHY: mark}, findings=(hit, lost)
    )
    deed = Deed(said="mijn bsn is 111222333", reply="bel 06-12345678", rule="afval", waited=90)
    records.judged(trained(records), "vol", poor, deed=deed)
    (judged,) = records.judgements()
    assert judged.deed == Deed(said="mijn bsn is [bsn]", reply="bel [telefoon]", rule="afval", waited=90)
    empathy, privacy = judged.marks
    says = Says("Noem de lamp, [naam] noemde hem ook.", lost.says.en)
    assert empathy.findings == (lost._replace(says=says, excerpt="bel [telefoon] \x00", start=0, end=0),)
    assert privacy.findings == (hit._replace(excerpt=""),)


def test_of_a_message_judged_anew_the_last_judgement_counts(records: Records) -> None:
    exercise, other = trained(records), trained(records, "uil")
    for message, assessment in (("vol", POOR), ("lamp", GOOD), ("vol", GOOD)):
        records.judged(exercise, message, assessment)
    records.judged(other, "vol", POOR)
    found = records.judgements(exercise=exercise)
    assert [(judged.message, judged.total) for judged in found] == [("lamp", 81.5), ("vol", 81.5)]
    assert [judged.total for judged in records.judgements(trainee="uil")] == [40]
    assert len(records.judgements()) == 3
    assert records.judgements(trainee="niemand") == ()


def test_a_trainer_overrules_and_both_marks_are_kept(records: Records) -> None:
    records.judged(trained(records), "vol", POOR)
    empathy, resolution, privacy = records.marks()
    records.contest(empathy.number, "ik noemde de container, bel 06-12345678 maar")
    records.contest(privacy.number, "dat is ons eigen nummer")
    assert [mark.criterion for mark in records.contested()] == ["empathy", "privacy"]
    records.rule(empathy.number, 10, "inderdaad", "uil")
    records.rule(privacy.number, 0, "nee, het staat er", "uil")
    records.rule(resolution.number, 15, "hier ging het te snel", "uil")
    assert records.contested() == ()
    found = {mark.criterion: mark for mark in records.contested(everything=True)}
    assert {name: (mark.got, mark.holds) for name, mark in found.items()} == {
        "empathy": (3, 10),
        "resolution": (20, 15),
        "privacy": (0, 0),
    }
    assert found["empathy"].contests[0].why == "ik noemde de container, bel [telefoon] maar"
    assert (found["empathy"].rulings[0].note, found["empathy"].rulings[0].trainer) == ("inderdaad", "uil")


def test_a_mark_contested_again_waits_again_and_the_last_ruling_holds(records: Records) -> None:
    records.judged(trained(records), "vol", POOR)
    mark = records.marks()[0]
    records.contest(mark.number, "nee")
    records.rule(mark.number, 3, "toch wel", "uil")
    records.contest(mark.number, "kijk nog eens")
    assert [one.number for one in records.contested()] == [mark.number]
    records.rule(mark.number, 12, "je hebt gelijk", "das")
    (found,) = records.contested(everything=True)
    assert [ruling.got for ruling in found.rulings] == [3, 12]
    assert (found.holds, found.waits) == (12, False)


# ---------------------------------------------------------------------------------------------- practice and leaving


def test_how_practice_went_is_kept_at_the_moment_that_was_handed_in(records: Records) -> None:
    moment = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
    records.review("egel", "empathy", 1, moment)
    records.review("uil", "empathy", 4)
    records.review("egel", "rule:parkeertip", 3)
    found = records.reviews("egel")
    assert [(review.skill, review.rating) for review in found] == [("empathy", 1), ("rule:parkeertip", 3)]
    assert datetime.fromisoformat(found[0].at) == moment


def test_what_left_the_house_is_known_without_what_opens_its_door(records: Records) -> None:
    records.exported("csv", "/tmp/uit.csv", ["egel", "uil"])
    records.exported("xapi", "https://sleutel:geheim@lrs.example:8443/xapi?token=geheim", ["egel"])
    assert [(one.trainee, one.what, one.where) for one in records.exports()] == [
        ("egel", "csv", "/tmp/uit.csv"),
        ("uil", "csv", "/tmp/uit.csv"),
        ("egel", "xapi", "https://lrs.example:8443/xapi"),
    ]
    assert [one.what for one in records.exports("egel")] == ["csv", "xapi"]


def test_a_delivery_goes_on_where_it_was_left(records: Records) -> None:
    lrs = "https://lrs.example/xapi"
    records.delivered(lrs, "sending", [("egel", "een"), ("egel", "twee")])
    records.delivered(lrs, "delivered", [("egel", "een")])
    records.delivered("https://ander.example", "delivered", [("egel", "twee")])
    records.delivered(lrs, "delivered", [])
    found = records.deliveries(lrs)
    assert {statement: one.state for statement, one in found.items()} == {"een": "delivered", "twee": "sending"}
    assert found["een"].trainee == "egel"
