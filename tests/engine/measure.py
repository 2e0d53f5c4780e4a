"""All labelled sets at once, dangers, and how fast they are read. Run it: `python -m tests.engine.measure`.

Three sets, each split by a hash of the id: of the development messages four fifths to tune on, one fifth only to look
at the figure; of the fresh messages and those of strangers (both written before anyone saw how the program read them)
one half and the other. So are dangers in new wording, and what only looks like one. The errors of one set:
`webcare evaluate tests/data/dev_messages.jsonl --held-back 5`. No test.
"""

import json
import sys
import time
from pathlib import Path
from zlib import crc32

from webcare.cli.evaluated import lines
from webcare.domain.channel import Channel
from webcare.domain.message import Message
from webcare.domain.understanding import Urgency
from webcare.engine.match import Lexicon
from webcare.engine.understand import understand
from webcare.simulation.labelled import Measured, is_held_back, labelled, measured
from webcare.simulation.rows import Unreadable

DATA = Path(__file__).parents[1] / "data" / "dev_messages.jsonl"
FRESH = DATA.with_name("fresh_messages.jsonl")
STRANGERS = DATA.with_name("stranger_messages.jsonl")
DANGERS = DATA.with_name("dangers.txt")
LOOK_ALIKES = DATA.with_name("look_alikes.txt")
LATER = ("second", "third", "fourth")
"""Further files of dangers and look-alikes, each written after the rules of its day, never looked at before."""


def held_back(message_id: str) -> bool:
    """Whether this message belongs to the part that nobody tunes on."""
    return is_held_back(message_id, 5 if message_id.startswith("d") else 2)


def rows(lexicon: Lexicon, data: Path = DATA) -> list[Measured]:
    """Every message of `data`, understood."""
    found = [labelled(json.loads(line), 0) for line in data.read_text(encoding="utf-8").splitlines()]
    return list(measured([row for row in found if not isinstance(row, Unreadable)], lexicon))


def alarmed(texts: list[str], lexicon: Lexicon) -> list[bool]:
    """For each text, sent by WhatsApp, whether it is taken for an emergency."""
    messages = [Message(text=text, channel=Channel.WHATSAPP) for text in texts]
    return [understand(message, lexicon).urgency is Urgency.EMERGENCY for message in messages]


def halves(data: Path) -> tuple[list[str], list[str]]:
    """The lines of `data`: those to tune on, and those only to count."""
    texts = data.read_text(encoding="utf-8").splitlines()
    held = [text for text in texts if crc32(text.encode()) % 2 == 0]
    return [text for text in texts if text not in held], held


def told_dangers(lexicon: Lexicon, show: bool) -> str:
    """How many dangers are heard, and how many of their look-alikes alarm; `show` adds the errors to tune on."""
    told = []
    for title, data, wanted in (("Dangers", DANGERS, True), ("Look-alikes", LOOK_ALIKES, False)):
        for part, texts in zip(("tuned on", "held back"), halves(data), strict=True):
            found = alarmed(texts, lexicon)
            told.append(f"{title}, {part}: {sum(found)} of {len(texts)} alarm")
            if show and part == "tuned on":
                told += [f"    {text}" for text, alarm in zip(texts, found, strict=True) if alarm is not wanted]
    return "\n".join(told)


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
    """Prints the figures; with `danger` also the errors about danger in the part that may be tuned on."""
    from webcare.store.content import load_lexicon
    from webcare.store.folders import content_folders

    lexicon = load_lexicon(content_folders())
    for data in (DATA, FRESH, STRANGERS):
        found = rows(lexicon, data)
        for part, of_it in (("tuned", False), ("held-back", True)):
            told = lines(part, [row for row in found if held_back(row.row.id) is of_it], 0, "en", 80)
            print(data.stem, *told[:20], sep="\n")
    print(told_dangers(lexicon, show="danger" in sys.argv))
    print(f"{speed(lexicon):,.0f} messages a second")


if __name__ == "__main__":
    main()
