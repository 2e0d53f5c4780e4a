"""A policy made ready to answer with: rules and wordings in order, their conditions turned into quick tests.

Made once per policy; everything the engine needs of a city is in one `City`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from webcare.domain.decision import Decision
from webcare.domain.desk import Post
from webcare.domain.language import Language, Register
from webcare.domain.policy import BySplit, Policy, Referral, Rule, Template, When, Wording
from webcare.domain.understanding import Topic
from webcare.engine.chance import written
from webcare.engine.choice import MOST_SORTS, Choice, Condition, Ready, Shelf, Sort, condition
from webcare.engine.facts import Facts
from webcare.engine.slots import Phrase, voiced

BY_MESSAGE = frozenset({"termijn", "naam", "plek", "zaak", "account", "verwijzing", "feit"})
"""Slots that differ from message to message; all others are the same for a whole city."""
_ENGLISH_NAMES = {"Den Haag": "The Hague"}
SPOKEN: Mapping[Language, tuple[Language, ...]] = MappingProxyType(
    {
        language: tuple(dict.fromkeys((language, Language.NL if language is Language.NL else Language.EN, Language.NL)))
        for language in Language
    }
)
"""Per language of a citizen those of a reply, in turn: their own; English for who writes no Dutch; Dutch."""
Words = Mapping[tuple[Register, bool], Mapping[str, str]]
"""What fills the slots that are the same for every message, per register; True for English texts."""
Way = tuple[Language, Register]
"""The language of a citizen and the register in which they are answered."""


@dataclass(frozen=True, slots=True)
class Line:
    """A wording with its condition made ready."""

    condition: Condition
    wording: Wording
    ways: dict[Way, "Said"] = field(default_factory=dict, repr=False, compare=False)
    """How it was said before."""

    def said(self, way: Way, words: Words) -> "Said":
        """How it is said to who writes this language, in this register: put together when it is first said."""
        found = self.ways.get(way)
        if found is None:
            language, register = way
            spoken = next((spoken for spoken in SPOKEN[language] if self.wording.texts(spoken)), language)
            english = spoken is Language.EN
            known = words[register, english]

            def ready(texts: Iterable[str]) -> tuple[Phrase, ...]:
                return tuple(Phrase.of(text, register, known, BY_MESSAGE) for text in texts)

            more = self.wording.more_en if english else self.wording.more
            found = Said(language=spoken, variants=ready(self.wording.texts(spoken)), more=ready(more))
            self.ways[way] = found
        return found


class Said(NamedTuple):
    """A wording as it is said in one language and register."""

    language: Language
    variants: tuple[Phrase, ...]
    """Nothing where the wording has no words for who reads this language."""
    more: tuple[Phrase, ...]
    """A sentence more, where the channel has room."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A template made ready: its lines per topic, in order, each list complete in itself."""

    name: str
    may_drop: bool
    pointer: bool
    by_topic: Mapping[Topic, tuple[Line, ...]]
    choice: Choice[Line] = field(repr=False, compare=False)
    key: bytes
    """The key of the dice for its text."""
    more_key: bytes

    def line(self, facts: Facts) -> Wording | None:
        """The first wording that holds."""
        found = self.choice.first(facts)
        return found.wording if found is not None else None


Outcome = Decision | tuple[Rule, BySplit]
"""What a rule decides whenever it holds; or the rule with the efforts among which it lets the split choose."""
Shelved = tuple[tuple[Piece, Shelf[Line]], ...]
"""The pieces of a reply, with of each the lines that can hold for messages of one sort."""


@dataclass(frozen=True, slots=True)
class City:
    """One city, ready to answer."""

    policy: Policy
    rules: Choice[Outcome] = field(repr=False, compare=False)
    """Every rule in the policy's order."""
    pieces: Mapping[str, Piece]
    posts: Mapping[str, Post]
    referrals: Mapping[str, Referral]
    words: Words
    _shelved: dict[tuple[tuple[str, ...], Sort], Shelved] = field(default_factory=dict, repr=False, compare=False)

    def pieces_for(self, names: tuple[str, ...], sort: Sort) -> Shelved:
        """These pieces as far as they can be said to messages of this sort."""
        found = self._shelved.get((names, sort))
        if found is None:
            if len(self._shelved) >= MOST_SORTS:
                self._shelved.clear()
            pieces = [self.pieces[name] for name in names]
            shelves = [(piece, piece.choice.shelf(sort)) for piece in pieces]
            found = self._shelved[names, sort] = tuple([pair for pair in shelves if pair[1]])
        return found

    @property
    def id(self) -> str:
        """The city's id, such as `den-haag`."""
        return self.policy.city

    @staticmethod
    def of(policy: Policy) -> "City":
        """`policy` (national part merged in) made ready."""
        rules = tuple(map(rule_of, policy.rules))
        return City(
            policy=policy,
            rules=Choice(lambda _: rules),
            pieces={name: piece_of(name, template) for name, template in policy.templates.items()},
            posts={post.id: post for post in policy.posts},
            referrals={referral.of: referral for referral in reversed(policy.referrals)},
            words={
                (register, english): _words(policy, register, english=english)
                for register in Register
                for english in (False, True)
            },
        )


def _words(policy: Policy, register: Register, *, english: bool) -> dict[str, str]:
    """What fills the slots of this city's texts that are the same for every message."""
    if english:
        name = _ENGLISH_NAMES.get(policy.name, policy.name)
        words = {slot: says.get("en", says.get("nl", "")) for slot, says in policy.slots.items()}
        return {**words, "stad": name, "gemeente": f"City of {name}"}
    words = {slot: voiced(says.get("nl", ""), register) for slot, says in policy.slots.items()}
    return {**words, "stad": policy.name, "gemeente": f"gemeente {policy.name}"}


def _outcome(rule: Rule) -> Outcome:
    then = rule.then
    if isinstance(then.effort, BySplit):
        return rule, then.effort
    return Decision(rule=rule, effort=then.effort, action=then.action, also=then.also)


def rule_of(rule: Rule) -> tuple[Condition, Ready[Outcome]]:
    """A rule made ready."""
    when = condition(rule.when)
    return when, when.ready(_outcome(rule))


def piece_of(name: str, template: Template) -> Piece:
    """A template made ready."""
    lines = tuple(Line(condition(wording.when), wording) for wording in template.wordings)
    shared = [(line.condition, line.condition.ready(line)) for line in lines]
    about = {topic: [at for at, line in enumerate(lines) if _may_be(line.wording.when, topic)] for topic in Topic}
    by_topic = {topic: tuple([lines[at] for at in found]) for topic, found in about.items()}
    choice = Choice(lambda topic: [shared[at] for at in about[topic]])
    return Piece(name, template.may_drop, template.pointer, by_topic, choice, written(name), written(name, "more"))


def _may_be(when: When, topic: Topic) -> bool:
    if when.topic and topic not in when.topic:
        return False
    return not when.subject or any(subject.startswith(f"{topic.value}/") for subject in when.subject)
