"""The window at the end of an exercise: how it ended, how the citizens left, where the time went, and the trap."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from webcare.exercise.outcome import CitizenOutcome, outcome
from webcare.exercise.script import told
from webcare.tui import signs
from webcare.tui.labels import Labels
from webcare.tui.library import name_of
from webcare.tui.screens.window import Window
from webcare.tui.widgets.card import heading
from webcare.tui.widgets.why import split_so_far

if TYPE_CHECKING:
    from webcare.exercise.play import Exercise


class EndingWindow(Window[None]):
    """What an exercise came to; halfway, what it comes to by now."""

    BINDINGS = [Binding("enter,space,e", "close", show=False)]

    def __init__(self, labels: Labels, exercise: Exercise) -> None:
        super().__init__()
        self.labels = labels
        self.exercise = exercise

    def compose(self) -> ComposeResult:
        """The text in a window that scrolls."""
        title = self.labels.ending_title if self.exercise.is_over else self.labels.ending_so_far
        with VerticalScroll(id="ending", classes="window") as window:
            window.border_title = f"{title} · {name_of(self.exercise.now.city.policy)}"
            window.border_subtitle = self.labels.help_close
            yield Static(id="text")

    def on_mount(self) -> None:
        """Arrows scroll at once."""
        self.query_one("#ending").focus()

    def on_resize(self) -> None:
        """The picture is as wide as the window."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        width = max(30, (self.query_one("#ending").scrollable_content_region.width or 76) - 1)
        self.query_one("#text", Static).update(signs.stacked(self._lines(width)))

    def _lines(self, width: int) -> Iterator[Content]:
        labels, exercise = self.labels, self.exercise
        came_to = outcome(exercise)
        if came_to.says:
            yield from Content(came_to.says).wrap(width)
            yield Content("")
        yield heading(labels.ending_citizens, width)
        if not came_to.citizens:
            yield Content.styled(labels.ending_nobody, "$muted")
        for citizen in came_to.citizens:
            yield self._citizen(citizen, width)
        yield Content("")
        yield split_so_far(came_to.spent, came_to.target, exercise.now.actions, labels, width)
        if came_to.score is not None:
            yield Content.styled(labels.ending_score.format(n=round(came_to.score)), "$muted")
        if came_to.reached:
            reached = signs.number(came_to.reached, labels)
            yield Content.styled(labels.ending_reached.format(n=reached), "$muted")
        if exercise.is_over and exercise.scenario.trap:
            yield Content("")
            yield heading(labels.ending_trap, width)
            yield from Content(told(exercise.scenario.trap, exercise.now.city)).wrap(width)

    def _citizen(self, citizen: CitizenOutcome, width: int) -> Content:
        labels = self.labels
        if citizen.waited is not None:
            waited = labels.ending_answered.format(time=signs.spell(citizen.waited))
        else:
            waited = labels.ending_unanswered
        helped = labels.ending_nothing_asked
        if citizen.asked:
            helped = f"✓ {labels.ending_solved}" if citizen.solved else f"✗ {labels.ending_unsolved}"
        style = "$good" if citizen.solved else "$bad" if citizen.asked else "$muted"
        name = Content.styled(citizen.name.ljust(10)[:10], "bold")
        mood = signs.mood(citizen.mood, labels).pad_right(max(0, 10 - len(labels.moods[citizen.mood + 3])))
        return (
            name + " " + mood + Content.styled(f" {waited:<19}", "$muted") + Content.styled(helped, style)
        ).truncate(width, ellipsis=True)
