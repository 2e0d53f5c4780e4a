"""The script of an exercise: the shape of a file in `scenarios/`.

Times are written `5m`, `90s` or `1h` and held as whole seconds. Not here: playing it (`exercise`).
"""

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from webcare.domain.action import Action, Effort
from webcare.domain.channel import Channel
from webcare.domain.content import Content, OneOrMore, Texts
from webcare.domain.conversation import Phase, Status

_TIME = re.compile(r"(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?")


def _seconds(value: Any) -> Any:
    if isinstance(value, str):
        found = _TIME.fullmatch(value.strip())
        if found and any(found.groups()):
            hours, minutes, seconds = (int(part or 0) for part in found.groups())
            return hours * 3600 + minutes * 60 + seconds
    if isinstance(value, int) and not isinstance(value, bool) and value == 0:
        return 0
    raise ValueError("write a time as 90s, 5m or 1h30m")


Seconds = Annotated[int, BeforeValidator(_seconds, json_schema_input_type=str)]
"""Whole seconds, written `90s`, `5m` or `1h30m`."""

Manner = Literal["plain", "curt", "furious", "formal", "low-literate", "english", "teenager", "councillor"]
"""How a citizen writes, and keeps writing."""


class Persona(Content):
    """Who a simulated citizen is. Invented, with a first name at most."""

    name: str
    handle: str = ""
    manner: Manner = "plain"
    about: str
    """One sentence for the player."""
    mood: int = Field(default=0, ge=-3, le=3)
    """At the start: -3 furious … 0 calm … 3 delighted."""
    patience: Seconds = 3600
    """After so long without an answer the mood falls, and again after each further such time."""


class Dossier(Content):
    """A fact the team has, and how far it is released."""

    id: str
    says: str
    status: Status = Status.CONFIRMED
    source: str = ""


class Deed(Content):
    """What the city did with an earlier message (or with any of a citizen's): every stated line must hold."""

    message: str | None = None
    """Id of the message meant; left out: the citizen's latest."""
    of: str | None = None
    """Persona id, in place of a message."""
    effort: Annotated[tuple[Effort, ...], OneOrMore] = ()
    action: Annotated[tuple[Action, ...], OneOrMore] = ()
    """The leading action, or one that went with it."""
    not_action: Annotated[tuple[Action, ...], OneOrMore] = ()
    account: Annotated[tuple[str, ...], OneOrMore] = ()
    replied: bool | None = None
    waited_over: Seconds | None = None
    mood_below: int | None = None
    mood_above: int | None = None
    says: Annotated[tuple[str, ...], OneOrMore] = ()
    """The reply holds one of these words."""


class Line(Content):
    """Something a citizen writes during the exercise."""

    id: str
    from_: str = Field(alias="from")
    """Persona id."""
    channel: Channel = Channel.FACEBOOK
    text: Texts
    """One text, or variants of it: the seed chooses."""
    addressed: bool | None = None
    note: str = ""
    """What a trainer should look at here."""


class Opening(Line):
    """A message that comes by the clock."""

    at: Seconds


class Inject(Line):
    """A message that comes by time, by condition, or by both.

    With `at` and `if`: at that time, if the condition holds then. With `after`: so long after the condition came true.
    """

    at: Seconds | None = None
    after: Seconds = 0
    if_: Annotated[tuple[Deed, ...], OneOrMore] = Field(default=(), alias="if")
    """All of these must be so."""
    unless: Annotated[tuple[Deed, ...], OneOrMore] = ()
    """None of these may be so."""
    status: Status = Status.NONE


class Ending(Content):
    """One way the exercise can end: the first whose conditions all hold."""

    id: str
    if_: Annotated[tuple[Deed, ...], OneOrMore] = Field(default=(), alias="if")
    says: str
    """What it came to, in two or three sentences for the player."""


class Scenario(Content):
    """A whole exercise: who writes what, when, and how it can end."""

    slug: str
    number: int
    """Its number in the list of twenty."""
    title: str
    goal: str
    """What the player learns, in one sentence."""
    difficulty: int = Field(ge=1, le=3)
    minutes: int = Field(gt=0, le=120)
    """How long a player needs."""
    lasts: Seconds
    """How long the exercise runs on its own clock."""
    starts: str = "14:00"
    """The time of day at which the clock starts, quoted."""
    trap: str
    """The mistake it is built around; shown in the debrief, not before."""
    city: str | None = None
    """The city it plays in by default (`utrecht@2025`); left out: any."""
    phase: Phase = Phase.NORMAL
    personas: dict[str, Persona]
    dossier: tuple[Dossier, ...] = ()
    messages: tuple[Opening, ...] = Field(min_length=1)
    injects: tuple[Inject, ...] = ()
    endings: tuple[Ending, ...] = Field(min_length=1)
    """The last one has no condition."""


class ReactionLines(Content):
    """What a citizen of one manner writes after being treated in one way; the seed chooses."""

    manner: Manner
    after: Literal["thanked", "helped", "asked", "referred", "brushed-off", "ignored", "moved-to-private"]
    text: Texts
