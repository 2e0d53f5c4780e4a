"""Whether a condition of the script holds: what the city did so far, held against what a `Deed` says.

Not here: what then comes (`exercise.timeline`).
"""

from collections.abc import Sequence

from webcare.domain.action import Action
from webcare.domain.scenario import ANYONE, ANYTHING, Deed
from webcare.exercise.happenings import Reported
from webcare.exercise.run import Run
from webcare.exercise.state import Item


def hold(if_: Sequence[Deed], unless: Sequence[Deed], run: Run, writer: str = "") -> bool:
    """Whether all of `if_` and none of `unless` is so. `writer`: the persona whose latest message is meant by
    default."""
    return all(holds(deed, run, writer) for deed in if_) and not any(holds(deed, run, writer) for deed in unless)


def holds(deed: Deed, run: Run, writer: str = "") -> bool:
    """Whether the city did this."""
    if deed.is_of_desk:
        return _desk_did(deed, run)
    return sum(_was(deed, item, run) for item in meant(deed, run, writer)) >= deed.times


def _desk_did(deed: Deed, run: Run) -> bool:
    by = run.clock if deed.by is None else deed.by
    posts = [sent for sent in run.posts if sent.at <= by]
    if deed.post and not any(ANYTHING in deed.post or sent.post.id in deed.post for sent in posts):
        return False
    if deed.told is not None and not any(sent.fact == deed.told for sent in posts):
        return False
    if deed.report is None:
        return True
    made = any(isinstance(one, Reported) and one.at <= by for one in run.happenings)
    return made == deed.report


def meant(deed: Deed, run: Run, writer: str) -> list[Item]:
    """The messages a condition is about, of those that have come."""
    if deed.message is not None:
        return [run.items[deed.message]] if deed.message in run.items else []
    if deed.of == ANYONE:
        return [item for item in run.items.values() if not item.by_player]
    if deed.of is not None:
        return [run.items[id_] for id_ in run.writers.get(deed.of, ())]
    return [run.items[id_] for id_ in run.writers.get(writer, ())[-1:]]


def _was(deed: Deed, item: Item, run: Run) -> bool:
    return _done(deed, item) and _timed(deed, item, run) and _felt(deed, item, run)


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


def _timed(deed: Deed, item: Item, run: Run) -> bool:
    if deed.noticed is not None and (item.noticed is not None) != deed.noticed:
        return False
    if deed.noticed_over is not None and _since(item.noticed, item.came, run) <= deed.noticed_over:
        return False
    if deed.waited_over is None:
        return True
    waited = item.waited if item.waited is not None else run.clock - item.message.sent
    return waited > deed.waited_over


def _since(until: int | None, came: int, run: Run) -> int:
    return (run.clock if until is None else until) - came


def _felt(deed: Deed, item: Item, run: Run) -> bool:
    if deed.mood_below is None and deed.mood_above is None:
        return True
    mood = run.mood(item.who).value
    below = deed.mood_below is None or mood < deed.mood_below
    return below and (deed.mood_above is None or mood > deed.mood_above)


def wakes_at(deed: Deed, run: Run, writer: str) -> list[int]:
    """The seconds still to come at which this condition may come true by waiting alone."""
    seconds = []
    for item in meant(deed, run, writer) if deed.waited_over is not None or deed.noticed_over is not None else ():
        if deed.waited_over is not None and not item.replied:
            seconds.append(item.message.sent + deed.waited_over + 1)
        if deed.noticed_over is not None and item.noticed is None:
            seconds.append(item.came + deed.noticed_over + 1)
    return [second for second in seconds if second > run.clock]
