"""A judgement and a debrief as plain lines. Not here: asking the trainee anything (`training`)."""

from collections.abc import Iterable, Iterator, Sequence

from webcare.cli.narrated import mood_in_words, shift_lines, unseen_lines
from webcare.cli.train_words import say
from webcare.domain.assessment import Finding
from webcare.domain.rubric import Gate
from webcare.engine.explain import named
from webcare.engine.text import shown
from webcare.exercise.debrief import Debrief, Point
from webcare.exercise.play import Exercise
from webcare.exercise.state import Situation
from webcare.exercise.trained import Judged
from webcare.exercise.transcript import clock_time, reasons_in_words


def judgement_lines(judged: Judged, now: Situation, lang: str) -> Iterator[str]:
    """The points with the words that earned or lost them, and what the city itself would have done."""
    contested = now.training.contested if now.training is not None else {}
    assessment = judged.assessment
    if assessment is not None:
        verdict = say(lang, "passed" if assessment.passed else "failed")
        yield say(lang, "total", total=round(assessment.total), verdict=verdict)
        yield from gate_lines(assessment.gates, assessment.findings, lang)
        for criterion, mark in assessment.marks.items():
            yield say(lang, "mark", name=_name(criterion.value, lang), got=_points(mark.got), max=_points(mark.max))
            said: set[str] = set()
            for finding in mark.findings:
                yield from _finding(finding, lang, said)
            if (judged.message, criterion.value) in contested:
                yield f"  {say(lang, 'contested-mark')}"
    own = judged.own.response
    also = "".join(f" + {named(action.value, lang)}" for action in own.also)
    deed = f"{named(own.effort.value, lang)}, {named(own.action.value, lang)}{also}"
    yield say(lang, "own", deed=deed)
    yield say(lang, "own-reply", text=own.reply.text) if own.reply is not None else say(lang, "own-silent")
    rule = judged.own.decision.rule
    yield say(lang, "own-because", because=rule.because, rule=rule.id)


def gate_lines(gates: Sequence[Gate], findings: Iterable[Finding], lang: str) -> Iterator[str]:
    """The gates that were not passed, and why."""
    for gate in gates:
        yield say(lang, "gate", gate=say(lang, gate.value))
    for finding in findings:
        if isinstance(finding.about, Gate):
            yield from _finding(finding, lang, set())


def _finding(finding: Finding, lang: str, said: set[str]) -> Iterator[str]:
    """`said`: the lines behind earlier findings; which stands behind several is told once."""
    says = finding.says.en if lang == "en" else finding.says.nl
    if finding.excerpt:
        says = say(lang, "words-found", says=says, words=f"“{shown(finding.excerpt).strip()}”")
    yield f"  {says}"
    if finding.because and finding.because not in said:
        said.add(finding.because)
        yield say(lang, "because", because=finding.because, source=finding.source)


def debrief_lines(found: Debrief, exercise: Exercise, lang: str, practised: str = "") -> Iterator[str]:
    """Ten minutes' reading. `practised`: the names of what the shift was made for."""
    now, starts = exercise.now, exercise.scenario.starts
    yield ""
    yield say(lang, "debrief")
    if found.outcome.says:
        yield found.outcome.says
    if found.mean is not None:
        yield say(lang, "mean", mean=round(found.mean), n=found.judged, passed=found.passed)
    if practised:
        yield say(lang, "practises", skills=practised)
    yield from _timeline(found, starts, lang)
    yield say(lang, "moods")
    for curve in found.moods:
        steps = [mood_in_words(curve.began, lang)]
        steps += [f"{mood_in_words(one.now, lang)} ({reasons_in_words(one, lang)})" for one in curve.moved]
        yield f"  {shown(curve.name)}: {', '.join(steps)}"
    yield from shift_lines(exercise, found.outcome, lang)
    yield from unseen_lines(exercise, found.outcome, lang)
    yield from _points_lines(found, lang)
    for promise in found.promises:
        name = shown(now.item(promise.message).message.author)
        if promise.kept is not None:
            yield say(lang, "kept", name=name, words=promise.words)
        elif promise.broken:
            yield say(lang, "broken", name=name, words=promise.words)
    if found.handover is not None:
        yield say(lang, "note", total=found.handover.total)
        for one in found.handover.findings:
            yield f"  {one.says.en if lang == 'en' else one.says.nl}"
    yield from _elsewhere(found, lang)


def _timeline(found: Debrief, starts: str, lang: str) -> Iterator[str]:
    yield say(lang, "timeline")
    for moment in found.timeline:
        did = named(moment.action.value, lang) if moment.action is not None else say(lang, "nothing")
        waited = say(lang, "silent")
        if moment.waited is not None:
            waited = say(lang, "waited", minutes=round(moment.waited / 60))
        points = "" if moment.total is None else say(lang, "points-of", n=round(moment.total))
        time, name = clock_time(starts, moment.came)[:5], shown(moment.name)
        yield "  " + say(lang, "moment", time=time, name=name, did=did, waited=waited, points=points)


def _points_lines(found: Debrief, lang: str) -> Iterator[str]:
    for key, points in (("strengths", found.strengths), ("work-on", found.points)):
        if points:
            yield say(lang, key)
            for point in points:
                yield f"  {_point(point, lang)}"
    if found.rules:
        yield say(lang, "rules")
        for rule in found.rules:
            did, wanted = named(rule.did.value, lang), named(rule.wanted.value, lang)
            yield "  " + say(lang, "rule", id=rule.id, because=rule.because, did=did, wanted=wanted)


def _point(point: Point, lang: str) -> str:
    says = ""
    if point.example is not None:
        says = point.example.says.en if lang == "en" else point.example.says.nl
        if point.example.excerpt:
            says = say(lang, "words-found", says=says, words=f"“{shown(point.example.excerpt).strip()}”")
    name = _name(point.about.value, lang)
    key = "point-once" if point.times == 1 else "point"
    return say(lang, key, name=name, points=f"{point.points:+.0f}", times=point.times, says=says).strip()


def _elsewhere(found: Debrief, lang: str) -> Iterator[str]:
    if found.elsewhere:
        yield say(lang, "elsewhere")
    for one in found.elsewhere:
        mood = "-" if one.figures.mood is None else f"{one.figures.mood:+.1f}"
        says = one.outcome.says
        row = say(lang, "elsewhere-row", name=one.name, says=says, mood=mood, unanswered=one.figures.unanswered)
        yield f"  {row}"


def _name(about: str, lang: str) -> str:
    name = say(lang, about)
    return f"{name[:1].upper()}{name[1:]}"


def _points(points: float) -> str:
    return f"{points:.1f}".rstrip("0").rstrip(".")
