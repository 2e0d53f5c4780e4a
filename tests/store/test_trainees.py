"""A pseudonym is kept in one way of writing; what looks like a real name gets a warning, and nothing is forbidden."""

import pytest

from webcare.store.trainees import LONGEST, full_name_warning, pseudonym


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("egel", "egel"),
        ("  snelle \t egel\n", "snelle egel"),
        ("e\u0301gel", "égel"),
        ("egel\x1b[31m\x00\u202e", "egel [31m"),
        ("\ud800egel", "egel"),
        ("x" * 500, "x" * LONGEST),
        ("", ""),
    ],
)
def test_a_pseudonym_is_one_line_that_every_database_takes(typed: str, kept: str) -> None:
    assert pseudonym(typed) == kept
    assert pseudonym(kept) == kept


@pytest.mark.parametrize(
    "name",
    [
        "Anna de Vries",
        "anna de vries",
        "Jan Jansen",
        "jan.jansen",
        "Vries, Anna",
        "Jan-Willem van den Berg",
        "A. de Vries",
        "J.P. Bakker",
        "Fatima El Amrani",
        "Kwame Mensah",
        "anna.devries@example.nl",
        "mevrouw J. Bakker",
    ],
)
def test_what_looks_like_a_real_name_gets_a_warning(name: str) -> None:
    assert "lijkt op een echte naam" in full_name_warning(name)
    assert "looks like a real name" in full_name_warning(name, "en")
    assert name in full_name_warning(name)


@pytest.mark.parametrize(
    "name",
    [
        "egel",
        "Anna",
        "Jan",
        "Egel7",
        "snelle egel",
        "de snelle egel",
        "anna2",
        "deelnemer 12",
        "Groep 3",
        "AV",
        "team-west",
        "",
    ],
)
def test_a_pseudonym_gets_none(name: str) -> None:
    assert full_name_warning(name) == ""


def test_a_warning_holds_nothing_that_a_terminal_obeys() -> None:
    assert "\x1b" not in full_name_warning("Anna \x1b[31m de Vries")
