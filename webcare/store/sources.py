"""What rests on what: every statement of a policy with the sentences it names, every sentence with its uses.

Not here: the sentences themselves (`policies/bronnen.yaml`).
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from webcare.domain.bank import AnswerFile
from webcare.domain.content import Content, Sourced
from webcare.domain.desk import CrisisSplit, Post, Stream
from webcare.domain.policy import (
    Account,
    ChannelPolicy,
    Norm,
    Policy,
    Referral,
    Rule,
    Shared,
    SourceSentence,
    Statement,
    Tone,
    Wording,
)
from webcare.store.content import each, file_of, load_city
from webcare.store.folders import NATIONAL, Folders, city_names, yaml_files
from webcare.store.sentences import Tongue, in_tongue

_CARD = ("stance", "outlook")
"""The parts of a policy that show on the city's card only; all else changes what the city does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One place where a policy rests on a sentence."""

    city: str
    """Of a city's own file, or `landelijk`."""
    at: str
    """Such as `rules.parkeertip`."""
    what: str
    """What stands there, in words."""
    shows: Literal["behaviour", "card"]


def statements(found: Any, at: str = "") -> Iterator[tuple[str, Sourced]]:
    """Everything in a piece of content that says what it rests on, with its path."""
    if isinstance(found, Sourced):
        yield at, found
    if isinstance(found, Content):
        for name in type(found).model_fields:
            yield from statements(getattr(found, name), f"{at}.{name.rstrip('_')}".lstrip("."))
    elif isinstance(found, Mapping):
        for name, value in found.items():
            yield from statements(value, f"{at}.{name}")
    elif isinstance(found, tuple):
        for index, value in enumerate(found, start=1):
            yield from statements(value, f"{at}.{_name(value) or index}")


def _name(found: Any) -> str:
    """What a piece of a list is called; empty where it has no name."""
    for name in ("id", "of", "channel"):
        value = getattr(found, name, None)
        if isinstance(value, str):
            return value
    return ""


def rests_on(policy: Policy) -> Mapping[str, int]:
    """How many statements of a policy rest on each basis."""
    return Counter(statement.basis.value for _, statement in statements(policy))


def uses(folders: Folders, language: Tongue = "nl") -> Mapping[str, tuple[Use, ...]]:
    """For every key that any policy names: where. Raises ContentError where a policy cannot be loaded."""
    say = in_tongue(language)
    found: dict[str, list[Use]] = {}
    national = file_of(Shared, folders.policies / f"{NATIONAL}.yaml", say, folders.policies).model
    answers = each(AnswerFile, yaml_files(folders.policies / "antwoorden"), say, folders.policies)
    pieces: list[tuple[str, str, Sourced]] = [(NATIONAL, at, one) for at, one in statements(national)]
    for file in answers:
        topic = file.model.topic.value
        pieces += [(NATIONAL, f"{topic}.{at}", one) for at, one in statements(file.model.answers, "answers")]
    for name in city_names(folders):
        city = load_city(folders, name, say).model
        pieces += [(name, at, one) for at, one in statements(city)]
    for city_name, at, piece in pieces:
        shows: Literal["behaviour", "card"] = "card" if at.startswith(_CARD) else "behaviour"
        for key in piece.source:
            found.setdefault(key, []).append(Use(city=city_name, at=at, what=told(piece), shows=shows))
    return {key: tuple(places) for key, places in found.items()}


def unused(sentences: Sequence[SourceSentence], used: Mapping[str, Sequence[Use]]) -> tuple[str, ...]:
    """The keys of the list that nothing rests on."""
    return tuple(sentence.key for sentence in sentences if sentence.key not in used)


def told(piece: Sourced) -> str:
    """What a statement says, in one line."""
    match piece:
        case Rule(because=text) | ChannelPolicy(role=text) | Statement(says=text):
            return text
        case Account(name=name, says=says):
            return f"{name}: {says}" if says else name
        case Tone(words=words, signature=signature):
            return f"{', '.join(words)}; {signature}"
        case CrisisSplit(send=send, interact=interact, monitor=monitor):
            return f"zenden {send:g}, interactie {interact:g}, monitoren {monitor:g}"
        case Norm(of=of, nl=text) | Referral(of=of, nl=text):
            return f"{of}: {text}"
        case Stream(id=name, every=every):
            return f"leest {name}, elke {every} minuten"
        case Wording(nl=texts) | Post(nl=texts) if texts:
            return texts[0]
        case _:
            return type(piece).__name__
