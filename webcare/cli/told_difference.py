"""The difference between two policies as lines for a reader and as values for JSON. Not here: working it out."""

from collections.abc import Iterator
from typing import Any

from webcare.analysis.difference import Difference, Part
from webcare.analysis.parting_words import does, excerpt, head, say, where
from webcare.analysis.telling import told_box
from webcare.cli.printing import wrapped
from webcare.domain.action import Effort
from webcare.domain.policy import Rule


def lines(found: Difference, parts: list[Part], names: tuple[str, str], lang: str, room: int) -> Iterator[str]:
    """The whole difference for a reader; `parts`: those to show."""
    yield from wrapped(head(found, names, lang), room)
    if found.parts:
        yield from wrapped(say(lang, "share"), room)
    for key, everyday in (("everyday", True), ("rare", False)):
        shown = [part for part in parts if bool(part.everyday) is everyday]
        if shown:
            yield ""
            yield from wrapped(say(lang, key), room)
        for part in shown:
            yield ""
            yield from wrapped(f"{names[0]}: {does(part.one, lang)} · {names[1]}: {does(part.other, lang)}", room)
            for box in part.boxes:
                yield from wrapped(told_box(found.space, box, lang, briefly=True), room, "  - ")
            if not part.whole:
                yield f"  - {say(lang, 'more')}"
            for example in part.examples:
                yield from wrapped(f'"{excerpt(example.text, 200)}" ({where(example, lang)})', room, "    > ")
            if not part.examples:
                yield f"    ({say(lang, 'none')})"
    if len(parts) < len(found.parts):
        yield ""
        yield from wrapped(say(lang, "rest", count=len(found.parts) - len(parts)), room)


def values(found: Difference, parts: list[Part], names: tuple[str, str], lang: str) -> dict[str, Any]:
    """The same for JSON."""
    return {
        "one": names[0],
        "other": names[1],
        "situations": found.situations,
        "apart": found.apart,
        "everyday": found.everyday,
        "messages": {"played": found.played, "apart": sum(part.known for part in found.parts)},
        "ways": len(found.parts),
        "parts": [
            {
                "one": _deed(part.one),
                "other": _deed(part.other),
                "situations": part.situations,
                "everyday": part.everyday,
                "messages": part.known,
                "complete": part.whole,
                "where": [
                    {
                        "says": told_box(found.space, box, lang),
                        "facts": {name: [_plain(one) for one in found.space.values(name, box[name])] for name in box},
                    }
                    for box in part.boxes
                ],
                "examples": [example.model_dump(mode="json", exclude_defaults=True) for example in part.examples],
            }
            for part in parts
        ],
    }


def _deed(rule: Rule) -> dict[str, Any]:
    effort = rule.then.effort
    return {
        "effort": effort.value if isinstance(effort, Effort) else [one.value for one in effort.by_split],
        "action": rule.then.action.value,
        "also": [action.value for action in rule.then.also],
    }


def _plain(value: Any) -> Any:
    return value if isinstance(value, bool) else str(value)
