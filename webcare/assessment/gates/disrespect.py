"""No insult, blame or sarcasm, not even in return.

Fails:  "Had u maar beter moeten lezen."
Passes: "Ik leg het graag nog eens uit."
"""

import re
from collections.abc import Iterator

from webcare.assessment.seen import Seen, finding
from webcare.domain.assessment import Finding, Says
from webcare.domain.rubric import Gate, Sign
from webcare.domain.understanding import Kind, Sentiment, Signal

_ABOUT = Gate.DISRESPECT
_LAUGHS = re.compile(r"\b(?:ha(?:ha)+h?|hihi|lol|lmao)\b|[😂🤣😆😹🙃]", re.IGNORECASE)
_WINKS = re.compile(r";-?\)|[😉😏🙄🤭😜]|\bh[eè]\s*[?!]", re.IGNORECASE)
_LAUGHTER = Says(
    "Lach niet om wie ergens last van heeft: dat leest als spot.",
    "Do not laugh at who is in trouble: it reads as mockery.",
)
_QUOTED = re.compile(r"[\"“„«][^\"”»\n]{1,80}[\"”»]|(?<!\w)['‘][^'’\n]{1,80}['’](?!\w)")
_SAYS = {
    Sign.INSULT: Says(
        "Dit is een belediging. Blijf netjes, ook als de ander dat niet doet.",
        "This is an insult. Stay decent, also when the other is not.",
    ),
    Sign.DISCRIMINATION: Says(
        "Dit zet een groep mensen weg. Haal het weg.", "This puts a group of people down. Remove it."
    ),
    Sign.BLAME: Says(
        "Dit legt de schuld bij de inwoner. Zeg wat er nu kan.", "This blames the citizen. Say what can be done now."
    ),
    Sign.SARCASM: Says("Dit leest als spot. Schrijf wat je meent.", "This reads as mockery. Write what you mean."),
}


def check(seen: Seen) -> Iterator[Finding]:
    """A finding for each sort of disrespect, outside quotations."""
    quoted = [found.span() for found in _QUOTED.finditer(seen.text)]
    for sign, says in _SAYS.items():
        for hit in seen.all_of(sign):
            if not any(start <= hit.start < end for start, end in quoted):
                yield finding(_ABOUT, says, seen.by_rubric(_ABOUT), 0.0, seen, (hit.start, hit.end))
                break
    if _complains(seen) and not seen.says(Sign.SORRY):
        for hit in seen.all_of(Sign.MOCK_PRAISE)[:1]:
            yield finding(_ABOUT, _SAYS[Sign.SARCASM], seen.by_rubric(_ABOUT), 0.0, seen, (hit.start, hit.end))
    if seen.case.expects:
        yield from _teases(seen)
    is_in_trouble = seen.case.expects and seen.case.understanding.sentiment is not Sentiment.POSITIVE
    if is_in_trouble and (found := _LAUGHS.search(seen.text)):
        yield finding(_ABOUT, _LAUGHTER, seen.by_rubric(_ABOUT), 0.0, seen, found.span())


def _teases(seen: Seen) -> Iterator[Finding]:
    """Where who is fed up is winked at, or taught how it should have been done."""
    is_in_trouble = _complains(seen) or seen.case.understanding.sentiment is Sentiment.NEGATIVE
    for number in range(len(seen.starts)):
        if seen.in_sentence(number, Sign.FEELS_WITH, Sign.SORRY, Sign.DO_THIS):
            continue
        span = seen.sentence(number)
        if is_in_trouble and _WINKS.search(seen.text, *span):
            yield finding(_ABOUT, _SAYS[Sign.SARCASM], seen.by_rubric(_ABOUT), 0.0, seen, span)
            return
        # "Dat doen we de volgende keer gewoon beter" is about ourselves.
        if len(seen.in_sentence(number, Sign.LECTURES)) >= 2 and not seen.in_sentence(number, Sign.STAFF):
            yield finding(_ABOUT, _SAYS[Sign.BLAME], seen.by_rubric(_ABOUT), 0.0, seen, span)
            return


def _complains(seen: Seen) -> bool:
    """Whether the citizen is fed up: praise then reads as mockery."""
    understood = seen.case.understanding
    return seen.case.expects and (
        understood.kind is Kind.KLACHT or (understood.kind is Kind.MELDING and Signal.REPEAT in understood.signals)
    )
