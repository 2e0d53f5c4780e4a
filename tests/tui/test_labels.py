"""The words of the interface: nothing is missing in any language, and every blank is the same."""

import dataclasses
import string
from collections.abc import Iterator
from typing import Any

import pytest

from webcare.domain.action import Action, Effort
from webcare.domain.channel import Channel, Outlet
from webcare.domain.content import Basis
from webcare.domain.language import Language, Register
from webcare.domain.understanding import Kind, Sentiment, Signal, Topic, Urgency
from webcare.tui.keymap import KEYS
from webcare.tui.labels import LANGUAGES, Labels, labels_in
from webcare.tui.labels.dutch import DUTCH
from webcare.tui.labels.english import ENGLISH

CLOSED = {
    "channels": (*Channel, *Outlet),
    "efforts": tuple(Effort),
    "deeds": tuple(Action),
    "topics": tuple(Topic),
    "kinds": tuple(Kind),
    "sentiments": tuple(Sentiment),
    "urgencies": tuple(Urgency),
    "signals": tuple(Signal),
    "registers": tuple(Register),
    "languages": tuple(Language),
    "bases": tuple(Basis),
}


def blanks(text: str) -> set[str]:
    """The names between braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def texts(value: Any) -> Iterator[str]:
    """Every text in a label, in order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key in sorted(value):
            yield from texts(value[key])
    else:
        for part in value:
            yield from texts(part)


@pytest.mark.parametrize("labels", map(labels_in, LANGUAGES), ids=LANGUAGES)
@pytest.mark.parametrize("name", CLOSED)
def test_every_value_of_a_closed_list_has_a_word(labels: Labels, name: str) -> None:
    assert {value.value for value in CLOSED[name]} <= getattr(labels, name).keys()


@pytest.mark.parametrize("labels", map(labels_in, LANGUAGES), ids=LANGUAGES)
def test_every_action_has_a_name_and_a_sentence(labels: Labels) -> None:
    assert labels.actions.keys() == {key.id for key in KEYS}
    assert all(action.short and action.long.endswith((".", "!")) for action in labels.actions.values())
    rooms = {key.room for key in KEYS} - {"app"}
    assert labels.help.keys() == rooms


@pytest.mark.parametrize("name", [field.name for field in dataclasses.fields(Labels)])
def test_languages_fill_in_the_same_blanks(name: str) -> None:
    dutch, english = (list(texts(getattr(labels, name))) for labels in (DUTCH, ENGLISH))
    assert len(dutch) == len(english)
    assert [blanks(text) for text in dutch] == [blanks(text) for text in english]
    assert all(dutch), f"{name} is empty"


def test_at_most_five_keys_stand_in_a_footer() -> None:
    """What only shows while somebody types takes the place of what shows otherwise."""
    everywhere = sum(key.shown for key in KEYS if key.room == "app")
    for room in {key.room for key in KEYS}:
        typing = {f"{room}.kanaal-schrijvend", f"{room}.klaar"}
        shown = sum(key.shown for key in KEYS if key.room == room and key.id not in typing)
        assert shown + everywhere <= 5
