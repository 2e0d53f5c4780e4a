"""`webcare whatif CITY --with FILE`: what would have gone otherwise with another policy in the place of a city's."""

import sys
from argparse import Namespace
from dataclasses import replace

from webcare.analysis.changes import of, sort_of
from webcare.cli.archive_words import unreadable
from webcare.cli.gathered import opened
from webcare.cli.gone_otherwise import Marks, Messages, WhatIf
from webcare.cli.printing import print_json, print_lines, width
from webcare.cli.replay import told
from webcare.cli.told_whatif import lines, values
from webcare.cli.usage import UsageError
from webcare.cli.words import word
from webcare.domain.policy import Policy
from webcare.engine.answer import answer
from webcare.engine.city import City
from webcare.engine.understand import understand
from webcare.exercise.moves import move_of
from webcare.exercise.otherwise import course
from webcare.exercise.remarked import remarked
from webcare.exercise.state import World
from webcare.simulation.rows import Unreadable, row_of
from webcare.store.archive.reading import rows_in, values_of
from webcare.store.content import load_policy
from webcare.store.folders import city_names, content_folders
from webcare.store.undisturbed import undisturbed
from webcare.store.versions import load_version
from webcare.tui.library import Library, read

_HALF = 4


def run(options: Namespace) -> int:
    """Prints it; 4 when a row of the archive could not be read, else 0."""
    lang = options.lang
    if options.seeds < 1:
        raise UsageError(word(lang, "seeds-few"))
    folders = content_folders(options.policies, options.scenarios)
    with undisturbed():
        was = load_policy(folders, options.city, lang)
        # Whatever the file calls itself: it stands in the place of this city.
        now = load_version(folders, options.instead, lang).model_copy(update={"city": was.city})
        library = read(folders, lang)
        worlds = _in(library, was), _in(library, now)
        courses = [
            course(scenario, was.city, *worlds, seed=seed)
            for scenario in library.scenarios
            for seed in range(options.seed, options.seed + options.seeds)
        ]
        found = WhatIf(
            city=was,
            instead=options.instead,
            played=len(courses),
            courses=tuple(one for one in courses if one.differs),
            messages=_messages(options, was.city, worlds, city_names(folders)) if options.records else None,
            marks=_marks(library, was.city, worlds, lang) if options.trained else None,
        )
    if options.json:
        print_json(values(found))
    else:
        print_lines(lines(found, lang, width(110)))
    return _HALF if found.messages and found.messages.unreadable else 0


def _in(library: Library, policy: Policy) -> World:
    world = library.world
    return replace(world, cities={**world.cities, policy.city: City.of(policy)})


def _messages(options: Namespace, city: str, worlds: tuple[World, World], cities: tuple[str, ...]) -> Messages:
    """Every message of the archive in both; one that was sent to another city is passed over."""
    total = Messages()
    cases = [world.cities[city] for world in worlds]
    lexicon = worlds[0].lexicon
    with told(options.lang):
        for number, raw in rows_in(options.records):
            # What is wrong with the line itself is told as such.
            held = values_of(raw)
            row = held if isinstance(held, Unreadable) else row_of(held, number, cities)
            if isinstance(row, Unreadable):
                total.unreadable += 1
                print(unreadable(options.lang, number, row), file=sys.stderr)
                continue
            if row.city not in ("", city):
                total.elsewhere += 1
                continue
            total.read += 1
            understood = understand(row.message, lexicon)
            before, after = (
                of(answer(one, row.message, lexicon, seed=options.seed, understanding=understood).response)
                for one in cases
            )
            sort = sort_of(before, after)
            if sort is not None:
                total.changes.append((row.id, sort, before, after))
    return total


def _marks(library: Library, city: str, worlds: tuple[World, World], lang: str) -> Marks:
    """Every training in this city on this machine, its moves made again in both."""
    total = Marks()
    with opened("en" if lang == "en" else "nl") as records:
        for kept in records.trainings():
            if kept.city != city:
                continue
            scenario = library.kept_scenario(kept.scenario, kept.seed, kept.city)
            total.trainings += 1
            try:
                if scenario is None:
                    raise LookupError(kept.scenario)
                moves = [move_of(record) for record in records.moves(kept.id)]
                judged, changes = remarked(scenario, city, *worlds, seed=kept.seed, moves=moves)
            except (LookupError, ValueError):
                total.lost += 1
                continue
            total.judged += judged
            total.changes += [(kept.id, kept.scenario, one) for one in changes]
    return total
