"""What is done is what the policy asks; silence counts, with its reason."""

import pytest

from tests.assessment.conftest import Judged
from webcare.domain.rubric import Criterion

CONTAINER = "De container op de hoek is al drie dagen vol, het stinkt. Doen jullie nog iets?"
TRAIN = "Morgen met de trein naar Rotterdam om te winkelen"


def share(found: object) -> float:
    mark = found.marks[Criterion.RIGHT_ACTION]  # type: ignore[attr-defined]
    return float(mark.got / mark.max)


def test_the_citys_own_action_earns_all(judged: Judged) -> None:
    assert share(judged("Kijk op amsterdam.nl.", action="answer")) == 1


def test_silence_on_a_question_earns_nothing(judged: Judged) -> None:
    assert share(judged(action="watch", note="geen zin")) == 0


def test_choosing_to_answer_and_writing_nothing_is_silence(judged: Judged) -> None:
    assert share(judged(" ", action="answer")) == 0


def test_silence_alone_is_full_marks_where_the_city_monitors(judged: Judged) -> None:
    found = judged(message=TRAIN, city="rotterdam", channel="twitter", action="watch", note="Niet aan ons gericht.")
    assert (list(found.marks), found.total) == ([Criterion.RIGHT_ACTION], 100)


@pytest.mark.parametrize(
    ("note", "worth"),
    [
        pytest.param("Niet aan ons gericht, ze vraagt niets.", 1.0, id="a reason that holds"),
        pytest.param("Blauwe lucht en groen gras.", 0.9, id="a reason nobody can weigh"),
        pytest.param("", 0.8, id="no reason"),
        pytest.param("Niet aan ons gericht; @henk_010 vraagt niets.", 0.8, id="a reason that names somebody"),
        pytest.param("Scheldt ons uit.", 0.5, id="a reason that does not hold"),
        pytest.param("Geen tijd voor.", 0.5, id="a reason about the trainee"),
    ],
)
def test_silence_is_worth_its_reason(note: str, worth: float, judged: Judged) -> None:
    found = judged(message=TRAIN, city="rotterdam", channel="twitter", action="watch", note=note)
    assert share(found) == pytest.approx(worth)


def test_either_effort_is_right_where_the_rule_leaves_it_to_the_split(judged: Judged) -> None:
    about = {"message": "@AmsterdamNL de nieuwe speeltuin in het park, ik ben benieuwd", "channel": "twitter"}
    assert share(judged("Leuk, wij ook! Wat vind je ervan?", action="answer", **about)) == 1
    assert share(judged(action="watch", note="Er wordt niets gevraagd.", **about)) >= 0.9


def test_words_that_do_what_the_city_does_count_whatever_the_button_said(judged: Judged) -> None:
    does = "Ik geef het door aan de ophaaldienst. In welke straat staat de container?"
    assert share(judged(does, message=CONTAINER, city="amsterdam", action="answer")) == pytest.approx(0.9)


def test_an_alarm_that_should_go_with_it_is_missed(judged: Judged) -> None:
    about = {"message": "Jullie baliemedewerker lachte me uit", "city": "utrecht", "action": "dm"}
    text = "Dag Sanne, stuur ons een privébericht over wat er gebeurde."
    assert share(judged(text, also=("escalate",), **about)) > share(judged(text, **about))


def test_what_the_dossier_accepts_too_is_right(judged: Judged) -> None:
    key = {"accepted": (("monitor", "watch"),)}
    assert share(judged(action="watch", note="Het staat al op de pagina: al beantwoord.", key=key)) >= 0.9


@pytest.mark.parametrize("message", ["stelletje zakkenvullers, jullie zijn allemaal achterlijk", TRAIN])
def test_speaking_where_the_city_keeps_silent_earns_nothing(message: str, judged: Judged) -> None:
    assert share(judged("Fijne dag nog!", message=message, city="rotterdam", channel="twitter")) == 0


def test_the_finding_names_the_rule(judged: Judged) -> None:
    found = judged(message=TRAIN, city="rotterdam", channel="twitter", action="watch", note="Niet aan ons.")
    first = found.marks[Criterion.RIGHT_ACTION].findings[0]
    assert (first.source, first.because[:20]) == ("rotterdam rules.niet-aan-ons", "Dit is niet aan de g")
