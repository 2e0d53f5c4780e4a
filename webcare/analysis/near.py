"""Near misses: the smallest change of facts that would have made the city decide otherwise.

Every change is applied and decided on again. One change is tried for every value of every fact that a rule asks about;
two only where no single one does it, and only those that can matter: what a rule still lacks, or what makes the rule in
the way no longer hold. What cannot occur (`analysis.possible`) is no near miss.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from webcare.analysis.possible import impossible
from webcare.analysis.space import ABOUT, SETS, Box, Space
from webcare.domain.channel import NAMES
from webcare.domain.decision import Decision
from webcare.domain.understanding import Topic
from webcare.engine.city import City
from webcare.engine.decide import decide
from webcare.engine.explain import FACT_NAMES, named
from webcare.engine.facts import Facts

SHOWN = 5
"""So many are enough to understand a border."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NearMiss:
    """A change, and what would have been decided then."""

    changes: Mapping[str, tuple[Any, ...]]
    """Per fact the values of which any would do."""
    decision: Decision
    facts: Facts
    """The facts with the first of those values."""


def near_misses(city: City, facts: Facts, subjects: Iterable[str], *, weighed: bool = True) -> tuple[NearMiss, ...]:
    """The smallest changes that flip the decision, the most telling first, one per fact where there are many."""
    return _Search(city, facts, subjects, weighed=weighed).found()


class _Search:
    """The search around the facts of one message."""

    def __init__(self, city: City, facts: Facts, subjects: Iterable[str], *, weighed: bool) -> None:
        self.city, self.facts = city, facts
        self.space = Space.of((rule.when for rule in city.policy.rules), subjects)
        self.never = tuple(impossible(self.space, city.policy, weighed=weighed))
        self.where = [self.space.where(rule.when) for rule in city.policy.rules]
        self.situation = dict(self.space.situation(facts))
        self.deed = _deed(decide(city, facts))

    def found(self) -> tuple[NearMiss, ...]:
        """Those of one change, else those of two."""
        return self._told(self._tried(self._single())) or self._told(self._tried(self._double()))

    def _single(self) -> Iterator[dict[str, Any]]:
        for name, values in self.space.facts.items():
            yield from ({name: value} for value in values if value != self.situation[name])

    def _double(self) -> Iterator[dict[str, Any]]:
        """Pairs of changes: for each rule what it lacks, with what clears the way for it."""
        for boxes in self.where:
            for box in boxes:
                lacking = [name for name, bits in box.items() if not self._fits({}, name, bits)]
                if len(lacking) > 2:
                    continue
                for changes in self._values(lacking, box):
                    if len(changes) == 2:
                        yield changes
                    else:
                        yield from self._cleared(changes)

    def _values(self, names: Sequence[str], box: Box) -> Iterator[dict[str, Any]]:
        """Every way to give these facts values that a box allows."""
        if not names:
            # It holds already and stands behind the winner: that one must give way first.
            yield from self._breaking({}, self._in_the_way({}))
            return
        first, *rest = names
        for value in self.space.values(first, box[first]):
            for more in self._values(rest, box) if rest else ({},):
                yield {first: value, **more}

    def _cleared(self, changes: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """One change more: out of what cannot occur, or of what is still in the way."""
        yield from self._breaking(changes, self._in_the_way(changes))

    def _in_the_way(self, changes: Mapping[str, Any]) -> list[Box]:
        """The boxes that a change must leave: what cannot occur, else the rule that wins."""
        out = [box for box in self.never if self._within(changes, box)]
        if out:
            return out
        for boxes in self.where:
            held = [box for box in boxes if self._within(changes, box)]
            if held:
                return held
        return []

    def _breaking(self, changes: Mapping[str, Any], boxes: Iterable[Box]) -> Iterator[dict[str, Any]]:
        for box in boxes:
            for name, bits in box.items():
                if name not in changes:
                    for value in self.space.values(name, self.space.full[name] & ~bits):
                        yield {**changes, name: value}

    def _fits(self, changes: Mapping[str, Any], name: str, bits: int) -> bool:
        return bool(bits >> self.space.place(name, changes.get(name, self.situation[name])) & 1)

    def _within(self, changes: Mapping[str, Any], box: Box) -> bool:
        return all(self._fits(changes, name, bits) for name, bits in box.items())

    def _tried(self, every: Iterable[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], Facts, Decision]]:
        """Those changes that can occur and flip the decision, each applied."""
        seen: set[tuple[tuple[str, str], ...]] = set()
        for changes in every:
            key = tuple(sorted((name, str(value)) for name, value in changes.items()))
            if key in seen or any(self._within(changes, box) for box in self.never):
                continue
            seen.add(key)
            facts = changed(self.facts, changes)
            decision = decide(self.city, facts)
            if _deed(decision) != self.deed:
                yield changes, facts, decision

    def _told(self, found: Iterable[tuple[dict[str, Any], Facts, Decision]]) -> tuple[NearMiss, ...]:
        """Changes of the same facts to the same rule together, the most telling fact first."""
        groups: dict[tuple[Any, ...], NearMiss] = {}
        for changes, facts, decision in found:
            key = (*changes, decision.rule.id)
            before = groups.get(key)
            if before is None:
                values = {name: (value,) for name, value in changes.items()}
                groups[key] = NearMiss(changes=values, decision=decision, facts=facts)
            elif len(changes) == 1:
                ((name, value),) = changes.items()
                groups[key] = replace(before, changes={name: (*before.changes[name], value)})
        ordered = sorted(groups.values(), key=lambda one: min(_rank(name) for name in one.changes))
        # One per fact before a second of any: each shows another border.
        firsts = {tuple(one.changes): one for one in reversed(ordered)}
        chosen = [one for one in ordered if firsts[tuple(one.changes)] is one]
        rest = [one for one in ordered if firsts[tuple(one.changes)] is not one]
        return tuple([*chosen, *rest][:SHOWN])


