"""The shape of content files as JSON Schema draft-07, which editors know."""

import ast
import inspect
import sys
from collections.abc import Iterable, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Any, Literal

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from webcare.domain.attitude import Attitude
from webcare.domain.bank import AnswerFile, SourceFile
from webcare.domain.citizens import Crowd, Frames
from webcare.domain.content import Content, as_tuple
from webcare.domain.lexicon import CityWords, CueWords, DangerWords, EverydayWords, ForeignWords, TopicWords, Weights
from webcare.domain.policy import Policy, Shared
from webcare.domain.rubric import Rubric, RubricWords
from webcare.domain.scenario import Reactions, Scenario

Kind = Literal["policy", "scenario", "rubric", "lexicon"]

_MODELS: Mapping[str, tuple[type[BaseModel], ...]] = MappingProxyType(
    {
        "policy": (Policy, Shared, AnswerFile, SourceFile),
        "scenario": (Scenario, Reactions, Attitude, Frames, Crowd),
        "rubric": (Rubric, RubricWords),
        "lexicon": (TopicWords, CueWords, CityWords, EverydayWords, ForeignWords, DangerWords, Weights),
    }
)
"""The files of each kind: a city first, then what stands beside it."""


class _AsAuthorsWrite(GenerateJsonSchema):
    """Pydantic's own, but a list that may be written as its one member is both."""

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """The schema of a value that a function looks at first."""
        told = super().function_before_schema(schema)
        if schema["function"].get("function") is as_tuple:
            return {"anyOf": [told["items"], told]}
        return told


def json_schema(kind: Kind) -> dict[str, Any]:
    """The schema of every file of this kind, in draft-07: a file is one of them."""
    models = _MODELS[kind]
    refs, whole = models_json_schema(
        [(model, "validation") for model in models],
        ref_template="#/definitions/{model}",
        schema_generator=_AsAuthorsWrite,
    )
    told = _field_docs(models)
    definitions = {name: _draft_07(_described(shape, told.get(name, {}))) for name, shape in whole["$defs"].items()}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"webcare {kind}",
        "anyOf": [refs[model, "validation"] for model in models],
        "definitions": definitions,
    }


def _field_docs(models: Iterable[type[BaseModel]]) -> dict[str, dict[str, str]]:
    """Per class of the modules of these models: what stands under each field, for who writes a file."""
    found: dict[str, dict[str, str]] = {}
    modules = {model.__module__ for model in models} | {Content.__module__}
    for name in sorted(modules):
        for node in ast.parse(inspect.getsource(sys.modules[name])).body:
            if not isinstance(node, ast.ClassDef):
                continue
            for field, below in pairwise(node.body):
                if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
                    match below:
                        case ast.Expr(value=ast.Constant(value=str(text))):
                            found.setdefault(node.name, {})[field.target.id.rstrip("_")] = text
    return found


def _described(shape: dict[str, Any], told: Mapping[str, str]) -> dict[str, Any]:
    """A class's schema with its fields' own sentences in it."""
    for name, text in told.items():
        if name in shape.get("properties", {}):
            shape["properties"][name]["description"] = text
    return shape


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
