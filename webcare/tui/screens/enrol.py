"""The window before a training: who practises, and how."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Button, Checkbox, Input, RadioButton, RadioSet, Static

from webcare.store.trainees import full_name_warning
from webcare.tui.labels import Labels
from webcare.tui.screens.training import Enrolment
from webcare.tui.screens.window import Window
from webcare.tui.widgets.composer import Line


class Choice(Checkbox):
    """Something that is on or off: a sign says which, not a colour."""

    def watch_value(self) -> None:
        """The sign goes with the value."""
        self.BUTTON_INNER = "✓" if self.value else " "
        super().watch_value()


class Level(RadioButton):
    """One of a few: a sign says which, not a colour."""

    BUTTON_INNER = "●"

    def watch_value(self) -> None:
        """The sign goes with the value."""
        self.BUTTON_INNER = "●" if self.value else " "
        super().watch_value()


class Enrol(Window["Enrolment | None"]):
    """Tells who practises, with help or without."""

    def __init__(self, labels: Labels, title: str, name: str = "", *, is_shift: bool = False) -> None:
        super().__init__()
        self.labels = labels
        self.asks = title
        self.name_before = name
        self.is_shift = is_shift
        """Whether there is a difficulty to choose."""

    def compose(self) -> ComposeResult:
        """A line for the name, two switches, and go."""
        words = self.labels.train
        with Vertical(classes="window") as window:
            window.border_title = Content(self.asks)
            window.border_subtitle = self.labels.help_close
            yield Static(Content(words.enrol_name), id="question")
            line = Line(self.name_before, placeholder=words.enrol_hint, id="name", select_on_focus=False, max_length=40)
            line.cursor_blink = False
            yield line
            yield Static(id="says")
            yield Choice(Content(words.enrol_hints), value=True, id="hints", compact=True)
            yield Choice(Content(words.enrol_abuse), value=False, id="abuse", compact=True)
            if self.is_shift:
                with RadioSet(id="difficulty", compact=True):
                    for number, name in enumerate(words.enrol_difficulty, start=1):
                        yield Level(Content(name), value=number == 2, compact=True)
            yield Button(words.enrol_begin, id="begin", variant="primary")

    def on_mount(self) -> None:
        """To the name at once."""
        self.query_one(Line).focus()

    @on(Input.Changed)
    def look(self, event: Input.Changed) -> None:
        """A full name gets a warning, and nothing more."""
        event.stop()
        says = full_name_warning(event.value, "en" if self.labels.code == "en" else "nl")
        self.query_one("#says", Static).update(Content.styled(f"! {says}", "$accent-text") if says else Content(""))

    @on(Input.Submitted)
    @on(Button.Pressed)
    def begin(self, event: Input.Submitted | Button.Pressed) -> None:
        """Go."""
        event.stop()
        self.dismiss(
            Enrolment(
                trainee=self.query_one(Line).value.strip(),
                hints=self.query_one("#hints", Checkbox).value,
                abuse=not self.query_one("#abuse", Checkbox).value,
                difficulty=1 + self.query_one(RadioSet).pressed_index if self.is_shift else 2,
            )
        )
