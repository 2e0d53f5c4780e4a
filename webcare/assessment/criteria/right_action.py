"""What is done is what the policy asks: the action, what goes with it, and for silence the reason.

Fails:  silence on "@gemeente wanneer wordt de container geleegd?"
Passes: silence on a joke about the container that is meant for friends, because it is not meant for the city.
"""

from collections.abc import Mapping

from webcare.assessment.deeds import is_real, shown
from webcare.assessment.seen import Seen, Verdict, finding
from webcare.domain.action import Action, Effort
from webcare.domain.assessment import Finding, Says
from webcare.domain.policy import BySplit
from webcare.domain.rubric import Criterion, Gate, Sign
from webcare.domain.understanding import Kind

_ABOUT = Criterion.RIGHT_ACTION

_NAMES: Mapping[Action, Says] = {
    Action.ANSWER: Says("antwoorden", "answer"),
    Action.ASK: Says("één ding terugvragen", "ask one thing back"),
    Action.REFER: Says("verwijzen", "refer"),
    Action.DM: Says("privé verdergaan", "go on in private"),
    Action.TAKE: Says("in behandeling nemen", "take it in hand"),
    Action.FORWARD: Says("doorgeven aan wie het oplost", "pass it on to who solves it"),
    Action.PROACTIVE: Says("ongevraagd helpen", "help unasked"),
    Action.WARN: Says("op de huisregels wijzen", "point at the house rules"),
    Action.POST: Says("het aan iedereen vertellen", "tell everybody"),
    Action.WATCH: Says("niets zeggen en het vastleggen", "say nothing and log it"),
    Action.ESCALATE: Says("niets zeggen en intern alarm slaan", "say nothing and raise it inside"),
    Action.HIDE: Says("het bericht verbergen", "hide the message"),
}

_NEAR: Mapping[frozenset[Action], float] = {
    frozenset({Action.ANSWER, Action.REFER}): 0.7,
    frozenset({Action.ANSWER, Action.FORWARD}): 0.6,
    frozenset({Action.ANSWER, Action.TAKE}): 0.6,
    frozenset({Action.ANSWER, Action.ASK}): 0.5,
    frozenset({Action.ANSWER, Action.DM}): 0.4,
    frozenset({Action.ANSWER, Action.PROACTIVE}): 0.9,
    frozenset({Action.REFER, Action.PROACTIVE}): 0.8,
    frozenset({Action.TAKE, Action.FORWARD}): 0.9,
    frozenset({Action.TAKE, Action.ASK}): 0.6,
    frozenset({Action.FORWARD, Action.ASK}): 0.5,
    frozenset({Action.REFER, Action.ASK}): 0.5,
    frozenset({Action.REFER, Action.FORWARD}): 0.6,
    frozenset({Action.REFER, Action.TAKE}): 0.6,
    frozenset({Action.REFER, Action.DM}): 0.5,
    frozenset({Action.DM, Action.TAKE}): 0.6,
    frozenset({Action.DM, Action.FORWARD}): 0.5,
    frozenset({Action.DM, Action.ASK}): 0.5,
    frozenset({Action.WATCH, Action.ESCALATE}): 0.6,
    frozenset({Action.WATCH, Action.HIDE}): 0.5,
    frozenset({Action.ESCALATE, Action.HIDE}): 0.5,
}
"""How near two actions of one effort are; an assumption, to be checked with trainers."""
_FAR = 0.3
_WELL_REASONED, _REASONED, _UNREASONED, _BADLY_REASONED = 1.0, 0.9, 0.8, 0.5


def check(seen: Seen) -> Verdict:
    """How near the response is to what the city does; always applies."""
    case = seen.case
    # Who chose to answer and wrote nothing, was silent.
    is_mute = seen.is_silent and case.response.effort is not Effort.MONITOR
    did = (Effort.MONITOR, Action.WATCH) if is_mute else (case.response.effort, case.response.action)
    accepted = _accepted(seen)
    if did in accepted:
        share, findings = 1.0, [_right(seen)]
    else:
        share = _nearness(seen, *did)
        findings = [_other(seen, share)]
    if case.understanding.kind is Kind.COMPLIMENT and not (seen.is_silent or _answers_thanks(seen)):
        says = Says("Wie bedankt, krijgt een bedankje terug.", "Who thanks us is thanked in return.")
        share = min(share, 0.2)
        findings.append(finding(_ABOUT, says, seen.by_rule(), -0.8))
    if share and (missing := _missing(seen)):
        share = max(0.1, share - 0.3)
        findings.append(missing)
    if share and seen.is_silent:
        worth, reason = _reason(seen)
        share *= worth
        findings += [reason] if reason else []
    return Verdict(share, tuple(findings))


def _answers_thanks(seen: Seen) -> bool:
    """Whether the words take thanks for thanks: pleased, thankful, or going on with the talk."""
    warm = seen.says(Sign.THANKS, Sign.PLEASED, Sign.WISHES, Sign.INVITES)
    return warm or any(is_real(seen, number) for number in seen.asks())


def _accepted(seen: Seen) -> set[tuple[Effort, Action]]:
    decision = seen.case.decision
    found = {(decision.effort, decision.action)}
    effort = decision.rule.then.effort
    if isinstance(effort, BySplit):
        found |= {
            (Effort.INTERACT, decision.rule.then.action)
            if one is Effort.INTERACT
            else (one, Action.WATCH if one is Effort.MONITOR else Action.POST)
            for one in effort.by_split
        }
    for one, action in seen.case.key.accepted:
        found.add((Effort(one), Action(action)))
    return found


