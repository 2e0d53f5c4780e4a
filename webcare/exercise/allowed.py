"""What a trainee can do now, why something cannot be done, and what it costs.

Asked by the screens before a move is made, and by the exercise when it is. Not here: doing it (`exercise.by_hand`).
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from webcare.domain.action import EFFORT_OF, Action, Effort
from webcare.domain.channel import LIMITS, Channel
from webcare.domain.conversation import Conversation, Status
from webcare.domain.response import Response
from webcare.engine.compose import case_number
from webcare.engine.memory import about_its_case
from webcare.engine.post import posted
from webcare.engine.slots import filled
from webcare.exercise.desk import Task
from webcare.exercise.moves import Did, Responded, Told
from webcare.exercise.run import NEW, Run
from webcare.exercise.state import Item, Situation
from webcare.exercise.tasks import Work, cost, seconds_of

MOST = 8000
"""Characters of a note, and of a post."""
_WORK: Mapping[str, Work] = MappingProxyType({"stream": "reading", "report": "report", "post": Action.POST})


class Refusal(StrEnum):
    """Why a move of the trainee cannot be made."""

    OVER = "over"
    UNKNOWN = "unknown"
    """There is no such message or work."""
    UNSEEN = "unseen"
    """Nobody has read it yet."""
    EMPTY = "empty"
    """A reply or a post needs words."""
    TOO_LONG = "too-long"
    NOT_HERE = "not-here"
    """This action is not possible with this message."""
    SETTLED = "settled"
    """It was noted already; only a reply can still follow."""
    NOT_RELEASED = "not-released"
    """The post that waits tells what may not be told any more."""


def choices(item: Item) -> tuple[Action, ...]:
    """What can be done with this message, in the order of the trade."""
    hidden = {Action.DM} if item.message.channel is Channel.WHATSAPP else set()
    if item.addressed:
        hidden.add(Action.PROACTIVE)
    return tuple(action for action in Action if action not in hidden)


def refusal(situation: Situation, move: Responded | Told | Did) -> Refusal | None:
    """Why this move cannot be made now; None where it can."""
    if situation.ending is not None or situation.training is None:
        return Refusal.OVER
    if isinstance(move, Responded):
        return _refuses_reply(situation, move)
    if isinstance(move, Told):
        return _refuses_post(situation, move)
    return None if task_of(situation, move.task) is not None else Refusal.UNKNOWN


def _refuses_reply(situation: Situation, move: Responded) -> Refusal | None:
    item = next((item for item in situation.items if item.id == move.message), None)
    if item is None:
        return Refusal.UNKNOWN
    if not item.addressed and item.noticed is None:
        return Refusal.UNSEEN
    if move.action is Action.POST and not situation.city.posts:
        return Refusal.NOT_HERE
    if move.action not in choices(item) or Action.POST in move.also:
        return Refusal.NOT_HERE
    silent = EFFORT_OF[move.action] is Effort.MONITOR
    if item.done is not None and (silent or (item.replied and EFFORT_OF[move.action] is Effort.SEND)):
        return Refusal.SETTLED
    if not silent and not move.text.strip():
        return Refusal.EMPTY
    limit = MOST if silent or not writes_back(item, move.action) else LIMITS[item.message.channel]
    return Refusal.TOO_LONG if len(said(situation, item, move)) > limit or len(move.note) > MOST else None


def _refuses_post(situation: Situation, move: Told) -> Refusal | None:
    waits = task_of(situation, move.task) if move.task else None
    if (move.task and (waits is None or waits.kind != "post")) or (move.fact and move.fact not in situation.facts):
        return Refusal.UNKNOWN
    if waits is None and not move.text.strip():
        return Refusal.EMPTY
    if not situation.city.posts or (move.post and move.post not in situation.city.posts):
        return Refusal.NOT_HERE
    if waits is not None and not move.text.strip():
        status = situation.facts[waits.fact].status if waits.fact in situation.facts else Status.NONE
        return None if status in situation.city.posts[waits.about].status else Refusal.NOT_RELEASED
    channels = [LIMITS[Channel(outlet.value)] for outlet in move.outlets if outlet.value in set(Channel)]
    return Refusal.TOO_LONG if len(move.text) > min([MOST, *channels]) else None


def task_of(situation: Situation, name: str) -> Task | None:
    """What waits under this name; a stream can be read at any time, by its own."""
    found = next((task for task in situation.tasks if task.id == name and task.kind != "message"), None)
    if found is None and any(stream.id == name for stream in situation.city.policy.streams):
        id_ = f"stream {situation.clock} {name}"
        waits = (task for task in situation.tasks if task.kind == "stream" and task.about == name)
        fresh = Task(0, situation.clock, id_, Effort.MONITOR, kind="stream", about=name)
        found = next(waits, fresh)
    return found


def case_for(situation: Situation, item: Item) -> str:
    """The case number that this message gets, or has."""
    return case_in(situation, situation.conversations.get(item.conversation, NEW), item)


def case_in(where: Situation | Run, talk: Conversation, item: Item) -> str:
    """The same, after this conversation."""
    if about_its_case(item.understanding, talk):
        return talk.case
    return case_number(where.city, item.message, item.understanding, where.seed)


def said(situation: Situation, item: Item, move: Responded) -> str:
    """The words of this reply as they are sent, its case number filled in."""
    return with_case(move, case_for(situation, item))


def with_case(move: Responded, case: str) -> str:
    """The words of this reply with this case number."""
    return filled(move.text.strip(), {"zaak": case})


def writes_back(item: Item, action: Action) -> bool:
    """Whether this action comes with a reply to the writer of this message."""
    effort = EFFORT_OF[action]
    return effort is Effort.INTERACT or (effort is Effort.SEND and item.addressed)


def takes(situation: Situation, move: Responded | Told | Did) -> dict[Effort, int]:
    """What this move costs, in seconds of people per effort."""
    city = situation.city
    if isinstance(move, Told):
        return {Effort.SEND: seconds_of(city, Action.POST)}
    if isinstance(move, Did):
        task = task_of(situation, move.task)
        return {task.queue: seconds_of(city, _WORK[task.kind])} if task is not None else {}
    item = situation.item(move.message)
    effort, replies = EFFORT_OF[move.action], writes_back(item, move.action)
    deed = Response(effort=effort, action=move.action, also=move.also)
    seconds = cost(city, deed, replies=replies, was_read=not item.addressed)
    if effort is Effort.SEND:
        seconds[Effort.SEND] = seconds.get(Effort.SEND, 0) + seconds_of(city, Action.POST)
    return seconds


def as_it_stands(task: Task, situation: Situation) -> str:
    """The words of a post that waits, as the policy has them; empty where they may not be told."""
    fact = situation.facts.get(task.fact)
    before = sum(sent.post.id == task.about for sent in situation.posts)
    found = posted(situation.city, task.about, situation.seed, before, fact.told[0] if fact else "")
    return found.text if found is not None else ""
