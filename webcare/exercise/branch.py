"""What if: something else done with a message than the policy says, in that city's own words.

The words are those of the city's rule for that action that comes closest to the facts. Not here: going back
to the moment (`exercise.play`).
"""

from webcare.domain.action import EFFORT_OF, Action
from webcare.domain.channel import Channel
from webcare.domain.conversation import Conversation, Exchange
from webcare.domain.decision import Decision
from webcare.domain.policy import Rule
from webcare.engine.answer import Answer
from webcare.engine.city import City
from webcare.engine.compose import compose
from webcare.engine.facts import Facts
from webcare.engine.memory import remembered

_DANGEROUS = frozenset({"danger", "contains_pii", "urgency"})
"""Facts about harm: the words of a rule for danger say nothing sensible about a full container."""
_ABOUT = frozenset({"topic", "kind", "feeling", "signals"})
_NARROW = frozenset({"subject"})
"""The words of a rule for one subject say the least about another: a photo that was hidden is no late call."""


def possible(found: Answer) -> tuple[Action, ...]:
    """The actions that this city could take with this message instead, the likeliest first."""
    facts, taken = found.facts, found.response.action
    nearest = {
        action: _far(rule, facts)
        for action in Action
        if action is not taken and (rule := _closest(found.city, facts, action)) is not None
    }
    if facts.channel is Channel.WHATSAPP:
        nearest.pop(Action.DM, None)
    return tuple(sorted(nearest, key=lambda action: (nearest[action], list(Action).index(action))))


def as_told(found: Answer, action: Action, before: Conversation, seed: int, tell: tuple[str, str] = ("", "")) -> Answer:
    """`found` with `action` in place of what the policy chose; `found` itself when the city has no words for
    it."""
    rule = _closest(found.city, found.facts, action)
    if rule is None or found.response.action is action:
        return found
    decision = Decision(rule=rule, effort=EFFORT_OF[action], action=action, also=rule.then.also)
    response = compose(found.city, decision, found.message, found.understanding, found.facts, before, seed, tell)
    response = response._replace(rule="")
    exchange = Exchange(message=found.message, understanding=found.understanding, response=response)
    return found._replace(decision=decision, response=response, conversation=remembered(before, exchange))


def _closest(city: City, facts: Facts, action: Action) -> Rule | None:
    """The rule with this action of which the fewest stated facts are otherwise; the first of them on a
    tie."""
    rules = [rule for rule in city.policy.rules if rule.then.action is action]
    return min(rules, key=lambda rule: _far(rule, facts), default=None)


def _far(rule: Rule, facts: Facts) -> int:
    return sum(
        10 if name in _DANGEROUS else 5 if name in _NARROW else 3 if name in _ABOUT else 1
        for name, wanted in rule.when.stated()
        if not _so(name, wanted, facts)
    )


def _so(name: str, wanted: object, facts: Facts) -> bool:
    values = wanted if isinstance(wanted, tuple) else (wanted,)
    if name == "signals":
        return not facts.signals.isdisjoint(values)
    if name == "without":
        return facts.signals.isdisjoint(values)
    return getattr(facts, name) in values
