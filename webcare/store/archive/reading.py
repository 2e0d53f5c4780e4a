"""The rows of an archive, one by one, so that memory does not grow with the file: JSON Lines, CSV and Parquet.

What is wrong with one row is that row's business and never stops the rest. Not here: what a row means
(`simulation.rows`).
"""

import csv
import json
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from webcare.simulation.rows import Unreadable
from webcare.store.errors import ArchiveError

Raw = bytes | dict[str, Any] | Unreadable
"""A row as it comes: a line of JSON that nobody looked at yet, fields by name, or why it is none."""
Numbered = tuple[int, Raw]
"""Where the row stands, counted as its reader counts: the line, in Parquet the row; the first is 1."""

FORMATS = (".jsonl", ".csv", ".parquet")
STDIN = "-"
LONGEST = 1 << 20
"""A line, or a field of CSV, of more bytes than this is no message; reading on is what keeps memory small."""
_AT_ONCE = 512
"""Rows of a Parquet file that are in memory at once, beside a page per column."""


_NO_UTF8 = re.compile("[\udc80-\udcff]")
"""What Python makes of a byte that is no UTF-8: half a character."""


def rows_in(name: str) -> Iterator[Numbered]:
    """The rows of the file called `name`, or of standard input. Raises ArchiveError where there is no reading it."""
    if name == STDIN:
        yield from _lines(sys.stdin.buffer)
        return
    path = Path(name)
    with suppress(OSError, ValueError):
        if not path.is_file():
            raise ArchiveError("archive-none", file=name, names=_beside(path))
    match suffix_of(path):
        case ".csv":
            yield from _table(path)
        case ".parquet":
            yield from _columns(path)
        case _:
            with path.open("rb") as file:
                yield from _lines(file)


def suffix_of(path: Path) -> str:
    """The format that a file's name tells. Raises ArchiveError for another than `FORMATS`."""
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise ArchiveError("archive-format", file=path.name, names=FORMATS)
    return suffix


def values_of(raw: Raw) -> object:
    """What a row holds: a line of JSON is read here, by whoever works on it."""
    if not isinstance(raw, bytes):
        return raw
    try:
        return json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return Unreadable("row-no-utf8")
    except (ValueError, RecursionError):
        return Unreadable("row-no-json")


def parquet() -> Any:
    """The library for Parquet, which is an extra. Raises ArchiveError where it is not installed."""
    try:
        import pyarrow.parquet  # noqa: PLC0415  Only who has such a file waits for it.
    except ImportError:
        raise ArchiveError("archive-extra") from None
    return pyarrow


def _beside(path: Path) -> tuple[str, ...]:
    with suppress(OSError):
        return tuple(sorted(str(path.with_name(other.name)) for other in path.parent.iterdir() if other.is_file()))
    return ()


def _lines(file: IO[bytes]) -> Iterator[Numbered]:
    """A row per line that is not empty."""
    number = 0
    while line := file.readline(LONGEST):
        number += 1
        if len(line) == LONGEST and not line.endswith(b"\n"):
            while (rest := file.readline(LONGEST)) and not rest.endswith(b"\n"):
                pass
            yield number, Unreadable("row-too-long")
        elif number == 1 and line.startswith(b"\xef\xbb\xbf"):
            yield number, line[3:]
        elif line.strip():
            yield number, line


def _table(path: Path) -> Iterator[Numbered]:
    """A row per record of CSV; commas or, as Dutch spreadsheets write it, semicolons."""
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        head = file.readline(LONGEST)
        records = csv.reader([head], delimiter=_delimiter(head))
        names = [name.strip().lower() for name in next(records, [])]
        if "text" not in names:
            raise ArchiveError("archive-no-text", file=path.name, names=tuple(names[:20]))
        records = csv.reader(_bounded(file), delimiter=_delimiter(head))
        while True:
            number = records.line_num + 2
            try:
                record = next(records, None)
            except csv.Error:
                yield number, Unreadable("row-too-long")
                continue
            if record is None:
                return
            if any(record):
                yield number, _record(names, record)


def _bounded(file: IO[str]) -> Iterator[str]:
    """The lines of a file; of one that is too long only the beginning, which is more than CSV allows one field."""
    while line := file.readline(LONGEST):
        yield line
        if len(line) == LONGEST and not line.endswith("\n"):
            while (rest := file.readline(LONGEST)) and not rest.endswith("\n"):
                pass


def _delimiter(head: str) -> str:
    return max(",;\t", key=head.count)


def _record(names: list[str], record: list[str]) -> Raw:
    if len(record) > len(names) and any(record[len(names) :]):
        return Unreadable("row-too-many", found=str(len(record)))
    if any(_NO_UTF8.search(field) for field in record if not field.isascii()):
        return Unreadable("row-no-utf8")
    return dict(zip(names, record, strict=False))


def _columns(path: Path) -> Iterator[Numbered]:
    """A row per row of Parquet; only the columns that say something are read."""
    pyarrow = parquet()
    try:
        with pyarrow.parquet.ParquetFile(path) as file:
            names = [name for name in file.schema_arrow.names if name in COLUMNS_IN]
            if "text" not in names:
                raise ArchiveError("archive-no-text", file=path.name, names=tuple(file.schema_arrow.names[:20]))
            number = 0
            for batch in file.iter_batches(_AT_ONCE, columns=names):
                for values in batch.to_pylist():
                    number += 1
                    yield number, values
    except pyarrow.ArrowException as error:
        raise ArchiveError("archive-broken", file=path.name, why=str(error).split("\n", maxsplit=1)[0]) from None


COLUMNS_IN = frozenset(
    "id text channel city author addressed language topic kind sentiment urgency effort advice contains_pii".split()
)
"""What a row in may hold, its labels included."""
