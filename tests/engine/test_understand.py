"""What citizens write is understood as labelled: messages that were once misread, and their neighbours."""

import pytest

from webcare.domain.channel import Channel
from webcare.domain.message import Message
from webcare.domain.understanding import Danger, Kind, Signal, Understanding, Urgency
from webcare.engine.match import Lexicon
from webcare.engine.understand import understand
from webcare.store.content import load_lexicon
from webcare.store.folders import content_folders


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon(content_folders())


def understood(text: str, lexicon: Lexicon, channel: str = "whatsapp") -> Understanding:
    return understand(Message(text=text, channel=Channel(channel)), lexicon)


@pytest.mark.parametrize(
    ("text", "channel", "kinds", "subject"),
    [
        ("Jullie handhavers deden zo lomp tegen mijn zoon", "facebook", "klacht", "website-dienstverlening/bejegening"),
        ("hoe laat gaat het stadskantoor open", "whatsapp", "vraag", "website-dienstverlening/openingstijden"),
        ("stel prutsers, al drie weken ligt er een bank op straat", "facebook", "melding klacht", "afval/"),
        ("You rejected my request for remission and I do not agree", "whatsapp", "klacht", "belastingen/"),
        ("graag meld ik een kapotte straatlantaarn", "whatsapp", "melding", "straatverlichting/"),
        ("De lantaarn voor ons huis doet het niet. Kunt u dat doorgeven?", "whatsapp", "melding", "straatverlichting/"),
        ("De vuilniswagen is weer niet geweest, 3e keer dit jaar", "facebook", "klacht", "afval/"),
        ("containerpasje kwijt", "whatsapp", "melding vraag", "afval/containerpas"),
        ("gehandicaptenparkeerkaart verlengen", "whatsapp", "vraag", "parkeren/gehandicaptenparkeerkaart"),
        ("#OudPapierOphalen wanneer dan wel?", "facebook", "vraag", "afval/oud-papier"),
        ("wanneer brandt de straatverlichting", "whatsapp", "vraag", "straatverlichting/"),
        ("De deur van de container wil niet meer dicht", "whatsapp", "melding", "afval/"),
    ],
)
def test_a_message_once_misread_is_understood(
    text: str, channel: str, kinds: str, subject: str, lexicon: Lexicon
) -> None:
    found = understood(text, lexicon, channel)
    assert found.kind.value in kinds.split()
    assert found.subject.startswith(subject)


def test_a_refusal_one_disagrees_with_is_an_objection(lexicon: Lexicon) -> None:
    assert Signal.OBJECTION in understood("You rejected my request for remission, I do not agree", lexicon).signals


def test_a_civil_servant_who_was_rude_is_about_conduct(lexicon: Lexicon) -> None:
    assert Signal.CONDUCT in understood("Jullie handhavers deden zo lomp tegen mijn zoon", lexicon).signals


def test_disappointment_is_no_provocation(lexicon: Lexicon) -> None:
    assert understood("Dit stelt mij teleur", lexicon, "facebook").kind is not Kind.PROVOCATIE


def test_scorn_dressed_as_thanks_is_no_compliment(lexicon: Lexicon) -> None:
    assert understood("Bedankt voor niks, geweldig hoor", lexicon, "facebook").kind is not Kind.COMPLIMENT


@pytest.mark.parametrize(
    "text",
    [
        "Het was bomvol op het plein",
        "ik sterf van het lachen",
        "wat een explosie van kleur in het park",
        "de bom barstte in de raad",
        "De zaal ontplofte toen de band begon",
        "dood van de honger",
        "mijn vingernagels staan in de fik",
        "Ik schrok me dood van de rekening",
        "mag ik een vuurkorf branden in de tuin",
        "Hij wil niet meer dicht",
    ],
)
def test_what_only_sounds_dangerous_alarms_nobody(text: str, lexicon: Lexicon) -> None:
    found = understood(text, lexicon, "facebook")
    assert found.danger is Danger.NONE
    assert found.kind is not Kind.CRISIS
    assert found.urgency is not Urgency.EMERGENCY


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("er komt rook uit de meterkast en het stinkt naar brand", Danger.INCIDENT),
        ("het ruikt heel erg naar gas in ons portiek", Danger.INCIDENT),
        ("hele straat zonder stroom", Danger.INCIDENT),
        ("er wordt geschoten op het plein", Danger.INCIDENT),
        ("Er is iets ontploft in onze straat, alle ruiten kapot", Danger.INCIDENT),
        ("mijn man ademt niet meer", Danger.LIFE),
        ("er ligt een kind in de gracht", Danger.LIFE),
        ("mijn buurman heeft een mes en staat voor de deur", Danger.LIFE),
        ("ik hoef er niet meer te zijn", Danger.SUICIDE),
        ("ik ga er een eind aan maken", Danger.SUICIDE),
        ("Apartmanda çok kötü gaz kokusu var, ne yapalım?", Danger.INCIDENT),
    ],
)
def test_danger_in_plain_words_is_heard(text: str, danger: Danger, lexicon: Lexicon) -> None:
    found = understood(text, lexicon)
    assert found.danger is danger
    assert found.urgency is Urgency.EMERGENCY
