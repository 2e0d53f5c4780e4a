"""Where the house stands, and which modules are in it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture
def python() -> Callable[..., str]:
    """A run of Python in a process of its own: what it printed."""

    def run(*arguments: str, cwd: Path = ROOT, path: Path = ROOT) -> str:
        environment = {**os.environ, "PYTHONPATH": str(path), "PYTHONUTF8": "1"}
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=cwd,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"exit code {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    return run
