"""Whatever shape a text has, it is read as far as it goes and understood the same every time; no search runs wild."""

import json
from pathlib import Path

import pytest

from webcare.domain.channel import Channel
from webcare.domain.message import Message
from webcare.domain.understanding import Understanding
from webcare.engine.clues import clues_in
from webcare.engine.kinds import speech
from webcare.engine.match import REMEMBERED
from webcare.engine.personal_data import personal_data
from webcare.engine.places import place_in
from webcare.engine.text import READ_AT_MOST, read
from webcare.engine.tongue import language_of
from webcare.engine.traces import MOST_WORDS, shapes
from webcare.engine.understand import traces_of, understand
from webcare.engine.unread import without
from webcare.engine.weights import weighed
from webcare.store.content import load_lexicon
from webcare.store.folders import content_folders

DATA = Path(__file__).parents[1] / "data" / "dev_messages.jsonl"
LEXICON = load_lexicon(content_folders())
ROWS = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
SHAPES = {
    "equal letters": "a",
    "capitals": "A",
    "digits": "1",
    "letters apart": "a ",
    "digits apart": "1 ",
    "at signs": "@",
    "capital names": "Aa ",
    "brackets": "[",
    "dots": ".",
    "accents": "a\u0301\u0323",
    "right-to-left marks": "\u200f",
    "emoji": "😀👍",
    "denials": "niet ",
    "denials of praise": "niet goed ",
    "addresses of mail": "a@a.",
    "a name without end": "Jan van de ",
    "hyphens": "1-1-1-",
    "plates": "AB-12-",
    "capitals and hyphens": "A-",
    "apostrophes": "a'",
    "lines": "\n",
    "questions": "? ",
    "streets": "Kerkstraat 1, ",
    "corners": "hoek Aaaa Aaaa ",
    "tags": "#aB",
    "underscores after a hash": "#__ ",
    "French": "bonjour je suis stationnement ",
    "dates of birth": "geboren 1-1-1980 ",
    "initials": "A. ",
    "phrases in pieces": "stroom valt uit ",
}


def understood(text: str) -> Understanding:
    """A text understood, as if on Facebook."""
    return understand(Message(text=text), LEXICON)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_text_of_any_shape_is_read_to_its_end_and_understood_the_same_every_time(shape: str) -> None:
    text = (SHAPES[shape] * READ_AT_MOST)[: READ_AT_MOST + 500]
    found = understood(text)
    assert found.read == READ_AT_MOST
    assert understood(text) == found == understood(text[:READ_AT_MOST])
    for clue in found.evidence:
        assert text[clue.start : clue.end] == clue.excerpt


@pytest.mark.parametrize(
    "text",
    ["Woon op Kerkstraat 12, bel aan", "hoek Kerkstraat en Dorpsweg", "mail jan@example.nl", "J. Jansen", "[naam]"],
)
def test_what_shows_at_a_glance_leaves_nothing_out(text: str) -> None:
    """Each piece of a message is glanced at by itself; the whole text at once gives the same finds."""
    reading = read(text)
    personal = personal_data(text)
    assert personal_data(text, reading.marks) == personal
    assert place_in(text, personal, reading.marks) == place_in(text, personal)


def test_glances_leave_nothing_out_of_any_message() -> None:
    for row in ROWS:
        reading = read(row["text"])
        everything = personal_data(row["text"], -1)
        assert personal_data(row["text"], reading.marks) == everything
        assert place_in(row["text"], everything, reading.marks) == place_in(row["text"], everything)


def test_every_word_stands_where_the_reading_says() -> None:
    for row in ROWS:
        reading = read(row["text"])
        for word, start in zip(reading.words, reading.starts, strict=True):
            assert reading.text[start : start + len(word)] == word


def test_traces_weigh_the_same_by_name_and_by_word() -> None:
    """The names are what weights are learnt from; in use, words are looked up without making names of them."""
    for row in ROWS[::4]:
        message = Message(text=row["text"], channel=Channel(row["channel"]))
        reading = read(without(message.text, personal_data(message.text)))
        clues = clues_in(reading, LEXICON, language_of(reading))
        talk = speech(clues, LEXICON.accounts, message.channel)
        small = shapes(clues, message.channel, mentioned=talk.mentioned, asks=talk.asks, opens=talk.opens)
        named = weighed(LEXICON.scale, traces_of(message, LEXICON))
        assert weighed(LEXICON.scale, small, reading.forms[:MOST_WORDS]) == named


def test_a_hash_with_nothing_after_it_opens_no_sentence() -> None:
    assert read("#__").opening == []
    assert understood("#__ wanneer is de markt open").kind == "vraag"


def test_the_memory_of_words_has_an_end() -> None:
    for number in range(REMEMBERED // 100 + 5):
        LEXICON.senses([f"q{number}x{word}" for word in range(100)])
    assert len(LEXICON.memory) <= REMEMBERED + 400
    long = "x" * 5_000
    LEXICON.senses([long])
    assert long not in LEXICON.memory
