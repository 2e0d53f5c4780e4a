"""A conversation in the manner of its channel: a thread of tweets, comments under a post, bubbles in a private chat.

Not here: why the city said what it said (`why`), choosing a conversation (`inbox`).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from webcare.domain.channel import LIMITS, Channel
from webcare.engine.text import shown
from webcare.exercise.happenings import MoodMoved, Sent
from webcare.exercise.state import Item
from webcare.exercise.transcript import reasons_in_words
from webcare.tui import signs
from webcare.tui.labels import Labels

SHOWN_AT_MOST = 300
"""Messages of one conversation; who wants more reads the transcript."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a conversation. `key` says what it is a picture of: the same key is the same picture."""

    key: Hashable
    lines: Callable[[int], Sequence[Content]]
    """The lines for a width."""


class Talk(ScrollView, can_focus=True):
    """Blocks under each other, as far as they are seen; the newest is at the bottom."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._blocks: tuple[Block, ...] = ()
        self._drawn: dict[Hashable, list[Content]] = {}
        self._lines: list[Content] = []
        self._width = 0
        self._chosen = ""

    def show(self, blocks: Sequence[Block], chosen: str = "") -> None:
        """Show these blocks; those that were there already are not drawn again.

        `chosen`: the message to keep in view.
        """
        self._blocks, self._chosen = tuple(blocks), chosen
        self._lay_out()
        self.call_after_refresh(self._bring_into_view)

    def _bring_into_view(self) -> None:
        """The end, or what is looked at where that would be out of sight."""
        end = max(0, len(self._lines) - self.scrollable_content_region.height)
        at = 0
        for block in self._blocks:
            key = block.key
            if isinstance(key, tuple) and key[:2] == ("message", self._chosen):
                self.scroll_to(y=min(end, at), animate=False)
                return
            at += len(self._drawn.get(key, ()))
        self.scroll_to(y=end, animate=False)

    def on_resize(self, _event: events.Resize) -> None:
        """Lines break elsewhere."""
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        if width <= 0:
            return
        if width != self._width:
            self._drawn, self._width = {}, width
        drawn = {block.key: self._drawn.get(block.key) or list(block.lines(width)) for block in self._blocks}
        self._drawn = drawn
        self._lines = [line for block in self._blocks for line in drawn[block.key]]
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the conversation."""
        width = self.scrollable_content_region.width
        at = y + self.scroll_offset.y
        if at >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        style = self.visual_style
        strips = Visual.to_strips(self, self._lines[at], width, 1, style, pad=True, apply_selection=False)
        return strips[0].adjust_cell_length(width, style.rich_style) if strips else Strip.blank(width)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What a conversation needs to be drawn besides its messages."""

    labels: Labels
    city: str
    """How the city is called: `gemeente Rotterdam`."""
    starts: str
    you: str
    """How the player is called who writes as a citizen."""
    chosen: str = ""
    """Id of the message that is explained."""
    accounts: Mapping[str, str] = field(default_factory=dict)
    """The names of the city's accounts, by id."""
    delays: Mapping[str, int] = field(default_factory=dict)
    """Minutes until an outlet shows a post, where it takes any."""

    def later(self, sent: Sent) -> Iterator[tuple[str, str]]:
        """The outlets that show this post only later, and when."""
        for outlet in sent.post.outlets:
            delay = self.delays.get(outlet.value)
            if delay:
                name = self.labels.channels.get(outlet.value, outlet.value)
                yield name, signs.clock(self.starts, sent.at + 60 * delay)


def blocks(items: Sequence[Item], posts: Sequence[Sent], moods: Sequence[MoodMoved], scene: Scene) -> Iterator[Block]:
    """One conversation, with what the city posted meanwhile, in order of time."""
    older = max(0, len(items) - SHOWN_AT_MOST)
    if older:
        yield Block(("older", older), lambda width: _note(scene.labels.older.format(n=older), width))
    seen = items[older:]
    pending = [post for post in posts if not seen or post.at >= seen[0].message.sent]
    for item in seen:
        while pending and pending[0].at < item.message.sent:
            yield _post_block(pending.pop(0), scene)
        yield _message_block(item, scene)
        if item.done is not None and item.answer is not None:
            yield _answer_block(item, [mood for mood in moods if mood.message == item.id], scene)
    for post in pending:
        yield _post_block(post, scene)


def _message_block(item: Item, scene: Scene) -> Block:
    key = ("message", item.id, item.id == scene.chosen, scene.labels.code)
    return Block(key, lambda width: _message(item, scene, width))


def _answer_block(item: Item, moods: Sequence[MoodMoved], scene: Scene) -> Block:
    assert item.answer is not None
    key = ("answer", item.id, item.done, item.answer.response, tuple(moods), scene.city, scene.labels.code)
    return Block(key, lambda width: _answer(item, moods, scene, width))


def _post_block(sent: Sent, scene: Scene) -> Block:
    return Block(("post", sent, scene.city, scene.labels.code), lambda width: _post(sent, scene, width))


def _note(text: str, width: int) -> list[Content]:
    return [Content.styled(text, "$muted").center(width), Content("")]


def _who(item: Item, scene: Scene) -> Content:
    """The citizen as this channel names people."""
    name = shown(item.message.author) or scene.you
    if item.message.channel is Channel.TWITTER and not name.startswith("@"):
        handle = "@" + "".join(letter for letter in name.lower() if letter.isalnum())
        return Content.assemble((name, "bold"), ("  " + handle, "$muted"))
    return Content.styled(name, "bold")


