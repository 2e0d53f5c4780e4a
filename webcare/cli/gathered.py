"""What `progress`, `review`, `report` and `export` share: the records opened, trainings gathered, files written.

Not here: the commands themselves, each in its own module.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from webcare.cli.usage import HalfDoneError, UsageError, did_you_mean
from webcare.cli.words import word
from webcare.domain.training import Training
from webcare.store.content import load_scenarios
from webcare.store.folders import Folders
from webcare.store.records import Records
from webcare.store.sentences import Tongue, excerpt
from webcare.store.trainees import pseudonym
from webcare.store.trainings import trainings


@contextmanager
def opened(lang: Tongue) -> Iterator[Records]:
    """The records of this machine, let go of afterwards. Raises RecordsError."""
    records = Records(language=lang)
    try:
        yield records
    finally:
        records.close()


def titles(folders: Folders, lang: Tongue) -> Mapping[str, str]:
    """What scenarios are called, by name."""
    return {scenario.slug: scenario.title.replace("{stad}", "…") for scenario in load_scenarios(folders, lang)}


def gathered(records: Records, name: str | None, lang: Tongue, called: Mapping[str, str]) -> tuple[Training, ...]:
    """The trainings of one trainee, or of everybody. Raises UsageError for a name that never trained."""
    if not name:
        return trainings(records, None, called)
    wanted = pseudonym(name)
    found = trainings(records, wanted, called)
    if not found:
        names = [one.name for one in records.trainees()]
        says = word(lang, "trainee-unknown", name=excerpt(wanted), near=did_you_mean(wanted, names, lang))
        raise UsageError(says)
    return found


def whose(found: Iterable[Training]) -> Sequence[str]:
    """Everybody these trainings are about."""
    return sorted({one.trainee for one in found})


def written(path: Path, pieces: Iterable[str], lang: Tongue) -> None:
    """Writes a file whole or not at all; an older one of that name makes room. Raises HalfDoneError."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("x", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
        beside.replace(path)
    except OSError as error:
        says = word(lang, "not-written", file=path, why=error.strerror or error)
        raise HalfDoneError(says) from None
    finally:
        beside.unlink(missing_ok=True)
