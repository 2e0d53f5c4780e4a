"""With what the program starts: where it opens, and where it gets what it shows.

Not here: opening it (`tui.app`), reading the content (`tui.library`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from webcare.tui.kept import Opened
    from webcare.tui.library import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Where the program opens, and on what."""

    room: str = "lobby"
    """`lobby`, `play`, `train`, `compare` or `policy`."""
    scenario: str | None = None
    city: str | None = None
    text: str | None = None
    channel: str | None = None
    seed: int = 0
    trainee: str = ""
    """Who trains: a pseudonym."""
    hints: bool = True
    abuse: bool = True
    difficulty: int = 2
    """Of a shift without a script."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Where the program gets what it shows: handed in, so that a test can hand in its own."""

    library: Callable[[], Library]
    """Reads the content; raises ContentError."""
    records: Callable[[], Opened | None] = field(default=lambda: None)
    """Opens what is kept; raises RecordsError."""
    settings: Path | None = None
    """The user's own file; None: where the platform has it."""
