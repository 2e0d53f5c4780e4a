"""What is personal data and what only looks like it, found with its place and its sort."""

import pytest

from webcare.domain.understanding import PiiKind
from webcare.engine.personal_data import masked, personal_data


@pytest.mark.parametrize(
    ("text", "kind", "excerpt"),
    [
        pytest.param("Mijn BSN is 111222333", PiiKind.BSN, "111222333", id="a BSN"),
        pytest.param("bsn 1112.22.333 graag", PiiKind.BSN, "1112.22.333", id="a BSN with dots"),
        pytest.param("stort op NL91ABNA0417164300", PiiKind.IBAN, "NL91ABNA0417164300", id="an IBAN"),
        pytest.param("bel 06-12345678", PiiKind.PHONE, "06-12345678", id="a mobile number"),
        pytest.param("mail naar piet@voorbeeld.nl", PiiKind.EMAIL, "piet@voorbeeld.nl", id="a mail address"),
        pytest.param("auto met kenteken 12-AB-34 staat fout", PiiKind.PLATE, "12-AB-34", id="a number plate"),
        pytest.param("geboren op 3-4-1981", PiiKind.BIRTH_DATE, "3-4-1981", id="a birth date"),
        pytest.param("ik woon op Kerkstraat 12", PiiKind.ADDRESS, "Kerkstraat 12", id="a home"),
        pytest.param("postcode 3511 AB 12", PiiKind.ADDRESS, "3511 AB 12", id="a postcode with a number"),
        pytest.param("mevrouw J. de Vries", PiiKind.NAME, "mevrouw J. de Vries", id="an initial and a surname"),
    ],
)
def test_personal_data_is_found_where_it_stands(text: str, kind: PiiKind, excerpt: str) -> None:
    (found,) = personal_data(text)
    assert (found.value, found.excerpt) == (kind.value, excerpt)
    assert text[found.start : found.end] == excerpt
    assert excerpt not in masked(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("123456789 is geen BSN", id="nine digits that fail the test of eleven"),
        pytest.param("We pakken het op onder nummer 2016-14922.", id="a case number of a city that passes it"),
        pytest.param("zaaknummer 111222333", id="a case number by name"),
        pytest.param("lantaarnpaal 111222333 is stuk", id="the number of a lamp post"),
        pytest.param("Bel 14 020 of 0900-8844", id="municipal and police numbers"),
        pytest.param("@gemeente en @sanne78 lezen mee", id="accounts"),
        pytest.param("Er ligt afval ter hoogte van Kerkstraat 12", id="the place of a report"),
        pytest.param("de burgemeester van de stad was er", id="an office-holder"),
        pytest.param("Groetjes Sanne", id="a first name"),
    ],
)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert personal_data(text) == ()


def test_a_home_is_found_right_behind_a_number() -> None:
    kinds = [clue.value for clue in personal_data("NL91ABNA0417164300 Blauwe Kievitstraat 91-B")]
    assert kinds == [PiiKind.IBAN.value, PiiKind.ADDRESS.value]


def test_a_name_is_found_right_behind_another() -> None:
    text = "mevrouw G. Oosterhuis Marijke Hofstede, Marijke Hofstede. "
    assert "Marijke" not in masked(text)
    assert masked(masked(text)) == masked(text)
