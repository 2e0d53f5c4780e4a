"""The cells of the matrix: how one scenario ended in one city, in a letter and a few words.

Not here: the screen they stand on (`screens/matrix`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from webcare.exercise.figures import figures
from webcare.exercise.script import told
from webcare.tui import signs
from webcare.tui.labels import Labels
from webcare.tui.widgets.afternoon import ending_letters, mean_mood, titled

if TYPE_CHECKING:
    from webcare.domain.scenario import Scenario
    from webcare.tui.widgets.grid import Grid

WORDY = 24
"""Cells from which the ending is said in words as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One scenario in one city."""

    letter: str
    ending: str
    mood: float | None
    unseen: int


def cells(found: Grid) -> dict[str, Cell]:
    """How this scenario ended in each city."""
    letters = ending_letters(found)
    made = {}
    for city, exercise in found.exercises.items():
        counted = figures(exercise)
        made[city] = Cell(
            letter=letters.get(counted.ending, "?"), ending=counted.ending, mood=counted.mood, unseen=counted.unseen
        )
    return made


def title_width(width: int, count: int) -> int:
    """How wide the column with the titles is, beside `count` cities."""
    return max(16, min(40, width - count * (WORDY + 8) if width > 150 else width - count * 11))


def cell_width(width: int, count: int) -> int:
    """How wide the column of a city is."""
    return max(6, (width - title_width(width, count)) // max(1, count))


def row(scenario: Scenario, made: dict[str, Cell] | None, cities: Sequence[str], labels: Labels, width: int) -> Content:
    """A scenario on one line; dots while it is being played."""
    wide = cell_width(width, len(cities))
    title = f"{scenario.number:>2} {scenario.title.replace('{stad}', '…')}"
    differs = made is not None and len({made[city].letter for city in cities}) > 1
    left = Content.styled("≠ " if differs else "  ", "$accent-text") + Content(title)
    room = max(10, width - wide * len(cities) - 1)
    left = left.truncate(room, ellipsis=True).pad_right(max(0, room - left.cell_length)) + Content(" ")
    right = Content("")
    for city in cities:
        drawn = _cell(made[city], wide, labels) if made else Content.styled("…", "$muted")
        right += drawn.pad_right(max(0, wide - drawn.cell_length))
    return left + right


def _cell(cell: Cell, wide: int, labels: Labels) -> Content:
    mood = "$muted" if not cell.mood else "$good" if cell.mood > 0 else "$bad"
    numbers = Content.styled(mean_mood(cell.mood, labels), mood)
    if cell.unseen:
        numbers += Content.styled(f" ∅{cell.unseen}", "$muted")
    drawn = Content.styled(f"{cell.letter} ", "bold $accent-text")
    if wide >= WORDY:
        room = wide - 2 - numbers.cell_length - 2
        words = Content(titled(cell.ending)).truncate(max(4, room), ellipsis=True)
        drawn += words + Content(" ")
    return (drawn + numbers).truncate(wide - 1)


def details(
    found: Grid | None, cities: Sequence[str], names: Sequence[str], labels: Labels, width: int
) -> Iterator[Content]:
    """What the letters of one scenario mean, and where each came."""
    if found is None:
        yield Content.styled(labels.after.matrix_wait, "$muted")
        return
    made = cells(found)
    for id_, letter in ending_letters(found).items():
        here = [name for city, name in zip(cities, names, strict=True) if made[city].ending == id_]
        if not here:
            continue
        head = Content.assemble((f"{letter} ", "bold $accent-text"), (titled(id_), "bold"))
        yield signs.fit(head, Content.styled(", ".join(here), "$muted"), width)
        ending = next(ending for ending in found.scenario.endings if ending.id == id_)
        one = next(city for city in cities if made[city].ending == id_)
        says = told(ending.says, found.exercises[one].now.city)
        for line in Content(says).wrap(max(20, width - 2)):
            yield Content("  ") + line
