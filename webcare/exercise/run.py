"""An exercise under way: everything that is so at this second, and changes in place while the clock runs.

A player sees frozen pictures of it only (`state.Situation`): `Run(situation, world)` takes a picture up again, and
`frozen()` gives the next. Between the two a whole afternoon may pass without a copy being made, which is why a shift
of thousands of messages takes less than a second. Not here: what makes it change (`exercise.simulation`).
"""

from collections.abc import Iterator
from dataclasses import fields
from heapq import heapify, heappop, heappush
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from webcare.domain.conversation import Conversation, Phase
from webcare.domain.scenario import Ending
from webcare.domain.split import Split
from webcare.engine.answer import Decided
from webcare.engine.city import City
from webcare.exercise.desk import Desk
from webcare.exercise.happenings import Happening, Sent
from webcare.exercise.state import Bell, Due, Item, Job, Mood, Situation, World
from webcare.exercise.tasks import streams_of

PATIENCE_RUNS_OUT = 3
"""How often a citizen's patience can run out over one message; after that they have given up."""

NEW = Conversation()
_FIELDS = tuple(field.name for field in fields(Item))
_values = attrgetter(*_FIELDS)
_NOTHING = Split()


class Run:
    """One exercise under one city, from one picture to the next."""

    def __init__(self, situation: Situation, world: World) -> None:
        self.world = world
        self.scenario = situation.scenario
        self.city: City = situation.city
        self.seed = situation.seed
        self.overruled = situation.overruled
        self.staff = situation.staff
        self.clock = situation.clock
        self.items: dict[str, Item] = {}
        self.talks: dict[str, list[str]] = {}
        """Ids of messages by conversation, in order of arrival."""
        self.writers: dict[str, list[str]] = {}
        """Ids of messages by who wrote them, in order of arrival."""
        self.unread: dict[str, tuple[str, ...]] = {}
        """The messages nobody addressed to the city and nobody has read, with the streams in which each stands."""
        self.decided: dict[str, Decided] = {}
        """What was decided on messages that nobody has dealt with yet, by id."""
        self._answered: dict[str, int] = {}
        """The second of the latest reply, by conversation."""
        self._patience: list[tuple[int, str]] = []
        for item in situation.items:
            self.add(item)
        self._due: list[tuple[int, str, Due]] = []
        self._coming: set[str] = set()
        for due in situation.due:
            self.comes(due)
        self.fired = set(situation.fired)
        self.jobs: list[Job] = list(situation.jobs)
        self.bells: list[Bell] = list(situation.bells)
        heapify(self.bells)
        self.phase = situation.phase
        self.facts = dict(situation.facts)
        self.conversations = dict(situation.conversations)
        self.moods = dict(situation.moods)
        self._phases = dict(situation.phases)
        self.desk = Desk(self.target, self._phases.get(self.phase, _NOTHING), situation.tasks)
        self.actions = situation.actions
        self.happenings: list[Happening] = list(situation.happenings)
        self.posts: list[Sent] = list(situation.posts)
        self.ending: Ending | None = situation.ending
        self.training = situation.training
        """Where the trainee is; None where the desk works by itself."""

    @property
    def target(self) -> Split:
        """The split this phase aims at."""
        return self.city.policy.split.target_in(self.phase)

    def frozen(self) -> Situation:
        """The picture at this second."""
        phases = {**self._phases, self.phase: self.desk.spent}
        return Situation(
            scenario=self.scenario,
            city=self.city,
            seed=self.seed,
            overruled=self.overruled,
            clock=self.clock,
            items=tuple(self.items.values()),
            due=tuple(due for _, _, due in sorted(self._due, key=lambda entry: entry[:2])),
            fired=frozenset(self.fired),
            jobs=tuple(self.jobs),
            tasks=tuple(self.desk.waiting()),
            bells=tuple(sorted(self.bells)),
            phase=self.phase,
            facts=MappingProxyType(dict(self.facts)),
            conversations=MappingProxyType(dict(self.conversations)),
            moods=MappingProxyType(dict(self.moods)),
            phases=MappingProxyType({phase: spent for phase, spent in phases.items() if spent.total}),
            actions=self.actions,
            happenings=tuple(self.happenings),
            ending=self.ending,
            training=self.training,
        )

    def turned_to(self, phase: Phase) -> None:
        """Another phase begins: its split holds, and its minutes are counted apart."""
        self._phases[self.phase] = self.desk.spent
        self.phase = phase
        self.desk = Desk(self.target, self._phases.get(phase, _NOTHING), self.desk.waiting())

    # — messages —

    def comes(self, due: Due) -> None:
        """This message will come."""
        heappush(self._due, (due.at, due.message.id, due))
        self._coming.add(due.message.id)

    @property
    def due_at(self) -> int | None:
        """The second at which the next message comes."""
        return self._due[0][0] if self._due else None

    def next_due(self) -> Due | None:
        """The next message that is there by now; it is not on its way any more."""
        if not self._due or self._due[0][0] > self.clock:
            return None
        due = heappop(self._due)[2]
        self._coming.discard(due.message.id)
        return due

    def knows(self, id_: str) -> bool:
        """Whether a message with this id has come or is on its way."""
        return id_ in self.items or id_ in self._coming

    def add(self, item: Item) -> None:
        """`item` is in the inbox from now on."""
        self.items[item.id] = item
        self._note_reply(item)
        self.talks.setdefault(item.conversation, []).append(item.id)
        self.writers.setdefault(item.who, []).append(item.id)
        if not item.addressed and item.noticed is None and item.done is None:
            self.unread[item.id] = streams_of(self.city.policy.streams, item)
        if (second := self.patience_ends(item)) is not None:
            heappush(self._patience, (second, item.id))

    def change(self, id_: str, **changes: Any) -> Item:
        """The message with other values; as it is now."""
        # Several times per message: `dataclasses.replace` takes twice as long to find out what the fields are.
        before = self.items[id_]
        item = self.items[id_] = Item(**{**dict(zip(_FIELDS, _values(before), strict=True)), **changes})
        if "done" in changes:
            again = before.done is not None
            if again:
                self._answered.pop(item.conversation, None)
            for other in self.of_conversation(item) if again else (item,):
                self._note_reply(other)
        return item

    def _note_reply(self, item: Item) -> None:
        if item.done is not None and item.replied:
            self._answered[item.conversation] = max(item.done, self._answered.get(item.conversation, -1))

    def of_conversation(self, item: Item) -> Iterator[Item]:
        """Every message of the conversation that `item` belongs to."""
        return (self.items[id_] for id_ in self.talks[item.conversation])

    def talk(self, item: Item) -> Conversation:
        """What was said so far in the conversation that `item` belongs to."""
        return self.conversations.get(item.conversation, NEW)

    def mood(self, who: str) -> Mood:
        """How this citizen is."""
        return self.moods.get(who, Mood(value=0))

    def happens(self, happening: Happening) -> None:
        """This happened."""
        self.happenings.append(happening)
        if isinstance(happening, Sent):
            self.posts.append(happening)

    def rings(self, bell: Bell) -> None:
        """This bell will ring."""
        heappush(self.bells, bell)

    # — patience —

    def patience_ends(self, item: Item) -> int | None:
        """When the writer of this message loses patience next; None when they will not."""
        persona = self.scenario.personas.get(item.who)
        if persona is None or not item.expects or item.post or item.run_out >= PATIENCE_RUNS_OUT or item.replied:
            return None
        # A nudge does not start a clock of its own: the message it is about has one.
        if item.occasion in ("impatient", "gives-up"):
            return None
        if self._answered.get(item.conversation, -1) > item.came:
            return None
        return item.came + persona.patience * (item.run_out + 1)

    def next_patience(self) -> int | None:
        """The next second at which somebody's patience ends."""
        while self._patience:
            second, id_ = self._patience[0]
            ends = self.patience_ends(self.items[id_])
            if ends == second:
                return second
            heappop(self._patience)
            if ends is not None:
                heappush(self._patience, (ends, id_))
        return None

    def out_of_patience(self) -> list[Item]:
        """The messages over which patience ends at this second, in order of arrival."""
        found = []
        while (second := self.next_patience()) is not None and second <= self.clock:
            found.append(self.items[heappop(self._patience)[1]])
        return found

    def patience_again(self, id_: str) -> None:
        """The clock of this message's writer runs on."""
        if (second := self.patience_ends(self.items[id_])) is not None:
            heappush(self._patience, (second, id_))
