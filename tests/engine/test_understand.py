"""What citizens write is understood as labelled: messages that were once misread, and their neighbours."""

import pytest

from webcare.domain.channel import Channel
from webcare.domain.language import Language
from webcare.domain.message import Message
from webcare.domain.understanding import Danger, Feeling, Kind, Signal, Understanding, Urgency
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


@pytest.mark.parametrize(
    ("text", "subject", "not_subject"),
    [
        ("Er wordt elke zaterdagnacht tegen onze gevel geplast", "overlast/wildplassen", ""),
        ("wildplassen in onze steeg, elk weekend", "overlast/wildplassen", ""),
        ("Kunnen de bassen van het festival zachter? Het podium staat op ons dak", "overlast/geluid-horeca", ""),
        ("Waar kan ik gevonden voorwerpen ophalen, ik ben mijn tas kwijt", "burgerzaken/gevonden-voorwerpen", ""),
        ("mijn sleutels verloren in de tram, waar is gevonden voorwerpen", "burgerzaken/gevonden-voorwerpen", ""),
        ("Ik ben zwanger en woon in een huis vol schimmel", "wonen-bouwen/vocht-gebreken", ""),
        ("Mijn vrouw is zwanger en onze lift is stuk", "", "burgerzaken/geboorte"),
        ("Kan ik een moestuin huren?", "openbaar-groen/algemeen", ""),
        ("Mijn moestuin ligt onder het roet. Mag ik de sla nog eten?", "openbaar-groen/algemeen", ""),
        ("een hele stapel van die brief voor de vorige bewoner", "", "werk-inkomen/schulden"),
        ("mag ik gewoon prate met een mens", "website-dienstverlening/", ""),
        ("ik slaap al weken met oordoppen in vanwege de bouw", "overlast/bouwlawaai", ""),
        ("ik slaap met oordoppen door de kroeg beneden", "overlast/geluid-horeca", ""),
        ("het Mathenesserplein!! Staat gewoon op jullie eigen kaart!", "", "evenementen-vrijetijd/"),
        ("de kastanje voor ons huis laat takken vallen", "openbaar-groen/bomen", ""),
        ("Wie redt de kastanje in onze straat?", "openbaar-groen/bomen", ""),
        ("er zit een QR sticker op de parkeerautomaat, is die echt", "parkeren/", ""),
        ("Ik ben 19 en heb schulden bij de zorgtoeslag, wie legt dat uit", "werk-inkomen/schulden", ""),
        ("Parkeren werd hier veel duurder en nu staan de winkels leeg", "parkeren/", ""),
        ("Hoe kan ik iets zeggen over het plan voor de terrassen?", "bestuur-participatie/", ""),
        ("Mijn tante van 90 heeft geen internet, hoe hoort zij dit?", "website-dienstverlening/", ""),
        ("Klopt het dat haar bushalte maandag weg is?", "verkeer-wegen/openbaar-vervoer", ""),
    ],
)
def test_it_is_about_what_the_words_are_about(text: str, subject: str, not_subject: str, lexicon: Lexicon) -> None:
    found = understood(text, lexicon, "facebook").subject
    assert found.startswith(subject)
    assert not not_subject or not found.startswith(not_subject)


@pytest.mark.parametrize(
    "text",
    [
        "geen NL-Alert gekregen maar wel rook in de straat",
        "what does the alert on my phone say? I do not read Dutch",
        "laat maar. Een wildvreemde heeft hem teruggebracht",
        "geen straattaal van een ambtenaar",
        "U verwijst mij slechts door.",
        "Het systeem ligt eruit, ik kan geen afspraak maken",
    ],
)
@pytest.mark.parametrize("channel", ["facebook", "instagram", "twitter", "whatsapp"])
def test_what_is_plainly_meant_is_no_provocation(text: str, channel: str, lexicon: Lexicon) -> None:
    assert understood(text, lexicon, channel).kind is not Kind.PROVOCATIE


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("rijd er nog een tram of moet ik lopen", "vraag"),
        ("Rijdt er vandaag nog een tram?", "vraag"),
        ("Idee: laat de flatcommissie de brieven rondbrengen", "suggestie"),
        ("tip: hang een briefje in de portiek, op facebook zit niemand", "suggestie"),
        ("tip: gebruik ook tiktok, op facebook zit niemand", "suggestie"),
        ("Het scheelt al dat er iemand antwoordde", "compliment mening"),
        ("geen idee, dat mailtje ben ik kwijt", "mening vraag melding"),
        ("De gemeenteraad heeft al gestemd over de terrassen. Is dat zo?", "vraag"),
        ("Klopt het dat haar bushalte maandag weg is?", "vraag"),
    ],
)
def test_the_kind_is_what_the_writer_wants(text: str, kinds: str, lexicon: Lexicon) -> None:
    found = understood(text, lexicon, "facebook")
    assert found.kind.value in kinds.split()
    assert found.addressed or found.kind is Kind.MENING
    assert found.danger is Danger.NONE


@pytest.mark.parametrize(
    ("text", "feeling"),
    [
        ("straks is de container vol, kan er eerder geleegd worden?", Feeling.NONE),
        ("kom ik straks nog terecht bij het loket?", Feeling.NONE),
        ("How can I get help with my debts?", Feeling.NONE),
        ("Krijg ik hulp met de kosten van een begrafenis", Feeling.NONE),
        ("Mijn vader is overleden, wat moet ik regelen?", Feeling.GRIEF),
        ("De begrafenis van mijn man was gisteren", Feeling.GRIEF),
        ("Help ons, we zijn bang", Feeling.FEAR),
        ("Ik maak me zorgen over mijn buurvrouw", Feeling.WORRY),
    ],
)
def test_a_feeling_is_heard_where_it_is_felt(text: str, feeling: Feeling, lexicon: Lexicon) -> None:
    assert understood(text, lexicon).feeling is feeling


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("oke top thanks!!", Language.NL),
        ("oke thanks", Language.NL),
        ("nee hoor thanks", Language.NL),
        ("thanks for the help", Language.EN),
        ("ok thank you", Language.EN),
        ("Ratunku, mąż nie oddycha", Language.PL),
        ("Yardım edin, adam bıçaklandı", Language.TR),
        ("Café Zürich is dicht", Language.NL),
    ],
)
def test_a_short_message_is_in_the_language_it_is_in(text: str, language: Language, lexicon: Lexicon) -> None:
    assert understood(text, lexicon).language is language
