"""What the store raises: a content file that is wrong, or a name that does not exist. Nothing else."""

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
