"""The window in which a trainee hands over: what is open, what was promised, what is not certain."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from webcare.tui.labels import Labels
from webcare.tui.screens.window import Window
from webcare.tui.widgets.draft import Draft


class HandingOver(Window["str | None"]):
    """Tells the note. What was written stays when it is closed."""

    def __init__(self, labels: Labels, written: str = "") -> None:
        super().__init__()
        self.labels = labels
        self.written = written

    def compose(self) -> ComposeResult:
        """What is asked, over the lines."""
        with Vertical(classes="window") as window:
            window.border_title = self.labels.train.handover_title
            window.border_subtitle = self.labels.train.handover_help
            yield Static(Content(self.labels.train.handover_says), id="question")
            yield Draft(id="words")
            yield Static(id="says")

    def on_mount(self) -> None:
        """To the lines at once."""
        draft = self.query_one(Draft)
        draft.text = self.written
        draft.focus()

    @on(Draft.Finished)
    def finish(self, event: Draft.Finished) -> None:
        """Hand it over, if there is something."""
        event.stop()
        note = self.query_one(Draft).text.strip()
        if note:
            self.dismiss(note)
        else:
            says = Content.styled(f"✗ {self.labels.train.handover_empty}", "$bad")
            self.query_one("#says", Static).update(says)
