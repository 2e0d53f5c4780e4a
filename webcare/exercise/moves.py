"""What a player can do: the moves. They are all that is recorded of an exercise; everything else follows from
them.

Who watches a city advances, writes as a citizen, turns to another city, overrules. Who *is* the city (an exercise by
hand) responds, tells, does what waits, lets time pass and hands over.
Not here: what comes of a move (`exercise.play`, `exercise.by_hand`), keeping the records (`store`).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from webcare.domain.action import Action
from webcare.domain.channel import Channel, Outlet


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


@dataclass(frozen=True, slots=True)
class Passed:
    """The clock ran on; whatever falls within these seconds happened."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Responded:
    """The trainee dealt with a message: replied, told many, or was silent for a reason. Its effort follows from the
    action."""

    message: str
    """Its id. One that was replied to already: a word more in the same conversation."""
    action: Action
    text: str = ""
    """The reply; for `post` what is told to many, and to the writer too if the city was asked. `{zaak}` becomes the
    case number. Empty when silent."""
    also: tuple[Action, ...] = ()
    note: str = ""
    """The reason for silence, or a word for the team."""
    began: int = 0
    """The second at which the trainee began on it: what it costs counts from there."""


@dataclass(frozen=True, slots=True)
class Told:
    """The trainee sent a post: one that waits, as it stands or in other words, or one of the trainee's own."""

    text: str = ""
    """Empty: as it stands in the policy."""
    task: str = ""
    """Id of the post that waits; empty: nobody asked for it."""
    post: str = ""
    """Which post of the policy it is, with its audience and outlets; empty: the city's news."""
    fact: str = ""
    """Id of the fact of the dossier that it tells."""
    outlets: tuple[Outlet, ...] = ()
    """Where; empty: where such a post usually goes."""
    began: int = 0


@dataclass(frozen=True, slots=True)
class Did:
    """The trainee did what waits and needs no words: read a stream, wrote a situation report."""

    task: str
    """Its id; for a stream its own id will do, also before it is due."""
    began: int = 0


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The trainee hands over to the next shift, with a note: the exercise is over."""

    note: str


_TO = {True: "yes", False: "no", None: "auto"}


@dataclass(frozen=True, slots=True)
class Contested:
    """The trainee disagrees with a mark; a trainer will look at it."""

    message: str
    """Id of the message whose judgement it is."""
    about: str
    """The criterion or the gate."""
    why: str = ""


ByHand = Passed | Responded | Told | Did | HandedOver | Contested
"""The moves of who is the city."""
Move = Advance | Wrote | Turned | Overruled | Back | ByHand


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
        case Passed() | Responded() | Told() | Did() | HandedOver() | Contested():
            return _by_hand_record(move)


def _by_hand_record(move: ByHand) -> dict[str, str]:
    match move:
        case Passed(seconds=seconds):
            return {"move": "passed", "seconds": str(seconds)}
        case Responded():
            return {
                "move": "responded",
                "message": move.message,
                "action": move.action.value,
                "also": ",".join(move.also),
                "text": move.text,
                "note": move.note,
                "began": str(move.began),
            }
        case Told():
            return {
                "move": "told",
                "text": move.text,
                "task": move.task,
                "post": move.post,
                "fact": move.fact,
                "outlets": ",".join(move.outlets),
                "began": str(move.began),
            }
        case Did(task=task, began=began):
            return {"move": "did", "task": task, "began": str(began)}
        case HandedOver(note=note):
            return {"move": "handed-over", "note": note}
        case Contested(message=message, about=about, why=why):
            return {"move": "contested", "message": message, "about": about, "why": why}


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
            case _:
                found = _by_hand_of(record)
                if found is not None:
                    return found
    except KeyError as missing:
        raise ValueError(f"a move without {missing}: {dict(record)}") from missing
    raise ValueError(f"no such move: {record['move']}")


def _by_hand_of(record: Mapping[str, str]) -> ByHand | None:
    match record["move"]:
        case "passed":
            return Passed(int(record["seconds"]))
        case "responded":
            also = tuple(Action(name) for name in _listed(record["also"]))
            action, began = Action(record["action"]), int(record["began"])
            return Responded(record["message"], action, record["text"], also, record["note"], began)
        case "told":
            outlets = tuple(Outlet(name) for name in _listed(record["outlets"]))
            began = int(record["began"])
            return Told(record["text"], record["task"], record["post"], record["fact"], outlets, began)
        case "did":
            return Did(record["task"], int(record["began"]))
        case "handed-over":
            return HandedOver(record["note"])
        case "contested":
            return Contested(record["message"], record["about"], record["why"])
    return None


def _listed(names: str) -> list[str]:
    return names.split(",") if names else []
