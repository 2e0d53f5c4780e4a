"""Nothing is promised that is not webcare's to promise: money, a permit, a penalty, an outcome, a term.

Fails:  "We vergoeden de schade." and "Morgen is hij geleegd." where the policy has no such term.
Passes: "Ik vraag vandaag nog na hoe het ermee staat."
"""

from collections.abc import Iterator

from webcare.assessment.phrases import Hit
from webcare.assessment.seen import Ground, Seen, finding
from webcare.assessment.terms import allowed_terms, counted_terms, loose_terms, plain_term
from webcare.domain.assessment import Finding, Says
from webcare.domain.conversation import Phase
from webcare.domain.rubric import Gate, Sign
from webcare.domain.understanding import Danger

_ABOUT = Gate.MANDATE
_SAYS = {
    Sign.MONEY: Says(
        "Over geld beslist webcare niet. Wijs de weg om het aan te vragen.", "Webcare decides on no money."
    ),
    Sign.PERMIT: Says("Dit besluit is niet van webcare. Zeg wie beslist.", "This decision is not webcare's."),
    Sign.PENALTY: Says("Over straf beslist webcare niet.", "Webcare decides on no penalty."),
    Sign.OUTCOME: Says(
        "Dit kun je niet beloven. Zeg wat je zelf doet: doorgeven, navragen, terugkomen.",
        "This cannot be promised. Say what you do yourself.",
    ),
}


def check(seen: Seen) -> Iterator[Finding]:
    """A finding for each sort of promise, and for a term that nobody gave."""
    if seen.is_silent:
        return
    asking = seen.asks()
    for sign, says in _SAYS.items():
        for hit in seen.all_of(sign):
            number = seen.sentence_at(hit.start)
            if number in asking or _is_no_promise(seen, number) or _is_told(seen, hit):
                continue
            yield finding(_ABOUT, says, seen.by_rubric(_ABOUT), 0.0, seen, (hit.start, hit.end))
            break
    yield from _meaning(seen)
    yield from _terms(seen)


def _is_no_promise(seen: Seen, number: int) -> bool:
    return bool(seen.in_sentence(number, Sign.NEGATION))


def _is_told(seen: Seen, hit: Hit) -> bool:
    """Whether the key itself says so: what the dossier or the policy tells, may be told."""
    words = seen.text[hit.start : hit.end].lower()
    key = seen.case.key
    return any(words in told.lower() for told in (*key.tells, key.next_step))


def _meaning(seen: Seen) -> Iterator[Finding]:
    case = seen.case
    if case.phase is not Phase.CRISIS and case.understanding.danger is Danger.NONE:
        hits = seen.all_of(Sign.MEANING)[:1]
    else:
        hits = seen.all_of(Sign.MEANING)[:1]
    for hit in hits:
        says = Says("Een politiek oordeel is niet aan webcare.", "A political judgement is not webcare's.")
        yield finding(_ABOUT, says, seen.by_rubric(_ABOUT), 0.0, seen, (hit.start, hit.end))


def _terms(seen: Seen) -> Iterator[Finding]:
    allowed = allowed_terms(seen)
    term = seen.case.key.term
    says = (
        Says(
            f"Deze termijn heeft de gemeente niet gegeven. Wel: {term}.", f"The city gave no such term. It has: {term}."
        )
        if term
        else Says("Deze termijn heeft niemand gegeven. Noem er geen.", "Nobody gave this term. Name none.")
    )
    ground = Ground(term, seen.case.key.source) if term else seen.by_rubric(_ABOUT)
    for start, end in counted_terms(seen.text):
        number = seen.sentence_at(start)
        if (
            plain_term(seen.text[start:end]) in allowed
            or seen.in_sentence(number, Sign.NEGATION)
            or number in seen.asks()
        ):
            continue
        yield finding(_ABOUT, says, ground, 0.0, seen, (start, end))
        return
    for start, end in loose_terms(seen):
        number = seen.sentence_at(start)
        if number in seen.asks() or seen.in_sentence(number, Sign.NEGATION):
            continue
        if not seen.in_sentence(number, Sign.PLANNED) or seen.in_sentence(number, Sign.OWN_EFFORT):
            continue
        if _told_moment(seen, start, end):
            continue
        yield finding(_ABOUT, says, ground, 0.0, seen, (start, end))
        return


def _told_moment(seen: Seen, start: int, end: int) -> bool:
    words = seen.text[start:end].lower()
    key = seen.case.key
    return any(words in text.lower() for text in (key.term, key.next_step, *key.tells))
