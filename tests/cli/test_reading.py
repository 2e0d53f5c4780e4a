"""The commands that read: cities, scenarios, sources, schema, locate, check."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Webcare = Callable[..., Any]

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "store" / "small"
CITIES = ["amsterdam", "den-haag", "rotterdam", "utrecht", "utrecht@2025"]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The smallest content there is nothing to say about."""
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    return tmp_path


def from_folders(folder: Path) -> list[str]:
    """The options that point there."""
    return ["--policies", str(folder / "policies"), "--scenarios", str(folder / "scenarios")]


def test_cities_as_json(webcare: Webcare) -> None:
    told = webcare("cities", "--json").json
    assert told["schema_version"] == 1
    assert [city["city"] for city in told["cities"]] == CITIES
    rotterdam = told["cities"][2]
    assert (rotterdam["name"], rotterdam["as_of"]) == ("Rotterdam", 2016)
    assert rotterdam["split"] == {
        "send": 33,
        "interact": 33,
        "monitor": 33,
        "basis": "seed",
        "source": ["R1"],
    }
    assert [city["split"]["basis"] for city in told["cities"]].count("seed") == 1


def test_a_card_fits_and_tells_source_from_assumption(webcare: Webcare) -> None:
    said = webcare("cities")
    assert max(map(len, said.out.splitlines())) <= 80
    assert "zenden 33 · interactie 33 · monitoren 33 (brontekst)" in said.out
    assert "× aanname" in said.out
    assert "141.323" in said.out
    assert "141,323" in webcare("cities", "--lang", "en").out


def test_scenarios_as_json(webcare: Webcare, small: Path) -> None:
    told = webcare("scenarios", "--json", *from_folders(small)).json
    (scenario,) = told["scenarios"]
    assert told["schema_version"] == 1
    assert {"slug", "title", "goal", "difficulty", "minutes"} <= set(scenario)
    assert scenario["slug"] == "glas"


def test_sources_as_json(webcare: Webcare) -> None:
    told = webcare("sources", "--json").json
    by_key = {source["key"]: source for source in told["sources"]}
    (tip,) = [use for use in by_key["R5"]["used_by"] if use["at"] == "rules.parkeertip"]
    assert (tip["city"], tip["shows"]) == ("rotterdam", "behaviour")
    assert by_key["A4"]["used_by"][0]["shows"] == "card"
    assert {source["basis"] for source in told["sources"]} == {"seed", "public"}
    assert by_key["R5"]["says"] != webcare("sources", "--json", "--lang", "en").json["sources"][0]["says"]


def test_sources_of_one_city(webcare: Webcare) -> None:
    told = webcare("sources", "--json", "--city", "utrecht").json
    cities = {use["city"] for source in told["sources"] for use in source["used_by"]}
    assert cities == {"utrecht", "landelijk"}


@pytest.mark.parametrize("kind", ["policy", "scenario", "lexicon"])
def test_a_schema_is_json(kind: str, webcare: Webcare) -> None:
    assert webcare("schema", kind).json["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_locate_says_where_everything_is(webcare: Webcare, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_DATA", str(tmp_path / "gegevens"))
    told = webcare("locate", "--json").json
    assert told["policies"] == str(ROOT / "policies")
    assert told["data"] == str(tmp_path / "gegevens" / "exercises.db")
    assert "(nog niet aangemaakt)" in webcare("locate").out
    assert not (tmp_path / "gegevens").exists()


def test_check_is_silent_about_what_is_right(webcare: Webcare, small: Path) -> None:
    said = webcare("check", *from_folders(small))
    assert (said.code, said.out) == (0, "13 bestanden, niets aan te merken.\n")


def test_check_finds(webcare: Webcare, small: Path) -> None:
    city = small / "policies" / "noord.yaml"
    city.write_text(city.read_text(encoding="utf-8").replace("post: nieuws", "post: niews"), encoding="utf-8")
    said = webcare("check", *from_folders(small))
    assert said.code == 1
    assert f'{city}:22:46: rules.0.then.post: noord heeft geen bericht "niews"' in said.out
    told = webcare("check", "--json", *from_folders(small)).json
    assert told["problems"][0]["line"] == 22
    assert webcare("check", "zuid", *from_folders(small)).code == 0


def test_check_says_when_a_file_cannot_be_loaded(webcare: Webcare, small: Path) -> None:
    (small / "policies" / "noord.yaml").write_text("city: noord\ncity: [\n", encoding="utf-8")
    said = webcare("check", *from_folders(small))
    assert said.code == 3
    assert "noord.yaml:3:1: hier hoort een komma of een haakje sluiten" in said.out
    assert webcare("answer", "x", "--city", "noord", *from_folders(small)).code == 3
    assert webcare("cities", *from_folders(small)).code == 3


def test_the_shipped_content_is_right(webcare: Webcare) -> None:
    said = webcare("check")
    assert said.code == 0, said.out
