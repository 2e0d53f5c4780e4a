"""Small changes of a policy, one at a time: what an author might have written by mistake.

Each is a mutant; a good set of tests notices it. Not here: whether it does (`analysis.noticing`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from webcare.analysis.space import VALUES
from webcare.analysis.trials import GREETING
from webcare.domain.action import EFFORT_OF, Action, Effort
from webcare.domain.channel import Channel
from webcare.domain.language import Register
from webcare.domain.policy import BySplit, Policy, Rule, Template, When, Wording
from webcare.domain.understanding import Signal, Topic


class Change(StrEnum):
    """The sorts of changes."""

    DROP = "drop"
    """A condition gone."""
    WIDEN = "widen"
    """A condition that allows one value more."""
    SWAP = "swap"
    """A value for its neighbour in the closed list."""
    EXCHANGE = "exchange"
    """A rule and the next one in each other's place."""
    ACTION = "action"
    ALSO = "also"
    EFFORT = "effort"
    """Another effort first, where the split chooses."""
    REPLY = "reply"
    """A template of a reply gone, or another in its place."""
    POST = "post"
    REGISTER = "register"
    MIRROR = "mirror"
    TEMPLATE = "template"
    """A template with other words."""
    WORDING = "wording"
    """A wording of a template gone."""


CONDITIONS = frozenset({Change.DROP, Change.WIDEN, Change.SWAP})
DEEDS = frozenset({Change.ACTION, Change.ALSO, Change.EFFORT, Change.REPLY, Change.POST})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """One change."""

    change: Change
    at: int = -1
    """Place of the rule in the order; -1 where it is about no rule."""
    rule: Rule | None = None
    """The rule as it is in the mutant; for an exchange: the rule that comes first now."""
    name: str = ""
    """The fact, the channel or the template."""
    number: int = 0
    """Which wording."""
    old: str = ""
    new: str = ""


_LISTS: Mapping[str, Sequence[Any]] = {
    **VALUES,
    "topic": tuple(Topic),
    "mentions": tuple(Topic),
    "signals": tuple(Signal),
    "without": tuple(Signal),
}
"""The closed list of each fact; that of the subjects stands in the lexicon."""


def mutants(policy: Policy, subjects: Iterable[str], own: Mapping[str, int]) -> Iterator[Mutant]:
    """Every mutant of a policy, the national part merged in.

    `own`: per template of the city's own file how many wordings it has there.
    """
    lists = {**_LISTS, "subject": tuple(sorted(subjects))}
    posts = tuple(post.id for post in policy.posts)
    used = tuple(dict.fromkeys(name for rule in policy.rules for name in rule.then.reply))
    for at, rule in enumerate(policy.rules):
        yield from _conditions(at, rule, lists)
        yield from _deeds(at, rule, used, posts)
        if at + 1 < len(policy.rules):
            following = policy.rules[at + 1]
            yield Mutant(change=Change.EXCHANGE, at=at, rule=following, old=rule.id, new=following.id)
    yield from _channels(policy)
    for name in dict.fromkeys((*used, *({GREETING} & set(policy.templates)))):
        yield Mutant(change=Change.TEMPLATE, name=name)
        for number in range(own.get(name, 0)):
            yield Mutant(change=Change.WORDING, name=name, number=number, old=str(number + 1))


def _conditions(at: int, rule: Rule, lists: Mapping[str, Sequence[Any]]) -> Iterator[Mutant]:
    for name, wanted in rule.when.stated():
        yield _when(Change.DROP, at, rule, name, None, _said(wanted))
        if not isinstance(wanted, tuple):
            yield _when(Change.SWAP, at, rule, name, not wanted, _said(wanted))
            continue
        values = lists[name]
        if name == "without":
            for value in wanted if len(wanted) > 1 else ():
                left = tuple(one for one in wanted if one != value)
                yield _when(Change.WIDEN, at, rule, name, left, "", str(value))
        elif (more := _neighbour(values, wanted[-1], wanted)) is not None:
            yield _when(Change.WIDEN, at, rule, name, (*wanted, more), "", str(more))
        for value in wanted:
            other = _neighbour(values, value, wanted)
            if other is not None:
                swapped = tuple(other if one == value else one for one in wanted)
                yield _when(Change.SWAP, at, rule, name, swapped, str(value), str(other))


