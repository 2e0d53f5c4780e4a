"""Goals 2, 3 and 4: the first paint, a typed character and the memory at play, beside bare Textual apps."""

import statistics
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.rows import Measured, Skipped, percentile, ratio_row
from bench.terminal import Seen, visit

BARE = str(Path(__file__).parent / "bare_screens.py")
SMALLEST = [sys.executable, BARE, "smallest"]
CHAT = [sys.executable, BARE, "chat"]
READY = "READY-TO-PLAY"
PLAY = ["play", "volle-container", "--city", "utrecht"]
EMPTY_INBOX = "Nog geen berichten"
"""What the screen says when everything has been read and the exercise can begin."""
STEP, WRITE = " ", "c"
CROWDED = [sys.executable, str(Path(__file__).parent / "crowded.py")]
FEW, MANY = 10, 10_000
IN_THE_INBOX = "Bericht nummer"
PLAYING = "stap voor stap"
"""What only the screen of an exercise says, when the content has been read."""
KEYS = "ßðþøæłđŋħĸ"
"""Letters that no text on a screen holds, so that what is seen is the key and not something else."""


def middle(visits: Sequence[Seen], figure: str) -> float | None:
    """The median of one figure over the visits that have it."""
    values = [value for seen in visits if (value := getattr(seen, figure)) is not None]
    return statistics.median(values) if values else None


def measure(rounds: int) -> Measured:
    """The lobby and an exercise beside the bare apps."""
    webcare = [sys.executable, "-m", "webcare"]
    lobby: list[Seen] = []
    play: list[Seen] = []
    chat: list[Seen] = []
    smallest: list[Seen] = []
    for _ in range(rounds):
        chat.append(visit(CHAT, ready=READY, keys=KEYS))
        smallest.append(visit(SMALLEST, ready=READY, keys=KEYS))
        lobby.append(visit(webcare))
        play.append(visit([*webcare, *PLAY], ready=EMPTY_INBOX, before=[STEP, STEP, WRITE], keys=KEYS))
    bare = middle(chat, "painted")
    for what, visits, figure, aim in (
        ("first paint, lobby", lobby, "painted", "1.3x"),
        ("first paint, at play", play, "painted", "1.3x"),
        ("ready to play", play, "ready", "none"),
    ):
        found = middle(visits, figure)
        if found is None or bare is None:
            yield Skipped(f"{what}: it did not come so far. {visits[-1].last.strip()}")
        else:
            yield ratio_row(what, found, ("bare chat", bare), aim)
    yield from _typing(play, chat, smallest)
    yield from _crowded(rounds)
    found, bare = middle(play, "peak"), middle(chat, "peak")
    if found is None or bare is None:
        yield Skipped("peak memory at play: there was none to see, or this platform does not tell.")
    else:
        yield ratio_row("peak memory at play", found, ("bare chat", bare), "3x, better 2x", unit="MiB")


def _typing(play: Sequence[Seen], chat: Sequence[Seen], smallest: Sequence[Seen]) -> Measured:
    typed = [key for seen in play for key in seen.keys]
    if not typed:
        yield Skipped("a typed character: it was not shown at play.")
        return
    bare = [key for seen in smallest for key in seen.keys]
    yield ratio_row(
        "typed character, median", statistics.median(typed), ("smallest app", statistics.median(bare)), "2x"
    )
    yield ratio_row("typed character, p95", percentile(typed, 0.95), ("smallest app", percentile(bare, 0.95)), "2x")
    settled = statistics.median(key for seen in play for key in seen.settled)
    beside = statistics.median(key for seen in chat for key in seen.settled)
    yield ratio_row("everything that follows a key", settled, ("bare chat", beside), "1x: two frames")


def _crowded(rounds: int) -> Measured:
    """A typed character, and everything that follows it, with a full inbox beside an inbox that is nearly empty."""
    seen: dict[int, list[Seen]] = {FEW: [], MANY: []}
    for _ in range(rounds):
        for count, visits in seen.items():
            visits.append(visit([*CROWDED, str(count)], ready=IN_THE_INBOX, before=[WRITE], keys=KEYS))
    for what, figure in (("typed character, p95", "keys"), ("everything that follows a key, p95", "settled")):
        times = {count: [key for one in visits for key in getattr(one, figure)] for count, visits in seen.items()}
        if not all(times.values()):
            yield Skipped(f"{what}, {MANY:,} messages: it was not shown. {seen[MANY][-1].last.strip()}")
            continue
        name = f"with {FEW} messages"
        found, beside = percentile(times[MANY], 0.95), percentile(times[FEW], 0.95)
        yield ratio_row(f"{what}, {MANY:,} messages", found, (name, beside), "1.2x")
