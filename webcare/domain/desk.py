"""What a policy says about the desk: the split, what is read, what is sent and through which outlets, what is reported.

Parts of a file in `policies/` (`domain.policy` is the whole). Not here: a desk at work (`exercise.desk`).
"""

from typing import Annotated

from pydantic import Field

from webcare.domain.channel import Outlet
from webcare.domain.content import Content, OneOrMore, Sourced, Texts
from webcare.domain.conversation import Phase, Status
from webcare.domain.split import Split
from webcare.domain.understanding import Topic


class CrisisSplit(Sourced):
    """The split that holds in a crisis phase."""

    send: float = Field(ge=0)
    interact: float = Field(ge=0)
    monitor: float = Field(ge=0)

    @property
    def target(self) -> Split:
        """The same as a value to calculate with."""
        return Split(send=self.send, interact=self.interact, monitor=self.monitor)


class SplitPolicy(CrisisSplit):
    """The target split. Weights: 33/33/33 makes thirds."""

    crisis: CrisisSplit | None = None

    def target_in(self, phase: Phase) -> Split:
        """The target of this phase."""
        return self.crisis.target if phase is Phase.CRISIS and self.crisis else self.target


class Stream(Sourced):
    """What the city reads without being addressed: by topic, never by person."""

    id: str
    says: str = ""
    """What is read there, in words, for a report: `wat bezoekers schrijven`."""
    topics: Annotated[tuple[Topic, ...], OneOrMore] = ()
    words: Annotated[tuple[str, ...], OneOrMore] = ()
    """Search words: a message that holds one of them stands in this stream, whatever its topic."""
    every: int = Field(gt=0)
    """Minutes after which it is due for reading again."""


class OutletPolicy(Sourced):
    """How soon an outlet shows a post, and to how many."""

    delay: int = Field(default=0, ge=0)
    """Minutes between sending and being seen."""
    share: float = Field(default=1.0, ge=0, le=2)
    """Of the followers of that channel or, for an outlet that is no channel, of all channels together, how many see
    it."""


class Plan(Content):
    """When a post goes out by itself, as long as there is no crisis."""

    first: int = Field(ge=0)
    """Minutes after the beginning of the shift."""
    every: int | None = Field(default=None, gt=0)
    """Minutes until the next one; left out: once."""


class Post(Sourced):
    """A text the city sends, on its outlets, for an audience."""

    id: str
    outlets: Annotated[tuple[Outlet, ...], OneOrMore] = Field(min_length=1)
    audience: str
    group: str | None = None
    """The group of citizens an advert or a letter goes to (`binnenstad`); left out: everybody."""
    about: Annotated[tuple[str, ...], OneOrMore] = ()
    """Topics or subjects it tells something about: who waits for an answer about these has one."""
    status: Annotated[tuple[Status, ...], OneOrMore] = (Status.NONE, Status.CONFIRMED)
    """How far the fact it tells must be released."""
    plan: Plan | None = None
    account: str | None = None
    """The account that sends it, where it is not the city's own."""
    nl: Texts
    """Variants; `{feit}` is what may be told of the fact it is about."""
    en: Texts = ()


class Report(Sourced):
    """A situation report that the desk writes: what people talk about, by topic, with numbers."""

    id: str
    to: str
    """For whom: `de wethouder`, `het crisisteam`."""
    phase: Phase = Phase.NORMAL
    """In which phase it is due by itself."""
    every: int | None = Field(default=None, gt=0)
    """Minutes after which it is due, and again after as many; left out: only when somebody asks."""
    ends_with: str = ""
    """What stands under it, such as what is asked of its reader."""
