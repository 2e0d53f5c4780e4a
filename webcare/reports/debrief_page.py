"""The debrief of a training as one page: ten minutes' reading, on a screen or on paper.

Not here: what it says (`exercise.debrief`), what a page is made of (`reports.page`).
"""

from collections.abc import Iterator, Sequence

from webcare.assessment.names import NAMES, skill_name
from webcare.domain.action import EFFORT_OF, Action
from webcare.domain.assessment import Finding
from webcare.domain.rubric import Gate
from webcare.domain.training import Skill
from webcare.engine.explain import named
from webcare.engine.text import shown
from webcare.exercise.debrief import Debrief, Moment, Point
from webcare.exercise.play import Exercise
from webcare.exercise.script import told
from webcare.exercise.trained import Judged
from webcare.exercise.transcript import clock_time
from webcare.reports import charts, page
from webcare.reports.page import Html
from webcare.reports.words import say

_LETTERS = {"send": "Z", "interact": "I", "monitor": "M"}
_LATE = 3600
"""Seconds; on the timeline a longer wait is late."""


def debrief_page(
    found: Debrief,
    exercise: Exercise,
    *,
    lang: str,
    trainee: str = "",
    day: str = "",
    changed: bool = False,
    practised: Sequence[Skill] = (),
) -> str:
    """The page. `day`: when it was played, as people say it; `changed`: whether the content has changed since;
    `practised`: the skills by which the citizens were chosen."""
    city = exercise.now.city.policy.name
    title = say(lang, "debrief", title=told(exercise.scenario.title, exercise.now.city))
    where = say(lang, "where", city=city, trainee=trainee or say(lang, "nobody"), day=day)
    head = [page.paragraph(where.strip(" ·"), "soft")]
    if changed:
        head.append(page.paragraph(say(lang, "changed")))
    if practised:
        skills = ", ".join(skill_name(skill, lang) for skill in practised)
        head.append(page.paragraph(say(lang, "practised", skills=skills)))
    if found.outcome.says:
        head.append(page.paragraph(found.outcome.says))
    mean = say(lang, "none")
    if found.mean is not None:
        mean = say(lang, "mean", mean=round(found.mean), n=found.judged, passed=found.passed)
    head.append(page.paragraph(mean, "big"))
    parts = [part for part in _parts(found, exercise, lang) if part[2]]
    return page.page(
        title, parts, lang=lang, head=page.joined(head), skip=say(lang, "skip"), contents=say(lang, "contents")
    )


def _parts(found: Debrief, exercise: Exercise, lang: str) -> Iterator[tuple[str, str, Html]]:
    yield "sterk", say(lang, "strengths"), _points(found.strengths, "gained", lang)
    yield "winst", say(lang, "points"), _points(found.points, "lost", lang)
    yield "oefenen", say(lang, "practise"), _practise(found, lang)
    yield "tijdlijn", say(lang, "timeline"), _timeline(found, exercise, lang)
    yield "stemming", say(lang, "moods"), _moods(found, exercise, lang)
    yield "verdeling", say(lang, "split"), _split(found, lang)
    yield "antwoorden", say(lang, "replies"), _replies(exercise, lang)
    yield "beloften", say(lang, "promises"), _promises(found, exercise, lang)
    if found.handover is not None:
        lines = [one.says.en if lang == "en" else one.says.nl for one in found.handover.findings]
        training = exercise.now.training
        note = page.quoted(shown(training.note)) if training is not None and training.note else ""
        title = say(lang, "handover", n=round(found.handover.total))
        yield "overdracht", title, page.joined([note, page.points(lines)])
    yield "elders", say(lang, "elsewhere"), _elsewhere(found, lang)
    if exercise.is_over and exercise.scenario.trap:
        yield "valkuil", say(lang, "trap"), page.paragraph(told(exercise.scenario.trap, exercise.now.city))


def _name(about: str, lang: str) -> str:
    name = NAMES["en" if lang == "en" else "nl"][about]
    return f"{name[:1].upper()}{name[1:]}"


