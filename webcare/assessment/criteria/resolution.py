"""The citizen gets what was needed: an answer, the right place, who takes it up, what happens next, a term that holds.

Any sufficient part of these counts, in whatever words.

Fails:  "Wat vervelend om te horen! Fijne dag nog."
Passes: "Ik zet de monteurs aan het werk; zodra de lamp brandt, hoor je dat van ons."
"""

from webcare.assessment.deeds import (
    asked,
    handled,
    is_elsewhere,
    is_heap,
    is_on_subject,
    is_uncertain,
    names_it,
    own_contacts,
    right_contacts,
    told,
)
from webcare.assessment.seen import Ground, Seen, Verdict, finding, spans
from webcare.assessment.terms import right_term
from webcare.domain.action import Action, Effort
from webcare.domain.assessment import Finding, Says
from webcare.domain.conversation import Status
from webcare.domain.language import Language
from webcare.domain.rubric import Criterion, Sign
from webcare.domain.understanding import Danger, Kind, Signal

_ABOUT = Criterion.RESOLUTION
_ASKING = frozenset({Kind.VRAAG, Kind.MELDING, Kind.KLACHT, Kind.SUGGESTIE, Kind.CRISIS})
_TOLD = (0.0, 0.3, 0.75, 0.85)
"""What one, two, three things of the key are worth."""
_SOMETHING = 0.35
"""From here on what makes an answer better counts: a single word of the key is none yet."""
_BARE = 0.35
"""The most for nothing but a referral: sending somebody to a site or a number is too easy, and is no answer yet."""
_BARE_BUT_ASKED = 0.5
"""The same where the city itself only refers."""
_NO_CALL = {Danger.LIFE: 0.2, Danger.SUICIDE: 0.2, Danger.INCIDENT: 0.5}
"""The most with danger to people and no number to call."""
_CALLS = {Danger.LIFE: {"112"}, Danger.INCIDENT: {"112"}, Danger.SUICIDE: {"113", "08000113", "112"}}
_STRANGE, _ELSEWHERE, _NOT_SPOKEN, _VAGUE = 0.2, 0.35, 0.65, 0.8
"""What is left where it sends to another city, is about something else, in another language, or about nothing."""
_NOT_READ = 0.4
_ENOUGH = 0.75

_REFERS = Says("Je wijst een plek waar dit geregeld wordt.", "You name a place where this is arranged.")
_DO = Says("De inwoner weet wat er te doen is.", "The citizen knows what to do.")


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
    share, spoiled = _spoiled(seen, min(1.0, sum(one.points for one in gained)))
    if gained and all(one.says in (_REFERS, _DO) for one in gained) and not _says_more(seen):
        share = min(share, _BARE_BUT_ASKED if case.decision.action is Action.REFER else _BARE)
    if share < _ENOUGH:
        gained.append(finding(_ABOUT, spoiled or _missing(seen), seen.by_key(), share - 1))
    return Verdict(share, tuple(gained))


def _says_more(seen: Seen) -> bool:
    """Whether a referral says what for, or what to name there."""
    return names_it(seen) is not None or seen.says(Sign.ASKS_PLACE)


def _applies(seen: Seen) -> bool:
    case = seen.case
    understood = case.understanding
    if seen.is_left_alone:
        return False
    if case.decision.effort in (Effort.SEND, Effort.MONITOR) or case.decision.action in (Action.PROACTIVE, Action.WARN):
        return True
    asks = understood.kind is Kind.MENING and Signal.QUESTION in understood.signals
    return asks or understood.kind in _ASKING or understood.danger is not Danger.NONE


