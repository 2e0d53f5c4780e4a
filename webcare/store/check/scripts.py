"""Do the scenarios hold together: people, messages, conditions, cities, and the lines of reactions?"""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, get_args

from webcare.domain.attitude import Attitude
from webcare.domain.citizens import Frames
from webcare.domain.proof import Proof, Proofs
from webcare.domain.scenario import ANYTHING, Deed, Ending, Occasion, Reactions, Scenario, Timed
from webcare.domain.understanding import Topic
from webcare.exercise.citizen import REASONS
from webcare.exercise.proving import proof_faults
from webcare.exercise.script import Fault, faults
from webcare.store.check.found import Found, Path, at
from webcare.store.check.shelf import Shelf
from webcare.store.content import File
from webcare.store.sentences import Said, Say, listed, nearest

_SLOT = re.compile(r"\{([^{}]*)\}")

_KNOWN_FAULTS: tuple[tuple[str, str, str], ...] = (
    ("message-twice", r'there are two messages "(.*)"', 'er zijn twee berichten "{0}".'),
    ("persona-unknown", r'there is no citizen "(.*)"', 'er is geen inwoner "{0}".'),
    ("message-unknown", r'there is no message "(.*)"', 'er is geen bericht "{0}".'),
    ("tell-missing", r"a correction must say.*", "zet bij een herstel wat er wel klopt: `tell`."),
    (
        "tell-missing",
        r"is confirmed now, but.*",
        "dit staat nu vast, maar er mag niets over verteld worden: geef het een `tell`.",
    ),
    ("text-missing", r"an opening message needs a text", "een bericht dat op de klok komt, heeft een tekst nodig."),
    ("too-late", r"comes after the exercise is over.*", "dit komt pas als de oefening voorbij is (`lasts`)."),
    ("never-comes", r"needs a time.*", "dit komt nooit: geef een tijd (`at`), een voorwaarde (`if`) of allebei."),
    (
        "after-unneeded",
        r"`after` counts from a condition.*",
        "`after` telt vanaf een voorwaarde: naast `at` zegt het niets.",
    ),
    (
        "ending-about-nothing",
        r"an ending must say which message.*",
        "noem bij een slot welk bericht: `message`, of `of`.",
    ),
    (
        "ending-takes-all",
        r"has no condition, so the endings after it.*",
        "dit slot kan altijd: wat erna staat, komt nooit.",
    ),
    ("last-ending", r"the last ending must have no condition", "het laatste slot mag geen voorwaarde hebben."),
    ("ending-unknown", r'there is no ending "(.*)"', 'er is geen slot "{0}".'),
    ("ending-untested", r'no test is about the ending "(.*)"', 'geen enkele test gaat over het slot "{0}".'),
    ("fact-twice", r'there are two facts "(.*)"', 'er zijn twee feiten "{0}".'),
    ("fact-unknown", r'there is no fact "(.*)"', 'er is geen feit "{0}".'),
    (
        "waiting-later",
        r"only a message that is there.*",
        "alleen een bericht dat er vanaf het begin is (`at: 0s`), wacht al.",
    ),
    (
        "fact-unnamed",
        r"says something of a fact without.*",
        "dit zegt iets over een feit, maar noemt het niet bij `fact`.",
    ),
    (
        "condition-of-two",
        r"is about the desk.*",
        "dit gaat over de balie (`post`, `told`, `report`) of over een bericht, niet allebei.",
    ),
    ("condition-of-two", r"`by` belongs to.*", "`by` hoort bij `post`, `told` of `report`."),
    (
        "condition-of-two",
        r"says both `message` and `of`.*",
        "hier staan `message` en `of`; een van de twee is genoeg.",
    ),
)
"""What `exercise.script` says: its kind, and the words for Dutch authors."""


def wrong_scripts(shelf: Shelf) -> Found:
    """Everything in scenarios and reactions that points at nothing or cannot come."""
    numbers: dict[int, str] = {}
    of = _names_of_cities(shelf)
    for file in shelf.scenarios:
        yield from shelf.once("script", file, of, partial(_wrong_in, file, shelf))
        scenario = file.model
        other = numbers.setdefault(scenario.number, scenario.slug)
        if other != scenario.slug:
            yield at(file, ("number",), shelf.say("number-twice", number=scenario.number, other=other))
    yield from _wrong_proofs(shelf, of)
    for reactions in shelf.reactions:
        yield from shelf.once("reactions", reactions, [], partial(_wrong_lines, reactions, shelf.say))
    yield from _missing_reactions(shelf)
    yield from _wrong_frames(shelf)
    for attitude in shelf.attitudes:
        yield from shelf.once("attitude", attitude, [], partial(_wrong_reasons, attitude, shelf.say))


