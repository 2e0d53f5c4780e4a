"""A rubric is content: loaded with its words, checked with its line, and never half."""

import shutil
from pathlib import Path

import pytest

from webcare.domain.rubric import Criterion, Gate, Sign
from webcare.store.check import check
from webcare.store.content import load_rubric
from webcare.store.errors import ContentError, NotFoundError
from webcare.store.folders import Folders, content_folders

ROOT = Path(__file__).parents[2]


@pytest.fixture
def copied(tmp_path: Path) -> Folders:
    """The shipped content in a folder of its own, to change at will."""
    for name in ("policies", "scenarios"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return Folders(policies=tmp_path / "policies", scenarios=tmp_path / "scenarios")


def change(folders: Folders, before: str, after: str) -> None:
    """The standard rubric with other words in it."""
    path = folders.scenarios / "rubrics" / "standaard.yaml"
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_the_shipped_rubric_is_whole() -> None:
    rubric = load_rubric(content_folders())
    assert sum(weighed.weight for weighed in rubric.criteria.values()) == 100
    assert set(rubric.criteria) == set(Criterion)
    assert set(rubric.gates) == set(Gate)
    assert set(rubric.signs) == set(Sign), "a sign without words recognises nothing"
    assert rubric.pass_mark == 55


def test_resolution_weighs_most_and_a_friendly_word_cannot_pass() -> None:
    rubric = load_rubric(content_folders())
    assert max(rubric.criteria, key=lambda name: rubric.criteria[name].weight) is Criterion.RESOLUTION
    assert rubric.unsolved_cap < rubric.pass_mark
    assert all(gate.cap < rubric.pass_mark for gate in rubric.gates.values())


def test_every_phrase_is_in_one_of_the_two_languages_and_no_list_is_empty() -> None:
    for sign, phrases in load_rubric(content_folders()).signs.items():
        assert phrases.nl, sign
        assert phrases.en, sign
        assert len(set(phrases.nl)) == len(phrases.nl), f"{sign}: {[p for p in phrases.nl if phrases.nl.count(p) > 1]}"


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("  empathy:", "  empaty:", "empaty"),
        ("weight: 12", "weight: 0", "weight"),
        ("unsolved_cap: 54", "unsolved_cap: 55", "een plafond van 55 (de slaaggrens) of meer houdt niemand tegen"),
        ("source: [P64]", "source: [P640]", 'er is geen bron "P640"'),
        ("rubric: standaard", "rubric: streng", "streng"),
    ],
)
def test_what_is_wrong_in_a_rubric_is_told_with_its_place(before: str, after: str, says: str, copied: Folders) -> None:
    change(copied, before, after)
    problems = [str(problem) for problem in check(copied).problems if "standaard.yaml:" in str(problem)]
    assert any(says in problem for problem in problems)


def test_a_rubric_that_cannot_be_read_is_a_sentence(copied: Folders) -> None:
    change(copied, "pass: 55", "pass: vijf")
    with pytest.raises(ContentError):
        load_rubric(copied)


def test_an_unknown_rubric_gives_the_nearest_name() -> None:
    with pytest.raises(NotFoundError) as refused:
        load_rubric(content_folders(), "standard")
    assert refused.value.nearest == "standaard"


def test_a_rubric_may_bring_its_own_words_for_a_sign(copied: Folders) -> None:
    change(copied, "gates:\n", "signs:\n  jargon: {nl: [kaboutertaal]}\ngates:\n")
    rubric = load_rubric(copied)
    assert rubric.signs[Sign.JARGON].nl == ("kaboutertaal",)
    assert rubric.signs[Sign.INSULT].nl
