"""Do the scenarios hold together: people, messages, conditions, cities, and the lines of reactions?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, get_args

from webcare.domain.proof import Proof
from webcare.domain.scenario import ANYTHING, Deed, Ending, Occasion, Scenario, Timed
from webcare.domain.understanding import Topic
from webcare.exercise.citizen import REASONS
from webcare.exercise.proving import proof_faults
from webcare.exercise.script import Fault, faults
from webcare.store.check.found import Found, Path, at
from webcare.store.check.shelf import Shelf
from webcare.store.content import File
from webcare.store.sentences import Say, listed, nearest

_SLOT = re.compile(r"\{([^{}]*)\}")

_IN_DUTCH: Mapping[str, str] = MappingProxyType(
    {
        r'there are two messages "(.*)"': 'er zijn twee berichten "{0}".',
        r'there is no citizen "(.*)"': 'er is geen inwoner "{0}".',
        r'there is no message "(.*)"': 'er is geen bericht "{0}".',
        r"a correction must say.*": "zet bij een herstel wat er wel klopt: `tell`.",
        r"is confirmed now, but.*": "dit staat nu vast, maar er mag niets over verteld worden: geef het een `tell`.",
        r"an opening message needs a text": "een bericht dat op de klok komt, heeft een tekst nodig.",
        r"comes after the exercise is over.*": "dit komt pas als de oefening voorbij is (`lasts`).",
        r"needs a time.*": "dit komt nooit: geef een tijd (`at`), een voorwaarde (`if`) of allebei.",
        r"`after` counts from a condition.*": "`after` telt vanaf een voorwaarde: naast `at` zegt het niets.",
        r"an ending must say which message.*": "noem bij een slot welk bericht: `message`, of `of`.",
        r"has no condition, so the endings after it.*": "dit slot kan altijd: wat erna staat, komt nooit.",
        r"the last ending must have no condition": "het laatste slot mag geen voorwaarde hebben.",
        r'there is no ending "(.*)"': 'er is geen slot "{0}".',
        r'no test is about the ending "(.*)"': 'geen enkele test gaat over het slot "{0}".',
        r'there are two facts "(.*)"': 'er zijn twee feiten "{0}".',
        r'there is no fact "(.*)"': 'er is geen feit "{0}".',
        r"only a message that is there.*": "alleen een bericht dat er vanaf het begin is (`at: 0s`), wacht al.",
        r"says something of a fact without.*": "dit zegt iets over een feit, maar noemt het niet bij `fact`.",
        r"is about the desk.*": "dit gaat over de balie (`post`, `told`, `report`) of over een bericht, niet allebei.",
        r"`by` belongs to.*": "`by` hoort bij `post`, `told` of `report`.",
        r"says both `message` and `of`.*": "hier staan `message` en `of`; een van de twee is genoeg.",
    }
)
"""What `exercise.script` says, for Dutch authors."""


def wrong_scripts(shelf: Shelf) -> Found:
    """Everything in scenarios and reactions that points at nothing or cannot come."""
    numbers: dict[int, str] = {}
    for file in shelf.scenarios:
        scenario = file.model
        for fault in faults(scenario):
            yield at(file, fault.where, in_words(fault, shelf.say))
        other = numbers.setdefault(scenario.number, scenario.slug)
        if other != scenario.slug:
            yield at(file, ("number",), shelf.say("number-twice", number=scenario.number, other=other))
        if scenario.city is not None and scenario.city not in shelf.cities:
            near = nearest(scenario.city, shelf.cities)
            names = listed(sorted(shelf.cities), 20)
            says = shelf.say("city-unknown", name=scenario.city, names=names, nearest=near)
            yield at(file, ("city",), says)
        yield from _wrong_accounts(file, scenario, shelf)
        yield from _wrong_sending(file, scenario, shelf)
        yield from _wrong_slots(file, scenario, shelf.say)
    yield from _wrong_proofs(shelf)
    yield from _wrong_reactions(shelf)
    yield from _wrong_frames(shelf)
    for attitude in shelf.attitudes:
        for gate, reason in attitude.model.offends.items():
            if reason not in REASONS:
                names, near = listed(sorted(REASONS), 30), nearest(reason, REASONS)
                yield at(
                    attitude,
                    ("offends", gate.value),
                    shelf.say("reason-nowhere", name=reason, names=names, nearest=near),
                )


def _wrong_frames(shelf: Shelf) -> Found:
    """Frames with a name that another has, or about what nobody knows."""
    subjects = shelf.subjects()
    options = {*map(str, Topic), *subjects} if subjects else set()
    seen: set[str] = set()
    for file in shelf.frames:
        for index, frame in enumerate(file.model.frames):
            if frame.id in seen:
                yield at(file, ("frames", index, "id"), shelf.say("twice", name=frame.id))
            seen.add(frame.id)
            yield from _nowhere(file, ("frames", index, "about"), frame.about, options, "subject-unknown", shelf.say)


def _wrong_proofs(shelf: Shelf) -> Found:
    """Tests of scenarios that are about nothing, or leave an ending out."""
    scenarios = {file.model.slug: file.model for file in shelf.scenarios}
    for file in shelf.proofs:
        scenario = scenarios.get(file.model.scenario)
        if scenario is None:
            near, names = nearest(file.model.scenario, scenarios), listed(sorted(scenarios), 20)
            says = shelf.say("scenario-unknown", name=file.model.scenario, names=names, nearest=near)
            yield at(file, ("scenario",), says)
            continue
        for fault in proof_faults(file.model, scenario):
            yield at(file, fault.where, in_words(fault, shelf.say))
        for path, deed in _conditions(tests=file.model.tests):
            yield from _nowhere(file, (*path, "post"), deed.post, {*_posts(shelf), ANYTHING}, "post-nowhere", shelf.say)
        for i, proof in enumerate(file.model.tests):
            for n, city in enumerate(proof.city):
                if city not in shelf.cities:
                    near, names = nearest(city, shelf.cities), listed(sorted(shelf.cities), 20)
                    says = shelf.say("city-unknown", name=city, names=names, nearest=near)
                    yield at(file, ("tests", i, "city", n), says)


def in_words(fault: Fault, say: Say) -> str:
    """A fault of a script in the reader's language, with the nearest name."""
    says = f"{fault.says.rstrip('.')}."
    if say("empty").startswith("dit"):
        for pattern, dutch in _IN_DUTCH.items():
            if found := re.fullmatch(pattern, fault.says.rstrip(".")):
                says = dutch.format(*found.groups())
                break
    if not fault.names:
        return says
    near = nearest(fault.name, fault.names)
    return says + say("possible", names=listed(fault.names, 20), nearest=near)


