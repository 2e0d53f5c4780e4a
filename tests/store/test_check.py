"""Everything wrong with the content in one run, each with its place, the nearest name and what to do."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from webcare.domain.policy import When
from webcare.domain.scenario import Scenario
from webcare.exercise.script import faults
from webcare.store.check import Report, check
from webcare.store.check.order import covers
from webcare.store.check.scripts import in_words
from webcare.store.content import file_of
from webcare.store.errors import NotFoundError
from webcare.store.folders import Folders
from webcare.store.sentences import in_tongue

SMALL = Path(__file__).parent / "small"

Change = Callable[[str, str, str], None]


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    """The smallest content there is nothing to say about, to change at will."""
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return Folders(policies=tmp_path / "policies", scenarios=tmp_path / "scenarios")


@pytest.fixture
def change(tmp_path: Path) -> Change:
    """Puts something else in a file; the old text must stand there."""

    def put(file: str, old: str, new: str) -> None:
        path = tmp_path / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return put


def told(report: Report) -> list[str]:
    """The problems as they are printed."""
    return [str(problem) for problem in report.problems]


def test_there_is_nothing_to_say_about_content_that_is_right(folders: Folders) -> None:
    report = check(folders)
    assert told(report) == []
    assert report.files == 13
    assert not report.unloadable


CITY, BANK, SCRIPT = "policies/noord.yaml", "policies/antwoorden/afval.yaml", "scenarios/glas.yaml"
WRONG = yaml.safe_load((Path(__file__).parent / "wrong.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in WRONG])
def test_what_is_wrong_is_told_with_its_place(case: dict[str, str], folders: Folders, change: Change) -> None:
    change(case["file"], case["old"], case["new"])
    report = check(folders)
    wanted = (case["file"], case["says"], case.get("also", ""))
    assert any(all(part in line for part in wanted) for line in told(report)), "\n".join(told(report))
    assert not report.unloadable
    assert all(problem.line and problem.column for problem in report.problems)


def test_everything_wrong_is_told_in_one_run(folders: Folders, change: Change) -> None:
    change(CITY, "post: nieuws", "post: niews")
    change(BANK, "utrecht.nl", "utrecht.com")
    change(SCRIPT, "from: els", "from: elz")
    change("policies/zuid.yaml", "as_of: 2016", "as_of: no")
    report = check(folders)
    assert {problem.file for problem in report.problems} == {CITY, BANK, SCRIPT, "policies/zuid.yaml"}
    assert report.unloadable


def test_it_is_told_in_english_too(folders: Folders, change: Change) -> None:
    change(CITY, "post: nieuws", "post: niews")
    (line,) = told(check(folders, language="en"))
    assert line.endswith('noord has no post "niews" under posts. Did you mean "nieuws"? [WP056]')


def test_only_what_was_named_is_looked_at(folders: Folders, change: Change) -> None:
    change(CITY, "post: nieuws", "post: niews")
    change("policies/zuid.yaml", "post: nieuws", "post: niews")
    change(SCRIPT, "from: els", "from: elz")
    assert [problem.file for problem in check(folders, ["zuid"]).problems] == ["policies/zuid.yaml"]
    assert [problem.file for problem in check(folders, ["glas"]).problems] == [SCRIPT]
    assert {problem.file for problem in check(folders, ["policies"]).problems} == {CITY, "policies/zuid.yaml"}


def test_a_file_from_elsewhere_is_checked_against_the_content(folders: Folders, tmp_path: Path) -> None:
    loose = tmp_path / "elders" / "west.yaml"
    loose.parent.mkdir()
    text = (folders.policies / "noord.yaml").read_text(encoding="utf-8")
    loose.write_text(text.replace("noord", "west").replace("post: nieuws", "post: niews"), encoding="utf-8")
    (line,) = told(check(folders, [str(loose)]))
    assert line.startswith("elders/west.yaml:22:46: rules.0.then.post: west heeft geen bericht")


def test_a_name_that_does_not_exist_gives_the_nearest(folders: Folders) -> None:
    with pytest.raises(NotFoundError, match='Bedoelde je "noord"') as refused:
        check(folders, ["nord"])
    assert refused.value.nearest == "noord"


def test_a_file_that_does_not_exist_cannot_be_loaded(folders: Folders) -> None:
    assert check(folders, ["bestaat-niet.yaml"]).unloadable


@pytest.mark.parametrize(
    ("wider", "narrower", "expected"),
    [
        pytest.param({}, {"kind": "vraag"}, True, id="no condition covers all"),
        pytest.param({"kind": ["vraag", "klacht"]}, {"kind": "vraag"}, True, id="more values"),
        pytest.param({"kind": "vraag"}, {"kind": ["vraag", "klacht"]}, False, id="fewer values"),
        pytest.param({"kind": "vraag"}, {}, False, id="a condition does not cover none"),
        pytest.param({"without": ["event"]}, {"without": ["event", "visit"]}, True, id="fewer forbidden"),
        pytest.param({"without": ["event", "visit"]}, {"without": ["event"]}, False, id="more forbidden"),
        pytest.param({"signals": ["event", "visit"]}, {"signals": ["event"]}, True, id="more signals"),
        pytest.param({"topic": "afval"}, {"subject": "afval/glas"}, True, id="a topic covers its subjects"),
        pytest.param({"topic": "afval"}, {"subject": "parkeren/boete"}, False, id="not those of another"),
        pytest.param({"named": True}, {"named": False}, False, id="yes is not no"),
    ],
)
def test_a_condition_covers_another(wider: dict[str, object], narrower: dict[str, object], *, expected: bool) -> None:
    assert covers(When.model_validate(wider), When.model_validate(narrower)) is expected


def test_every_fault_of_a_script_has_dutch_words() -> None:
    broken = Path(__file__).parent / "broken" / "scenario-zonder-verband.yaml"
    scenario = file_of(Scenario, broken, in_tongue()).model
    found = list(faults(scenario))
    assert len({fault.says.split('"')[0] for fault in found}) >= 9
    for fault in found:
        assert in_words(fault, in_tongue("nl")) != in_words(fault, in_tongue("en")), fault.says


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("Kijk op west.nl.", "het adres west.nl mag hier niet", id="a site of nobody"),
        pytest.param("Kijk op WWW.Utrecht.NL.", None, id="a declared site, in capitals"),
        pytest.param("Kijk op utrecht.nl/afval.", "het adres utrecht.nl/afval mag hier niet", id="a page of it"),
        pytest.param("Mail info@utrecht.nl.", "het adres info@utrecht.nl mag hier niet", id="a mail address"),
        pytest.param("Bel 14 030.", None, id="a declared number"),
        pytest.param("Bel 14-030.", None, id="the same number, written otherwise"),
        pytest.param("Bel 14 040.", "het nummer 14 040 staat niet", id="the number of another city"),
        pytest.param("Bel 112.", None, id="a number of the whole country"),
    ],
)
def test_a_city_names_only_what_it_declares(text: str, says: str | None, folders: Folders, change: Change) -> None:
    change(CITY, "Kijk op utrecht.nl.", text)
    lines = told(check(folders))
    assert len(lines) == (says is not None)
    assert all(says in line for line in lines if says)


def test_a_new_address_is_right_once_the_city_declares_it(folders: Folders, change: Change) -> None:
    change(CITY, "Kijk op utrecht.nl.", "Kijk op west.nl of bel 14 040.")
    assert len(check(folders).problems) == 2
    change(CITY, "slots:\n", 'slots:\n  loket: {nl: "west.nl of 14 040", en: "west.nl or 14 040"}\n')
    assert told(check(folders)) == []


def test_what_one_city_declares_is_not_said_for_all(folders: Folders, change: Change) -> None:
    for city in (CITY, "policies/zuid.yaml"):
        change(city, "slots:\n", 'slots:\n  loket: {nl: "west.nl", en: "west.nl"}\n')
    change(BANK, "Kijk op utrecht.nl.", "Kijk op west.nl.")
    (line,) = told(check(folders))
    assert line.startswith(f"{BANK}:8:9: answers.1.nl")


def test_without_a_national_file_nobody_is_blamed_for_numbers(folders: Folders, change: Change) -> None:
    change("policies/landelijk.yaml", "minutes: {answer: 3}", "minutes: {answer: drie}")
    assert {problem.file for problem in check(folders).problems} == {"policies/landelijk.yaml"}
