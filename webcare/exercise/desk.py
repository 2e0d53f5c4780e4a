"""The desk: who takes what next, and what it costs.

For now one queue: danger first, then personal data standing in the open, then who spoke to the city in order of
arrival, then what somebody has to find. The three queues of a split replace `next_up`; nothing else needs to know.
"""

from collections.abc import Collection, Sequence

from webcare.domain.action import EFFORT_OF, Action, Effort
from webcare.domain.channel import Channel, is_private
from webcare.domain.response import Response
from webcare.domain.split import Split
from webcare.domain.understanding import Danger, Urgency
from webcare.engine.city import City
from webcare.exercise.happenings import Sent
from webcare.exercise.state import Item

_ELSEWHERE = 1
"""Minutes for what a policy puts no minutes on: a note, a signal to a colleague."""


def next_up(waiting: Sequence[Item], busy: Collection[str]) -> Item | None:
    """The message a free person takes first; None when there is nothing to take.

    `busy`: ids of the conversations somebody is already in, so that two people never answer one citizen at
    once.
    """
    free = [item for item in waiting if item.conversation not in busy]
    return min(free, key=_turn, default=None)


def _turn(item: Item) -> tuple[int, int, str]:
    understood = item.understanding
    danger = understood.danger is not Danger.NONE or understood.urgency is Urgency.EMERGENCY
    exposed = understood.contains_pii and not is_private(item.message.channel)
    rank = (0 if danger else 1 if exposed else 2) if item.addressed else 3
    # Within one second the id decides, so that the order of lines in a file means nothing.
    return rank, item.message.sent, item.id


def reading_seconds(city: City) -> int:
    """What reading one message that nobody addressed to the city takes."""
    return 60 * city.policy.minutes.get("reading", _ELSEWHERE)


def cost(city: City, response: Response, *, was_read: bool) -> Split:
    """Seconds per effort that this response takes. What `was_read` was noted while it was read: watching is
    free then."""
    seconds = Split()
    actions = [response.action, *response.also]
    if response.post is not None and Action.POST not in actions:
        actions.append(Action.POST)
    if response.effort is Effort.SEND and response.reply is not None:
        # The personal reply that goes with a send.
        actions.append(Action.ANSWER)
    for action in actions:
        if was_read and action is Action.WATCH:
            continue
        minutes = city.policy.minutes.get(action, _ELSEWHERE)
        seconds = seconds.plus(EFFORT_OF[action], 60 * minutes)
    return seconds


def followers(city: City, outlets: Collection[str]) -> int:
    """How many people follow the channels among these outlets; an advert counts as its channel's followers.

    Newspaper, print and site reach nobody yet: their delay and reach come with the desk. Who follows two
    channels is counted twice.
    """
    reached = {channel for channel in Channel for outlet in outlets if outlet.removeprefix("advert-") == channel.value}
    policies = city.policy.channels
    return sum(policies[channel].followers for channel in reached if channel in policies)


def reached(city: City, posts: Sequence[Sent]) -> int:
    """Followers reached by all posts together; a second post on a channel reaches nobody new."""
    return followers(city, {outlet.value for sent in posts for outlet in sent.post.outlets})
