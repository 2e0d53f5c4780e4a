"""`webcare locate`: where the content is read from, and where exercises, settings and the cache are kept."""

from argparse import Namespace
from pathlib import Path

from webcare.cli.printing import print_json, print_lines
from webcare.cli.words import word
from webcare.store.folders import content_folders
from webcare.store.places import cache_folder, database, server, settings_folder
from webcare.store.sentences import Tongue


def run(options: Namespace) -> int:
    """Prints the places; 0."""
    folders = content_folders(options.policies, options.scenarios)
    places: dict[str, Path | str] = {
        "policies": folders.policies.resolve(),
        "scenarios": folders.scenarios.resolve(),
        "data": _kept(options.lang),
        "settings": settings_folder(),
        "cache": cache_folder(),
    }
    if options.json:
        print_json({name: str(path) for name, path in places.items()})
        return 0
    for name, path in places.items():
        there = "" if isinstance(path, str) or path.exists() else f"  {word(options.lang, 'not-there')}"
        print_lines([f"{word(options.lang, f'locate-{name}'):<14} {path}{there}"])
    return 0


def _kept(lang: Tongue) -> Path | str:
    """Where exercises are kept: a file, or a server without what opens it."""
    if not server():
        return database()
    from webcare.store.database import server_url
    from webcare.store.refusals import without_secrets

    return without_secrets(server_url(server(), lang))
