"""One row of an archive as a message: what its fields may hold, and what makes it unreadable.

Whatever format it came from, a row is a mapping here: texts from CSV, also numbers and booleans from JSON and Parquet.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from webcare.domain.channel import Channel
from webcare.domain.message import Message
from webcare.engine.text import shown

_CHANNELS = {channel.value: channel for channel in Channel}
_ADDRESSED: Mapping[str, bool | None] = MappingProxyType(
    {
        **dict.fromkeys(("true", "yes", "ja", "waar", "1"), True),
        **dict.fromkeys(("false", "no", "nee", "onwaar", "0"), False),
        "auto": None,
    }
)
"""How people and spreadsheets write whether a message is meant for the city."""
_LONGEST_ID = 200


class Unreadable(NamedTuple):
    """Why a row cannot be read: for whoever has to mend it."""

    code: str
    """The key of the sentence that says so."""
    field: str = ""
    found: str = ""
    """What stands there."""
    names: tuple[str, ...] = ()
    """What may stand there, where that is a closed list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One message of an archive. It stands alone: no conversation, no crisis, no desk."""

    id: str
    """As the archive has it; the number of the row where it has none."""
    message: Message
    city: str = ""
    """The city it was sent to; empty where the archive does not say."""


Values = Mapping[str, object]


def row_of(values: object, number: int, cities: Collection[str] | None = None) -> Row | Unreadable:
    """The row that these values are, or what is wrong with them; `number` is where it stands in its file.

    `cities`: which there are; without them the city of a row is not looked at.
    """
    if not isinstance(values, Mapping):
        return Unreadable("row-no-object")
    text = values.get("text")
    if not isinstance(text, str):
        return Unreadable("row-no-text", "text")
    fields = {}
    for name in ("id", "channel", "city", "author"):
        field = plain(values, name)
        if isinstance(field, Unreadable):
            return field
        fields[name] = field
    channel = chosen(fields["channel"] or Channel.FACEBOOK.value, "channel", _CHANNELS)
    city = chosen(fields["city"], "city", cities) if fields["city"] and cities is not None else ""
    addressed = plain(values, "addressed")
    for found in (channel, city, addressed):
        if isinstance(found, Unreadable):
            return found
    said = str(addressed).lower()
    if said and said not in _ADDRESSED:
        return Unreadable("row-unknown", "addressed", said, ("true", "false", "auto"))
    message = Message(
        text=whole(text),
        channel=_CHANNELS[str(channel)],
        # A first name only: it fills the greeting, and a full one would leave the house with the reply.
        author="".join(fields["author"].split()[:1]),
        addressed=_ADDRESSED.get(said),
    )
    return Row(id=fields["id"][:_LONGEST_ID] or str(number), message=message, city=str(city))


def plain(values: Values, name: str) -> str | Unreadable:
    """A field as text on one line, harmless to show; empty where there is none."""
    value = values.get(name)
    if value is None:
        return ""
    if not isinstance(value, (str, int, float)):
        return Unreadable("row-wrong-sort", name)
    return " ".join(shown(whole(str(value))).split())


def chosen(value: str, name: str, names: Iterable[str]) -> str | Unreadable:
    """`value` where it is one of `names`, in whatever case it was written."""
    every = tuple(names)
    found = value.lower()
    return found if found in every else Unreadable("row-unknown", name, value, every)


def whole(text: str) -> str:
    """`text` without half characters, which no file can hold."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
