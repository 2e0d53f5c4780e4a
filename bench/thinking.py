"""Goals 5 and 6: understanding a message, and four cities beside one, on one core.

The messages are those the tests use. Each pass goes over all of them, so what the engine remembers of a word is warm.
"""

import json
import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from rapidfuzz import fuzz, process

from bench.rows import Measured, Row, Skipped, medians, ratio_row
from webcare.domain.message import Message
from webcare.engine.answer import answer
from webcare.engine.city import City
from webcare.engine.understand import understand
from webcare.store.content import load_lexicon, load_policies, load_vocabulary
from webcare.store.folders import content_folders
from webcare.store.undisturbed import set_aside

MESSAGES = Path(__file__).parents[1] / "tests" / "data" / "dev_messages.jsonl"
CITIES = ("utrecht", "amsterdam", "den-haag", "rotterdam")
AIM = 10_000
"""Messages understood in a second."""
WORD = re.compile(r"[a-z0-9]+")
SHAPES = (
    *(
        "a",
        "A",
        "1",
        "a ",
        "1 ",
        "@",
        "Aa ",
        "[",
        ".",
        "\u200f",
        "😀👍",
        "niet ",
        "a@a.",
        "Jan van de ",
        "1-1-1-",
        "A-",
    ),
    *("AB-12-", "a'", "\n", "Kerkstraat 1, ", "hoek Aaaa Aaaa ", "#aB", "geboren 1-1-1980 ", "A. ", "stroom valt uit "),
    # Full of personal data.
    *("06-12345678 ", "+31 6 12345678; ", "NL91ABNA0417164300 ", "NL91 ABNA 0417 1643 00 en ", "jan@voorbeeld.nl "),
    *("Jan Jansen ", "de heer A. B. de Jong en ", "Dorpsstraat 5 ", "1234 AB 12 ", "111222333, ", "12-AB-34 "),
    *("paspoortnummer AB1234567 ", "Ans de Graaf, Hoefkade 3, 0612345678, NL91ABNA0417164300 "),
)
MOST = 10_000
"""Characters of a message that are read."""


def messages() -> list[Message]:
    """What citizens wrote, invented."""
    lines = MESSAGES.read_text(encoding="utf-8").splitlines()
    return [Message(text=json.loads(line)["text"]) for line in lines]


def measure(rounds: int) -> Measured:
    """The engine beside the plainest way to do the same, and beside itself."""
    if not MESSAGES.exists():
        yield Skipped("the engine: tests/data/dev_messages.jsonl is not there.")
        return
    said = messages()
    folders = content_folders()
    lexicon = load_lexicon(folders)
    phrases = [
        phrase
        for topic in load_vocabulary(folders).topics
        for subject in topic.subjects.values()
        for phrase in (*subject.nl, *subject.en)
    ]
    cities = [City.of(policy) for policy in load_policies(folders, CITIES)]
    set_aside()  # as the program does once everything is read
    few = said[::16]
    longest = {shape: Message(text=(shape * MOST)[:MOST]) for shape in SHAPES}

    def answered_by(some: Sequence[City]) -> None:
        for message in said:
            understanding = understand(message, lexicon)
            for city in some:
                answer(city, message, lexicon, understanding=understanding)

    def counted() -> None:
        for message in said:
            often: dict[str, int] = {}
            for word in WORD.findall(message.text.lower()):
                often[word] = often.get(word, 0) + 1

    taken = medians(
        {
            "words": counted,
            "understand": lambda: [understand(message, lexicon) for message in said],
            "rapidfuzz": lambda: [
                process.extractOne(message.text, phrases, scorer=fuzz.token_set_ratio) for message in few
            ],
            "one": lambda: answered_by(cities[:1]),
            "four": lambda: answered_by(cities),
        },
        rounds,
    )
    each = taken["understand"] / len(said)
    yield Row(
        what="understanding a message",
        found=f"{1 / each:,.0f} a second",
        yardstick=f"the aim: {AIM:,} a second",
        ratio=1 / each / AIM,
        aim="1x or more",
    )
    bare = taken["words"] / len(said)
    yield ratio_row("understanding a message", each, ("its words found and counted", bare), "15x", "µs")
    shapes = medians({shape: partial(understand, message, lexicon) for shape, message in longest.items()}, rounds)
    worst = max(shapes, key=lambda shape: shapes[shape])
    yield ratio_row(f"{MOST:,} characters, worst shape ({worst!r})", shapes[worst], ("the aim", 0.05), "1x or less")
    plain = taken["rapidfuzz"] / len(few)
    name = f"best of {len(phrases):,} phrases by token_set_ratio"
    yield ratio_row("understanding a message", each, (name, plain), "0.01x")
    per_message = (taken["four"] / len(said), taken["one"] / len(said))
    yield ratio_row("a message through four cities", per_message[0], ("one city", per_message[1]), "1.4x")
