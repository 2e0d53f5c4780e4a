"""A hundred and fifty and more ways to get a file wrong: each is found at its line and column, under its code.

The tables in `broken/` say what is changed and all that is found in the file then, and nothing else.
"""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from webcare.store.check import Known, check
from webcare.store.codes import CODES
from webcare.store.folders import Folders

HERE = Path(__file__).parent
SIGNS = {"⇥": "\t", "↵": "\n", "␀": "\0", "␛": "\x1b"}
FOUND = re.compile(r"\d+:\d+ WP\d{3}")


@dataclass(frozen=True)
class Case:
    """One way to get a file wrong."""

    file: str
    title: str
    old: str
    new: str
    found: tuple[str, ...]


def cases(table: str) -> Iterator[Case]:
    """What a table says."""
    file = ""
    for block in (HERE / "broken" / f"{table}.txt").read_text(encoding="utf-8").split("\n\n")[1:]:
        title, *lines = block.strip("\n").split("\n")
        if title.startswith("== "):
            file = title.removeprefix("== ")
            continue
        change = {line[0]: written(line[2:]) for line in lines if line[:2] in ("- ", "+ ")}
        found = tuple(line for line in lines if FOUND.fullmatch(line))
        assert len(change) + len(found) == len(lines), block
        yield Case(file, title, change.get("-", ""), change.get("+", ""), found)


def written(text: str) -> str:
    """A change with its signs as what they stand for."""
    for sign, letter in SIGNS.items():
        text = text.replace(sign, letter)
    return text


CASES = [case for table in ("beleid", "scenario", "woorden") for case in cases(table)]


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Known:
    """A copy of the smallest content, and what is known of it: what a case leaves alone is not looked through again."""
    folder = tmp_path_factory.mktemp("inhoud")
    shutil.copytree(HERE / "small", folder, dirs_exist_ok=True)
    return Known(Folders(policies=folder / "policies", scenarios=folder / "scenarios"))


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{case.file}: {case.title}") for case in CASES])
def test_what_is_wrong_is_found_where_it_is(case: Case, known: Known, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = known.folders.policies.parent
    monkeypatch.chdir(folder)
    path = folder / case.file
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    assert case.old in text
    try:
        path.write_text(text.replace(case.old, case.new, 1) if case.old else case.new, encoding="utf-8")
        report = check(known.folders, known=known)
        found = [problem for problem in report.problems if problem.file == case.file]
        told = "\n".join(map(str, found))
        assert sorted({f"{one.line}:{one.column} {one.code}" for one in found}) == sorted(case.found), told
        assert all(one.end is None or one.end >= (one.line, one.column) for one in found), told
        if case.found and not any(one.fatal for one in found):
            assert check(known.folders, [case.file], known=known).problems == tuple(found)
    finally:
        if text:
            path.write_text(text, encoding="utf-8")
        else:
            path.unlink()


def test_there_are_many_and_no_two_are_the_same() -> None:
    assert len(CASES) >= 150
    assert len({(case.file, case.old, case.new) for case in CASES}) == len(CASES)


NOT_IN_A_TABLE = {"WP001", "WP002", "WP003", "WP009", "WP036", "WP117", "WP118", "WP119"}
NOT_IN_A_TABLE |= {"WP045", "WP046", "WP047", "WP048"}
"""Rubrics, attitudes and shifts without a script are no part of the smallest content. Those about a file that is not
there, too large, in another encoding or elsewhere stand in `test_hostile`; the rest is for what nobody foresaw."""


def test_every_code_that_can_come_is_met() -> None:
    met = {line.split()[1] for case in CASES for line in case.found}
    wanted = {row.code for row in CODES if row.code < "WP200"} - NOT_IN_A_TABLE
    assert sorted(wanted - met) == []


def test_what_is_known_never_hides_what_a_fresh_look_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two files wrong at once, then one mended: a check that remembers and one that does not say the same."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    shutil.copytree(HERE / "small", tmp_path / "inhoud")
    monkeypatch.chdir(tmp_path / "inhoud")
    folders = Folders(policies=Path("policies"), scenarios=Path("scenarios"))
    held = Known(folders)
    check(folders, known=held)
    readable = [case for case in CASES if case.old and all(line.split()[1] > "WP049" for line in case.found)]
    for step in range(0, len(readable), 4):
        one, other = readable[step], readable[(step * 7 + 31) % len(readable)]
        before = {name: Path(name).read_text(encoding="utf-8") for name in (one.file, other.file)}
        for case in (one, other):
            path = Path(case.file)
            path.write_text(path.read_text(encoding="utf-8").replace(case.old, case.new, 1), encoding="utf-8")
        for mended in (None, one.file, other.file):
            if mended:
                Path(mended).write_text(before[mended], encoding="utf-8")
            shutil.rmtree(tmp_path / "cache")
            fresh = check(folders).problems
            assert check(folders, known=held).problems == fresh, (one.title, other.title, mended)
