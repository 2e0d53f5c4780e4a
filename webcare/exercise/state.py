"""Everything that is so at one second of an exercise: the situation, and the small values it is made of.

Not here: how one situation follows from another (`exercise.simulation`), and the player's moves
(`exercise.play`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from webcare.domain.action import Action
from webcare.domain.conversation import Conversation, Status
from webcare.domain.message import Message
from webcare.domain.scenario import Ending, Occasion, Reactions, Scenario
from webcare.domain.split import Split
from webcare.domain.understanding import Understanding
from webcare.engine.answer import Answer
from webcare.engine.city import City
from webcare.engine.match import Lexicon
from webcare.exercise.citizen import Treatment
from webcare.exercise.happenings import Happening, MoodMoved, Sent


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What an exercise needs from outside, read once: what words mean, the cities, and the citizens'
    lines."""

    lexicon: Lexicon
    cities: Mapping[str, City]
    reactions: Reactions


class State(StrEnum):
    """Where the desk is with a message."""

    NEW = "new"
    OPEN = "open"
    """Somebody is busy with it, or the city waits for what it asked back."""
    HANDLED = "handled"
    WATCHED = "watched"
    """Noted, not answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One message in the inbox, with everything that was done with it."""

    message: Message
    who: str
    """Persona id; `~name` for a citizen the player writes as."""
    understanding: Understanding
    """As it came, outside its conversation."""
    addressed: bool = True
    """Whether it lands in the city's own mailbox, so that nobody has to find it."""
    expects: bool = False
    """Whether its writer counts on an answer."""
    about: tuple[str, ...] = ()
    """What the script says it is really about; empty: not said."""
    status: Status = Status.NONE
    note: str = ""
    occasion: Occasion | None = None
    """Why a citizen wrote of their own accord; None for the script's lines and the player's."""
    started: int | None = None
    """When somebody began on it."""
    noticed: int | None = None
    """When it was read."""
    done: int | None = None
    answer: Answer | None = None
    treatment: Treatment | None = None
    overruled: bool = False
    joined: str = ""
    """Id of the message it was dealt with together."""
    run_out: int = 0
    """How often the citizen's patience ran out over it."""
    closed: bool = False
    """Whether what the city waited for has come."""

    @property
    def id(self) -> str:
        """The message's id."""
        return self.message.id

    @property
    def conversation(self) -> str:
        """Id of the conversation it belongs to: one citizen on one channel."""
        return f"{self.who}|{self.message.channel.value}"

    @property
    def by_player(self) -> bool:
        """Whether the player typed it."""
        return self.who.startswith("~")

    @property
    def replied(self) -> bool:
        """Whether the city wrote back."""
        return self.done is not None and bool(self.joined or (self.answer is not None and self.answer.response.reply))

    @property
    def waited(self) -> int | None:
        """Seconds from message to reply; None without a reply."""
        return self.done - self.message.sent if self.done is not None and self.replied else None

    @property
    def state(self) -> State:
        """Where the desk is with it."""
        if self.done is None:
            return State.NEW if self.started is None else State.OPEN
        if not self.replied:
            return State.WATCHED
        action = self.answer.response.action if self.answer else None
        waits = action in (Action.ASK, Action.DM) and not self.closed
        return State.OPEN if waits else State.HANDLED


@dataclass(frozen=True, slots=True, kw_only=True)
class Mood:
    """How a citizen is, -3 furious to 3 delighted, and every time that changed."""

    value: int
    changes: tuple[MoodMoved, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A message that will come."""

    message: Message
    """`message.sent` is when it comes."""
    who: str
    occasion: Occasion | None = None
    about: tuple[str, ...] = ()
    status: Status = Status.NONE
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What somebody at the desk is busy with."""

    message: str
    ends: int
    answer: Answer | None
    """What will be done when it ends; None while a message is only being read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """One second of an exercise under one city."""

    scenario: Scenario
    city: City
    seed: int
    overruled: Mapping[str, Action] = field(default_factory=lambda: MappingProxyType({}))
    """What the player decided for the city, by message id."""
    clock: int = 0
    items: tuple[Item, ...] = ()
    due: tuple[Due, ...] = ()
    """What is on its way."""
    fired: frozenset[str] = frozenset()
    """Ids of the injects that came, are on their way, or can no longer come."""
    jobs: tuple[Job, ...] = ()
    conversations: Mapping[str, Conversation] = field(default_factory=lambda: MappingProxyType({}))
    moods: Mapping[str, Mood] = field(default_factory=lambda: MappingProxyType({}))
    spent: Split = field(default_factory=Split)
    """Seconds per effort."""
    actions: int = 0
    happenings: tuple[Happening, ...] = ()
    ending: Ending | None = None
    """How it ended; None while it goes on."""

    def item(self, message: str) -> Item:
        """The message with this id. Raises KeyError when it has not come."""
        for item in self.items:
            if item.id == message:
                return item
        raise KeyError(message)

    @property
    def posts(self) -> tuple[Sent, ...]:
        """What the city sent to many, in order."""
        return tuple(happening for happening in self.happenings if isinstance(happening, Sent))
