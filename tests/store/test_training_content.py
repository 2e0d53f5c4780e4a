"""What training is made of: read as it stands, and looked at by `check`."""

from collections.abc import Callable
from pathlib import Path

import pytest

from webcare.domain.rubric import Gate
from webcare.store.check import check
from webcare.store.content import load_attitude, load_citizens
from webcare.store.folders import Folders, content_folders

SHIPPED = content_folders()
SMALL = Folders(policies=Path(__file__).parent / "small/policies", scenarios=Path(__file__).parent / "small/scenarios")


def test_what_ships_is_read() -> None:
    attitude = load_attitude(SHIPPED)
    assert attitude is not None
    assert set(attitude.offends) == set(Gate)
    crowd, topics = load_citizens(SHIPPED)
    assert len(topics) == 18
    assert set(crowd.levels) == {1, 2, 3}


def test_a_folder_without_an_attitude_has_none() -> None:
    assert load_attitude(SMALL) is None


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[str, str, str], list[str]]:
    """The problems with a shipped file in which something was put otherwise."""

    def problems(name: str, old: str, new: str) -> list[str]:
        text = (SHIPPED.scenarios / name).read_text(encoding="utf-8")
        assert old in text
        path = tmp_path / Path(name).name
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return [str(problem) for problem in check(SHIPPED, [str(path)]).problems]

    return problems


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        pytest.param("houding/standaard.yaml", ": insulted", ": insluted", "insluted", id="a reason that is not there"),
        pytest.param("houding/standaard.yaml", "two: 0.85", "two: 0.1", "two", id="the second step before the first"),
        pytest.param("houding/standaard.yaml", "one: 0.35", "one: 35", "helped.one", id="a share above one"),
        pytest.param("inwoners/afval.yaml", "afval/grofvuil", "afval/grof", "afval/grof", id="a subject nobody knows"),
        pytest.param("inwoners/afval.yaml", "id: container-vol", "id: zwerfafval", "zwerfafval", id="an id twice"),
        pytest.param("inwoners/dienst.yaml", "  3: {says", "  4: {says", "levels", id="a fourth level"),
        pytest.param("inwoners/dienst.yaml", "{0: 15, ", "{", "pace", id="no pace for the night"),
    ],
)
def test_what_is_wrong_is_told(
    name: str, old: str, new: str, says: str, changed: Callable[[str, str, str], list[str]]
) -> None:
    found = changed(name, old, new)
    assert any(says in problem for problem in found), found
    assert len(found) == 1, found


def test_a_file_is_named_after_its_topic(changed: Callable[[str, str, str], list[str]]) -> None:
    assert any("parkeren" in problem for problem in changed("inwoners/afval.yaml", "topic: afval", "topic: parkeren"))
