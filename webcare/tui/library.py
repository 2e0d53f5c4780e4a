"""What was read from the content folders, made ready once for every screen.

Read in a thread after the first paint, so what it needs is imported where it is used.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from webcare.domain.policy import Policy
    from webcare.domain.scenario import Scenario
    from webcare.engine.city import City
    from webcare.engine.match import Lexicon
    from webcare.store.content import Folders


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Cities, scenarios and words."""

    cities: Mapping[str, City]
    """By id, in the order in which the screens name them."""
    scenarios: tuple[Scenario, ...]
    lexicon: Lexicon
    rests: Mapping[str, Mapping[str, int]]
    """By city: how many statements rest on each basis."""

    def scenario(self, slug: str) -> Scenario | None:
        """The scenario of that name."""
        return next((scenario for scenario in self.scenarios if scenario.slug == slug), None)


def name_of(policy: Policy) -> str:
    """A city's name, with its year where it is a variant: `Utrecht 2025`."""
    return f"{policy.name} {policy.as_of}" if "@" in policy.city else policy.name


def rests_on(policy: Policy) -> Mapping[str, int]:
    """How many statements of a policy rest on each basis."""
    return Counter(statement.basis.value for statement in _statements(policy))


def _statements(found: Any) -> Iterator[Any]:
    """Everything in a policy that says what it rests on."""
    from pydantic import BaseModel

    from webcare.domain.content import Sourced

    if isinstance(found, Sourced):
        yield found
    if isinstance(found, BaseModel):
        for name in type(found).model_fields:
            yield from _statements(getattr(found, name))
    elif isinstance(found, Mapping):
        for value in found.values():
            yield from _statements(value)
    elif isinstance(found, tuple):
        for value in found:
            yield from _statements(value)


def read(folders: Folders) -> Library:
    """Everything in the folders. Raises `ContentError` where a file cannot be loaded."""
    from webcare.engine.city import City
    from webcare.store.content import (
        city_names,
        load_lexicon,
        load_policy,
        load_scenario,
        scenario_slugs,
    )

    policies = [load_policy(folders, name) for name in city_names(folders)]
    scenarios = [load_scenario(folders, slug) for slug in scenario_slugs(folders)]
    return Library(
        cities={policy.city: City.of(policy) for policy in sorted(policies, key=lambda one: one.city)},
        scenarios=tuple(sorted(scenarios, key=lambda one: one.number)),
        lexicon=load_lexicon(folders),
        rests={policy.city: rests_on(policy) for policy in policies},
    )
