"""`progress`, `review`, `report` and `export` on trainings as trainees leave them: what they say, write and deliver."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.kept_training import COLD, SILENT, WARM, WHY, trained
from tests.strict_store import StrictStore, open_store
from webcare.reports import delivery
from webcare.store.records import Marked, Records

Webcare = Callable[..., Any]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """The ids of two trainings in the records of this machine, of merel and specht."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    records = Records()
    ids = trained(records, "merel", COLD, WARM, ""), trained(records, "specht", COLD, city="utrecht", over=False)
    records.close()
    return ids


@pytest.fixture
def lrs() -> Iterator[StrictStore]:
    with open_store() as store:
        yield store


def contested() -> tuple[Marked, ...]:
    records = Records()
    try:
        return records.contested()
    finally:
        records.close()


# ------------------------------------------------------------------------------------------------------- progress


def test_progress_tells_trainings_and_skills(webcare: Webcare, kept: tuple[str, str]) -> None:
    said = webcare("progress", "merel")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("merel\n")
    assert "De volle container · rotterdam" in said.out
    assert "meeleven" in said.out
    assert "melding-zonder-plek (rotterdam)" in said.out
    assert "specht" not in said.out
    everybody = webcare("progress")
    assert "merel\n" in everybody.out
    assert "specht\n" in everybody.out


def test_progress_as_json_says_what_to_practise(webcare: Webcare, kept: tuple[str, str]) -> None:
    (found,) = webcare("progress", "merel", "--json").json["trainees"]
    assert found["trainee"] == "merel"
    (one,) = found["trainings"]
    assert (one["id"], one["city"], one["judged"]) == (kept[0], "rotterdam", 3)
    skills = {(skill["kind"], skill["id"]): skill for skill in found["skills"]}
    assert skills["criterion", "empathy"]["city"] == ""
    assert skills["criterion", "empathy"]["times"] == 2
    assert all(0 <= skill["known"] <= 1 and 0 <= skill["mean"] <= 1 for skill in skills.values())
    assert {"kind": "criterion", "id": "resolution", "city": ""} in found["practise"]


def test_without_a_training_there_is_nothing_to_tell(webcare: Webcare) -> None:
    assert webcare("progress").out == "Er is nog niet geoefend.\n"
    assert webcare("progress", "--json").json["trainees"] == []
    assert webcare("review").out.startswith("Er wacht geen oordeel op een trainer.\n")


@pytest.mark.parametrize(
    "arguments",
    [["progress", "merl"], ["report", "merl"], ["export", "csv", "--trainee", "merl"], ["forget", "merl"]],
    ids=lambda words: words[0],
)
def test_a_name_that_never_trained_is_a_sentence_with_the_nearest(
    webcare: Webcare, kept: tuple[str, str], arguments: list[str]
) -> None:
    said = webcare(*arguments)
    assert (said.code, said.out) == (2, "")
    assert said.err == 'Van een deelnemer "merl" is niets bewaard. Bedoelde je "merel"?\n'


# --------------------------------------------------------------------------------------------------------- review


def test_review_lists_what_waits_with_what_it_is_about(webcare: Webcare, kept: tuple[str, str]) -> None:
    said = webcare("review")
    assert said.code == 0
    mark = contested()[0]
    assert f"[{mark.number}] meeleven: {mark.got:.1f} / 12.0" in said.out
    assert f"< {COLD}" in said.out
    assert WHY in said.out
    assert "webcare review --mark NUMMER" in said.out
    waits = webcare("review", "--json").json
    assert [one["trainee"] for one in waits["waits"]] == ["merel", "specht"]
    assert waits["waits"][0]["mark"] == mark.number
    assert waits["waits"][0]["why"] == WHY
    assert waits["agreement"] == {"number": 0, "exact": None, "kappa": None}


