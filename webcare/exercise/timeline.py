"""The injects whose time or condition has come, and the seconds at which something can happen.

Not here: what happens then (`exercise.simulation`).
"""

from collections.abc import Iterator
from dataclasses import replace

from webcare.domain.scenario import Inject, Reactions
from webcare.exercise.conditions import hold, wakes_at
from webcare.exercise.script import spoken
from webcare.exercise.state import Item, Situation

SOON = 300
"""Within so many seconds an inject takes the place of what its citizen would have said of their own accord."""
PATIENCE_RUNS_OUT = 3
"""How often a citizen's patience can run out over one message; after that they have given up."""


def next_at(situation: Situation) -> int | None:
    """The next second at which something happens; None when the exercise is over."""
    if situation.ending is not None:
        return None
    scenario = situation.scenario
    seconds = [scenario.lasts]
    seconds += [due.message.sent for due in situation.due]
    seconds += [job.ends for job in situation.jobs]
    for inject in _open(situation):
        if inject.at is not None:
            seconds.append(inject.at)
        else:
            for deed in (*inject.if_, *inject.unless):
                seconds += wakes_at(deed, situation, inject.from_)
    seconds += [second for item in situation.items if (second := patience_ends(item, situation)) is not None]
    # Openings at second 0 come with the first step, so the clock itself may be the next second.
    return min(max(second, situation.clock) for second in seconds)


def patience_ends(item: Item, situation: Situation) -> int | None:
    """When the writer of this message loses patience next; None when they will not."""
    persona = situation.scenario.personas.get(item.who)
    if persona is None or not item.expects or item.replied or item.run_out >= PATIENCE_RUNS_OUT:
        return None
    # A nudge does not start a clock of its own: the message it is about has one.
    if item.occasion in ("impatient", "gives-up"):
        return None
    if any(_answers(other, item) for other in situation.items):
        return None
    return item.message.sent + persona.patience * (item.run_out + 1)


def _answers(other: Item, item: Item) -> bool:
    """Whether the reply to `other`, later in the same conversation, ends the waiting over `item` as well."""
    return other.conversation == item.conversation and other.replied and (other.done or 0) > item.message.sent


def with_injects(situation: Situation, reactions: Reactions) -> tuple[Situation, frozenset[str]]:
    """The situation with every inject on its way whose time or condition has come, and who writes one soon."""
    writers: set[str] = set()
    for inject in _open(situation):
        if inject.at is not None and situation.clock < inject.at:
            continue
        came = hold(inject.if_, inject.unless, situation, inject.from_)
        if inject.at is None and not came:
            continue
        situation = replace(situation, fired=situation.fired | {inject.id})
        if came:
            at = situation.clock + (inject.after if inject.at is None else 0)
            due = spoken(inject, at, situation.scenario, situation.city, reactions, situation.seed)
            situation = replace(situation, due=(*situation.due, due))
            if inject.at is None and inject.after <= SOON:
                writers.add(inject.from_)
    return situation, frozenset(writers)


def _open(situation: Situation) -> Iterator[Inject]:
    """Injects that can still come."""
    return (inject for inject in situation.scenario.injects if inject.id not in situation.fired)
