"""What was read from the content folders, made ready once for every screen.

Read in a thread after the first paint, so what it needs is imported where it is used.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from webcare.domain.assessment import Assessment, Case
    from webcare.domain.citizens import Crowd, Frames
    from webcare.domain.policy import Policy, SourceSentence
    from webcare.domain.rubric import Rubric
    from webcare.domain.scenario import Scenario
    from webcare.engine.city import City
    from webcare.exercise.state import World
    from webcare.simulation.calling import Calls
    from webcare.store.folders import Folders
    from webcare.store.sentences import Tongue


SHIFT = "dienst"
"""What stands for a scenario where citizens write without a script (`simulation.shift`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Cities, scenarios, words and sources."""

    world: World
    """What an exercise is played with."""
    scenarios: tuple[Scenario, ...] = ()
    rests: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """By city: how many statements rest on each basis."""
    sources: Mapping[str, SourceSentence] = field(default_factory=dict)
    """By key: `R5`."""
    subjects: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What `afval/oud-papier` is called, by language."""
    rubric: Callable[[], Rubric] | None = None
    """What a trainee is judged by, read when somebody trains. Raises ContentError."""
    citizens: Callable[[], tuple[Crowd, tuple[Frames, ...]]] | None = None
    """Who writes in a shift without a script, read when there is one. Raises ContentError."""
    calls: Callable[[str], Calls] = lambda _city: {}
    """Which wordings call upon which skill in a city, found when somebody practises there. Raises ContentError."""
    fingerprint: str = ""
    """A short name for the content as it was read."""
    folders: Folders | None = None
    """Where it was read; None where it stands in no files."""

    @property
    def cities(self) -> Mapping[str, City]:
        """By id, in the order in which the screens name them."""
        return self.world.cities

    def scenario(self, slug: str) -> Scenario | None:
        """The scenario of that name."""
        return next((scenario for scenario in self.scenarios if scenario.slug == slug), None)

    def kept_scenario(self, name: str, seed: int, city: str) -> Scenario | None:
        """The scenario that is kept under this name; a shift is made anew from what the name says."""
        from webcare.simulation.made_of import made_of
        from webcare.simulation.shift import shift

        made = made_of(name, city)
        if made is None or self.citizens is None:
            return self.scenario(name)
        crowd, topics = self.citizens()
        return shift(
            crowd,
            topics,
            made.level,
            seed,
            abuse=made.abuse,
            wanted=made.wanted,
            calls=self.calls(city) if made.wanted else {},
            before=made.before,
        )

    def subject_names(self, lang: str) -> Mapping[str, str]:
        """What subjects are called in one language."""
        return {subject: names.get(lang, names["nl"]) for subject, names in self.subjects.items()}


def name_of(policy: Policy) -> str:
    """A city's name, with its year where it is a variant: `Utrecht 2025`."""
    return f"{policy.name} {policy.as_of}" if "@" in policy.city else policy.name


def rests_on(policy: Policy) -> Mapping[str, int]:
    """How many statements of a policy rest on each basis."""
    return Counter(statement.basis.value for statement in _statements(policy))


def _statements(found: Any) -> Iterator[Any]:
    """Everything in a policy that says what it rests on, but the wordings: those are always ours."""
    from pydantic import BaseModel

    from webcare.domain.content import Sourced
    from webcare.domain.policy import Template

    if isinstance(found, Template):
        return
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


def read(folders: Folders, lang: Tongue = "nl") -> Library:
    """Everything in the folders. Raises `ContentError` where a file cannot be loaded."""
    from functools import cache, partial

    from webcare.engine.city import City
    from webcare.exercise.state import World
    from webcare.store.content import (
        load_attitude,
        load_citizens,
        load_lexicon,
        load_policies,
        load_reactions,
        load_rubric,
        load_scenarios,
        load_sources,
    )
    from webcare.store.folders import city_names, fingerprint

    policies = load_policies(folders, city_names(folders), lang)
    lexicon = load_lexicon(folders, lang)
    rubric = cache(partial(load_rubric, folders, language=lang))

    def judge(case: Case) -> Assessment:
        from webcare.assessment.assess import assess

        return assess(rubric(), case)

    cities = {policy.city: City.of(policy) for policy in policies}
    citizens = cache(partial(load_citizens, folders, lang))

    @cache
    def calls(city: str) -> Calls:
        from webcare.simulation.calling import called_upon

        return called_upon(*citizens(), cities[city], lexicon)

    return Library(
        world=World(
            lexicon=lexicon,
            cities=cities,
            reactions=load_reactions(folders, lang),
            judge=judge,
            attitude=load_attitude(folders, lang),
        ),
        rubric=rubric,
        citizens=citizens,
        calls=calls,
        scenarios=load_scenarios(folders, lang),
        rests={policy.city: rests_on(policy) for policy in policies},
        sources={sentence.key: sentence for sentence in load_sources(folders, lang)},
        subjects=lexicon.subjects,
        fingerprint=fingerprint(folders),
        folders=folders,
    )
