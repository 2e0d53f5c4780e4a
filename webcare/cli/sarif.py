"""The findings of `webcare check` in SARIF 2.1.0, which editors and the pages of a repository show in place.

Not here: finding them (`store.check`), or what a code means (`store.codes`).
"""

from collections.abc import Iterable
from pathlib import PurePath
from typing import Any

from webcare.domain.problem import Problem
from webcare.store.codes import CODES, Row

_LEVELS = {"error": "error", "warning": "warning", "note": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(problems: Iterable[Problem], lang: str, version: str) -> dict[str, Any]:
    """One run with everything that was found."""
    places = {row.code: index for index, row in enumerate(CODES)}
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "webcare",
                        "version": version,
                        "rules": [_rule(row, lang) for row in CODES],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(problem, places) for problem in problems],
            }
        ],
    }


def _rule(row: Row, lang: str) -> dict[str, Any]:
    return {
        "id": row.code,
        "name": row.kind,
        "shortDescription": {"text": row.en if lang == "en" else row.nl},
        "help": {"text": f"policies/README.md, {row.code}"},
        "defaultConfiguration": {"level": _LEVELS[row.severity]},
    }


def _result(problem: Problem, places: dict[str, int]) -> dict[str, Any]:
    where: dict[str, Any] = {"artifactLocation": {"uri": _address(problem.file)}}
    if problem.line:
        where["region"] = {"startLine": problem.line, "startColumn": max(problem.column, 1)}
        if problem.end:
            where["region"] |= {"endLine": problem.end[0], "endColumn": problem.end[1]}
    location: dict[str, Any] = {"physicalLocation": where}
    if problem.where:
        location["logicalLocations"] = [{"fullyQualifiedName": problem.where}]
    place = places.get(problem.code)
    level = _LEVELS[CODES[place].severity] if place is not None else "error"
    told: dict[str, Any] = {"level": level, "message": {"text": problem.says}, "locations": [location]}
    if place is not None:
        told |= {"ruleId": problem.code, "ruleIndex": place}
    return told


def _address(file: str) -> str:
    """A file as SARIF names it: with slashes, and what an address may not hold written in codes."""
    from urllib.parse import quote

    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
