"""The yardstick of the desk: the same arrivals through a bare first-come queue of SimPy, with nothing decided.

Run: python bench/bare_queue.py ROUNDS < LOAD, where LOAD is JSON: {"staff": c, "work": [[arrives, seconds], …]}.
Prints JSON: the median seconds of a run, and the total waiting time.
"""

import json
import statistics
import sys
import time
from collections.abc import Iterator

import simpy


def waited(staff: int, work: list[list[int]]) -> int:
    """Seconds that all messages together waited."""
    env = simpy.Environment()
    desk = simpy.Resource(env, capacity=staff)
    total = 0

    def message(seconds: int) -> Iterator[simpy.Event]:
        nonlocal total
        came = env.now
        with desk.request() as turn:
            yield turn
            total += env.now - came
            yield env.timeout(seconds)

    def arrivals() -> Iterator[simpy.Event]:
        for arrives, seconds in work:
            if arrives > env.now:
                yield env.timeout(arrives - env.now)
            env.process(message(seconds))

    env.process(arrivals())
    env.run()
    return total


def main() -> None:
    """Measure and print."""
    load = json.load(sys.stdin)
    times, total = [], 0
    for _ in range(int(sys.argv[1])):
        start = time.perf_counter()
        total = waited(load["staff"], load["work"])
        times.append(time.perf_counter() - start)
    print(json.dumps({"seconds": statistics.median(times), "waited": total}))


if __name__ == "__main__":
    main()
