"""The script read for one city and one seed: which lines come when, in whose words, and what points at
nothing.

Not here: whether a condition holds (`exercise.conditions`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from webcare.domain.conversation import Status
from webcare.domain.message import Message
from webcare.domain.scenario import ANYONE, Deed, Inject, Line, News, Occasion, Persona, Reactions, Scenario
from webcare.engine.chance import pick
from webcare.engine.city import City
from webcare.engine.slots import filled
from webcare.exercise.state import Due

_ENGLISH_NAMES = {"Den Haag": "The Hague"}


def told(text: str, city: City, *, english: bool = False, **slots: str) -> str:
    """`text` with `{stad}` and other slots filled in for this city."""
    name = city.policy.name
    return filled(text, {"stad": _ENGLISH_NAMES.get(name, name) if english else name, **slots})


def opening_lines(scenario: Scenario, city: City, reactions: Reactions, seed: int) -> tuple[Due, ...]:
    """The messages that come by the clock alone."""
    return tuple(
        spoken(line, line.at, scenario, city, reactions, seed, waiting=line.waiting) for line in scenario.messages
    )


def spoken(
    line: Line, at: int, scenario: Scenario, city: City, reactions: Reactions, seed: int, waiting: int = 0
) -> Due:
    """A line of the script as a message that comes at `at`, sent `waiting` seconds before."""
    persona = scenario.personas[line.from_]
    variants = line.text or reactions.lines(persona.manner, "joins-in")
    text = pick(seed, scenario.slug, line.id, of=variants)
    message = Message(
        id=line.id,
        text=told(text, city, english=persona.manner == "english"),
        channel=line.channel,
        author=persona.name,
        sent=at - waiting,
        addressed=line.addressed,
    )
    return Due(
        message=message,
        who=line.from_,
        at=at,
        about=line.about,
        status=line.status,
        fact=line.fact or "",
        note=line.note,
    )


def own_words(persona: Persona, occasion: Occasion, city: City, reactions: Reactions, seed: int, *keys: object) -> str:
    """What this citizen writes of their own accord on this occasion; empty when there is no such line."""
    variants = reactions.lines(persona.manner, occasion)
    if not variants:
        return ""
    line = pick(seed, *keys, occasion, of=variants)
    english = persona.manner == "english"
    return told(line, city, english=english, plek=persona.place_in(city.id), details=persona.details)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something in a script that points at nothing or can never come."""

    where: tuple[str | int, ...]
    """The path inside the file: `("injects", 2, "from")`."""
    says: str
    name: str = ""
    """The name that does not exist, where it is one."""
    names: tuple[str, ...] = ()
    """The names that do."""


def known_ids(scenario: Scenario) -> tuple[str, ...]:
    """Ids that a message of this scenario can have: of its lines, and of what citizens write of their own accord."""
    lines = (*scenario.messages, *scenario.injects)
    own = (f"{who}-{occasion}" for who in scenario.personas for occasion in get_args(Occasion))
    return (*(line.id for line in lines), *own)


def faults(scenario: Scenario) -> Iterator[Fault]:
    """Everything in this script that points at nothing, is double, or can never come."""
    lines: list[tuple[str, int, Line]] = [("messages", i, line) for i, line in enumerate(scenario.messages)]
    lines += [("injects", i, line) for i, line in enumerate(scenario.injects)]
    ids = tuple(line.id for _, _, line in lines)
    people = tuple(scenario.personas)
    known = known_ids(scenario)
    for index, (block, i, line) in enumerate(lines):
        if line.id in ids[:index]:
            yield Fault(where=(block, i, "id"), says=f'there are two messages "{line.id}"')
        if line.from_ not in people:
            yield _unknown((block, i, "from"), "citizen", line.from_, people)
        if block == "messages" and not line.text:
            yield Fault(where=(block, i, "text"), says="an opening message needs a text")
    for i, opening in enumerate(scenario.messages):
        if opening.at > scenario.lasts:
            yield Fault(where=("messages", i, "at"), says="comes after the exercise is over (`lasts`)")
        if opening.waiting and opening.at:
            yield Fault(
                where=("messages", i, "waiting"), says="only a message that is there from the start (`at: 0s`) waits"
            )
    for i, inject in enumerate(scenario.injects):
        yield from _timed_faults(("injects", i), inject, scenario, known, people)
    for i, news in enumerate(scenario.news):
        if news.id in (*ids, *(other.id for other in scenario.news[:i])):
            yield Fault(where=("news", i, "id"), says=f'there are two messages "{news.id}"')
        yield from _timed_faults(("news", i), news, scenario, known, people)
        if news.fact is None and (news.status is not None or news.tell or news.corrects):
            yield Fault(where=("news", i), says="says something of a fact without naming it under `fact`")
        yield from _telling_faults(("news", i), news, scenario)
    yield from _fact_faults(scenario)
    yield from _ending_faults(scenario, known, people)