def _deed(decision: Decision) -> tuple[Any, ...]:
    return decision.effort, decision.action, frozenset(decision.also), decision.rule.then.post


_TELLING = ("addressed", "channel", "status", "phase", "kind", "place", "urgency", "contains_pii", "turn", ABOUT)


def _rank(name: str) -> int:
    return _TELLING.index(name) if name in _TELLING else len(_TELLING)


def changed(facts: Facts, changes: Mapping[str, Any]) -> Facts:
    """These facts with other values; a signal or a topic that is named comes or goes by itself."""
    plain: dict[str, Any] = {}
    for name, value in changes.items():
        owner, _, one = name.partition(":")
        if name == ABOUT:
            plain |= {"subject": value, "topic": Topic(value.split("/", 1)[0])}
        elif one:
            have = plain.get(owner, getattr(facts, owner))
            plain[owner] = have | {SETS[owner](one)} if value else have - {SETS[owner](one)}
        else:
            plain[name] = value
    return replace(facts, **plain)


_WERE: Mapping[str, tuple[str, str]] = {
    "addressed": ("was dit niet aan ons gericht", "was dit aan ons gericht"),
    "contains_pii": ("stonden er geen persoonsgegevens in", "stonden er persoonsgegevens in"),
    "case": ("was er nog geen zaaknummer", "was er al een zaaknummer"),
    "warned": ("was er nog niet gewaarschuwd", "was er al gewaarschuwd"),
    "centre": ("ging het niet over de binnenstad", "ging het over de binnenstad"),
    "sure": ("was het niet zeker begrepen", "was het zeker begrepen"),
    "named": ("kenden we de naam niet", "kenden we de naam"),
    "norm": ("was er geen termijn afgesproken", "was er een termijn afgesproken"),
}
_WAS: Mapping[str, str] = {
    "channel": "was dit via {} gekomen",
    "kind": "was het soort bericht {} geweest",
    "turn": "was dit een {} geweest",
    "phase": "was de fase {} geweest",
    ABOUT: "ging dit over {}",
    "place": "was de plek {} geweest",
    "status": "was het feit {} geweest",
    "urgency": "was de spoed {} geweest",
    "language": "was de taal {} geweest",
}
_VALUES = {("status", "none"): "onbekend", ("turn", "first"): "eerste bericht", ("phase", "normal"): "gewoon"}
_NAMED = 4


def told_change(near: NearMiss, lang: str = "nl") -> str:
    """`was dit via WhatsApp gekomen`; two changes with `en` between them."""
    parts = [_told_one(name, values, lang) for name, values in near.changes.items()]
    return (" en " if lang == "nl" else " and ").join(parts)


def _told_one(name: str, values: Sequence[Any], lang: str) -> str:
    owner, _, one = name.partition(":")
    if lang != "nl":
        what = " or ".join(str(value).lower() if isinstance(value, bool) else str(value) for value in values[:_NAMED])
        return f"had {name} been {what}"
    if one:
        what = "het signaal" if owner == "signals" else "het onderwerp"
        return f"was {what} {named(one)} er {'wel' if values[0] else 'niet'} geweest"
    if name in _WERE:
        return _WERE[name][values[0] is True]
    words = [_VALUES.get((name, str(value))) or NAMES.get(str(value)) or named(str(value)) for value in values[:_NAMED]]
    if len(values) > _NAMED:
        words.append("iets anders")
    listed = words[0] if len(words) == 1 else f"{', '.join(words[:-1])} of {words[-1]}"
    return _WAS.get(name, f"was {FACT_NAMES.get(name, name)} {{}} geweest").format(listed)
