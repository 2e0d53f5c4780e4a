"""Every reply that can be said: within its channel, whole, in one register, with nothing invented."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.content.conftest import CITIES, FOLDERS, Said
from webcare.domain.action import Action
from webcare.domain.channel import Channel
from webcare.domain.message import Message
from webcare.domain.understanding import Kind, Topic
from webcare.engine.answer import Answer, answer
from webcare.engine.city import City
from webcare.engine.match import Lexicon
from webcare.engine.understand import understand

DATA = Path(__file__).parents[1] / "data" / "dev_messages.jsonl"
ROWS = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
FORMAL = re.compile(r"\b(?:u|uw|uzelf)\b", re.IGNORECASE)
FAMILIAR = re.compile(r"\b(?:je|jij|jou|jouw|jezelf)\b", re.IGNORECASE)
ADDRESS = re.compile(r"\b[\w-]+(?:\.[\w-]+)*\.(?:nl|com|org|eu)\b(?:/\w+)*")
OURS = {"amsterdam.nl", "denhaag.nl", "rotterdam.nl", "rotterdam.nl/parkeren", "utrecht.nl"}


@pytest.fixture(scope="module")
def answers(lexicon: Lexicon, cities: Mapping[str, City]) -> list[Answer]:
    """Every development message under every city, two seeds."""
    found = []
    for row in ROWS:
        message = Message(text=row["text"], channel=Channel(row["channel"]), author="Sanne")
        understanding = understand(message, lexicon)
        for city in cities.values():
            for seed in (0, 1):
                found.append(answer(city, message, lexicon, seed=seed, understanding=understanding))  # noqa: PERF401
    return found


def test_a_reply_never_exceeds_its_channel_and_drops_nothing_it_needs(answers: list[Answer]) -> None:
    for found in answers:
        reply = found.response.reply
        if reply:
            assert reply.length <= reply.limit, reply.text
            assert "…" not in reply.text, reply.text


def test_a_reply_has_no_slot_or_bracket_left_open(answers: list[Answer]) -> None:
    for found in answers:
        for text in (found.response.reply.text if found.response.reply else "", _post(found)):
            assert not re.search(r"[{}\[\]|]|  ", text), text


def test_a_dutch_reply_keeps_to_one_register(answers: list[Answer]) -> None:
    for found in answers:
        reply = found.response.reply
        if reply and reply.language.value == "nl":
            assert not (FORMAL.search(reply.text) and FAMILIAR.search(reply.text)), reply.text


def test_a_reply_names_only_the_cities_own_sites(answers: list[Answer]) -> None:
    for found in answers:
        if found.response.reply:
            assert set(ADDRESS.findall(found.response.reply.text)) <= OURS, found.response.reply.text


def test_effort_and_words_belong_together(answers: list[Answer]) -> None:
    for found in answers:
        response = found.response
        said = (response.reply is not None, response.post is not None)
        if response.effort.value == "monitor":
            assert said == (False, False)
        elif response.effort.value == "interact":
            assert said[0], found.decision.rule.id
        else:
            assert said == (found.understanding.addressed, True)


def test_who_writes_english_is_answered_in_english(answers: list[Answer]) -> None:
    replies = [found.response.reply for found in answers if found.understanding.language.value == "en"]
    assert any(replies)
    assert {reply.language.value for reply in replies if reply} == {"en"}


def test_no_reply_repeats_personal_data(answers: list[Answer]) -> None:
    for found in answers:
        if found.response.reply and found.message.channel is not Channel.WHATSAPP:
            for clue in found.understanding.evidence:
                if clue.fact == "pii":
                    assert clue.excerpt not in found.response.reply.text


PRIVATE = re.compile(r"privé|private", re.IGNORECASE)


def test_a_rule_that_goes_on_in_private_says_so_in_words_that_never_give_way(cities: Mapping[str, City]) -> None:
    for city in cities.values():
        for rule in city.policy.rules:
            if rule.then.action is Action.DM:
                pieces = [city.policy.templates[name] for name in rule.then.reply]
                assert any(
                    not piece.may_drop
                    and all(PRIVATE.search(text) for wording in piece.wordings for text in (*wording.nl, *wording.en))
                    for piece in pieces
                ), (city.id, rule.id)


@pytest.mark.parametrize("city", CITIES)
@pytest.mark.parametrize("author", ["", "Sanne", "Anne-Marie Elisabeth van Hout"])
def test_who_complains_of_a_clerk_on_twitter_hears_where_to_go_on(said: Said, city: str, author: str) -> None:
    if city == "utrecht@2025":
        return
    for seed in range(12):
        for text in ("@gemeente jullie baliemedewerker lachte me uit", "@gemeente your clerk laughed at me, so rude"):
            response = said(city, text, "twitter", seed=seed, author=author).response
            assert (response.action, response.reply is not None) == (Action.DM, True), text
            assert PRIVATE.search(response.reply.text if response.reply else "")
            assert "prive" in (response.reply.parts if response.reply else ())


@pytest.mark.parametrize("kind", [Kind.VRAAG, Kind.MELDING, Kind.KLACHT])
@pytest.mark.parametrize("topic", list(Topic))
def test_every_topic_has_an_answer_of_its_own(cities: Mapping[str, City], topic: Topic, kind: Kind) -> None:
    lines = cities["utrecht"].pieces["antwoord"].by_topic[topic]
    own = [line for line in lines if topic in line.wording.when.topic and kind in line.wording.when.kind]
    assert own
    assert all(line.wording.nl and line.wording.en for line in own)


def _post(found: Answer) -> str:
    return found.response.post.text if found.response.post else ""


def test_all_cities_are_there() -> None:
    assert CITIES == ("amsterdam", "den-haag", "rotterdam", "utrecht", "utrecht@2025")
    assert FOLDERS.policies.is_dir()
