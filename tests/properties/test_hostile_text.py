"""Whatever somebody types is understood, and understood the same every time.

So many texts in `make test`; ask for more with `WEBCARE_TEXTS=100000 pytest tests/properties/test_hostile_text.py`.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from webcare.domain.channel import Channel
from webcare.domain.message import Message
from webcare.domain.understanding import Understanding
from webcare.engine.text import READ_AT_MOST
from webcare.engine.understand import understand
from webcare.store.content import load_lexicon
from webcare.store.folders import content_folders

TEXTS = int(os.environ.get("WEBCARE_TEXTS", "2000"))
GIVEN: list[str] = [
    json.loads(line)["text"]
    for line in (Path(__file__).parents[1] / "data" / "dev_messages.jsonl").read_text(encoding="utf-8").splitlines()
]
LEXICON = load_lexicon(content_folders())
COLD = load_lexicon(content_folders())
"""The same words, remembered by nobody: what it met before may not matter."""
CHANNELS = list(Channel)
HOSTILE = (
    *("\x00", "\x1b[31m", "\u202e", "\u200b", "\u0301" * 30, "\ud800", "\ufeff", "\u2028", "е", "ﬁ", "İ", "ß", "𝓱𝓪𝓵𝓵𝓸"),
    *("[u|je]", "{site}", "{{", "[bold]", "<script>", "=1+1", "'; DROP TABLE", "%s%n", "\\", "../../etc", "${x}"),
    *("111222333", "06-12345678", "NL91ABNA0417164300", "a@b.nl", "1-1-1980", "Dorpsstraat 12 2hoog", "AB-12-CD"),
    *(
        "@gemeente",
        "#AllesAanElkaar",
        "?!?!",
        "🔥🔥🔥",
        "👨‍👩‍👧‍👦",
        "مرحبا",
        "привіт",
        "你好",
        "\n\n\n",
        "\t",
        " " * 40,
    ),
)


def understood(text: str, channel: Channel) -> Understanding:
    """How `text` is understood, having seen that it is understood so again."""
    message = Message(text=text, channel=channel)
    found = understand(message, LEXICON)
    assert understand(message, LEXICON) == found
    COLD.memory.clear()
    COLD.brief.clear()
    COLD.elsewhere.clear()
    assert understand(message, COLD) == found
    return found


def holds(text: str, channel: Channel) -> None:
    """What is true of every text."""
    found = understood(text, channel)
    assert found.read == min(len(text), READ_AT_MOST)
    assert found.subject.startswith(f"{found.topic.value}/")
    for clue in found.evidence:
        assert 0 <= clue.start < clue.end <= len(text)
        assert text[clue.start : clue.end] == clue.excerpt
    assert all(0 <= score <= 1 for score in found.confidence.values())


def mutations(count: int) -> Iterator[str]:
    """So many messages of the data, each hurt in a few ways; the same ones every time."""
    dice = Random(20_160_401)
    for _ in range(count):
        text = dice.choice(GIVEN)
        for _ in range(dice.randint(1, 6)):
            text = hurt(text, dice)
        yield text


def hurt(text: str, dice: Random) -> str:
    """`text` with one thing done to it that people, programs and vandals do."""
    at = dice.randint(0, len(text))
    end = min(len(text), at + dice.randint(1, 12))
    match dice.randint(0, 12):
        case 0:
            return text[:at] + text[end:]
        case 1:
            return text[:end] + text[at:end] + text[end:]
        case 2:
            return text[:at] + text[at:end][::-1] + text[end:]
        case 3:
            return text.upper() if dice.random() < 0.5 else text.swapcase()
        case 4:
            return text.replace(" ", "")
        case 5:
            return text[:at] + dice.choice(GIVEN)[: dice.randint(1, 80)] + text[at:]
        case 6:
            return text[:at] + " " + text[at:]
        case 7:
            return text.replace(text[at:end] or " ", dice.choice(HOSTILE))
        case 8:
            return text[:at] + chr(dice.randint(1, 0x2FFF)) * dice.randint(1, 5) + text[at:]
        case 9:
            return (text * dice.randint(2, 4))[:600]
        case 10:
            return " ".join(dice.sample(words, len(words))) if (words := text.split()) else text
        case _:
            return text[:at] + dice.choice(HOSTILE) + text[at:]


def test_a_message_that_was_hurt_is_still_understood() -> None:
    for number, text in enumerate(mutations(TEXTS // 2)):
        holds(text, CHANNELS[number % len(CHANNELS)])


PIECES = st.one_of(
    st.text(max_size=80),
    st.sampled_from(HOSTILE),
    st.sampled_from(GIVEN).map(lambda text: text[:60]),
    st.characters().map(lambda letter: letter * 40),
)


@settings(max_examples=TEXTS // 2, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(text=st.lists(PIECES, max_size=10).map("".join), channel=st.sampled_from(CHANNELS))
def test_what_nobody_would_write_is_understood(text: str, channel: Channel) -> None:
    holds(text, channel)
