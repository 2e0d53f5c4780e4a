"""Terms in a response: `binnen 3 werkdagen`, `vandaag`; and which of them the city stands behind."""

import re
from functools import lru_cache

from webcare.assessment.seen import Seen
from webcare.domain.rubric import Sign

_NUMBER = (
    r"(?:\d{1,3}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|veertien|enkele|half|anderhalf|anderhalve|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|a|an|a few|een paar)"
)
_UNIT = (
    r"(?:minuten|minuut|minuutjes?|kwartier(?:tje)?|uur|uurtjes?|uren|dagen|dag|werkdagen|werkdag|weken|week|maanden|maand"
    r"|minutes?|hours?|days?|working days?|business days?|weeks?|months?)"
)
_LEAD = (
    r"(?:binnen|over|within|uiterlijk(?: over)?|at most|hooguit|hoogstens|maximaal|minstens|minimaal|ten minste"
    r"|at least|duurt(?: ongeveer| gemiddeld| zo'n| meestal)?|takes(?: about)?)"
)
_COUNTED = re.compile(
    rf"\b(?:{_LEAD}\s+{_NUMBER}\s+{_UNIT}"
    rf"|in\s+{_NUMBER}\s+(?:minutes?|hours?|(?:working |business )?days?|weeks?|months?))\b",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\b(?:uiterlijk|voor|vóór|by|before)\s+(?:\d{1,2}\s+\w+|(?:maan|dins|woens|donder|vrij|zater|zon)dag"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_WORDS = {
    "een": "1",
    "één": "1",
    "twee": "2",
    "drie": "3",
    "vier": "4",
    "vijf": "5",
    "zes": "6",
    "acht": "8",
    "tien": "10",
}


_LEADS = frozenset(
    ("binnen", "over", "in", "within", "uiterlijk", "hoogstens", "maximaal", "minstens", "minimaal", "duurt", "takes")
)


def counted_terms(text: str) -> list[tuple[int, int]]:
    """Where a term is named with a number or a date."""
    return [found.span() for found in (*_COUNTED.finditer(text), *_DATE.finditer(text))]


def plain_term(term: str) -> str:
    """A term without small differences of spelling: `binnen drie werkdagen` is `3 werkdag`."""
    words = [_WORDS.get(word, word) for word in re.findall(r"\w+", term.lower())]
    kept = [word for word in words if word not in _LEADS]
    return " ".join(word.removesuffix("en").removesuffix("s") for word in kept)


def allowed_terms(seen: Seen) -> set[str]:
    """The terms that the policy, the dossier or the city's own answer name."""
    key = seen.case.key
    # What the citizen said about time may be said back.
    texts = [key.term, key.next_step, *key.tells, seen.case.message.text]
    found = {plain_term(key.term)} if key.term else set()
    for text in texts:
        found |= _plain_terms(text)
    return found


@lru_cache(maxsize=4096)
def _plain_terms(text: str) -> frozenset[str]:
    """Those of a text, remembered: what a policy says is judged by again and again."""
    return frozenset(plain_term(text[start:end]) for start, end in counted_terms(text))


def right_term(seen: Seen) -> tuple[int, int] | None:
    """Where the response names the term that holds."""
    if not seen.case.key.term:
        return None
    allowed = allowed_terms(seen)
    for start, end in counted_terms(seen.text):
        if plain_term(seen.text[start:end]) in allowed:
            return start, end
    known = plain_term(seen.case.key.term)
    return next(((start, end) for start, end in loose_terms(seen) if plain_term(seen.text[start:end]) == known), None)


def loose_terms(seen: Seen) -> list[tuple[int, int]]:
    """Where a moment is named without a number: vandaag, morgen, deze week."""
    return [(hit.start, hit.end) for hit in seen.all_of(Sign.TERM)]
