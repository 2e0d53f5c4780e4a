"""`webcare check`: everything that is wrong with the content, each with file, line and column."""

from argparse import Namespace

from webcare.cli.printing import print_json
from webcare.cli.words import word
from webcare.store.check import check
from webcare.store.folders import content_folders

_FINDINGS, _UNLOADABLE = 1, 3


def run(options: Namespace) -> int:
    """Prints the problems; 3 when a file cannot be loaded, else 1 when something was found, else 0."""
    folders = content_folders(options.policies, options.scenarios)
    report = check(folders, options.names, options.lang)
    if options.json:
        keys = ("file", "line", "column", "where", "says", "fatal")
        rows = [{key: getattr(problem, key) for key in keys} for problem in report.problems]
        print_json({"files": report.files, "problems": rows})
    else:
        for problem in report.problems:
            print(problem)
        key = "all-good" if not report.problems else "found-one" if len(report.problems) == 1 else "found"
        files = word(options.lang, "one-file" if report.files == 1 else "files", count=report.files)
        print(word(options.lang, key, count=len(report.problems), files=files))
    if report.unloadable:
        return _UNLOADABLE
    return _FINDINGS if report.problems else 0
