"""How people type: still to be read, and as their manner is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.domain.scenario import Manner
from webcare.engine.chance import Dice
from webcare.simulation.spelling import spelled

TEXT = "Kunnen jullie even kijken? De container in {stad} is gewoon vol."


def typed(manner: Manner, seed: int) -> str:
    return spelled(TEXT, manner, "annoyed", Dice(seed))


def test_a_teenager_uses_small_letters_and_phone_spelling() -> None:
    texts = [typed("teenager", seed) for seed in range(30)]
    assert all(text[0] == "k" for text in texts)
    assert any("gwn" in text for text in texts)


def test_who_is_furious_shouts_a_word_and_an_exclamation_mark_too_many() -> None:
    text = typed("furious", 1)
    assert text.endswith("!!")
    assert any(word.isupper() and len(word) > 5 for word in text.replace(".", "").split())


def test_who_writes_formally_makes_no_slips() -> None:
    assert {typed("formal", seed) for seed in range(20)} == {TEXT}


@pytest.mark.parametrize("manner", ["plain", "curt", "low-literate", "teenager", "furious"])
@given(seed=st.integers(0, 10_000))
def test_the_slot_for_the_city_is_never_mistyped(manner: Manner, seed: int) -> None:
    assert "{stad}" in typed(manner, seed)
