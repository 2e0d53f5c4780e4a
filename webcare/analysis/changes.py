"""What goes otherwise between two versions of one city's policy, shown on messages: each played in both.

`difference` says exactly in which situations they part; here it is told in what citizens wrote, words of the reply
included. Not here: whole exercises (`exercise.otherwise`).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from webcare.analysis.citizens import Citizens
from webcare.analysis.difference import Difference, exemplified
from webcare.domain.action import Action, Effort
from webcare.domain.message import Message
from webcare.domain.policy import Example
from webcare.domain.response import Response
from webcare.engine.answer import answer
from webcare.engine.city import City
from webcare.engine.facts import Moment

_TOLD = 3
"""In so many boxes a part is looked for a message in."""


class Sort(StrEnum):
    """What is otherwise, the weightiest first."""

    DEED = "deed"
    """Something else is done."""
    WORDS = "words"
    """The same is done, and something else is said."""
    RULE = "rule"
    """The same is done and said, under another rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Went:
    """What was done with a message under one version."""

    effort: Effort
    action: Action
    also: tuple[Action, ...]
    rule: str
    reply: str
    """Empty where nothing was said."""
    post: str
    """Id of the post that went out; empty where none did."""

    @property
    def deed(self) -> tuple[object, ...]:
        """What is done, its words aside."""
        return self.effort, self.action, frozenset(self.also), self.post


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A message with which it goes otherwise."""

    example: Example
    sort: Sort
    before: Went
    after: Went
    made: bool = False
    """Whether the message was put together to show it; no adviser or scenario has it."""


def went(city: City, example: Example, citizens: Citizens, seed: int = 0) -> Went:
    """What a city does with a message, and says."""
    decided = citizens.decided(city, example)
    message = Message(text=example.text, channel=example.channel, addressed=example.addressed)
    moment = Moment(phase=example.phase, status=example.status)
    return of(answer(city, message, citizens.lexicon, decided.conversation, moment, seed, decided=decided).response)


def of(done: Response) -> Went:
    """The same of a response that is known."""
    return Went(
        effort=done.effort,
        action=done.action,
        also=done.also,
        rule=done.rule,
        reply=done.reply.text if done.reply else "",
        post=done.post.id if done.post else "",
    )


def sort_of(before: Went, after: Went) -> Sort | None:
    """What is otherwise between the two; None where nothing is."""
    if before.deed != after.deed:
        return Sort.DEED
    if before.reply != after.reply:
        return Sort.WORDS
    return Sort.RULE if before.rule != after.rule else None


def changes(before: City, after: City, citizens: Citizens, examples: Iterable[Example]) -> Iterator[Change]:
    """The messages with which it goes otherwise.

    What was said earlier in a conversation is as the version `before` said it, so that one message differs at a time.
    """
    for example in examples:
        one, other = went(before, example, citizens), went(after, example, citizens)
        sort = sort_of(one, other)
        if sort is not None:
            yield Change(example=example, sort=sort, before=one, after=other)


def made(found: Difference, citizens: Citizens, most: int) -> Iterator[Change]:
    """A message for each of the first `most` parts that no known message shows; none where none was found."""
    before, after = found.cities
    for part in [part for part in found.parts if not part.known][:most]:
        for example in exemplified(found, found.told(part, _TOLD), citizens).examples[:1]:
            for change in changes(before, after, citizens, [example]):
                yield Change(example=example, sort=change.sort, before=change.before, after=change.after, made=True)


def few(found: Sequence[Change], most: int) -> list[Change]:
    """At most so many that show the most: first one of each way in which it goes otherwise, deeds before words."""
    ways: dict[tuple[object, ...], list[Change]] = {}
    for change in sorted(found, key=lambda change: tuple(Sort).index(change.sort)):
        ways.setdefault((change.sort, change.before.rule, change.after.rule), []).append(change)
    shown: list[Change] = []
    while ways and len(shown) < most:
        for way in list(ways):
            shown.append(ways[way].pop(0))
            if not ways[way]:
                del ways[way]
    order = {id(change): place for place, change in enumerate(found)}
    return sorted(shown[:most], key=lambda change: (tuple(Sort).index(change.sort), order[id(change)]))
