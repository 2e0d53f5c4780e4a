"""The small things a message holds: what `engine.weights` weighs. Each trace has a name an adviser can read.

`cue report` a cue of the lexicon · `topic afval` a topic that is named · `word jullie`, `pair kan ik`, `first waarom`
words as they stand · `channel twitter` · and a few shapes such as `question-mark`.
"""

import re

from webcare.domain.channel import Channel
from webcare.domain.lexicon import Cue
from webcare.engine.clues import Clues
from webcare.engine.glance import QUOTE
from webcare.engine.weights import WORD

MOST_WORDS = 120
"""So many words of a message leave traces; whoever goes on after that has said what it is."""
_QUOTED = re.compile(r"['\"‘“‚„][^'\"‘“’”\n]{3,60}['\"’”]")
_WORDS = re.compile(r"\w+")
_CUES = {cue.value: f"cue {cue.value}" for cue in Cue}
_CHANNELS = {channel: f"channel {channel.value}" for channel in Channel}
_PRAISE = (Cue.PRAISE, Cue.POSITIVE, Cue.GRATITUDE, Cue.JOY)
_TROUBLE = (Cue.REPORT, Cue.NEGATIVE, Cue.COMPLAINT, Cue.REPEAT, Cue.HAZARD, Cue.WORRY, Cue.ANGER)
"""Praise in one breath with trouble is seldom praise: "top, weer niet opgehaald"."""
_OURS = frozenset("jullie u uw gemeente your".split())
_OWN = frozenset("ik mijn i my wij we ons onze m'n".split())


def traces(clues: Clues, channel: Channel, *, mentioned: bool, asks: bool, opens: bool) -> dict[str, float]:
    """Every trace in the message, and how much of it."""
    found = shapes(clues, channel, mentioned=mentioned, asks=asks, opens=opens)
    forms = clues.reading.forms[:MOST_WORDS]
    for at, form in enumerate(forms):
        found[f"word {form}"] = WORD
        if at:
            found[f"pair {forms[at - 1]} {form}"] = WORD
    if forms:
        found[f"first {forms[0]}"] = WORD
    return found


def shapes(clues: Clues, channel: Channel, *, mentioned: bool, asks: bool, opens: bool) -> dict[str, float]:
    """The traces that are no words as they stand."""
    reading = clues.reading
    forms = reading.forms[:MOST_WORDS]
    size = len(forms)
    asked = bool(reading.questions)
    quoted = _QUOTED.findall(reading.text) if reading.marks & QUOTE else ()
    found = {
        "always": 1.0,
        _CHANNELS[channel]: 1.0,
        "words": min(4.0, size / 15),
        "sentences": min(4.0, float(len(reading.opening))),
        "shouting": float(min(3, reading.shouts)),
        "mentioned": float(mentioned),
        "asks": float(asks),
        "opens-asking": float(opens),
        "question-mark": float(asked),
        "ends-asking": float(asked and _ends_asking(reading.text)),
        "short": float(size < 10),
        "long": float(size > 35),
        "quoting": float(min(2, len(quoted))),
        "to-us": float(not _OURS.isdisjoint(forms)),
        "about-me": float(not _OWN.isdisjoint(forms)),
        "hashtag": float("#" in reading.text),
        "praise-with-trouble": float(clues.says(*_PRAISE) and clues.says(*_TROUBLE)),
    }
    topics: dict[str, float] = {}
    for key, hits in clues.hits.items():
        name = _CUES.get(key)
        if name is not None:
            found[name] = min(1.5, clues.scores.get(key, 0.0) / 4)
        elif "/" in key:
            topic = key.partition("/")[0]
            topics[topic] = topics.get(topic, 0.0) + sum([hit.score for hit in hits])
        elif key.startswith("place:"):
            found["place"] = 1.0
    for topic in topics:
        found[f"topic {topic}"] = 0.6
    found["topics"] = min(1.0, max(topics.values(), default=0.0) / 10)
    found["no-topic"] = float(not topics)
    return found


def _ends_asking(text: str) -> bool:
    """Whether at most two words follow the last question mark."""
    return len(_WORDS.findall(text, text.rfind("?"))) <= 2
