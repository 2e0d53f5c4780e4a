"""Monitoring is about topics: no person is followed, no fake account used, no closed group entered.

Fails:  "We houden dit account in de gaten." and a note "via mijn eigen account lid geworden van de besloten groep".
Passes: a note "volgen op onderwerp: azc".
"""

from collections.abc import Iterator, Mapping

from webcare.assessment.phrases import Hit
from webcare.assessment.seen import Seen, finding
from webcare.domain.assessment import Finding, Says
from webcare.domain.rubric import Gate, Sign

_ABOUT = Gate.MONITORING_MISUSE
_PERSON = Says(
    "Volg onderwerpen, geen mensen. Verzamel niets over een inwoner.",
    "Follow topics, not people. Collect nothing about a citizen.",
)
_FLAG = Says(
    "Lees alleen mee waar iedereen mag lezen, en altijd als de gemeente.",
    "Read along only where everybody may read, and always as the city.",
)
_NEAR = 6
"""Words between the verb and the person."""


def check(seen: Seen) -> Iterator[Finding]:
    """A finding where the response or its note follows a person or hides who is reading."""
    for in_note, hits in ((False, seen.hits), (True, seen.noted)):
        for says, hit in _misuses(hits):
            if (
                not in_note
                and hit.sign is Sign.FOLLOWS
                and not seen.in_sentence(seen.sentence_at(hit.start), Sign.STAFF)
            ):
                # "Volg dit account voor het laatste nieuws" is an advice.
                continue
            if in_note:
                words = seen.case.note[hit.start : hit.end]
                told = Says(f'{says.nl} ("{words}")', f'{says.en} ("{words}")')
                yield finding(_ABOUT, told, seen.by_rubric(_ABOUT))
            else:
                yield finding(_ABOUT, says, seen.by_rubric(_ABOUT), 0.0, seen, (hit.start, hit.end))


def _misuses(hits: Mapping[Sign, tuple[Hit, ...]]) -> Iterator[tuple[Says, Hit]]:
    if flags := hits.get(Sign.FALSE_FLAG):
        yield _FLAG, flags[0]
    if faced := hits.get(Sign.FOLLOWS_YOU):
        yield _PERSON, faced[0]
        return
    people = hits.get(Sign.PERSON, ())
    for hit in hits.get(Sign.FOLLOWS, ()):
        if any(hit.first - _NEAR <= person.first <= hit.last + _NEAR for person in people):
            yield _PERSON, hit
            return
