"""Progress: what a trainee can do by now, per skill and per city, over time; and the trainings one by one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.reactive import var
from textual.widgets import Footer, Static

from webcare.assessment.names import skill_name
from webcare.exercise.practice import Standing, standings
from webcare.exercise.progress import reviews
from webcare.tui import signs
from webcare.tui.kept import Keeper
from webcare.tui.labels import Labels
from webcare.tui.library import SHIFT, Library, name_of
from webcare.tui.screens.room import Room
from webcare.tui.widgets.rows import Rows
from webcare.tui.widgets.sides import Sides
from webcare.tui.widgets.skills import over_time, skills

if TYPE_CHECKING:
    from collections.abc import Callable

    from webcare.domain.training import Training


@dataclass(frozen=True, slots=True, kw_only=True)
class Trainee:
    """One trainee, as far as the records go."""

    name: str
    trainings: tuple[Training, ...]
    """The oldest first."""
    standings: tuple[Standing, ...]


def now() -> datetime:
    """The moment at which it is asked what is known still."""
    return datetime.now(UTC)


class Progress(Room):
    """One trainee at a time: a column a training, over the skills and the trainings."""

    ROOM = "voortgang"
    CSS_PATH = "progress.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (160, "-broad")]

    trainees: var[tuple[Trainee, ...] | None] = var(None, init=False)
    """Everybody, who trained last first; None while it is read."""
    chosen: var[int] = var(0, init=False)

    def __init__(self, labels: Labels, library: Library, keeper: Keeper, moment: Callable[[], datetime] = now) -> None:
        super().__init__(labels)
        self.library = library
        self.keeper = keeper
        self.moment = moment

    def compose(self) -> ComposeResult:
        """Who, over the columns, over skills beside trainings."""
        yield self.bar()
        yield Sides(id="trainees")
        yield Static(id="time")
        yield Sides(id="sides")
        with Horizontal(id="panes"):
            with VerticalScroll(id="skills-pane", classes="pane"):
                yield Static(id="skills")
            yield Rows(high=2, id="trainings", classes="pane")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Read what is kept, away from the screen."""
        words = self.labels.progress
        self.is_furnished = True
        self.query_one("#sides", Sides).show((words.trainings, words.skills))
        self.query_one("#skills-pane").border_title = words.skills
        self.query_one("#trainings").border_title = words.trainings
        self.say_where(words.title)
        self.query_one("#time", Static).update(Content.styled(words.loading, "$muted"))
        self.query_one("#trainings").focus()
        self.read_kept()

    @work(thread=True, exclusive=True, group="progress")
    def read_kept(self) -> None:
        """Gather what was trained, and how each skill stands now."""
        titles = {scenario.slug: scenario.title.replace("{stad}", "…") for scenario in self.library.scenarios}
        found = self.keeper.trainings(titles=titles | {SHIFT: self.labels.train.shift_title})
        moment = self.moment()
        made = []
        for name in dict.fromkeys(one.trainee for one in reversed(found)):
            of = tuple(one for one in found if one.trainee == name)
            made.append(Trainee(name=name, trainings=of, standings=standings(reviews(of), moment)))
        self.app.call_from_thread(self._furnish, tuple(made))

    def _furnish(self, made: tuple[Trainee, ...]) -> None:
        if self.is_mounted:
            self.trainees = made

    # ---------------------------------------------------------------------------------------------------- drawing

    @property
    def trainee(self) -> Trainee | None:
        """Who is looked at."""
        return self.trainees[self.chosen] if self.trainees else None

    def watch_trainees(self) -> None:
        """It has been read."""
        names = [one.name or self.labels.progress.no_name for one in self.trainees or ()]
        self.query_one("#trainees", Sides).show(names)
        self._draw()

    def watch_chosen(self) -> None:
        """Somebody else is looked at."""
        self.query_one("#trainees", Sides).chosen = self.chosen
        self.query_one("#skills-pane").scroll_home(animate=False)
        self._draw()

    def on_resize(self) -> None:
        """Everything is as wide as the screen."""
        if self.is_furnished:
            self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        words, trainee = self.labels.progress, self.trainee
        if self.trainees is None:
            return
        rows = self.query_one("#trainings", Rows)
        if trainee is None:
            nothing = words.nothing.format(key=self.key_of("lobby.train"))
            self.query_one("#time", Static).update(Content.styled(nothing, "$muted"))
            self.query_one("#skills", Static).update(Content(""))
            rows.show(0, lambda _index, _width: ())
            return
        place = f"{self.chosen + 1}/{len(self.trainees)}" if len(self.trainees) > 1 else ""
        self.say_where(f"{words.title} · {trainee.name or words.no_name}", place)
        time, pane = self.query_one("#time"), self.query_one("#skills-pane")
        width = max(30, min(140, time.scrollable_content_region.width or self.size.width - 4))
        pass_mark = self.library.rubric().pass_mark if self.library.rubric is not None else 70
        self.query_one("#time", Static).update(
            signs.stacked(over_time(trainee.trainings, pass_mark, self.labels, width))
        )
        width = max(40, min(100, (pane.scrollable_content_region.width or self.size.width - 4) - 1))
        cities = {name: name_of(city.policy) for name, city in self.library.cities.items()}
        drawn = skills(trainee.standings, trainee.trainings, cities, self.labels, width)
        self.query_one("#skills", Static).update(signs.stacked(drawn))
        rows.show(len(trainee.trainings), self._row)

    def _row(self, index: int, width: int) -> list[Content]:
        """A training, the latest at the top."""
        assert self.trainee is not None
        one, words = self.trainee.trainings[-1 - index], self.labels.progress
        total = Content.styled("–", "$muted") if one.total is None else Content.styled(f"{one.total:.0f}", "bold")
        city = self.library.cities.get(one.city)
        where = name_of(city.policy) if city is not None else one.city
        parts = [f"{one.started.astimezone():%d-%m-%Y}", where]
        parts.append(words.row.format(n=len(one.judged)) if one.judged else words.not_judged)
        if one.practised:
            skill = ", ".join(skill_name(skill, self.labels.code) for skill in one.practised)
            parts.append(words.practised.format(skills=skill))
        under = Content.styled(" · ".join(parts), "$muted").truncate(width, ellipsis=True)
        return [signs.fit(Content(one.title or one.scenario), total, width), under]

    # ---------------------------------------------------------------------------------------------------- choosing

    @on(Sides.Chosen, "#trainees")
    def choose_trainee(self, event: Sides.Chosen) -> None:
        """A name was clicked."""
        self.chosen = event.index

    @on(Sides.Chosen, "#sides")
    def choose_side(self, event: Sides.Chosen) -> None:
        """A pane of the narrow screen was clicked."""
        self._show_side(event.index)

    def _show_side(self, index: int) -> None:
        self.query_one("#sides", Sides).chosen = index
        self.set_class(index == 1, "-second")
        self.query_one("#skills-pane" if index == 1 else "#trainings").focus()
        self.call_after_refresh(self._draw)

    def action_other_side(self) -> None:
        """The other pane."""
        self._show_side(1 - self.query_one("#sides", Sides).chosen)

    def action_trainee_by(self, step: int) -> None:
        """The next trainee, or the one before."""
        if self.trainees:
            self.chosen = (self.chosen + step) % len(self.trainees)

    @on(Rows.Chosen, "#trainings")
    def choose(self) -> None:
        """Enter or a click on a training."""
        self.action_open()

    def action_open(self) -> None:
        """Read the judgements of the training pointed at."""
        from webcare.tui.screens.judgements import Judgements

        at = self.query_one("#trainings", Rows).pointed
        if self.trainee is not None and 0 <= at < len(self.trainee.trainings):
            training = self.trainee.trainings[-1 - at]
            city = self.library.cities.get(training.city)
            name = name_of(city.policy) if city is not None else training.city
            self.app.push_screen(Judgements(self.labels, training, name))
