"""Situations in words: `een klacht of melding, op Facebook, over afval, aan ons gericht`.

What is said of a fact depends on how many of its values are meant: a few are named, of most the rest is ("behalve").
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from webcare.analysis.space import ABOUT, Box, Space
from webcare.domain.policy import When
from webcare.domain.understanding import Topic
from webcare.engine.explain import FACT_NAMES, named

_WHETHER: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "addressed": ("niet aan ons gericht", "aan ons gericht"),
        "contains_pii": ("zonder persoonsgegevens", "met persoonsgegevens"),
        "sure": ("niet zeker begrepen", "zeker begrepen"),
        "case": ("zonder zaaknummer", "met een zaaknummer"),
        "warned": ("nog niet gewaarschuwd", "al gewaarschuwd"),
        "centre": ("niet over de binnenstad", "over de binnenstad"),
        "named": ("zonder naam", "met een naam"),
        "norm": ("zonder afgesproken termijn", "met een afgesproken termijn"),
    }
)
_ONE: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("turn", "first"): "in een eerste bericht",
        ("turn", "later"): "in een vervolgbericht",
        ("danger", "none"): "zonder gevaar",
        ("status", "none"): "er is geen feit bekend",
        ("status", "confirmed"): "het feit is bevestigd",
        ("place", "known"): "de plek is bekend",
        ("place", "unknown"): "de plek is onbekend",
        ("asked", "none"): "wij vroegen niets",
        ("asked", "place"): "wij vroegen naar de plek",
        ("asked", "report"): "wij vroegen naar het meldnummer",
        ("asked", "details"): "wij vroegen om uitleg",
        ("phase", "crisis"): "tijdens een crisis",
        ("phase", "normal"): "buiten een crisis",
        ("tips", "none"): "nog zonder tip van ons",
        ("feeling", "none"): "zonder duidelijke emotie",
    }
)
_BEFORE: Mapping[str, str] = MappingProxyType({"kind": "", "channel": "op ", ABOUT: "over ", "language": "taal "})
_SHOWN = 6
"""So many subjects are named; then how many there are more."""


def told_box(space: Space, box: Box, lang: str = "nl", *, briefly: bool = False) -> str:
    """A box in words; everything, where it states nothing. `briefly`: what only rules out the unusual is left out."""
    if briefly:
        box = {name: bits for name, bits in box.items() if bits & ~space.usual(name) or name in _TOLD}
    parts = [part for name in sorted(box, key=_order) for part in _part(space, name, box[name], lang)]
    parts += _sets(box, lang)
    return ", ".join(parts) or ("alles" if lang == "nl" else "everything")


def told_condition(space: Space, when: When, lang: str = "nl") -> str:
    """A condition in words, its alternatives with `of` between them."""
    return (" of " if lang == "nl" else " or ").join(told_box(space, box, lang) for box in space.where(when))


_TOLD = frozenset({"kind", "channel", ABOUT, "addressed", "urgency", "place"})
"""What is always told: without it nobody sees what it is about."""
_ORDER = ("kind", "channel", ABOUT, "addressed", "danger", "urgency", "turn")


def _order(name: str) -> tuple[int, str]:
    return (_ORDER.index(name) if name in _ORDER else len(_ORDER), name)


def _part(space: Space, name: str, bits: int, lang: str) -> Iterator[str]:
    if ":" in name or bits == space.full[name]:
        return
    values = space.values(name, bits)
    if lang != "nl":
        yield f"{name}: {_listed(_about(space, values, lang) if name == ABOUT else map(_word, values), lang)}"
    elif name == ABOUT:
        yield f"over {_listed(_about(space, values, lang), lang)}"
    elif name in _WHETHER:
        yield _WHETHER[name][values[0] is True]
    elif len(values) == 1 and (name, str(values[0])) in _ONE:
        yield _ONE[name, str(values[0])]
    else:
        yield _some(space, name, values)


def _some(space: Space, name: str, values: Sequence[Any]) -> str:
    """Values of a fact by name, or those that are not meant."""
    before = _BEFORE.get(name, f"{FACT_NAMES.get(name, name)}: ")
    rest = [value for value in space.facts[name] if value not in values]
    if len(rest) * 2 < len(values):
        missing = _listed((named(_word(value)) for value in rest), "nl")
        return f"alles behalve {missing}" if name == "kind" else f"{before}alles behalve {missing}"
    return f"{before}{_listed((named(_word(value)) for value in values), 'nl')}"


def _about(space: Space, values: Sequence[str], lang: str) -> list[str]:
    """Subjects, whole topics by their own name; where most are meant, what is not."""
    every = space.facts[ABOUT]
    if len(values) * 2 > len(every):
        rest = [subject for subject in every if subject not in values]
        if lang != "nl":
            return [f"everything but {_joined(_topics(every, rest, lang), 'and')}"]
        return [f"alles behalve {_joined(_topics(every, rest, lang), 'en')}"]
    return _topics(every, values, lang)


def _topics(every: Sequence[str], values: Sequence[str], lang: str) -> list[str]:
    names: list[str] = []
    chosen = set(values)
    for topic in Topic:
        own = [subject for subject in every if subject.startswith(f"{topic.value}/")]
        here = [subject for subject in own if subject in chosen]
        names += [topic.value] if own and len(here) == len(own) else here
    left = len(names) - _SHOWN
    return [*names[:_SHOWN], f"nog {left}" if lang == "nl" else f"{left} more"] if left > 1 else names


def _sets(box: Box, lang: str) -> Iterator[str]:
    """Signals and topics that are there, and that are not."""
    words: tuple[tuple[str, Callable[[str], str], Callable[[str], str]], ...] = (
        ("signals", lambda some: f"met signaal {some}", lambda some: f"zonder signaal {some}"),
        ("mentions", lambda some: f"ook genoemd: {some}", lambda some: f"niet genoemd: {some}"),
    )
    for owner, there, not_there in words:
        for bits, say, joint in ((2, there, "en"), (1, not_there, "of")):
            names = [name.partition(":")[2] for name in box if name.startswith(f"{owner}:") and box[name] == bits]
            if not names:
                continue
            if lang == "nl":
                yield say(_joined([named(name) for name in names], joint))
            else:
                yield f"{owner} {'with' if bits == 2 else 'without'} {', '.join(names)}"


def _word(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _listed(words: Iterable[str], lang: str) -> str:
    return _joined(list(words), "of" if lang == "nl" else "or")


def _joined(words: Sequence[str], joint: str) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {joint} {words[-1]}"
