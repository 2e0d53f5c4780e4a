"""A row of names of which one is chosen: the cities of the lobby, the panes of a narrow screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message as UiMessage
from textual.reactive import reactive
from textual.widget import Widget


class Sides(Widget):
    """Names side by side; a click chooses. Keys belong to the screen, which knows what a choice means there."""

    chosen: reactive[int] = reactive(0)

    @dataclass
    class Chosen(UiMessage):
        """Somebody clicked a name."""

        sides: Sides
        index: int

        @property
        def control(self) -> Sides:
            """The row of names, so that `@on` can name it."""
            return self.sides

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._names: tuple[str, ...] = ()
        self._keys: tuple[str, ...] = ()
        self._marked: frozenset[int] | None = None

    def show(
        self,
        names: Sequence[str],
        keys: Sequence[str] = (),
        *,
        chosen: int = 0,
        marked: frozenset[int] | None = None,
    ) -> None:
        """Show `names`, each with its key where there is room; `marked` are on where several can be."""
        self._names, self._keys, self._marked = tuple(names), tuple(keys), marked
        self.chosen = chosen
        self.refresh()

    def _parts(self, width: int) -> list[tuple[str, str]]:
        """Key and name of each, without keys where they do not fit, without room to spare if need be."""
        keys = self._keys or ("",) * len(self._names)
        # On or off is a sign as well as a colour.
        signs = [
            "" if self._marked is None else "✓ " if index in self._marked else "  " for index in range(len(self._names))
        ]
        full = [
            (f" {key} " if key else " ", f"{sign}{name} ")
            for key, sign, name in zip(keys, signs, self._names, strict=False)
        ]
        if sum(len(key) + len(name) for key, name in full) <= width:
            return full
        return [(" ", f"{sign.strip()}{name} ") for sign, name in zip(signs, self._names, strict=True)]

    def render(self) -> Content:
        """The names; the chosen one stands out by colour, weight and a line."""
        drawn = Content("")
        for index, (key, name) in enumerate(self._parts(self.size.width)):
            on = index == self.chosen
            if on:
                drawn += Content.assemble(
                    (key, "$chosen-text on $chosen"), (name, "bold underline $chosen-text on $chosen")
                )
            else:
                drawn += Content.assemble((key, "$muted"), (name, "$foreground"))
        return drawn.truncate(max(1, self.size.width), ellipsis=True)

    def on_click(self, event: events.Click) -> None:
        """The name under the mouse is chosen."""
        start = 0
        for index, (key, name) in enumerate(self._parts(self.size.width)):
            start += len(key) + len(name)
            if event.x - self.gutter.left < start:
                event.stop()
                self.post_message(self.Chosen(self, index))
                return
