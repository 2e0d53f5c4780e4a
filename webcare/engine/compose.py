"""The words of a response: greeting, the pieces a rule names, signature; in the register and length of the channel.

Texts hold `[u|je]` (formal|familiar) and slots such as `{site}`. What a citizen wrote only ever fills a slot: it is
never read for brackets or braces itself.
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import NamedTuple

from webcare.domain.action import Action, Effort
from webcare.domain.channel import LIMITS
from webcare.domain.conversation import Conversation
from webcare.domain.decision import Decision
from webcare.domain.language import Language
from webcare.domain.message import Message
from webcare.domain.policy import Account, Norm, Referral
from webcare.domain.response import Reply, Response
from webcare.domain.understanding import Danger, Understanding
from webcare.engine.chance import Dice, pick
from webcare.engine.choice import first, sort_of
from webcare.engine.city import BY_MESSAGE, City, Shelved
from webcare.engine.contacts import contacts
from webcare.engine.facts import Facts, called, norm_for
from webcare.engine.personal_data import masked
from webcare.engine.post import posted
from webcare.engine.slots import Phrase
from webcare.engine.text import READ_AT_MOST, shown

CALCULATED_SLOTS = BY_MESSAGE | {"stad", "gemeente", "aanhef"}
"""Slots the engine fills; the rest stands under `slots` in the policies."""

BY_TOPIC = "by-topic"
"""As an account: the first account of the policy that covers the message's topic."""

_ROOMY = 1000
"""From this many characters a channel has room for the extra sentence of a wording."""
_PLACE_SHOWN = 60
_CASE_NUMBERS = range(10_000, 100_000)
# Finding a label in its class takes a call in Python 3.11; these are asked of every reply.
_TAKE, _INTERACT, _SAFE, _ENGLISH = Action.TAKE, Effort.INTERACT, Danger.NONE, Language.EN
_GREETED_IN = frozenset({Language.NL, Language.EN})
_AS_IT_IS: Mapping[str, str] = MappingProxyType({})
_NOTHING: AbstractSet[str] = frozenset()
_GREETING = ("groet",)


class _Part(NamedTuple):
    """One piece of a reply with its words. A NamedTuple, as it is made several times per reply."""

    name: str
    text: str
    language: Language
    may_drop: bool
    more: str = ""
    """A sentence more, where the channel has room."""


def compose(
    city: City,
    decision: Decision,
    message: Message,
    understanding: Understanding,
    facts: Facts,
    conversation: Conversation,
    seed: int = 0,
    tell: tuple[str, str] = ("", ""),
) -> Response:
    """What the city does and says, following `decision`. The same arguments give the same words.

    `tell`: what may be told of the fact behind the message, in Dutch and in English; empty while it may not.
    """
    then = decision.rule.then
    account_id = _account_id(city, then.account, facts)
    account = city.policy.accounts.get(account_id) if account_id else None
    case = ""
    if decision.action is _TAKE or _TAKE in decision.also:
        case = (conversation.case if facts.case else "") or case_number(city, message, understanding, seed)
    reply = None
    # A post speaks to all; only who asked the city directly hears from it in person as well.
    spoken_to = decision.effort is _INTERACT or (decision.effort is Effort.SEND and facts.addressed)
    if then.reply and spoken_to:
        dice = Dice(0, seed, *_dice(city, message, understanding))
        voice = _Voice(city, message, understanding, facts, conversation, account, case, tell, dice)
        reply = _reply(then.reply, voice)
    return Response(
        effort=decision.effort,
        action=decision.action,
        also=decision.also,
        reply=reply,
        post=posted(city, then.post, seed, tell=tell[0]) if then.post else None,
        account=account_id if account else "",
        case=case,
        rule=decision.rule.id,
    )


def _account_id(city: City, wanted: str | None, facts: Facts) -> str:
    if wanted != BY_TOPIC:
        return wanted or ""
    accounts = city.policy.accounts.items()
    return next((name for name, account in accounts if facts.topic in account.topics), "")


