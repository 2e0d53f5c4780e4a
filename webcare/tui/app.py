"""The program with screens: it paints first, then reads the content, and keeps the exercise that is played.

Not here: what a screen shows (`screens/`), what is read (`library`), what is kept (`kept`), how it begins (`opening`).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingsMap
from textual.screen import Screen

from webcare.tui import keymap, theme
from webcare.tui.kept import Keeper
from webcare.tui.labels import labels_in
from webcare.tui.messages import (
    CompareWanted,
    ExerciseWanted,
    ForgetWanted,
    GoOnWanted,
    LibraryRead,
    LibraryRefused,
    PolicyWanted,
    ProgressWanted,
    ReviewWanted,
    TrainWanted,
)
from webcare.tui.screens.lobby import Lobby
from webcare.tui.start import Sources, Start

if TYPE_CHECKING:
    from webcare.exercise.play import Exercise
    from webcare.store.folders import Folders
    from webcare.tui.library import Library
    from webcare.tui.screens.training import Enrolment


class Webcare(App[str]):
    """The program. What it ends with is a sentence for the terminal, if there is one to say."""

    TITLE = "webcare"
    # The lobby's own sheet is read with the app's: a sheet that comes later has everything parsed once more.
    CSS_PATH = ["app.tcss", "screens/lobby.tcss"]
    COMMAND_PALETTE_BINDING = "ctrl+p"

    def __init__(self, sources: Sources, *, lang: str = "nl", start: Start | None = None) -> None:
        super().__init__()
        self.sources = sources
        self.start = start or Start()
        self.labels = labels_in(lang)
        self.library: Library | None = None
        self.keeper = Keeper(tell=self._tell_refusal)
        self.trainer = ""
        """Under which pseudonym a trainer ruled last."""
        if "TEXTUAL_ANIMATIONS" not in os.environ:
            self.animation_level = "none"
        for look in theme.THEMES:
            self.register_theme(look)
        self.theme = theme.DARK
        # Textual's own quit and palette keys make room for ours, which can be given other keys.
        self._bindings = BindingsMap(keymap.bindings("app", self.labels))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Colours that a theme from elsewhere lacks."""
        return dict(theme.DEFAULTS)

    def get_default_screen(self) -> Lobby:
        """The lobby is what everything else opens over."""
        return Lobby(self.labels)

    def on_mount(self) -> None:
        """Paint the lobby; read when it stands there."""
        settings = keymap.read_settings(self.sources.settings or keymap.settings_file(), self.labels)
        self.set_keymap(settings.keys)
        if settings.theme:
            self.theme = settings.theme
        for sentence in settings.wrong:
            self.notify(sentence, severity="warning", markup=False, timeout=15)
        self.call_after_refresh(self.read_library)
        if not self.is_headless:
            self.set_interval(10, self.stop_without_terminal)

    def stop_without_terminal(self) -> None:
        """Leave when the window this ran in is gone: nobody can see or stop it any more, and every move is kept."""
        if sys.__stdin__ is None or not sys.__stdin__.isatty():
            self.exit()

    # -------------------------------------------------------------------------------------------- content, and kept

    @property
    def lobby(self) -> Lobby:
        """The lobby, which is always there."""
        return next(screen for screen in self.screen_stack if isinstance(screen, Lobby))

    @work(thread=True, exclusive=True, group="library")
    def read_library(self) -> None:
        """Read policies, scenarios and words, and open what is kept, away from the screen."""
        from webcare.store.errors import ContentError
        from webcare.store.records import RecordsError
        from webcare.store.undisturbed import set_aside, undisturbed

        try:
            if self.keeper.records is None:
                self.keeper.records = self.sources.records()
        except RecordsError as error:
            self.call_from_thread(self.keeper.refused, str(error))
        try:
            with undisturbed():
                self.post_message(LibraryRead(self.sources.library()))
        except ContentError as error:
            self.post_message(LibraryRefused(tuple(str(problem) for problem in error.problems)))
        finally:
            # Looking through all of it for garbage would hold up a key that is typed.
            set_aside()

    @on(LibraryRead)
    def furnish(self, event: LibraryRead) -> None:
        """Everything has been read: the lobby shows it, and the room that was asked for opens."""
        self.library = event.library
        self.lobby.library = event.library
        self.list_unfinished()
        from webcare.tui import opening

        opening.open_room(self, self.start)
        # Content is read again after somebody changed a policy; nobody wants to be taken along then.
        self.start = replace(self.start, room="lobby", scenario=None, city=None)

    @on(LibraryRefused)
    def tell_what_is_wrong(self, event: LibraryRefused) -> None:
        """A content file cannot be loaded: every reason stands where the cards would."""
        self.lobby.refused = event.problems

    def list_unfinished(self) -> None:
        """Have the lobby show what can be gone on with."""
        from webcare.tui import opening

        if self.library is not None:
            self.lobby.unfinished = opening.unfinished(self.keeper, self.library)

    def _tell_refusal(self, reason: str) -> None:
        said = self.labels.kept_failed.format(reason=reason)
        self.notify(said, severity="warning", markup=False, timeout=12)

    # ---------------------------------------------------------------------------------------------- into the rooms

    @on(ExerciseWanted)
    def begin(self, event: ExerciseWanted) -> None:
        """A new exercise."""
        from webcare.tui import opening

        opening.begin(self, event.scenario, event.city, self.start.seed)

    @on(TrainWanted)
    def train(self, event: TrainWanted) -> None:
        """A new exercise in which the trainee is the city."""
        from webcare.tui import opening

        opening.enrol(self, event.scenario, event.city, self.start.seed)

    @on(GoOnWanted)
    def go_on(self, event: GoOnWanted) -> None:
        """On with an exercise that was left."""
        from webcare.tui import opening

        opening.go_on(self, event.id)

    @on(ForgetWanted)
    def forget(self, event: ForgetWanted) -> None:
        """Away with an exercise that was left."""
        self.keeper.finish(event.id, "set-aside")
        self.notify(self.labels.forgotten, markup=False, timeout=3)
        self.list_unfinished()

    @on(CompareWanted)
    def compare(self, event: CompareWanted) -> None:
        """Cities side by side."""
        from webcare.tui import opening

        opening.compare(self, Start(room="compare", scenario=event.scenario or None))

    @on(ProgressWanted)
    def show_progress(self) -> None:
        """What trainees can do by now."""
        from webcare.tui.screens.progress import Progress

        assert self.library is not None
        self.push_screen(Progress(self.labels, self.library, self.keeper))

    @on(ReviewWanted)
    def review(self) -> None:
        """Contested marks, for a trainer."""
        from webcare.tui.screens.review import Review

        assert self.library is not None
        self.push_screen(Review(self.labels, self.library, self.keeper))

    @on(PolicyWanted)
    def read_policy(self, event: PolicyWanted) -> None:
        """The policy of a city."""
        from webcare.tui import opening

        opening.policy(self, event.city)

    def open_exercise(self, exercise: Exercise, kept: str = "") -> None:
        """Show an exercise."""
        from webcare.tui.screens.play import Play

        assert self.library is not None
        self.push_screen(Play(self.labels, self.library, exercise, self.keeper, kept))

    def open_training(self, exercise: Exercise, enrolment: Enrolment, kept: str = "", as_name: str = "") -> None:
        """Show an exercise in which the trainee is the city; `as_name`: under which scenario it is kept."""
        from webcare.tui.screens.train import Train

        assert self.library is not None
        train = Train(self.labels, self.library, exercise, self.keeper, kept)
        train.enrolment = enrolment
        train.rubric = self.library.rubric() if self.library.rubric is not None else None
        train.kept_name = as_name or exercise.scenario.slug
        self.push_screen(train)

    # ---------------------------------------------------------------------------------------------- keys and looks

    def keys_of(self, action: str) -> str:
        """The keys that start an action: the user's own where there are any."""
        return self._keymap.get(action) or next(key.keys for key in keymap.KEYS if key.id == action)

    def key_of(self, action: str) -> str:
        """The first of them, as it is called on the screen."""
        return self.key_name(self.keys_of(action).split(",")[0])

    def key_name(self, key: str) -> str:
        """A key as it is called on the screen."""
        *held, last = key.strip().split("+")
        return "+".join([*held, self.labels.keys.get(last, keymap.SIGNS.get(last, last))])

    def get_key_display(self, binding: Binding) -> str:
        """A key as the footer shows it."""
        return self.key_name(binding.key)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every action of this screen and of the program, with its key: what the palette offers."""
        for key in (*keymap.of_room(getattr(screen, "ROOM", "")), *keymap.of_room("app")):
            if key.id == "app.palet" or screen.check_action(key.action.partition("(")[0], ()) is False:
                continue
            action = self.labels.actions[key.id]
            where = self if key.room == "app" else screen
            act = partial(self.run_action, key.action, default_namespace=where)
            yield SystemCommand(f"{action.short} · {self.key_of(key.id)}", action.long, act)

    def action_command_palette(self) -> None:
        """Search in every action."""
        from textual.command import CommandPalette

        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder=self.labels.palette_search, id="--command-palette"))

    def action_next_look(self) -> None:
        """The next colours."""
        self.theme = theme.after(self.theme)
        said = self.labels.look_changed.format(look=self.labels.looks[self.theme])
        self.notify(said, markup=False, timeout=2)

    async def action_quit(self) -> None:
        """Stop; what is played stays kept, and the terminal says how to go on."""
        from webcare.tui import opening

        self.exit(opening.farewell(self))


def program(folders: Folders | None, *, lang: str = "nl", start: Start | None = None) -> Webcare:
    """The program on real content and the records of this machine."""
    from webcare.tui import opening

    return Webcare(opening.sources(folders, lang), lang=lang, start=start)


def run(folders: Folders | None = None, *, lang: str = "nl", start: Start | None = None) -> int:
    """The exit code, after the screens were opened and left."""
    app = program(folders, lang=lang, start=start)
    farewell = app.run()
    if farewell:
        print(farewell)
    return app.return_code or 0
