"""Train: the trainee is the city. Nobody answers for them; every response is judged, and citizens react to it.

Not here: how it goes on (`running`), what is written and chosen (`widgets/workbench`), drawing (`widgets/`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Footer, Static

from webcare.exercise.happenings import Arrived, Noticed, Read
from webcare.exercise.hints import office_words
from webcare.exercise.known import known
from webcare.exercise.play import Exercise
from webcare.exercise.script import told
from webcare.exercise.state import Item
from webcare.exercise.wellbeing import is_abusive
from webcare.tui import signs
from webcare.tui.following import SPEEDS, fresh
from webcare.tui.kept import Keeper
from webcare.tui.labels import Labels
from webcare.tui.library import Library, name_of
from webcare.tui.screens.running import Running
from webcare.tui.screens.training import Training
from webcare.tui.widgets.deeds import ALONG, NUMBERED
from webcare.tui.widgets.desk import shift_strip
from webcare.tui.widgets.desk_pane import DeskPane
from webcare.tui.widgets.draft import Draft
from webcare.tui.widgets.inbox import Inbox
from webcare.tui.widgets.know_pane import KnowPane
from webcare.tui.widgets.rows import Rows
from webcare.tui.widgets.sides import Sides
from webcare.tui.widgets.talk_pane import TalkPane
from webcare.tui.widgets.workbench import Workbench

if TYPE_CHECKING:
    from webcare.exercise.happenings import Happening

PANES = ("inbox", "talk", "know", "desk")
FOCUSED = {"inbox": "#inbox", "talk": "#talk", "know": "#know-pane", "desk": "#desk-pane"}
"""What takes the keys in each pane."""


class Train(Training):
    """An exercise in which the trainee is the city."""

    ROOM = "oefen"
    CSS_PATH = "train.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide"), (160, "-broad")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-high")]

    def __init__(self, labels: Labels, library: Library, exercise: Exercise, keeper: Keeper, kept: str = "") -> None:
        super().__init__(labels, library, exercise, keeper, kept)
        self._pane = "talk"

    # -------------------------------------------------------------------------------------------- what stands where

    def compose(self) -> ComposeResult:
        """Inbox, conversation and what one knows over the workbench; tabs on a narrow screen."""
        yield self.bar()
        yield Static(id="desk-line")
        yield Sides(id="tabs")
        with Horizontal(id="panes"):
            yield Inbox(self.labels, id="inbox-pane", classes="pane")
            yield TalkPane(self.labels, id="talk-pane", classes="pane")
            yield KnowPane(self.labels, self.rubric, id="know-pane", classes="pane")
            yield DeskPane(self.labels, id="desk-pane", classes="pane")
        jargon = office_words(self.rubric) if self.rubric is not None else None
        yield Workbench(self.labels, hints=self.enrolment.hints, jargon=jargon, id="bench")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Draw the exercise as it stands."""
        self.is_furnished = True
        for pane, title in zip(PANES, self._titles, strict=True):
            self.query_one(f"#{pane}-pane").border_title = title
        self.query_one("#bench").border_title = self.labels.bench.title
        self.wind_clock()
        items = known(self.exercise.now)
        self.set_reactive(Running.chosen, self.chosen or (items[-1].id if items else ""))
        self._draw()
        self._show_pane("talk", focus=False)
        self.query_one("#inbox", Rows).focus()

    @property
    def item(self) -> Item | None:
        """The message that is looked at."""
        return next((item for item in self.exercise.now.items if item.id == self.chosen), None)

    @property
    def _titles(self) -> tuple[str, str, str, str]:
        know = self.labels.marks.title if self.chosen in self.exercise.now.judged else self.labels.brief.title
        return (self.labels.inbox, self.labels.talk, know, self.labels.desk.title)

    # ------------------------------------------------------------------------------------------------ what happens

    def next_look(self, before: Exercise, later: Exercise) -> str:
        """Who is busy with a message stays there; otherwise what came last, if it can be looked at without harm."""
        bench = self.query_one(Workbench)
        if self.chosen and (bench.is_begun or self.query_one(Draft).has_focus):
            return self.chosen
        came = [one.message for one in fresh(before, later) if isinstance(one, Arrived | Noticed)]
        for id_ in came:
            if not is_abusive(later.now.item(id_).understanding):
                return id_
        return self.chosen or (came[0] if came else "")

    def watch_exercise(self, before: Exercise, after: Exercise) -> None:
        """Draw what there is now; an end is told at once."""
        self._draw()
        new = fresh(before, after)
        self._warn(new)
        if after.is_over and not before.is_over:
            self.speed = 0
            self.call_after_refresh(self.action_debrief)

    def _warn(self, new: Sequence[Happening]) -> None:
        now = self.exercise.now
        came = [now.item(one.message) for one in new if isinstance(one, Arrived | Noticed)]
        if any(is_abusive(item.understanding) for item in came):
            self.notify(self.labels.bench.abuse_came, severity="warning", markup=False, timeout=4)
        if any(isinstance(one, Read) and not one.found for one in new):
            self.notify(self.labels.train.stream_nothing, markup=False, timeout=3)

    def watch_chosen(self) -> None:
        """Another message is looked at."""
        self._draw_talk()
        if self.is_furnished:
            self.query_one(Inbox).point(self.chosen)
            self.draw_clock()

    # ---------------------------------------------------------------------------------------------------- drawing

    def _draw(self) -> None:
        if not self.is_furnished:
            return
        self.draw_clock()
        self._draw_inbox()
        self._draw_talk()
        self.query_one(DeskPane).show(self.exercise)

    def draw_clock(self) -> None:
        """The bar, the tabs and the desk in one line: what changes with every second."""
        labels, now = self.labels, self.exercise.now
        pace = SPEEDS[self.speed] if self.speed else 0
        city = labels.train.you_are.format(city=name_of(now.city.policy))
        title = f"{told(self.exercise.scenario.title, now.city)} · {city}"
        self.say_where(title, signs.pace(self.exercise, int(self._clock), pace, labels))
        waits = sum(item.done is None for item in known(now))
        inbox, *others = self._titles
        self.query_one("#tabs", Sides).show(
            (f"{inbox} {waits}" if waits else inbox, *others),
            tuple(self.key_of(f"oefen.{name}") for name in ("inbox", "gesprek", "weten", "balie")),
            chosen=PANES.index(self._pane),
        )
        self.query_one("#desk-line", Static).update(shift_strip(now, labels, max(20, self.size.width - 2)))

    def _draw_inbox(self) -> None:
        empty = self.labels.train.inbox_empty.format(key=self.key_of("oefen.stap"))
        now = self.exercise.now
        self.query_one(Inbox).show([self._announced(item) for item in known(now)], now.clock, self.chosen, empty)

    def _announced(self, item: Item) -> Item:
        """The message as the list has it: abuse is announced there, and read only where one chooses to."""
        return _with_text(item, self.labels.bench.abuse) if is_abusive(item.understanding) else item

    def _draw_talk(self) -> None:
        if not self.is_furnished:
            return
        empty = self.labels.train.talk_empty.format(key=self.key_of("oefen.stap"))
        empty = f"{empty} {self.practised_says}".rstrip()
        item = self.item
        self.query_one(TalkPane).show(self._shown(), item, empty)
        self.query_one(Workbench).show(self.exercise.now, item)
        self.query_one(KnowPane).show(self.exercise, item, self.key_of("oefen.oneens"))

    def _shown(self) -> Exercise:
        """The exercise as it is shown: without abusive words where the trainee wants none."""
        now = self.exercise.now
        if self.enrolment.abuse or not any(is_abusive(item.understanding) for item in now.items):
            return self.exercise
        hidden = self.labels.bench.hidden
        items = tuple(_with_text(item, hidden) if is_abusive(item.understanding) else item for item in now.items)
        return replace(self.exercise, now=replace(now, items=items))

    def on_resize(self) -> None:
        """The bar and the rows are as wide as the screen."""
        if self.is_furnished:
            self.draw_clock()

    # ---------------------------------------------------------------------------------------------- getting around

    @on(Inbox.Looked)
    def look_at(self, event: Inbox.Looked) -> None:
        """Another message of the inbox is looked at."""
        self.chosen = event.id

    @on(Inbox.Opened)
    def open_talk(self) -> None:
        """Enter on a message: to the lines."""
        self.action_write()

    @on(Sides.Chosen, "#tabs")
    def click_pane(self, event: Sides.Chosen) -> None:
        """A pane of the narrow screen was clicked."""
        self.action_pane(PANES[event.index])

    def action_pane(self, pane: str) -> None:
        """To a pane."""
        self._show_pane(pane)

    def _show_pane(self, pane: str, *, focus: bool = True) -> None:
        self._pane = pane
        for name in PANES:
            self.set_class(name == pane, f"-{name}")
        # On a wide screen the desk stands in the place of what one knows.
        self.set_class(pane == "desk" or (self.has_class("-at-desk") and pane != "know"), "-at-desk")
        self.draw_clock()
        self._draw_talk()
        self.query_one(DeskPane).show(self.exercise)
        if focus:
            self.query_one(FOCUSED[pane]).focus()

    def action_filter(self) -> None:
        """Ask what to filter by."""
        self._show_pane("inbox", focus=False)
        self.query_one(Inbox).ask()

    def action_back(self) -> None:
        """One thing less: the filter, the lines that are written, and then the screen."""
        if self.query_one(Inbox).is_filtered:
            self.query_one(Inbox).clear()
        elif self.query_one(Draft).has_focus:
            self.action_stop_typing()
        else:
            self.leave()
            super().action_back()

    # ------------------------------------------------------------------------------------------------- answering

    def action_write(self) -> None:
        """To the lines."""
        if self.item is None:
            return
        if self._pane != "talk":
            self._show_pane("talk", focus=False)
        self.query_one(Workbench).begin(int(self._clock))
        self.query_one(Draft).focus()

    def action_stop_typing(self) -> None:
        """Away from the lines; what was typed stays there until it is sent."""
        self.query_one(FOCUSED[self._pane] if self._pane != "inbox" else "#inbox").focus()

    def action_deed(self, number: int) -> None:
        """The action with this number."""
        self._choose(NUMBERED[(number - 1) % 10].value)

    def action_along(self, key: str) -> None:
        """Something that goes along."""
        self._choose(ALONG[key].value)

    def _choose(self, name: str) -> None:
        from webcare.domain.action import Action

        bench = self.query_one(Workbench)
        if self.item is None:
            self.notify(self.labels.bench.no_message, markup=False, timeout=3)
            return
        bench.begin(int(self._clock))
        if not bench.choose(Action(name)):
            self.notify(self.labels.bench.refused["not-here"], markup=False, timeout=3)
        elif Action(name) not in ALONG.values():
            self.action_write()

    @on(Workbench.Unready)
    def say_what_is_missing(self, event: Workbench.Unready) -> None:
        """A sentence about it."""
        self.notify(event.says, severity="warning", markup=False, timeout=4)

    @on(Workbench.Ready)
    def respond(self, event: Workbench.Ready) -> None:
        """What was chosen and written is done."""
        if self.act(event.move):
            self.query_one(Workbench).done(event.move.message)
            self._judge(event.move.message)

    def _judge(self, message: str) -> None:
        """The judgement is kept and shown."""
        judged = self.exercise.now.judged.get(message)
        if judged is None:
            return
        if judged.assessment is not None:
            self.keeper.judged(self.kept, self.exercise.now, judged)
        self._show_pane("know")

    def check_action(self, action: str, parameters: Sequence[object]) -> bool | None:
        """Some keys are for who is typing."""
        if action == "stop_typing":
            return self.is_furnished and self.query_one(Draft).has_focus
        return True


def _with_text(item: Item, text: str) -> Item:
    return replace(item, message=replace(item.message, text=text))
