"""How a simulated citizen takes what was done with a message: the treatment, and the mood after it.

Four things count and nothing else: did they wait, were they heard, were they helped, were they brushed off. A
response at least as good on each of the four never ends in a worse mood. The weights are an assumption, to be
checked with trainers. Not here: what the citizen writes back (`exercise.reaction`), when
(`exercise.simulation`).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from webcare.domain.action import Action
from webcare.domain.channel import is_private
from webcare.domain.conversation import Asked, Conversation
from webcare.domain.message import Message
from webcare.domain.response import Response
from webcare.domain.understanding import Feeling, Kind, Signal, Travel, Understanding
from webcare.engine.memory import ASKS

WORST, BEST = -3, 3

Reason = str
"""A key of `REASONS`."""

REASONS: Mapping[Reason, Mapping[str, str]] = MappingProxyType(
    {
        "waited": {"nl": "wachtte te lang", "en": "waited too long"},
        "heard": {"nl": "voelde zich gehoord", "en": "felt heard"},
        "thanked": {"nl": "kreeg een bedankje", "en": "was thanked"},
        "answered": {"nl": "kreeg antwoord", "en": "got an answer"},
        "taken": {"nl": "het is opgepakt", "en": "it was taken in hand"},
        "tipped": {"nl": "kreeg een tip waar je iets aan hebt", "en": "got a tip worth having"},
        "safe": {"nl": "weet wat nu te doen", "en": "knows what to do now"},
        "private": {"nl": "kan privé verder", "en": "can go on in private"},
        "asked": {"nl": "merkt dat er iets mee gebeurt", "en": "sees that something is done"},
        "referred": {"nl": "weet nu waar het wel kan", "en": "knows where to go now"},
        "passed-on": {"nl": "een collega pakt het op", "en": "a colleague takes it up"},
        "bare-referral": {"nl": "alleen maar doorgestuurd", "en": "was only sent elsewhere"},
        "offline": {
            "nl": "naar de website gestuurd, terwijl dat juist niet gaat",
            "en": "sent to the website, which is just what does not work",
        },
        "silence": {
            "nl": "kreeg geen antwoord op een vraag aan de gemeente",
            "en": "asked the city and got silence",
        },
        "asked-again": {"nl": "moest hetzelfde nog eens vertellen", "en": "had to tell the same again"},
        "private-data": {
            "nl": "moest privégegevens in het openbaar geven",
            "en": "was asked for private data in public",
        },
        "intruded": {
            "nl": "kreeg ongevraagd bericht dat niet paste",
            "en": "got an unasked message that did not fit",
        },
        "misunderstood": {
            "nl": "kreeg antwoord op een vraag die niet gesteld was",
            "en": "got an answer to a question nobody asked",
        },
        "told-off": {"nl": "werd op de huisregels gewezen", "en": "was pointed at the house rules"},
        "own-matter": {
            "nl": "las begrip voor juist dit geval",
            "en": "read sympathy for this very case",
        },
        "stock-phrase": {
            "nl": "las een beleefdheid die bij iedereen past",
            "en": "read a courtesy that would fit anybody",
        },
        "stiff": {
            "nl": "werd aangesproken op een toon die niet paste",
            "en": "was addressed in a tone that did not fit",
        },
        "dismissed": {
            "nl": "kreeg wel een reactie, maar geen antwoord",
            "en": "got a reaction, but no answer",
        },
        "unsafe": {
            "nl": "is in gevaar en hoorde niet wie te bellen",
            "en": "is in danger and was not told whom to call",
        },
        "spread": {
            "nl": "hoorde iets wat nog niet vaststond als een feit",
            "en": "was told as a fact what was not certain yet",
        },
        "insulted": {"nl": "werd op de vingers getikt", "en": "was put down"},
        "false-hope": {
            "nl": "kreeg een toezegging die de gemeente niet kan doen",
            "en": "was promised what the city cannot promise",
        },
        "promise-kept": {"nl": "hoorde op tijd wat beloofd was", "en": "heard in time what was promised"},
        "promise-broken": {"nl": "zou iets horen en hoorde niets", "en": "was to hear something and did not"},
        "standard": {"nl": "kreeg een standaardzin", "en": "got a standard sentence"},
        "post-answered": {
            "nl": "las het antwoord in een bericht van de gemeente",
            "en": "read the answer in a post of the city",
        },
        "post-calmed": {
            "nl": "is gerustgesteld door een bericht van de gemeente",
            "en": "was calmed by a post of the city",
        },
        "post-annoyed": {
            "nl": "wacht op antwoord en ziet de gemeente over iets anders berichten",
            "en": "waits for an answer and sees the city post about something else",
        },
    }
)
"""Why a mood moves, in words for the screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """How a citizen was treated, on the four things that count."""

    waited: int = 0
    """How many times their patience ran out before the reply; less is better."""
    heard: int = 0
    """0 not, 1 the reply shows understanding (or thanks) where the feeling asks for it, 2 it does more than that."""
    helped: int = 0
    """0 not, 1 on the way (asked, sent to the right place, passed on), 2 helped."""
    brushed_off: bool = False
    reasons: tuple[Reason, ...] = ()
    """Why, as keys of `REASONS`; they do not count in the mood."""


