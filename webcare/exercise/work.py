"""What the people at the desk do: take work up, finish it, read a stream, write a report.

Not here: which work is next (`exercise.desk`), when it comes (`exercise.outside`).
"""

from collections.abc import Mapping
from heapq import heapify, heappush
from types import MappingProxyType

from webcare.domain.action import Action
from webcare.exercise import sending
from webcare.exercise.by_hand import done_by_hand
from webcare.exercise.dealing import answered, dealt_with, decided
from webcare.exercise.desk import Task, Why
from webcare.exercise.happenings import Dealt, Noticed, Read, Reported, Taken
from webcare.exercise.report import Picture, Signal, picture
from webcare.exercise.run import Run
from webcare.exercise.state import Bell, Job
from webcare.exercise.tasks import Work, cost, seconds_of

_NAMES: Mapping[str, Work] = MappingProxyType({"stream": "reading", "report": "report", "post": Action.POST})
"""What a policy's `minutes` calls the work that is no message."""


def taken_up(run: Run) -> None:
    """Everybody who is free takes the next work, as long as there is some. In an exercise by hand nobody does."""
    if run.training is not None:
        return
    while len(run.jobs) < run.staff and len(run.desk):
        busy = {job.task.shared for job in run.jobs} - {""}
        found = run.desk.take(run.clock, busy)
        if found is None:
            return
        _begun(run, *found)


def _begun(run: Run, task: Task, why: Why) -> None:
    """A free person begins; what takes no time is done at once."""
    if task.kind == "post" and not sending.is_released(run, task):
        _not_sent(run, task)
        return
    found = None
    if task.kind == "message":
        item = run.items[task.about]
        noticed = run.clock if item.noticed is None else item.noticed
        item = run.change(item.id, started=run.clock, noticed=noticed)
        found = answered(run, item)
        replies = found.response.reply is not None
        efforts = cost(run.city, found.response, replies=replies, was_read=not item.addressed)
    else:
        efforts = {task.queue: seconds_of(run.city, _NAMES[task.kind])}
    for effort, seconds in efforts.items():
        run.desk.spend(effort, seconds)
    taken = {job.person for job in run.jobs}
    job = Job(
        person=next(person for person in range(1, run.staff + 1) if person not in taken),
        task=task,
        why=why,
        began=run.clock,
        ends=run.clock + sum(efforts.values()),
        effort=max(efforts, key=lambda effort: efforts[effort], default=task.queue),
        answer=found,
    )
    run.actions += bool(efforts)
    run.jobs.append(job)
    run.happens(
        Taken(
            at=run.clock, person=job.person, task=task.id, about=task.about, queue=task.queue, why=why, kind=task.kind
        )
    )
    if job.ends <= run.clock:
        work_ended(run)


def _not_sent(run: Run, task: Task) -> None:
    """What a post would have told may not be told now: who led to it is noted all the same."""
    item = run.items.get(task.message)
    if item is not None and item.done is None and not item.expects:
        dealt_with(run, item.id, answered(run, item))


def work_ended(run: Run) -> tuple[str, ...]:
    """The work that ends now is done; ids of the messages dealt with by it."""
    ended = [job for job in run.jobs if job.ends <= run.clock]
    if not ended:
        return ()
    ended.sort(key=lambda job: job.task.id)
    before = len(run.happenings)
    for job in ended:
        run.jobs.remove(job)
        _done(run, job)
    return tuple(happened.message for happened in run.happenings[before:] if isinstance(happened, Dealt))


def _done(run: Run, job: Job) -> None:
    task = job.task
    if job.by_hand is not None:
        done_by_hand(run, job)
    elif job.answer is not None:
        dealt_with(run, task.about, job.answer)
    elif task.kind == "stream":
        _read(run, task.about)
    elif task.kind == "report":
        _reported(run, task.about)
    else:
        sending.sent(run, task)
        _not_sent(run, task)


def _read(run: Run, name: str) -> None:
    """Everything that waits in this stream is noticed, and decided on."""
    stream = next(stream for stream in run.city.policy.streams if stream.id == name)
    found = [id_ for id_, streams in run.unread.items() if name in streams]
    run.happens(Read(at=run.clock, stream=name, found=len(found)))
    for id_ in found:
        del run.unread[id_]
        item = run.change(id_, noticed=run.clock)
        run.happens(Noticed(at=run.clock, message=id_))
        decided(run, item)
    # Read before it was due: its turn comes as long after this reading.
    run.bells = [bell for bell in run.bells if (bell.rings, bell.id) != ("stream", name)]
    heapify(run.bells)
    heappush(run.bells, Bell(run.clock + 60 * stream.every, "stream", name))


def _reported(run: Run, name: str) -> None:
    report = next(report for report in run.city.policy.reports if report.id == name)
    since = max((one.at for one in run.happenings if isinstance(one, Reported)), default=0)
    run.happens(Reported(at=run.clock, report=name, to=report.to, picture=_picture(run, since, report.ends_with)))


def _picture(run: Run, since: int, ends_with: str) -> Picture:
    seen = [item for item in run.items.values() if item.addressed or item.noticed is not None]
    signals = (
        Signal(
            topic=item.understanding.topic,
            sentiment=item.understanding.sentiment,
            at=item.came,
            waits=item.expects and not item.replied and not item.post,
            fact=item.fact,
        )
        for item in seen
        if item.occasion is None
    )
    facts = {id_: (fact.says, fact.status) for id_, fact in run.facts.items()}
    streams = tuple(stream.says or stream.id for stream in run.city.policy.streams)
    return picture(signals, facts, at=run.clock, since=since, streams=streams, ends_with=ends_with)
