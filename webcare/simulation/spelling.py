"""How people type: capitals left out, phone spelling, a slip of the finger, a small picture at the end.

Words that carry the message stay readable: a slip is one letter in one longer word. Not here: what is said
(`simulation.wording`).
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from webcare.domain.citizens import Mood
from webcare.domain.scenario import Manner
from webcare.engine.chance import Dice

_PHONE: Mapping[str, str] = MappingProxyType(
    {
        "even": "ff",
        "gewoon": "gwn",
        "waarom": "wrm",
        "misschien": "mss",
        "eigenlijk": "eig",
        "alsjeblieft": "aub",
        "niks": "nix",
        "ik ben": "kben",
        "ik heb": "kheb",
        "het": "t",
        "wanneer": "wnr",
        "jullie": "jlui",
        "bedankt": "thx",
        "altijd": "altyd",
    }
)
_MISSPELT: Mapping[str, str] = MappingProxyType(
    {
        "wordt": "word",
        "gebeurt": "gebeurd",
        "gemeente": "gemeete",
        "afspraak": "afspraag",
        "aanvragen": "aanvrage",
        "vergunning": "vergunig",
        "daarom": "darom",
        "jullie": "julie",
        "hebben": "hebbe",
        "kunnen": "kunne",
        "eens": "is",
        "meteen": "met een",
        "container": "kontainer",
    }
)
_PICTURES: Mapping[Mood, tuple[str, ...]] = MappingProxyType(
    {
        "calm": ("", "", " 🙏", " 😊"),
        "annoyed": ("", " 🙄", " 😒"),
        "angry": (" 😡", " 🤬", "", " 😤"),
        "worried": ("", " 😟", " 😬"),
        "sad": ("", " 😔"),
        "glad": (" 😍", " 👏", " ❤️", " 😊", ""),
    }
)
_WORD = re.compile(r"[^\W\d_]{6,}")
_SLOT = re.compile(r"\{[a-z-]+\}")
_EVERY = range(100)


def spelled(text: str, manner: Manner, feeling: Mood, dice: Dice) -> str:
    """`text` as somebody of this manner types it."""
    match manner:
        case "teenager":
            return _swapped(_lowered(text), _PHONE, dice, 60).rstrip(".") + dice.pick("picture", of=_PICTURES[feeling])
        case "low-literate":
            return _swapped(_lowered(text).replace(",", ""), _MISSPELT, dice, 70).rstrip(".")
        case "furious":
            return _shouted(text, dice)
        case "plain" | "curt":
            typed = _slipped(text, dice) if dice.pick("slip", of=_EVERY) < 22 else text
            if dice.pick("capitals", of=_EVERY) < 24:
                typed = _lowered(typed).rstrip(".")
            if dice.pick("pictured", of=_EVERY) < 12:
                typed += dice.pick("picture", of=_PICTURES[feeling])
            return typed
        case _:
            return text


def _lowered(text: str) -> str:
    """In small letters, slots as they are."""
    return "".join(part if at % 2 else part.lower() for at, part in enumerate(re.split(f"({_SLOT.pattern})", text)))


def _swapped(text: str, words: Mapping[str, str], dice: Dice, share: int) -> str:
    """Some words in another spelling."""
    for word, other in words.items():
        if word in text and dice.pick("swap", word, of=_EVERY) < share:
            text = re.sub(rf"(?<![\w{{]){word}(?![\w}}])", other, text)
    return text


def _slipped(text: str, dice: Dice) -> str:
    """One letter doubled, left out or in the wrong place, in one longer word."""
    words = [found for found in _WORD.finditer(text) if not _in_slot(text, found.start())]
    if not words:
        return text
    found = dice.pick("word", of=words)
    at = found.start() + dice.pick("letter", of=range(2, len(found[0]) - 2))
    one, two = text[at], text[at + 1]
    slip = dice.pick("how", of=(two + one, one, one + one + two))
    return text[:at] + slip + text[at + 2 :]


def _in_slot(text: str, at: int) -> bool:
    return text.rfind("{", 0, at) > text.rfind("}", 0, at)


def _shouted(text: str, dice: Dice) -> str:
    """One word in capitals, and an exclamation mark too many."""
    words = [found for found in _WORD.finditer(text) if not _in_slot(text, found.start())]
    if words:
        found = dice.pick("shout", of=words)
        text = text[: found.start()] + found[0].upper() + text[found.end() :]
    return re.sub(r"[.!]$", "!!", text) if text[-1] in ".!" else f"{text}!!"
