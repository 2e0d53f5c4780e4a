"""The window at the end of an exercise: how it ended, how the citizens left, where the time went, and the trap."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from webcare.engine.text import shown
from webcare.exercise.figures import figures
from webcare.exercise.known import known_writers
from webcare.exercise.outcome import CitizenOutcome, Outcome, outcome
from webcare.exercise.script import told
from webcare.tui import desk_words, signs
from webcare.tui.labels import Labels
from webcare.tui.library import name_of
from webcare.tui.screens.window import Window
from webcare.tui.widgets.card import heading
from webcare.tui.widgets.why import split_so_far

if TYPE_CHECKING:
    from webcare.exercise.play import Exercise
    from webcare.exercise.state import Item


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
        writers = known_writers(exercise.now)
        citizens = [citizen for citizen in came_to.citizens if exercise.is_over or citizen.who in writers]
        if not citizens:
            yield Content.styled(labels.ending_nobody, "$muted")
        for citizen in citizens:
            yield self._citizen(citizen, width)
        yield from self._waits(came_to, width)
        yield from self._splits(came_to, width)
        if came_to.reached:
            reached = signs.number(came_to.reached, labels)
            yield Content.styled(labels.ending_reached.format(n=reached), "$muted")
        yield from self._noticed(came_to, width)
        # What was missed is for the debrief: until then the city does not know it either.
        if exercise.is_over:
            yield from self._unseen(came_to, width)
        if exercise.is_over and exercise.scenario.trap:
            yield Content("")
            yield heading(labels.ending_trap, width)
            yield from Content(told(exercise.scenario.trap, exercise.now.city)).wrap(width)

    def _waits(self, came_to: Outcome, width: int) -> Iterator[Content]:
        """How long people waited for a first reply."""
        words, found = self.labels.after, figures(self.exercise, came_to)
        if found.first_median is None and not found.unanswered:
            return
        says = words.waits_none.format(none=found.unanswered)
        if found.first_median is not None and found.first_longest is not None:
            says = words.waits_line.format(
                median=signs.spell(found.first_median),
                longest=signs.spell(found.first_longest),
                none=found.unanswered,
            )
        yield Content("")
        yield heading(words.waits, width)
        yield from Content(says[:1].upper() + says[1:]).wrap(width)

    def _splits(self, came_to: Outcome, width: int) -> Iterator[Content]:
        """Where the time went, phase by phase, each against its own target."""
        labels, words = self.labels, self.labels.after
        for one in came_to.phases:
            title = labels.desk.phase_split.format(phase=labels.desk.phases[one.phase.value])
            says = words.few if one.score is None else words.score.format(n=round(one.score))
            yield Content("")
            yield split_so_far(one.spent, one.target, self.exercise.now.actions, labels, width, title, says)

    def _noticed(self, came_to: Outcome, width: int) -> Iterator[Content]:
        """What was found by reading along, and when."""
        labels, words, now = self.labels, self.labels.after, self.exercise.now
        items = {item.id: item for item in now.items}
        yield Content("")
        yield heading(words.noticed, width)
        if not came_to.noticed:
            yield Content.styled(words.noticed_none, "$muted")
        for message, at in came_to.noticed:
            item = items[message]
            line = words.noticed_line.format(time=desk_words.time(now, at), after=signs.spell(at - item.came))
            left = Content.assemble((desk_words.name_of(item, labels), "bold"), f"  {_short(item)}")
            yield signs.fit(left, Content.styled(line, "$muted"), width)

    def _unseen(self, came_to: Outcome, width: int) -> Iterator[Content]:
        """What nobody saw: who wrote it, when, and what it said."""
        labels, words, now = self.labels, self.labels.after, self.exercise.now
        items = {item.id: item for item in now.items}
        count = len(came_to.unseen)
        yield Content("")
        yield heading(words.unseen, width, Content.styled(f"∅ {count}", "bold $bad") if count else None)
        if not count:
            yield Content.styled(words.unseen_none, "$muted")
        for message in came_to.unseen:
            item = items[message]
            channel = labels.channels[item.message.channel.value]
            line = words.unseen_line.format(time=desk_words.time(now, item.came), channel=channel)
            name = Content.styled(desk_words.name_of(item, labels), "bold")
            yield Content.styled("∅ ", "$bad") + name + Content.styled(f" {line}", "$muted")
            for part in Content(shown(item.message.text)).wrap(max(10, width - 2)):
                yield Content("  ") + part

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


def _short(item: Item) -> str:
    return " ".join(shown(item.message.text).split())[:200]
