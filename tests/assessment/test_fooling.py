"""Responses by somebody who tries to fool the judge, each written before its judgement was seen.

`fooling.jsonl` was the first look; `fooling_again.jsonl` came after mending, twenty at a time, and was learned from in
its turn. `expect` is what a trainer says, and is never changed: what is judged otherwise stands below, with the reason.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from webcare.assessment import assess
from webcare.cli.assess_rows import row_of
from webcare.domain.assessment import Assessment
from webcare.domain.rubric import Criterion, Rubric
from webcare.engine.city import City
from webcare.engine.match import Lexicon
from webcare.exercise.judging import case_of

HERE = Path(__file__).parent
LINES = [line for name in ("fooling", "fooling_again") for line in (HERE / f"{name}.jsonl").read_bytes().splitlines()]
ROWS: list[tuple[bytes, dict[str, Any]]] = [(line, json.loads(line)) for line in LINES]
FULL, PARTLY = 0.75, 0.25
TERM = "a term nobody gave is promised as well: the trainer who wrote this row overlooked it"
MISSES = {
    "kabel-formulier": TERM,
    "dank-als-melding": TERM,
    "verkeerde-post": TERM,
    "nummer-herhaald": "'dat regelen we' counts as promising how it ends, also for a call back",
    "n-gerucht-knipoog": "the question is read as a complaint, so the wink counts as mockery too",
    "d-rook-later": "that colleagues get in touch tomorrow counts as our own effort",
    "e-speeltuin-kat": "a fire that is over is read as one that burns",
    "e-dakkapel-mag": "a penalty that only an image tells: 'gaat er weer af'",
    "e-grap-terug": "the judge has no sense of humour: a joke back is no answer",
}
"""Verdicts that do not hold: passed, or the gates."""
BANDS = {
    ("container-uitgelachen", "empathy"): "no feeling is read in the message, so none is asked for",
    ("woordenbak", "plain_language"): "short words in short heaps still read easily",
    ("drie-woorden", "resolution"): "a bare yes with one fact is worth three quarters less a hair",
    ("emoji-te-veel", "resolution"): "the referral is worth half, what to do there a little",
    ("dank-als-melding", "empathy"): "'wat vervelend' is sympathy by its words",
    ("gesloten-toch", "right_action"): "asking back is near referring",
    ("boete-aanvechten", "resolution"): "the way to object is told in other words than the key's",
    ("geveltuin-vrolijk", "resolution"): "a yes without the word",
    ("had-kunnen-lezen", "empathy"): "no feeling is read in the message",
    ("reiger", "invitation"): "one kind of invitation is half of it",
    ("n-kapotte-schommel", "empathy"): "the message is read as an opinion",
    ("n-lamp-voor-parkeren", "resolution"): "a third is left for taking something in hand",
    ("n-lief-maar-leeg", "empathy"): "no feeling is read in the message",
    ("n-english", "empathy"): "no feeling is read in the message",
    ("n-rouw", "empathy"): "no grief is read in the message",
    ("d-lotgenoot", "empathy"): "no feeling is read in the message",
    ("d-kort-goed", "resolution"): "a bare yes with one fact is worth three quarters less a hair",
    ("d-gesloten-werk", "right_action"): "the message is read as a dangerous defect, which must be passed on",
    ("e-speeltuin-kat", "empathy"): "read as danger, which asks for no sympathy",
    ("e-grap-terug", "invitation"): "the judge has no sense of humour",
    ("e-engels-plat", "empathy"): "no feeling is read in the message",
    ("e-ambtelijke-afwijzing", "plain_language"): "stiff words that are not in the list of jargon",
}
"""Bands that do not hold, by row and criterion."""


@pytest.fixture(scope="module")
def found(lexicon: Lexicon, cities: Mapping[str, City], rubric: Rubric) -> dict[str, Assessment]:
    """The judgement of each row, as `webcare assess` gives it."""
    judged = {}
    for line, _ in ROWS:
        row = row_of(line, sorted(cities), "nl")
        case = case_of(
            cities[row.city],
            lexicon,
            row.message,
            row.response,
            moment=row.moment,
            key=row.key,
            note=row.note,
            waited=row.waited,
            public=row.public,
        )
        judged[row.id] = assess(rubric, case)
    return judged


def marks(reason: str | None) -> list[pytest.MarkDecorator]:
    """What a test of a known miss is marked with. Strict: who mends it takes it off the list."""
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []


def band(judged: Assessment, name: str) -> str:
    """How much of a criterion is earned, in a word."""
    mark = judged.marks.get(Criterion(name))
    if mark is None:
        return "absent"
    share = mark.got / mark.max
    return "full" if share >= FULL else "partly" if share > PARTLY else "none"


@pytest.mark.parametrize(
    "row", [pytest.param(row, id=row["id"], marks=marks(MISSES.get(row["id"]))) for _, row in ROWS]
)
def test_who_tries_to_fool_the_judge_gets_the_verdict_of_a_trainer(
    row: dict[str, Any], found: dict[str, Assessment]
) -> None:
    judged, expected = found[row["id"]], row["expect"]
    assert (judged.passed, sorted(judged.gates)) == (expected["passed"], sorted(expected["gates"])), expected["why"]


@pytest.mark.parametrize(
    ("row", "name", "expected"),
    [
        pytest.param(row, name, bands, id=f"{row['id']}: {name}", marks=marks(BANDS.get((row["id"], name))))
        for _, row in ROWS
        for name, bands in row["expect"]["bands"].items()
    ],
)
def test_a_criterion_is_filled_as_a_trainer_would(
    row: dict[str, Any], name: str, expected: str, found: dict[str, Assessment]
) -> None:
    assert band(found[row["id"]], name) == expected, row["expect"]["why"]


def test_nine_in_ten_of_the_sixty_are_judged_as_a_trainer_would(found: dict[str, Assessment]) -> None:
    first = [row for _, row in ROWS[:60]]
    right = sum(
        (found[row["id"]].passed, sorted(found[row["id"]].gates))
        == (row["expect"]["passed"], sorted(row["expect"]["gates"]))
        for row in first
    )
    assert right >= 54