def _conditions(**blocks: Sequence[Timed | Ending | Proof]) -> Iterator[tuple[Path, Deed]]:
    """Every condition on what the city did, with its path."""
    for block, entries in blocks.items():
        for index, entry in enumerate(entries):
            for key, deeds in (("if", entry.if_), ("unless", entry.unless)):
                for number, deed in enumerate(deeds):
                    yield (block, index, key, number), deed


def _wrong_accounts(file: File[Any], scenario: Scenario, shelf: Shelf) -> Found:
    """Accounts in conditions that no city has."""
    known = {account for city in shelf.cities.values() for account in city.model.accounts}
    for path, deed in _conditions(injects=scenario.injects, news=scenario.news, endings=scenario.endings):
        yield from _nowhere(file, (*path, "account"), deed.account, known, "account-nowhere", shelf.say)


def _wrong_sending(file: File[Any], scenario: Scenario, shelf: Shelf) -> Found:
    """Posts and reports in news and conditions that no city has."""
    posts = _posts(shelf)
    reports = {report.id for city in shelf.cities.values() for report in city.model.reports}
    reports |= {report.id for report in shelf.national.model.reports} if shelf.national else set()
    for index, news in enumerate(scenario.news):
        yield from _nowhere(file, ("news", index, "post"), news.post, posts, "post-nowhere", shelf.say)
        if reports and news.report is not None and news.report not in reports:
            near, names = nearest(news.report, reports), listed(sorted(reports))
            yield at(
                file,
                ("news", index, "report"),
                shelf.say("report-nowhere", name=news.report, names=names, nearest=near),
            )
    for path, deed in _conditions(injects=scenario.injects, news=scenario.news, endings=scenario.endings):
        yield from _nowhere(file, (*path, "post"), deed.post, {*posts, ANYTHING}, "post-nowhere", shelf.say)


def _posts(shelf: Shelf) -> set[str]:
    """The posts that some city has."""
    return {post.id for city in shelf.cities.values() for post in city.model.posts}


def _nowhere(file: File[Any], path: Path, names: Sequence[str], known: set[str], code: str, say: Say) -> Found:
    """The names that no city knows; nothing where there is no city at all."""
    for place, name in enumerate(names):
        if known and name not in known:
            says = say(code, name=name, names=listed(sorted(known), 20), nearest=nearest(name, known))
            yield at(file, (*path, place), says)


def _wrong_slots(file: File[Any], scenario: Scenario, say: Say) -> Found:
    blocks: list[tuple[str, Any]] = [("messages", scenario.messages), ("injects", scenario.injects)]
    for block, lines in blocks:
        for index, line in enumerate(lines):
            for number, text in enumerate(line.text):
                yield from _slots(file, (block, index, "text", number), text, {"stad"}, say)


def _slots(file: File[Any], path: tuple[str | int, ...], text: str, known: set[str], say: Say) -> Found:
    for found in _SLOT.finditer(text):
        if found[1] not in known:
            names = listed(sorted(known))
            yield at(file, path, say("slot-unknown", name=found[1], names=names, nearest=""))


def _wrong_reactions(shelf: Shelf) -> Found:
    plain: set[str] = set()
    for file in shelf.reactions:
        for manner, occasions in file.model.manners.items():
            plain |= set(occasions) if manner == "plain" else set()
            for occasion, texts in occasions.items():
                for number, text in enumerate(texts):
                    path = ("manners", manner, occasion, number)
                    yield from _slots(file, path, text, {"stad", "plek", "details"}, shelf.say)
    missing = [occasion for occasion in get_args(Occasion) if occasion not in plain]
    if shelf.reactions and missing:
        yield at(shelf.reactions[0], ("manners",), shelf.say("occasions-missing", names=listed(missing, 20)))