def test_a_ruling_counts_and_the_machines_mark_stays(webcare: Webcare, kept: tuple[str, str]) -> None:
    first, second = contested()
    said = webcare("review", "--mark", str(first.number), "--points", "9.5", "--note", "Kan best.", "--trainer", "uil")
    assert said.out == f"Oordeel {first.number}: 9.5 van 12. Beide blijven bewaard.\n"
    said = webcare("review", "--mark", str(second.number), "--trainer", "uil")
    assert f"{second.got:g} van 12" in said.out
    assert contested() == ()
    assert webcare("review", "--json").json["agreement"]["number"] == 2
    (row,) = [
        one
        for one in map(json.loads, webcare("export", "jsonl").out.splitlines())
        if one["ruled"].startswith("empathy")
    ][:1]
    assert (row["empathy_got"], row["empathy_counts"]) == (first.got, 9.5)
    assert "Kan best." in row["ruled"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(["--mark", "99999", "--trainer", "uil"], "Er is geen oordeel met nummer 99999.", id="no mark"),
        pytest.param(["--mark", "{mark}"], "Zeg wie je bent met --trainer NAAM.", id="nobody"),
        pytest.param(["--mark", "{mark}", "--trainer", "uil", "--points", "13"], "van 0 tot en met 12", id="too much"),
        pytest.param(["--mark", "{mark}", "--trainer", "uil", "--points", "nan"], "van 0 tot en met 12", id="nan"),
    ],
)
def test_a_ruling_that_cannot_be_is_a_sentence(
    webcare: Webcare, kept: tuple[str, str], arguments: list[str], says: str
) -> None:
    before = contested()
    said = webcare("review", *(word.format(mark=before[0].number) for word in arguments))
    assert (said.code, said.out) == (2, "")
    assert says in said.err
    assert contested() == before


# --------------------------------------------------------------------------------------------------------- report


def test_a_report_is_one_file_that_stands_by_itself(webcare: Webcare, kept: tuple[str, str]) -> None:
    said = webcare("report", "merel")
    assert (said.code, said.out) == (0, "Geschreven: webcare-merel.html\n")
    html = Path("webcare-merel.html").read_text(encoding="utf-8")
    assert "://" not in html.replace("http://www.w3.org/", "")
    assert "&lt;i&gt;" in html
    assert "<i>" not in html
    assert "specht" not in html
    webcare("report", "--output", "groep.html")
    group = Path("groep.html").read_text(encoding="utf-8")
    assert "merel" in group
    assert "specht" in group


def test_a_report_of_one_training_is_its_debrief(webcare: Webcare, kept: tuple[str, str]) -> None:
    said = webcare("report", "--training", kept[0], "--output", "een.html")
    assert said.code == 0
    assert COLD.rstrip(".") in Path("een.html").read_text(encoding="utf-8")
    said = webcare("report", "--training", "bestaat-niet")
    assert (said.code, said.err) == (2, "Er is geen oefening bestaat-niet.\n")


def test_the_debrief_of_a_shift_says_what_it_practised(webcare: Webcare, kept: tuple[str, str]) -> None:
    records = Records()
    shift = trained(records, "merel", COLD, slug="dienst:2:1:empathy+@melding-zonder-plek", contests="")
    records.close()
    assert webcare("report", "--training", shift, "--output", "dienst.html").code == 0
    assert "Deze dienst oefende: meeleven, melding-zonder-plek." in Path("dienst.html").read_text(encoding="utf-8")


def test_a_training_that_cannot_be_played_again_is_a_sentence(webcare: Webcare, kept: tuple[str, str]) -> None:
    records = Records()
    gone = records.begin("weggehaald", "rotterdam", 0, mode="train", trainee="merel")
    records.append(gone, {"move": "advance"})
    lost = records.begin("volle-container", "atlantis", 0, mode="train", trainee="merel")
    records.append(lost, {"move": "advance"})
    records.close()
    for one in (gone, lost):
        said = webcare("report", "--training", one)
        assert (said.code, said.out) == (2, "")
        assert said.err.startswith(f"Oefening {one} is niet meer na te spelen")


