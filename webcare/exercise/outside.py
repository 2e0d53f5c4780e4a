"""What comes to the desk from outside the inbox: the clock's bells, and news.

A stream is due for reading again, a planned post or a report has its time, an outlet shows what was sent; the fire
service calls, a crisis begins. Not here: doing the work that comes of it (`exercise.work`).
"""

from heapq import heappop, heappush

from webcare.domain.action import Effort
from webcare.domain.conversation import Phase
from webcare.domain.scenario import News
from webcare.exercise import promises, sending
from webcare.exercise.dealing import feels
from webcare.exercise.desk import Task
from webcare.exercise.happenings import Heard, Phased
from webcare.exercise.run import Run
from webcare.exercise.state import Bell, Fact


def bells(run: Run) -> None:
    """Every bell that rings by now."""
    while run.bells and run.bells[0].at <= run.clock:
        bell = heappop(run.bells)
        match bell.rings:
            case "stream":
                _put(run, "stream", bell.id, _place_of_stream(run, bell.id))
            case "plan":
                _plan(run, bell)
            case "report":
                _report_due(run, bell)
            case "news":
                heard(run, next(news for news in run.scenario.news if news.id == bell.id))
            case promises.BELL:
                promises.passed(run, bell.id)
            case "shown":
                for item, felt in sending.effects(run, bell):
                    feels(run, item, felt)


def _put(run: Run, kind: str, about: str, rank: int) -> None:
    """The work waits from now on, unless the same waits or is done already."""
    tasks = (*run.desk.waiting(), *(job.task for job in run.jobs))
    if any(task.kind == kind and task.about == about for task in tasks):
        return
    run.desk.put(
        Task(
            rank=rank,
            since=run.clock,
            id=f"{kind} {run.clock} {about}",
            queue=Effort.MONITOR,
            kind=kind,  # type: ignore[arg-type]
            about=about,
        )
    )


def _place_of_stream(run: Run, name: str) -> int:
    return [stream.id for stream in run.city.policy.streams].index(name)


def _plan(run: Run, bell: Bell) -> None:
    """A planned post goes into the queue; in a crisis nobody wants to read it, so it waits for its next turn."""
    plan = run.city.posts[bell.id].plan
    if run.phase is not Phase.CRISIS:
        sending.planned(run, bell.id)
    if plan is not None and plan.every is not None:
        heappush(run.bells, Bell(run.clock + 60 * plan.every, "plan", bell.id))


def set_reports(run: Run) -> None:
    """The reports of this phase ring in their time from now on."""
    rings = [bell for bell in run.bells if bell.rings != "report"]
    rings += [
        Bell(run.clock + 60 * report.every, "report", report.id)
        for report in run.city.policy.reports
        if report.phase is run.phase and report.every is not None
    ]
    run.bells = sorted(rings)


def _report_due(run: Run, bell: Bell) -> None:
    report = next(report for report in run.city.policy.reports if report.id == bell.id)
    _put(run, "report", bell.id, 0)
    if report.every is not None:
        heappush(run.bells, Bell(run.clock + 60 * report.every, "report", bell.id))


def heard(run: Run, news: News) -> None:
    """The desk hears something: a fact changes, a crisis begins, a post or a report is wanted."""
    run.happens(Heard(at=run.clock, news=news.id))
    was = run.facts.get(news.fact or "")
    if was is not None:
        assert news.fact is not None
        fresh = bool(news.tell)
        run.facts[news.fact] = Fact(
            status=news.status or was.status,
            says=news.says,
            tell=news.tell or was.tell,
            tell_en=news.tell_en if fresh else was.tell_en,
            version=was.version + fresh,
        )
    if news.phase is not None and news.phase is not run.phase:
        _turned(run, news.phase)
    names = list(news.post)
    if was is not None and news.tell and any(sent.fact == news.fact for sent in run.posts):
        names.insert(0, sending.CORRECTION if news.corrects else sending.UPDATE)
    for name in names:
        post = run.city.posts.get(name)
        fact = run.facts.get(news.fact or "")
        if post is not None and (fact is None or fact.status in post.status):
            sending.wanted(run, name, news.fact or "")
            break
    if news.report is not None and any(report.id == news.report for report in run.city.policy.reports):
        _put(run, "report", news.report, 0)


def _turned(run: Run, phase: Phase) -> None:
    run.turned_to(phase)
    run.happens(Phased(at=run.clock, phase=phase))
    if phase is Phase.CRISIS:
        # Nobody waits for a market tip now.
        for task in list(run.desk.waiting()):
            if task.kind == "post" and not task.message and not task.fact:
                run.desk.withdraw(task.id)
    set_reports(run)
