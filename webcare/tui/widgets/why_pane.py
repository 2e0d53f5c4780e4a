"""The right of Speel: the split so far, and why the city did what it did with the message that is looked at.

Not here: how the explanation is drawn (`why`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from webcare.domain.split import Split
from webcare.exercise.outcome import target_of
from webcare.tui import signs
from webcare.tui.labels import Labels
from webcare.tui.library import Library
from webcare.tui.widgets.why import split_so_far, why

if TYPE_CHECKING:
    from webcare.exercise.play import Exercise
    from webcare.exercise.state import Item


class WhyPane(VerticalScroll):
    """The explanation of one message."""

    def __init__(self, labels: Labels, library: Library, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.labels = labels
        self.library = library
        self._shown = ""
        self._looked_at: tuple[Exercise, Item | None, bool] | None = None

    def compose(self) -> ComposeResult:
        """The split over the explanation."""
        yield Static(id="split")
        yield Static(id="why")

    def show(self, exercise: Exercise, item: Item | None, *, with_split: bool) -> None:
        """Explain what was done with `item`."""
        self._looked_at = (exercise, item, with_split)
        self._draw()
        if item is not None and item.id != self._shown:
            self._shown = item.id
            self.scroll_home(animate=False)

    def on_resize(self) -> None:
        """The picture is as wide as the pane, which may only just have come into view."""
        self._draw()

    def _draw(self) -> None:
        if self._looked_at is None:
            return
        exercise, item, with_split = self._looked_at
        now = exercise.now
        width = max(24, self.scrollable_content_region.width - 1)
        split = self.query_one("#split", Static)
        split.display = with_split
        if with_split:
            spent = now.phases.get(now.phase, Split())
            split.update(split_so_far(spent, target_of(now), now.actions, self.labels, width))
        self.query_one("#why", Static).update(self._why(item, width))

    def _why(self, item: Item | None, width: int) -> Content:
        labels = self.labels
        if item is None or item.answer is None:
            return Content.styled(labels.joined if item and item.joined else labels.why_empty, "$muted")
        subjects = self.library.subject_names(labels.code)
        drawn = why(item.answer, labels, self.library.sources, subjects, width)
        if item.overruled:
            drawn = signs.stacked([Content.styled(f"» {labels.overruled} «", "bold $accent-text"), drawn])
        return drawn
