"""The window that explains a screen: what it is for in sentences, and its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from webcare.tui import keymap, signs
from webcare.tui.labels import Labels
from webcare.tui.screens.window import Window

if TYPE_CHECKING:
    from webcare.tui.app import Webcare


class HelpWindow(Window[None]):
    """A screen explained."""

    BINDINGS = [Binding("f1,question_mark,enter,q", "close", show=False)]

    def __init__(self, labels: Labels, room: str) -> None:
        super().__init__()
        self.labels = labels
        self.room = room

    def compose(self) -> ComposeResult:
        """The text in a window that scrolls."""
        with VerticalScroll(id="help", classes="window") as window:
            window.border_title = self.labels.help[self.room].title
            window.border_subtitle = self.labels.help_close
            yield Static(id="text")

    def on_mount(self) -> None:
        """Arrows scroll at once."""
        self.query_one("#text", Static).update(self._text())
        self.query_one("#help").focus()

    def on_resize(self) -> None:
        """Lines break elsewhere."""
        self.call_after_refresh(lambda: self.query_one("#text", Static).update(self._text()))

    def _text(self) -> Content:
        program = cast("Webcare", self.app)
        lines: list[Content] = []
        for paragraph in self.labels.help[self.room].says:
            lines += [Content(paragraph), Content("")]
        lines.append(Content.styled(self.labels.help_keys, "bold $primary"))
        width = max(30, (self.query_one("#help").scrollable_content_region.width or 78) - 13)
        for key in (*keymap.of_room(self.room), *keymap.of_room("app")):
            first, *more = Content(self.labels.actions[key.id].long).wrap(width)
            lines.append(Content.styled(f"{program.key_of(key.id):>9}  ", "bold $accent-text") + first)
            lines += [Content(" " * 11) + line for line in more]
        return signs.stacked(lines)
