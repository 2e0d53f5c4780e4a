"""A shift without a script and without an end: a day of citizens, at the difficulty the trainee chose, as a scenario.

The same seed and level make the same day; with something to practise, every other citizen is chosen by that. Not here:
the words (`simulation.wording`), what calls upon what (`simulation.calling`), playing it (`exercise`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from webcare.domain.channel import Channel
from webcare.domain.citizens import Crowd, Frame, Frames, Level, Mood, Rumour
from webcare.domain.content import Content
from webcare.domain.conversation import Status
from webcare.domain.rubric import Criterion
from webcare.domain.scenario import Deed, Dossier, Ending, Manner, News, Opening, Persona, Scenario
from webcare.domain.training import Skill
from webcare.domain.understanding import Kind, Topic
from webcare.engine.chance import Dice
from webcare.simulation.calling import Called, Calls, channels_of
from webcare.simulation.drawn import Drawn
from webcare.simulation.made_of import SLUG
from webcare.simulation.spelling import spelled
from webcare.simulation.wording import Words, worded

_NOTHING: Calls = MappingProxyType({})
T = TypeVar("T")
C = TypeVar("C", bound=Content)
_EVERY = range(100)
_MOODS: Mapping[Mood, int] = {"calm": 0, "annoyed": -1, "angry": -2, "worried": -1, "sad": -1, "glad": 2}
_PATIENCE = (600, 720, 900, 1200, 1500)
_HASTY = (360, 480, 600)
_HOUR = 3600
_ANGERS = frozenset({Kind.MELDING, Kind.KLACHT})
_ABUSE = "overig/trol"
_REMARKS, _ASKS = 3, 2
"""So many say something of a rumour, and so many ask the city."""
_RUMOURS_FIRST = 15 * 60
"""A rumour comes no sooner than this."""
_EACH_OTHER = 2
"""Of so many citizens one is chosen by what is practised; the first of them, so that it comes at once."""
_ATTEMPTS = 8
"""So many times other words are looked for where somebody wrote the same."""


@dataclass(frozen=True, slots=True)
class Day:
    """What a shift is drawn from."""

    crowd: Crowd
    topics: Sequence[Frames]
    level: Level
    seed: int
    named: str
    """What its dice are told apart by."""
    until: int

    def dice(self, *keys: object) -> Dice:
        """The dice of something in it."""
        return Dice(self.seed, self.named, *keys)


class Wrote(NamedTuple):
    """What one citizen wrote, of what and how."""

    topic: Topic
    frame: Frame
    feeling: Mood
    channel: Channel
    said: Words


def shift(
    crowd: Crowd,
    topics: Sequence[Frames],
    level: int,
    seed: int,
    *,
    abuse: bool = True,
    lasts: int | None = None,
    wanted: Sequence[Skill] = (),
    calls: Calls = _NOTHING,
    before: int = 0,
) -> Scenario:
    """The scenario of one shift. `abuse`: whether some of it is nothing but scolding. `lasts`: seconds, where it is
    not as long as the crowd says. `wanted`: the skills that half of the citizens call upon, by `calls`. `before`: how
    many shifts the trainee had, so that none is like the one before."""
    stated = crowd.levels[level]
    until = lasts or crowd.lasts
    # A trainee's next shift has other dice of the same seed.
    day = Day(crowd, topics, stated, seed, f"{SLUG}/{before}" if before else SLUG, until)
    writers = tuple(_writers(day, Drawn(wanted, calls, before), abuse=abuse))
    rumours = tuple(_rumours(day))
    personas = {who: persona for who, persona, _ in writers}
    lines = [line for _, _, line in writers]
    dossier: list[Dossier] = []
    news: list[News] = []
    for number, (rumour, at) in enumerate(rumours, start=1):
        fact, people, said, heard = _gone_round(day, rumour, number, at)
        dossier.append(fact)
        personas |= people
        lines += [line for line in said if line.at < until]
        news += heard
    scenario = Scenario(
        slug=SLUG,
        number=0,
        title=crowd.title,
        goal=crowd.goal,
        difficulty=level,
        minutes=60,
        lasts=0,
        starts=crowd.starts,
        trap=crowd.trap,
        personas=personas,
        dossier=tuple(dossier),
        news=tuple(news),
        messages=tuple(sorted(lines, key=lambda line: (line.at, line.id))),
        endings=(Ending(id="overgedragen", says=crowd.ends),),
    )
    return _lasting(scenario, lasts=until)


def _lasting(content: C, **seconds: int) -> C:
    """The same with these times: content is written with units, and a calculation has none."""
    return content.model_copy(update=seconds)


def _writers(day: Day, drawn: Drawn, *, abuse: bool) -> Iterator[tuple[str, Persona, Opening]]:
    """Everybody who writes, with what they write and when."""
    at, number = 60, 0
    while at < day.until:
        dice = day.dice(day.level.says, at)
        together = 1 + dice.pick("together", of=range(day.level.together)) * (dice.pick("burst", of=_EVERY) < 30)
        for one in range(together):
            number += 1
            yield _writer(day, drawn, number, at + 7 * one, abuse=abuse)
        low, high = day.level.every
        at += max(5, 100 * dice.pick("every", of=range(low, high + 1)) // _pace(day.crowd, at))


def _pace(crowd: Crowd, at: int) -> int:
    hour = hour_of(crowd, at)
    return max(1, crowd.pace[max(one for one in crowd.pace if one <= hour)])


def hour_of(crowd: Crowd, at: int) -> int:
    """The hour of the day at this second of the shift."""
    hours, minutes = (int(part) for part in crowd.starts.split(":"))
    return (hours * _HOUR + minutes * 60 + at) // _HOUR % 24


def _writer(day: Day, drawn: Drawn, number: int, at: int, *, abuse: bool) -> tuple[str, Persona, Opening]:
    who, crowd, dice = f"i{number}", day.crowd, day.dice(day.level.says, number)
    name = dice.pick("name", of=crowd.names)
    manner = _weighed(crowd.manners, dice, "manner")
    # The dice fall whether or not abuse is wanted, so that without it everything else stays the same.
    if dice.pick("abuse", of=_EVERY) < day.level.abuse and abuse:
        return who, *_scolding(crowd, who, name, at, dice)
    called = drawn.following(hour_of(crowd, at), dice) if number % _EACH_OTHER == 1 else None
    wrote = _wrote(day, drawn, called, manner, number, at)
    if wrote is None:
        # Everything there is to say of it was said: somebody else writes, of something else.
        wrote = _wrote(day, drawn, None, manner, number, at, attempts=1)
        assert wrote is not None
    drawn.said.add(wrote.said.text)
    topic, frame, said = wrote.topic, wrote.frame, wrote.said
    manner = "formal" if frame.kind is Kind.SPAM else manner
    persona = Persona(
        name=name,
        manner=manner if manner != "english" or frame.en else "plain",
        about=f"{topic.value}: {frame.id}.",
        mood=_MOODS[wrote.feeling],
        place={"elders": said.place} if said.place else {},
        details=said.details,
    )
    persona = _lasting(persona, patience=dice.pick("patience", of=_HASTY if wrote.feeling == "angry" else _PATIENCE))
    line = _line(f"{who}-{frame.id}", who, at, wrote.channel, said.text, frame.about, addressed=frame.addressed)
    return who, persona, line


def _wrote(
    day: Day, drawn: Drawn, called: Called | None, manner: Manner, number: int, at: int, attempts: int = _ATTEMPTS
) -> Wrote | None:
    """What somebody writes: what was called, or something of the mix; None where all of it was written before."""
    crowd, dice = day.crowd, day.dice(day.level.says, number)
    topic, frame = _frame(day.topics, hour_of(crowd, at), dice) if called is None else (called.topic, called.frame)
    feeling: Mood = "angry" if _is_angry(day.level, frame, drawn.skill if called else None, dice) else frame.feeling
    manner = "formal" if frame.kind is Kind.SPAM else manner
    channel = _channel(crowd, frame, dice)
    for attempt in range(attempts):
        said = worded(frame, crowd, manner, feeling, channel, dice)
        # Without anything to practise a day stays as it always was.
        if said.text not in drawn.said or not drawn.wanted or attempts == 1:
            return Wrote(topic, frame, feeling, channel, said)
        dice = day.dice(day.level.says, number, "again", attempt)
    return None


def _is_angry(level: Level, frame: Frame, practised: Skill | None, dice: Dice) -> bool:
    """Whether the writer is angry: as often as the level says; always where sympathy is practised; never where that
    would make another agreement of it."""
    angry = dice.pick("feeling", of=_EVERY) < level.angry
    if practised is not None:
        angry = practised.id == Criterion.EMPATHY if practised.kind == "criterion" else False
    return angry and _may_anger(frame)


def _line(
    id_: str,
    who: str,
    at: int,
    channel: Channel,
    text: str,
    about: tuple[str, ...],
    *,
    addressed: bool,
    fact: str | None = None,
) -> Opening:
    line = Opening(id=id_, from_=who, at=0, channel=channel, text=(text,), about=about, addressed=addressed, fact=fact)
    return _lasting(line, at=at)


def _scolding(crowd: Crowd, who: str, name: str, at: int, dice: Dice) -> tuple[Persona, Opening]:
    channel = dice.pick("where", of=(Channel.TWITTER, Channel.FACEBOOK))
    text = spelled(dice.pick("scold", of=crowd.abuse), "plain", "angry", dice)
    persona = Persona(name=name, manner="furious", about="Scheldt.", mood=-3)
    return _lasting(persona, patience=_PATIENCE[-1]), _line(
        f"{who}-scheldt", who, at, channel, text, (_ABUSE,), addressed=True
    )


def _frame(topics: Sequence[Frames], hour: int, dice: Dice) -> tuple[Topic, Frame]:
    """What this one writes about: a topic first, then a frame of it that fits the hour."""
    at = _weighed({at: file.weight for at, file in enumerate(topics)}, dice, "topic")
    file = topics[at]
    fitting = [frame for frame in file.frames if frame.hours[0] <= hour < frame.hours[1]] or list(file.frames)
    every = [frame for frame in fitting for _ in range(frame.weight)]
    return file.topic, dice.pick("frame", of=every)


def _may_anger(frame: Frame) -> bool:
    """Whether somebody may be angry about this: nobody is about the hours of a pool."""
    return frame.feeling == "annoyed" or (frame.feeling in ("calm", "worried") and frame.kind in _ANGERS)


def _channel(crowd: Crowd, frame: Frame, dice: Dice) -> Channel:
    return _weighed({channel: crowd.channels[channel] for channel in channels_of(frame, crowd)}, dice, "channel")


def _weighed(weights: Mapping[T, int], dice: Dice, key: str) -> T:
    """One of these, the heavier the likelier."""
    at = dice.pick(key, of=range(sum(weights.values())))
    for one, weight in weights.items():
        if at < weight:
            return one
        at -= weight
    raise ValueError("there is nothing to choose from")


def _rumours(day: Day) -> Iterator[tuple[Rumour, int]]:
    """Which rumour goes round when; none twice before all have been."""
    every, each = day.crowd.rumours, day.level.rumour
    if each is None or not every:
        return
    first = day.dice("rumours").pick("first", of=range(len(every)))
    at, number = _RUMOURS_FIRST + each // 3, 0
    while at < day.until and number < 3 * len(every):
        yield every[(first + number) % len(every)], at
        at, number = at + each, number + 1


def _some(texts: Sequence[str], many: int, dice: Dice) -> list[str]:
    """So many of these, each once."""
    left = list(texts)
    return [left.pop(dice.pick("some", str(len(left)), of=range(len(left)))) for _ in range(min(many, len(left)))]


def _gone_round(
    day: Day, rumour: Rumour, number: int, at: int
) -> tuple[Dossier, dict[str, Persona], list[Opening], tuple[News, News]]:
    """A rumour in between: remarks to nobody, questions to the city, and what the desk hears when it asks, or later."""
    fact = f"{rumour.id}-{number}"
    people: dict[str, Persona] = {}
    lines: list[Opening] = []
    dice = day.dice("rumour", number)
    texts = [(text, False) for text in _some(rumour.remarks, _REMARKS, dice)]
    texts += [(text, True) for text in _some(rumour.asks, _ASKS, dice)]
    for place, (text, addressed) in enumerate(texts):
        who = f"r{number}-{place + 1}"
        dice = day.dice("rumour", number, place)
        channel = dice.pick("channel", of=(Channel.TWITTER, Channel.FACEBOOK))
        mention = "@gemeente " if channel is Channel.TWITTER and addressed else ""
        persona = Persona(name=dice.pick("name", of=day.crowd.names), about=rumour.says, mood=-1, details=text)
        people[who] = _lasting(persona, patience=dice.pick("patience", of=_PATIENCE))
        second = at + place * 240 + dice.pick("second", of=range(120))
        said = mention + spelled(text, "plain", "worried", dice)
        lines.append(
            _line(fact + f"-{place + 1}", who, second, channel, said, rumour.about, addressed=addressed, fact=fact)
        )
    first = lines[0].id
    certain = News(
        id=f"{fact}-gevraagd",
        if_=(Deed(message=first, noticed=True),),
        fact=fact,
        status=Status.CONFIRMED,
        says=rumour.news,
        post=("nieuws",),
    )
    certain = _lasting(certain, after=300)
    late = {"id": f"{fact}-later", "at": at + 45 * 60, "if_": (), "unless": certain.if_, "after": 0}
    dossier = Dossier(
        id=fact, says=rumour.says, tell=rumour.tell, tell_en=rumour.tell_en, status=Status.RUMOUR, source="oefenfeit"
    )
    return dossier, people, lines, (certain, certain.model_copy(update=late))
