"""A policy made ready to answer with: rules and wordings in order, their conditions turned into quick tests.

Made once per policy; everything the engine needs of a city is in one `City`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from webcare.domain.desk import Post
from webcare.domain.policy import Policy, Referral, Rule, Template, When, Wording
from webcare.domain.understanding import Topic
from webcare.engine.facts import Facts

Test = tuple[str, frozenset[Any]]
"""The name of a fact and the values it may have."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A `When` as tests: `plain` facts by value, and the two that look into a set of signals."""

    plain: tuple[Test, ...]
    signals: frozenset[Any]
    without: frozenset[Any]
    mentions: frozenset[Any]

    def holds(self, facts: Facts) -> bool:
        """Whether every stated fact is so."""
        for name, allowed in self.plain:
            if getattr(facts, name) not in allowed:
                return False
        if self.mentions and self.mentions.isdisjoint(facts.mentions):
            return False
        if self.signals and self.signals.isdisjoint(facts.signals):
            return False
        return self.without.isdisjoint(facts.signals)

    def can_hold(self, sort: Mapping[str, Any]) -> bool:
        """Whether it may be so for a message of which these facts are known."""
        return all(name not in sort or sort[name] in allowed for name, allowed in self.plain)


_SORTED_BY = ("kind", "topic", "danger", "addressed", "contains_pii")
"""Facts by which rules are put together; each has few values, so that there are a few hundred sorts at most."""


def condition(when: When) -> Condition:
    """`when`, ready to be tested."""
    plain: list[Test] = []
    for name, wanted in when.stated():
        if name not in ("signals", "without", "mentions"):
            plain.append((name, frozenset(wanted) if isinstance(wanted, tuple) else frozenset((wanted,))))
    return Condition(tuple(plain), frozenset(when.signals), frozenset(when.without), frozenset(when.mentions))


@dataclass(frozen=True, slots=True)
class Line:
    """A wording with its condition made ready."""

    condition: Condition
    wording: Wording


@dataclass(frozen=True, slots=True)
class Piece:
    """A template made ready: its lines per topic, in order, each list complete in itself."""

    may_drop: bool
    pointer: bool
    by_topic: Mapping[Topic, tuple[Line, ...]]

    def line(self, facts: Facts) -> Wording | None:
        """The first wording that holds."""
        for line in self.by_topic[facts.topic]:
            if line.condition.holds(facts):
                return line.wording
        return None


@dataclass(frozen=True, slots=True)
class City:
    """One city, ready to answer."""

    policy: Policy
    ready: tuple[tuple[Condition, Rule], ...]
    """Every rule with its condition, in the policy's order."""
    pieces: Mapping[str, Piece]
    posts: Mapping[str, Post]
    referrals: Mapping[str, Referral]
    _shelves: dict[tuple[Any, ...], tuple[tuple[Condition, Rule], ...]] = field(
        default_factory=dict, repr=False, compare=False
    )
    """The rules that can hold for messages of one sort, put together when the first of that sort comes."""

    def rules_for(self, facts: Facts) -> tuple[tuple[Condition, Rule], ...]:
        """The rules that can hold for messages of this sort, in the policy's order; most never can."""
        key = (facts.kind, facts.topic, facts.danger, facts.addressed, facts.contains_pii)
        found = self._shelves.get(key)
        if found is None:
            sort = dict(zip(_SORTED_BY, key, strict=True))
            found = self._shelves[key] = tuple(pair for pair in self.ready if pair[0].can_hold(sort))
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
        )


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
