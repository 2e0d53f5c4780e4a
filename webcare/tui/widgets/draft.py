"""A few lines to write on: enter hands them in, ctrl+j begins a new line. Whatever is pasted is text.

Not here: what becomes of the words.
"""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.message import Message as UiMessage
from textual.widgets import TextArea

from webcare.engine.text import shown


class Draft(TextArea):
    """Words in the making."""

    @dataclass
    class Finished(UiMessage):
        """Enter was pressed."""

        draft: Draft

        @property
        def control(self) -> Draft:
            """The lines, so that `@on` can name them."""
            return self.draft

    def __init__(self, *, id: str | None = None, placeholder: str = "") -> None:
        super().__init__(id=id, soft_wrap=True, show_line_numbers=False, placeholder=placeholder, tab_behavior="focus")
        self.cursor_blink = False

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Finished(self))
            return
        if event.key == "ctrl+j":
            event.stop()
            event.prevent_default()
            self.insert("\n")
            return
        await super()._on_key(event)

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        # What a terminal would obey becomes a sign; lines stay lines.
        harmless = "\n".join(shown(line) for line in event.text.splitlines())
        start, end = self.selection
        self.replace(harmless, start, end)
