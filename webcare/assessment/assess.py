"""The judgement of one response: weights shared out over what applies, gates and caps.

Not here: what earns points (`assessment.criteria`) or caps them (`assessment.gates`).
"""

from types import MappingProxyType

from webcare.assessment.criteria import CRITERIA
from webcare.assessment.gates import GATES
from webcare.assessment.seen import Seen, Verdict
from webcare.domain.assessment import Assessment, Case, Finding, Mark
from webcare.domain.rubric import Criterion, Gate, Rubric


def assess(rubric: Rubric, case: Case) -> Assessment:
    """The judgement of `case`. The marks that apply make 100 together; a gate caps the total."""
    seen = Seen.of(rubric, case)
    verdicts = {name: found for name, check in CRITERIA.items() if (found := check(seen)) is not None}
    hit: dict[Gate, tuple[Finding, ...]] = {}
    for name, stops in GATES.items():
        if against := tuple(stops(seen)):
            hit[name] = against
    weights = sum(rubric.criteria[name].weight for name in verdicts)
    marks = {name: _mark(rubric, name, verdict, weights) for name, verdict in verdicts.items()}
    total = sum(mark.got for mark in marks.values())
    if _is_unsolved(rubric, verdicts) or verdicts[Criterion.RIGHT_ACTION].share == 0:
        total = min(total, rubric.unsolved_cap)
    for name in hit:
        total = min(total, rubric.gates[name].cap)
    total = round(total, 1)
    return Assessment(
        total=total,
        passed=total >= rubric.pass_mark,
        gates=tuple(hit),
        marks=MappingProxyType(marks),
        findings=(
            *(one for against in hit.values() for one in against),
            *(one for mark in marks.values() for one in mark.findings),
        ),
    )


def _mark(rubric: Rubric, name: Criterion, verdict: Verdict, weights: float) -> Mark:
    most = 100 * rubric.criteria[name].weight / weights
    share = min(1.0, max(0.0, verdict.share))
    findings = tuple([one._replace(points=round(one.points * most, 1)) for one in verdict.findings])
    return Mark(got=share * most, max=most, findings=findings)


def _is_unsolved(rubric: Rubric, verdicts: dict[Criterion, Verdict]) -> bool:
    """Whether the citizen has no answer: measured on the weight in the rubric, before it was shared out."""
    found = verdicts.get(Criterion.RESOLUTION)
    return found is not None and found.share * rubric.criteria[Criterion.RESOLUTION].weight < rubric.unsolved_below
