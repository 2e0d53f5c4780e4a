"""The shape of content files as JSON Schema draft-07, which editors know."""

import ast
import inspect
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Any, Literal, get_args

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from webcare.domain.attitude import Attitude
from webcare.domain.bank import AnswerFile, SourceFile
from webcare.domain.citizens import Crowd, Frames
from webcare.domain.content import as_tuple
from webcare.domain.lexicon import CityWords, CueWords, DangerWords, EverydayWords, ForeignWords, TopicWords, Weights
from webcare.domain.policy import Policy, Shared
from webcare.domain.proof import Proofs
from webcare.domain.rubric import Rubric, RubricWords
from webcare.domain.scenario import Reactions, Scenario
from webcare.domain.trial import Trials
from webcare.store.said_of_fields import DUTCH
from webcare.store.said_of_fields_english import ENGLISH
from webcare.store.said_of_values import meanings
from webcare.store.sentences import Tongue

Kind = Literal["policy", "scenario", "rubric", "lexicon"]

_MODELS: Mapping[Kind, tuple[type[BaseModel], ...]] = MappingProxyType(
    {
        "policy": (Policy, Shared, AnswerFile, SourceFile, Trials),
        "scenario": (Scenario, Reactions, Proofs, Attitude, Frames, Crowd),
        "rubric": (Rubric, RubricWords),
        "lexicon": (TopicWords, CueWords, CityWords, EverydayWords, ForeignWords, DangerWords, Weights),
    }
)
"""The files of each kind: the main one first, then what stands beside it."""

SHIPPED: Mapping[Kind, str] = MappingProxyType(
    {
        "policy": "policies/schema/policy.json",
        "scenario": "scenarios/schema/scenario.json",
        "rubric": "scenarios/schema/rubric.json",
        "lexicon": "policies/schema/lexicon.json",
    }
)
"""Where the schema of each kind stands beside the content, in Dutch: the files name it in their first line."""


class _AsAuthorsWrite(GenerateJsonSchema):
    """Pydantic's own, but a list that may be written as its one member is both."""

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """The schema of a value that a function looks at first."""
        told = super().function_before_schema(schema)
        if schema["function"].get("function") is as_tuple:
            return {"anyOf": [told["items"], told]}
        return told


def json_schema(kind: Kind, language: Tongue = "en") -> dict[str, Any]:
    """The schema of every file of this kind, in draft-07: a file is one of them."""
    models = _MODELS[kind]
    refs, whole = models_json_schema(
        [(model, "validation") for model in models],
        ref_template="#/definitions/{model}",
        schema_generator=_AsAuthorsWrite,
    )
    docs = _docs(models)
    definitions = {name: _draft_07(_told(name, shape, docs, language)) for name, shape in whole["$defs"].items()}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"webcare {kind}",
        "anyOf": [refs[model, "validation"] for model in models],
        "definitions": definitions,
    }


def as_file(kind: Kind, language: Tongue) -> str:
    """The schema as it stands in a file."""
    return json.dumps(json_schema(kind, language), ensure_ascii=False, indent=2) + "\n"


Docs = Mapping[str, Mapping[str, str]]
"""Class → field → the sentence under it, in English; the class itself under an empty name."""


def _docs(models: Iterable[type[BaseModel]]) -> Docs:
    """What stands under the classes and fields of these models and all they are made of."""
    found: dict[str, dict[str, str]] = {}
    for module in {one.__module__ for model in models for one in _made_of(model)}:
        for node in ast.parse(inspect.getsource(sys.modules[module])).body:
            if isinstance(node, ast.ClassDef):
                found[node.name] = {"": _one_line(ast.get_docstring(node) or ""), **dict(_fields_of(node))}
    for one in {one for model in models for one in _made_of(model)}:
        for parent in one.__mro__:
            for field, text in found.get(parent.__name__, {}).items():
                found[one.__name__].setdefault(field, text)
    return found


def _made_of(kind: Any) -> set[type[BaseModel]]:
    """The models in a type: itself, and those of its fields."""
    seen: set[type[BaseModel]] = set()
    waiting = [kind]
    while waiting:
        one = waiting.pop()
        if isinstance(one, type) and issubclass(one, BaseModel):
            if one not in seen:
                seen.add(one)
                waiting += [*one.__bases__, *(field.annotation for field in one.model_fields.values())]
        else:
            waiting += get_args(one)
    return {one for one in seen if one is not BaseModel}


def _fields_of(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, below in pairwise(node.body):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            match below:
                case ast.Expr(value=ast.Constant(value=str(text))):
                    yield field.target.id.rstrip("_"), _one_line(text)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _told(name: str, shape: Any, docs: Docs, language: Tongue) -> Any:
    """A definition with a sentence at every field and every value of a list."""
    for field, part in shape.get("properties", {}).items():
        dutch = DUTCH.get(f"{name}.{field}") or DUTCH.get(f".{field}")
        own = docs.get(name, {}).get(field)
        english = own or ENGLISH.get(f"{name}.{field}") or ENGLISH.get(f".{field}")
        part.pop("title", None)
        part["description"] = (english if language == "en" else dutch) or dutch or english or ""
    shape.pop("title", None)
    if language == "nl":
        # What stands under a class is for whoever reads the code.
        shape.pop("description", None)
    return _with_meanings(shape, name, language)


def _with_meanings(shape: Any, name: str, language: Tongue) -> Any:
    if isinstance(shape, list):
        return [_with_meanings(part, "", language) for part in shape]
    if not isinstance(shape, dict):
        return shape
    told = {key: _with_meanings(part, "", language) for key, part in shape.items()}
    if "const" in told and isinstance(told["const"], str):
        told["enum"] = [told.pop("const")]
    values = told.get("enum")
    if isinstance(values, list) and (meant := meanings(name, values)):
        told["enumDescriptions"] = [said.en if language == "en" else said.nl for said in meant]
        told["markdownEnumDescriptions"] = told["enumDescriptions"]
    return told


def _draft_07(shape: Any) -> Any:
    """What 2020-12 says otherwise, said in draft-07; a list of one may be written as that one."""
    if isinstance(shape, list):
        return [_draft_07(part) for part in shape]
    if not isinstance(shape, dict):
        return shape
    told = {name: _draft_07(part) for name, part in shape.items() if name != "prefixItems"}
    if "prefixItems" in shape:
        told["items"] = _draft_07(shape["prefixItems"])
    return told
