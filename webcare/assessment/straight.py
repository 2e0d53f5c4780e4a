"""A straight answer: yes or no, an hour, an amount, a word of what is to be said. Not here: what it is worth."""

import re

from webcare.assessment.seen import Seen
from webcare.domain.understanding import Kind

Span = tuple[int, int]
_YES_NO = frozenset({"ja", "jazeker", "zeker", "nee", "yes", "no"})
_AMOUNT = re.compile(
    r"\b\d{1,2}[.:]\d{2}\b|€ ?\d+(?:,\d{2})?|\b\d{1,3} (?:uur|euro|cm|centimeter|meter|kilo|procent)\b"
)
_ASKED = re.compile(
    r"(?:^|[.!?,:;]\s+|@\w+\s+|\b(?:hoi|hallo|dag|hi|hello|of)\s+)([^\W\d_]+)\b[^.!?,:;]*\?", re.IGNORECASE
)
_OPEN = frozenset(
    """wie wat waar wanneer waarom hoe hoeveel hoelang welk welke
    who what where when why how which""".split()
)
"""A question that begins with one of these wants more than a yes or a no."""


def amount(seen: Seen) -> Span | None:
    """An hour, a price or a measure that the key names and the message does not."""
    key = seen.case.key
    known = " ".join((key.term, key.next_step, *key.tells))
    for found in _AMOUNT.finditer(seen.text):
        if found[0] in known and found[0] not in seen.case.message.text:
            return found.span()
    return None


def yes_or_no(seen: Seen) -> Span | None:
    """A yes or a no to a question that wants one."""
    words = seen.case.words
    if not words or words[0].form not in _YES_NO:
        return None
    asked_for = _ASKED.findall(seen.case.message.text)
    if seen.case.understanding.kind is not Kind.VRAAG or not any(one.casefold() not in _OPEN for one in asked_for):
        return None
    return words[0].start, words[0].end


def as_given(seen: Seen) -> Span | None:
    """A word of the next step itself, however everyday: `de hele nacht`, after a yes or a no."""
    given = set(seen.case.key.next_step.casefold().split())
    asked_for = seen.case.message.text.casefold()
    return next(
        (
            (word.start, word.end)
            for word in seen.case.words[1:]
            if len(word.form) > 3 and word.form in given and word.form not in asked_for
        ),
        None,
    )
