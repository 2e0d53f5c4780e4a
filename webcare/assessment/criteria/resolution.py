"""The citizen gets what was needed: an answer, the right place, who takes it up, what happens next, a term that holds.

Any sufficient part of these counts, in whatever words.

Fails:  "Wat vervelend om te horen! Fijne dag nog."
Passes: "Ik zet de monteurs aan het werk; zodra de lamp brandt, hoor je dat van ons."
"""

from webcare.assessment.deeds import (
    asked,
    handled,
    is_heap,
    is_on_subject,
    own_contacts,
    right_contacts,
    told,
)
from webcare.assessment.seen import Ground, Seen, Verdict, finding, spans
from webcare.assessment.terms import right_term
from webcare.domain.action import Action, Effort
from webcare.domain.assessment import Finding, Says
from webcare.domain.conversation import Status
from webcare.domain.rubric import Criterion, Sign
from webcare.domain.understanding import Danger, Kind, Signal

_ABOUT = Criterion.RESOLUTION
_ASKING = frozenset({Kind.VRAAG, Kind.MELDING, Kind.KLACHT, Kind.SUGGESTIE, Kind.CRISIS})
_TOLD = (0.0, 0.3, 0.55, 0.75)
"""What one, two, three facts of the key are worth."""
_BARE = 0.45
"""The most for nothing but a referral: sending somebody to a site or a number is too easy."""
_CALLED = {Danger.LIFE: {"112"}, Danger.INCIDENT: {"112"}, Danger.SUICIDE: {"113", "08000113"}}


def check(seen: Seen) -> Verdict | None:
    """How far the citizen is helped; does not apply where nothing was asked."""
    case = seen.case
    if seen.is_silent:
        if not case.expects or case.decision.effort is Effort.MONITOR:
            return None
        says = Says(
            "Er is een vraag gesteld en er kwam niets. Geef antwoord of zeg wie het oppakt.",
            "Something was asked and nothing came. Answer, or say who takes it up.",
        )
        return Verdict(0.0, (finding(_ABOUT, says, seen.by_rule(), -1.0),))
    if not _applies(seen):
        return None
    gained = [] if is_heap(seen) else _gained(seen)
    share = min(1.0, sum(one.points for one in gained))
    if gained and all(one.says is _REFERS for one in gained):
        share = min(share, _BARE)
    if share and not is_on_subject(seen) and case.matter and case.understanding.danger is Danger.NONE:
        share *= 0.7
    if share < 0.75:
        gained.append(finding(_ABOUT, _missing(seen), seen.by_key(), share - 1))
    return Verdict(share, tuple(gained))


def _applies(seen: Seen) -> bool:
    case = seen.case
    if case.decision.effort is Effort.MONITOR:
        return False
    if case.decision.effort is Effort.SEND or case.decision.action in (Action.PROACTIVE, Action.WARN):
        return True
    asks = case.understanding.kind in _ASKING or Signal.QUESTION in case.understanding.signals
    return asks or case.understanding.danger is not Danger.NONE


_REFERS = Says("Je wijst een plek waar dit geregeld wordt.", "You name a place where this is arranged.")


def _gained(seen: Seen) -> list[Finding]:
    """Everything that helps, each kind once."""
    found: list[Finding] = []
    case = seen.case
    facts = told(seen)
    if facts:
        says = Says("Hier staat wat de inwoner moet weten.", "This is what the citizen needs to know.")
        worth = _TOLD[min(len(facts), 3)]
        found.append(finding(_ABOUT, says, seen.by_key(), worth, seen, facts[0]))
    found += _referred(seen)
    found += _handled(seen)
    found += _asked(seen)
    if _is_uncertain(seen) and (hedges := seen.all_of(Sign.HEDGE)):
        says = Says(
            "Eerlijk: je zegt dat het nog niet vaststaat of wordt uitgezocht.",
            "Honest: you say that it is not certain yet, or being checked.",
        )
        found.append(finding(_ABOUT, says, seen.by_rule(), 0.6, seen, spans(hedges)[0]))
    if case.decision.action is Action.DM and (private := seen.all_of(Sign.IN_PRIVATE)):
        says = Says("Je gaat verder waar niemand meeleest.", "You go on where nobody reads along.")
        found.append(finding(_ABOUT, says, seen.by_rule(), 0.6, seen, spans(private)[0]))
    if case.decision.action is Action.WARN and (warned := seen.all_of(Sign.WARNS)):
        says = Says("Je wijst op de huisregels.", "You point at the house rules.")
        found.append(finding(_ABOUT, says, seen.by_rule(), 0.9, seen, spans(warned)[0]))
    found += _small(seen, has_more=bool(found))
    return found


