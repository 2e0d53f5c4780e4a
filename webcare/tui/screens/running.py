"""An exercise that goes on: kept move by move, a step at a time or by the clock.

Not here: what is shown of it (`play`), how far a step goes (`following`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from textual.reactive import var
from textual.timer import Timer

from webcare.exercise.happenings import Happening, Heard, Phased, Reported
from webcare.exercise.moves import Advance, ByHand, Move, as_record
from webcare.exercise.play import Exercise
from webcare.tui import desk_words
from webcare.tui.following import SPEEDS, TICKS, fresh, looked_at, one_step, until
from webcare.tui.kept import TALK, Keeper
from webcare.tui.labels import Labels
from webcare.tui.library import Library
from webcare.tui.screens.room import Room

LONGEST = 96
"""Characters of what is told in passing: two lines."""


class Running(Room):
    """A screen on which an exercise is played."""

    exercise: var[Exercise] = var(cast(Exercise, None), init=False)
    chosen: var[str] = var("", init=False)
    """Id of the message that is looked at."""
    speed: var[int] = var(0, init=False)
    """Index into SPEEDS."""

    def __init__(self, labels: Labels, library: Library, exercise: Exercise, keeper: Keeper, kept: str = "") -> None:
        super().__init__(labels)
        self.library = library
        self.keeper = keeper
        self.kept = kept
        """Id in the records; empty until the first move."""
        self.begun_in = exercise.city
        self.set_reactive(Running.exercise, exercise)
        self._clock = float(exercise.now.clock)
        self._ticking: Timer | None = None

    @property
    def is_talk(self) -> bool:
        """Whether this is a talk with the city, without a scenario."""
        return self.exercise.scenario.slug == TALK

    # ------------------------------------------------------------------------------------------------ what happens

    def happen(self, move: Move) -> bool:
        """One move of the player. Whether it changed anything."""
        later = self.exercise.after(move, self.library.world)
        if later is self.exercise:
            return False
        self._take(later, [move])
        return True

    def _take(self, later: Exercise, moves: Sequence[Move]) -> None:
        """The one way in which the exercise changes: kept first, then shown."""
        if not moves:
            return
        if not self.kept:
            fingerprint = self.library.fingerprint
            slug, seed = self.exercise.scenario.slug, self.exercise.seed
            self.kept = self.begin_keeping(slug, seed, fingerprint)
        for move in moves:
            self.keeper.keep(self.kept, as_record(move))
        before, self._clock = self.exercise, float(later.now.clock)
        chosen = self.next_look(before, later)
        # First the message, silently: everything is drawn once.
        self.set_reactive(Running.chosen, chosen)
        self.exercise = later
        if isinstance(moves[-1], Advance | ByHand):
            self._announce(fresh(before, later))

    def begin_keeping(self, slug: str, seed: int, fingerprint: str) -> str:
        """The id in the records of what is played here."""
        return self.keeper.begin(slug, self.begun_in, seed, fingerprint)

    def next_look(self, before: Exercise, later: Exercise) -> str:
        """Id of the message to look at now."""
        return looked_at(before, later, self.chosen)

    def _announce(self, new: Sequence[Happening]) -> None:
        """What the desk hears, the phase and a report are told in passing, in short: in full they stand at the desk."""
        said = []
        for happened in new:
            if isinstance(happened, (Heard, Phased, Reported)):
                line = desk_words.event(happened, self.exercise.now, self.labels)
                if isinstance(happened, Reported):
                    line = f"{line} ({self.key_of(f'{self.ROOM}.beeld')})"
                said.append(line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…")
        if said:
            self.notify("\n".join(said[-2:]), markup=False, timeout=4)

    def leave(self) -> None:
        """What has come to its end needs not be gone on with."""
        self.speed = 0
        if self.exercise.is_over:
            self.keeper.finish(self.kept)

    # ------------------------------------------------------------------------------------------ step by step, or not

    def action_step(self) -> None:
        """Let the next thing happen; a running clock stops."""
        if self.speed:
            self.speed = 0
        elif self.is_talk:
            self.action_write()
        elif self.exercise.is_over:
            self.action_ending()
        else:
            later, steps = one_step(self.exercise, self.library.world)
            self._take(later, [Advance()] * steps)

    def action_faster(self) -> None:
        """The clock goes, or goes faster."""
        if not self.is_talk and not self.exercise.is_over:
            self.speed = min(len(SPEEDS) - 1, self.speed + 1)

    def action_slower(self) -> None:
        """The clock goes slower, or stands still."""
        self.speed = max(0, self.speed - 1)

    def wind_clock(self) -> None:
        """The clock is there, and stands still."""
        self._ticking = self.set_interval(1 / TICKS, self._tick, pause=True)

    def watch_speed(self) -> None:
        """Start or stop looking at the clock."""
        if self._ticking is not None:
            if self.speed:
                self._ticking.resume()
            else:
                self._ticking.pause()
        self.draw_clock()

    def _tick(self) -> None:
        self._clock += SPEEDS[self.speed] / TICKS
        clock = self._clock
        later, steps = until(self.exercise, self.library.world, clock)
        self._take(later, [Advance()] * steps)
        if self.speed:
            self._clock = max(clock, self._clock)
            self.draw_clock()

    def draw_clock(self) -> None:
        """Show what the time is."""
        raise NotImplementedError

    def action_write(self) -> None:
        """To the line on which one writes."""
        raise NotImplementedError

    def action_ending(self) -> None:
        """What the exercise came to, or comes to by now."""
        raise NotImplementedError
