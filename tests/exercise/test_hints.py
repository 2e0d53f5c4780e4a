"""Live help under the composer."""

import pytest

from webcare.domain.language import Register
from webcare.exercise.hints import hints, office_words
from webcare.store.content import load_rubric
from webcare.store.folders import content_folders

PLENTY = 8000
OFFICE = office_words(load_rubric(content_folders()))


@pytest.mark.parametrize(
    ("draft", "about"),
    [
        pytest.param("Goedemiddag, u hoort van ons. Laat je het weten?", {"mixed"}, id="u and je mixed"),
        pytest.param("Goedemiddag, je hoort van ons.", {"register"}, id="je where the city says u"),
        pytest.param('Goedemiddag, u schreef: "kun je helpen". Dat kan.', set(), id="what is quoted is not ours"),
        pytest.param("Bel 06 12345678 voor meer.", {"personal"}, id="a telephone number"),
        pytest.param("Bel gerust 14 010.", set(), id="the city's own number"),
        pytest.param("Betreffende uw vraag: het kan.", {"jargon"}, id="a word of an office"),
        pytest.param("U dient te bellen.", {"jargon"}, id="an office phrase of two words"),
        pytest.param("woord " * 21 + "klaar.", {"long"}, id="a long sentence"),
        pytest.param("Dat is HEEL ERGJAMMER!!", {"shouting"}, id="shouting"),
        pytest.param("You are right, we will look into it.", set(), id="English has one you"),
        pytest.param("", set(), id="nothing yet"),
    ],
)
def test_what_a_reader_would_stumble_over_is_told(draft: str, about: set[str]) -> None:
    found = hints(draft, limit=PLENTY, register=Register.U, jargon=OFFICE)
    assert {hint.about for hint in found} == about
    for hint in found:
        assert hint.says.nl
        assert hint.says.en
        assert 0 <= hint.start <= hint.end <= len(draft)


def test_in_private_a_number_may_be_said() -> None:
    assert not hints("Bel 06 12345678 voor meer.", limit=PLENTY, public=False)


def test_where_there_is_little_room_it_is_always_told_how_much_is_left() -> None:
    (hint,) = hints("Hallo", limit=280)
    assert hint.says.nl == "nog 275 tekens"
    assert not hint.stops


def test_too_long_stops_and_points_at_what_is_too_much() -> None:
    hint = hints("x" * 300, limit=280)[0]
    assert (hint.stops, hint.start, hint.end) == (True, 280, 300)
    assert hint.says.nl == "20 tekens te veel"


def test_what_is_shown_is_where_it_stands() -> None:
    draft = "Goedemiddag, inzake uw vraag."
    (hint,) = hints(draft, limit=PLENTY, register=Register.U, jargon=OFFICE)
    assert draft[hint.start : hint.end] == "inzake"
