"""The script of an exercise: the shape of a file in `scenarios/`, and of the citizens' lines in
`scenarios/reacties/`.

Times are written `5m`, `90s` or `1h` and held as whole seconds. In every text `{stad}` becomes the name of
the city that is played. Not here: playing it (`exercise`).
"""

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from webcare.domain.action import Action, Effort
from webcare.domain.channel import Channel, Outlet
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
    raise PydanticCustomError("no-time", "write a time as 90s, 5m or 1h30m.")


Seconds = Annotated[int, BeforeValidator(_seconds, json_schema_input_type=str)]
"""Whole seconds, written `90s`, `5m` or `1h30m`."""

Manner = Literal["plain", "curt", "furious", "formal", "low-literate", "english", "teenager", "councillor"]
"""How a citizen writes, and keeps writing."""

Occasion = Literal[
    "gives-place",
    "gives-details",
    "thanks",
    "accepts",
    "referred",
    "private",
    "brushed-off",
    "intruded",
    "tip-taken",
    "impatient",
    "gives-up",
    "joins-in",
    "reminds",
]
"""Why a citizen writes again: asked where, asked what, helped, half helped, sent on, taken aside, brushed
off, spoken to unasked, given a useful tip, kept waiting once, kept waiting too long, drawn in by another's
trouble, or promised to hear more and left without."""


def _anywhere(value: Any) -> Any:
    """One place for all cities is a table with `elders` only."""
    return {"elders": value} if isinstance(value, str) else value


Place = Annotated[Mapping[str, str], BeforeValidator(_anywhere, json_schema_input_type=str | dict[str, str])]
"""A public place, in one text or per city: `{rotterdam: "…", elders: "…"}`."""


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
    place: Place = Field(default_factory=dict)
    """What they say when the city asks where it is; left out: they cannot say it any closer."""
    details: str = ""
    """What they say when the city asks for more than the place."""
    groups: Annotated[tuple[str, ...], OneOrMore] = ()
    """The groups a city may aim a post at that they belong to: `binnenstad`, `jongeren`."""
    reads: Annotated[tuple[Outlet, ...], OneOrMore] = ()
    """Where they see what the city posts, beside the channels they write on: `newspaper`, `print`, `site`."""

    def place_in(self, city: str) -> str:
        """The place in this city (`utrecht@2025` is Utrecht); empty when they know none."""
        return self.place.get(city.split("@", maxsplit=1)[0], self.place.get("elders", ""))


class Dossier(Content):
    """A fact the team has, and how far it is released."""

    id: str
    says: str
    """What the team knows, for the team."""
    tell: str = ""
    """What the city may say of it once it is confirmed, in a sentence that stands by itself: it fills `{feit}`."""
    tell_en: str = ""
    status: Status = Status.CONFIRMED
    source: str = ""


ANYONE = "anyone"
"""As `of`: no matter whose message."""
ANYTHING = "anything"
"""As `post`: no matter which."""


class Deed(Content):
    """What the city did with a message that came earlier: every stated line must hold of one and the same
    message.

    Which message: the one named under `message`; or any message of the citizen under `of`; or, in an inject
    that names neither, the latest message of the citizen who writes it. Or not about a message at all: `post`, `told`
    and `report` are about what the city sent and reported, alone or with `by`.
    """

    message: str | None = None
    """Id of the message meant."""
    of: str | None = None
    """Persona id, or `anyone`, in place of a message."""
    effort: Annotated[tuple[Effort, ...], OneOrMore] = ()
    action: Annotated[tuple[Action, ...], OneOrMore] = ()
    """The leading action, or one that went with it."""
    not_action: Annotated[tuple[Action, ...], OneOrMore] = ()
    account: Annotated[tuple[str, ...], OneOrMore] = ()
    replied: bool | None = None
    """Whether the city wrote back by now."""
    waited_over: Seconds | None = None
    """They wait longer than this for a reply, or did until it came."""
    mood_below: int | None = Field(default=None, ge=-3, le=3)
    mood_above: int | None = Field(default=None, ge=-3, le=3)
    says: Annotated[tuple[str, ...], OneOrMore] = ()
    """The reply holds one of these words."""
    noticed: bool | None = None
    """Whether anybody at the desk has read it by now."""
    noticed_over: Seconds | None = None
    """It took longer than this before anybody read it, or it stands unread that long."""
    times: int = Field(default=1, ge=1)
    """Of at least so many messages this must be so."""
    post: Annotated[tuple[str, ...], OneOrMore] = ()
    """The city sent one of these posts of its policy; `anything` is any post."""
    told: str | None = None
    """The city told many about this fact of the dossier, in a post."""
    report: bool | None = None
    """Whether a situation report was made by now."""
    by: Seconds | None = None
    """With `post`, `told` or `report`: at the latest at this time of the exercise."""

    @property
    def is_of_desk(self) -> bool:
        """Whether it is about what the city sent or reported, not about a message."""
        return bool(self.post) or self.told is not None or self.report is not None


