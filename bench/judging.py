"""Judging a response: 2,000 a second on one core, beside finding every word of the rubric in it by one expression.

Processor time, not the clock on the wall: what another program does meanwhile does not count.
"""

import re
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from bench.rows import Measured, Row, Skipped
from webcare.assessment import assess
from webcare.domain.action import EFFORT_OF, Action
from webcare.domain.assessment import Case
from webcare.domain.channel import Channel
from webcare.domain.message import Message
from webcare.engine.city import City
from webcare.exercise.judging import case_of, responded
from webcare.store.content import load_lexicon, load_policies, load_rubric
from webcare.store.folders import city_names, content_folders
from webcare.store.undisturbed import set_aside

TABLE = Path(__file__).parents[1] / "tests" / "assessment" / "responses.yaml"
AIM = 2_000
"""Judgements in a second."""


def seconds(call: Callable[[], object], rounds: int) -> float:
    """Processor seconds of the quickest of some calls."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        call()
        best = min(best, time.process_time() - start)
    return best


def measure(rounds: int) -> Measured:
    """Judgements a second, of a case that is there and of one that has to be gathered."""
    if not TABLE.exists():
        yield Skipped("judging: tests/assessment/responses.yaml is not there.")
        return
    folders = content_folders()
    rubric, lexicon = load_rubric(folders), load_lexicon(folders)
    cities = {policy.city: City.of(policy) for policy in load_policies(folders, city_names(folders))}
    said = [
        (about, row, Channel(about["channel"]), Action(row["action"]))
        for about in yaml.safe_load(TABLE.read_text(encoding="utf-8"))
        for row in about["responses"]
    ]

    def gathered() -> list[Case]:
        return [
            case_of(
                cities[about["city"]],
                lexicon,
                Message(text=about["message"], channel=channel, author=about.get("author", "")),
                responded(action, EFFORT_OF[action], row.get("reply", ""), channel=channel),
                note=row.get("note", ""),
            )
            for about, row, channel, action in said
        ]

    cases = gathered()
    phrases = {phrase for words in rubric.signs.values() for phrase in (*words.nl, *words.en)}
    plain = re.compile(
        r"\b(?:" + "|".join(re.escape(phrase.strip("*")) for phrase in sorted(phrases, key=len, reverse=True)) + ")",
        re.IGNORECASE,
    )
    set_aside()
    judging = seconds(lambda: [assess(rubric, case) for case in cases], rounds) / len(cases)
    gathering = seconds(gathered, rounds) / len(cases)
    bare = seconds(lambda: [plain.findall(case.text) for case in cases], rounds) / len(cases)
    rate = 1 / judging
    yield Row(
        what="judging a response",
        found=f"{rate:,.0f} a second",
        yardstick=f"the aim: {AIM:,} a second",
        ratio=rate / AIM,
        aim="1x or more",
    )
    yield Row(
        what="judging a response",
        found=f"{judging * 1e6:.0f} µs",
        yardstick=f"its {len(phrases):,} phrases as one expression: {bare * 1e6:.0f} µs",
        ratio=judging / bare,
        aim="1x or less",
    )
    yield Row(
        what="gathering and judging",
        found=f"{1 / (gathering + judging):,.0f} a second",
        yardstick=f"judging alone: {rate:,.0f} a second",
        ratio=judging / (gathering + judging),
        aim="0.25x or more",
    )
