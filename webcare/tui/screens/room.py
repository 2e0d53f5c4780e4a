"""What every screen shares: its keys in the reader's language, a bar at the top, help and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import BindingsMap
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from webcare.tui import keymap
from webcare.tui.labels import Labels

if TYPE_CHECKING:
    from webcare.tui.app import Webcare


class Room(Screen[None]):
    """A screen with a name in `keymap`, of which all else follows."""

    ROOM: ClassVar[str]
    AUTO_FOCUS = ""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.labels = labels
        self.is_furnished = False
        """Whether what the screen shows is there to be drawn on."""
        self._bindings = BindingsMap.merge([self._bindings, BindingsMap(keymap.bindings(self.ROOM, labels))])

    @property
    def program(self) -> Webcare:
        """The app, as what it is."""
        return cast("Webcare", self.app)

    def bar(self) -> Static:
        """The bar at the top."""
        return Static(id="bar")

    def say_where(self, where: str, right: Content | str = "") -> None:
        """Write in the bar where one is, and at the right what the room wants to say."""
        from webcare.tui import signs

        width = max(20, self.size.width - 2)
        left = Content.assemble(("webcare", "bold $primary"), (f"  {where}", "$foreground"))
        right = Content.styled(right, "$muted") if isinstance(right, str) else right
        self.query_one("#bar", Static).update(signs.fit(left, right, width))

    def key_of(self, action: str) -> str:
        """The key that starts an action, as the reader knows it."""
        return self.program.key_of(action)

    def action_help(self) -> None:
        """Explain this screen."""
        from webcare.tui.screens.help import HelpWindow

        self.app.push_screen(HelpWindow(self.labels, self.ROOM))

    def action_back(self) -> None:
        """Leave this screen; the lobby is the last one."""
        if len(self.app.screen_stack) > 1:
            self.app.pop_screen()
