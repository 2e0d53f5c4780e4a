"""What one city agreed about webcare: the shape of a file in `policies/`.

A rule says *when* it holds, *then* what is done, and *because* of what. The order of the rules is the policy: the first
that holds wins. Not here: reading files (`store.content`), choosing the rule (`engine.decide`).
"""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from webcare.domain.action import EFFORT_OF, Action, Effort
from webcare.domain.channel import Channel, Outlet
from webcare.domain.content import Basis, Content, OneOrMore, Sourced, Texts
from webcare.domain.conversation import Asked, Known, Phase, Status, Tips, Turn, Waited
from webcare.domain.desk import OutletPolicy, Post, Report, SplitPolicy, Stream
from webcare.domain.language import Language, Register
from webcare.domain.understanding import (
    Danger,
    Feeling,
    Kind,
    Sentiment,
    Signal,
    Topic,
    Travel,
    Urgency,
)

CityNamed = Literal["own", "other", "none"]
"""Whether a message names this city, another one, or none."""


class When(Content):
    """The condition of a rule or a wording: every stated fact must hold. Nothing stated: always.

    A list means: one of these. `signals` means: at least one of these; `without`: none of these.
    """

    topic: Annotated[tuple[Topic, ...], OneOrMore] = ()
    subject: Annotated[tuple[str, ...], OneOrMore] = ()
    kind: Annotated[tuple[Kind, ...], OneOrMore] = ()
    sentiment: Annotated[tuple[Sentiment, ...], OneOrMore] = ()
    urgency: Annotated[tuple[Urgency, ...], OneOrMore] = ()
    language: Annotated[tuple[Language, ...], OneOrMore] = ()
    addressed: bool | None = None
    contains_pii: bool | None = None
    signals: Annotated[tuple[Signal, ...], OneOrMore] = ()
    without: Annotated[tuple[Signal, ...], OneOrMore] = ()
    advice: Annotated[tuple[Effort, ...], OneOrMore] = ()
    feeling: Annotated[tuple[Feeling, ...], OneOrMore] = ()
    register_: Annotated[tuple[Register, ...], OneOrMore] = Field(default=(), alias="register")
    """The register the city answers in, mirroring already done."""
    mentions: Annotated[tuple[Topic, ...], OneOrMore] = ()
    """At least one of these topics is named, also where another comes first."""
    travel: Annotated[tuple[Travel, ...], OneOrMore] = ()
    danger: Annotated[tuple[Danger, ...], OneOrMore] = ()
    city_named: Annotated[tuple[CityNamed, ...], OneOrMore] = ()
    centre: bool | None = None
    """Whether the inner city is named: binnenstad, centrum."""
    channel: Annotated[tuple[Channel, ...], OneOrMore] = ()
    named: bool | None = None
    """Whether we know how the citizen is called."""
    place: Annotated[tuple[Known, ...], OneOrMore] = ()
    """Whether the place of the report is known, from this message or an earlier one."""
    norm: bool | None = None
    """Whether the policy has a term for this subject."""
    sure: bool | None = None
    """Whether topic and kind were understood well enough to answer."""
    turn: Annotated[tuple[Turn, ...], OneOrMore] = ()
    asked: Annotated[tuple[Asked, ...], OneOrMore] = ()
    """What the city asked last in this conversation."""
    case: bool | None = None
    """Whether this conversation has a case number."""
    warned: bool | None = None
    tips: Annotated[tuple[Tips, ...], OneOrMore] = ()
    """How often this person already had a proactive reply."""
    waited: Annotated[tuple[Waited, ...], OneOrMore] = ()
    phase: Annotated[tuple[Phase, ...], OneOrMore] = ()
    status: Annotated[tuple[Status, ...], OneOrMore] = ()
    """How far the facts behind the message are released: none, rumour, observation or confirmed."""

    def stated(self) -> Iterator[tuple[str, Any]]:
        """The facts this condition names, with what it wants of each."""
        for name in type(self).model_fields:
            wanted = getattr(self, name)
            if wanted is not None and wanted != ():
                yield name.rstrip("_"), wanted

    def but(self, fact: str) -> "When":
        """This condition without what it says of one fact."""
        return When.model_validate({name: wanted for name, wanted in self.stated() if name != fact})


class BySplit(Content):
    """The split chooses: of these efforts, the one that lags most behind its target (`desk`)."""

    by_split: tuple[Effort, ...] = Field(alias="by-split", min_length=2)


