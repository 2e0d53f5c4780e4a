"""What is installed far from a checkout works there, with the content it was shipped with."""

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

CITIES = {"amsterdam", "den-haag", "rotterdam", "utrecht", "utrecht@2025"}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of this checkout, made without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=True,
    )
    (found,) = folder.glob("webcare-*.whl")
    return found


def test_the_wheel_holds_the_house_and_nothing_beside_it(wheel: Path, root: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        shipped = set(archive.namelist())
    assert "webcare/content/policies/landelijk.yaml" in shipped
    for folder in ("policies", "scenarios"):
        written = {f"webcare/content/{path.relative_to(root)}" for path in (root / folder).rglob("*.yaml")}
        assert written
        assert written <= shipped
        assert {f"webcare/content/{path.relative_to(root)}" for path in (root / folder).rglob("*.json")} <= shipped
    assert {"webcare/store/beginnings/policy.yaml", "webcare/store/beginnings/scenario.yaml"} <= shipped
    styles = {str(path.relative_to(root)) for path in (root / "webcare").rglob("*.tcss")}
    assert styles <= shipped
    assert {name.split("/")[0].split("-")[0] for name in shipped} == {"webcare"}


def test_the_installed_program_plays_with_its_own_content(
    wheel: Path, tmp_path: Path, python: Callable[..., str]
) -> None:
    """A folder that happens to be called policies is a stranger's, and is left alone."""
    installed, elsewhere = tmp_path / "installed", tmp_path / "elsewhere"
    (elsewhere / "policies").mkdir(parents=True)
    (elsewhere / "policies" / "verzonnen.yaml").write_text("city: verzonnen\n", encoding="utf-8")
    python("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(installed), str(wheel))

    def cities() -> set[str]:
        said = python("-m", "webcare", "cities", "--json", cwd=elsewhere, path=installed)
        return {city["city"] for city in json.loads(said)["cities"]}

    assert cities() == CITIES
    (installed / "webcare" / "content" / "policies" / "utrecht.yaml").unlink()
    assert cities() == CITIES - {"utrecht"}
