"""Speel: watch a city answer by its own policy, see why, and talk to it as a citizen.

The exercise changes in one place, `happen`; everything else draws it or asks for a move.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.reactive import var
from textual.timer import Timer
from textual.widgets import Footer, Input, Static

from webcare.domain.channel import LIMITS, Channel, is_private
from webcare.engine.city import City
from webcare.engine.text import shown
from webcare.exercise.happenings import Arrived, Dealt, MoodMoved, Noticed
from webcare.exercise.moves import Advance, Back, Move, Overruled, Turned, Wrote, as_record
from webcare.exercise.outcome import target_of
from webcare.exercise.play import Exercise, choices
from webcare.exercise.script import told
from webcare.exercise.state import Item
from webcare.tui import signs
from webcare.tui.export import written
from webcare.tui.kept import TALK, Keeper
from webcare.tui.labels import Labels
from webcare.tui.library import Library, name_of
from webcare.tui.screens.room import Room
from webcare.tui.widgets import inbox
from webcare.tui.widgets.composer import Composer, Line
from webcare.tui.widgets.rows import Rows
from webcare.tui.widgets.sides import Sides
from webcare.tui.widgets.talk import Scene, Talk, blocks
from webcare.tui.widgets.why import split_so_far, why

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
    wanted: var[str] = var("", init=False)
    """What the inbox is filtered by."""
    speed: var[int] = var(0, init=False)
    """Index into SPEEDS."""
    way: var[int] = var(0, init=False)
    """Index into `ways`: where the player writes."""

    def __init__(self, labels: Labels, library: Library, exercise: Exercise, keeper: Keeper, kept: str = "") -> None:
        super().__init__(labels)
        self.library = library
        self.keeper = keeper
        self.kept = kept
        """Id in the records; empty until the first move."""
        self.begun_in = exercise.city
        self.set_reactive(Play.exercise, exercise)
        self._listed: list[Item] = []
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
            with Vertical(id="inbox-pane", classes="pane"):
                yield Input(placeholder=self.labels.filter_hint, id="filter", classes="-hidden")
                yield Rows(high=2, id="inbox")
            with Vertical(id="talk-pane", classes="pane"):
                yield Static(id="talk-head")
                yield Talk(id="talk")
                yield Composer(self.labels, id="composer")
            with VerticalScroll(id="why-pane", classes="pane"):
                yield Static(id="split")
                yield Static(id="why")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Draw the exercise as it stands."""
        self.query_one("#filter", Input).cursor_blink = False
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

    @property
    def ways(self) -> list[tuple[Channel, bool]]:
        """Where one can write: each channel of the city; in public also to nobody in particular."""
        channels = [Channel(name) for name in self.city.policy.channels]
        return [(channel, True) for channel in channels] + [
            (channel, False) for channel in channels if channel is Channel.TWITTER
        ]

    # ------------------------------------------------------------------------------------------------ what happens

    def happen(self, move: Move) -> bool:
        """The one way in which the exercise changes: the move is kept first, and then shown. Whether it did anything."""
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
        self._point()

    # ---------------------------------------------------------------------------------------------------- drawing

    def _draw(self) -> None:
        if not self.is_mounted:
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
        self.say_where(title, self._pace())
        count = len(self.exercise.now.items)
        inbox_name = f"{labels.inbox} {count}" if count else labels.inbox
        self.query_one("#tabs", Sides).show(
            (inbox_name, labels.talk, labels.why),
            tuple(self.key_of(f"speel.{name}") for name in ("inbox", "gesprek", "waarom")),
            chosen=PANES.index(self._pane),
        )

    def _pace(self) -> str:
        """The time in the exercise and how it goes."""
        labels = self.labels
        if self.is_talk:
            return ""
        time = signs.clock(self.exercise.scenario.starts, int(self._clock))
        if self.exercise.is_over:
            return f"{time} · {labels.ended}"
        pace = labels.clock.format(speed=SPEEDS[self.speed]) if self.speed else labels.by_hand
        return f"{time} · {pace}"

    def _draw_inbox(self) -> None:
        if not self.is_mounted:
            return
        labels, items = self.labels, self.exercise.now.items
        self._listed = inbox.found(items, self.wanted, labels)
        empty = labels.inbox_empty.format(key=self.key_of("speel.stap"))
        if self.is_talk:
            empty = labels.talk_nothing_to_step
        rows = self.query_one("#inbox", Rows)
        pointed = next((index for index, item in enumerate(self._listed) if item.id == self.chosen), 0)
        rows.show(
            len(self._listed),
            lambda index, width: inbox.lines(self._listed[index], self.exercise.now.clock, labels, width),
            nothing=labels.filter_none if items else empty,
            pointed=pointed,
        )
        pane = self.query_one("#inbox-pane")
        some = labels.filtered.format(n=len(self._listed), total=len(items)) if self.wanted else str(len(items))
        pane.border_subtitle = some if items else ""

    def _point(self) -> None:
        rows = self.query_one("#inbox", Rows)
        for index, item in enumerate(self._listed):
            if item.id == self.chosen and rows.pointed != index:
                rows.pointed = index

    def _draw_talk(self) -> None:
        if not self.is_mounted:
            return
        item, now = self.item, self.exercise.now
        head, talk = self.query_one("#talk-head", Static), self.query_one("#talk", Talk)
        if item is None:
            key = self.key_of("speel.schrijf" if self.is_talk else "speel.stap")
            said = self.labels.free_talk_goal if self.is_talk else self.labels.talk_empty.format(key=key)
            head.update(Content.styled(said, "$muted"))
            talk.show(())
            return
        head.update(self._head(item, max(20, talk.scrollable_content_region.width or 40)))
        conversation = [one for one in now.items if one.conversation == item.conversation]
        posts = () if is_private(item.message.channel) else now.posts
        moved = [happened for happened in now.happenings if isinstance(happened, MoodMoved)]
        scene = Scene(
            labels=self.labels,
            city=self.labels.municipality.format(city=self.city.policy.name),
            starts=self.exercise.scenario.starts,
            you=self.labels.you,
            chosen=item.id,
        )
        talk.show(list(blocks(conversation, posts, moved, scene)))

    def _head(self, item: Item, width: int) -> Content:
        """Who the citizen is and how they feel, and what sort of place this is."""
        labels, channel = self.labels, item.message.channel
        persona = self.exercise.scenario.personas.get(item.who)
        mood = self.exercise.now.moods.get(item.who)
        name = Content.styled(persona.name if persona else shown(item.message.author) or labels.you, "bold")
        feels = signs.mood(mood.value, labels) if mood else Content("")
        place = labels.private if is_private(channel) else labels.public
        if channel is Channel.FACEBOOK:
            place = labels.thread
        lines = [signs.fit(name, feels, width)]
        if persona:
            lines += Content.styled(told(persona.about, self.city), "$muted").wrap(width)
        lines.append(Content.styled(f"{labels.channels[channel.value]} · {place}", "$muted"))
        lines.append(Content.styled("─" * width, "$faint"))
        return signs.stacked(lines)

    def _draw_why(self) -> None:
        if not self.is_mounted:
            return
        pane, item, now = self.query_one("#why-pane"), self.item, self.exercise.now
        width = max(24, pane.scrollable_content_region.width - 1)
        split = self.query_one("#split", Static)
        split.display = not self.is_talk
        split.update(split_so_far(now.spent, target_of(now), now.actions, self.labels, width))
        found = item.answer if item else None
        if item is None or found is None:
            joined = bool(item and item.joined)
            said = self.labels.joined if joined else self.labels.why_empty
            self.query_one("#why", Static).update(Content.styled(said, "$muted"))
            return
        subjects = self.library.subject_names(self.labels.code)
        drawn = why(found, self.labels, self.library.sources, subjects, width)
        if item.overruled:
            drawn = signs.stacked([Content.styled(f"» {self.labels.overruled} «", "bold $accent-text"), drawn])
        self.query_one("#why", Static).update(drawn)
        pane.scroll_home(animate=False)

    def _draw_composer(self) -> None:
        channel, to_city = self.ways[self.way % len(self.ways)]
        name = self.labels.channels[channel.value]
        words = self.labels.write_as if to_city else self.labels.write_overheard
        title = f"{words.format(channel=name)} · {self.key_of('speel.kanaal-schrijvend')}"
        self.query_one(Composer).show(title, name, LIMITS[channel])

    def on_resize(self) -> None:
        """Pictures are as wide as their panes."""
        self.call_after_refresh(self._draw)

    # ------------------------------------------------------------------------------------------------- the inbox

    @on(Rows.Pointed, "#inbox")
    def look_at(self, event: Rows.Pointed) -> None:
        """Another message of the inbox is looked at."""
        if event.index < len(self._listed):
            self.chosen = self._listed[event.index].id

    @on(Rows.Chosen, "#inbox")
    def open_talk(self) -> None:
        """Enter on a message: to its conversation."""
        self._show_pane("talk")

    def action_filter(self) -> None:
        """Ask what to filter by."""
        self._show_pane("inbox", focus=False)
        field = self.query_one("#filter", Input)
        field.remove_class("-hidden")
        field.focus()

    @on(Input.Changed, "#filter")
    def filter_inbox(self, event: Input.Changed) -> None:
        """Show what matches."""
        self.wanted = event.value

    @on(Input.Submitted, "#filter")
    def leave_filter(self) -> None:
        """To what was found."""
        self.query_one("#inbox", Rows).focus()

    def watch_wanted(self) -> None:
        """The inbox under another filter."""
        self._draw_inbox()

    # ------------------------------------------------------------------------------------------------ the panes

    def _show_pane(self, name: str, *, focus: bool = True) -> None:
        self._pane = name
        for pane in PANES:
            self.set_class(pane == name, f"-{pane}")
        self.query_one("#tabs", Sides).chosen = PANES.index(name)
        if focus:
            self.query_one({"inbox": "#inbox", "talk": "#talk", "why": "#why-pane"}[name]).focus()
        self.call_after_refresh(self._draw)

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
        field, line = self.query_one("#filter", Input), self.query_one(Line)
        if field.has_focus or self.wanted:
            field.value = ""
            field.add_class("-hidden")
            self.query_one("#inbox", Rows).focus()
        elif line.has_focus and not self.is_talk:
            # What was typed stays on the line until it is sent.
            self.add_class("-quiet")
            self.query_one("#inbox", Rows).focus()
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
        known = len(self.exercise.now.happenings)
        while self.happen(Advance()) and len(self.exercise.now.happenings) == known:
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
            self.say_where(told(self.exercise.scenario.title, self.city), self._pace())

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

    def action_channel(self) -> None:
        """Write somewhere else."""
        self.way = (self.way + 1) % len(self.ways)
        self._draw_composer()

    @on(Composer.Written)
    def write(self, event: Composer.Written) -> None:
        """The player wrote as a citizen; the city answers at once."""
        channel, to_city = self.ways[self.way % len(self.ways)]
        self.happen(Wrote(event.text, channel, "", True if to_city else None))

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
            known = len(self.exercise.now.happenings)
            while self.happen(Back()) and len(self.exercise.now.happenings) == known and self.exercise.before:
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
        try:
            path = written(self.exercise, self.labels.code)
        except OSError as error:
            said = self.labels.export_failed.format(reason=error.strerror or error)
            self.notify(said, severity="error", markup=False)
            return
        self.notify(self.labels.exported.format(path=path), markup=False, timeout=8)

    def check_action(self, action: str, parameters: Sequence[object]) -> bool | None:
        """A talk has no clock to step, and nothing ends."""
        if self.is_talk and action in ("faster", "slower", "ending", "step"):
            return False
        return True
