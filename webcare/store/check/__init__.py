"""What is wrong with the content: everything in one run, each with its place. `check` and what it reports.

Content that is as it was when it was checked before is not checked again: then nothing but this file is needed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from webcare.domain.problem import Problem
from webcare.store import kept
from webcare.store.check.known import Known
from webcare.store.check.named import named
from webcare.store.folders import EXAMPLES, Folders
from webcare.store.plain_file import taken
from webcare.store.sentences import Tongue

__all__ = ["Known", "Report", "check"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was found, and over how much."""

    problems: tuple[Problem, ...]
    files: int
    """How many files were looked at."""

    @property
    def unloadable(self) -> bool:
        """Whether a file cannot be loaded at all."""
        return any(problem.fatal for problem in self.problems)


def check(folders: Folders, names: Sequence[str] = (), language: Tongue = "nl", known: Known | None = None) -> Report:
    """Everything that is wrong with the content, or with the cities, scenarios and files of these names.

    Raises NotFoundError for a name that is none of those. `known`: what earlier checks of these folders found.
    """
    known = known or Known(folders)
    chosen = named(names, folders, language)
    known.look(language)
    contents = [part for path, content in known.contents.items() for part in (str(path).encode(), content)]
    beside = [(path, taken(path)) for path in chosen if path not in known.contents]
    contents += [part for path, raw in beside for part in (str(path).encode(), kept.digest([raw or b""]))]

    def looked_through() -> Sequence[Problem]:
        from webcare.store.check.whole import looked_through as every  # noqa: PLC0415  Nobody waits for it in vain.

        return every(folders, chosen, language, known)

    if b"" in known.contents.values() or any(raw is None for _, raw in beside):
        # What is not read may be mended without another byte of it changing.
        problems = looked_through()
    else:
        problems = known.problems(f"all {' '.join(names)}", contents, looked_through)
    known.keep()
    files = [path for path in known.contents if path.parent.name != EXAMPLES]
    return Report(problems=tuple(problems), files=len(set(chosen)) or len(files))
