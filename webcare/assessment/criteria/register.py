"""u or je as this city has it on this channel, not mixed, and no looser or stiffer than the policy allows.

Fails:  "Hoi! Kunt u je melding opnieuw doen?? 😀😀"
Passes: "Kunt u uw melding opnieuw doen?"
"""

import re

from webcare.assessment.seen import Ground, Seen, Verdict, finding, spans
from webcare.domain.action import Effort
from webcare.domain.assessment import Finding, Says, Word
from webcare.domain.language import Language, Register
from webcare.domain.rubric import Criterion, Sign
from webcare.languages import DUTCH

_ABOUT = Criterion.REGISTER
_QUOTED = re.compile(r"[\"“„«][^\"”»\n]{1,80}[\"”»]|(?<!\w)['‘][^'’\n]{1,80}['’](?!\w)")
EMOJI = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff]|[:;]-?[)D(]")
SHOUTS = re.compile(r"[!?]{2,}|!(?=[^!]*![^!]*!)")


def check(seen: Seen) -> Verdict | None:
    """How well the way of speaking fits; does not apply to silence."""
    case = seen.case
    if seen.is_silent:
        return None
    if case.spoken is not case.language:
        says = Says("Antwoord in de taal van de inwoner.", "Answer in the citizen's language.")
        return Verdict(0.1, (finding(_ABOUT, says, seen.by_rubric(_ABOUT), -0.9),))
    share, findings = 1.0, list[Finding]()
    is_post = case.response.effort is Effort.SEND and case.response.reply is None
    if case.language is Language.NL:
        lost, found = _addressing(seen)
        share -= lost
        findings += found
    elif is_post:
        return None
    for lost, one in (_emoji(seen), _shouting(seen), _loose(seen)):
        if one is not None:
            share -= lost
            findings.append(one)
    return Verdict(max(0.0, share), tuple(findings))


def _policy(seen: Seen) -> Ground:
    case = seen.case
    channel = case.policy.channels.get(case.message.channel)
    place = f"{case.policy.city} channels.{case.message.channel.value}"
    if channel is None:
        return Ground(seen.by_rubric(_ABOUT).because, place)
    mirrors = "; neemt u of je van de inwoner over" if channel.mirror else ""
    return Ground(f"register: {case.register.value}{mirrors}; hoogstens {channel.emoji} emoji", place)


def _addressing(seen: Seen) -> tuple[float, list[Finding]]:
    quoted = [found.span() for found in _QUOTED.finditer(seen.text)]
    right, wrong = list[Word](), list[Word]()
    for word in seen.case.words:
        register = DUTCH.register_words.get(word.form)
        if register is None or any(start <= word.start < end for start, end in quoted):
            continue
        (right if register is seen.case.register else wrong).append(word)
    if not wrong:
        if right:
            says = Says("De goede aanspreekvorm.", "The right form of address.")
            return 0.0, [finding(_ABOUT, says, _policy(seen), 1.0, seen, (right[0].start, right[0].end))]
        return 0.0, []
    wanted = seen.case.register
    only_plural = all(word.form == "jullie" for word in wrong)
    lost = 0.3 if only_plural else 0.6 if right else 0.8
    mixed = Says("Niet door elkaar: overal {0} hier.", "Not mixed: use {0} throughout here.")
    other = Says("Deze gemeente schrijft hier {0}.", "This city writes {0} here.")
    says = mixed if right else other
    told = Says(says.nl.format(wanted.value), says.en.format(wanted.value))
    first = wrong[0]
    return lost, [finding(_ABOUT, told, _policy(seen), -lost, seen, (first.start, first.end))]


def _emoji(seen: Seen) -> tuple[float, Finding | None]:
    channel = seen.case.policy.channels.get(seen.case.message.channel)
    allowed = channel.emoji if channel else 0
    found = list(EMOJI.finditer(seen.text))
    if len(found) <= allowed:
        return 0.0, None
    lost = min(0.6, 0.3 * (len(found) - allowed))
    says = Says(
        f"Hoogstens {allowed} emoji op dit kanaal." if allowed else "Geen emoji op dit kanaal.",
        f"At most {allowed} emoji on this channel." if allowed else "No emoji on this channel.",
    )
    return lost, finding(_ABOUT, says, _policy(seen), -lost, seen, found[allowed].span())


def _shouting(seen: Seen) -> tuple[float, Finding | None]:
    found = SHOUTS.search(seen.text)
    if found is None:
        return 0.0, None
    says = Says("Eén leesteken is genoeg.", "One mark is enough.")
    return 0.3, finding(_ABOUT, says, seen.by_rubric(_ABOUT), -0.3, seen, found.span())


def _loose(seen: Seen) -> tuple[float, Finding | None]:
    sign = Sign.INFORMAL if seen.case.register is Register.U or seen.says(Sign.INFORMAL) else Sign.FORMAL
    found = [hit for hit in seen.all_of(sign) if hit.start < seen.signature]
    if not found:
        return 0.0, None
    lost = min(0.5, 0.25 * len(found))
    says = (
        Says("Dit is losser dan deze gemeente schrijft.", "This is looser than this city writes.")
        if sign is Sign.INFORMAL
        else Says("Dit is deftiger dan nodig op dit kanaal.", "This is stiffer than needed on this channel.")
    )
    return lost, finding(_ABOUT, says, _policy(seen), -lost, seen, spans(found)[0])
