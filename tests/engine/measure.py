"""How well labelled messages are understood, per axis. Run it: `python tests/engine/measure.py [axis ...]`.

Three sets, each split by a hash of the id: of the development messages four fifths to tune on, one fifth only to look
at the figure; of the fresh messages and those of strangers (both written before anyone saw how the program read them)
one half and the other. So are dangers in new wording, and what only looks like one. No test.
"""

import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from webcare.domain.channel import Channel
from webcare.domain.message import Message
from webcare.domain.understanding import Understanding, Urgency
from webcare.engine.match import Lexicon
from webcare.engine.understand import understand

DATA = Path(__file__).parents[1] / "data" / "dev_messages.jsonl"
FRESH = DATA.with_name("fresh_messages.jsonl")
STRANGERS = DATA.with_name("stranger_messages.jsonl")
DANGERS = DATA.with_name("dangers.txt")
LOOK_ALIKES = DATA.with_name("look_alikes.txt")
LATER = ("second", "third", "fourth")
"""Further files of dangers and look-alikes, each written after the rules of its day, never looked at before."""
AXES = ("topic", "kind", "sentiment", "urgency", "effort")


class Row(NamedTuple):
    """One labelled message, and how it was understood."""

    id: str
    text: str
    labels: dict[str, str | bool]
    found: Understanding

    def understood(self, axis: str) -> str:
        """The label that the program gives on this axis."""
        if axis == "effort":
            return self.found.advice.value
        return str(getattr(self.found, axis).value)


class Costly(NamedTuple):
    """The errors that cost most, as (missed or wrong, out of)."""

    emergencies_missed: tuple[int, int]
    emergencies_false: tuple[int, int]
    sends_missed: tuple[int, int]
    answered_for_nothing: tuple[int, int]
    provocations_answered: tuple[int, int]
    personal_data_missed: tuple[int, int]
    personal_data_false: tuple[int, int]


def held_back(message_id: str) -> bool:
    """Whether this message belongs to the part that nobody tunes on."""
    return crc32(message_id.encode()) % (5 if message_id.startswith("d") else 2) == 0


def rows(lexicon: Lexicon, data: Path = DATA) -> list[Row]:
    """Every message of `data`, understood."""
    found = []
    for line in data.read_text(encoding="utf-8").splitlines():
        labels = json.loads(line)
        message = Message(text=labels["text"], channel=Channel(labels["channel"]), id=labels["id"])
        found.append(Row(labels["id"], labels["text"], labels, understand(message, lexicon)))
    return found


def accuracy(rows: list[Row], axis: str) -> float:
    """The share that is right."""
    return sum(row.understood(axis) == row.labels[axis] for row in rows) / len(rows)


def macro_f1(rows: list[Row], axis: str) -> float:
    """The mean of the F1 of every label that occurs, each counting equally."""
    wanted = Counter(str(row.labels[axis]) for row in rows)
    given = Counter(row.understood(axis) for row in rows)
    right = Counter(row.understood(axis) for row in rows if row.understood(axis) == row.labels[axis])
    labels = wanted | given
    return sum(2 * right[label] / (wanted[label] + given[label]) for label in labels) / len(labels)


def costly(rows: list[Row]) -> Costly:
    """The errors that cost most."""

    def count(wanted: list[bool], wrong: list[bool]) -> tuple[int, int]:
        return sum(a and b for a, b in zip(wanted, wrong, strict=True)), sum(wanted)

    emergency = [row.labels["urgency"] == "emergency" for row in rows]
    alarmed = [row.understood("urgency") == "emergency" for row in rows]
    send = [row.labels["effort"] == "send" for row in rows]
    monitor = [row.labels["effort"] == "monitor" for row in rows]
    active = [row.understood("effort") != "monitor" for row in rows]
    provoked = [row.labels["kind"] == "provocatie" for row in rows]
    private = [bool(row.labels["contains_pii"]) for row in rows]
    seen = [row.found.contains_pii for row in rows]
    return Costly(
        emergencies_missed=count(emergency, [not x for x in alarmed]),
        emergencies_false=count([not x for x in emergency], alarmed),
        sends_missed=count(send, [row.understood("effort") != "send" for row in rows]),
        answered_for_nothing=count(monitor, active),
        provocations_answered=count(provoked, active),
        personal_data_missed=count(private, [not x for x in seen]),
        personal_data_false=count([not x for x in private], seen),
    )