def _said(finding: Finding, lang: str) -> str:
    says = finding.says.en if lang == "en" else finding.says.nl
    return f"{says} “{' '.join(shown(finding.excerpt).split())}”" if finding.excerpt else says


def _points(points: Sequence[Point], key: str, lang: str) -> Html:
    found = []
    for point in points:
        title = say(
            lang, key, name=_name(point.about.value, lang), points=f"{abs(point.points):.0f}", times=point.times
        )
        example = page.paragraph(_said(point.example, lang), "soft") if point.example is not None else ""
        found.append(page.joined([page.paragraph(title), example]))
    return page.items(found) if found else Html("")


def _practise(found: Debrief, lang: str) -> Html:
    lines = [_name(about.value, lang) for about in found.practise]
    for rule in found.rules:
        did, wanted = named(rule.did.value, lang), named(rule.wanted.value, lang)
        lines.append(say(lang, "rule", because=rule.because, did=did, wanted=wanted, id=rule.id))
    return page.points(lines)


def _clock(exercise: Exercise) -> tuple[int, list[tuple[int, str]]]:
    """How long it lasted, and the ticks of the clock: every quarter, or fewer for a long day."""
    lasts = max(exercise.now.clock, 1)
    step = next((step for step in (300, 900, 1800, 3600, 7200) if lasts / step <= 8), 14400)
    starts = exercise.scenario.starts
    return lasts, [(second, clock_time(starts, second)[:5]) for second in range(0, lasts + 1, step)]


def _letter(action: Action | None) -> str:
    return _LETTERS[EFFORT_OF[action].value] if action is not None else ""


def _timeline(found: Debrief, exercise: Exercise, lang: str) -> Html:
    lasts, clock = _clock(exercise)
    waits = [
        charts.Wait(
            label=shown(moment.name),
            came=moment.came,
            done=moment.done,
            letter=_letter(moment.action),
            late=moment.waited is not None and moment.waited > _LATE,
        )
        for moment in found.timeline
    ]
    drawn = charts.timeline(waits, lasts, clock, title=say(lang, "timeline"), says=say(lang, "timeline-says"))
    head = [say(lang, key) for key in ("came", "message", "did", "waited", "score")]
    rows = [_row(moment, exercise, lang) for moment in found.timeline]
    told_so = page.paragraph(say(lang, "timeline-says"), "soft")
    return page.joined([told_so, drawn, page.table(head, rows, numbers=(3, 4))]) if rows else Html("")


def _row(moment: Moment, exercise: Exercise, lang: str) -> tuple[str, ...]:
    did = named(moment.action.value, lang) if moment.action is not None else say(lang, "nothing")
    waited = "" if moment.waited is None else say(lang, "minutes", n=round(moment.waited / 60))
    total = "" if moment.total is None else f"{moment.total:.0f}"
    text = " ".join(shown(exercise.now.item(moment.message).message.text).split())
    short = text if len(text) <= 90 else f"{text[:89]}…"
    time = clock_time(exercise.scenario.starts, moment.came)[:5]
    return time, f"{shown(moment.name)}: {short}", did, waited, total


def _moods(found: Debrief, exercise: Exercise, lang: str) -> Html:
    lasts, clock = _clock(exercise)
    curves = [
        charts.Curve(
            label=shown(curve.name),
            points=((0, curve.began), *((moved.at, moved.now) for moved in curve.moved)),
        )
        for curve in found.moods
    ]
    if not curves:
        return Html("")
    drawn = charts.moods(curves, lasts, clock, title=say(lang, "moods"), says=say(lang, "moods-says"))
    return page.joined([page.paragraph(say(lang, "moods-says"), "soft"), drawn])


def _split(found: Debrief, lang: str) -> Html:
    pieces: list[str] = []
    for one in found.outcome.phases:
        bars = []
        for label, split in ((say(lang, "you"), one.spent.shares()), (say(lang, "target"), one.target.shares())):
            shares = (("Z", split.send), ("I", split.interact), ("M", split.monitor))
            bars.append((label, shares))
        says = say(lang, "split-few") if one.score is None else say(lang, "split-score", n=round(one.score))
        pieces += [charts.split(bars, title=say(lang, "split"), says=says), page.paragraph(says)]
    return page.joined(pieces)