class Then(Content):
    """What is done when a rule holds."""

    effort: Effort | BySplit
    action: Action
    also: Annotated[tuple[Action, ...], OneOrMore] = ()
    """What goes with it: `escalate` beside an answer, `hide` beside a dm, `post` beside an answer."""
    reply: Annotated[tuple[str, ...], OneOrMore] = ()
    """Names of the templates the reply is built of, in this order; greeting and signature come from the tone."""
    post: str | None = None
    """Name of the post that goes out."""
    account: str | None = None
    """The account that speaks, where it is not the city's own."""

    @model_validator(mode="after")
    def _effort_fits_action(self) -> "Then":
        if isinstance(self.effort, BySplit):
            if EFFORT_OF[self.action] not in self.effort.by_split:
                raise PydanticCustomError(
                    "action-not-in-split",
                    "action {action} belongs to none of the efforts under by-split.",
                    {"action": self.action.value},
                )
            return self
        if EFFORT_OF[self.action] is not self.effort:
            raise PydanticCustomError(
                "action-other-effort",
                "action {action} belongs to effort {effort}.",
                {"action": self.action.value, "effort": EFFORT_OF[self.action].value},
            )
        if self.effort is Effort.MONITOR and (self.reply or self.post):
            raise PydanticCustomError("monitor-speaks", "who monitors says nothing: leave out reply and post.")
        if self.effort is Effort.INTERACT and not self.reply:
            raise PydanticCustomError(
                "interact-silent", "who interacts says something: name the templates under reply."
            )
        if self.effort is Effort.SEND and self.post is None:
            raise PydanticCustomError("send-nothing", "who sends posts something: name it under post.")
        return self


class Example(Content):
    """A message a rule must answer (or, as a counterexample, must not), run as a test."""

    text: str
    channel: Channel = Channel.FACEBOOK
    addressed: bool | None = None
    before: Annotated[tuple[str, ...], OneOrMore] = ()
    """What the same citizen wrote earlier in this conversation, each answered by the policy."""
    phase: Phase = Phase.NORMAL
    status: Status = Status.NONE


class Rule(Sourced):
    """One agreement: when, then, because."""

    id: str
    when: When = When()
    after: Annotated[tuple[str, ...], OneOrMore] = ()
    """Rules that stand earlier on purpose and win where both hold. The order does not change by it: it says that the
    order is meant, so that `webcare check` does not ask."""
    then: Then
    because: str
    """A sentence for the trainee: why this city does so."""
    examples: tuple[Example, ...] = ()
    counterexamples: tuple[Example, ...] = ()


class Wording(Sourced):
    """One way to say a template: the first wording whose `when` holds is used, one variant chosen by seed.

    In the texts: `[u|je]` gives the formal or the familiar word, `{site}` a slot (`engine.compose.SLOTS`).
    """

    when: When = When()
    nl: Texts = ()
    en: Texts = ()
    de: Texts = ()
    fr: Texts = ()
    pl: Texts = ()
    tr: Texts = ()
    ar: Texts = ()
    uk: Texts = ()
    more: Annotated[tuple[str, ...], OneOrMore] = ()
    """One Dutch sentence more, where the channel has room (not on Twitter)."""
    more_en: Annotated[tuple[str, ...], OneOrMore] = ()

    def texts(self, language: Language) -> tuple[str, ...]:
        """The variants in one language; empty where there are none."""
        return () if language is Language.OTHER else getattr(self, language.value)


class Template(Content):
    """A piece of a reply: its wordings in order. A piece that may be dropped gives way when the channel is full."""

    may_drop: bool = False
    pointer: bool = False
    """It only says where more stands: left out where the reply names the site already."""
    wordings: tuple[Wording, ...]


class ChannelPolicy(Sourced):
    """What one channel is for in this city."""

    role: str
    """In one Dutch sentence, for the card."""
    register_: Register = Field(alias="register")
    mirror: bool = False
    """Whether the city takes over the citizen's u or je."""
    greet: bool = True
    emoji: int = Field(default=0, ge=0, le=3)
    """The most emoji one reply may hold."""
    followers: int = Field(default=0, ge=0)


class Account(Sourced):
    """An account or a department that speaks for the city."""

    name: str
    """As the reply names it: `ons buurtaccount`, `collega's van Stadsbeheer`; never an invented @handle or person."""
    kind: Literal["city", "topic", "target-group", "area", "department", "colleague"]
    topics: Annotated[tuple[Topic, ...], OneOrMore] = ()
    says: str = ""
    signature: str = ""
    """What stands under its replies; empty: the city's own signature."""


class Tone(Sourced):
    """How the city sounds."""

    words: tuple[str, ...]
    signature: str = "^XX"


class Norm(Sourced):
    """A term the city keeps to: for a topic or a subject, all kinds or one."""

    of: str
    """`afval` or `afval/container-vol`."""
    kind: Annotated[tuple[Kind, ...], OneOrMore] = ()
    nl: str
    """As it stands in a sentence: `binnen 3 werkdagen`."""
    en: str


