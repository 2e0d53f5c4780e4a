"""What a response is judged by: the shape of a file in `scenarios/rubrics/`.

Nine criteria that earn points, six gates that cap them, and the words by which a judge recognises things: those are
content too, in `scenarios/rubrics/woorden/`. Not here: the outcome (`domain.assessment`), finding it (`assessment`).
"""

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from webcare.domain.content import Content, Sourced, Texts


class Criterion(StrEnum):
    """What earns points."""

    RIGHT_ACTION = "right_action"
    """The action, and the channel, that this city's policy asks for."""
    RESOLUTION = "resolution"
    """The citizen gets what was needed: an answer or the right referral, an owner, a next step, a term that holds."""
    EMPATHY = "empathy"
    """Sympathy that fits the feeling and names the citizen's own matter."""
    PERSONALISATION = "personalisation"
    REGISTER = "register"
    """u or je as the policy says, and no more informality than it allows."""
    INVITATION = "invitation"
    """What keeps the conversation open: a fitting question, thanks, a good wish."""
    PLAIN_LANGUAGE = "plain_language"
    TIMELINESS = "timeliness"
    CITY_FIT = "city_fit"
    """What makes this city this city: the role of the channel, its priorities, site first or not, the split."""


class Gate(StrEnum):
    """What caps a score, however good the rest is."""

    PRIVACY = "privacy"
    DANGER = "danger"
    UNVERIFIED = "unverified"
    DISRESPECT = "disrespect"
    MANDATE = "mandate"
    MONITORING_MISUSE = "monitoring-misuse"


class Sign(StrEnum):
    """What words in a response, or in a reason for silence, can give away."""

    # For the gates
    INSULT = "insult"
    BLAME = "blame"
    """Puts it on the citizen: `had u maar`."""
    SARCASM = "sarcasm"
    MOCK_PRAISE = "mock-praise"
    """Praise that reads as mockery to who complains: knap dat u het formulier vond."""
    LECTURES = "lectures"
    """Little words that teach a lesson when there are two: gewoon, immers, iedereen."""
    DISCRIMINATION = "discrimination"
    MONEY = "money"
    """Promises money."""
    PERMIT = "permit"
    """Promises a permit or a decision."""
    PENALTY = "penalty"
    """Promises that somebody is fined or removed."""
    OUTCOME = "outcome"
    """Promises how it ends."""
    SEES_TO = "sees-to"
    """Sees to it that: a promise where what comes of it is up to others."""
    APPLIES = "applies"
    """Points the way to ask for it, and so promises nothing: vraag aan, dien in."""
    MEANING = "meaning"
    """Political meaning: whose fault it is, what the mayor should."""
    OFFICE = "office"
    """Who governs: wethouder, raad."""
    FAULTS = "faults"
    """A judgement on what somebody did: fout, niet goed nagedacht."""
    CONFIRMS = "confirms"
    DENIES = "denies"
    HEDGE = "hedge"
    """Says that it is not certain, or being found out."""
    HEARSAY = "hearsay"
    """Passes on what others say: naar verluidt."""
    NEGATION = "negation"
    PERSON = "person"
    """Somebody who could be followed: an account, a profile, him, her."""
    FOLLOWS = "follows"
    """Watching, looking up, collecting."""
    FOLLOWS_YOU = "follows-you"
    """The same, to the citizen's face."""
    FALSE_FLAG = "false-flag"
    """Under another name, in a closed group."""
    PRIVATE_DATA = "private-data"
    """Data that identify somebody, wherever they are asked for."""
    YOUR_DATA = "your-data"
    """Data that are private when they are the citizen's own: `uw adres`, not `het adres van de container`."""
    YOUR = "your"
    ASKS_FOR = "asks-for"
    IN_PRIVATE = "in-private"
    """A private message."""
    SAFE_WAY = "safe-way"
    """What makes asking harmless: by phone, at the desk, in a form; or: never, remove it."""
    # For the criteria
    FEELS_WITH = "feels-with"
    """Sympathy that fits most feelings."""
    FEELS_GRIEF = "feels-grief"
    FEELS_FEAR = "feels-fear"
    SORRY = "sorry"
    THANKS = "thanks"
    PLEASED = "pleased"
    TAKES_AS_PRAISE = "takes-as-praise"
    """Answers as if it had been praise: bedankt voor uw compliment."""
    STOCK = "stock"
    """Sympathy that is said to everyone."""
    GREETING = "greeting"
    STAFF = "staff"
    """Somebody of the city who speaks or acts: ik, wij, mijn collega."""
    HANDLES = "handles"
    """Taking it in hand: passing on, finding out, repairing."""
    NOTES = "notes"
    """Only written down: noteren, meenemen, registreren."""
    TELLS_LATER = "tells-later"
    """Says that, and how, the citizen hears more."""
    ASKS_PLACE = "asks-place"
    ASKS_MORE = "asks-more"
    """Asks for what is missing: a report number, a photo, more of the story."""
    DO_THIS = "do-this"
    """Tells the citizen what to do: bel, kijk, meld, vraag aan."""
    INVITES = "invites"
    WISHES = "wishes"
    WARNS = "warns"
    """Points at the house rules."""
    JARGON = "jargon"
    PASSIVE = "passive"
    INFORMAL = "informal"
    SHORTENED = "shortened"
    """Shorter than it is written: 't, m'n, svp. Only measured, never judged."""
    INTERJECTION = "interjection"
    """A sound or exclamation: oei, ah. Only measured, never judged."""
    FORMAL = "formal"
    PLANNED = "planned"
    """What only others can promise: that it is emptied, repaired, cleared."""
    OWN_EFFORT = "own-effort"
    """What webcare can promise by itself: asking, passing on, coming back to it."""
    TERM = "term"
    """Words that name a moment: vandaag, morgen, deze week."""
    # Reasons for silence
    NOT_TO_US = "not-to-us"
    NOTHING_ASKED = "nothing-asked"
    DONE = "done"
    """It is answered already, the conversation is over."""
    ABUSIVE = "abusive"
    ADVERT = "advert"
    UNCERTAIN = "uncertain"
    """A rumour would grow by an answer."""
    PASSED_ON = "passed-on"
    SENSITIVE = "sensitive"
    """Somebody's grief, or data that should not be repeated."""
    POOR_REASON = "poor-reason"
    """No reason at all: no time, no idea, no wish."""


