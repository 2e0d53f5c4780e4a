"""Trainings as rows: one for each judged response, for a spreadsheet (CSV) or a program (JSON Lines).

Both marks stand in a row, the machine's and what counts after a trainer's ruling. Not here: writing files (`cli`).
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any, Literal

from webcare.domain.cell import safe
from webcare.domain.rubric import Criterion
from webcare.domain.training import Judged, Training

Dialect = Literal["excel", "excel-nl"]
"""`excel-nl`: semicolons and a byte-order mark, as a Dutch spreadsheet wants them."""

_PLAIN = (
    "training",
    "trainee",
    "city",
    "scenario",
    "message",
    "at",
    "effort",
    "action",
    "also",
    "rule",
    "waited",
    "total",
    "counts",
    "passed",
    "gates",
)
_MARKS = tuple(f"{criterion.value}_{which}" for criterion in Criterion for which in ("got", "counts", "max"))
_TYPED = ("asked", "said", "note", "contested", "ruled")
COLUMNS = (*_PLAIN, *_MARKS, *_TYPED)
"""In this order, always; a mark that did not apply is empty."""


def rows(trainings: Iterable[Training]) -> Iterator[dict[str, Any]]:
    """A flat row for each judged response, in order."""
    for training in trainings:
        for judged in training.judged:
            yield _row(training, judged)


def _row(training: Training, judged: Judged) -> dict[str, Any]:
    row: dict[str, Any] = {
        "training": training.id,
        "trainee": training.trainee,
        "city": training.city,
        "scenario": training.scenario,
        "message": judged.message,
        "at": judged.at.isoformat(timespec="seconds"),
        "effort": judged.effort.value,
        "action": judged.action.value,
        "also": " ".join(action.value for action in judged.also),
        "rule": judged.rule,
        "waited": judged.waited,
        "total": round(judged.total, 1),
        "counts": round(judged.ruled_total, 1),
        "passed": judged.passed,
        "gates": " ".join(gate.value for gate in judged.gates),
        "asked": judged.asked,
        "said": judged.said,
        "note": judged.note,
        "contested": "; ".join(f"{mark.criterion.value}: {mark.contest.why}" for mark in judged.marks if mark.contest),
        "ruled": "; ".join(
            f"{mark.criterion.value}: {mark.ruling.note} ({mark.ruling.trainer})"
            for mark in judged.marks
            if mark.ruling
        ),
    }
    row |= dict.fromkeys(_MARKS)
    for mark in judged.marks:
        name = mark.criterion.value
        row |= {
            f"{name}_got": round(mark.got, 2),
            f"{name}_counts": round(mark.counts, 2),
            f"{name}_max": round(mark.max, 2),
        }
    return {name: row[name] for name in COLUMNS}


def as_jsonl(trainings: Iterable[Training]) -> Iterator[str]:
    """The rows as JSON Lines, each with its line end."""
    for row in rows(trainings):
        yield json.dumps({"schema_version": 1, **row}, ensure_ascii=False) + "\n"


def as_csv(trainings: Iterable[Training], dialect: Dialect = "excel") -> Iterator[str]:
    """The rows as CSV, the names of the columns first. No cell is a formula, whatever somebody typed."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";" if dialect == "excel-nl" else ",")
    if dialect == "excel-nl":
        out.write("\ufeff")
    writer.writerow(COLUMNS)
    for row in rows(trainings):
        yield _taken(out)
        writer.writerow([_cell(value, dialect) for value in row.values()])
    yield _taken(out)


def _taken(out: io.StringIO) -> str:
    found = out.getvalue()
    out.seek(0)
    out.truncate()
    return found


def _cell(value: Any, dialect: Dialect) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, (int, float)):
        return str(value).replace(".", ",") if dialect == "excel-nl" else str(value)
    return safe(str(value))
