"""Goal 9: the desk beside a bare SimPy queue and the Erlang C formula, and a whole shift of a city.

With one queue, no norms and a split that has nothing to choose, the desk is first come, first served: what it then
gives must be what queueing theory says, and what SimPy gives to the second.
"""

import json
import random
import statistics
import subprocess
import time
from heapq import heappop, heappush
from math import factorial

from bench.rows import Measured, Row, Skipped
from bench.starting import HERE, YARDSTICKS
from bench.thinking import MESSAGES, messages
from webcare.domain.action import Effort
from webcare.domain.scenario import Scenario
from webcare.domain.split import Split
from webcare.engine.city import City
from webcare.exercise.desk import Desk, Task
from webcare.exercise.run import Run
from webcare.exercise.simulation import beginning, step
from webcare.exercise.state import World
from webcare.store.content import load_lexicon, load_policies, load_reactions
from webcare.store.folders import content_folders
from webcare.store.undisturbed import set_aside, undisturbed

STAFF, LOAD = 3, 0.8
SERVICE = 10_000
"""Mean seconds of one message: large, so that whole seconds round nothing away."""
SEEDS, EACH = 150, 20_000
SHIFT, MANY = 4 * 3600, 2000

Work = list[tuple[int, int]]
"""Per message: the second it comes, and the seconds it takes."""


def poisson(seed: int, count: int, service: float, staff: int, load: float) -> Work:
    """Messages that come at random, as many as make the desk this busy."""
    dice = random.Random(seed)
    at, work = 0.0, []
    for _ in range(count):
        at += dice.expovariate(load * staff / service)
        work.append((round(at), round(dice.expovariate(1 / service))))
    return work


def waited(work: Work, staff: int) -> int:
    """Seconds that all messages together waited at our desk."""
    desk = Desk(Split(send=1, interact=1, monitor=1), Split())
    ends: list[int] = []
    total = at = 0
    tasks = [Task(0, came, str(number), Effort.INTERACT, about=str(number)) for number, (came, _) in enumerate(work)]
    while at < len(work) or ends:
        if at < len(work) and (not ends or work[at][0] <= ends[0]):
            clock = work[at][0]
            desk.put(tasks[at])
            at += 1
        else:
            clock = heappop(ends)
        while len(ends) < staff:
            found = desk.take(clock)
            if found is None:
                break
            task = found[0]
            seconds = work[int(task.id)][1]
            desk.spend(task.queue, seconds)
            total += clock - task.since
            heappush(ends, clock + seconds)
    return total


def erlang_c(staff: int, load: float) -> float:
    """Mean wait in mean service times, by Erlang's formula for M/M/c (A. K. Erlang, 1917)."""
    offered = staff * load
    last = offered**staff / factorial(staff) / (1 - load)
    waits = last / (sum(offered**k / factorial(k) for k in range(staff)) + last)
    return waits / (staff - offered)


