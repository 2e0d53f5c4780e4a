"""Review: the marks that trainees disagree with, one at a time, for a trainer to overrule or confirm; both are kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import var
from textual.widgets import Footer, Static

from webcare.engine.text import shown
from webcare.exercise.progress import agreed
from webcare.reports.group_page import agreement_in_words
from webcare.simulation.made_of import made_of
from webcare.tui import signs
from webcare.tui.kept import Keeper
from webcare.tui.labels import Labels
from webcare.tui.library import Library, name_of
from webcare.tui.screens.room import Room
from webcare.tui.screens.ruling import Ruled, Ruling, written
from webcare.tui.widgets.card import heading

if TYPE_CHECKING:
    from webcare.store.marks import Judged, Marked

    Waiting = tuple[tuple[Judged, Marked], ...]

_NO_DEED = frozenset({"confirm", "points", "mark_by"})
"""Actions that need a mark."""


class Review(Room):
    """Contested marks, one at a time."""

    ROOM = "nakijken"
    CSS_PATH = "review.tcss"

    waiting: var[Waiting | None] = var(None, init=False)
    """The oldest first; None while it is read."""
    place: var[int] = var(0, init=False)

    def __init__(self, labels: Labels, library: Library, keeper: Keeper) -> None:
        super().__init__(labels)
        self.library = library
        self.keeper = keeper
        self.agreement = ""
        """How far machine and trainers agree, in a sentence."""

    def compose(self) -> ComposeResult:
        """One mark with everything it is about, over how far machine and trainers agree."""
        yield self.bar()
        with VerticalScroll(id="mark-pane"):
            yield Static(Content.styled(self.labels.review.loading, "$muted"), id="mark")
        yield Static(id="agreement")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Read what waits, away from the screen."""
        self.is_furnished = True
        self.say_where(self.labels.review.title)
        self.query_one("#mark-pane").focus()
        self.read_waiting()

    @work(thread=True, exclusive=True, group="review")
    def read_waiting(self) -> None:
        """The marks that wait, and the agreement by now."""
        waiting = self.keeper.waiting()
        says = agreement_in_words(agreed(self.keeper.trainings()), self.labels.code)
        self.app.call_from_thread(self._furnish, waiting, says)

    def _furnish(self, waiting: Waiting, says: str) -> None:
        if self.is_mounted:
            self.agreement = says
            self.set_reactive(Review.place, max(0, min(self.place, len(waiting) - 1)))
            self.set_reactive(Review.waiting, waiting)
            self.refresh_bindings()
            self._draw()

    # ---------------------------------------------------------------------------------------------------- drawing

    @property
    def pointed(self) -> tuple[Judged, Marked] | None:
        """The mark that is looked at, with the response it is about."""
        return self.waiting[self.place] if self.waiting else None

    def watch_place(self) -> None:
        """Another mark."""
        self.query_one("#mark-pane").scroll_home(animate=False)
        self._draw()

    def on_resize(self) -> None:
        """Everything is as wide as the screen."""
        if self.is_furnished:
            self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        words, found = self.labels.review, self.pointed
        if self.waiting is None:
            return
        pane = self.query_one("#mark-pane")
        width = max(30, min(100, (pane.scrollable_content_region.width or self.size.width - 4) - 1))
        place = words.place.format(at=self.place + 1, n=len(self.waiting)) if found else ""
        self.say_where(words.title, place)
        lines = self._lines(*found, width) if found else iter([Content.styled(words.nothing, "$muted")])
        self.query_one("#mark", Static).update(signs.stacked(lines))
        says = Content.styled(f"{words.agreement}: ", "bold $primary") + Content(self.agreement)
        self.query_one("#agreement", Static).update(says)

    def _lines(self, judged: Judged, mark: Marked, width: int) -> Iterator[Content]:
        words, deed = self.labels.review, judged.deed
        name = self.labels.marks.criteria.get(mark.criterion, mark.criterion)
        got, most = written(mark.got, self.labels), written(mark.max, self.labels)
        template = words.gate if mark.is_gate else words.points
        title = Content.styled(template.format(name=f"{name[:1].upper()}{name[1:]}", got=got, max=most), "bold")
        yield from title.wrap(width)
        trainee = mark.trainee or self.labels.progress.no_name
        whose = words.whose.format(trainee=trainee, scenario=self._title(mark.scenario), city=self._city(mark.city))
        yield from Content.styled(shown(whose), "$muted").wrap(width)
        yield Content("")
        yield heading(words.why, width)
        yield from _quoted(mark.contests[-1].why or words.no_why, width, "$accent-text")
        yield Content("")
        yield heading(words.message, width)
        yield from _quoted(deed.said or "–", width, "$muted")
        yield Content("")
        silent = not deed.reply
        did = signs.effort(deed.effort.value, self.labels) + Content(f" · {self.labels.bench.deeds[deed.action.value]}")
        yield heading(words.silence if silent else words.reply, width, did)
        yield from _quoted(deed.note or "–" if silent else deed.reply, width, "$monitor" if silent else "$primary")
        if mark.findings:
            yield Content("")
            yield heading(words.found, width)
        for finding in mark.findings:
            says = finding.says.en if self.labels.code == "en" else finding.says.nl
            drawn = Content(says)
            if finding.excerpt:
                drawn += Content.styled(f" “{' '.join(shown(finding.excerpt).split())}”", "$accent-text")
            sign, style = ("− ", "$bad") if finding.points < 0 else ("+ ", "$good")
            for number, line in enumerate(drawn.wrap(max(10, width - 2))):
                yield (Content("  ") if number else Content.styled(sign, style)) + line
            if finding.because:
                for line in Content.styled(finding.because, "$muted").wrap(max(10, width - 4)):
                    yield Content("    ") + line
        for ruling in mark.rulings:
            told = written(ruling.got, self.labels)
            says = words.before.format(trainer=ruling.trainer, got=told, max=most, note=ruling.note).strip()
            yield Content("")
            yield from Content.styled(shown(says), "$muted").wrap(width)

    def _title(self, scenario: str) -> str:
        if made_of(scenario) is not None:
            return self.labels.train.shift_title
        found = self.library.scenario(scenario)
        return found.title.replace("{stad}", "…") if found is not None else scenario

    def _city(self, city: str) -> str:
        found = self.library.cities.get(city)
        return name_of(found.policy) if found is not None else city

    # ----------------------------------------------------------------------------------------------------- ruling

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a mark there is nothing to rule on."""
        return self.pointed is not None if action in _NO_DEED else super().check_action(action, parameters)

    def action_mark_by(self, step: int) -> None:
        """The next mark, or the one before."""
        if self.waiting:
            self.place = (self.place + step) % len(self.waiting)

    def action_confirm(self) -> None:
        """The mark is right."""
        self._ask(confirms=True)

    def action_points(self) -> None:
        """Other points."""
        self._ask(confirms=False)

    def _ask(self, *, confirms: bool) -> None:
        if self.pointed is None:
            return
        mark = self.pointed[1]

        def keep(ruled: Ruled | None) -> None:
            if ruled is not None:
                self._keep(mark, ruled)

        window = Ruling(self.labels, mark.got, mark.max, self.program.trainer, confirms=confirms)
        self.app.push_screen(window, keep)

    def _keep(self, mark: Marked, ruled: Ruled) -> None:
        """Keep a ruling; when this returns, it is on the disk or the refusal was told."""
        words = self.labels.review
        self.program.trainer = ruled.trainer
        if not self.keeper.rule(mark.number, ruled.got, ruled.note, ruled.trainer):
            self.notify(words.not_kept, severity="error", markup=False, timeout=8)
            return
        got, most = written(ruled.got, self.labels), written(mark.max, self.labels)
        self.notify(words.ruled.format(got=got, max=most), markup=False, timeout=4)
        self.read_waiting()


def _quoted(text: str, width: int, style: str) -> Iterator[Content]:
    """Words that somebody typed."""
    for line in Content(shown(text)).wrap(max(10, width - 2)):
        yield Content.styled("▌ ", style) + line
