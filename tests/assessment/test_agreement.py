"""Agreement between machine and trainers: checked against worked examples and what must hold for any marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.assessment.agreement import BANDS, agreement, band

PAIRS = st.lists(st.tuples(st.integers(0, BANDS - 1), st.integers(0, BANDS - 1)), min_size=2, max_size=40)


def test_without_marks_nothing_is_said() -> None:
    found = agreement([])
    assert (found.number, found.exact, found.kappa) == (0, None, None)


def test_who_always_agree_agree_wholly() -> None:
    found = agreement([(0, 0), (2, 2), (4, 4), (1, 1)])
    assert (found.exact, found.kappa) == (1.0, 1.0)


def test_who_always_say_the_opposite_agree_less_than_by_chance() -> None:
    assert agreement([(0, 4), (4, 0)]).kappa == pytest.approx(-1.0)


def test_a_worked_example_comes_out_as_by_hand() -> None:
    """Four marks: 0-0, 1-2, 4-4, 3-1. Observed squares (0+1+0+4)/4 = 1.25; expected over all 16 combinations of the
    two margins (0,1,4,3) and (0,2,4,1): 80/16 = 5 -> kappa 1 - 1.25/5 = 0.75."""
    squares = sum((one - other) ** 2 for one in (0, 1, 4, 3) for other in (0, 2, 4, 1))
    found = agreement([(0, 0), (1, 2), (4, 4), (3, 1)])
    assert found.exact == 0.5
    assert found.kappa == pytest.approx(1 - 1.25 / (squares / 16))


@given(PAIRS)
def test_it_does_not_matter_who_is_named_first(pairs: list[tuple[int, int]]) -> None:
    one, other = agreement(pairs), agreement([(second, first) for first, second in pairs])
    assert one.exact == other.exact
    assert one.kappa == pytest.approx(other.kappa) if one.kappa is not None else other.kappa is None


@given(PAIRS)
def test_a_kappa_lies_between_minus_one_and_one(pairs: list[tuple[int, int]]) -> None:
    kappa = agreement(pairs).kappa
    assert kappa is None or -1.0000001 <= kappa <= 1.0000001


@pytest.mark.parametrize(
    ("got", "most", "wanted"), [(0, 12, 0), (3, 12, 1), (6, 12, 2), (10, 12, 3), (12, 12, 4), (0, 0, 0), (13, 12, 4)]
)
def test_points_fall_in_five_bands(got: float, most: float, wanted: int) -> None:
    assert band(got, most) == wanted
