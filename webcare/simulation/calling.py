"""Which skills a citizen's words call upon in one city, so that the next citizen can be chosen by them.

An agreement is called upon by the wordings on which the city decides by it; a criterion by those on which its points
are hardest to win: an angry citizen for sympathy, a question for the solution. Not here: when a skill should come back
(`exercise.practice`), the shift that is made of it (`simulation.shift`).
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from webcare.domain.action import Action, Effort
from webcare.domain.channel import Channel
from webcare.domain.citizens import Crowd, Frame, Frames
from webcare.domain.content import Basis
from webcare.domain.decision import Decision
from webcare.domain.message import Message
from webcare.domain.rubric import Criterion
from webcare.domain.training import Skill
from webcare.domain.understanding import Kind, Topic
from webcare.engine.answer import NEW, NOW, decided_on
from webcare.engine.chance import Dice
from webcare.engine.city import City
from webcare.engine.match import Lexicon
from webcare.engine.understand import understand
from webcare.simulation.wording import CITY, worded

_FEELS = frozenset({"annoyed", "angry", "worried", "sad"})
_ASKS = frozenset({Kind.VRAAG, Kind.MELDING, Kind.KLACHT})
_OPEN = frozenset({Kind.SUGGESTIE, Kind.COMPLIMENT, Kind.KLACHT})
_OFFICIAL = frozenset({"belastingen", "burgerzaken", "parkeren", "werk-inkomen", "wonen-bouwen", "zorg-wmo-jeugd"})
"""Topics of which the office's own words are hard to read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """One wording that calls upon a skill."""

    topic: Topic
    frame: Frame
    """With this wording alone, and only the channels on which the city decides so."""


Calls = Mapping[Skill, tuple[Called, ...]]
"""By skill what calls upon it, in the order of the files."""
_Asked = Callable[[Called, Decision], bool]


def _is_answered(_called: Called, decision: Decision) -> bool:
    return decision.effort is Effort.INTERACT


_CRITERIA: Mapping[Criterion, _Asked] = MappingProxyType(
    {
        Criterion.RIGHT_ACTION: lambda _one, decision: decision.action is not Action.ANSWER,
        Criterion.RESOLUTION: lambda one, decision: _is_answered(one, decision) and one.frame.kind in _ASKS,
        Criterion.EMPATHY: lambda one, decision: _is_answered(one, decision) and one.frame.feeling in _FEELS,
        Criterion.PERSONALISATION: lambda one, decision: (
            _is_answered(one, decision) and (one.frame.place or bool(one.frame.details))
        ),
        Criterion.REGISTER: _is_answered,
        Criterion.INVITATION: lambda one, decision: _is_answered(one, decision) and one.frame.kind in _OPEN,
        Criterion.PLAIN_LANGUAGE: lambda one, decision: (
            _is_answered(one, decision) and one.topic.value in _OFFICIAL and one.frame.kind in _ASKS
        ),
        Criterion.TIMELINESS: lambda one, decision: (
            _is_answered(one, decision) and one.frame.kind in (Kind.MELDING, Kind.KLACHT)
        ),
        Criterion.CITY_FIT: lambda _one, decision: decision.rule.basis is Basis.SEED,
    }
)
"""When a wording is one to practise a criterion on."""


def called_upon(crowd: Crowd, topics: Sequence[Frames], city: City, lexicon: Lexicon) -> Calls:
    """What calls upon which skill in this city. It reads every wording once: keep what it returns."""
    found: dict[Skill, list[Called]] = defaultdict(list)
    for one, decision in _decided(crowd, topics, city, lexicon):
        found[Skill("rule", decision.rule.id, city.id)].append(one)
        for criterion, asked in _CRITERIA.items():
            if asked(one, decision):
                found[Skill("criterion", criterion.value)].append(one)
    return MappingProxyType({skill: tuple(calls) for skill, calls in found.items()})


def _decided(crowd: Crowd, topics: Sequence[Frames], city: City, lexicon: Lexicon) -> Iterator[tuple[Called, Decision]]:
    """Every wording, once for each agreement by which the city decides on it."""
    for file in topics:
        for frame in file.frames:
            for wording in frame.nl:
                alone = frame.model_copy(update={"nl": (wording,), "en": ()})
                for channels, decision in _by_channel(alone, crowd, city, lexicon):
                    only = alone.model_copy(update={"channels": channels})
                    yield Called(topic=file.topic, frame=only), decision


def _by_channel(
    frame: Frame, crowd: Crowd, city: City, lexicon: Lexicon
) -> Iterator[tuple[tuple[Channel, ...], Decision]]:
    """What the city decides on a frame with one wording, and on which channels."""
    channels = channels_of(frame, crowd)
    said = worded(frame, crowd, "plain", frame.feeling, channels[0], Dice(0, frame.id))
    text = said.text.replace(f"{{{CITY}}}", city.policy.name)
    understood = understand(Message(text=text, channel=channels[0], addressed=frame.addressed), lexicon)
    decisions: dict[str, tuple[list[Channel], Decision]] = {}
    for channel in channels:
        message = Message(text=text, channel=channel, addressed=frame.addressed)
        decision = decided_on(city, message, understood, NEW, NOW).decision
        decisions.setdefault(decision.rule.id, ([], decision))[0].append(channel)
    for where, decision in decisions.values():
        yield tuple(where), decision


def channels_of(frame: Frame, crowd: Crowd) -> tuple[Channel, ...]:
    """Where people write this."""
    # What is said to nobody in particular is not said in a private chat.
    fitting = [
        channel
        for channel in crowd.channels
        if (channel in frame.channels if frame.channels else frame.addressed or channel is not Channel.WHATSAPP)
    ]
    return tuple(fitting or crowd.channels)
