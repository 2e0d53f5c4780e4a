"""`replay`: an archive in, flat rows out, whatever the format and however many work on it."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from webcare.engine.personal_data import personal_data
from webcare.simulation.replay import COLUMNS
from webcare.store.archive import reading, replaying

Webcare = Callable[..., Any]
Process = Callable[..., subprocess.CompletedProcess[bytes]]

DATA = Path(__file__).parents[1] / "data"
FOUR = ["amsterdam", "den-haag", "rotterdam", "utrecht"]
ROWS: list[dict[str, Any]] = [
    {"id": "a", "text": "Wanneer wordt het oud papier opgehaald?", "channel": "whatsapp", "city": "utrecht"},
    {"id": "b", "text": "De container is alweer vol!", "author": "Fatima"},
    {"text": "Ik ga een dagje winkelen in Rotterdam", "channel": "twitter", "addressed": False},
]


def lines(*rows: Any) -> str:
    return "".join(f"{json.dumps(row, ensure_ascii=False) if isinstance(row, dict) else row}\n" for row in rows)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A small archive of JSON Lines."""
    path = tmp_path / "archief.jsonl"
    path.write_text(lines(*ROWS), encoding="utf-8")
    return path


def told(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_a_row_with_a_city_gives_one_row_and_the_others_one_per_city(archive: Path, webcare: Webcare) -> None:
    said = webcare("replay", str(archive), "--workers", "1")
    assert said.code == 0
    rows = told(said.out)
    assert [(row["id"], row["city"]) for row in rows] == [
        ("a", "utrecht"),
        *(("b", city) for city in FOUR),
        # Without an id the number of the line stands for it.
        *(("3", city) for city in FOUR),
    ]
    assert all(list(row) == list(COLUMNS) for row in rows)
    assert "3 berichten gelezen, 9 rijen geschreven." in said.err


def test_the_cities_that_are_named_go_first(archive: Path, webcare: Webcare) -> None:
    rows = told(webcare("replay", str(archive), "--city", "utrecht@2025,rotterdam").out)
    assert [row["city"] for row in rows] == ["utrecht@2025", "rotterdam"] * 3


def test_a_row_says_what_answer_says(archive: Path, webcare: Webcare) -> None:
    row = told(webcare("replay", str(archive), "--city", "rotterdam").out)[2]
    text, channel = str(ROWS[2]["text"]), "twitter"
    found = webcare("answer", text, "--city", "rotterdam", "--channel", channel, "--addressed", "no", "--json").json
    understood, decision = found["understood"], found["decision"]
    assert row == {
        "id": "3",
        "city": "rotterdam",
        "channel": channel,
        **{name: understood[name] for name in COLUMNS if name in understood and name != "signals"},
        "signals": " ".join(understood["signals"]),
        "effort": decision["effort"],
        "action": decision["action"],
        "rule": decision["rule"],
        "reply": found["reply"]["text"],
        "post": None,
    }


def test_no_row_carries_what_the_citizen_wrote_or_who_they_are(tmp_path: Path, webcare: Webcare) -> None:
    """The columns hold no text of theirs; what could carry it is the reply."""
    path = tmp_path / "archief.jsonl"
    texts = [json.loads(line)["text"] for line in (DATA / "dev_messages.jsonl").read_text("utf-8").splitlines()]
    texts += ["Mijn BSN is 111222333, ik woon op Dorpsstraat 12, bel 06-12345678 of jan@voorbeeld.nl. Kapotte lamp!"]
    authors = ["Jan de Vries", "Fatima El Amrani", "06-12345678", "@jan_devries"]
    rows = [{"text": text, "author": authors[at % 4], "channel": "facebook"} for at, text in enumerate(texts)]
    path.write_text(lines(*rows), encoding="utf-8")
    said = webcare("replay", str(path), "--workers", "1")
    for row in told(said.out):
        for words in filter(None, (row["reply"], row["post"])):
            assert not personal_data(words), words
            assert "Vries" not in words
            assert "Amrani" not in words
    assert "111222333" not in said.out + said.err


BAD = [
    pytest.param("geen json", "regel 2: dit is geen JSON", id="no JSON"),
    pytest.param("[" * 50_000, "regel 2: dit is geen JSON", id="brackets without end"),
    pytest.param('["x"]', "regel 2: hier hoort", id="no object"),
    pytest.param('{"id": "x"}', 'regel 2: "text" ontbreekt', id="no text"),
    pytest.param('{"text": "x", "channel": "facebok"}', 'Bedoelde je "facebook"?', id="a channel"),
    pytest.param('{"text": "x", "city": "utrect"}', 'Bedoelde je "utrecht"?', id="a city"),
    pytest.param('{"text": "x", "channel": "\\u001b[31m"}', '"channel" kan niet', id="an escape code"),
]


@pytest.mark.parametrize(("line", "says"), BAD)
def test_a_row_that_cannot_be_read_is_named_and_stops_nothing(
    line: str, says: str, tmp_path: Path, webcare: Webcare
) -> None:
    path = tmp_path / "archief.jsonl"
    path.write_text(lines(ROWS[0], line, "", ROWS[1]), encoding="utf-8")
    said = webcare("replay", str(path))
    assert said.code == 4
    assert says in said.err
    assert "\x1b" not in said.err
    assert "Traceback" not in said.err
    assert "1 regel kon niet worden gelezen en is overgeslagen." in said.err
    assert [row["id"] for row in told(said.out)] == ["a", "b", "b", "b", "b"]


def test_bytes_that_are_no_utf8_are_a_bad_row_and_no_more(tmp_path: Path, webcare: Webcare) -> None:
    path = tmp_path / "archief.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + lines(ROWS[0]).encode() + b'{"text": "caf\xe9"}\n' + lines(ROWS[0]).encode())
    said = webcare("replay", str(path))
    assert said.code == 4
    assert "regel 2: dit is geen UTF-8" in said.err
    assert len(told(said.out)) == 2


def test_a_line_that_is_too_long_is_never_held_in_memory(
    tmp_path: Path, webcare: Webcare, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "LONGEST", 1000)
    path = tmp_path / "archief.jsonl"
    path.write_text(lines(ROWS[0], {"text": "x" * 5000}, ROWS[0]), encoding="utf-8")
    said = webcare("replay", str(path))
    assert "regel 2: deze regel is te lang" in said.err
    assert len(told(said.out)) == 2


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_of_a_spreadsheet_is_read(separator: str, tmp_path: Path, webcare: Webcare) -> None:
    path = tmp_path / "archief.csv"
    rows = [["ID", "Text", "Channel"], ["a", "De container, die bij ons; is\n\tvol!", "whatsapp"], ["", "Hoi", ""]]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=separator).writerows(rows)
    said = webcare("replay", str(path), "--city", "utrecht")
    assert said.code == 0
    assert [(row["id"], row["channel"]) for row in told(said.out)] == [("a", "whatsapp"), ("4", "facebook")]


