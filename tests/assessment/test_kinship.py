"""Words of one matter are kin, whatever form they have."""

import pytest

from webcare.assessment.kinship import is_kin, is_part
from webcare.engine.text import stem


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("uitgelachen", "lachte"),
        ("gesnoeid", "snoeien"),
        ("container", "glascontainer"),
        ("containers", "container"),
        ("lantaarn", "lantaarnpaal"),
        ("medewerker", "baliemedewerker"),
    ],
)
def test_forms_and_compounds_are_kin(said: str, asked: str) -> None:
    assert is_kin(stem(said), stem(asked))
    assert is_kin(stem(asked), stem(said))


@pytest.mark.parametrize(("said", "asked"), [("park", "parkeren"), ("bos", "boos"), ("straat", "staat")])
def test_what_only_looks_alike_is_not(said: str, asked: str) -> None:
    assert not is_kin(stem(said), stem(asked))


def test_a_part_is_known_by_how_it_is_written() -> None:
    assert is_part("balie", stem("baliemedewerker"))
    assert not is_part("park", stem("parkeren"))