def _wrong_reasons(file: File[Attitude], say: Say) -> Found:
    """Reasons of a mood that no citizen has."""
    for gate, reason in file.model.offends.items():
        if reason not in REASONS:
            names, near = listed(sorted(REASONS), 30), nearest(reason, REASONS)
            yield at(file, ("offends", gate.value), say("reason-nowhere", name=reason, names=names, nearest=near))


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
        yield from shelf.once("frames", file, sorted(options), partial(_wrong_subjects, file, options, shelf.say))


def _wrong_subjects(file: File[Frames], options: set[str], say: Say) -> Found:
    for index, frame in enumerate(file.model.frames):
        yield from _nowhere(file, ("frames", index, "about"), frame.about, options, "subject-unknown", say)


def _names_of_cities(shelf: Shelf) -> list[str]:
    """What a scenario may name of the cities: themselves, their accounts, posts and reports."""
    accounts = sorted({account for city in shelf.cities.values() for account in city.model.accounts})
    lists = {"cities": sorted(shelf.cities), "accounts": accounts, "posts": sorted(_posts(shelf))}
    return [part for name, names in {**lists, "reports": sorted(_reports(shelf))}.items() for part in (name, *names)]


def _wrong_in(file: File[Scenario], shelf: Shelf) -> Found:
    scenario = file.model
    for fault in faults(scenario):
        yield at(file, fault.where, in_words(fault, shelf.say))
    if scenario.city is not None and scenario.city not in shelf.cities:
        near = nearest(scenario.city, shelf.cities)
        names = listed(sorted(shelf.cities), 20)
        yield at(file, ("city",), shelf.say("city-unknown", name=scenario.city, names=names, nearest=near))
    yield from _wrong_accounts(file, scenario, shelf)
    yield from _wrong_sending(file, scenario, shelf)
    yield from _wrong_slots(file, scenario, shelf.say)


def _wrong_proofs(shelf: Shelf, of: list[str]) -> Found:
    """Tests of scenarios that are about nothing, or leave an ending out."""
    scenarios = {file.model.slug: file for file in shelf.scenarios}
    for file in shelf.proofs:
        scenario = scenarios.get(file.model.scenario)
        if scenario is None:
            near, names = nearest(file.model.scenario, scenarios), listed(sorted(scenarios), 20)
            says = shelf.say("scenario-unknown", name=file.model.scenario, names=names, nearest=near)
            yield at(file, ("scenario",), says)
            continue
        yield from shelf.once("proofs", file, [scenario.content, *of], partial(_wrong_tests, file, scenario, shelf))


def _wrong_tests(file: File[Proofs], scenario: File[Scenario], shelf: Shelf) -> Found:
    for fault in proof_faults(file.model, scenario.model):
        yield at(file, fault.where, in_words(fault, shelf.say), key="instead" in fault.where)
    for path, deed in _conditions(tests=file.model.tests):
        yield from _nowhere(file, (*path, "post"), deed.post, {*_posts(shelf), ANYTHING}, "post-nowhere", shelf.say)
    for i, proof in enumerate(file.model.tests):
        for n, city in enumerate(proof.city):
            if city not in shelf.cities:
                near, names = nearest(city, shelf.cities), listed(sorted(shelf.cities), 20)
                says = shelf.say("city-unknown", name=city, names=names, nearest=near)
                yield at(file, ("tests", i, "city", n), says)


def in_words(fault: Fault, say: Say) -> Said:
    """A fault of a script in the reader's language, with the nearest name."""
    says = Said(f"{fault.says.rstrip('.')}.", "script")
    for kind, pattern, dutch in _KNOWN_FAULTS:
        if found := re.fullmatch(pattern, fault.says.rstrip(".")):
            says = Said(dutch.format(*found.groups()) if say("empty").startswith("dit") else says, kind)
            break
    if not fault.names:
        return says
    near = nearest(fault.name, fault.names)
    return says.among(says + say("possible", names=listed(fault.names, 20), nearest=near))


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
    reports = _reports(shelf)
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


def _reports(shelf: Shelf) -> set[str]:
    """The reports that some city makes."""
    found = {report.id for city in shelf.cities.values() for report in city.model.reports}
    return found | ({report.id for report in shelf.national.model.reports} if shelf.national else set())


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


def _wrong_lines(file: File[Reactions], say: Say) -> Found:
    for manner, occasions in file.model.manners.items():
        for occasion, texts in occasions.items():
            for number, text in enumerate(texts):
                yield from _slots(file, ("manners", manner, occasion, number), text, {"stad", "plek", "details"}, say)


def _missing_reactions(shelf: Shelf) -> Found:
    plain = {occasion for file in shelf.reactions for occasion in file.model.manners.get("plain", ())}
    missing = [occasion for occasion in get_args(Occasion) if occasion not in plain]
    if shelf.reactions and missing:
        yield at(shelf.reactions[0], ("manners",), shelf.say("occasions-missing", names=listed(missing, 20)))
