"""The inbox: every message as it came, how long it waits, and what was done with it.

Not here: the conversation a message belongs to (`talk`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message as UiMessage
from textual.reactive import var
from textual.widgets import Input

from webcare.engine.text import shown
from webcare.exercise.state import Item, State
from webcare.tui import signs
from webcare.tui.labels import Labels
from webcare.tui.widgets.rows import Rows

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
    waits = clock - item.message.sent
    return labels.waits.format(time=signs.spell(waits)) if waits > 0 else ""


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


class Inbox(Vertical):
    """The list of messages, and a line to search it by."""

    wanted: var[str] = var("", init=False)
    """What it is filtered by."""

    @dataclass
    class Looked(UiMessage):
        """Somebody looks at another message."""

        id: str

    @dataclass
    class Opened(UiMessage):
        """Somebody wants to see the conversation of a message."""

        id: str

    def __init__(self, labels: Labels, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.labels = labels
        self._items: Sequence[Item] = ()
        self._listed: list[Item] = []
        self._clock = 0
        self._chosen = ""
        self._empty = ""

    def compose(self) -> ComposeResult:
        """The line to search by, which comes when it is asked for, over the list."""
        field = Input(placeholder=self.labels.filter_hint, id="filter", classes="-hidden")
        field.cursor_blink = False
        yield field
        yield Rows(high=2, id="inbox")

    @property
    def listed(self) -> Sequence[Item]:
        """The messages in view of the filter, as they are listed."""
        return self._listed

    def show(self, items: Sequence[Item], clock: int, chosen: str, empty: str) -> None:
        """Show these messages at this second; `empty` is said where there are none."""
        self._items, self._clock, self._chosen, self._empty = items, clock, chosen, empty
        self._draw()

    def point(self, chosen: str) -> None:
        """Another message is looked at, without anything else having changed."""
        self._chosen = chosen
        rows = self.query_one(Rows)
        at = next((index for index, item in enumerate(self._listed) if item.id == chosen), rows.pointed)
        if at != rows.pointed:
            rows.pointed = at

    def _draw(self) -> None:
        labels = self.labels
        self._listed = found(self._items, self.wanted, labels)
        pointed = next((index for index, item in enumerate(self._listed) if item.id == self._chosen), 0)
        self.query_one(Rows).show(
            len(self._listed),
            lambda index, width: lines(self._listed[index], self._clock, labels, width),
            nothing=labels.filter_none if self._items else self._empty,
            pointed=pointed,
        )
        total = len(self._items)
        some = labels.filtered.format(n=len(self._listed), total=total) if self.wanted else str(total)
        self.border_subtitle = some if total else ""

    def watch_wanted(self) -> None:
        """Another filter."""
        self._draw()

    def ask(self) -> None:
        """Ask what to search for."""
        field = self.query_one("#filter", Input)
        field.remove_class("-hidden")
        field.focus()

    @property
    def is_filtered(self) -> bool:
        """Whether somebody is searching."""
        return bool(self.wanted) or self.query_one("#filter", Input).has_focus

    def clear(self) -> None:
        """Everything again."""
        field = self.query_one("#filter", Input)
        field.value = ""
        field.add_class("-hidden")
        self.query_one(Rows).focus()

    @on(Input.Changed, "#filter")
    def search(self, event: Input.Changed) -> None:
        """Show what matches."""
        event.stop()
        self.wanted = event.value

    @on(Input.Submitted, "#filter")
    def leave_filter(self, event: Input.Submitted) -> None:
        """To what was found."""
        event.stop()
        self.query_one(Rows).focus()

    @on(Rows.Pointed)
    def look(self, event: Rows.Pointed) -> None:
        """Another row."""
        event.stop()
        if event.index < len(self._listed):
            self._chosen = self._listed[event.index].id
            self.post_message(self.Looked(self._chosen))

    @on(Rows.Chosen)
    def open(self, event: Rows.Chosen) -> None:
        """Enter on a row."""
        event.stop()
        if event.index < len(self._listed):
            self.post_message(self.Opened(self._listed[event.index].id))
