"""Nothing is promised that is not webcare's to promise: money, a permit, a penalty, an outcome, a term.

Fails:  "We vergoeden de schade." and "Morgen is hij geleegd." where the policy has no such term.
Passes: "Ik vraag vandaag nog na hoe het ermee staat." and "U hoort binnen een uur meer van mij."
"""

import re
from collections.abc import Iterator

from webcare.assessment.phrases import Hit
from webcare.assessment.seen import Ground, Seen, finding
from webcare.assessment.terms import allowed_terms, counted_terms, loose_terms, plain_term
from webcare.domain.assessment import Finding, Says
from webcare.domain.rubric import Gate, Sign

_ABOUT = Gate.MANDATE
_HEARD_OF = re.compile(
    r"\bhoor(?:t|en)?\b|\blaa?t(?:en)?\b.*\bweten\b|\b(?:kom|komen|bel|bellen)\b.*\bterug\b"
    r"|\bkrijgt?\b.*\b(?:antwoord|bericht|reactie)\b|\bhear\b|\blet you know\b|\bget back\b|\bcall you back\b",
    re.IGNORECASE,
)
"""That the citizen will be heard of again, and no more than that."""
_WITHIN_THE_SHIFT = re.compile(r"minu(?:ut|te)|kwartier|\bu(?:ur|ren)\b|\bhours?\b", re.IGNORECASE)
_PAYS = re.compile(
    r"\b(?:bedrag|geld|schade|kosten|omzet|huur|rekening|velg|reparatie)\b[^.!?]{0,40}"
    r"\b(?:terug|vergoed|bijgelegd|bijgepast|gestort|uitbetaald|gecompenseerd|overgemaakt)\b",
    re.IGNORECASE,
)
"""An amount, and that it is paid."""
_TOGETHER = re.compile(r"\b(?:samen|together)\b", re.IGNORECASE)
"""What is done together is no promise of how it ends."""
_SAYS = {
    Sign.MONEY: Says(
        "Over geld beslist webcare niet. Wijs de weg om het aan te vragen.",
        "Webcare does not decide on money. Point the way to ask for it.",
    ),
    Sign.PERMIT: Says(
        "Dit besluit is niet van webcare. Zeg wie beslist, en hoe iemand het aanvraagt.",
        "This decision is not webcare's. Say who decides, and how to apply.",
    ),
    Sign.PENALTY: Says(
        "Over straf beslist webcare niet. Zeg aan wie je het doorgeeft.",
        "Webcare does not decide on penalties. Say to whom you pass it on.",
    ),
    Sign.OUTCOME: Says(
        "Dit kun je niet beloven. Zeg wat je zelf doet: doorgeven, navragen, terugkomen.",
        "You cannot promise this. Say what you do yourself: pass it on, ask, come back to it.",
    ),
    Sign.SEES_TO: Says(
        "Hier zorgt een ander voor. Zeg wat je zelf doet: doorgeven, navragen, terugkomen.",
        "This is up to others. Say what you do yourself: pass it on, ask, come back to it.",
    ),
    Sign.MEANING: Says(
        "Een politiek oordeel is niet aan webcare. Houd het bij wat er gebeurt en waar iemand terechtkan.",
        "A political judgement is not webcare's. Keep to what happens and where somebody can go.",
    ),
}
_HEARD = frozenset(
    "ziet zien krijgt krijgen weet weten hoort horen leest terechtkomt terecht sees gets knows hears reads".split()
)
"""What webcare can see to: that it reaches who must know."""
_AT_ONCE = frozenset({"meteen", "direct", "right away", "immediately", "uiterlijk", "at the latest"})
_HAPPENS = frozenset(
    "staat staan is zijn wordt worden gaat gaan rijdt rijden zit begint komt komen hebt heeft are will".split()
)
_HOURS = frozenset(
    """open dicht gesloten bereikbaar tijden loket balie closed reachable desk feestdag markt nieuws bericht informatie
    update news information""".split()
)
"""When a desk is open, and that news will follow, may be said."""
_BEFORE, _AFTER = 4, 3
"""So many words before and after a promise a `niet` takes it back."""


def check(seen: Seen) -> Iterator[Finding]:
    """A finding for each sort of promise, and for a term that nobody gave."""
    if seen.is_silent:
        return
    for sign, says in _SAYS.items():
        for hit in seen.all_of(sign):
            if _promises(seen, hit):
                yield finding(_ABOUT, says, seen.by_rubric(_ABOUT), 0.0, seen, (hit.start, hit.end))
                break
    yield from _pays(seen)
    yield from _judges(seen)
    yield from _terms(seen)


def _pays(seen: Seen) -> Iterator[Finding]:
    """Where an amount comes back to the citizen, in whatever words: `dat bedrag ziet u gewoon van ons terug`."""
    asking = seen.asks()
    for found in _PAYS.finditer(seen.text):
        number = seen.sentence_at(found.start())
        is_denied_here = any(found.start() <= hit.start < found.end() for hit in seen.all_of(Sign.NEGATION))
        if number not in asking and not is_denied_here and not seen.in_sentence(number, Sign.APPLIES, Sign.MONEY):
            yield finding(_ABOUT, _SAYS[Sign.MONEY], seen.by_rubric(_ABOUT), 0.0, seen, found.span())
            return


