"""Speel: watch a city answer by its own policy, see why, and talk to it as a citizen.

Not here: how it goes on (`running`); this draws it, and asks for moves.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Footer, Static

from webcare.engine.city import City
from webcare.exercise.known import known, told_so_far
from webcare.exercise.moves import Back, Overruled, Turned, Wrote
from webcare.exercise.play import Exercise, choices
from webcare.exercise.script import told
from webcare.exercise.state import Item
from webcare.tui import signs
from webcare.tui.export import told_where
from webcare.tui.following import SPEEDS, looked_at
from webcare.tui.kept import Keeper
from webcare.tui.labels import Labels
from webcare.tui.library import Library, name_of
from webcare.tui.screens.running import Running
from webcare.tui.widgets.composer import Line
from webcare.tui.widgets.desk import strip
from webcare.tui.widgets.desk_pane import DeskPane
from webcare.tui.widgets.inbox import Inbox
from webcare.tui.widgets.rows import Rows
from webcare.tui.widgets.sides import Sides
from webcare.tui.widgets.talk_pane import TalkPane
from webcare.tui.widgets.why_pane import WhyPane

PANES = ("inbox", "talk", "why", "desk")
FOCUSED = {"inbox": "#inbox", "talk": "#talk", "why": "#why-pane", "desk": "#desk-pane"}
"""What takes the keys in each pane."""


class Play(Running):
    """An exercise on the screen."""

    ROOM = "speel"
    CSS_PATH = "play.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide"), (160, "-broad"), (190, "-vast")]

    def __init__(self, labels: Labels, library: Library, exercise: Exercise, keeper: Keeper, kept: str = "") -> None:
        super().__init__(labels, library, exercise, keeper, kept)
        self._pane = "talk"

    # -------------------------------------------------------------------------------------------- what stands where

    def compose(self) -> ComposeResult:
        """Four panes: tabs on a narrow screen; on a wide one the desk stands in the place of why, and beside it where
        there is room."""
        yield self.bar()
        yield Sides(id="cities")
        yield Static(id="desk-line")
        yield Sides(id="tabs")
        with Horizontal(id="panes"):
            yield Inbox(self.labels, id="inbox-pane", classes="pane")
            yield TalkPane(self.labels, id="talk-pane", classes="pane")
            yield WhyPane(self.labels, self.library, id="why-pane", classes="pane")
            yield DeskPane(self.labels, id="desk-pane", classes="pane")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Draw the exercise as it stands."""
        self.is_furnished = True
        for pane, title in zip(PANES, self._titles, strict=True):
            self.query_one(f"#{pane}-pane").border_title = title
        self.set_class(not self.is_talk, "-quiet")
        self.set_class(self.is_talk, "-free")
        self.wind_clock()
        self.chosen = looked_at(None, self.exercise, self.chosen)
        self._draw()
        self._show_pane("talk", focus=False)
        if self.is_talk:
            self.action_write()
        else:
            self.query_one("#inbox", Rows).focus()

    @property
    def city(self) -> City:
        """The city that answers."""
        return self.library.cities[self.exercise.city]

    @property
    def item(self) -> Item | None:
        """The message that is looked at."""
        return next((item for item in self.exercise.now.items if item.id == self.chosen), None)

    @property
    def _titles(self) -> tuple[str, str, str, str]:
        return (self.labels.inbox, self.labels.talk, self.labels.why, self.labels.desk.title)

    # ------------------------------------------------------------------------------------------------ what happens

    def watch_exercise(self, before: Exercise, after: Exercise) -> None:
        """Draw what there is now; an end is told at once."""
        self._draw()
        if after.is_over and not before.is_over:
            self.speed = 0
            self.call_after_refresh(self.action_ending)

    def watch_chosen(self) -> None:
        """Another message is looked at."""
        self._draw_talk()
        self._draw_why()
        if self.is_furnished:
            self.query_one(Inbox).point(self.chosen)

    # ---------------------------------------------------------------------------------------------------- drawing

    def _draw(self) -> None:
        if not self.is_furnished:
            return
        self.draw_clock()
        self._draw_inbox()
        self._draw_talk()
        self._draw_why()
        self._draw_desk()
        self._draw_composer()

    def draw_clock(self) -> None:
        """The bar, the tabs and the desk in one line: what changes with every second."""
        labels, scenario = self.labels, self.exercise.scenario
        policies = [city.policy for city in self.library.cities.values()]
        keys = [self.key_of(f"speel.stad{number}") for number in range(1, 6)]
        ids = list(self.library.cities)
        self.query_one("#cities", Sides).show(
            [name_of(policy) for policy in policies], keys[: len(policies)], chosen=ids.index(self.exercise.city)
        )
        title = labels.free_talk if self.is_talk else told(scenario.title, self.city)
        pace = SPEEDS[self.speed] if self.speed else 0
        self.say_where(title, "" if self.is_talk else signs.pace(self.exercise, int(self._clock), pace, labels))
        count = len(known(self.exercise.now))
        inbox, *others = self._titles
        self.query_one("#tabs", Sides).show(
            (f"{inbox} {count}" if count else inbox, *others),
            tuple(self.key_of(f"speel.{name}") for name in ("inbox", "gesprek", "waarom", "balie")),
            chosen=PANES.index(self._pane),
        )
        self.query_one("#desk-line", Static).update(strip(self.exercise, labels, max(20, self.size.width - 2)))

    def _draw_inbox(self) -> None:
        empty = self.labels.inbox_empty.format(key=self.key_of("speel.stap"))
        if self.is_talk:
            empty = self.labels.talk_nothing_to_step
        now = self.exercise.now
        self.query_one(Inbox).show(known(now), now.clock, self.chosen, empty)

    def _draw_talk(self) -> None:
        if self.is_furnished:
            empty = self.labels.talk_empty.format(key=self.key_of("speel.stap"))
            if self.is_talk:
                empty = self.labels.free_talk_goal
            self.query_one(TalkPane).show(self.exercise, self.item, empty)

    def _draw_why(self) -> None:
        if self.is_furnished:
            self.query_one(WhyPane).show(self.exercise, self.item, with_split=not self.is_talk)

    def _draw_desk(self) -> None:
        self.query_one(DeskPane).show(self.exercise)

    def _draw_composer(self) -> None:
        self.query_one(TalkPane).show_way(self.city, self.key_of("speel.kanaal-schrijvend"))

    def on_resize(self) -> None:
        """The bar and the rows are as wide as the screen."""
        if self.is_furnished:
            self.draw_clock()

    # ------------------------------------------------------------------------------------------------- the inbox

    @on(Inbox.Looked)
    def look_at(self, event: Inbox.Looked) -> None:
        """Another message of the inbox is looked at."""
        self.chosen = event.id

    @on(Inbox.Opened)
    def open_talk(self) -> None:
        """Enter on a message: to its conversation."""
        self._show_pane("talk")

    def action_filter(self) -> None:
        """Ask what to filter by."""
        self._show_pane("inbox", focus=False)
        self.query_one(Inbox).ask()

    # ------------------------------------------------------------------------------------------------ the panes

    def _show_pane(self, name: str, *, focus: bool = True) -> None:
        self._pane = name
        for pane in PANES:
            self.set_class(pane == name, f"-{pane}")
        # On a wide screen the desk and why share a place: the one asked for last stands there.
        if name in ("why", "desk"):
            self.set_class(name == "desk", "-at-desk")
        self.query_one("#tabs", Sides).chosen = PANES.index(name)
        self.call_after_refresh(self._draw_desk)
        if focus:
            self.query_one(FOCUSED[name]).focus()

    def action_pane(self, name: str) -> None:
        """To one pane."""
        self._show_pane(name)

    @on(Sides.Chosen, "#tabs")
    def choose_pane(self, event: Sides.Chosen) -> None:
        """A pane was clicked."""
        self._show_pane(PANES[event.index])

    @on(Sides.Chosen, "#cities")
    def click_city(self, event: Sides.Chosen) -> None:
        """A city was clicked."""
        self.action_city(event.index + 1)

    def action_back(self) -> None:
        """One thing less: the filter, the line that is written, and then the screen."""
        if self.query_one(Inbox).is_filtered:
            self.query_one(Inbox).clear()
        else:
            self.leave()
            super().action_back()

    def action_city(self, number: int) -> None:
        """The same moment under another city."""
        ids = list(self.library.cities)
        if number <= len(ids) and self.happen(Turned(ids[number - 1])):
            self.notify(self.labels.now_city.format(city=name_of(self.city.policy)), markup=False, timeout=2)

    # ------------------------------------------------------------------------------------------------- writing

    def action_write(self) -> None:
        """To the line."""
        self.remove_class("-quiet")
        self._show_pane("talk", focus=False)
        self.query_one(Line).focus()

    def action_stop_typing(self) -> None:
        """Away from the line; what was typed stays on it until it is sent."""
        if not self.is_talk:
            self.add_class("-quiet")
        self.query_one("#inbox" if self.exercise.now.items else "#talk").focus()

    def action_channel_typing(self) -> None:
        """Write somewhere else, while typing."""
        self.action_channel()

    def action_channel(self) -> None:
        """Write somewhere else."""
        self.query_one(TalkPane).next_way()
        self._draw_composer()

    @on(TalkPane.Written)
    def write(self, event: TalkPane.Written) -> None:
        """The player wrote as a citizen; the city answers at once."""
        self.happen(Wrote(event.text, event.channel, "", True if event.to_city else None))

    # ---------------------------------------------------------------------------------------------- other branches

    def action_step_back(self) -> None:
        """Back: a step, or to where this message was dealt with, to do something else with it."""
        if self.exercise.before is None:
            self.notify(self.labels.back_nothing, markup=False, timeout=3)
            return
        self.speed = 0
        item = self.item
        found = item.answer if item else None
        if item is None or found is None:
            self.take_branch(None)
            return
        from webcare.tui.screens.branch import Branch

        actions = choices(self.exercise, item.id)
        self.app.push_screen(Branch(self.labels, found, actions), self.take_branch)

    def take_branch(self, chosen: str | None) -> None:
        """Go back a step (None), stay (empty), or have the city do this action instead."""
        item = self.item
        if chosen is None:
            known = told_so_far(self.exercise.now)
            while self.happen(Back()) and told_so_far(self.exercise.now) == known and self.exercise.before:
                pass
        elif chosen and item is not None:
            from webcare.domain.action import Action

            self.happen(Overruled(item.id, Action(chosen)))

    # ------------------------------------------------------------------------------------------------- windows over it

    def action_facts(self) -> None:
        """What the team knows, and how far it may be told."""
        from webcare.tui.screens.facts import FactsWindow

        self.speed = 0
        self.app.push_screen(FactsWindow(self.labels, self.exercise.now, int(self._clock)))

    def action_report(self) -> None:
        """The newest situation report."""
        self.open_report(10**6)

    @on(DeskPane.Wanted)
    def click_report(self, event: DeskPane.Wanted) -> None:
        """A report in the list was chosen."""
        self.open_report(event.number)

    def open_report(self, number: int) -> None:
        """A situation report, the newest where there are fewer."""
        from webcare.tui.screens.report import ReportWindow

        self.speed = 0
        self.app.push_screen(ReportWindow(self.labels, self.exercise.now, number))

    # ---------------------------------------------------------------------------------------------------- the end

    def action_ending(self) -> None:
        """What the exercise came to, or comes to by now."""
        from webcare.tui.screens.ending import EndingWindow

        self.app.push_screen(EndingWindow(self.labels, self.exercise))

    def action_export(self) -> None:
        """Keep the transcript as a text."""
        said, failed = told_where(self.exercise, self.labels)
        self.notify(said, severity="error" if failed else "information", markup=False, timeout=8)

    def check_action(self, action: str, parameters: Sequence[object]) -> bool | None:
        """A talk has no clock to step, and nothing ends; some keys are for who is typing."""
        if action in ("stop_typing", "channel_typing"):
            return self.is_furnished and self.query_one(Line).has_focus
        return not (self.is_talk and action in ("faster", "slower", "ending", "step", "facts", "report"))