def _spoiled(seen: Seen, share: float) -> tuple[float, Says | None]:
    """What is left of `share`, and what spoils it."""
    case = seen.case
    if case.contacts - case.known and not own_contacts(seen):
        says = Says(
            "Je stuurt de inwoner naar een site of nummer van een ander.",
            "You send the citizen to a site or number that is another's.",
        )
        return min(share, _STRANGE), says
    if case.spoken is not case.language:
        says = Says("Antwoord in de taal van de inwoner.", "Answer in the citizen's language.")
        # Most who write Dutch read English; who writes English seldom reads Dutch.
        return share * (_NOT_SPOKEN if case.language is Language.NL else _NOT_READ), says
    danger = case.understanding.danger
    if danger is not Danger.NONE:
        return (share, None) if case.contacts & _CALLS[danger] else (min(share, _NO_CALL[danger]), None)
    if is_uncertain(seen):
        return share, None
    if Signal.REPEAT in case.understanding.signals and not handled(seen) and not asked(seen, Sign.ASKS_MORE):
        says = Says(
            "Dit is al gemeld. Zoek uit wat er met de eerdere melding is gebeurd, in plaats van opnieuw te beginnen.",
            "This was reported before. Find out what became of it, rather than starting again.",
        )
        return min(share, _BARE), says
    if Signal.CONDUCT in case.understanding.signals and not case.contacts and not seen.says(Sign.IN_PRIVATE):
        says = Says(
            "Een klacht over bejegening is geen melding: wijs de klachtenregeling en ga privé verder.",
            "A complaint about conduct is no report: point at the complaints procedure and go on in private.",
        )
        return min(share, _BARE), says
    if case.understanding.kind is not Kind.COMPLIMENT and case.expects and _takes_as_praise(seen):
        says = Says(
            "Je bedankt voor lof die er niet is: lees het bericht nog eens.",
            "You give thanks for praise that is not there: read the message again.",
        )
        return min(share, _STRANGE), says
    if is_elsewhere(seen):
        says = Says("Dit gaat over iets anders dan waar de inwoner naar vraagt.", "This is about something else.")
        return share * _ELSEWHERE, says
    if not is_on_subject(seen) and not (handled(seen) or asked(seen, Sign.ASKS_PLACE, Sign.ASKS_MORE)):
        return share * _VAGUE, None
    return share, None


def _takes_as_praise(seen: Seen) -> bool:
    """Whether it answers as if somebody had been kind: `dank voor uw compliment`."""
    return seen.says(Sign.TAKES_AS_PRAISE) and not seen.says(Sign.SORRY, Sign.FEELS_WITH)


def _gained(seen: Seen) -> list[Finding]:
    """Everything that helps, each kind once."""
    found: list[Finding] = []
    case = seen.case
    if facts := told(seen):
        says = Says("Hier staat wat de inwoner moet weten.", "This is what the citizen needs to know.")
        worth = _TOLD[min(len(facts), 3)]
        found.append(finding(_ABOUT, says, seen.by_key(), worth, seen, facts[0]))
    found += _referred(seen)
    found += _handled(seen)
    found += _asked(seen)
    if is_uncertain(seen) and (hedges := seen.all_of(Sign.HEDGE)):
        says = Says(
            "Eerlijk: je zegt dat het nog niet vaststaat of wordt uitgezocht.",
            "Honest: you say that it is not certain yet, or being checked.",
        )
        found.append(finding(_ABOUT, says, seen.by_rule(), 0.65, seen, spans(hedges)[0]))
    if case.decision.action is Action.DM and (private := seen.all_of(Sign.IN_PRIVATE)):
        says = Says("Je gaat verder waar niemand meeleest.", "You go on where nobody reads along.")
        found.append(finding(_ABOUT, says, seen.by_rule(), 0.65, seen, spans(private)[0]))
    if case.decision.action is Action.WARN and (warned := seen.all_of(Sign.WARNS)):
        says = Says("Je wijst op de huisregels.", "You point at the house rules.")
        found.append(finding(_ABOUT, says, seen.by_rule(), 0.9, seen, spans(warned)[0]))
    found += _small(seen, has_more=sum(one.points for one in found) >= _SOMETHING)
    return found


