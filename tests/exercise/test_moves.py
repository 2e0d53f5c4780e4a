"""A move is kept as a row of strings and read back as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.domain.action import Action
from webcare.domain.channel import Channel, Outlet
from webcare.exercise.moves import (
    Advance,
    Back,
    Contested,
    Did,
    HandedOver,
    Move,
    Overruled,
    Passed,
    Responded,
    Told,
    Turned,
    Wrote,
    as_record,
    move_of,
)

MOVES: st.SearchStrategy[Move] = st.one_of(
    st.just(Advance()),
    st.just(Back()),
    st.builds(Wrote, st.text(), st.sampled_from(Channel), st.text(), st.sampled_from([True, False, None])),
    st.builds(Turned, st.text()),
    st.builds(Overruled, st.text(), st.sampled_from(Action)),
    st.builds(Passed, st.integers()),
    st.builds(
        Responded,
        st.text(),
        st.sampled_from(Action),
        st.text(),
        st.lists(st.sampled_from(Action)).map(tuple),
        st.text(),
        st.integers(),
    ),
    st.builds(
        Told, st.text(), st.text(), st.text(), st.text(), st.lists(st.sampled_from(Outlet)).map(tuple), st.integers()
    ),
    st.builds(Did, st.text(), st.integers()),
    st.builds(HandedOver, st.text()),
    st.builds(Contested, st.text(), st.text(), st.text()),
)


@given(MOVES)
def test_a_record_read_back_is_the_move(move: Move) -> None:
    record = as_record(move)
    assert all(isinstance(value, str) for value in record.values())
    assert move_of(record) == move


@pytest.mark.parametrize(
    "record",
    [
        pytest.param({}, id="nothing at all"),
        pytest.param({"move": "fly"}, id="a move that does not exist"),
        pytest.param({"move": "wrote", "text": "hoi"}, id="a message without a channel"),
        pytest.param(
            {"move": "wrote", "text": "hoi", "channel": "fax", "name": "", "addressed": "yes"},
            id="a channel that does not exist",
        ),
        pytest.param({"move": "passed", "seconds": "soon"}, id="a time that is no number"),
        pytest.param({"move": "overruled", "message": "vol", "action": "shout"}, id="an action that does not exist"),
    ],
)
def test_a_broken_record_is_a_value_error(record: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        move_of(record)
