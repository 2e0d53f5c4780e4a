"""`webcare review`: the marks that trainees disagree with, for a trainer to overrule or confirm; both are kept."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence

from webcare.assessment.names import NAMES
from webcare.cli.gathered import opened
from webcare.cli.printing import print_json, print_lines, width, wrapped
from webcare.cli.usage import UsageError
from webcare.cli.words import word
from webcare.engine.text import shown
from webcare.exercise.progress import agreed
from webcare.reports.group_page import agreement_in_words
from webcare.store.marks import Judged, Marked
from webcare.store.records import Records
from webcare.store.trainings import trainings


def run(options: Namespace) -> int:
    """Lists what waits, or rules on one mark, or asks about each in turn; 0."""
    with opened(options.lang) as records:
        if options.mark is not None:
            _ruled(records, options)
            return 0
        waits = [(judged, mark) for judged in records.judgements() for mark in judged.marks if mark.waits]
        found = agreed(trainings(records))
        if options.json:
            values = [_values(judged, mark) for judged, mark in waits]
            print_json(
                {"waits": values, "agreement": {"number": found.number, "exact": found.exact, "kappa": found.kappa}}
            )
            return 0
        if not waits:
            print(word(options.lang, "review-none"))
        asks = sys.stdin is not None and sys.stdin.isatty() and bool(options.trainer)
        for judged, mark in waits:
            print_lines(_lines(judged, mark, options.lang))
            if asks and not _asked(records, mark, options):
                return 0
        if waits and not asks:
            print(word(options.lang, "review-how"))
        print(agreement_in_words(found, options.lang))
    return 0


def _ruled(records: Records, options: Namespace) -> None:
    """The ruling that stands in the options."""
    mark = next((mark for mark in records.marks() if mark.number == options.mark), None)
    if mark is None:
        raise UsageError(word(options.lang, "mark-unknown", number=options.mark))
    if not options.trainer:
        raise UsageError(word(options.lang, "trainer-missing"))
    got = mark.got if options.points is None else options.points
    if not 0 <= got <= mark.max:
        raise UsageError(word(options.lang, "points-range", max=f"{mark.max:g}"))
    records.rule(mark.number, got, options.note, options.trainer)
    print(word(options.lang, "ruled", number=mark.number, got=f"{got:g}", max=f"{mark.max:g}"))


def _asked(records: Records, mark: Marked, options: Namespace) -> bool:
    """Asks for points and a note; whether to go on."""
    lang = options.lang
    try:
        while True:
            given = input(word(lang, "review-ask", got=f"{mark.got:.1f}", max=f"{mark.max:.1f}")).strip()
            if given.lower() in ("q", "stop"):
                return False
            if given.lower() in ("s", "-"):
                return True
            try:
                got = mark.got if not given else float(given.replace(",", "."))
            except ValueError:
                got = -1.0
            if 0 <= got <= mark.max:
                break
            print(word(lang, "points-range", max=f"{mark.max:.1f}"))
        note = input(word(lang, "review-note")).strip()
    except EOFError:
        return False
    records.rule(mark.number, got, note, options.trainer)
    return True


def _values(judged: Judged, mark: Marked) -> dict[str, object]:
    return {
        "mark": mark.number,
        "trainee": mark.trainee,
        "city": mark.city,
        "scenario": mark.scenario,
        "message": judged.deed.said,
        "reply": judged.deed.reply,
        "note": judged.deed.note,
        "criterion": mark.criterion,
        "got": mark.got,
        "max": mark.max,
        "why": mark.contests[-1].why,
        "findings": [{"says": one.says.nl, "excerpt": one.excerpt, "because": one.because} for one in mark.findings],
    }


def _lines(judged: Judged, mark: Marked, lang: str) -> Iterator[str]:
    """One mark with what it is about."""
    room, names = width(100), NAMES["en" if lang == "en" else "nl"]
    deed = judged.deed
    yield ""
    yield f"[{mark.number}] {names.get(mark.criterion, mark.criterion)}: {mark.got:.1f} / {mark.max:.1f}"
    yield f"    {mark.trainee or word(lang, 'no-name')} · {mark.scenario} · {mark.city}"
    for first, text in (("> ", deed.said), ("< ", deed.reply or f"({deed.note})")):
        yield from wrapped(shown(text), room, f"    {first}")
    yield from _said(mark, lang, room)
    yield from wrapped(shown(mark.contests[-1].why) or "–", room, f"    {word(lang, 'review-why')} ")


def _said(mark: Marked, lang: str, room: int) -> Sequence[str]:
    lines: list[str] = []
    for finding in mark.findings:
        says = finding.says.en if lang == "en" else finding.says.nl
        words = f" “{shown(finding.excerpt)}”" if finding.excerpt else ""
        lines += wrapped(f"{says}{words}", room, "    · ")
    return lines
