"""The desk at work as a picture: people, queues, the split against its target, what was noticed and what happened.

Not here: what it says (`desk_words`), the pane it stands in (`desk_pane`).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from textual.content import Content

from webcare.domain.action import Effort
from webcare.domain.conversation import Phase
from webcare.domain.split import Split
from webcare.engine.text import shown
from webcare.exercise.happenings import Noticed
from webcare.tui import desk_words, signs
from webcare.tui.labels import Labels
from webcare.tui.widgets.card import heading
from webcare.tui.widgets.why import split_so_far

if TYPE_CHECKING:
    from webcare.exercise.play import Exercise
    from webcare.exercise.state import Situation

ORDER = (Effort.SEND, Effort.INTERACT, Effort.MONITOR)
SHOWN_OF_A_QUEUE = 4
SHOWN_OF_A_LIST = 8


def desk(exercise: Exercise, labels: Labels, width: int) -> Content:
    """The whole pane, `width` cells wide."""
    now = exercise.now
    return signs.stacked(
        [
            *_people(now, labels, width),
            Content(""),
            *_queues(now, labels, width),
            Content(""),
            *_splits(exercise, labels, width),
            Content(""),
            *_noticed(now, labels, width),
            Content(""),
            *_log(now, labels, width),
        ]
    )


def strip(exercise: Exercise, labels: Labels, width: int) -> Content:
    """The desk on one line: who is busy until when, and how much waits in each queue."""
    now = exercise.now
    waits = Content.styled(f"{labels.desk.strip} ", "$muted")
    for effort in ORDER:
        count = len(now.queue(effort))
        waits += Content.styled(f"{signs.EFFORTS[effort.value][0]} {count} ", f"bold ${effort.value}")
    if now.phase is Phase.CRISIS:
        waits = Content.styled(f"! {labels.desk.phases['crisis']}  ", "bold $bad") + waits
    people = desk_words.busy(now, labels)
    each = max(8, (width - waits.cell_length - 1) // max(1, len(people)) - 1)
    left = Content(" ").join(_person(one, labels, min(each, 36)) for one in people)
    return signs.fit(left, waits, width)


def shift_strip(now: Situation, labels: Labels, width: int) -> Content:
    """The shift of a trainee on one line: where the time went against the target, and how much waits in each queue."""
    spent, target = now.phases.get(now.phase, Split()).shares(), now.city.policy.split.target_in(now.phase).shares()
    left = Content.styled(f"{labels.split_so_far} ", "$muted")
    for effort in ORDER:
        sign = signs.effort(effort.value, labels, word=False)
        left += sign + Content.styled(f" {spent.of(effort):.0%}/{target.of(effort):.0%}  ", f"${effort.value}")
    waits = Content.styled(f"{labels.desk.strip} ", "$muted")
    for effort in ORDER:
        waits += Content.styled(f"{signs.EFFORTS[effort.value][0]} {len(now.queue(effort))} ", f"bold ${effort.value}")
    if now.phase is Phase.CRISIS:
        waits = Content.styled(f"! {labels.desk.phases['crisis']}  ", "bold $bad") + waits
    return signs.fit(left, waits, width)


def _person(one: desk_words.Busy, labels: Labels, room: int) -> Content:
    """One person in so many cells: what they are busy with, and until when where there is room for that."""
    number = Content.styled(f"{one.person} ", "$muted")
    if one.effort is None:
        drawn = number + Content.styled(one.work, "$muted")
        return drawn.pad_right(max(0, room - drawn.cell_length))
    until = Content.styled(f"→{one.until_time} " if room >= 20 else "", "$muted")
    head = number + signs.effort(one.effort.value, labels, word=False) + Content(" ")
    work = Content(one.short).truncate(max(3, room - head.cell_length - until.cell_length - 1), ellipsis=True)
    drawn = head + work + Content(" ") + until
    return drawn.pad_right(max(0, room - drawn.cell_length))


def _people(now: Situation, labels: Labels, width: int) -> Iterator[Content]:
    words = labels.desk
    yield heading(words.one_person if now.staff == 1 else words.people.format(n=now.staff), width)
    for one in desk_words.busy(now, labels):
        number = Content.styled(f"{one.person} ", "$muted")
        if one.effort is None:
            yield number + Content.styled(f"○   {one.work}", "$muted")
            continue
        left = number + signs.effort(one.effort.value, labels, word=False) + Content(f" {one.work}")
        yield signs.fit(left, Content.styled(one.until, "$muted"), width)
        for line in Content.styled(one.why, "$muted").wrap(max(10, width - 6)):
            yield Content("      ") + line


def _queues(now: Situation, labels: Labels, width: int) -> Iterator[Content]:
    words = labels.desk
    yield heading(words.waiting, width)
    for effort in ORDER:
        waiting = now.queue(effort)
        count = Content.styled(str(len(waiting)) if waiting else words.nothing_waits, "bold" if waiting else "$muted")
        yield signs.effort(effort.value, labels) + Content("  ") + count
        for task in waiting[:SHOWN_OF_A_QUEUE]:
            since = Content.styled(desk_words.waits_for(task, now, labels), "$muted")
            name = Content(f"    {desk_words.task_name(task, now, labels)}")
            if task.kind == "message":
                said = " ".join(shown(now.item(task.about).message.text).split())[:120]
                name += Content.styled(f"  {said}", "$muted")
            yield signs.fit(name, since, width)
        if len(waiting) > SHOWN_OF_A_QUEUE:
            yield Content.styled(f"    {words.more.format(n=len(waiting) - SHOWN_OF_A_QUEUE)}", "$muted")


def _splits(exercise: Exercise, labels: Labels, width: int) -> Iterator[Content]:
    """The split of this phase, and of the phases before it."""
    now = exercise.now
    phases = list(now.phases)
    if now.phase not in phases:
        phases.append(now.phase)
    for number, phase in enumerate(phases):
        if number:
            yield Content("")
        spent = now.phases.get(phase, Split())
        title = labels.split_so_far
        if len(phases) > 1 or phase is Phase.CRISIS:
            title = labels.desk.phase_split.format(phase=labels.desk.phases[phase.value])
        target = now.city.policy.split.target_in(phase)
        yield split_so_far(spent, target, now.actions, labels, width, title)


def _noticed(now: Situation, labels: Labels, width: int) -> Iterator[Content]:
    words = labels.desk
    found = [happened for happened in now.happenings if isinstance(happened, Noticed)]
    count = Content.styled(str(len(found)), "bold") if found else None
    yield heading(words.noticed, width, count)
    if not found:
        yield Content.styled(words.noticed_none, "$muted")
    items = {item.id: item for item in now.items}
    for happened in found[: -SHOWN_OF_A_LIST - 1 : -1]:
        item = items[happened.message]
        time = Content.styled(f"{desk_words.time(now, happened.at)} ", "$muted")
        said = " ".join(shown(item.message.text).split())[:200]
        left = time + Content.assemble((desk_words.name_of(item, labels), "bold"), f"  {said}")
        after = words.noticed_after.format(time=signs.spell(happened.at - item.came))
        yield signs.fit(left, Content.styled(after, "$muted"), width)


def _log(now: Situation, labels: Labels, width: int) -> Iterator[Content]:
    yield heading(labels.desk.log, width)
    lines = list(islice(desk_words.events(now, labels), SHOWN_OF_A_LIST))
    if not lines:
        yield Content.styled(labels.desk.log_none, "$muted")
    for time, said in lines:
        first, *more = Content(shown(said)).wrap(max(10, width - 6))
        yield Content.styled(f"{time} ", "$muted") + first
        for line in more[:2]:
            yield Content("      ") + line
