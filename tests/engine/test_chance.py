"""The dice are loaded: by the seed, and by nothing else."""

import pytest

from webcare.engine.chance import pick

THREE = ("een", "twee", "drie")


def test_the_same_seed_and_keys_choose_the_same() -> None:
    assert [pick(1, "a", n, of=THREE) for n in range(9)] == [pick(1, "a", n, of=THREE) for n in range(9)]


def test_the_choice_is_the_same_in_every_run() -> None:
    assert [pick(7, "groet", n, of=THREE) for n in range(4)] == ["drie", "drie", "twee", "twee"]


def test_keys_make_a_difference_and_everything_is_chosen_now_and_then() -> None:
    assert {pick(1, n, of=THREE) for n in range(50)} == set(THREE)
    assert len({tuple(pick(seed, n, of=THREE) for n in range(20)) for seed in range(20)}) == 20


def test_broken_text_is_a_key_like_any_other() -> None:
    assert pick(1, "\ud800", of=THREE) in THREE


def test_nothing_to_choose_from_is_said() -> None:
    with pytest.raises(ValueError, match="nothing to choose"):
        pick(1, of=())
