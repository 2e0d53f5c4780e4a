"""`webcare locate`: where the content is read from, and where exercises, settings and the cache are kept."""

from argparse import Namespace

from webcare.cli.printing import print_json, print_lines
from webcare.cli.words import word
from webcare.store.folders import content_folders
from webcare.store.places import cache_folder, database, settings_folder


def run(options: Namespace) -> int:
    """Prints the places; 0."""
    folders = content_folders(options.policies, options.scenarios)
    places = {
        "policies": folders.policies.resolve(),
        "scenarios": folders.scenarios.resolve(),
        "data": database(),
        "settings": settings_folder(),
        "cache": cache_folder(),
    }
    if options.json:
        print_json({name: str(path) for name, path in places.items()})
        return 0
    for name, path in places.items():
        there = "" if path.exists() else f"  {word(options.lang, 'not-there')}"
        print_lines([f"{word(options.lang, f'locate-{name}'):<14} {path}{there}"])
    return 0
