"""Vergelijk: cities side by side, on one message or on a whole scenario, and where they part."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.reactive import var
from textual.widgets import Footer, Static
from textual.worker import get_current_worker

from webcare.domain.channel import LIMITS, Channel
from webcare.domain.message import Message
from webcare.engine.answer import Answer, answer
from webcare.engine.compare import partings
from webcare.engine.text import shown
from webcare.engine.understand import understand
from webcare.tui import signs
from webcare.tui.labels import Labels
from webcare.tui.library import Library, name_of
from webcare.tui.screens.room import Room
from webcare.tui.widgets.column import column
from webcare.tui.widgets.composer import Composer, Line
from webcare.tui.widgets.grid import Grid, grid
from webcare.tui.widgets.grid_pane import GridPane
from webcare.tui.widgets.sides import Sides

if TYPE_CHECKING:
    from webcare.tui.start import Start

NARROWEST = 28
"""Cells a column needs; where they do not fit beside each other one leafs through them."""
ROOM_FOR_MORE = 34
"""Lines of screen from which on each parting is told, and not only the first."""
MOST = 4
FEWEST = 2


class Compare(Room):
    """Cities side by side."""

    ROOM = "vergelijk"
    CSS_PATH = "compare.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (160, "-broad")]

    on_now: var[tuple[str, ...]] = var((), init=False)
    """Ids of the cities that are compared, in their own order."""
    answers: var[tuple[Answer, ...]] = var((), init=False)
    """What is in the columns."""
    found: var[Grid | None] = var(None, init=False)
    """The scenario that is compared, if one is."""
    only: var[bool] = var(False, init=False)
    """Whether only rows are shown in which the cities differ."""
    way: var[int] = var(0, init=False)
    """Index into `channels`."""
    first: var[int] = var(0, init=False)
    """The first column in view."""

    def __init__(self, labels: Labels, library: Library, start: Start) -> None:
        super().__init__(labels)
        self.library = library
        self.start = start
        self.set_reactive(Compare.on_now, tuple(library.cities)[:MOST])
        self.grids: dict[str, Grid] = {}
        """The scenarios played so far, by name; the matrix plays the others."""
        self._message: Message | None = None
        self._row: int | None = None
        """The row of the scenario that is open in the columns."""

    def compose(self) -> ComposeResult:
        """A line to write on; under it the columns or the rows, and where the cities part."""
        yield self.bar()
        yield Sides(id="cities")
        yield Composer(self.labels, id="composer")
        yield GridPane(self.labels, self.library, id="table")
        yield Static(id="said")
        yield Static(id="empty")
        with Horizontal(id="columns"):
            for number in range(MOST):
                with VerticalScroll(id=f"column-{number}", classes="column"):
                    yield Static(classes="text")
        with VerticalScroll(id="part", can_focus=False):
            yield Static(id="parting")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Begin with what was asked for, else with an empty line."""
        self.is_furnished = True
        channels = [channel.value for channel in self.channels]
        wanted = self.start.channel or Channel.FACEBOOK.value
        if wanted in channels:
            self.set_reactive(Compare.way, channels.index(wanted))
        self._draw()
        if self.start.scenario:
            self.play_scenario(self.start.scenario)
        elif self.start.text:
            self.query_one(Line).value = self.start.text
            self.ask(self.start.text)
        if not self.start.text:
            self.query_one(Line).focus()

    @property
    def channels(self) -> list[Channel]:
        """Where the message can come in: wherever one of the cities is."""
        offered = {channel for city in self.library.cities.values() for channel in city.policy.channels}
        return [channel for channel in Channel if channel in offered]

    @property
    def channel(self) -> Channel:
        """Where the message comes in."""
        return self.channels[self.way % len(self.channels)]

    # ----------------------------------------------------------------------------------------------- one message

    @on(Composer.Written)
    def ask_written(self, event: Composer.Written) -> None:
        """A message to compare the cities on."""
        # The words stay on the line: one likes to change one of them and look again.
        self.query_one(Line).value = event.text
        self.ask(event.text)
        self.query_one("#column-0").focus()

    def ask(self, text: str) -> None:
        """What every chosen city does with this message."""
        self.found = None
        self._row = None
        self._message = Message(text=text, channel=self.channel)
        self._answer()

    def _answer(self) -> None:
        if self._message is None:
            return
        message, lexicon = self._message, self.library.world.lexicon
        understood = understand(message, lexicon)
        self.answers = tuple(
            answer(self.library.cities[city], message, lexicon, seed=self.start.seed, understanding=understood)
            for city in self.on_now
        )

    # ------------------------------------------------------------------------------------------- a whole scenario

    @work(thread=True, exclusive=True, group="grid")
    def play_scenario(self, slug: str) -> None:
        """Play a scenario in every city, away from the screen."""
        scenario = self.library.scenario(slug)
        if scenario is None:
            return
        worker = get_current_worker()
        found = self.grids.get(slug) or grid(scenario, self.library.world, self.start.seed)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show_grid, found)

    def _show_grid(self, found: Grid) -> None:
        self._row = None
        self.grids[found.scenario.slug] = found
        self.set_reactive(Compare.answers, ())
        self.remove_class("-because")
        self.found = found
        self.query_one(GridPane).focus_rows()

    @on(GridPane.Opened)
    def open_row(self, event: GridPane.Opened) -> None:
        """One message of the scenario in columns."""
        if self.found is not None:
            self._row = event.line
            self.answers = tuple(self.found.lines[self._row].answers(self.on_now))
            self._draw()
            self.query_one("#column-0").focus()

    # ---------------------------------------------------------------------------------------------------- drawing

    def watch_answers(self) -> None:
        """Other columns."""
        self.first = 0
        self._draw()

    def watch_found(self) -> None:
        """Another scenario, or none."""
        self._draw()

    def watch_only(self) -> None:
        """All rows, or only those that differ."""
        self._draw()

    def watch_first(self) -> None:
        """Other columns in view."""
        self._draw()

    def on_resize(self) -> None:
        """Columns are as wide as there is room."""
        self.call_after_refresh(self._draw)

    @property
    def room(self) -> int:
        """How many columns fit beside each other."""
        return max(1, min(MOST, self.size.width // NARROWEST))

    def _draw(self) -> None:
        if not self.is_furnished:
            return
        labels = self.labels
        policies = [city.policy for city in self.library.cities.values()]
        keys = [self.key_of(f"vergelijk.stad{number}") for number in range(1, 6)]
        marked = frozenset(index for index, policy in enumerate(policies) if policy.city in self.on_now)
        self.query_one("#cities", Sides).show(
            [name_of(policy) for policy in policies], keys[: len(policies)], chosen=-1, marked=marked
        )
        table = self.found is not None and self._row is None
        if table:
            self._draw_table()
        self.set_class(table, "-table")
        self.set_class(not table and not self.answers, "-empty")
        self.set_class(self._row is not None, "-row")
        self._draw_where()
        name = labels.channels[self.channel.value]
        title = f"{labels.compare_typed} · {name} · {self.key_of('vergelijk.kanaal-schrijvend')}"
        self.query_one(Composer).show(title, name, LIMITS[self.channel])
        self.query_one("#empty", Static).update(self._invitation())
        if not table:
            self._draw_columns()

    def _draw_where(self) -> None:
        labels = self.labels
        if self.found is None:
            self.say_where(labels.door_compare.short, labels.channels[self.channel.value])
            return
        total = sum(line.came_in(self.on_now) for line in self.found.lines)
        count = len(self.query_one(GridPane).lines())
        how_many = labels.compare_rows.format(n=total)
        if self.only:
            how_many = labels.compare_rows_different.format(n=count, total=total)
        self.say_where(f"{labels.door_compare.short} · {self._title()}", how_many)

    def _title(self) -> str:
        assert self.found is not None
        return self.found.scenario.title.replace("{stad}", "…")

    def _invitation(self) -> Content:
        lines = [Content(self.labels.compare_empty), Content("")]
        if self.library.scenarios:
            key = self.key_of("vergelijk.scenario")
            lines.append(Content.styled(self.labels.compare_or_scenario.format(key=key), "$muted"))
        return signs.stacked(lines)

    def _draw_table(self) -> None:
        assert self.found is not None
        hint = self.labels.after.why_key.format(key=self.key_of("vergelijk.waardoor"))
        self.query_one(GridPane).show(self.found, self.on_now, hint, only=self.only)
        self.query_one("#parting", Static).update(Content(""))

    def _draw_columns(self) -> None:
        answers, room = self.answers, self.room
        self.first = max(0, min(self.first, len(answers) - room))
        in_view = answers[self.first : self.first + room]
        # The edges, the padding and a scrollbar go off.
        width = (self.size.width - 2) // max(1, len(in_view)) - 5
        for number in range(MOST):
            pane = self.query_one(f"#column-{number}", VerticalScroll)
            pane.display = number < len(in_view)
            if number < len(in_view):
                found = in_view[number]
                others = [other for other in answers if other is not found]
                place = f" {self.first + number + 1}/{len(answers)}" if len(answers) > room else ""
                pane.border_title = f"{name_of(found.city.policy)}{place}"
                pane.query_one(".text", Static).update(column(found, others, self.labels, max(16, width)))
        if self._row is not None and self.found is not None:
            message = self.found.lines[self._row].item.message
            head = Content.assemble((f"{shown(message.author)}  ", "bold"), shown(message.text))
            self.query_one("#said", Static).update(head)
        self.query_one("#parting", Static).update(self._parting())

    def _parting(self) -> Content:
        labels, answers = self.labels, self.answers
        if not answers:
            return Content("")
        if len(answers) < FEWEST:
            return Content.styled(labels.compare_one, "$muted")
        found = partings(answers, labels.code)
        if not found:
            return Content.styled(f"= {labels.compare_same}", "bold $good")
        lines = [Content.assemble((f"≠ {labels.compare_part}: ", "bold $accent-text"), found[0].says)]
        if self.size.height >= ROOM_FOR_MORE:
            lines += [Content.assemble(("≠ ", "$accent-text"), (parting.says, "$muted")) for parting in found[1:]]
        return signs.stacked(lines)

    # ------------------------------------------------------------------------------------------------------ actions

    def action_city(self, number: int) -> None:
        """A city in or out; there are always two to four."""
        ids = list(self.library.cities)
        if number > len(ids):
            return
        wanted = set(self.on_now) ^ {ids[number - 1]}
        if not FEWEST <= len(wanted) <= MOST:
            self.notify(self.labels.compare_count, markup=False, timeout=4)
            return
        self.on_now = tuple(city for city in ids if city in wanted)
        if self._row is not None and self.found is not None:
            self.answers = tuple(self.found.lines[self._row].answers(self.on_now))
        elif self.found is None:
            self._answer()
        self._draw()

    @on(Sides.Chosen, "#cities")
    def click_city(self, event: Sides.Chosen) -> None:
        """A city was clicked."""
        self.action_city(event.index + 1)

    def action_write(self) -> None:
        """To the line."""
        self.found = None
        self._row = None
        self._draw()
        self.query_one(Line).focus()

    def action_stop_typing(self) -> None:
        """Away from the line; what was typed stays on it."""
        if self.answers:
            self.query_one("#column-0").focus()
        else:
            self.set_focus(None)

    def action_channel_typing(self) -> None:
        """The message comes in somewhere else, chosen while typing."""
        self.action_channel()

    def check_action(self, action: str, parameters: Sequence[object]) -> bool | None:
        """Some keys are for who is typing."""
        if action in ("stop_typing", "channel_typing"):
            return self.is_furnished and self.query_one(Line).has_focus
        return action != "because" or (self.found is not None and self._row is None)

    def action_channel(self) -> None:
        """The message comes in somewhere else."""
        self.way = (self.way + 1) % len(self.channels)
        if self.found is None and self._message is not None:
            self.ask(self._message.text)
        self._draw()

    def action_scenario(self) -> None:
        """Choose a scenario to compare."""
        from webcare.tui.screens.choice import Choice

        titles = [scenario.title.replace("{stad}", "…") for scenario in self.library.scenarios]
        self.app.push_screen(Choice(self.labels, self.labels.compare_pick, titles), self._take_scenario)

    def _take_scenario(self, index: int | None) -> None:
        if index is not None:
            self.play_scenario(self.library.scenarios[index].slug)

    def action_because(self) -> None:
        """From the rows to what made the difference, and back."""
        self.toggle_class("-because")
        if self.has_class("-because"):
            self.query_one(GridPane).focus_because()
        else:
            self.query_one(GridPane).focus_rows()

    def action_matrix(self) -> None:
        """All scenarios by all cities."""
        from webcare.tui.screens.matrix import Matrix

        self.app.push_screen(Matrix(self.labels, self.library, self.grids, self.start.seed, self.play_scenario))

    def action_only_different(self) -> None:
        """Only rows that differ, or all."""
        self.only = not self.only

    def action_leaf(self, step: int) -> None:
        """Other columns in view."""
        self.first = max(0, min(len(self.answers) - self.room, self.first + step))

    def action_back(self) -> None:
        """From a row to the table, from what made the difference to the rows, and then out."""
        if self._row is None and self.found is not None and self.has_class("-because"):
            self.action_because()
        elif self._row is not None:
            self._row = None
            self.set_reactive(Compare.answers, ())
            self._draw()
            self.query_one(GridPane).focus_rows()
        else:
            super().action_back()
