"""The window in which a trainee disagrees with a mark: which one, and why."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from webcare.tui.labels import Labels
from webcare.tui.screens.window import Window
from webcare.tui.widgets.composer import Line
from webcare.tui.widgets.rows import Rows


class Contest(Window["tuple[str, str] | None"]):
    """Tells the criterion or gate, and the reason."""

    def __init__(self, labels: Labels, names: Sequence[str]) -> None:
        super().__init__()
        self.labels = labels
        self.names = tuple(names)

    def compose(self) -> ComposeResult:
        """The question over the marks over a line for the reason."""
        with Vertical(classes="window") as window:
            window.border_title = self.labels.marks.contest_title
            window.border_subtitle = self.labels.help_close
            yield Static(Content(self.labels.marks.contest_which), id="question")
            yield Rows(id="choices")
            line = Line(placeholder=self.labels.marks.contest_why, id="why")
            line.cursor_blink = False
            yield line

    def on_mount(self) -> None:
        """The first mark is pointed at."""
        rows, words = self.query_one(Rows), self.labels.marks
        rows.styles.height = max(1, min(15, len(self.names)))
        rows.show(len(self.names), lambda index, _width: [Content(words.criteria[self.names[index]])])
        rows.focus()

    @on(Rows.Chosen)
    def ask_why(self, event: Rows.Chosen) -> None:
        """A mark was chosen: now the reason."""
        event.stop()
        self.query_one(Line).focus()

    @on(Input.Submitted)
    def finish(self, event: Input.Submitted) -> None:
        """That is all."""
        event.stop()
        at = self.query_one(Rows).pointed
        if 0 <= at < len(self.names):
            self.dismiss((self.names[at], event.value.strip()))
