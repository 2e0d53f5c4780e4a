"""`make bench`: every measurement in turn, as a table of ratios.

Run: python -m bench [--rounds N] [NAME...], where NAME is a measurement.
"""

import argparse
import os
import platform
from collections.abc import Callable, Mapping

from bench import deciding, judging, reading, recording, replaying, screens, shift, starting, thinking
from bench.rows import Measured, Row

MEASUREMENTS: Mapping[str, Callable[[int], Measured]] = {
    "starting": starting.measure,
    "screens": screens.measure,
    "thinking": thinking.measure,
    "deciding": deciding.measure,
    "reading": reading.measure,
    "judging": judging.measure,
    "shift": shift.measure,
    "replaying": replaying.measure,
    "recording": recording.measure,
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="webcare beside bare yardsticks")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of: {', '.join(MEASUREMENTS)} (default: all)")
    parser.add_argument("--rounds", type=int, default=7, help="how often each is measured (default 7)")
    options = parser.parse_args()
    # Whoever plays has compiled modules; so has what is measured.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    for name in options.names:
        if name not in MEASUREMENTS:
            parser.error(f"there is no {name}; there are {', '.join(MEASUREMENTS)}")
    print(f"Python {platform.python_version()}, medians of {options.rounds} rounds, each beside its yardstick.")
    print("The ratio is what travels to another machine; the figures do not.\n")
    print("| measured | webcare | yardstick | ratio | aim |")
    print("|---|---|---|---|---|")
    skipped = []
    for name in options.names or MEASUREMENTS:
        for row in MEASUREMENTS[name](options.rounds):
            if isinstance(row, Row):
                print(
                    f"| {row.what} | {row.found} | {row.yardstick} | {row.ratio:.2f}x | {row.aim} |",
                    flush=True,
                )
            else:
                skipped.append(row.why)
    for why in skipped:
        print(f"\nNot measured: {why}")


if __name__ == "__main__":
    main()
