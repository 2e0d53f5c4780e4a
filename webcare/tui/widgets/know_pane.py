"""The right of Train: before the reply what one may know of the matter, afterwards the judgement.

Not here: how either is drawn (`brief`, `judgement`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from webcare.domain.rubric import Rubric
from webcare.tui.labels import Labels
from webcare.tui.widgets.brief import brief
from webcare.tui.widgets.judgement import judgement

if TYPE_CHECKING:
    from webcare.exercise.play import Exercise
    from webcare.exercise.state import Item


class KnowPane(VerticalScroll):
    """What there is to know about one message."""

    def __init__(
        self, labels: Labels, rubric: Rubric | None, *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.labels = labels
        self.rubric = rubric
        self._looked_at: tuple[Exercise, Item | None, str] | None = None
        self._shown: tuple[str, int] = ("", -1)

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(id="know")

    def show(self, exercise: Exercise, item: Item | None, key: str) -> None:
        """Show what there is to know about `item`; `key` is the one to disagree with."""
        self._looked_at = (exercise, item, key)
        self._draw()
        judged = exercise.now.judged.get(item.id) if item is not None else None
        shown = (item.id if item is not None else "", judged.at if judged is not None else -1)
        if shown != self._shown:
            self._shown = shown
            self.scroll_home(animate=False)

    def on_resize(self) -> None:
        """The picture is as wide as the pane, which may only just have come into view."""
        self._draw()

    def _draw(self) -> None:
        if self._looked_at is None or not self.display:
            return
        exercise, item, key = self._looked_at
        now, labels = exercise.now, self.labels
        width = max(24, self.scrollable_content_region.width - 1)
        judged = now.judged.get(item.id) if item is not None else None
        if item is None:
            drawn, title = Content.styled(labels.brief.empty, "$muted"), labels.brief.title
        elif judged is not None:
            contested = now.training.contested if now.training is not None else {}
            drawn, title = judgement(judged, contested, self.rubric, labels, width), labels.marks.title
        else:
            drawn, title = brief(now, item, labels, width), labels.brief.title
        self.border_title = title
        self.border_subtitle = labels.marks.contest_key.format(key=key) if judged is not None else ""
        self.query_one("#know", Static).update(drawn)
