"""What an afternoon came to under several cities: the endings, what made the difference, the figures, moods and splits.

Not here: one message in each city (`grid`), finding what made the difference (`exercise.contrast`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from webcare.exercise.figures import Figures, figures
from webcare.exercise.outcome import outcome
from webcare.exercise.script import told
from webcare.tui import signs
from webcare.tui.labels import Labels
from webcare.tui.library import name_of
from webcare.tui.widgets.card import heading
from webcare.tui.widgets.grid import Grid, cell, heads

if TYPE_CHECKING:
    from webcare.exercise.contrast import Contrast

WIDEST = 110
"""Cells; a longer line reads badly."""


def afternoon(
    found: Grid, cities: Sequence[str], because: Sequence[Contrast], labels: Labels, width: int
) -> Iterator[Content]:
    """The endings and what made the difference first, then the figures."""
    yield from _because(because, labels, min(width, WIDEST))
    yield Content("")
    yield from _endings(found, cities, labels, min(width, WIDEST))
    names = [name_of(found.exercises[city].now.city.policy) for city in cities]
    yield Content("")
    yield heads(names, width)
    yield from _figures(found, cities, labels, width)
    yield Content("")
    yield from _moods(found, cities, labels, width)
    yield Content("")
    yield from _splits(found, cities, labels, width)


def _because(because: Sequence[Contrast], labels: Labels, width: int) -> Iterator[Content]:
    words = labels.after
    yield heading(words.because, width)
    if not because:
        yield Content.styled(words.because_none, "$muted")
    room = max(map(len, words.causes.values())) + 2
    for one in because:
        first, *more = Content(one.says).wrap(max(20, width - room - 2))
        cause = words.causes[one.cause].ljust(room)
        yield Content.styled("≠ ", "$accent-text") + Content.styled(cause, "bold $accent-text") + first
        for line in more:
            yield Content(" " * (room + 2)) + line


def _endings(found: Grid, cities: Sequence[str], labels: Labels, width: int) -> Iterator[Content]:
    """Each ending that came, in which cities, and what it says."""
    yield heading(labels.after.endings, width)
    letters = ending_letters(found)
    for id_, letter in letters.items():
        here = [city for city in cities if _ending_of(found, city) == id_]
        if not here:
            continue
        names = ", ".join(name_of(found.exercises[city].now.city.policy) for city in here)
        yield Content.assemble((f"{letter} ", "bold $accent-text"), (titled(id_), "bold"), (f"  {names}", "$muted"))
        ending = next(ending for ending in found.scenario.endings if ending.id == id_)
        for line in Content(told(ending.says, found.exercises[here[0]].now.city)).wrap(max(20, width - 2)):
            yield Content("  ") + line


def ending_letters(found: Grid) -> dict[str, str]:
    """The endings that came anywhere, each with its letter, in the order of the script."""
    came = {_ending_of(found, city) for city in found.exercises}
    ids = [ending.id for ending in found.scenario.endings if ending.id in came]
    return dict(zip(ids, "ABCDEFGHIJ", strict=False))


def _ending_of(found: Grid, city: str) -> str:
    ending = found.exercises[city].now.ending
    return ending.id if ending else ""


def titled(ending: str) -> str:
    """An ending's id as words."""
    return ending.replace("-", " ")


def _figures(found: Grid, cities: Sequence[str], labels: Labels, width: int) -> Iterator[Content]:
    words = labels.after
    counted = [figures(found.exercises[city]) for city in cities]
    rows: list[tuple[str, Callable[[Figures], str]]] = [
        (words.first_median, lambda one: _time(one.first_median)),
        (words.first_longest, lambda one: _time(one.first_longest)),
        (words.unanswered, lambda one: str(one.unanswered)),
        (words.noticed_median, lambda one: _time(one.noticed_median)),
        (words.unseen_count, lambda one: f"∅ {one.unseen}" if one.unseen else "0"),
        (words.reached, lambda one: signs.number(one.reached, labels)),
        (words.score_short, lambda one: "?" if one.score is None else str(round(one.score))),
        (words.mood_mean, lambda one: mean_mood(one.mood, labels)),
    ]
    yield Content.styled(words.numbers, "bold $primary")
    for name, value in rows:
        cells = [value(one) for one in counted]
        style = "bold" if len(set(cells)) > 1 else "$muted"
        right = Content("").join(Content.styled(drawn.rjust(cell(width)), style) for drawn in cells)
        yield signs.fit(Content(f"  {name}"), right, width)


def _time(seconds: int | None) -> str:
    return "–" if seconds is None else signs.spell(seconds)


def mean_mood(mood: float | None, labels: Labels) -> str:
    """A mean mood with its sign and one decimal."""
    if mood is None:
        return "–"
    # No minus before a nought.
    value = f"{mood:+.1f}".replace("-", "−") if abs(mood) >= 0.05 else "0"
    return value.replace(".", "," if labels.code == "nl" else ".")


def _moods(found: Grid, cities: Sequence[str], labels: Labels, width: int) -> Iterator[Content]:
    came_to = {city: outcome(found.exercises[city]) for city in cities}
    people = list(dict.fromkeys(citizen.name for one in came_to.values() for citizen in one.citizens))
    yield Content.styled(labels.compare_mood, "bold $primary")
    for name in people:
        right = Content("")
        for city in cities:
            mood = next((one.mood for one in came_to[city].citizens if one.name == name), None)
            style = "$muted" if not mood else "$good" if mood > 0 else "$bad"
            right += Content.styled(("" if mood is None else f"{mood:+d}" if mood else "0").rjust(cell(width)), style)
        yield signs.fit(Content(f"  {name}"), right, width)


def _splits(found: Grid, cities: Sequence[str], labels: Labels, width: int) -> Iterator[Content]:
    """Each phase apart: what the time went to, beside what it should."""
    came_to = {city: {one.phase: one for one in outcome(found.exercises[city]).phases} for city in cities}
    phases = list(dict.fromkeys(phase for one in came_to.values() for phase in one))
    for number, phase in enumerate(phases):
        if number:
            yield Content("")
        title = labels.compare_split
        if len(phases) > 1:
            title = f"{title} · {labels.desk.phases[phase.value]}"
        yield Content.styled(f"{title} ({labels.target})", "bold $primary")
        for effort in signs.EFFORTS:
            right = Content("")
            for city in cities:
                one = came_to[city].get(phase)
                drawn = ""
                if one is not None:
                    share, goal = (getattr(split.shares(), effort) for split in (one.spent, one.target))
                    drawn = f"{round(share * 100)} ({round(goal * 100)})"
                right += Content(drawn.rjust(cell(width)))
            yield signs.fit(Content("  ") + signs.effort(effort, labels), right, width)