def mood_after(mood: int, treatment: Treatment) -> int:
    """The mood, -3 to 3, after this treatment.

    Waiting counts first, as it is felt first; then what the reply brought. Being brushed off weighs as much
    as being helped, so a friendly word cannot make up for it.
    """
    waited = max(WORST, mood - treatment.waited)
    moved = waited + treatment.heard + treatment.helped - 2 * treatment.brushed_off
    return min(BEST, max(WORST, moved))


_ASKING = frozenset({Kind.VRAAG, Kind.MELDING, Kind.KLACHT, Kind.SUGGESTIE, Kind.CRISIS})


def expects_reply(understanding: Understanding) -> bool:
    """Whether a citizen who wrote this counts on an answer."""
    return understanding.addressed and asks_something(understanding)


def asks_something(understanding: Understanding) -> bool:
    """Whether this asks for an answer, from whomever."""
    asks_along = understanding.kind is Kind.MENING and Signal.QUESTION in understanding.signals
    return understanding.kind in _ASKING or asks_along


HELPS: Mapping[Action, tuple[int, Reason]] = MappingProxyType(
    {
        Action.ANSWER: (2, "answered"),
        Action.TAKE: (2, "taken"),
        Action.PROACTIVE: (2, "tipped"),
        Action.POST: (2, "answered"),
        Action.FORWARD: (1, "passed-on"),
        Action.REFER: (1, "referred"),
        Action.DM: (1, "private"),
        Action.ASK: (1, "asked"),
        Action.WARN: (0, "told-off"),
    }
)

_UNDERSTANDING = re.compile(r"begrip|dank|herhaling|excuses|medeleven|.+-oor$")
"""Names of the parts of a reply that show understanding; a listening ear (`bejegening-oor`) is one of them."""
_THANKING = re.compile(r"dank")
_UPSET = frozenset({Feeling.ANGER, Feeling.GRIEF, Feeling.FEAR, Feeling.WORRY})
_PLEASED = frozenset({Feeling.JOY, Feeling.GRATITUDE})

_STANDARD = re.compile(r"\b(?:we|wij) (?:volgen|monitoren) (?:dit|het|de berichten)\b|\bwe monitor\b", re.IGNORECASE)
_INFORMING = frozenset({"antwoord", "verwijs"})
"""Parts that say something about a subject, and miss when the subject was another."""
_PRIVATE_DATA = re.compile(
    r"\b(?:bsn|burgerservicenummer|(?:huis|woon|thuis|e-?mail)adres|(?:uw|je|jouw) adres|adresgegevens|geboortedatum|"
    r"(?:telefoon|mobiele? )nummer|home address|date of birth|phone number)\b",
    re.IGNORECASE,
)
_GIVE = re.compile(
    r"\b(?:geef|stuur|mail|zet|deel|reageer met|laat .{0,20}weten|wat is|send|give|share|tell us|what is)\b",
    re.IGNORECASE,
)
_IN_PRIVATE = re.compile(r"\bpriv|\bdm\b|\bnooit\b|\bniet\b|\bgeen\b|\bprivate|\bnever\b|\bnot\b", re.IGNORECASE)
_BY_PHONE_OR_FOOT = re.compile(r"\bbel|\bcall\b|\bphone|\b14 ?0\d0|loket|balie|\bdesk\b|papier|krant", re.IGNORECASE)
"""A way for who is not online."""
_SENTENCE = re.compile(r"[^.!?]+[.!?]*")