def case_number(city: City, message: Message, understanding: Understanding, seed: int) -> str:
    """A case number that looks like one and belongs to no real case: the policy's year and five digits."""
    return f"{city.policy.as_of}-{pick(seed, *_dice(city, message, understanding), of=_CASE_NUMBERS)}"


def _dice(city: City, message: Message, understanding: Understanding) -> tuple[str, ...]:
    """What chooses the words beside the seed. Masked: a message that was kept is answered in the same words again."""
    text = message.text
    if len(text) > READ_AT_MOST:
        # What stands beyond what is read was not looked at yet.
        text = masked(text)
    elif understanding.contains_pii:
        text = masked(text, understanding.evidence)
    return city.id, message.author, text


_part = tuple.__new__
"""Makes a part of its five fields: half the time of calling its name, and each reply has several."""


class _Voice(NamedTuple):
    """How one reply is worded: its register, the dice, and what fills the slots that are its own."""

    city: City
    message: Message
    understanding: Understanding
    facts: Facts
    conversation: Conversation
    account: Account | None
    case: str
    tell: tuple[str, str]
    dice: Dice

    def fill(self, phrase: Phrase, language: Language, instead: Mapping[str, str] = _AS_IT_IS) -> str:
        """The text with its slots filled; `instead`: what fills a slot in place of what would."""
        if len(phrase.pieces) == 1:
            return phrase.text
        english = language is _ENGLISH
        pieces = list(phrase.pieces)
        for at in range(1, len(pieces), 2):
            slot = pieces[at]
            pieces[at] = instead[slot] if slot in instead else self._word(slot, english=english)
        # What fills a slot is never read again.
        return "".join(pieces).strip()

    def _word(self, slot: str, *, english: bool) -> str:
        """What fills one of `city.BY_MESSAGE`, in Dutch for texts in any language but English."""
        city, facts = self.city, self.facts
        if slot == "naam":
            return called(self.message.author)
        if slot == "zaak":
            return self.case
        if slot == "account":
            return self.account.name if self.account else ""
        if slot == "plek":
            place = shown(self.understanding.place or self.conversation.place)
            return place if len(place) <= _PLACE_SHOWN else f"{place[: _PLACE_SHOWN - 1]}…"
        if slot == "feit":
            dutch, in_english = self.tell
            return (in_english or dutch) if english else dutch
        found: Norm | Referral | None
        if slot == "termijn":
            found = norm_for(city.policy, facts.subject, facts.topic, facts.kind) if facts.norm else None
        else:
            of = (city.referrals.get(name) for name in (facts.subject, facts.topic, "standaard"))
            found = next(filter(None, of), None)
        return "" if found is None else found.en if english else found.nl

    def one_of(
        self, phrases: tuple[Phrase, ...], language: Language, said: AbstractSet[str], key: bytes
    ) -> tuple[str, AbstractSet[str]]:
        """The variant that the seed chooses: of those that name no address or number again, if there are any.

        With the addresses and numbers it names.
        """
        chosen = self.dice.take(key, phrases)
        text, named = self._said(chosen, language)
        if said.isdisjoint(named):
            return text, named
        every = [self._said(phrase, language) for phrase in phrases]
        fresh = [(text, named) for text, named in every if said.isdisjoint(named)]
        if fresh:
            return self.dice.take(key, fresh)
        # A referral names site and number; whoever read the number already is shown the site alone.
        text = self.fill(chosen, language, {"verwijzing": self.site(language)})
        return text, contacts(text)

    def _said(self, phrase: Phrase, language: Language) -> tuple[str, AbstractSet[str]]:
        """The text with its slots filled, with the addresses and numbers it names."""
        if len(phrase.pieces) == 1:
            return phrase.text, phrase.contacts
        text = self.fill(phrase, language)
        return text, contacts(text)

    def site(self, language: Language) -> str:
        """The city's site, as texts in this language name it."""
        return self.city.words[self.facts.register, language is _ENGLISH].get("site", "")


