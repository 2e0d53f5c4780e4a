"""Nothing is promised that is not webcare's to promise, and no term that nobody gave."""

import pytest

from tests.assessment.conftest import Judged
from webcare.domain.rubric import Gate

BIN = "De container op de hoek van onze straat is al drie dagen vol. Het stinkt enorm."


@pytest.mark.parametrize(
    "reply",
    [
        "We vergoeden de schade.",
        "Je krijgt je geld terug.",
        "Je hoeft de boete niet te betalen.",
        "Je krijgt de vergunning van ons.",
        "We maken een uitzondering voor je.",
        "Die buurman krijgt een boete.",
        "De medewerker wordt ontslagen.",
        "We garanderen dat dit niet nog eens gebeurt.",
        "Dat komt goed, ik beloof het.",
        "We lossen het voor je op.",
        "We zorgen dat er een extra container komt.",
        "De container wordt morgen geleegd.",
        "Ik geef het door en vandaag is hij leeg.",
        "Binnen 24 uur is hij leeg.",
        "Je hoort binnen 2 werkdagen van ons.",
        "Dat duurt ongeveer 3 weken.",
        "Uiterlijk vrijdag is het opgelost.",
        "Dat is de schuld van de wethouder.",
        "We will fix it within two days.",
        "You will get a refund.",
    ],
)
def test_a_promise_is_caught(reply: str, judged: Judged) -> None:
    assert Gate.MANDATE in judged(reply, message=BIN).gates


@pytest.mark.parametrize(
    "reply",
    [
        "Ik vraag vandaag nog na hoe het ermee staat.",
        "Dan gaan de collega's er binnen 3 werkdagen mee aan de slag.",
        "Dan gaan de collega's er binnen drie werkdagen mee aan de slag.",
        "Beloven kunnen we niets.",
        "We kunnen niet garanderen dat hij vandaag leeg is.",
        "Of je geld terugkrijgt, beslist een ander.",
        "Schade? Een vergoeding vraag je aan via amsterdam.nl.",
        "Een boete kun je aanvechten: maak bezwaar.",
        "We zorgen dat de ophaaldienst het weet.",
        "Fijne dag vandaag!",
        "Heb je het binnen 3 dagen nog eens gemeld?",
        "We geven het meteen door.",
        "Vandaag is de balie open tot vijf uur.",
    ],
)
def test_what_webcare_may_say_passes(reply: str, judged: Judged) -> None:
    assert Gate.MANDATE not in judged(reply, message=BIN).gates


def test_the_term_of_the_policy_is_named_where_another_was_promised(judged: Judged) -> None:
    found = judged("Binnen 1 dag is hij leeg.", message=BIN)
    finding = next(one for one in found.findings if one.about is Gate.MANDATE)
    assert (finding.excerpt, finding.because) == ("Binnen 1 dag", "binnen 3 werkdagen")


def test_what_the_dossier_tells_may_be_told(judged: Judged) -> None:
    tell = "De container wordt morgen geleegd."
    assert not judged(tell, message=BIN, status="confirmed", tell=tell).gates
    assert judged(tell, message=BIN).gates == (Gate.MANDATE,)


def test_the_term_of_a_file_is_the_term(judged: Judged) -> None:
    key = {"term": "binnen 5 werkdagen"}
    assert not judged("Binnen vijf werkdagen is er iemand.", message=BIN, key=key).gates
    assert judged("Binnen 3 werkdagen is er iemand.", message=BIN, key=key).gates == (Gate.MANDATE,)
