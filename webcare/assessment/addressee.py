"""To whom a response speaks: the citizen by their own name, by another's, or by none.

Not here: what that costs (`criteria.personalisation`, `criteria.empathy`).
"""

import re

from webcare.assessment.seen import Seen
from webcare.domain.rubric import Sign

_NAME = re.compile(r"[^\W\d_]+")
_SIGNS_OFF = re.compile(
    r"(?:\b(?i:groet(?:en|jes)?|mvg|liefs|gr|regards|cheers|thanks|bedankt|dank(?:jewel)?)\b[^\n.!?]{0,12}[,.!?\s]|[.!?]|\n)"
    r"\s*-?\s*([A-Z][a-zà-ÿ]{2,})\s*$"
)
_TITLES = frozenset({"meneer", "mevrouw", "mw", "dhr", "heer", "familie", "mr", "mrs", "ms"})
_CALLED = re.compile(r"[\s,]+(?:(\w+)\.?\s+)?([A-Z][a-zà-ÿ]{2,})(?=\s*[,!.:\n]|$)")


def names_of(seen: Seen) -> frozenset[str]:
    """The names by which the citizen is known: that of the account, and what stands under the message."""
    author = seen.case.message.author.strip()
    found = set[str]()
    if not author.startswith("@") and len(author) <= 30:
        found.update(_NAME.findall(author))
    if signed := _SIGNS_OFF.search(seen.case.message.text):
        found.add(signed[1])
    return frozenset(name.casefold() for name in found)


def misnamed(seen: Seen) -> tuple[int, int] | None:
    """Where the response calls the citizen by a name that is not theirs; None where no name is known."""
    names = names_of(seen)
    if not names:
        return None
    for hit in seen.all_of(Sign.GREETING, Sign.THANKS)[:1]:
        called = _CALLED.match(seen.text, hit.end)
        if called is None or (called[1] and called[1].casefold() not in _TITLES):
            return None
        if called[2].casefold() not in names | set(seen.case.policy.name.casefold().split()):
            return called.span(2)
    return None
