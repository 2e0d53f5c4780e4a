"""Everything that is so at one second of an exercise: the situation, and the small values it is made of.

Not here: how one situation follows from another (`exercise.simulation`), and the player's moves
(`exercise.play`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from webcare.domain.action import Action, Effort
from webcare.domain.assessment import Assessment, Case
from webcare.domain.attitude import Attitude
from webcare.domain.channel import Channel
from webcare.domain.conversation import Conversation, Phase, Status
from webcare.domain.message import Message
from webcare.domain.scenario import Ending, News, Occasion, Reactions, Scenario
from webcare.domain.split import Split
from webcare.domain.understanding import Understanding
from webcare.engine.answer import Answer
from webcare.engine.city import City
from webcare.engine.match import Lexicon
from webcare.engine.understand import understand
from webcare.exercise.citizen import Treatment
from webcare.exercise.desk import Task, Why
from webcare.exercise.happenings import Happening, MoodMoved, Sent
from webcare.exercise.moves import Responded, Told
from webcare.exercise.trained import Judged, Training

_REMEMBERED = 4096
"""Messages; then remembering starts over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What an exercise needs from outside, read once: what words mean, the cities, and the citizens'
    lines."""

    lexicon: Lexicon
    cities: Mapping[str, City]
    reactions: Reactions
    judge: Callable[[Case], Assessment] | None = None
    """Who judges what a trainee did; None: nobody, and citizens take a reply for what its action is."""
    attitude: Attitude | None = None
    """How citizens take a judged reply."""
    _understood: dict[tuple[str, Channel, bool | None], Understanding] = field(
        default_factory=dict, repr=False, compare=False
    )
    """What was understood before: the same words come again under another city, another branch, another step back."""

    def understood(self, message: Message) -> Understanding:
        """How this message is understood; the same for every city."""
        key = (message.text, message.channel, message.addressed)
        found = self._understood.get(key)
        if found is None:
            if len(self._understood) >= _REMEMBERED:
                self._understood.clear()
            found = self._understood[key] = understand(message, self.lexicon)
        return found


class State(StrEnum):
    """Where the desk is with a message."""

    NEW = "new"
    OPEN = "open"
    """Somebody is busy with it, or the city waits for what it asked back."""
    HANDLED = "handled"
    WATCHED = "watched"
    """Noted, not answered."""


def conversation_id(who: str, channel: Channel) -> str:
    """Id of the conversation of one citizen on one channel."""
    return f"{who}|{channel}"


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
    """How far what it says is released, where it is about no fact of the dossier."""
    fact: str = ""
    """Id of the fact of the dossier it is about."""
    note: str = ""
    occasion: Occasion | None = None
    """Why a citizen wrote of their own accord; None for the script's lines and the player's."""
    came: int = 0
    """When it came before this desk; `message.sent` may be long before."""
    spent: Split = field(default_factory=Split)
    """What the desk had spent when it was decided on: what a rule by split chose by."""
    started: int | None = None
    """When somebody began on it."""
    noticed: int | None = None
    """When it was read: when somebody began on it or, where nobody addressed the city, when its stream was read."""
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
    post: str = ""
    """Id of the post in which its writer found the answer before anybody wrote back."""

    @property
    def id(self) -> str:
        """The message's id."""
        return self.message.id

    @property
    def conversation(self) -> str:
        """Id of the conversation it belongs to: one citizen on one channel."""
        return conversation_id(self.who, self.message.channel)

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
        return State.OPEN if self.awaits else State.HANDLED

    @property
    def awaits(self) -> bool:
        """Whether the city asked something back that has not come yet."""
        action = self.answer.response.action if self.answer else None
        return self.replied and action in (Action.ASK, Action.DM) and not self.closed


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
    at: int
    """The second at which it comes before the desk."""
    occasion: Occasion | None = None
    about: tuple[str, ...] = ()
    status: Status = Status.NONE
    fact: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact of the dossier, as it stands now."""

    status: Status
    says: str
    """As the team knows it."""
    tell: str = ""
    tell_en: str = ""
    version: int = 1

    @property
    def told(self) -> tuple[str, str]:
        """What may be told of it, in Dutch and in English: nothing while it is not confirmed."""
        return (self.tell, self.tell_en) if self.status is Status.CONFIRMED else ("", "")


class Bell(NamedTuple):
    """Something the clock brings: a stream is due, a post is planned, a report is due, an outlet shows a post, a
    promise of the trainee must be kept."""

    at: int
    rings: str
    """`stream`, `plan`, `report`, `news`, `shown` or `promise`."""
    id: str
    """Of the stream, post, report or news; for `shown` the place among the posts sent, and the outlet: `3 site`; for
    `promise` the second at which it was made, and the message: `610 vol`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What somebody at the desk is busy with."""

    person: int
    """Which of the people at the desk: 1 and up."""
    task: Task
    why: Why
    began: int
    ends: int
    effort: Effort
    """Where the most of its time goes."""
    answer: Answer | None = None
    """What will be done with a message when it ends."""
    by_hand: Responded | Told | None = None
    """What the trainee does; what comes of it is found out when it ends."""

    @property
    def message(self) -> str:
        """Id of the message it is about; empty for a reading, a post or a report."""
        return self.task.about if self.task.kind == "message" else ""


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
    tasks: tuple[Task, ...] = ()
    """What waits, queue by queue, in the order in which it would be taken."""
    bells: tuple[Bell, ...] = ()
    phase: Phase = Phase.NORMAL
    facts: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}))
    """The dossier as it stands now, by id."""
    conversations: Mapping[str, Conversation] = field(default_factory=lambda: MappingProxyType({}))
    moods: Mapping[str, Mood] = field(default_factory=lambda: MappingProxyType({}))
    phases: Mapping[Phase, Split] = field(default_factory=lambda: MappingProxyType({}))
    """Seconds per effort, phase by phase; counted when the work is taken up."""
    actions: int = 0
    happenings: tuple[Happening, ...] = ()
    ending: Ending | None = None
    """How it ended; None while it goes on."""
    training: Training | None = None
    """Where the trainee is; None where the desk works by itself."""
    next_at: int | None = None
    """The second at which something happens next; None when it is over."""

    @property
    def by_hand(self) -> bool:
        """Whether a trainee is the city: nobody at the desk takes up anything by themselves."""
        return self.training is not None

    @property
    def judged(self) -> Mapping[str, Judged]:
        """What the trainee did, judged, by message."""
        return self.training.judged if self.training is not None else {}

    def item(self, message: str) -> Item:
        """The message with this id. Raises KeyError when it has not come."""
        for item in self.items:
            if item.id == message:
                return item
        raise KeyError(message)

    @property
    def spent(self) -> Split:
        """Seconds per effort, all phases together."""
        total = Split()
        for spent in self.phases.values():
            for effort in Effort:
                total = total.plus(effort, spent.of(effort))
        return total

    @property
    def staff(self) -> int:
        """How many people are at the desk."""
        return self.scenario.staff or self.city.policy.staff

    def news(self, id_: str) -> News:
        """The news with this id. Raises KeyError when the script has none."""
        for news in self.scenario.news:
            if news.id == id_:
                return news
        raise KeyError(id_)

    def queue(self, effort: Effort) -> tuple[Task, ...]:
        """What waits in one queue, in the order in which it would be taken."""
        return tuple(task for task in self.tasks if task.queue is effort)

    @property
    def posts(self) -> tuple[Sent, ...]:
        """What the city sent to many, in order."""
        return tuple(happening for happening in self.happenings if isinstance(happening, Sent))
