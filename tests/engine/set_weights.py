"""Sets the weights of `policies/lexicon/weights.yaml` on labelled messages.

Run it: `python -m tests.engine.set_weights`.

Multinomial logistic regression by hand: few rows, few traces, no dependency, and the outcome is a table people
can read.
What `measure.py` holds back takes no part. Deterministic: same data, same table.
"""

import json
from collections import Counter
from math import exp, sqrt
from pathlib import Path

from tests.engine.measure import DATA, FRESH, STRANGERS, halves, held_back
from tests.engine.test_danger_beside_jokes import HARMLESS, REAL
from webcare.domain.channel import Channel
from webcare.domain.message import Message
from webcare.engine.felt import ALARM, AXIS, CALM
from webcare.engine.match import Lexicon
from webcare.engine.understand import traces_of

OWN = DATA.with_name("own_messages.jsonl")
OUT = Path(__file__).parents[2] / "policies" / "lexicon" / "weights.yaml"
DANGERS = ("dangers_second", "dangers_third", "dangers_own")
LOOK_ALIKES = ("look_alikes_second", "look_alikes_third", "look_alikes_own")
"""Files of `tests/data/` with dangers, and with what only looks like them, one a line; of `dangers` and `look_alikes`
only the half to tune on is added."""
AXES = {"kind": "kind", "sentiment": "sentiment", "urgency": "urgency", "advice": "effort"}
SEEN = 3
"""A word or pair must stand in so many messages."""
LEAST = 0.15
"""Weights nearer to zero are left out."""
STRICT = 3.3
"""How strongly weights are held down: the more, the fewer peculiarities of these messages are learnt by heart."""
ROUNDS = 150
EVEN = 0.7
"""1 lets every label count equally however rare, 0 every message."""
STRICT_OF_DANGER, EVEN_OF_DANGER = 1.0, 1.0
_WORDS = ("word ", "pair ", "first ", "always", "question-mark", "shouting", "words")
"""Danger is weighed by words as they stand: the cues have had their say."""

Traces = dict[str, float]
SAYS = "Wat kleine sporen samen wegen; gezet door tests/engine/set_weights.py, niet met de hand. Zie README.md."


def examples(lexicon: Lexicon) -> list[tuple[Traces, dict[str, str]]]:
    """The messages to learn from: their traces and their labels."""
    lines = [line for data in (DATA, OWN, FRESH, STRANGERS) for line in data.read_text(encoding="utf-8").splitlines()]
    found = []
    for labels in map(json.loads, lines):
        if not labels["id"].startswith("o") and held_back(labels["id"]):
            continue
        message = Message(text=labels["text"], channel=Channel(labels["channel"]))
        found.append((traces_of(message, lexicon), labels))
    often = Counter(trace for traces, _ in found for trace in traces)
    return [({t: x for t, x in traces.items() if often[t] >= SEEN and x}, labels) for traces, labels in found]


def alarms(lexicon: Lexicon) -> list[tuple[Traces, str]]:
    """What to learn danger from: the traces of words, and whether it is an emergency."""
    texts = [
        (labels["text"], labels["channel"], labels["urgency"] == "emergency")
        for data in (DATA, OWN, FRESH, STRANGERS)
        for labels in map(json.loads, data.read_text(encoding="utf-8").splitlines())
        if labels["id"].startswith("o") or not held_back(labels["id"])
    ]
    for names, half, table, danger in ((DANGERS, "dangers", REAL, True), (LOOK_ALIKES, "look_alikes", HARMLESS, False)):
        lines = [*table, *halves(DATA.with_name(f"{half}.txt"))[0]]
        for name in names:
            lines += DATA.with_name(f"{name}.txt").read_text(encoding="utf-8").splitlines()
        texts += [(line, "whatsapp", danger) for line in lines]
    found = []
    for text, channel, danger in texts:
        traces = traces_of(Message(text=text, channel=Channel(channel)), lexicon)
        kept = {trace: amount for trace, amount in traces.items() if amount and trace.startswith(_WORDS)}
        found.append((kept, ALARM if danger else CALM))
    often = Counter(trace for traces, _ in found for trace in traces)
    return [({t: x for t, x in traces.items() if often[t] >= SEEN}, label) for traces, label in found]


def learnt(rows: list[tuple[Traces, str]], strict: float = STRICT, even: float = EVEN) -> dict[str, dict[str, float]]:
    """Trace -> label -> weight: AdaGrad over all rows at once, rare labels counting for more."""
    labels = sorted({label for _, label in rows})
    count = Counter(label for _, label in rows)
    share = {label: (len(rows) / (len(labels) * count[label])) ** even for label in labels}
    names = sorted({trace for traces, _ in rows for trace in traces})
    at = {name: place for place, name in enumerate(names)}
    data = [([(at[t], x) for t, x in sorted(traces.items())], labels.index(label)) for traces, label in rows]
    wide = len(labels)
    weights = [[0.0] * wide for _ in names]
    past = [[1e-3] * wide for _ in names]
    for _ in range(ROUNDS):
        slope = [[strict * weight for weight in row] for row in weights]
        slope[at["always"]] = [0.0] * wide
        for traces, right in data:
            sums = [0.0] * wide
            for place, amount in traces:
                row = weights[place]
                for label in range(wide):
                    sums[label] += row[label] * amount
            top = max(sums)
            sums = [exp(total - top) for total in sums]
            whole = sum(sums)
            pull = share[labels[right]]
            errors = [pull * (total / whole - (label == right)) for label, total in enumerate(sums)]
            for place, amount in traces:
                row = slope[place]
                for label in range(wide):
                    row[label] += errors[label] * amount
        for row, steps, slopes in zip(weights, past, slope, strict=True):
            for label in range(wide):
                steps[label] += slopes[label] ** 2
                row[label] -= 0.3 * slopes[label] / sqrt(steps[label])
    return {name: dict(zip(labels, weights[at[name]], strict=True)) for name in names}


def written(table: dict[str, dict[str, dict[str, float]]]) -> str:
    """The table as the file an adviser can read: one trace a line, the heaviest label first."""
    lines = [f"says: {json.dumps(SAYS, ensure_ascii=False)}", "labels:"]
    for axis, found in table.items():
        lines.append(f"  {axis}: [{', '.join(sorted(next(iter(found.values()))))}]")
    lines.append("traces:")
    for axis, found in table.items():
        lines.append(f"  {axis}:")
        for trace, weights in sorted(found.items()):
            kept = sorted(((-abs(w), label, w) for label, w in weights.items() if abs(w) >= LEAST))
            if kept:
                inside = ", ".join(f"{label}: {round(w, 2)}" for _, label, w in kept)
                lines.append(f"    {json.dumps(trace, ensure_ascii=False)}: {{{inside}}}")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Writes the table."""
    from webcare.store.content import load_lexicon
    from webcare.store.folders import content_folders

    lexicon = load_lexicon(content_folders())
    rows = examples(lexicon)
    table = {axis: learnt([(traces, labels[name]) for traces, labels in rows]) for axis, name in AXES.items()}
    table[AXIS] = learnt(alarms(lexicon), STRICT_OF_DANGER, EVEN_OF_DANGER)
    OUT.write_text(written(table), encoding="utf-8")
    print(f"{OUT}: {len(rows)} messages, {OUT.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
