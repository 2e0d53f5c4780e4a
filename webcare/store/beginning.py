"""A commented file to begin a city or a scenario with, put where the others are; never in the place of another.

Not here: what it says (`beginnings/`).
"""

import re
from pathlib import Path
from typing import Literal

from webcare.domain.problem import Problem
from webcare.store.errors import NotFoundError
from webcare.store.folders import Folders, shown
from webcare.store.plain_file import taken
from webcare.store.sentences import Said, Tongue, excerpt, in_tongue

Kind = Literal["policy", "scenario"]

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_DATED = re.compile(rf"{_NAME.pattern}(?:@[0-9]{{4}})?")
_SMALL_WORDS = frozenset({"aan", "bij", "de", "den", "en", "het", "in", "op", "van"})
_NUMBER = re.compile(rb"^number:\s*(\d{1,6})\s*(?:#.*)?$", re.MULTILINE)


def begun(kind: Kind, name: str, folders: Folders, year: int, language: Tongue) -> Path:
    """The file that was made. Raises NotFoundError, with the reason, for a name that cannot be; OSError as it comes."""
    say = in_tongue(language)
    folder = folders.policies if kind == "policy" else folders.scenarios
    fitting = _DATED if kind == "policy" else _NAME
    if not fitting.fullmatch(name) or len(name) > 60:
        raise _refused(say(f"new-name-{kind}", name=excerpt(name)), name, folder)
    if folder.resolve() == (Path(__file__).parents[1] / "content" / folder.name).resolve():
        raise _refused(say("new-installed", kind=f"--{folder.name}"), name, folder)
    path = folder / f"{name}.yaml"
    text = (Path(__file__).parent / "beginnings" / f"{kind}.yaml").read_text(encoding="utf-8")
    words = {"NAME": name, "TITLE": _title(name), "YEAR": str(year), "NUMBER": str(_next_number(folders))}
    for word, value in words.items():
        text = text.replace(f"${word}", value)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise _refused(say("new-exists", file=shown(path)), name, folder) from None
    _put_schema(kind, folder)
    return path


def _refused(says: Said, name: str, folder: Path) -> NotFoundError:
    return NotFoundError(Problem(file=shown(folder), line=0, column=0, where="", says=says, fatal=True), name=name)


def _title(name: str) -> str:
    """A name as people write it: `den-haag` is Den Haag, `bergen-op-zoom` Bergen op Zoom."""
    first, *rest = name.partition("@")[0].split("-")
    return " ".join([first.capitalize(), *(word if word in _SMALL_WORDS else word.capitalize() for word in rest)])


def _next_number(folders: Folders) -> int:
    """The first number after those of the scenarios there are, read without understanding them."""
    found = [0]
    for path in sorted(folders.scenarios.glob("*.yaml")):
        number = _NUMBER.search(taken(path, folders.scenarios) or b"")
        found += [int(number[1])] if number else []
    return max(found) + 1


def _put_schema(kind: Kind, folder: Path) -> None:
    """The schema that the file names, where the folder has none."""
    path = folder / "schema" / f"{kind}.json"
    if not path.exists():
        from webcare.store.schema import as_file  # noqa: PLC0415  Nearly every folder has one.

        path.parent.mkdir(exist_ok=True)
        path.write_text(as_file(kind, "nl"), encoding="utf-8")