def _referred(seen: Seen) -> list[Finding]:
    case = seen.case
    if case.understanding.danger is not Danger.NONE:
        called = case.contacts & (_CALLED[case.understanding.danger] | {"112"})
        if called:
            says = Says("Het nummer dat nu helpt, staat erin.", "The number that helps now is there.")
            return [finding(_ABOUT, says, seen.by_rule(), 0.75, seen, _place_of(seen, called))]
        return []
    if right := right_contacts(seen):
        return [finding(_ABOUT, _REFERS, seen.by_key(), 0.5, seen, _place_of(seen, right))]
    if own := own_contacts(seen):
        return [finding(_ABOUT, _REFERS, seen.by_key(), 0.35, seen, _place_of(seen, own))]
    return []


def _place_of(seen: Seen, named: frozenset[str] | set[str]) -> tuple[int, int] | None:
    """Where one of these addresses or numbers stands."""
    lower = seen.text.lower()
    for one in sorted(named):
        if (at := lower.find(one)) >= 0:
            return at, at + len(one)
    for first in range(len(seen.case.words)):
        joined = ""
        for word in seen.case.words[first : first + 4]:
            joined += word.form
            if joined in named:
                return seen.case.words[first].start, word.end
    return None


def _handled(seen: Seen) -> list[Finding]:
    taken = handled(seen)
    if not taken:
        return []
    case = seen.case
    is_theirs = (
        case.decision.action in (Action.TAKE, Action.FORWARD, Action.ASK)
        or Action.ESCALATE in case.decision.also
        or case.understanding.kind in (Kind.MELDING, Kind.KLACHT, Kind.SUGGESTIE)
    )
    says = Says("Duidelijk wie het oppakt.", "Clear who takes it up.")
    return [finding(_ABOUT, says, seen.by_rule(), 0.6 if is_theirs else 0.35, seen, spans(taken)[0])]


def _asked(seen: Seen) -> list[Finding]:
    case = seen.case
    place = asked(seen, Sign.ASKS_PLACE)
    more = asked(seen, Sign.ASKS_MORE)
    is_known = bool(case.understanding.place or case.conversation.place)
    if place and is_known and case.decision.action is not Action.ASK:
        says = Says(
            "De plek staat al in het bericht: vraag die niet nog eens.",
            "The place is in the message already: do not ask again.",
        )
        return [finding(_ABOUT, says, seen.by_rule(), -0.2, seen, spans(place)[0])]
    needed = case.decision.action is Action.ASK or (case.understanding.kind is Kind.MELDING and not is_known)
    if place or more:
        says = Says("Je vraagt wat er nodig is om verder te kunnen.", "You ask what is needed to go on.")
        return [finding(_ABOUT, says, seen.by_rule(), 0.65 if needed else 0.2, seen, spans((*place, *more))[0])]
    return []


def _is_uncertain(seen: Seen) -> bool:
    case = seen.case
    return case.status in (Status.RUMOUR, Status.OBSERVATION) or (
        case.status is Status.NONE
        and (Signal.RUMOUR in case.understanding.signals or case.understanding.danger is Danger.INCIDENT)
    )


def _small(seen: Seen, *, has_more: bool) -> list[Finding]:
    """What makes a good answer better, and is no answer by itself."""
    found: list[Finding] = []
    if not has_more:
        return found
    if term := right_term(seen):
        says = Says("De termijn klopt.", "The term is right.")
        found.append(finding(_ABOUT, says, Ground(seen.case.key.term, seen.case.key.source), 0.2, seen, term))
    if later := seen.all_of(Sign.TELLS_LATER):
        says = Says("De inwoner weet hoe het verdergaat.", "The citizen knows how it goes on.")
        found.append(finding(_ABOUT, says, seen.by_rubric(_ABOUT), 0.15, seen, spans(later)[0]))
    if do := seen.all_of(Sign.DO_THIS):
        says = Says("De inwoner weet wat er te doen is.", "The citizen knows what to do.")
        found.append(finding(_ABOUT, says, seen.by_rubric(_ABOUT), 0.15, seen, spans(do)[0]))
    return found


def _missing(seen: Seen) -> Says:
    case = seen.case
    if case.understanding.danger is not Danger.NONE:
        return Says("Noem eerst het nummer dat nu helpt.", "First name the number that helps now.")
    if case.key.referrals and not case.contacts & case.key.contacts:
        where = case.key.referrals[0]
        return Says(
            f"Zeg wat er nu gebeurt of waar het kan, zoals {where}.", f"Say what happens now or where: {where}."
        )
    return Says(
        "Zeg concreter wat er nu gebeurt, wie het oppakt of wat de inwoner kan doen.",
        "Say more precisely what happens now, who takes it up or what the citizen can do.",
    )
