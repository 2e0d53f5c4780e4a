"""`webcare run`: a whole scenario without a person; the engine answers every message."""

from argparse import Namespace
from collections.abc import Sequence

from webcare.cli.printing import print_json
from webcare.engine.city import City
from webcare.exercise.play import played
from webcare.exercise.state import World
from webcare.exercise.transcript import as_text, transcript
from webcare.store.content import load_lexicon, load_policies, load_reactions, load_scenario
from webcare.store.folders import Folders, content_folders
from webcare.store.sentences import Tongue
from webcare.store.undisturbed import undisturbed


def run(options: Namespace) -> int:
    """Prints the transcript; 0."""
    folders = content_folders(options.policies, options.scenarios)
    scenario = load_scenario(folders, options.scenario, options.lang)
    cities = [City.of(policy) for policy in load_policies(folders, [options.city], options.lang)]
    with undisturbed():
        exercise = played(scenario, options.city, world(folders, cities, options.lang), options.seed)
    if options.json:
        told = transcript(exercise)
        told.pop("schema_version", None)
        print_json(told)
    else:
        print(as_text(exercise, options.lang), end="")
    return 0


def world(folders: Folders, cities: Sequence[City], lang: Tongue) -> World:
    """Everything an exercise is played with."""
    return World(
        lexicon=load_lexicon(folders, lang),
        cities={city.id: city for city in cities},
        reactions=load_reactions(folders, lang),
    )
