"""What is found by the sort of a message is what is found by trying every condition in turn."""

import random
from dataclasses import fields
from enum import StrEnum
from typing import Any, get_type_hints

import pytest

from webcare.domain.conversation import Turn
from webcare.domain.policy import When
from webcare.engine.choice import MOST_SORTS, Choice, condition, sort_of
from webcare.engine.city import City
from webcare.engine.decide import decide, stopped, trace
from webcare.engine.facts import Facts
from webcare.store.content import load_policies
from webcare.store.folders import city_names, content_folders

FOLDERS = content_folders()
CITIES = [City.of(policy) for policy in load_policies(FOLDERS, city_names(FOLDERS))]
TYPES = get_type_hints(Facts)
ASKED = ("signals", "mentions")


def any_facts(dice: random.Random, city: City) -> Facts:
    """Facts of a message that nobody may ever write: each is one of its values."""
    subjects = sorted({subject for rule in city.policy.rules for subject in rule.when.subject})
    subjects += ["afval/algemeen", "overig/algemeen", "parkeren/vergunning"]
    found: dict[str, Any] = {"subject": dice.choice(subjects), "city_named": dice.choice(["own", "other", "none"])}
    for field in fields(Facts):
        kind = TYPES[field.name]
        if field.name in ASKED:
            found[field.name] = frozenset(dice.sample(list(kind.__args__[0]), dice.randrange(4)))
        elif kind is bool:
            found[field.name] = dice.random() < 0.5
        elif issubclass(kind, StrEnum):
            found[field.name] = dice.choice(list(kind))
    found["topic"] = next(topic for topic in TYPES["topic"] if found["subject"].startswith(f"{topic.value}/"))
    return Facts(**found)


@pytest.mark.parametrize("city", CITIES, ids=lambda city: city.id)
def test_the_rule_that_is_found_is_the_one_on_which_the_trace_ends(city: City) -> None:
    dice = random.Random(5)
    for _ in range(400):
        facts = any_facts(dice, city)
        assert decide(city, facts).rule.id == trace(city, facts)[-1].rule.id, facts


@pytest.mark.parametrize("city", CITIES, ids=lambda city: city.id)
def test_the_wording_that_is_found_is_the_first_that_nothing_stops(city: City) -> None:
    dice, some = random.Random(6), city.policy.rules[0]
    for _ in range(30):
        facts = any_facts(dice, city)
        for name, template in city.policy.templates.items():
            fitting = (
                wording
                for wording in template.wordings
                if stopped(some.model_copy(update={"when": wording.when}), facts).applies
            )
            assert city.pieces[name].line(facts) is next(fitting, None), (name, facts)


def test_a_sort_that_was_forgotten_is_found_anew() -> None:
    pairs = [(condition(When(turn=(Turn.LATER,))), "later"), (condition(When()), "first")]
    choice = Choice(lambda _: [(when, when.ready(says)) for when, says in pairs])
    facts = any_facts(random.Random(7), CITIES[0])
    for round_ in range(2):
        assert choice.first(facts) == facts.turn, round_
        for number in range(MOST_SORTS + 1):
            choice.shelf((*sort_of(facts)[:-1], number))
