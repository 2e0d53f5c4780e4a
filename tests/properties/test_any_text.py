"""Sentences that hold for every message, whatever somebody types."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from webcare.domain.channel import LIMITS, Channel
from webcare.domain.message import Message
from webcare.engine.answer import answer
from webcare.engine.city import City
from webcare.engine.decide import trace
from webcare.engine.explain import explained
from webcare.engine.personal_data import masked
from webcare.engine.text import READ_AT_MOST, shown
from webcare.store.content import load_lexicon, load_policy
from webcare.store.folders import content_folders

LEXICON = load_lexicon(content_folders())
CITY = City.of(load_policy(content_folders(), "rotterdam"))
PIECES = st.sampled_from(
    [
        "@gemeente ",
        "{site}",
        "[u|je]",
        "[bold]",
        "\x1b[31m",
        "\u202e",
        "\u200b",
        "\ud800",
        "BSN 111222333 ",
        "?!",
        "\x00",
        "🔥",
        "е́",
    ]
)
ANY = st.lists(st.one_of(st.text(max_size=60), PIECES), max_size=12).map("".join)


@settings(max_examples=1500)
@given(text=ANY, channel=st.sampled_from(list(Channel)), seed=st.integers(0, 9))
def test_any_text_gets_a_decision_and_a_reply_that_fits(text: str, channel: Channel, seed: int) -> None:
    found = answer(CITY, Message(text=text, channel=channel, author=text[:20]), LEXICON, seed=seed)
    reply = found.response.reply
    if reply:
        assert reply.length <= LIMITS[channel]
        assert shown(reply.text) == reply.text
    for clue in found.understanding.evidence:
        assert text[clue.start : clue.end] == clue.excerpt
    assert explained(found)
    steps = trace(CITY, found.facts)
    assert steps[-1].rule.id == found.decision.rule.id
    assert all(not step.applies for step in steps[:-1])


@settings(max_examples=400)
@given(text=ANY)
def test_masking_twice_changes_nothing_more(text: str) -> None:
    once = masked(text)
    assert masked(once) == once
    assert "111222333" not in once


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("a" * 100_000, id="one long word"),
        pytest.param("de container is vol " * 5_000, id="a hundred thousand characters"),
        pytest.param("\u0301" * 5_000, id="accents without letters"),
        pytest.param("((((" * 5_000 + "\x1b]0;x\x07", id="brackets and an escape code"),
        pytest.param("1" * 20_000, id="one long number"),
        pytest.param("A.B " * 10_000, id="initials"),
        pytest.param("straat " * 10_000, id="streets"),
    ],
)
def test_a_very_long_text_is_read_as_far_as_it_goes(text: str) -> None:
    found = answer(CITY, Message(text=text), LEXICON)
    assert found.understanding.read == min(len(text), READ_AT_MOST)
