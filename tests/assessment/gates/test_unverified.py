"""What is not certain is neither confirmed, denied nor repeated as a fact."""

import pytest

from tests.assessment.conftest import Judged
from webcare.domain.rubric import Gate

AZC = "Klopt het dat er een azc in de sporthal komt? Er gaat een brief rond."


@pytest.mark.parametrize(
    "reply",
    [
        "Dat klopt.",
        "Er komt inderdaad een azc in de sporthal.",
        "Het azc komt in de sporthal, vanaf maandag.",
        "Nee hoor, dat klopt niet.",
        "Er komt geen azc.",
        "Dit is nepnieuws.",
        "We zoeken het uit. Maar er komt gewoon een azc in de sporthal.",
        "That is true, I am afraid.",
    ],
)
@pytest.mark.parametrize("status", ["rumour", "observation", "none"])
def test_stating_what_is_not_certain_is_caught(reply: str, status: str, judged: Judged) -> None:
    assert Gate.UNVERIFIED in judged(reply, message=AZC, city="den-haag", status=status).gates


@pytest.mark.parametrize(
    "reply",
    [
        "Dat weten we nog niet. We zoeken het uit.",
        "Of er een azc in de sporthal komt, weten we nog niet.",
        "We kunnen dat niet bevestigen en ook niet ontkennen.",
        "Je vraagt of dit klopt. We vragen het na.",
        "Goed dat je het vraagt! Zodra het zeker is, staat het op denhaag.nl.",
        "Het is bij ons niet bevestigd; wat vaststaat, komt op denhaag.nl.",
        "We do not know yet whether that is true. We are checking.",
        "Hoe kom je aan die brief?",
    ],
)
def test_saying_that_it_is_being_checked_passes(reply: str, judged: Judged) -> None:
    assert Gate.UNVERIFIED not in judged(reply, message=AZC, city="den-haag", status="rumour").gates


def test_once_confirmed_the_fact_may_be_told(judged: Judged) -> None:
    tell = "De brief is vals: er komt geen azc in de sporthal."
    found = judged(tell, message=AZC, city="den-haag", status="confirmed", tell=tell)
    assert not found.gates


def test_an_ordinary_question_may_be_confirmed(judged: Judged) -> None:
    assert not judged("Dat klopt, kom met je oude pas.", message="Moet ik een afspraak maken voor een paspoort?").gates


def test_a_post_is_held_to_it_too(judged: Judged) -> None:
    found = judged(post="Er komt een azc in de sporthal.", message=AZC, city="den-haag", status="rumour")
    assert Gate.UNVERIFIED in found.gates
