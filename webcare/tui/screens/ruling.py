"""The window in which a trainer rules on one mark: the points, a note, and under which pseudonym."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from webcare.store.trainees import LONGEST, full_name_warning, pseudonym
from webcare.tui.labels import Labels
from webcare.tui.screens.window import Window
from webcare.tui.widgets.composer import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """What a trainer says of a mark."""

    got: float
    note: str
    trainer: str


def points_in(text: str, most: float) -> float | None:
    """The points somebody typed, with a comma or a point; None where these are none, or too many."""
    try:
        got = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return got if 0 <= got <= most else None


class Ruling(Window["Ruled | None"]):
    """Tells the ruling. Enter goes to the next line, and on the last one keeps it."""

    def __init__(self, labels: Labels, got: float, most: float, trainer: str, *, confirms: bool) -> None:
        super().__init__()
        self.labels = labels
        self.got, self.most = got, most
        self.trainer = trainer
        """Under which pseudonym was ruled before."""
        self.confirms = confirms
        """Whether the points stay as they are."""

    def compose(self) -> ComposeResult:
        """The points where they can change, a note, and who."""
        words = self.labels.review
        with Vertical(classes="window") as window:
            window.border_title = words.confirm_title if self.confirms else words.points_title
            window.border_subtitle = words.finish
            if not self.confirms:
                yield Static(Content(words.ask_points.format(max=written(self.most, self.labels))))
                yield _line("points", written(self.got, self.labels), "", 12)
            yield Static(Content(words.ask_note))
            yield _line("note", "", words.hint_note, 1000)
            yield Static(Content(words.ask_trainer))
            yield _line("trainer", self.trainer, words.hint_trainer, LONGEST)
            yield Static(id="says")

    def on_mount(self) -> None:
        """To the first line at once."""
        self.query(Line).first().focus()

    @on(Input.Changed, "#trainer")
    def look(self, event: Input.Changed) -> None:
        """A full name gets a warning, and nothing more."""
        event.stop()
        says = full_name_warning(event.value, "en" if self.labels.code == "en" else "nl")
        self._say(f"! {says}" if says else "", "$accent-text")

    @on(Input.Submitted)
    def go_on(self, event: Input.Submitted) -> None:
        """The next line; after the last one it is kept, if it can be."""
        event.stop()
        lines = list(self.query(Line))
        at = lines.index(self.query_one(f"#{event.input.id}", Line))
        if at + 1 < len(lines) and not (lines[at + 1].id == "trainer" and lines[at + 1].value.strip()):
            lines[at + 1].focus()
            return
        self._finish()

    def _finish(self) -> None:
        words = self.labels.review
        got = self.got if self.confirms else points_in(self.query_one("#points", Line).value, self.most)
        trainer = pseudonym(self.query_one("#trainer", Line).value)
        if got is None:
            self._say(f"✗ {words.range.format(max=written(self.most, self.labels))}", "$bad")
            self.query_one("#points", Line).focus()
        elif not trainer:
            self._say(f"✗ {words.trainer_missing}", "$bad")
            self.query_one("#trainer", Line).focus()
        else:
            self.dismiss(Ruled(got=got, note=self.query_one("#note", Line).value.strip(), trainer=trainer))

    def _say(self, says: str, style: str) -> None:
        self.query_one("#says", Static).update(Content.styled(says, style))


def _line(id_: str, value: str, hint: str, most: int) -> Line:
    line = Line(value, placeholder=hint, id=id_, max_length=most)
    line.cursor_blink = False
    return line


def written(points: float, labels: Labels) -> str:
    """Points as this language writes them: `7,5`."""
    said = f"{points:.1f}".removesuffix(".0")
    return said.replace(".", ",") if labels.code == "nl" else said
