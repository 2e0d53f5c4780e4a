"""How rooms open and how one leaves: an exercise begun or gone on with, cities compared, a command to come back.

Imported after the first paint, when the content has been read; so is everything it needs.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from webcare.tui.kept import TALK, Keeper
from webcare.tui.labels import Labels
from webcare.tui.library import SHIFT
from webcare.tui.screens.lobby import Unfinished

if TYPE_CHECKING:
    from webcare.domain.scenario import Scenario
    from webcare.store.folders import Folders
    from webcare.store.records import Kept
    from webcare.tui.app import Webcare
    from webcare.tui.library import Library
    from webcare.tui.screens.training import Enrolment
    from webcare.tui.start import Sources, Start

SHOWN_AT_MOST = 9
"""Unfinished exercises in the lobby."""
A_DAY = 86_400


def sources(folders: Folders | None, lang: str) -> Sources:
    """Real content, and the records of this machine."""
    from webcare.tui.kept import Opened, opened
    from webcare.tui.start import Sources

    def library() -> Library:
        from webcare.store.folders import content_folders
        from webcare.tui.library import read

        return read(folders or content_folders(), "en" if lang == "en" else "nl")

    def records() -> Opened:
        return opened(lang)

    return Sources(library=library, records=records)


def open_room(program: Webcare, start: Start) -> None:
    """Open the room that was asked for on the command line; the lobby is open already."""
    library = program.library
    assert library is not None
    if start.room == "compare":
        compare(program, start)
        return
    city = start.city if start.city in library.cities else None
    if city is not None:
        program.lobby.city = list(library.cities).index(city)
    if start.room == "policy":
        policy(program, city or next(iter(library.cities), ""))
        return
    if start.room == "train" and start.scenario:
        wanted = library.scenario(start.scenario)
        city = city or (wanted.city if wanted and wanted.city in library.cities else None) or next(iter(library.cities))
        from webcare.tui.screens.training import Enrolment

        if not _gone_on_with(program, start, city):
            enrolment = Enrolment(
                trainee=start.trainee, hints=start.hints, abuse=start.abuse, difficulty=start.difficulty
            )
            train(program, start.scenario, city, start.seed, enrolment)
        return
    scenario = library.scenario(start.scenario) if start.scenario else None
    if start.room != "play" or scenario is None:
        return
    home = city or (scenario.city if scenario.city in library.cities else None) or next(iter(library.cities), "")
    left = next(
        (
            one
            for one in program.keeper.unfinished()
            if one.scenario == scenario.slug and one.city == home and one.seed == start.seed
        ),
        None,
    )
    if left is None:
        begin(program, scenario.slug, home, start.seed)
    elif go_on(program, left.id):
        program.notify(program.labels.gone_on, markup=False, timeout=6)


def _gone_on_with(program: Webcare, start: Start, city: str) -> bool:
    """Whether this training had been begun, and goes on now."""
    from webcare.simulation.made_of import MadeOf, made_of

    asked = MadeOf(level=start.difficulty, abuse=start.abuse) if start.scenario == SHIFT else None
    left = next(
        (
            one
            for one in program.keeper.unfinished("train")
            if (one.city, one.seed) == (city, start.seed)
            and (asked.is_like(made_of(one.scenario)) if asked else one.scenario == start.scenario)
            and start.trainee in ("", one.trainee)
        ),
        None,
    )
    if left is None or not go_on(program, left.id):
        return False
    program.notify(program.labels.gone_on, markup=False, timeout=6)
    return True


def free_talk(labels: Labels) -> Scenario:
    """A scenario without a script: nobody writes but the player, and nothing ends."""
    from webcare.domain.scenario import Ending, Scenario

    # Not validated: a file without messages is an author's mistake, a talk without them is the point.
    empty: dict[str, object] = {
        "slug": TALK,
        "number": 0,
        "title": labels.free_talk,
        "goal": labels.free_talk_goal,
        "difficulty": 1,
        "minutes": 1,
        "lasts": A_DAY,
        "trap": "",
        "personas": {},
        "messages": (),
        "endings": (Ending(id="einde", says=""),),
    }
    return Scenario.model_construct(None, **empty)  # type: ignore[arg-type]


def begin(program: Webcare, slug: str, city: str, seed: int) -> None:
    """Begin an exercise; without a scenario a talk with the city."""
    from webcare.exercise.play import begun

    library = program.library
    assert library is not None
    scenario = library.scenario(slug) if slug != TALK else free_talk(program.labels)
    if scenario is not None:
        program.open_exercise(begun(scenario, city, library.world, seed))


def enrol(program: Webcare, slug: str, city: str, seed: int) -> None:
    """Ask who practises, and begin a training: a scenario, or a shift without a script."""
    from webcare.tui.library import name_of
    from webcare.tui.screens.enrol import Enrol

    library = program.library
    assert library is not None
    scenario = library.scenario(slug)
    if city not in library.cities or (scenario is None and slug != SHIFT):
        return
    policy = library.cities[city].policy
    title = program.labels.train.shift_title if scenario is None else scenario.title.replace("{stad}", policy.name)
    asks = program.labels.train.enrol_title.format(scenario=title, city=name_of(policy))

    def begin_training(enrolment: Enrolment | None) -> None:
        if enrolment is not None:
            train(program, slug, city, seed, enrolment)

    name = program.keeper.trainee()
    program.push_screen(Enrol(program.labels, asks, name, is_shift=scenario is None), begin_training)


def train(program: Webcare, slug: str, city: str, seed: int, enrolment: Enrolment) -> None:
    """Begin a training. Where what it needs cannot be read, that is told."""
    from webcare.exercise.play import begun
    from webcare.store.errors import ContentError

    library = program.library
    assert library is not None
    try:
        name = _shift_name(program, city, enrolment) if slug == SHIFT else slug
        scenario = library.kept_scenario(name, seed, city)
        if scenario is not None:
            exercise = begun(scenario, city, library.world, seed, by_hand=True)
            program.open_training(exercise, enrolment, as_name=name)
    except ContentError as error:
        program.notify(str(error.problems[0]), severity="error", markup=False, timeout=15)


def _shift_name(program: Webcare, city: str, enrolment: Enrolment) -> str:
    """Under which name a new shift of this trainee is kept: what it is made of, and so what it practises."""
    from webcare.simulation.made_of import kept_name
    from webcare.tui.practising import made_for

    library = program.library
    assert library is not None
    made = made_for(
        program.keeper,
        enrolment.trainee,
        level=enrolment.difficulty,
        abuse=enrolment.abuse,
        calls=partial(library.calls, city),
        now=datetime.now(UTC),
    )
    return kept_name(made)


def go_on(program: Webcare, id_: str) -> bool:
    """Go on with an exercise that was left. Whether that could be done."""
    from webcare.exercise.moves import move_of
    from webcare.exercise.play import replayed

    library, keeper = program.library, program.keeper
    assert library is not None
    left = next((one for one in _left(keeper) if one.id == id_), None)
    try:
        if left is None or left.city not in library.cities:
            raise LookupError(id_)
        talk = left.scenario == TALK
        kept = None if talk else library.kept_scenario(left.scenario, left.seed, left.city)
        scenario = free_talk(program.labels) if talk else kept
        if scenario is None:
            raise LookupError(id_)
        moves = tuple(move_of(record) for record in keeper.moves(id_))
        by_hand = left.mode == "train"
        exercise = replayed(scenario, left.city, library.world, left.seed, moves, by_hand=by_hand)
    except (LookupError, ValueError):
        program.notify(program.labels.lost, severity="warning", markup=False)
        return False
    if by_hand:
        from webcare.tui.screens.training import Enrolment

        program.open_training(exercise, Enrolment(trainee=left.trainee), id_, as_name=left.scenario)
    else:
        program.open_exercise(exercise, id_)
    return True


def _left(keeper: Keeper) -> tuple[Kept, ...]:
    """Everything that was begun and not ended, the latest first."""
    found = (*keeper.unfinished(), *keeper.unfinished("train"))
    return tuple(sorted(found, key=lambda one: one.started_at, reverse=True))


def compare(program: Webcare, start: Start) -> None:
    """Lay the cities side by side."""
    from webcare.tui.screens.compare import Compare

    assert program.library is not None
    program.push_screen(Compare(program.labels, program.library, start))


def policy(program: Webcare, city: str) -> None:
    """Read the policy of a city."""
    from webcare.tui.screens.policy import Policy

    library = program.library
    if library is not None and city in library.cities:
        program.push_screen(Policy(program.labels, library, city))


def unfinished(keeper: Keeper, library: Library) -> tuple[Unfinished, ...]:
    """What the lobby lists: exercises of which the scenario and the city are still there."""
    found = [
        one
        for one in _left(keeper)
        if one.city in library.cities
        and (one.scenario == TALK or is_shift(one.scenario) or library.scenario(one.scenario))
    ]
    return tuple(
        Unfinished(
            id=one.id,
            scenario=one.scenario,
            city=one.city,
            steps=one.steps,
            when=_day(one.started_at),
            is_training=one.mode == "train",
        )
        for one in found[:SHOWN_AT_MOST]
    )


def is_shift(name: str) -> bool:
    """Whether a shift without a script is kept under this name."""
    return name.partition(":")[0] == SHIFT


def _day(moment: str) -> str:
    try:
        return datetime.fromisoformat(moment).astimezone().strftime("%d-%m %H:%M")
    except ValueError:
        return ""


def farewell(program: Webcare) -> str:
    """What the terminal says after the program has gone: how to go on with what is being played."""
    from webcare.tui.screens.running import Running
    from webcare.tui.screens.train import Train

    playing = next((screen for screen in program.screen_stack if isinstance(screen, Running)), None)
    if playing is None:
        return ""
    playing.leave()
    exercise = playing.exercise
    if not playing.kept or exercise.is_over:
        return ""
    command = "webcare"
    if not playing.is_talk:
        command += " train" if isinstance(playing, Train) else " play"
        command += f" {exercise.scenario.slug} --city {playing.begun_in}"
        command += f" --difficulty {exercise.scenario.difficulty}" if exercise.scenario.slug == SHIFT else ""
        command += f" --seed {exercise.seed}" if exercise.seed else ""
    return f"{program.labels.resume_with} {command}"
