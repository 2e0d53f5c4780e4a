"""`webcare test`: what failed and why, what is covered, and which changes nobody notices."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from webcare.store.folders import content_folders

Webcare = Callable[..., Any]
SMALL = Path(__file__).parents[1] / "store" / "small"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The smallest content there is, to add tests to."""
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


def here(small: Path) -> list[str]:
    return ["--policies", str(small / "policies"), "--scenarios", str(small / "scenarios")]


def written(small: Path, *tests: str, city: str = "noord") -> None:
    """A file of tests beside the policy."""
    lines = [f"city: {city}", "tests:", *(f"  - {test}" for test in tests), ""]
    (small / "policies" / f"{city}_test.yaml").write_text("\n".join(lines), encoding="utf-8")


def test_what_generate_writes_is_a_test_that_holds(webcare: Webcare, tmp_path: Path) -> None:
    file = tmp_path / "rotterdam_test.yaml"
    webcare("generate", "rotterdam", "--output", str(file))
    said = webcare("test", str(file))
    assert said.code == 0
    assert said.out.strip().endswith(" 0 mis, 0 overgeslagen.")
    assert int(said.out.split()[0]) > 70


def test_the_examples_inside_a_policy_are_tests(webcare: Webcare, small: Path) -> None:
    path = small / "policies" / "noord.yaml"
    text = path.read_text(encoding="utf-8").replace('{text: "Waar is de glasbak?", channel: instagram}', "{text: Hoi}")
    path.write_text(text, encoding="utf-8")
    said = webcare("test", "noord", *here(small))
    assert said.code == 1
    line = text.splitlines().index("      - {text: Hoi}") + 1
    assert f'noord.yaml:{line}: MIS: noord: "Hoi"' in said.out
    assert "foto geldt niet: kanaal is Facebook, niet Instagram" in said.out


def test_a_difference_says_what_was_expected_what_was_found_and_why(webcare: Webcare, small: Path) -> None:
    written(small, '{text: "Waar is de glasbak?", rule: foto, action: ask, says: "morgen", register: je}')
    said = webcare("test", str(small / "policies" / "noord_test.yaml"), *here(small), "--lang", "en")
    assert said.code == 1
    for part in ("foto does not hold: channel is facebook, not instagram", "expected  foto", "expected  ask"):
        assert part in said.out
    assert "noord_test.yaml:3: FAILED" in said.out
    found = webcare("test", str(small / "policies" / "noord_test.yaml"), *here(small), "--json").json
    assert found["schema_version"] == 1
    assert (found["good"], found["failed"], found["skipped"]) == (0, 1, 0)
    assert [one["what"] for one in found["tests"][0]["differences"]] == ["rule", "action", "register", "says"]


@pytest.mark.parametrize(
    ("test", "holds"),
    [
        ('{text: "Waar is de glasbak?", channel: instagram, rule: [app, foto], post: nieuws, effort: send}', True),
        ('{text: "Waar is de glasbak?", channel: instagram, also: [], reply: []}', True),
        ('{text: "Waar is de glasbak?", channel: instagram, also: escalate}', False),
        ('{text: "Waar is de glasbak?", channel: instagram, post: ""}', False),
        ('{text: "Waar is de glasbak?", channel: instagram, says: "utrecht.nl"}', True),
        ('{text: "Waar is de glasbak?", channel: instagram, says_not: "utrecht.nl"}', False),
        ('{text: "Waar is de glasbak?", channel: whatsapp, reply: antwoord, not_rule: foto}', True),
        ('{text: "Waar is de glasbak?", channel: whatsapp, author: Sanne, says: "Dag Sanne,"}', True),
        ('{text: "Waar is de glasbak?", channel: whatsapp, not_rule: app}', False),
        ("{facts: {channel: instagram, kind: klacht}, rule: foto}", True),
        ("{facts: {subject: afval/glas, channel: whatsapp}, rule: app, reply: antwoord, says: glasbak}", True),
        ("{facts: {channel: linkedin}, rule: foto}", False),
    ],
)
def test_everything_that_may_be_expected_is_held_against_what_came(
    webcare: Webcare, small: Path, test: str, holds: bool
) -> None:
    written(small, test)
    said = webcare("test", str(small / "policies" / "noord_test.yaml"), *here(small))
    assert (said.code == 0) is holds, said.out


