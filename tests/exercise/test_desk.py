"""What a free person takes next: duty first, then the queue that lags most, then what came first."""

from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.domain.action import Effort
from webcare.domain.split import Split
from webcare.exercise.desk import Desk, Duty, Task

THIRDS = Split(send=33, interact=33, monitor=33)
SEND, INTERACT, MONITOR = Effort.SEND, Effort.INTERACT, Effort.MONITOR


def a_task(id_: str, queue: Effort = INTERACT, since: int = 0, rank: int = 0, **more: object) -> Task:
    """Work in a queue; only what matters to the test is said."""
    return Task(rank=rank, since=since, id=id_, queue=queue, **more)  # type: ignore[arg-type]


def a_desk(*tasks: Task, target: Split = THIRDS, **spent: float) -> Desk:
    return Desk(target, Split(**spent), tasks)


def taken(desk: Desk, clock: int = 0, minutes: int = 3, busy: tuple[str, ...] = ()) -> list[str]:
    """The ids in the order in which one person takes everything, each taking so long."""
    ids = []
    while (found := desk.take(clock, busy)) is not None:
        desk.spend(found[0].queue, minutes * 60)
        ids.append(found[0].id)
    return ids


def test_a_tie_goes_to_interact_then_monitor_then_send() -> None:
    tasks = [a_task("z", SEND), a_task("m", MONITOR), a_task("i", INTERACT)]
    assert all(taken(a_desk(*order)) == ["i", "m", "z"] for order in permutations(tasks))


def test_the_queue_that_lags_most_comes_first() -> None:
    waiting = (a_task("z", SEND), a_task("m", MONITOR), a_task("i", INTERACT))
    assert taken(a_desk(*waiting, interact=600, monitor=300)) == ["z", "m", "i"]
    # What nobody spends time on by choice may still be taken when nothing else waits.
    assert taken(a_desk(a_task("i", INTERACT), target=Split(send=1), interact=900)) == ["i"]


def test_the_reason_gives_the_lag_of_every_queue_with_work() -> None:
    found = a_desk(a_task("z", SEND), a_task("i", INTERACT), target=Split(send=20, interact=60, monitor=20)).take(0)
    assert found is not None
    assert dict(found[1].lags) == {INTERACT: 0, SEND: 0}
    target = Split(send=20, interact=60, monitor=20)
    desk = a_desk(a_task("z", SEND), a_task("i"), target=target, interact=600)
    found = desk.take(0)
    assert found is not None
    assert found[0].id == "z"
    assert found[1].duty is None
    assert dict(found[1].lags) == {INTERACT: pytest.approx(-240), SEND: pytest.approx(120)}


def test_in_a_queue_the_policys_priority_counts_and_then_who_came_first() -> None:
    tasks = (a_task("later", since=9), a_task("first", since=1), a_task("urgent", since=20, rank=-1))
    assert taken(a_desk(*tasks)) == ["urgent", "first", "later"]


def test_danger_then_exposed_data_go_before_everything_whatever_the_split_says() -> None:
    tasks = (
        a_task("z", SEND),
        a_task("exposed", since=1, duty=Duty.EXPOSED),
        a_task("danger", since=50, duty=Duty.DANGER),
        a_task("i"),
    )
    assert taken(a_desk(*tasks, interact=9000), clock=60)[:2] == ["danger", "exposed"]


def test_a_promised_first_reply_becomes_a_duty_when_it_could_not_wait_for_one_more_action() -> None:
    def desk() -> Desk:
        return a_desk(a_task("z", SEND), a_task("promised", duty_from=600), interact=600)

    assert taken(desk(), clock=599)[0] == "z"
    assert taken(desk(), clock=600)[0] == "promised"
    found = desk().take(600)
    assert found is not None
    assert found[1].duty is Duty.NORM


