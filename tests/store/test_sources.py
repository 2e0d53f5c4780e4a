"""Every sentence of the source is in use, and most of them change what a city does."""

import re
from collections.abc import Mapping

import pytest

from webcare.store.content import load_sources
from webcare.store.folders import content_folders
from webcare.store.sources import Use, unused, uses

LETTERS = {"A": 11, "D": 13, "R": 12, "U": 13}
SENTENCES = [f"{letter}{at}" for letter, count in LETTERS.items() for at in range(1, count + 1)]
FIGURES = ["A0", "D0", "R0", "U0"]
ONLY_ON_THE_CARD = {"A4", "A6", "A7", "A11", "D4", "D10", "R3", "R6", "R9", "R10", "U8"}


@pytest.fixture(scope="module")
def used() -> Mapping[str, tuple[Use, ...]]:
    return uses(content_folders())


def test_there_are_forty_nine_sentences() -> None:
    assert len(SENTENCES) == 49


def test_the_list_holds_every_sentence_and_figure_once() -> None:
    keys = [sentence.key for sentence in load_sources(content_folders())]
    assert len(keys) == len(set(keys))
    assert {*SENTENCES, *FIGURES} <= set(keys)
    assert all(re.fullmatch(r"[ADRU]\d+|P\d+", key) for key in keys)


def test_nothing_on_the_list_is_without_use(used: Mapping[str, tuple[Use, ...]]) -> None:
    assert unused(load_sources(content_folders()), used) == ()


def test_every_key_that_a_policy_names_is_on_the_list(used: Mapping[str, tuple[Use, ...]]) -> None:
    assert set(used) <= {sentence.key for sentence in load_sources(content_folders())}


@pytest.mark.parametrize("key", [key for key in SENTENCES if key not in ONLY_ON_THE_CARD])
def test_a_sentence_changes_behaviour(key: str, used: Mapping[str, tuple[Use, ...]]) -> None:
    assert any(use.shows == "behaviour" for use in used[key])


def test_a_use_says_where_it_stands_and_what_it_says(used: Mapping[str, tuple[Use, ...]]) -> None:
    found = {(use.city, use.at): use for use in used["R5"]}
    use = found["rotterdam", "rules.parkeertip"]
    assert use.shows == "behaviour"
    assert "parkeertip" in use.what
