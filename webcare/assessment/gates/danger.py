"""With danger to people the number that helps comes first, or an alarm inside the city at once.

Fails:  "Wat vervelend! We kijken er morgen naar." to who sees somebody drown.
Passes: "Bel 112, nu meteen."
"""

from collections.abc import Iterator

from webcare.assessment.seen import Seen, finding
from webcare.domain.action import Action
from webcare.domain.assessment import Finding, Says
from webcare.domain.rubric import Gate
from webcare.domain.understanding import Danger

_ABOUT = Gate.DANGER
_HELPS = {Danger.LIFE: {"112"}, Danger.INCIDENT: {"112"}, Danger.SUICIDE: {"113", "08000113", "112"}}


def check(seen: Seen) -> Iterator[Finding]:
    """A finding where somebody is in danger and the first action holds no number and raises nothing."""
    case = seen.case
    danger = case.understanding.danger
    if danger is Danger.NONE or case.conversation.exchanges:
        return
    if Action.ESCALATE in (case.response.action, *case.response.also) or case.contacts & _HELPS[danger]:
        return
    number = "113" if danger is Danger.SUICIDE else "112"
    says = Says(
        f"Hier is iemand in gevaar. Begin met: bel {number}. En geef het meteen door binnen de gemeente.",
        f"Somebody is in danger here. Begin with: call {number}. And raise it inside the city at once.",
    )
    clue = next((clue for clue in case.understanding.evidence if clue.fact == "danger"), None)
    shown = finding(_ABOUT, says, seen.by_rule())
    if clue is None:
        yield shown
        return
    told = Says(f'{says.nl} ("{clue.excerpt}")', f'{says.en} ("{clue.excerpt}")')
    yield finding(_ABOUT, told, seen.by_rule())
