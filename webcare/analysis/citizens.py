"""Messages that show something: looked for among what we have, put together where none of those does, always played.

A message counts only when it has been through the engine and came out as wanted. Where none is found that is said; a
search has an end (`TRIES`). Not here: which situations are worth showing (`analysis.findings`).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, product
from typing import Any

from webcare.analysis.phrases import ADDED, BEFORE, FURTHER, KINDS
from webcare.analysis.space import ABOUT, Box, Space
from webcare.domain.channel import Channel
from webcare.domain.conversation import Conversation, Phase, Status
from webcare.domain.message import Message
from webcare.domain.policy import Example
from webcare.domain.understanding import Kind, Understanding
from webcare.engine.answer import Answer, Decided, answer, decided_on
from webcare.engine.city import City
from webcare.engine.facts import Moment
from webcare.engine.match import Lexicon
from webcare.engine.understand import understand

TRIES = 600
"""So many messages are played in search of one."""
_BESIDE = 4
"""So many sentences are added at most."""

Wanted = Callable[[Example, Decided], bool]
"""Whether a message that was decided on so shows what it must show."""


def played(city: City, example: Example, lexicon: Lexicon) -> Answer:
    """What the city does with an example, after what came before it."""
    moment = Moment(phase=example.phase, status=example.status)
    conversation = Conversation()
    for text in example.before:
        earlier = Message(text=text, channel=example.channel, addressed=example.addressed)
        conversation = answer(city, earlier, lexicon, conversation, moment).conversation
    message = Message(text=example.text, channel=example.channel, addressed=example.addressed)
    return answer(city, message, lexicon, conversation, moment)


@dataclass(slots=True)
class Citizens:
    """Who can write messages for a lexicon. What was understood once is remembered."""

    lexicon: Lexicon
    known: tuple[Example, ...]
    """Messages that advisers wrote: those of rules and of subjects."""
    tries: int = TRIES
    unfit: frozenset[str] = frozenset()
    """Texts of those that only serve as they are: advertising, abuse, danger."""
    _understood: dict[tuple[str, Channel, bool | None], Understanding] = field(default_factory=dict, repr=False)
    _before: dict[tuple[str, Channel, tuple[str, ...]], Conversation] = field(default_factory=dict, repr=False)

    @staticmethod
    def of(lexicon: Lexicon, examples: Iterable[Example], texts: Iterable[str] = ()) -> "Citizens":
        """Citizens who know these examples of rules, and these texts, on Facebook."""
        every = tuple(dict.fromkeys([*examples, *(Example(text=text) for text in texts)]))
        found = Citizens(lexicon, every)
        odd = (Kind.SPAM, Kind.PROVOCATIE, Kind.CRISIS)
        found.unfit = frozenset(
            one.text for one in every if found.understood(Message(text=one.text, channel=one.channel)).kind in odd
        )
        return found

    def decided(self, city: City, example: Example) -> Decided:
        """What a city decides on a message, played as far as that."""
        moment = Moment(phase=example.phase, status=example.status)
        message = Message(text=example.text, channel=example.channel, addressed=example.addressed)
        understood = self.understood(message)
        return decided_on(city, message, understood, self._conversation(city, example), moment)

    def understood(self, message: Message) -> Understanding:
        """What is held true of a message."""
        key = (message.text, message.channel, message.addressed)
        found = self._understood.get(key)
        if found is None:
            found = self._understood[key] = understand(message, self.lexicon)
        return found

    def _conversation(self, city: City, example: Example) -> Conversation:
        """What was said before, as this city remembers it."""
        if not example.before:
            return Conversation()
        key = (f"{city.id} {example.phase} {example.status} {example.addressed}", example.channel, example.before)
        found = self._before.get(key)
        if found is None:
            moment = Moment(phase=example.phase, status=example.status)
            conversation = Conversation()
            for text in example.before:
                message = Message(text=text, channel=example.channel, addressed=example.addressed)
                understood = self.understood(message)
                conversation = answer(
                    city, message, self.lexicon, conversation, moment, understanding=understood
                ).conversation
            found = self._before[key] = conversation
        return found

    def showing(self, city: City, wanted: Wanted, space: Space, boxes: Sequence[Box]) -> Example | None:
        """A message that shows it, for this city; None where none was found. `boxes`: where to look."""
        for example in self.known:
            if wanted(example, self.decided(city, example)):
                return example
        for box in boxes:
            found = _Search(self, city, wanted, space, box, self.tries).found()
            if found is not None:
                return found
        return None


@dataclass(slots=True)
class _Search:
    """The search for one message in one box."""

    citizens: Citizens
    city: City
    wanted: Wanted
    space: Space
    box: Box
    tries: int

    def found(self) -> Example | None:
        """The message, or None when the tries are up."""
        for settings in self._settings():
            starts = sorted(self._starts(settings), key=lambda start: start[0])
            for _, example in starts[:6]:
                found = self._improved(example, len(self._missing(example)))
                if found is not None:
                    return found
                if self.tries <= 0:
                    return None
        return None

    def _settings(self) -> Iterator[dict[str, Any]]:
        """Channel, moment and what came before, as the box wants them; the most usual first."""
        channels = self._values("channel", (Channel.FACEBOOK, *(one for one in Channel if one is not Channel.FACEBOOK)))
        phases, statuses = self._values("phase", tuple(Phase)), self._values("status", tuple(Status))
        addressed: list[bool | None] = [None, *self._values("addressed", (True, False))]
        if len(addressed) == 3:
            addressed = [None]
        for before, channel, to_us in product(self._before(), channels[:2], addressed):
            yield {
                "before": before,
                "channel": channel,
                "addressed": to_us,
                "phase": phases[0],
                "status": statuses[0],
            }

    def _values(self, name: str, usual: tuple[Any, ...]) -> list[Any]:
        """The values of a fact that the box allows, in this order."""
        if name not in self.space.facts:
            return list(usual)
        allowed = self.space.values(name, self.box.get(name, self.space.full[name]))
        return [value for value in usual if value in allowed]

    def _before(self) -> list[tuple[str, ...]]:
        """What may have been written before."""
        for name in ("warned", "case"):
            if self._values(name, (False, True)) == [True]:
                return list(BEFORE[name])
        asked = self._values("asked", ("none", "place", "report", "details"))
        if "none" in asked and "first" in self._values("turn", ("first", "later")):
            return [()]
        return [before for name in asked for before in BEFORE[name]]

    def _starts(self, settings: Mapping[str, Any]) -> Iterator[tuple[int, Example]]:
        """Messages to begin with, and how many facts of each are not as they must be."""
        texts = [example.text for example in self.citizens.known]
        texts += FURTHER if settings["before"] else ()
        subjects = self._values(ABOUT, self.space.facts.get(ABOUT, ()))
        names = [self.citizens.lexicon.subjects.get(subject, {}).get("nl", "") for subject in islice(subjects, 4)]
        kinds = self._values("kind", tuple(KINDS))
        texts += [
            frame.replace("{what}", name or "dit")
            for kind in kinds
            for frame in KINDS.get(kind, ())
            for name in names or [""]
        ]
        for text in texts:
            example = Example(text=text, **settings)
            missing = self._missing(example)
            # Advertising and abuse are no way to begin what is something else.
            yield len(missing) + ("kind" in missing) + (text in self.citizens.unfit), example

    def _missing(self, example: Example) -> list[str]:
        """The facts that are not as the box wants them."""
        facts = self.citizens.decided(self.city, example).facts
        return [name for name, bits in self.box.items() if not bits >> self.space.place_in(facts, name) & 1]

    def _improved(self, example: Example, missing: int) -> Example | None:
        """The message with sentences added, one after the other, each of which brings it nearer."""
        for _ in range(_BESIDE):
            if self._shows(example):
                return example
            if not missing:
                return None
            nearer = self._nearer(example, missing)
            if nearer is None:
                return None
            missing, example = nearer
        return example if self._shows(example) else None

    def _shows(self, example: Example) -> bool:
        return self.wanted(example, self.citizens.decided(self.city, example))

    def _nearer(self, example: Example, missing: int) -> tuple[int, Example] | None:
        """The sentence that helps most."""
        best: tuple[int, Example] | None = None
        for text in self._longer(example):
            self.tries -= 1
            longer = example.model_copy(update={"text": text})
            left = len(self._missing(longer))
            if left < (best[0] if best else missing):
                best = (left, longer)
            if self.tries <= 0:
                break
        return best

    def _longer(self, example: Example) -> Iterator[str]:
        for name in self._missing(example):
            for value in self.space.values(name, self.box[name]):
                for sentence in ADDED.get((name, str(value)), ()):
                    said = sentence.replace("{city}", self.city.policy.name)
                    if said not in example.text:
                        yield f"{said} {example.text}"
                        yield f"{example.text} {said}"
            if name == "kind":
                for kind in self.space.values(name, self.box[name]):
                    for frame in KINDS.get(kind, ()):
                        yield f"{example.text} {frame.replace('{what}', 'dit')}"
            if name.startswith("mentions:"):
                word = self.citizens.lexicon.subjects.get(f"{name.partition(':')[2]}/algemeen", {}).get("nl", "")
                yield f"{example.text} {word or name.partition(':')[2]}".strip()
