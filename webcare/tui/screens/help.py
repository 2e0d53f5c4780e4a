"""The window that explains a screen: what it is for in sentences, and its keys."""

from __future__ import annotations

from typing import cast

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from webcare.tui import keymap, signs
from webcare.tui.labels import Labels


class HelpWindow(ModalScreen[None]):
    """A screen explained."""

    CSS_PATH = "help.tcss"
    BINDINGS = [
        Binding("escape,f1,question_mark,enter,q", "dismiss", show=False),
    ]

    def __init__(self, labels: Labels, room: str) -> None:
        super().__init__()
        self.labels = labels
        self.room = room

    def compose(self) -> ComposeResult:
        """The text in a window that scrolls."""
        with VerticalScroll(id="window") as window:
            window.border_title = self.labels.help[self.room].title
            window.border_subtitle = self.labels.help_close
            yield Static(self._text(), id="text")

    def on_mount(self) -> None:
        """Arrows scroll at once."""
        self.query_one("#window").focus()

    def _text(self) -> Content:
        from webcare.tui.app import Webcare

        program = cast(Webcare, self.app)
        lines: list[Content] = []
        for paragraph in self.labels.help[self.room].says:
            lines += [Content(paragraph), Content("")]
        lines.append(Content.styled(self.labels.help_keys, "bold $primary"))
        for key in (*keymap.of_room(self.room), *keymap.of_room("app")):
            action = self.labels.actions[key.id]
            pressed = program.key_of(key.id)
            lines.append(Content.assemble((f"{pressed:>9}  ", "bold $accent-text"), action.long))
        return signs.stacked(lines)