def _judges(seen: Seen) -> Iterator[Finding]:
    """Where the city judges those who govern it: `de wethouder heeft hier niet goed over nagedacht`."""
    for hit in seen.all_of(Sign.OFFICE):
        number = seen.sentence_at(hit.start)
        if number not in seen.asks() and seen.in_sentence(number, Sign.FAULTS):
            yield finding(_ABOUT, _SAYS[Sign.MEANING], seen.by_rubric(_ABOUT), 0.0, seen, seen.sentence(number))
            return


def _promises(seen: Seen, hit: Hit) -> bool:
    number = seen.sentence_at(hit.start)
    if number in seen.asks() or is_denied(seen, hit.first, hit.last) or _is_told(seen, hit):
        return False
    if hit.sign is Sign.OUTCOME and _TOGETHER.search(seen.text, hit.start, hit.end):
        return False
    if hit.sign in (Sign.MONEY, Sign.PERMIT) and seen.in_sentence(number, Sign.APPLIES):
        return False
    if hit.sign is not Sign.SEES_TO:
        return True
    start, end = seen.sentence(number)
    return not any(word.form in _HEARD for word in seen.case.words if start <= word.start < end)


def is_denied(seen: Seen, first: int, last: int) -> bool:
    """Whether a `niet` stands so near these words that it takes them back: `dat kunnen we niet beloven`."""
    for denial in seen.all_of(Sign.NEGATION):
        is_inside = first <= denial.first <= last
        if not is_inside and first - _BEFORE <= denial.first <= last + _AFTER:
            between = seen.text[min(denial.start, seen.case.words[first].start) : seen.case.words[last].end]
            # "We garanderen dat dit niet …" is a promise still.
            turns = any(word.form in ("dat", "that") for word in seen.case.words[last + 1 : denial.first])
            if not turns and not any(mark in between for mark in ",;:.!?"):
                return True
    return False


def _is_told(seen: Seen, hit: Hit) -> bool:
    """Whether the key itself says so: what the dossier or the policy tells, may be told."""
    words = seen.text[hit.start : hit.end].lower()
    key = seen.case.key
    return any(words in told.lower() for told in (*key.tells, key.next_step))


def _terms(seen: Seen) -> Iterator[Finding]:
    term = seen.case.key.term
    says = (
        Says(
            f"Deze termijn heeft de gemeente niet gegeven. Wel: {term}.", f"The city gave no such term. It has: {term}."
        )
        if term
        else Says("Deze termijn heeft niemand gegeven. Noem er geen.", "Nobody gave this term. Name none.")
    )
    ground = Ground(term, seen.case.key.source) if term else seen.by_rubric(_ABOUT)
    for span in (*_counted(seen), *_loose(seen)):
        yield finding(_ABOUT, says, ground, 0.0, seen, span)
        return


def _counted(seen: Seen) -> Iterator[tuple[int, int]]:
    """Terms in numbers that neither the policy nor the citizen named."""
    allowed = allowed_terms(seen)
    for start, end in counted_terms(seen.text):
        words = [at for at, word in enumerate(seen.case.words) if start <= word.start < end]
        is_taken_back = bool(words) and is_denied(seen, words[0], words[-1])
        is_asked = seen.sentence_at(start) in seen.asks()
        is_free = is_taken_back or is_asked or _is_own(seen, start, end)
        if plain_term(seen.text[start:end]) not in allowed and not is_free:
            yield start, end


def _is_own(seen: Seen, start: int, end: int) -> bool:
    """Whether it is only said by when webcare itself is heard of again, within the shift: a promise it can keep."""
    if not _WITHIN_THE_SHIFT.search(seen.text, start, end):
        return False
    first, last = seen.clause(start)
    return _HEARD_OF.search(seen.text, first, last) is not None


def _loose(seen: Seen) -> Iterator[tuple[int, int]]:
    """Moments by which others would have to be done: `morgen is hij geleegd`."""
    key = seen.case.key
    known = " ".join((key.term, key.next_step, *key.tells)).lower()
    for start, end in loose_terms(seen):
        first, last = seen.clause(start)
        if seen.sentence_at(start) in seen.asks() or not _is_of_others(seen, first, last, seen.text[start:end].lower()):
            continue
        if _is_own(seen, start, end):
            continue
        words = [at for at, word in enumerate(seen.case.words) if start <= word.start < end]
        if seen.text[start:end].lower() not in known and not is_denied(seen, words[0], words[-1]):
            yield start, end


def _is_of_others(seen: Seen, first: int, last: int, moment: str) -> bool:
    """Whether a clause with a moment in it says what others will have done by then.

    Either in so many words (geleegd, gemaakt), or as a plain statement that is neither our own effort, nor what the
    citizen does, nor a wish, nor when a desk is open.
    """
    inside = {
        hit.sign
        for hit in seen.all_of(Sign.PLANNED, Sign.OWN_EFFORT, Sign.DO_THIS, Sign.WISHES, Sign.HANDLES)
        if first <= hit.start < last
    }
    if Sign.OWN_EFFORT in inside or Sign.WISHES in inside:
        return False
    if Sign.PLANNED in inside:
        return True
    if moment in _AT_ONCE or inside & {Sign.DO_THIS, Sign.HANDLES}:
        return False
    forms = {word.form for word in seen.case.words if first <= word.start < last}
    return bool(forms & _HAPPENS) and not forms & _HOURS
