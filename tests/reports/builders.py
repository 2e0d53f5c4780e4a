"""Trainings to render: values with sane defaults, so that a test states only what matters to it."""

from datetime import UTC, datetime, timedelta
from typing import Any

from webcare.domain.action import Action, Effort
from webcare.domain.rubric import Criterion, Gate
from webcare.domain.training import Contest, Judged, MarkKept, Ruling, Training

START = datetime(2026, 3, 2, 13, 0, tzinfo=UTC)


def minute(number: float) -> datetime:
    return START + timedelta(minutes=number)


def a_mark(criterion: Criterion = Criterion.EMPATHY, got: float = 6.0, most: float = 12.0, **more: Any) -> MarkKept:
    return MarkKept(criterion=criterion, got=got, max=most, **more)


def a_judged(message: str = "eerste", at: float = 5, **more: Any) -> Judged:
    stated: dict[str, Any] = {
        "effort": Effort.INTERACT,
        "action": Action.ANSWER,
        "said": "Hoi, wat vervelend van die container. Morgen komen we langs. ^XX",
        "waited": 240,
        "rule": "melding",
        "total": 72.5,
        "passed": True,
        "marks": (a_mark(), a_mark(Criterion.RESOLUTION, 20, 25)),
    }
    return Judged(message=message, at=minute(at), **{**stated, **more})


def a_training(*judged: Judged, **more: Any) -> Training:
    stated: dict[str, Any] = {
        "id": "a1b2c3d4",
        "trainee": "merel",
        "city": "rotterdam",
        "scenario": "volle-container",
        "title": "De container is vol",
        "started": START,
        "ended": minute(40),
    }
    return Training(judged=judged or (a_judged(),), **{**stated, **more})


def a_rich_training() -> Training:
    """A training with everything in it that can be: silence, a gate, a contest, two rulings, odd words."""
    contested = a_mark(
        contest=Contest(why="Ik noemde de container wél!", at=minute(30)),
        ruling=Ruling(got=12.0, note="Klopt.", trainer="trainer-1", at=minute(90)),
    )
    confirmed = a_mark(
        Criterion.REGISTER,
        0,
        8,
        contest=Contest(why="", at=minute(31)),
        ruling=Ruling(got=0, note="", trainer="trainer-1", at=minute(91)),
    )
    return a_training(
        a_judged(marks=(contested, confirmed)),
        a_judged(
            "tweede",
            9,
            effort=Effort.MONITOR,
            action=Action.WATCH,
            also=(Action.ESCALATE,),
            said="",
            note="Niet aan ons gericht <b>=1+1</b>",
            waited=None,
            total=100,
            marks=(a_mark(Criterion.RIGHT_ACTION, 100, 100),),
        ),
        a_judged("derde", 12, said="Uw BSN staat er nog: [bsn].", total=40, passed=False, gates=(Gate.PRIVACY,)),
    )
