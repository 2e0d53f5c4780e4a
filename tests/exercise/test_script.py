"""What in a script points at nothing is found, and the script is told for the city that is played."""

from typing import Any

import pytest

from webcare.exercise.script import faults, told
from webcare.exercise.state import World

Builder = Any
"""`conftest.scenario_of`."""

ASKS = {"id": "een", "at": "1m", "text": "Hoe?"}
FIRE = {"id": "brand", "says": "Er is brand.", "tell": "De brand is uit."}
NEWS = {"id": "fax", "at": "5m", "says": "De brand is uit.", "fact": "brand", "status": "confirmed"}


@pytest.mark.parametrize(
    ("messages", "changes", "where", "says"),
    [
        pytest.param([ASKS, ASKS], {}, "messages.1.id", "two messages", id="one id twice"),
        pytest.param([ASKS | {"from": "piet"}], {}, "messages.0.from", "no citizen", id="a citizen nobody introduced"),
        pytest.param([{"id": "een", "at": "1m"}], {}, "messages.0.text", "needs a text", id="a message without words"),
        pytest.param([ASKS | {"at": "2h"}], {}, "messages.0.at", "after the exercise", id="a message too late"),
        pytest.param(
            [ASKS],
            {"injects": [{"id": "mee", "from": "jan", "text": "Ja!"}]},
            "injects.0",
            "needs a time",
            id="an inject that never comes",
        ),
        pytest.param(
            [ASKS],
            {"injects": [{"id": "mee", "from": "jan", "at": "5m", "after": "1m"}]},
            "injects.0.after",
            "counts from a condition",
            id="an inject with a time and a delay",
        ),
        pytest.param(
            [ASKS],
            {"injects": [{"id": "mee", "from": "jan", "if": {"message": "twee"}}]},
            "injects.0.if.0.message",
            "no message",
            id="a condition on a message that never comes",
        ),
        pytest.param(
            [ASKS],
            {"injects": [{"id": "mee", "from": "jan", "at": "5m", "unless": {"of": "piet"}}]},
            "injects.0.unless.0.of",
            "no citizen",
            id="a condition on a stranger",
        ),
        pytest.param(
            [ASKS],
            {"injects": [{"id": "mee", "from": "jan", "if": {"message": "een", "of": "jan"}}]},
            "injects.0.if.0",
            "one of them",
            id="a message and a citizen at once",
        ),
        pytest.param(
            [ASKS],
            {"endings": [{"id": "a", "if": {"replied": True}, "says": "A."}, {"id": "b", "says": "B."}]},
            "endings.0.if.0",
            "which message",
            id="an ending about nobody",
        ),
        pytest.param(
            [ASKS],
            {"endings": [{"id": "a", "says": "A."}, {"id": "b", "says": "B."}]},
            "endings.0",
            "never come",
            id="an ending that hides the next",
        ),
        pytest.param(
            [ASKS],
            {"endings": [{"id": "a", "if": {"message": "een", "replied": True}, "says": "A."}]},
            "endings.0",
            "no condition",
            id="no ending for what is left",
        ),
        pytest.param(
            [ASKS],
            {"dossier": [FIRE], "news": [NEWS | {"corrects": True}]},
            "news.0.corrects",
            "what is right",
            id="a correction without words",
        ),
        pytest.param(
            [ASKS],
            {"dossier": [FIRE | {"tell": ""}], "news": [NEWS]},
            "news.0.status",
            "nothing may be told",
            id="a confirmed fact without words",
        ),
    ],
)
def test_a_fault_is_found_where_it_stands(
    a_scenario: Builder, messages: list[dict[str, Any]], changes: dict[str, Any], where: str, says: str
) -> None:
    found = list(faults(a_scenario(messages, **changes)))
    assert [(".".join(map(str, fault.where)), says in fault.says) for fault in found] == [(where, True)]


def test_a_name_that_does_not_exist_comes_with_those_that_do(a_scenario: Builder) -> None:
    (fault,) = faults(a_scenario([ASKS | {"from": "fatma"}]))
    assert fault.name == "fatma"
    assert fault.names == ("fatima", "jan")


def test_what_a_citizen_says_of_their_own_accord_may_be_a_condition(a_scenario: Builder) -> None:
    inject = {"id": "mee", "from": "jan", "if": {"message": "fatima-gives-place", "replied": True}, "text": "Ja!"}
    assert not list(faults(a_scenario([ASKS], injects=[inject])))


def test_a_text_is_told_for_the_city_that_is_played(world: World) -> None:
    city = world.cities["noord"]
    assert told("Een dag in {stad}", city) == "Een dag in Noord"
    assert told("{wat} is dit", city) == "{wat} is dit"