def a_shift() -> Scenario:
    """Four hours in which two thousand messages come, from two hundred citizens."""
    dice = random.Random(9)
    # No two the same, so that nothing is remembered that has to be understood.
    said = [one.text for one in messages()]
    people = {f"p{number}": {"name": f"P{number}", "about": "Schrijft.", "patience": "2h"} for number in range(200)}
    lines = [
        {
            "id": f"m{number}",
            "from": f"p{dice.randrange(200)}",
            "at": f"{dice.randrange(SHIFT)}s",
            "channel": dice.choice(["twitter", "facebook", "whatsapp"]),
            "text": said[number % len(said)] + "." * (number // len(said)),
        }
        for number in range(MANY)
    ]
    stated = {"slug": "dienst", "number": 1, "title": "D", "goal": "Je meet.", "difficulty": 1, "minutes": 5}
    stated |= {"lasts": "4h", "trap": "-", "staff": 30, "personas": people, "messages": lines}
    return Scenario.model_validate(stated | {"endings": [{"id": "klaar", "says": "Klaar."}]})


def measure(rounds: int) -> Measured:
    """The queue beside SimPy and the formula; a shift per city."""
    yield from _beside_simpy(rounds)
    mean = sum(waited(poisson(seed, EACH, SERVICE, STAFF, LOAD), STAFF) / EACH for seed in range(SEEDS)) / SEEDS
    theory = erlang_c(STAFF, LOAD)
    yield Row(
        what=f"mean wait, M/M/{STAFF} at {LOAD:.0%}, {SEEDS} seeds",
        found=f"{mean / SERVICE:.4f} service times",
        yardstick=f"Erlang C: {theory:.4f}",
        ratio=mean / SERVICE / theory,
        aim="0.99x to 1.01x",
    )
    yield from _shifts(rounds)


def _beside_simpy(rounds: int) -> Measured:
    work = poisson(1, MANY, 180, STAFF, LOAD)
    if not (YARDSTICKS / "python").exists():
        yield Skipped("the desk beside SimPy: .venv-bench is not there; `make bench` makes it.")
        return
    asked = subprocess.run(
        [str(YARDSTICKS / "python"), str(HERE / "bare_queue.py"), str(max(rounds, 5))],
        input=json.dumps({"staff": STAFF, "work": work}),
        capture_output=True,
        text=True,
        check=False,
    )
    if asked.returncode:
        yield Skipped(f"the desk beside SimPy: {asked.stderr.strip().splitlines()[-1:]}")
        return
    bare = json.loads(asked.stdout)
    times = []
    total = 0
    for _ in range(max(rounds, 5)):
        start = time.perf_counter()
        total = waited(work, STAFF)
        times.append(time.perf_counter() - start)
    ours = sorted(times)[len(times) // 2]
    same = "the same waits" if total == bare["waited"] else f"OTHER WAITS: {total} and {bare['waited']} s"
    yield Row(
        what=f"{MANY:,} messages through the desk's queue ({same})",
        found=f"{ours * 1000:.1f} ms",
        yardstick=f"SimPy: {bare['seconds'] * 1000:.1f} ms",
        ratio=ours / bare["seconds"],
        aim="1x",
    )


def _shifts(rounds: int) -> Measured:
    if not MESSAGES.exists():
        yield Skipped("a shift: tests/data/dev_messages.jsonl is not there.")
        return
    folders = content_folders()
    names = ("amsterdam", "den-haag", "rotterdam", "utrecht")
    cities = {policy.city: City.of(policy) for policy in load_policies(folders, names)}
    lexicon, reactions = load_lexicon(folders), load_reactions(folders)
    scenario = a_shift()
    set_aside()  # as the program does once everything is read
    times: dict[str, list[float]] = {name: [] for name in names}
    said = {}
    for _ in range(rounds):
        # A world in which nothing was understood yet; and nobody looks for garbage meanwhile, as in `webcare run`.
        world = World(lexicon=lexicon, cities=cities, reactions=reactions)
        for name in names:
            with undisturbed():
                start = time.perf_counter()
                run = Run(beginning(scenario, cities[name], world, 0), world)
                while step(run):
                    pass
                times[name].append(time.perf_counter() - start)
            done = sum(item.done is not None for item in run.items.values())
            said[name] = f"{len(run.items):,} came, {done:,} done"
    taken = {name: statistics.median(seconds) for name, seconds in times.items()}
    whole = f"a four-hour shift with {MANY:,} messages"
    per_city = sum(taken.values()) / len(names)
    yield _beside_a_second(f"{whole}, four cities in one world, per city", per_city)
    for name in names:
        first = "first, understands every message" if name == names[0] else "what was said is understood already"
        yield _beside_a_second(f"{whole}, {name} ({first}; {said[name]})", taken[name])


def _beside_a_second(what: str, seconds: float) -> Row:
    return Row(what=what, found=f"{seconds:.2f} s", yardstick="the aim: 1 s", ratio=seconds, aim="1x")
