"""What made the difference: one scenario played to its end under several cities, and why it went otherwise.

    contrasts([played(…, "den-haag", …), played(…, "rotterdam", …)], world)

Four things are held beside each other: how it ended, when messages were noticed, how long people waited, how many
people were reached; and, where nothing else says it, the rules that parted the cities. Of each kind only the largest
differences are told, one for each cause. Not here: finding the cause (`exercise.causes`), the words
(`exercise.contrast_words`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from webcare.domain.scenario import Deed
from webcare.exercise import contrast_words as words
from webcare.exercise.causes import (
    ENOUGH,
    Cause,
    why_answered_later,
    why_noticed_later,
    why_other_deed,
)
from webcare.exercise.conditions import holds, meant
from webcare.exercise.contrast_words import Found, Seconds, Why
from webcare.exercise.known import known_at
from webcare.exercise.outcome import outcome
from webcare.exercise.play import Exercise
from webcare.exercise.posting import why_not_posted, why_other_reach
from webcare.exercise.run import Run
from webcare.exercise.state import Item, World

MOST = 3
"""Differences told of each kind."""
_NEVER = 10**6
"""More seconds than any exercise lasts."""
_LOOKED_AT = 20
"""Messages among which the cause of an ending is looked for."""

About = Literal["ending", "noticed", "waited", "reach", "deed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """One difference between cities, with what made it."""

    about: About
    cause: str
    """`rule`, `stream`, `split`, `queue` or `outlet`; empty where none of these made it."""
    cities: tuple[str, ...]
    """Ids: of the city where it went sooner or first, and of the other."""
    message: str = ""
    """Id of the message it is about, if it is about one."""
    says: str


def contrasts(exercises: Sequence[Exercise], world: World, lang: str = "nl") -> tuple[Contrast, ...]:
    """What made these exercises of one scenario different, the ending first; empty for fewer than two."""
    if len(exercises) < 2:
        return ()
    items = {one.city: {item.id: item for item in one.now.items} for one in exercises}
    found = [*_endings(exercises, world, lang)]
    found += _noticed(exercises, items, lang)
    found += _waited(exercises, items, lang)
    found += _reach(exercises, lang)
    told = {one.message for one in found if one.cause == "rule"}
    found += [one for one in _deeds(exercises, items, lang) if one.message not in told]
    return tuple(found)


Items = Mapping[str, Mapping[str, Item]]
"""By city and id."""


# ----------------------------------------------------------------------------------------------------------- the ending


def _endings(exercises: Sequence[Exercise], world: World, lang: str) -> Iterable[Contrast]:
    """For each ending but the commonest one: why it came there, and not here."""
    groups: dict[str, list[Exercise]] = {}
    for one in exercises:
        groups.setdefault(one.now.ending.id if one.now.ending else "", []).append(one)
    # Of two as common the last: then the city named first is told of first.
    most = max(reversed(groups.values()), key=len)
    for group in groups.values():
        if group is most:
            continue
        here, there = group[0], most[0]
        if here.now.ending is None or there.now.ending is None:
            continue
        deeds, held = _deciding(here, there, world)
        found = _why_deeds(deeds, here, there, held, world)
        yield Contrast(
            about="ending",
            cause=words.kind(found.cause),
            cities=(here.city, there.city),
            message=found.message,
            says=words.ending(group, most, deeds, held, found, lang),
        )


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


def _why_deeds(deeds: Sequence[Deed], here: Exercise, there: Exercise, held: bool, world: World) -> Found:
    """Why this is so in the one city and not in the other, and the message it turned on."""
    did, did_not = (here, there) if held else (there, here)
    for deed in deeds:
        if deed.post or deed.told is not None:
            cause, message = why_not_posted(deed, did, did_not)
            if cause is not None:
                return Found(cause=cause, here=did, there=did_not, message=message)
            if message:
                return _why_message(message, did, did_not)
        for message in _differing(deed, did, did_not, world):
            found = _why_message(message, did, did_not)
            if found.cause is not None:
                return found
    return Found(cause=None, here=did, there=did_not)


def _differing(deed: Deed, here: Exercise, there: Exercise, world: World) -> Iterable[str]:
    """The messages meant that both cities had, the ones first with which something else was done."""
    if deed.is_of_desk:
        return ()
    came = [{item.id: item for item in meant(deed, Run(one.now, world), "")} for one in (here, there)]
    both = [id_ for id_ in came[0] if id_ in came[1]]
    both.sort(key=lambda id_: _treated(came[0][id_]) == _treated(came[1][id_]))
    return both[:_LOOKED_AT]


def _treated(item: Item) -> tuple[object, ...]:
    rule = item.answer.decision.rule.id if item.answer else ""
    return (known_at(item) is None, rule, (item.waited or 0) // ENOUGH)


def _why_message(message: str, here: Exercise, there: Exercise) -> Found:
    """The first thing that went otherwise with this message: it was not seen, another rule won, it waited."""
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
    cause = why_other_deed(message, here, there)
    if cause is not None:
        return Found(cause=cause, here=here, there=there, message=message)
    waits = [_NEVER if item.waited is None else item.waited for item in (one, other)]
    if abs(waits[0] - waits[1]) < ENOUGH:
        return nothing
    early, late = (here, there) if waits[0] < waits[1] else (there, here)
    return Found(cause=why_answered_later(message, early, late), here=early, there=late, message=message)


def _item(exercise: Exercise, message: str) -> Item | None:
    return next((item for item in exercise.now.items if item.id == message), None)


# ------------------------------------------------------------------------------------------------- noticed, and waited


def _noticed(exercises: Sequence[Exercise], items: Items, lang: str) -> list[Contrast]:
    """What was read soon in one city, and late or never in another."""

    def seconds(item: Item) -> int | None:
        return None if item.addressed or item.noticed is None else item.noticed - item.came

    public = {id_ for found in items.values() for id_, item in found.items() if not item.addressed}
    return _timed("noticed", exercises, items, public, seconds, why_noticed_later, lang)


def _waited(exercises: Sequence[Exercise], items: Items, lang: str) -> list[Contrast]:
    """Who was answered soon in one city, and late or never in another."""
    asked = {id_ for found in items.values() for id_, item in found.items() if item.expects and not item.occasion}
    return _timed("waited", exercises, items, asked, lambda item: item.waited, why_answered_later, lang)


def _timed(
    about: Literal["noticed", "waited"],
    exercises: Sequence[Exercise],
    items: Items,
    wanted: Iterable[str],
    seconds: Seconds,
    why: Why,
    lang: str,
) -> list[Contrast]:
    """The largest differences in time, one for each cause; how many more there are of the same is said."""
    found: list[tuple[float, str, Exercise, Exercise]] = []
    for message in wanted:
        took = [(seconds(items[one.city][message]), one) for one in exercises if message in items[one.city]]
        done = [(time, at) for at, (time, _) in enumerate(took) if time is not None]
        if len(took) < 2 or not done:
            continue
        soonest = min(done)
        latest = max(((_NEVER if time is None else time), at) for at, (time, _) in enumerate(took))
        if latest[0] - soonest[0] >= ENOUGH:
            found.append((soonest[0] - latest[0], message, took[soonest[1]][1], took[latest[1]][1]))
    causes: dict[object, list[tuple[str, Exercise, Exercise, Cause | None]]] = {}
    for _, message, here, there in sorted(found, key=lambda one: (one[0], one[1])):
        cause = why(message, here, there)
        key = (here.city, there.city, words.same(cause))
        causes.setdefault(key, []).append((message, here, there, cause))
    told = []
    for same in causes.values():
        message, here, there, cause = same[0]
        if cause is None:
            continue
        says = words.timed(about, message, here, there, seconds, cause, len(same) - 1, lang)
        told.append(
            Contrast(about=about, cause=words.kind(cause), cities=(here.city, there.city), message=message, says=says)
        )
    return told[:MOST]


# --------------------------------------------------------------------------------------------------- reach, and deeds


def _reach(exercises: Sequence[Exercise], lang: str) -> list[Contrast]:
    """Who reached the most people, and who the fewest."""
    reached = [(outcome(one).reached, one) for one in exercises]
    (most, here), (fewest, there) = max(reached, key=lambda one: one[0]), min(reached, key=lambda one: one[0])
    if most == fewest:
        return []
    cause = why_other_reach(here, there)
    says = words.reach(here, most, there, fewest, cause, lang)
    return [Contrast(about="reach", cause=words.kind(cause), cities=(here.city, there.city), says=says)]


def _deeds(exercises: Sequence[Exercise], items: Items, lang: str) -> list[Contrast]:
    """The messages with which cities did something else by another rule, one for each pair of rules."""
    pairs: dict[object, Contrast] = {}
    here = exercises[0]
    for message, item in items[here.city].items():
        for there in exercises[1:]:
            other = items[there.city].get(message)
            if other is None or not _did_otherwise(item, other):
                continue
            cause = why_other_deed(message, here, there)
            if cause is not None and words.same(cause) not in pairs:
                says = words.deed(message, here, there, cause, lang)
                pairs[words.same(cause)] = Contrast(
                    about="deed", cause=words.kind(cause), cities=(here.city, there.city), message=message, says=says
                )
    return list(pairs.values())[:MOST]


def _did_otherwise(one: Item, other: Item) -> bool:
    if one.answer is None or other.answer is None or one.occasion is not None:
        return False
    ours, theirs = one.answer.response, other.answer.response
    return (ours.effort, ours.action) != (theirs.effort, theirs.action)
