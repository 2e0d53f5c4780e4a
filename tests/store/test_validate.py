"""Everything pydantic minds is one sentence a place, with line, column and the nearest name; see golden/."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import BaseModel

from webcare.domain.content import Content
from webcare.domain.lexicon import TopicWords
from webcare.domain.policy import Policy
from webcare.domain.scenario import Scenario
from webcare.store.content import file_of
from webcare.store.errors import ContentError
from webcare.store.sentences import Tongue, in_tongue
from webcare.store.validate import fields_at

BROKEN = Path(__file__).parent / "broken"

FILES = [
    pytest.param("beleid-vol-fouten", Policy, id="a policy"),
    pytest.param("vallen", Policy, id="the traps of YAML"),
    pytest.param("scenario-vol-fouten", Scenario, id="a scenario"),
    pytest.param("woorden-vol-fouten", TopicWords, id="words"),
]


@pytest.mark.parametrize("tongue", ["nl", "en"])
@pytest.mark.parametrize(("name", "model"), FILES)
def test_everything_wrong_is_told_in_one_run(
    name: str,
    model: type[BaseModel],
    tongue: Tongue,
    golden: Callable[[str, str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(BROKEN)
    with pytest.raises(ContentError) as refused:
        file_of(model, BROKEN / f"{name}.yaml", in_tongue(tongue))
    problems = refused.value.problems
    assert all(problem.fatal and problem.line for problem in problems)
    assert len(set(problems)) == len(problems)
    golden(f"{name}.{tongue}.txt", "".join(f"{problem}\n" for problem in problems))


def test_the_names_at_a_place_are_those_an_author_writes() -> None:
    assert {"when", "then", "because", "examples"} <= fields_at(Policy, ("rules", 3))
    assert {"register", "mirror"} <= fields_at(Policy, ("channels", "twitter"))
    assert fields_at(Policy, ("rules", 0, "then", "effort")) == {"by-split"}
    assert {"from", "if", "unless"} <= fields_at(Scenario, ("injects", 0))
    assert fields_at(Policy, ("bestaat", "niet")) == set()


def test_every_model_of_content_is_closed_and_frozen() -> None:
    waiting, seen = [Content], set[type[BaseModel]]()
    while waiting:
        model = waiting.pop()
        seen.add(model)
        waiting += model.__subclasses__()
        assert model.model_config["frozen"]
        assert model.model_config["extra"] == "forbid"
    assert Policy in seen
