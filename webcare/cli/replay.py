"""`webcare replay`: an archive of messages through the policies, a row out per message and city."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from webcare.cli.archive_words import counted, refused, say, unreadable
from webcare.cli.compare import chosen
from webcare.cli.printing import print_json
from webcare.cli.usage import HalfDoneError, UsageError
from webcare.store.archive.reading import STDIN, rows_in, suffix_of
from webcare.store.archive.replaying import Done, Order, replay
from webcare.store.archive.writing import Bytes, Columnar, Form, written
from webcare.store.errors import ArchiveError
from webcare.store.folders import content_folders

_HALF = 4


def run(options: Namespace) -> int:
    """Writes the rows; 4 when one could not be read, else 0."""
    lang = options.lang
    folders = content_folders(options.policies, options.scenarios)
    named = () if options.city is None else tuple(chosen(options.city, folders, lang))
    with told(lang):
        order = Order(folders=folders, named=named, form=_form(options), seed=options.seed, lang=lang)
        done = replay(rows_in(options.file), order, _workers(options))
        total = _to_stdout(done, lang) if options.output is None else _to_file(done, options, order.form)
    return _concluded(total, options)


class _Total:
    """What was read and written so far, and told of each row that could not be read."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.read = self.written = self.unreadable = 0

    def add(self, done: Done) -> None:
        """Some rows more."""
        self.read += done.read
        self.written += done.written
        self.unreadable += len(done.unreadable)
        for number, why in done.unreadable:
            print(unreadable(self.lang, number, why), file=sys.stderr)


def _to_stdout(rows: Iterator[Done], lang: str) -> _Total:
    total = _Total(lang)
    for done in rows:
        total.add(done)
        assert isinstance(done.rows, bytes)
        sys.stdout.write(done.rows.decode())
    return total


def _to_file(rows: Iterator[Done], options: Namespace, form: Form) -> _Total:
    total = _Total(options.lang)
    path = Path(options.output)
    if options.file != STDIN and path.exists() and path.samefile(options.file):
        raise UsageError(say(options.lang, "same-file"))
    sink: Bytes | Columnar
    with written(path, form) as sink:
        for done in rows:
            total.add(done)
            sink.write(done.rows)
    return total


def _concluded(total: _Total, options: Namespace) -> int:
    lang = options.lang
    if options.json and options.output is not None:
        print_json(
            {
                "output": options.output,
                "read": total.read,
                "written": total.written,
                "unreadable": total.unreadable,
            }
        )
    read = counted(lang, "one-message", "messages", total.read)
    rows = counted(lang, "one-row", "rows", total.written)
    where = "" if options.output is None else say(lang, "where", file=options.output)
    print(say(lang, "replayed", read=read, written=rows, where=where), file=sys.stderr)
    if total.unreadable:
        print(counted(lang, "one-unreadable", "unreadable", total.unreadable), file=sys.stderr)
        return _HALF
    return 0


def _form(options: Namespace) -> Form:
    """How the rows are written, by the name of the file they go to."""
    form = Form.JSONL if options.output is None else Form(suffix_of(Path(options.output))[1:])
    if options.dialect is None:
        return form
    if form is not Form.CSV:
        raise UsageError(say(options.lang, "dialect-csv"))
    return Form.EXCEL_NL if options.dialect == Form.EXCEL_NL else form


def _workers(options: Namespace) -> int:
    if options.workers is None:
        return os.cpu_count() or 1
    if options.workers < 1:
        raise UsageError(say(options.lang, "workers"))
    return int(options.workers)


@contextmanager
def told(lang: str) -> Iterator[None]:
    """What goes wrong with an archive meanwhile, as a sentence and an exit code."""
    try:
        yield
    except ArchiveError as error:
        says, asked = refused(lang, error)
        raise (UsageError if asked else HalfDoneError)(says) from None
