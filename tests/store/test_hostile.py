"""A hostile file is refused in a sentence with its place, before it is read whole, and leads nowhere outside."""

import os
import shutil
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from webcare.cli import main
from webcare.store import plain_file
from webcare.store.check import Report, check
from webcare.store.content import load_lexicon, load_policy, load_proofs, load_reactions, load_scenario, load_scenarios
from webcare.store.errors import ContentError
from webcare.store.folders import Folders, fingerprint

SECRET = "city: geheim\nname: het wachtwoord van een ander\n"
NAMES = [
    "policies/noord.yaml",
    "policies/landelijk.yaml",
    "policies/bronnen.yaml",
    "policies/antwoorden/afval.yaml",
    "policies/lexicon/soorten.yaml",
    "policies/lexicon/onderwerpen/afval.yaml",
    "scenarios/glas.yaml",
    "scenarios/glas_test.yaml",
    "scenarios/reacties/gewoon.yaml",
]


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    """The smallest content, beside a file that is none of its business."""
    home = tmp_path / "inhoud"
    shutil.copytree(Path(__file__).parent / "small", home)
    (tmp_path / "geheim.yaml").write_text(SECRET, encoding="utf-8")
    (tmp_path / "elders").mkdir()
    (tmp_path / "elders" / "afval.yaml").write_text(SECRET, encoding="utf-8")
    monkeypatch.chdir(home)
    return Folders(policies=home / "policies", scenarios=home / "scenarios")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Every content file whose bytes were read."""
    paths: list[Path] = []
    plainly = plain_file.bytes_of

    def noted(path: Path) -> bytes:
        paths.append(path.resolve())
        return plainly(path)

    monkeypatch.setattr(plain_file, "bytes_of", noted)
    return paths


def told(report: Report, file: str) -> list[str]:
    """What is said of one file: line, column and code."""
    return [f"{one.line}:{one.column} {one.code}" for one in report.problems if one.file == file]


def bombs() -> dict[str, tuple[str, str]]:
    """Files that blow up when they are read naively, with the place and code they are refused under."""
    aliases = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))
    return {
        "aliases within aliases": (aliases, "1:5 WP010"),
        "an alias of itself": ("a: &a [*a]\n", "1:4 WP010"),
        "a tag that runs something": ("a: !!python/object/apply:os.system [echo]\n", "1:4 WP011"),
        "a tag declared before": ("%TAG ! tag:yaml.org,2002:\n---\na: !int 3\n", "3:4 WP011"),
        "brackets without end": ("a: " + "[" * 400_000, "1:43 WP008"),
        "braces without end": ("a: " + "{a: " * 200_000, "1:160 WP008"),
        "dashes without end": ("- " * 400_000, "1:81 WP008"),
        "question marks without end": ("? " * 400_000, "1:81 WP008"),
        "a key of half a megabyte": ("a" * 500_000 + ": 1\n", "1:500001 WP020"),
        "a number of half a megabyte": ("a: " + "9" * 500_000, "1:4 WP017"),
    }


@pytest.mark.parametrize("name", bombs())
def test_a_bomb_is_refused_and_costs_little(name: str, folders: Folders) -> None:
    text, place = bombs()[name]
    (folders.policies / "west.yaml").write_text(text, encoding="utf-8")
    check(folders)
    tracemalloc.start()
    report = check(folders)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 30e6
    assert place in told(report, "policies/west.yaml")
    assert report.unloadable


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_a_hundred_megabytes_is_refused_unread(name: str, folders: Folders, opened: list[Path]) -> None:
    path = folders.policies.parent / name
    path.touch()
    with path.open("r+b") as file:
        file.truncate(100_000_000)
    report = check(folders)
    assert told(report, name) == ["0:0 WP002"]
    assert report.unloadable
    fingerprint(folders)
    for load in (load_lexicon, load_scenarios, load_proofs, load_reactions):
        try_to(load, folders)
    try_to(lambda given: load_policy(given, "noord"), folders)
    assert path.resolve() not in opened


def try_to(load: Callable[[Folders], object], folders: Folders) -> None:
    """Loads something, or is told why not; anything else is an error."""
    with suppress(ContentError):
        load(folders)


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        pytest.param(b"city: no\0ord\n", "1:9 WP004", id="a NUL"),
        pytest.param(b"\0" * 5000, "1:1 WP004", id="nothing but NULs"),
        pytest.param("city: noord\n".encode("utf-16"), "1:1 WP003", id="UTF-16"),
        pytest.param("city: noord\nname: café\n".encode("latin-1"), "2:10 WP003", id="Latin-1"),
        pytest.param(b"city: noord\nname: \xed\xa0\x80\n", "2:7 WP003", id="half a character"),
        pytest.param(b"\x7fELF\x02\x01\x01\0\0", "1:1 WP004", id="a program"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0", "1:1 WP003", id="a picture"),
    ],
)
def test_bytes_that_are_no_text_are_told_with_their_place(raw: bytes, place: str, folders: Folders) -> None:
    (folders.policies / "west.yaml").write_bytes(raw)
    report = check(folders)
    assert told(report, "policies/west.yaml") == [place]


@pytest.mark.parametrize("name", NAMES)
def test_a_link_to_outside_is_not_followed(
    name: str, folders: Folders, opened: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folders.policies.parent / name
    path.unlink(missing_ok=True)
    path.symlink_to(tmp_path / "geheim.yaml")
    report = check(folders)
    assert told(report, name) == ["0:0 WP009"]
    fingerprint(folders)
    for load in (load_lexicon, load_scenarios, load_proofs, load_reactions):
        try_to(load, folders)
    try_to(lambda given: load_policy(given, "noord"), folders)
    try_to(lambda given: load_scenario(given, "glas"), folders)
    inside = folders.policies.parent.resolve()
    assert opened
    assert not [one for one in opened if not one.is_relative_to(inside)]
    assert main(["check", "--policies", "policies", "--scenarios", "scenarios"]) == 3
    said = capsys.readouterr()
    assert "wachtwoord" not in said.out + said.err
    assert "Traceback" not in said.out + said.err


def test_a_linked_folder_outside_is_not_followed(folders: Folders, opened: list[Path], tmp_path: Path) -> None:
    shutil.rmtree(folders.policies / "antwoorden")
    (folders.policies / "antwoorden").symlink_to(tmp_path / "elders")
    assert told(check(folders), "policies/antwoorden/afval.yaml") == ["0:0 WP009"]
    assert not [one for one in opened if one.is_relative_to(tmp_path / "elders")]


def test_a_link_that_stays_inside_is_a_file_like_any_other(folders: Folders) -> None:
    path = folders.policies / "lexicon" / "onderwerpen" / "afval.yaml"
    path.rename(folders.policies / "lexicon" / "afval.txt")
    path.symlink_to(folders.policies / "lexicon" / "afval.txt")
    assert told(check(folders), "policies/lexicon/onderwerpen/afval.yaml") == []


def test_content_that_stands_behind_a_link_itself_is_read(folders: Folders, tmp_path: Path) -> None:
    """Where the folder is, is said by whoever starts the program; what is in it may not say otherwise."""
    linked = tmp_path / "elders" / "beleid"
    linked.symlink_to(folders.policies)
    assert not check(Folders(policies=linked, scenarios=folders.scenarios)).problems


@pytest.mark.parametrize("kind", ["a loop", "nothing", "a folder", "a pipe", "a device"])
def test_what_is_no_plain_file_is_not_read(kind: str, folders: Folders) -> None:
    path = folders.policies / "west.yaml"
    match kind:
        case "a loop":
            path.symlink_to(path)
        case "nothing":
            path.symlink_to(folders.policies / "niets.yaml")
        case "a folder":
            path.mkdir()
        case "a pipe":
            os.mkfifo(path)
        case _:
            path.symlink_to("/dev/zero")
    report = check(folders)
    assert {one.code for one in report.problems if one.file.startswith("policies/west.yaml")} <= {"WP001", "WP009"}
    assert report.unloadable


def test_a_file_that_grows_while_it_is_read_is_not_read_on(tmp_path: Path) -> None:
    path = tmp_path / "groeit.yaml"
    path.write_bytes(b"#" * 3_000_000)
    assert len(plain_file.bytes_of(path)) == plain_file.MOST_BYTES + 1


def test_what_a_terminal_would_obey_is_not_repeated(folders: Folders) -> None:
    """Neither out of a name in a file, nor out of the name of a file."""
    turned = '"omge\u202edraaid\\e[2J": "\u202e"\nname: {"\u2066x": 1}\n'
    (folders.policies / "west\x1b[2J.yaml").write_text(turned, encoding="utf-8")
    (folders.policies / "oost.yaml").write_text(f"city: oost\n{turned}", encoding="utf-8")
    problems = check(folders).problems
    assert {problem.line for problem in problems if "oost" in problem.file} >= {2, 3}
    assert any("west·[2J.yaml" in problem.file for problem in problems)
    assert all(str(problem).isprintable() for problem in problems), [str(problem) for problem in problems]
