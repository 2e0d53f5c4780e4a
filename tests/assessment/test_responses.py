"""The table of responses: each is judged as a trainer would, per criterion, with its gates."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.assessment.conftest import Judged
from webcare.domain.assessment import Assessment
from webcare.domain.rubric import Criterion

TABLE = yaml.safe_load((Path(__file__).parent / "responses.yaml").read_text(encoding="utf-8"))
ROWS = [
    pytest.param(
        about,
        row,
        id=f"{about['city']}, {about['channel']}: {row['is']}",
        marks=[pytest.mark.xfail(reason=row["known"])] if "known" in row else [],
    )
    for about in TABLE
    for row in about["responses"]
]
FULL, PARTLY = 0.75, 0.25


def band(found: Assessment, name: Criterion) -> str:
    """F full, P partly, N none, - does not apply."""
    mark = found.marks.get(name)
    if mark is None:
        return "-"
    share = mark.got / mark.max
    return "F" if share >= FULL else "P" if share >= PARTLY else "N"


def differences(found: Assessment, row: dict[str, Any]) -> list[str]:
    """Where the judgement is not the trainer's."""
    wrong = []
    expected = row["marks"].split()
    for name, bands in zip(Criterion, expected, strict=True):
        if (is_now := band(found, name)) not in bands:
            wrong.append(f"{name.value} {is_now}, not {bands}")
    gates = {gate.value for gate in found.gates}
    if gates != set(row.get("gates", ())):
        wrong.append(f"gates {sorted(gates)}, not {row.get('gates', [])}")
    if found.passed is not row["passed"]:
        wrong.append(f"passed {found.passed} with {found.total}")
    return wrong


@pytest.mark.parametrize(("about", "row"), ROWS)
def test_a_response_is_judged_as_a_trainer_would(about: dict[str, Any], row: dict[str, Any], judged: Judged) -> None:
    settings: dict[str, Any] = {name: about[name] for name in ("message", "city", "channel") if name in about}
    settings |= {name: row[name] for name in ("action", "post", "note", "waited", "status") if name in row}
    found = judged(row.get("reply", ""), author=about.get("author", ""), also=tuple(row.get("also", ())), **settings)
    assert not differences(found, row)


def test_the_table_is_long_enough() -> None:
    assert len(ROWS) >= 120
    assert {about["city"] for about in TABLE} == {"amsterdam", "den-haag", "rotterdam", "utrecht", "utrecht@2025"}
