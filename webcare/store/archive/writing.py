"""Rows out as bytes of a file: JSON Lines, CSV for spreadsheets, Parquet. The same rows give the same bytes."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any, BinaryIO

from webcare.domain.cell import safe
from webcare.simulation.replay import COLUMNS, SWITCHES, Cell, RowOut
from webcare.store.archive.reading import parquet

_MARK = b"\xef\xbb\xbf"


class Form(StrEnum):
    """How rows out are written."""

    JSONL = "jsonl"
    CSV = "csv"
    EXCEL_NL = "excel-nl"
    """CSV as a Dutch spreadsheet expects it: semicolons, and a byte-order mark in front."""
    PARQUET = "parquet"


Made = bytes | list[RowOut]
"""Some rows, ready to be written; Parquet is made of the rows themselves by who writes the file."""


def made(rows: list[RowOut], form: Form) -> Made:
    """These rows in this form."""
    match form:
        case Form.PARQUET:
            return rows
        case Form.JSONL:
            lines = [json.dumps(dict(zip(COLUMNS, row, strict=True)), ensure_ascii=False) for row in rows]
            return "".join([f"{line}\n" for line in lines]).encode()
        case _:
            return _table(rows, form)


def opening(form: Form) -> bytes:
    """What stands before the first row."""
    if form in (Form.JSONL, Form.PARQUET):
        return b""
    return (_MARK if form is Form.EXCEL_NL else b"") + _table([COLUMNS], form)


def _table(rows: Sequence[RowOut], form: Form) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";" if form is Form.EXCEL_NL else ",")
    writer.writerows([[_cell(cell) for cell in row] for row in rows])
    return text.getvalue().encode()


def _cell(cell: Cell) -> str:
    """A cell that a spreadsheet shows as it stands."""
    if isinstance(cell, str):
        return safe(cell)
    return "" if cell is None else str(cell).lower()


class Bytes:
    """A file that is written as the rows come."""

    def __init__(self, file: BinaryIO, form: Form) -> None:
        self._file = file
        file.write(opening(form))

    def write(self, rows: Made) -> None:
        """Some rows more."""
        assert isinstance(rows, bytes)
        self._file.write(rows)

    def close(self) -> None:
        """Nothing more comes."""


class Columnar:
    """A file of Parquet, written in groups of rows."""

    _GROUP = 20_000

    def __init__(self, file: BinaryIO) -> None:
        self._arrow: Any = parquet()
        arrow = self._arrow
        sorts = {True: arrow.bool_(), False: arrow.string()}
        self._schema = arrow.schema([(name, sorts[name in SWITCHES]) for name in COLUMNS])
        self._writer = arrow.parquet.ParquetWriter(file, self._schema, compression="zstd")
        self._waiting: list[RowOut] = []

    def write(self, rows: Made) -> None:
        """Some rows more. Groups are as large whoever made the rows, or the bytes would tell."""
        assert isinstance(rows, list)
        self._waiting += rows
        while len(self._waiting) >= self._GROUP:
            self._flush(self._waiting[: self._GROUP])
            del self._waiting[: self._GROUP]

    def close(self) -> None:
        """Nothing more comes."""
        if self._waiting:
            self._flush(self._waiting)
        self._writer.close()

    def _flush(self, rows: list[RowOut]) -> None:
        columns = [list(column) for column in zip(*rows, strict=True)]
        self._writer.write_table(self._arrow.table(columns, schema=self._schema))


@contextmanager
def written(path: Path, form: Form) -> Iterator[Bytes | Columnar]:
    """What to write rows to. They stand beside `path` until all is done: half a file never passes for a whole one."""
    beside = path.with_name(f"{path.name}.part")
    try:
        with beside.open("wb") as file:
            sink = Columnar(file) if form is Form.PARQUET else Bytes(file, form)
            yield sink
            sink.close()
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
