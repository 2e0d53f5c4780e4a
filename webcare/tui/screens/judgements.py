"""The window with everything that was judged in one training: the points of the machine beside those of the trainer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from webcare.assessment.names import NAMES, skill_name
from webcare.domain.action import Effort
from webcare.engine.text import shown
from webcare.tui import signs
from webcare.tui.labels import Labels
from webcare.tui.screens.window import Window
from webcare.tui.widgets.card import heading

if TYPE_CHECKING:
    from webcare.domain.training import Judged, MarkKept, Training

_POINTS = 12
"""Cells for the points of one judge."""


class Judgements(Window[None]):
    """Every response of a training with its marks."""

    BINDINGS = [Binding("enter,space,q", "close", show=False)]

    def __init__(self, labels: Labels, training: Training, city: str) -> None:
        super().__init__()
        self.labels = labels
        self.training = training
        self.city = city

    def compose(self) -> ComposeResult:
        """The text in a window that scrolls."""
        one, words = self.training, self.labels.progress
        with VerticalScroll(id="judgements", classes="window") as window:
            day = f"{one.started.astimezone():%d-%m-%Y}"
            title = words.judged_title.format(title=one.title or one.scenario, city=self.city, day=day)
            window.border_title = Content(title)
            window.border_subtitle = self.labels.help_close
            yield Static(id="text")

    def on_mount(self) -> None:
        """Arrows scroll at once."""
        self.query_one("#judgements").focus()

    def on_resize(self) -> None:
        """Lines break elsewhere."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        width = max(30, (self.query_one("#judgements").scrollable_content_region.width or 76) - 1)
        self.query_one("#text", Static).update(signs.stacked(self._lines(width)))

    def _lines(self, width: int) -> Iterator[Content]:
        words = self.labels.progress
        if self.training.practised:
            skills = ", ".join(skill_name(skill, self.labels.code) for skill in self.training.practised)
            yield from Content.styled(words.practised.format(skills=skills), "$accent-text").wrap(width)
            yield Content("")
        if not self.training.judged:
            yield Content.styled(words.over_time_none, "$muted")
        for number, judged in enumerate(self.training.judged):
            if number:
                yield Content("")
            yield from self._judged(judged, width)

    def _judged(self, judged: Judged, width: int) -> Iterator[Content]:
        words, bench = self.labels.progress, self.labels.bench
        total = round(judged.ruled_total)
        says = words.total.format(n=total)
        if total != round(judged.total):
            says = words.total_ruled.format(n=total, machine=round(judged.total))
        sign, style = ("✓", "$good") if judged.passed else ("✗", "$bad")
        deed = bench.deeds[judged.action.value]
        yield heading(f"{signs.EFFORTS[judged.effort.value][1]} {deed}", width, Content.styled(f"{sign} {says}", style))
        yield from _quoted(words.asked, judged.asked, width, "bold")
        label = words.sent if judged.effort is Effort.SEND else words.answered
        if judged.said:
            yield from _quoted(label, judged.said, width, "bold $primary")
        else:
            yield from _quoted(words.silent, judged.note or "–", width, "$monitor")
        for gate in judged.gates:
            yield Content.styled(f"✗ {self.labels.marks.criteria[gate.value]}", "bold $bad")
        if judged.marks:
            head = f"{words.machine:>{_POINTS}}{words.trainer:>{_POINTS}}"
            yield signs.fit(Content(""), Content.styled(head, "$muted"), width)
        for mark in judged.marks:
            yield from self._mark(mark, width)

    def _mark(self, mark: MarkKept, width: int) -> Iterator[Content]:
        words, ruling = self.labels.progress, mark.ruling
        machine = self._points(mark.got, mark.max)
        trainer = self._points(ruling.got, mark.max) if ruling is not None else "·"
        name = NAMES[self.labels.code].get(mark.criterion.value, mark.criterion.value)
        right = Content.styled(f"{machine:>{_POINTS}}", "$foreground" if ruling is None else "$muted")
        right += Content.styled(f"{trainer:>{_POINTS}}", "$muted" if ruling is None else "bold $accent-text")
        yield signs.fit(Content(name), right, width)
        if mark.contest is not None:
            state = "" if ruling is not None else f" ({words.waits})"
            yield from _quoted(f"» {words.contested}{state}", mark.contest.why or "–", width, "$accent-text")
        if ruling is not None and ruling.note:
            yield from _quoted(f"  {words.trainer} {ruling.trainer}".rstrip(), ruling.note, width, "$muted")

    def _points(self, got: float, most: float) -> str:
        said = f"{got:.1f} / {most:.0f}"
        return said.replace(".", ",") if self.labels.code == "nl" else said


def _quoted(label: str, text: str, width: int, style: str) -> Iterator[Content]:
    """Words that somebody typed, behind who typed them."""
    first = Content.styled(f"{shown(label)}: ", style)
    for line in (first + Content(" ".join(shown(text).split()))).wrap(max(10, width - 2)):
        yield Content("  ") + line
