"""What earlier checks found, so that nothing is looked for again in content that is as it was.

Plain data is kept from one run of the program to the next (`store.kept`). What only lives in memory, such as models and
what messages were understood as, is kept as long as somebody holds on to a `Known`: a screen that follows a file.
Not here: the checks themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from webcare.domain.problem import Problem
from webcare.store import kept
from webcare.store.folders import Folders
from webcare.store.plain_file import taken

if TYPE_CHECKING:
    from webcare.domain.understanding import Understanding
    from webcare.engine.city import City
    from webcare.engine.match import Lexicon
    from webcare.store.content import File
    from webcare.store.sentences import Tongue

_MOST = 2000
"""So many outcomes are kept; then the oldest make room."""


class Known:
    """What is known of the content of these folders. One at a time may use it."""

    def __init__(self, folders: Folders) -> None:
        self.folders = folders
        self.contents: dict[Path, bytes] = {}
        """Every content file there is, with a short name for what is in it; empty where it is not read."""
        self.files: dict[Path, File[Any]] = {}
        self.lexicon: tuple[bytes, Lexicon] | None = None
        self.understood: dict[tuple[Any, ...], Understanding] = {}
        """Under the lexicon above."""
        self.cities: dict[str, tuple[bytes, City]] = {}
        self._at = folders.policies / "bevindingen"
        self._program = b""
        self._setting = b""
        self._found: dict[str, tuple[bytes, Any]] | None = None
        self._grown = False

    def look(self, language: Tongue) -> None:
        """Sees which files there are now, and what is in them. A check begins with this."""
        setting = f"{language} {Path.cwd()}".encode()
        if setting != self._setting:
            # A file that is known bears the name it had from there, and tells what is wrong in that language.
            self._setting, self.files = setting, {}
        self.contents = {}
        for folder in (self.folders.policies, self.folders.scenarios):
            for path in sorted(folder.rglob("*.yaml")):
                raw = taken(path, folder)
                self.contents[path] = b"" if raw is None else kept.digest([raw])

    def once(self, what: str, of: Iterable[bytes | str], make: Callable[[], Any]) -> Any:
        """The plain data that comes out of `make`, which is not asked again while what it is made `of` is the same."""
        parts = [part if isinstance(part, bytes) else part.encode() for part in of]
        name = kept.digest([self._setting, *parts])
        found = self._recalled()
        if what in found and found[what][0] == name:
            return found[what][1]
        made = make()
        found.pop(what, None)
        found[what] = (name, made)
        self._grown = True
        return made

    def problems(self, what: str, of: Iterable[bytes | str], make: Callable[[], Iterable[Problem]]) -> list[Problem]:
        """The same, of problems."""
        rows = self.once(what, of, lambda: [_row(problem) for problem in make()])
        return [_problem(row) for row in rows]

    def keep(self) -> None:
        """Keeps what was found for the next run. A check ends with this."""
        if not self._grown:
            return
        found = self._recalled()
        for what in list(found)[: max(0, len(found) - _MOST)]:
            del found[what]
        kept.keep(self._at, self._program, found)
        self._grown = False

    def _recalled(self) -> dict[str, tuple[bytes, Any]]:
        if self._found is None:
            self._program = kept.stamp()
            self._found = kept.recalled(self._at, self._program) or {}
        return self._found


def _row(problem: Problem) -> tuple[Any, ...]:
    return (
        problem.file,
        problem.line,
        problem.column,
        problem.where,
        str(problem.says),
        problem.fatal,
        problem.code,
        problem.end,
    )


def _problem(row: tuple[Any, ...]) -> Problem:
    file, line, column, where, says, fatal, code, end = row
    return Problem(
        file=file, line=line, column=column, where=where, says=says, fatal=fatal, code=code, end=end and tuple(end)
    )
