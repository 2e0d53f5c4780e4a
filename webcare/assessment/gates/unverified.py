"""What is not certain is neither confirmed, denied nor repeated as a fact.

Fails:  "Er komt inderdaad een azc in de sporthal." and "Dat is nepnieuws." while it is a rumour.
Passes: "Of dit klopt, weten we nog niet. We zoeken het uit."
"""

import re
from collections.abc import Iterator

from webcare.assessment.deeds import is_of_matter
from webcare.assessment.seen import Seen, finding
from webcare.domain.action import Effort
from webcare.domain.assessment import Finding, Says
from webcare.domain.conversation import Status
from webcare.domain.rubric import Gate, Sign
from webcare.domain.understanding import Danger, Signal

_ABOUT = Gate.UNVERIFIED
_WINKS = re.compile(r";-?\)|[😉😏🤫🤐]")
_SAID = re.compile(
    r"\b(?:hoor(?:de)?|gehoord|vertelde|zeggen|zegt|zei)\b[^.!?]{0,25}\b(?:dat|het|op|van|van een)\b[^?]*\?"
    r"|\b(?:iemand|ze|men|mensen|buren|buurvrouw|buurman|collega|vriend\w*)\s+(?:zei|zegt|zeggen|vertelde|hoorde)\b"
    r"|\?[^.!?]{0,40}\b(?:hoorde|gehoord|vertelde|zeggen ze|zegt iedereen)\b|\bklopt het dat\b|\bis het waar dat\b",
    re.IGNORECASE,
)
_BLUNT = frozenset({"ja", "nee", "jazeker", "klopt", "yes", "no", "yep", "nope"})
_STATES = frozenset(
    """is zijn was waren komt komen wordt worden gaat gaan heeft hebben staat staan ligt liggen krijgt krijgen kwam
    are were will comes has have had there's""".split()
)


def check(seen: Seen) -> Iterator[Finding]:
    """A finding for the first sentence that states what is not certain."""
    if seen.is_silent:
        return
    yield from _hearsay(seen)
    if not _is_uncertain(seen):
        return
    asking = seen.asks()
    if (word := next(iter(seen.case.words), None)) and word.form in _BLUNT and not seen.in_sentence(0, Sign.HEDGE):
        says = Says("Een ja of nee op een gerucht is te stellig.", "A yes or no to a rumour is too certain.")
        yield finding(_ABOUT, says, seen.by_rubric(_ABOUT), 0.0, seen, (word.start, word.end))
        return
    for number in range(len(seen.starts)):
        if number in asking or seen.in_sentence(number, Sign.HEDGE):
            continue
        for sign, says in (
            (
                Sign.DENIES,
                Says(
                    "Dit ontkent wat niet vaststaat. Zeg dat het wordt uitgezocht.", "This denies what is not certain."
                ),
            ),
            (
                Sign.CONFIRMS,
                Says(
                    "Dit bevestigt wat niet vaststaat. Zeg dat het wordt uitgezocht.",
                    "This confirms what is not certain.",
                ),
            ),
        ):
            if hits := seen.in_sentence(number, sign):
                yield finding(_ABOUT, says, seen.by_rubric(_ABOUT), 0.0, seen, (hits[0].start, hits[0].end))
                return
        if winked := _WINKS.search(seen.text, *seen.sentence(number)):
            says = Says("Een knipoog bevestigt wat niet vaststaat.", "A wink confirms what is not certain.")
            yield finding(_ABOUT, says, seen.by_rubric(_ABOUT), 0.0, seen, winked.span())
            return
        if _repeats(seen, number):
            says = Says(
                "Dit herhaalt het gerucht als feit. Noem het niet, of zeg dat het wordt uitgezocht.",
                "This repeats the rumour as a fact. Do not name it, or say that it is being checked.",
            )
            yield finding(_ABOUT, says, seen.by_rubric(_ABOUT), 0.0, seen, seen.sentence(number))
            return


def _hearsay(seen: Seen) -> Iterator[Finding]:
    """Where the city itself passes on what others say, of an incident or to many: `naar verluidt`."""
    case = seen.case
    if case.understanding.danger is Danger.NONE and case.response.effort is not Effort.SEND:
        return
    asking = seen.asks()
    for hit in seen.all_of(Sign.HEARSAY):
        if seen.sentence_at(hit.start) not in asking:
            says = Says(
                "Dit is van horen zeggen. Zeg alleen wat vaststaat.", "This is hearsay. Say only what is certain."
            )
            yield finding(_ABOUT, says, seen.by_rubric(_ABOUT), 0.0, seen, (hit.start, hit.end))
            return


def _is_uncertain(seen: Seen) -> bool:
    case = seen.case
    if case.status in (Status.RUMOUR, Status.OBSERVATION):
        return True
    if case.status is not Status.NONE:
        return False
    # "Mijn buurvrouw hoorde het": who asks has it from somebody else.
    return Signal.RUMOUR in case.understanding.signals or bool(_SAID.search(case.message.text))


def _repeats(seen: Seen, number: int) -> bool:
    """Whether a sentence states two things of the message, with a verb that states."""
    start, end = seen.sentence(number)
    words = [word for word in seen.case.words if start <= word.start < min(end, seen.signature)]
    own = {word.stem for word in words if is_of_matter(seen, word.stem)}
    return len(own) >= 2 and any(word.form in _STATES for word in words)
