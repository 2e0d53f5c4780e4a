"""What sort of message it is: the ten kinds, the first that fits, and whether it is addressed to the city.

The order and the borders are those of `policies/lexicon/README.md`. Each test reads as the sentence it stands for.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from webcare.domain.channel import Channel
from webcare.domain.lexicon import Cue
from webcare.domain.understanding import Danger, Kind
from webcare.engine.clues import CLEAR, Clues
from webcare.engine.text import folded
from webcare.languages import DUTCH, ENGLISH

_TO_A_CITY = ("gemeente", "stadsdeel", "stadhuis")
_ASKING = frozenset({"wanneer", "hoeveel", "hoelang", "waar", "welke", "wnr", "hoelaat"})
"""Words that ask at the head of a sentence whatever verb follows, but not before a subject: `wanneer ik bel`."""


@dataclass(frozen=True, slots=True, kw_only=True)
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
    mentioned = any(
        name.casefold() in accounts or name.casefold().startswith(_TO_A_CITY) for name, _, _ in clues.reading.accounts
    )
    return Speech(
        asks=asks(clues),
        spoken_to=mentioned or clues.says(Cue.CITY) or channel is Channel.WHATSAPP,
        to_peers=clues.says(Cue.PEERS) and not mentioned,
        mentioned=mentioned,
        opens=_opens_as_question(clues),
    )


def asks(clues: Clues) -> bool:
    """Whether something is asked: by a mark, by words that ask, or by a verb before its subject."""
    reading = clues.reading
    question = clues.score(Cue.QUESTION) + clues.score(Cue.SERVICE) / 2
    if clues.score(Cue.RHETORICAL) >= max(CLEAR, question):
        return False
    return bool(reading.questions) or question >= CLEAR or _opens_as_question(clues)


def _opens_as_question(clues: Clues) -> bool:
    words = clues.reading.words
    for at in clues.reading.opening:
        first = folded(words[at])
        if at and clues.reading.sentences[at] == clues.reading.sentences[at - 1]:
            continue
        second = folded(words[at + 1]) if at + 1 < len(words) else ""
        if first in ("en", "maar", "hoi", "hallo", "goedemorgen", "goedemiddag", "hi", "hello"):
            first, second = second, folded(words[at + 2]) if at + 2 < len(words) else ""
        for grammar in (DUTCH, ENGLISH):
            if first in grammar.question_verbs and second in grammar.subjects:
                return True
            if first in grammar.question_words and second in grammar.question_verbs:
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
        candidate is Kind.MENING
        and channel is Channel.WHATSAPP
        and clues.says(Cue.CONSEQUENCE, Cue.FEAR, Cue.WORRY, Cue.VULNERABLE)
    ):
        # Whoever tells the city in private about being in trouble asks for help, also without saying so.
        return Kind.MELDING, to_city
    if candidate is Kind.KLACHT:
        candidate = Kind.KLACHT if to_city else Kind.MENING
    if candidate is Kind.VRAAG and not to_city and clues.says(Cue.OPINION, Cue.OWN_LIFE) and talk.to_peers:
        return Kind.VRAAG, to_city
    return candidate, to_city


def _untargeted(clues: Clues, talk: Speech, danger: Danger) -> Kind | None:
    """Spam, crisis, provocation and calls: what they are does not depend on whom they address."""
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
    report = clues.score(Cue.REPORT) + clues.score(Cue.REQUEST)
    praise = clues.score(Cue.PRAISE) + clues.score(Cue.GRATITUDE) / 2
    opinion = clues.score(Cue.OPINION, Cue.OWN_LIFE, Cue.PROMOTION)
    suggestion = clues.score(Cue.SUGGESTION)
    service = clues.score(Cue.SERVICE)
    if clues.says(Cue.SUGGESTION) and suggestion >= report:
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
    if service >= CLEAR or clues.says(Cue.QUESTION):
        return Kind.VRAAG
    if clues.says(Cue.COMPLAINT):
        return Kind.KLACHT
    return Kind.MENING


def _is_complaint(clues: Clues, talk: Speech, candidate: Kind) -> bool:
    """Whether it is about the city's own conduct, decision or service, or a report said to be a repeat."""
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
    if channel is Channel.WHATSAPP:
        return True
    if channel is Channel.TWITTER:
        return talk.spoken_to
    if channel is Channel.LINKEDIN:
        return talk.spoken_to and (talk.asks or clues.says(Cue.GRATITUDE, Cue.PRAISE, Cue.COMPLAINT))
    if talk.spoken_to:
        return True
    if talk.to_peers or kind in (Kind.MENING, Kind.OPROEP, Kind.SPAM, Kind.PROVOCATIE):
        return False
    if kind is Kind.COMPLIMENT:
        return clues.says(Cue.SERVED, Cue.STAFF) or clues.says(Cue.GRATITUDE)
    return True
