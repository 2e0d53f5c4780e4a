"""Danger that no rule names, felt in all words together.

A panicky message may say none of the words we know ("oma haar scootmobiel staat stil op de overweg"). What its words
weigh (`policies/lexicon/weights.yaml`, axis `danger`) then counts, if at least one of them hints at danger.
Not here: danger that is named (`engine.clues`) or made together (`engine.danger`).
"""

from collections.abc import Mapping

from webcare.domain.lexicon import Cue
from webcare.domain.understanding import Danger
from webcare.engine.clues import Clues
from webcare.engine.danger import HINT

AXIS, ALARM, CALM = "danger", "alarm", "calm"
_SURE = 0.9
"""So likely, danger is felt; chosen so that of a hundred plain messages at most three alarm."""
_INCIDENT = 2.0


def felt(clues: Clues, likely: Mapping[str, Mapping[str, float]]) -> Danger:
    """The danger that the words weigh together; none where they say that it is no danger."""
    if likely.get(AXIS, {}).get(ALARM, 0.0) < _SURE or HINT not in clues.hits or clues.says(Cue.FIGURATIVE):
        return Danger.NONE
    return Danger.INCIDENT if clues.score(Cue.INCIDENT) >= _INCIDENT else Danger.LIFE