# --------------------------------------------------------------------------------------------------------- export


def test_csv_has_a_row_for_each_response_and_opens_safely(webcare: Webcare, kept: tuple[str, str]) -> None:
    said = webcare("export", "csv")
    assert (said.code, said.err) == (0, "")
    rows = list(csv.DictReader(io.StringIO(said.out)))
    assert [row["trainee"] for row in rows] == ["merel"] * 3 + ["specht"]
    assert [row["said"] for row in rows] == [COLD, WARM, "", COLD]
    assert rows[2]["note"] == SILENT
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]
    assert WHY in rows[0]["contested"]


def test_a_dutch_spreadsheet_gets_its_own_file(webcare: Webcare, kept: tuple[str, str]) -> None:
    said = webcare("export", "csv", "--trainee", "merel", "--dialect", "excel-nl", "--output", "uit.csv")
    assert (said.code, said.out, said.err) == (0, "", "Geschreven: uit.csv\n")
    data = Path("uit.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbftraining;trainee;")
    assert b"specht" not in data


def test_jsonl_and_xapi_are_an_object_a_line(webcare: Webcare, kept: tuple[str, str]) -> None:
    lines = [json.loads(line) for line in webcare("export", "jsonl").out.splitlines()]
    assert [line["training"] for line in lines] == [kept[0]] * 3 + [kept[1]]
    for version in ("1.0.3", "2.0"):
        told = [json.loads(line) for line in webcare("export", "xapi", "--xapi", version).out.splitlines()]
        assert len({one["id"] for one in told}) == len(told)
        assert ("version" in told[0]) is (version == "1.0.3")


@pytest.mark.parametrize("arguments", [["report", "merel"], ["export", "csv"], ["export", "xapi"]], ids=" ".join)
def test_a_file_that_cannot_be_written_leaves_nothing_behind(
    webcare: Webcare, kept: tuple[str, str], arguments: list[str]
) -> None:
    said = webcare(*arguments, "--output", "nergens/uit.txt")
    assert (said.code, said.out) == (4, "")
    assert said.err.startswith("nergens/uit.txt kan niet worden geschreven: ")
    Path("map").mkdir()
    said = webcare(*arguments, "--output", "map")
    assert said.code == 4
    assert [path.name for path in Path().iterdir()] == ["map"]
    assert "map" not in webcare("forget", "merel").out


def test_forget_lists_what_left_the_house(webcare: Webcare, kept: tuple[str, str], lrs: StrictStore) -> None:
    webcare("report", "merel")
    webcare("report", "specht", "--output", "specht.html")
    webcare("export", "csv", "--output", "uit.csv")
    webcare("export", "jsonl")
    webcare("export", "xapi", "--lrs", lrs.url)
    said = webcare("forget", "merel")
    assert said.code == 0
    for what, where in (("html", Path("webcare-merel.html")), ("csv", Path("uit.csv"))):
        assert f"{what:<6} {where.absolute()}" in said.out
    assert "jsonl  stdout" in said.out
    assert lrs.url in said.out
    assert "specht.html" not in said.out
    assert webcare("progress", "merel").code == 2
    assert webcare("progress", "specht").code == 0


# ------------------------------------------------------------------------------------------- to a store of records


def test_statements_are_delivered_once(webcare: Webcare, kept: tuple[str, str], lrs: StrictStore) -> None:
    told = len(webcare("export", "xapi").out.splitlines())
    said = webcare("export", "xapi", "--lrs", lrs.url)
    assert (said.code, said.err) == (0, "")
    assert said.out == f"Afgeleverd: {told} van {told}. Eerder al: 0.\n"
    assert len(lrs.held) == told
    asked = lrs.asked
    again = webcare("export", "xapi", "--lrs", lrs.url)
    assert again.out == f"Afgeleverd: 0 van 0. Eerder al: {told}.\n"
    assert lrs.asked == asked


