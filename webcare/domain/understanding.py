"""How a message was understood: the closed lists of labels, and the words that gave each away.

Where each label ends is told in `policies/lexicon/README.md`. Not here: how it is found (`engine.understand`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from webcare.domain.action import Effort
from webcare.domain.language import Language, Register


class Topic(StrEnum):
    """Who would handle it."""

    PARKEREN = "parkeren"
    VERKEER_WEGEN = "verkeer-wegen"
    AFVAL = "afval"
    OPENBAAR_GROEN = "openbaar-groen"
    STRAATVERLICHTING = "straatverlichting"
    OVERLAST = "overlast"
    BURGERZAKEN = "burgerzaken"
    BELASTINGEN = "belastingen"
    WERK_INKOMEN = "werk-inkomen"
    ZORG_WMO_JEUGD = "zorg-wmo-jeugd"
    WONEN_BOUWEN = "wonen-bouwen"
    EVENEMENTEN_VRIJETIJD = "evenementen-vrijetijd"
    ONDERNEMEN_HORECA = "ondernemen-horeca"
    VEILIGHEID_CRISIS = "veiligheid-crisis"
    BESTUUR_PARTICIPATIE = "bestuur-participatie"
    TOERISME_CITYMARKETING = "toerisme-citymarketing"
    WEBSITE_DIENSTVERLENING = "website-dienstverlening"
    OVERIG = "overig"


class Kind(StrEnum):
    """What sort of message it is; the first one that fits."""

    SPAM = "spam"
    CRISIS = "crisis"
    PROVOCATIE = "provocatie"
    OPROEP = "oproep"
    KLACHT = "klacht"
    MELDING = "melding"
    SUGGESTIE = "suggestie"
    VRAAG = "vraag"
    COMPLIMENT = "compliment"
    MENING = "mening"


class Sentiment(StrEnum):
    """The feeling as meant, not as spelled."""

    NEGATIVE = "negative"
    NEUTRAL = "neutral"
    POSITIVE = "positive"


class Urgency(StrEnum):
    """How soon somebody must act."""

    EMERGENCY = "emergency"
    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"


class Signal(StrEnum):
    """What else a rule may need to know; any number at once."""

    VISIT = "visit"
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
    SELF_HARM = "self-harm"
    QUESTION = "question"
    REPORT_NUMBER = "report-number"
    """The number of an earlier report, given when the city asked for it (`engine.memory`)."""


class Feeling(StrEnum):
    """What the citizen feels, as far as the words show: the first sentence of a reply hangs on it."""

    NONE = "none"
    ANGER = "anger"
    GRIEF = "grief"
    FEAR = "fear"
    WORRY = "worry"
    JOY = "joy"
    GRATITUDE = "gratitude"


class Travel(StrEnum):
    """How somebody says to travel: who comes by train needs no parking tip."""

    UNKNOWN = "unknown"
    CAR = "car"
    TRANSIT = "transit"
    BIKE = "bike"
    FOOT = "foot"


class Danger(StrEnum):
    """Danger to people, and of which sort: it decides which number stands first in the reply."""

    NONE = "none"
    LIFE = "life"
    """One person or household in acute danger: 112."""
    SUICIDE = "suicide"
    """113."""
    INCIDENT = "incident"
    """A large-scale incident, now: smoke, gas, explosion, power, disorder."""


class PiiKind(StrEnum):
    """Sorts of personal data."""

    BSN = "bsn"
    IBAN = "iban"
    PHONE = "phone"
    EMAIL = "email"
    PLATE = "plate"
    BIRTH_DATE = "birth-date"
    ADDRESS = "address"
    NAME = "name"
    DOCUMENT = "document"


class Evidence(NamedTuple):
    """Words in a message that gave one label away.

    A tuple: a message has half a dozen, and making frozen dataclasses of them takes four times as long.
    """

    fact: str
    """The label's name: `topic`, `kind`, `signal`, `pii`, `place`, …"""
    value: str
    excerpt: str
    """The words as they stand in the message: `text[start:end]`."""
    start: int
    end: int
    score: float
    """0 to 1: how much these words weigh for this value."""
    phrase: str = ""
    """The phrase of the lexicon that was recognised, where it is not the excerpt itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """Everything the program holds true of one message; the same for every city."""

    topic: Topic
    subject: str
    """`topic/subject`, from the closed list of the lexicon; `…/algemeen` where none fits."""
    kind: Kind
    sentiment: Sentiment
    urgency: Urgency
    language: Language
    addressed: bool
    contains_pii: bool
    signals: frozenset[Signal]
    advice: Effort
    """What a sensible policy does by default, whatever the city."""
    feeling: Feeling = Feeling.NONE
    register: Register | None = None
    """How the citizen addresses the city, where that shows."""
    travel: Travel = Travel.UNKNOWN
    danger: Danger = Danger.NONE
    mentions: frozenset[Topic] = frozenset()
    """Every topic that is named, `topic` included: what else it is about."""
    cities: frozenset[str] = frozenset()
    """City ids named in the text or by an @account."""
    place: str = ""
    """The public place that is named (street, square, neighbourhood), as written; never a home."""
    confidence: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    """0 to 1 per label: `topic`, `kind`, `sentiment`, `urgency`, `advice`."""
    scores: Mapping[str, Mapping[str, float]] = field(default_factory=lambda: MappingProxyType({}))
    """What else was weighed, by the same labels: how likely each value is, for `topic` what the words for it weigh.

    Which value came second: `engine.doubt`.
    """
    evidence: tuple[Evidence, ...] = ()
    read: int = 0
    """How many characters were read; fewer than the message has when it was too long."""
