"""Messages that were generated for a city, as a YAML file that an adviser keeps beside the policy and goes on with."""

from collections.abc import Sequence
from typing import Any

import yaml

from webcare.analysis.coverage import Fired

_HEAD = """\
# Berichten die de afspraken van {city} laten gelden, gemaakt met `webcare generate {city}`.
# Elk bericht is afgespeeld en kwam uit bij de afspraak die erbij staat. Lees ze na: ze zijn samengesteld uit zinnen
# van de afspraken en van het lexicon. Maak ze gewoner waar dat kan, en houd wat klopt.
# Het is een test: `webcare test` voert het uit.
"""
_MISSING = "# Geen bericht gevonden voor: {rules}.\n"
_NEVER = "# Deze afspraken gelden hier nooit, dus ook niet in een bericht: {rules}.\n"


def tests_of(city: str, every: Sequence[Fired]) -> dict[str, Any]:
    """The messages as values: a test per rule that can hold and has one."""
    tests = [
        {"rule": one.rule.id, **one.example.model_dump(mode="json", exclude_defaults=True)}
        for one in every
        if one.example is not None
    ]
    return {"city": city, "tests": tests}


def as_yaml(city: str, every: Sequence[Fired]) -> str:
    """The whole file."""
    missing = [one.rule.id for one in every if one.can_win and one.example is None]
    never = [one.rule.id for one in every if not one.can_win]
    head = _HEAD.format(city=city)
    if missing:
        head += _MISSING.format(rules=", ".join(missing))
    if never:
        head += _NEVER.format(rules=", ".join(never))
    body = yaml.safe_dump(tests_of(city, every), allow_unicode=True, sort_keys=False, width=118)
    return head + body
