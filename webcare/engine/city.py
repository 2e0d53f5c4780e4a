"""A policy made ready to answer with: rules and wordings in order, their conditions turned into quick tests.

Made once per policy; everything the engine needs of a city is in one `City`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TypeVar

from webcare.domain.desk import Post
from webcare.domain.language import Language, Register
from webcare.domain.policy import Policy, Referral, Rule, Template, When, Wording
from webcare.domain.understanding import Topic
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
T = TypeVar("T")

Test = tuple[str, frozenset[Any]]
"""The name of a fact and the values it may have."""


Sort = tuple[Any, ...]
"""What messages have in common for which the same rules and wordings come into question: values of `_SORTED_BY`."""
_SORTED_BY = ("kind", "topic", "danger", "addressed", "contains_pii")
"""Each has few values, so that there are a few hundred sorts at most."""


def _sort(facts: Facts) -> Sort:
    return facts.kind, facts.topic, facts.danger, facts.addressed, facts.contains_pii


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A `When` as tests, the cheap and telling ones first."""

    sort: tuple[tuple[int, frozenset[Any]], ...]
    """Of the sort of a message: which of its values, and what it may be."""
    plain: tuple[Test, ...]
    """Of the other facts that are one value."""
    simple: bool
    """Whether nothing is asked of the facts that are a set, which are below."""
    signals: frozenset[Any]
    without: frozenset[Any]
    mentions: frozenset[Any]

    def holds(self, facts: Facts) -> bool:
        """Whether every stated fact is so."""
        return self.fits(_sort(facts)) and first(((self, True),), facts) is True

    def fits(self, sort: Sort) -> bool:
        """Whether it may be so for messages of this sort."""
        # A loop: this is asked of every rule for every new sort, and a generator takes longer than the question.
        for place, allowed in self.sort:  # noqa: SIM110
            if sort[place] not in allowed:
                return False
        return True

    def holds_for_sets(self, facts: Facts) -> bool:
        """Whether what is stated of signals and mentions is so."""
        if self.mentions and self.mentions.isdisjoint(facts.mentions):
            return False
        if self.signals and self.signals.isdisjoint(facts.signals):
            return False
        return self.without.isdisjoint(facts.signals)


Shelf = tuple[tuple[Condition, T], ...]
"""What can hold for messages of one sort, in order."""


def _shelf(every: Iterable[tuple[Condition, T]], sort: Sort) -> Shelf[T]:
    return tuple([pair for pair in every if pair[0].fits(sort)])


def first(shelf: Shelf[T], facts: Facts) -> T | None:
    """The first that holds for a message of the sort for which `shelf` was put together."""
    # The tests stand here and not in the condition: a call for each of some twenty would take as long as the testing.
    for condition, one in shelf:
        for name, allowed in condition.plain:
            if getattr(facts, name) not in allowed:
                break
        else:
            if condition.simple or condition.holds_for_sets(facts):
                return one
    return None


def condition(when: When) -> Condition:
    """`when`, ready to be tested."""
    tests: list[Test] = []
    for name, wanted in when.stated():
        if name not in ("signals", "without", "mentions"):
            tests.append((name, frozenset(wanted) if isinstance(wanted, tuple) else frozenset((wanted,))))
    return Condition(
        sort=tuple((_SORTED_BY.index(name), allowed) for name, allowed in tests if name in _SORTED_BY),
        plain=tuple(test for test in tests if test[0] not in _SORTED_BY),
        simple=not (when.signals or when.without or when.mentions),
        signals=frozenset(when.signals),
        without=frozenset(when.without),
        mentions=frozenset(when.mentions),
    )


@dataclass(frozen=True, slots=True)
class Line:
    """A wording with its condition made ready."""

    condition: Condition
    wording: Wording
    _said: dict[tuple[Language, Register], "Said"] = field(default_factory=dict, repr=False, compare=False)

    def said(self, language: Language, register: Register, words: Words) -> "Said":
        """How it is said to who writes this language, in this register: put together when it is first said."""
        found = self._said.get((language, register))
        if found is None:
            spoken = next((spoken for spoken in SPOKEN[language] if self.wording.texts(spoken)), language)
            english = spoken is Language.EN
            known = words[register, english]

            def ready(texts: Iterable[str]) -> tuple[Phrase, ...]:
                return tuple(Phrase.of(text, register, known, BY_MESSAGE) for text in texts)

            more = self.wording.more_en if english else self.wording.more
            found = Said(language=spoken, variants=ready(self.wording.texts(spoken)), more=ready(more))
            self._said[language, register] = found
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A wording as it is said in one language and register."""

    language: Language
    variants: tuple[Phrase, ...]
    """Nothing where the wording has no words for who reads this language."""
    more: tuple[Phrase, ...]
    """A sentence more, where the channel has room."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A template made ready: its lines per topic, in order, each list complete in itself."""

    may_drop: bool
    pointer: bool
    by_topic: Mapping[Topic, tuple[Line, ...]]
    _shelves: dict[Sort, Shelf[Line]] = field(default_factory=dict, repr=False, compare=False)

    def line(self, facts: Facts) -> Wording | None:
        """The first wording that holds."""
        found = self.holding(facts)
        return found.wording if found is not None else None

    def holding(self, facts: Facts) -> Line | None:
        """The first line that holds."""
        sort = _sort(facts)
        found = self._shelves.get(sort)
        if found is None:
            lines = ((line.condition, line) for line in self.by_topic[facts.topic])
            found = self._shelves[sort] = _shelf(lines, sort)
        return first(found, facts)


@dataclass(frozen=True, slots=True)
class City:
    """One city, ready to answer."""

    policy: Policy
    ready: tuple[tuple[Condition, Rule], ...]
    """Every rule with its condition, in the policy's order."""
    pieces: Mapping[str, Piece]
    posts: Mapping[str, Post]
    referrals: Mapping[str, Referral]
    words: Words
    _shelves: dict[Sort, Shelf[Rule]] = field(default_factory=dict, repr=False, compare=False)
    """The rules that can hold for messages of one sort, put together when the first of that sort comes."""

    def rules_for(self, facts: Facts) -> Shelf[Rule]:
        """The rules that can hold for messages of this sort, in the policy's order; most never can."""
        sort = _sort(facts)
        found = self._shelves.get(sort)
        if found is None:
            found = self._shelves[sort] = _shelf(self.ready, sort)
        return found

    @property
    def id(self) -> str:
        """The city's id, such as `den-haag`."""
        return self.policy.city

    @staticmethod
    def of(policy: Policy) -> "City":
        """`policy` (national part merged in) made ready."""
        return City(
            policy=policy,
            ready=tuple((condition(rule.when), rule) for rule in policy.rules),
            pieces={name: _piece(template) for name, template in policy.templates.items()},
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


def _piece(template: Template) -> Piece:
    lines = tuple(Line(condition(wording.when), wording) for wording in template.wordings)
    by_topic = {}
    for topic in Topic:
        by_topic[topic] = tuple(line for line in lines if _may_be(line.wording.when, topic))
    return Piece(template.may_drop, template.pointer, by_topic)


def _may_be(when: When, topic: Topic) -> bool:
    if when.topic and topic not in when.topic:
        return False
    return not when.subject or any(subject.startswith(f"{topic.value}/") for subject in when.subject)
