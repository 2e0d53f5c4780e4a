"""Where the player writes as a citizen: one line, the channel it goes to, and how much room that channel has."""

from __future__ import annotations

from dataclasses import dataclass

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.message import Message as UiMessage
from textual.reactive import Reactive, reactive
from textual.widgets import Input

from webcare.engine.text import shown
from webcare.tui.labels import Labels


class Line(Input):
    """One line that takes whatever is pasted: lines under each other become one."""

    # Textual lays the whole screen out anew at every key, for a line that grows with its text. This one does not.
    virtual_size: Reactive[Size] = reactive(Size(0, 0), layout=False)

    @property
    def _value(self) -> Text:
        """What is drawn of the line: a sign in the place of each character that a terminal would obey or hide."""
        return Text("".join(shown(letter).replace("\n", " ") or "·" for letter in self.value), no_wrap=True, end="")

    def _on_paste(self, event: events.Paste) -> None:
        joined = " ".join(event.text.split())
        if joined:
            start, end = self.selection
            self.replace(joined, start, end)
        event.stop()
        event.prevent_default()


class Composer(Vertical):
    """A line to write on. In its edge stands, in words, how much room is left."""

    @dataclass
    class Written(UiMessage):
        """Somebody pressed enter on a message."""

        text: str

    def __init__(self, labels: Labels, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.labels = labels
        self._limit = 0
        self._channel = ""
        self._said = ""

    def compose(self) -> ComposeResult:
        """The line."""
        line = Line(placeholder=self.labels.write_hint, id="line", select_on_focus=False)
        line.cursor_blink = False
        yield line

    def show(self, title: str, channel: str, limit: int) -> None:
        """Say where the message goes, and how long it may be there."""
        self.query_one(Line).border_title = Content(title)
        self._channel, self._limit = channel, limit
        self.count()

    @on(Input.Changed)
    def count(self) -> None:
        """Say how much room is left."""
        line = self.query_one(Line)
        left = self._limit - len(line.value)
        if left < 0:
            self._say(f"✗ {self.labels.characters_over.format(n=-left, channel=self._channel)}", wrong=True)
        elif line.value and (self._limit <= 280 or left < 100):
            # Only where the end is near is the number worth a look.
            self._say(self.labels.characters_left.format(n=left))
        else:
            self._say("")

    def _say(self, said: str, *, wrong: bool = False) -> None:
        line = self.query_one(Line)
        line.set_class(wrong, "-over")
        if said != self._said:
            self._said = said
            line.border_subtitle = Content(said)

    @on(Input.Submitted)
    def hand_in(self, event: Input.Submitted) -> None:
        """The message is finished, if there is one and it fits."""
        event.stop()
        text = event.value.strip()
        if text and len(text) <= self._limit:
            self.query_one(Line).value = ""
            self.post_message(self.Written(text))
        elif not text:
            self._say(self.labels.write_empty)
