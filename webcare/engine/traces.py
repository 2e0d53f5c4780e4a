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
from webcare.engine.text import Reading
from webcare.engine.weights import WORD

MOST_WORDS = 120
"""So many words of a message leave traces; whoever goes on after that has said what it is."""
_QUOTED = re.compile(r"['\"‘“‚„][^'\"‘“’”\n]{3,60}['\"’”]")
_WORDS = re.compile(r"\w+")
_CUES = {cue.value: f"cue {cue.value}" for cue in Cue}
_TOPICS = {topic.value: f"topic {topic.value}" for topic in Topic}
_CHANNELS = {channel: f"channel {channel.value}" for channel in Channel}
_NOW_AND_THEN = (
    "mentioned asks opens-asking question-mark ends-asking short long to-us about-me hashtag no-topic "
    "praise-with-trouble"
).split()
"""Shapes that not every message has."""
_PRAISE = frozenset({Cue.PRAISE, Cue.POSITIVE, Cue.GRATITUDE, Cue.JOY})
_TROUBLE = frozenset({Cue.REPORT, Cue.NEGATIVE, Cue.COMPLAINT, Cue.REPEAT, Cue.HAZARD, Cue.WORRY, Cue.ANGER})
"""Praise in one breath with trouble is seldom praise: "top, weer niet opgehaald"."""
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
    found = _as_written(clues.reading)
    found[_CHANNELS[channel]] = 1.0
    if mentioned:
        found["mentioned"] = 1.0
    if asks:
        found["asks"] = 1.0
    if opens:
        found["opens-asking"] = 1.0
    scores = clues.scores
    # Most messages hold none of either, which is asked of all at once.
    if not _PRAISE.isdisjoint(scores) and clues.says(*_PRAISE) and clues.says(*_TROUBLE):
        found["praise-with-trouble"] = 1.0
    for key in scores:
        if key in _CUES:
            found[_CUES[key]] = min(1.5, scores[key] / 4)
        elif key.startswith("place:"):
            found["place"] = 1.0
    if not clues.topics:
        found["topics"], found["no-topic"] = 0.0, 1.0
        return found
    most = 0.0
    for topic, subjects in clues.topics.items():
        said = 0.0
        for hits in subjects.values():
            said += hits[0][1] if len(hits) == 1 else sum([hit[1] for hit in hits])
        most = max(most, said)
        found[_TOPICS[topic]] = 0.6
    found["topics"] = min(1.0, most / 10)
    return found


def _as_written(reading: Reading) -> dict[str, float]:
    """The shapes that show whatever the words mean."""
    forms = reading.forms[:MOST_WORDS]
    size = len(forms)
    found = {
        "always": 1.0,
        "words": min(4.0, size / 15),
        "sentences": min(4.0, float(len(reading.opening))),
        "shouting": float(min(3, reading.shouts)),
        "quoting": 0.0,
    }
    if reading.questions:
        found["question-mark"] = 1.0
        if _ends_asking(reading.text):
            found["ends-asking"] = 1.0
    if size < 10:
        found["short"] = 1.0
    elif size > 35:
        found["long"] = 1.0
    if not _OURS.isdisjoint(forms):
        found["to-us"] = 1.0
    if not _OWN.isdisjoint(forms):
        found["about-me"] = 1.0
    if "#" in reading.text:
        found["hashtag"] = 1.0
    if reading.marks & QUOTE:
        found["quoting"] = float(min(2, len(_QUOTED.findall(reading.text))))
    return found


def _ends_asking(text: str) -> bool:
    """Whether at most two words follow the last question mark."""
    return len(_WORDS.findall(text, text.rfind("?"))) <= 2
