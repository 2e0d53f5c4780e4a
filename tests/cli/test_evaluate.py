"""`evaluate`: what the figures say, in words and as values, and what is wrong with a labelled file."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from webcare.cli.archive_words import SENTENCES

Webcare = Callable[..., Any]

DATA = Path(__file__).parents[1] / "data" / "dev_messages.jsonl"
AXES = ["topic", "kind", "sentiment", "urgency", "advice", "language", "contains_pii"]
RIGHT = {"id": "goed", "text": "De container bij ons op de hoek is vol", "channel": "whatsapp", "topic": "afval"}
WRONG = {"id": "fout", "text": "Er is brand! Help, mijn buren zitten vast", "channel": "whatsapp", "topic": "parkeren"}


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., str]:
    """`written(row, …)`: a labelled file with these rows; where it is."""

    def write(*rows: Any) -> str:
        path = tmp_path / "gelabeld.jsonl"
        text = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
        path.write_text("\n".join(text), encoding="utf-8")
        return str(path)

    return write


def test_the_values_hold_every_axis_with_its_confusion(webcare: Webcare) -> None:
    said = webcare("evaluate", str(DATA), "--json")
    assert (said.code, said.err) == (0, "")
    told = said.json
    assert (told["schema_version"], told["messages"], told["unreadable"]) == (1, 480, 0)
    (part,) = told["parts"]
    assert list(part["axes"]) == AXES
    for axis in part["axes"].values():
        counted = sum(count for found in axis["confusion"].values() for count in found.values())
        right = sum(found.get(wanted, 0) for wanted, found in axis["confusion"].items())
        assert counted == axis["messages"] == 480
        assert axis["accuracy"] == pytest.approx(right / 480, abs=1e-4)
        f1 = [one["f1"] for one in axis["labels"].values()]
        assert axis["macro_f1"] == pytest.approx(sum(f1) / len(f1), abs=1e-3)
    assert sum(bucket["messages"] for bucket in part["reliability"]["topic"]) == 480
    assert part["costly"]["emergency-missed"]["of"] == 28
    assert len(part["worst"]) == 10
    scores = [one["score"] for one in part["worst"]]
    assert scores == sorted(scores, reverse=True)


def test_of_what_is_held_back_only_the_figures_are_told(webcare: Webcare) -> None:
    tuned, held = webcare("evaluate", str(DATA), "--held-back", "5", "--json").json["parts"]
    assert (tuned["part"], held["part"]) == ("tuned", "held-back")
    assert tuned["messages"] + held["messages"] == 480
    assert tuned["worst"]
    assert held["axes"]["topic"]["macro_f1"] > 0
    assert held["worst"] == []
    assert all(cost["messages"] == [] for cost in held["costly"].values())


def test_an_error_is_told_with_the_words_that_led_to_it(written: Callable[..., str], webcare: Webcare) -> None:
    (part,) = webcare("evaluate", written(RIGHT, WRONG), "--json").json["parts"]
    (error,) = part["worst"]
    assert (error["id"], error["axis"], error["wanted"], error["found"]) == (
        "fout",
        "topic",
        "parkeren",
        "veiligheid-crisis",
    )
    for clue in error["evidence"]:
        assert WRONG["text"][clue["start"] : clue["end"]] == clue["excerpt"]
        assert {"phrase", "score"} <= set(clue)
    told = " ".join(webcare("evaluate", written(RIGHT, WRONG)).out.split())
    assert "fout (WhatsApp) Er is brand!" in told
    assert "moest zijn: parkeren" in told
    assert '"brand"' in told


def test_what_is_told_fits_in_80_columns_in_both_languages(webcare: Webcare) -> None:
    dutch, english = (webcare("evaluate", str(DATA), "--lang", lang).out for lang in ("nl", "en"))
    assert max(map(len, dutch.splitlines())) <= 80
    assert max(map(len, english.splitlines())) <= 80
    assert "noodgeval gemist" in dutch
    assert "emergency missed" in english
    assert "onderwerp" not in english


def test_personal_data_that_is_recognised_is_not_told(written: Callable[..., str], webcare: Webcare) -> None:
    row = {"id": "x", "text": "Mijn BSN is 111222333, de container is vol", "topic": "parkeren", "contains_pii": False}
    for more in ([], ["--json"]):
        told = webcare("evaluate", written(row), *more).out
        assert "[bsn]" in told
        assert "111222333" not in told


@pytest.mark.parametrize(
    ("line", "says"),
    [
        pytest.param({**RIGHT, "topic": "afvall"}, 'Bedoelde je "afval"?', id="a topic"),
        pytest.param({**RIGHT, "kind": "klagt"}, 'Bedoelde je "klacht"?', id="a kind"),
        pytest.param({**RIGHT, "effort": "zenden"}, "Wel: send, interact, monitor.", id="an effort in Dutch"),
        pytest.param({**RIGHT, "contains_pii": "misschien"}, "Wel: true, false.", id="neither yes nor no"),
        pytest.param({**RIGHT, "channel": "twiter"}, 'Bedoelde je "twitter"?', id="a channel"),
        pytest.param({"text": "x"}, "er staat geen label", id="no label"),
        pytest.param("geen json", "dit is geen JSON", id="no JSON"),
        pytest.param({"topic": "afval"}, '"text" ontbreekt', id="no text"),
    ],
)
def test_a_row_that_cannot_be_read_is_named_with_its_line(
    line: Any, says: str, written: Callable[..., str], webcare: Webcare
) -> None:
    said = webcare("evaluate", written(RIGHT, "", line, WRONG), "--json")
    assert said.code == 4
    assert said.err.startswith("regel 3: ")
    assert says in said.err
    assert (said.json["messages"], said.json["unreadable"]) == (2, 1)


def test_a_file_without_one_labelled_message_is_a_sentence(written: Callable[..., str], webcare: Webcare) -> None:
    said = webcare("evaluate", written(""))
    assert (said.code, said.out) == (4, "")
    assert "geen enkel bericht met labels" in said.err


@pytest.mark.parametrize("arguments", [["--held-back", "1"], ["--worst", "-1"], ["--held-back", "x"]])
def test_wrong_usage_is_a_sentence(arguments: list[str], webcare: Webcare) -> None:
    said = webcare("evaluate", str(DATA), *arguments)
    assert (said.code, said.out) == (2, "")
    assert "getal" in said.err


def test_a_file_that_is_not_there_is_a_sentence(written: Callable[..., str], webcare: Webcare) -> None:
    said = webcare("evaluate", f"{written(RIGHT)}l")
    assert said.code == 2
    assert "Bedoelde je" in said.err


def test_every_sentence_exists_in_both_languages_with_the_same_words() -> None:
    import string

    for key, found in SENTENCES.items():
        fields = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in found]
        assert all(found), key
        assert fields[0] == fields[1], key