class FirstReply(Sourced):
    """Within how many minutes the first reply is promised on a channel."""

    channel: Channel
    minutes: int = Field(gt=0)


class Referral(Sourced):
    """Where a citizen is sent: for a topic, a subject, or `standaard`."""

    of: str
    nl: str
    en: str


class Statement(Sourced):
    """A sentence for the city's card: history, outlook, stance."""

    about: Literal["stance", "history", "outlook"]
    says: str


class NationalRules(Content):
    """The rules every city shares: `first` before its own (safety, privacy), `last` after."""

    first: tuple[Rule, ...]
    last: tuple[Rule, ...]


class Shared(Content):
    """What `landelijk.yaml` holds: all of it is every city's unless the city says otherwise."""

    minutes: Mapping[Action | Literal["reading", "report"], int]
    """What an action costs, in minutes."""
    norms: tuple[Norm, ...] = ()
    first_reply: tuple[FirstReply, ...] = ()
    outlets: Mapping[Outlet, OutletPolicy] = {}
    """How soon each outlet shows a post, and to how many."""
    reports: tuple[Report, ...] = ()
    slots: Mapping[str, Mapping[Literal["nl", "en"], str]] = {}
    """Words a template may name between braces, the same in every city: `{nood}`, `{politie}`."""
    rules: NationalRules
    templates: Mapping[str, Template]


class Policy(Content):
    """One city's policy, as its file has it, or (after `within`) with the national part merged in."""

    city: str
    """The file's name: `den-haag`, `utrecht@2025`."""
    name: str
    as_of: int
    extends: Literal["landelijk"] | None = None
    sources: Mapping[str, str] = {}
    """Sources only this city uses; the shared list stands in `bronnen.yaml`."""
    stance: Statement
    tone: Tone
    channels: Mapping[Channel, ChannelPolicy]
    accounts: Mapping[str, Account]
    split: SplitPolicy
    minutes: Mapping[Action | Literal["reading", "report"], int] = {}
    staff: int = Field(default=2, ge=1, le=50)
    priorities: Annotated[tuple[str, ...], OneOrMore] = ()
    """Topics, kinds or signals, the first to be done first."""
    streams: tuple[Stream, ...] = ()
    outlets: Mapping[Outlet, OutletPolicy] = {}
    reports: tuple[Report, ...] = ()
    norms: tuple[Norm, ...] = ()
    first_reply: tuple[FirstReply, ...] = ()
    referrals: tuple[Referral, ...] = ()
    slots: Mapping[str, Mapping[Literal["nl", "en"], str]] = {}
    """Words a template may name between braces: `{site}`, `{telefoon}`, `{melden}`."""
    posts: tuple[Post, ...] = ()
    rules: tuple[Rule, ...]
    templates: Mapping[str, Template] = {}
    outlook: tuple[Statement, ...] = ()

    def within(self, national: Shared) -> "Policy":
        """This policy with the national rules, templates, norms and minutes merged in.

        Order of the rules: national first, the city's own, national last. A city rule with the id of a national one
        stands in its place. A city's wordings of a template come before the national ones.
        """
        own = {rule.id: rule for rule in self.rules}
        national_ids = {rule.id for rule in (*national.rules.first, *national.rules.last)}
        rules = (
            *(own.get(rule.id, rule) for rule in national.rules.first),
            *(rule for rule in self.rules if rule.id not in national_ids),
            *(own.get(rule.id, rule) for rule in national.rules.last),
        )
        templates = dict(national.templates)
        for name, template in self.templates.items():
            shared = templates.get(name)
            templates[name] = (
                template
                if shared is None
                else Template(
                    may_drop=template.may_drop,
                    pointer=template.pointer,
                    wordings=(*template.wordings, *shared.wordings),
                )
            )
        named = {first.channel for first in self.first_reply}
        return self.model_copy(
            update={
                "extends": None,
                "rules": rules,
                "templates": templates,
                "minutes": {**national.minutes, **self.minutes},
                "norms": (*self.norms, *national.norms),
                "outlets": {**national.outlets, **self.outlets},
                "reports": (*self.reports, *national.reports),
                "slots": {**national.slots, **self.slots},
                "first_reply": (
                    *self.first_reply,
                    *(first for first in national.first_reply if first.channel not in named),
                ),
            }
        )


class SourceSentence(Content):
    """One sentence of the source text, or one public source, in our own words."""

    key: str
    basis: Literal[Basis.SEED, Basis.PUBLIC]
    says: str
    """A paraphrase in Dutch."""
    en: str
