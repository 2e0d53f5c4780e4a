"""The window after a training: what was done when, what it did to people, where points were won and lost, what next.

Not here: what stands in it (`exercise.debrief`), the same as a page (`reports.debrief_page`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from webcare.assessment.names import skill_name
from webcare.domain.training import Skill
from webcare.engine.text import shown
from webcare.exercise.debrief import Debrief, Moment, Point, debrief
from webcare.exercise.script import told
from webcare.exercise.transcript import reasons_in_words
from webcare.tui import desk_words, signs
from webcare.tui.export import kept_beside
from webcare.tui.labels import Labels
from webcare.tui.library import name_of
from webcare.tui.screens.window import Window
from webcare.tui.widgets.card import heading
from webcare.tui.widgets.why import split_so_far

if TYPE_CHECKING:
    from webcare.exercise.play import Exercise
    from webcare.exercise.state import World


class Debriefing(Window[None]):
    """What a training came to; halfway, what it comes to by now."""

    BINDINGS = [Binding("enter,space,d", "close", show=False), Binding("s", "save", show=False)]

    def __init__(
        self,
        labels: Labels,
        exercise: Exercise,
        world: World,
        trainee: str = "",
        saved: Callable[[str], None] = lambda _where: None,
        practised: Sequence[Skill] = (),
    ) -> None:
        super().__init__()
        self.trainee = trainee
        self.saved = saved
        """Told where the debrief was kept as a file."""
        self.practised = practised
        """The skills by which the citizens of a shift were chosen."""
        self.labels = labels
        self.exercise = exercise
        self.world = world
        self.found = debrief(exercise, world, elsewhere=False)

    def compose(self) -> ComposeResult:
        """The text in a window that scrolls."""
        with VerticalScroll(id="debrief", classes="window") as window:
            window.border_title = f"{self.labels.home.title} · {name_of(self.exercise.now.city.policy)}"
            window.border_subtitle = f"{self.labels.home.save.format(key='s')} · {self.labels.help_close}"
            yield Static(id="text")

    def action_save(self) -> None:
        """Keep it as a page, beside where the program was started, under a name that is still free."""
        from webcare.reports.debrief_page import debrief_page

        html = debrief_page(
            self.found, self.exercise, lang=self.labels.code, trainee=self.trainee, practised=self.practised
        )
        stem = f"webcare-nabespreking-{self.exercise.scenario.slug}-{self.exercise.city}"
        try:
            path = kept_beside(stem, ".html", html)
        except OSError as error:
            says = self.labels.home.save_failed.format(why=error.strerror or error)
            self.notify(says, severity="error", markup=False, timeout=8)
            return
        self.saved(str(path.absolute()))
        self.notify(self.labels.home.saved.format(file=path), markup=False, timeout=8)

    def on_mount(self) -> None:
        """Arrows scroll at once; what the other cities would have come to takes a while, and comes later."""
        self.query_one("#debrief").focus()
        if self.exercise.is_over:
            self.lay_beside()

    @work(thread=True, exclusive=True, group="elsewhere")
    def lay_beside(self) -> None:
        """The same afternoon with nobody at the keys, away from the screen."""
        from webcare.store.undisturbed import undisturbed

        with undisturbed():
            found = debrief(self.exercise, self.world)
        self.app.call_from_thread(self._found, found)

    def _found(self, found: Debrief) -> None:
        self.found = found
        if self.is_mounted:
            self._draw()

    def on_resize(self) -> None:
        """The picture is as wide as the window."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        width = max(30, (self.query_one("#debrief").scrollable_content_region.width or 76) - 1)
        self.query_one("#text", Static).update(signs.stacked(self._lines(width)))

    def _lines(self, width: int) -> Iterator[Content]:
        words, found, now = self.labels.home, self.found, self.exercise.now
        if found.outcome.says:
            yield from Content(found.outcome.says).wrap(width)
        if found.mean is None:
            yield Content.styled(words.none, "$muted")
        else:
            says = words.mean.format(mean=round(found.mean), n=found.judged, passed=found.passed)
            yield from Content.styled(says, "bold").wrap(width)
        if self.practised:
            skills = ", ".join(skill_name(skill, self.labels.code) for skill in self.practised)
            yield from Content.styled(words.practised.format(skills=skills), "$accent-text").wrap(width)
        yield from self._points(words.strengths, found.strengths, width, lost=False)
        yield from self._points(words.points, found.points, width, lost=True)
        yield from self._rules(width)
        yield from self._timeline(width)
        yield from self._moods(width)
        for one in found.outcome.phases:
            says = words.few if one.score is None else self.labels.after.score.format(n=round(one.score))
            title = words.split
            if len(found.outcome.phases) > 1:
                title = f"{title} · {self.labels.desk.phases[one.phase.value]}"
            yield Content("")
            yield split_so_far(one.spent, one.target, now.actions, self.labels, width, title, says)
        yield from self._promises(width)
        yield from self._note(width)
        yield from self._elsewhere(width)
        if self.exercise.is_over and self.exercise.scenario.trap:
            yield Content("")
            yield heading(self.labels.ending_trap, width)
            yield from Content(told(self.exercise.scenario.trap, now.city)).wrap(width)

    def _points(self, title: str, points: tuple[Point, ...], width: int, *, lost: bool) -> Iterator[Content]:
        """Three strengths, or three points to win, each with the words that show it best."""
        if not points:
            return
        words, marks = self.labels.home, self.labels.marks
        yield Content("")
        yield heading(title, width)
        for point in points:
            template = words.point_lost if lost else words.point
            name = marks.criteria[point.about.value]
            says = template.format(
                name=f"{name[:1].upper()}{name[1:]}", points=f"{abs(point.points):.0f}", times=point.times
            )
            sign, style = ("− ", "$bad") if lost else ("+ ", "$good")
            yield Content.styled(sign, f"bold {style}") + Content.styled(says, "bold").truncate(
                width - 2, ellipsis=True
            )
            if point.example is not None:
                example = point.example.says.en if self.labels.code == "en" else point.example.says.nl
                drawn = Content(example)
                if point.example.excerpt:
                    drawn += Content.styled(f" “{' '.join(shown(point.example.excerpt).split())[:80]}”", "$muted")
                yield from _indented(drawn, width)

    def _rules(self, width: int) -> Iterator[Content]:
        if not self.found.rules:
            return
        yield Content("")
        yield heading(self.labels.home.rules, width)
        for rule in self.found.rules:
            did, wanted = self.labels.deeds[rule.did.value], self.labels.deeds[rule.wanted.value]
            says = self.labels.home.rule.format(because=rule.because, did=did, wanted=wanted, id=rule.id)
            yield from _listed(Content(says), width)

    def _timeline(self, width: int) -> Iterator[Content]:
        yield Content("")
        yield heading(self.labels.home.timeline, width)
        for moment in self.found.timeline:
            yield self._moment(moment, width)

    def _moment(self, moment: Moment, width: int) -> Content:
        labels, words, now = self.labels, self.labels.home, self.exercise.now
        did = labels.bench.deeds[moment.action.value] if moment.action is not None else words.moment_nothing
        if moment.waited is not None:
            did += f", {words.moment_wait.format(time=signs.spell(moment.waited))}"
        left = Content.styled(f"{desk_words.time(now, moment.came)} ", "$muted") + Content.assemble(
            (shown(moment.name) or labels.you, "bold"), f"  {did}"
        )
        right = Content("")
        if moment.total is not None:
            style = "$good" if moment.passed else "$bad"
            sign = "✓" if moment.passed else "✗"
            right = Content.styled(f"{sign} {words.moment_points.format(n=round(moment.total))}", style)
        return signs.fit(left, right, width)

    def _moods(self, width: int) -> Iterator[Content]:
        """Each citizen's mood, and what moved it."""
        yield Content("")
        yield heading(self.labels.home.moods, width)
        for curve in self.found.moods:
            name = Content.styled(shown(curve.name).ljust(10)[:10], "bold")
            yield (name + Content(" ") + signs.mood(curve.ended, self.labels)).truncate(width, ellipsis=True)
            for moved in curve.moved:
                time = desk_words.time(self.exercise.now, moved.at)
                arrow = "▲" if moved.now > moved.was else "▼"
                says = f"{time} {arrow} {reasons_in_words(moved, self.labels.code)}"
                yield from _indented(Content.styled(says, "$muted"), width)

    def _promises(self, width: int) -> Iterator[Content]:
        if not self.found.promises:
            return
        words, now = self.labels.home, self.exercise.now
        yield Content("")
        yield heading(words.promises, width)
        for promise in self.found.promises:
            name = shown(now.item(promise.message).message.author) or self.labels.you
            template = words.kept if promise.kept is not None else words.broken if promise.broken else words.open
            yield from _listed(Content(template.format(name=name, words=promise.words)), width)

    def _note(self, width: int) -> Iterator[Content]:
        note = self.found.handover
        if note is None:
            return
        yield Content("")
        yield heading(self.labels.home.note.format(n=round(note.total)), width)
        for finding in note.findings:
            says = finding.says.en if self.labels.code == "en" else finding.says.nl
            sign, style = ("+ ", "$good") if finding.is_good else ("− ", "$bad")
            yield from _listed(Content(says), width, Content.styled(sign, style))

    def _elsewhere(self, width: int) -> Iterator[Content]:
        """The same afternoon with nobody at the keys, in this city and the others."""
        if not self.found.elsewhere:
            return
        words = self.labels.home
        yield Content("")
        yield heading(words.elsewhere, width)
        for one in self.found.elsewhere:
            mood = "–" if one.figures.mood is None else f"{one.figures.mood:+.1f}".replace("-", "−")
            says = words.elsewhere_row.format(mood=mood, none=one.figures.unanswered)
            yield signs.fit(Content.styled(one.name, "bold"), Content.styled(says, "$muted"), width)
            yield from _indented(Content(one.outcome.says), width)


def _indented(text: Content, width: int) -> Iterator[Content]:
    for line in text.wrap(max(10, width - 2)):
        yield Content("  ") + line


def _listed(text: Content, width: int, sign: Content | None = None) -> Iterator[Content]:
    first = sign or Content.styled("· ", "$muted")
    for line in text.wrap(max(10, width - 2)):
        yield first + line
        first = Content("  ")
