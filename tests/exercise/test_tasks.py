"""In which streams a message stands."""

import pytest

from webcare.domain.desk import Stream
from webcare.domain.message import Message
from webcare.engine.understand import understand
from webcare.exercise.state import Item, World
from webcare.exercise.tasks import streams_of

STAD = Stream(id="stad", words=("amsterdam", "oud papier"), every=30)


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        pytest.param("Amsterdam, wat ben je mooi", True, id="a search word at the beginning"),
        pytest.param(
            "Zaterdag eindelijk weer eens met mijn moeder en mijn zus een hele dag naar Amsterdam!",
            True,
            id="a search word far on",
        ),
        pytest.param("Wie weet waar ik in de binnenstad mijn stapel oud papier kwijt kan", True, id="two words far on"),
        pytest.param("De amsterdammertjes staan weer scheef", False, id="only part of a word"),
        pytest.param("Zaterdag naar de markt", False, id="no search word"),
    ],
)
def test_a_search_word_is_found_anywhere_in_a_message(world: World, text: str, stands: bool) -> None:
    message = Message(text=text)
    item = Item(message=message, who="sanne", understanding=understand(message, world.lexicon))
    assert (streams_of((STAD,), item) == ("stad",)) is stands
