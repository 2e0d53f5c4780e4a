"""One message of an archive through the policies: what each city would do with it, as flat rows.

A row out carries no word of the citizen: labels, the decision, and what the city says.
"""

from collections.abc import Mapping, Sequence

from webcare.engine.answer import Answer, answer
from webcare.engine.city import City
from webcare.engine.match import Lexicon
from webcare.engine.understand import understand
from webcare.simulation.rows import Row

COLUMNS = (
    "id",
    "city",
    "channel",
    "topic",
    "subject",
    "kind",
    "sentiment",
    "urgency",
    "language",
    "addressed",
    "contains_pii",
    "signals",
    "advice",
    "effort",
    "action",
    "rule",
    "reply",
    "post",
)
"""What a row out holds, in this order in every format."""
SWITCHES = frozenset({"addressed", "contains_pii"})
"""The columns that are true or false."""

Cell = str | bool | None
RowOut = tuple[Cell, ...]
"""One city's row: a cell per column, None where the city says nothing."""


def replayed(
    row: Row, cities: Mapping[str, City], lexicon: Lexicon, named: Sequence[str] = (), seed: int = 0
) -> list[RowOut]:
    """A row per city, in the order of `named`; where none is named the row's own city, else every one of `cities`."""
    understood = understand(row.message, lexicon)
    names = named or ((row.city,) if row.city else [name for name in cities if "@" not in name])
    return [
        _row_out(row.id, answer(cities[name], row.message, lexicon, seed=seed, understanding=understood))
        for name in names
    ]


def _row_out(row_id: str, found: Answer) -> RowOut:
    understood, response = found.understanding, found.response
    return (
        row_id,
        found.city.id,
        found.message.channel.value,
        understood.topic.value,
        understood.subject,
        understood.kind.value,
        understood.sentiment.value,
        understood.urgency.value,
        understood.language.value,
        understood.addressed,
        understood.contains_pii,
        # Flat, so that every format says it alike: the names with spaces between.
        " ".join(sorted([signal.value for signal in understood.signals])),
        understood.advice.value,
        response.effort.value,
        response.action.value,
        found.decision.rule.id,
        response.reply.text if response.reply else None,
        response.post.text if response.post else None,
    )
