"""Values on their way to the terminal: JSON that it does not obey, lines within its width, columns."""

import json
import os
import re
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Any

SCHEMA_VERSION = 1

_OBEYED = re.compile("[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def print_json(value: dict[str, Any]) -> None:
    """Prints `value` as JSON, `schema_version` in front. Invisible and control characters are escaped."""
    print(_harmless(json.dumps({"schema_version": SCHEMA_VERSION, **value}, ensure_ascii=False, indent=2)))


def print_row(value: dict[str, Any]) -> None:
    """Prints `value` as one line of JSON, `schema_version` in front."""
    print(_harmless(json.dumps({"schema_version": SCHEMA_VERSION, **value}, ensure_ascii=False)))


def _harmless(text: str) -> str:
    return _OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def version() -> str:
    """Which webcare this is."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("webcare")
    except PackageNotFoundError:
        return "?"


def has_screen() -> bool:
    """Whether there is a terminal on both ends that can show screens."""
    if sys.stdin is None or sys.stdout is None or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdin.isatty() and sys.stdout.isatty()


def width(most: int = 120) -> int:
    """How wide the terminal is, within reason; 80 where there is none."""
    return max(40, min(most, shutil.get_terminal_size((80, 24)).columns))


def cells(text: str) -> int:
    """How many places of a terminal `text` takes."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def wrapped(text: str, room: int, first: str = "", later: str | None = None) -> list[str]:
    """`text` as lines of at most `room` places; `first` before the first line, `later` before the others."""
    later = " " * len(first) if later is None else later
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += textwrap.wrap(
            paragraph,
            width=max(room, len(first) + 8),
            initial_indent=later if lines else first,
            subsequent_indent=later,
            break_on_hyphens=False,
        ) or [later if lines else first]
    return lines


def labelled(label: str, text: str, room: int, margin: int = 14) -> list[str]:
    """`label` in the margin and `text` beside it."""
    return wrapped(text, room, f"{label:<{margin}} ")


def beside(columns: Sequence[Sequence[str]], each: int, gap: str = "  ") -> list[str]:
    """Columns of lines next to each other, `each` places wide."""
    rows = zip_longest(*columns, fillvalue="")
    return [gap.join(line + " " * (each - cells(line)) for line in row).rstrip() for row in rows]


def print_lines(lines: Iterable[str]) -> None:
    """Prints every line."""
    for line in lines:
        print(line)
