"""`webcare export`: what trainees did as CSV, JSON Lines or xAPI, to a file or to a learning record store."""

import json
import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from webcare.cli.gathered import gathered, opened, titles, whose, written
from webcare.cli.usage import HalfDoneError, UsageError
from webcare.cli.words import word
from webcare.domain.training import Training
from webcare.reports.delivery import DeliveryError, Outcome, deliver, store_at
from webcare.reports.rows import as_csv, as_jsonl
from webcare.reports.xapi import Statement, Version, statements
from webcare.store.folders import content_folders
from webcare.store.records import Records

KEY, SECRET = "WEBCARE_LRS_KEY", "WEBCARE_LRS_SECRET"
"""Where the name and the password for a store stand: nowhere else."""
_SETTLED = frozenset({"delivered", "known"})


def run(options: Namespace) -> int:
    """Writes or delivers; 0, or 4 where a part was left behind."""
    lang = options.lang
    if options.lrs and options.kind != "xapi":
        raise UsageError(word(lang, "lrs-xapi"))
    folders = content_folders(options.policies, options.scenarios)
    with opened(lang) as records:
        found = gathered(records, options.trainee, lang, titles(folders, lang))
        version: Version = "2.0.0" if options.xapi == "2.0" else "1.0.3"
        if options.lrs:
            return _delivered(records, found, version, options)
        pieces = _pieces(found, version, options)
        if options.output in (None, "-"):
            sys.stdout.writelines(pieces)
            where = "stdout"
        else:
            path = Path(options.output)
            written(path, pieces, lang)
            where = str(path.absolute())
            print(word(lang, "written", file=path), file=sys.stderr)
        records.exported(options.kind, where, whose(found))
    return 0


def _pieces(found: Sequence[Training], version: Version, options: Namespace) -> Iterator[str]:
    if options.kind == "csv":
        return as_csv(found, options.dialect)
    if options.kind == "jsonl":
        return as_jsonl(found)
    return (json.dumps(statement, ensure_ascii=False) + "\n" for one in found for statement in statements(one, version))


def _delivered(records: Records, found: Sequence[Training], version: Version, options: Namespace) -> int:
    """Everything that this store does not have yet goes there. Raises UsageError, HalfDoneError."""
    lang, counts = options.lang, {"delivered": 0, "known": 0, "conflict": 0, "refused": 0}
    by_id = {one["id"]: training.trainee for training in found for one in statements(training, version)}
    had = {id_ for id_, one in records.deliveries(options.lrs).items() if one.state in _SETTLED}
    wanted: list[Statement] = [
        one for training in found for one in statements(training, version) if one["id"] not in had
    ]

    def settled(ids: Sequence[str], outcome: Outcome, said: str) -> None:
        records.delivered(options.lrs, outcome, [(by_id[id_], id_) for id_ in ids])
        counts[outcome] += len(ids)
        if outcome in ("conflict", "refused"):
            print(word(lang, f"lrs-{outcome}", id=ids[0], said=_short(said)), file=sys.stderr)

    try:
        store = store_at(options.lrs, os.environ.get(KEY, ""), os.environ.get(SECRET, ""))
        deliver(store, wanted, settled, version)
    except DeliveryError as error:
        says = word(lang, f"lrs-{error.why}", detail=_short(error.detail), key=KEY, secret=SECRET)
        if error.why in ("address", "insecure"):
            raise UsageError(says) from None
        _told(counts, len(wanted), had, lang)
        raise HalfDoneError(says) from None
    _told(counts, len(wanted), had, lang)
    if counts["delivered"] or counts["known"]:
        records.exported("xapi", options.lrs, whose(found))
    return 4 if counts["conflict"] or counts["refused"] else 0


def _told(counts: dict[str, int], wanted: int, had: Iterable[str], lang: str) -> None:
    done = counts["delivered"] + counts["known"]
    print(word(lang, "lrs-done", done=done, wanted=wanted, had=sum(1 for _ in had)))


def _short(said: str) -> str:
    one = " ".join(said.split())
    printable = "".join(letter if letter.isprintable() else "?" for letter in one)
    return printable if len(printable) <= 200 else f"{printable[:199]}…"