def _referred(seen: Seen) -> list[Finding]:
    case = seen.case
    danger = case.understanding.danger
    if danger is not Danger.NONE and (called := case.contacts & _CALLS[danger]):
        says = Says("Het nummer dat nu helpt, staat erin.", "The number that helps now is there.")
        return [finding(_ABOUT, says, seen.by_rule(), 0.75, seen, _place_of(seen, called))]
    if Signal.OFFLINE in case.understanding.signals:
        # Who is not online is not helped by an address of a web page.
        right = frozenset(one for one in right_contacts(seen) if one.isdigit())
        return [finding(_ABOUT, _REFERS, seen.by_key(), 0.5, seen, _place_of(seen, right))] if right else []
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
        if not (noted := seen.all_of(Sign.NOTES)):
            return []
        says = Says("Opgeschreven is nog niet opgepakt. Zeg wie er wat mee doet.", "Noted is not taken up yet.")
        return [finding(_ABOUT, says, seen.by_rule(), 0.2, seen, spans(noted)[0])]
    case = seen.case
    if case.decision.action is Action.DM:
        # What must not be talked about in public is not solved by "we take it in hand".
        worth = 0.3
    elif case.decision.action in (Action.TAKE, Action.FORWARD):
        worth = 0.75
    elif (
        case.decision.action is Action.ASK
        or Action.ESCALATE in case.decision.also
        or case.understanding.kind in (Kind.MELDING, Kind.KLACHT, Kind.SUGGESTIE)
    ):
        worth = 0.6
    else:
        worth = 0.35
    says = Says("Duidelijk wie het oppakt.", "Clear who takes it up.")
    return [finding(_ABOUT, says, seen.by_rule(), worth, seen, spans(taken)[0])]


def _asked(seen: Seen) -> list[Finding]:
    case = seen.case
    place = asked(seen, Sign.ASKS_PLACE)
    more = asked(seen, Sign.ASKS_MORE)
    if not case.public and not more:
        # Where nobody reads along, what is needed to look somebody up may be asked.
        more = asked(seen, Sign.PRIVATE_DATA, Sign.YOUR_DATA)
    is_known = bool(case.understanding.place or case.conversation.place)
    if place and is_known and case.decision.action is not Action.ASK:
        says = Says(
            "De plek staat al in het bericht: vraag die niet nog eens.",
            "The place is in the message already: do not ask again.",
        )
        return [finding(_ABOUT, says, seen.by_rule(), -0.2, seen, place[0])]
    needed = case.decision.action is Action.ASK or (case.understanding.kind is Kind.MELDING and not is_known)
    if place or more:
        says = Says("Je vraagt wat er nodig is om verder te kunnen.", "You ask what is needed to go on.")
        worth = 0.65 if needed else 0.4 if case.understanding.kind is Kind.KLACHT else 0.2
        return [finding(_ABOUT, says, seen.by_rule(), worth, seen, (place or more)[0])]
    return []


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
        found.append(finding(_ABOUT, says, seen.by_rubric(_ABOUT), 0.2, seen, spans(later)[0]))
    if seen.case.decision.action is Action.REFER and right_contacts(seen) and (named := names_it(seen)):
        says = Says("En je zegt waarvoor.", "And you say what for.")
        found.append(finding(_ABOUT, says, seen.by_rule(), 0.15, seen, named))
    if do := seen.all_of(Sign.DO_THIS):
        found.append(finding(_ABOUT, _DO, seen.by_rubric(_ABOUT), 0.15, seen, spans(do)[0]))
    return found


def _missing(seen: Seen) -> Says:
    case = seen.case
    if case.understanding.danger is not Danger.NONE:
        return Says("Noem eerst het nummer dat nu helpt.", "First name the number that helps now.")
    if Signal.OFFLINE in case.understanding.signals and not any(one.isdigit() for one in case.contacts):
        return Says(
            "Noem een weg zonder internet: de telefoon, papier, de balie.",
            "Name a way without the internet: the telephone, paper, the desk.",
        )
    if case.status in (Status.RUMOUR, Status.OBSERVATION):
        return Says("Zeg eerlijk dat het wordt uitgezocht.", "Say honestly that it is being checked.")
    if case.key.referrals and not case.contacts & case.key.contacts:
        where = case.key.referrals[0]
        return Says(
            f"Zeg wat er nu gebeurt of waar het kan, zoals {where}.", f"Say what happens now or where: {where}."
        )
    return Says(
        "Zeg concreter wat er nu gebeurt, wie het oppakt of wat de inwoner kan doen.",
        "Say more precisely what happens now, who takes it up or what the citizen can do.",
    )
