"""What is kept of content files is believed only when it is whole and of exactly that content; else it is made anew."""

import shutil
from pathlib import Path

import pytest

from webcare.domain.message import Message
from webcare.engine.understand import understand
from webcare.store import content, kept
from webcare.store.content import load_lexicon, load_policy
from webcare.store.folders import Folders, content_folders
from webcare.store.places import cache_folder

ROOT = Path(__file__).parents[2]
BROKEN = {
    "nothing": b"",
    "a few letters": b"webcare",
    "another program's": b"PK\x03\x04" + b"\0" * 80,
    "half": None,
    "one bit other": None,
}


@pytest.fixture(autouse=True)
def _empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "cache_folder", lambda: tmp_path / "cache")


@pytest.fixture
def copied(tmp_path: Path) -> Folders:
    """The small content of the tests, to change at will."""
    for name in ("policies", "scenarios"):
        shutil.copytree(ROOT / "tests" / "store" / "small" / name, tmp_path / name)
    return Folders(policies=tmp_path / "policies", scenarios=tmp_path / "scenarios")


def only_file(folder: Path) -> Path:
    """The one file in the cache."""
    (found,) = (folder / "cache").glob("*.kept")
    return found


def test_what_was_kept_is_what_comes_back(tmp_path: Path) -> None:
    made = {"a": ("één", 1, 2.5, None, True), "b": frozenset({"x"}), "c": [{"d": 1 << 200}]}
    assert kept.recalled(tmp_path / "x.yaml", kept.digest([b"x"])) is None
    kept.keep(tmp_path / "x.yaml", kept.digest([b"x"]), made)
    assert kept.recalled(tmp_path / "x.yaml", kept.digest([b"x"])) == made
    assert kept.recalled(tmp_path / "x.yaml", kept.digest([b"y"])) is None
    assert kept.recalled(tmp_path / "y.yaml", kept.digest([b"x"])) is None


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_file_is_as_if_there_were_none(how: str, tmp_path: Path) -> None:
    path, name = tmp_path / "x.yaml", kept.digest([b"x"])
    kept.keep(path, name, {"a": 1})
    file = only_file(tmp_path)
    raw = file.read_bytes()
    broken = BROKEN[how]
    if how == "half":
        broken = raw[: len(raw) // 2]
    elif how == "one bit other":
        broken = raw[:-1] + bytes([raw[-1] ^ 1])
    assert broken is not None
    file.write_bytes(broken)
    assert kept.recalled(path, name) is None
    kept.keep(path, name, {"a": 2})
    assert kept.recalled(path, name) == {"a": 2}


def test_parts_that_run_together_are_other_content() -> None:
    assert kept.digest([b"ab", b"c"]) != kept.digest([b"a", b"bc"])


def test_where_nothing_can_be_written_all_goes_on(tmp_path: Path, copied: Folders) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be")
    before = load_policy(copied, "noord")
    assert load_policy(copied, "noord") == before
    assert load_lexicon(copied).accounts == load_lexicon(copied).accounts


def test_objects_are_not_kept(tmp_path: Path) -> None:
    kept.keep(tmp_path / "x.yaml", b"x" * 16, {"a": Path()})
    assert not list(tmp_path.glob("cache/*"))


def test_a_policy_and_a_lexicon_are_the_same_the_second_time(copied: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "De glasbak is vol"
    policy, first = load_policy(copied, "noord"), understand(Message(text=text), load_lexicon(copied))

    def refused(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(content, "_read", refused)
    assert load_policy(copied, "noord") == policy
    assert understand(Message(text=text), load_lexicon(copied)) == first


def test_an_edited_file_is_read_anew(copied: Folders) -> None:
    words = copied.policies / "lexicon" / "onderwerpen" / "afval.yaml"
    before = load_lexicon(copied)
    words.write_text(words.read_text(encoding="utf-8").replace("nl: {", "nl: {kwiebus: 5, "), encoding="utf-8")
    text = Message(text="kwiebus")
    assert understand(text, before).topic != "afval"
    assert understand(text, load_lexicon(copied)).topic == "afval"
    city = copied.policies / "noord.yaml"
    name = load_policy(copied, "noord").name
    city.write_text(city.read_text(encoding="utf-8").replace(name, "Noorderstad"), encoding="utf-8")
    assert load_policy(copied, "noord").name == "Noorderstad"


def test_no_more_than_so_many_files_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_MOST_FILES", 10)
    for number in range(40):
        kept.keep(tmp_path / f"{number}.yaml", b"x" * 16, number)
    assert len(list((tmp_path / "cache").iterdir())) <= 10
    assert kept.recalled(tmp_path / "39.yaml", b"x" * 16) == 39


def test_the_cache_is_a_folder_of_this_program() -> None:
    assert "webcare" in cache_folder().parts[-1].lower() or "webcare" in str(cache_folder()).lower()
    assert content_folders().policies not in cache_folder().parents
