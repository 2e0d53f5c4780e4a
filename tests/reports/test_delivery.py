"""Statements reach a store that is strict, moody, or gone: all of them, once, and nothing in the clear."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from tests.reports.builders import a_judged, a_rich_training, a_training
from tests.strict_store import StrictStore, open_store
from webcare.reports.delivery import BATCH, TRIES, DeliveryError, deliver, store_at
from webcare.reports.xapi import Statement, statements


@pytest.fixture
def lrs() -> Iterator[StrictStore]:
    with open_store() as store:
        yield store


class Log:
    """What became of each statement, and how long was waited."""

    def __init__(self) -> None:
        self.of: dict[str, str] = {}
        self.waits: list[float] = []

    def settled(self, ids: Sequence[str], outcome: str, _said: str) -> None:
        assert not self.of.keys() & set(ids), "told of one statement twice"
        self.of |= dict.fromkeys(ids, outcome)

    def pause(self, seconds: float) -> None:
        self.waits.append(seconds)


def many(number: int = 120) -> list[Statement]:
    return list(statements(a_training(*[a_judged(f"m{index}", index / 10) for index in range(number)])))


def test_everything_is_delivered_in_batches(lrs: StrictStore) -> None:
    log, told = Log(), many()
    deliver(store_at(lrs.url), told, log.settled, pause=log.pause)
    assert lrs.held == {one["id"]: one for one in told}
    assert set(log.of.values()) == {"delivered"}
    assert lrs.asked == -(-len(told) // BATCH)
    assert not log.waits


def test_the_password_goes_along_and_stands_nowhere(lrs: StrictStore) -> None:
    lrs.wants_login = True
    store = store_at(lrs.url, "sleutel", "geheim")
    deliver(store, many(3), Log().settled)
    assert lrs.held
    assert "geheim" not in repr(store)
    assert "c2xld" not in repr(store)


def test_a_wrong_password_ends_it_at_once(lrs: StrictStore) -> None:
    lrs.wants_login = True
    with pytest.raises(DeliveryError) as refused:
        deliver(store_at(lrs.url, "sleutel", "fout"), many(), Log().settled, pause=Log().pause)
    assert refused.value.why == "unauthorised"
    assert lrs.asked == 1


@pytest.mark.parametrize(
    "mood",
    [
        pytest.param(500, id="a fault of its own"),
        pytest.param(503, id="closed for a moment"),
        pytest.param("drop", id="a line that drops before it was read"),
        pytest.param("keep-and-drop", id="a line that drops after it was kept"),
        pytest.param(204, id="nothing to say"),
    ],
)
def test_what_passes_is_tried_again_and_nothing_is_there_twice(lrs: StrictStore, mood: Any) -> None:
    lrs.moods, log, told = [mood], Log(), many(10)
    deliver(store_at(lrs.url), told, log.settled, pause=log.pause)
    assert set(log.of) == {one["id"] for one in told}
    assert set(log.of.values()) == {"delivered"}
    if mood != 204:
        assert len(lrs.held) == len(told)
        assert log.waits == [0.5]


def test_a_store_that_asks_for_patience_gets_it(lrs: StrictStore) -> None:
    lrs.moods, log = [(429, {"Retry-After": "7"})], Log()
    deliver(store_at(lrs.url), many(3), log.settled, pause=log.pause)
    assert log.waits == [7.0]
    assert len(lrs.held) == 5


def test_a_store_that_asks_for_an_hour_is_left_for_another_time(lrs: StrictStore) -> None:
    lrs.moods, log = [(429, {"Retry-After": "3600"})], Log()
    with pytest.raises(DeliveryError) as busy:
        deliver(store_at(lrs.url), many(3), log.settled, pause=log.pause)
    assert busy.value.why == "busy"
    assert not log.waits


def test_what_was_delivered_before_it_broke_off_is_not_sent_again(lrs: StrictStore) -> None:
    log, told = Log(), many()
    lrs.moods = [None, *[500] * TRIES]
    with pytest.raises(DeliveryError):
        deliver(store_at(lrs.url), told, log.settled, pause=log.pause)
    assert len(log.of) == BATCH
    rest = [one for one in told if one["id"] not in log.of]
    asked = lrs.asked
    deliver(store_at(lrs.url), rest, log.settled, pause=log.pause)
    assert lrs.held == {one["id"]: one for one in told}
    assert lrs.asked - asked == -(-len(rest) // BATCH)


def test_one_bad_statement_does_not_hold_up_the_others(lrs: StrictStore) -> None:
    told, log = many(40), Log()
    told[17]["result"]["response"] = "poison"
    deliver(store_at(lrs.url), told, log.settled, pause=log.pause)
    assert log.of[told[17]["id"]] == "refused"
    assert [outcome for id_, outcome in log.of.items() if id_ != told[17]["id"]] == ["delivered"] * (len(told) - 1)
    assert len(lrs.held) == len(told) - 1


def test_what_the_store_had_is_told_apart_from_what_it_holds_otherwise(lrs: StrictStore) -> None:
    told, log = many(6), Log()
    # A store may dress a statement up; and another program may have taken an id.
    lrs.held[told[2]["id"]] = told[2] | {"stored": "2026-03-02T13:00:00Z"}
    lrs.held[told[4]["id"]] = told[4] | {"verb": {"id": "http://adlnet.gov/expapi/verbs/failed"}}
    deliver(store_at(lrs.url), told, log.settled, pause=log.pause)
    assert log.of[told[2]["id"]] == "known"
    assert log.of[told[4]["id"]] == "conflict"
    assert sorted(log.of.values()).count("delivered") == len(told) - 2


def test_nobody_home_is_a_sentence_after_a_few_tries() -> None:
    with StrictStore() as gone:
        url = gone.url
    log = Log()
    with pytest.raises(DeliveryError) as error:
        deliver(store_at(url), many(3), log.settled, pause=log.pause)
    assert error.value.why == "unreachable"
    assert log.waits == sorted(log.waits)
    assert len(log.waits) == TRIES - 1


@pytest.mark.parametrize(
    ("url", "why"),
    [
        pytest.param("http://lrs.example/xapi", "insecure", id="in the clear over a network"),
        pytest.param("http://127.0.0.1.example/xapi", "insecure", id="a name that only looks like this machine"),
        pytest.param("ftp://lrs.example", "address", id="another protocol"),
        pytest.param("lrs.example/xapi", "address", id="no protocol"),
        pytest.param("https://a:b@lrs.example/xapi", "address", id="a password in the address"),
        pytest.param("https://[::1", "address", id="no address at all"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused_before_anything_is_sent(url: str, why: str) -> None:
    with pytest.raises(DeliveryError) as refused:
        store_at(url)
    assert refused.value.why == why


@pytest.mark.parametrize("url", ["http://localhost:8080/xapi", "http://[::1]/xapi/statements/", "https://lrs.example"])
def test_https_or_this_very_machine_will_do(url: str) -> None:
    assert store_at(url).path.endswith("/statements")


def test_odd_words_arrive_as_they_are(lrs: StrictStore) -> None:
    told = list(statements(a_rich_training()))
    deliver(store_at(lrs.url), told, Log().settled)
    assert lrs.held == {one["id"]: one for one in told}
