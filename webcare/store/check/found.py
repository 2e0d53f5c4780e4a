"""How the checks write a problem down: at a path of a file. Nothing is decided here."""

from collections.abc import Iterator, Sequence
from typing import Any

from webcare.domain.problem import Problem
from webcare.store.content import File

Found = Iterator[Problem]
"""What a check finds."""

Path = Sequence[str | int]


def at(file: File[Any], path: Path, says: str, *, key: bool = False) -> Problem:
    """A problem at a place of a file that could be read."""
    line, column, where = file.source.place(path, key=key)
    return Problem(file=file.source.file, line=line, column=column, where=where, says=says)
