"""A message that shows something has been played and came out so; where there is none, that is said in bounded time."""

import pytest

from webcare.analysis.chart import Chart
from webcare.analysis.citizens import Citizens, played
from webcare.analysis.coverage import fired
from webcare.analysis.findings import conflicts
from webcare.domain.policy import Policy
from webcare.engine.city import City
from webcare.engine.decide import stopped
from webcare.store.content import load_lexicon, load_policies, load_vocabulary
from webcare.store.folders import city_names, content_folders

FOLDERS = content_folders()
LEXICON = load_lexicon(FOLDERS)
TEXTS = [
    text
    for topic in load_vocabulary(FOLDERS).topics
    for subject in topic.subjects.values()
    for text in subject.examples
]
POLICIES = {policy.city: policy for policy in load_policies(FOLDERS, city_names(FOLDERS))}


def citizens_of(policy: Policy) -> Citizens:
    return Citizens.of(LEXICON, [example for rule in policy.rules for example in rule.examples], TEXTS)


@pytest.mark.parametrize("name", ["den-haag", "utrecht@2025"])
def test_every_message_that_is_found_comes_to_its_rule_when_played(name: str) -> None:
    policy = POLICIES[name]
    city, citizens = City.of(policy), citizens_of(policy)
    citizens.tries = 300
    every = list(fired(city, Chart.of(policy, LEXICON.subjects), citizens))
    for one in every:
        if one.example is not None:
            assert one.can_win
            assert played(city, one.example, LEXICON).decision.rule.id == one.rule.id
    assert sum(one.example is not None for one in every) >= 0.9 * sum(one.can_win for one in every)


def test_a_message_that_shows_a_conflict_makes_both_rules_hold() -> None:
    policy = POLICIES["rotterdam"]
    silent = policy.model_copy(update={"rules": tuple(rule.model_copy(update={"after": ()}) for rule in policy.rules)})
    own = {rule.id for rule in policy.rules if rule.after} | {name for rule in policy.rules for name in rule.after}
    chart = Chart.of(silent, LEXICON.subjects)
    city, citizens = City.of(silent), citizens_of(silent)
    rules = {rule.id: rule for rule in silent.rules}
    found = list(conflicts(chart, own))
    shown = 0
    for one in found[::3]:
        first, second = one.others[0], rules[one.of]
        example = citizens.showing(
            city,
            lambda _, decided, first=first, second=second: (  # type: ignore[misc]
                decided.decision.rule.id == first and stopped(second, decided.facts).applies
            ),
            chart.space,
            one.boxes,
        )
        if example is not None:
            shown += 1
            answer = played(city, example, LEXICON)
            assert answer.decision.rule.id == first
            assert stopped(second, answer.facts).applies
    assert shown >= len(found[::3]) * 0.8


def test_what_cannot_be_shown_is_given_up() -> None:
    policy = POLICIES["utrecht"]
    chart = Chart.of(policy, LEXICON.subjects)
    citizens = citizens_of(policy)
    citizens.tries = 50
    assert citizens.showing(City.of(policy), lambda _, __: False, chart.space, [{}]) is None
