"""A near miss flips the decision when it is applied, and nothing smaller does."""

import json
from collections.abc import Sequence
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest

from tests.analysis.conftest import PLAIN, SUBJECTS, a_list, facts_of
from tests.exercise.conftest import a_policy
from webcare.analysis.near import changed, near_misses, told_change
from webcare.analysis.possible import impossible
from webcare.analysis.space import Space
from webcare.domain.channel import Channel
from webcare.domain.conversation import Conversation
from webcare.domain.message import Message
from webcare.domain.policy import Rule
from webcare.engine.answer import NOW, decided_on
from webcare.engine.city import City
from webcare.engine.decide import decide
from webcare.engine.facts import Facts
from webcare.engine.understand import understand
from webcare.store.content import load_lexicon, load_policies
from webcare.store.folders import content_folders

FOLDERS = content_folders()
LEXICON = load_lexicon(FOLDERS)
CITIES = [City.of(policy) for policy in load_policies(FOLDERS, ["amsterdam", "den-haag", "rotterdam", "utrecht"])]
MESSAGES = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data" / "dev_messages.jsonl").read_text(encoding="utf-8").splitlines()
]


def a_city(rules: Sequence[Rule]) -> City:
    """A city with these rules and one that catches the rest."""
    return City.of(
        a_policy("noord", [rule.model_dump(mode="json", by_alias=True) for rule in rules if rule.id != "rest"])
    )


def deed(city: City, facts: Facts) -> tuple[Any, ...]:
    decision = decide(city, facts)
    return decision.effort, decision.action, frozenset(decision.also), decision.rule.then.post


def smallest(city: City, facts: Facts, space: Space) -> int:
    """How many facts must change at least, by trying all of one and all of two; 3 where more."""
    situation = space.situation(facts)
    never = list(impossible(space, city.policy, weighed=True))
    for count in (1, 2):
        for names in combinations(space.facts, count):
            for values in product(*(space.facts[name] for name in names)):
                changes = dict(zip(names, values, strict=True))
                if any(situation[name] == value for name, value in changes.items()):
                    continue
                if any(space.holds(box, {**situation, **changes}) for box in never):
                    continue
                if deed(city, changed(facts, changes)) != deed(city, facts):
                    return count
    return 3


@pytest.mark.parametrize("seeds", [range(start, start + 50) for start in range(3000, 3200, 50)], ids=str)
def test_nothing_smaller_flips_the_decision_of_a_random_policy(seeds: range) -> None:
    for seed in seeds:
        rules = a_list(seed, least=3)
        city = a_city(rules)
        space = Space.of((rule.when for rule in city.policy.rules), SUBJECTS)
        for start in (PLAIN, facts_of({name: values[-1] for name, values in space.facts.items()})):
            if any(space.holds(box, space.situation(start)) for box in impossible(space, city.policy, weighed=True)):
                continue
            found = near_misses(city, start, SUBJECTS)
            assert all(deed(city, near.facts) != deed(city, start) for near in found), seed
            assert {len(near.changes) for near in found} <= {smallest(city, start, space)}, seed
            assert found or smallest(city, start, space) == 3, seed


@pytest.mark.parametrize("city", CITIES, ids=lambda city: city.id)
def test_every_near_miss_of_a_message_flips_the_decision_for_every_value_it_names(city: City) -> None:
    some = 0
    for at, row in enumerate(MESSAGES[::4]):
        message = Message(text=row["text"], channel=list(Channel)[at % 5])
        facts = decided_on(city, message, understand(message, LEXICON), Conversation(), NOW).facts
        found = near_misses(city, facts, LEXICON.subjects)
        some += bool(found)
        for near in found:
            assert deed(city, near.facts) != deed(city, facts)
            if len(near.changes) == 1:
                ((name, values),) = near.changes.items()
                assert all(decide(city, changed(facts, {name: value})).rule == near.decision.rule for value in values)
            assert told_change(near)
            assert told_change(near, "en")
    assert some >= len(MESSAGES[::4]) * 0.9


def test_a_channel_that_would_have_made_the_difference_is_named() -> None:
    city = next(one for one in CITIES if one.id == "rotterdam")
    message = Message(text="dagje winkelen in Rotterdam, kan ik ergens parkeren?", channel=Channel.TWITTER)
    facts = decided_on(city, message, understand(message, LEXICON), Conversation(), NOW).facts
    told = [told_change(near) for near in near_misses(city, facts, LEXICON.subjects)]
    assert "was dit via LinkedIn of WhatsApp gekomen" in told
    assert "was dit aan ons gericht" in told
