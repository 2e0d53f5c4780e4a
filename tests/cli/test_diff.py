"""`diff` and `generate`: where two policies part, and a message for every rule."""

import re
import subprocess
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml

from webcare.store.folders import content_folders

Webcare = Callable[..., Any]
POLICIES = content_folders().policies


def test_two_cities_part_in_a_few_readable_ways(webcare: Webcare) -> None:
    said = webcare("diff", "den-haag", "utrecht")
    assert (said.code, said.err) == (0, "")
    assert "Den Haag en Utrecht doen iets anders in" in said.out
    assert "Den Haag: in behandeling nemen · Utrecht: doorverwijzen" in said.out
    assert "In gewone situaties" in said.out
    assert "--all toont ze" in said.out
    assert max(map(len, said.out.splitlines())) <= 80


def test_a_difference_as_values_counts_exactly(webcare: Webcare) -> None:
    told = webcare("diff", "utrecht", "utrecht@2025", "--json").json
    assert told["schema_version"] == 1
    assert told["apart"] == sum(part["situations"] for part in told["parts"]) < told["situations"]
    assert told["ways"] == len(told["parts"])
    for part in told["parts"]:
        assert part["situations"] > 0
        assert len(part["examples"]) <= 3
    told_in_full = told["parts"][:12]
    assert all(part["where"] for part in told_in_full)
    assert sum(bool(part["examples"]) for part in told_in_full) >= 10


def test_a_city_does_not_part_from_itself(webcare: Webcare) -> None:
    said = webcare("diff", "utrecht", "utrecht")
    assert said.out.strip() == "Utrecht en Utrecht doen in elke situatie hetzelfde."


def test_a_difference_is_told_in_english(webcare: Webcare) -> None:
    said = webcare("diff", "amsterdam", "rotterdam", "--lang", "en")
    assert "Amsterdam and Rotterdam do something else in" in said.out
    assert "In everyday situations" in said.out


class Tags(HTMLParser):
    """The tags of a page, and what they point at."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.points: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.points += [value or "" for name, value in attrs if name in ("src", "href")]


def test_a_page_for_the_council_stands_by_itself_and_runs_nothing(webcare: Webcare, tmp_path: Path) -> None:
    mine = tmp_path / "utrecht.yaml"
    text = (POLICIES / "utrecht.yaml").read_text(encoding="utf-8")
    hostile = "<script>alert(1)</script> Wat is er dit weekend te doen?"
    at = text.index('    examples:\n      - {text: "')
    mine.write_text(text[:at] + f'    examples:\n      - {{text: "{hostile}"}}\n' + text[at + len("    examples:\n") :])
    page = tmp_path / "verschil.html"
    said = webcare("diff", "den-haag", str(mine), "--html", str(page))
    assert said.code == 0
    written = page.read_text(encoding="utf-8")
    tags = Tags()
    tags.feed(written)
    assert "script" not in tags.tags
    assert not tags.points
    assert not re.search(r"https?:", written)
    assert written.startswith('<!DOCTYPE html>\n<html lang="nl">')


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", "-C", str(folder), "-c", "user.name=Sam", "-c", "user.email=sam@voorbeeld.invalid", *arguments],
        check=True,
        capture_output=True,
    )


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A folder of policies in git, with one rule changed since."""
    folder = tmp_path / "beleid"
    folder.mkdir()
    for path in POLICIES.rglob("*.yaml"):
        target = folder / path.relative_to(POLICIES)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "zoals het was")
    city = folder / "utrecht.yaml"
    text = city.read_text(encoding="utf-8")
    changed = re.sub(r"(?m)^  - id: gesprek\n(?:    .*\n|\n)+?(?=  - id|\S)", "", text, count=1)
    assert changed != text
    city.write_text(changed, encoding="utf-8")
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("name", ["utrecht@HEAD", "HEAD:utrecht.yaml", "utrecht.yaml@HEAD"])
def test_a_revision_of_git_is_the_policy_as_it_was(
    name: str, kept: Path, webcare: Webcare, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(kept)
    told = webcare("diff", name, "utrecht", "--policies", str(kept), "--json").json
    assert told["apart"] > 0
    assert {part["one"]["action"] for part in told["parts"]} == {"answer"}
    assert all(part["complete"] for part in told["parts"])


@pytest.mark.parametrize(
    "name",
    [
        "utrecht@geen-versie",
        "utrecht@--output=/tmp/x",
        "nergens",
        "nergens.yaml@HEAD",
        "HEAD;ls:utrecht.yaml",
        "utrecht@",
    ],
)
def test_a_version_that_does_not_exist_is_told_in_a_sentence(name: str, webcare: Webcare) -> None:
    said = webcare("diff", name, "utrecht")
    assert (said.code, said.out) == (2, "")
    assert len(said.err.strip().splitlines()) == 1
    assert "Traceback" not in said.err


def test_a_city_has_a_message_for_nearly_every_rule_that_can_hold(webcare: Webcare, tmp_path: Path) -> None:
    file = tmp_path / "utrecht_test.yaml"
    said = webcare("generate", "utrecht", "--output", str(file))
    found, can = map(int, re.findall(r"(\d+) van de (\d+)", said.err)[0])
    assert found >= can * 0.95
    kept = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert kept["city"] == "utrecht"
    assert len({test["rule"] for test in kept["tests"]}) == len(kept["tests"]) == found


def test_an_explanation_ends_with_what_nearly_was(webcare: Webcare) -> None:
    told = ("answer", "De container is al dagen vol", "--city", "utrecht")
    lines = webcare(*told, "--explain").out
    assert "bijna" in lines
    assert "was dit niet aan ons gericht: volgen (niet-aan-ons)" in lines
    near = webcare(*told, "--json").json["decision"]["near_misses"]
    assert {"says", "changes", "effort", "action", "also", "rule"} == set(near[0])
    assert near[0]["changes"] == {"addressed": [False]}
