"""The lobby: choose a city and what to do. Everything else opens from here, and `esc` comes back here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.reactive import var
from textual.widgets import Footer, Static

from webcare.tui import signs
from webcare.tui.library import SHIFT, Library, name_of
from webcare.tui.messages import (
    CompareWanted,
    ExerciseWanted,
    ForgetWanted,
    GoOnWanted,
    PolicyWanted,
    ProgressWanted,
    ReviewWanted,
    TrainWanted,
)
from webcare.tui.screens.room import Room
from webcare.tui.widgets.card import Card
from webcare.tui.widgets.door import Door
from webcare.tui.widgets.rows import Rows
from webcare.tui.widgets.sides import Sides

if TYPE_CHECKING:
    from webcare.domain.policy import Policy
    from webcare.domain.scenario import Scenario


DOORS = ("door-play", "door-compare", "door-train", "door-policy", "door-talk")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """An exercise somebody left: its id in the records, what was played where, and how far it came."""

    id: str
    scenario: str
    city: str
    steps: int
    when: str = ""
    is_training: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the list: a heading, an exercise to go on with, or a scenario."""

    heading: str = ""
    unfinished: Unfinished | None = None
    scenario: Scenario | None = None
    is_shift: bool = False
    """A shift without a script: only to train in."""


