"""What a judge needs of one exchange is gathered once, with what the engine knows of both sides."""

from collections.abc import Mapping

import pytest

from webcare.domain.action import EFFORT_OF, Action, Effort
from webcare.domain.assessment import Case, Key
from webcare.domain.channel import Channel, Outlet
from webcare.domain.conversation import Conversation, Status
from webcare.domain.language import Language, Register
from webcare.domain.message import Message
from webcare.domain.response import Response
from webcare.engine.answer import answer
from webcare.engine.city import City
from webcare.engine.facts import Moment
from webcare.engine.match import Lexicon
from webcare.exercise.judging import case_of, responded, words_of
from webcare.store.content import load_lexicon, load_policies
from webcare.store.folders import content_folders

FOLDERS = content_folders()
PASSPORT = Message(text="Hoe vraag ik een nieuw paspoort aan?")


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon(FOLDERS)


@pytest.fixture(scope="module")
def cities() -> Mapping[str, City]:
    return {policy.city: City.of(policy) for policy in load_policies(FOLDERS, ["amsterdam", "utrecht", "den-haag"])}


def said(text: str, action: Action = Action.ANSWER) -> Response:
    return responded(action, EFFORT_OF[action], text)


def test_words_keep_their_place() -> None:
    text = "Kóm naar de balie 😀"
    words = words_of(text)
    assert [text[word.start : word.end] for word in words] == ["Kóm", "naar", "de", "balie", "😀"]
    assert words[0].form == "kom"


def test_a_reply_a_post_and_silence_are_three_responses() -> None:
    assert responded(Action.ANSWER, Effort.INTERACT, "Ja.").reply is not None
    assert responded(Action.WATCH, Effort.MONITOR, "  ").reply is None
    post = responded(Action.POST, Effort.SEND, post="Let op.", channel=Channel.TWITTER).post
    assert post is not None
    assert post.outlets == (Outlet.TWITTER,)


def test_what_is_said_to_one_and_to_many_is_judged_together(cities: Mapping[str, City], lexicon: Lexicon) -> None:
    both = responded(Action.POST, Effort.SEND, "Hallo Anna.", post="Het loket is dicht.")
    case = case_of(cities["utrecht"], lexicon, PASSPORT, both)
    assert case.text == "Hallo Anna.\n\nHet loket is dicht."
    assert [case.text[word.start : word.end] for word in case.words][-1] == "dicht"


def test_who_is_named_in_a_note_is_found(cities: Mapping[str, City], lexicon: Lexicon) -> None:
    note = "Fatima Yilmaz (@fatima_y) klaagt vaker"
    case = case_of(cities["utrecht"], lexicon, PASSPORT, responded(Action.WATCH, Effort.MONITOR), note=note)
    assert set(case.note_names) == {"Fatima Yilmaz", "@fatima_y"}


def test_the_key_holds_what_any_variant_of_the_city_would_tell(cities: Mapping[str, City], lexicon: Lexicon) -> None:
    case = case_of(cities["amsterdam"], lexicon, PASSPORT, said("Ja."))
    assert {"afspraak", "pasfoto"} <= case.key.stems
    assert "paspoor" not in case.key.stems
    assert "amsterdam" not in case.key.stems
    assert case.key.contacts >= {"amsterdam.nl", "14020"}
    assert case.key.source == "amsterdam rules.vraag"
    assert case.own.reply is not None
    assert case.key.says == case.own.reply.text


def test_a_key_that_was_given_takes_the_place_of_the_citys_answer(cities: Mapping[str, City], lexicon: Lexicon) -> None:
    key = Key(referrals=("amsterdam.nl/haast",), next_step="kom met spoed langs", source="facts")
    case = case_of(cities["amsterdam"], lexicon, PASSPORT, said("Ja."), key=key)
    assert "pasfoto" not in case.key.stems
    assert case.key.contacts == {"amsterdam.nl/haast"}
    assert "amsterdam.nl/haast" in case.known
    assert case.key.source == "facts"


