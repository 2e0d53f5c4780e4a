"""`webcare forget`: everything that is kept of a trainee erased for good, and where the rest of it may be."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import suppress

from webcare.cli.printing import print_lines
from webcare.cli.usage import UsageError, did_you_mean
from webcare.cli.words import word
from webcare.store.records import About, Records, RecordsError
from webcare.store.sentences import excerpt
from webcare.store.trainees import pseudonym


def run(options: Namespace) -> int:
    """Erases; 0. Asks first, where there is somebody to ask."""
    records = Records(language=options.lang)
    try:
        return _forgotten(records, pseudonym(options.trainee), options)
    finally:
        records.close()


def _forgotten(records: Records, name: str, options: Namespace) -> int:
    lang = options.lang
    found = records.about(name)
    if not found:
        names = [one.name for one in records.trainees()]
        # What an erasing that was broken off left behind, goes now.
        with suppress(RecordsError):
            records.forget(name)
        raise UsageError(
            word(lang, "trainee-unknown", name=excerpt(name), near=did_you_mean(name, names, lang)),
        )
    print_lines(_kept(found, lang))
    if not options.yes and sys.stdin is not None and sys.stdin.isatty() and not _certain(lang):
        print(word(lang, "forget-not"))
        return 0
    erased = records.forget(name)
    print_lines([word(lang, "forget-done", name=name), *_elsewhere(erased, lang)])
    copies = "forget-copies" if records.database.is_file else "forget-backups"
    print(word(lang, copies, file=records.database.name))
    return 0


def _kept(found: About, lang: str) -> Iterator[str]:
    counts = {"moves": found.moves, "marks": found.marks, "reviews": found.reviews}
    yield word(lang, "forget-kept", name=found.trainee, exercises=found.exercises, **counts)
    if found.rulings:
        yield word(lang, "forget-ruled", name=found.trainee, count=found.rulings)


def _elsewhere(found: About, lang: str) -> Iterator[str]:
    """What left the house, for a person to erase there."""
    if not (found.exports or found.deliveries):
        yield word(lang, "forget-out-none")
        return
    yield word(lang, "forget-out")
    for export in found.exports:
        yield f"  {export.at[:10]}  {export.what:<6} {excerpt(export.where, 300)}"
    for lrs, count in found.deliveries.items():
        yield f"  {word(lang, 'forget-delivered', count=count)}  {excerpt(lrs, 300)}"


def _certain(lang: str) -> bool:
    try:
        return input(word(lang, "forget-certain")).strip().casefold() in ("j", "ja", "y", "yes")
    except EOFError:
        return False
