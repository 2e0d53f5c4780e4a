"""How the checks write a problem down: at a path of a file. Nothing is decided here."""

from collections.abc import Iterator, Sequence
from typing import Any

from webcare.domain.problem import Problem
from webcare.store.content import File
from webcare.store.sentences import Said

Found = Iterator[Problem]
"""What a check finds."""

Path = Sequence[str | int]


def at(file: File[Any], path: Path, says: Said, *, key: bool = False) -> Problem:
    """A problem at a place of a file that could be read."""
    return file.source.problem(path, says, key=key)
