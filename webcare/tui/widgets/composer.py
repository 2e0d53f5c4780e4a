"""Where the player writes as a citizen: one line, the channel it goes to, and how much room that channel has."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message as UiMessage
from textual.widgets import Input, Static

from webcare.tui.labels import Labels


class Line(Input):
    """One line that takes whatever is pasted: lines under each other become one."""

    def _on_paste(self, event: events.Paste) -> None:
        joined = " ".join(event.text.split())
        if joined:
            start, end = self.selection
            self.replace(joined, start, end)
        event.stop()
        event.prevent_default()


class Composer(Vertical):
    """A line to write on. Under it stands, in words, how much room is left."""

    @dataclass
    class Written(UiMessage):
        """Somebody pressed enter on a message."""

        text: str

    def __init__(self, labels: Labels, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.labels = labels
        self._limit = 0
        self._channel = ""

    def compose(self) -> ComposeResult:
        """The line, and the room under it."""
        line = Line(placeholder=self.labels.write_hint, id="line", select_on_focus=False)
        line.cursor_blink = False
        yield line
        yield Static(id="room")

    def show(self, title: str, channel: str, limit: int) -> None:
        """Say where the message goes, and how long it may be there."""
        self.query_one(Line).border_title = Content(f" {title} ")
        self._channel, self._limit = channel, limit
        self.count()

    @on(Input.Changed)
    def count(self) -> None:
        """Say how much room is left."""
        length = len(self.query_one(Line).value)
        left = self._limit - length
        if left < 0:
            said = self.labels.characters_over.format(n=-left, channel=self._channel)
            self.query_one("#room", Static).update(Content.styled(f"✗ {said}", "$bad"), layout=False)
        else:
            # Only where the end is near is the number worth a look.
            near = self._limit <= 280 or left < 100
            said = self.labels.characters_left.format(n=left) if near and length else ""
            self.query_one("#room", Static).update(Content.styled(said, "$muted"), layout=False)

    @on(Input.Submitted)
    def hand_in(self, event: Input.Submitted) -> None:
        """The message is finished, if there is one and it fits."""
        event.stop()
        text = event.value.strip()
        if text and len(text) <= self._limit:
            self.query_one(Line).value = ""
            self.post_message(self.Written(text))
        elif not text:
            self.query_one("#room", Static).update(Content.styled(self.labels.write_empty, "$muted"), layout=False)
