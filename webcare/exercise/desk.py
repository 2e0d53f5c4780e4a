"""The desk: work that waits in three queues, and the split that says which work a free person takes next.

Duty comes first: danger, personal data in the open, a first reply that would otherwise come too late. Otherwise the
queue whose effort lags most behind its target, and in it what the policy calls most pressing, then what came first.

A `Desk` changes in place, so that a shift of thousands of messages is a matter of milliseconds; the exercise keeps a
frozen picture of it between two moves. Not here: what the work is (`exercise.tasks`), what becomes of it
(`exercise.simulation`).
"""

from collections.abc import Collection, Iterable, Iterator
from enum import IntEnum
from heapq import heapify, heappop, heappush
from typing import Literal, NamedTuple

from webcare.domain.action import Effort
from webcare.domain.split import Split

TIE = (Effort.INTERACT, Effort.MONITOR, Effort.SEND)
"""The order in which the queues go when they lag equally."""
_AT = {effort: place for place, effort in enumerate(TIE)}


class Duty(IntEnum):
    """Why something goes before the split, the most pressing first."""

    DANGER = 0
    EXPOSED = 1
    """Personal data stands where everybody can read it."""
    NORM = 2
    """The promised first reply would be missed if it waited for one more action."""


class Task(NamedTuple):
    """Work that waits. In the order of its fields it is taken: the policy's rank, then arrival, then the id.

    A NamedTuple, unlike other values here: it is compared thousands of times in a heap, and a tuple does that in C.
    """

    rank: int
    """Place in the policy's priorities; 0 first."""
    since: int
    """The second it came into the queue."""
    id: str
    """Unique, so that lines in a file may stand in any order."""
    queue: Effort
    kind: Literal["message", "stream", "post", "report"] = "message"
    about: str = ""
    """Id of the message, stream, post or report."""
    duty: Duty | None = None
    """Why it goes before the split from the start."""
    duty_from: int | None = None
    """The second from which its norm makes it a duty."""
    shared: str = ""
    """Two tasks that share this are never done at once: one conversation, one person. Empty: shared with none."""
    message: str = ""
    """For a post: id of the message that led to it."""
    fact: str = ""
    """For a post: id of the fact it tells."""


class Why(NamedTuple):
    """Why a free person took this task: a duty, or the lags of the queues that were not empty."""

    duty: Duty | None
    lags: tuple[tuple[Effort, float], ...] = ()
    """Seconds that each effort with work waiting was behind its target: target x T - spent."""
    spent: Split = Split()
    """What had been spent until then, in seconds."""