def test_nothing_is_taken_twice_or_forgotten_by_way_of_a_duty() -> None:
    tasks = [a_task(str(n), since=n, duty=Duty.DANGER if n % 3 == 0 else None, duty_from=n * 10) for n in range(30)]
    desk = a_desk(*tasks)
    assert len(desk) == 30
    assert sorted(taken(desk, clock=150), key=int) == [str(n) for n in range(30)]
    assert len(desk) == 0
    assert not list(desk.waiting())


def test_two_people_are_never_in_one_conversation() -> None:
    desk = a_desk(a_task("one", shared="sanne"), a_task("two", since=5, shared="jan"), a_task("z", SEND, since=9))
    assert taken(desk, busy=("sanne",)) == ["two", "z"]
    assert [task.id for task in desk.waiting()] == ["one"]
    danger = a_desk(a_task("one", shared="sanne", duty=Duty.DANGER), a_task("two", since=5, shared="jan"))
    assert taken(danger, busy=("sanne",)) == ["two"]
    assert taken(danger) == ["one"]


def test_what_is_withdrawn_is_not_done_and_what_does_not_wait_cannot_be() -> None:
    desk = a_desk(a_task("one"), a_task("two", since=1, duty_from=0))
    desk.withdraw("two")
    desk.withdraw("two")
    desk.withdraw("nobody")
    assert len(desk) == 1
    assert taken(desk, clock=100) == ["one"]


def test_what_is_put_off_is_done_once_and_last_even_past_its_promise() -> None:
    desk = a_desk(a_task("told", duty_from=60), a_task("other", since=5), a_task("third", since=9))
    desk.put_off("told", 80)
    desk.put_off("nobody", 80)
    assert len(desk) == 3
    assert taken(desk, clock=600) == ["other", "third", "told later"]


EFFORTS = st.sampled_from([SEND, INTERACT, MONITOR])
WEIGHTS = st.tuples(*[st.integers(0, 100)] * 3).filter(any)


@given(
    WEIGHTS,
    st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5), st.integers(1, 5)), min_size=20, max_size=120),
)
def test_where_work_never_runs_out_the_time_follows_the_split(
    weights: tuple[int, int, int], minutes: list[tuple[int, int, int]]
) -> None:
    """At all times |spent - target x T| is at most twice the longest action.

    Work counts when it is taken up, so how many people are at it changes nothing.
    """
    target = Split(send=weights[0], interact=weights[1], monitor=weights[2])
    desk = Desk(target, Split())
    for number in range(len(minutes)):
        for queue in Effort:
            desk.put(a_task(f"{queue} {number}", queue, since=number))
    longest = 60 * max(max(row) for row in minutes)
    for row in minutes:
        found = desk.take(0)
        assert found is not None
        desk.spend(found[0].queue, 60 * row[list(Effort).index(found[0].queue)])
        spent = desk.spent
        for effort in Effort:
            assert abs(spent.of(effort) - target.shares().of(effort) * spent.total) <= 2 * longest + 1e-6


@given(st.lists(st.tuples(st.integers(0, 3), EFFORTS, st.booleans()), min_size=1, max_size=12), st.randoms())
def test_the_order_in_which_work_is_put_in_means_nothing(
    stated: list[tuple[int, Effort, bool]], dice: st.DrawFn
) -> None:
    tasks = [
        a_task(f"t{number}", queue, since=since, duty_from=600 if promised else None)
        for number, (since, queue, promised) in enumerate(stated)
    ]
    shuffled = list(tasks)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert taken(a_desk(*tasks), clock=600) == taken(a_desk(*shuffled), clock=600)


@given(st.lists(st.integers(1, 600), min_size=2, max_size=60), st.integers(1, 10))
def test_with_one_queue_and_no_duty_the_first_who_came_is_helped_first(gaps: list[int], minutes: int) -> None:
    """A desk that has nothing to choose is a plain queue, so queueing theory holds for it (`make bench`)."""
    came = [sum(gaps[:n]) for n in range(len(gaps))]
    desk = a_desk(*(a_task(str(n), since=at) for n, at in enumerate(came)))
    order = [int(id_) for id_ in taken(desk, minutes=minutes)]
    assert all(one < other for one, other in pairwise(order))
