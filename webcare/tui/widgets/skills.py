"""How somebody gets on as a picture: a column for each training, and a line for each skill.

Numbers and signs say what the colours say. Not here: the numbers (`exercise.practice`), the screen itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from webcare.assessment.names import skill_name
from webcare.tui import signs
from webcare.tui.labels import Labels
from webcare.tui.widgets.card import heading

if TYPE_CHECKING:
    from webcare.domain.training import Training
    from webcare.exercise.practice import Standing

_BLOCKS = " ▁▂▃▄▅▆▇█"
_HIGH = 3
"""Lines of a column."""
_COLUMN = 6
_BAR = 8


def over_time(trainings: Sequence[Training], pass_mark: float, labels: Labels, width: int) -> list[Content]:
    """A column for each of the latest trainings that fit, the latest at the right, under each its mean and its day."""
    words = labels.progress
    shown = [(one.started, one.total) for one in trainings if one.total is not None][-max(1, width // _COLUMN) :]
    if not shown:
        return [Content.styled(words.over_time_none, "$muted")]
    lines = [heading(words.over_time, width, Content.styled(words.passes_from.format(n=round(pass_mark)), "$muted"))]
    for level in range(_HIGH - 1, -1, -1):
        line = Content("")
        for _, total in shown:
            eighths = max(0, min(8, round(total / 100 * _HIGH * 8) - 8 * level))
            style = "$good" if total >= pass_mark else "$bad"
            line += Content.styled(_BLOCKS[eighths] * 3, style) + Content(" " * (_COLUMN - 3))
        lines.append(line)
    marks = Content("")
    for _, total in shown:
        passed = total >= pass_mark
        marks += Content.styled(f"{'✓' if passed else '✗'}{total:.0f}".ljust(_COLUMN), "$good" if passed else "$bad")
    days = "".join(f"{when.astimezone():%d-%m}".ljust(_COLUMN) for when, _ in shown)
    return [*lines, marks, Content.styled(days, "$muted")]


def skills(
    standings: Sequence[Standing], trainings: Sequence[Training], cities: Mapping[str, str], labels: Labels, width: int
) -> list[Content]:
    """Every skill, the criteria first, then the agreements of each city; in each what is most in need first."""
    words = labels.progress
    if not standings:
        return [Content.styled(words.no_skills, "$muted")]
    criteria = [one for one in standings if one.skill.kind == "criterion"]
    lines = [heading(words.criteria, width), _heads(labels, width), *_rows(criteria, labels, width)]
    for city in dict.fromkeys(one.city for one in reversed(trainings)):
        of = [one for one in standings if one.skill.kind == "rule" and one.skill.city == city]
        totals = [one.total for one in trainings if one.city == city and one.total is not None]
        if not of or not totals:
            continue
        mean = words.city_mean.format(mean=f"{sum(totals) / len(totals):.0f}", n=len(totals))
        name = words.agreements.format(city=cities.get(city, city))
        lines += [Content(""), heading(name, width, Content.styled(mean, "$muted")), *_rows(of, labels, width)]
    return lines


def _heads(labels: Labels, width: int) -> Content:
    words = labels.progress
    right = f"{words.head_share:>15}{words.head_times:>7}{words.head_known:>8}  {words.head_due:<8}"
    return signs.fit(Content(""), Content.styled(right, "$muted"), width)


def _rows(standings: Iterable[Standing], labels: Labels, width: int) -> Iterator[Content]:
    for one in standings:
        style = "$good" if one.mean >= 0.7 else "$accent-text" if one.mean >= 0.4 else "$bad"
        due = labels.progress.due_now if one.is_due else f"{one.due.astimezone():%d-%m-%y}"
        right = Content.assemble(
            signs.bar(one.mean, _BAR, style, "$faint"),
            (f" {one.mean * 100:>4.0f} %", style),
            (f"{one.times:>5}×", "$foreground"),
            (f"{one.known * 100:>6.0f} %", "$muted"),
            (f"  {due:<8}", "bold $accent-text" if one.is_due else "$muted"),
        )
        yield signs.fit(Content(skill_name(one.skill, labels.code)), right, width)
