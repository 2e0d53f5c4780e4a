"""`tone`: how a city sounds, with the words that show it, and where its time goes in a month."""

from collections.abc import Callable
from typing import Any

import pytest

Webcare = Callable[..., Any]


def test_the_tone_of_a_city_is_told_with_the_words_that_show_it(webcare: Webcare) -> None:
    said = webcare("tone", "--city", "rotterdam", "--shifts", "2")
    assert said.code == 0
    for words in ("persoonlijk", "informeel", "uitnodigend", '"^XX', "Verdeling over 2 diensten", "interactie: "):
        assert words in said.out, words
    assert max(map(len, said.out.splitlines())) <= 80
    assert "rotterdam: meten" in said.err


def test_the_tone_as_values_counts_and_marks(webcare: Webcare) -> None:
    said = webcare("tone", "--city", "utrecht@2025", "--shifts", "2", "--json")
    assert said.json["schema_version"] == 1
    (city,) = said.json["cities"]
    assert set(city["tone"]) == {"personalisation", "informal", "inviting"}
    for tactic in city["tone"].values():
        assert tactic["share"] == pytest.approx(tactic["replies"] / city["replies"], abs=1e-3)
        for element in tactic["elements"].values():
            assert element["replies"] <= tactic["replies"]
            assert all(one["text"][one["start"] : one["end"]].strip() for one in element["examples"])
    month = city["month"]
    assert month["shifts"] == 2
    assert sum(one["share"] for one in month["shares"].values()) == pytest.approx(1, abs=1e-3)
    assert all(one["low"] <= one["share"] <= one["high"] for one in month["shares"].values())
    assert webcare("tone", "--city", "utrecht@2025", "--shifts", "2", "--json").out == said.out


def test_without_shifts_there_is_no_month(webcare: Webcare) -> None:
    (city,) = webcare("tone", "--city", "utrecht@2025", "--shifts", "0", "--json").json["cities"]
    assert city["month"] is None


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(("--city", "utrech"), "utrecht", id="no city"),
        pytest.param(("--shifts", "-1"), "--shifts", id="fewer than none"),
    ],
)
def test_what_is_not_there_is_told_in_a_sentence(arguments: tuple[str, ...], told: str, webcare: Webcare) -> None:
    said = webcare("tone", *arguments)
    assert (said.code, said.out) == (2, "")
    assert told in said.err
