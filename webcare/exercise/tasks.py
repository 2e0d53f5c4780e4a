"""What a message, a stream, a post and a report are as work: in which queue they wait, how pressing, what they cost.

Not here: who takes what when (`exercise.desk`), doing it (`exercise.simulation`).
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from webcare.domain.action import EFFORT_OF, Action, Effort
from webcare.domain.channel import is_private
from webcare.domain.conversation import Status
from webcare.domain.decision import Decision
from webcare.domain.desk import Stream
from webcare.domain.policy import Policy
from webcare.domain.response import Response
from webcare.domain.understanding import Danger, Signal, Understanding, Urgency
from webcare.engine.city import City
from webcare.engine.text import folded
from webcare.exercise.desk import Duty, Task
from webcare.exercise.state import Item

_ELSEWHERE = 1
"""Minutes for what a policy puts no minutes on: a note, a signal to a colleague."""
PLANNED = 90
"""The rank of what the policy planned: it can wait for everything that happens."""
TOLD = 80
"""The rank of a message whose writer read the answer in a post: who knows nothing goes first."""
URGENT = -1
"""The rank of what is about danger or about a fact that people wait for."""


Work = Action | Literal["reading", "report"]


def seconds_of(city: City, work: Work) -> int:
    """What one action, the reading of a stream or a report takes."""
    return 60 * city.policy.minutes.get(work, _ELSEWHERE)


def cost(city: City, deed: Decision | Response, *, replies: bool, was_read: bool) -> dict[Effort, int]:
    """Seconds per effort that answering or noting a message takes; its post is work of its own.

    What `was_read` in a stream was noted while it was read: watching is free then.
    """
    seconds: dict[Effort, int] = {}
    actions = [action for action in (deed.action, *deed.also) if action is not Action.POST]
    if deed.effort is Effort.SEND and replies:
        # The personal reply that goes with a send.
        actions.append(Action.ANSWER)
    for action in actions:
        if not (was_read and action is Action.WATCH):
            effort = EFFORT_OF[action]
            seconds[effort] = seconds.get(effort, 0) + seconds_of(city, action)
    return seconds


def message_task(
    city: City,
    item: Item,
    understood: Understanding,
    decision: Decision,
    clock: int,
    status: Status,
    *,
    replies: bool,
) -> Task:
    """Answering this message, or noting it, as work that waits from now on.

    `understood`: in its conversation; a street that was asked for is as pressing as the report it belongs to.
    """
    paid = cost(city, decision, replies=replies, was_read=not item.addressed)
    queue = Effort.INTERACT if replies else Effort.MONITOR
    return Task(
        rank=rank(city.policy, understood, status),
        since=clock,
        id=item.id,
        queue=queue,
        kind="message",
        about=item.id,
        duty=_duty(item, status),
        duty_from=_duty_from(city, item, sum(paid.values())),
        shared=item.conversation,
    )


def waits_for_trainee(city: City, item: Item, clock: int, status: Status) -> Task:
    """This message as work that waits for the trainee: what is to be done with it is not given away."""
    return Task(
        rank=rank(city.policy, item.understanding, status),
        since=clock,
        id=item.id,
        queue=Effort.INTERACT if item.addressed else Effort.MONITOR,
        about=item.id,
        duty=_duty(item, status),
        shared=item.conversation,
    )


def _duty(item: Item, status: Status) -> Duty | None:
    understood = item.understanding
    if understood.danger in (Danger.LIFE, Danger.SUICIDE):
        return Duty.DANGER
    alarming = understood.danger is Danger.INCIDENT or understood.urgency is Urgency.EMERGENCY
    # The tenth message about a fire that the desk knows for certain raises no alarm any more; the split decides again.
    if alarming and status is not Status.CONFIRMED:
        return Duty.DANGER
    exposed = understood.contains_pii and not is_private(item.message.channel)
    return Duty.EXPOSED if exposed and item.addressed else None


def _duty_from(city: City, item: Item, seconds: int) -> int | None:
    """The last second at which taking one more action first still leaves time for the promised first reply."""
    if not item.addressed or not item.expects:
        return None
    promised = next((first.minutes for first in city.policy.first_reply if first.channel is item.message.channel), None)
    if promised is None:
        return None
    return item.message.sent + 60 * promised - seconds - _longest(city)


def _longest(city: City) -> int:
    return 60 * max(city.policy.minutes.values(), default=_ELSEWHERE)


def rank(policy: Policy, understood: Understanding, status: Status) -> int:
    """The place of a message understood so in the policy's priorities; behind all of them when none fits."""
    said: set[str] = {understood.topic, understood.subject, understood.kind, *understood.signals}
    if status is Status.RUMOUR:
        said.add(Signal.RUMOUR)
    return next((place for place, name in enumerate(policy.priorities) if name in said), len(policy.priorities))


def streams_of(streams: Sequence[Stream], item: Item) -> tuple[str, ...]:
    """Ids of the streams in which this message stands: by its topic, or by a search word."""
    # Word by word: of a longer piece only the beginning would be folded.
    text = " ".join(map(folded, item.message.text.split()))
    topic = item.understanding.topic
    return tuple(
        stream.id
        for stream in streams
        if topic in stream.topics or (stream.words and _search(stream.words).search(text))
    )


@lru_cache(maxsize=256)
def _search(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of these words or phrases in folded text."""
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(folded(word)) for word in words) + r")(?!\w)")
