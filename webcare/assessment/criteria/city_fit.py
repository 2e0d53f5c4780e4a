"""This city and no other: its own site and numbers, its account, its way with the channel; a tip only where it fits.

Fails:  "Kijk op amsterdam.nl" in Rotterdam; a parking tip for who comes by train.
Passes: "Op utrecht.nl staat wanneer het oud papier wordt opgehaald" in Utrecht, where the site comes first.
"""

from webcare.assessment.deeds import own_contacts
from webcare.assessment.seen import Ground, Seen, Verdict, finding
from webcare.domain.action import Action, Effort
from webcare.domain.assessment import Finding, Says
from webcare.domain.channel import LIMITS, is_private
from webcare.domain.rubric import Criterion, Sign
from webcare.domain.understanding import Danger

_ABOUT = Criterion.CITY_FIT
_TELLING = 5
"""Letters of a word by which an account is recognised: `gebie` of gebied and gebiedsteam."""
_ENGLISH = {"area": {"area", "neigh"}, "colleague": {"colle"}, "department": {"team"}, "topic": {"event"}}
_EVERY_ACCOUNT = frozenset({"account", "collega's", "onze"})


def check(seen: Seen) -> Verdict | None:
    """Which share of what makes this city is there; does not apply to silence, or where nothing of it can show."""
    if seen.is_silent:
        return None
    parts = [part for part in (_contacts(seen), _site(seen), _account(seen), _post(seen), _fits(seen)) if part]
    if not parts:
        return None
    share = sum(has for has, _ in parts) / len(parts)
    if any(not has and one.points <= -1 for has, one in parts):
        share = 0.0
    return Verdict(share, tuple(one for _, one in parts))


_Part = tuple[bool, Finding]


def _contacts(seen: Seen) -> _Part | None:
    """Another city's site or number, or one that is nobody's."""
    strange = seen.case.contacts - seen.case.known
    if strange:
        named = ", ".join(sorted(strange))
        says = Says(
            f"{named} is niet van deze gemeente. Noem alleen de eigen site en nummers.",
            f"{named} is not this city's. Name only its own site and numbers.",
        )
        return False, finding(_ABOUT, says, seen.by_channel(), -1.0)
    if own_contacts(seen):
        says = Says("De eigen site of het eigen nummer.", "The city's own site or number.")
        return True, finding(_ABOUT, says, seen.by_channel(), 0.5)
    return None


def _site(seen: Seen) -> _Part | None:
    """The site comes along where this city's own reply has it."""
    policy, own = seen.case.policy, seen.case.own.reply
    site = policy.slots.get("site", {}).get("nl", "")
    if own is None or not site or site not in own.text or seen.case.understanding.danger is not Danger.NONE:
        return None
    if not any("site" in name for name in seen.case.decision.rule.then.reply):
        return None
    has = any(named.startswith(site) for named in seen.case.contacts)
    says = (
        Says("De site staat erbij: hier is dat de hoofdbron.", "The site is named: it is the main source here.")
        if has
        else Says(f"Noem ook {site}: hier is dat de hoofdbron.", f"Also name {site}: it is the main source here.")
    )
    return has, finding(_ABOUT, says, seen.by_rule(), 0.5 if has else -0.5)


def _account(seen: Seen) -> _Part | None:
    """The account or colleagues who speak, where the city lets others speak than its own account."""
    accounts = seen.case.policy.accounts
    wanted = seen.case.own.account or _in_the_rule(seen)
    account = accounts.get(wanted)
    if account is None or account.kind == "city":
        return None
    # What is telling in its name and signature: `het team van uw gebied`, `^XX, Groen`.
    telling = {
        word[:_TELLING]
        for word in f"{account.name} {account.signature} {wanted}".lower().replace(",", " ").split()
        if len(word) >= _TELLING and word not in _EVERY_ACCOUNT
    }
    said = {word.form for word in seen.case.words}
    if seen.is_english:
        telling |= _ENGLISH.get(account.kind, set())
    has = seen.case.response.account == wanted or any(word.startswith(tuple(telling)) for word in said)
    ground = Ground(account.says or account.name, f"{seen.case.policy.city} accounts.{wanted}")
    says = (
        Says("Het goede team of account.", "The right team or account.")
        if has
        else Says(f"Noem wie dit oppakt: {account.name}.", f"Name who takes this up: {account.name}.")
    )
    return has, finding(_ABOUT, says, ground, 0.5 if has else -0.5)


def _in_the_rule(seen: Seen) -> str:
    """The account that the pieces of the rule speak of: `gebied` of `gebied-kijkt`."""
    pieces = seen.case.decision.rule.then.reply
    return next((name for name in seen.case.policy.accounts if any(name in piece.split("-") for piece in pieces)), "")


def _post(seen: Seen) -> _Part | None:
    """One post for everybody, or one reply to one person."""
    wanted, did = seen.case.decision.effort, seen.case.response
    sends = did.effort is Effort.SEND or Action.POST in did.also
    if wanted is Effort.SEND:
        says = (
            Says("Eén bericht voor iedereen, zoals deze gemeente dat doet.", "One post for all, as this city does.")
            if sends
            else Says("Deze gemeente vertelt dit meteen aan iedereen.", "This city tells this to everybody at once.")
        )
        return sends, finding(_ABOUT, says, seen.by_rule(), 0.5 if sends else -0.5)
    if sends:
        says = Says("Dit is voor één inwoner, niet voor iedereen.", "This is for one citizen, not for all.")
        return False, finding(_ABOUT, says, seen.by_rule(), -0.5)
    return None


def _fits(seen: Seen) -> _Part | None:
    """What does not fit this channel or this citizen: too long, private where it is private, a tip nobody needs."""
    case = seen.case
    if case.response.effort is Effort.INTERACT and len(seen.text) > LIMITS[case.message.channel]:
        most = LIMITS[case.message.channel]
        says = Says(
            f"Te lang voor dit kanaal: hoogstens {most} tekens.",
            f"Too long for this channel: at most {most} characters.",
        )
        return False, finding(_ABOUT, says, seen.by_channel(), -0.5)
    if case.response.action is Action.PROACTIVE and case.decision.action is not Action.PROACTIVE:
        says = Says(
            "Ongevraagd helpen past hier niet: er is geen aanleiding voor.",
            "Helping unasked does not fit here: nothing calls for it.",
        )
        return False, finding(_ABOUT, says, seen.by_rule(), -1.0)
    if is_private(case.message.channel) and seen.says(Sign.IN_PRIVATE):
        says = Says("WhatsApp is al privé.", "WhatsApp is private already.")
        return False, finding(_ABOUT, says, seen.by_channel(), -0.5)
    return None
