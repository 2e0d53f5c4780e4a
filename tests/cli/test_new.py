"""A city or a scenario is begun with one command: it plays at once, and what is left to fill in is listed."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from webcare.store import beginning
from webcare.store.errors import NotFoundError
from webcare.store.folders import Folders, content_folders

Webcare = Callable[..., Any]


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A copy of the shipped content to begin in."""
    for name in ("policies", "scenarios"):
        shutil.copytree(getattr(content_folders(), name), tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return ["--policies", "policies", "--scenarios", "scenarios"]


def todos(path: str) -> list[int]:
    """The lines with something to fill in."""
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    return [number for number, line in enumerate(lines, 1) if '"TODO' in line]


@pytest.mark.parametrize(
    ("name", "title"),
    [("leiden", "Leiden"), ("bergen-op-zoom", "Bergen op Zoom"), ("delft@2027", "Delft"), ("den-bosch", "Den Bosch")],
)
def test_a_new_city_is_right_but_for_what_is_to_be_filled_in(
    name: str, title: str, webcare: Webcare, copied: list[str]
) -> None:
    made = webcare("new", "policy", name, *copied)
    assert (made.code, made.err) == (0, "")
    assert made.out.startswith(f"Gemaakt: policies/{name}.yaml\n")
    problems = webcare("check", name, "--json", *copied).json["problems"]
    assert {problem["code"] for problem in problems} == {"WP039"}
    assert [problem["line"] for problem in problems] == todos(f"policies/{name}.yaml")
    told = webcare("answer", "Hoe vraag ik een nieuw paspoort aan?", "--city", name, "--json", *copied).json
    assert told["decision"]["rule"] == "paspoort-balie"
    cities = {city["city"]: city["name"] for city in webcare("cities", "--json", *copied).json["cities"]}
    assert cities[name] == title


def test_a_new_scenario_is_right_but_for_what_is_to_be_filled_in(webcare: Webcare, copied: list[str]) -> None:
    assert webcare("new", "scenario", "lege-fontein", *copied).code == 0
    problems = webcare("check", "lege-fontein", "--json", *copied).json["problems"]
    assert {problem["code"] for problem in problems} == {"WP039"}
    assert [problem["line"] for problem in problems] == todos("scenarios/lege-fontein.yaml")
    assert webcare("new", "scenario", "tweede", *copied).code == 0
    assert {problem["code"] for problem in webcare("check", "--json", *copied).json["problems"]} == {"WP039"}
    run = webcare("run", "lege-fontein", "--city", "utrecht", "--json", *copied)
    assert run.code == 0


def test_filled_in_it_is_right(webcare: Webcare, copied: list[str]) -> None:
    webcare("new", "policy", "leiden", *copied)
    path = Path("policies/leiden.yaml")
    path.write_text(path.read_text(encoding="utf-8").replace('"TODO: ', '"'), encoding="utf-8")
    assert webcare("check", "leiden", *copied).code == 0


@pytest.mark.parametrize(
    "name",
    ["Leiden", "../leiden", "leiden.yaml", "le iden", "", "-leiden", "leiden@27", "léiden", "a" * 61, "leiden\n", "/x"],
)
def test_a_name_that_cannot_be_is_refused(name: str, webcare: Webcare, copied: list[str]) -> None:
    before = sorted(Path.cwd().rglob("*"))
    said = webcare("new", "policy", *copied, "--", name)
    assert said.code == 2
    assert "kleine letters" in said.err
    assert sorted(Path.cwd().rglob("*")) == before


@pytest.mark.parametrize(("kind", "name"), [("policy", "utrecht"), ("policy", "landelijk"), ("scenario", "oud-papier")])
def test_what_is_there_stays_as_it_is(kind: str, name: str, webcare: Webcare, copied: list[str]) -> None:
    path = Path("policies" if kind == "policy" else "scenarios") / f"{name}.yaml"
    before = path.read_bytes()
    said = webcare("new", kind, name, *copied)
    assert said.code == 2
    assert "is er al" in said.err
    assert path.read_bytes() == before


def test_a_folder_without_a_schema_is_given_one(webcare: Webcare, copied: list[str]) -> None:
    shutil.rmtree("policies/schema")
    webcare("new", "policy", "leiden", *copied)
    shipped = content_folders().policies / "schema" / "policy.json"
    assert Path("policies/schema/policy.json").read_bytes() == shipped.read_bytes()


def test_the_invented_city_is_right_and_plays_once_it_is_copied(webcare: Webcare, copied: list[str]) -> None:
    example = Path("policies/voorbeeld/waterdam.yaml")
    assert webcare("check", str(example), *copied).code == 0
    assert "waterdam" not in webcare("cities", *copied).out.lower()
    readme = Path("policies/README.md").read_text(encoding="utf-8")
    row = next(line for line in readme.splitlines() if line.startswith("  waterdam: {names:"))
    Path("policies/waterdam.yaml").write_text(
        example.read_text(encoding="utf-8").replace("../schema", "schema", 1), encoding="utf-8"
    )
    words = Path("policies/lexicon/cities.yaml")
    text = words.read_text(encoding="utf-8")
    words.write_text(text.replace("elsewhere:", f"{row}\nelsewhere:", 1), encoding="utf-8")
    said = webcare("check", *copied)
    assert said.code == 0, said.out
    assert webcare("run", "volle-container", "--city", "waterdam", *copied).code == 0


def test_the_invented_city_says_so_and_claims_no_source() -> None:
    text = (content_folders().policies / "voorbeeld" / "waterdam.yaml").read_text(encoding="utf-8")
    assert text.splitlines()[1].startswith("# VERZONNEN")
    assert "source:" not in text
    assert set(re.findall(r"basis: (\w+)", text)) == {"assumption"}


def test_the_folder_of_an_installed_program_is_left_alone() -> None:
    inside = Path(beginning.__file__).parents[1] / "content"
    folders = Folders(policies=inside / "policies", scenarios=inside / "scenarios")
    with pytest.raises(NotFoundError, match="Werk in een kopie, en wijs die aan met --policies"):
        beginning.begun("policy", "leiden", folders, 2026, "nl")
    assert not inside.exists()
