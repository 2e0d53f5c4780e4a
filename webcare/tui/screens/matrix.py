"""The matrix: every scenario in every city, a row each, filled as the afternoons are played."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import var
from textual.widgets import Footer, Static
from textual.worker import get_current_worker

from webcare.tui import signs
from webcare.tui.labels import Labels
from webcare.tui.library import Library, name_of
from webcare.tui.screens.room import Room
from webcare.tui.widgets.cells import Cell, cell_width, cells, details, row
from webcare.tui.widgets.grid import Grid, grid, short
from webcare.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from webcare.domain.scenario import Scenario


class Matrix(Room):
    """All scenarios by all cities."""

    ROOM = "matrix"
    CSS_PATH = "matrix.tcss"

    only: var[bool] = var(False, init=False)
    """Whether only scenarios are shown that do not end the same everywhere."""

    def __init__(
        self, labels: Labels, library: Library, grids: dict[str, Grid], seed: int, chosen: Callable[[str], object]
    ) -> None:
        super().__init__(labels)
        self.library = library
        self.grids = grids
        """The scenarios played so far, by name; it is filled here and kept by whoever opened the matrix."""
        self.seed = seed
        self._choose = chosen
        self._cells: dict[str, dict[str, Cell]] = {slug: cells(found) for slug, found in grids.items()}

    def compose(self) -> ComposeResult:
        """The rows over what the letters of one of them mean."""
        yield self.bar()
        yield Static(id="heads")
        yield Rows(id="rows")
        with VerticalScroll(id="details-pane"):
            yield Static(id="details")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Show what there is, and play the rest."""
        self.is_furnished = True
        self.query_one("#details-pane").border_title = self.labels.after.matrix_legend
        self._draw()
        self.query_one(Rows).focus()
        self.play_all()

    # ---------------------------------------------------------------------------------------------------- playing

    @work(thread=True, exclusive=True, group="matrix")
    def play_all(self) -> None:
        """Play every scenario in every city, away from the screen; each is shown when it is there."""
        worker = get_current_worker()
        for scenario in self.library.scenarios:
            if worker.is_cancelled:
                return
            if scenario.slug not in self.grids:
                found = grid(scenario, self.library.world, self.seed)
                if not worker.is_cancelled:
                    self.app.call_from_thread(self._played, found, cells(found))

    def _played(self, found: Grid, made: dict[str, Cell]) -> None:
        self.grids[found.scenario.slug] = found
        self._cells[found.scenario.slug] = made
        if self.is_mounted:
            self._draw()

    # ---------------------------------------------------------------------------------------------------- drawing

    @property
    def cities(self) -> tuple[str, ...]:
        """Ids of the cities, in their own order."""
        return tuple(self.library.cities)

    def listed(self) -> list[Scenario]:
        """The scenarios that are shown."""
        return [scenario for scenario in self.library.scenarios if not self.only or self._differs(scenario)]

    def _differs(self, scenario: Scenario) -> bool:
        made = self._cells.get(scenario.slug)
        return made is not None and len({made[city].letter for city in self.cities}) > 1

    def _draw(self) -> None:
        words, rows = self.labels.after, self.query_one(Rows)
        total, count = len(self.library.scenarios), len(self._cells)
        done = words.matrix_done if count >= total else words.matrix_playing
        self.say_where(words.matrix, done.format(n=count, total=total))
        # The rows stand two cells in, and their scrollbar takes one.
        width = max(40, (rows.scrollable_content_region.width or self.size.width - 3) - 2)
        self._draw_heads(width)
        listed = self.listed()
        rows.show(
            len(listed),
            lambda index, _room: [
                row(listed[index], self._cells.get(listed[index].slug), self.cities, self.labels, width)
            ],
            nothing=words.matrix_same,
        )
        self._draw_details(width)

    def _draw_heads(self, width: int) -> None:
        wide = cell_width(width, len(self.cities))
        names = "".join(short(name_of(city.policy), wide - 1).ljust(wide) for city in self.library.cities.values())
        drawn = Content.styled(names.rjust(width + 2), "bold $primary")
        self.query_one("#heads", Static).update(drawn)

    def _draw_details(self, width: int) -> None:
        listed, rows = self.listed(), self.query_one(Rows)
        if not 0 <= rows.pointed < len(listed):
            self.query_one("#details", Static).update(Content(""))
            return
        scenario = listed[rows.pointed]
        names = [name_of(city.policy) for city in self.library.cities.values()]
        found = details(self.grids.get(scenario.slug), self.cities, names, self.labels, min(width - 4, 110))
        self.query_one("#details", Static).update(signs.stacked(found))

    def on_resize(self) -> None:
        """Everything is as wide as the screen."""
        if self.is_furnished:
            self.call_after_refresh(self._draw)

    def watch_only(self) -> None:
        """All scenarios, or only those that differ."""
        self._draw()

    # ----------------------------------------------------------------------------------------------------- choosing

    @on(Rows.Pointed, "#rows")
    def look(self) -> None:
        """Another scenario is pointed at."""
        self._draw_details(max(40, self.query_one(Rows).scrollable_content_region.width - 2))

    @on(Rows.Chosen, "#rows")
    def choose(self) -> None:
        """Enter or a click on a scenario."""
        self.action_open()

    def action_open(self) -> None:
        """Compare the scenario pointed at, message by message."""
        listed, rows = self.listed(), self.query_one(Rows)
        if 0 <= rows.pointed < len(listed):
            self.workers.cancel_group(self, "matrix")
            self.app.pop_screen()
            self._choose(listed[rows.pointed].slug)

    def action_only_different(self) -> None:
        """Only scenarios that differ, or all."""
        self.only = not self.only

    def action_back(self) -> None:
        """Back to the comparison; what was played stays."""
        self.workers.cancel_group(self, "matrix")
        super().action_back()
