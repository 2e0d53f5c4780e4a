"""The small things a message holds: what `engine.weights` weighs. Each trace has a name an adviser can read.

`cue report` a cue of the lexicon · `topic afval` a topic that is named · `word jullie`, `pair kan ik`, `first waarom`
words as they stand · `channel twitter` · and a few shapes such as `question-mark`.
"""

import re

from webcare.domain.channel import Channel
from webcare.domain.lexicon import Cue
from webcare.domain.understanding import Topic
from webcare.engine.clues import Clues
from webcare.engine.glance import QUOTE
from webcare.engine.weights import WORD

MOST_WORDS = 120
"""So many words of a message leave traces; whoever goes on after that has said what it is."""
_QUOTED = re.compile(r"['\"‘“‚„][^'\"‘“’”\n]{3,60}['\"’”]")
_WORDS = re.compile(r"\w+")
_CUES = {cue.value: f"cue {cue.value}" for cue in Cue}
_TOPICS = {topic.value: f"topic {topic.value}" for topic in Topic}
_CHANNELS = {channel: f"channel {channel.value}" for channel in Channel}
_NOW_AND_THEN = (
    "mentioned asks opens-asking question-mark ends-asking short long to-us about-me hashtag no-topic"
).split()
"""Shapes that not every message has."""
_OURS = frozenset("jullie u uw gemeente your".split())
_OWN = frozenset("ik mijn i my wij we ons onze m'n".split())


def traces(clues: Clues, channel: Channel, *, mentioned: bool, asks: bool, opens: bool) -> dict[str, float]:
    """Every trace in the message, and how much of it."""
    found = dict.fromkeys(_NOW_AND_THEN, 0.0) | shapes(clues, channel, mentioned=mentioned, asks=asks, opens=opens)
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
    quoted = reading.marks & QUOTE and len(_QUOTED.findall(reading.text))
    found = {
        "always": 1.0,
        _CHANNELS[channel]: 1.0,
        "words": min(4.0, size / 15),
        "sentences": min(4.0, float(len(reading.opening))),
        "shouting": float(min(3, reading.shouts)),
        "quoting": float(min(2, quoted)),
    }
    now_and_then = (
        ("mentioned", mentioned),
        ("asks", asks),
        ("opens-asking", opens),
        ("question-mark", asked),
        ("ends-asking", asked and _ends_asking(reading.text)),
        ("short", size < 10),
        ("long", size > 35),
        ("to-us", not _OURS.isdisjoint(forms)),
        ("about-me", not _OWN.isdisjoint(forms)),
        ("hashtag", "#" in reading.text),
        ("no-topic", not clues.topics),
    )
    for shape, is_there in now_and_then:
        if is_there:
            found[shape] = 1.0
    scores = clues.scores
    for key in scores:
        if key in _CUES:
            found[_CUES[key]] = min(1.5, scores[key] / 4)
        elif key.startswith("place:"):
            found["place"] = 1.0
    most = 0.0
    for topic, subjects in clues.topics.items():
        said = 0.0
        for hits in subjects.values():
            said += hits[0][1] if len(hits) == 1 else sum([hit[1] for hit in hits])
        if said > most:
            most = said
        found[_TOPICS[topic]] = 0.6
    found["topics"] = min(1.0, most / 10)
    return found


def _ends_asking(text: str) -> bool:
    """Whether at most two words follow the last question mark."""
    return len(_WORDS.findall(text, text.rfind("?"))) <= 2
