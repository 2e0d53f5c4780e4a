"""What made the difference between two cities, in a sentence: a table of small afternoons."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.exercise.conftest import TALKS, a_policy, a_rule
from webcare.domain.scenario import Scenario
from webcare.engine.city import City
from webcare.exercise.contrast import Contrast, contrasts
from webcare.exercise.play import played
from webcare.exercise.state import World

Builder = Callable[..., Scenario]

REMARK = {"id": "uitje", "at": "4m", "from": "jan", "channel": "twitter", "text": "ik ga winkelen", "addressed": False}
QUESTION = {"id": "vraag", "at": "1m", "from": "jan", "text": "Hoe werkt parkeren?", "addressed": True}
EARLIER = {"id": "eerder", "at": "30s", "text": "Wanneer is de balie open?", "addressed": True}
NEWS = [{"id": "nieuws-er-is", "at": "2m", "says": "Er is iets.", "post": ["nieuws"]}]
POST = {"id": "nieuws", "outlets": ["twitter"], "audience": "iedereen", "nl": "Er is nieuws."}
PLANNED = [POST | {"id": f"plan-{n}", "plan": {"first": 0}} for n in range(6)]
ENDS_TOLD = [
    {"id": "verteld", "if": {"post": "nieuws"}, "says": "Iedereen weet het."},
    {"id": "stil", "says": "Niemand weet het."},
]
ENDS_HELPED = [
    {"id": "geholpen", "if": {"message": "vraag", "action": "answer"}, "says": "Jan weet het."},
    {"id": "niet-geholpen", "says": "Jan weet het niet."},
]
ENDS_SEEN = [
    {"id": "gezien", "if": {"message": "uitje", "noticed": True}, "says": "Gezien."},
    {"id": "gemist", "says": "Gemist."},
]


def compared(
    world: World, scenario: Scenario, oost: dict[str, Any], west: dict[str, Any], lang: str = "nl"
) -> tuple[Contrast, ...]:
    """What made the difference between two cities that talk, with these changes to their policies."""
    cities = {
        name: City.of(a_policy(name, changes.pop("rules_", TALKS), **changes))
        for name, changes in (("oost", dict(oost)), ("west", dict(west)))
    }
    around = World(lexicon=world.lexicon, cities=cities, reactions=world.reactions)
    return contrasts([played(scenario, name, around) for name in cities], around, lang)


SEND_FIRST = {"split": {"send": 98, "interact": 1, "monitor": 1}, "posts": PLANNED, "streams": []}
TALK_FIRST = {"split": {"send": 1, "interact": 98, "monitor": 1}, "posts": PLANNED, "streams": []}
SELDOM = {"streams": [{"id": "uit", "topics": ["parkeren"], "words": ["winkelen"], "every": 45}]}
OTHER_RULES = {"rules_": [a_rule("doorsturen", "refer", "verwijs", kind="vraag")]}
ADVERTISES = {"posts": [POST, POST | {"id": "ad", "outlets": ["facebook"], "plan": {"first": 1}}]}
PLANS = {"posts": [POST, POST | {"id": "ad", "plan": {"first": 1}}]}

CASES = [
    pytest.param(
        ([REMARK], {"endings": ENDS_SEEN}),
        ({}, {"streams": []}),
        [
            (
                "ending",
                "stream",
                "Oost: einde 'gezien'. West: einde 'gemist'. Het keerpunt: Jan werd gezien; in Oost wel, in West niet. "
                "Oost leest 'uit' mee; in West leest niemand dat.",
            ),
            (
                "noticed",
                "stream",
                "Het bericht van Jan (14:04): Oost las het na 7 min, West nooit. "
                "Oost leest 'uit' mee; in West leest niemand dat.",
            ),
        ],
        id="nobody reads that stream",
    ),
    pytest.param(
        ([REMARK], {}),
        ({}, SELDOM),
        [
            (
                "noticed",
                "stream",
                "Het bericht van Jan (14:04): Oost las het na 7 min, West pas na 42 min. "
                "Oost leest 'uit' elke 10 minuten, West 'uit' elke 45.",
            )
        ],
        id="it is read seldom",
    ),
    pytest.param(
        ([QUESTION], {"endings": ENDS_HELPED}),
        ({}, OTHER_RULES),
        [
            (
                "ending",
                "rule",
                "Oost: einde 'geholpen'. West: einde 'niet geholpen'. Het keerpunt: bij Jan: beantwoorden; "
                "in Oost wel, in West niet. Oost volgt afspraak 'vraag': Daarom. West volgt 'doorsturen': Daarom.",
            )
        ],
        id="another rule won",
    ),
    pytest.param(
        ([EARLIER, QUESTION], {}),
        (TALK_FIRST, SEND_FIRST),
        [
            (
                "waited",
                "split",
                "Het bericht van Jan (14:01): antwoord in Oost na 8 min, in West pas na 23 min. West ging eerst 5 keer "
                "zenden, want dat liep daar verder achter: doel 98 %, besteed 50 %, achterstand 3 min.",
            )
        ],
        id="the split put the time elsewhere",
    ),
    pytest.param(
        ([QUESTION], {"endings": ENDS_TOLD, "news": NEWS}),
        ({"streams": []}, {"posts": [], "streams": []}),
        [
            (
                "ending",
                "rule",
                "Oost: einde 'verteld'. West: einde 'stil'. Het keerpunt: de stad plaatste 'nieuws'; in Oost wel, "
                "in West niet. Het beleid van West heeft geen bericht 'nieuws'.",
            ),
            ("reach", "split", "Berichten van Oost bereikten 1.120 volgers, die van West 0. West zond niets."),
        ],
        id="the policy has no such post",
    ),
    pytest.param(
        ([QUESTION], {}),
        (PLANS, ADVERTISES),
        [
            (
                "reach",
                "outlet",
                "Berichten van Oost bereikten 1.000 volgers, die van West 200. Oost zond via Twitter/X; "
                "West via Facebook.",
            )
        ],
        id="other outlets",
    ),
]


@pytest.mark.parametrize(("script", "policies", "says"), CASES)
def test_a_difference_is_told_with_its_cause(
    script: tuple[list[dict[str, Any]], dict[str, Any]],
    policies: tuple[dict[str, Any], dict[str, Any]],
    says: list[tuple[str, str, str]],
    world: World,
    a_scenario: Builder,
) -> None:
    messages, changes = script
    found = compared(world, a_scenario(messages, **changes), *policies)
    assert [(one.about, one.cause, one.says) for one in found] == says


def test_cities_that_do_the_same_have_no_difference(world: World, a_scenario: Builder) -> None:
    assert compared(world, a_scenario([QUESTION, REMARK]), {}, {}) == ()


def test_one_city_differs_from_nobody(world: World, a_scenario: Builder) -> None:
    assert contrasts([played(a_scenario([QUESTION]), "noord", world)], world) == ()


@pytest.mark.parametrize(("script", "policies", "says"), CASES)
def test_the_same_is_told_in_english(
    script: tuple[list[dict[str, Any]], dict[str, Any]],
    policies: tuple[dict[str, Any], dict[str, Any]],
    says: list[tuple[str, str, str]],
    world: World,
    a_scenario: Builder,
) -> None:
    messages, changes = script
    found = compared(world, a_scenario(messages, **changes), *policies, lang="en")
    assert [(one.about, one.cause) for one in found] == [(about, cause) for about, cause, _ in says]
    assert all(
        not {" wel, ", " las het ", " einde "}
        & {word for word in (" wel, ", " las het ", " einde ") if word in one.says}
        for one in found
    )


def test_what_has_the_same_cause_is_told_once(world: World, a_scenario: Builder) -> None:
    more = [REMARK | {"id": f"uitje-{n}", "at": f"{4 + n}m"} for n in range(3)]
    (one,) = compared(world, a_scenario(more), {}, {"streams": []})
    assert one.says.endswith("Zo ging het met nog 2 berichten.")
