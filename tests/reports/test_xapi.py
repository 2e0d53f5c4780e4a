"""Statements say what happened, the same each time, and an independent validator takes them."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.reports.builders import a_judged, a_rich_training, a_training
from webcare.reports.xapi import OURS, statements

VALIDATOR = """
import json, sys, warnings
warnings.simplefilter("ignore")
from ralph.models.xapi.base.statements import BaseXapiStatement
lines = [json.loads(line) for line in sys.stdin]
for line in lines:
    BaseXapiStatement.model_validate(line)
print(len(lines))
"""


def test_a_training_tells_who_began_what_was_done_and_how_it_ended() -> None:
    told = list(statements(a_training(a_judged())))
    assert [one["verb"]["id"].rsplit("/", 1)[-1] for one in told] == ["initialized", "responded", "completed"]
    assert {one["actor"]["account"]["name"] for one in told} == {"merel"}
    assert told[1]["object"]["id"] == f"{OURS}scenario:volle-container:message:eerste"
    assert told[1]["result"]["score"] == {"scaled": 0.725, "raw": 72.5, "min": 0, "max": 100.0}
    assert told[1]["result"]["duration"] == "PT240S"
    assert told[2]["result"]["duration"] == "PT2400S"


def test_each_criterion_travels_in_an_extension_of_the_result() -> None:
    told = list(statements(a_training()))
    criteria = told[1]["result"]["extensions"][f"{OURS}criteria"]
    assert criteria["empathy"] == {"got": 6.0, "counts": 6.0, "max": 12.0}


def test_both_marks_travel_where_a_trainer_ruled() -> None:
    told = list(statements(a_rich_training()))
    criteria = told[1]["result"]["extensions"][f"{OURS}criteria"]
    assert criteria["empathy"] == {"got": 6.0, "counts": 12.0, "max": 12.0}
    ruled = [one for one in told if one["verb"]["id"].endswith("/scored")]
    assert [one["context"]["instructor"]["account"]["name"] for one in ruled] == ["trainer-1", "trainer-1"]
    assert [one for one in told if one["verb"]["id"].endswith("/commented")]


def test_one_that_goes_on_has_not_been_completed() -> None:
    told = list(statements(a_training(ended=None)))
    assert not [one for one in told if one["verb"]["id"].endswith("/completed")]


@pytest.mark.parametrize("version", ["1.0.3", "2.0.0"])
def test_the_same_training_gives_the_same_statements_each_with_an_id_of_its_own(version: str) -> None:
    told = list(statements(a_rich_training(), version))  # type: ignore[arg-type]
    assert told == list(statements(a_rich_training(), version))  # type: ignore[arg-type]
    assert len({one["id"] for one in told}) == len(told)
    assert {one.get("version") for one in told} == {"1.0.3" if version == "1.0.3" else None}


def test_statements_of_two_trainings_never_share_an_id() -> None:
    one, other = (list(statements(a_training(id=id_))) for id_ in ("one", "other"))
    assert not {statement["id"] for statement in one} & {statement["id"] for statement in other}


@pytest.mark.slow
def test_an_independent_validator_takes_every_statement(root: Path) -> None:
    """The statement model of ralph-malph, in an environment of its own that `make test` makes: it shares no line of
    code with ours."""
    python = root / ".venv-xapi" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        assert "CI" not in os.environ, "in CI the validator is there: make .venv-xapi/installed"
        pytest.skip("no validator here: make .venv-xapi/installed")
    told = [json.dumps(one) for one in (*statements(a_rich_training()), *statements(a_training(ended=None)))]

    def validated(lines: list[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [python, "-c", VALIDATOR], input="\n".join(lines), capture_output=True, text=True, check=False
        )

    found = validated(told)
    assert found.returncode == 0, found.stderr
    assert found.stdout.strip() == str(len(told))
    # And it is awake: a statement without an actor is refused.
    broken = json.loads(told[0])
    del broken["actor"]
    assert validated([json.dumps(broken)]).returncode != 0