def _fact_faults(scenario: Scenario) -> Iterator[Fault]:
    facts = tuple(fact.id for fact in scenario.dossier)
    for i, fact in enumerate(facts):
        if fact in facts[:i]:
            yield Fault(where=("dossier", i, "id"), says=f'there are two facts "{fact}"')
    named = [("messages", i, line.fact) for i, line in enumerate(scenario.messages)]
    named += [("injects", i, line.fact) for i, line in enumerate(scenario.injects)]
    named += [("news", i, news.fact) for i, news in enumerate(scenario.news)]
    for block, i, name in named:
        if name is not None and name not in facts:
            yield _unknown((block, i, "fact"), "fact", name, facts)


def _telling_faults(where: tuple[str | int, ...], news: News, scenario: Scenario) -> Iterator[Fault]:
    """News that leaves the city nothing to tell, or what was wrong."""
    if news.corrects and not news.tell:
        yield Fault(where=(*where, "corrects"), says="a correction must say what is right: `tell`")
    facts = [fact for fact in scenario.dossier if fact.id == news.fact]
    versions = [fact.tell for fact in facts] + [one.tell for one in scenario.news if one.fact == news.fact]
    if facts and news.status is Status.CONFIRMED and not any(versions):
        yield Fault(where=(*where, "status"), says="is confirmed now, but nothing may be told of it: give it a `tell`")


def _timed_faults(
    where: tuple[str | int, ...],
    inject: Inject | News,
    scenario: Scenario,
    ids: tuple[str, ...],
    people: tuple[str, ...],
) -> Iterator[Fault]:
    if inject.at is None and not inject.if_:
        yield Fault(where=where, says="needs a time (`at`), a condition (`if`), or both; else it never comes")
    if inject.at is not None and inject.at > scenario.lasts:
        yield Fault(where=(*where, "at"), says="comes after the exercise is over (`lasts`)")
    if inject.at is not None and inject.after:
        yield Fault(where=(*where, "after"), says="`after` counts from a condition; with `at` it means nothing")
    for block, deeds in (("if", inject.if_), ("unless", inject.unless)):
        yield from deed_faults((*where, block), deeds, scenario, ids, people)


def _ending_faults(scenario: Scenario, ids: tuple[str, ...], people: tuple[str, ...]) -> Iterator[Fault]:
    last = len(scenario.endings) - 1
    for i, ending in enumerate(scenario.endings):
        for block, deeds in (("if", ending.if_), ("unless", ending.unless)):
            yield from deed_faults(("endings", i, block), deeds, scenario, ids, people)
            for n, deed in enumerate(deeds):
                if deed.message is None and deed.of is None and not deed.is_of_desk:
                    says = "an ending must say which message: `message`, or `of` (a citizen, or anyone)"
                    yield Fault(where=("endings", i, block, n), says=says)
        unconditional = not ending.if_ and not ending.unless
        if unconditional and i != last:
            yield Fault(where=("endings", i), says="has no condition, so the endings after it never come")
        if i == last and not unconditional:
            yield Fault(where=("endings", i), says="the last ending must have no condition")


def deed_faults(
    where: tuple[str | int, ...],
    deeds: tuple[Deed, ...],
    scenario: Scenario,
    ids: tuple[str, ...],
    people: tuple[str, ...],
) -> Iterator[Fault]:
    """Everything in these conditions that points at nothing or says too much."""
    facts = tuple(fact.id for fact in scenario.dossier)
    for n, deed in enumerate(deeds):
        if deed.told is not None and deed.told not in facts:
            yield _unknown((*where, n, "told"), "fact", deed.told, facts)
        if deed.is_of_desk and (deed.message is not None or deed.of is not None):
            yield Fault(
                where=(*where, n), says="is about the desk (`post`, `told`, `report`) or about a message, not both"
            )
        if deed.by is not None and not deed.is_of_desk:
            yield Fault(where=(*where, n, "by"), says="`by` belongs to `post`, `told` or `report`")
        if deed.message is not None and deed.message not in ids:
            yield _unknown((*where, n, "message"), "message", deed.message, ids)
        if deed.of is not None and deed.of not in (*people, ANYONE):
            yield _unknown((*where, n, "of"), "citizen", deed.of, (*people, ANYONE))
        if deed.message is not None and deed.of is not None:
            yield Fault(where=(*where, n), says="says both `message` and `of`; one of them is enough")


def _unknown(where: tuple[str | int, ...], what: str, name: str, names: tuple[str, ...]) -> Fault:
    return Fault(where=where, says=f'there is no {what} "{name}"', name=name, names=names)
