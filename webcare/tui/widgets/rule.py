"""One agreement as an adviser reads it: when, then, because, its sources and examples. And its row in the list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from textual.content import Content

from webcare.domain.action import Effort
from webcare.engine.explain import FACT_NAMES, named
from webcare.tui import signs
from webcare.tui.labels import Labels
from webcare.tui.widgets.card import heading

if TYPE_CHECKING:
    from webcare.domain.policy import Example, Rule, SourceSentence, Then, When

_FACT = 18
"""Cells for the name of a fact."""
_SHOWN = 400
"""So many letters of an example are shown."""


def row(rule: Rule, change: str, labels: Labels, width: int) -> Content:
    """A rule in the list: basis, id, what is done. `change`: `changed`, `new` or nothing."""
    effort = rule.then.effort
    name = effort.value if isinstance(effort, Effort) else effort.by_split[0].value
    letter, shape = signs.EFFORTS[name]
    left = Content.assemble((f"{signs.BASES[rule.basis.value]} ", "$muted"), rule.id)
    if change:
        said = labels.policy.new if change == "new" else labels.policy.changed
        left += Content.styled(f" ≠ {said}", "bold $accent-text")
    more = " +" if rule.then.also else ""
    right = Content.styled(f"{shape} {letter} {labels.bench.deeds[rule.then.action.value]}{more}", f"${name}")
    return signs.fit(left, right.truncate(max(4, width // 2), ellipsis=True), width)


def picture(
    rule: Rule,
    labels: Labels,
    width: int,
    *,
    place: str = "",
    wins: tuple[int, int] | None = None,
    subjects: Mapping[str, str] | None = None,
    sources: Mapping[str, SourceSentence] | None = None,
) -> list[Content]:
    """The whole agreement. `place`: file and line; `wins`: with how many of how many known messages it wins."""
    words = labels.policy
    lines = [signs.fit(Content.styled(rule.id, "bold"), signs.basis(rule.basis.value, labels), width)]
    lines += Content(rule.because).wrap(width)
    lines += [Content(""), heading(words.when, width)]
    lines += _when(rule.when, labels, width, subjects or {})
    if rule.after:
        lines += Content.styled(words.after.format(names=", ".join(rule.after)), "$muted").wrap(width)
    lines += [Content(""), heading(words.then, width), *_then(rule.then, labels, width)]
    if rule.source:
        lines += [Content(""), heading(words.rests, width), *_sources(rule, sources or {}, labels, width)]
    lines += [Content(""), heading(words.examples, width), *_examples(rule, labels, width)]
    if wins is None:
        said = words.counting
    else:
        said = (words.wins if wins[0] else words.wins_never).format(n=wins[0], of=wins[1])
    lines += [Content(""), *Content.styled(said, "$muted").wrap(width)]
    if place:
        lines += Content.styled(place, "$muted").wrap(width)
    return lines


def _when(when: When, labels: Labels, width: int, subjects: Mapping[str, str]) -> Iterator[Content]:
    """Every stated fact on a line."""
    stated = list(when.stated())
    if not stated:
        yield Content.styled(labels.policy.always, "$muted")
    for name, wanted in stated:
        fact = FACT_NAMES[name] if labels.code == "nl" else name.replace("_", " ")
        values = wanted if isinstance(wanted, tuple) else (wanted,)
        said = labels.policy.joint.join(_value(name, value, labels, subjects) for value in values)
        if name == "without":
            said = labels.policy.none_of.format(values=said)
        text = Content(said).wrap(max(10, width - _FACT))
        for number, line in enumerate(text):
            head = fact.ljust(_FACT) if number == 0 else " " * _FACT
            yield Content.styled(head, "$muted") + line


def _value(name: str, value: Any, labels: Labels, subjects: Mapping[str, str]) -> str:
    if isinstance(value, bool):
        return labels.yes if value else labels.no
    if name in ("topic", "mentions"):
        return labels.topics[value.value]
    if name == "subject":
        topic = labels.topics.get(value.partition("/")[0], value)
        return f"{topic}: {subjects[value]}" if value in subjects else value
    if name == "kind":
        return labels.kinds[value.value]
    return named(str(value), labels.code)


def _action(then: Then, labels: Labels) -> str:
    return " + ".join(labels.deeds[action.value] for action in (then.action, *then.also))


def _then(then: Then, labels: Labels, width: int) -> Iterator[Content]:
    words = labels.policy
    if isinstance(then.effort, Effort):
        yield from (signs.effort(then.effort.value, labels) + Content(f"  {_action(then, labels)}")).wrap(width)
    else:
        efforts = labels.policy.joint.join(labels.efforts[one.value] for one in then.effort.by_split)
        yield from Content(f"{words.by_split.format(efforts=efforts)}  {_action(then, labels)}").wrap(width)
    said = []
    if then.reply:
        said.append(words.reply.format(names=", ".join(then.reply)))
    if then.post:
        said.append(words.post.format(name=then.post))
    if then.account:
        said.append(words.account.format(name=then.account))
    for one in said:
        yield from Content.styled(one, "$muted").wrap(width)


def _sources(rule: Rule, sources: Mapping[str, SourceSentence], labels: Labels, width: int) -> Iterator[Content]:
    for key in rule.source:
        sentence = sources.get(key)
        says = "" if sentence is None else sentence.en if labels.code == "en" else sentence.says
        for number, line in enumerate(Content(says).wrap(max(10, width - 5))):
            yield Content.styled((key if number == 0 else "").ljust(5), "$accent-text") + line


def _examples(rule: Rule, labels: Labels, width: int) -> Iterator[Content]:
    if not rule.examples and not rule.counterexamples:
        yield Content.styled(labels.policy.no_examples, "$muted")
    for sign, style, examples in (("+", "$good", rule.examples), ("−", "$bad", rule.counterexamples)):
        for example in examples:
            head = Content.styled(f"{sign} ", style)
            if sign == "−":
                head += Content.styled(f"{labels.policy.not_this} ", style)
            quoted = head + said(example, labels)
            for number, line in enumerate(quoted.wrap(max(10, width - 2))):
                yield line if number == 0 else Content("  ") + line


def said(example: Example, labels: Labels) -> Content:
    """What a citizen wrote, and where."""
    from webcare.analysis.parting_words import excerpt, where

    return Content.assemble(f"“{excerpt(example.text, _SHOWN)}”", (f"  {where(example, labels.code)}", "$muted"))
