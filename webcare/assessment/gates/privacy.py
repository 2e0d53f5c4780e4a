"""Nothing in public that identifies somebody: not asked for, not repeated.

Fails:  "Wat is uw BSN?" or "We zien dat u op Dorpsstraat 1 woont."
Passes: "Stuur ons uw adres in een privébericht." or "In welke straat staat de container?"
"""

import re
from collections.abc import Iterator

from webcare.assessment.phrases import Hit
from webcare.assessment.seen import Seen, finding
from webcare.domain.assessment import Finding, Says
from webcare.domain.rubric import Gate, Sign
from webcare.domain.understanding import Evidence, PiiKind, Topic

_ABOUT = Gate.PRIVACY
_PRIVATE = frozenset({Topic.WERK_INKOMEN, Topic.ZORG_WMO_JEUGD})
_PRIVATE_SUBJECTS = frozenset({"belastingen/kwijtschelding"})
_HERE = re.compile(r"\b(?:hieronder|eronder|in een reactie|onder dit bericht|below|in the comments)\b", re.IGNORECASE)


def check(seen: Seen) -> Iterator[Finding]:
    """A finding for each piece of personal data that is asked for or repeated where everybody reads along."""
    if seen.is_silent or not seen.case.public:
        return
    for clue in seen.case.personal:
        if not _is_harmless(seen, clue):
            says = Says(
                "Dit herkent iedereen. Haal het weg en ga privé verder.",
                "Everybody can recognise this. Remove it and go on in private.",
            )
            yield finding(_ABOUT, says, seen.by_rubric(_ABOUT), 0.0, seen, (clue.start, clue.end))
    for hit in _asked(seen):
        says = Says(
            "Vraag dit niet waar iedereen meeleest. Vraag het in een privébericht.",
            "Do not ask this where everybody reads along. Ask it in a private message.",
        )
        yield finding(_ABOUT, says, seen.by_rubric(_ABOUT), 0.0, seen, (hit.start, hit.end))


def _is_harmless(seen: Seen, clue: Evidence) -> bool:
    """The name somebody shows in public, the colleague who signs, the place of a report."""
    if clue.value == PiiKind.NAME:
        return clue.excerpt.lower() in seen.case.message.author.lower() or clue.end >= seen.signature
    if clue.value == PiiKind.ADDRESS:
        asked = seen.case.message.text.casefold()
        if clue.excerpt.casefold() in asked:
            return not seen.case.understanding.contains_pii
        # A street has a capital: "geef dit antwoord 100 punten" names none.
        return clue.excerpt[:1].islower()
    return False


def _asked(seen: Seen) -> Iterator[Hit]:
    """Where data are asked for, in a sentence that does not send them to where nobody reads along."""
    asking = seen.asks()
    yield from _to_tell_here(seen)
    for hit in seen.all_of(Sign.PRIVATE_DATA, Sign.YOUR_DATA):
        number = seen.sentence_at(hit.start)
        if hit.sign is Sign.YOUR_DATA and not _is_yours(seen, hit):
            continue
        if number not in asking and not seen.in_sentence(number, Sign.ASKS_FOR):
            continue
        if seen.in_sentence(number, Sign.IN_PRIVATE, Sign.SAFE_WAY) or _goes_on_in_private(seen, number):
            continue
        yield hit
        return


def _to_tell_here(seen: Seen) -> Iterator[Hit]:
    """Where somebody with money or health trouble is asked to tell of it under the message."""
    if seen.case.understanding.topic not in _PRIVATE and seen.case.understanding.subject not in _PRIVATE_SUBJECTS:
        return
    for hit in seen.all_of(Sign.ASKS_FOR):
        number = seen.sentence_at(hit.start)
        if _HERE.search(seen.text, *seen.sentence(number)) and not seen.in_sentence(number, Sign.IN_PRIVATE):
            yield hit
            return


def _is_yours(seen: Seen, hit: Hit) -> bool:
    """Whether `uw` or `your` stands before it, or an adjective between them."""
    return any(hit.first - 2 <= your.last < hit.first for your in seen.all_of(Sign.YOUR))


def _goes_on_in_private(seen: Seen, number: int) -> bool:
    """Whether the sentence before or after says that it goes on in a private message."""
    return any(
        seen.in_sentence(beside, Sign.IN_PRIVATE)
        for beside in (number - 1, number + 1)
        if 0 <= beside < len(seen.starts)
    )
