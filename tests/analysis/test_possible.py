"""What the table says cannot occur does not occur: every message we have is played, and none comes to a row."""

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from webcare.analysis.possible import NEVER, impossible
from webcare.analysis.space import ABOUT, SETS, VALUES, Box, Space
from webcare.domain.channel import Channel
from webcare.domain.conversation import Conversation
from webcare.domain.message import Message
from webcare.engine.answer import NOW, answer, decided_on
from webcare.engine.city import City
from webcare.engine.facts import Facts
from webcare.engine.match import Lexicon
from webcare.engine.understand import understand
from webcare.store.content import load_lexicon, load_policies
from webcare.store.folders import city_names, content_folders

FOLDERS = content_folders()
DATA = Path(__file__).parents[1] / "data"
MESSAGES = [
    json.loads(line)["text"]
    for file in sorted(DATA.glob("*_messages.jsonl"))
    for line in file.read_text(encoding="utf-8").splitlines()
]
LEXICON: Lexicon = load_lexicon(FOLDERS)
CITIES = {policy.city: City.of(policy) for policy in load_policies(FOLDERS, city_names(FOLDERS))}


def whole_space() -> Space:
    """Every fact there is, signals and topics one by one."""
    sets = [f"{name}:{one}" for name, values in SETS.items() for one in values]
    return Space.of([], LEXICON.subjects, [*VALUES, ABOUT, *sets])


SPACE = whole_space()
AFTER = ("Het is in de Kerkstraat, er is brand en mijn moeder zit binnen!", "nummer 4471202, het stinkt")
"""What is written after an example: each takes over something of what was said before."""


def played(city: City) -> Iterator[tuple[str, Facts]]:
    """Every message as a first one on two channels, and as the second and third of a conversation."""
    channels = list(Channel)
    for at, text in enumerate(MESSAGES):
        for channel, addressed in ((channels[at % 5], None), (channels[(at + 2) % 5], (True, False)[at % 2])):
            message = Message(text=text, channel=channel, addressed=addressed, author="Sam")
            yield text, decided_on(city, message, understand(message, LEXICON), Conversation(), NOW).facts
    for at, (one, other) in enumerate(pairwise(MESSAGES[::2])):
        yield from _conversation(city, (one, other, one), channels[at % 5])
    for rule in city.policy.rules:
        for example in rule.examples:
            for text in AFTER:
                yield from _conversation(city, (*example.before, example.text, text), example.channel)


def _conversation(city: City, texts: tuple[str, ...], channel: Channel) -> Iterator[tuple[str, Facts]]:
    conversation = Conversation()
    for text in texts:
        found = answer(city, Message(text=text, channel=channel), LEXICON, conversation)
        conversation = found.conversation
        yield " | ".join(texts), found.facts


def whole(box: Box) -> str:
    """A row as it is told when it fails."""
    return ", ".join(f"{name}: {SPACE.values(name, bits)}" for name, bits in box.items())


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(CITIES))
def test_no_message_comes_to_what_cannot_occur(name: str) -> None:
    city = CITIES[name]
    never = list(impossible(SPACE, city.policy, weighed=True))
    seen = set()
    for text, facts in played(city):
        situation = SPACE.situation(facts)
        seen.add((facts.asked, facts.turn, facts.case))
        for box in never:
            assert not SPACE.holds(box, situation), f"{text}: {whole(box)}"
    assert {asked for asked, _, _ in seen} >= ({"none"} if "@" in name else {"none", "place", "details", "report"})


def test_every_row_is_in_the_space() -> None:
    """A row whose fact is misspelled would never count."""
    names = {*SPACE.facts, "topic"}
    assert not [row.why for row in NEVER if not set(row.facts) <= names]
    assert len(list(impossible(SPACE, None, weighed=True))) == len(NEVER)
