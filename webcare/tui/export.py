"""The transcript of an exercise as a file: in the user's documents, or where the program was started."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from webcare.exercise.play import Exercise
    from webcare.tui.labels import Labels


def written(exercise: Exercise, lang: str) -> Path:
    """The file that was written; none that stood there before is overwritten. Raises OSError."""
    from webcare.exercise.transcript import as_text

    name = f"webcare-{exercise.scenario.slug or 'gesprek'}-{exercise.city}"
    return kept_beside(name, ".txt", as_text(exercise, lang))


def kept_beside(name: str, ending: str, text: str) -> Path:
    """The file that was written, under a name that was still free. Raises OSError."""
    for number in range(1, 1000):
        path = folder() / (f"{name}{ending}" if number == 1 else f"{name}-{number}{ending}")
        try:
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except FileExistsError:
            continue
        return path
    raise FileExistsError(name)


def told_where(exercise: Exercise, labels: Labels) -> tuple[str, bool]:
    """The file written, in a sentence for the player; and whether that failed."""
    try:
        path = written(exercise, labels.code)
    except OSError as error:
        return labels.export_failed.format(reason=error.strerror or error), True
    return labels.exported.format(path=path), False


def folder() -> Path:
    """The user's documents where there are any, else where the program was started."""
    from platformdirs import user_documents_path

    documents = user_documents_path()
    return documents if documents.is_dir() else Path.cwd()
