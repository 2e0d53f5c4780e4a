"""How a citizen takes what a trainee really wrote: from the marks of the reply to what counts in a mood.

The thresholds are content (`scenarios/houding/`). More points on anything never make it worse: each of the three things
here only grows with the marks. Not here: the marks (`assessment`), the mood (`exercise.citizen`).
"""

from collections.abc import Mapping

from webcare.domain.action import Action
from webcare.domain.assessment import Assessment
from webcare.domain.attitude import Attitude
from webcare.domain.rubric import Criterion
from webcare.exercise.citizen import HELPS, Reason, Treatment
from webcare.exercise.state import Item

Shares = Mapping[Criterion, float]
"""Per criterion that applies, the share of its points that was earned."""


def taken(item: Item, action: Action, assessment: Assessment, attitude: Attitude, waited: int = 0) -> Treatment:
    """How the writer of `item` takes a reply with these marks. `waited`: how often patience ran out until now."""
    shares = {criterion: mark.got / mark.max if mark.max else 1.0 for criterion, mark in assessment.marks.items()}
    heard, hearing = _heard(shares, attitude)
    helped, helping = _helped(item, action, shares, attitude)
    offences = _offences(item, shares, assessment, attitude)
    reasons = (
        *(("waited",) if waited else ()),
        *hearing,
        *(helping if not offences else ()),
        *offences,
    )
    return Treatment(
        waited=waited, heard=heard, helped=0 if offences else helped, brushed_off=bool(offences), reasons=reasons
    )


def _heard(shares: Shares, attitude: Attitude) -> tuple[int, tuple[Reason, ...]]:
    stiff = shares.get(Criterion.REGISTER, 1.0) < attitude.stiff.below
    if Criterion.EMPATHY not in shares:
        thanked = min(1, attitude.heard.count(shares.get(Criterion.INVITATION, 0.0)))
        return thanked, (*(("heard",) if thanked else ()), *(("stiff",) if stiff else ()))
    share = shares[Criterion.EMPATHY]
    heard = attitude.heard.count(share)
    if heard == 0:
        return 0, ("stock-phrase",) if share else ()
    if stiff:
        return 1, ("heard", "stiff")
    return heard, ("own-matter",) if heard == 2 else ("heard",)


def _helped(item: Item, action: Action, shares: Shares, attitude: Attitude) -> tuple[int, tuple[Reason, ...]]:
    share = shares.get(Criterion.RESOLUTION)
    if item.addressed and (share is None or not item.expects):
        # A kind word back to thanks or a remark solves nothing, and need not.
        return 0, ()
    if share is None:
        share = shares.get(Criterion.RIGHT_ACTION, 0.0)
    helped = attitude.helped.count(share)
    _, reason = HELPS.get(action, (0, ""))
    return helped, (reason,) if helped and reason else ()


def _offences(item: Item, shares: Shares, assessment: Assessment, attitude: Attitude) -> tuple[Reason, ...]:
    found = [attitude.offends[gate] for gate in assessment.gates if gate in attitude.offends]
    if item.addressed:
        if item.expects and shares.get(Criterion.RESOLUTION, 1.0) < attitude.dismissed.below:
            found.append("dismissed")
    elif shares.get(Criterion.RIGHT_ACTION, 1.0) < attitude.intruded.below:
        found.append("intruded")
    return tuple(dict.fromkeys(found))
