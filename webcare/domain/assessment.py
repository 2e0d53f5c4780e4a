"""One exchange to be judged, and the judgement: marks with the words that earned or lost them.

Not here: how a mark is found (`assessment`), how a case is gathered (`exercise.judging`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from webcare.domain.conversation import Conversation, Phase, Status
from webcare.domain.decision import Decision
from webcare.domain.language import Language, Register
from webcare.domain.message import Message
from webcare.domain.policy import Policy
from webcare.domain.response import Response
from webcare.domain.rubric import Criterion, Gate
from webcare.domain.understanding import Evidence, Understanding


class Word(NamedTuple):
    """One word of a response. Emoji are words."""

    form: str
    """In small letters, without accents."""
    stem: str
    """What its forms share."""
    start: int
    end: int


class Says(NamedTuple):
    """A sentence in both languages of the interface."""

    nl: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """What a good answer to this message holds: from the scenario's dossier, a row of a file, or the policy itself."""

    referrals: tuple[str, ...] = ()
    """Where it is right to send this citizen: a site, a number, a body; naming one of these is enough."""
    term: str = ""
    """The term that may be promised (`binnen 3 werkdagen`); empty: none may."""
    next_step: str = ""
    """What happens next, or what the citizen does next."""
    tells: tuple[str, ...] = ()
    """Sentences that answer: what the dossier may tell, and what the city's own reply says about the subject."""
    accepted: tuple[tuple[str, str], ...] = ()
    """`(effort, action)` pairs that are right beside the city's own, where the scenario or the policy leaves room."""
    stems: frozenset[str] = frozenset()
    """The stems of the words that tell something, of `tells` and `next_step`, without those of the message itself."""
    contacts: frozenset[str] = frozenset()
    """The addresses (in small letters) and numbers (without signs) that are right: of `referrals` and `tells`."""
    says: str = ""
    """The key in one sentence, to show with a finding; empty: the first of `tells`, else what comes next or where."""
    source: str = ""
    """Where the key comes from: `dossier rooster`, `rotterdam rules.vraag`."""


def text_of(response: Response) -> str:
    """Everything that was said with this response: the reply first, then what was sent to many."""
    said = (response.reply, response.post)
    return "\n\n".join(one.text for one in said if one is not None and one.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One exchange to be judged: everything a judge may look at, gathered beforehand."""

    policy: Policy
    message: Message
    understanding: Understanding
    """Of the message, in its conversation."""
    conversation: Conversation
    """What was said before."""
    decision: Decision
    """What the policy decides."""
    own: Response
    """What the city itself would have done."""
    response: Response
    """What is judged; `reply` is None when silent, `post.text` holds what was sent to many."""
    language: Language
    """The language to answer in."""
    spoken: Language
    """The language that the response is in."""
    register: Register
    """The register this city uses here, mirroring already done."""
    key: Key = Key()
    note: str = ""
    """The reason given for silence, or for the team."""
    waited: int | None = None
    """Seconds from the message to the response; None where it is not known."""
    public: bool = True
    status: Status = Status.NONE
    """How far the facts behind the message are released."""
    phase: Phase = Phase.NORMAL
    personal: tuple[Evidence, ...] = ()
    """Personal data that stands in the response, with its place."""
    about: frozenset[str] = frozenset()
    """What the message is about: the topic and the subject as understood, and what a script says it really is."""
    topics: frozenset[str] = frozenset()
    """The topics, and subjects, that the response is about, as the engine reads it."""
    words: tuple[Word, ...] = ()
    """Of the response."""
    note_words: tuple[Word, ...] = ()
    """Of the reason."""
    note_names: tuple[str, ...] = ()
    """Personal data and @accounts in the reason."""
    matter: frozenset[str] = frozenset()
    """The stems of what the message is about: the citizen's own words, without the everyday ones."""
    echo: frozenset[str] = frozenset()
    """The stems of all its words that name something, the everyday ones too: `man`, `moeder`, `dagen`."""
    heard: tuple[Evidence, ...] = ()
    """Words of the response that give away what it is about, by the lexicon."""
    contacts: frozenset[str] = frozenset()
    """The addresses and numbers that the response names."""
    known: frozenset[str] = frozenset()
    """Those that this city may name: its own, and the national ones."""
    expects: bool = False
    """Whether the citizen counts on an answer."""

    @property
    def text(self) -> str:
        """The words that are judged: the reply, the post, or both, the reply first; empty when silent."""
        return text_of(self.response)


class Finding(NamedTuple):
    """Something worth saying about a response, with its words. A NamedTuple, as a judgement makes a dozen."""

    about: Criterion | Gate
    says: Says
    """What is so, and what to do about it."""
    points: float = 0.0
    """Gained, or (below zero) lost."""
    excerpt: str = ""
    start: int = 0
    end: int = 0
    """`text[start:end]` is the excerpt; both 0 where no words are meant."""
    because: str = ""
    """The line of the policy, the fact of the scenario or the line of the rubric behind it, in the file's words."""
    source: str = ""
    """Where that stands: `rotterdam.yaml rules.parkeertip`, `dossier telefoon`, `standaard.yaml criteria.empathy`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The outcome of one criterion."""

    got: float
    max: float
    """After weights were shared out anew over the criteria that apply; all of them make 100."""
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The judgement of one response."""

    total: float
    """0 to 100, gates and caps counted."""
    passed: bool
    gates: tuple[Gate, ...] = ()
    """The gates that were hit."""
    marks: Mapping[Criterion, Mark] = field(default_factory=lambda: MappingProxyType({}))
    """A criterion that does not apply is absent."""
    findings: tuple[Finding, ...] = ()
    """All of them: of the gates first, then in the order of the criteria."""
