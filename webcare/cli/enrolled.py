"""Which training begins, or is gone on with: a scenario or a shift, in which city, and what it practises.

Not here: training itself (`training`), the command (`train`).
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from webcare.cli.beginning import label, one_of, say
from webcare.cli.play import asked
from webcare.cli.train_words import say as say_training
from webcare.exercise.moves import move_of
from webcare.exercise.play import Exercise, begun, replayed
from webcare.simulation.calling import Calls, called_upon
from webcare.simulation.made_of import SLUG, MadeOf, kept_name, made_of
from webcare.simulation.shift import shift
from webcare.store.content import load_citizens, load_scenario, load_scenarios
from webcare.tui.practising import made_for

if TYPE_CHECKING:
    from webcare.domain.scenario import Scenario
    from webcare.domain.training import Skill
    from webcare.exercise.state import World
    from webcare.store.folders import Folders
    from webcare.store.records import Kept
    from webcare.tui.kept import Keeper


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolled:
    """A training that can go on."""

    exercise: Exercise
    kept_as: str
    """Its id in the records; empty where nothing is kept."""
    practises: Sequence[Skill] = ()


def enrolled(options: Namespace, folders: Folders, world: World, keep: Keeper, content: str) -> Enrolled | None:
    """The training to go on with, or a new one; None where nobody answers."""
    lang = options.lang
    slug = options.scenario or _chosen(folders, lang)
    if slug is None:
        return None
    scenario = None if slug == SLUG else load_scenario(folders, slug, lang)
    city = options.city or (scenario.city if scenario is not None and scenario.city in world.cities else None)
    if city is None:
        ids = list(world.cities)
        at = one_of(asked, print, lang, "which-city", [label(one, world) for one in ids])
        if at is None:
            return None
        city = ids[at]
    left = _left(options, slug, city, keep)
    if left is not None and (found := _gone_on(left, scenario, folders, world, keep, lang)) is not None:
        return found
    name: str = slug
    practises: Sequence[Skill] = ()
    if scenario is None:
        name, practises, scenario = _new_shift(options, city, folders, world, keep)
    exercise = begun(scenario, city, world, options.seed, by_hand=True)
    kept = keep.begin(name, city, options.seed, content, mode="train", trainee=options.trainee or "")
    return Enrolled(exercise=exercise, kept_as=kept, practises=practises)


def _chosen(folders: Folders, lang: str) -> str | None:
    """The name of what the trainee wants to train on."""
    every = load_scenarios(folders, "en" if lang == "en" else "nl")
    titles = [scenario.title.replace("{stad}", "…") for scenario in every]
    at = one_of(asked, print, lang, "which-scenario", [*titles, say_training(lang, "endless")])
    if at is None:
        return None
    return every[at].slug if at < len(every) else SLUG


def _calls(folders: Folders, world: World, city: str) -> Calls:
    return called_upon(*load_citizens(folders), world.cities[city], world.lexicon)


def _new_shift(
    options: Namespace, city: str, folders: Folders, world: World, keep: Keeper
) -> tuple[str, Sequence[Skill], Scenario]:
    """The name of a new shift, what it practises, and the shift."""
    made = made_for(
        keep,
        options.trainee or "",
        level=options.difficulty,
        abuse=not options.no_abuse,
        calls=lambda: _calls(folders, world, city),
        now=datetime.now(UTC),
    )
    return kept_name(made), made.wanted, _shift(made, options.seed, city, folders, world)


def _shift(made: MadeOf, seed: int, city: str, folders: Folders, world: World) -> Scenario:
    crowd, topics = load_citizens(folders)
    calls = _calls(folders, world, city) if made.wanted else {}
    return shift(crowd, topics, made.level, seed, abuse=made.abuse, wanted=made.wanted, calls=calls, before=made.before)


def _left(options: Namespace, slug: str, city: str, keep: Keeper) -> Kept | None:
    """The unfinished exercise of this scenario, city and seed, where the trainee wants to go on with it."""
    wanted = MadeOf(level=options.difficulty, abuse=not options.no_abuse) if slug == SLUG else None
    for kept in keep.unfinished("train"):
        if (kept.city, kept.seed) != (city, options.seed) or (options.trainee or kept.trainee) != kept.trainee:
            continue
        if wanted.is_like(made_of(kept.scenario)) if wanted is not None else kept.scenario == slug:
            given = asked(say_training(options.lang, "go-on", steps=kept.steps))
            return None if given is None or given.strip().lower() in ("n", "nee", "no") else kept
    return None


def _gone_on(
    kept: Kept, scenario: Scenario | None, folders: Folders, world: World, keep: Keeper, lang: str
) -> Enrolled | None:
    """An unfinished training as it stood; None where it cannot be played again."""
    made = made_of(kept.scenario, kept.city)
    try:
        if made is not None:
            scenario = _shift(made, kept.seed, kept.city, folders, world)
        if scenario is None:
            raise LookupError(kept.scenario)
        moves = tuple(move_of(move) for move in keep.moves(kept.id))
        exercise = replayed(scenario, kept.city, world, kept.seed, moves, by_hand=True)
    except (LookupError, ValueError):
        print(say(lang, "lost"))
        return None
    return Enrolled(exercise=exercise, kept_as=kept.id, practises=made.wanted if made is not None else ())
