"""The card of a city: where it stands, where it speaks and to how many, how it spends its time, what that rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from webcare.tui import signs
from webcare.tui.labels import Labels

if TYPE_CHECKING:
    from webcare.domain.policy import Policy

_NAME = 13
"""Cells for the name before a bar."""


WIDEST = 90
"""Cells; a wider card reads badly."""


class Card(VerticalScroll):
    """The card in a pane that scrolls, and what is said while there is no card yet."""

    def __init__(self, labels: Labels, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.labels = labels
        self._policy: Policy | None = None
        self._rests: Mapping[str, int] = {}

    def compose(self) -> ComposeResult:
        """The picture."""
        yield Static(Content.styled(self.labels.loading, "$muted"), id="card")

    def show(self, policy: Policy, rests: Mapping[str, int]) -> None:
        """The card of this city."""
        self._policy, self._rests = policy, rests
        self._draw()
        self.scroll_home(animate=False)

    def say(self, lines: Content) -> None:
        """Something else than a card."""
        self._policy = None
        self.query_one("#card", Static).update(lines)

    def on_resize(self) -> None:
        """The picture is as wide as the pane, which may only just have come into view."""
        self._draw()

    def _draw(self) -> None:
        if self._policy is not None:
            width = max(30, min(WIDEST, self.scrollable_content_region.width - 1))
            self.query_one("#card", Static).update(card(self._policy, self._rests, self.labels, width))


def card(policy: Policy, rests: Mapping[str, int], labels: Labels, width: int) -> Content:
    """The card, `width` cells wide."""
    return signs.stacked(
        [
            *_head(policy, labels, width),
            Content(""),
            *_split(policy, labels, width),
            Content(""),
            *_channels(policy, labels, width),
            Content(""),
            *_rests(rests, labels, width),
            *_statements(policy, labels, width),
        ]
    )


def heading(text: str, width: int, right: Content | None = None) -> Content:
    """A heading with a line to the right edge, or with `right` standing there."""
    if right:
        return signs.fit(Content.styled(text, "bold $primary"), right, width)
    line = Content.styled(" " + "─" * max(0, width - len(text) - 1), "$faint")
    return Content.styled(text, "bold $primary") + line


def _head(policy: Policy, labels: Labels, width: int) -> Iterator[Content]:
    year = Content.styled(labels.policy_of.format(year=policy.as_of), "$muted")
    yield signs.fit(Content.styled(policy.name, "bold"), year, width)
    stance = Content(policy.stance.says)
    yield from (stance + "  " + signs.basis(policy.stance.basis.value, labels, word=False)).wrap(width)
    words = " · ".join(policy.tone.words)
    yield from Content.assemble((f"{labels.tone}: ", "$muted"), words).wrap(width)


def _split(policy: Policy, labels: Labels, width: int) -> Iterator[Content]:
    yield heading(labels.split_target, width, signs.basis(policy.split.basis.value, labels))
    shares = policy.split.target.shares()
    room = max(8, width - _NAME - 11)
    for name, share in (("send", shares.send), ("interact", shares.interact), ("monitor", shares.monitor)):
        yield Content.assemble(
            signs.effort(name, labels).pad_right(max(1, _NAME - len(labels.efforts[name]))),
            signs.bar(share, room, f"${name}", "$faint"),
            (f"  {round(share * 100):>3} %", "bold"),
        )


def _channels(policy: Policy, labels: Labels, width: int) -> Iterator[Content]:
    yield signs.fit(Content.styled(labels.channel, "bold $primary"), Content.styled(labels.followers, "$muted"), width)
    most = max((channel.followers for channel in policy.channels.values()), default=1) or 1
    for name, channel in sorted(policy.channels.items(), key=lambda item: -item[1].followers):
        title = labels.channels[name.value]
        address = labels.mirrors if channel.mirror else labels.registers[channel.register_.value]
        count = signs.number(channel.followers, labels) if channel.followers else "–"
        room = max(6, width - _NAME - 14)
        yield Content.assemble(
            title,
            (f" {address}".ljust(_NAME + 4 - len(title)), "$muted"),
            signs.bar(channel.followers / most, room, "$primary", "$faint"),
            f" {count:>9}",
        )
        for line in Content.styled(channel.role, "$muted").wrap(max(10, width - 2)):
            yield Content("  ") + line


def _rests(rests: Mapping[str, int], labels: Labels, width: int) -> Iterator[Content]:
    total = sum(rests.values())
    stated = Content.styled(labels.stated.format(n=total), "$muted")
    yield heading(labels.rests_on, width, stated)
    room = max(6, width - _NAME - 14)
    for name in signs.BASES:
        count = rests.get(name, 0)
        yield Content.assemble(
            signs.basis(name, labels).pad_right(max(1, _NAME + 2 - len(labels.bases[name]))),
            signs.bar(count / total if total else 0, room, "$muted", "$faint"),
            f" {count:>9}",
        )


def _statements(policy: Policy, labels: Labels, width: int) -> Iterator[Content]:
    if not policy.outlook:
        return
    yield Content("")
    yield heading(labels.past_and_future, width)
    for statement in policy.outlook:
        sign = signs.basis(statement.basis.value, labels, word=False)
        for number, line in enumerate(Content(statement.says).wrap(max(10, width - 2))):
            yield (sign + " " if number == 0 else Content("  ")) + line
