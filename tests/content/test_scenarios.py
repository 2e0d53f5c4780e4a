"""The scenarios as they are written: complete, with something to say for everybody, and knowing no city."""

import re
from typing import get_args

import pytest

from tests.content.conftest import FOLDERS
from webcare.domain.channel import Channel
from webcare.domain.message import Message
from webcare.domain.scenario import Manner, Occasion, Scenario
from webcare.engine.match import Lexicon
from webcare.engine.personal_data import personal_data
from webcare.engine.understand import understand
from webcare.exercise.script import faults
from webcare.exercise.state import World
from webcare.store.content import load_scenarios

SCENARIOS = {scenario.slug: scenario for scenario in load_scenarios(FOLDERS)}
CROWDS = frozenset({"groot-evenement", "brand-met-rook", "wethouder-vraagt-beeld", "overdracht"})
"""Where it is the point that many write at once; elsewhere a trainer must be able to oversee it."""

every_scenario = pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)


def test_the_twenty_are_there() -> None:
    assert sorted(scenario.number for scenario in SCENARIOS.values()) == list(range(1, 21))


@every_scenario
def test_a_script_is_whole(scenario: Scenario) -> None:
    assert not list(faults(scenario))
    assert len(scenario.messages) >= 4
    assert len(scenario.messages) <= 8 or scenario.slug in CROWDS
    assert len(scenario.endings) >= 3
    assert scenario.dossier
    assert scenario.goal.startswith("Je ")


@every_scenario
def test_every_line_tells_the_trainer_what_to_look_at(scenario: Scenario) -> None:
    assert not [line.id for line in (*scenario.messages, *scenario.injects) if not line.note]


@every_scenario
def test_the_opening_messages_have_variants(scenario: Scenario) -> None:
    assert not [line.id for line in scenario.messages if len(set(line.text)) < 2]


@every_scenario
def test_there_are_injects_by_time_and_by_condition_and_two_forks_on_what_the_city_does(scenario: Scenario) -> None:
    assert [inject for inject in scenario.injects if inject.at is not None]
    forks = {
        (deed.message or deed.of, deed.action, deed.replied, deed.noticed, deed.post, deed.told)
        for inject in scenario.injects
        for deed in (*inject.if_, *inject.unless)
        if deed.action or deed.replied is not None or deed.noticed is not None or deed.is_of_desk
    }
    assert len(forks) >= 2


@every_scenario
def test_citizens_are_invented_and_go_by_a_first_name(scenario: Scenario) -> None:
    assert all(re.fullmatch(r"[A-ZÀ-Þ][a-zß-ÿ]+", persona.name) for persona in scenario.personas.values())


@every_scenario
def test_everybody_introduced_has_something_to_say(scenario: Scenario) -> None:
    assert set(scenario.personas) == {line.from_ for line in (*scenario.messages, *scenario.injects)}


@every_scenario
def test_no_text_knows_which_city_is_played(scenario: Scenario) -> None:
    """Where the cities part is the policies' business; the one scenario about Utrecht names it in its dossier only."""
    texts = [text for line in (*scenario.messages, *scenario.injects) for text in line.text]
    texts += [ending.says for ending in scenario.endings]
    assert not [text for text in texts if re.search(r"Amsterdam|Den Haag|Rotterdam|Utrecht", text)]


@pytest.mark.parametrize("manner", get_args(Manner))
def test_citizens_of_every_manner_have_words_for_every_occasion(world: World, manner: Manner) -> None:
    lines = {occasion: world.reactions.manners[manner].get(occasion, ()) for occasion in get_args(Occasion)}
    assert not [occasion for occasion, texts in lines.items() if len(set(texts)) < 4]
    assert all("{plek}" in text for text in lines["gives-place"])
    assert all("{details}" in text for text in lines["gives-details"])


def test_no_two_occasions_share_a_line(world: World) -> None:
    """Else ten minutes of feed would repeat a sentence."""
    texts = [
        text
        for lines in world.reactions.manners.values()
        for occasion, variants in lines.items()
        if not occasion.startswith("gives-d")
        for text in variants
    ]
    double = {text for text in texts if texts.count(text) > 1}
    assert not double


@every_scenario
def test_an_opening_message_is_understood_to_be_about_what_it_is_about(lexicon: Lexicon, scenario: Scenario) -> None:
    missed = []
    for line in scenario.messages:
        for text in line.text:
            message = Message(text=text.replace("{stad}", "Rotterdam"), channel=line.channel, addressed=line.addressed)
            found = understand(message, lexicon)
            if line.about and not {found.topic.value, found.subject} & set(line.about):
                missed.append((line.id, text, found.subject))
    assert not missed


@every_scenario
def test_only_the_scenario_about_it_holds_what_would_identify_somebody(scenario: Scenario) -> None:
    found = [
        line.id
        for line in (*scenario.messages, *scenario.injects)
        for text in line.text
        if personal_data(text) and line.channel is not Channel.WHATSAPP
    ]
    allowed = {"bsn-in-tweet": len(found), "volle-container": 2}.get(scenario.slug, 0)
    assert len(found) <= allowed, found
