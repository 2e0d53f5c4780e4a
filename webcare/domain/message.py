"""One utterance of a citizen."""

from dataclasses import dataclass

from webcare.domain.channel import Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What a citizen wrote, where and when. Whatever stands in `text` is text, never markup."""

    text: str
    channel: Channel = Channel.FACEBOOK
    id: str = ""
    author: str = ""
    """The name the citizen shows, a first name or an @handle; empty when unknown."""
    sent: int = 0
    """Seconds since the beginning of the exercise."""
    addressed: bool | None = None
    """True or False where the script or the user says whether it is meant for the city; None: find out."""
