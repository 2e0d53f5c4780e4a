"""Two policies part exactly where they do something else, and every message that shows it does."""

import random
from collections.abc import Sequence
from itertools import product

import pytest

from tests.analysis.conftest import SUBJECTS, a_list, facts_of
from tests.exercise.conftest import VOCABULARY, a_policy
from webcare.analysis.citizens import Citizens, played
from webcare.analysis.difference import beyond, difference, exemplified
from webcare.analysis.possible import impossible
from webcare.domain.lexicon import Vocabulary
from webcare.domain.policy import Policy, Rule
from webcare.engine.city import City
from webcare.engine.decide import decide
from webcare.engine.match import compiled
from webcare.store.content import load_lexicon, load_policies
from webcare.store.folders import content_folders

PAIRS = [("den-haag", "utrecht"), ("utrecht", "utrecht@2025"), ("amsterdam", "rotterdam")]
SMALL = compiled(Vocabulary.model_validate(VOCABULARY))
FOLDERS = content_folders()
LEXICON = load_lexicon(FOLDERS)
NAMES = ("amsterdam", "den-haag", "rotterdam", "utrecht", "utrecht@2025")
POLICIES = dict(zip(NAMES, load_policies(FOLDERS, NAMES), strict=True))


def of(name: str, rules: Sequence[Rule]) -> Policy:
    """A policy with these rules and one that catches the rest."""
    return a_policy(name, [rule.model_dump(mode="json", by_alias=True) for rule in rules if rule.id != "rest"])


@pytest.mark.parametrize("seeds", [range(start, start + 40) for start in range(4000, 4200, 40)], ids=str)
def test_the_parts_are_exactly_the_situations_in_which_something_else_is_done(seeds: range) -> None:
    citizens = Citizens.of(SMALL, [])
    for seed in seeds:
        rules = a_list(seed, most=5)
        one, other = of("noord", rules), of("zuid", changed(rules, seed))
        found = difference(one, other, citizens, SUBJECTS)
        space = found.space
        never = list(impossible(space, one, weighed=True))
        cities = (City.of(one), City.of(other))
        rare = list(beyond(space))
        parts = [found.told(part, 200) for part in found.parts]
        apart = 0
        for values in product(*space.facts.values()):
            situation = dict(zip(space.facts, values, strict=True))
            if any(space.holds(box, situation) for box in never):
                continue
            facts = facts_of(situation)
            deeds = tuple(found.does(decide(city, facts).rule) for city in cities)
            apart += deeds[0] != deeds[1]
            for part in parts:
                told = any(space.holds(box, situation) for box in part.boxes)
                its_own = deeds == (found.does(part.one), found.does(part.other))
                # A part that is everyday is told for the everyday: beyond it nothing is said.
                unsaid = part.everyday and any(space.holds(box, situation) for box in rare)
                assert unsaid or told is its_own, seed
        assert apart == found.apart == sum(part.situations for part in found.parts), seed
        assert all(part.whole for part in parts), seed


def changed(rules: Sequence[Rule], seed: int) -> list[Rule]:
    """The rules with one left out, two exchanged, or others altogether."""
    dice = random.Random(seed)
    some = list(rules)
    match dice.randrange(3):
        case 0:
            some.pop(dice.randrange(len(some)))
        case 1 if len(some) > 1:
            at = dice.randrange(len(some) - 1)
            some[at], some[at + 1] = some[at + 1], some[at]
        case _:
            some = a_list(seed + 9000, most=5, facts=seed)
    return some


def test_a_policy_does_not_part_from_itself() -> None:
    utrecht = POLICIES["utrecht"]
    assert difference(utrecht, utrecht, Citizens.of(LEXICON, []), LEXICON.subjects).parts == ()


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_every_example_message_of_a_difference_shows_it_when_played(one: str, other: str) -> None:
    policies = (POLICIES[one], POLICIES[other])
    examples = [example for policy in policies for rule in policy.rules for example in rule.examples]
    citizens = Citizens.of(LEXICON, examples)
    found = difference(*policies, citizens, LEXICON.subjects)
    cities = [City.of(policy) for policy in policies]
    shown = 0
    for part in found.parts[:12]:
        told = exemplified(found, found.told(part, 3), citizens)
        for example in told.examples:
            deeds = [found.does(played(city, example, LEXICON).decision.rule) for city in cities]
            assert deeds == [found.does(part.one), found.does(part.other)], example
            shown += 1
    assert shown >= 12