def asks_private_data(reply: str) -> bool:
    """Whether a sentence of this reply asks for something private without saying: in a private message."""
    return any(
        _PRIVATE_DATA.search(sentence) and _GIVE.search(sentence) and not _IN_PRIVATE.search(sentence)
        for sentence in _SENTENCE.findall(reply)
    )


def treatment(
    message: Message,
    understanding: Understanding,
    response: Response,
    before: Conversation,
    waited: int = 0,
    about: tuple[str, ...] = (),
) -> Treatment:
    """How the writer of `message` is treated by `response`, after the conversation `before`.

    `about`: what it is really about, where a script says so; an answer about something else is no answer. `waited`: how
    often patience ran out until now. Who did not address the city and hears nothing is not
    treated at all.
    """
    if response.reply is None:
        silent = expects_reply(understanding)
        return Treatment(waited=waited, brushed_off=silent, reasons=("silence",) if silent else ())
    helped, helping = _helped(understanding, response)
    heard, hearing = _heard(understanding, response)
    offences = tuple(_offences(message, understanding, response, before, about, heard=heard > 0))
    if offences:
        helped = 0
    reasons = (
        *(("waited",) if waited else ()),
        *((hearing,) if heard else ()),
        *((helping,) if helped or helping == "told-off" else ()),
        *offences,
    )
    return Treatment(waited=waited, heard=heard, helped=helped, brushed_off=bool(offences), reasons=reasons)


def _helped(understanding: Understanding, response: Response) -> tuple[int, Reason]:
    helped, reason = HELPS.get(response.action, (0, ""))
    if response.action is Action.REFER and understanding.danger != "none":
        return 2, "safe"
    if not expects_reply(understanding) and response.action is not Action.PROACTIVE:
        # A kind word back to thanks or a remark solves nothing, and need not.
        return 0, reason
    return helped, reason


def _heard(understanding: Understanding, response: Response) -> tuple[int, Reason]:
    assert response.reply is not None
    parts = response.reply.parts
    if understanding.feeling in _PLEASED:
        return min(1, sum(bool(_THANKING.match(part)) for part in parts)), "thanked"
    if understanding.feeling in _UPSET or understanding.kind in (Kind.KLACHT, Kind.MELDING):
        return min(2, sum(bool(_UNDERSTANDING.match(part)) for part in parts)), "heard"
    return 0, ""


def _offences(
    message: Message,
    understanding: Understanding,
    response: Response,
    before: Conversation,
    about: tuple[str, ...],
    *,
    heard: bool,
) -> list[Reason]:
    """What brushes the citizen off, as reasons."""
    assert response.reply is not None
    reply, found = response.reply, []
    if response.action is Action.PROACTIVE and _does_not_fit(understanding, before):
        found.append("intruded")
    if response.action is Action.REFER and understanding.danger == "none":
        if Signal.OFFLINE in understanding.signals and not _BY_PHONE_OR_FOOT.search(reply.text):
            found.append("offline")
        elif understanding.feeling in _UPSET and not heard:
            found.append("bare-referral")
    if (
        about
        and not _INFORMING.isdisjoint(reply.parts)
        and not {understanding.topic.value, understanding.subject} & {*about}
    ):
        found.append("misunderstood")
    if before.asked is not Asked.NONE and before.asked in asks(response):
        found.append("asked-again")
    if not is_private(message.channel) and asks_private_data(reply.text):
        found.append("private-data")
    if _STANDARD.search(reply.text):
        found.append("standard")
    return found


def asks(response: Response) -> frozenset[Asked]:
    """What this response asks back, seen from its parts."""
    parts = response.reply.parts if response.reply else ()
    return frozenset(ASKS[part] for part in parts if part in ASKS)


def _does_not_fit(understanding: Understanding, before: Conversation) -> bool:
    """Whether unasked advice is out of place: for who grieves, comes by train, or had it twice."""
    return (
        understanding.feeling is Feeling.GRIEF
        or understanding.travel not in (Travel.UNKNOWN, Travel.CAR)
        or Signal.THIRD_PERSON in understanding.signals
        or before.tips >= 1
    )
