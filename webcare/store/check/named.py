"""The files that names on a command line mean: cities, scenarios, files and folders."""

from collections.abc import Sequence
from pathlib import Path

from webcare.store.folders import Folders, city_names, require, scenario_slugs
from webcare.store.sentences import Tongue, in_tongue


def named(names: Sequence[str], folders: Folders, language: Tongue) -> list[Path]:
    """The files; raises NotFoundError for a name that means none."""
    return [path for name in names for path in _files(name, folders, language)]


def _files(name: str, folders: Folders, language: Tongue) -> list[Path]:
    cities, slugs = city_names(folders), scenario_slugs(folders)
    if name in cities:
        return [folders.policies / f"{name}.yaml"]
    if name in slugs:
        return [folders.scenarios / f"{name}.yaml"]
    try:
        path = Path(name)
        if path.is_dir():
            return sorted(path.rglob("*.yaml"))
        if path.exists() or path.suffix in (".yaml", ".yml"):
            return [path]
    except (OSError, ValueError):
        pass
    require(name, [*cities, *slugs], "content-unknown", folders.policies, in_tongue(language))
    return []
