"""`webcare check`: everything that is wrong with the content, each with file, line, column and code."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from webcare.cli.printing import print_json, version
from webcare.cli.words import word
from webcare.domain.problem import Problem
from webcare.store.check import Report, check
from webcare.store.codes import row_of
from webcare.store.folders import content_folders

_FINDINGS, _UNLOADABLE = 1, 3


def run(options: Namespace) -> int:
    """Prints the problems; 3 when a file cannot be loaded, else 1 when something was found, else 0."""
    folders = content_folders(options.policies, options.scenarios)
    report = check(folders, options.names, options.lang)
    if options.sarif:
        _write_sarif(report, options)
    if options.json:
        print_json({"files": report.files, "problems": [_row(problem) for problem in report.problems]})
    elif options.sarif != "-":
        for problem in report.problems:
            print(problem)
        key = "all-good" if not report.problems else "found-one" if len(report.problems) == 1 else "found"
        files = word(options.lang, "one-file" if report.files == 1 else "files", count=report.files)
        print(word(options.lang, key, count=len(report.problems), files=files))
    if report.unloadable:
        return _UNLOADABLE
    return _FINDINGS if report.problems else 0


def _row(problem: Problem) -> dict[str, Any]:
    """A problem as a program reads it."""
    row = row_of(problem.code)
    keys = ("file", "line", "column", "where", "says", "fatal", "code")
    end_line, end_column = problem.end or (None, None)
    return {
        **{key: getattr(problem, key) for key in keys},
        "kind": row.kind if row else "",
        "severity": row.severity if row else "error",
        "end_line": end_line,
        "end_column": end_column,
    }


def _write_sarif(report: Report, options: Namespace) -> None:
    """To the file that was named; `-` is standard output."""
    import json

    from webcare.cli.sarif import sarif

    text = json.dumps(sarif(report.problems, options.lang, version()), ensure_ascii=False, indent=2)
    if options.sarif == "-":
        print(text)
    else:
        Path(options.sarif).write_text(f"{text}\n", encoding="utf-8")
