"""The pane of Speel that shows the desk at work, with the situation reports to open under it.

Not here: how the desk is drawn (`desk`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message as UiMessage
from textual.widgets import Static

from webcare.exercise.happenings import Reported
from webcare.tui import desk_words
from webcare.tui.labels import Labels
from webcare.tui.widgets.card import heading
from webcare.tui.widgets.desk import desk
from webcare.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from webcare.exercise.play import Exercise


class DeskPane(VerticalScroll):
    """Who is busy with what, what waits, the split, what was noticed; and the reports, each a row."""

    @dataclass
    class Wanted(UiMessage):
        """Somebody wants to read a report: its place among the reports, 0 for the first."""

        number: int

    def __init__(self, labels: Labels, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.labels = labels
        self._exercise: Exercise | None = None

    def compose(self) -> ComposeResult:
        """The picture over the list of reports."""
        yield Static(id="desk")
        yield Static(id="reports-head")
        yield Rows(id="reports")

    def show(self, exercise: Exercise) -> None:
        """Show the desk as it is at this second."""
        self._exercise = exercise
        self._draw()

    def on_resize(self) -> None:
        """The picture is as wide as the pane, which may only just have come into view."""
        self._draw()

    def _draw(self) -> None:
        if self._exercise is None or not self.display:
            return
        now, labels = self._exercise.now, self.labels
        width = max(24, self.scrollable_content_region.width - 1)
        self.query_one("#desk", Static).update(desk(self._exercise, labels, width))
        made = [happened for happened in now.happenings if isinstance(happened, Reported)]
        head = heading(labels.desk.reports, width)
        if not made:
            head = Content("\n").join([head, Content.styled(labels.desk.reports_none, "$muted")])
        self.query_one("#reports-head", Static).update(head)
        rows = self.query_one(Rows)
        rows.display = bool(made)
        rows.styles.height = max(1, len(made))
        # The newest stands first.
        titles = [
            labels.desk.report_title.format(time=desk_words.time(now, one.at), to=one.to) for one in reversed(made)
        ]
        rows.show(len(titles), lambda index, _width: [Content.assemble(("● M  ", "bold $monitor"), titles[index])])

    @on(Rows.Chosen)
    def open(self, event: Rows.Chosen) -> None:
        """A report is to be read."""
        event.stop()
        self.post_message(self.Wanted(event.rows.count - 1 - event.index))

    @on(Rows.Pointed)
    def keep(self, event: Rows.Pointed) -> None:
        """Pointing at a report changes nothing elsewhere."""
        event.stop()
