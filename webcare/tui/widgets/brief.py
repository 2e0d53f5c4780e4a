"""What a trainee may know before writing: this channel's tone and room, the term and referral, the dossier.

Not here: what was understood (`why`), the judgement afterwards (`judgement`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from webcare.domain.channel import LIMITS
from webcare.engine.facts import Moment, gathered, norm_for
from webcare.engine.text import shown
from webcare.exercise.run import NEW
from webcare.tui import desk_words, signs
from webcare.tui.labels import Labels
from webcare.tui.widgets.card import heading

if TYPE_CHECKING:
    from webcare.exercise.state import Item, Situation

_STYLES = {"none": "$muted", "rumour": "$bad", "observation": "$accent-text", "confirmed": "$good"}


def brief(now: Situation, item: Item, labels: Labels, width: int) -> Content:
    """What is known about this message's matter, `width` cells wide."""
    return signs.stacked([*_channel(now, item, labels, width), Content(""), *_facts(now, item, labels, width)])


def _channel(now: Situation, item: Item, labels: Labels, width: int) -> Iterator[Content]:
    words, policy, channel = labels.brief, now.city.policy, item.message.channel
    stated = policy.channels.get(channel)
    yield heading(f"{words.channel} · {labels.channels[channel.value]}", width)
    if stated is not None:
        yield from Content(stated.role).wrap(width)
    talk = now.conversations.get(item.conversation, NEW)
    facts = gathered(policy, item.message, item.understanding, talk, Moment(phase=now.phase))
    says = [words.register[facts.register.value]]
    if policy.tone.signature:
        says.append(words.signature.format(signature=policy.tone.signature))
    says.append(words.room.format(n=LIMITS[channel]))
    promised = next((first.minutes for first in policy.first_reply if first.channel is channel), None)
    if promised is not None:
        says.append(words.promised.format(minutes=promised))
    yield from Content(" ".join(says)).wrap(width)
    norm = norm_for(policy, facts.subject, facts.topic, facts.kind)
    term = words.term.format(term=norm.nl) if norm is not None else words.no_term
    yield from Content(term).wrap(width)
    referral = next(
        (now.city.referrals[of] for of in (facts.subject, facts.topic, "standaard") if of in now.city.referrals), None
    )
    if referral is not None:
        yield from Content(words.referral.format(to=referral.nl)).wrap(width)


def _facts(now: Situation, item: Item, labels: Labels, width: int) -> Iterator[Content]:
    """The dossier, the fact this message is about first."""
    words = labels.brief
    yield heading(words.facts, width)
    found = sorted(desk_words.facts(now, labels), key=lambda fact: fact.id != item.fact)
    if not found:
        yield from Content.styled(words.no_facts, "$muted").wrap(width)
    for fact in found:
        yield Content.styled(fact.head, f"bold {_STYLES[fact.status]}")
        yield from _indented(Content(shown(fact.says)), width)
        # What is certain may be used in a reply, also where no words for everybody are ready.
        if fact.status != "confirmed" or now.facts[fact.id].tell:
            yield from _indented(Content.styled(shown(fact.tell), "$muted"), width)


def _indented(text: Content, width: int) -> Iterator[Content]:
    for line in text.wrap(max(10, width - 2)):
        yield Content("  ") + line
