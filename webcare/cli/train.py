"""`webcare train`: the trainee is the city, on the screens or in lines."""

from __future__ import annotations

import sys
from argparse import Namespace
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from webcare.cli.play import asked, keeper, said
from webcare.cli.printing import has_screen
from webcare.cli.train_words import say as say_training
from webcare.cli.usage import UsageError

if TYPE_CHECKING:
    from webcare.exercise.play import Exercise
    from webcare.store.folders import Folders

SHIFT = "dienst"
"""The name of the shift that has no script and no end."""


def run(options: Namespace) -> int:
    """Trains until the trainee stops; 0."""
    from webcare.assessment.assess import assess
    from webcare.assessment.names import skill_name
    from webcare.cli.enrolled import enrolled
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
    begun = enrolled(options, folders, around, keep, fingerprint(folders))
    if begun is None:
        return 0
    Training(
        begun.exercise,
        around,
        lang=lang,
        ask=asked,
        tell=print,
        keeper=keep,
        kept_as=begun.kept_as,
        practises=[skill_name(skill, lang) for skill in begun.practises],
        look=look if options.hints == "on" else None,
        abuse=not options.no_abuse,
        resume=_command(begun.exercise, options),
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
