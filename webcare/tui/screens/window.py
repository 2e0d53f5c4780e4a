"""A window over a screen: a title, something to read or choose, and `esc` to close it."""

from __future__ import annotations

from typing import TypeVar

from textual.binding import Binding
from textual.screen import ModalScreen

Told = TypeVar("Told")


class Window(ModalScreen[Told]):
    """A window. `esc` closes it and changes nothing."""

    CSS_PATH = "window.tcss"
    BINDINGS = [Binding("escape", "close", show=False)]

    def action_close(self) -> None:
        """Close without a choice."""
        self.dismiss(None)
