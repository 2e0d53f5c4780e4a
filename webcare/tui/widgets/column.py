"""A city's column in a comparison: what it does with the message, what it writes, and why.

Not here: where the cities part (`engine.compare`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from webcare.engine.facts import norm_for
from webcare.engine.text import shown
from webcare.tui import signs
from webcare.tui.labels import Labels
from webcare.tui.widgets.card import heading

if TYPE_CHECKING:
    from webcare.engine.answer import Answer

_WORD = re.compile(r"[\w@.'’/-]*\w")
_REFERRAL = re.compile(r"\b(?:\w[\w-]*\.nl(?:/[\w/-]*\w)?|14 0[1-7]0|0[89]00-\d{4}|11[23]|144)\b")
_NAME = 14


def column(found: Answer, others: Sequence[Answer], labels: Labels, width: int) -> Content:
    """One column, `width` cells wide; words that no other city uses are underlined."""
    return signs.stacked(_lines(found, others, labels, width))


def _lines(found: Answer, others: Sequence[Answer], labels: Labels, width: int) -> Iterator[Content]:
    response = found.response
    yield signs.effort(response.effort.value, labels)
    deed = Content.styled(labels.deeds[response.action.value], "bold")
    for action in response.also:
        deed += Content.styled(f" + {labels.deeds[action.value]}", "$muted")
    yield from deed.wrap(width)
    yield Content("")
    yield from _reply(found, others, labels, width)
    if response.post is not None:
        yield Content("")
        yield heading(labels.city_posts.format(city=found.city.policy.name), width)
        yield from Content(shown(response.post.text)).wrap(width)
        where = ", ".join(labels.channels.get(outlet.value, outlet.value) for outlet in response.post.outlets)
        about = f"{where} · {labels.for_whom.format(audience=response.post.audience)}"
        yield from Content.styled(about, "$muted").wrap(width)
    yield Content("")
    yield from _because(found, labels, width)
    yield Content("")
    yield from _small_print(found, others, labels, width)


def _reply(found: Answer, others: Sequence[Answer], labels: Labels, width: int) -> Iterator[Content]:
    reply = found.response.reply
    if reply is None:
        yield heading(labels.compare_reply, width)
        yield Content.styled(f"– {labels.compare_silence} –", "$muted")
        return
    account = found.city.policy.accounts.get(found.response.account)
    room = Content.styled(f"{reply.length}/{reply.limit}" if reply.limit <= 280 else "", "$muted")
    yield heading(labels.compare_reply, width, room) if room else heading(labels.compare_reply, width)
    if account is not None:
        yield from Content.styled(account.name, "$muted").wrap(width)
    said = [other.response.reply.text for other in others if other.response.reply is not None]
    yield from differing(shown(reply.text), [shown(text) for text in said]).wrap(width)


def differing(text: str, others: Sequence[str]) -> Content:
    """A reply with the words underlined that are in none of the others; alone it has nothing to differ from."""
    drawn = Content(text)
    if not others:
        return drawn
    shared = {word.lower() for other in others for word in _WORD.findall(other)}
    runs: list[list[int]] = []
    for word in _WORD.finditer(text):
        if word[0].lower() in shared:
            continue
        # Words beside each other are one difference.
        if runs and not text[runs[-1][1] : word.start()].strip(" ") and "\n" not in text[runs[-1][1] : word.start()]:
            runs[-1][1] = word.end()
        else:
            runs.append([word.start(), word.end()])
    for start, end in runs:
        drawn = drawn.stylize("underline $accent-text", start, end)
    return drawn


def _because(found: Answer, labels: Labels, width: int) -> Iterator[Content]:
    rule = found.decision.rule
    source = Content.styled(" ".join(rule.source), "$muted")
    yield heading(labels.because, width, signs.basis(rule.basis.value, labels, word=False) + Content(" ") + source)
    yield from Content(rule.because).wrap(width)
    yield from Content.styled(rule.id, "$muted").wrap(width)


def _small_print(found: Answer, others: Sequence[Answer], labels: Labels, width: int) -> Iterator[Content]:
    mine = small_print(found, labels)
    rest = [small_print(other, labels) for other in others]
    for name, value in mine.items():
        differs = any(other[name] != value for other in rest)
        drawn = Content.styled(value, "underline" if differs else "")
        first, *more = drawn.wrap(max(8, width - _NAME))
        yield Content.styled(name.ljust(_NAME), "$muted") + first
        for line in more:
            yield Content(" " * _NAME) + line


def small_print(found: Answer, labels: Labels) -> dict[str, str]:
    """Register, referral and term, each as its name and what this city makes of it."""
    reply, understood = found.response.reply, found.understanding
    text = reply.text if reply else ""
    norm = norm_for(found.city.policy, understood.subject, understood.topic.value, understood.kind)
    term = next((term for term in ((norm.nl, norm.en) if norm else ()) if term in text), labels.compare_none)
    referrals = " · ".join(dict.fromkeys(_REFERRAL.findall(text))) or labels.compare_none
    return {
        labels.compare_register: labels.registers[found.facts.register.value] if reply else labels.compare_none,
        labels.compare_referral: referrals,
        labels.compare_deadline: term,
    }
