"""`webcare new`: a commented file to begin a city or a scenario with."""

from argparse import Namespace
from datetime import UTC, datetime

from webcare.cli.printing import print_lines
from webcare.cli.words import word
from webcare.store.beginning import begun
from webcare.store.folders import content_folders, shown


def run(options: Namespace) -> int:
    """Makes the file and says what to do next; 0. A name that cannot be, or a file that is there, is wrong usage."""
    folders = content_folders(options.policies, options.scenarios)
    path = begun(options.kind, options.name, folders, datetime.now(UTC).year, options.lang)
    print_lines(
        [
            word(options.lang, "new-made", file=shown(path)),
            word(options.lang, "new-next", name=options.name),
            word(options.lang, f"new-{options.kind}", name=options.name),
        ]
    )
    return 0
