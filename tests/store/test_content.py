"""Content comes from the flag, a checkout of webcare, or the package; and only ContentError comes out."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.domain.policy import Policy
from webcare.store import folders
from webcare.store.content import file_of, load_national, load_policy, load_scenario
from webcare.store.errors import ContentError, NotFoundError
from webcare.store.folders import Folders, city_names, content_folders, fingerprint
from webcare.store.sentences import in_tongue, nearest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def copied(tmp_path: Path) -> Folders:
    """The shipped content in a folder of its own, to change at will."""
    for name in ("policies", "scenarios"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return Folders(policies=tmp_path / "policies", scenarios=tmp_path / "scenarios")


def test_a_checkout_uses_its_own_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "policies").mkdir()
    monkeypatch.chdir(tmp_path)
    assert content_folders() == Folders(policies=ROOT / "policies", scenarios=ROOT / "scenarios")


def test_a_folder_beside_the_package_that_is_no_checkout_is_a_strangers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "policies").mkdir()
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "iets-anders"\n')
    monkeypatch.setattr(folders, "__file__", str(tmp_path / "webcare" / "store" / "folders.py"))
    shipped = tmp_path / "webcare" / "content"
    assert content_folders() == Folders(policies=shipped / "policies", scenarios=shipped / "scenarios")


def test_a_named_folder_goes_first_and_must_exist(tmp_path: Path) -> None:
    assert content_folders(tmp_path).policies == tmp_path
    with pytest.raises(NotFoundError, match="geen map"):
        content_folders(tmp_path / "bestaat-niet")
    with pytest.raises(NotFoundError):
        content_folders("met\0nul")


def test_the_cities_are_the_policies_with_variants_after_their_own(copied: Folders) -> None:
    (copied.policies / "utrecht_test.yaml").write_text("tests: []\n")
    assert city_names(copied) == ("amsterdam", "den-haag", "rotterdam", "utrecht", "utrecht@2025")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("roterdam", "rotterdam", id="a letter short"),
        pytest.param("Rotterdam", "rotterdam", id="a capital"),
        pytest.param("denhaag", "den-haag", id="without the hyphen"),
        pytest.param("utrecht2025", "utrecht@2025", id="a variant without its sign"),
        pytest.param("qqqq", "", id="nothing like it"),
    ],
)
def test_an_unknown_city_gives_the_nearest_name(typed: str, meant: str) -> None:
    with pytest.raises(NotFoundError) as refused:
        load_policy(content_folders(), typed)
    assert refused.value.nearest == meant
    assert "utrecht@2025" in refused.value.names


def test_a_name_is_never_a_path() -> None:
    with pytest.raises(NotFoundError):
        load_policy(content_folders(), "../policies/rotterdam")
    with pytest.raises(NotFoundError):
        load_policy(content_folders(), "landelijk")
    with pytest.raises(NotFoundError):
        load_scenario(content_folders(), "/etc/passwd")


def test_a_city_has_the_national_part_in_it() -> None:
    folders = content_folders()
    national = load_national(folders)
    policy = load_policy(folders, "rotterdam")
    ids = [rule.id for rule in policy.rules]
    assert ids[0] == national.rules.first[0].id
    assert ids[-1] == national.rules.last[-1].id
    assert set(national.templates) <= set(policy.templates)


def test_the_answer_bank_gives_each_answer_its_topic() -> None:
    wordings = load_national(content_folders()).templates["antwoord"].wordings
    answers = [one.when for one in wordings if one.when.kind or one.when.subject]
    assert len(answers) > 200
    assert all(when.topic or when.subject for when in answers)


def test_every_broken_answer_file_is_told_in_one_run(copied: Folders) -> None:
    for name in ("afval", "parkeren"):
        (copied.policies / "antwoorden" / f"{name}.yaml").write_text("topic: nergens\n")
    with pytest.raises(ContentError) as refused:
        load_policy(copied, "utrecht")
    assert {Path(problem.file).stem for problem in refused.value.problems} == {"afval", "parkeren"}


def test_a_policy_that_cannot_answer_is_not_loaded(copied: Folders) -> None:
    path = copied.policies / "utrecht.yaml"
    text = path.read_text(encoding="utf-8")
    assert "reply: [antwoord" in text
    path.write_text(text.replace("reply: [antwoord", "reply: [antword"), encoding="utf-8")
    with pytest.raises(ContentError, match='geen sjabloon "antword"') as refused:
        load_policy(copied, "utrecht")
    assert all(problem.line and problem.fatal for problem in refused.value.problems)


def test_a_file_whose_name_and_city_differ_is_refused(copied: Folders) -> None:
    (copied.policies / "utrecht.yaml").rename(copied.policies / "lutjebroek.yaml")
    with pytest.raises(ContentError, match=r"heet lutjebroek\.yaml"):
        load_policy(copied, "lutjebroek")


def test_any_change_in_a_file_changes_the_fingerprint(copied: Folders) -> None:
    before = fingerprint(copied)
    assert before == fingerprint(copied)
    path = copied.policies / "utrecht.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# nieuw\n", encoding="utf-8")
    assert fingerprint(copied) != before


@given(st.text(max_size=40))
def test_the_nearest_name_is_a_name_or_nothing(typed: str) -> None:
    names = ("amsterdam", "den-haag")
    assert nearest(typed, names) in (*names, "")


POLICY = (ROOT / "policies" / "utrecht@2025.yaml").read_text(encoding="utf-8")


@given(at=st.integers(0, len(POLICY)), removed=st.integers(0, 40), put=st.text(max_size=8))
def test_a_policy_with_anything_changed_loads_or_is_a_content_error(
    at: int, removed: int, put: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "utrecht@2025.yaml"
    text = POLICY[:at] + put + POLICY[at + removed :]
    path.write_text(text, encoding="utf-8", errors="surrogatepass", newline="")
    try:
        file_of(Policy, path, in_tongue())
    except ContentError as error:
        refused = error.problems
        assert refused
        assert all(problem.says and problem.fatal for problem in refused)
