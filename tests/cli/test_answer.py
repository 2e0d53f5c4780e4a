"""`answer` and `compare`: what the contract of the command line promises to scripts."""

import json
import subprocess
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from webcare.cli import main

Webcare = Callable[..., Any]
Process = Callable[..., subprocess.CompletedProcess[bytes]]

SHOPPING = "Ik ga een dagje winkelen in Rotterdam"
FOUR = ["amsterdam", "den-haag", "rotterdam", "utrecht"]


def test_an_answer_holds_what_the_contract_says(webcare: Webcare) -> None:
    said = webcare("answer", SHOPPING, "--city", "rotterdam", "--channel", "twitter", "--json")
    told = said.json
    assert (said.code, said.err) == (0, "")
    assert (told["schema_version"], told["city"], told["channel"]) == (1, "rotterdam", "twitter")
    assert told["text"] == SHOPPING
    assert {"topic", "subject", "kind", "sentiment", "urgency", "language", "addressed"} <= set(told["understood"])
    assert {"contains_pii", "signals", "advice", "confidence", "evidence"} <= set(told["understood"])
    for clue in told["understood"]["evidence"]:
        assert SHOPPING[clue["start"] : clue["end"]] == clue["excerpt"]
        assert {"fact", "value", "score"} <= set(clue)
    assert told["post"] is None


def test_rotterdam_tips_where_to_park_in_u(webcare: Webcare) -> None:
    told = webcare("answer", SHOPPING, "--city", "rotterdam", "--channel", "twitter", "--json").json
    decision, reply = told["decision"], told["reply"]
    assert (decision["effort"], decision["action"], decision["rule"]) == (
        "interact",
        "proactive",
        "parkeertip",
    )
    assert decision["basis"] == "seed"
    assert "R5" in decision["source"]
    assert decision["because"]
    assert decision["trace"][-1] == {"rule": "parkeertip", "applies": True, "objection": ""}
    assert all(step["objection"] for step in decision["trace"][:-1])
    assert "rotterdam.nl/parkeren" in reply["text"]
    assert told["register"] == "u"
    assert reply["length"] == len(reply["text"]) <= reply["limit"] == 280


@pytest.mark.parametrize("city", [city for city in FOUR if city != "rotterdam"])
def test_the_other_three_only_read_along(city: str, webcare: Webcare) -> None:
    told = webcare("answer", SHOPPING, "--city", city, "--channel", "twitter", "--json").json
    assert told["decision"]["effort"] == "monitor"
    assert told["reply"] is None
    assert told["decision"]["because"]


def test_the_same_seed_gives_the_same_bytes(process: Process) -> None:
    runs = [process("answer", SHOPPING, "--city", "rotterdam", "--json", "--seed", "7").stdout for _ in range(2)]
    assert runs[0] == runs[1]
    assert runs[0]


def test_another_seed_gives_other_words_somewhere(webcare: Webcare) -> None:
    texts = {
        webcare("answer", SHOPPING, "--city", "rotterdam", "--channel", "twitter", "--json", "--seed", str(seed)).json[
            "reply"
        ]["text"]
        for seed in range(12)
    }
    assert len(texts) > 1


@pytest.mark.parametrize("given", ["yes", "no"])
def test_who_says_whether_it_is_addressed_is_believed(given: str, webcare: Webcare) -> None:
    told = webcare("answer", "Mooi weer vandaag", "--city", "utrecht", "--addressed", given, "--json").json
    assert told["understood"]["addressed"] is (given == "yes")


def test_what_follows_two_dashes_is_text(webcare: Webcare) -> None:
    told = webcare("answer", "--city", "utrecht", "--json", "--", "--help").json
    assert told["text"] == "--help"


