"""`webcare assess`: responses in a file, judged without a screen. One row in, one row out; a bad row stops nothing."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from webcare.assessment import assess
from webcare.cli.assess_rows import BadRowError, Row, row_of
from webcare.cli.printing import labelled, print_lines, print_row, width, wrapped
from webcare.cli.usage import HalfDoneError
from webcare.cli.words import word
from webcare.domain.assessment import Assessment
from webcare.domain.rubric import Criterion, Gate, Rubric
from webcare.engine.city import City
from webcare.engine.match import Lexicon
from webcare.engine.text import shown
from webcare.exercise.judging import case_of
from webcare.store.content import load_lexicon, load_policies, load_rubric
from webcare.store.folders import city_names, content_folders

_HALF = 4
_LONGEST_LINE = 1_000_000
"""Bytes; a longer line is no row."""


def run(options: Namespace) -> int:
    """Prints a judgement per row; 0, or 4 when a row could not be read."""
    folders = content_folders(options.policies, options.scenarios)
    rubric = load_rubric(folders, options.rubric, options.lang)
    lexicon = load_lexicon(folders, options.lang)
    names = city_names(folders)
    cities: dict[str, City] = {}
    bad = 0
    as_json = options.json or not sys.stdout.isatty()
    for number, line in enumerate(_lines(options.file, options.lang), 1):
        if not line.strip():
            continue
        try:
            row = row_of(line, names, options.lang)
        except BadRowError as error:
            bad += 1
            print(word(options.lang, "bad-row", number=number, why=error), file=sys.stderr)
            continue
        if row.city not in cities:
            cities[row.city] = City.of(load_policies(folders, [row.city], options.lang)[0])
        found = _judged(row, cities[row.city], lexicon, rubric)
        if as_json:
            print_row(_values(row, found, options.lang))
        else:
            print_lines(_told(row, found, rubric, options.lang))
    if bad:
        print(word(options.lang, "bad-rows" if bad > 1 else "one-bad-row", count=bad), file=sys.stderr)
        return _HALF
    return 0


def _judged(row: Row, city: City, lexicon: Lexicon, rubric: Rubric) -> Assessment:
    case = case_of(
        city,
        lexicon,
        row.message,
        row.response,
        moment=row.moment,
        key=row.key,
        note=row.note,
        waited=row.waited,
        public=row.public,
    )
    return assess(rubric, case)


def _lines(name: str, lang: str) -> Iterator[bytes]:
    """The lines of a file, or of standard input for `-`; a line too long comes as its beginning."""
    if name == "-":
        yield from _pieces(sys.stdin.buffer, lang)
        return
    try:
        with Path(name).open("rb") as file:
            yield from _pieces(file, lang)
    except (OSError, ValueError) as error:
        raise HalfDoneError(word(lang, "file-unreadable", name=name, why=_why(error))) from None


def _why(error: Exception) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)


def _pieces(file: BinaryIO, lang: str) -> Iterator[bytes]:
    try:
        while line := file.readline(_LONGEST_LINE):
            if not line.endswith(b"\n"):
                while (rest := file.readline(_LONGEST_LINE)) and not rest.endswith(b"\n"):
                    pass
            yield line
    except (OSError, ValueError, AttributeError) as error:
        raise HalfDoneError(word(lang, "read-failed", why=error)) from None


def _values(row: Row, found: Assessment, lang: str) -> dict[str, Any]:
    return {
        "id": row.id,
        "total": round(found.total),
        "passed": found.passed,
        "gates": [gate.value for gate in found.gates],
        "marks": {
            name.value: {"got": round(mark.got, 1), "max": round(mark.max, 1)} for name, mark in found.marks.items()
        },
        "findings": [
            {
                "criterion": one.about.value,
                "excerpt": one.excerpt,
                "start": one.start,
                "end": one.end,
                "says": one.says.en if lang == "en" else one.says.nl,
                "because": one.because,
                "source": one.source,
                "points": one.points,
            }
            for one in found.findings
        ],
    }


def _told(row: Row, found: Assessment, rubric: Rubric, lang: str) -> list[str]:
    room = width(100)
    verdict = word(lang, "passed" if found.passed else "not-passed", mark=rubric.pass_mark)
    lines = wrapped(shown(f"{row.id}  {found.total:g}/100  {verdict}"), room)
    if row.response.reply is not None:
        lines += wrapped(shown(row.response.reply.text), room, "  > ")
    lines += [
        f"  {_title(rubric, name, lang):<24} {mark.got:5.1f} / {mark.max:.1f}" for name, mark in found.marks.items()
    ]
    for one in found.findings:
        quoted = f' "{shown(one.excerpt)}"' if one.excerpt else ""
        says = one.says.en if lang == "en" else one.says.nl
        lines += labelled(f"  {_title(rubric, one.about, lang)}", f"{shown(says)}{quoted} ({one.source})", room, 26)
    return [*lines, ""]


def _title(rubric: Rubric, name: Criterion | Gate, lang: str) -> str:
    """What a criterion or a gate is called."""
    found = rubric.criteria[name] if isinstance(name, Criterion) else rubric.gates[name]
    return found.title_en if lang == "en" else found.title
