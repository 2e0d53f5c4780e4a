"""Both labelled sets at once, and how fast they are read. Run it: `python -m tests.engine.measure`.

Two sets, both split by a hash of the id: of the development messages four fifths to tune on, one fifth only to look at
the figure; of the fresh messages (written before anyone saw how the program read them) one half and the other. The
errors of one set: `webcare evaluate tests/data/dev_messages.jsonl --held-back 5`. No test.
"""

import json
import time
from pathlib import Path

from webcare.cli.evaluated import lines
from webcare.engine.match import Lexicon
from webcare.engine.understand import understand
from webcare.simulation.labelled import Measured, is_held_back, labelled, measured
from webcare.simulation.rows import Unreadable

DATA = Path(__file__).parents[1] / "data" / "dev_messages.jsonl"
FRESH = DATA.with_name("fresh_messages.jsonl")


def held_back(message_id: str) -> bool:
    """Whether this message belongs to the part that nobody tunes on."""
    return is_held_back(message_id, 2 if message_id.startswith("f") else 5)


def rows(lexicon: Lexicon, data: Path = DATA) -> list[Measured]:
    """Every message of `data`, understood."""
    found = [labelled(json.loads(line), 0) for line in data.read_text(encoding="utf-8").splitlines()]
    return list(measured([row for row in found if not isinstance(row, Unreadable)], lexicon))


def speed(lexicon: Lexicon, rounds: int = 5) -> float:
    """Messages a second on one core with warm caches: the best of some rounds over all development messages."""
    messages = [row.row.message for row in rows(lexicon)]
    best = 0.0
    for _ in range(rounds):
        start = time.perf_counter()
        for message in messages:
            understand(message, lexicon)
        best = max(best, len(messages) / (time.perf_counter() - start))
    return best


def main() -> None:
    """Prints the figures."""
    from webcare.store.content import load_lexicon
    from webcare.store.folders import content_folders

    lexicon = load_lexicon(content_folders())
    for data in (DATA, FRESH):
        found = rows(lexicon, data)
        for part, of_it in (("tuned", False), ("held-back", True)):
            told = lines(part, [row for row in found if held_back(row.row.id) is of_it], 0, "en", 80)
            print(data.stem, *told[:20], sep="\n")
    print(f"{speed(lexicon):,.0f} messages a second")


if __name__ == "__main__":
    main()
