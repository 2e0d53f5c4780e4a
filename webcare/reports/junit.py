"""The outcome of tests as JUnit XML, which every build server reads. What a test says is text here, never markup."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tested:
    """One test as a row."""

    of: str
    """What it is about: a city."""
    name: str
    file: str
    line: int
    failure: str = ""
    """Why it failed, in lines; empty: it did not."""
    skipped: str = ""
    """Why it was not played; empty: it was."""


def junit(name: str, rows: Sequence[Tested]) -> str:
    """The whole file."""
    failed = sum(bool(row.failure) for row in rows)
    skipped = sum(bool(row.skipped) for row in rows)
    count = f'tests="{len(rows)}" failures="{failed}" errors="0" skipped="{skipped}"'
    head = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<testsuites {count}>",
        f"<testsuite name={_quoted(name)} {count}>",
    ]
    return "\n".join([*head, *map(_case, rows), "</testsuite>", "</testsuites>", ""])


def _case(row: Tested) -> str:
    place = f'file={_quoted(row.file)} line="{row.line}"'
    said = f"<testcase classname={_quoted(row.of)} name={_quoted(row.name)} {place}"
    if row.failure:
        first = row.failure.split("\n", maxsplit=1)[0]
        return f"{said}><failure message={_quoted(first)}>{escape(_clean(row.failure))}</failure></testcase>"
    if row.skipped:
        return f"{said}><skipped message={_quoted(row.skipped)}/></testcase>"
    return f"{said}/>"


def _quoted(text: str) -> str:
    return quoteattr(_clean(text).replace("\n", " "))


def _clean(text: str) -> str:
    """Without what XML cannot hold, escaped or not."""
    return _NOT_IN_XML.sub("\ufffd", text)