def _parts(pieces: Shelved, voice: _Voice, *, roomy: bool) -> list[_Part]:
    """The pieces of a reply. What an earlier piece named, address or number, is not named again if it can be helped."""
    facts, words = voice.facts, voice.city.words
    way = (voice.understanding.language, facts.register)
    parts: list[_Part] = []
    said: AbstractSet[str] = _NOTHING
    for piece, lines in pieces:
        line = first(lines, facts)
        if line is None:
            continue
        ways = line.ways
        language, variants, further = ways[way] if way in ways else line.said(way, words)
        # A pointer would only repeat what the reply names already: the site or a page of it, or what it points at.
        if not variants or (piece.pointer and _names(voice.site(language), parts)):
            continue
        text, named = voice.one_of(variants, language, said, piece.key)
        if not text or (piece.pointer and not said.isdisjoint(named)):
            continue
        if named:
            said |= named
        more = ""
        if further and roomy:
            more, named = voice.one_of(further, language, said, piece.more_key)
            said |= named
        parts.append(_part(_Part, (piece.name, text, language, piece.may_drop, more)))
    return parts


def _names(site: str, parts: Iterable[_Part]) -> bool:
    """Whether the reply names this site already."""
    if site:
        for part in parts:
            if site in part.text:
                return True
    return False


def _reply(names: tuple[str, ...], voice: _Voice) -> Reply | None:
    city, facts = voice.city, voice.facts
    limit = LIMITS[voice.message.channel]
    roomy = limit >= _ROOMY
    sort = sort_of(facts)
    parts = _parts(city.pieces_for(names, sort), voice, roomy=roomy)
    if not parts:
        return None
    greets = _greets(city, voice.message, facts)
    greeting = _parts(city.pieces_for(_GREETING, sort), voice, roomy=roomy) if greets else []
    signature = (voice.account.signature if voice.account else "") or city.policy.tone.signature
    text, dropped = _fitted(greeting, parts, signature, limit)
    return Reply(
        text=text,
        language=parts[0].language,
        limit=limit,
        parts=tuple([part.name for part in parts if part.name not in dropped]),
        dropped=dropped,
    )


def _greets(city: City, message: Message, facts: Facts) -> bool:
    """A greeting opens the first reply, unless there is danger: then the number comes first."""
    channel = city.policy.channels.get(message.channel)
    greets = channel is None or channel.greet
    known = facts.language in _GREETED_IN
    return greets and known and facts.turn == "first" and facts.danger is _SAFE and "groet" in city.pieces


def _fitted(greeting: list[_Part], parts: list[_Part], signature: str, limit: int) -> tuple[str, tuple[str, ...]]:
    """The reply within `limit`: what may be dropped goes first, from the end; then the greeting."""
    text = _joined(greeting, parts, signature)
    if len(text) <= limit:
        return text, ()
    dropped: list[str] = []
    kept = list(parts)
    for part in [*reversed([part for part in parts if part.may_drop]), *greeting]:
        dropped.append(part.name)
        kept = [other for other in kept if other is not part]
        greeting = [other for other in greeting if other is not part]
        text = _joined(greeting, kept, signature)
        if len(text) <= limit:
            return text, tuple(dropped)
    # Content tests keep every combination within its channel; a policy of someone else may not be so tidy.
    room = limit - len(signature) - 2
    cut = _joined([], kept, "")[:room].rsplit(" ", 1)[0]
    return f"{cut}… {signature}".strip(), tuple(dropped)


def _joined(greeting: list[_Part], parts: list[_Part], signature: str) -> str:
    words = [text for part in parts for text in (part.text, part.more) if text]
    words.append(signature)
    # As in a letter: the greeting has a line of its own, so that the next sentence may begin with a capital.
    lines = [part.text for part in greeting]
    lines.append(" ".join(words).strip())
    return "\n".join(lines).strip()
