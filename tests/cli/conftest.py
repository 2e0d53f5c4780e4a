"""The command line called from inside, and as a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from webcare.cli import main

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Said:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The output as values."""
        return json.loads(self.out)


Webcare = Callable[..., Said]


@pytest.fixture
def webcare(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Webcare:
    """`webcare("answer", …)` in this process, at 80 columns."""
    monkeypatch.setenv("COLUMNS", "80")

    def run(*arguments: str) -> Said:
        capsys.readouterr()
        code = main(list(arguments))
        captured = capsys.readouterr()
        return Said(code, captured.out, captured.err)

    return run


@pytest.fixture
def process() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """`process("answer", …, input=b"…")` as a process of its own."""

    def run(*arguments: str, **settings: Any) -> subprocess.CompletedProcess[bytes]:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, [ROOT, *sys.path]))}
        return subprocess.run(
            [sys.executable, "-m", "webcare", *arguments],
            env=environment | settings.pop("env", {}),
            stdin=settings.pop("stdin", subprocess.DEVNULL) if "input" not in settings else None,
            stdout=settings.pop("stdout", subprocess.PIPE),
            stderr=subprocess.PIPE,
            check=False,
            **settings,
        )

    return run
