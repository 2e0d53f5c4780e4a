"""What keeps the door open: a fitting question, thanks, a good wish; each counts once. Not with abuse or danger.

Fails:  "Uw melding is doorgegeven."
Passes: "Dank voor je melding. Lukt het niet, laat het ons dan weten."
"""

from webcare.assessment.deeds import asked, is_real
from webcare.assessment.seen import Seen, Verdict, finding, spans
from webcare.domain.action import Effort
from webcare.domain.assessment import Finding, Says
from webcare.domain.conversation import Phase
from webcare.domain.rubric import Criterion, Sign
from webcare.domain.understanding import Danger, Feeling, Kind

_ABOUT = Criterion.INVITATION
_WORTH = (0.0, 0.65, 1.0, 1.0)


def check(seen: Seen) -> Verdict | None:
    """How open the door stands; with abuse or danger it should not, and the criterion only counts where it does."""
    case = seen.case
    if seen.is_silent or (case.response.effort is Effort.SEND and case.response.reply is None):
        return None
    kinds = [span for span in (_opening(seen), _thanks(seen), _wish(seen)) if span is not None]
    if _is_shut(seen):
        if not kinds:
            return None
        says = Says(
            "Nodig hier niet uit tot een gesprek: kort en zakelijk is genoeg.",
            "Do not invite a conversation here: short and matter-of-fact is enough.",
        )
        return Verdict(0.0, (finding(_ABOUT, says, seen.by_rule(), -1.0, seen, kinds[0]),))
    share = _WORTH[len(kinds)]
    findings: list[Finding] = []
    if kinds:
        says = Says("Dit houdt de deur open.", "This keeps the door open.")
        findings.append(finding(_ABOUT, says, seen.by_rubric(_ABOUT), share, seen, kinds[0]))
    if share < 1:
        says = Says(
            "Voeg een bedankje, een passende vraag of een goede wens toe.",
            "Add thanks, a fitting question or a good wish.",
        )
        findings.append(finding(_ABOUT, says, seen.by_rubric(_ABOUT), share - 1))
    return Verdict(share, tuple(findings))


def _is_shut(seen: Seen) -> bool:
    case = seen.case
    if case.understanding.kind in (Kind.PROVOCATIE, Kind.SPAM):
        return True
    if case.understanding.danger in (Danger.LIFE, Danger.INCIDENT):
        return True
    return case.phase is Phase.CRISIS and case.understanding.kind is Kind.CRISIS


def _opening(seen: Seen) -> tuple[int, int] | None:
    """A question that has to do with it, or the door left open."""
    if invites := seen.all_of(Sign.INVITES):
        return spans(invites)[0]
    if wanted := asked(seen, Sign.ASKS_PLACE, Sign.ASKS_MORE):
        return wanted[0]
    for number in seen.asks():
        if is_real(seen, number):
            return seen.sentence(number)
    return None


def _thanks(seen: Seen) -> tuple[int, int] | None:
    found = spans(seen.all_of(Sign.THANKS))
    return found[0] if found else None


def _wish(seen: Seen) -> tuple[int, int] | None:
    signs = (Sign.FEELS_GRIEF,) if seen.case.understanding.feeling is Feeling.GRIEF else (Sign.WISHES,)
    found = spans(seen.all_of(*signs))
    return found[0] if found else None
