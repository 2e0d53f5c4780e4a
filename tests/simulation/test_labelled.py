"""Labels beside messages: what was wanted, what was found, and which errors cost most."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from webcare.domain.action import Effort
from webcare.domain.understanding import Kind, Topic, Urgency
from webcare.engine.match import Lexicon
from webcare.simulation.errors import costly, worst
from webcare.simulation.labelled import AXES, Measured, is_held_back, labelled, measured, pairs, scored
from webcare.simulation.rows import Unreadable

FULL = {"text": "De container is vol", "topic": "afval", "kind": "melding", "effort": "interact"}


def understood(lexicon: Lexicon, labels: Mapping[str, Any], **found: Any) -> Measured:
    """A message with these labels, that was understood so."""
    read = labelled({"text": "De container is vol", **labels}, 1)
    assert not isinstance(read, Unreadable)
    (row,) = measured([read], lexicon)
    return replace(row, found=replace(row.found, **found))


def test_what_a_file_does_not_label_is_not_measured(lexicon: Lexicon) -> None:
    row = understood(lexicon, {"topic": "afval"})
    assert set(row.labels) == {"topic"}
    assert not row.is_wrong("kind")
    assert pairs([row], "kind") == []
    assert pairs([row], "topic") == [("afval", "afval")]


def test_the_advice_may_be_called_effort() -> None:
    for name in ("effort", "advice"):
        read = labelled({"text": "x", name: "send"}, 1)
        assert not isinstance(read, Unreadable)
        assert read[1] == {"advice": "send"}


@pytest.mark.parametrize("axis", AXES)
def test_a_label_that_does_not_exist_is_named_with_those_that_do(axis: str) -> None:
    found = labelled({**FULL, axis: "afvall"}, 1)
    assert isinstance(found, Unreadable)
    assert (found.code, found.field, found.found) == ("row-unknown", axis, "afvall")
    assert found.names == AXES[axis].values


def test_a_row_without_any_label_is_no_labelled_row() -> None:
    found = labelled({"text": "x"}, 1)
    assert isinstance(found, Unreadable)
    assert found.code == "row-no-label"


def test_a_score_says_whether_it_was_right(lexicon: Lexicon) -> None:
    right = understood(lexicon, {"topic": "afval"}, confidence={"topic": 0.9})
    wrong = understood(lexicon, {"topic": "overlast"}, confidence={"topic": 0.4})
    assert scored([right, wrong], "topic") == [(0.9, True), (0.4, False)]


def test_the_worst_error_is_the_one_the_program_was_surest_of(lexicon: Lexicon) -> None:
    rows = [
        understood(lexicon, {"id": name, "topic": wanted}, confidence={"topic": score}, topic=Topic.AFVAL)
        for name, wanted, score in (("a", "overlast", 0.4), ("b", "overlast", 0.9), ("c", "afval", 1.0))
    ]
    found = worst(rows)
    assert [one.row.row.id for one in found] == ["b", "a"]
    assert (found[0].axis, found[0].wanted, found[0].given) == ("topic", "overlast", "afval")
    assert [clue.excerpt for clue in found[0].evidence if clue.fact == "topic"]


@pytest.mark.parametrize(
    ("labels", "found", "wrong", "could"),
    [
        ({"urgency": "emergency"}, {"urgency": Urgency.HIGH}, {"emergency-missed"}, {"emergency-missed"}),
        ({"urgency": "emergency"}, {"urgency": Urgency.EMERGENCY}, set(), {"emergency-missed"}),
        ({"urgency": "low"}, {"urgency": Urgency.EMERGENCY}, {"emergency-false"}, {"emergency-false"}),
        ({"effort": "send"}, {"advice": Effort.INTERACT}, {"send-missed"}, {"send-missed"}),
        ({"effort": "monitor"}, {"advice": Effort.SEND}, {"answered-for-nothing"}, {"answered-for-nothing"}),
        (
            {"effort": "monitor", "kind": "provocatie"},
            {"advice": Effort.INTERACT, "kind": Kind.KLACHT},
            {"answered-for-nothing", "troll-answered"},
            {"answered-for-nothing", "troll-answered"},
        ),
        ({"effort": "monitor", "kind": "mening"}, {"advice": Effort.MONITOR}, set(), {"answered-for-nothing"}),
        ({"contains_pii": True}, {"contains_pii": False}, {"personal-data-missed"}, {"personal-data-missed"}),
        ({"contains_pii": False}, {"contains_pii": True}, {"personal-data-false"}, {"personal-data-false"}),
        ({"effort": "interact"}, {"advice": Effort.MONITOR}, set(), set()),
    ],
)
def test_a_costly_error_is_counted_where_it_could_be_made(
    labels: dict[str, Any], found: dict[str, Any], wrong: set[str], could: set[str], lexicon: Lexicon
) -> None:
    counted = costly([understood(lexicon, labels, **found)])
    assert {name for name, one in counted.items() if one.wrong} == wrong
    assert {name for name, one in counted.items() if one.of} == could


def test_what_no_label_tells_of_is_not_counted_at_all(lexicon: Lexicon) -> None:
    assert set(costly([understood(lexicon, {"urgency": "low"})])) == {"emergency-missed", "emergency-false"}


def test_a_message_is_held_back_by_its_id_alone() -> None:
    ids = [f"d{number:03}" for number in range(1000)]
    apart = [name for name in ids if is_held_back(name, 5)]
    assert 150 < len(apart) < 250
    assert apart == [name for name in reversed(ids) if is_held_back(name, 5)][::-1]
