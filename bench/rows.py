"""What a measurement says: one row of the table, or the sentence why there is none."""

import statistics
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One ratio."""

    what: str
    found: str
    """The figure of webcare, with its unit. It says little on another machine; the ratio travels."""
    yardstick: str
    ratio: float
    aim: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that could not be measured here, in a sentence."""

    why: str


Measured = Iterable[Row | Skipped]


def medians(calls: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Seconds per call: each is called in turn, `rounds` times, so that a busy moment hits all of them."""
    seconds: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(rounds):
        for name, call in calls.items():
            start = time.perf_counter()
            call()
            seconds[name].append(time.perf_counter() - start)
    return {name: statistics.median(times) for name, times in seconds.items()}


def ratio_row(what: str, found: float, yardstick: tuple[str, float], aim: str, unit: str = "ms") -> Row:
    """A row about two figures of one unit: milliseconds and microseconds are given in seconds."""
    name, bare = yardstick
    scale = {"ms": 1e3, "µs": 1e6}.get(unit, 1)
    return Row(
        what=what,
        found=f"{found * scale:.1f} {unit}",
        yardstick=f"{name}: {bare * scale:.1f} {unit}",
        ratio=found / bare,
        aim=aim,
    )


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