class Phrases(Content):
    """The words for one sign. `*` at the end of a word: any ending; `…` between words: at most three others."""

    says: str = ""
    """What belongs here, for whoever adds a phrase."""
    nl: Texts = ()
    en: Texts = ()


class RubricWords(Content):
    """A file in `scenarios/rubrics/woorden/`: signs that belong together."""

    says: str
    signs: Mapping[Sign, Phrases]


class Weighed(Sourced):
    """One criterion, as the rubric has it."""

    title: str
    """What it is called on a screen."""
    title_en: str
    weight: float = Field(gt=0, le=100)
    """Points it can earn when all criteria apply."""
    says: str
    """What it asks, in one Dutch sentence for the trainee."""
    en: str


class Capped(Sourced):
    """One gate, as the rubric has it."""

    title: str
    title_en: str
    cap: int = Field(default=40, ge=0, le=100)
    """The most a response can score that fails here."""
    says: str
    en: str


class Rubric(Content):
    """What responses are judged by."""

    rubric: str
    """The file's name."""
    title: str
    pass_mark: int = Field(alias="pass", ge=0, le=100)
    """From this score on a response passes."""
    unsolved_below: float = Field(ge=0)
    """With fewer points for the resolution than this, the score is at most `unsolved_cap`: a friendly word is no
    answer."""
    unsolved_cap: int = Field(ge=0, le=100)
    criteria: Mapping[Criterion, Weighed]
    gates: Mapping[Gate, Capped]
    signs: Mapping[Sign, Phrases] = {}
    """The words of all files in `woorden/` together; an entry in the rubric itself takes their place."""

    @model_validator(mode="after")
    def _whole(self) -> "Rubric":
        for closed, stated in ((Criterion, self.criteria), (Gate, self.gates)):
            missing = [one.value for one in closed if one not in stated]
            if missing:
                raise PydanticCustomError("rubric-incomplete", "{name} is missing.", {"name": missing[0]})
        if max(self.unsolved_cap, *(gate.cap for gate in self.gates.values())) >= self.pass_mark:
            raise PydanticCustomError(
                "rubric-cap-passes", "a cap of the pass mark ({mark}) or more stops nobody.", {"mark": self.pass_mark}
            )
        return self
