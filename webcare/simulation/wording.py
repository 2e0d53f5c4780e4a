"""A frame put into somebody's words: a variant, its slots, how they begin and end, how angry they are, how they type.

Not here: who writes when (`simulation.shift`).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from webcare.domain.channel import LIMITS, Channel
from webcare.domain.citizens import Crowd, Frame, Mood
from webcare.domain.scenario import Manner
from webcare.domain.understanding import Kind
from webcare.engine.chance import Dice
from webcare.simulation.spelling import spelled

_SLOT = re.compile(r"\{([a-z-]+)\}")
_START = re.compile(r"(?:^|(?<=[.?!] ))[a-zà-þ]")
CITY = "stad"
"""The slot that stays: the script fills it with the city that is played."""
_ONLY_ASKING = re.compile(r"vraag|dank|thank|thx|antwoord", re.IGNORECASE)
_LIGHT = re.compile(r"haha|fijne dag|groetjes|heyy|yo ", re.IGNORECASE)
_ROOM = 24
"""Characters left free for a city's long name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What somebody wrote."""

    text: str
    place: str
    """What they say when asked where; empty where it is nowhere."""
    details: str


def worded(frame: Frame, crowd: Crowd, manner: Manner, feeling: Mood, channel: Channel, dice: Dice) -> Words:
    """`frame` as somebody of this manner writes it on this channel."""
    english = manner == "english" and bool(frame.en)
    street, place = dice.pick("street", of=crowd.streets), dice.pick("place", of=crowd.places)
    known = {"straat": street, "plek": place}
    variant = dice.pick("variant", of=frame.en if english else frame.nl)
    body = _filled(variant, (frame.words, crowd.words), known, dice)
    voice: Manner = manner if english or manner != "english" else "plain"
    asks, light = frame.kind is Kind.VRAAG, feeling in ("calm", "glad")
    opening = _fitting(crowd.openings.get(voice, ()), "opening", dice, asks=asks, light=light)
    closing = _fitting(crowd.closings.get(voice, ()), "closing", dice, asks=asks, light=light)
    if opening.endswith(", "):
        body = body[:1].lower() + body[1:]
    angry = ""
    if feeling == "angry" and frame.feeling != "angry":
        angry = dice.pick("angry", of=crowd.angry_en if english else crowd.angry)
        closing = closing if voice == "furious" else ""
    mention = "@gemeente " if channel is Channel.TWITTER and frame.addressed else ""
    if not frame.addressed or frame.kind is Kind.CRISIS:
        # Who speaks to nobody greets nobody and asks nobody; who sees a fire has no time to.
        opening = closing = ""
    text = ""
    for parts in ((opening, body, angry, closing), (opening, body, angry), (body, angry), (body,)):
        text = mention + spelled(_capitalised("".join(parts).strip()), voice, feeling, dice)
        if len(text) <= LIMITS[channel] - _ROOM:
            break
    said_where = "{plek}" in variant or "{straat}" in variant
    where = street if "{straat}" in variant else place
    return Words(
        text=text,
        place=where if frame.place or said_where else "",
        details=_capitalised(_filled(frame.details, (frame.words, crowd.words), known, dice)),
    )


def _fitting(every: Sequence[str], key: str, dice: Dice, *, asks: bool, light: bool) -> str:
    """One of these; what announces a question, or thanks for the answer, only where something is asked, and what is
    light only where the heart is."""
    fitting = [one for one in every if (asks or not _ONLY_ASKING.search(one)) and (light or not _LIGHT.search(one))]
    return dice.pick(key, of=fitting) if fitting else ""


def _filled(text: str, words: Sequence[Mapping[str, tuple[str, ...]]], known: Mapping[str, str], dice: Dice) -> str:
    """Every slot filled, twice over, as a word may hold a slot; the same slot has the same word all through."""

    def word(found: re.Match[str]) -> str:
        name = found[1]
        if name in known:
            return known[name]
        every = next((stated[name] for stated in words if name in stated), None)
        return dice.pick("slot", name, of=every) if every else found[0]

    for _ in range(2):
        text = _SLOT.sub(word, text)
    return text


def _capitalised(text: str) -> str:
    """A capital at the beginning of each sentence; whoever leaves them out does so after this."""
    return _START.sub(lambda found: found[0].upper(), text)
