"""What would have gone otherwise, as lines for a reader and as values for JSON. Not here: working it out (`whatif`)."""

from collections.abc import Iterator
from typing import Any

from webcare.analysis.changes import Went
from webcare.cli.gone_otherwise import Marks, Messages, WhatIf, ways
from webcare.cli.printing import wrapped
from webcare.cli.words import word
from webcare.engine.explain import named
from webcare.exercise.otherwise import Course
from webcare.exercise.outcome import Outcome
from webcare.exercise.remarked import Marking, Remarked

_WAYS, _ROWS = 12, 6
"""So many ways are told, each with so many rows by name; --json has them all."""


def lines(found: WhatIf, lang: str, room: int) -> Iterator[str]:
    """All of it for a reader."""
    yield from wrapped(word(lang, "whatif-head", city=found.city.name, file=found.instead), room)
    yield ""
    key = "whatif-scenarios" if found.courses else "whatif-scenarios-same"
    yield from wrapped(word(lang, key, n=len(found.courses), of=found.played), room)
    for one in found.courses:
        yield from _course(one, lang, room)
    if found.messages is not None:
        yield ""
        yield from _messages(found.messages, lang, room)
    if found.marks is not None:
        yield ""
        yield from _marks(found.marks, lang, room)


def _course(one: Course, lang: str, room: int) -> Iterator[str]:
    title = one.scenario.title.replace("{stad}", one.city)
    seed = word(lang, "whatif-seed", seed=one.seed) if one.seed else ""
    yield from wrapped(f"{title} ({one.scenario.slug}{seed})", room, "  ")
    if one.ends:
        for key, outcome in (("whatif-was", one.before), ("whatif-now", one.after)):
            yield from wrapped(outcome.says or "-", room, f"    {word(lang, key)} ", "          ")
    moved = ", ".join(f"{name} {before:+} → {after:+}" for name, before, after in one.moved)
    if moved:
        yield from wrapped(word(lang, "whatif-moods", names=moved), room, "    ")


def _messages(found: Messages, lang: str, room: int) -> Iterator[str]:
    yield from wrapped(word(lang, "whatif-messages", n=len(found.changes), of=found.read), room)
    if found.elsewhere:
        yield from wrapped(word(lang, "whatif-elsewhere", n=found.elsewhere), room)
    by_id = {id_: (before, after) for id_, _, before, after in found.changes}
    every = list(ways(found))
    for (sort, _, _), ids in every[:_WAYS]:
        before, after = by_id[ids[0]]
        yield from wrapped(
            word(lang, f"whatif-{sort}", n=len(ids), before=_went(before, lang), after=_went(after, lang)), room, "  "
        )
        more = f" … (+{len(ids) - _ROWS})" if len(ids) > _ROWS else ""
        yield from wrapped(word(lang, "whatif-rows", ids=", ".join(ids[:_ROWS]) + more), room, "    ")
    if len(every) > _WAYS:
        yield from wrapped(word(lang, "whatif-more", n=len(every) - _WAYS), room, "  ")


def _went(went: Went, lang: str) -> str:
    deeds = " + ".join(named(action.value, lang) for action in (went.action, *went.also))
    return f"{deeds} ({went.rule})"


def _marks(found: Marks, lang: str, room: int) -> Iterator[str]:
    scored = sum(one.scores for _, _, one in found.changes)
    said = word(lang, "whatif-marks", n=scored, of=found.judged, trainings=found.trainings)
    yield from wrapped(said, room)
    if found.lost:
        yield from wrapped(word(lang, "whatif-lost", n=found.lost), room)
    for training, scenario, one in found.changes:
        was, now = (_marking(marking) for marking in (one.before, one.after))
        yield from wrapped(f"{training} {scenario}/{one.message}: {was} → {now}", room, "  ", "      ")


def _marking(marking: Marking | None) -> str:
    if marking is None:
        return "-"
    return marking.rule if marking.total is None else f"{marking.total:g} ({marking.rule})"


def values(found: WhatIf) -> dict[str, Any]:
    """All of it for JSON."""
    return {
        "city": found.city.city,
        "with": found.instead,
        "scenarios": {"played": found.played, "otherwise": [_course_values(one) for one in found.courses]},
        "messages": None if found.messages is None else _message_values(found.messages),
        "trainings": None if found.marks is None else _mark_values(found.marks),
    }


def _course_values(one: Course) -> dict[str, Any]:
    return {
        "scenario": one.scenario.slug,
        "seed": one.seed,
        "ends": one.ends,
        "before": _outcome(one.before),
        "after": _outcome(one.after),
        "moods": [{"name": name, "before": before, "after": after} for name, before, after in one.moved],
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {"ending": outcome.ending, "says": outcome.says}


def _message_values(found: Messages) -> dict[str, Any]:
    return {
        "read": found.read,
        "elsewhere": found.elsewhere,
        "unreadable": found.unreadable,
        "otherwise": [
            {"id": id_, "differs": sort.value, "before": _went_values(before), "after": _went_values(after)}
            for id_, sort, before, after in found.changes
        ],
    }


def _went_values(went: Went) -> dict[str, Any]:
    return {
        "effort": went.effort.value,
        "action": went.action.value,
        "also": [action.value for action in went.also],
        "rule": went.rule,
        "reply": went.reply or None,
        "post": went.post or None,
    }


def _mark_values(found: Marks) -> dict[str, Any]:
    return {
        "trainings": found.trainings,
        "lost": found.lost,
        "judged": found.judged,
        "otherwise": [
            {"training": training, "scenario": scenario, **_remarked(one)} for training, scenario, one in found.changes
        ],
    }


def _remarked(one: Remarked) -> dict[str, Any]:
    return {
        "message": one.message,
        "before": _marking_values(one.before),
        "after": _marking_values(one.after),
    }


def _marking_values(marking: Marking | None) -> dict[str, Any] | None:
    if marking is None:
        return None
    return {"rule": marking.rule, "action": marking.action, "total": marking.total, "passed": marking.passed}
