"""Speel: watch a city answer by its own policy, see why, and talk to it as a citizen.

The exercise changes in one place, `happen`; everything else draws it or asks for a move.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import var
from textual.timer import Timer
from textual.widgets import Footer

from webcare.engine.city import City
from webcare.exercise.happenings import Arrived, Dealt, MoodMoved, Noticed
from webcare.exercise.known import told_so_far
from webcare.exercise.moves import Advance, Back, Move, Overruled, Turned, Wrote, as_record
from webcare.exercise.play import Exercise, choices
from webcare.exercise.script import told
from webcare.exercise.state import Item
from webcare.tui import signs
from webcare.tui.export import told_where
from webcare.tui.kept import TALK, Keeper
from webcare.tui.labels import Labels
from webcare.tui.library import Library, name_of
from webcare.tui.screens.room import Room
from webcare.tui.widgets.composer import Line
from webcare.tui.widgets.inbox import Inbox
from webcare.tui.widgets.rows import Rows
from webcare.tui.widgets.sides import Sides
from webcare.tui.widgets.talk_pane import TalkPane
from webcare.tui.widgets.why_pane import WhyPane

SPEEDS = (0, 10, 30, 60, 120, 300)
"""How many seconds of the exercise go in one of ours; 0: the player presses for each step."""
TICKS = 4
"""Times a second that a running clock is looked at."""
PANES = ("inbox", "talk", "why")


class Play(Room):
    """An exercise on the screen."""

    ROOM = "speel"
    CSS_PATH = "play.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide"), (160, "-broad")]

    exercise: var[Exercise] = var(cast(Exercise, None), init=False)
    chosen: var[str] = var("", init=False)
    """Id of the message that is looked at."""
    speed: var[int] = var(0, init=False)
    """Index into SPEEDS."""

    def __init__(self, labels: Labels, library: Library, exercise: Exercise, keeper: Keeper, kept: str = "") -> None:
        super().__init__(labels)
        self.library = library
        self.keeper = keeper
        self.kept = kept
        """Id in the records; empty until the first move."""
        self.begun_in = exercise.city
        self.set_reactive(Play.exercise, exercise)
        self._clock = float(exercise.now.clock)
        self._ticking: Timer | None = None
        self._pane = "talk"

    # -------------------------------------------------------------------------------------------- what stands where

    def compose(self) -> ComposeResult:
        """Three panes that become tabs on a narrow screen."""
        yield self.bar()
        yield Sides(id="cities")
        yield Sides(id="tabs")
        with Horizontal(id="panes"):
            yield Inbox(self.labels, id="inbox-pane", classes="pane")
            yield TalkPane(self.labels, id="talk-pane", classes="pane")
            yield WhyPane(self.labels, self.library, id="why-pane", classes="pane")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Draw the exercise as it stands."""
        self.is_furnished = True
        for pane, title in zip(PANES, (self.labels.inbox, self.labels.talk, self.labels.why), strict=True):
            self.query_one(f"#{pane}-pane").border_title = title
        self.set_class(not self.is_talk, "-quiet")
        self._ticking = self.set_interval(1 / TICKS, self._tick, pause=True)
        self._follow(None)
        self._draw()
        self._show_pane("talk", focus=False)
        if self.is_talk:
            self.action_write()
        else:
            self.query_one("#inbox", Rows).focus()

    @property
    def is_talk(self) -> bool:
        """Whether this is a talk with the city, without a scenario."""
        return self.exercise.scenario.slug == TALK

    @property
    def city(self) -> City:
        """The city that answers."""
        return self.library.cities[self.exercise.city]

    @property
    def item(self) -> Item | None:
        """The message that is looked at."""
        return next((item for item in self.exercise.now.items if item.id == self.chosen), None)

    # ------------------------------------------------------------------------------------------------ what happens

    def happen(self, move: Move) -> bool:
        """The one way in which the exercise changes: kept first, then shown. Whether it changed."""
        later = self.exercise.after(move, self.library.world)
        if later is self.exercise:
            return False
        if not self.kept:
            fingerprint = self.library.fingerprint
            slug, seed = self.exercise.scenario.slug, self.exercise.seed
            self.kept = self.keeper.begin(slug, self.begun_in, seed, fingerprint)
        self.keeper.keep(self.kept, as_record(move))
        before = self.exercise
        self.exercise = later
        self._clock = float(later.now.clock)
        self._follow(before)
        return True

    def watch_exercise(self, before: Exercise, after: Exercise) -> None:
        """Draw what there is now; an end is told at once."""
        self._draw()
        if after.is_over and not before.is_over:
            self.speed = 0
            self.call_after_refresh(self.action_ending)

    def _follow(self, before: Exercise | None) -> None:
        """Look at what just happened; where nothing new did, keep looking where one was."""
        now = self.exercise.now
        known = len(before.now.happenings) if before and before.city == self.exercise.city else 0
        new = now.happenings[known:]
        dealt = [happened.message for happened in new if isinstance(happened, Dealt)]
        came = [happened.message for happened in new if isinstance(happened, (Arrived, Noticed, MoodMoved))]
        here = {item.id for item in now.items}
        turned = before is not None and before.city != self.exercise.city
        if turned and self.chosen in here:
            return
        latest = next((message for message in reversed(dealt or came) if message in here), None)
        if latest:
            self.chosen = latest
        elif self.chosen not in here:
            self.chosen = now.items[-1].id if now.items else ""

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
        self._draw_where()
        self._draw_inbox()
        self._draw_talk()
        self._draw_why()
        self._draw_composer()

    def _draw_where(self) -> None:
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
        count = len(self.exercise.now.items)
        inbox_name = f"{labels.inbox} {count}" if count else labels.inbox
        self.query_one("#tabs", Sides).show(
            (inbox_name, labels.talk, labels.why),
            tuple(self.key_of(f"speel.{name}") for name in ("inbox", "gesprek", "waarom")),
            chosen=PANES.index(self._pane),
        )

    def _draw_inbox(self) -> None:
        if self.is_furnished:
            empty = self.labels.inbox_empty.format(key=self.key_of("speel.stap"))
            if self.is_talk:
                empty = self.labels.talk_nothing_to_step
            now = self.exercise.now
            self.query_one(Inbox).show(now.items, now.clock, self.chosen, empty)

    def _draw_talk(self) -> None:
        if self.is_furnished:
            empty = self.labels.talk_empty.format(key=self.key_of("speel.stap"))
            if self.is_talk:
                empty = self.labels.free_talk_goal
            self.query_one(TalkPane).show(self.exercise, self.item, empty)

    def _draw_why(self) -> None:
        if self.is_furnished:
            self.query_one(WhyPane).show(self.exercise, self.item, with_split=not self.is_talk)

    def _draw_composer(self) -> None:
        self.query_one(TalkPane).show_way(self.city, self.key_of("speel.kanaal-schrijvend"))

    def on_resize(self) -> None:
        """The bar and the rows are as wide as the screen."""
        if self.is_furnished:
            self._draw_where()

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
        self.query_one("#tabs", Sides).chosen = PANES.index(name)
        if focus:
            self.query_one({"inbox": "#inbox", "talk": "#talk", "why": "#why-pane"}[name]).focus()

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

    def leave(self) -> None:
        """What has come to its end needs not be gone on with."""
        self.speed = 0
        if self.exercise.is_over:
            self.keeper.finish(self.kept)

    # ------------------------------------------------------------------------------------------ step by step, or not

    def action_step(self) -> None:
        """Let the next thing happen; a running clock stops."""
        if self.speed:
            self.speed = 0
        elif self.is_talk:
            self.action_write()
        elif self.exercise.is_over:
            self.action_ending()
        else:
            self._step()

    def _step(self) -> None:
        """On until something happens that can be seen."""
        known = told_so_far(self.exercise.now)
        while self.happen(Advance()) and told_so_far(self.exercise.now) == known:
            pass

    def action_faster(self) -> None:
        """The clock goes, or goes faster."""
        if not self.is_talk and not self.exercise.is_over:
            self.speed = min(len(SPEEDS) - 1, self.speed + 1)

    def action_slower(self) -> None:
        """The clock goes slower, or stands still."""
        self.speed = max(0, self.speed - 1)

    def watch_speed(self) -> None:
        """Start or stop looking at the clock."""
        if self._ticking is not None:
            if self.speed:
                self._ticking.resume()
            else:
                self._ticking.pause()
        self._draw_where()

    def _tick(self) -> None:
        self._clock += SPEEDS[self.speed] / TICKS
        clock = self._clock
        while (second := self.exercise.next_at) is not None and second <= clock and self.speed:
            self.happen(Advance())
        if self.speed:
            self._clock = max(clock, self._clock)
            self._draw_where()

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
        return not (self.is_talk and action in ("faster", "slower", "ending", "step"))
