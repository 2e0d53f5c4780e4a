"""What the exact analysis finds in a policy is told at its place, with a message that shows it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from webcare.store.check import check
from webcare.store.folders import Folders, content_folders

SMALL = Path(__file__).parent / "small"
HEAD = "rules:\n  - id: foto\n    when: {channel: instagram}\n"
REST = '      examples: [{text: "Waar is de glasbak?", channel: twitter}]\n'
CITY, NATIONAL = "policies/noord.yaml", "policies/landelijk.yaml"


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """What `webcare check` says after one change in the small content."""
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)

    def say(file: str, old: str, new: str, language: str = "nl") -> list[str]:
        path = tmp_path / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        folders = Folders(policies=tmp_path / "policies", scenarios=tmp_path / "scenarios")
        return [str(one) for one in check(folders, (), "en" if language == "en" else "nl").problems]

    return say


def rule(name: str, when: str, action: str = "watch", more: str = "") -> str:
    """A rule that watches or answers."""
    then = (
        "effort: monitor, action: watch" if action == "watch" else "effort: interact, action: answer, reply: [antwoord]"
    )
    return f'  - {{id: {name}, when: {{{when}}}, then: {{{then}}}, because: "Zo."{more}}}\n'


def after_head(*rules: str) -> str:
    """The rules of the city with these before its own."""
    return "rules:\n" + "".join(rules) + HEAD.removeprefix("rules:\n")


def test_situations_that_only_the_last_rule_catches_are_a_gap(told: Callable[..., list[str]]) -> None:
    found = told(NATIONAL, REST, "")
    assert any(
        line.startswith(f"{CITY}:20:3: rules: in 2 situaties") and '"Waar is de glasbak?" (Facebook)' in line
        for line in found
    ), found


def test_a_rule_that_others_hide_together_is_shadowed(told: Callable[..., list[str]]) -> None:
    rules = (
        rule("a", "kind: vraag, addressed: true"),
        rule("b", "addressed: false"),
        rule("c", "kind: vraag", "answer"),
    )
    found = told(CITY, HEAD, after_head(*rules))
    assert any(
        'rules.2: "c" komt nooit aan bod: waar hij klopt, wint altijd een eerdere afspraak' in line for line in found
    )
    assert any("(app, a, b)" in line and 'Dit bericht laat het zien: "Waar is de glasbak?"' in line for line in found)


def test_conditions_that_never_go_together_are_told_as_that(told: Callable[..., list[str]]) -> None:
    found = told(CITY, HEAD, after_head(rule("a", "turn: first, asked: place")))
    assert any('"a" komt nooit aan bod: deze voorwaarden gaan nooit samen.' in line for line in found), found


A, B = rule("a", "kind: vraag, channel: [facebook, twitter]"), rule("b", "channel: facebook", "answer")


def test_two_rules_that_compete_are_a_conflict_until_the_order_is_said_to_be_meant(
    told: Callable[..., list[str]],
) -> None:
    found = told(CITY, HEAD, after_head(A, B))
    assert len(found) == 1
    assert found[0].startswith(f'{CITY}:21:5: rules.1: "b" en de eerdere "a" kloppen soms allebei')
    assert "`after: a`" in found[0]
    assert 'Dit bericht laat het zien: "Waar is de glasbak?" (Facebook).' in found[0]
    assert told(CITY, B, rule("b", "channel: facebook", "answer", ", after: a")) == []


def test_a_conflict_is_told_in_english_too(told: Callable[..., list[str]]) -> None:
    (found,) = told(CITY, HEAD, after_head(A, B), "en")
    assert '"b" and the earlier "a" sometimes both hold' in found
    assert 'This message shows it: "Waar is de glasbak?" (Facebook).' in found


def test_a_rule_within_another_or_with_the_same_deed_is_no_conflict(told: Callable[..., list[str]]) -> None:
    within = (rule("a", "kind: vraag, channel: facebook"), rule("b", "channel: facebook", "answer"))
    assert told(CITY, HEAD, after_head(*within)) == []


def test_after_must_name_a_rule_that_stands_earlier(told: Callable[..., list[str]]) -> None:
    found = told(CITY, HEAD, after_head(rule("a", "kind: vraag", more=", after: [nergens, foto]")))
    assert any('er is geen afspraak "nergens".' in line for line in found)
    assert any('"foto" staat niet eerder dan "a".' in line for line in found)


def test_a_condition_that_follows_from_the_others_has_no_effect(told: Callable[..., list[str]]) -> None:
    found = told(CITY, HEAD, after_head(rule("a", "turn: later, asked: place", more=", after: []")))
    assert any(
        f'{CITY}:20:26: rules.0.when.turn: de voorwaarde "beurt" bij "a" maakt nooit verschil' in line for line in found
    )


def test_a_template_that_no_rule_uses_is_told(told: Callable[..., list[str]]) -> None:
    found = told(
        NATIONAL,
        "  antwoord:\n    wordings:\n",
        "  over:\n    wordings:\n      - nl: Over.\n  antwoord:\n    wordings:\n",
    )
    assert any('templates.over: geen afspraak gebruikt de tekst "over".' in line for line in found), found


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("U hoort binnen 3 dagen van ons.", ""),
        ("U hoort binnen 4 dagen van ons.", "binnen 4 dagen"),
        ("We komen binnen 5 werkdagen langs.", "binnen 5 werkdagen"),
        ("U hoort binnen 6 weken van ons.", ""),
        ("Aangifte moet binnen 3 dagen.", ""),
    ],
)
def test_a_term_that_no_norm_holds_is_a_promise(told: Callable[..., list[str]], text: str, wrong: str) -> None:
    found = [line for line in told(NATIONAL, '"[U hoort|Je hoort] het van ons."', f'"{text}"') if "norms" in line]
    assert bool(found) is bool(wrong)
    assert not wrong or f'"{wrong}" staat niet onder norms.' in found[0]


def test_the_shipped_cities_are_clean_and_say_which_orders_are_meant() -> None:
    folders = content_folders()
    assert check(folders).problems == ()
    text = (folders.policies / "den-haag.yaml").read_text(encoding="utf-8")
    assert text.count("    after: [") >= 10
