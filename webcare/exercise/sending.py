"""What the city sends: which posts wait to be made, where they are seen and by how many, what they do to citizens.

A post *answers* who waits for just that, *calms* who is frightened by what it tells, and *annoys* who has waited more
than half their patience and sees the city talk about something else. The sizes are an assumption, as everything about
moods (`exercise.citizen`). Not here: the words of a post (`engine.post`).
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from heapq import heappush

from webcare.domain.action import Effort
from webcare.domain.channel import Channel, Outlet
from webcare.domain.conversation import Status
from webcare.domain.desk import OutletPolicy, Post
from webcare.domain.response import Posted
from webcare.domain.scenario import Persona
from webcare.domain.understanding import Danger, Feeling
from webcare.engine.city import City
from webcare.engine.post import posted
from webcare.exercise.citizen import Treatment
from webcare.exercise.desk import Task
from webcare.exercise.happenings import Sent, Shown
from webcare.exercise.run import Run
from webcare.exercise.state import Bell, Item, conversation_id
from webcare.exercise.tasks import PLANNED, TOLD, URGENT

CORRECTION, UPDATE = "correctie", "update"
"""Ids of the posts that follow when a fact that was told turns out otherwise, or changes."""
_CHANNELS = {channel.value for channel in Channel}
_ADVERT = "advert-"
_ITSELF = OutletPolicy()
_NOWHERE = OutletPolicy(share=0)
_AFRAID = (Feeling.FEAR, Feeling.WORRY)


def outlet_policy(city: City, outlet: Outlet) -> OutletPolicy:
    """How an outlet works in this city; where the policy says nothing, a channel shows a post at once to its followers,
    and anything else to nobody."""
    stated = city.policy.outlets.get(outlet)
    return stated or (_ITSELF if outlet.value in _CHANNELS else _NOWHERE)


def reach(city: City, outlets: Iterable[Outlet]) -> int:
    """How many people these outlets reach. Who follows two channels is counted twice."""
    followers = {channel.value: policy.followers for channel, policy in city.policy.channels.items()}
    everybody = sum(followers.values())
    return sum(
        round(
            outlet_policy(city, outlet).share * (followers.get(outlet.value, 0) if outlet in _CHANNELS else everybody)
        )
        for outlet in set(outlets)
    )


def reached(city: City, posts: Collection[Sent], shown: Collection[Shown]) -> int:
    """How many people saw a post so far; a second post on an outlet reaches nobody new."""
    seen = {outlet for sent in posts for outlet in sent.post.outlets if not outlet_policy(city, outlet).delay}
    return reach(city, seen | {one.outlet for one in shown})


def wanted(run: Run, post: str, fact: str = "", message: str = "") -> bool:
    """Puts a post into the queue, unless the same was sent or waits already; whether it was put there.

    The same: this post about this version of this fact. What a second citizen asks is told once.
    """
    if post not in run.city.posts or _is_known(run, post, fact):
        return False
    about = run.city.posts[post].about
    item = run.items.get(message)
    pressing = bool(fact) or (item is not None and item.understanding.danger is not Danger.NONE)
    rank = URGENT if pressing else _place(run.city, about)
    run.desk.put(_task(run, post, rank, message=message, fact=fact))
    return True


def planned(run: Run, post: str) -> None:
    """Puts a post that the policy planned into the queue, behind all others."""
    run.desk.put(_task(run, post, PLANNED))


def _task(run: Run, post: str, rank: int, message: str = "", fact: str = "") -> Task:
    return Task(
        rank=rank,
        since=run.clock,
        id=f"post {run.clock} {post} {fact}",
        queue=Effort.SEND,
        kind="post",
        about=post,
        message=message,
        fact=fact,
    )


def _is_known(run: Run, post: str, fact: str) -> bool:
    version = run.facts[fact].version if fact in run.facts else 0
    if any(sent.post.id == post and sent.fact == fact and sent.version == version for sent in run.posts):
        return True
    tasks = (*run.desk.waiting(), *(job.task for job in run.jobs))
    return any(task.kind == "post" and task.about == post and task.fact == fact for task in tasks)


def _place(city: City, about: tuple[str, ...]) -> int:
    names = {*about, *(subject.partition("/")[0] for subject in about)}
    priorities = city.policy.priorities
    return next((place for place, name in enumerate(priorities) if name in names), len(priorities))


def is_released(run: Run, task: Task) -> bool:
    """Whether this post may go out, as far as the fact it tells is released now."""
    status = run.facts[task.fact].status if task.fact in run.facts else _status_of(run, task.message)
    return status in run.city.posts[task.about].status


def _status_of(run: Run, message: str) -> Status:
    item = run.items.get(message)
    return item.status if item is not None else Status.NONE


def sent(run: Run, task: Task) -> Sent | None:
    """The post of this task goes out, in the newest version of what it tells; None when that may not be told any
    more."""
    if not is_released(run, task):
        return None
    city, fact = run.city, run.facts.get(task.fact)
    before = sum(one.post.id == task.about for one in run.posts)
    post = posted(city, task.about, run.seed, before, fact.told[0] if fact else "")
    if post is None:
        return None
    return out(run, post, message=task.message, fact=task.fact if fact else "")


def out(run: Run, post: Posted, message: str = "", fact: str = "", about: tuple[str, ...] = ()) -> Sent:
    """The post goes out in these words. `about`: what its words are about, where they are not those of the policy."""
    city, known = run.city, run.facts.get(fact)
    if post.id == CORRECTION:
        # Put right wherever the wrong version was told, also where a correction does not usually go.
        told = (outlet for one in run.posts if one.fact == fact for outlet in one.post.outlets)
        post = replace(post, outlets=tuple(dict.fromkeys((*post.outlets, *told))))
    happened = Sent(
        at=run.clock,
        message=message,
        post=post,
        reach=reach(city, post.outlets),
        fact=fact if known else "",
        version=known.version if known else 0,
        about=about,
    )
    number = len(run.posts)
    run.happens(happened)
    for outlet in post.outlets:
        delay = outlet_policy(city, outlet).delay
        heappush(run.bells, Bell(run.clock + 60 * delay, "shown", f"{number} {outlet.value}"))
    return happened


def effects(run: Run, bell: Bell) -> list[tuple[Item, Treatment]]:
    """The outlet of this bell shows its post: what that does to whom, each through one of their messages."""
    number, _, name = bell.id.partition(" ")
    post, outlet = run.posts[int(number)], Outlet(name)
    if outlet_policy(run.city, outlet).delay:
        run.happens(Shown(at=run.clock, post=post.post.id, outlet=outlet))
    stated = run.city.posts[post.post.id]
    found = []
    for who, persona in run.scenario.personas.items():
        if not _sees(run, who, persona, stated, outlet) or _saw_already(run, who, persona, post, outlet):
            continue
        effect = _effect(run, who, persona, post, stated)
        if effect is not None:
            found.append(effect)
    return found


def _sees(run: Run, who: str, persona: Persona, post: Post, outlet: Outlet) -> bool:
    """Whether this citizen sees what is shown there: on their channels, in what they read, or by their group."""
    aimed = outlet.value.startswith(_ADVERT) or outlet is Outlet.PRINT
    if aimed and post.group is not None:
        return post.group in persona.groups
    channel = outlet.value.removeprefix(_ADVERT)
    return outlet in persona.reads or (channel in _CHANNELS and conversation_id(who, Channel(channel)) in run.talks)


def _saw_already(run: Run, who: str, persona: Persona, post: Sent, outlet: Outlet) -> bool:
    """Whether another outlet of the same post showed it to them before."""
    stated = run.city.posts[post.post.id]
    delay = outlet_policy(run.city, outlet).delay
    place = post.post.outlets.index(outlet)
    earlier = [
        other
        for at, other in enumerate(post.post.outlets)
        if (outlet_policy(run.city, other).delay, at) < (delay, place)
    ]
    return any(_sees(run, who, persona, stated, other) for other in earlier)


def _effect(run: Run, who: str, persona: Persona, post: Sent, stated: Post) -> tuple[Item, Treatment] | None:
    items = [run.items[id_] for id_ in run.writers.get(who, ())]
    waits = [item for item in items if item.expects and not item.replied and not item.post]
    for item in waits:
        if _answers(post, stated, item):
            run.change(item.id, post=stated.id)
            if item.understanding.danger is Danger.NONE or run.facts.get(item.fact) is not None:
                run.desk.put_off(item.id, TOLD)
            return item, Treatment(helped=1, reasons=("post-answered",))
    told = [item for item in items if post.fact and item.fact == post.fact]
    calm = [item for item in told if _is_afraid(item)]
    if calm and not _was_moved(run, who, "post-calmed"):
        return calm[-1], Treatment(heard=1, reasons=("post-calmed",))
    impatient = [item for item in waits if run.clock - item.came > persona.patience // 2]
    if impatient and not told and not _was_moved(run, who, "post-annoyed"):
        return impatient[0], Treatment(waited=1, reasons=("post-annoyed",))
    return None


def _is_afraid(item: Item) -> bool:
    return item.understanding.feeling in _AFRAID or item.understanding.danger is not Danger.NONE


def _was_moved(run: Run, who: str, reason: str) -> bool:
    return any(reason in change.reasons for change in run.mood(who).changes)


def _answers(post: Sent, stated: Post, item: Item) -> bool:
    """Whether the post says what this message asks: the same fact, or the subject it is about."""
    if post.fact:
        return item.fact == post.fact
    subjects = {item.understanding.subject, *item.about}
    topics = {subject.partition("/")[0] for subject in subjects}
    return any(name in subjects or name in topics for name in post.about or stated.about)
