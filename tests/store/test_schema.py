"""What an editor is told about a file is what the program accepts."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from webcare.store.said_of_fields import DUTCH
from webcare.store.said_of_fields_english import ENGLISH
from webcare.store.schema import SHIPPED, Kind, as_file, json_schema
from webcare.store.sentences import Tongue

ROOT = Path(__file__).parents[2]
FILES: dict[Kind, list[Path]] = {
    "policy": [
        *(ROOT / "policies").glob("*.yaml"),
        *(ROOT / "policies" / "antwoorden").glob("*.yaml"),
        *(ROOT / "policies" / "voorbeeld").glob("*.yaml"),
    ],
    "scenario": [
        *(ROOT / "scenarios").glob("*.yaml"),
        *(ROOT / "scenarios" / "reacties").glob("*.yaml"),
        *(ROOT / "scenarios" / "inwoners").glob("*.yaml"),
        *(ROOT / "scenarios" / "houding").glob("*.yaml"),
    ],
    "rubric": [*(ROOT / "scenarios" / "rubrics").rglob("*.yaml")],
    "lexicon": [*(ROOT / "policies" / "lexicon").rglob("*.yaml")],
}
KINDS: list[Kind] = list(FILES)
LANGUAGES: list[Tongue] = ["nl", "en"]


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


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_field_and_every_value_says_what_it_is(kind: Kind, language: Tongue) -> None:
    schema = json_schema(kind, language)
    silent = []
    for name, definition in schema["definitions"].items():
        for field, shape in definition.get("properties", {}).items():
            if not shape.get("description", "").strip():
                silent.append(f"{name}.{field}")
        for part in parts(definition):
            if isinstance(part.get("enum"), list):
                meanings = part.get("enumDescriptions", [])
                if len(meanings) != len(part["enum"]) or not all(meanings):
                    silent.append(f"{name}: {part['enum']}")
            assert "const" not in part, name
    assert not silent


@pytest.mark.parametrize("kind", KINDS)
def test_the_two_languages_differ_in_words_only(kind: Kind) -> None:
    def bare(shape: Any) -> Any:
        if isinstance(shape, list):
            return [bare(part) for part in shape]
        if isinstance(shape, dict):
            wordy = ("description", "enumDescriptions", "markdownEnumDescriptions")
            return {name: bare(part) for name, part in shape.items() if name not in wordy or isinstance(part, dict)}
        return shape

    dutch, english = json_schema(kind, "nl"), json_schema(kind, "en")
    assert bare(dutch) == bare(english)
    assert dutch != english


def test_every_field_that_is_described_exists() -> None:
    """Nothing is left in the tables of a field that has gone."""
    named = {
        f"{name}.{field}"
        for kind in KINDS
        for name, definition in json_schema(kind)["definitions"].items()
        for field in definition.get("properties", {})
    }
    fields = {name.partition(".")[2] for name in named}
    for table in (DUTCH, ENGLISH):
        assert not [row for row in table if not (row in named or (row.startswith(".") and row[1:] in fields))]


@pytest.mark.parametrize("kind", list(SHIPPED))
def test_the_shipped_schema_is_the_one_that_is_printed(kind: Kind, tmp_path: Path) -> None:
    path = ROOT / SHIPPED[kind]
    assert path.read_text(encoding="utf-8") == as_file(kind, "nl"), f"webcare schema {kind} --lang nl > {SHIPPED[kind]}"


def test_every_shipped_file_names_the_schema_that_stands_beside_it() -> None:
    for kind, files in FILES.items():
        for path in files:
            first = path.read_text(encoding="utf-8").partition("\n")[0]
            assert first.startswith("# yaml-language-server: $schema="), path
            assert (path.parent / first.partition("=")[2]).resolve() == ROOT / SHIPPED[kind], path


def test_an_editor_can_show_what_a_field_is_for() -> None:
    definitions = json_schema("policy")["definitions"]
    assert "sentence for the trainee" in definitions["Rule"]["properties"]["because"]["description"]
    assert definitions["When"]["properties"]["kind"]["anyOf"][0] == {"$ref": "#/definitions/Kind"}
