"""What is said when somebody asks for what is not there. Costs nothing to import."""

from collections.abc import Iterable
from difflib import get_close_matches


class UsageError(Exception):
    """The command line asks for something that is not possible: a sentence for who typed it; exit code 2."""


class HalfDoneError(Exception):
    """Reading or writing failed, or only a part was done: a sentence; exit code 4."""


def did_you_mean(name: str, names: Iterable[str], lang: str) -> str:
    """` Bedoelde je "answer"?`, with a space before it; empty when nothing comes near."""
    found = get_close_matches(name.lower(), list(names), n=1, cutoff=0.5)
    if not found:
        return ""
    return f' Bedoelde je "{found[0]}"?' if lang == "nl" else f' Did you mean "{found[0]}"?'
