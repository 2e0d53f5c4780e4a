"""Situations that cannot occur, because the engine itself makes facts exclude each other.

One table, each row a combination that no message can come to, with the reason. A test plays every message we have and
finds none of them. A row too few makes the analysis look at situations that never come; a row too many would hide
faults: so what the engine merely seldom does has no row here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from webcare.analysis.space import ABOUT, VALUES, Box, Space
from webcare.domain.channel import Channel
from webcare.domain.language import Language, Register
from webcare.domain.policy import Policy
from webcare.domain.understanding import Kind, Topic
from webcare.engine.facts import norm_for

_MEMORY = {"asked": ("none", "details")}
"""A message that gives the place or the number that was asked for takes over the kind of the message before it
(`engine.memory`): what hangs on the kind is only sure while neither was asked."""
_NOT_ASKED = ("none",)


@dataclass(frozen=True, slots=True)
class Never:
    """A combination that cannot occur, and why. `weighed`: only where the lexicon has weights (`engine.settle`)."""

    why: str
    facts: Mapping[str, tuple[Any, ...]]
    weighed: bool = False


def _but(name: str, *values: str) -> tuple[Any, ...]:
    """Every value of a fact but these."""
    return tuple(value for value in VALUES[name] if value not in values)


_ASKED = _but("asked", *_NOT_ASKED)
_DANGER = _but("danger", "none")

NEVER: tuple[Never, ...] = (
    # What is remembered has been said before.
    Never("nothing was asked before the first message", {"turn": ("first",), "asked": _ASKED}),
    Never("no case number was given before the first message", {"turn": ("first",), "case": (True,)}),
    Never("nobody was warned before the first message", {"turn": ("first",), "warned": (True,)}),
    Never("nobody had a tip before the first message", {"turn": ("first",), "tips": _but("tips", "none")}),
    Never("who was asked something is in conversation with us", {"asked": _ASKED, "addressed": (False,)}),
    Never(
        "a report number is only one when asked for",
        {"signals:report-number": (True,), "asked": _but("asked", "report")},
    ),
    Never(
        "a place that is known from the first message is named in it",
        {"turn": ("first",), "place": ("known",), "signals:area": (False,)},
    ),
    # Danger, urgency and kind.
    Never("self-harm is the danger of suicide", {"signals:self-harm": (True,), "danger": _but("danger", "suicide")}),
    Never("the danger of suicide is self-harm", {"signals:self-harm": (False,), "danger": ("suicide",)}),
    Never("an emergency is a danger", {"urgency": ("emergency",), "danger": ("none",)}),
    Never("danger presses", {"danger": _DANGER, "urgency": ("normal", "low")}),
    Never("danger to a person is an emergency", {"danger": ("life", "suicide"), "urgency": ("high",)}),
    Never("danger is a crisis", {"danger": _DANGER, "kind": _but("kind", "crisis"), **_MEMORY}, weighed=True),
    Never("a crisis presses", {"kind": ("crisis",), "urgency": ("normal", "low"), **_MEMORY}),
    Never("a threat is a provocation", {"signals:threat": (True,), "kind": _but("kind", "provocatie"), **_MEMORY}),
    # What goes with a kind: `engine.settle` rules the rest out.
    Never(
        "nothing presses in these",
        {"kind": ("suggestie", "spam", "compliment", "mening"), "urgency": _but("urgency", "low"), **_MEMORY},
        weighed=True,
    ),
    Never(
        "a report or complaint is for somebody",
        {"kind": ("klacht", "melding"), "urgency": ("low",), **_MEMORY},
        weighed=True,
    ),
    Never(
        "it presses or it does not", {"kind": ("provocatie", "oproep"), "urgency": ("normal",), **_MEMORY}, weighed=True
    ),
    Never(
        "a question to others does not press",
        {"kind": ("vraag",), "addressed": (False,), "urgency": _but("urgency", "low"), **_MEMORY},
        weighed=True,
    ),
    Never(
        "praise is meant well",
        {"kind": ("compliment",), "sentiment": _but("sentiment", "positive"), **_MEMORY},
        weighed=True,
    ),
    Never(
        "spam feels nothing", {"kind": ("spam",), "sentiment": _but("sentiment", "neutral"), **_MEMORY}, weighed=True
    ),
    Never(
        "a complaint is not content",
        {"kind": ("klacht",), "sentiment": _but("sentiment", "negative"), **_MEMORY},
        weighed=True,
    ),
    Never(
        "a suggestion is no complaint", {"kind": ("suggestie",), "sentiment": ("negative",), **_MEMORY}, weighed=True
    ),
    Never("nobody is glad of a crisis", {"kind": ("crisis",), "sentiment": ("positive",), **_MEMORY}, weighed=True),
    Never(
        "who asks, reports, complains, proposes or thanks is answered",
        {
            "kind": ("vraag", "melding", "klacht", "suggestie", "compliment"),
            "addressed": (True,),
            "advice": ("monitor",),
        },
        weighed=True,
    ),
    Never(
        "danger to a person is answered", {"danger": ("life", "suicide"), "advice": ("send", "monitor")}, weighed=True
    ),
    # What is sure of a topic.
    Never("who is about nothing we know is not understood", {"topic": (Topic.OVERIG,), "sure": (True,)}),
    *(Never("what it is about is named", {"topic": (topic,), f"mentions:{topic}": (False,)}) for topic in Topic),
)


def impossible(space: Space, policy: Policy | None, *, weighed: bool) -> Iterator[Box]:
    """The boxes of the space in which nothing can happen. `policy`: for what follows from its channels and norms."""
    for row in NEVER:
        if weighed or not row.weighed:
            box = _box(space, row.facts)
            if box is not None:
                yield box
    if policy is not None:
        yield from _registers(space, policy)
        yield from _norms(space, policy)


def _box(space: Space, facts: Mapping[str, tuple[Any, ...]]) -> Box | None:
    """A row as a box; None where rules ask nothing of one of its facts, so that it may be the value that can be."""
    box: dict[str, int] = {}
    for name, values in facts.items():
        if (ABOUT if name == "topic" else name) not in space.facts:
            return None
        box[ABOUT if name == "topic" else name] = space.topics(values) if name == "topic" else space.bits(name, values)
    return box


def _registers(space: Space, policy: Policy) -> Iterator[Box]:
    """The city answers in the register of the channel, unless it takes over the citizen's own, in Dutch."""
    if not {"register", "channel"} <= set(space.facts):
        return
    for channel in Channel:
        of = policy.channels.get(channel)
        own = of.register_ if of is not None else Register.U
        box = {"channel": space.bits("channel", (channel,)), "register": space.bits("register", set(Register) - {own})}
        if of is None or not of.mirror:
            yield box
        elif "language" in space.facts:
            yield {**box, "language": space.bits("language", set(Language) - {Language.NL})}


def _norms(space: Space, policy: Policy) -> Iterator[Box]:
    """A term is there or not, by subject and kind."""
    if not {"norm", ABOUT, "kind"} <= set(space.facts):
        return
    for kind in Kind:
        for there in (False, True):
            subjects = {
                subject
                for subject in space.facts[ABOUT]
                if (norm_for(policy, subject, subject.split("/", 1)[0], kind) is None) is there
            }
            if subjects:
                yield {
                    "norm": space.bits("norm", (there,)),
                    ABOUT: space.bits(ABOUT, subjects),
                    "kind": space.bits("kind", (kind,)),
                }
