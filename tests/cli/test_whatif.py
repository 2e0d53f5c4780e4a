"""`whatif`: which scenarios, messages and marks would have gone otherwise with another policy in a city's place."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from webcare.domain.action import Action
from webcare.exercise.moves import Did, Passed, Responded, as_record
from webcare.store.folders import content_folders
from webcare.store.records import Records

Webcare = Callable[..., Any]
ROTTERDAM = content_folders().policies / "rotterdam.yaml"
SHOPPING = "Ik ga een dagje winkelen in Rotterdam"


@pytest.fixture
def no_tip(tmp_path: Path) -> Path:
    """The policy of Rotterdam without its parking tip, under another name."""
    text = ROTTERDAM.read_text(encoding="utf-8")
    start = text.index("  - id: parkeertip")
    without = text[:start] + text[text.index("  - id: ", start + 8) :]
    path = tmp_path / "zonder-tip.yaml"
    path.write_text(without.replace("city: rotterdam", "city: zonder-tip", 1), encoding="utf-8")
    return path


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Two messages that Rotterdam answers with a tip or not, one to another city, and a line that is none."""
    rows = [
        {"id": "tip", "text": SHOPPING, "channel": "twitter", "addressed": False},
        {"id": "vol", "text": "De container is al dagen vol", "channel": "facebook"},
        {"id": "elders", "text": SHOPPING, "channel": "twitter", "city": "utrecht", "addressed": False},
    ]
    path = tmp_path / "archief.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows) + "{kapot\n", encoding="utf-8")
    return path


def test_a_policy_in_its_own_place_changes_nothing(webcare: Webcare) -> None:
    said = webcare("whatif", "rotterdam", "--with", "rotterdam")
    assert (said.code, said.err) == (0, "")
    assert "Alle 20 gespeelde scenario's lopen hetzelfde af." in said.out


def test_the_scenarios_that_end_otherwise_are_named_with_both_endings(webcare: Webcare, no_tip: Path) -> None:
    said = webcare("whatif", "rotterdam", "--with", str(no_tip))
    assert said.code == 0
    assert "Een dagje winkelen (dagje-winkelen)" in said.out
    assert "Rotterdam gaf Sanne één keer een tip" in said.out
    assert max(map(len, said.out.splitlines())) <= 80
    told = webcare("whatif", "rotterdam", "--with", str(no_tip), "--seeds", "2", "--json").json
    assert told["schema_version"] == 1
    assert told["scenarios"]["played"] == 40
    shopping = [one for one in told["scenarios"]["otherwise"] if one["scenario"] == "dagje-winkelen"]
    assert {one["seed"] for one in shopping} == {0, 1}
    assert all(one["before"]["ending"] != one["after"]["ending"] for one in shopping if one["ends"])


def test_the_messages_that_go_otherwise_are_named_by_id_alone(webcare: Webcare, no_tip: Path, archive: Path) -> None:
    said = webcare("whatif", "rotterdam", str(archive), "--with", str(no_tip), "--json")
    assert said.code == 4
    assert "regel 4" in said.err
    messages = said.json["messages"]
    assert (messages["read"], messages["elsewhere"], messages["unreadable"]) == (2, 1, 1)
    (changed,) = messages["otherwise"]
    assert (changed["id"], changed["differs"]) == ("tip", "deed")
    assert (changed["before"]["action"], changed["after"]["action"]) == ("proactive", "watch")
    assert SHOPPING not in said.out
    assert "1: ongevraagd meedenken (parkeertip) → volgen" in webcare(
        "whatif", "rotterdam", str(archive), "--with", str(no_tip)
    ).out.replace("\n    ", " ")


def test_a_mark_that_would_have_been_otherwise_is_named(webcare: Webcare, no_tip: Path) -> None:
    records = Records()
    kept = records.begin("dagje-winkelen", "rotterdam", 0, mode="train", trainee="zilvermeeuw")
    reply = "Leuk dat u komt! Wilt u weten waar u kunt parkeren? Kijk op rotterdam.nl/parkeren. ^PB"
    responded = Responded("winkelen", Action.PROACTIVE, reply, began=300)
    for move in (Passed(120), Did("bezoekers", began=120), Passed(120), responded):
        records.append(kept, as_record(move))
    records.close()
    told = webcare("whatif", "rotterdam", "--with", str(no_tip), "--trained", "--json").json["trainings"]
    assert (told["trainings"], told["lost"]) == (1, 0)
    assert told["judged"] == 1
    (mark,) = told["otherwise"]
    assert (mark["training"], mark["message"]) == (kept, "winkelen")
    assert mark["before"]["rule"] == "parkeertip" != mark["after"]["rule"]
    assert mark["before"]["total"] > mark["after"]["total"]
    assert "zilvermeeuw" not in webcare("whatif", "rotterdam", "--with", str(no_tip), "--trained").out


def test_without_asking_nothing_is_read_of_trainees(webcare: Webcare) -> None:
    assert webcare("whatif", "rotterdam", "--with", "rotterdam", "--json").json["trainings"] is None


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(("roterdam", "--with", "utrecht"), "rotterdam", id="no city"),
        pytest.param(("rotterdam", "--with", "nergens.yaml"), "nergens.yaml", id="no file"),
        pytest.param(("rotterdam",), "--with", id="nothing in its place"),
        pytest.param(("rotterdam", "--with", "utrecht", "--seeds", "0"), "--seeds", id="no seeds"),
        pytest.param(("rotterdam", "nergens.jsonl", "--with", "utrecht"), "nergens.jsonl", id="no archive"),
    ],
)
def test_what_is_not_there_is_told_in_a_sentence(arguments: tuple[str, ...], told: str, webcare: Webcare) -> None:
    said = webcare("whatif", *arguments)
    assert (said.code, said.out) == (2, "")
    assert told in said.err
    assert "Traceback" not in said.err
