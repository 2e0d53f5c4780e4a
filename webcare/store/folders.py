"""Where the advisers' files are, and which there are: known without reading one, so that a screen can open first.

Not here: what is in them (`store.content`).
"""

import tomllib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from webcare.domain.problem import Problem
from webcare.store.errors import NotFoundError
from webcare.store.sentences import Say, excerpt, in_tongue, listed, nearest

NATIONAL = "landelijk"
SOURCES = "bronnen"
ATTITUDE = "houding/standaard.yaml"
"""How citizens take what a trainee writes; in the folder of the scenarios."""
RUBRICS = "rubrics"
CITIZENS, CROWD = "inwoners", "dienst"
"""Citizens without a script: their folder among the scenarios, and the file that says who they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folders:
    """Where the content is."""

    policies: Path
    scenarios: Path


def content_folders(policies: str | Path | None = None, scenarios: str | Path | None = None) -> Folders:
    """The folders that were named, else a checkout's of webcare itself, else those shipped in the package.

    Never a folder that merely happens to be called so: where the program is started does not count.
    """
    package = Path(__file__).resolve().parents[1]
    home = package.parent if _is_checkout(package.parent) else package / "content"
    return Folders(
        policies=_named(policies) if policies else home / "policies",
        scenarios=_named(scenarios) if scenarios else home / "scenarios",
    )


def _is_checkout(folder: Path) -> bool:
    try:
        project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    named = project.get("project")
    return isinstance(named, dict) and named.get("name") == "webcare"


def _named(folder: str | Path) -> Path:
    path = Path(folder)
    try:
        is_folder = path.is_dir()
    except (OSError, ValueError):
        is_folder = False
    if not is_folder:
        says = in_tongue()("no-folder")
        problem = Problem(file=str(folder), line=0, column=0, where="", says=says, fatal=True)
        raise NotFoundError(problem, name=str(folder))
    return path


def shown(path: Path) -> str:
    """A file's name for a reader: from where they stand, when it is below that."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)


def yaml_files(folder: Path) -> list[Path]:
    """The YAML files of a folder, by name; `*_test.yaml` stand beside the content and are none of it."""
    try:
        return sorted(path for path in folder.glob("*.yaml") if not path.stem.endswith("_test"))
    except OSError:
        return []


def proof_files(folder: Path) -> list[Path]:
    """The files `*_test.yaml` of a folder: what must be true of the content beside them."""
    try:
        return sorted(folder.glob("*_test.yaml"))
    except OSError:
        return []


def city_names(folders: Folders) -> tuple[str, ...]:
    """The cities there are, dated variants (`utrecht@2025`) after their own city."""
    stems = (path.stem for path in yaml_files(folders.policies))
    return tuple(sorted(stem for stem in stems if stem not in (NATIONAL, SOURCES)))


def scenario_slugs(folders: Folders) -> tuple[str, ...]:
    """The scenarios there are."""
    return tuple(path.stem for path in yaml_files(folders.scenarios))


def rubric_names(folders: Folders) -> tuple[str, ...]:
    """The rubrics there are."""
    return tuple(path.stem for path in yaml_files(folders.scenarios / RUBRICS))


def fingerprint(folders: Folders) -> str:
    """A short name for the content as it is now; another text in any file gives another name."""
    found = blake2b(digest_size=8)
    for folder in (folders.policies, folders.scenarios):
        for path in sorted(folder.rglob("*.yaml")):
            found.update(str(path.relative_to(folder)).encode() + b"\0")
            with suppress(OSError):
                found.update(path.read_bytes() + b"\0")
    return found.hexdigest()


def require(name: str, names: Sequence[str], code: str, folder: Path, say: Say) -> None:
    """Raises NotFoundError, with the nearest name, where there is no such name."""
    if name in names:
        return
    near = nearest(name, names)
    says = say(code, name=excerpt(name), names=listed(names, 20), nearest=near)
    problem = Problem(file=shown(folder), line=0, column=0, where="", says=says, fatal=True)
    raise NotFoundError(problem, name=name, nearest=near, names=tuple(names))
