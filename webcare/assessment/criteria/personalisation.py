"""A person writes to a person: greeting, name, you, I or we, initials.

Fails:  "Uw melding is ontvangen."
Passes: "Hoi Sanne, ik geef het door. ^PB"
"""

import re

from webcare.assessment.addressee import misnamed, names_of
from webcare.assessment.seen import Seen, Verdict, finding
from webcare.domain.action import Effort
from webcare.domain.assessment import Says
from webcare.domain.conversation import Turn
from webcare.domain.language import Language
from webcare.domain.rubric import Criterion, Sign
from webcare.domain.understanding import Danger
from webcare.languages import DUTCH

_ABOUT = Criterion.PERSONALISATION
SIGNED = re.compile(
    r"(?:[\^~]\s?[A-Za-zÀ-ÿ]{1,12}\b[^\n]{0,30}|\b(?:groet|groeten|groetjes|regards|cheers),?\s+[A-Z]\w+)\W*$",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_]+")
_ENGLISH_YOU = frozenset({"you", "your", "yours"})
_YOU = frozenset(DUTCH.register_words)


def check(seen: Seen) -> Verdict | None:
    """Which share of what can be personal is; does not apply to posts, silence and danger."""
    case = seen.case
    if seen.is_silent or case.understanding.danger is not Danger.NONE:
        return None
    if case.response.effort is Effort.SEND and case.response.reply is None:
        return None
    if other := misnamed(seen):
        says = Says("Zo heet deze inwoner niet. Kijk voor wie dit antwoord is.", "This is not the citizen's name.")
        return Verdict(0.0, (finding(_ABOUT, says, seen.by_rubric(_ABOUT), -1.0, seen, other),))
    parts = list(_parts(seen))
    share = sum(has for has, _, _ in parts) / len(parts)
    findings = tuple(
        finding(_ABOUT, says, seen.by_rubric(_ABOUT), -1 / len(parts)) for has, says, _ in parts if not has
    )
    found = tuple(
        finding(_ABOUT, Says("Persoonlijk.", "Personal."), seen.by_rubric(_ABOUT), 1 / len(parts), seen, span)
        for has, _, span in parts
        if has and span
    )
    return Verdict(share, (*found[:1], *findings))


_Part = tuple[bool, Says, tuple[int, int] | None]


def _parts(seen: Seen) -> list[_Part]:
    case = seen.case
    channel = case.policy.channels.get(case.message.channel)
    parts: list[_Part] = []
    forms = {word.form for word in case.words[:4]}
    greets = (channel is None or channel.greet) and case.conversation.turn is Turn.FIRST
    greeting = [hit for hit in seen.all_of(Sign.GREETING) if hit.first <= 1]
    if not greeting and names_of(seen) & forms:
        # "Graag gedaan, Sem!" greets as well.
        greeting = [hit for hit in seen.all_of(Sign.THANKS) if hit.first <= 1]
    if greets:
        span = (greeting[0].start, greeting[0].end) if greeting else None
        parts.append((bool(greeting), Says("Begin met een groet.", "Begin with a greeting."), span))
    name = _name(case.message.author)
    if name and greets:
        says = Says(f"Noem de naam: {name}.", f"Use the name: {name}.")
        parts.append((name.lower() in forms, says, None))
    you = _ENGLISH_YOU if case.language is Language.EN else _YOU
    spoken = next((word for word in case.words if word.form in you), None)
    says = Says("Spreek de inwoner aan.", "Speak to the citizen.")
    # Who tells somebody what to do speaks to them: "Bel 14 010".
    parts.append((spoken is not None or seen.says(Sign.DO_THIS), says, (spoken.start, spoken.end) if spoken else None))
    staff = seen.all_of(Sign.STAFF)
    says = Says("Schrijf als mens: ik of wij.", "Write as a person: I or we.")
    parts.append((bool(staff), says, (staff[0].start, staff[0].end) if staff else None))
    if case.policy.tone.signature:
        signed = SIGNED.search(seen.text)
        says = Says("Sluit af met je initialen, zoals ^PB.", "End with your initials, such as ^PB.")
        parts.append((signed is not None, says, signed.span() if signed else None))
    return parts


def _name(author: str) -> str:
    """The name to greet with; empty for an @handle."""
    found = _NAME.match(author.strip())
    return found[0] if found and not author.strip().startswith("@") and len(author) <= 30 else ""
