"""What else a message could have been: per label the value that came second, and how it scored.

Reckoned out when somebody asks for it; of most messages nobody does. Not here: the scores themselves (`topics`,
`settle`), and below which the engine says that it does not know (`facts.SURE`).
"""

from typing import NamedTuple

from webcare.domain.understanding import Understanding
from webcare.engine.topics import sureness

LABELS = ("topic", "kind", "sentiment", "urgency", "advice")
"""The labels that are weighed, in the order in which they are told."""


class Second(NamedTuple):
    """The value that came second."""

    value: str
    score: float
    """0 to 1. Higher than the score of the value that was chosen where a rule of the trade ruled this one out."""


def runner_up(understanding: Understanding, label: str) -> Second | None:
    """The value of `label` that came second; None where nothing else was in sight."""
    chosen = str(getattr(understanding, label).value)
    scores = understanding.scores.get(label, {})
    others = [(-score, value) for value, score in scores.items() if value != chosen and score > 0]
    if not others:
        return None
    score, value = min(others)
    score = -score
    if label == "topic":
        # Both reckoned alike: each beside the other.
        score = sureness(score, scores.get(chosen, 0.0))
    return Second(value, round(score, 2))
