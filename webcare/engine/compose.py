"""The words of a response: greeting, the pieces a rule names, signature; in the register and length of the channel.

Texts hold `[u|je]` (formal|familiar) and slots such as `{site}`. What a citizen wrote only ever fills a slot: it is
never read for brackets or braces itself.
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from webcare.domain.action import Action, Effort
from webcare.domain.channel import LIMITS
from webcare.domain.conversation import Conversation
from webcare.domain.decision import Decision
from webcare.domain.language import Language, Register
from webcare.domain.message import Message
from webcare.domain.policy import Account, Wording
from webcare.domain.response import Reply, Response
from webcare.domain.understanding import Danger, Understanding
from webcare.engine.chance import pick
from webcare.engine.city import City
from webcare.engine.contacts import contacts
from webcare.engine.facts import Facts, called, norm_for
from webcare.engine.personal_data import masked
from webcare.engine.post import posted
from webcare.engine.slots import filled, voiced
from webcare.engine.text import READ_AT_MOST, shown

CALCULATED_SLOTS = frozenset(
    {"stad", "gemeente", "termijn", "naam", "plek", "zaak", "account", "verwijzing", "aanhef", "feit"}
)
"""Slots the engine fills; the rest stands under `slots` in the policies."""

BY_TOPIC = "by-topic"
"""As an account: the first account of the policy that covers the message's topic."""

_ROOMY = 1000
"""From this many characters a channel has room for the extra sentence of a wording."""
_PLACE_SHOWN = 60
_CASE_NUMBERS = range(10_000, 100_000)


@dataclass(frozen=True, slots=True)
class _Part:
    """One piece of a reply with its words."""

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
    account = city.policy.accounts.get(account_id)
    case = ""
    if Action.TAKE in (decision.action, *decision.also):
        case = (conversation.case if facts.case else "") or _case_number(city, message, understanding, seed)
    language = understanding.language
    slots = _Slots(city, message, understanding, facts, conversation, account, case, tell)
    reply = None
    # A post speaks to all; only who asked the city directly hears from it in person as well.
    spoken_to = decision.effort is Effort.INTERACT or (decision.effort is Effort.SEND and facts.addressed)
    if then.reply and spoken_to:
        voice = _Voice(slots, facts.register, (seed, *_dice(city, message, understanding)))
        reply = _reply(city, then.reply, message, facts, language, voice, account)
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


def _case_number(city: City, message: Message, understanding: Understanding, seed: int) -> str:
    """A case number that looks like one and belongs to no real case: the policy's year and five digits."""
    return f"{city.policy.as_of}-{pick(seed, *_dice(city, message, understanding), of=_CASE_NUMBERS)}"


def _dice(city: City, message: Message, understanding: Understanding) -> tuple[str, ...]:
    """What chooses the words beside the seed. Masked: a message that was kept is answered in the same words again."""
    hides = understanding.contains_pii or len(message.text) > READ_AT_MOST
    return city.id, message.author, masked(message.text) if hides else message.text


class _Slots:
    """The words for the slots, per language, worked out once a reply needs them."""

    def __init__(
        self,
        city: City,
        message: Message,
        understanding: Understanding,
        facts: Facts,
        conversation: Conversation,
        account: Account | None,
        case: str,
        tell: tuple[str, str],
    ) -> None:
        self.city, self.facts = city, facts
        norm = norm_for(city.policy, facts.subject, facts.topic, facts.kind) if facts.norm else None
        referral = next(
            (city.referrals[of] for of in (facts.subject, facts.topic, "standaard") if of in city.referrals),
            None,
        )
        place = shown(understanding.place or conversation.place)
        own = {
            "stad": city.policy.name,
            "gemeente": f"gemeente {city.policy.name}",
            "naam": called(message.author),
            "plek": place if len(place) <= _PLACE_SHOWN else f"{place[: _PLACE_SHOWN - 1]}…",
            "zaak": case,
            "account": account.name if account else "",
        }
        dutch, english = tell
        self.nl = {
            **own,
            "feit": dutch,
            "termijn": norm.nl if norm else "",
            "verwijzing": referral.nl if referral else "",
        }
        self.en = {
            **own,
            "feit": english or dutch,
            "termijn": norm.en if norm else "",
            "verwijzing": referral.en if referral else "",
        }
        self.en["gemeente"] = f"City of {'The Hague' if city.policy.name == 'Den Haag' else city.policy.name}"
        if city.policy.name == "Den Haag":
            self.en["stad"] = "The Hague"
        for name, words in city.policy.slots.items():
            self.nl.setdefault(name, voiced(words.get("nl", ""), facts.register))
            self.en.setdefault(name, words.get("en", words.get("nl", "")))

    def of(self, language: Language) -> Mapping[str, str]:
        """The filling for texts in one language; Dutch for all but English."""
        return self.en if language is Language.EN else self.nl


