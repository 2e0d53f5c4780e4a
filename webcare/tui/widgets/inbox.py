"""The inbox: every message as it came, how long it waits, and what was done with it.

Not here: the conversation a message belongs to (`talk`).
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from webcare.engine.text import shown
from webcare.exercise.state import Item, State
from webcare.tui import signs
from webcare.tui.labels import Labels

SIGNS = {State.NEW: "new", State.OPEN: "open", State.HANDLED: "done", State.WATCHED: "watched"}


def lines(item: Item, clock: int, labels: Labels, width: int) -> list[Content]:
    """A message in two lines: who, where and since when; what it says, and where the desk is with it."""
    state = SIGNS[item.state]
    sign, style = signs.STATES[state]
    name = shown(item.message.author) or labels.you
    channel = labels.channels[item.message.channel.value]
    head = signs.sentiment(item.understanding.sentiment.value, labels, word=False) + Content.assemble(
        " ", (name, "bold"), (f"  {channel}", "$muted")
    )
    waits = Content.styled(_time(item, clock, labels), "$muted")
    said = Content.assemble("  ", (" ".join(shown(item.message.text).split())[:200], "$muted"))
    badge = Content.styled(f"{sign} {labels.states[state]}", style)
    return [signs.fit(head, waits, width), signs.fit(said, badge, width)]


def _time(item: Item, clock: int, labels: Labels) -> str:
    if item.waited is not None:
        return labels.waited.format(time=signs.spell(item.waited)) if item.waited else ""
    if item.done is not None or not item.expects:
        return ""
    return labels.waits.format(time=signs.spell(max(0, clock - item.message.sent)))


def matches(item: Item, wanted: str, labels: Labels) -> bool:
    """Whether every word of a filter is in a message's name, words, channel, state or feeling."""
    if not wanted:
        return True
    hay = " ".join(
        (
            item.message.author or labels.you,
            item.message.text,
            labels.channels[item.message.channel.value],
            labels.states[SIGNS[item.state]],
            labels.sentiments[item.understanding.sentiment.value],
            labels.topics[item.understanding.topic.value],
            *(
                (labels.efforts[item.answer.response.effort.value], labels.deeds[item.answer.response.action.value])
                if item.answer
                else ()
            ),
        )
    ).lower()
    return all(word in hay for word in wanted.lower().split())


def found(items: Sequence[Item], wanted: str, labels: Labels) -> list[Item]:
    """The messages that a filter lets through, the newest first."""
    return [item for item in reversed(items) if matches(item, wanted, labels)]