def test_after_a_dropped_line_it_goes_on_where_it_was(
    webcare: Webcare, kept: tuple[str, str], lrs: StrictStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "BATCH", 2)
    monkeypatch.setattr(delivery, "TRIES", 1)
    told = len(webcare("export", "xapi").out.splitlines())
    lrs.moods = [None, "drop"]
    said = webcare("export", "xapi", "--lrs", lrs.url)
    assert said.code == 4
    assert said.out == f"Afgeleverd: 2 van {told}. Eerder al: 0.\n"
    assert "niet te bereiken" in said.err
    assert len(lrs.held) == 2
    asked = lrs.asked
    again = webcare("export", "xapi", "--lrs", lrs.url)
    assert (again.code, again.out) == (0, f"Afgeleverd: {told - 2} van {told - 2}. Eerder al: 2.\n")
    assert len(lrs.held) == told
    assert lrs.asked - asked == -(-(told - 2) // 2)


def test_what_was_kept_before_the_line_dropped_is_not_there_twice(
    webcare: Webcare, kept: tuple[str, str], lrs: StrictStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "TRIES", 1)
    lrs.moods = ["keep-and-drop"]
    assert webcare("export", "xapi", "--lrs", lrs.url).code == 4
    held = dict(lrs.held)
    assert webcare("export", "xapi", "--lrs", lrs.url).code == 0
    assert lrs.held == held


def test_a_statement_that_is_refused_is_told_and_tried_again_next_time(
    webcare: Webcare, kept: tuple[str, str], lrs: StrictStore
) -> None:
    records = Records()
    trained(records, "poison", COLD, contests="")
    records.close()
    said = webcare("export", "xapi", "--lrs", lrs.url)
    assert said.code == 4
    assert "geweigerd" in said.err
    assert lrs.held
    assert all("poison" not in json.dumps(one) for one in lrs.held.values())
    assert webcare("export", "xapi", "--lrs", lrs.url).code == 4


def test_name_and_password_come_from_the_environment_and_are_told_nowhere(
    webcare: Webcare, kept: tuple[str, str], lrs: StrictStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    lrs.wants_login = True
    monkeypatch.setenv("WEBCARE_LRS_KEY", "sleutel")
    monkeypatch.setenv("WEBCARE_LRS_SECRET", "verkeerd")
    said = webcare("export", "xapi", "--lrs", lrs.url)
    assert said.code == 4
    assert "WEBCARE_LRS_SECRET" in said.err
    assert "verkeerd" not in said.out + said.err
    assert not lrs.held
    monkeypatch.setenv("WEBCARE_LRS_SECRET", "geheim")
    assert webcare("export", "xapi", "--lrs", lrs.url).code == 0
    assert lrs.held


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(["xapi", "--lrs", "http://lrs.example/xapi"], "https", id="in the clear over a network"),
        pytest.param(["xapi", "--lrs", "http://127.0.0.1.example/"], "https", id="only looks like this machine"),
        pytest.param(["xapi", "--lrs", "ftp://lrs.example"], "geen adres", id="another protocol"),
        pytest.param(["xapi", "--lrs", "https://a:b@lrs.example/"], "geen adres", id="a password in the address"),
        pytest.param(["csv", "--lrs", "https://lrs.example/"], "--lrs hoort bij export xapi.", id="rows to a store"),
        pytest.param(["pdf"], "csv", id="another kind"),
    ],
)
def test_what_may_not_leave_is_refused_before_anything_does(
    webcare: Webcare, kept: tuple[str, str], arguments: list[str], says: str
) -> None:
    said = webcare("export", *arguments)
    assert (said.code, said.out) == (2, "")
    assert says in said.err
    assert "a:b" not in said.err
    assert "lrs.example" not in webcare("forget", "merel").out
