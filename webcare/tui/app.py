"""The program with screens: it paints first, then reads the content, and keeps the exercise that is played.

Not here: what a screen shows (`screens/`), what is read and kept (`library`, `keeping`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingsMap
from textual.screen import Screen

from webcare.tui import keymap, theme
from webcare.tui.labels import LANGUAGES
from webcare.tui.messages import CompareWanted, ExerciseWanted, ForgetWanted, GoOnWanted, LibraryRead, LibraryRefused
from webcare.tui.screens.lobby import Lobby

if TYPE_CHECKING:
    from webcare.tui.library import Library

Reader = Callable[[], "Library"]


class Webcare(App[None]):
    """The program."""

    TITLE = "webcare"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"

    def __init__(
        self,
        reader: Reader,
        *,
        lang: str = "nl",
        settings: Path | None = None,
    ) -> None:
        super().__init__()
        self.reader = reader
        self.labels = LANGUAGES[lang]
        self.library: Library | None = None
        self._settings = settings or keymap.settings_file()
        if "TEXTUAL_ANIMATIONS" not in os.environ:
            self.animation_level = "none"
        for look in theme.THEMES:
            self.register_theme(look)
        self.theme = theme.DARK
        self._bind_keys()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Colours that a theme from elsewhere lacks."""
        return dict(theme.DEFAULTS)

    def _bind_keys(self) -> None:
        # Textual's own quit and palette keys go, so that ours can be given other keys.
        self._bindings = BindingsMap(keymap.bindings("app", self.labels))

    def on_mount(self) -> None:
        """Paint the lobby; read when it stands there."""
        settings = keymap.read_settings(self._settings, self.labels)
        self.set_keymap(settings.keys)
        if settings.theme:
            self.theme = settings.theme
        for sentence in settings.wrong:
            self.notify(sentence, severity="warning", markup=False, timeout=15)
        self.push_screen(Lobby(self.labels))
        self.call_after_refresh(self.read_library)

    @property
    def lobby(self) -> Lobby:
        """The lobby, which is always there."""
        return next(screen for screen in self.screen_stack if isinstance(screen, Lobby))

    @work(thread=True, exclusive=True, group="library")
    def read_library(self) -> None:
        """Read policies, scenarios and words, away from the screen."""
        from webcare.store.errors import ContentError

        try:
            self.post_message(LibraryRead(self.reader()))
        except ContentError as error:
            self.post_message(LibraryRefused(tuple(str(problem) for problem in error.problems)))

    @on(LibraryRead)
    def furnish(self, event: LibraryRead) -> None:
        """Everything has been read: the lobby shows it."""
        self.library = event.library
        self.lobby.library = event.library

    @on(LibraryRefused)
    def tell_what_is_wrong(self, event: LibraryRefused) -> None:
        """A content file cannot be loaded."""
        text = "\n".join((self.labels.loading_failed, *event.problems[:8]))
        self.notify(text, severity="error", markup=False, timeout=120)

    def key_of(self, action: str) -> str:
        """The key that starts an action, as the reader knows it; the user's own where there is one."""
        keys = self.keymap_of(action)
        return self.key_name(keys.split(",")[0])

    def keymap_of(self, action: str) -> str:
        """The keys that start an action."""
        return self._keymap.get(action) or next(key.keys for key in keymap.KEYS if key.id == action)

    def key_name(self, key: str) -> str:
        """A key as it is called on the screen."""
        *held, last = key.strip().split("+")
        plain = {"question_mark": "?", "slash": "/", "plus": "+", "minus": "-", "equals_sign": "="}
        return "+".join([*held, self.labels.keys.get(last, plain.get(last, last))])

    def get_key_display(self, binding: Binding) -> str:
        """A key as the footer shows it."""
        return self.key_name(binding.key)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every action of this screen and of the program, with its key: what the palette offers."""
        room = getattr(screen, "ROOM", "")
        for key in (*keymap.of_room(room), *keymap.of_room("app")):
            if key.id == "app.palet":
                continue
            action = self.labels.actions[key.id]
            where = screen if key.room != "app" else self
            yield SystemCommand(
                f"{action.short}  [{self.key_of(key.id)}]", action.long, partial(where.run_action, key.action)
            )

    def action_command_palette(self) -> None:
        """Search in every action."""
        from textual.command import CommandPalette

        if not CommandPalette.is_open(self):
            self.push_screen(CommandPalette(placeholder=self.labels.palette_search, id="--command-palette"))

    def action_next_look(self) -> None:
        """The next colours."""
        self.theme = theme.after(self.theme)
        self.notify(self.labels.look_changed.format(look=self.labels.looks[self.theme]), markup=False, timeout=2)
