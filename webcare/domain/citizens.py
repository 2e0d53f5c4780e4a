"""Citizens that nobody wrote out: the shape of the files in `scenarios/inwoners/`.

Frames say what people write about, with variants and slots; one file says who writes, how often and how angrily. Not
here: making messages of them (`simulation`).
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from webcare.domain.channel import Channel
from webcare.domain.content import Content, OneOrMore, Texts
from webcare.domain.scenario import Manner, Seconds
from webcare.domain.understanding import Kind, Topic

Mood = Literal["calm", "annoyed", "angry", "worried", "sad", "glad"]
"""How somebody writes it."""
Hour = Annotated[int, Field(ge=0, le=24)]
Percent = Annotated[int, Field(ge=0, le=100)]


class Frame(Content):
    """Something a citizen may write, in variants with slots."""

    id: str
    about: Annotated[tuple[str, ...], OneOrMore] = Field(min_length=1)
    """What it is about, a subject or a topic, or any of several: a reply about something else helps nobody."""
    kind: Kind
    feeling: Mood = "calm"
    addressed: bool = True
    """Whether it is meant for the city."""
    channels: Annotated[tuple[Channel, ...], OneOrMore] = ()
    """Where people write this; left out: anywhere."""
    hours: tuple[Hour, Hour] = (0, 24)
    """From and until which hour of the day."""
    weight: int = Field(default=2, ge=1, le=10)
    """How often it comes beside the others of its topic."""
    place: bool = False
    """Whether there is a place that the writer can name when asked."""
    details: str = ""
    """What the writer says when asked for more."""
    nl: Texts = Field(min_length=1)
    en: Texts = ()
    words: Mapping[str, Texts] = {}
    """What fills the slots of this frame alone."""


class Frames(Content):
    """What people write about one topic."""

    topic: Topic
    says: str
    weight: int = Field(default=2, ge=1, le=10)
    """How often this topic comes beside the others."""
    frames: tuple[Frame, ...] = Field(min_length=1)


class Level(Content):
    """How hard a shift is."""

    says: str
    every: tuple[int, int]
    """So many seconds between two messages, at least and at most, at an ordinary hour."""
    angry: Percent
    """Of so many in a hundred the writer is angry about what could be said calmly."""
    together: int = Field(ge=1, le=8)
    """So many come at once, at most."""
    abuse: Percent
    """So many in a hundred are nothing but abuse."""
    rumour: Seconds | None = None
    """After so long a rumour goes round, and again; left out: never."""


class Rumour(Content):
    """Something that goes round and is not so, with what the city may say once it knows."""

    id: str
    about: Annotated[tuple[str, ...], OneOrMore] = Field(min_length=1)
    says: str
    """What the team knows of it."""
    tell: str
    tell_en: str
    news: str
    """What the desk hears when it has asked."""
    remarks: Texts = Field(min_length=2)
    """Said to nobody in particular."""
    asks: Texts = Field(min_length=2)
    """Asked of the city."""


class Crowd(Content):
    """Who writes in a shift without a script."""

    says: str
    title: str
    goal: str
    trap: str
    ends: str
    starts: str
    lasts: Seconds
    levels: Mapping[int, Level]
    pace: Mapping[Hour, int]
    """Per hour how busy it is, 100 being ordinary; an hour that is left out is like the one before."""
    channels: Mapping[Channel, int]
    manners: Mapping[Manner, int]
    names: tuple[str, ...] = Field(min_length=20)
    streets: tuple[str, ...] = Field(min_length=4)
    places: tuple[str, ...] = Field(min_length=4)
    words: Mapping[str, Texts]
    """What fills the slots of all frames."""
    openings: Mapping[Manner, tuple[str, ...]]
    closings: Mapping[Manner, tuple[str, ...]]
    angry: tuple[str, ...] = Field(min_length=3)
    angry_en: tuple[str, ...] = Field(min_length=2)
    abuse: tuple[str, ...] = Field(min_length=3)
    rumours: tuple[Rumour, ...] = ()

    @model_validator(mode="after")
    def _whole(self) -> "Crowd":
        if set(self.levels) != {1, 2, 3}:
            raise PydanticCustomError("levels", "there are three levels: 1, 2 and 3.")
        if 0 not in self.pace:
            raise PydanticCustomError("pace", "say how busy it is at hour 0.")
        return self
