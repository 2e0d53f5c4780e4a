"""`webcare report`: one HTML file about a trainee, about everybody, or about one training; it needs no network."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from webcare.cli.gathered import gathered, opened, titles, whose, written
from webcare.cli.usage import UsageError
from webcare.cli.words import word
from webcare.exercise.practice import standings
from webcare.exercise.progress import agreed, reviews
from webcare.reports.group_page import group_page
from webcare.store.content import load_rubric
from webcare.store.folders import Folders, content_folders

if TYPE_CHECKING:
    from webcare.domain.training import Training
    from webcare.store.records import Records


def run(options: Namespace) -> int:
    """Writes the file, says which and notes that it left the house; 0."""
    folders, lang = content_folders(options.policies, options.scenarios), options.lang
    with opened(lang) as records:
        found = gathered(records, options.trainee, lang, titles(folders, lang))
        if options.training:
            found = tuple(one for one in found if one.id == options.training)
            if not found:
                raise UsageError(word(lang, "training-unknown", id=options.training))
            page, name = _debrief(records, found[0], folders, lang), f"webcare-{found[0].id}.html"
        else:
            page, name = _group(found, options, folders), f"webcare-{options.trainee or word(lang, 'everybody')}.html"
        path = Path(options.output or _plain(name))
        written(path, [page], lang)
        records.exported("html", str(path.absolute()), whose(found))
    print(word(lang, "written", file=path))
    return 0


def _plain(name: str) -> str:
    """`name` without what a folder does not take."""
    return "".join(letter if letter.isalnum() or letter in "-_." else "-" for letter in name)


def _group(found: Sequence[Training], options: Namespace, folders: Folders) -> str:
    now = datetime.now(UTC)
    mark = load_rubric(folders, language=options.lang).pass_mark
    # What should come back is one person's; of a group it would be a mixture of everybody's memories.
    standing = standings(reviews(found), now) if options.trainee else ()
    return group_page(
        found, standing, agreed(found), who=options.trainee or "", now=now, pass_mark=mark, lang=options.lang
    )


def _debrief(records: Records, training: Training, folders: Folders, lang: str) -> str:
    """The training played again from its moves, and told."""
    from webcare.exercise.debrief import debrief
    from webcare.exercise.moves import move_of
    from webcare.exercise.play import replayed
    from webcare.reports.debrief_page import debrief_page
    from webcare.store.folders import fingerprint
    from webcare.tui.library import read

    library = read(folders, "en" if lang == "en" else "nl")
    kept = next(one for one in records.trainings() if one.id == training.id)
    known = kept.city in library.cities
    scenario = library.kept_scenario(kept.scenario, kept.seed, kept.city) if known else None
    if scenario is None:
        raise UsageError(word(lang, "training-gone", id=training.id))
    try:
        moves = tuple(move_of(move) for move in records.moves(kept.id))
        exercise = replayed(scenario, kept.city, library.world, kept.seed, moves, by_hand=True)
    except (LookupError, ValueError):
        raise UsageError(word(lang, "training-gone", id=training.id)) from None
    return debrief_page(
        debrief(exercise, library.world),
        exercise,
        lang=lang,
        trainee=training.trainee,
        day=f"{training.started.astimezone():%d-%m-%Y}",
        changed=kept.content != fingerprint(folders),
        practised=training.practised,
    )
