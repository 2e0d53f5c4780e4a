"""Sentences about content that is wrong, in the reader's language, and the nearest name to a wrong one.

Not here: the sentences themselves (`said_of_files`, `said_of_content`, `said_of_records`), or finding what is wrong.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, Literal

from webcare.store.said_of_content import OF_CONTENT
from webcare.store.said_of_files import OF_FILES, In
from webcare.store.said_of_records import OF_RECORDS

Tongue = Literal["nl", "en"]
"""The language a problem is told in."""

SENTENCES: Mapping[str, In] = {**OF_FILES, **OF_CONTENT, **OF_RECORDS}

Say = Callable[..., str]
"""`say("code", name=…)` is the sentence in the reader's language."""


def nearest(name: str, names: Iterable[str]) -> str:
    """The one of `names` that looks most like `name`; empty when none comes near."""
    # Only who mistypes a name waits for this.
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    found = process.extractOne(
        name.lower().strip("@"),
        {option: option.lower() for option in names},
        scorer=fuzz.ratio,
        score_cutoff=55,
    )
    return str(found[2]) if found else ""


def listed(names: Iterable[str], most: int = 8) -> str:
    """`a, b, c`: at most so many names, then an ellipsis."""
    every = list(names)
    if not every:
        return "—"
    return ", ".join(every[:most]) + (", …" if len(every) > most else "")


def excerpt(text: str, most: int = 60) -> str:
    """The beginning of what somebody wrote, on one line and without control characters."""
    clean = "".join(letter if letter.isprintable() else "·" for letter in text[: most + 1])
    return clean if len(clean) <= most else f"{clean[: most - 1]}…"


def in_tongue(tongue: Tongue = "nl") -> Say:
    """The sentences in one language."""
    return partial(sentence, tongue)


def sentence(tongue: Tongue, code: str, /, **words: Any) -> str:
    """The sentence for `code`, its words filled in; where `nearest` is among them, "did you mean" follows."""
    text = SENTENCES[code][tongue == "en"].format_map(words)
    if near := words.get("nearest"):
        text += f' Did you mean "{near}"?' if tongue == "en" else f' Bedoelde je "{near}"?'
    return text
