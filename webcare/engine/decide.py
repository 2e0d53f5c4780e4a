"""The rule a policy applies to a message: the first that holds wins.

First match, not best score: an adviser can predict an order, not a sum.
"""

from collections.abc import Iterable
from typing import Any

from webcare.domain.action import Action, Effort
from webcare.domain.decision import Decision, Lagging, Step
from webcare.domain.policy import BySplit, Policy, Rule
from webcare.domain.split import Split, lag
from webcare.engine.city import City
from webcare.engine.facts import Facts

SPLIT_CHOOSES_FROM = 600
"""Seconds that must have been spent before the split may choose; until then the first effort named."""

_ACTION_FOR = {Effort.MONITOR: Action.WATCH, Effort.SEND: Action.POST}


def decide(city: City, facts: Facts, spent: Split = Split()) -> Decision:  # noqa: B008 (a frozen value)
    """What the city does about a message with these facts, and which rule says so.

    `spent`: seconds per effort so far, for rules that leave the effort to the split. The last rule of a policy has no
    condition (`webcare check`), so there always is one; LookupError says that a policy broke that promise.
    """
    found = city.rules.first(facts)
    if found is None:
        raise LookupError(f"{city.id}: no rule holds; the last rule must have no condition")
    if isinstance(found, Decision):
        return found
    rule, choice = found
    return _by_split(rule, _standing(city.policy, choice, facts, spent), spent)


def _by_split(rule: Rule, stood: tuple[Lagging, ...], spent: Split) -> Decision:
    then = rule.then
    chooses = spent.total >= SPLIT_CHOOSES_FROM
    # On a tie the first named: `max` keeps the earliest of equals.
    effort = max(stood, key=lambda one: one.lag).effort if chooses else stood[0].effort
    action = then.action if effort is Effort.INTERACT else _ACTION_FOR[effort]
    return Decision(rule=rule, effort=effort, action=action, also=then.also, split=stood, split_chose=chooses)


def _standing(policy: Policy, choice: BySplit, facts: Facts, spent: Split) -> tuple[Lagging, ...]:
    """How each effort stands that a rule leaves to the split, in the order in which the rule names them."""
    target = policy.split.target_in(facts.phase)
    aims, shares = target.shares(), spent.shares()
    return tuple(
        Lagging(effort=effort, target=aims.of(effort), share=shares.of(effort), lag=lag(spent, target, effort))
        for effort in choice.by_split
    )


def stopped(rule: Rule, facts: Facts) -> Step:
    """`rule` tried on `facts`: the first fact that keeps it from holding, with what was found and what was wanted."""
    for name, wanted in rule.when.stated():
        if name in ("signals", "mentions"):
            found = getattr(facts, name)
            if found.isdisjoint(wanted):
                return Step(rule=rule, fact=name, found=_words(sorted(found)), wanted=_words(wanted))
        elif name == "without":
            found = [signal for signal in wanted if signal in facts.signals]
            if found:
                return Step(rule=rule, fact=name, found=_words(found), wanted=_words(wanted))
        else:
            value = getattr(facts, name)
            allowed = wanted if isinstance(wanted, tuple) else (wanted,)
            if value not in allowed:
                return Step(rule=rule, fact=name, found=_words((value,)), wanted=_words(allowed))
    return Step(rule=rule)


def trace(city: City, facts: Facts) -> tuple[Step, ...]:
    """Every rule that was tried, in order, up to and with the one that won. Worked out only when asked for."""
    steps = []
    for rule in city.policy.rules:
        step = stopped(rule, facts)
        steps.append(step)
        if step.applies:
            break
    return tuple(steps)


def _words(values: Iterable[Any]) -> tuple[str, ...]:
    return tuple(str(value).lower() if isinstance(value, bool) else str(value) for value in values)
