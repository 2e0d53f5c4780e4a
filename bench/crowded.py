"""The program at play with as many messages in its inbox as you like, all in one conversation.

Run: python crowded.py NUMBER
"""

import sys
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from webcare.exercise.moves import Wrote
from webcare.exercise.play import Exercise
from webcare.exercise.state import World
from webcare.tui import app, opening
from webcare.tui.app import Webcare
from webcare.tui.start import Start

TUI = Path(app.__file__).parent


def crowd(exercise: Exercise, world: World, count: int) -> Exercise:
    """The exercise with `count` messages: one that was answered, over and over, for answering all takes its time."""
    (item,) = exercise.after(Wrote("Is de container leeg?"), world).now.items
    items = tuple(
        replace(item, message=replace(item.message, id=f"nr-{number}", text=f"Bericht nummer {number}"))
        for number in range(count)
    )
    return replace(exercise, now=replace(exercise.now, items=items))


class Crowded(Webcare):
    """The program, in which every exercise opens with a full inbox."""

    # A sheet's name is read beside the class that names it.
    CSS_PATH: ClassVar[list[str]] = [str(TUI / "app.tcss"), str(TUI / "screens" / "lobby.tcss")]
    count = 0

    def open_exercise(self, exercise: Exercise, kept: str = "") -> None:
        """Show the exercise with its messages."""
        assert self.library is not None
        super().open_exercise(crowd(exercise, self.library.world, self.count), kept)


if __name__ == "__main__":
    program = Crowded(opening.sources(None, "nl"), start=Start(room="play", scenario="volle-container", city="utrecht"))
    program.count = int(sys.argv[1])
    program.run()
