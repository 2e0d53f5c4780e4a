"""The middle of Speel: who is spoken with and how they feel, over the conversation itself.

Not here: how a conversation is drawn (`talk`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message as UiMessage
from textual.widgets import Static

from webcare.domain.channel import LIMITS, Channel, is_private
from webcare.engine.text import shown
from webcare.exercise.happenings import MoodMoved
from webcare.exercise.known import known_at
from webcare.exercise.script import told
from webcare.tui import signs
from webcare.tui.labels import Labels
from webcare.tui.widgets.composer import Composer
from webcare.tui.widgets.talk import Scene, Talk, blocks, on_channel

if TYPE_CHECKING:
    from webcare.engine.city import City
    from webcare.exercise.play import Exercise
    from webcare.exercise.state import Item


class TalkPane(Vertical):
    """One conversation, its citizen, and a line to write on."""

    @dataclass
    class Written(UiMessage):
        """The player wrote something, there, to the city or to nobody in particular."""

        text: str
        channel: Channel
        to_city: bool

    def __init__(self, labels: Labels, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.labels = labels
        self._at = 0
        self._looked_at: tuple[Exercise, Item | None, str] | None = None
        self._way = (Channel.FACEBOOK, True)

    def compose(self) -> ComposeResult:
        """Who, what was said, and the line."""
        yield Static(id="talk-head")
        yield Talk(id="talk")
        yield Composer(self.labels, id="composer")

    def show(self, exercise: Exercise, item: Item | None, empty: str) -> None:
        """Show the conversation that `item` belongs to; `empty` is said where there is none."""
        self._looked_at = (exercise, item, empty)
        self._draw()

    def on_resize(self) -> None:
        """The picture is as wide as the pane, which may only just have come into view."""
        self._draw()

    def _draw(self) -> None:
        if self._looked_at is None:
            return
        exercise, item, empty = self._looked_at
        head, talk = self.query_one("#talk-head", Static), self.query_one(Talk)
        now = exercise.now
        scene = self._scene(exercise, item)
        if item is None:
            head.update(Content.styled(empty, "$muted"))
            talk.show(list(blocks((), now.posts, (), scene)))
            return
        width = max(20, self.scrollable_content_region.width or 40)
        head.update(signs.stacked(self._head(exercise, item, width)))
        conversation = [one for one in now.items if one.conversation == item.conversation and known_at(one) is not None]
        posts = [sent for sent in now.posts if on_channel(sent, item.message.channel)]
        moved = [happened for happened in now.happenings if isinstance(happened, MoodMoved)]
        talk.show(list(blocks(conversation, posts, moved, scene)), item.id)

    def _scene(self, exercise: Exercise, item: Item | None) -> Scene:
        policy = exercise.now.city.policy
        return Scene(
            labels=self.labels,
            city=self.labels.municipality.format(city=policy.name),
            starts=exercise.scenario.starts,
            you=self.labels.you,
            chosen=item.id if item else "",
            accounts={id_: account.name for id_, account in policy.accounts.items()},
            delays={outlet.value: stated.delay for outlet, stated in policy.outlets.items()},
        )

    def _head(self, exercise: Exercise, item: Item, width: int) -> Iterator[Content]:
        """Who the citizen is and how they feel, and what sort of place this is."""
        labels, channel = self.labels, item.message.channel
        persona = exercise.scenario.personas.get(item.who)
        mood = exercise.now.moods.get(item.who)
        name = Content.styled(persona.name if persona else shown(item.message.author) or labels.you, "bold")
        yield signs.fit(name, signs.mood(mood.value, labels) if mood else Content(""), width)
        if persona:
            yield from Content.styled(told(persona.about, exercise.now.city), "$muted").wrap(width)
        place = labels.private if is_private(channel) else labels.public
        if channel is Channel.FACEBOOK:
            place = labels.thread
        yield Content.styled(f"{labels.channels[channel.value]} · {place}", "$muted")
        yield Content.styled("─" * width, "$faint")

    def next_way(self) -> None:
        """Write somewhere else from now on; the next `show_way` says where."""
        self._at += 1

    def show_way(self, city: City, key: str) -> None:
        """Say where the player writes, and the key that changes it."""
        possible = ways(city)
        self._way = possible[self._at % len(possible)]
        channel, to_city = self._way
        name = self.labels.channels[channel.value]
        words = self.labels.write_as if to_city else self.labels.write_overheard
        self.query_one(Composer).show(f"{words.format(channel=name)} · {key}", name, LIMITS[channel])

    @on(Composer.Written)
    def tell_where(self, event: Composer.Written) -> None:
        """What was written goes up with its channel."""
        event.stop()
        self.post_message(self.Written(event.text, *self._way))


def ways(city: City) -> list[tuple[Channel, bool]]:
    """Where a citizen can write: on each channel of the city; on Twitter also to nobody in particular."""
    channels = sorted(city.policy.channels, key=lambda channel: channel is not Channel.FACEBOOK)
    return [(channel, True) for channel in channels] + [
        (channel, False) for channel in channels if channel is Channel.TWITTER
    ]
