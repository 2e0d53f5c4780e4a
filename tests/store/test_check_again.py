"""What was checked is not checked again while nothing changed, and whatever changes is seen."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from webcare.domain.message import Message
from webcare.store import kept
from webcare.store.check import Known, check, examples, whole
from webcare.store.folders import Folders

SMALL = Path(__file__).parent / "small"
CITY = "policies/noord.yaml"


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    """The smallest content, and a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    shutil.copytree(SMALL, tmp_path / "inhoud")
    monkeypatch.chdir(tmp_path / "inhoud")
    return Folders(policies=Path("policies"), scenarios=Path("scenarios"))


def change(file: str, old: str, new: str) -> None:
    """Puts something else in a file."""
    path = Path(file)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def told(folders: Folders, *names: str, given: Known | None = None) -> list[str]:
    """What a check says."""
    return [str(problem) for problem in check(folders, names, known=given).problems]


def test_the_same_content_is_looked_through_once(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    change(CITY, "post: nieuws", "post: niews")
    before = check(folders)
    assert before.problems

    def refused(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(whole, "looked_through", refused)
    again = check(folders)
    assert again == before
    assert [problem.end for problem in again.problems] == [problem.end for problem in before.problems]


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        pytest.param(CITY, "post: nieuws", "post: niews", "WP056", id="a city"),
        pytest.param("policies/landelijk.yaml", "{telefoon}", "{telefon}", "WP073", id="the national file"),
        pytest.param("policies/antwoorden/afval.yaml", "utrecht.nl", "utrecht.com", "WP076", id="the answer bank"),
        pytest.param("policies/bronnen.yaml", "key: P1", "key: P2", "WP050", id="the sources"),
        pytest.param("policies/lexicon/onderwerpen/afval.yaml", "glas:", "glaswerk:", "WP052", id="the lexicon"),
        pytest.param("scenarios/glas.yaml", "from: els", "from: elz", "WP100", id="a scenario"),
    ],
)
@pytest.mark.parametrize("held", [True, False], ids=["in one program", "in two programs"])
def test_a_change_in_any_file_is_seen_and_its_repair_too(
    file: str, old: str, new: str, code: str, folders: Folders, *, held: bool
) -> None:
    given = Known(folders) if held else None
    assert told(folders, given=given) == []
    change(file, old, new)
    found = told(folders, given=given)
    assert any(f"[{code}]" in line for line in found), found
    fresh = Known(folders)
    fresh._program = b"another program"
    fresh._found = {}
    assert told(folders, given=fresh) == found
    change(file, new, old)
    assert told(folders, given=given) == []


def test_what_one_city_is_told_is_not_taken_for_all(folders: Folders) -> None:
    change(CITY, "post: nieuws", "post: niews")
    assert told(folders, "zuid") == []
    assert len(told(folders, "noord")) == 1
    assert len(told(folders)) == 1


def test_it_is_told_in_the_language_of_now(folders: Folders) -> None:
    change(CITY, "post: nieuws", "post: niews")
    assert "heeft geen bericht" in str(check(folders).problems[0])
    assert "has no post" in str(check(folders, language="en").problems[0])


def test_a_message_is_understood_once_in_a_program(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    given = Known(folders)
    told(folders, given=given)
    asked: list[str] = []

    def understood(message: Message, lexicon: object) -> object:
        asked.append(message.text)
        raise AssertionError

    monkeypatch.setattr(examples, "understand", understood)
    change(CITY, "because:", "because: ")
    assert told(folders, given=given) == []
    assert asked == []


def test_another_program_finds_anew(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    told(folders)
    monkeypatch.setattr(kept, "stamp", lambda: b"sixteen letters!")
    looked: list[str] = []
    every = whole.looked_through

    def counted(*given: Any) -> Any:
        looked.append("once")
        return every(*given)

    monkeypatch.setattr(whole, "looked_through", counted)
    assert told(folders) == []
    assert looked
