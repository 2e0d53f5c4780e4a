"""What words mean: the shape of the files in `policies/lexicon/`.

    policies/lexicon/
      onderwerpen/<topic>.yaml   TopicWords    one per topic: its subjects and the phrases that point at them
      everyday.yaml              EverydayWords words that say nothing about a subject
      cities.yaml                CityWords     accounts, names, neighbourhoods and passes of the four cities
      foreign.yaml               ForeignWords  words of languages we only answer in part: topic and cue
      nood.yaml                  DangerWords   what is danger together: groups of words, and rules over them
      weights.yaml               Weights       what small traces weigh together; set by a script, read by people
      every other *.yaml         CueWords      everything that is no topic: kinds, signals, feelings, danger, address …

All of them together are one `Vocabulary`, a value that `engine.match.compiled` makes ready. Over how many files
the cues are spread is the adviser's choice; a cue may stand in one file only.

A phrase is one or more words as a citizen would write them. `…` between two words is a gap of at most three words
(`kan … terecht`); `=` before a word means exactly this form, no inflection, no typing error (`=melden`).
Emoji are words.

Not here: recognising the words in a message (`engine.match`).
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from webcare.domain.content import Content
from webcare.domain.language import Language
from webcare.domain.understanding import Danger, Topic

Weight = Annotated[int, Field(ge=1, le=5)]
"""How strongly a phrase points: 1 a hint, 3 a clear sign, 5 says it all."""


class Cue(StrEnum):
    """Everything words can give away besides a topic. What follows from it is the engine's business."""

    # What sort of message it is
    SPAM = "spam"
    ABUSE = "abuse"
    """Scolding the city or its people."""
    BAITING = "baiting"
    """Daring the city to answer, nonsense."""
    INJECTION = "injection"
    """Markup, code, orders to a machine."""
    CALL = "call"
    """Calls on the public to do something."""
    COMPLAINT = "complaint"
    REPORT = "report"
    """A defect, dirt or nuisance that somebody should deal with."""
    REQUEST = "request"
    """Asks that something be done: repaired, sent, removed."""
    SUGGESTION = "suggestion"
    QUESTION = "question"
    """Asks, with or without a question mark."""
    SERVICE = "service"
    """The writer wants to arrange something: an application, a form, a visit to the desk."""
    RHETORICAL = "rhetorical"
    """Asks without wanting an answer."""
    PEERS = "peers"
    """Speaks to other people, not to the city."""
    PRAISE = "praise"
    OPINION = "opinion"
    """Muses, jokes, tells about the day."""
    PROMOTION = "promotion"
    """Shows off one's own work."""
    # Signals
    VISIT = "visit"
    NO_VISIT = "no-visit"
    RUMOUR = "rumour"
    REPEAT = "repeat"
    CONDUCT = "conduct"
    OBJECTION = "objection"
    OFFLINE = "offline"
    EVENT = "event"
    AREA = "area"
    PARTICIPATION = "participation"
    OTHER_BODY = "other-body"
    THIRD_PERSON = "third-person"
    THREAT = "threat"
    STAFF = "staff"
    """People who work for the city: whom a threat or a complaint about conduct is about."""
    FRAUD = "fraud"
    """Scams and data leaks."""
    # Feelings
    POSITIVE = "positive"
    NEGATIVE = "negative"
    ANGER = "anger"
    GRIEF = "grief"
    FEAR = "fear"
    WORRY = "worry"
    JOY = "joy"
    GRATITUDE = "gratitude"
    IRONY = "irony"
    """Praise that means the opposite, or a wry turn."""
    # Danger
    LIFE = "life"
    SUICIDE = "suicide"
    INCIDENT = "incident"
    NOW = "now"
    """Shows that it is happening at this moment, to people here."""
    HAZARD = "hazard"
    """Somebody was hurt, or will be."""
    VULNERABLE = "vulnerable"
    """Small children, the sick, the old, animals in need."""
    DEADLINE = "deadline"
    CONSEQUENCE = "consequence"
    """What is lost when the deadline passes: house, income, light."""
    MANY = "many"
    """It concerns a whole street, school or city."""
    FIGURATIVE = "figurative"
    """Sounds dangerous and is not: `bomvol`, `ik sterf van het lachen`."""
    # To whom
    CITY = "city"
    """Speaks to the city: `gemeente`, `jullie`."""
    SERVED = "served"
    """The writer just received a service of the city."""
    OWN_LIFE = "own-life"
    """Is about the writer's own day, family, evening."""
    # How somebody comes
    CAR = "car"
    TRANSIT = "transit"
    BIKE = "bike"
    FOOT = "foot"


