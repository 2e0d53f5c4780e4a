"""Nothing that identifies somebody is asked for or repeated where everybody reads along."""

import pytest

from tests.assessment.conftest import Judged
from webcare.domain.assessment import Assessment
from webcare.domain.rubric import Gate

CONTAINER = "De container op de hoek is al drie dagen vol, het stinkt. Doen jullie nog iets?"


def caught(found: Assessment) -> list[str]:
    """The words that hit this gate."""
    return [one.excerpt for one in found.findings if one.about is Gate.PRIVACY]


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        ("Wat is je BSN?", "BSN"),
        ("Geef ons hier je BSN, dan zoeken we het op.", "BSN"),
        ("Wat is je adres? Dan sturen we iemand.", "adres"),
        ("Stuur je telefoonnummer, dan bellen we je.", "telefoonnummer"),
        ("Noem even je volledige naam en geboortedatum.", "volledige naam"),
        ("Mail een kopie van je paspoort, of zet het hier.", "kopie van je paspoort"),
        ("Wat is uw huisadres?", "huisadres"),
        ("Mogen we je 06-nummer?", "06"),
        ("Kun je je e-mailadres hier zetten?", "e-mailadres"),
        ("What is your home address?", "home address"),
        ("Please post your date of birth here.", "date of birth"),
        ("We zoeken op BSN 111222333.", "111222333"),
        ("We bellen je op 06 12345678.", "06 12345678"),
        ("Je mailadres is piet@voorbeeld.nl, klopt dat?", "mailadres"),
        ("Dit gaat over Fatima Yilmaz, toch?", "Fatima Yilmaz"),
        ("De rekening is NL91ABNA0417164300.", "NL91ABNA0417164300"),
    ],
)
def test_asked_or_repeated_in_public_it_is_caught(reply: str, words: str, judged: Judged) -> None:
    assert words in caught(judged(reply))


@pytest.mark.parametrize(
    "reply",
    [
        "Stuur ons je adres in een privébericht.",
        "Stuur ons een privébericht. Wat is daarin je geboortedatum?",
        "Zet nooit je BSN op social media.",
        "Haal je BSN weg uit je bericht, alsjeblieft.",
        "Geef je telefoonnummer liever aan de balie.",
        "Bel 14 020, 112, 0900-8844, 113 of 0800-0113.",
        "Op welk adres staat de container? De straat en de hoek zijn genoeg.",
        "In welke straat is het?",
        "Hoi Sanne, ik help je graag. Groet, Petra",
        "Zet bij je melding een foto. ^PB",
        "Send us your address in a private message.",
        "Mail naar info@amsterdam.nl als het niet lukt.",
    ],
)
def test_what_is_harmless_passes(reply: str, judged: Judged) -> None:
    assert not caught(judged(reply, message=CONTAINER))


def test_in_private_it_may_be_asked(judged: Judged) -> None:
    assert caught(judged("Wat is je adres?"))
    assert not caught(judged("Wat is uw adres?", channel="whatsapp"))
    assert not caught(judged("Wat is je adres?", public=False))


def test_the_name_that_somebody_shows_may_be_said(judged: Judged) -> None:
    assert not caught(judged("Dag Fatima Yilmaz, ik help je graag.", author="Fatima Yilmaz"))


def test_the_place_of_a_report_may_be_repeated(judged: Judged) -> None:
    message = "De lantaarnpaal ter hoogte van Javastraat 20 is kapot"
    assert not caught(judged("We geven de lamp op Javastraat 20 door.", message=message))


def test_it_caps_the_score_and_shows_why(judged: Judged) -> None:
    found = judged("Hoi Sanne, maak een afspraak op amsterdam.nl. Wat is je BSN? ^PB")
    assert (found.total, found.passed, found.gates) == (40, False, (Gate.PRIVACY,))
    assert found.findings[0].source == "standaard.yaml gates.privacy"
