"""The trainee is the city: what the trainee does with a message, a stream, a post, and what comes of it.

Everything costs what the policy's `minutes` say. The trainee is the whole desk: what takes one person three minutes is
there in one where three people are at the desk, so that trainee and city have the same hands. A thing done is there
when its time is over, or at once where the trainee took that long to write it; meanwhile the clock runs for everybody.
Not here: the judgement (`exercise.judging`), how citizens take it (`exercise.attitude`).
"""

from dataclasses import replace
from types import MappingProxyType

from webcare.domain.action import EFFORT_OF, Action, Effort
from webcare.domain.channel import LIMITS
from webcare.domain.conversation import Exchange
from webcare.domain.decision import Decision
from webcare.domain.response import Reply, Response
from webcare.engine.answer import Answer
from webcare.engine.memory import remembered
from webcare.engine.text import read
from webcare.engine.tongue import language_of
from webcare.exercise import promises, sending
from webcare.exercise.allowed import case_in, takes, task_of, with_case, writes_back
from webcare.exercise.attitude import taken
from webcare.exercise.citizen import Treatment, treatment
from webcare.exercise.dealing import answered, dealt_with, moment_of
from webcare.exercise.desk import Task, Why
from webcare.exercise.happenings import Taken
from webcare.exercise.judging import case_of
from webcare.exercise.moves import Did, Responded, Told
from webcare.exercise.run import Run
from webcare.exercise.state import Item, Job, Situation
from webcare.exercise.telling import about_what, as_post, fact_told, followed, told, usual_post
from webcare.exercise.trained import Judged, Training
from webcare.exercise.wording import asks_for

_NUDGES = ("impatient", "gives-up")


def begin(run: Run, before: Situation, move: Responded | Told | Did) -> Job:
    """The trainee's work is under way from now on, until its time is over."""
    training = run.training
    assert training is not None
    efforts = takes(before, move)
    began = max(min(move.began, run.clock), training.free_at)
    elapsed = -(-sum(efforts.values()) // run.staff)
    # What was begun before the end is still done.
    ends = min(max(run.clock, began + elapsed), max(run.clock, run.scenario.lasts - 1))
    task = _task(run, before, move)
    run.desk.withdraw(task.id)
    run.desk.withdraw(f"{task.id} later")
    for effort, seconds in efforts.items():
        run.desk.spend(effort, seconds)
    job = Job(
        person=1,
        task=task,
        why=Why(None),
        began=min(began, ends),
        ends=ends,
        effort=max(efforts, key=lambda effort: efforts[effort], default=task.queue),
        by_hand=None if isinstance(move, Did) or (isinstance(move, Told) and not move.text.strip()) else move,
    )
    run.actions += bool(efforts)
    run.jobs.append(job)
    run.training = replace(training, free_at=ends)
    run.happens(
        Taken(at=run.clock, person=1, task=task.id, about=task.about, queue=task.queue, why=job.why, kind=task.kind)
    )
    return job


def _task(run: Run, before: Situation, move: Responded | Told | Did) -> Task:
    if isinstance(move, Responded):
        item = _meant(run, run.items[move.message])
        noticed = run.clock if item.noticed is None else item.noticed
        if item.done is None:
            run.change(
                item.id, started=min(max(move.began, item.came), run.clock), noticed=noticed, spent=run.desk.spent
            )
        queue = Effort.INTERACT if item.addressed else Effort.MONITOR
        return Task(0, run.clock, item.id, queue, about=item.id, shared=item.conversation)
    waits = task_of(before, move.task) if move.task else None
    if waits is not None:
        return waits
    assert isinstance(move, Told)
    name = move.post or usual_post(run, move.fact)
    return Task(
        0, run.clock, f"post {run.clock} {name} {move.fact}", Effort.SEND, kind="post", about=name, fact=move.fact
    )


def _meant(run: Run, item: Item) -> Item:
    """The message that a reply to this one answers: a nudge is answered with what it is about."""
    if item.occasion not in _NUDGES:
        return item
    waits = (
        other
        for other in run.of_conversation(item)
        if other.addressed and other.done is None and other.occasion not in _NUDGES
    )
    return next(waits, item)


def done_by_hand(run: Run, job: Job) -> None:
    """The time of the trainee's work is over: it is there."""
    if isinstance(job.by_hand, Told):
        told(run, job.by_hand, job.task)
        return
    assert isinstance(job.by_hand, Responded)
    item = run.items[job.task.about]
    if item.done is not None and item.replied:
        followed(run, item, job.by_hand)
    else:
        _responded(run, item, job.by_hand)


def _responded(run: Run, item: Item, move: Responded) -> None:
    own = answered(run, item)
    before = run.talk(item)
    response = _response(run, item, move)
    decision = Decision(rule=own.decision.rule, effort=response.effort, action=response.action, also=response.also)
    exchange = Exchange(message=item.message, understanding=own.understanding, response=response)
    found = own._replace(decision=decision, response=response, conversation=remembered(before, exchange))
    judged = _judged(run, item, own, response, move.note)
    run.training = _with(run.training, judged)
    dealt_with(run, item.id, found, _treatment(run, item, found, judged))
    if response.post is not None:
        fact = fact_told(run, item.fact, response.post.text)
        sending.out(run, response.post, message=item.id, fact=fact, about=about_what(run, response.post.text))
    if response.reply is not None:
        promises.made(run, item, response.reply.text)


def _response(run: Run, item: Item, move: Responded) -> Response:
    effort, case = EFFORT_OF[move.action], case_in(run, run.talk(item), item)
    text = with_case(move, case)
    reply = post = None
    if writes_back(item, move.action):
        language = language_of(read(text))
        limit = LIMITS[item.message.channel]
        reply = Reply(text=text, language=language, limit=limit, parts=asks_for(text))
    if effort is Effort.SEND:
        post = as_post(run, usual_post(run, item.fact), text)
    return Response(
        effort=effort,
        action=move.action,
        also=move.also,
        reply=reply,
        post=post,
        case=case if Action.TAKE in (move.action, *move.also) else "",
    )


def _judged(run: Run, item: Item, own: Answer, response: Response, note: str) -> Judged:
    case = assessment = None
    if run.world.judge is not None:
        case = case_of(
            run.city,
            run.world.lexicon,
            item.message,
            _said_once(response),
            conversation=run.talk(item),
            moment=moment_of(run, item),
            seed=run.seed,
            own=own,
            note=note,
            waited=run.clock - item.message.sent,
            about=item.about,
        )
        assessment = run.world.judge(case)
    return Judged(
        message=item.id, at=run.clock, response=response, note=note, own=own, case=case, assessment=assessment
    )


def _said_once(response: Response) -> Response:
    """Who asked hears what everybody hears: the same words count once."""
    if response.reply is None or response.post is None:
        return response
    return response._replace(post=replace(response.post, text=""))


def _with(training: Training | None, judged: Judged) -> Training:
    assert training is not None
    return replace(training, judged=MappingProxyType({**training.judged, judged.message: judged}))


def _treatment(run: Run, item: Item, found: Answer, judged: Judged) -> Treatment:
    attitude, assessment = run.world.attitude, judged.assessment
    if assessment is None or attitude is None or found.response.reply is None:
        return treatment(item.message, found.understanding, found.response, run.talk(item), item.run_out, item.about)
    return taken(item, found.response.action, assessment, attitude, item.run_out)