class Line(Content):
    """Something a citizen writes during the exercise."""

    id: str
    from_: str = Field(alias="from")
    """Persona id."""
    channel: Channel = Channel.FACEBOOK
    text: Texts = ()
    """One text, or variants of it: the seed chooses. Left out: the line of their manner for joining in."""
    about: Annotated[tuple[str, ...], OneOrMore] = ()
    """What it is really about, a topic or a subject (`afval/oud-papier`), or any of several: a reply about something
    else helps nobody. Left out: not judged."""
    addressed: bool | None = None
    """Whether it is meant for the city; left out: the words and the channel show it."""
    status: Status = Status.NONE
    """How far the facts behind it are released, where it is about no fact of the dossier."""
    fact: str | None = None
    """The fact of the dossier it is about: how far that is released when the city decides, counts."""
    note: str = ""
    """What a trainer should look at here."""


class Opening(Line):
    """A message that comes by the clock."""

    at: Seconds
    waiting: Seconds = 0
    """How long it lay there already when it came before this desk: a conversation taken over from others."""


class Timed(Content):
    """Something that comes by time, by condition, or by both.

    With `at`: at that time, if the conditions hold then. Without: as soon as they hold, or `after` so long.
    """

    at: Seconds | None = None
    after: Seconds = 0
    if_: Annotated[tuple[Deed, ...], OneOrMore] = Field(default=(), alias="if")
    """All of these must be so."""
    unless: Annotated[tuple[Deed, ...], OneOrMore] = ()
    """None of these may be so."""


class Inject(Line, Timed):
    """A message that comes by time, by condition, or by both.

    One that comes within five minutes takes the place of what the same citizen would have said of their own accord.
    """


class News(Timed):
    """What the desk hears from elsewhere: the fire service, a department, the alderman. No citizen reads it."""

    id: str
    says: str
    """As the desk hears it."""
    fact: str | None = None
    """The fact of the dossier it changes."""
    status: Status | None = None
    """How far the fact is released from now on."""
    tell: str = ""
    """The new version of what the city may say of it; it replaces the old one."""
    tell_en: str = ""
    corrects: bool = False
    """The earlier version was wrong: who sent it has to correct it."""
    phase: Phase | None = None
    """A crisis begins, or is over."""
    post: Annotated[tuple[str, ...], OneOrMore] = ()
    """Posts the city may send now, the best first: the first that its policy has, and that this fact's status allows,
    goes into the queue."""
    report: str | None = None
    """Somebody asks for a situation report: the one with this id in the policy (`wethouder`, `crisisteam`)."""
    note: str = ""
    """What a trainer should look at here."""


class Ending(Content):
    """One way the exercise can end: the first whose conditions all hold."""

    id: str
    if_: Annotated[tuple[Deed, ...], OneOrMore] = Field(default=(), alias="if")
    unless: Annotated[tuple[Deed, ...], OneOrMore] = ()
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
    staff: int | None = Field(default=None, ge=1, le=50)
    """How many people are at the desk; left out: as many as the policy says."""
    personas: dict[str, Persona]
    dossier: tuple[Dossier, ...] = ()
    news: tuple[News, ...] = ()
    messages: tuple[Opening, ...] = Field(min_length=1)
    injects: tuple[Inject, ...] = ()
    endings: tuple[Ending, ...] = Field(min_length=1)
    """The last one has no condition."""


class Reactions(Content):
    """What citizens write back: per manner and occasion, variants the seed chooses from.

    In a line: `{plek}` and `{details}` are what the persona has under `place` and `details`, `{stad}` the
    city.
    """

    says: str = ""
    manners: Mapping[Manner, Mapping[Occasion, Texts]]

    def lines(self, manner: Manner, occasion: Occasion) -> tuple[str, ...]:
        """The variants; those of the plain manner where this one has none of its own."""
        return self.manners.get(manner, {}).get(occasion) or self.manners["plain"].get(occasion, ())
