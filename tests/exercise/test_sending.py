"""What the city sends: once, on its outlets, each in its time; and what that does to who sees it."""

from typing import Any

from webcare.domain.channel import Outlet
from webcare.exercise.happenings import Shown
from webcare.exercise.outcome import outcome
from webcare.exercise.play import played
from webcare.exercise.state import World

Builder = Any
"""`conftest.scenario_of`."""


def test_what_two_people_ask_is_told_to_all_once_and_reaches_each_outlet_in_its_time(
    world: World, a_scenario: Builder
) -> None:
    scenario = a_scenario(
        [
            {"id": "een", "at": "1m", "text": "Hoe werkt parkeren?"},
            {"id": "twee", "at": "9m", "from": "jan", "text": "Wanneer is parkeren gratis?"},
        ]
    )
    over = played(scenario, "zuid", world)
    # Twitter's thousand at once, a tenth of all 1200 by the site; nobody said what an advert reaches.
    assert [(one.message, one.reach) for one in over.now.posts] == [("een", 1120)]
    (sent,) = over.now.posts
    assert next(one for one in over.now.happenings if isinstance(one, Shown)) == Shown(
        at=sent.at + 300, post="nieuws", outlet=Outlet.SITE
    )
    assert over.now.item("twee").replied
    assert outcome(over).reached == 1120
