"""`webcare test`: the tests of the policies, what they cover, and which changes they would notice."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from webcare.analysis.chart import Chart
from webcare.analysis.covered import Coverage
from webcare.analysis.mutants import mutants
from webcare.analysis.noticing import Noticing
from webcare.analysis.trials import Outcome, Players, outcomes
from webcare.analysis.tried import Tried
from webcare.cli.measured import covered_lines, covered_values, mutant_lines, mutant_values
from webcare.cli.printing import print_json, print_lines, width
from webcare.cli.proved import proved
from webcare.cli.tested import counted, lines, row, value
from webcare.cli.usage import HalfDoneError
from webcare.cli.words import word
from webcare.engine.text import shown
from webcare.reports.junit import Tested, junit
from webcare.store.content import load_lexicon
from webcare.store.folders import content_folders
from webcare.store.trials import Bench, load_bench
from webcare.store.undisturbed import undisturbed

_FAILED = 1


@undisturbed()
def run(options: Namespace) -> int:
    """Plays the tests and prints what failed; 1 where one did, else 0."""
    folders = content_folders(options.policies, options.scenarios)
    bench = load_bench(folders, options.paths, options.lang)
    lexicon = load_lexicon(folders, options.lang)
    players = Players(lexicon)
    found = list(outcomes(bench.cases, dict(bench.cities), players))
    scripts = list(proved(bench, lexicon, options.lang))
    measured = list(_measured(bench, players, options))
    if options.junit:
        _write(Path(options.junit), [*(row(one, options.lang) for one in found), *scripts], options.lang)
    if options.json:
        told = {f"{name}": [values for key, _, values in measured if key == name] for name in ("coverage", "mutants")}
        print_json({**_values(found, scripts, options.lang), **{name: rows for name, rows in told.items() if rows}})
    else:
        _print(found, scripts, options.lang)
        for _, said, _ in measured:
            print()
            print_lines(said)
    failed = any(one.misses for one in found) or any(one.failure for one in scripts)
    if failed and options.mutants:
        print(word(options.lang, "mutants-broken"), file=sys.stderr)
    return _FAILED if failed else 0


def _measured(bench: Bench, players: Players, options: Namespace) -> Iterator[tuple[str, list[str], dict[str, Any]]]:
    """Per tested city coverage and mutants, as far as they were asked for: which of the two, lines and values."""
    if not (options.coverage or options.mutants):
        return
    lang, subjects = options.lang, players.lexicon.subjects
    weighed = not players.lexicon.scale.is_empty
    for name in dict.fromkeys(case.city for case in bench.cases):
        city = bench.cities[name]
        tried = Tried.of(city, bench.cases, players)
        if options.coverage:
            rows = list(Coverage(tried, Chart.of(city.policy, subjects, weighed=weighed)).rows())
            yield "coverage", list(covered_lines(bench, name, rows, lang)), covered_values(bench, name, rows, lang)
        if options.mutants:
            noticing = Noticing(tried, players, frozenset(subjects), weighed)
            found = list(noticing.verdicts(list(mutants(city.policy, subjects, bench.own_wordings(name)))))
            yield "mutants", list(mutant_lines(bench, name, found, lang)), mutant_values(bench, name, found, lang)


def _count(found: Sequence[Outcome], scripts: Sequence[Tested]) -> dict[str, int]:
    count = counted(found)
    failed = sum(bool(one.failure) for one in scripts)
    return {**count, "good": count["good"] + len(scripts) - failed, "failed": count["failed"] + failed}


def _print(found: Sequence[Outcome], scripts: Sequence[Tested], lang: str) -> None:
    room = width(110)
    for one in found:
        print_lines(lines(one, lang, room))
    for script in scripts:
        if script.failure:
            print(shown(script.failure))
    print(word(lang, "trial-count", **_count(found, scripts)) if found or scripts else word(lang, "trial-none"))


def _values(found: Sequence[Outcome], scripts: Sequence[Tested], lang: str) -> dict[str, Any]:
    told = [value(one, lang) for one in found]
    for one in scripts:
        scenario, city = one.of.split(".", maxsplit=1)
        outcome = "failed" if one.failure else "good"
        place = {"file": one.file, "line": one.line}
        why = one.failure.split("\n")[1:]
        told.append({"scenario": scenario, "city": city, "title": one.name, **place, "outcome": outcome, "why": why})
    return {**_count(found, scripts), "tests": told}


def _write(path: Path, rows: list[Tested], lang: str) -> None:
    try:
        path.write_text(junit("webcare", rows), encoding="utf-8")
    except OSError as error:
        raise HalfDoneError(word(lang, "write-failed", why=error.strerror or error)) from None