def test_a_matrix_is_a_test_per_city_and_a_city_may_expect_something_else(webcare: Webcare, small: Path) -> None:
    written(small, '{text: "Hoi", channel: instagram, post: "", per: {noord: {post: nieuws}, zuid: {action: watch}}}')
    file = str(small / "policies" / "noord_test.yaml")
    told = webcare("test", file, *here(small), "--json").json
    assert [(one["city"], one["outcome"]) for one in told["tests"]] == [("noord", "good"), ("zuid", "failed")]
    assert [one["what"] for one in told["tests"][1]["differences"]] == ["action", "post"]


def test_a_test_that_is_passed_over_says_why_and_is_counted(webcare: Webcare, small: Path, tmp_path: Path) -> None:
    written(small, '{text: "Hoi", rule: app, skip: "wacht op de wethouder"}', '{text: "Hoi", rule: foto}')
    file, out = str(small / "policies" / "noord_test.yaml"), tmp_path / "uit.xml"
    said = webcare("test", file, *here(small), "--junit", str(out))
    assert "overgeslagen: wacht op de wethouder" in said.out
    assert said.out.strip().endswith("0 goed, 1 mis, 1 overgeslagen.")
    suite = ET.fromstring(out.read_text(encoding="utf-8"))[0]
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("2", "1", "1")
    failed = suite.findall("testcase")[1]
    assert (failed.get("classname"), failed.get("line")) == ("noord", "4")
    assert "foto geldt niet" in (failed[0].text or "")


def test_what_stands_in_a_test_is_text_in_junit_and_on_the_screen(
    webcare: Webcare, small: Path, tmp_path: Path
) -> None:
    written(small, r'{text: "<b>]]>&\u202e[31m \"x\"", rule: foto}')
    file, out = str(small / "policies" / "noord_test.yaml"), tmp_path / "uit.xml"
    said = webcare("test", file, *here(small), "--junit", str(out))
    assert said.code == 1
    assert "\u202e" not in said.out
    suite = ET.fromstring(out.read_text(encoding="utf-8"))[0]
    assert (suite[0].get("name") or "").startswith("<b>]]>&")


@pytest.mark.parametrize(
    ("test", "code"),
    [
        ("{rule: foto}", "WP220"),
        ("{text: Hoi}", "WP221"),
        ('{text: Hoi, rule: foto, per: {"oost": {rule: foto}}}', "WP"),
        ("{text: Hoi, rulez: foto}", "WP031"),
    ],
)
def test_a_file_that_is_wrong_is_told_with_its_line(webcare: Webcare, small: Path, test: str, code: str) -> None:
    written(small, test)
    said = webcare("test", *here(small))
    assert said.code == 3
    assert "noord_test.yaml:3:" in said.err
    assert code in said.err


def test_a_name_that_does_not_exist_is_wrong_usage(webcare: Webcare) -> None:
    said = webcare("test", "utrcht")
    assert said.code == 2
    assert "utrecht" in said.err


def test_check_knows_the_tests_and_what_they_name(webcare: Webcare, small: Path) -> None:
    written(small, "{text: Hoi, rule: fotos}", "{text: Hoi, reply: groeten}", "{text: Hoi, post: nieuwtje}")
    said = webcare("check", *here(small))
    assert said.code == 1
    for line, part in ((3, '"fotos". Bedoelde je "foto"? [WP222]'), (4, '"groeten"'), (5, '"nieuwtje"')):
        assert any(f"noord_test.yaml:{line}:" in row and part in row for row in said.out.splitlines()), said.out