def _message(item: Item, scene: Scene, width: int) -> list[Content]:
    """What the citizen wrote."""
    time = Content.styled(signs.clock(scene.starts, item.message.sent), "$muted")
    text = Content(shown(item.message.text))
    chosen = item.id == scene.chosen
    if item.message.channel is Channel.WHATSAPP:
        return [*_bubble(text, _who(item, scene), time, width, "$citizen", right=False), Content("")]
    edge = Content.styled("▌ ", "$accent-text" if chosen else "$faint")
    lines = [edge + signs.fit(_who(item, scene), time, width - 2)]
    lines += [edge + line for line in text.wrap(max(10, width - 2))]
    if not item.addressed:
        lines.append(edge + Content.styled(f"({scene.labels.not_addressed})", "$muted"))
    return [*lines, Content("")]


def _answer(item: Item, moods: Sequence[MoodMoved], scene: Scene, width: int) -> list[Content]:
    """What the city did with it: its words, or its silence, and how that was taken."""
    assert item.answer is not None
    assert item.done is not None
    response = item.answer.response
    labels = scene.labels
    time = Content.styled(signs.clock(scene.starts, item.done), "$muted")
    lines: list[Content] = []
    if response.reply is not None:
        text = Content(shown(response.reply.text))
        account = item.answer.city.policy.accounts.get(response.account)
        name = Content.styled(account.name if account else scene.city, "bold $primary")
        if item.message.channel is Channel.WHATSAPP:
            lines += _bubble(text, name, time, width, "$city", right=True)
        else:
            room = max(10, width - 6)
            used = ""
            if item.message.channel is Channel.TWITTER:
                used = f"{response.reply.length}/{LIMITS[Channel.TWITTER]}  "
            lines.append(
                Content.styled("  ╰─ ", "$faint") + signs.fit(name, Content.styled(used, "$muted") + time, width - 5)
            )
            lines += [Content("     ") + line for line in text.wrap(room)]
    lines += [Content("     ") + line for line in _deed(item, labels).wrap(max(10, width - 5))]
    for mood in moods:
        lines += [Content("     ") + line for line in _mood(mood, labels).wrap(max(10, width - 5))]
    return [*lines, Content("")]


def _deed(item: Item, labels: Labels) -> Content:
    """Effort and action in one line, with what went with it."""
    assert item.answer is not None
    response = item.answer.response
    drawn = signs.effort(response.effort.value, labels)
    drawn += Content.styled(f" · {labels.deeds[response.action.value]}", "$foreground")
    for action in response.also:
        drawn += Content.styled(f" + {labels.deeds[action.value]}", "$muted")
    if response.case:
        drawn += Content.styled(f" · {labels.case.format(case=response.case)}", "$muted")
    if item.waited:
        drawn += Content.styled(f" · {labels.waited.format(time=signs.spell(item.waited))}", "$muted")
    return drawn


def _mood(moved: MoodMoved, labels: Labels) -> Content:
    """How a mood moved, and why."""
    better = moved.now > moved.was
    arrow = Content.styled("↗ " if better else "↘ ", "$good" if better else "$bad")
    words = f"{labels.moods[moved.was + 3]} → {labels.moods[moved.now + 3]}"
    return arrow + Content.styled(f"{words}: {reasons_in_words(moved, labels.code)}", "$muted")


def _bubble(text: Content, who: Content, time: Content, width: int, ground: str, *, right: bool) -> list[Content]:
    """A bubble at the left or the right side."""
    room = max(12, min(width - 6, int(width * 0.8)))
    body = text.wrap(room - 2)
    inside = max([line.cell_length for line in body] + [who.cell_length + time.cell_length + 2])
    drawn = [signs.fit(who, time, inside), *(line.pad_right(inside - line.cell_length) for line in body)]
    margin = Content(" " * (width - inside - 2 if right else 0))
    lines = []
    for line in drawn:
        padded = Content(" ") + line + Content(" ")
        lines.append(margin + padded.stylize_before(f"on {ground}"))
    return lines


def on_channel(sent: Sent, channel: Channel) -> bool:
    """Whether a post stands in the stream of this channel, as itself or as an advert."""
    return any(outlet.value.removeprefix("advert-") == channel for outlet in sent.post.outlets)


def _post(sent: Sent, scene: Scene, width: int) -> list[Content]:
    """A post of the city, framed, so that nobody takes it for a reply."""
    labels, words = scene.labels, scene.labels.desk
    where = ", ".join(labels.channels.get(outlet.value, outlet.value) for outlet in sent.post.outlets)
    inside = max(10, width - 4)
    account = scene.accounts.get(sent.post.account, "")
    head = signs.effort("send", labels)
    who = Content.styled(labels.city_posts.format(city=account or scene.city), "bold")
    time = Content.styled(signs.clock(scene.starts, sent.at), "$muted")
    reach = words.reach.format(n=signs.number(sent.reach, labels))
    about = Content.styled(f"{where} · {labels.for_whom.format(audience=sent.post.audience)} · {reach}", "$muted")
    body = [signs.fit(head, time, inside), *who.wrap(inside), *about.wrap(inside)]
    later = [words.seen_later.format(outlet=outlet, time=at) for outlet, at in scene.later(sent)]
    if later:
        body += Content.styled(" · ".join(later), "$muted").wrap(inside)
    body += Content(shown(sent.post.text)).wrap(inside)
    top = Content.styled("╭" + "─" * (width - 2) + "╮", "$send")
    bottom = Content.styled("╰" + "─" * (width - 2) + "╯", "$send")
    edge = Content.styled("│", "$send")
    lines = [edge + Content(" ") + line.pad_right(inside - line.cell_length) + Content(" ") + edge for line in body]
    return [top, *lines, bottom, Content("")]