class Lobby(Room):
    """Doors, the scenarios, and a card for each city."""

    ROOM = "lobby"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (160, "-broad")]

    library: var[Library | None] = var(None, init=False)
    unfinished: var[tuple[Unfinished, ...]] = var((), init=False)
    refused: var[tuple[str, ...]] = var((), init=False)
    """Why the content cannot be loaded."""
    city: var[int] = var(0, init=False)
    """The city chosen, by its place in the row of names."""

    def compose(self) -> ComposeResult:
        """Doors over two panes that become tabs on a narrow screen."""
        yield self.bar()
        with Horizontal(id="doors"):
            for name in DOORS:
                yield Door(id=name)
        yield Sides(id="sides")
        with Horizontal(id="panes"):
            with Vertical(id="left", classes="pane"):
                yield Rows(id="scenarios")
                with VerticalScroll(id="about", can_focus=False):
                    yield Static(id="goal")
            with Vertical(id="right", classes="pane"):
                yield Sides(id="cities")
                yield Card(self.labels, id="card-pane")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Write the words; the content comes later, when it has been read."""
        self._rows: tuple[_Row, ...] = ()
        self.is_furnished = True
        words = self.labels
        doors = (
            (words.door_play, "lobby.speel"),
            (words.door_compare, "lobby.vergelijk"),
            (words.door_train, "lobby.train"),
            (words.door_policy, "lobby.beleid"),
            (words.door_talk, "lobby.praat"),
        )
        for name, brief, (on_it, action) in zip(DOORS, words.doors_brief, doors, strict=True):
            self.query_one(f"#{name}", Door).show(on_it.short, on_it.long, self.key_of(action), brief)
        self.query_one("#sides", Sides).show((words.scenarios, words.city))
        self.query_one("#left").border_title = words.scenarios
        self.query_one("#right").border_title = words.city
        self.say_where(words.subtitle)
        self.query_one(Rows).focus()
        self._draw_all()

    def watch_library(self) -> None:
        """The content has been read."""
        self._draw_all()

    def watch_unfinished(self) -> None:
        """An exercise was begun, ended or thrown away."""
        self._draw_rows()

    def watch_refused(self) -> None:
        """The content cannot be loaded: say why, in full."""
        lines = [Content.styled(self.labels.loading_failed, "bold $bad"), *map(Content, self.refused)]
        self.query_one(Card).say(signs.stacked(lines))
        self._show_side(1)

    def watch_city(self) -> None:
        """Another card."""
        self._draw_city()
        self._draw_goal()

    def on_resize(self) -> None:
        """The bar is as wide as the screen."""
        if self.is_furnished:
            self.say_where(self.labels.subtitle)

    def on_screen_resume(self) -> None:
        """Back from a room: there may be something to go on with."""
        if self.library is not None:
            self.program.list_unfinished()

    @property
    def policies(self) -> Sequence[Policy]:
        """The cities in the order of their names on the screen."""
        return [] if self.library is None else [city.policy for city in self.library.cities.values()]

    @property
    def policy(self) -> Policy | None:
        """The city chosen."""
        return self.policies[self.city] if self.city < len(self.policies) else None

    def _draw_all(self) -> None:
        if self.library is None or not self.is_furnished:
            return
        self._draw_rows()
        self._draw_city()

    def _draw_rows(self) -> None:
        if self.library is None or not self.is_furnished:
            return
        rows: list[_Row] = []
        if self.unfinished:
            rows.append(_Row(heading=self.labels.go_on))
            rows += [_Row(unfinished=left) for left in self.unfinished]
            rows += [_Row(heading=" "), _Row(heading=self.labels.scenarios)]
        rows += [_Row(scenario=scenario) for scenario in self.library.scenarios]
        if self.library.citizens is not None:
            rows.append(_Row(is_shift=True))
        self._rows = tuple(rows)
        headings = [index for index, row in enumerate(rows) if row.heading]
        self.query_one(Rows).show(len(rows), self._row_picture, headings=headings, nothing=self.labels.no_scenarios)
        self._draw_goal()

    def _row_picture(self, index: int, width: int) -> list[Content]:
        row, labels = self._rows[index], self.labels
        if row.unfinished is not None:
            left = row.unfinished
            room = f"{labels.train.door_short}: " if left.is_training else ""
            title = f"{room}{self._title(left.scenario)} · {self._city_name(left.city)}"
            far = f"{labels.step_of.format(n=left.steps)}  {left.when}".rstrip()
            return [signs.fit(Content(title), Content.styled(far, "$muted"), width)]
        if row.scenario is not None:
            scenario = row.scenario
            dots = "●" * scenario.difficulty + "○" * (3 - scenario.difficulty)
            minutes = labels.minutes.format(n=scenario.minutes)
            right = Content.assemble((dots, "$accent-text"), (f" {minutes:>6}", "$muted"))
            return [signs.fit(Content(_titled(scenario.title)), right, width)]
        if row.is_shift:
            endless = Content.styled(f"{labels.train.door_short} ∞", "$accent-text")
            return [signs.fit(Content(labels.train.shift_title), endless, width)]
        return [Content.styled(row.heading, "bold $primary")]

    def _title(self, slug: str) -> str:
        if not slug:
            return self.labels.free_talk
        if slug.partition(":")[0] == SHIFT:
            return self.labels.train.shift_title
        scenario = self.library.scenario(slug) if self.library else None
        return _titled(scenario.title) if scenario else slug

    def _city_name(self, city: str) -> str:
        found = self.library.cities.get(city) if self.library else None
        return name_of(found.policy) if found else city

    def _draw_goal(self) -> None:
        if self.library is None or not self.is_furnished:
            return
        pane = self.query_one("#goal", Static)
        row = self._pointed_row()
        scenario = row.scenario if row else None
        if row and row.unfinished:
            scenario = self.library.scenario(row.unfinished.scenario)
        if row and row.is_shift:
            words = self.labels.train
            pane.update(signs.stacked([Content.styled(words.shift_title, "bold"), Content(words.shift_goal)]))
            return
        pane.update(self._goal(scenario) if scenario else Content(""))

    def _goal(self, scenario: Scenario) -> Content:
        labels = self.labels
        people = list({persona.name: persona for persona in scenario.personas.values()}.values())
        count = len(scenario.messages) + len(scenario.injects)
        where = self._city_name(scenario.city) if scenario.city else labels.any_city
        lines = [
            Content.styled(_titled(scenario.title), "bold"),
            Content(_titled(scenario.goal)),
            Content(""),
            Content.styled(labels.difficulty[scenario.difficulty - 1], "$accent-text")
            + Content.styled(f" · {labels.minutes.format(n=scenario.minutes)}", "$muted")
            + Content.styled(f" · {labels.plays_in} {where}", "$muted")
            + Content.styled(f" · {labels.messages_in.format(n=count)}", "$muted"),
            Content(""),
            Content.styled(labels.people, "bold $primary"),
        ]
        lines += [
            Content.assemble((persona.name, "bold"), ("  " + _titled(persona.about), "$muted")) for persona in people
        ]
        return signs.stacked(lines)

    def _draw_city(self) -> None:
        if self.library is None or self.policy is None or not self.is_furnished:
            return
        names = [name_of(policy) for policy in self.policies]
        keys = [self.key_of(f"lobby.stad{number}") for number in range(1, 6)]
        self.query_one("#cities", Sides).show(names, keys[: len(names)], chosen=self.city)
        self.query_one(Card).show(self.policy, self.library.rests.get(self.policy.city, {}))

    def _pointed_row(self) -> _Row | None:
        index = self.query_one(Rows).pointed
        return self._rows[index] if 0 <= index < len(self._rows) else None

    @on(Rows.Pointed)
    def show_goal(self) -> None:
        """Another scenario is pointed at: the city it plays in comes with it."""
        row = self._pointed_row()
        wanted = row.scenario.city if row and row.scenario else row.unfinished.city if row and row.unfinished else None
        for index, policy in enumerate(self.policies):
            if policy.city == wanted:
                self.city = index
        self._draw_goal()

    @on(Rows.Chosen)
    def begin(self) -> None:
        """Play the row chosen."""
        self.action_open()

    @on(Sides.Chosen, "#cities")
    def choose_city(self, event: Sides.Chosen) -> None:
        """A city was clicked."""
        self.city = event.index

    @on(Sides.Chosen, "#sides")
    def choose_side(self, event: Sides.Chosen) -> None:
        """A pane of the narrow screen was clicked."""
        self._show_side(event.index)

    @on(Door.Opened)
    def go_in(self, event: Door.Opened) -> None:
        """A door was opened."""
        rooms = {
            "door-compare": self.action_compare,
            "door-train": self.action_train,
            "door-policy": self.action_policy,
            "door-talk": self.action_talk,
        }
        rooms.get(event.door.id or "", self.action_play)()

    def _show_side(self, index: int) -> None:
        self.query_one("#sides", Sides).chosen = index
        self.set_class(index == 1, "-second")
        (self.query_one("#card-pane") if index == 1 else self.query_one(Rows)).focus()

    def action_other_side(self) -> None:
        """On a narrow screen, the other pane."""
        self._show_side(1 - self.query_one("#sides", Sides).chosen)

    def action_city(self, number: int) -> None:
        """The city with this number."""
        if number <= len(self.policies):
            self.city = number - 1

    def action_city_by(self, step: int) -> None:
        """The next city, or the one before."""
        if self.policies:
            self.city = (self.city + step) % len(self.policies)

    def action_open(self) -> None:
        """Go on with an exercise, or begin the scenario pointed at."""
        row = self._pointed_row()
        if row and row.unfinished:
            self.post_message(GoOnWanted(row.unfinished.id))
        elif row and row.is_shift:
            self.action_train()
        else:
            self.action_play()

    def action_play(self) -> None:
        """Begin the scenario pointed at; without one, the first."""
        row = self._pointed_row()
        scenario = row.scenario if row else None
        if scenario is None and self.library and self.library.scenarios:
            scenario = self.library.scenarios[0]
        if scenario and self.policy:
            self.post_message(ExerciseWanted(scenario.slug, self.policy.city))

    def action_train(self) -> None:
        """Be the city in the scenario pointed at; without one, in the first."""
        row = self._pointed_row()
        slug = SHIFT if row and row.is_shift else row.scenario.slug if row and row.scenario else ""
        if not slug and self.library and self.library.scenarios:
            slug = self.library.scenarios[0].slug
        if slug and self.policy:
            self.post_message(TrainWanted(slug, self.policy.city))

    def action_talk(self) -> None:
        """Write to the city without a scenario."""
        if self.policy:
            self.post_message(ExerciseWanted("", self.policy.city))

    def action_compare(self) -> None:
        """Lay the cities side by side."""
        if self.library:
            self.post_message(CompareWanted())

    def action_progress(self) -> None:
        """See how trainees get on."""
        if self.library:
            self.post_message(ProgressWanted())

    def action_review(self) -> None:
        """Look at contested marks."""
        if self.library:
            self.post_message(ReviewWanted())

    def action_policy(self) -> None:
        """Read the policy of the city chosen."""
        if self.policy:
            self.post_message(PolicyWanted(self.policy.city))

    def action_forget(self) -> None:
        """Throw away the unfinished exercise pointed at."""
        row = self._pointed_row()
        if row and row.unfinished:
            self.post_message(ForgetWanted(row.unfinished.id))


def _titled(text: str) -> str:
    """A text of a scenario before a city has been chosen for it."""
    return text.replace("{stad}", "…")
