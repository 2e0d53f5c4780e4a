"""What a policy must do with a message: the shape of a file `policies/<city>_test.yaml`.

A trial gives a message, or plain facts, and a fixed moment; it says what must come of it, in one city or in several.
The examples inside a policy are trials too. Not here: playing them (`analysis.trials`).
"""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from webcare.domain.action import Action, Effort
from webcare.domain.channel import Channel
from webcare.domain.content import Content, OneOrMore
from webcare.domain.conversation import Phase, Status
from webcare.domain.language import Register
from webcare.domain.policy import When


class Expected(Content):
    """What must come of it. What is not stated may be anything."""

    rule: Annotated[tuple[str, ...], OneOrMore] = ()
    """Id of the rule that must win, or some of which one must."""
    not_rule: Annotated[tuple[str, ...], OneOrMore] = ()
    """Rules of which none may win."""
    effort: Effort | None = None
    action: Action | None = None
    also: Annotated[tuple[Action, ...], OneOrMore] | None = None
    """Exactly what goes with it; an empty list: nothing."""
    reply: Annotated[tuple[str, ...], OneOrMore] | None = None
    """The templates of the reply, in order, without the greeting; an empty list: no reply."""
    says: Annotated[tuple[str, ...], OneOrMore] = ()
    """Words that all stand in the reply or, where nobody is answered, in the post."""
    says_not: Annotated[tuple[str, ...], OneOrMore] = ()
    """Words of which none stands there."""
    register_: Register | None = Field(default=None, alias="register")
    """Whether the city says u or je."""
    post: str | None = None
    """Id of the post that goes out; empty between quotes: none."""

    @property
    def says_something(self) -> bool:
        """Whether anything must be so."""
        return any(getattr(self, name) not in (None, ()) for name in Expected.model_fields) or (
            self.also == () or self.reply == ()
        )


class Trial(Expected):
    """One message, or the facts of one, and what must come of it."""

    title: str = ""
    """What it shows, for who reads the outcome."""
    text: str = ""
    """What the citizen writes."""
    facts: When | None = None
    """In place of a text: what is true of the message. Of a list the first value holds (of signals and mentions all);
    what is not stated is as it usually is."""
    channel: Channel = Channel.FACEBOOK
    addressed: bool | None = None
    author: str = ""
    before: Annotated[tuple[str, ...], OneOrMore] = ()
    """What the same citizen wrote earlier in this conversation, each answered by the policy."""
    phase: Phase = Phase.NORMAL
    status: Status = Status.NONE
    waited: int = Field(default=0, ge=0)
    """So many minutes the citizen has waited."""
    tell: str = ""
    """What may be told of the fact behind the message."""
    seed: int = 0
    city: Annotated[tuple[str, ...], OneOrMore] = ()
    """In which cities; those of the file where none is named."""
    per: Mapping[str, Expected] = {}
    """Per city what must come of it there: a matrix. What is not stated for a city is as it is for all."""
    skip: str = ""
    """Why it is not played for now."""

    @model_validator(mode="after")
    def _gives_and_expects(self) -> "Trial":
        if bool(self.text.strip()) is (self.facts is not None):
            raise PydanticCustomError("trial-gives", "a test has either a text or facts.")
        if not self.says_something and not any(one.says_something for one in self.per.values()):
            raise PydanticCustomError("trial-expects", "say what must come of it, such as rule or action.")
        return self

    def expected_in(self, city: str) -> Expected:
        """What must come of it in a city."""
        own = self.per.get(city)
        return (
            self if own is None else self.model_copy(update={name: getattr(own, name) for name in own.model_fields_set})
        )


class Trials(Content):
    """All trials of a file."""

    city: Annotated[tuple[str, ...], OneOrMore] = ()
    tests: tuple[Trial, ...] = Field(min_length=1)
