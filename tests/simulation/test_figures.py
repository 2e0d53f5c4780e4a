"""Figures reckoned out by hand come out the same."""

import pytest

from webcare.simulation.figures import accuracy, confusion, macro_f1, per_label, reliability

#        wanted  found
PAIRS = [("a", "a"), ("a", "a"), ("a", "b"), ("b", "b"), ("b", "a"), ("c", "a")]


def test_accuracy_is_the_share_that_is_right() -> None:
    assert accuracy(PAIRS) == pytest.approx(3 / 6)
    assert accuracy([]) == 0


def test_f1_weighs_what_was_missed_and_what_was_false() -> None:
    a, b, c = per_label(PAIRS)
    assert (a.label, a.wanted, a.found, a.right) == ("a", 3, 4, 2)
    assert [a.precision, a.recall, a.f1] == pytest.approx([2 / 4, 2 / 3, 4 / 7])
    assert b.f1 == pytest.approx(2 / 4)
    assert (c.precision, c.recall, c.f1) == (0, 0, 0)


def test_every_label_counts_equally_however_rare() -> None:
    assert macro_f1(PAIRS) == pytest.approx((4 / 7 + 2 / 4 + 0) / 3)
    assert macro_f1([]) == 0


def test_a_label_that_was_only_ever_given_wrongly_counts_too() -> None:
    assert macro_f1([("a", "a"), ("a", "d")]) == pytest.approx((2 / 3 + 0) / 2)


def test_confusion_tells_what_was_taken_for_what() -> None:
    assert confusion(PAIRS) == {"a": {"a": 2, "b": 1}, "b": {"a": 1, "b": 1}, "c": {"a": 1}}


def test_a_bucket_holds_what_scored_about_the_same() -> None:
    scored = [(0.1, False), (0.5, True), (0.59, False), (0.6, True), (1.0, True)]
    found = [
        (bucket.least, bucket.messages, bucket.right) for bucket in reliability(scored, steps=(0.0, 0.5, 0.6, 0.9))
    ]
    assert found == [(0.0, 1, 0.0), (0.5, 2, 0.5), (0.6, 1, 1.0), (0.9, 1, 1.0)]
    assert reliability(scored, steps=(0.0, 0.5))[1].mean == pytest.approx((0.5 + 0.59 + 0.6 + 1) / 4)
