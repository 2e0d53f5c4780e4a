"""What a player can do: the moves. They are all that is recorded of an exercise; everything else follows from
them.

Not here: what comes of a move (`exercise.play`), keeping the records (`store`).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from webcare.domain.action import Action
from webcare.domain.channel import Channel


@dataclass(frozen=True, slots=True)
class Advance:
    """Go on to the next second at which something happens."""


@dataclass(frozen=True, slots=True)
class Wrote:
    """The player wrote a message as a citizen: free chat, answered at once."""

    text: str
    channel: Channel = Channel.FACEBOOK
    name: str = ""
    """The name the player gives this citizen; each name and channel is a conversation of its own."""
    addressed: bool | None = True
    """In a chat everything is meant for the city; False: a remark to nobody; None: let the words show it."""


@dataclass(frozen=True, slots=True)
class Turned:
    """Go on under another city: the same moment, replayed as that city would have had it."""

    city: str


@dataclass(frozen=True, slots=True)
class Overruled:
    """Back to where this message was dealt with, and something else is done with it: another branch."""

    message: str
    """Its id."""
    action: Action


@dataclass(frozen=True, slots=True)
class Back:
    """Undo the last move."""


_TO = {True: "yes", False: "no", None: "auto"}

Move = Advance | Wrote | Turned | Overruled | Back


def as_record(move: Move) -> dict[str, str]:
    """The move as a flat row of strings; `move_of` reads it back."""
    match move:
        case Advance():
            return {"move": "advance"}
        case Wrote(text=text, channel=channel, name=name, addressed=addressed):
            to = _TO[addressed]
            return {"move": "wrote", "text": text, "channel": channel.value, "name": name, "addressed": to}
        case Turned(city=city):
            return {"move": "turned", "city": city}
        case Overruled(message=message, action=action):
            return {"move": "overruled", "message": message, "action": action.value}
        case Back():
            return {"move": "back"}


def move_of(record: Mapping[str, str]) -> Move:
    """The move that `as_record` wrote down. Raises ValueError when it is no such record."""
    try:
        match record["move"]:
            case "advance":
                return Advance()
            case "wrote":
                to = {word: addressed for addressed, word in _TO.items()}[record["addressed"]]
                return Wrote(record["text"], Channel(record["channel"]), record["name"], to)
            case "turned":
                return Turned(record["city"])
            case "overruled":
                return Overruled(record["message"], Action(record["action"]))
            case "back":
                return Back()
    except KeyError as missing:
        raise ValueError(f"a move without {missing}: {dict(record)}") from missing
    raise ValueError(f"no such move: {record['move']}")
