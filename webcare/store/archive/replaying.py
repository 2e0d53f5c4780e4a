"""A whole archive through the policies, on one core or several; the rows come out in the order they went in.

Some rows at a time go to whoever is free; so many are under way at once and no more, whatever the size of the file.
"""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from threading import Thread
from typing import NamedTuple

from webcare.engine.city import City
from webcare.engine.match import Lexicon
from webcare.simulation.replay import replayed
from webcare.simulation.rows import Unreadable, row_of
from webcare.store.archive.reading import Numbered, values_of
from webcare.store.archive.writing import Form, Made, made
from webcare.store.content import load_lexicon, load_policies
from webcare.store.errors import ArchiveError
from webcare.store.folders import Folders, city_names
from webcare.store.sentences import Tongue
from webcare.store.undisturbed import set_aside

TOGETHER = 200
"""Rows that are handed over at once: enough to make the handing over cheap, few enough to hold in memory."""
_UNDER_WAY = 3
"""Batches per process that wait, are worked on or are done and not written yet."""
MOST_WORKERS = 61
"""More processes Windows does not wait for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is asked: enough for a process of its own to make everything ready."""

    folders: Folders
    named: tuple[str, ...] = ()
    """The cities every message goes through; none: the one of its row, or every city but dated variants."""
    form: Form = Form.JSONL
    seed: int = 0
    lang: Tongue = "nl"


class Done(NamedTuple):
    """What came of some rows."""

    rows: Made
    read: int
    """Rows that could be read."""
    written: int
    """Rows out."""
    unreadable: tuple[tuple[int, Unreadable], ...]
    """The others, by number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayer:
    """Everything that is needed to put rows through the policies."""

    order: Order
    cities: dict[str, City]
    lexicon: Lexicon

    @staticmethod
    def of(order: Order) -> "Replayer":
        """Made ready from the content. Raises ContentError."""
        names = order.named or city_names(order.folders)
        cities = {policy.city: City.of(policy) for policy in load_policies(order.folders, names, order.lang)}
        return Replayer(order=order, cities=cities, lexicon=load_lexicon(order.folders, order.lang))

    def done(self, batch: Sequence[Numbered]) -> Done:
        """What comes of these rows."""
        order = self.order
        # Where the cities are named, the one in a row does not matter, and so cannot be wrong.
        known = None if order.named else tuple(self.cities)
        out, read, unreadable = [], 0, []
        for number, raw in batch:
            values = values_of(raw)
            row = values if isinstance(values, Unreadable) else row_of(values, number, known)
            if isinstance(row, Unreadable):
                unreadable.append((number, row))
                continue
            read += 1
            out += replayed(row, self.cities, self.lexicon, order.named, order.seed)
        return Done(made(out, order.form), read, len(out), tuple(unreadable))


def replay(rows: Iterable[Numbered], order: Order, workers: int) -> Iterator[Done]:
    """What comes of all rows, some at a time and in their order. Raises ContentError, and ArchiveError halfway."""
    batches = _batches(rows)
    replayer = Replayer.of(order)
    first = list(islice(batches, 2))
    if workers == 1 or len(first) < 2:
        # So few rows are done before a second process has started.
        set_aside()
        yield from map(replayer.done, first)
        yield from map(replayer.done, batches)
        return
    del replayer
    yield from _shared_out(first, batches, order, min(workers, MOST_WORKERS))


def _shared_out(
    first: list[list[Numbered]], rest: Iterator[list[Numbered]], order: Order, workers: int
) -> Iterator[Done]:
    # Started anew and not copied: that is how it works on every system, and a copy would bring what it never uses.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, context, initializer=_begin, initargs=(order,))
    under_way: deque[Future[Done]] = deque()
    try:
        for batch in (*first, *islice(rest, workers * _UNDER_WAY - len(first))):
            under_way.append(pool.submit(_work, batch))
        while under_way:
            done = under_way.popleft().result()
            for batch in islice(rest, 1):
                under_way.append(pool.submit(_work, batch))
            yield done
        pool.shutdown()
    except BrokenProcessPool:
        raise ArchiveError("archive-worker") from None
    finally:
        # Where all is done there are none left. Whoever interrupts twice would else wait for ever: the pool's own
        # ending, once broken off, leaves processes that nobody tells to stop and that the program's end waits for.
        for process in multiprocessing.active_children():
            process.terminate()
        pool.shutdown(cancel_futures=True)


def _batches(rows: Iterable[Numbered]) -> Iterator[list[Numbered]]:
    rows = iter(rows)
    while batch := list(islice(rows, TOGETHER)):
        yield batch


_replayer: list[Replayer] = []
"""In a process that works for another: what it works with, for a task can bring nothing that is made once."""


def _begin(order: Order) -> None:
    """Makes a working process ready."""
    with suppress(ValueError):
        # Whoever interrupts the program interrupts the one that shares out; the others are stopped by it.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_follow, daemon=True).start()
    _replayer[:] = [Replayer.of(order)]
    set_aside()


def _follow() -> None:
    """Ends this process with the one it works for, however that ends."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(batch: list[Numbered]) -> Done:
    return _replayer[0].done(batch)
