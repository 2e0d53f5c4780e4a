"""What comes of itself: the injects and the news whose time or condition has come, and the seconds at which something
can happen.

Not here: what happens then (`exercise.simulation`).
"""

from collections.abc import Iterator
from heapq import heappush

from webcare.domain.scenario import Inject, News
from webcare.exercise.conditions import hold, wakes_at
from webcare.exercise.run import Run
from webcare.exercise.script import spoken
from webcare.exercise.state import Bell

SOON = 300
"""Within so many seconds an inject takes the place of what its citizen would have said of their own accord."""


def next_at(run: Run) -> int | None:
    """The next second at which something happens; None when the exercise is over."""
    if run.ending is not None:
        return None
    seconds = [run.scenario.lasts]
    if (due := run.due_at) is not None:
        seconds.append(due)
    if run.bells:
        seconds.append(run.bells[0].at)
    seconds += [job.ends for job in run.jobs]
    for inject in _open(run):
        if inject.at is not None:
            seconds.append(inject.at)
        else:
            for deed in (*inject.if_, *inject.unless):
                seconds += wakes_at(deed, run, inject.from_ if isinstance(inject, Inject) else "")
    if (patience := run.next_patience()) is not None:
        seconds.append(patience)
    # Openings at second 0 come with the first step, so the clock itself may be the next second.
    return max(min(seconds), run.clock)


def put_on_their_way(run: Run) -> tuple[list[News], frozenset[str]]:
    """The news that is there now, and who writes soon: every inject whose time or condition has come is on its way."""
    writers: set[str] = set()
    heard: list[News] = []
    for inject in list(_open(run)):
        if inject.at is not None and run.clock < inject.at:
            continue
        writer = inject.from_ if isinstance(inject, Inject) else ""
        came = hold(inject.if_, inject.unless, run, writer)
        if inject.at is None and not came:
            continue
        run.fired.add(inject.id)
        if not came:
            continue
        at = run.clock + (inject.after if inject.at is None else 0)
        if isinstance(inject, Inject):
            due = spoken(inject, at, run.scenario, run.city, run.world.reactions, run.seed)
            run.comes(due)
            if inject.at is None and inject.after <= SOON:
                writers.add(inject.from_)
        elif at == run.clock:
            heard.append(inject)
        else:
            heappush(run.bells, Bell(at, "news", inject.id))
    return heard, frozenset(writers)


def _open(run: Run) -> Iterator[Inject | News]:
    """Injects and news that can still come."""
    every: tuple[Inject | News, ...] = (*run.scenario.injects, *run.scenario.news)
    return (inject for inject in every if inject.id not in run.fired)
