"""The window with a situation report; the reports before and after it are a key away."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from webcare.engine.text import shown
from webcare.exercise.happenings import Reported
from webcare.exercise.state import Situation
from webcare.exercise.transcript import report_of
from webcare.tui import desk_words
from webcare.tui.labels import Labels
from webcare.tui.screens.window import Window


class ReportWindow(Window[None]):
    """A report as its reader gets it."""

    BINDINGS = [
        Binding("enter,space,r", "close", show=False),
        Binding("left", "leaf(-1)", show=False),
        Binding("right", "leaf(1)", show=False),
    ]

    def __init__(self, labels: Labels, now: Situation, number: int) -> None:
        super().__init__()
        self.labels = labels
        self.now = now
        self.made = [happened for happened in now.happenings if isinstance(happened, Reported)]
        self.number = max(0, min(number, len(self.made) - 1))

    def compose(self) -> ComposeResult:
        """The text in a window that scrolls."""
        with VerticalScroll(id="report", classes="window"):
            yield Static(id="text")

    def on_mount(self) -> None:
        """Arrows scroll at once."""
        self._draw()
        self.query_one("#report").focus()

    def _draw(self) -> None:
        words, window = self.labels.desk, self.query_one("#report")
        if not self.made:
            window.border_title = words.reports
            window.border_subtitle = self.labels.help_close
            self.query_one("#text", Static).update(Content.styled(words.reports_none, "$muted"))
            return
        made = self.made[self.number]
        time = desk_words.time(self.now, made.at)
        window.border_title = words.report_title.format(time=time, to=made.to)
        window.border_subtitle = words.report_leaf.format(n=self.number + 1, total=len(self.made))
        _, *lines = report_of(made, self.now.scenario.starts, self.labels.code).splitlines()
        self.query_one("#text", Static).update(Content(shown("\n".join(lines))))

    def action_leaf(self, by: int) -> None:
        """The report before or after this one."""
        self.number = max(0, min(self.number + by, len(self.made) - 1))
        self._draw()
        self.query_one("#report").scroll_home(animate=False)
