"""The window with what the team knows: the facts of the dossier with their status and version, and the news heard."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from webcare.engine.text import shown
from webcare.exercise.happenings import Heard
from webcare.exercise.script import told
from webcare.exercise.state import Situation
from webcare.tui import desk_words, signs
from webcare.tui.labels import Labels
from webcare.tui.screens.window import Window
from webcare.tui.widgets.card import heading

_STYLES = {"none": "$muted", "rumour": "$bad", "observation": "$accent-text", "confirmed": "$good"}


class FactsWindow(Window[None]):
    """What is known by now, and how far it may be told."""

    BINDINGS = [Binding("enter,space,o", "close", show=False)]

    def __init__(self, labels: Labels, now: Situation, clock: int) -> None:
        super().__init__()
        self.clock = clock
        """The second it is, which may be later than what happened last."""
        self.labels = labels
        self.now = now

    def compose(self) -> ComposeResult:
        """The text in a window that scrolls."""
        with VerticalScroll(id="facts", classes="window") as window:
            time = desk_words.time(self.now, self.clock)
            phase = self.labels.desk.phases[self.now.phase.value]
            window.border_title = f"{self.labels.desk.facts_title} · {time} · {phase}"
            window.border_subtitle = self.labels.help_close
            yield Static(id="text")

    def on_mount(self) -> None:
        """Arrows scroll at once."""
        self.query_one("#facts").focus()

    def on_resize(self) -> None:
        """Lines break elsewhere."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        width = max(30, (self.query_one("#facts").scrollable_content_region.width or 76) - 1)
        self.query_one("#text", Static).update(signs.stacked([*self._facts(width), *self._news(width)]))

    def _facts(self, width: int) -> Iterator[Content]:
        found = desk_words.facts(self.now, self.labels)
        if not found:
            yield Content.styled(self.labels.desk.facts_none, "$muted")
        for number, fact in enumerate(found):
            if number:
                yield Content("")
            yield Content.styled(fact.head, f"bold {_STYLES[fact.status]}")
            yield from _indented(Content(shown(fact.says)), width)
            yield from _indented(Content.styled(shown(fact.tell), "$muted"), width)
            if fact.told:
                yield from _indented(Content.styled(fact.told, "bold $send"), width)
            if fact.source:
                yield from _indented(Content.styled(fact.source, "$muted"), width)

    def _news(self, width: int) -> Iterator[Content]:
        heard = [happened for happened in self.now.happenings if isinstance(happened, Heard)]
        if not heard:
            return
        yield Content("")
        yield heading(self.labels.desk.news, width)
        for happened in reversed(heard):
            says = told(self.now.news(happened.news).says, self.now.city)
            first, *more = Content(shown(says)).wrap(max(10, width - 6))
            yield Content.styled(f"{desk_words.time(self.now, happened.at)} ", "$muted") + first
            for line in more:
                yield Content("      ") + line


def _indented(text: Content, width: int) -> Iterator[Content]:
    for line in text.wrap(max(10, width - 3)):
        yield Content("   ") + line
