"""A judge for tests: the marks are written in the reply itself, and kept as shares of ten points."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from webcare.domain.assessment import Assessment, Case, Mark
from webcare.domain.attitude import Attitude
from webcare.domain.rubric import Criterion, Gate

_MARK = re.compile(r"(\w+)=(\d\d?)")
_NAMES: Mapping[str, Criterion] = MappingProxyType(
    {
        "solved": Criterion.RESOLUTION,
        "kind": Criterion.EMPATHY,
        "action": Criterion.RIGHT_ACTION,
        "tone": Criterion.REGISTER,
        "thanks": Criterion.INVITATION,
    }
)


def marked(shares: Mapping[Criterion, float], gates: tuple[Gate, ...] = ()) -> Assessment:
    """An assessment with these shares of the points."""
    marks = MappingProxyType({criterion: Mark(got=10 * share, max=10) for criterion, share in shares.items()})
    total = 100 * sum(shares.values()) / len(shares) if shares else 100.0
    return Assessment(total=total, passed=total >= 55, gates=gates, marks=marks)


def judge(case: Case) -> Assessment:
    """`Dat zit zo. solved=10 kind=5 gate=disrespect` gives all points for the one and half of them for the other."""
    shares = {_NAMES[name]: int(share) / 10 for name, share in _MARK.findall(case.text) if name in _NAMES}
    gates = tuple(gate for gate in Gate if f"gate={gate.value}" in case.text)
    return marked(shares, gates)


def an_attitude(**changes: Any) -> Attitude:
    """The thresholds of the tests."""
    stated = {
        "says": "Zo.",
        "heard": {"one": 0.4, "two": 0.8},
        "helped": {"one": 0.4, "two": 0.8},
        "stiff": {"below": 0.3},
        "dismissed": {"below": 0.2},
        "intruded": {"below": 0.3},
        "offends": {"disrespect": "insulted", "privacy": "private-data"},
    }
    return Attitude.model_validate(stated | changes)
