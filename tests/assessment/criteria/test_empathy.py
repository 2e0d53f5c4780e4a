"""Sympathy fits the feeling and names the matter; a stock phrase hardly counts; neutral questions need none."""

import pytest

from tests.assessment.conftest import Judged
from webcare.domain.rubric import Criterion

STENCH = "De container op de hoek van onze straat is al drie dagen vol. Het stinkt enorm."
GRIEF = "Mijn man is vorige week overleden. Hoe geef ik dat door aan de gemeente?"


def share(found: object) -> float:
    mark = found.marks[Criterion.EMPATHY]  # type: ignore[attr-defined]
    return float(mark.got / mark.max)


@pytest.mark.parametrize(
    ("reply", "worth"),
    [
        pytest.param("Drie dagen stank voor je deur, dat zou ik ook zat zijn. Welke straat?", 1.0, id="fits and names"),
        pytest.param(
            "Sorry dat de container zo lang vol staat. Welke straat is het?", 1.0, id="an apology that names it"
        ),
        pytest.param("Dat snap ik goed. Welke straat?", 0.6, id="fits, names nothing"),
        pytest.param("Wat vervelend om te horen. Welke straat?", 0.25, id="stock"),
        pytest.param("Sorry voor het ongemak. Welke straat?", 0.25, id="another stock phrase"),
        pytest.param("De container is vol. Al drie dagen.", 0.5, id="only told again"),
        pytest.param("Welke straat?", 0.0, id="nothing"),
        pytest.param("Wat leuk! Welke straat?", 0.0, id="joy where somebody complains"),
    ],
)
def test_a_complaint_is_met_with_sympathy_for_its_own_matter(reply: str, worth: float, judged: Judged) -> None:
    assert share(judged(reply, message=STENCH, action="ask")) == pytest.approx(worth)


@pytest.mark.parametrize(
    ("reply", "least", "most"),
    [
        ("Gecondoleerd met het verlies van je man.", 1.0, 1.0),
        ("Wat vervelend van je man.", 0.0, 0.3),
        ("De aangifte doet de uitvaartverzorger.", 0.0, 0.0),
    ],
)
def test_grief_asks_for_its_own_words(reply: str, least: float, most: float, judged: Judged) -> None:
    assert least <= share(judged(reply, message=GRIEF, city="den-haag")) <= most


def test_thanks_are_met_with_pleasure(judged: Judged) -> None:
    about = {"message": "Wat hebben jullie het park mooi gemaakt, dank!", "city": "utrecht"}
    assert share(judged("Wat fijn dat het park u bevalt!", **about)) == 1
    assert share(judged("Uw bericht over het park is gelezen.", **about)) == 0


@pytest.mark.parametrize(
    "message",
    [
        "Hoe vraag ik een nieuw paspoort aan?",
        "er staat een man met een mes in het trappenhuis, help",
        "stelletje zakkenvullers, jullie zijn allemaal achterlijk",
    ],
)
def test_it_is_not_asked_for_by_a_neutral_question_in_danger_or_under_abuse(message: str, judged: Judged) -> None:
    assert Criterion.EMPATHY not in judged("Bel nu 112.", message=message).marks


def test_a_heap_of_feeling_words_is_no_feeling(judged: Judged) -> None:
    heap = "vervelend begrijp snap sorry excuses balen jammer container straat stank begrip frustrerend"
    assert share(judged(heap, message=STENCH, action="ask")) == 0


def test_english_sympathy_counts(judged: Judged) -> None:
    message = "My street has been dark for weeks, I am so angry. The lamp is broken and nobody helps!"
    assert share(judged("A dark street for weeks, no wonder you are angry. Which street is it?", message=message)) == 1
