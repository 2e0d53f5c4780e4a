"""Where cities part on one message: the first rule or fact that makes them go different ways.

Comparing is N answers to one understanding, side by side; there is no other machinery.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from webcare.domain.policy import Rule
from webcare.engine.answer import Answer
from webcare.engine.decide import stopped
from webcare.engine.explain import named, objection

_WORDING_FACTS = ("register", "norm", "city_named")
"""Facts a policy gives a message, which change words where the rule is the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """Two groups of cities that go different ways, and the first thing that makes them."""

    cities: tuple[str, ...]
    fact_or_rule: str
    """Id of the rule that only one side has or that held on one side only, or the name of a fact."""
    says: str


def partings(answers: Sequence[Answer], lang: str = "nl") -> tuple[Parting, ...]:
    """For each two groups of cities that do different things, where they part; groups act alike within themselves."""
    groups: dict[object, list[Answer]] = {}
    for answer in answers:
        groups.setdefault(_deed(answer), []).append(answer)
    return tuple(_parting(left, right, lang) for left, right in combinations(groups.values(), 2))


def summary(answers: Sequence[Answer], lang: str = "nl") -> str:
    """One line: who does what, by which rule."""
    groups: dict[tuple[str, str, str], list[Answer]] = {}
    for answer in answers:
        decision = answer.decision
        groups.setdefault((decision.effort.value, decision.action.value, decision.rule.id), []).append(answer)
    if len(groups) == 1:
        (_, action, rule) = next(iter(groups))
        alike = "Alle steden doen hetzelfde" if lang == "nl" else "All cities do the same"
        return f"{alike}: {named(action, lang)} ({rule})"
    return " · ".join(
        f"{_names(members, lang)}: {named(action, lang)} ({rule})" for (_, action, rule), members in groups.items()
    )


def _deed(answer: Answer) -> object:
    response = answer.response
    parts = response.reply.parts if response.reply else ()
    return (
        response.effort,
        response.action,
        response.also,
        answer.decision.rule.id,
        response.account,
        parts,
        answer.facts.register if response.reply else None,
        answer.facts.norm if response.reply else None,
        response.post.id if response.post else None,
    )


def _names(members: Sequence[Answer], lang: str) -> str:
    names = [answer.city.policy.name + _year(answer) for answer in members]
    joint = " en " if lang == "nl" else " and "
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])}{joint}{names[-1]}"


def _year(answer: Answer) -> str:
    return f" ({answer.city.policy.as_of})" if "@" in answer.city.id else ""


def _parting(left: Sequence[Answer], right: Sequence[Answer], lang: str) -> Parting:
    cities = tuple(answer.city.id for answer in (*left, *right))
    one, other = left[0], right[0]
    here, there = _names(left, lang), _names(right, lang)
    ours, theirs = one.decision.rule, other.decision.rule
    if ours == theirs:
        return _worded(cities, one, other, here, there, lang)
    # The earlier of the two winning rules is where the roads fork: one side took it, the other had no such rule,
    # or had it and a fact stopped it.
    if _position(one, ours) > _position(other, theirs):
        one, other, here, there, ours, theirs = other, one, there, here, theirs, ours
    same = next((rule for rule in other.city.policy.rules if rule.id == ours.id), None)
    nl = lang == "nl"
    took = f"{here} {_verb(here, 'volgt', 'volgen', 'follow', lang)} '{ours.id}'{_rests(ours, lang)}"
    goes = (
        f"{there} {_verb(there, 'komt uit bij', 'komen uit bij', 'end at', lang)} '{theirs.id}'{_rests(theirs, lang)}"
    )
    if same is None:
        return Parting(
            cities=cities,
            fact_or_rule=ours.id,
            says=f"{took}; {'die afspraak ontbreekt elders' if nl else 'there is no such rule elsewhere'}: {goes}.",
        )
    step = stopped(same, other.facts)
    why = objection(step, lang) or ("die zegt daar iets anders" if nl else "it says something else there")
    return Parting(cities=cities, fact_or_rule=step.fact or ours.id, says=f"{took}; {goes}: {why}.")


def _verb(names: str, one: str, more: str, english: str, lang: str) -> str:
    """The verb for one city or for several."""
    several = (" en " if lang == "nl" else " and ") in names
    if lang == "nl":
        return more if several else one
    return english if several else english.replace("follow", "follows").replace("end at", "ends at")


def _position(answer: Answer, rule: Rule) -> float:
    """How early a rule stands in its policy, 0 to 1, so that policies of different length can be compared."""
    rules = answer.city.policy.rules
    return rules.index(rule) / len(rules)


def _rests(rule: Rule, lang: str) -> str:
    source = f" {', '.join(rule.source)}" if rule.source else ""
    return f" ({named(rule.basis.value, lang)}{source})"


def _worded(cities: tuple[str, ...], one: Answer, other: Answer, here: str, there: str, lang: str) -> Parting:
    """The cities follow the same rule; a fact of their policy or the pieces of the reply differ."""
    nl = lang == "nl"
    rule = one.decision.rule.id
    for fact in _WORDING_FACTS:
        mine, yours = getattr(one.facts, fact), getattr(other.facts, fact)
        if mine != yours:
            pair = [named(str(value).lower(), lang) for value in (mine, yours)]
            words = "zelfde afspraak" if nl else "same rule"
            return Parting(
                cities=cities,
                fact_or_rule=fact,
                says=f"{words} '{rule}', {fact}: {here} {pair[0]}, {there} {pair[1]}.",
            )
    differs = "andere opbouw van het antwoord" if nl else "a reply built differently"
    return Parting(cities=cities, fact_or_rule=rule, says=f"{here} / {there}: '{rule}', {differs}.")