def _neighbour(values: Sequence[Any], value: Any, taken: Sequence[Any]) -> Any:
    """The nearest value after this one, or else before it, that is not taken; None where all are."""
    place = values.index(value) if value in values else -1
    return next((one for one in (*values[place + 1 :], *reversed(values[: max(place, 0)])) if one not in taken), None)


def _when(change: Change, at: int, rule: Rule, name: str, value: Any, old: str, new: str = "") -> Mutant:
    stated: dict[str, Any] = {("register_" if one == "register" else one): wanted for one, wanted in rule.when.stated()}
    stated.pop("register_" if name == "register" else name)
    if value is not None:
        stated["register_" if name == "register" else name] = value
    other = rule.model_copy(update={"when": When.model_validate(stated)})
    told = new if new or value is None else _said(value)
    return Mutant(change=change, at=at, rule=other, name=name, old=old, new=told)


def _said(wanted: Any) -> str:
    return ", ".join(map(str, wanted)) if isinstance(wanted, tuple) else str(wanted).lower()


def _deeds(at: int, rule: Rule, used: Sequence[str], posts: Sequence[str]) -> Iterator[Mutant]:
    then = rule.then

    def changed(change: Change, old: str, new: str, **update: Any) -> Mutant:
        other = rule.model_copy(update={"then": then.model_copy(update=update)})
        return Mutant(change=change, at=at, rule=other, old=old or "-", new=new or "-")

    of = EFFORT_OF[then.action]
    actions = [action for action in Action if EFFORT_OF[action] is of]
    action = _neighbour(actions, then.action, (then.action, *then.also))
    if action is not None:
        yield changed(Change.ACTION, then.action.value, action.value, action=action)
    also = () if then.also else (Action.ESCALATE,) if then.action is not Action.ESCALATE else None
    if also is not None:
        yield changed(Change.ALSO, _said(then.also), _said(also), also=also)
    if isinstance(then.effort, BySplit):
        others = BySplit(by_split=(*then.effort.by_split[1:], then.effort.by_split[0]))
        yield changed(Change.EFFORT, _said(then.effort.by_split), _said(others.by_split), effort=others)
    for number, name in enumerate(then.reply):
        if len(then.reply) > 1 or of is not Effort.INTERACT:
            yield changed(Change.REPLY, name, "", reply=(*then.reply[:number], *then.reply[number + 1 :]))
        another = _neighbour(used, name, then.reply)
        if another is not None:
            reply = (*then.reply[:number], another, *then.reply[number + 1 :])
            yield changed(Change.REPLY, name, another, reply=reply)
    if then.post is not None and (post := _neighbour(posts, then.post, (then.post,))) is not None:
        yield changed(Change.POST, then.post, post, post=post)


def _channels(policy: Policy) -> Iterator[Mutant]:
    for channel, of in policy.channels.items():
        other = _OTHER[of.register_]
        yield Mutant(change=Change.REGISTER, name=channel.value, old=of.register_.value, new=other.value)
        yield Mutant(
            change=Change.MIRROR, name=channel.value, old=str(of.mirror).lower(), new=str(not of.mirror).lower()
        )


_OTHER = {Register.U: Register.JE, Register.JE: Register.U}


def changed_channel(policy: Policy, mutant: Mutant) -> Policy:
    """The policy with one channel otherwise."""
    channel = Channel(mutant.name)
    of = policy.channels[channel]
    other = {"register_": _OTHER[of.register_]} if mutant.change is Change.REGISTER else {"mirror": not of.mirror}
    return policy.model_copy(update={"channels": {**policy.channels, channel: of.model_copy(update=other)}})


_OTHER_WORDS = ("Mooi weer vandaag.",)


def changed_template(template: Template, mutant: Mutant) -> Template:
    """The template with other words everywhere, or without one of its wordings."""
    if mutant.change is Change.WORDING:
        left = (*template.wordings[: mutant.number], *template.wordings[mutant.number + 1 :])
        return template.model_copy(update={"wordings": left})
    return template.model_copy(update={"wordings": tuple(map(_other_words, template.wordings))})


def _other_words(wording: Wording) -> Wording:
    languages = ("nl", "en", "de", "fr", "pl", "tr", "ar", "uk")
    said = {name: _OTHER_WORDS for name in languages if getattr(wording, name)}
    return wording.model_copy(update={**said, "more": (), "more_en": ()})
