"""What a trainee's own words ask, promise and tell."""

import pytest

from webcare.exercise.wording import asks_for, promised, tells


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("Waar staat de container?", ("vraag-plek",), id="where"),
        pytest.param("In welke straat is dat?", ("vraag-plek",), id="which street"),
        pytest.param("Laat ons de locatie weten, dan gaan we kijken.", ("vraag-plek",), id="let us know the place"),
        pytest.param("Kunt u zeggen op welke hoek? Dan gaan we langs.", ("vraag-plek",), id="on which corner"),
        pytest.param("Heeft u het meldnummer voor ons?", ("vraag-meldnummer",), id="the number of the report"),
        pytest.param("Kun je vertellen wat er precies kapot is?", ("vraag-meer",), id="what exactly"),
        pytest.param("Waarom duurt het zo lang?", ("vraag-meer",), id="why is not where"),
        pytest.param("Could you tell us where it is?", ("vraag-plek",), id="English"),
        pytest.param("We hebben het doorgegeven. Heeft u nog vragen?", (), id="a courtesy"),
        pytest.param("Bent u hiermee geholpen?", (), id="another courtesy"),
        pytest.param("De container wordt morgen geleegd.", (), id="a plain answer"),
        pytest.param("Op die plek komt een nieuwe boom.", (), id="a place, and no question"),
    ],
)
def test_what_is_asked_back_is_found_in_the_words(text: str, parts: tuple[str, ...]) -> None:
    assert asks_for(text) == parts


AT = 600
"""Ten past two."""


@pytest.mark.parametrize(
    ("text", "words", "due"),
    [
        pytest.param("U hoort binnen een uur van ons.", "binnen een uur", AT + 3600, id="within an hour"),
        pytest.param("Ik laat het je binnen 10 minuten weten.", "binnen 10 minuten", AT + 600, id="ten minutes"),
        pytest.param("We komen er over een half uur op terug.", "over een half uur", AT + 1800, id="half an hour"),
        pytest.param("Je hoort binnen een kwartier meer.", "binnen een kwartier", AT + 900, id="a quarter"),
        pytest.param("We laten het u voor 15:30 weten.", "voor 15:30", 5400, id="before half past three"),
        pytest.param("Je hoort uiterlijk om 4 uur meer.", "uiterlijk om 4 uur", 7200, id="by four o'clock"),
        pytest.param("We will get back to you within two hours.", "within two hours", AT + 7200, id="English"),
        pytest.param("U krijgt binnen 3 werkdagen antwoord.", "binnen 3 werkdagen", None, id="no time of today"),
        pytest.param("We laten het vandaag nog weten.", "vandaag nog", None, id="today"),
    ],
)
def test_a_promise_is_found_with_its_time(text: str, words: str, due: int | None) -> None:
    assert promised(text, AT, "14:00") == (words, due)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("De container wordt binnen een uur geleegd door de buitendienst!", id="not about hearing more"),
        pytest.param("Kunt u binnen een uur bellen?", id="asked of the citizen"),
        pytest.param("We zoeken het uit en u hoort van ons.", id="no time at all"),
        pytest.param("Bel 14 010.", id="a number that is no time"),
    ],
)
def test_what_is_no_promise_is_none(text: str) -> None:
    assert promised(text, AT, "14:00") is None


FACT = "Het gat in de weg bij de school is afgezet met hekken."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(FACT, True, id="its own words"),
        pytest.param("Bij de school staan nu hekken om het gat. De weg is daar afgezet.", True, id="other words"),
        pytest.param("Fijne dag allemaal!", False, id="something else"),
        pytest.param("Er is iets met de school.", False, id="one word of it"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_fact_is_told_by_enough_of_its_words(text: str, told: bool) -> None:
    assert tells(text, FACT) is told
