"""A shift without a script and without an end: a day of citizens, at the difficulty the trainee chose, as a scenario.

The same seed and level make the same day. Not here: the words (`simulation.wording`), playing it (`exercise`).
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from webcare.domain.channel import Channel
from webcare.domain.citizens import Crowd, Frame, Frames, Level, Mood, Rumour
from webcare.domain.content import Content
from webcare.domain.conversation import Status
from webcare.domain.scenario import Deed, Dossier, Ending, News, Opening, Persona, Scenario
from webcare.domain.understanding import Kind, Topic
from webcare.engine.chance import Dice
from webcare.simulation.spelling import spelled
from webcare.simulation.wording import worded

SLUG = "dienst"
T = TypeVar("T")
C = TypeVar("C", bound=Content)
_EVERY = range(100)
_MOODS: Mapping[Mood, int] = {"calm": 0, "annoyed": -1, "angry": -2, "worried": -1, "sad": -1, "glad": 2}
_PATIENCE = (600, 720, 900, 1200, 1500)
_HASTY = (360, 480, 600)
_HOUR = 3600
_ANGERS = frozenset({Kind.MELDING, Kind.KLACHT})
_ABUSE = "overig/trol"
_QUIET = ":no-abuse"
"""What stands behind the kept name of a shift without abuse."""
_REMARKS, _ASKS = 3, 2
"""So many say something of a rumour, and so many ask the city."""
_RUMOURS_FIRST = 15 * 60
"""A rumour comes no sooner than this."""


def shift(
    crowd: Crowd, topics: Sequence[Frames], level: int, seed: int, *, abuse: bool = True, lasts: int | None = None
) -> Scenario:
    """The scenario of one shift. `abuse`: whether some of it is nothing but scolding. `lasts`: seconds, where it is
    not as long as the crowd says."""
    stated = crowd.levels[level]
    until = lasts or crowd.lasts
    writers = tuple(_writers(crowd, topics, stated, seed, abuse=abuse, until=until))
    rumours = tuple(_rumours(crowd, stated, seed, until))
    personas = {who: persona for who, persona, _ in writers}
    lines = [line for _, _, line in writers]
    dossier: list[Dossier] = []
    news: list[News] = []
    for number, (rumour, at) in enumerate(rumours, start=1):
        fact, people, said, heard = _gone_round(crowd, rumour, number, at, seed)
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


def kept_name(level: int, *, abuse: bool) -> str:
    """Under which name a shift is kept: what it was made of, beside its seed."""
    return f"{SLUG}:{level}{'' if abuse else _QUIET}"


def made_of(name: str) -> tuple[int, bool] | None:
    """The level of a shift kept under this name, and whether abuse is part of it; None for another scenario."""
    slug, _, level = name.removesuffix(_QUIET).partition(":")
    return (int(level), not name.endswith(_QUIET)) if slug == SLUG and level.isdecimal() else None


def _lasting(content: C, **seconds: int) -> C:
    """The same with these times: content is written with units, and a calculation has none."""
    return content.model_copy(update=seconds)


def _writers(
    crowd: Crowd, topics: Sequence[Frames], level: Level, seed: int, *, abuse: bool, until: int
) -> Iterator[tuple[str, Persona, Opening]]:
    """Everybody who writes, with what they write and when."""
    at, number = 60, 0
    while at < until:
        dice = Dice(seed, SLUG, level.says, at)
        together = 1 + dice.pick("together", of=range(level.together)) * (dice.pick("burst", of=_EVERY) < 30)
        for one in range(together):
            number += 1
            yield _writer(crowd, topics, level, number, at + 7 * one, Dice(seed, SLUG, level.says, number), abuse=abuse)
        low, high = level.every
        at += max(5, 100 * dice.pick("every", of=range(low, high + 1)) // _pace(crowd, at))


def _pace(crowd: Crowd, at: int) -> int:
    hour = hour_of(crowd, at)
    return max(1, crowd.pace[max(one for one in crowd.pace if one <= hour)])


def hour_of(crowd: Crowd, at: int) -> int:
    """The hour of the day at this second of the shift."""
    hours, minutes = (int(part) for part in crowd.starts.split(":"))
    return (hours * _HOUR + minutes * 60 + at) // _HOUR % 24


def _writer(
    crowd: Crowd, topics: Sequence[Frames], level: Level, number: int, at: int, dice: Dice, *, abuse: bool
) -> tuple[str, Persona, Opening]:
    who = f"i{number}"
    name = dice.pick("name", of=crowd.names)
    manner = _weighed(crowd.manners, dice, "manner")
    # The dice fall whether or not abuse is wanted, so that without it everything else stays the same.
    if dice.pick("abuse", of=_EVERY) < level.abuse and abuse:
        return who, *_scolding(crowd, who, name, at, dice)
    topic, frame = _frame(topics, hour_of(crowd, at), dice)
    angry = dice.pick("feeling", of=_EVERY) < level.angry and _may_anger(frame)
    feeling: Mood = "angry" if angry else frame.feeling
    channel = _channel(crowd, frame, dice)
    if frame.kind is Kind.SPAM:
        manner = "formal"
    said = worded(frame, crowd, manner, feeling, channel, dice)
    persona = Persona(
        name=name,
        manner=manner if manner != "english" or frame.en else "plain",
        about=f"{topic.value}: {frame.id}.",
        mood=_MOODS[feeling],
        place={"elders": said.place} if said.place else {},
        details=said.details,
    )
    persona = _lasting(persona, patience=dice.pick("patience", of=_HASTY if feeling == "angry" else _PATIENCE))
    return who, persona, _line(f"{who}-{frame.id}", who, at, channel, said.text, frame.about, addressed=frame.addressed)


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
    wanted = {channel: weight for channel, weight in crowd.channels.items() if _fits(channel, frame)}
    return _weighed(wanted or crowd.channels, dice, "channel")


def _fits(channel: Channel, frame: Frame) -> bool:
    if frame.channels:
        return channel in frame.channels
    # What is said to nobody in particular is not said in a private chat.
    return frame.addressed or channel is not Channel.WHATSAPP


def _weighed(weights: Mapping[T, int], dice: Dice, key: str) -> T:
    """One of these, the heavier the likelier."""
    at = dice.pick(key, of=range(sum(weights.values())))
    for one, weight in weights.items():
        if at < weight:
            return one
        at -= weight
    raise ValueError("there is nothing to choose from")


def _rumours(crowd: Crowd, level: Level, seed: int, until: int) -> Iterator[tuple[Rumour, int]]:
    """Which rumour goes round when; none twice before all have been."""
    if level.rumour is None or not crowd.rumours:
        return
    first = Dice(seed, SLUG, "rumours").pick("first", of=range(len(crowd.rumours)))
    at, number = _RUMOURS_FIRST + level.rumour // 3, 0
    while at < until and number < 3 * len(crowd.rumours):
        yield crowd.rumours[(first + number) % len(crowd.rumours)], at
        at, number = at + level.rumour, number + 1


def _some(texts: Sequence[str], many: int, dice: Dice) -> list[str]:
    """So many of these, each once."""
    left = list(texts)
    return [left.pop(dice.pick("some", str(len(left)), of=range(len(left)))) for _ in range(min(many, len(left)))]


def _gone_round(
    crowd: Crowd, rumour: Rumour, number: int, at: int, seed: int
) -> tuple[Dossier, dict[str, Persona], list[Opening], tuple[News, News]]:
    """A rumour in between: remarks to nobody, questions to the city, and what the desk hears when it asks, or later."""
    fact = f"{rumour.id}-{number}"
    people: dict[str, Persona] = {}
    lines: list[Opening] = []
    dice = Dice(seed, SLUG, "rumour", number)
    texts = [(text, False) for text in _some(rumour.remarks, _REMARKS, dice)]
    texts += [(text, True) for text in _some(rumour.asks, _ASKS, dice)]
    for place, (text, addressed) in enumerate(texts):
        who = f"r{number}-{place + 1}"
        dice = Dice(seed, SLUG, "rumour", number, place)
        channel = dice.pick("channel", of=(Channel.TWITTER, Channel.FACEBOOK))
        mention = "@gemeente " if channel is Channel.TWITTER and addressed else ""
        persona = Persona(name=dice.pick("name", of=crowd.names), about=rumour.says, mood=-1, details=text)
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