def test_a_bad_row_of_a_table_is_named_by_the_line_it_begins_on(tmp_path: Path, webcare: Webcare) -> None:
    path = tmp_path / "archief.csv"
    table = b'text,channel\n"twee\nregels",facebook\ncaf\xe9,facebook\neen,twee,drie\n\nhoi,facebok\nhoi,facebook\n'
    path.write_bytes(table)
    said = webcare("replay", str(path), "--city", "utrecht")
    assert said.code == 4
    assert [line.split(":")[0] for line in said.err.splitlines()[:3]] == ["regel 4", "regel 5", "regel 7"]
    assert [row["id"] for row in told(said.out)] == ["2", "8"]


def test_a_quote_that_is_never_closed_does_not_swallow_the_file(tmp_path: Path, webcare: Webcare) -> None:
    path = tmp_path / "archief.csv"
    path.write_text('text\nhoi\n"nooit dicht\n' + "regel\n" * 500, encoding="utf-8")
    most = csv.field_size_limit(1000)
    said = webcare("replay", str(path), "--city", "utrecht", "--output", str(tmp_path / "uit.csv"))
    csv.field_size_limit(most)
    assert said.code == 4
    assert "regel 3: deze regel is te lang" in said.err


def test_a_spreadsheet_takes_no_cell_for_a_formula(tmp_path: Path, webcare: Webcare) -> None:
    path, out = tmp_path / "archief.jsonl", tmp_path / "uit.csv"
    ids = ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\uff1d1", "gewoon"]
    path.write_text(lines(*({"id": name, "text": "Hoi"} for name in ids)), encoding="utf-8")
    assert webcare("replay", str(path), "--city", "utrecht", "--output", str(out)).code == 0
    with out.open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    assert head == list(COLUMNS)
    assert [row[0] for row in rows] == ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'=1", "'\uff1d1", "gewoon"]
    assert {row[9] for row in rows} <= {"true", "false"}


