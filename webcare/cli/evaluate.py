"""`webcare evaluate`: a file of labelled messages, and how well they are understood. Not here: how it is told."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from webcare.cli.archive_words import counted as in_words
from webcare.cli.archive_words import say, unreadable
from webcare.cli.evaluated import lines
from webcare.cli.printing import print_json, print_lines, width
from webcare.cli.replay import told
from webcare.cli.usage import HalfDoneError, UsageError
from webcare.domain.understanding import Evidence
from webcare.engine.match import Lexicon
from webcare.engine.personal_data import masked
from webcare.simulation.errors import Mistake, costly, worst
from webcare.simulation.figures import Bucket, accuracy, confusion, macro_f1, per_label, reliability
from webcare.simulation.labelled import AXES, WEIGHED, Measured, is_held_back, labelled, measured, pairs, scored
from webcare.simulation.rows import Unreadable
from webcare.store.archive.reading import rows_in, values_of
from webcare.store.content import load_lexicon
from webcare.store.folders import content_folders

_HALF = 4


def run(options: Namespace) -> int:
    """Prints the figures; 4 when a row could not be read, else 0."""
    if options.worst < 0 or (options.held_back is not None and options.held_back < 2):
        raise UsageError(say(options.lang, "held-back"))
    lexicon = load_lexicon(content_folders(options.policies, options.scenarios), options.lang)
    rows, passed_over = _read(options, lexicon)
    if not rows:
        raise HalfDoneError(say(options.lang, "nothing-labelled"))
    parts = _parts(rows, options.held_back)
    if options.json:
        values = [part_values(name, part, options.worst) for name, part in parts.items()]
        print_json({"file": options.file, "messages": len(rows), "unreadable": passed_over, "parts": values})
    else:
        for at, (name, part) in enumerate(parts.items()):
            print_lines([*[""] * bool(at), *lines(name, part, options.worst, options.lang, width(100))])
    if passed_over:
        print(in_words(options.lang, "one-unreadable", "unreadable", passed_over), file=sys.stderr)
        return _HALF
    return 0


def _read(options: Namespace, lexicon: Lexicon) -> tuple[list[Measured], int]:
    """Every message of the file that could be read, understood; and how many could not."""
    rows: list[Measured] = []
    passed_over = 0
    with told(options.lang):
        for number, raw in rows_in(options.file):
            values = values_of(raw)
            found = values if isinstance(values, Unreadable) else labelled(values, number)
            if isinstance(found, Unreadable):
                print(unreadable(options.lang, number, found), file=sys.stderr)
                passed_over += 1
            else:
                rows += measured([found], lexicon)
    return rows, passed_over


def _parts(rows: list[Measured], one_in: int | None) -> dict[str, list[Measured]]:
    """The parts that are told apart: all, or those to tune on and those nobody tunes on."""
    if one_in is None:
        return {"all": rows}
    return {
        "tuned": [row for row in rows if not is_held_back(row.row.id, one_in)],
        "held-back": [row for row in rows if is_held_back(row.row.id, one_in)],
    }


def part_values(name: str, rows: Sequence[Measured], most: int) -> dict[str, Any]:
    """The figures of one part; its errors too, except of what is held back."""
    hidden = name == "held-back"
    return {
        "part": name,
        "messages": len(rows),
        "axes": {axis: _axis(rows, axis) for axis in AXES if any(axis in row.labels for row in rows)},
        "reliability": {
            axis: [_bucket(bucket) for bucket in found]
            for axis in WEIGHED
            if (found := reliability(scored(rows, axis)))
        },
        "costly": {
            cost: {
                "wrong": len(found.wrong),
                "of": found.of,
                "messages": [] if hidden else [_row(row) for row in found.wrong],
            }
            for cost, found in costly(rows).items()
        },
        "worst": [] if hidden else [_mistake(one) for one in worst(rows)[:most]],
    }


def _bucket(bucket: Bucket) -> dict[str, float]:
    return {
        "from": bucket.least,
        "messages": bucket.messages,
        "mean": round(bucket.mean, 4),
        "right": round(bucket.right, 4),
    }


def _axis(rows: Sequence[Measured], axis: str) -> dict[str, Any]:
    both = pairs(rows, axis)
    return {
        "messages": len(both),
        "accuracy": round(accuracy(both), 4),
        "macro_f1": round(macro_f1(both), 4),
        "labels": {
            one.label: {
                "wanted": one.wanted,
                "found": one.found,
                "right": one.right,
                "precision": round(one.precision, 4),
                "recall": round(one.recall, 4),
                "f1": round(one.f1, 4),
            }
            for one in per_label(both)
        },
        "confusion": confusion(both),
    }


def _row(row: Measured) -> dict[str, Any]:
    """A message that may be shown: what is recognised as personal data is masked."""
    return {
        "id": row.row.id,
        "channel": row.row.message.channel.value,
        "text": masked(row.row.message.text, row.found.evidence),
        "wanted": dict(row.labels),
        "found": {axis: row.given(axis) for axis in row.labels},
    }


def _mistake(one: Mistake) -> dict[str, Any]:
    second = one.second
    return {
        "id": one.row.row.id,
        "channel": one.row.row.message.channel.value,
        "text": masked(one.row.row.message.text, one.row.found.evidence),
        "axis": one.axis,
        "wanted": one.wanted,
        "found": one.given,
        "score": round(one.score, 4),
        "runner_up": None if second is None else {"value": second.value, "score": second.score},
        "evidence": [_clue(clue) for clue in one.evidence],
    }


def _clue(clue: Evidence) -> dict[str, Any]:
    return {
        "fact": clue.fact,
        "value": clue.value,
        "excerpt": "" if clue.fact == "pii" else clue.excerpt,
        "phrase": clue.phrase,
        "start": clue.start,
        "end": clue.end,
        "score": round(clue.score, 4),
    }