def _nearness(seen: Seen, effort: Effort, action: Action) -> float:
    case, wanted = seen.case, seen.case.decision
    if effort is wanted.effort:
        if wanted.action in shown(seen):
            return 0.9
        return _NEAR.get(frozenset({action, wanted.action}), _FAR)
    if wanted.effort is Effort.MONITOR:
        if effort is Effort.SEND:
            return 0.0
        if not seen.is_left_alone:
            return 0.6
        if case.understanding.kind in (Kind.PROVOCATIE, Kind.SPAM) or not case.understanding.addressed:
            return 0.0
        return 0.4
    if effort is Effort.MONITOR:
        # Who did not ask is not left in the cold: a chance was missed, no more.
        return 0.0 if case.expects or case.understanding.addressed else 0.4
    if wanted.effort is Effort.SEND:
        return 0.6
    # Who asked something is left waiting, whatever the others are told.
    return 0.1 if case.understanding.addressed and case.response.reply is None else 0.3


def _missing(seen: Seen) -> Finding | None:
    """What should go with it and does not: an alarm inside, hiding what stands in the open."""
    did = {seen.case.response.action, *seen.case.response.also}
    for action in seen.case.decision.also:
        if action in (Action.ESCALATE, Action.HIDE) and action not in did:
            says = (
                Says("Geef dit ook meteen door binnen de gemeente.", "Also raise this inside the city at once.")
                if action is Action.ESCALATE
                else Says("Verberg ook het bericht zelf.", "Also hide the message itself.")
            )
            return finding(_ABOUT, says, seen.by_rule(), -0.3)
    return None


def _right(seen: Seen) -> Finding:
    name = _NAMES[seen.case.response.action]
    says = Says(f"Goed gekozen: {name.nl}.", f"Well chosen: {name.en}.")
    return finding(_ABOUT, says, seen.by_rule(), 1.0)


def _other(seen: Seen, share: float) -> Finding:
    did, wanted = _NAMES[seen.case.response.action], _NAMES[seen.case.decision.action]
    says = Says(
        f"Deze gemeente kiest hier voor {wanted.nl}; jij koos voor {did.nl}.",
        f"This city chooses to {wanted.en} here; you chose to {did.en}.",
    )
    return finding(_ABOUT, says, seen.by_rule(), share - 1)


def _reason(seen: Seen) -> tuple[float, Finding | None]:
    """What the reason for silence is worth, and why."""
    if not seen.case.note.strip():
        says = Says(
            "Schrijf er kort bij waarom je niets zegt: elke stilte moet uit te leggen zijn.",
            "Add in short why you say nothing: every silence must be explainable.",
        )
        return _UNREASONED, finding(_ABOUT, says, seen.by_rule(), _UNREASONED - 1)
    given = set(seen.noted)
    wrong = given & _untrue(seen)
    fitting = given & _fitting(seen)
    if Sign.POOR_REASON in given and not fitting:
        says = Says(
            "Je reden gaat over jou, niet over dit bericht. Kijk wat de inwoner vraagt en wat het beleid zegt.",
            "Your reason is about you, not about this message. Look at what is asked and what the policy says.",
        )
        return _BADLY_REASONED, finding(_ABOUT, says, seen.by_rule(), _BADLY_REASONED - 1)
    if wrong and not fitting:
        says = Says(
            "Niets zeggen is goed, maar je reden klopt niet met dit bericht.",
            "Saying nothing is right, but your reason does not fit this message.",
        )
        return _BADLY_REASONED, finding(_ABOUT, says, seen.by_rule(), _BADLY_REASONED - 1)
    if seen.case.note_names:
        named = ", ".join(seen.case.note_names)
        says = Says(
            f"Noem in een notitie geen mensen ({named}): schrijf het onderwerp op. Iedereen kan notities opvragen.",
            f"Name no people in a note ({named}): write down the topic. Anybody may ask to see notes.",
        )
        return _UNREASONED, finding(_ABOUT, says, seen.by_rubric(Gate.MONITORING_MISUSE), _UNREASONED - 1)
    if fitting:
        return _WELL_REASONED, None
    return _REASONED, None


def _untrue(seen: Seen) -> set[Sign]:
    """Reasons that do not hold for this message."""
    understood = seen.case.understanding
    found = set()
    if understood.addressed:
        found.add(Sign.NOT_TO_US)
    if seen.case.expects:
        found.add(Sign.NOTHING_ASKED)
    if understood.kind is not Kind.PROVOCATIE:
        found.add(Sign.ABUSIVE)
    if understood.kind is not Kind.SPAM:
        found.add(Sign.ADVERT)
    if "rumour" not in understood.signals and understood.kind is not Kind.CRISIS and seen.case.status == "none":
        found.add(Sign.UNCERTAIN)
    if not understood.contains_pii and "third-person" not in understood.signals and understood.feeling != "grief":
        found.add(Sign.SENSITIVE)
    return found


def _fitting(seen: Seen) -> set[Sign]:
    """Reasons that hold for this message."""
    every = {
        Sign.NOT_TO_US,
        Sign.NOTHING_ASKED,
        Sign.DONE,
        Sign.ABUSIVE,
        Sign.ADVERT,
        Sign.UNCERTAIN,
        Sign.PASSED_ON,
        Sign.SENSITIVE,
    }
    return every - _untrue(seen)
