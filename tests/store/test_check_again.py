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


def test_it_is_told_from_where_one_stands_now(
    folders: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = Known(Folders(policies=folders.policies.absolute(), scenarios=folders.scenarios.absolute()))
    change(CITY, "post: nieuws", "post: niews")
    assert check(given.folders, known=given).problems[0].file == CITY
    monkeypatch.chdir(tmp_path)
    assert check(given.folders, known=given).problems[0].file == f"inhoud/{CITY}"
    assert "has no post" in check(given.folders, language="en", known=given).problems[0].says


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


NATIONAL, BANK, SCRIPT = "policies/landelijk.yaml", "policies/antwoorden/afval.yaml", "scenarios/glas.yaml"
ZUID, WORDS, SOURCES = "policies/zuid.yaml", "policies/lexicon/onderwerpen/afval.yaml", "policies/bronnen.yaml"
TALKS = (
    "{effort: send, action: post, post: nieuws, account: stad}",
    "{effort: interact, action: answer, reply: [groet]}",
)
PROOFS = "scenario: glas\ntests:\n  - {says: x, city: noord, ending: stil}\n  - {says: y, city: zuid, ending: goed}\n"

Edit = tuple[str, str, str]
ELSEWHERE: dict[str, tuple[list[Edit], list[Edit], str, str]] = {
    "a city's template is the nation's": (
        [
            (CITY, *TALKS),
            (CITY, "reply: [groet]", "reply: [hoera, antwoord]"),
            (NATIONAL, "  groet:", "  hoera:"),
            (NATIONAL, "reply: [groet, ", "reply: [hoera, "),
        ],
        [(NATIONAL, "  hoera:", "  hoezee:"), (NATIONAL, "reply: [hoera, ", "reply: [hoezee, ")],
        CITY,
        "WP055",
    ),
    "the nation's post is a city's": (
        [
            (
                NATIONAL,
                '{effort: monitor, action: watch}\n      because: "Al',
                '{effort: send, action: post, post: nieuws}\n      because: "Al',
            )
        ],
        [(ZUID, "id: nieuws", "id: bericht"), (ZUID, "post: nieuws", "post: bericht")],
        NATIONAL,
        "WP056",
    ),
    "a source of a city": ([], [(SOURCES, "key: N1", "key: N2")], CITY, "WP050"),
    "a subject of a city": (
        [(CITY, "when: {channel: instagram}", "when: {channel: instagram, subject: afval/glas}")],
        [(WORDS, "  glas:", "  flessen:")],
        CITY,
        "WP052",
    ),
    "an order that the nation upsets": (
        [],
        [(NATIONAL, "when: {channel: whatsapp}", "when: {channel: [whatsapp, instagram]}")],
        CITY,
        "WP064",
    ),
    "a reply that the nation leaves empty": (
        [(CITY, *TALKS), (NATIONAL, '      - when: {named: true}\n        nl: "Dag {naam},"', '      - nl: "Dag,"')],
        [(NATIONAL, '      - nl: "Dag,"', '      - {when: {named: true}, nl: "Dag,"}')],
        NATIONAL,
        "WP066",
    ),
    "a slot that one city no longer fills": (
        [],
        [(ZUID, '  telefoon: {nl: "14 030"', '  nummer: {nl: "14 030"')],
        NATIONAL,
        "WP073",
    ),
    "a number that the nation no longer declares": (
        [(CITY, "Kijk op utrecht.nl.", "Bel 112.")],
        [(NATIONAL, 'alarm: {nl: "112", en: "112"}', 'alarm: {nl: "nood", en: "help"}')],
        CITY,
        "WP077",
    ),
    "an outlet that the nation no longer describes": (
        [],
        [(NATIONAL, "outlets: {site: {delay: 5}}", "outlets: {print: {delay: 5}}")],
        CITY,
        "WP087",
    ),
    "what a post is about": (
        [(CITY, "outlets: site,", "outlets: site, about: afval/glas,")],
        [(WORDS, "  glas:", "  flessen:")],
        CITY,
        "WP052",
    ),
    "an account of a condition": (
        [(SCRIPT, "replied: false}, text", "account: stad}, text")],
        [(path, "stad", "dorp") for path in (CITY, CITY, CITY, ZUID, ZUID, ZUID)]
        + [(path, '"de dorp"', '"de stad"') for path in (CITY, ZUID)]
        + [(path, "account: stad", "account: dorp") for path in (CITY, ZUID)],
        SCRIPT,
        "WP057",
    ),
    "a post of the news": (
        [(SCRIPT, "injects:\n", "news: [{id: fax, at: 5m, says: x, post: nieuws}]\ninjects:\n")],
        [(path, "nieuws", "bericht") for path in (CITY, CITY, ZUID, ZUID)],
        SCRIPT,
        "WP056",
    ),
    "a report of the news": (
        [(SCRIPT, "injects:\n", "news: [{id: fax, at: 5m, says: x, report: overzicht}]\ninjects:\n")],
        [(NATIONAL, "id: overzicht", "id: beeld")],
        SCRIPT,
        "WP060",
    ),
    "a city of a scenario": ([], [(CITY, "", "")], SCRIPT, "WP058"),
    "an ending of a test": ([], [(SCRIPT, "id: stil", "id: niets")], "scenarios/glas_test.yaml", "WP103"),
    "an example of a city": (
        [(CITY, "when: {channel: instagram}", "when: {channel: instagram, topic: afval}")],
        [(WORDS, "{glasbak: 5}", "{fles: 5}"), (WORDS, "Waar is de glasbak?", "Waar is de fles?")],
        CITY,
        "WP080",
    ),
    "an example of a city that the nation takes": (
        [],
        [(NATIONAL, "when: {channel: whatsapp}", "when: {channel: [whatsapp, instagram]}")],
        CITY,
        "WP080",
    ),
    "a national example that both cities take": (
        [],
        [(path, "{channel: instagram}", "{channel: [instagram, linkedin]}") for path in (CITY, ZUID)],
        NATIONAL,
        "WP080",
    ),
    "an example of a subject": (
        [],
        [("policies/lexicon/onderwerpen/parkeren.yaml", "{parkeren: 4}", "{parkeren: 4, waar is de glasbak: 5}")],
        WORDS,
        "WP082",
    ),
}
"""What is set up and right, what is then changed, and in which other file that is wrong, under which code."""


@pytest.mark.parametrize("name", ELSEWHERE)
@pytest.mark.parametrize("held", [True, False], ids=["in one program", "in two programs"])
def test_a_change_in_one_file_is_seen_in_another(name: str, folders: Folders, *, held: bool) -> None:
    setup, changes, file, code = ELSEWHERE[name]
    given = Known(folders) if held else None
    Path("scenarios/glas_test.yaml").write_text(PROOFS, encoding="utf-8")
    for edit in setup:
        change(*edit)
    assert told(folders, given=given) == []
    for edit in changes:
        if edit[1]:
            change(*edit)
        else:
            Path(edit[0]).unlink()
    found = [problem for problem in check(folders, known=given).problems if problem.file == file]
    assert code in {problem.code for problem in found}, found
