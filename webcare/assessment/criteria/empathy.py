"""Sympathy that fits the feeling and names the citizen's own matter. Not asked for where nobody feels anything.

Fails:  "Wat vervelend om te horen."
Passes: "Drie dagen stank voor je deur, dat zou ik ook zat zijn."
"""

from webcare.assessment.deeds import about
from webcare.assessment.seen import Seen, Verdict, finding, spans
from webcare.domain.action import Effort
from webcare.domain.assessment import Finding, Says
from webcare.domain.rubric import Criterion, Sign
from webcare.domain.understanding import Danger, Feeling, Kind, Sentiment

_ABOUT = Criterion.EMPATHY
_STOCK = 0.25
_SIGNS = {
    Feeling.GRIEF: (Sign.FEELS_GRIEF,),
    Feeling.FEAR: (Sign.FEELS_FEAR, Sign.FEELS_WITH, Sign.SORRY),
    Feeling.WORRY: (Sign.FEELS_WITH, Sign.FEELS_FEAR, Sign.SORRY),
    Feeling.ANGER: (Sign.FEELS_WITH, Sign.SORRY),
    Feeling.NONE: (Sign.FEELS_WITH, Sign.SORRY),
    Feeling.JOY: (Sign.PLEASED, Sign.THANKS),
    Feeling.GRATITUDE: (Sign.PLEASED, Sign.THANKS),
}


def check(seen: Seen) -> Verdict | None:
    """How well the response meets the feeling; does not apply without a feeling, a reply, or time for it."""
    if seen.is_silent or not _applies(seen):
        return None
    signs = _SIGNS[_feeling(seen)]
    stock = spans(seen.all_of(Sign.STOCK))
    cues = [span for span in spans(seen.all_of(*signs)) if not any(s <= span[0] and span[1] <= e for s, e in stock)]
    named = about(seen)
    findings: list[Finding] = []
    if cues:
        says = Says("Dit past bij wat de inwoner voelt.", "This fits what the citizen feels.")
        findings.append(finding(_ABOUT, says, seen.by_rubric(_ABOUT), 0.5, seen, cues[0]))
        if named:
            says = Says("En je noemt waar het om gaat.", "And you name what it is about.")
            findings.append(finding(_ABOUT, says, seen.by_rubric(_ABOUT), 0.5, seen, named[0]))
            return Verdict(1.0, tuple(findings))
        says = Says(
            "Noem ook waar het om gaat, in de woorden van de inwoner zelf.",
            "Also name what it is about, in the citizen's own words.",
        )
        findings.append(finding(_ABOUT, says, seen.by_rubric(_ABOUT), -0.4))
        return Verdict(0.6, tuple(findings))
    if stock:
        says = Says(
            "Dit kun je tegen iedereen zeggen. Zeg het met iets uit dit bericht.",
            "This can be said to anybody. Say it with something from this message.",
        )
        worth = 0.5 if named else _STOCK
        findings.append(finding(_ABOUT, says, seen.by_rubric(_ABOUT), worth - 1, seen, stock[0]))
        return Verdict(worth, tuple(findings))
    return Verdict(0.0, (finding(_ABOUT, _missing(seen), seen.by_rubric(_ABOUT), -1.0),))


def _feeling(seen: Seen) -> Feeling:
    understood = seen.case.understanding
    if understood.feeling is Feeling.NONE and understood.kind is Kind.COMPLIMENT:
        return Feeling.GRATITUDE
    return understood.feeling


def _applies(seen: Seen) -> bool:
    case = seen.case
    understood = case.understanding
    if case.response.effort is Effort.SEND and case.response.reply is None:
        return False
    if understood.danger in (Danger.LIFE, Danger.INCIDENT) or understood.kind in (Kind.PROVOCATIE, Kind.SPAM):
        return False
    if understood.feeling is not Feeling.NONE or understood.kind is Kind.COMPLIMENT:
        return understood.kind not in (Kind.MENING, Kind.OPROEP) or understood.feeling is Feeling.GRIEF
    return understood.sentiment is Sentiment.NEGATIVE and understood.kind in (Kind.KLACHT, Kind.MELDING, Kind.VRAAG)


def _missing(seen: Seen) -> Says:
    if _feeling(seen) in (Feeling.JOY, Feeling.GRATITUDE):
        return Says("Laat merken dat je het leuk vindt om te lezen.", "Show that you like to read this.")
    if _feeling(seen) is Feeling.GRIEF:
        return Says("Begin met een woord over het verlies.", "Begin with a word about the loss.")
    return Says("Begin met een zin die laat zien dat je het snapt.", "Begin with a sentence that shows you understand.")
