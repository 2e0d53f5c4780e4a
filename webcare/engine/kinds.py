"""What sort of message it is: the ten kinds, the first that fits, and whether it is addressed to the city.

The order and the borders are those of `policies/lexicon/README.md`. Each test reads as the sentence it stands for.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from webcare.domain.channel import Channel
from webcare.domain.lexicon import Cue
from webcare.domain.understanding import Danger, Kind
from webcare.engine.clues import CLEAR, Clues
from webcare.languages import DUTCH, ENGLISH

_TO_A_CITY = ("gemeente", "stadsdeel", "stadhuis")
_ASKING = frozenset({"wanneer", "hoeveel", "hoelang", "waar", "welke", "wnr", "hoelaat"})
"""Words that ask at the head of a sentence whatever verb follows, but not before a subject: `wanneer ik bel`."""
_BEFORE_A_QUESTION = frozenset({"en", "maar", "hoi", "hallo", "goedemorgen", "goedemiddag", "hi", "hello"})
_QUESTIONS = (
    (DUTCH.question_verbs, DUTCH.subjects),
    (DUTCH.question_words, DUTCH.question_verbs),
    (ENGLISH.question_verbs, ENGLISH.subjects),
    (ENGLISH.question_words, ENGLISH.question_verbs),
)
"""What questions open with, and what then follows."""
_MAY_ASK = frozenset[str]().union(*(heads for heads, _ in _QUESTIONS))
# Finding a label in its class takes a call in Python 3.11; what every message is asked about has a name of its own.
_SAFE, _GRUMBLE, _MUSING, _COMPLIMENT = Danger.NONE, Kind.KLACHT, Kind.MENING, Kind.COMPLIMENT
_IN_PRIVATE, _ON_TWITTER, _ON_LINKEDIN = Channel.WHATSAPP, Channel.TWITTER, Channel.LINKEDIN
_TO_NOBODY = frozenset({Kind.MENING, Kind.OPROEP, Kind.SPAM, Kind.PROVOCATIE})
_CITY, _PEERS, _QUESTION, _SERVICE = Cue.CITY.value, Cue.PEERS.value, Cue.QUESTION.value, Cue.SERVICE.value
_REPORT, _REQUEST, _SUGGESTION = Cue.REPORT.value, Cue.REQUEST.value, Cue.SUGGESTION.value
_PRAISE, _GRATITUDE, _RHETORICAL = Cue.PRAISE.value, Cue.GRATITUDE.value, Cue.RHETORICAL.value
_OPINION, _OWN_LIFE, _PROMOTION = Cue.OPINION.value, Cue.OWN_LIFE.value, Cue.PROMOTION.value
_UNTARGETED = frozenset({Cue.SPAM, Cue.ABUSE, Cue.BAITING, Cue.INJECTION, Cue.THREAT, Cue.CALL})
"""Without one of these, and without danger, it matters whom a message addresses."""
_CROSS = frozenset({Cue.COMPLAINT, Cue.IRONY, Cue.REPEAT, Cue.CONDUCT, Cue.ANGER, Cue.RHETORICAL, Cue.NEGATIVE})
"""Without one of these nobody complains."""


@dataclass(slots=True, kw_only=True)
class Speech:
    """What the writer does with this message, before it is known to whom."""

    asks: bool
    """A question stands in it, with or without a question mark, that wants an answer."""
    spoken_to: bool
    """It speaks to the city: an @account, "gemeente", "jullie"."""
    to_peers: bool
    """It speaks to friends or followers."""
    mentioned: bool
    """An account of a city is named."""
    opens: bool
    """A sentence begins the way questions do."""


def speech(clues: Clues, accounts: Mapping[str, str], channel: Channel) -> Speech:
    """How the message speaks."""
    accounts_named = clues.reading.accounts
    mentioned = bool(accounts_named) and any(
        name.casefold() in accounts or name.casefold().startswith(_TO_A_CITY) for name, _, _ in accounts_named
    )
    opens = _opens_as_question(clues)
    said = clues.scores.get
    return Speech(
        asks=_asks(clues, opens),
        spoken_to=mentioned or said(_CITY, 0.0) >= CLEAR or channel is _IN_PRIVATE,
        to_peers=said(_PEERS, 0.0) >= CLEAR and not mentioned,
        mentioned=mentioned,
        opens=opens,
    )


def _asks(clues: Clues, opens: bool) -> bool:
    """Whether something is asked: by a mark, by words that ask, or by a verb before its subject."""
    said = clues.scores.get
    question = said(_QUESTION, 0.0) + said(_SERVICE, 0.0) / 2
    if said(_RHETORICAL, 0.0) >= max(CLEAR, question):
        return False
    return bool(clues.reading.questions) or question >= CLEAR or opens


def _opens_as_question(clues: Clues) -> bool:
    forms = [*clues.reading.forms, "", "", ""]
    for at in clues.reading.opening:
        first, second = forms[at], forms[at + 1]
        if first in _BEFORE_A_QUESTION:
            first, second = second, forms[at + 2]
        if first in _MAY_ASK and any(first in heads and second in follow for heads, follow in _QUESTIONS):
            return True
        if first in _ASKING and second and second not in DUTCH.subjects:
            return True
    return False


def kind_of(clues: Clues, talk: Speech, danger: Danger, channel: Channel, addressed: bool | None) -> tuple[Kind, bool]:
    """The kind, and whether the message is addressed to the city. `addressed` given from outside is believed."""
    kind = _untargeted(clues, talk, danger)
    if kind is not None:
        return kind, _addressed(kind, clues, talk, channel) if addressed is None else addressed
    candidate = _substance(clues, talk)
    to_city = addressed if addressed is not None else _addressed(candidate, clues, talk, channel)
    if to_city and _is_complaint(clues, talk, candidate):
        return Kind.KLACHT, True
    if (
        candidate is _MUSING
        and channel is _IN_PRIVATE
        and clues.says(Cue.CONSEQUENCE, Cue.FEAR, Cue.WORRY, Cue.VULNERABLE)
    ):
        # Whoever tells the city in private about being in trouble asks for help, also without saying so.
        return Kind.MELDING, to_city
    return _MUSING if candidate is _GRUMBLE and not to_city else candidate, to_city


def _untargeted(clues: Clues, talk: Speech, danger: Danger) -> Kind | None:
    """Spam, crisis, provocation and calls: what they are does not depend on whom they address."""
    if danger is _SAFE and _UNTARGETED.isdisjoint(clues.scores):
        return None
    asks_about_it = clues.says(Cue.FRAUD) and (talk.asks or talk.spoken_to)
    if clues.score(Cue.SPAM) >= 4 and not asks_about_it and clues.score(Cue.SPAM) > clues.score(Cue.REPORT):
        return Kind.SPAM
    if danger is not Danger.NONE:
        return Kind.CRISIS
    scolds = clues.score(Cue.ABUSE, Cue.BAITING, Cue.INJECTION, Cue.THREAT)
    substance = clues.score(Cue.REPORT, Cue.SERVICE, Cue.REQUEST) + 2 * talk.asks + clues.score(Cue.COMPLAINT) / 2
    if clues.score(Cue.THREAT) >= 4 and clues.says(Cue.STAFF, Cue.CITY, Cue.ABUSE):
        return Kind.PROVOCATIE
    if scolds >= 4 and scolds > 1.5 * substance:
        return Kind.PROVOCATIE
    if (
        clues.score(Cue.CALL) >= 4
        and clues.score(Cue.CALL) > clues.score(Cue.REPORT)
        and not (talk.asks and talk.spoken_to)
    ):
        return Kind.OPROEP
    return None


def _substance(clues: Clues, talk: Speech) -> Kind:
    """What the message is about, complaint aside: report, suggestion, question, praise or opinion."""
    said = clues.scores.get
    report = said(_REPORT, 0.0) + said(_REQUEST, 0.0)
    praise = said(_PRAISE, 0.0) + said(_GRATITUDE, 0.0) / 2
    opinion = said(_OPINION, 0.0) + said(_OWN_LIFE, 0.0) + said(_PROMOTION, 0.0)
    suggestion, service = said(_SUGGESTION, 0.0), said(_SERVICE, 0.0)
    if suggestion >= CLEAR and suggestion >= report:
        return Kind.SUGGESTIE
    if report >= CLEAR and report > service and report >= opinion and report >= praise:
        return Kind.MELDING
    if talk.asks and praise <= 6:
        return Kind.VRAAG
    if (
        praise >= CLEAR
        and praise >= report
        and clues.score(Cue.IRONY) < praise
        and (talk.spoken_to or clues.says(Cue.SERVED) or praise > opinion)
    ):
        return Kind.COMPLIMENT
    if report >= CLEAR and report >= opinion / 2:
        return Kind.MELDING
    if service >= CLEAR or said(_QUESTION, 0.0) >= CLEAR:
        return Kind.VRAAG
    return _GRUMBLE if clues.says(Cue.COMPLAINT) else _MUSING


def _is_complaint(clues: Clues, talk: Speech, candidate: Kind) -> bool:
    """Whether it is about the city's own conduct, decision or service, or a report said to be a repeat."""
    if _CROSS.isdisjoint(clues.scores):
        return False
    complaint = clues.score(Cue.COMPLAINT) + clues.score(Cue.IRONY) / 2
    if candidate is Kind.VRAAG and clues.score(Cue.QUESTION, Cue.SERVICE) >= CLEAR:
        return False
    if clues.says(Cue.REPEAT) or clues.score(Cue.CONDUCT) >= 4:
        return candidate is not Kind.COMPLIMENT
    if candidate in (Kind.MELDING, Kind.VRAAG, Kind.SUGGESTIE):
        rival = clues.score(Cue.REPORT, Cue.REQUEST, Cue.SUGGESTION) + (3 if candidate is Kind.VRAAG else 0)
        return complaint >= CLEAR and complaint > rival
    anger = complaint + clues.score(Cue.ANGER, Cue.RHETORICAL) + clues.score(Cue.NEGATIVE) / 2
    if candidate is Kind.COMPLIMENT:
        return anger > clues.score(Cue.PRAISE) + clues.score(Cue.POSITIVE, Cue.GRATITUDE)
    return complaint >= CLEAR or (talk.spoken_to and anger >= CLEAR)


def _addressed(kind: Kind, clues: Clues, talk: Speech, channel: Channel) -> bool:
    """Whether it is meant for the city, by the custom of the channel."""
    if channel is _IN_PRIVATE:
        return True
    if channel is _ON_TWITTER:
        return talk.spoken_to
    if channel is _ON_LINKEDIN:
        return talk.spoken_to and (talk.asks or clues.says(Cue.GRATITUDE, Cue.PRAISE, Cue.COMPLAINT))
    if talk.spoken_to:
        return True
    if talk.to_peers or kind in _TO_NOBODY:
        return False
    if kind is _COMPLIMENT:
        return clues.says(Cue.SERVED, Cue.STAFF) or clues.says(Cue.GRATITUDE)
    return True
