"""What a city did with a message: reply, post, both or neither. Silence counts."""

from dataclasses import dataclass
from typing import NamedTuple

from webcare.domain.action import Action, Effort
from webcare.domain.channel import Outlet
from webcare.domain.language import Language


class Reply(NamedTuple):
    """The words that were sent back. A tuple, as the response: making a frozen dataclass takes twice as long."""

    text: str
    language: Language
    limit: int
    """How many characters the channel allows."""
    parts: tuple[str, ...] = ()
    """The names of the templates it was built of."""
    dropped: tuple[str, ...] = ()
    """Templates that gave way because the channel was full."""

    @property
    def length(self) -> int:
        """Characters used."""
        return len(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """What the city sent to many."""

    id: str
    text: str
    outlets: tuple[Outlet, ...]
    audience: str
    account: str = ""
    """Id of the account that sends it, where it is not the city's own."""


class Response(NamedTuple):
    """The effort and action, and what was said, if anything."""

    effort: Effort
    action: Action
    also: tuple[Action, ...] = ()
    reply: Reply | None = None
    post: Posted | None = None
    account: str = ""
    """Id of the account that spoke, where it is not the city's own."""
    case: str = ""
    """The case number this response gave."""
    rule: str = ""
    """Id of the rule it follows; empty where a person chose."""
