"""A scenario under several cities on the screen: a row a message, and under it what it came to and what made it differ.

Not here: playing it (`grid`), the drawing of what it came to (`afternoon`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.message import Message as UiMessage
from textual.widgets import Static

from webcare.exercise.contrast import contrasts
from webcare.tui import signs
from webcare.tui.labels import Labels
from webcare.tui.library import name_of
from webcare.tui.widgets.afternoon import afternoon
from webcare.tui.widgets.grid import Grid, heads, row
from webcare.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from webcare.exercise.contrast import Contrast
    from webcare.tui.library import Library


class GridPane(Vertical):
    """The rows over the rest."""

    @dataclass
    class Opened(UiMessage):
        """Somebody wants to see one message in columns: its place among the lines of the grid."""

        line: int

    def __init__(self, labels: Labels, library: Library, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.labels = labels
        self.library = library
        self._shown: tuple[Grid, tuple[str, ...], bool] | None = None
        self._hint = ""
        self._because: tuple[object, tuple[Contrast, ...]] = (None, ())

    def compose(self) -> ComposeResult:
        """The names over the rows, and what it came to in a pane that scrolls."""
        yield Static(id="heads")
        yield Rows(id="rows")
        with VerticalScroll(id="endings-pane"):
            yield Static(id="endings")

    def show(self, found: Grid, cities: Sequence[str], hint: str, *, only: bool) -> None:
        """Show this scenario for these cities; `only`: the messages with which they did not all do the same.

        `hint`: what stands beside the names of the cities.
        """
        self._shown, self._hint = (found, tuple(cities), only), hint
        self._draw()

    def lines(self) -> list[int]:
        """Which lines of the scenario are shown."""
        if self._shown is None:
            return []
        found, cities, only = self._shown
        lines = enumerate(found.lines)
        return [number for number, line in lines if line.came_in(cities) and (line.differs(cities) or not only)]

    def on_resize(self) -> None:
        """Everything is as wide as the screen."""
        self._draw()

    def _draw(self) -> None:
        if self._shown is None:
            return
        found, cities, _ = self._shown
        rows, lines = self.query_one(Rows), self.lines()
        names = [name_of(self.library.cities[city].policy) for city in cities]
        # The scrollbar takes one.
        width = max(40, rows.scrollable_content_region.width or self.app.size.width - 5)
        self.query_one("#heads", Static).update(heads(names, width, self._hint))
        rows.show(
            len(lines),
            lambda index, room: row(found.lines[lines[index]], cities, found.scenario, self.labels, room),
            nothing=self.labels.compare_same,
        )
        drawn = afternoon(found, cities, self._contrasts(found, cities), self.labels, width)
        self.query_one("#endings", Static).update(signs.stacked(drawn))

    def _contrasts(self, found: Grid, cities: tuple[str, ...]) -> tuple[Contrast, ...]:
        """What made the difference; worked out once for each choice of cities."""
        key = (id(found), cities)
        if self._because[0] != key:
            exercises = [found.exercises[city] for city in cities]
            self._because = (key, contrasts(exercises, self.library.world, self.labels.code))
        return self._because[1]

    def focus_rows(self) -> None:
        """The arrows go through the messages."""
        self.query_one(Rows).focus()

    def focus_because(self) -> None:
        """The arrows scroll through what it came to."""
        self.query_one("#endings-pane").focus()
        self.query_one("#endings-pane").scroll_home(animate=False)

    @on(Rows.Chosen)
    def open(self, event: Rows.Chosen) -> None:
        """Enter on a row."""
        event.stop()
        lines = self.lines()
        if event.index < len(lines):
            self.post_message(self.Opened(lines[event.index]))
