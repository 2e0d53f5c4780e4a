"""A scenario under several cities: a row a message, a letter a city. Made away from the screen; it plays them all.

Not here: drawing the rows of a list (`rows`), the columns of one row (`column`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from webcare.engine.text import shown
from webcare.exercise.known import known_at
from webcare.exercise.play import Exercise, played
from webcare.tui import signs
from webcare.tui.labels import Labels

if TYPE_CHECKING:
    from webcare.domain.scenario import Scenario
    from webcare.engine.answer import Answer
    from webcare.exercise.state import Item, World

ROOMY = 100
"""From this width on the cities are named in full."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One message, and what became of it in each city where it came."""

    items: Mapping[str, Item]
    """By city."""

    @property
    def item(self) -> Item:
        """The message, as it came first."""
        return min(self.items.values(), key=lambda item: item.message.sent)

    def answers(self, cities: Sequence[str]) -> list[Answer]:
        """What these cities did with it, as far as they did anything."""
        found = (self.items.get(city) for city in cities)
        return [item.answer for item in found if item is not None and item.answer is not None]

    def came_in(self, cities: Sequence[str]) -> bool:
        """Whether the message came in any of these cities."""
        return any(city in self.items for city in cities)

    def differs(self, cities: Sequence[str]) -> bool:
        """Whether these cities did not all do the same."""
        return len({_deed(self.items.get(city)) for city in cities}) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A scenario played to its end in every city."""

    scenario: Scenario
    exercises: Mapping[str, Exercise]
    """By city."""
    lines: tuple[Line, ...]


def grid(scenario: Scenario, world: World, seed: int) -> Grid:
    """The scenario under every city of the world."""
    exercises = {city: played(scenario, city, world, seed) for city in world.cities}
    came = sorted(
        (item.message.sent, order, city, item.id)
        for order, (city, exercise) in enumerate(exercises.items())
        for item in exercise.now.items
    )
    names = dict.fromkeys(name for _, _, _, name in came)
    by_city = {city: {item.id: item for item in exercise.now.items} for city, exercise in exercises.items()}
    return Grid(
        scenario=scenario,
        exercises=exercises,
        lines=tuple(
            Line(items={city: items[name] for city, items in by_city.items() if name in items}) for name in names
        ),
    )


def _deed(item: Item | None) -> tuple[str, ...]:
    if item is None:
        return ("absent",)
    if item.answer is None:
        return ("joined" if item.joined else "waiting",)
    return (item.answer.response.effort.value, item.answer.response.action.value)


def cell(width: int) -> int:
    """How wide the column of a city is where a line has `width` cells."""
    return 12 if width >= ROOMY else 9 if width >= 70 else 7


def row(line: Line, cities: Sequence[str], scenario: Scenario, labels: Labels, width: int) -> list[Content]:
    """A message in one line, with a cell for each city."""
    item = line.item
    name = shown(item.message.author) or labels.you
    said = " ".join(shown(item.message.text).split())
    time = signs.clock(scenario.starts, item.message.sent)
    left = Content.assemble((f"{time} ", "$muted"), (f"{name[:10]:<11}", "bold"), said[:300])
    right = Content("")
    for city in cities:
        right += _cell(line.items.get(city), cell(width))
    mark = Content.styled("≠ " if line.differs(cities) else "  ", "$accent-text")
    return [mark + signs.fit(left, right, max(10, width - 2))]


def _cell(item: Item | None, wide: int) -> Content:
    if item is None:
        drawn = Content("")
    elif item.answer is None:
        # Dealt with together, seen by nobody, or still waiting.
        drawn = Content.styled("↑" if item.joined else "∅" if known_at(item) is None else "–", "$muted")
    else:
        effort = item.answer.response.effort.value
        letter, shape = signs.EFFORTS[effort]
        drawn = Content.styled(f"{shape} {letter}", f"bold ${effort}")
    return drawn.pad_left(wide - drawn.cell_length)


def heads(names: Sequence[str], width: int, left: str = "") -> Content:
    """The names over the cells, in short where there is little room; beside them what `left` says."""
    wide = cell(width)
    drawn = "".join(f"{short(name, wide - 1):>{wide}}" for name in names)
    return signs.fit(Content.styled(left, "$muted"), Content.styled(drawn, "bold $primary"), width)


def short(name: str, room: int) -> str:
    """A city in at most `room` cells: `Utr. 25` for Utrecht 2025."""
    if len(name) <= room:
        return name
    first, _, last = name.rpartition(" ")
    if last.isdigit():
        return f"{first[: room - 3]}.{last[-2:]}"
    return f"{name.replace(' ', '')[: room - 1]}."
