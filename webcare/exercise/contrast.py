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

from webcare.exercise import contrast_words as words
from webcare.exercise.causes import (
    ENOUGH,
    Cause,
    why_answered_later,
    why_noticed_later,
    why_other_deed,
)
from webcare.exercise.contrast_words import Seconds, Why
from webcare.exercise.endings import parted
from webcare.exercise.outcome import outcome
from webcare.exercise.play import Exercise
from webcare.exercise.posting import why_other_reach
from webcare.exercise.state import Item, World

MOST = 3
"""Differences told of each kind."""
_NEVER = 10**6
"""More seconds than any exercise lasts."""

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
    found = [
        Contrast(
            about="ending",
            cause=words.kind(one.found.cause),
            cities=(one.group[0].city, one.most[0].city),
            message=one.found.message,
            says=words.ending(one, lang),
        )
        for one in parted(exercises, world)
    ]
    found += _noticed(exercises, items, lang)
    found += _waited(exercises, items, lang)
    found += _reach(exercises, lang)
    told = {one.message for one in found if one.cause == "rule"}
    found += [one for one in _deeds(exercises, items, lang) if one.message not in told]
    return tuple(found)


Items = Mapping[str, Mapping[str, Item]]
"""By city and id."""


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
