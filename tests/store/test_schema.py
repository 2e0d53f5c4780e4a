"""What an editor is told about a file is what the program accepts."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from webcare.store.schema import Kind, json_schema

ROOT = Path(__file__).parents[2]
FILES: dict[Kind, list[Path]] = {
    "policy": [*(ROOT / "policies").glob("*.yaml"), *(ROOT / "policies" / "antwoorden").glob("*.yaml")],
    # What stands in `*_test.yaml` is a proof beside a scenario, not one itself.
    "scenario": [
        *(file for file in (ROOT / "scenarios").glob("*.yaml") if not file.stem.endswith("_test")),
        *(ROOT / "scenarios" / "reacties").glob("*.yaml"),
    ],
    "rubric": [*(ROOT / "scenarios" / "rubrics").rglob("*.yaml")],
    "lexicon": [*(ROOT / "policies" / "lexicon").rglob("*.yaml")],
}
KINDS: list[Kind] = list(FILES)


def parts(shape: Any) -> list[dict[str, Any]]:
    """Every object in a schema."""
    if isinstance(shape, list):
        return [part for one in shape for part in parts(one)]
    if isinstance(shape, dict):
        return [shape, *(part for one in shape.values() for part in parts(one))]
    return []


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_valid_draft_07_with_nothing_newer_in_it(kind: Kind) -> None:
    schema = json_schema(kind)
    Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    names = {name for part in parts(schema) for name in part}
    assert not names & {"$defs", "prefixItems", "dependentRequired", "unevaluatedProperties"}
    refs = {part["$ref"] for part in parts(schema) if isinstance(part.get("$ref"), str)}
    assert all(ref.removeprefix("#/definitions/") in schema["definitions"] for ref in refs)


@pytest.mark.parametrize("kind", KINDS)
def test_every_shipped_file_fits_its_schema(kind: Kind) -> None:
    validator = Draft7Validator(json_schema(kind))
    assert FILES[kind]
    for path in FILES[kind]:
        assert validator.is_valid(yaml.safe_load(path.read_text(encoding="utf-8"))), path


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"stat": {}}, id="an unknown key"),
        pytest.param({"as_of": "ooit"}, id="a word for a year"),
        pytest.param({"channels": {"twiter": {"role": "x", "register": "u"}}}, id="an unknown channel"),
        pytest.param({"rules": [{"id": "x", "then": {"effort": "doen"}}]}, id="an unknown effort"),
    ],
)
def test_what_the_program_refuses_does_not_fit_either(change: dict[str, Any]) -> None:
    policy = yaml.safe_load((ROOT / "policies" / "rotterdam.yaml").read_text(encoding="utf-8"))
    validator = Draft7Validator(json_schema("policy"))
    assert validator.is_valid(policy)
    assert not validator.is_valid({**policy, **change})


def test_an_editor_can_show_what_a_field_is_for() -> None:
    definitions = json_schema("policy")["definitions"]
    assert "sentence for the trainee" in definitions["Rule"]["properties"]["because"]["description"]
    assert definitions["When"]["properties"]["kind"]["anyOf"][0] == {"$ref": "#/definitions/Kind"}