def _replies(exercise: Exercise, lang: str) -> Html:
    judged = sorted(exercise.now.judged.values(), key=lambda one: one.at)
    return page.joined(_reply(one, exercise, lang) for one in judged)


def _reply(judged: Judged, exercise: Exercise, lang: str) -> Html:
    """One response with its judgement, to fold open."""
    now, response, found = exercise.now, judged.response, judged.assessment
    item = now.item(judged.message)
    name = shown(item.message.author)
    inside: list[str] = [page.paragraph(say(lang, "wrote", name=name)), page.quoted(shown(item.message.text))]
    text = response.reply.text if response.reply is not None else response.post.text if response.post else ""
    if text:
        spans = [(one.start, one.end, one.points < 0) for one in found.findings if one.end] if found else []
        # What is shown harmless has other lengths: then nothing is marked.
        marked = page.quoted(text, spans) if shown(text) == text else page.quoted(shown(text))
        inside += [page.paragraph(say(lang, "answered")), marked, page.paragraph(say(lang, "marked"), "soft")]
    else:
        inside.append(page.paragraph(say(lang, "silent", note=shown(judged.note))))
    total, verdict = "–", ""
    if found is not None:
        total, verdict = f"{found.total:.0f}", say(lang, "passed" if found.passed else "failed")
        inside += _marks(judged, exercise, lang)
    inside += _own(judged, lang)
    time = clock_time(exercise.scenario.starts, item.came)[:5]
    title = say(lang, "reply-of", time=time, name=name, total=total, verdict=verdict)
    return page.folded(title, page.joined(inside))


def _marks(judged: Judged, exercise: Exercise, lang: str) -> Iterator[str]:
    found, training = judged.assessment, exercise.now.training
    assert found is not None
    contested = training.contested if training is not None else {}
    for gate in found.gates:
        yield page.paragraph(say(lang, "gate", name=_name(gate.value, lang)))
        yield page.points(_said(one, lang) for one in found.findings if one.about is gate)
    rows = []
    for criterion, mark in found.marks.items():
        why = " ".join(_said(one, lang) for one in mark.findings if not isinstance(one.about, Gate))
        behind = dict.fromkeys(f"[{one.because}]" for one in mark.findings if one.because)
        if (judged.message, criterion.value) in contested:
            why = f"{why} {say(lang, 'contested')}"
        rows.append(
            (_name(criterion.value, lang), f"{mark.got:.1f}", f"{mark.max:.0f}", f"{why} {' '.join(behind)}".strip())
        )
    head = [say(lang, key) for key in ("criterion", "got", "most", "why")]
    yield page.table(head, rows, numbers=(1, 2))


def _own(judged: Judged, lang: str) -> Iterator[str]:
    """What the city itself would have done, and why."""
    own, rule = judged.own.response, judged.own.decision.rule
    deed = f"{named(own.effort.value, lang)}, {named(own.action.value, lang)}"
    yield page.paragraph(say(lang, "own", city=judged.own.city.policy.name, deed=deed))
    if own.reply is not None:
        yield page.quoted(shown(own.reply.text))
    yield page.paragraph(say(lang, "own-why", because=rule.because, rule=rule.id), "soft")


def _promises(found: Debrief, exercise: Exercise, lang: str) -> Html:
    lines = []
    for promise in found.promises:
        key = "kept" if promise.kept is not None else "broken" if promise.broken else "open"
        name = shown(exercise.now.item(promise.message).message.author)
        lines.append(say(lang, key, name=name, words=shown(promise.words)))
    return page.points(lines)


def _elsewhere(found: Debrief, lang: str) -> Html:
    if not found.elsewhere:
        return Html("")
    head = [say(lang, key) for key in ("city", "ending", "mood", "unanswered")]
    rows = [
        (
            one.name,
            one.outcome.says,
            "–" if one.figures.mood is None else f"{one.figures.mood:+.1f}".replace("-", "−"),
            str(one.figures.unanswered),
        )
        for one in found.elsewhere
    ]
    return page.table(head, rows, numbers=(2, 3))
