"""The outcome of tests of policies as lines for a reader, rows for JUnit and values for JSON."""

from collections.abc import Iterator, Sequence
from typing import Any

from webcare.analysis.trials import Case, Miss, Outcome
from webcare.cli.printing import wrapped
from webcare.cli.words import word
from webcare.engine.explain import named, objection
from webcare.engine.text import shown
from webcare.reports.junit import Tested

_LABELS = frozenset({"effort", "action", "also"})
"""What is expected of these is a label, shown in the reader's words."""


def lines(outcome: Outcome, lang: str, room: int) -> Iterator[str]:
    """What there is to say of a test that failed or was passed over; nothing of one that holds."""
    file, line = outcome.case.where() if outcome.misses or outcome.played is None else ("", 0)
    if outcome.played is None:
        why = word(lang, "trial-skipped", why=shown(outcome.case.trial.skip))
        yield f"{file}:{line}: {outcome.case.city}: {why}"
    elif outcome.misses:
        says = word(lang, "trial-failed")
        yield f'{file}:{line}: {says}: {outcome.case.city}: "{_title(outcome.case)}"'
        for miss in outcome.misses:
            yield from _missed(outcome, miss, lang, room)


def _title(case: Case) -> str:
    text = " ".join(shown(case.title).split())
    return text if len(text) <= 100 else f"{text[:99]}…"


def _missed(outcome: Outcome, miss: Miss, lang: str, room: int) -> Iterator[str]:
    what = word(lang, f"trial-what-{miss.what}")
    wanted = " / ".join(_said(miss, one, lang) for one in miss.expected) or word(lang, "trial-nothing")
    if miss.what in ("also", "reply"):
        wanted = ", ".join(_said(miss, one, lang) for one in miss.expected) or word(lang, "trial-nothing")
    found = _said(miss, miss.found, lang) or word(lang, "trial-nothing")
    yield f"  {what}"
    for label, text in (
        (word(lang, "trial-expected"), wanted),
        (word(lang, "trial-found"), found),
        (word(lang, "trial-because"), why(outcome, miss, lang)),
    ):
        yield from wrapped(" ".join(shown(text).split()), room, f"    {label:<9} ")


def _said(miss: Miss, value: str, lang: str) -> str:
    if miss.what in _LABELS:
        return ", ".join(named(one, lang) for one in value.split(", "))
    return value


def why(outcome: Outcome, miss: Miss, lang: str) -> str:
    """Why it came out so: the line of the trace that stopped the expected rule, or the rule that decided."""
    assert outcome.played is not None
    rule = outcome.played.decision.rule
    if miss.what == "rule":
        expected = miss.expected[0]
        if miss.step is None:
            return word(lang, "trial-rule-gone", rule=expected)
        if miss.step.applies:
            return word(lang, "trial-taken", rule=expected, found=rule.id)
        return word(lang, "trial-stopped", rule=expected, why=objection(miss.step, lang))
    return word(lang, "trial-by", rule=rule.id, because=rule.because)


def row(outcome: Outcome, lang: str) -> Tested:
    """A test for JUnit."""
    file, line = outcome.case.where()
    return Tested(
        of=outcome.case.city,
        name=_title(outcome.case),
        file=file,
        line=line,
        failure="\n".join(lines(outcome, lang, 110)) if outcome.misses else "",
        skipped=shown(outcome.case.trial.skip) if outcome.played is None else "",
    )


def value(outcome: Outcome, lang: str) -> dict[str, Any]:
    """A test for JSON."""
    file, line = outcome.case.where()
    state = "skipped" if outcome.played is None else "failed" if outcome.misses else "good"
    return {
        "city": outcome.case.city,
        "title": outcome.case.title,
        "file": file,
        "line": line,
        "outcome": state,
        "why": outcome.case.trial.skip,
        "differences": [
            {
                "what": miss.what,
                "expected": list(miss.expected),
                "found": miss.found,
                "because": why(outcome, miss, lang),
            }
            for miss in outcome.misses
        ],
    }


def counted(outcomes: Sequence[Outcome]) -> dict[str, int]:
    """How many held, failed and were passed over."""
    failed = sum(bool(one.misses) for one in outcomes)
    skipped = sum(one.played is None for one in outcomes)
    return {"good": len(outcomes) - failed - skipped, "failed": failed, "skipped": skipped}
