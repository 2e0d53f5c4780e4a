"""What every test may ask for: golden texts, and a home of its own, where no trainee ever was."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# Two shared cores make a deadline a coin toss. The same examples every run: a red test is red for everybody.
settings.register_profile("house", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden texts anew; read the difference")


def pytest_configure(config: pytest.Config) -> None:
    """What is made of content files is kept with pytest's own notes, never in the home of whoever runs the tests."""
    folder = config.rootpath / ".pytest_cache" / "webcare"
    os.environ["XDG_CACHE_HOME"] = str(folder)


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program's data goes to an empty folder, and the language is not that of whoever runs the tests."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home" / name))
    for name in ("WEBCARE_DATA", "WEBCARE_DATABASE_URL", "LC_ALL", "LC_MESSAGES", "LANGUAGE", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """A check that `text` is what stands in `golden/<name>` beside the test."""

    def check(name: str, text: str) -> None:
        path = request.path.parent / "golden" / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.is_file(), f"There is no {path.name} yet: pytest --update-golden writes it."
        assert text == path.read_text(encoding="utf-8")

    return check
