"""A message whose personal data was masked is answered as it was: an exercise that is gone on with is the same one."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from webcare.domain.channel import Channel
from webcare.domain.message import Message
from webcare.engine.answer import Answer, answer
from webcare.engine.city import City
from webcare.engine.match import Lexicon
from webcare.engine.personal_data import masked
from webcare.store.content import load_lexicon, load_policies
from webcare.store.folders import city_names, content_folders

FOLDERS = content_folders()
LEXICON: Lexicon = load_lexicon(FOLDERS)
CITIES = [City.of(policy) for policy in load_policies(FOLDERS, city_names(FOLDERS))]
DATA = Path(__file__).parents[1] / "data"
TEXTS = [
    json.loads(line)["text"]
    for name in ("dev_messages", "own_messages")
    for line in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
]
PERSONAL = [text for text in TEXTS if masked(text) != text]
SENTENCES = sorted({part.strip() for text in TEXTS for part in text.split(". ") if 10 < len(part) < 120})
DATA_OF_PEOPLE = st.sampled_from(
    [
        "mijn BSN is 111222333",
        "06-12345678",
        "bel me op 020 123 45 67",
        "jan.smit@example.org",
        "NL91ABNA0417164300",
        "ik ben Patrick Zwaagstra",
        "mevrouw G. Oosterhuis",
        "ik woon Karmijndreef 22",
        "Blauwe Kievitstraat 91-B",
        "kenteken GB-000-B",
        "geboren 14-03-2022",
        "1234 AB 12",
        "paspoortnummer NXR123451",
        "mijn zus Fatima el Amrani",
        "Marijke Hofstede",
    ]
)
JOINTS = st.sampled_from([". ", ", ", " ", "? ", " (", "! ", "\n", ": "])


def outcome(found: Answer) -> tuple[object, ...]:
    """What a city did and said."""
    response = found.response
    return (
        response.rule,
        response.effort,
        response.action,
        response.also,
        response.reply and (response.reply.text, response.reply.parts, response.reply.dropped),
        response.post and response.post.text,
        response.case,
        found.conversation.asked,
    )


def both(city: City, text: str, channel: Channel, addressed: bool | None) -> tuple[Answer, Answer]:
    """The message as it was written, and as it was kept."""
    first, second = (
        answer(city, Message(text=words, channel=channel, author="Sanne", addressed=addressed), LEXICON)
        for words in (text, masked(text))
    )
    return first, second


def test_there_are_messages_with_personal_data_to_try() -> None:
    assert len(PERSONAL) >= 30


@pytest.mark.parametrize("channel", list(Channel))
def test_the_messages_we_have_are_answered_the_same(channel: Channel) -> None:
    for text in PERSONAL:
        for city in CITIES:
            for addressed in (None, True):
                first, second = both(city, text, channel, addressed)
                assert outcome(first) == outcome(second), text


@settings(max_examples=600)
@given(
    pieces=st.lists(st.tuples(st.one_of(DATA_OF_PEOPLE, st.sampled_from(SENTENCES)), JOINTS), min_size=1, max_size=5),
    channel=st.sampled_from(list(Channel)),
    city=st.sampled_from(CITIES),
    addressed=st.sampled_from([None, True, False]),
)
def test_any_message_with_personal_data_is_answered_the_same(
    pieces: list[tuple[str, str]], channel: Channel, city: City, addressed: bool | None
) -> None:
    text = "".join(part for piece in pieces for part in piece)
    first, second = both(city, text, channel, addressed)
    assert outcome(first) == outcome(second)
    kinds = [clue.value for clue in first.understanding.evidence if clue.fact == "pii"]
    assert kinds == [clue.value for clue in second.understanding.evidence if clue.fact == "pii"]
    for clue in first.understanding.evidence:
        assert text[clue.start : clue.end] == clue.excerpt


@settings(max_examples=150)
@given(text=st.lists(st.one_of(DATA_OF_PEOPLE, st.text(max_size=40)), max_size=6).map(" ".join))
def test_personal_data_among_anything_at_all_is_decided_the_same(text: str) -> None:
    first, second = both(CITIES[0], text, Channel.WHATSAPP, True)
    assert outcome(first) == outcome(second)
