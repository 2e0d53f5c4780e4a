"""The findings for other programs: JSON with codes and ends, and SARIF 2.1.0."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft7Validator

from webcare.store.codes import CODES

Webcare = Callable[..., Any]

TEXT = {"type": "object", "properties": {"text": {"type": "string", "minLength": 1}}, "required": ["text"]}
PLACE = {
    "type": "object",
    "properties": {
        "artifactLocation": {
            "type": "object",
            "properties": {"uri": {"type": "string", "pattern": r"^[^\s\\]+$"}},
            "required": ["uri"],
            "additionalProperties": False,
        },
        "region": {
            "type": "object",
            "properties": {
                name: {"type": "integer", "minimum": 1} for name in ("startLine", "startColumn", "endLine", "endColumn")
            },
            "required": ["startLine", "startColumn"],
            "additionalProperties": False,
        },
    },
    "required": ["artifactLocation"],
    "additionalProperties": False,
}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
SHAPE = {
    "type": "object",
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"enum": ["2.1.0"]},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "tool": {
                        "type": "object",
                        "properties": {
                            "driver": {
                                "type": "object",
                                "properties": {
                                    "name": {"type": "string"},
                                    "version": {"type": "string"},
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "type": "object",
                                            "properties": {
                                                "id": {"type": "string"},
                                                "name": {"type": "string"},
                                                "shortDescription": TEXT,
                                                "help": TEXT,
                                                "defaultConfiguration": {
                                                    "type": "object",
                                                    "properties": {"level": LEVEL},
                                                    "additionalProperties": False,
                                                },
                                            },
                                            "required": ["id"],
                                            "additionalProperties": False,
                                        },
                                    },
                                },
                                "required": ["name"],
                                "additionalProperties": False,
                            }
                        },
                        "required": ["driver"],
                        "additionalProperties": False,
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "properties": {
                                "ruleId": {"type": "string"},
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "level": LEVEL,
                                "message": TEXT,
                                "locations": {
                                    "type": "array",
                                    "items": {
                                        "type": "object",
                                        "properties": {
                                            "physicalLocation": PLACE,
                                            "logicalLocations": {
                                                "type": "array",
                                                "items": {
                                                    "type": "object",
                                                    "properties": {"fullyQualifiedName": {"type": "string"}},
                                                    "additionalProperties": False,
                                                },
                                            },
                                        },
                                        "additionalProperties": False,
                                    },
                                },
                            },
                            "required": ["message"],
                            "additionalProperties": False,
                        },
                    },
                },
                "required": ["tool"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["version", "runs"],
    "additionalProperties": False,
}
"""The part of the published schema that webcare writes, closed: a name that SARIF does not have does not fit."""


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Small content with four things wrong, in a folder with a space in its name."""
    home = tmp_path / "mijn beleid"
    shutil.copytree(Path(__file__).parents[1] / "store" / "small", home)
    city = home / "policies" / "noord.yaml"
    text = city.read_text(encoding="utf-8").replace("post: nieuws", "post: niews").replace('"Antwoorden."', '"TODO"')
    city.write_text(text, encoding="utf-8")
    (home / "policies" / "zuid.yaml").write_text("city: zuid\nname: no\n", encoding="utf-8")
    (home / "policies" / "leeg.yaml").touch()
    monkeypatch.chdir(tmp_path)
    return ["--policies", "mijn beleid/policies", "--scenarios", "mijn beleid/scenarios"]


def test_json_has_a_code_a_severity_and_an_end(webcare: Webcare, content: list[str]) -> None:
    said = webcare("check", "--json", *content)
    assert said.code == 3
    found = {problem["code"]: problem for problem in said.json["problems"]}
    post = found["WP056"]
    assert (post["line"], post["column"], post["end_line"], post["end_column"]) == (22, 46, 22, 51)
    assert (post["kind"], post["severity"], post["fatal"]) == ("post-unknown", "error", False)
    assert found["WP039"]["severity"] == "note"
    assert (found["WP006"]["line"], found["WP006"]["end_line"]) == (0, None)
    assert all(problem["code"] for problem in said.json["problems"])


def test_sarif_has_the_published_shape_and_says_the_same(webcare: Webcare, content: list[str]) -> None:
    said = webcare("check", "--sarif", "-", *content)
    assert said.code == 3
    Draft7Validator(SHAPE).validate(said.json)
    (run,) = said.json["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [row.code for row in CODES]
    plain = webcare("check", "--json", *content).json["problems"]
    assert len(run["results"]) == len(plain)
    for result, problem in zip(run["results"], plain, strict=True):
        assert result["ruleId"] == problem["code"] == rules[result["ruleIndex"]]["id"]
        assert result["level"] == problem["severity"]
        assert result["message"]["text"] == problem["says"]
        place = result["locations"][0]["physicalLocation"]
        assert unquote(place["artifactLocation"]["uri"]) == problem["file"]
        assert place.get("region", {}).get("startLine", 0) == problem["line"]


def test_sarif_goes_to_a_file_beside_what_is_printed(webcare: Webcare, content: list[str], tmp_path: Path) -> None:
    said = webcare("check", "noord", "--sarif", "uit.sarif", *content)
    assert "[WP056]" in said.out
    told = json.loads((tmp_path / "uit.sarif").read_text(encoding="utf-8"))
    assert "WP056" in {result["ruleId"] for result in told["runs"][0]["results"]}


def test_a_file_that_cannot_be_written_is_told(webcare: Webcare, content: list[str]) -> None:
    said = webcare("check", "noord", "--sarif", "nergens/uit.sarif", *content)
    assert said.code == 4
    assert "Traceback" not in said.err


def test_it_is_told_in_english(webcare: Webcare, content: list[str]) -> None:
    told = webcare("check", "--lang", "en", "--sarif", "-", *content).json
    by_code = {rule["id"]: rule for rule in told["runs"][0]["tool"]["driver"]["rules"]}
    assert by_code["WP012"]["shortDescription"]["text"].startswith("A name stands twice")
