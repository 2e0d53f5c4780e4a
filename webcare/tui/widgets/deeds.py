"""The actions a trainee chooses from: numbered, in as many lines as they need, with what can go along.

Not here: what an action does (`exercise.by_hand`), the line one writes on (`workbench`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message as UiMessage
from textual.widget import Widget

from webcare.domain.action import EFFORT_OF, Action
from webcare.tui import signs
from webcare.tui.labels import Labels

NUMBERED: Sequence[Action] = (
    Action.ANSWER,
    Action.ASK,
    Action.REFER,
    Action.DM,
    Action.TAKE,
    Action.FORWARD,
    Action.PROACTIVE,
    Action.WARN,
    Action.POST,
    Action.WATCH,
)
"""Always under the same number, 1 to 9 and 0, so that fingers learn them."""
ALONG: Mapping[str, Action] = MappingProxyType({"e": Action.ESCALATE, "v": Action.HIDE})
"""What can go along, by key; with silence it is what is done."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """One choice on the line: what it is called, and whether it is on."""

    action: Action
    key: str
    word: str
    is_on: bool
    is_possible: bool

    @property
    def width(self) -> int:
        return len(self.key) + len(self.word) + 4


class Deeds(Widget):
    """The actions in lines; a click chooses, keys belong to the screen."""

    @dataclass
    class Chosen(UiMessage):
        """Somebody clicked an action."""

        action: Action

    def __init__(self, labels: Labels, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.labels = labels
        self._chosen: Action | None = None
        self._along: frozenset[Action] = frozenset()
        self._possible: frozenset[Action] = frozenset()

    def show(self, chosen: Action | None, along: frozenset[Action], possible: frozenset[Action]) -> None:
        """Show what is chosen, what goes along, and what can be chosen at all."""
        if (chosen, along, possible) != (self._chosen, self._along, self._possible):
            self._chosen, self._along, self._possible = chosen, along, possible
            self.refresh(layout=True)

    def _pieces(self) -> Iterator[_Piece]:
        words = self.labels.bench
        for number, action in enumerate(NUMBERED, start=1):
            can = action in self._possible
            yield _Piece(action, str(number % 10), words.deeds[action.value], action is self._chosen, can)
        for key, action in ALONG.items():
            yield _Piece(action, key, words.also[action.value], action in self._along, action in self._possible)

    def _rows(self, width: int) -> list[list[_Piece]]:
        rows: list[list[_Piece]] = [[]]
        room = width
        for piece in self._pieces():
            if piece.width > room and rows[-1]:
                rows.append([])
                room = width
            rows[-1].append(piece)
            room -= piece.width
        return rows

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the choices need."""
        return len(self._rows(max(10, width)))

    def render(self) -> Content:
        """Each choice with its key; what is on stands out by a sign, weight and colour."""
        return signs.stacked(
            [Content("").join(self._drawn(piece) for piece in row) for row in self._rows(max(10, self.size.width))]
        )

    def _drawn(self, piece: _Piece) -> Content:
        if not piece.is_possible:
            return Content.styled(f" {piece.key} {piece.word}  ", "$faint strike")
        if piece.is_on:
            sign = signs.EFFORTS[EFFORT_OF[piece.action].value][1]
            return Content.styled(f" {piece.key}{sign}{piece.word}  ", "bold underline $chosen-text on $chosen")
        return Content.assemble((f" {piece.key} ", "$accent-text"), (f"{piece.word}  ", "$foreground"))

    def on_click(self, event: events.Click) -> None:
        """The choice under the mouse."""
        rows = self._rows(max(10, self.size.width))
        line = event.y - self.gutter.top
        if not 0 <= line < len(rows):
            return
        at = event.x - self.gutter.left
        for piece in rows[line]:
            if at < piece.width:
                event.stop()
                if piece.is_possible:
                    self.post_message(self.Chosen(piece.action))
                return
            at -= piece.width
