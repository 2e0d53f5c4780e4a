"""Near misses for a reader and for JSON. Not here: finding them."""

from collections.abc import Sequence
from typing import Any

from webcare.analysis.near import NearMiss, told_change
from webcare.cli.printing import labelled
from webcare.engine.explain import named


def near_lines(found: Sequence[NearMiss], lang: str, room: int) -> list[str]:
    """What would have made the difference, in lines of the explanation."""
    if not found:
        none = "met één of twee andere feiten was het besluit hetzelfde geweest"
        if lang != "nl":
            none = "with one or two other facts the decision would have been the same"
        return labelled("  bijna" if lang == "nl" else "  nearly", none, room)
    lines: list[str] = []
    for near in found:
        head = ("  bijna" if lang == "nl" else "  nearly") if not lines else ""
        lines += labelled(head, _sentence(near, lang), room)
    return lines


def _sentence(near: NearMiss, lang: str) -> str:
    decision = near.decision
    deed = named(decision.action.value, lang) + "".join(f" + {named(one.value, lang)}" for one in decision.also)
    return f"{told_change(near, lang)}: {deed} ({decision.rule.id})"


def near_values(near: NearMiss, lang: str) -> dict[str, Any]:
    """One near miss for JSON: `says`, the facts to change with the values of which any will do, what would be done."""
    decision = near.decision
    return {
        "says": told_change(near, lang),
        "changes": {
            name: [value if isinstance(value, bool) else str(value) for value in values]
            for name, values in near.changes.items()
        },
        "effort": decision.effort.value,
        "action": decision.action.value,
        "also": [one.value for one in decision.also],
        "rule": decision.rule.id,
    }
