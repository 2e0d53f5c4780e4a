"""What the city asked, it remembers; what the citizen answers to that, it takes as the answer."""

from collections.abc import Mapping

import pytest

from webcare.domain.channel import Channel
from webcare.domain.conversation import Asked, Conversation
from webcare.domain.message import Message
from webcare.domain.understanding import Signal
from webcare.engine.answer import Answer, answer
from webcare.engine.city import City
from webcare.engine.match import Lexicon
from webcare.engine.memory import ASKS
from webcare.store.content import load_lexicon, load_policies
from webcare.store.folders import content_folders

FULL = "De container is al dagen vol"
AGAIN = "Die container is nog steeds vol, ik heb het al 3x gemeld en jullie doen niks"
CITIES = ("amsterdam", "rotterdam", "utrecht")
IN_HAND = "De container in de Kerkstraat is vol"
"""Den Haag takes this in hand and gives a case number."""


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon(content_folders())


@pytest.fixture(scope="module")
def cities() -> Mapping[str, City]:
    return {policy.city: City.of(policy) for policy in load_policies(content_folders(), (*CITIES, "den-haag"))}


def talk(city: City, lexicon: Lexicon, *texts: str, channel: Channel = Channel.FACEBOOK) -> list[Answer]:
    """A conversation, message by message."""
    answers: list[Answer] = []
    for text in texts:
        before = answers[-1].conversation if answers else Conversation()
        answers.append(answer(city, Message(text=text, channel=channel), lexicon, before))
    return answers


def test_every_template_that_asks_something_is_known_to_ask_it(cities: Mapping[str, City]) -> None:
    for city in cities.values():
        asking = {name for rule in city.policy.rules for name in rule.then.reply if name.startswith("vraag-")}
        assert asking <= set(ASKS)


@pytest.mark.parametrize("city", CITIES)
@pytest.mark.parametrize(
    ("given", "rule", "number", "place"),
    [
        pytest.param("nummer 4471202", "meldnummer-ontvangen", True, "", id="a number"),
        pytest.param("MOR-2016-48812 was het", "meldnummer-ontvangen", True, "", id="a number with letters"),
        pytest.param("44 712 02, dank alvast", "meldnummer-ontvangen", True, "", id="a number in groups"),
        pytest.param("Kerkstraat", "meldstraat-ontvangen", False, "Kerkstraat", id="a street"),
        pytest.param("dat weet ik niet meer", "geen-meldnummer", False, "", id="no idea"),
        pytest.param("geen idee, dat mailtje ben ik kwijt", "geen-meldnummer", False, "", id="lost"),
    ],
)
def test_the_number_of_a_report_is_asked_for_once_and_taken(
    cities: Mapping[str, City], lexicon: Lexicon, city: str, given: str, rule: str, *, number: bool, place: str
) -> None:
    first, second = talk(cities[city], lexicon, AGAIN, given)
    assert first.conversation.asked is Asked.REPORT
    assert second.decision.rule.id == rule
    assert (Signal.REPORT_NUMBER in second.understanding.signals, second.understanding.place) == (number, place)
    assert second.response.reply is not None
    assert "vraag-meldnummer" not in second.response.reply.parts
    assert second.conversation.asked is Asked.NONE
    if number or place:
        assert second.understanding.subject == "afval/container-vol"


def test_another_question_is_no_report_number(cities: Mapping[str, City], lexicon: Lexicon) -> None:
    _, second = talk(cities["utrecht"], lexicon, AGAIN, "Hoe vraag ik een nieuw paspoort aan?")
    assert second.understanding.subject == "burgerzaken/paspoort"
    assert second.decision.action.value == "answer"


@pytest.mark.parametrize(
    ("given", "place"),
    [
        pytest.param("bij de ingang van de Albert Heijn", "bij de ingang van de Albert Heijn", id="a landmark"),
        pytest.param("hoek Kerkstraat en Dorpsstraat", "hoek Kerkstraat en Dorpsstraat", id="a corner"),
        pytest.param("geen idee", "", id="no idea"),
        pytest.param("dat weet ik niet precies", "", id="not known"),
    ],
)
def test_only_a_place_is_taken_for_a_place(
    cities: Mapping[str, City], lexicon: Lexicon, given: str, place: str
) -> None:
    first, second = talk(cities["amsterdam"], lexicon, FULL, given)
    assert first.conversation.asked is Asked.PLACE
    assert second.conversation.place == place


@pytest.mark.parametrize("city", CITIES)
@pytest.mark.parametrize(
    "asked", ["Waar vind ik dat nummer?", "Waar staat het meldnummer?", "Where can I find that number?"]
)
def test_who_asks_where_the_number_stands_is_told_and_may_still_give_it(
    cities: Mapping[str, City], lexicon: Lexicon, city: str, asked: str
) -> None:
    _, second, third = talk(cities[city], lexicon, AGAIN, asked, "nummer 4471202")
    assert second.decision.rule.id == "waar-meldnummer"
    assert third.decision.rule.id == "meldnummer-ontvangen"
    assert third.understanding.subject == "afval/container-vol"


@pytest.mark.parametrize(
    ("then", "about_the_case"),
    [
        pytest.param("Die container is nog steeds vol, doen jullie nog wat?", True, id="the same again"),
        pytest.param("Wanneer komt er iemand?", True, id="no subject of its own"),
        pytest.param("Hoe vraag ik een paspoort aan?", False, id="another topic"),
        pytest.param("Er ligt ook glas op het fietspad in de Dorpsstraat", False, id="another subject"),
    ],
)
def test_how_a_case_stands_is_told_to_who_asks_about_that_case(
    cities: Mapping[str, City], lexicon: Lexicon, then: str, *, about_the_case: bool
) -> None:
    first, second = talk(cities["den-haag"], lexicon, IN_HAND, then)
    assert first.conversation.case
    assert second.facts.case is about_the_case
    assert (second.decision.rule.id == "stand-van-zaken") is about_the_case


def test_a_case_stays_known_while_something_else_is_asked(cities: Mapping[str, City], lexicon: Lexicon) -> None:
    texts = (IN_HAND, "Hoe vraag ik een paspoort aan?", "Wanneer wordt die container nu geleegd?")
    assert talk(cities["den-haag"], lexicon, *texts)[-1].decision.rule.id == "stand-van-zaken"
