"""The space of situations: every fact that rules ask about, with every value it can have.

A situation is one value for each fact. A set of situations that states some values per fact, and nothing of how the
facts hang together, is a `Box`; a condition is one box or a few. Not here: sets of any shape (`analysis.diagram`), and
which situations cannot occur (`analysis.possible`).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from types import MappingProxyType
from typing import Any

from webcare.domain.action import Effort
from webcare.domain.channel import Channel
from webcare.domain.conversation import Asked, Known, Phase, Status, Tips, Turn, Waited
from webcare.domain.language import Language, Register
from webcare.domain.policy import When
from webcare.domain.understanding import Danger, Feeling, Kind, Sentiment, Signal, Topic, Travel, Urgency
from webcare.engine.facts import Facts

ABOUT = "about"
"""Topic and subject as one fact: its values are subjects, and a topic is all of its subjects."""

VALUES: Mapping[str, tuple[Any, ...]] = MappingProxyType(
    {
        "kind": tuple(Kind),
        "addressed": (False, True),
        "turn": tuple(Turn),
        "danger": tuple(Danger),
        "status": tuple(Status),
        "channel": tuple(Channel),
        "urgency": tuple(Urgency),
        "place": tuple(Known),
        "sentiment": tuple(Sentiment),
        "feeling": tuple(Feeling),
        "asked": tuple(Asked),
        "case": (False, True),
        "tips": tuple(Tips),
        "warned": (False, True),
        "sure": (False, True),
        "contains_pii": (False, True),
        "language": tuple(Language),
        "phase": tuple(Phase),
        "city_named": ("own", "other", "none"),
        "centre": (False, True),
        "travel": tuple(Travel),
        "advice": tuple(Effort),
        "waited": tuple(Waited),
        "named": (False, True),
        "register": tuple(Register),
        "norm": (False, True),
    }
)
"""The facts that are one value of a closed list. Beside them: what it is about, and what is a set (`SETS`)."""

USUAL: Mapping[str, tuple[Any, ...]] = MappingProxyType(
    {
        "kind": (Kind.VRAAG, Kind.MELDING, Kind.KLACHT),
        "addressed": (True,),
        "turn": (Turn.FIRST,),
        "danger": (Danger.NONE,),
        "status": (Status.NONE,),
        "urgency": (Urgency.NORMAL, Urgency.LOW),
        "place": (Known.UNKNOWN,),
        "feeling": (Feeling.NONE,),
        "asked": (Asked.NONE,),
        "case": (False,),
        "tips": (Tips.NONE,),
        "warned": (False,),
        "sure": (True,),
        "contains_pii": (False,),
        "language": (Language.NL,),
        "phase": (Phase.NORMAL,),
        "city_named": ("none",),
        "centre": (False,),
        "travel": (Travel.UNKNOWN,),
        "waited": (Waited.FRESH,),
    }
)
"""What is so with most messages: where one situation stands for many, it is one of these."""

SETS: Mapping[str, type[Signal | Topic]] = MappingProxyType({"signals": Signal, "mentions": Topic})
"""Facts that are a set: each value that a rule names is a fact of its own, there or not (`signals:rumour`)."""

Box = Mapping[str, int]
"""Per fact the values it may have, a bit for each in the order of the space; a fact that is not named may be any."""

Situation = Mapping[str, Any]
"""One value per fact."""


@dataclass(frozen=True)
class Space:
    """The facts that count, in the order in which a diagram asks after them."""

    facts: Mapping[str, tuple[Any, ...]]

    @staticmethod
    def of(conditions: Iterable[When], subjects: Iterable[str], also: Iterable[str] = ()) -> "Space":
        """The facts that these conditions ask about, and those named `also`. `subjects`: every subject there is."""
        known = set(subjects)
        # What the first rules ask is asked first: where they win, nothing else need be known.
        order: dict[str, None] = {}
        for when in conditions:
            known |= set(when.subject)
            order |= dict.fromkeys(_asked(when))
        order |= dict.fromkeys(also)
        values = {**VALUES, ABOUT: tuple(sorted(known | {f"{topic}/algemeen" for topic in Topic}))}
        return Space({name: values.get(name, (False, True)) for name in order})

    @cached_property
    def full(self) -> Mapping[str, int]:
        """Per fact all of its values."""
        return {name: (1 << len(values)) - 1 for name, values in self.facts.items()}

    @cached_property
    def size(self) -> int:
        """How many combinations of values there are, those that cannot occur included."""
        size = 1
        for values in self.facts.values():
            size *= len(values)
        return size

    def bits(self, name: str, wanted: Iterable[Any]) -> int:
        """These values of a fact."""
        among = set(wanted)
        return sum(1 << at for at, value in enumerate(self.facts[name]) if value in among)

    def usual(self, name: str) -> int:
        """The values of a fact that are so with most messages."""
        if name in USUAL:
            return self.bits(name, USUAL[name])
        return 1 if ":" in name else self.full[name]

    def topics(self, wanted: Iterable[Topic]) -> int:
        """All subjects of these topics."""
        heads = tuple(f"{topic.value}/" for topic in wanted)
        return sum(1 << at for at, subject in enumerate(self.facts[ABOUT]) if subject.startswith(heads))

    @cached_property
    def _places(self) -> Mapping[str, Mapping[Any, int]]:
        return {name: {value: at for at, value in enumerate(values)} for name, values in self.facts.items()}

    def place(self, name: str, value: Any) -> int:
        """Which of the values of a fact this is, counted from 0."""
        return self._places[name][value]

    def place_in(self, facts: Facts, name: str) -> int:
        """Which of the values of a fact these facts have."""
        return self._places[name][_value(facts, name)]

    def values(self, name: str, bits: int) -> tuple[Any, ...]:
        """The values that these bits stand for."""
        return tuple(value for at, value in enumerate(self.facts[name]) if bits >> at & 1)

    def where(self, when: When) -> tuple[Box, ...]:
        """Where a condition holds; the boxes may overlap. A list of signals holds where one of them is there."""
        boxes: list[Box] = [self._plain(when)]
        for name in SETS:
            wanted = getattr(when, name)
            if wanted:
                boxes = [met for box in boxes for one in wanted if (met := both(box, {f"{name}:{one}": 2})) is not None]
        return tuple(box for box in boxes if all(box.values()))

    def _plain(self, when: When) -> Box:
        """What a condition says of everything but the signals and mentions, of which one must be there."""
        box: dict[str, int] = {}
        for name, wanted in when.stated():
            if name == "topic":
                box[ABOUT] = box.get(ABOUT, self.full[ABOUT]) & self.topics(wanted)
            elif name == "subject":
                box[ABOUT] = box.get(ABOUT, self.full[ABOUT]) & self.bits(ABOUT, wanted)
            elif name == "without":
                box |= {f"signals:{one}": 1 for one in wanted}
            elif name not in SETS:
                box[name] = self.bits(name, wanted if isinstance(wanted, tuple) else (wanted,))
        return box

    def against(self, when: When, name: str) -> tuple[Box, ...]:
        """Where one fact that a condition states is not so."""
        only = When.model_validate({name: getattr(when, "register_" if name == "register" else name)})
        if name == "without":
            return tuple({f"signals:{one}": 2} for one in only.without)
        if name in SETS:
            return ({f"{name}:{one}": 1 for one in getattr(only, name)},)
        return tuple(self.outside(box) for box in self.where(only))

    def outside(self, box: Box) -> Box:
        """Everything but this box, which may ask after one fact only."""
        ((name, bits),) = box.items()
        return {name: self.full[name] & ~bits}

    def situation(self, facts: Facts) -> Situation:
        """The values that these facts have."""
        return {name: _value(facts, name) for name in self.facts}

    def holds(self, box: Box, situation: Situation) -> bool:
        """Whether a situation is in a box."""
        return all(bits >> self.place(name, situation[name]) & 1 for name, bits in box.items())


def _asked(when: When) -> Iterator[str]:
    """The facts of the space that a condition asks after."""
    names = []
    for name, wanted in when.stated():
        if name in ("topic", "subject"):
            names.append([ABOUT])
        elif name in (*SETS, "without"):
            names.append([f"{'signals' if name == 'without' else name}:{one}" for one in wanted])
        else:
            names.append([name])
    return chain.from_iterable(names)


def _value(facts: Facts, name: str) -> Any:
    if name == ABOUT:
        return facts.subject
    owner, _, one = name.partition(":")
    return one in getattr(facts, owner) if one else getattr(facts, name)


def both(one: Box, other: Box) -> Box | None:
    """What two boxes have in common; None where that is nothing."""
    met = dict(one)
    for name, bits in other.items():
        met[name] = met.get(name, bits) & bits
        if not met[name]:
            return None
    return met


def within(inner: Box, outer: Box) -> bool:
    """Whether one box lies in another."""
    return all(name in inner and not inner[name] & ~bits for name, bits in outer.items())
