"""Where a rule leaves the effort to the split: what lags most is chosen, and why can be said."""

from typing import Any

import pytest

from tests.exercise.conftest import VOCABULARY, a_policy
from webcare.domain.action import Action, Effort
from webcare.domain.conversation import Conversation, Phase
from webcare.domain.decision import Decision
from webcare.domain.lexicon import Vocabulary
from webcare.domain.message import Message
from webcare.domain.split import Split
from webcare.engine.answer import decided_on
from webcare.engine.city import City
from webcare.engine.explain import split_in_words
from webcare.engine.facts import Moment
from webcare.engine.match import compiled
from webcare.engine.understand import understand

NOTHING = Split()
LEXICON = compiled(Vocabulary.model_validate(VOCABULARY))


def a_rule(*efforts: str) -> dict[str, Any]:
    """A rule that leaves the choice between these efforts to the split."""
    then = {"effort": {"by-split": list(efforts)}, "action": "answer", "reply": ["antwoord"]}
    return {"id": "keuze", "then": then, "because": "De verdeling kiest."}


def decision(*efforts: str, spent: Split = NOTHING, phase: Phase = Phase.NORMAL) -> Decision:
    """What is decided after so many seconds of each."""
    split = {"send": 33, "interact": 33, "monitor": 33, "crisis": {"send": 0, "interact": 10, "monitor": 90}}
    city = City.of(a_policy("noord", [a_rule(*efforts)], split=split))
    message = Message(text="lekker")
    moment = Moment(spent=spent, phase=phase)
    return decided_on(city, message, understand(message, LEXICON), Conversation(), moment)[2]


@pytest.mark.parametrize(
    ("efforts", "spent", "effort", "action"),
    [
        pytest.param(("interact", "monitor"), {"interact": 900}, Effort.MONITOR, Action.WATCH, id="monitor lags"),
        pytest.param(("interact", "monitor"), {"monitor": 900}, Effort.INTERACT, Action.ANSWER, id="interact lags"),
        pytest.param(("monitor", "interact"), {"send": 900}, Effort.MONITOR, Action.WATCH, id="a tie: the first named"),
        pytest.param(("interact", "monitor"), {"interact": 599}, Effort.INTERACT, Action.ANSWER, id="too early to say"),
        pytest.param(("interact", "monitor"), {}, Effort.INTERACT, Action.ANSWER, id="no desk at all"),
    ],
)
def test_the_split_chooses_what_lags_most(
    efforts: tuple[str, ...], spent: dict[str, float], effort: Effort, action: Action
) -> None:
    found = decision(*efforts, spent=Split(**spent))
    assert (found.effort, found.action) == (effort, action)


def test_in_a_crisis_the_target_of_the_crisis_counts() -> None:
    spent = Split(send=300, interact=300, monitor=300)
    assert decision("interact", "monitor", spent=spent).effort is Effort.INTERACT
    assert decision("interact", "monitor", phase=Phase.CRISIS, spent=spent).effort is Effort.MONITOR


def test_the_reason_gives_target_share_and_lag_in_the_readers_language() -> None:
    found = decision("interact", "monitor", spent=Split(interact=900))
    dutch = "monitoren loopt het meest achter (interactie: doel 33%, tot nu toe 100%, achter -10.0 min; "
    assert split_in_words(found) == dutch + "monitoren: doel 33%, tot nu toe 0%, achter +5.0 min)"
    assert split_in_words(found, "en").startswith("monitor lags most (interact: target 33%, so far 100%, behind -10.0")
    assert "10 minuten" in split_in_words(decision("interact", "monitor"))


def test_a_rule_that_names_its_effort_says_nothing_about_the_split() -> None:
    city = City.of(a_policy("noord", []))
    message = Message(text="lekker")
    found = decided_on(city, message, understand(message, LEXICON), Conversation(), Moment())[2]
    assert found.split == ()
    assert split_in_words(found) == ""
