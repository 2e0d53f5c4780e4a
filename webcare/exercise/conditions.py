"""Whether a condition of the script holds: what the city did so far, held against what a `Deed` says.

Not here: what then comes (`exercise.timeline`).
"""

from collections.abc import Sequence

from webcare.domain.action import Action
from webcare.domain.scenario import ANYONE, Deed
from webcare.exercise.state import Item, Situation


def hold(if_: Sequence[Deed], unless: Sequence[Deed], situation: Situation, writer: str = "") -> bool:
    """Whether all of `if_` and none of `unless` is so. `writer`: the persona whose latest message is meant by
    default."""
    return all(holds(deed, situation, writer) for deed in if_) and not any(
        holds(deed, situation, writer) for deed in unless
    )


def holds(deed: Deed, situation: Situation, writer: str = "") -> bool:
    """Whether the city did this."""
    return sum(_was(deed, item, situation) for item in _meant(deed, situation, writer)) >= deed.times


def _meant(deed: Deed, situation: Situation, writer: str) -> list[Item]:
    if deed.message is not None:
        return [item for item in situation.items if item.id == deed.message]
    if deed.of is not None:
        return [item for item in situation.items if deed.of in (item.who, ANYONE) and not item.by_player]
    own = [item for item in situation.items if item.who == writer]
    return own[-1:]


def _was(deed: Deed, item: Item, situation: Situation) -> bool:
    return _done(deed, item) and _timed(deed, item, situation) and _felt(deed, item, situation)


def _done(deed: Deed, item: Item) -> bool:
    if deed.replied is not None and item.replied != deed.replied:
        return False
    if not (deed.effort or deed.action or deed.not_action or deed.account or deed.says):
        return True
    if item.done is None or item.answer is None:
        return False
    response = item.answer.response
    did = {response.action, *response.also}
    if response.post is not None:
        did.add(Action.POST)
    said = response.reply.text.casefold() if response.reply else ""
    return not (
        (deed.effort and response.effort not in deed.effort)
        or (deed.action and did.isdisjoint(deed.action))
        or not did.isdisjoint(deed.not_action)
        or (deed.account and response.account not in deed.account)
        or (deed.says and not any(word.casefold() in said for word in deed.says))
    )


def _timed(deed: Deed, item: Item, situation: Situation) -> bool:
    if deed.waited_over is None:
        return True
    waited = item.waited if item.waited is not None else situation.clock - item.message.sent
    return waited > deed.waited_over


def _felt(deed: Deed, item: Item, situation: Situation) -> bool:
    if deed.mood_below is None and deed.mood_above is None:
        return True
    mood = situation.moods[item.who].value
    below = deed.mood_below is None or mood < deed.mood_below
    return below and (deed.mood_above is None or mood > deed.mood_above)


def wakes_at(deed: Deed, situation: Situation, writer: str) -> list[int]:
    """The seconds still to come at which this condition may come true by waiting alone."""
    if deed.waited_over is None:
        return []
    return [
        item.message.sent + deed.waited_over + 1
        for item in _meant(deed, situation, writer)
        if not item.replied and item.message.sent + deed.waited_over + 1 > situation.clock
    ]
