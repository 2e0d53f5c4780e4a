"""With danger to people the number that helps comes first, or an alarm inside the city at once.

Fails:  "Wat vervelend! We kijken er morgen naar." to who sees somebody drown.
Passes: "Bel 112, nu meteen."
"""

from collections.abc import Iterator

from webcare.assessment.deeds import handled
from webcare.assessment.seen import Seen, finding
from webcare.domain.action import Action
from webcare.domain.assessment import Finding, Says
from webcare.domain.rubric import Gate
from webcare.domain.understanding import Danger, Kind

_ABOUT = Gate.DANGER
_HELPS = {Danger.LIFE: {"112"}, Danger.INCIDENT: {"112"}, Danger.SUICIDE: {"113", "08000113", "112"}}

_DEFENCELESS = frozenset(
    "kind kinder kinderen kleuter peuter baby chil children stroomkabel stroom electricity".split()
)
"""Stems of who cannot look out for themselves, and of what kills at a touch."""


def check(seen: Seen) -> Iterator[Finding]:
    """A finding where somebody is in danger and the first action holds no number and raises nothing."""
    case = seen.case
    danger = case.understanding.danger
    if danger is Danger.NONE and not case.conversation.exchanges and _is_left_to_a_form(seen):
        says = Says(
            "Hier kan iemand gewond raken. Een formulier duurt te lang: geef het meteen door of noem 112.",
            "Somebody may get hurt here. A form takes too long: pass it on at once or name 112.",
        )
        yield finding(_ABOUT, says, seen.by_rule())
        return
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


def _is_left_to_a_form(seen: Seen) -> bool:
    """Whether what the city raises at once is left to the citizen and a page: no alarm, no number, nobody who goes."""
    case = seen.case
    if Action.ESCALATE not in case.decision.also or case.understanding.kind is not Kind.MELDING:
        return False
    if not _DEFENCELESS & case.echo:
        return False
    raises = Action.ESCALATE in (case.response.action, *case.response.also)
    calls = any(one.isdigit() for one in case.contacts)
    return case.response.action is Action.REFER and not (raises or calls or seen.is_silent or handled(seen))
