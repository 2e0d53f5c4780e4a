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

    def show(self, name: str, says: str, key: str) -> None:
        """Write on the door."""
        self.border_title = Content(name)
        self.border_subtitle = Content(key)
        self.update(Content(says))

    def action_enter(self) -> None:
        """Go in."""
        self.post_message(self.Opened(self))

    def on_click(self, event: events.Click) -> None:
        """Go in."""
        event.stop()
        self.action_enter()
