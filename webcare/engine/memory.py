"""The memory of a conversation: what the city carries over from one message to the next.

A report, the place that was asked for and the case number stay known. Not here: what is said (`engine.compose`).
"""

import re
from dataclasses import replace

from webcare.domain.action import Action, Effort
from webcare.domain.conversation import Asked, Conversation, Exchange
from webcare.domain.understanding import Kind, Signal, Topic, Understanding
from webcare.engine.personal_data import masked

ASKS = {
    "vraag-plek": Asked.PLACE,
    "vraag-meer": Asked.DETAILS,
    "vraag-meldnummer": Asked.REPORT,
    "waar-meldnummer": Asked.REPORT,
}
"""Templates after which the city waits for something, and for what."""
_ASKING = frozenset(ASKS)

# Finding a label in its class takes a call in Python 3.11; these are asked of every message.
_NOTHING_ASKED, _WARN, _PROACTIVE = Asked.NONE, Action.WARN, Action.PROACTIVE

_PLACE_LENGTH = 120
"""An answer to "where?" that is longer than this is a story, not a place."""

_REPORT_NUMBER = re.compile(r"\d(?:[ .-]?\d){3,}")
_THE_NUMBER = re.compile(r"\b(?:meld(?:ings)?)?nummer|\b(?:report |reference )?number\b", re.IGNORECASE)
_DO_NOT_KNOW = re.compile(
    r"\b(?:geen idee|weet(?:\s\w+){0,3} niet|no idea|not sure|do ?n[o'’]t know|geen nummer"
    r"|kwijt|vergeten|nee|niks|nothing|none)\b",
    re.IGNORECASE,
)
"""Who says this has not answered."""

_ANSWERED = frozenset({Kind.VRAAG, Kind.MELDING, Kind.KLACHT, Kind.SUGGESTIE, Kind.COMPLIMENT})


def in_context(understanding: Understanding, conversation: Conversation, text: str) -> Understanding:
    """`understanding` in the light of the conversation: addressed, and about the same thing where it names no other."""
    if not conversation.exchanges:
        return understanding
    before = conversation.topic
    if understanding.contains_pii:
        text = masked(text, understanding.evidence)
    changed = understanding
    if not understanding.addressed and any(exchange.response.reply for exchange in conversation.exchanges):
        changed = replace(understanding, addressed=True)
    if _asks_for_the_number(conversation.asked, understanding, text):
        return replace(changed, topic=Topic.OVERIG, subject="overig/algemeen")
    if before is not None and changed.topic == "overig":
        changed = replace(
            changed,
            topic=before.topic,
            subject=before.subject,
            confidence=before.confidence,
            scores=before.scores,
        )
    if before is not None and _answers(conversation.asked, changed, text):
        place = changed.place or (" ".join(text.split()) if conversation.asked is Asked.PLACE else "")
        number = conversation.asked is Asked.REPORT and bool(_REPORT_NUMBER.search(text))
        changed = replace(
            changed,
            topic=before.topic,
            subject=before.subject,
            kind=before.kind,
            confidence=before.confidence,
            scores=before.scores,
            place=place,
            signals=changed.signals | {Signal.REPORT_NUMBER} if number else changed.signals,
        )
    if changed.addressed and changed.kind in _ANSWERED and changed.advice is Effort.MONITOR:
        changed = replace(changed, advice=Effort.INTERACT)
    return changed


def _answers(asked: Asked, understanding: Understanding, text: str) -> bool:
    """Whether `text` gives the place or the report that was asked for."""
    if asked is Asked.PLACE:
        return _names_a_place(understanding, text)
    if asked is Asked.REPORT:
        return bool(understanding.place or _REPORT_NUMBER.search(text)) and "?" not in text
    return False


def _asks_for_the_number(asked: Asked, understanding: Understanding, text: str) -> bool:
    """Whether `text` asks after the number that the city asked for, instead of giving it."""
    asks = asked is Asked.REPORT and understanding.kind is Kind.VRAAG
    return asks and bool(_THE_NUMBER.search(text)) and not _REPORT_NUMBER.search(text)


def about_its_case(understanding: Understanding, conversation: Conversation) -> bool:
    """Whether a case number was given in `conversation` for what this message is about."""
    if not conversation.case:
        return False
    cases = (exchange.understanding for exchange in conversation.exchanges if exchange.response.case)
    return any(_same_subject(understanding, case) for case in cases)


def _same_subject(one: Understanding, other: Understanding) -> bool:
    """Whether these are about the same; who stays general within the topic names no other subject."""
    general = _general(one.subject) or _general(other.subject)
    return one.topic == other.topic and (general or one.subject == other.subject)


def _general(subject: str) -> bool:
    return not subject or subject.endswith("/algemeen")


def _names_a_place(understanding: Understanding, text: str) -> bool:
    if understanding.place:
        return True
    short = 0 < len(text.strip()) <= _PLACE_LENGTH and not _DO_NOT_KNOW.search(text)
    return short and "?" not in text and understanding.kind in (Kind.MENING, Kind.MELDING, Kind.KLACHT)


def remembered(conversation: Conversation, exchange: Exchange) -> Conversation:
    """The conversation with this exchange added, and what it taught."""
    _, understood, response = exchange
    reply = response.reply
    if reply is None:
        asked = conversation.asked
    elif _ASKING.isdisjoint(reply.parts):
        asked = _NOTHING_ASKED
    else:
        asked = next(ASKS[part] for part in reply.parts if part in ASKS)
    return Conversation(
        exchanges=(*conversation.exchanges, exchange),
        topic=understood if understood.topic != "overig" or conversation.topic is None else conversation.topic,
        place=understood.place or conversation.place,
        case=response.case or conversation.case,
        asked=asked,
        warned=conversation.warned or response.action is _WARN,
        tips=conversation.tips + (response.action is _PROACTIVE),
    )
