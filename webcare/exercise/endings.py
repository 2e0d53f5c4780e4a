"""Why one scenario ended otherwise in one city than in another: the conditions of the ending that are so in the one and
not in the other, followed back to a message, a post or news.

Not here: the other differences between afternoons (`exercise.contrast`), the words (`exercise.contrast_words`).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from webcare.domain.scenario import Deed, Inject, News
from webcare.exercise.causes import (
    ENOUGH,
    Cause,
    why_answered_later,
    why_noticed_later,
    why_other_deed,
)
from webcare.exercise.conditions import holds, meant
from webcare.exercise.happenings import Heard
from webcare.exercise.known import known_at
from webcare.exercise.play import Exercise
from webcare.exercise.posting import PostCause, why_not_posted, why_seen_elsewhere
from webcare.exercise.run import Run
from webcare.exercise.state import Item, World

_NEVER = 10**6
"""More seconds than any exercise lasts."""
_LOOKED_AT = 20
"""Messages among which the cause of an ending is looked for."""
_DEEPEST = 3
"""How many injects and news are followed back, one coming of the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A cause with the two cities it lies between: where it was done, or done sooner, and where not."""

    cause: Cause | PostCause | None
    here: Exercise
    there: Exercise
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """Cities that came to one ending, held beside those that came to the commonest."""

    group: tuple[Exercise, ...]
    most: tuple[Exercise, ...]
    deeds: tuple[Deed, ...]
    """The conditions that are so in the one and not in the other."""
    held: bool
    """Whether they are so in `group`."""
    found: Found


def parted(exercises: Sequence[Exercise], world: World) -> Iterator[Parted]:
    """For each ending but the commonest one: why it came there, and not here."""
    groups: dict[str, list[Exercise]] = {}
    for one in exercises:
        if one.now.ending is not None:
            groups.setdefault(one.now.ending.id, []).append(one)
    # Of two as common the last: then the city named first is told of first.
    most = max(reversed(groups.values()), key=len, default=[])
    for group in groups.values():
        if group is not most:
            deeds, held = _deciding(group[0], most[0], world)
            did, did_not = (group[0], most[0]) if held else (most[0], group[0])
            found = _why_deeds(deeds, did, did_not, world)
            yield Parted(group=tuple(group), most=tuple(most), deeds=deeds, held=held, found=found)


def _deciding(here: Exercise, there: Exercise, world: World) -> tuple[tuple[Deed, ...], bool]:
    """The conditions that are so in the one city and not in the other; whether it is `here` that they hold."""
    one, other = here.now.ending, there.now.ending
    assert one is not None
    assert other is not None
    endings = here.scenario.endings
    # The earlier of the two endings is the one that had to be earned.
    earlier = one if endings.index(one) < endings.index(other) else other
    runs = Run(here.now, world), Run(there.now, world)
    met, missed = runs if earlier is one else runs[::-1]
    for deeds, wanted in ((earlier.if_, True), (earlier.unless, False)):
        parted = tuple(deed for deed in deeds if holds(deed, met) == wanted != holds(deed, missed))
        if parted:
            return parted, (earlier is one) == wanted
    return (), True


def _why_deeds(
    deeds: Sequence[Deed], did: Exercise, did_not: Exercise, world: World, writer: str = "", depth: int = 0
) -> Found:
    """Why this is so in the one city and not in the other. `writer`: whose latest message is meant by default."""
    nothing = Found(cause=None, here=did, there=did_not)
    if depth > _DEEPEST:
        return nothing
    for deed in deeds:
        for found in _why_deed(deed, did, did_not, world, writer, depth):
            if found.cause is not None:
                return found
    return nothing


def _why_deed(deed: Deed, did: Exercise, did_not: Exercise, world: World, writer: str, depth: int) -> Iterator[Found]:
    if deed.post or deed.told is not None:
        cause, message = why_not_posted(deed, did, did_not)
        yield Found(cause=cause, here=did, there=did_not, message=message)
        if message:
            yield _why_message(message, did, did_not)
        for news in _news_of(deed, did, did_not):
            yield _why_came(news, did, did_not, world, depth)
    for message in _differing(deed, did, did_not, world, writer):
        yield _why_message(message, did, did_not, waiting=deed.waited_over is not None)
    for inject in did.scenario.injects:
        came = _item(did, inject.id) is not None and _item(did_not, inject.id) is None
        if came and inject.id == deed.message:
            yield _why_came(inject, did, did_not, world, depth)


def _why_came(line: Inject | News, did: Exercise, did_not: Exercise, world: World, depth: int) -> Found:
    """Why an inject or news came in the one city and not, or not as soon, in the other: its own conditions."""
    writer = line.from_ if isinstance(line, Inject) else ""
    runs = Run(did.now, world), Run(did_not.now, world)
    for deeds, wanted in ((line.if_, True), (line.unless, False)):
        apart = [deed for deed in deeds if holds(deed, runs[0], writer) == wanted != holds(deed, runs[1], writer)]
        if apart:
            pair = (did, did_not) if wanted else (did_not, did)
            return _why_deeds(apart, *pair, world, writer, depth + 1)
    for deed in line.if_:
        # Told in both, and seen by its writer in the one only.
        cause = why_seen_elsewhere(deed, did, did_not) if deed.post or deed.told is not None else None
        if cause is not None:
            return Found(cause=cause, here=did, there=did_not)
    return Found(cause=None, here=did, there=did_not)


def _news_of(deed: Deed, did: Exercise, did_not: Exercise) -> Iterator[News]:
    """The news that brought the post in the one city, and that the other did not hear, or only later."""
    heard = [
        {happened.news: happened.at for happened in one.now.happenings if isinstance(happened, Heard)}
        for one in (did, did_not)
    ]
    for news in did.scenario.news:
        brings = (deed.told is not None and news.fact == deed.told) or bool(set(deed.post) & set(news.post))
        if brings and news.id in heard[0] and heard[1].get(news.id, _NEVER) > heard[0][news.id]:
            yield news


def _differing(deed: Deed, here: Exercise, there: Exercise, world: World, writer: str) -> Iterable[str]:
    """The messages meant that both cities had, the ones first with which something else was done."""
    if deed.is_of_desk:
        return ()
    came = [{item.id: item for item in meant(deed, Run(one.now, world), writer)} for one in (here, there)]
    both = [id_ for id_ in came[0] if id_ in came[1]]
    both.sort(key=lambda id_: _treated(came[0][id_]) == _treated(came[1][id_]))
    return both[:_LOOKED_AT]


def _treated(item: Item) -> tuple[object, ...]:
    rule = item.answer.decision.rule.id if item.answer else ""
    return (known_at(item) is None, rule, (item.waited or 0) // ENOUGH)


def _why_message(message: str, here: Exercise, there: Exercise, *, waiting: bool = False) -> Found:
    """The first thing that went otherwise with this message: it was not seen, another rule won, it waited.

    `waiting`: it turned on how long it waited, so that is looked at before the rules.
    """
    one, other = _item(here, message), _item(there, message)
    nothing = Found(cause=None, here=here, there=there)
    if one is None or other is None:
        return nothing
    seen, saw = (_NEVER if (at := known_at(item)) is None else at - item.came for item in (one, other))
    if abs(seen - saw) >= ENOUGH:
        early, late = (here, there) if seen < saw else (there, here)
        cause: Cause | None = why_noticed_later(message, early, late)
        if cause is not None:
            return Found(cause=cause, here=early, there=late, message=message)
    rules = Found(cause=why_other_deed(message, here, there), here=here, there=there, message=message)
    waits = [_NEVER if item.waited is None else item.waited for item in (one, other)]
    if abs(waits[0] - waits[1]) < ENOUGH or (rules.cause is not None and not waiting):
        return rules
    early, late = (here, there) if waits[0] < waits[1] else (there, here)
    cause = why_answered_later(message, early, late)
    return rules if cause is None else Found(cause=cause, here=early, there=late, message=message)


def _item(exercise: Exercise, message: str) -> Item | None:
    return next((item for item in exercise.now.items if item.id == message), None)