@dataclass(frozen=True, slots=True)
class _Voice:
    """How one reply is worded: its slots, its register and the dice."""

    slots: _Slots
    register: Register
    keys: tuple[object, ...]

    def fill(self, text: str, language: Language, **other: str) -> str:
        """`text` in the register, with its slots filled."""
        return filled(voiced(text, self.register), {**self.slots.of(language), **other}).strip()

    def one_of(self, variants: tuple[str, ...], language: Language, said: AbstractSet[str], *keys: str) -> str:
        """The variant that the seed chooses: of those that name no address or number again, if there are any."""
        chosen = pick(0, *self.keys, *keys, of=variants)
        text = self.fill(chosen, language)
        if said.isdisjoint(contacts(text)):
            return text
        fresh = [other for other in self._all(variants, language) if said.isdisjoint(contacts(other))]
        if fresh:
            return pick(0, *self.keys, *keys, of=fresh)
        # A referral names site and number; whoever read the number already is shown the site alone.
        return self.fill(chosen, language, verwijzing=self.slots.of(language).get("site", ""))

    def _all(self, variants: Iterable[str], language: Language) -> Iterable[str]:
        return (self.fill(variant, language) for variant in variants)


def _worded(
    wording: Wording, language: Language, voice: _Voice, name: str, said: AbstractSet[str]
) -> tuple[str, Language]:
    """One variant of a wording in the citizen's language; else English for who writes no Dutch, else Dutch."""
    for wanted in dict.fromkeys((language, Language.NL if language is Language.NL else Language.EN, Language.NL)):
        variants = wording.texts(wanted)
        if variants:
            return voice.one_of(variants, wanted, said, name), wanted
    return "", language


def _parts(
    city: City, names: tuple[str, ...], facts: Facts, language: Language, voice: _Voice, *, roomy: bool
) -> list[_Part]:
    """The pieces of a reply. What an earlier piece named, address or number, is not named again if it can be helped."""
    parts: list[_Part] = []
    said: set[str] = set()
    for name in names:
        piece = city.pieces[name]
        wording = piece.line(facts)
        if wording is None:
            continue
        text, spoken = _worded(wording, language, voice, name, said)
        if not text or (piece.pointer and _points_again(text, voice.slots.of(spoken).get("site", ""), parts, said)):
            continue
        said |= contacts(text)
        more = ""
        extra = wording.more_en if spoken is Language.EN else wording.more
        if extra and roomy:
            more = voice.one_of(extra, spoken, said, name, "more")
            said |= contacts(more)
        parts.append(_Part(name, text, spoken, piece.may_drop, more))
    return parts


def _points_again(text: str, site: str, parts: Iterable[_Part], said: AbstractSet[str]) -> bool:
    """Whether a pointer would only repeat: the reply names the site, or a page of it, or what it points at."""
    return any(site in part.text for part in parts if site) or not said.isdisjoint(contacts(text))


def _reply(
    city: City,
    names: tuple[str, ...],
    message: Message,
    facts: Facts,
    language: Language,
    voice: _Voice,
    account: Account | None,
) -> Reply | None:
    limit = LIMITS[message.channel]
    roomy = limit >= _ROOMY
    parts = _parts(city, names, facts, language, voice, roomy=roomy)
    if not parts:
        return None
    greeting = _parts(city, ("groet",), facts, language, voice, roomy=roomy) if _greets(city, message, facts) else []
    signature = (account.signature if account else "") or city.policy.tone.signature
    text, dropped = _fitted(greeting, parts, signature, limit)
    return Reply(
        text=text,
        language=parts[0].language,
        limit=limit,
        parts=tuple(part.name for part in parts if part.name not in dropped),
        dropped=dropped,
    )


def _greets(city: City, message: Message, facts: Facts) -> bool:
    """A greeting opens the first reply, unless there is danger: then the number comes first."""
    channel = city.policy.channels.get(message.channel)
    greets = channel is None or channel.greet
    known = facts.language in (Language.NL, Language.EN)
    return greets and known and facts.turn == "first" and facts.danger is Danger.NONE and "groet" in city.pieces


def _fitted(greeting: list[_Part], parts: list[_Part], signature: str, limit: int) -> tuple[str, tuple[str, ...]]:
    """The reply within `limit`: what may be dropped goes first, from the end; then the greeting."""
    dropped: list[str] = []
    kept = list(parts)
    for part in [None, *reversed([part for part in parts if part.may_drop]), *greeting]:
        if part is not None:
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
    # As in a letter: the greeting has a line of its own, so that the next sentence may begin with a capital.
    return "\n".join((*(part.text for part in greeting), " ".join((*words, signature)).strip())).strip()
