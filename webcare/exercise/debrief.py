"""What a trainee takes home: what was done when, what it did to people, where points were won and lost, what next.

A value; screens and reports draw it. Not here: one judgement (`assessment`), what the exercise came to
(`exercise.outcome`).
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from webcare.domain.action import Action
from webcare.domain.assessment import Finding
from webcare.domain.rubric import Criterion, Gate
from webcare.exercise.figures import Figures, figures
from webcare.exercise.handover import Handover, handover
from webcare.exercise.happenings import MoodMoved
from webcare.exercise.outcome import Outcome, outcome
from webcare.exercise.play import Exercise, played
from webcare.exercise.state import World
from webcare.exercise.trained import Judged, Promise, Said

MOST = 3
"""Strengths, points, and rules to practise."""
_GOOD = 0.6
"""From this share of its points on a criterion is a strength."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One message, what was done with it and how long that took."""

    message: str
    """Its id."""
    name: str
    came: int
    done: int | None
    """None where nothing was done."""
    waited: int | None
    """Seconds until the reply; None without."""
    action: Action | None
    also: tuple[Action, ...]
    own: Action | None
    """What the city itself would have done."""
    total: float | None
    """Points; None where nothing was judged."""
    passed: bool | None
    gates: tuple[Gate, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """The mood of one citizen over the exercise."""

    who: str
    name: str
    began: int
    """The mood before anything happened."""
    moved: tuple[MoodMoved, ...]

    @property
    def ended(self) -> int:
        """The mood at the end."""
        return self.moved[-1].now if self.moved else self.began


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A strength, or something to work on."""

    about: Criterion | Gate
    points: float
    """Gained or lost over the whole exercise."""
    share: float
    """Of all points that this could earn, the part that was earned."""
    times: int
    """In how many responses it came up."""
    example: Finding | None
    """The finding that says it best."""
    message: str = ""
    """Id of the message the example is from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """What would have happened with nobody but this city at the keys."""

    city: str
    name: str
    outcome: Outcome
    figures: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A line of the policy that was not followed."""

    id: str
    because: str
    times: int
    did: Action
    """What was done instead, most of the times."""
    wanted: Action


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """Everything for the ten minutes after a shift."""

    outcome: Outcome
    figures: Figures
    timeline: tuple[Moment, ...]
    moods: tuple[Curve, ...]
    mean: float | None
    """Of the points of everything that was judged."""
    judged: int
    passed: int
    strengths: tuple[Point, ...]
    points: tuple[Point, ...]
    practise: tuple[Criterion | Gate, ...]
    rules: tuple[Rule, ...]
    promises: tuple[Promise, ...]
    handover: Handover | None
    """The judgement of the note; None where it was not handed over."""
    elsewhere: tuple[Elsewhere, ...] = ()


def debrief(exercise: Exercise, world: World, *, elsewhere: bool = True) -> Debrief:
    """The debrief of an exercise by hand, as it stands. `elsewhere`: also what each city would have come to by itself,
    the one that was played first; that plays the scenario once for each."""
    now = exercise.now
    came_to = outcome(exercise)
    judged = sorted(now.judged.values(), key=lambda one: one.at)
    totals = [one.assessment.total for one in judged if one.assessment is not None]
    weak = _weak(judged, now.training.said if now.training is not None else ())
    training = now.training
    return Debrief(
        outcome=came_to,
        figures=figures(exercise, came_to),
        timeline=_timeline(exercise),
        moods=_moods(exercise),
        mean=sum(totals) / len(totals) if totals else None,
        judged=len(totals),
        passed=sum(one.assessment.passed for one in judged if one.assessment is not None),
        strengths=_strong(judged, {point.about for point in weak}),
        points=weak,
        practise=tuple(point.about for point in weak),
        rules=_rules(judged),
        promises=training.promises if training is not None else (),
        handover=handover(now, training.note) if training is not None and training.note is not None else None,
        elsewhere=_elsewhere(exercise, world) if elsewhere else (),
    )


def _timeline(exercise: Exercise) -> tuple[Moment, ...]:
    now, found = exercise.now, []
    for item in now.items:
        judged = now.judged.get(item.id)
        assessment = judged.assessment if judged is not None else None
        response = item.answer.response if item.answer is not None else None
        found.append(
            Moment(
                message=item.id,
                name=item.message.author,
                came=item.came,
                done=item.done,
                waited=item.waited,
                action=response.action if response is not None else None,
                also=response.also if response is not None else (),
                own=judged.own.response.action if judged is not None else None,
                total=assessment.total if assessment is not None else None,
                passed=assessment.passed if assessment is not None else None,
                gates=assessment.gates if assessment is not None else (),
            )
        )
    return tuple(found)


def _moods(exercise: Exercise) -> tuple[Curve, ...]:
    now, personas = exercise.now, exercise.scenario.personas
    wrote = {item.who for item in now.items}
    return tuple(
        Curve(who=who, name=persona.name, began=persona.mood, moved=now.moods[who].changes)
        for who, persona in personas.items()
        if who in wrote
    )


def _strong(judged: Sequence[Judged], weak: Collection[Criterion | Gate]) -> tuple[Point, ...]:
    """What cost the most is no strength, however much it brought in."""
    points = [point for about in Criterion if about not in weak and (point := _point(about, judged, gained=True))]
    good = [point for point in points if point.share >= _GOOD and point.points > 0]
    return tuple(sorted(good, key=lambda point: -point.points)[:MOST])


def _weak(judged: Sequence[Judged], said: Sequence[Said]) -> tuple[Point, ...]:
    """Gates first, the one hit most often before the others; then the criteria that cost most."""
    hits = Counter(gate for one in judged if one.assessment is not None for gate in one.assessment.gates)
    hits.update(gate for one in said for gate in one.gates)
    gates = [_gate(gate, times, judged, said) for gate, times in hits.most_common()]
    points = [point for about in Criterion if (point := _point(about, judged, gained=False)) is not None]
    lost = sorted((point for point in points if point.points < -0.5), key=lambda point: point.points)
    return tuple([*gates, *lost][:MOST])


def _point(about: Criterion, judged: Iterable[Judged], *, gained: bool) -> Point | None:
    got = most = 0.0
    times, best, where = 0, None, ""
    for one in judged:
        mark = one.assessment.marks.get(about) if one.assessment is not None else None
        if mark is None:
            continue
        times, got, most = times + 1, got + mark.got, most + mark.max
        for finding in mark.findings:
            if (finding.points >= 0) == gained and (best is None or _tells_more(finding, best)):
                best, where = finding, one.message
    if not times or not most:
        return None
    points = got if gained else got - most
    return Point(about=about, points=points, share=got / most, times=times, example=best, message=where)


def _tells_more(finding: Finding, other: Finding) -> bool:
    """With words before without; then the more points it is about."""
    return (bool(finding.excerpt), abs(finding.points)) > (bool(other.excerpt), abs(other.points))


def _gate(gate: Gate, times: int, judged: Iterable[Judged], said: Iterable[Said]) -> Point:
    replies = ((one.message, one.assessment.findings) for one in judged if one.assessment is not None)
    for message, findings in (*replies, *((one.message, one.findings) for one in said)):
        for finding in findings:
            if finding.about is gate:
                return Point(about=gate, points=finding.points, share=0, times=times, example=finding, message=message)
    return Point(about=gate, points=0, share=0, times=times, example=None)


def _rules(judged: Sequence[Judged]) -> tuple[Rule, ...]:
    """The rules of which another action was chosen than the policy says, the oftenest first. Where the judge finds the
    other action as right, nothing was missed."""
    missed: dict[str, list[Judged]] = {}
    for one in judged:
        mark = one.assessment.marks.get(Criterion.RIGHT_ACTION) if one.assessment is not None else None
        right = mark is not None and mark.got >= mark.max
        if one.response.action is not one.own.response.action and not right:
            missed.setdefault(one.own.decision.rule.id, []).append(one)
    found = []
    for id_, ones in sorted(missed.items(), key=lambda entry: -len(entry[1]))[:MOST]:
        did = Counter(one.response.action for one in ones).most_common(1)[0][0]
        rule = ones[0].own.decision.rule
        found.append(Rule(id=id_, because=rule.because, times=len(ones), did=did, wanted=ones[0].own.response.action))
    return tuple(found)


def _elsewhere(exercise: Exercise, world: World) -> tuple[Elsewhere, ...]:
    """The city that was played, left to itself, and the others: those of today's four where a year has its own file."""
    scenario = exercise.scenario
    if exercise.is_over and exercise.now.clock < scenario.lasts:
        # Who handed over early is held beside what the city had come to by then.
        scenario = scenario.model_copy(update={"lasts": exercise.now.clock})
    others = [city for city in world.cities if city != exercise.city and "@" not in city]
    found = []
    for city in (exercise.city, *others):
        alone = played(scenario, city, world, exercise.seed)
        came_to = outcome(alone)
        name = world.cities[city].policy.name
        found.append(Elsewhere(city=city, name=name, outcome=came_to, figures=figures(alone, came_to)))
    return tuple(found)
