"""The window in which one scenario is chosen out of all."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from webcare.tui.labels import Labels
from webcare.tui.screens.window import Window
from webcare.tui.widgets.rows import Rows


class Choice(Window[int | None]):
    """Names to choose from. Tells the index of the one chosen."""

    def __init__(self, labels: Labels, title: str, names: Sequence[str]) -> None:
        super().__init__()
        self.labels = labels
        self.asks = title
        self.names = tuple(names)

    def compose(self) -> ComposeResult:
        """A list in a window."""
        with Vertical(classes="window") as window:
            window.border_title = self.asks
            window.border_subtitle = self.labels.help_close
            yield Rows(id="choices")

    def on_mount(self) -> None:
        """The first one is pointed at."""
        rows = self.query_one(Rows)
        rows.styles.height = max(1, min(14, len(self.names)))
        rows.show(len(self.names), lambda index, _width: [Content(self.names[index])])
        rows.focus()

    @on(Rows.Chosen)
    def choose(self, event: Rows.Chosen) -> None:
        """This one."""
        event.stop()
        self.dismiss(event.index)
