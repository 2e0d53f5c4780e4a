"""A door of the lobby: a name, a sentence, the key that opens it."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message as UiMessage
from textual.widgets import Static


class Door(Static, can_focus=True):
    """A way into a room. Enter or a click opens it."""

    BINDINGS = [Binding("enter,space", "enter", show=False)]

    @dataclass
    class Opened(UiMessage):
        """Somebody goes in."""

        door: Door

        @property
        def control(self) -> Door:
            """The door, so that `@on` can name it."""
            return self.door

    _says = ("", "")

    def show(self, name: str, says: str, key: str, brief: str = "") -> None:
        """Write on the door; `brief` is what it says where there is no room for more."""
        self.border_title = Content(name)
        self.border_subtitle = Content(key)
        self._says = (says, brief or says)
        self.on_resize()

    def on_resize(self) -> None:
        """As much as there is room for."""
        says, brief = self._says
        self.update(Content(says if len(says) <= self.content_region.width else brief))

    def action_enter(self) -> None:
        """Go in."""
        self.post_message(self.Opened(self))

    def on_click(self, event: events.Click) -> None:
        """Go in."""
        event.stop()
        self.action_enter()
