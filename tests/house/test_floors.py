"""The floors hold, and nobody pays for a floor they do not enter."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

BELOW_THE_SCREENS = ["domain", "languages", "engine", "exercise", "simulation", "analysis", "store", "cli"]

IMPORT_EVERYTHING = """
import importlib, pkgutil, sys

def enter(name):
    room = importlib.import_module(name)
    for found in pkgutil.iter_modules(getattr(room, "__path__", []), f"{name}."):
        enter(found.name)

enter(sys.argv[1])
print(*sys.modules)
"""

ASK_FOR_HELP = """
import contextlib, io, sys
from webcare.cli import main

with contextlib.redirect_stdout(io.StringIO()) as said, contextlib.suppress(SystemExit):
    main(["--help"])
assert "webcare" in said.getvalue()
print(*sys.modules)
"""


@pytest.mark.slow
def test_every_import_goes_down(root: Path) -> None:
    """The contract is in pyproject.toml, under importlinter."""
    tool = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run([tool, "--no-cache"], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("room", BELOW_THE_SCREENS)
def test_a_room_below_the_screens_does_not_wake_textual(room: str, python: Callable[..., str]) -> None:
    """import-linter reads what is written; this is what is loaded, also by a dependency."""
    loaded = set(python("-c", IMPORT_EVERYTHING, f"webcare.{room}").split())
    assert f"webcare.{room}" in loaded
    assert "textual" not in loaded


@pytest.mark.slow
def test_asking_for_help_loads_nothing_heavy(python: Callable[..., str]) -> None:
    loaded = set(python("-c", ASK_FOR_HELP).split())
    assert not loaded & {"textual", "rich", "pydantic", "rapidfuzz", "yaml", "sqlalchemy"}
