"""What is wrong with a policy, and what goes otherwise since somebody began to look, as text for a pane."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from webcare.analysis.parting_words import does, excerpt
from webcare.analysis.telling import told_box
from webcare.engine.text import shown
from webcare.tui import signs
from webcare.tui.labels import Labels
from webcare.tui.widgets.card import heading
from webcare.tui.widgets.rule import said

if TYPE_CHECKING:
    from webcare.analysis.changes import Change, Went
    from webcare.domain.problem import Problem
    from webcare.exercise.otherwise import Course
    from webcare.exercise.outcome import Outcome
    from webcare.tui.revision import Otherwise, Reading

_REPLY = 280
"""So many letters of a reply are shown."""
_MOODS = 4
"""So many citizens in another mood are named per scenario."""


def findings(reading: Reading | None, labels: Labels, width: int) -> list[Content]:
    """What is wrong, each with its line and code."""
    words = labels.policy
    if reading is None:
        return [Content.styled(words.reading, "$muted")]
    if not reading.file:
        return Content.styled(words.no_file, "$muted").wrap(width)
    lines: list[Content] = []
    if not reading.is_good:
        lines += [*Content.styled(words.broken, "bold $bad").wrap(width), Content("")]
    if not reading.problems:
        return [*lines, Content.styled("✓ ", "$good") + Content(words.all_good)]
    for problem in reading.problems:
        lines += [*_problem(problem, labels, width), Content("")]
    return lines


def _problem(problem: Problem, labels: Labels, width: int) -> Iterator[Content]:
    sign, style = ("✗", "$bad") if problem.fatal else ("!", "$accent-text")
    place = _place(problem, shown(problem.file), labels)
    if len(place) > width - 10:
        # The line number matters more than the folder.
        place = _place(problem, "…/" + shown(problem.file).replace("\\", "/").rpartition("/")[2], labels)
    code = Content.styled(problem.code, "bold $accent-text")
    yield signs.fit(Content.assemble((f"{sign} ", f"bold {style}"), (place, "bold")), code, width)
    if problem.where:
        yield Content.styled(f"  {shown(problem.where)}", "$muted").truncate(width, ellipsis=True)
    for line in Content(shown(problem.says)).wrap(max(10, width - 2)):
        yield Content("  ") + line


def _place(problem: Problem, name: str, labels: Labels) -> str:
    words = labels.policy
    return words.line.format(file=name, line=problem.line) if problem.line else f"{name}, {words.whole_file}"


def otherwise(told: Otherwise | None, file: str, labels: Labels, width: int) -> list[Content]:
    """What goes otherwise: how much, on which messages, in which scenarios."""
    words = labels.policy
    if told is None or told.found is None:
        return [Content.styled(words.looking, "$muted")]
    if not told.found.parts and not told.changes and not told.courses and told.played >= told.total:
        return Content.styled(words.same.format(file=file), "$muted").wrap(width)
    lines: list[Content] = []
    if told.found.parts:
        share = _share(told.found.apart / told.found.situations, labels)
        lines += Content(words.head.format(ways=len(told.found.parts), share=share)).wrap(width)
    if told.count:
        lines += Content(words.known.format(n=told.count, of=told.of)).wrap(width)
        known = sum(not change.made for change in told.changes)
        if known < told.count:
            lines += Content.styled(words.few.format(n=known), "$muted").wrap(width)
    for change in told.changes:
        lines += [Content(""), *_change(change, labels, width)]
    if told.parts:
        lines += [Content(""), *_exactly(told, labels, width)]
    return [*lines, Content(""), *_courses(told, labels, width)]


def _share(share: float, labels: Labels) -> str:
    """A share as a reader takes it in: most situations are rare, so it is often next to nothing."""
    if share < 0.001:
        return labels.policy.hardly
    return f"{share:.1%}".replace(".", "," if labels.code == "nl" else ".").replace("%", " %")


def _exactly(told: Otherwise, labels: Labels, width: int) -> Iterator[Content]:
    """The situations themselves, in words: these and no others."""
    words, found = labels.policy, told.found
    assert found is not None
    yield heading(words.exactly, width)
    for part in told.parts:
        one, other = does(part.one, labels.code), does(part.other, labels.code)
        change = words.instead.format(before=one, after=other) if one != other else words.reworded.format(deed=one)
        yield from Content.styled(change, "bold").wrap(width)
        boxes = [told_box(found.space, box, labels.code, briefly=True) for box in part.boxes]
        for box in [*dict.fromkeys(boxes), *([] if part.whole else [words.more])]:
            for number, line in enumerate(Content(box).wrap(max(10, width - 2))):
                yield Content.styled("  " if number else "· ", "$muted") + line
    left = len(found.parts) - len(told.parts)
    if left > 0:
        yield Content.styled(words.more_ways.format(n=left), "$muted")


def _change(change: Change, labels: Labels, width: int) -> Iterator[Content]:
    words = labels.policy
    sort = words.sorts[change.sort] + (f" · {words.made}" if change.made else "")
    yield Content.styled(f"≠ {sort}", "$accent-text").truncate(width, ellipsis=True)
    for line in said(change.example, labels).wrap(max(10, width - 2)):
        yield Content("  ") + line
    for name, style, went in ((words.was, "$muted", change.before), (words.now, "bold", change.after)):
        margin = max(len(words.was), len(words.now)) + 4
        lines = _went(went, labels, is_worded=change.sort != "rule").wrap(max(10, width - margin))
        for number, line in enumerate(lines):
            yield Content.styled(f"  {name}".ljust(margin) if number == 0 else " " * margin, style) + line


def _went(went: Went, labels: Labels, *, is_worded: bool) -> Content:
    deeds = " + ".join(labels.deeds[action.value] for action in (went.action, *went.also))
    drawn = signs.effort(went.effort.value, labels, word=False) + Content.assemble(
        (f" {deeds} ", "bold"), (labels.policy.under.format(rule=went.rule), "$muted")
    )
    if not is_worded:
        return drawn
    if went.reply:
        return drawn + Content(f" “{excerpt(' '.join(went.reply.split()), _REPLY)}”")
    return drawn + Content.styled(f" {labels.policy.silent}", "$muted")


def _courses(told: Otherwise, labels: Labels, width: int) -> Iterator[Content]:
    words, total = labels.policy, told.total
    yield heading(words.scenarios, width)
    for one in told.courses:
        yield from _course(one, labels, width)
    if told.played < total:
        yield Content.styled(words.scenarios_playing.format(n=told.played, of=total), "$muted")
    elif not told.courses:
        yield Content.styled(words.scenarios_same.format(of=total), "$muted")


def _course(one: Course, labels: Labels, width: int) -> Iterator[Content]:
    words, city = labels.policy, one.city
    yield Content.styled(one.scenario.title.replace("{stad}", city), "bold")
    if one.ends:
        for name, style, ending in ((words.was, "$muted", one.before), (words.now, "bold", one.after)):
            margin = max(len(words.was), len(words.now)) + 4
            for number, line in enumerate(Content(_ending(ending, labels)).wrap(max(10, width - margin))):
                yield Content.styled(f"  {name}".ljust(margin) if number == 0 else " " * margin, style) + line
    told: Sequence[str] = [
        words.moods.format(name=name, before=_signed(before), after=_signed(after))
        for name, before, after in one.moved[:_MOODS]
    ]
    for line in Content.styled("; ".join(told), "$muted").wrap(max(10, width - 2)) if told else []:
        yield Content("  ") + line


def _ending(came_to: Outcome, labels: Labels) -> str:
    return came_to.says or labels.policy.no_ending


def _signed(mood: int) -> str:
    return f"{mood:+}".replace("-", "−") if mood else "0"