class Desk:
    """Three queues and what was spent on each. Changes in place."""

    __slots__ = ("_coming", "_duty", "_gone", "_queues", "_size", "_spent", "_weights", "_whole")

    def __init__(self, target: Split, spent: Split, waiting: Iterable[Task] = ()) -> None:
        self._weights = tuple(target.of(effort) for effort in TIE)
        self._whole = sum(self._weights) or 1.0
        self._spent = [spent.of(effort) for effort in TIE]
        self._queues: tuple[list[Task], list[Task], list[Task]] = ([], [], [])
        self._duty: list[tuple[int, Task]] = []
        self._coming: list[tuple[int, Task]] = []
        """By the second at which a norm makes it a duty."""
        self._gone: set[str] = set()
        """Taken by way of another heap; what is left of them is thrown away when it surfaces."""
        self._size = 0
        for task in waiting:
            self.put(task)

    def __len__(self) -> int:
        """How much work waits."""
        return self._size

    @property
    def spent(self) -> Split:
        """Seconds per effort, counted when the work is taken up."""
        interact, monitor, send = self._spent
        return Split(send=send, interact=interact, monitor=monitor)

    def put(self, task: Task) -> None:
        """`task` waits from now on."""
        self._size += 1
        heappush(self._queues[_AT[task.queue]], task)
        if task.duty is not None:
            heappush(self._duty, (task.duty, task))
        elif task.duty_from is not None:
            heappush(self._coming, (task.duty_from, task))

    def holds(self, id_: str) -> bool:
        """Whether the task with this id waits."""
        return id_ not in self._gone and any(task.id == id_ for queue in self._queues for task in queue)

    def withdraw(self, id_: str) -> None:
        """The task with this id, if it waits, need not be done any more."""
        for queue in self._queues:
            for task in queue:
                if task.id == id_ and id_ not in self._gone:
                    self._leave(queue, task)
                    return

    def put_off(self, id_: str, rank: int) -> None:
        """The task with this id, if it waits, waits with this rank from now on, and is no duty any more."""
        for queue in self._queues:
            for task in queue:
                if task.id == id_ and id_ not in self._gone:
                    self._leave(queue, task)
                    self.put(task._replace(rank=rank, id=f"{id_} later", duty=None, duty_from=None))
                    return

    def spend(self, effort: Effort, seconds: float) -> None:
        """So much more was spent."""
        self._spent[_AT[effort]] += seconds

    def take(self, clock: int, busy: Collection[str] = ()) -> tuple[Task, Why] | None:
        """The task a free person takes at this second, and why; None when nothing can be taken.

        `busy`: the `shared` of work that somebody is doing now.
        """
        if not self._size:
            return None
        coming = self._coming
        while coming and coming[0][0] <= clock:
            due = heappop(coming)[1]
            if due.id not in self._gone:
                heappush(self._duty, (Duty.NORM, due))
        if self._duty:
            taken = self._first_duty(busy)
            if taken is not None:
                return taken
        spent, whole = self._spent, self._whole
        total = spent[0] + spent[1] + spent[2]
        most, found = 0.0, None
        lags = []
        for place, queue in enumerate(self._queues):
            task = self._first(queue, busy) if queue else None
            if task is not None:
                # Times the sum of the weights: exact for whole weights, where a share of one third would not be.
                lag = self._weights[place] * total - whole * spent[place]
                lags.append((TIE[place], lag / whole))
                if found is None or lag > most:
                    most, found = lag, task
        if found is None:
            return None
        self._leaves(found)
        return found, Why(None, tuple(lags), self.spent)

    def _first_duty(self, busy: Collection[str]) -> tuple[Task, Why] | None:
        held: list[tuple[int, Task]] = []
        found = None
        while self._duty:
            level, task = heappop(self._duty)
            if task.id in self._gone:
                continue
            if task.shared in busy:
                held.append((level, task))
                continue
            found = task, Why(Duty(level))
            # Its twin in the queue is thrown away when it surfaces.
            self._gone.add(task.id)
            self._size -= 1
            break
        for entry in held:
            heappush(self._duty, entry)
        return found

    def _first(self, queue: list[Task], busy: Collection[str]) -> Task | None:
        """The task of this queue that can be taken first; what is gone is cleared away."""
        gone = self._gone
        while queue and queue[0].id in gone:
            gone.discard(heappop(queue).id)
        if not queue or not busy or queue[0].shared not in busy:
            return queue[0] if queue else None
        return min((task for task in queue if task.id not in gone and task.shared not in busy), default=None)

    def _leaves(self, task: Task) -> None:
        """`task` is taken from its queue."""
        self._leave(self._queues[_AT[task.queue]], task)

    def _leave(self, queue: list[Task], task: Task) -> None:
        """`task` waits in `queue` no more; its twin among the duties, if any, is thrown away when it surfaces."""
        if queue[0] is task:
            heappop(queue)
        else:
            queue.remove(task)
            heapify(queue)
        self._size -= 1
        if task.duty is not None or task.duty_from is not None:
            self._gone.add(task.id)

    def waiting(self) -> Iterator[Task]:
        """Everything that waits, queue by queue, in the order in which it would be taken."""
        for queue in self._queues:
            yield from sorted(task for task in queue if task.id not in self._gone)