def test_what_may_be_told_of_a_fact_is_part_of_the_key(cities: Mapping[str, City], lexicon: Lexicon) -> None:
    moment = Moment(status=Status.CONFIRMED, tell="De printer van de paspoorten is stuk.")
    case = case_of(cities["amsterdam"], lexicon, PASSPORT, said("Ja."), moment=moment)
    assert "printer" in case.key.stems
    assert case.status is Status.CONFIRMED


def test_the_term_of_the_policy_is_in_the_key(cities: Mapping[str, City], lexicon: Lexicon) -> None:
    message = Message(text="De container op de hoek van onze straat is al drie dagen vol. Het stinkt enorm.")
    assert case_of(cities["amsterdam"], lexicon, message, said("Ja.")).key.term == "binnen 3 werkdagen"
    assert not case_of(cities["utrecht"], lexicon, message, said("Ja.")).key.term


@pytest.mark.parametrize(
    ("city", "channel", "text", "register"),
    [
        ("den-haag", Channel.FACEBOOK, PASSPORT.text, Register.JE),
        ("den-haag", Channel.WHATSAPP, PASSPORT.text, Register.U),
        ("amsterdam", Channel.FACEBOOK, "Kunt u mij vertellen hoe ik een paspoort aanvraag?", Register.U),
    ],
)
def test_the_register_is_the_channels_with_mirroring_done(
    city: str, channel: Channel, text: str, register: Register, cities: Mapping[str, City], lexicon: Lexicon
) -> None:
    case = case_of(cities[city], lexicon, Message(text=text, channel=channel), said("Ja."))
    assert case.register is register
    assert case.public is (channel is not Channel.WHATSAPP)


def test_language_expected_and_language_spoken_are_two_things(cities: Mapping[str, City], lexicon: Lexicon) -> None:
    def both(question: str, reply: str) -> tuple[Language, Language]:
        case = case_of(cities["amsterdam"], lexicon, Message(text=question), said(reply))
        return case.language, case.spoken

    english = "How do I apply for a new passport? I live in Amsterdam."
    assert both(english, "Please make an appointment and bring a photo.") == (Language.EN, Language.EN)
    assert both(english, "Maak een afspraak en neem een foto mee.") == (Language.EN, Language.NL)
    assert both(PASSPORT.text, "Please make an appointment and bring a photo.") == (Language.NL, Language.EN)
    assert both(PASSPORT.text, "Ok!") == (Language.NL, Language.NL)


def test_an_answer_that_is_known_is_not_worked_out_again(cities: Mapping[str, City], lexicon: Lexicon) -> None:
    own = answer(cities["amsterdam"], PASSPORT, lexicon, seed=7)
    case = case_of(cities["amsterdam"], lexicon, PASSPORT, said("Ja."), own=own)
    assert case.own is own.response
    assert case.decision is own.decision


def test_a_later_message_is_read_in_its_conversation(cities: Mapping[str, City], lexicon: Lexicon) -> None:
    first = answer(cities["den-haag"], Message(text="De container bij ons puilt uit"), lexicon)
    later = Message(text="hoek Kerkstraat en Dorpsstraat")
    case = case_of(cities["den-haag"], lexicon, later, said("Dank."), conversation=first.conversation)
    alone = case_of(cities["den-haag"], lexicon, later, said("Dank."), conversation=Conversation())
    assert case.understanding.subject.startswith("afval/")
    assert not alone.understanding.subject.startswith("afval/")


def test_what_a_script_says_it_is_about_counts_too(cities: Mapping[str, City], lexicon: Lexicon) -> None:
    message = Message(text="Doen jullie daar nou nog iets aan?")
    case: Case = case_of(cities["utrecht"], lexicon, message, said("Ja."), about=("afval/oud-papier",))
    assert "afval/oud-papier" in case.about
    assert "papier" in case.matter


def test_personal_data_in_the_reply_is_found_with_its_place(cities: Mapping[str, City], lexicon: Lexicon) -> None:
    text = "We zoeken op BSN 111222333."
    case = case_of(cities["utrecht"], lexicon, PASSPORT, said(text))
    assert [text[clue.start : clue.end] for clue in case.personal] == ["111222333"]