def test_excel_in_dutch_gets_semicolons_and_a_mark(archive: Path, tmp_path: Path, webcare: Webcare) -> None:
    out = tmp_path / "uit.csv"
    assert webcare("replay", str(archive), "--output", str(out), "--dialect", "excel-nl").code == 0
    raw = out.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfid;city;channel;")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert len(rows) == 10
    assert all(len(row) == len(COLUMNS) for row in rows)


def test_parquet_goes_in_and_comes_out(archive: Path, tmp_path: Path, webcare: Webcare) -> None:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    given, out = tmp_path / "in.parquet", tmp_path / "uit.parquet"
    names = ("id", "text", "channel", "city", "author", "addressed")
    parquet.write_table(arrow.table({name: [row.get(name) for row in ROWS] for name in names}), given)
    assert webcare("replay", str(given), "--output", str(out)).code == 0
    table = parquet.read_table(out)
    assert table.column_names == list(COLUMNS)
    assert table.to_pylist() == told(webcare("replay", str(archive)).out)


def test_without_the_extra_parquet_is_a_sentence(
    tmp_path: Path, archive: Path, webcare: Webcare, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow.parquet", None)
    given = tmp_path / "in.parquet"
    given.write_bytes(b"PAR1")
    for arguments in (["replay", str(given)], ["replay", str(archive), "--output", str(tmp_path / "x.parquet")]):
        said = webcare(*arguments)
        assert (said.code, said.out) == (2, "")
        assert "webcare[parquet]" in said.err
    assert not list(tmp_path.glob("x.*"))


def test_a_broken_parquet_file_is_a_sentence(tmp_path: Path, webcare: Webcare) -> None:
    pytest.importorskip("pyarrow")
    path = tmp_path / "in.parquet"
    path.write_bytes(b"PAR1 maar dan niet")
    said = webcare("replay", str(path))
    assert said.code == 4
    assert '"in.parquet" is niet te lezen' in said.err


WRONG = [
    pytest.param(["archief.json"], 'Er is geen bestand "archief.json". Bedoelde je "archief.jsonl"?', 2, id="a file"),
    pytest.param(["notitie.txt"], "zegt niet welk soort bestand", 2, id="a format"),
    pytest.param(["archief.jsonl", "--output", "uit.xlsx"], "zegt niet welk soort bestand", 2, id="a format out"),
    pytest.param(["archief.jsonl", "--workers", "0"], "een getal vanaf 1", 2, id="nobody at work"),
    pytest.param(["archief.jsonl", "--dialect", "excel-nl"], "die op .csv eindigt", 2, id="a dialect of nothing"),
    pytest.param(["archief.jsonl", "--output", "archief.jsonl"], "zou de invoer overschrijven", 2, id="over the input"),
    pytest.param(["archief.jsonl", "--city", "utrect"], 'Bedoelde je "utrecht"?', 2, id="a city"),
    pytest.param(["kop.csv"], 'ontbreekt de kolom "text". Er staat: tekst, kanaal.', 4, id="no text in the head"),
    pytest.param(["archief.jsonl", "--output", "nergens/uit.csv"], "lukt niet", 4, id="no folder"),
]


@pytest.mark.parametrize(("arguments", "says", "code"), WRONG)
def test_wrong_use_is_a_sentence(
    arguments: list[str], says: str, code: int, archive: Path, webcare: Webcare, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(archive.parent)
    Path("notitie.txt").write_text("hoi", encoding="utf-8")
    Path("kop.csv").write_text("tekst,kanaal\nhoi,facebook\n", encoding="utf-8")
    before = archive.read_bytes()
    said = webcare("replay", *arguments)
    assert (said.code, said.out) == (code, "")
    assert says in said.err
    assert "Traceback" not in said.err
    assert archive.read_bytes() == before


def test_the_summary_of_what_went_to_a_file_can_be_had_as_values(
    archive: Path, tmp_path: Path, webcare: Webcare
) -> None:
    out = str(tmp_path / "uit.jsonl")
    told = webcare("replay", str(archive), "--output", out, "--json").json
    assert told == {"schema_version": 1, "output": out, "read": 3, "written": 9, "unreadable": 0}


def test_half_a_file_never_passes_for_a_whole_one(
    archive: Path, tmp_path: Path, webcare: Webcare, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stops(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(replaying.Replayer, "done", stops)
    assert webcare("replay", str(archive), "--output", str(tmp_path / "uit.csv")).code == 130
    assert sorted(path.name for path in tmp_path.iterdir()) == ["archief.jsonl"]


@pytest.mark.slow
@pytest.mark.parametrize(("suffix", "teams"), [("jsonl", "123"), ("csv", "12"), ("parquet", "13")])
def test_any_number_of_workers_writes_the_same_bytes(suffix: str, teams: str, tmp_path: Path, process: Process) -> None:
    """Bad rows included, and enough rows for each to have several batches."""
    if suffix == "parquet":
        pytest.importorskip("pyarrow")
    path = tmp_path / "archief.jsonl"
    given = (DATA / "dev_messages.jsonl").read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*given[:300], "geen json", *given[300:], '{"text": 1}']), encoding="utf-8")
    runs = []
    for workers in teams:
        out = tmp_path / f"uit{workers}.{suffix}"
        done = process("replay", str(path), "--output", str(out), "--workers", workers)
        assert done.returncode == 4
        assert b"Traceback" not in done.stderr
        runs.append((out.read_bytes(), done.stderr.replace(str(out).encode(), b"")))
    assert all(run == runs[0] for run in runs)
    assert runs[0][0]


@pytest.mark.slow
def test_a_dash_reads_standard_input(process: Process) -> None:
    done = process("replay", "-", "--city", "utrecht", "--workers", "2", input=lines(*ROWS).encode())
    assert done.returncode == 0
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a", "b", "3"]


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="an interrupt is sent differently there")
def test_who_interrupts_once_or_twice_is_not_kept_waiting(tmp_path: Path) -> None:
    path = tmp_path / "archief.jsonl"
    path.write_text(lines(*ROWS) * 20_000, encoding="utf-8")
    command = [sys.executable, "-m", "webcare", "replay", str(path), "--workers", "2"]
    command += ["--output", str(tmp_path / "uit.jsonl")]
    with subprocess.Popen(command, cwd=DATA.parents[1], stderr=subprocess.PIPE) as process:
        while process.poll() is None and not list(tmp_path.glob("uit*")):
            time.sleep(0.05)
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        try:
            assert process.wait(30) != 0
        finally:
            process.kill()
    assert [found.name for found in tmp_path.iterdir()] == ["archief.jsonl"]
