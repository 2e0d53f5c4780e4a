"""What the store raises: a content file that is wrong, a name that does not exist, records that cannot be kept."""

from typing import Literal

from webcare.domain.problem import Problem


class ContentError(Exception):
    """One or more content files cannot be loaded; every reason with its place."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))


class NotFoundError(ContentError):
    """A city, scenario or file of this name does not exist."""

    def __init__(self, problem: Problem, *, name: str, nearest: str = "", names: tuple[str, ...] = ()) -> None:
        super().__init__((problem,))
        self.name = name
        self.nearest = nearest
        """The name that exists and looks most like it; empty when none does."""
        self.names = names
        """Every name that does exist."""


Why = Literal["damaged", "busy", "full", "read-only", "newer", "unreachable", "setting", "other"]
"""Why nothing can be kept or read. `setting`: what was asked for cannot be."""


class RecordsError(Exception):
    """Exercises cannot be kept or read: a sentence for the player, with a word for why."""

    def __init__(self, why: Why, says: str) -> None:
        super().__init__(says)
        self.why: Why = why


class ArchiveError(Exception):
    """An archive of messages that cannot be read or written at all."""

    def __init__(self, code: str, *, file: str = "", why: str = "", names: tuple[str, ...] = ()) -> None:
        self.code = code
        """The key of the sentence that says so."""
        self.file = file
        self.why = why
        self.names = names
        """What would do: the formats there are, the files beside it, the columns found."""
        super().__init__(f"{code}: {file} {why}".strip())
