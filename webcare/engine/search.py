"""A pattern that is made ready when it is first looked for.

There are dozens, some of them long, and making them all ready takes longer than understanding a message, which needs
two or three.
"""

import re
from collections.abc import Iterator


class Search:
    """A regular expression, compiled at its first use."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern = pattern
        self._flags = flags
        self._ready: re.Pattern[str] | None = None

    def search(self, text: str) -> re.Match[str] | None:
        """The first place in `text` where it is found."""
        return (self._ready or self._compiled()).search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """Whether `text` begins with it."""
        return (self._ready or self._compiled()).match(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every place in `text` where it is found."""
        return (self._ready or self._compiled()).finditer(text)

    def _compiled(self) -> re.Pattern[str]:
        self._ready = re.compile(self._pattern, self._flags)
        return self._ready