def test_the_tests_of_a_scenario_are_played_when_it_is_named(webcare: Webcare) -> None:
    said = webcare("test", "scheldpartij", "--json").json
    assert said["failed"] == 0
    assert said["good"] >= 4
    assert {one["scenario"] for one in said["tests"]} == {"scheldpartij"}


def test_coverage_says_where_and_why_not(webcare: Webcare, small: Path) -> None:
    written(small, '{text: "Waar is de glasbak?", channel: whatsapp, rule: app}')
    file = str(small / "policies" / "noord_test.yaml")
    said = webcare("test", file, *here(small), "--coverage")
    assert said.code == 0
    assert "afspraken     1 van 4" in said.out
    assert "afspraak foto: geen test komt hier: kanaal klopte nooit" in said.out
    assert any("noord.yaml:" in row and "afspraak foto:" in row for row in said.out.splitlines())
    told = webcare("test", file, *here(small), "--coverage", "--json").json["coverage"][0]
    assert told["rule"] == {"covered": 1, "all": 4}
    assert {one["of"] for one in told["uncovered"] if one["part"] == "rule"} == {"foto", "meelezen", "rest"}


def test_a_rule_that_held_and_lost_names_the_rule_that_won(webcare: Webcare, small: Path) -> None:
    written(small, '{text: "Waar is de glasbak?", channel: whatsapp, rule: app}')
    told = webcare("test", str(small / "policies" / "noord_test.yaml"), *here(small), "--coverage", "--json").json
    rest = next(one for one in told["coverage"][0]["uncovered"] if one["of"] == "rest")
    assert rest["says"] == "de tests gingen naar app"


def test_a_mutant_that_no_test_notices_is_named_where_it_stands(webcare: Webcare, small: Path) -> None:
    complete = [
        "{facts: {channel: instagram}, rule: foto, action: post, also: [], post: nieuws, register: u}",
        "{facts: {channel: twitter}, rule: rest, action: watch, also: []}",
        "{facts: {channel: facebook}, rule: rest}",
        "{facts: {channel: linkedin}, rule: meelezen, action: watch, also: []}",
        "{facts: {channel: whatsapp, subject: afval/glas, named: true}, author: Sanne, rule: app, action: answer, "
        "also: [], reply: [groet, antwoord], says: [Dag Sanne, glasbak]}",
    ]
    written(small, *complete)
    file = str(small / "policies" / "noord_test.yaml")
    before = webcare("test", file, *here(small), "--mutants", "--json").json["mutants"][0]
    assert before["made"] == before["killed"] + before["equivalent"] + before["alive"]
    assert before["killed"] > 0
    missed = {one["says"] for one in before["unnoticed"]}
    assert not any("actie" in says or "sjablo" in says for says in missed)
    # The same tests with one expectation less: exactly the change that it noticed goes by now.
    written(small, *[one.replace("meelezen, action: watch", "meelezen") for one in complete])
    said = webcare("test", file, *here(small), "--mutants")
    assert said.code == 0
    after = webcare("test", file, *here(small), "--mutants", "--json").json["mutants"][0]
    new = {one["says"] for one in after["unnoticed"]} - missed
    alive = "afspraak meelezen: actie watch wordt escalate"
    assert new == {alive}
    where = next(one for one in after["unnoticed"] if one["says"] == alive)
    text = (small / "policies" / "landelijk.yaml").read_text(encoding="utf-8").splitlines()
    assert where["file"].endswith("landelijk.yaml")
    assert text[where["line"] - 1].strip() == "- id: meelezen"
    assert f"landelijk.yaml:{where['line']}: {alive}" in said.out


def test_the_mutants_of_a_city_are_nearly_all_noticed(webcare: Webcare) -> None:
    policies = content_folders().policies
    told = webcare("test", str(policies / "utrecht.yaml"), "--mutants", "--json").json
    assert told["mutants"][0]["score"] > 0.95