def test_an_empty_message_has_a_sensible_decision(webcare: Webcare) -> None:
    told = webcare("answer", "", "--city", "den-haag", "--json").json
    assert told["text"] == ""
    assert told["decision"]["rule"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param(b"Waar is de glasbak?\n", "Waar is de glasbak?", id="a line"),
        pytest.param(b"een\r\ntwee\r\n", "een\r\ntwee", id="lines from Windows"),
        pytest.param(b"caf\xe9", "caf�", id="no UTF-8"),
        pytest.param("مرحبا 👍".encode(), "مرحبا 👍", id="all of Unicode"),
        pytest.param(b"", "", id="nothing"),
    ],
)
def test_a_message_may_come_from_standard_input(raw: bytes, text: str, process: Process) -> None:
    done = process("answer", "--stdin", "--city", "utrecht", "--json", input=raw)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["text"] == text


@pytest.mark.slow
def test_a_hundred_thousand_characters_are_cut_and_that_is_said(process: Process) -> None:
    raw = ("Mijn straat is vies. " * 5000).encode()
    done = process("answer", "--stdin", "--city", "utrecht", input=raw)
    assert done.returncode == 0, done.stderr
    assert "Van de 105000 tekens zijn de eerste 10000 gelezen." in done.stdout.decode()


def test_escape_codes_reach_no_terminal(webcare: Webcare) -> None:
    hostile = "\x1b[31mrood\x1b[0m \x9b2J \x07 \u202e[b]vet[/b]"
    for arguments in (["--explain"], ["--json"]):
        said = webcare("answer", hostile, "--city", "utrecht", *arguments)
        assert not set(said.out) & {"\x1b", "\x9b", "\x07", "\u202e"}
    assert webcare("answer", hostile, "--city", "utrecht", "--json").json["text"] == hostile


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(text=st.text(max_size=300))
def test_any_text_is_answered(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["answer", "--city", "den-haag", "--json", "--policies", _small(), "--", text]) in (0, 2)
    capsys.readouterr()


def _small() -> str:
    from pathlib import Path

    return str(Path(__file__).parents[1] / "store" / "small" / "policies")


def test_a_person_sees_what_is_done_and_why_within_80_columns(webcare: Webcare) -> None:
    said = webcare("answer", SHOPPING, "--city", "rotterdam", "--channel", "twitter")
    assert max(map(len, said.out.splitlines())) <= 80
    assert "I interactie: ongevraagd meedenken" in said.out
    assert "van 280 tekens" in said.out
    assert "parkeertip (brontekst R5" in said.out
    assert (
        "I interact: proactive"
        in webcare("answer", SHOPPING, "--city", "rotterdam", "--channel", "twitter", "--lang", "en").out
    )


def test_explain_shows_every_rule_that_was_tried(webcare: Webcare) -> None:
    said = webcare("answer", SHOPPING, "--city", "rotterdam", "--channel", "twitter", "--explain")
    assert "  - nood-persoon" in said.out
    assert "  > parkeertip" in said.out


def test_compare_lays_the_four_cities_side_by_side(webcare: Webcare) -> None:
    told = webcare("compare", SHOPPING, "--channel", "twitter", "--json").json
    assert list(told["cities"]) == FOUR
    assert told["cities"]["rotterdam"]["decision"]["rule"] == "parkeertip"
    assert all("trace" in city["decision"] for city in told["cities"].values())
    (part,) = told["parts_at"]
    assert part["fact_or_rule"] == "parkeertip"
    assert set(part["cities"]) == set(FOUR)
    assert part["says"]


def test_compare_shows_columns_and_where_they_part(webcare: Webcare) -> None:
    said = webcare("compare", SHOPPING, "--channel", "twitter")
    assert max(map(len, said.out.splitlines())) <= 80
    assert any(
        all(name in line for name in ("Amsterdam", "Den Haag", "Rotterdam", "Utrecht"))
        for line in said.out.splitlines()
    )
    assert "Waar ze uit elkaar gaan:" in said.out


def test_compare_stacks_cities_that_do_not_fit(webcare: Webcare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    said = webcare("compare", SHOPPING, "--channel", "twitter")
    assert max(map(len, said.out.splitlines())) <= 50
    assert "\nDen Haag\n" in said.out


def test_a_variant_can_be_compared_with_its_own_city(webcare: Webcare) -> None:
    told = webcare("compare", "Wanneer is het stadhuis open?", "--city", "utrecht,utrecht@2025", "--json").json
    assert list(told["cities"]) == ["utrecht", "utrecht@2025"]
