"""An afternoon in figures."""

from collections.abc import Callable

from webcare.domain.scenario import Scenario
from webcare.exercise.figures import figures
from webcare.exercise.play import begun, played
from webcare.exercise.state import World

Builder = Callable[..., Scenario]


def test_waiting_noticing_and_moods_are_counted(world: World, a_scenario: Builder) -> None:
    scenario = a_scenario(
        [
            {"id": "vraag", "at": "1m", "text": "Hoe werkt parkeren?", "addressed": True},
            {"id": "nog-een", "at": "1m", "from": "jan", "text": "Wanneer is parkeren gratis?", "addressed": True},
            {"id": "uitje", "at": "4m", "from": "jan", "channel": "twitter", "text": "winkelen", "addressed": False},
            {"id": "elders", "at": "4m", "from": "jan", "channel": "twitter", "text": "brand", "addressed": False},
        ]
    )
    found = figures(played(scenario, "noord", world))
    assert (found.first_median, found.first_longest, found.unanswered) == (270, 360, 0)
    assert (found.noticed_median, found.noticed, found.unseen) == (420, 1, 1)
    assert found.ending == "klaar"
    assert found.mood is not None


def test_before_anything_happened_there_is_nothing_to_count(world: World, a_scenario: Builder) -> None:
    found = figures(begun(a_scenario([{"id": "vraag", "at": "1m", "text": "Hoi"}]), "noord", world))
    assert (found.first_median, found.noticed_median, found.mood, found.unseen) == (None, None, None, 0)


def test_who_asked_and_heard_nothing_is_unanswered(world: World, a_scenario: Builder) -> None:
    scenario = a_scenario([{"id": "vraag", "at": "1m", "text": "Hoe werkt parkeren?", "addressed": True}])
    assert figures(played(scenario, "stil", world)).unanswered == 1
