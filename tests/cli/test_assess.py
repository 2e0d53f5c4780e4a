"""`webcare assess`: a row in, a judgement out; a bad row is named with its line and stops nothing."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from webcare.domain.rubric import Criterion

Webcare = Callable[..., Any]

GOOD: dict[str, Any] = {
    "id": "r1",
    "city": "amsterdam",
    "channel": "facebook",
    "message": "Hoe vraag ik een nieuw paspoort aan?",
    "effort": "interact",
    "action": "answer",
    "reply": "Hoi, maak een afspraak op amsterdam.nl en neem een pasfoto mee. Fijne dag! ^PB",
    "waited": 20,
}


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., str]:
    """A file with these rows, as values or as they stand; its name."""

    def write(*rows: Any) -> str:
        path = tmp_path / "rows.jsonl"
        lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return str(path)

    return write


def rows(said: Any) -> list[Any]:
    """What was printed, a value per line."""
    return [json.loads(line) for line in said.out.splitlines()]


def test_a_row_comes_out_as_the_contract_says(webcare: Webcare, written: Callable[..., str]) -> None:
    said = webcare("assess", written(GOOD))
    (found,) = rows(said)
    assert (said.code, said.err) == (0, "")
    assert set(found) == {"schema_version", "id", "total", "passed", "gates", "marks", "findings"}
    assert (found["id"], found["passed"], found["gates"]) == ("r1", True, [])
    assert isinstance(found["total"], int)
    assert set(found["marks"]) <= {name.value for name in Criterion}
    assert "empathy" not in found["marks"]
    assert {"criterion", "excerpt", "start", "end", "says", "because"} <= set(found["findings"][0])
    for one in found["findings"]:
        assert GOOD["reply"][one["start"] : one["end"]] == one["excerpt"]


def test_findings_are_in_the_readers_language(webcare: Webcare, written: Callable[..., str]) -> None:
    file = written(GOOD)
    dutch, english = rows(webcare("assess", file)), rows(webcare("assess", file, "--lang", "en"))
    assert dutch[0]["findings"][0]["says"] == "Goed gekozen: antwoorden."
    assert english[0]["findings"][0]["says"] == "Well chosen: answer."


def test_silence_a_post_and_facts_are_read(webcare: Webcare, written: Callable[..., str]) -> None:
    silent = {**GOOD, "id": 2, "effort": "monitor", "action": "watch", "reply": None, "note": "geen zin"}
    post = {**GOOD, "id": 3, "effort": "send", "action": "post", "reply": "Op amsterdam.nl staat hoe het werkt."}
    facts = {"referral": ["amsterdam.nl/zwemmen"], "term": "binnen 5 dagen", "next_step": "neem een handdoek mee"}
    swim = {**GOOD, "id": 4, "message": "Hoe werkt het zwembad?", "facts": facts}
    swim["reply"] = "Hoi, neem een handdoek mee; op amsterdam.nl/zwemmen staat de rest. Binnen 5 dagen is er plek."
    found = rows(webcare("assess", written(silent, post, swim)))
    assert [one["id"] for one in found] == ["2", "3", "4"]
    assert (found[0]["total"], set(found[0]["marks"])) == (0, {"right_action", "resolution"})
    assert "personalisation" not in found[1]["marks"]
    assert found[2]["gates"] == []
    assert found[2]["marks"]["resolution"]["got"] >= 0.75 * found[2]["marks"]["resolution"]["max"]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("geen json", "dit is geen JSON-object"),
        ("[1, 2]", "dit is geen JSON-object"),
        ("[" * 5000, "dit is geen JSON-object"),
        ({**GOOD, "city": "roterdam"}, 'city: "roterdam" bestaat niet. Bedoelde je "rotterdam"?'),
        ({**GOOD, "action": "anser"}, 'action: "anser" bestaat niet. Bedoelde je "answer"?'),
        ({**GOOD, "also": ["escalat"]}, 'Bedoelde je "escalate"?'),
        ({**GOOD, "effort": "monitor"}, "action answer hoort bij effort interact."),
        ({**GOOD, "channel": "fax"}, 'channel: "fax" bestaat niet.'),
        ({**GOOD, "waited": "lang"}, "waited heeft niet de goede vorm."),
        ({**GOOD, "waited": -1}, "waited heeft niet de goede vorm."),
        ({**GOOD, "reply": 7}, "reply heeft niet de goede vorm."),
        ({**GOOD, "public": "ja"}, "public heeft niet de goede vorm."),
        ({**GOOD, "facts": "nee"}, "facts heeft niet de goede vorm."),
        ({name: value for name, value in GOOD.items() if name != "message"}, "message ontbreekt."),
        ({name: value for name, value in GOOD.items() if name != "action"}, "action ontbreekt."),
    ],
)
def test_a_bad_row_is_named_and_the_rest_goes_on(
    row: Any, says: str, webcare: Webcare, written: Callable[..., str]
) -> None:
    said = webcare("assess", written(GOOD, "", row, {**GOOD, "id": "last"}))
    assert said.code == 4
    assert f"regel 3: {says}" in said.err or (says in said.err and "regel 3: " in said.err)
    assert "1 regel is overgeslagen." in said.err
    assert [one["id"] for one in rows(said)] == ["r1", "last"]


def test_standard_input_is_a_dash(webcare: Webcare, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO(json.dumps(GOOD).encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(raw, encoding="utf-8"))
    assert [one["id"] for one in rows(webcare("assess", "-"))] == ["r1"]


def test_a_terminal_gets_sentences_and_json_when_asked(
    webcare: Webcare, written: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda _: True)
    file = written({**GOOD, "reply": GOOD["reply"] + " Wat is je BSN?"})
    said = webcare("assess", file)
    assert "40/100" in said.out
    assert "niet geslaagd (vanaf 55)" in said.out
    assert "Vraag dit niet waar iedereen meeleest" in " ".join(said.out.split())
    assert rows(webcare("assess", file, "--json"))[0]["gates"] == ["privacy"]


def test_hostile_words_are_shown_harmless(
    webcare: Webcare, written: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written({**GOOD, "id": "\x1b[31mx", "reply": "\x1b[2J <b>idioot</b> \u202e"})
    assert "\x1b" not in webcare("assess", file).out
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda _: True)
    said = webcare("assess", file)
    assert "\x1b" not in said.out
    assert "\u202e" not in said.out


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["assess"], 2, "Er ontbreekt nog: FILE."),
        (["assess", "/bestaat/niet.jsonl"], 4, "/bestaat/niet.jsonl is niet te lezen"),
        (["assess", "x", "--rubric", "standard"], 2, 'Bedoelde je "standaard"?'),
    ],
)
def test_wrong_usage_is_a_sentence(arguments: list[str], code: int, says: str, webcare: Webcare) -> None:
    said = webcare(*arguments)
    assert (said.code, said.out) == (code, "")
    assert says in said.err
