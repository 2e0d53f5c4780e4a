"""The window for another branch: a step back, or something else done with the message that is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from webcare.domain.action import EFFORT_OF, Action
from webcare.tui import signs
from webcare.tui.labels import Labels
from webcare.tui.screens.window import Window
from webcare.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from webcare.engine.answer import Answer


class Branch(Window[str | None]):
    """What if the city had done something else? Tells an action, nothing for a step back, or empty to stay."""

    def __init__(self, labels: Labels, found: Answer, actions: Sequence[Action]) -> None:
        super().__init__()
        self.labels = labels
        self.found = found
        self.actions = tuple(actions)

    def compose(self) -> ComposeResult:
        """The question over the choices."""
        with Vertical(classes="window") as window:
            window.border_title = self.labels.back_title
            window.border_subtitle = self.labels.help_close
            yield Static(id="question")
            yield Rows(id="choices")

    def on_mount(self) -> None:
        """A step back comes first."""
        response = self.found.response
        deed = f"{self.labels.efforts[response.effort.value]}, {self.labels.deeds[response.action.value]}"
        self.query_one("#question", Static).update(Content(self.labels.back_says.format(deed=deed)))
        rows = self.query_one(Rows)
        rows.show(len(self.actions) + 1, self._row)
        rows.styles.height = min(14, len(self.actions) + 1)
        rows.focus()

    def _row(self, index: int, _width: int) -> list[Content]:
        if index == 0:
            return [Content(f"← {self.labels.back_keep}")]
        action = self.actions[index - 1]
        return [signs.effort(EFFORT_OF[action].value, self.labels) + Content(f" · {self.labels.deeds[action.value]}")]

    @on(Rows.Chosen)
    def choose(self, event: Rows.Chosen) -> None:
        """Go there."""
        event.stop()
        self.dismiss(None if event.index == 0 else self.actions[event.index - 1].value)

    def action_close(self) -> None:
        """Stay here."""
        self.dismiss("")
