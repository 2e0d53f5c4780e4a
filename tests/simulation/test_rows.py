"""A row of an archive is a message, or it is told what is wrong with it."""

import pytest

from webcare.domain.channel import Channel
from webcare.simulation.rows import Row, Unreadable, row_of

CITIES = ("amsterdam", "den-haag", "rotterdam", "utrecht", "utrecht@2025")


def read(**values: object) -> Row:
    row = row_of(values, 7, CITIES)
    assert isinstance(row, Row)
    return row


def test_only_the_text_is_needed() -> None:
    row = read(text="Hoi")
    assert (row.id, row.city) == ("7", "")
    assert row.message.channel is Channel.FACEBOOK
    assert row.message.addressed is None
    assert row.message.author == ""


def test_everything_that_is_known_is_used() -> None:
    row = read(id=12, text="Hoi", channel="Twitter", city="utrecht@2025", author="Fatima", addressed="ja")
    assert (row.id, row.city) == ("12", "utrecht@2025")
    assert (row.message.channel, row.message.author, row.message.addressed) == (Channel.TWITTER, "Fatima", True)


@pytest.mark.parametrize(
    ("said", "means"),
    [
        *((said, True) for said in (True, "true", "TRUE", "1", 1, "yes", "ja", "WAAR")),
        *((said, False) for said in (False, "false", "0", 0, "no", "nee", "ONWAAR")),
        *((said, None) for said in (None, "", " ", "auto")),
    ],
)
def test_whether_it_is_addressed_is_read_as_people_and_spreadsheets_write_it(said: object, means: bool | None) -> None:
    assert read(text="x", addressed=said).message.addressed is means


def test_of_an_author_only_the_first_name_is_read() -> None:
    """It fills the greeting, and the reply is what leaves the house."""
    assert read(text="x", author="Jan de Vries").message.author == "Jan"


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        pytest.param(["text"], "row-no-object", "", id="a list"),
        pytest.param({}, "row-no-text", "text", id="no text"),
        pytest.param({"text": None}, "row-no-text", "text", id="nothing for a text"),
        pytest.param({"text": 12}, "row-no-text", "text", id="a number for a text"),
        pytest.param({"text": "x", "channel": "twiter"}, "row-unknown", "channel", id="a channel there is not"),
        pytest.param({"text": "x", "city": "Den Haag"}, "row-unknown", "city", id="a city there is not"),
        pytest.param({"text": "x", "addressed": "soms"}, "row-unknown", "addressed", id="neither yes nor no"),
        pytest.param({"text": "x", "addressed": []}, "row-wrong-sort", "addressed", id="a list for yes or no"),
        pytest.param({"text": "x", "id": {"a": 1}}, "row-wrong-sort", "id", id="a table for an id"),
    ],
)
def test_what_is_wrong_is_told(values: object, code: str, field: str) -> None:
    found = row_of(values, 1, CITIES)
    assert isinstance(found, Unreadable)
    assert (found.code, found.field) == (code, field)


def test_what_may_stand_there_is_told() -> None:
    found = row_of({"text": "x", "city": "utrect"}, 1, CITIES)
    assert isinstance(found, Unreadable)
    assert (found.found, found.names) == ("utrect", CITIES)


def test_half_characters_and_what_turns_or_hides_text_stay_out() -> None:
    row = read(id="a\u202e\x1b[31m\nb", text="half \ud800 teken")
    assert "\u202e" not in row.id
    assert "\x1b" not in row.id
    assert "\n" not in row.id
    assert row.message.text == "half ? teken"
