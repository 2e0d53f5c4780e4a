"""A list of rows of one height, drawn as far as they are seen: ten thousand rows cost what twenty cost.

Not here: what stands in a row (whoever shows it hands in a picture).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Size
from textual.message import Message as UiMessage
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual

Picture = Callable[[int, int], Sequence[Content]]
"""The lines of a row: its index and the width in cells in, as many lines as a row is high out."""


class Rows(ScrollView, can_focus=True):
    """Rows with one that is pointed at. Up and down move, enter or a click chooses."""

    COMPONENT_CLASSES = {"rows--pointed", "rows--hover"}
    BINDINGS = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "move(-1000000000)", show=False),
        Binding("end", "move(1000000000)", show=False),
    ]

    pointed: var[int] = var(0, init=False)
    """The index of the row pointed at; -1 when there is none."""

    @dataclass
    class Pointed(UiMessage):
        """Another row is pointed at."""

        rows: Rows
        index: int

        @property
        def control(self) -> Rows:
            """The list, so that `@on` can name it."""
            return self.rows

    @dataclass
    class Chosen(UiMessage):
        """A row was chosen."""

        rows: Rows
        index: int

        @property
        def control(self) -> Rows:
            """The list, so that `@on` can name it."""
            return self.rows

    def __init__(self, *, high: int = 1, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.high = high
        self.count = 0
        self._picture: Picture = lambda _index, _width: ()
        self._headings: frozenset[int] = frozenset()
        self._nothing = Content("")
        self._hover = -1

    def show(
        self,
        count: int,
        picture: Picture,
        *,
        headings: Sequence[int] = (),
        nothing: str = "",
        pointed: int | None = None,
    ) -> None:
        """Show `count` rows; `headings` cannot be pointed at, `nothing` is said where there are none."""
        self.count = count
        self._picture = picture
        self._headings = frozenset(headings)
        self._nothing = Content.styled(nothing, "$muted")
        self._measure()
        wanted = self.pointed if pointed is None else pointed
        self.set_reactive(Rows.pointed, self._allowed(max(0, min(wanted, count - 1)), 1))
        self._bring_into_view()
        self.refresh()

    def _measure(self) -> None:
        self.virtual_size = Size(max(1, self.scrollable_content_region.width), self.count * self.high)

    def _allowed(self, index: int, step: int) -> int:
        """`index`, or the nearest row from there that is no heading; -1 when there is none."""
        for way in (step, -step):
            at = index
            while 0 <= at < self.count:
                if at not in self._headings:
                    return at
                at += way
        return -1

    def on_resize(self, _event: events.Resize) -> None:
        """Rows are as wide as there is room."""
        self._measure()
        self._bring_into_view()

    def watch_pointed(self, index: int) -> None:
        """Keep the row in view and tell."""
        self._bring_into_view()
        self.refresh()
        if index >= 0:
            self.post_message(self.Pointed(self, index))

    def _bring_into_view(self) -> None:
        height = self.scrollable_content_region.height
        if self.pointed < 0 or height <= 0:
            return
        top = self.pointed * self.high
        # A heading right above is part of what one looks at.
        if self.pointed - 1 in self._headings:
            top -= self.high
        bottom = (self.pointed + 1) * self.high
        if top < self.scroll_offset.y:
            self.scroll_to(y=top, animate=False)
        elif bottom > self.scroll_offset.y + height:
            self.scroll_to(y=bottom - height, animate=False)

    def action_move(self, by: int) -> None:
        """Point at another row."""
        if self.count:
            self.pointed = self._allowed(max(0, min(self.count - 1, self.pointed + by)), 1 if by > 0 else -1)

    def action_page(self, by: int) -> None:
        """Point at a row one page on."""
        self.action_move(by * max(1, self.scrollable_content_region.height // self.high))

    def action_choose(self) -> None:
        """Choose the row pointed at."""
        if self.pointed >= 0:
            self.post_message(self.Chosen(self, self.pointed))

    def on_key(self, event: events.Key) -> None:
        """Enter chooses. No binding, so that the footer shows what enter means on this screen."""
        if event.key == "enter" and self.pointed >= 0:
            event.stop()
            event.prevent_default()
            self.action_choose()

    def _row_at(self, y: int) -> int:
        index = (y + self.scroll_offset.y) // self.high
        return index if 0 <= index < self.count and index not in self._headings else -1

    def on_click(self, event: events.Click) -> None:
        """The first click points, the next one chooses."""
        index = self._row_at(event.y - self.gutter.top)
        if index < 0:
            return
        event.stop()
        if index == self.pointed:
            self.action_choose()
        else:
            self.pointed = index

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show which row a click would mean."""
        self._set_hover(self._row_at(event.y - self.gutter.top))

    def on_leave(self) -> None:
        """The mouse has gone."""
        self._set_hover(-1)

    def _set_hover(self, index: int) -> None:
        if index != self._hover:
            self._hover = index
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the one row it belongs to."""
        width = self.scrollable_content_region.width
        if not self.count:
            said = self._nothing.wrap(max(1, width - 2)) if self._nothing else []
            return self._strip(Content("  ") + said[y] if y < len(said) else Content(""), width)
        index, line = divmod(y + self.scroll_offset.y, self.high)
        if index >= self.count:
            return Strip.blank(width, self.rich_style)
        # The mark beside the row pointed at says without colour which one it is.
        inside = max(1, width - 2)
        lines = self._picture(index, inside)
        content = lines[line] if line < len(lines) else Content("")
        if index == self.pointed:
            mark = Content.styled("▌ ", "$accent-text" if self.has_focus else "$muted")
            return self._strip(mark + content, width, "rows--pointed")
        return self._strip(Content("  ") + content, width, "rows--hover" if index == self._hover else "")

    def _strip(self, content: Content, width: int, part: str = "") -> Strip:
        style = self.visual_style
        if part:
            # By hand: Textual leaves the ground of a partial style out.
            styles = self.get_component_styles(part)
            style += Style(background=styles.background, foreground=styles.color if styles.has_rule("color") else None)
        strips = Visual.to_strips(
            self, content.truncate(width, ellipsis=True), width, 1, style, pad=True, apply_selection=False
        )
        return strips[0].adjust_cell_length(width, style.rich_style) if strips else Strip.blank(width)
