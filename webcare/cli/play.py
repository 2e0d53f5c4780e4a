"""`webcare play`, and `webcare` alone: the screens, or line mode where there is none or none is wanted."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from webcare.store.places import server
from webcare.store.undisturbed import hold_off

if TYPE_CHECKING:
    from webcare.store.folders import Folders
    from webcare.tui.kept import Keeper


def run(options: Namespace) -> int:
    """Plays until the player stops; 0."""
    if server():
        # Before a screen opens: who shares a database wants to be in it.
        from webcare.store.database import server_url

        server_url(server(), options.lang)
    if getattr(options, "lobby", False) and not (options.policies or options.scenarios):
        # There is no name to look up, and `entrance` saw the terminal: the screen comes before anything is read.
        hold_off()
        from webcare.tui.app import run as open_lobby
        from webcare.tui.start import Start

        return open_lobby(lang=options.lang, start=Start(seed=options.seed))
    return _named(options)


def _named(options: Namespace) -> int:
    """Plays what the arguments name, in the screens or in lines."""
    from webcare.cli.printing import has_screen
    from webcare.store.folders import city_names, content_folders, require, scenario_slugs
    from webcare.store.sentences import in_tongue

    folders = content_folders(options.policies, options.scenarios)
    say = in_tongue(options.lang)
    if options.scenario is not None:
        require(options.scenario, scenario_slugs(folders), "scenario-unknown", folders.scenarios, say)
    if options.city is not None:
        require(options.city, city_names(folders), "city-unknown", folders.policies, say)
    if options.plain or not has_screen():
        return _in_lines(options, folders)
    # Imports are no garbage either: without a search in between the screen is there a quarter sooner.
    hold_off()
    from webcare.tui.app import run as open_screens
    from webcare.tui.start import Start

    room = "lobby" if getattr(options, "lobby", False) else "play"
    start = Start(room=room, scenario=options.scenario, city=options.city, seed=options.seed)
    return open_screens(folders, lang=options.lang, start=start)


def _in_lines(options: Namespace, folders: Folders) -> int:
    """Plays in line mode; through to the end where nobody can be asked anything."""
    from webcare.cli.beginning import fresh, left
    from webcare.cli.plain import Session, played_through
    from webcare.cli.run import world
    from webcare.cli.words import word
    from webcare.engine.city import City
    from webcare.store.content import load_policies, load_scenarios
    from webcare.store.folders import city_names, fingerprint

    lang, wanted = options.lang, options.scenario
    found = [one for one in load_scenarios(folders, lang) if wanted is None or one.slug == wanted]
    policies = load_policies(folders, city_names(folders), lang)
    if not found or not policies:
        said(word(lang, "none-found"))
        return 0
    around = world(folders, [City.of(policy) for policy in policies], lang)
    if sys.stdin is None or not sys.stdin.isatty():
        first = fresh(_first, print, lang, around, found[:1], options.city, options.seed)
        assert first is not None
        played_through(first, around, lang, print)
        return 0
    keep, content = keeper(lang), fingerprint(folders)
    by_slug = {scenario.slug: scenario for scenario in found}
    exercise, kept_as = left(asked, print, lang, keep, around, by_slug, content) or (None, "")
    if exercise is None:
        exercise = fresh(asked, print, lang, around, found, options.city, options.seed)
        if exercise is None:
            return 0
        kept_as = keep.begin(exercise.scenario.slug, exercise.city, exercise.seed, content)
    Session(exercise, around, lang=lang, ask=asked, tell=print, keeper=keep, kept_as=kept_as).run()
    return 0


def keeper(lang: str) -> Keeper:
    """What keeps the exercise; where the records cannot be opened it says so and keeps nothing."""
    from webcare.store.records import RecordsError
    from webcare.tui.kept import Keeper, opened

    keep = Keeper(said)
    try:
        keep.records = opened(lang)
    except RecordsError as error:
        keep.refused(str(error))
    return keep


def _first(_question: str) -> str:
    """The answer of nobody: the first of each choice."""
    return "1"


def said(says: str) -> None:
    """Says this to whoever is at the terminal, beside what is printed."""
    print(says[:1].upper() + says[1:], file=sys.stderr)


def asked(question: str) -> str | None:
    """One line of the player; None at the end of input."""
    try:
        return input(f"{question}\n> " if question else "> ")
    except EOFError:
        return None