def alarmed(texts: list[str], lexicon: Lexicon) -> list[bool]:
    """For each text, sent by WhatsApp, whether it is taken for an emergency."""
    messages = [Message(text=text, channel=Channel.WHATSAPP) for text in texts]
    return [understand(message, lexicon).urgency is Urgency.EMERGENCY for message in messages]


def halves(data: Path) -> tuple[list[str], list[str]]:
    """The lines of `data`: those to tune on, and those only to count."""
    lines = data.read_text(encoding="utf-8").splitlines()
    held = [line for line in lines if crc32(line.encode()) % 2 == 0]
    return [line for line in lines if line not in held], held


def told_dangers(lexicon: Lexicon, show: bool) -> str:
    """How many dangers are heard, and how many of their look-alikes alarm; `show` adds the errors to tune on."""
    lines = []
    for title, data, wanted in (("Dangers", DANGERS, True), ("Look-alikes", LOOK_ALIKES, False)):
        for part, texts in zip(("tuned on", "held back"), halves(data), strict=True):
            found = alarmed(texts, lexicon)
            lines.append(f"{title}, {part}: {sum(found)} of {len(texts)} alarm")
            if show and part == "tuned on":
                lines += [f"    {text}" for text, alarm in zip(texts, found, strict=True) if alarm is not wanted]
    return "\n".join(lines)


def speed(lexicon: Lexicon, rounds: int = 5) -> float:
    """Messages a second on one core with warm caches: the best of some rounds over all development messages."""
    messages = []
    for line in DATA.read_text(encoding="utf-8").splitlines():
        labels = json.loads(line)
        messages.append(Message(text=labels["text"], channel=Channel(labels["channel"])))
    best = 0.0
    for _ in range(rounds):
        start = time.perf_counter()
        for message in messages:
            understand(message, lexicon)
        best = max(best, len(messages) / (time.perf_counter() - start))
    return best


def told(title: str, rows: list[Row]) -> str:
    """The figures of `rows`, for reading."""
    lines = [f"{title}: {len(rows)} messages", f"  {'axis':<12} accuracy  macro-F1"]
    lines += [f"  {axis:<12} {accuracy(rows, axis):8.3f} {macro_f1(rows, axis):9.3f}" for axis in AXES]
    language = sum(row.found.language.value == row.labels["language"] for row in rows) / len(rows)
    lines.append(f"  {'language':<12} {language:8.3f}")
    for name, (wrong, of) in costly(rows)._asdict().items():
        lines.append(f"  {name.replace('_', ' '):<24} {wrong:3} of {of}")
    return "\n".join(lines)


def _show(rows: list[Row], axis: str) -> None:
    for row in rows:
        if row.understood(axis) != row.labels[axis]:
            print(f"{row.id} {row.labels[axis]} <> {row.understood(axis)} | {row.labels['channel']} | {row.text[:200]}")


def main() -> None:
    """Prints the figures; with the name of an axis also its errors in the part that may be tuned on."""
    from webcare.store.content import load_lexicon
    from webcare.store.folders import content_folders

    lexicon = load_lexicon(content_folders())
    for title, data in (("Development", DATA), ("Fresh", FRESH), ("Strangers", STRANGERS)):
        everything = rows(lexicon, data)
        tuned = [row for row in everything if not held_back(row.id)]
        for axis in [axis for axis in sys.argv[1:] if axis in AXES]:
            _show(tuned, axis)
        print(told(f"{title}, tuned on", tuned))
        print(told(f"{title}, held back", [row for row in everything if held_back(row.id)]))
    print(told_dangers(lexicon, show="danger" in sys.argv))
    print(f"{speed(lexicon):,.0f} messages a second")


if __name__ == "__main__":
    main()
