"""Rows hold both marks and everything typed, and a spreadsheet never works anything out."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports.builders import a_judged, a_rich_training, a_training
from webcare.domain.cell import safe
from webcare.reports.rows import COLUMNS, as_csv, as_jsonl, rows


def read(text: str, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=delimiter))


def test_a_row_holds_the_machines_mark_and_the_one_that_counts() -> None:
    first = next(iter(rows([a_rich_training()])))
    assert (first["empathy_got"], first["empathy_counts"], first["empathy_max"]) == (6, 12, 12)
    assert (first["total"], first["counts"]) == (72.5, 78.5)
    assert first["ruled"] == "empathy: Klopt. (trainer-1); register:  (trainer-1)"
    assert first["city_fit_got"] is None


def test_csv_has_the_same_columns_in_every_row() -> None:
    found = read("".join(as_csv([a_rich_training(), a_training()])))
    assert len(found) == 4
    assert all(tuple(row) == COLUMNS for row in found)


def test_a_dutch_spreadsheet_gets_its_semicolons_commas_and_mark() -> None:
    text = "".join(as_csv([a_training()], "excel-nl"))
    assert text.startswith("\ufefftraining;trainee;")
    assert read(text, ";")[0]["total"] == "72,5"


def test_without_trainings_there_is_a_head_and_nothing_else() -> None:
    assert "".join(as_csv([])) == ",".join(COLUMNS) + "\r\n"
    assert not list(as_jsonl([]))


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("=1+1", id="a sum"),
        pytest.param("@SUM(A1)", id="an old sum"),
        pytest.param("+31", id="a plus"),
        pytest.param("-2+3", id="a minus"),
        pytest.param("  =HYPERLINK(1)", id="behind spaces"),
        pytest.param("\u200b=1", id="behind what cannot be seen"),
        pytest.param("\t=1", id="behind a tab"),
        pytest.param("\r\n=1", id="on the next line"),
    ],
)
def test_what_would_be_a_formula_is_text(typed: str) -> None:
    judged = a_judged(said=typed, note=typed)
    (row,) = read("".join(as_csv([a_training(judged, trainee=typed)])))
    for name in ("said", "note", "trainee"):
        assert row[name] == f"'{typed}"


@given(st.text(max_size=40))
def test_any_text_comes_through_a_csv_file_as_it_was_or_behind_a_quote(typed: str) -> None:
    (row,) = read("".join(as_csv([a_training(a_judged(said=typed))])))
    assert row["said"] in (typed, f"'{typed}")
    assert safe(safe(typed)) == safe(typed)


def test_json_lines_keep_numbers_and_words_as_they_are() -> None:
    (line,) = as_jsonl([a_training(a_judged(said="=1+1\nHoi"))])
    assert line.endswith("\n")
    found = json.loads(line)
    assert found["schema_version"] == 1
    assert found["said"] == "=1+1\nHoi"
    assert found["total"] == 72.5
