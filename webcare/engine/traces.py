"""The small things a message holds: what `engine.weights` weighs. Each trace has a name an adviser can read.

`cue report` a cue of the lexicon · `topic afval` a topic that is named · `word jullie`, `pair kan ik`, `first waarom`
words as they stand · `channel twitter` · and a few shapes such as `question-mark`.
"""

import re

from webcare.domain.channel import Channel
from webcare.domain.lexicon import Cue
from webcare.engine.clues import Clues
from webcare.engine.text import folded

_QUOTED = re.compile(r"['\"‘“‚„][^'\"‘“’”\n]{3,60}['\"’”]")
_LAST = re.compile(r"\?\W*(?:\w+\W*){0,2}$")
_WORD = 0.8
_CUES = {cue.value: f"cue {cue.value}" for cue in Cue}
_OURS = frozenset("jullie u uw gemeente your".split())
_OWN = frozenset("ik mijn i my wij we ons onze m'n".split())


def traces(clues: Clues, channel: Channel, *, mentioned: bool, asks: bool, opens: bool) -> dict[str, float]:
    """Every trace in the message, and how much of it."""
    reading = clues.reading
    text = reading.text
    forms = [folded(word) for word in reading.words[:120]]
    size = len(forms)
    known = set(forms)
    found = {
        "always": 1.0,
        f"channel {channel.value}": 1.0,
        "words": min(4.0, size / 15),
        "sentences": min(4.0, float(len(reading.opening))),
        "shouting": float(min(3, reading.shouts)),
        "mentioned": float(mentioned),
        "asks": float(asks),
        "opens-asking": float(opens),
        "question-mark": float(bool(reading.questions)),
        "ends-asking": float(bool(reading.questions) and bool(_LAST.search(text))),
        "short": float(size < 10),
        "long": float(size > 35),
        "quoting": float(min(2, len(_QUOTED.findall(text)))),
        "to-us": float(not _OURS.isdisjoint(known)),
        "about-me": float(not _OWN.isdisjoint(known)),
        "hashtag": float("#" in text),
    }
    best = 0.0
    topics: dict[str, float] = {}
    for key, hits in clues.hits.items():
        name = _CUES.get(key)
        if name is not None:
            found[name] = min(1.5, clues.scores.get(key, 0.0) / 4)
        elif "/" in key:
            topic = key.partition("/")[0]
            topics[topic] = topics.get(topic, 0.0) + sum(hit.score for hit in hits)
        elif key.startswith("place:"):
            found["place"] = 1.0
    for topic, total in topics.items():
        found[f"topic {topic}"] = 0.6
        best = max(best, total)
    found["topics"] = min(1.0, best / 10)
    found["no-topic"] = float(not topics)
    for at, form in enumerate(forms):
        found[f"word {form}"] = _WORD
        if at:
            found[f"pair {forms[at - 1]} {form}"] = _WORD
    if forms:
        found[f"first {forms[0]}"] = _WORD
    return found
