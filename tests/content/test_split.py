"""The split is no decoration, and the tone is one: what only the one changes, and what only the other changes."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.content.conftest import CITIES, FOLDERS
from webcare.domain.scenario import Scenario
from webcare.engine.city import City
from webcare.exercise.happenings import Dealt
from webcare.exercise.outcome import outcome
from webcare.exercise.play import Exercise, played
from webcare.exercise.state import World
from webcare.store.content import load_scenarios

SCENARIOS = load_scenarios(FOLDERS)
ENOUGH = 5
"""In at least so many scenarios the split alone must change how it goes."""


def with_city(world: World, name: str, **changes: object) -> World:
    """The same world, in which one city agreed on other things."""
    policy = world.cities[name].policy.model_copy(update=changes)
    return replace(world, cities={**world.cities, name: City.of(policy)})


def course(over: Exercise) -> tuple[object, ...]:
    """How it went: the ending, when what was noticed, how many were reached, when each was dealt with."""
    came_to = outcome(over)
    return came_to.ending, came_to.noticed, came_to.reached


def test_only_the_split_of_another_city_changes_endings_notice_times_or_reach(world: World) -> None:
    split = world.cities["den-haag"].policy.split
    other = with_city(world, "rotterdam", split=split)
    changed = [
        scenario.slug
        for scenario in SCENARIOS
        if course(played(scenario, "rotterdam", world)) != course(played(scenario, "rotterdam", other))
    ]
    assert len(changed) >= ENOUGH, changed


@pytest.mark.parametrize("city", CITIES)
def test_only_the_tone_of_another_city_changes_no_decision(world: World, city: str) -> None:
    tones = {name: known.policy.tone for name, known in world.cities.items() if name != city}
    for scenario in SCENARIOS:
        was = decisions(played(scenario, city, world))
        for name, tone in tones.items():
            now = decisions(played(scenario, city, with_city(world, city, tone=tone)))
            assert now == was, (scenario.slug, name)


def decisions(over: Exercise) -> Mapping[str, tuple[object, ...]]:
    """What was done with each message, by which rule, and when."""
    found = {}
    for happened in over.now.happenings:
        if isinstance(happened, Dealt):
            item = over.now.item(happened.message)
            assert item.answer is not None
            response = item.answer.response
            found[item.id] = (happened.at, response.rule, response.effort, response.action, response.also)
    return found


@pytest.mark.parametrize("scenario", SCENARIOS, ids=[scenario.slug for scenario in SCENARIOS])
def test_two_splits_give_other_times(world: World, scenario: Scenario) -> None:
    """With the same seed, a city that only talks and one that only sends do things at other moments."""
    talks = world.cities["rotterdam"].policy.split.model_copy(update={"send": 0, "interact": 100, "monitor": 0})
    sends = talks.model_copy(update={"send": 100, "interact": 0})
    one, other = (played(scenario, "rotterdam", with_city(world, "rotterdam", split=split)) for split in (talks, sends))
    assert one.now.happenings != other.now.happenings


def test_nearly_every_scenario_ends_otherwise_in_another_city(world: World) -> None:
    """Of the twenty at least seventeen; that a number stays secret, for one, is the same everywhere."""
    cities = [city for city in CITIES if "@" not in city]
    differ = [
        scenario.slug
        for scenario in SCENARIOS
        if len({outcome(played(scenario, city, world)).ending for city in cities}) > 1
    ]
    assert len(SCENARIOS) == 20
    assert len(differ) >= 17, sorted({scenario.slug for scenario in SCENARIOS} - {*differ})
