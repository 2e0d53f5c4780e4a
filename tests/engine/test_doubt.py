"""What a message could also have been: the value that came second, and how sure the first is."""

from types import MappingProxyType

import pytest

from webcare.domain.message import Message
from webcare.domain.understanding import Understanding
from webcare.engine.doubt import LABELS, runner_up
from webcare.engine.explain import doubts
from webcare.engine.match import Lexicon
from webcare.engine.understand import understand
from webcare.store.content import load_lexicon
from webcare.store.folders import content_folders


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon(content_folders())


def understood(text: str, lexicon: Lexicon) -> Understanding:
    return understand(Message(text=text), lexicon)


def test_two_topics_in_one_message_are_first_and_second(lexicon: Lexicon) -> None:
    found = understood("De afvalbak bij het park is vol en er ligt glas in het gras", lexicon)
    second = runner_up(found, "topic")
    assert (found.topic.value, second and second.value) == ("afval", "openbaar-groen")
    assert second
    assert 0 < second.score < found.confidence["topic"]


def test_where_only_one_topic_is_named_none_comes_second(lexicon: Lexicon) -> None:
    assert runner_up(understood("Mijn lidmaatschap van de bieb loopt af", lexicon), "topic") is None


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("text", ["De afvalbak is vol!", "", "asdf", "Help, er is brand in mijn huis", "Mooi weer"])
def test_the_second_is_never_the_first(label: str, text: str, lexicon: Lexicon) -> None:
    found = understood(text, lexicon)
    second = runner_up(found, label)
    assert 0 <= found.confidence[label] <= 1
    assert second is None or (second.value != getattr(found, label).value and 0 <= second.score <= 1)


def test_it_is_told_in_one_line(lexicon: Lexicon) -> None:
    found = understood("De afvalbak bij het park is vol", lexicon)
    told = dict(doubts(found))
    assert list(told) == list(LABELS)
    assert told["topic"].startswith("afval 0.")
    assert ", daarna openbaar-groen 0." in told["topic"]
    assert ", then openbaar-groen 0." in dict(doubts(found, "en"))["topic"]


def test_what_a_rule_of_the_trade_ruled_out_is_told_apart(lexicon: Lexicon) -> None:
    """The words weighed alone say question; who asks for something to be done makes a report."""
    found = understood("Kunt u de boom snoeien?", lexicon)
    second = runner_up(found, "kind")
    assert (found.kind.value, second and second.value) == ("melding", "vraag")
    assert "; de woorden alleen: vraag" in dict(doubts(found))["kind"]


def test_without_scores_nothing_came_second(lexicon: Lexicon) -> None:
    from dataclasses import replace

    found = replace(understood("De afvalbak is vol", lexicon), scores=MappingProxyType({}))
    assert all(runner_up(found, label) is None for label in LABELS)
