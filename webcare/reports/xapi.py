"""What a trainee did, as statements of xAPI 1.0.3 (or 2.0): who did what with which scenario, and with what result.

The ids of statements follow from what they tell, so a statement that is sent twice is one statement. Verbs are those
of ADL; activities and extensions have names of our own (`urn:webcare:…`), which look nothing up. Not here: sending
(`reports.delivery`).
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Literal
from uuid import NAMESPACE_URL, uuid5

from webcare.domain.training import Judged, Training

Version = Literal["1.0.3", "2.0.0"]
Statement = dict[str, Any]

OURS = "urn:webcare:"
_VERBS = "http://adlnet.gov/expapi/verbs/"
_TYPES = "http://adlnet.gov/expapi/activities/"
_SPACE = uuid5(NAMESPACE_URL, OURS)


def statements(training: Training, version: Version = "1.0.3") -> Iterator[Statement]:
    """The statements of one training, in order of time: it began, each response, each mark that was disputed or ruled
    on, and (when it is over) how it ended."""
    start = _statement(training, version, "initialized", "begin", training.started)
    yield start
    for number, judged in enumerate(training.judged):
        yield _responded(training, version, judged, number)
        yield from _disputed(training, version, judged, number)
    if training.ended is not None:
        yield _ended(training, version, training.ended)


def _id(training: Training, what: str, version: Version) -> str:
    # What 2.0 says is another statement than what 1.0.3 says: a store that has both shall not see a conflict.
    return str(uuid5(_SPACE, f"{training.id}/{what}/{version}"))


def _statement(training: Training, version: Version, verb: str, what: str, at: datetime, **more: Any) -> Statement:
    found: Statement = {
        "id": _id(training, what, version),
        "actor": _actor(training.trainee),
        "verb": {"id": _VERBS + verb, "display": {"en": verb}},
        "object": _scenario(training),
        "context": _context(training),
        "timestamp": at.isoformat(timespec="milliseconds"),
    }
    # In 2.0 the version travels in the header alone.
    if version == "1.0.3":
        found["version"] = version
    return {**found, **more}


def _actor(name: str) -> dict[str, Any]:
    return {"objectType": "Agent", "account": {"homePage": f"{OURS}people", "name": name}}


def _scenario(training: Training) -> dict[str, Any]:
    return {
        "objectType": "Activity",
        "id": f"{OURS}scenario:{training.scenario}",
        "definition": {
            "type": f"{_TYPES}simulation",
            "name": {"nl": training.title or training.scenario},
        },
    }


def _context(training: Training) -> dict[str, Any]:
    return {
        "registration": str(uuid5(_SPACE, training.id)),
        "platform": "webcare",
        "language": "nl",
        "contextActivities": {
            "grouping": [
                {
                    "objectType": "Activity",
                    "id": f"{OURS}policy:{training.city}",
                    "definition": {"name": {"nl": f"beleid van {training.city}"}},
                }
            ]
        },
        "extensions": {f"{OURS}seed": str(training.seed)},
    }


def _within(training: Training) -> dict[str, Any]:
    """The context of something within the scenario: the scenario is its parent."""
    context = _context(training)
    context["contextActivities"]["parent"] = [_scenario(training)]
    return context


def _message(training: Training, judged: Judged) -> dict[str, Any]:
    return {
        "objectType": "Activity",
        "id": f"{OURS}scenario:{training.scenario}:message:{judged.message}",
        "definition": {
            "type": f"{_TYPES}interaction",
            "interactionType": "long-fill-in",
            "name": {"nl": f"bericht {judged.message}"},
        },
    }


def _responded(training: Training, version: Version, judged: Judged, number: int) -> Statement:
    extensions: dict[str, Any] = {
        f"{OURS}effort": judged.effort.value,
        f"{OURS}action": judged.action.value,
        f"{OURS}rule": judged.rule,
        f"{OURS}gates": [gate.value for gate in judged.gates],
        f"{OURS}criteria": {
            mark.criterion.value: {"got": _points(mark.got), "counts": _points(mark.counts), "max": _points(mark.max)}
            for mark in judged.marks
        },
    }
    if judged.also:
        extensions[f"{OURS}also"] = [action.value for action in judged.also]
    if judged.note:
        extensions[f"{OURS}note"] = judged.note
    result: dict[str, Any] = {
        "score": _score(judged.total),
        "success": judged.passed,
        "duration": _duration(judged.waited or 0),
        "extensions": extensions,
    }
    if judged.said:
        result["response"] = judged.said
    return _statement(
        training,
        version,
        "responded",
        f"{number}/{judged.message}",
        judged.at,
        object=_message(training, judged),
        result=result,
        context=_within(training),
    )


def _disputed(training: Training, version: Version, judged: Judged, number: int) -> Iterator[Statement]:
    """A trainee commented on a mark, a trainer gave another one: each a statement of its own."""
    for mark in judged.marks:
        what = f"{number}/{judged.message}/{mark.criterion.value}"
        about = {f"{OURS}criterion": mark.criterion.value}
        if mark.contest is not None:
            yield _statement(
                training,
                version,
                "commented",
                f"{what}/contest",
                mark.contest.at,
                object=_message(training, judged),
                result={"response": mark.contest.why, "extensions": about}
                if mark.contest.why
                else {"extensions": about},
                context=_within(training),
            )
        if mark.ruling is not None:
            result: dict[str, Any] = {"score": _score(mark.ruling.got, mark.max), "extensions": about}
            if mark.ruling.note:
                result["response"] = mark.ruling.note
            context = _within(training)
            context["instructor"] = _actor(mark.ruling.trainer)
            yield _statement(
                training,
                version,
                "scored",
                f"{what}/ruling/{mark.ruling.at.isoformat()}",
                mark.ruling.at,
                object=_message(training, judged),
                result=result,
                context=context,
            )


def _ended(training: Training, version: Version, at: datetime) -> Statement:
    result: dict[str, Any] = {
        "completion": True,
        "duration": _duration((at - training.started) // timedelta(seconds=1)),
    }
    if training.total is not None:
        result["score"] = _score(training.total)
    return _statement(training, version, "completed", "end", at, result=result)


def _score(got: float, most: float = 100.0) -> dict[str, Any]:
    raw, most = _points(got), _points(most)
    return {"scaled": round(raw / most, 4) if most else 0, "raw": raw, "min": 0, "max": most}


def _points(value: float) -> float:
    return round(value, 2)


def _duration(seconds: int) -> str:
    """Whole seconds as ISO 8601: `PT95S`."""
    return f"PT{max(0, seconds)}S"
