"""The yardsticks for the screens: the smallest Textual app that shows what is typed, and a bare chat.

Run: python bare_screens.py smallest|chat
"""

import sys

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Footer, Header, Input, RichLog, Static

READY = "READY-TO-PLAY"


class Smallest(App[None]):
    """One widget, which shows what is typed."""

    typed = ""

    def compose(self) -> ComposeResult:
        yield Static(READY)

    def on_key(self, event: Key) -> None:
        self.typed += event.character or ""
        self.query_one(Static).update(f"{READY} {self.typed}")


class Chat(App[None]):
    """A log, a line to write on, and a bar that follows every character."""

    TITLE = "chat"
    CSS = "RichLog { height: 1fr; border: round $accent; } Static { height: 1; background: $boost; }"

    def compose(self) -> ComposeResult:
        yield Header()
        yield Static(READY)
        yield RichLog(wrap=True, markup=True, max_lines=5000)
        yield Input(placeholder="Typ een antwoord")
        yield Footer()

    def on_mount(self) -> None:
        log = self.query_one(RichLog)
        for number in range(200):
            log.write(f"[b]inwoner {number}[/b]: de container is vol en de zakken staan er al een week naast")
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        self.query_one(Static).update(f"{READY} {len(event.value)}")


if __name__ == "__main__":
    {"smallest": Smallest, "chat": Chat}[sys.argv[1]]().run()
