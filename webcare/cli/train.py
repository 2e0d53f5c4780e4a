"""`webcare train`: the trainee is the city, on the screens or in lines."""

from __future__ import annotations

import sys
from argparse import Namespace
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from webcare.cli.beginning import label, one_of, say
from webcare.cli.play import asked, keeper, said
from webcare.cli.printing import has_screen
from webcare.cli.train_words import say as say_training
from webcare.cli.usage import UsageError

if TYPE_CHECKING:
    from webcare.domain.scenario import Scenario
    from webcare.exercise.play import Exercise
    from webcare.exercise.state import World
    from webcare.store.folders import Folders
    from webcare.tui.kept import Keeper

SHIFT = "dienst"
"""The name of the shift that has no script and no end."""


def run(options: Namespace) -> int:
    """Trains until the trainee stops; 0."""
    from webcare.assessment.assess import assess
    from webcare.cli.run import world
    from webcare.cli.training import Training
    from webcare.engine.city import City
    from webcare.exercise.hints import hints_for, office_words
    from webcare.store.content import load_attitude, load_policies, load_rubric
    from webcare.store.folders import city_names, content_folders, fingerprint, require, rubric_names, scenario_slugs
    from webcare.store.sentences import in_tongue
    from webcare.store.trainees import full_name_warning

    folders, lang = content_folders(options.policies, options.scenarios), options.lang
    if options.scenario is not None:
        names = (*scenario_slugs(folders), SHIFT)
        require(options.scenario, names, "scenario-unknown", folders.scenarios, in_tongue(lang))
    if options.city is not None:
        require(options.city, city_names(folders), "city-unknown", folders.policies, in_tongue(lang))
    if has_screen() and not options.plain:
        return _on_screen(options, folders)
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError(say_training(lang, "needs-terminal"))
    if warning := full_name_warning(options.trainee, lang):
        said(warning)
    policies = load_policies(folders, city_names(folders), lang)
    around, look = world(folders, [City.of(policy) for policy in policies], lang), partial(hints_for)
    if rubric_names(folders):
        rubric = load_rubric(folders, language=lang)
        around = replace(around, judge=partial(assess, rubric), attitude=load_attitude(folders, lang))
        look = partial(hints_for, jargon=office_words(rubric))
    keep = keeper(lang)
    begun = _begun(options, folders, around, keep, fingerprint(folders))
    if begun is None:
        return 0
    exercise, kept_as = begun
    Training(
        exercise,
        around,
        lang=lang,
        ask=asked,
        tell=print,
        keeper=keep,
        kept_as=kept_as,
        look=look if options.hints == "on" else None,
        abuse=not options.no_abuse,
        resume=_command(exercise, options),
    ).run()
    return 0


def _on_screen(options: Namespace, folders: Folders) -> int:
    """The lobby where it is not said what is trained; else the training itself."""
    from webcare.tui.app import run as open_screens
    from webcare.tui.start import Start

    start = Start(
        room="train",
        scenario=options.scenario,
        city=options.city,
        seed=options.seed,
        trainee=options.trainee,
        hints=options.hints == "on",
        abuse=not options.no_abuse,
        difficulty=options.difficulty,
    )
    return open_screens(folders, lang=options.lang, start=start)


def _command(exercise: Exercise, options: Namespace) -> str:
    """The command that goes on with this exercise."""
    parts = ["webcare train", exercise.scenario.slug, f"--city {exercise.city}", f"--seed {exercise.seed}"]
    if exercise.scenario.slug == SHIFT:
        parts.append(f"--difficulty {options.difficulty}")
    return " ".join([*parts, *(["--no-abuse"] if options.no_abuse else []), "--plain"])


def _begun(
    options: Namespace, folders: Folders, world: World, keep: Keeper, content: str
) -> tuple[Exercise, str] | None:
    """The exercise to go on with, or a new one, with its id in the records; None where nobody answers."""
    from webcare.exercise.play import begun

    lang = options.lang
    scenario = _scenario(options, folders)
    if scenario is None:
        return None
    city = options.city or (scenario.city if scenario.city in world.cities else None)
    if city is None:
        ids = list(world.cities)
        at = one_of(asked, print, lang, "which-city", [label(one, world) for one in ids])
        if at is None:
            return None
        city = ids[at]
    name = _kept_name(scenario.slug, options)
    left = _left(options, scenario, city, name, world, keep)
    if left is not None:
        return left
    exercise = begun(scenario, city, world, options.seed, by_hand=True)
    return exercise, keep.begin(name, city, options.seed, content, mode="train", trainee=options.trainee or "")


def _kept_name(slug: str, options: Namespace) -> str:
    """Under which name an exercise by hand is kept; of a shift with what it was made of."""
    from webcare.simulation.shift import kept_name

    return kept_name(options.difficulty, abuse=not options.no_abuse) if slug == SHIFT else slug


def _scenario(options: Namespace, folders: Folders) -> Scenario | None:
    from webcare.simulation.shift import shift
    from webcare.store.content import load_citizens, load_scenario, load_scenarios

    lang = options.lang
    wanted = options.scenario
    if wanted is None:
        every = load_scenarios(folders, lang)
        titles = [scenario.title.replace("{stad}", "…") for scenario in every]
        at = one_of(asked, print, lang, "which-scenario", [*titles, say_training(lang, "endless")])
        if at is None:
            return None
        if at < len(every):
            return every[at]
        wanted = SHIFT
    if wanted != SHIFT:
        return load_scenario(folders, wanted, lang)
    crowd, topics = load_citizens(folders, lang)
    return shift(crowd, topics, options.difficulty, options.seed, abuse=not options.no_abuse)


def _left(
    options: Namespace, scenario: Scenario, city: str, name: str, world: World, keep: Keeper
) -> tuple[Exercise, str] | None:
    """The unfinished exercise of this scenario, city and seed, where the trainee wants to go on with it."""
    from webcare.exercise.moves import move_of
    from webcare.exercise.play import replayed

    lang = options.lang
    for kept in keep.unfinished("train"):
        if (kept.scenario, kept.city, kept.seed) != (name, city, options.seed):
            continue
        given = asked(say_training(lang, "go-on", steps=kept.steps))
        if given is None or given.strip().lower() in ("n", "nee", "no"):
            return None
        try:
            moves = tuple(move_of(move) for move in keep.moves(kept.id))
            return replayed(scenario, city, world, kept.seed, moves, by_hand=True), kept.id
        except (LookupError, ValueError):
            print(say(lang, "lost"))
            return None
    return None