class Subject(Content):
    """One subject under a topic, and the phrases that point at it."""

    label: Mapping[str, str]
    """Its name for a reader: `{nl: oud papier, en: waste paper}`."""
    nl: Mapping[str, Weight] = {}
    en: Mapping[str, Weight] = {}
    examples: tuple[str, ...] = ()
    """Messages that must be understood as this subject; run as tests."""


class TopicWords(Content):
    """One topic: what belongs to it, and its subjects. `algemeen` holds the phrases that point at the topic only."""

    topic: Topic
    says: str
    subjects: Mapping[str, Subject]


class Words(Content):
    """The phrases that point at one cue, per weight: `nl: {5: [is kapot, doet het niet]}`."""

    says: str = ""
    """What belongs here and what does not, for whoever adds a phrase."""
    nl: Mapping[Weight, tuple[str, ...]] = {}
    en: Mapping[Weight, tuple[str, ...]] = {}
    signs: Mapping[Weight, tuple[str, ...]] = {}
    """Emoji and other signs that need no language."""
    examples: tuple[str, ...] = ()


class CueWords(Content):
    """A file of cues that belong together."""

    says: str
    cues: Mapping[Cue, Words]


class CityNames(Content):
    """How people name one city."""

    names: tuple[str, ...]
    """The city itself, nicknames included."""
    accounts: tuple[str, ...]
    """Its accounts and near variants, without the @."""
    places: tuple[str, ...] = ()
    """Neighbourhoods, squares and parks that only this city has; each also counts as a public place."""
    passes: tuple[str, ...] = ()
    """What only this city's people have: its city pass, its report app."""


class CityWords(Content):
    """The four cities, and other places that are none of them."""

    says: str
    cities: Mapping[str, CityNames]
    elsewhere: tuple[str, ...] = ()
    """Well-known towns that are no city of ours."""


class EverydayWords(Content):
    """Words that say nothing about a subject, so that no typing error is looked for in them."""

    says: str
    nl: tuple[str, ...]
    """Each a line of words with spaces between them."""
    en: tuple[str, ...]


class Foreign(Content):
    """What we recognise in one further language. Words are compared by their beginning where they end in `*`."""

    topics: Mapping[Topic, tuple[str, ...]] = {}
    cues: Mapping[Cue, tuple[str, ...]] = {}


class ForeignWords(Content):
    """Further languages."""

    says: str
    languages: Mapping[Language, Foreign]


DANGER = "danger:"
"""What stands before the name of a group of danger words where all labels are mixed."""


class DangerGroup(Content):
    """Words that play one part in a danger: who it befalls, where, what happens."""

    says: str = ""
    tells: bool = False
    """Its words hint at danger by themselves."""
    nl: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


class DangerRule(Content):
    """Groups that are danger when they stand near each other in one sentence."""

    says: str
    danger: Danger
    together: Annotated[tuple[str, ...], Field(min_length=2)]
    """Names of groups; of a group named twice two different words are needed."""
    without: tuple[str, ...] = ()
    """Groups of which no word may stand in that sentence."""
    reach: Annotated[int, Field(ge=1)] = 9
    """The most words from the first to the last; a comma counts as two."""


class DangerFrame(Content):
    """A group whose words say of danger in the same sentence that it is not happening now."""

    says: str
    group: str
    before: bool = False
    """It only speaks for what comes after it."""
    reach: Annotated[int, Field(ge=1)] = 100


class DangerWords(Content):
    """What is danger together."""

    says: str
    groups: Mapping[str, DangerGroup]
    rules: tuple[DangerRule, ...]
    frames: tuple[DangerFrame, ...] = ()
    turn: str
    """The group whose words end what a frame speaks for: `maar`, `nu`."""

    @model_validator(mode="after")
    def _names_known_groups(self) -> Self:
        named = {self.turn, *(frame.group for frame in self.frames)}
        named |= {group for rule in self.rules for group in (*rule.together, *rule.without)}
        if unknown := sorted(named - self.groups.keys()):
            raise ValueError(", ".join(unknown))
        return self


class Weights(Content):
    """What the small things in a message weigh for each label; written by `tests/engine/set_weights.py`."""

    says: str
    labels: Mapping[str, tuple[str, ...]]
    """Per axis (`kind`, `sentiment`, `urgency`, `advice`) its labels."""
    traces: Mapping[str, Mapping[str, Mapping[str, float]]]
    """Per axis: trace -> label -> weight. A trace is `word jullie`, `pair kan ik`, `cue report`, `channel twitter` …"""


class Vocabulary(Content):
    """All files of `policies/lexicon/` together."""

    topics: tuple[TopicWords, ...]
    cues: tuple[CueWords, ...]
    cities: CityWords
    everyday: EverydayWords
    foreign: ForeignWords
    dangers: DangerWords | None = None
    weights: Weights | None = None
    """Absent: only the rules of the trade decide."""
