"""The desk in words, one line a thing: who is busy with what and why, what waits, what happened, what is known.

Plain text, so that the screens and line mode say the same. Not here: how it is drawn (`widgets/desk`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from webcare.domain.action import Effort
from webcare.engine.text import shown
from webcare.exercise.happenings import Happening, Heard, Phased, Read, Reported, Sent, Shown
from webcare.exercise.script import told
from webcare.exercise.transcript import clock_time
from webcare.tui.labels import Labels

if TYPE_CHECKING:
    from webcare.domain.response import Posted
    from webcare.exercise.desk import Task, Why
    from webcare.exercise.state import Item, Situation


class Busy(NamedTuple):
    """One person at the desk."""

    person: int
    effort: Effort | None
    """Where the most of this work's time goes; None for who is free."""
    work: str
    until: str
    """`tot 14:07`."""
    why: str
    short: str = ""
    """The work in a word: a name, or the id of a stream, a post or a report."""
    until_time: str = ""


class Known(NamedTuple):
    """A fact of the dossier, as it stands."""

    id: str
    status: str
    """`none`, `rumour`, `observation` or `confirmed`."""
    head: str
    """Its status, and its version from the second on."""
    says: str
    tell: str
    """What the city may say of it, or that it may say nothing."""
    told: str
    """When it told it; empty for never."""
    source: str


def time(situation: Situation, second: int) -> str:
    """The time of day of a second."""
    return clock_time(situation.scenario.starts, second)[:5]


def busy(situation: Situation, labels: Labels) -> list[Busy]:
    """Everybody at the desk, also who is free."""
    at_work = {job.person: job for job in situation.jobs}
    found = []
    for person in range(1, situation.staff + 1):
        job = at_work.get(person)
        if job is None:
            found.append(Busy(person, None, labels.desk.free, "", ""))
            continue
        work = task_name(job.task, situation, labels)
        if job.answer is not None:
            work = f"{work}: {labels.deeds[job.answer.response.action.value]}"
        ends = time(situation, job.ends)
        short = name_of(situation.item(job.message), labels) if job.message else job.task.about
        found.append(
            Busy(
                person=person,
                effort=job.effort,
                work=work,
                until=labels.desk.until.format(time=ends),
                why=why_said(job.why, job.task.queue, labels),
                short=short,
                until_time=ends,
            )
        )
    return found


def task_name(task: Task, situation: Situation, labels: Labels) -> str:
    """What this work is."""
    words = labels.desk
    match task.kind:
        case "stream":
            return words.reads.format(stream=stream_name(situation, task.about))
        case "post":
            return words.posts.format(post=task.about)
        case "report":
            to = next((report.to for report in situation.city.policy.reports if report.id == task.about), task.about)
            return words.reports_to.format(to=to)
        case _:
            return name_of(situation.item(task.about), labels)


def stream_name(situation: Situation, stream: str) -> str:
    """What is read in a stream, in words."""
    return next((one.says for one in situation.city.policy.streams if one.id == stream and one.says), stream)


def name_of(item: Item, labels: Labels) -> str:
    """Who wrote a message."""
    return shown(item.message.author) or labels.you


def why_said(why: Why, queue: Effort, labels: Labels) -> str:
    """Why a free person took this work: a duty, or how far its queue was behind."""
    words = labels.desk
    if why.duty is not None:
        return words.duties[why.duty.name.lower()]
    lags = dict(why.lags)
    if len(lags) < 2:
        return words.only
    lag, own, total = lags.get(queue, 0.0), why.spent.of(queue), why.spent.total
    if not total or len(set(lags.values())) == 1:
        return words.tied
    slots = {
        "effort": labels.efforts[queue.value],
        "target": round(100 * (lag + own) / total),
        "share": round(100 * own / total),
        "lag": length(lag),
    }
    return (words.lags if lag > 0 else words.ahead).format(**slots)


def length(seconds: float) -> str:
    """How far behind: in minutes, or in seconds where that is less than one."""
    return f"{round(seconds)} s" if seconds < 60 else f"{round(seconds / 60)} min"


def waits_for(task: Task, situation: Situation, labels: Labels) -> str:
    """Since when this waits, and for a post what it came of."""
    words = labels.desk
    since = words.since.format(time=time(situation, task.since))
    if task.kind == "post" and task.message:
        return f"{words.because_of.format(name=name_of(situation.item(task.message), labels))}, {since}"
    planned = task.kind == "post" and not task.fact
    return f"{words.plan}, {since}" if planned else since


def outlets(post: Posted, labels: Labels) -> str:
    """Where a post is seen, in words."""
    return ", ".join(labels.channels.get(outlet.value, outlet.value) for outlet in post.outlets)


def account(situation: Situation, id_: str) -> str:
    """The name of the account that sends; empty for the city's own."""
    found = situation.city.policy.accounts.get(id_)
    return found.name if found else ""


def event(happened: Happening, situation: Situation, labels: Labels) -> str:
    """What happened at the desk, in a line; empty for what is told elsewhere."""
    words = labels.desk
    match happened:
        case Heard(news=news):
            return words.heard.format(says=told(situation.news(news).says, situation.city))
        case Phased(phase=phase):
            return words.begins[phase.value]
        case Reported(to=to):
            return words.reported.format(to=to)
        case Read(stream=stream, found=found) if found:
            return words.read_found.format(stream=stream_name(situation, stream), n=found)
        case Sent(post=post):
            return words.sent.format(post=post.id, outlets=outlets(post, labels))
        case Shown(post=post, outlet=outlet):
            return words.shown.format(post=post, outlet=labels.channels.get(outlet.value, outlet.value))
        case _:
            return ""


def events(situation: Situation, labels: Labels) -> Iterator[tuple[str, str]]:
    """What happened at the desk, the newest first, each with its time."""
    for happened in reversed(situation.happenings):
        said = event(happened, situation, labels)
        if said:
            yield time(situation, happened.at), said


def facts(situation: Situation, labels: Labels) -> list[Known]:
    """The dossier as it stands now."""
    words = labels.desk
    # Where a fact came from may give away whether it is right, which is for the end.
    over = situation.ending is not None
    sources = {fact.id: fact.source for fact in situation.scenario.dossier} if over else {}
    found = []
    for id_, fact in situation.facts.items():
        tell = fact.told[labels.code == "en"] or fact.told[0]
        head = words.statuses[fact.status.value]
        if fact.version > 1:
            head = f"{head} · {words.version.format(n=fact.version)}"
        times = ", ".join(time(situation, sent.at) for sent in situation.posts if sent.fact == id_)
        found.append(
            Known(
                id=id_,
                status=fact.status.value,
                head=head,
                says=told(fact.says, situation.city),
                tell=words.may_tell.format(tell=told(tell, situation.city)) if tell else words.may_not_tell,
                told=words.told_in.format(times=times) if times else "",
                source=words.source.format(source=sources[id_]) if sources.get(id_) else "",
            )
        )
    return found
