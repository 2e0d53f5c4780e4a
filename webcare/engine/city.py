"""A policy made ready to answer with: rules and wordings in order, their conditions turned into quick tests.

Made once per policy; everything the engine needs of a city is in one `City`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from webcare.domain.desk import Post
from webcare.domain.policy import Policy, Referral, Rule, Template, When, Wording
from webcare.domain.understanding import Kind, Topic
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
    by_kind: Mapping[Kind, tuple[tuple[Condition, Rule], ...]]
    """The rules that can hold for each kind of message, in the policy's order."""
    pieces: Mapping[str, Piece]
    posts: Mapping[str, Post]
    referrals: Mapping[str, Referral]

    @property
    def id(self) -> str:
        """The city's id, such as `den-haag`."""
        return self.policy.city

    @staticmethod
    def of(policy: Policy) -> "City":
        """`policy` (national part merged in) made ready."""
        ready = tuple((condition(rule.when), rule) for rule in policy.rules)
        return City(
            policy=policy,
            by_kind={
                kind: tuple(pair for pair in ready if not pair[1].when.kind or kind in pair[1].when.kind)
                for kind in Kind
            },
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
