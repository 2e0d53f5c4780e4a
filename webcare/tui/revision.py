"""A city's policy while its adviser works on the file: as it was when somebody began to look, and as it is now.

Everything here takes its time and touches no screen: it is called from a thread, one call at a time. Not here: the
screen itself (`screens/policy`), noticing that a file was saved (`watching`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from webcare.analysis.changes import Change, changes, few, made, went
from webcare.analysis.citizens import Citizens
from webcare.analysis.difference import Difference, Part, difference
from webcare.engine.city import City
from webcare.exercise.otherwise import Course, course, written

if TYPE_CHECKING:
    from webcare.domain.policy import Policy
    from webcare.domain.problem import Problem
    from webcare.store.check import Known
    from webcare.store.folders import Folders
    from webcare.store.sentences import Tongue
    from webcare.tui.library import Library

MOST = 10
"""So many messages tell what goes otherwise."""
_PARTS, _BOXES = 6, 3
"""So many sorts of situations are told, each in so many pieces."""
_MADE = 6
"""For so many ways that no known message shows, one is put together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The policy as it was read just now, and what is wrong with it."""

    policy: Policy
    """The last one that could be loaded."""
    is_good: bool
    """Whether that is what stands in the file now."""
    problems: tuple[Problem, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)
    """By rule of the city's own file the line on which it stands."""
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Otherwise:
    """What goes otherwise since the beginning."""

    found: Difference | None = None
    """None where nothing was looked at yet."""
    changes: tuple[Change, ...] = ()
    """A few, the weightiest first."""
    parts: tuple[Part, ...] = ()
    """In which situations, told in boxes."""
    count: int = 0
    """With how many known messages it goes otherwise."""
    of: int = 0
    """How many messages were played."""
    courses: tuple[Course, ...] = ()
    """The scenarios that go otherwise."""
    played: int = 0
    """How many scenarios were played so far."""
    total: int = 0
    """How many there are."""


class Revision:
    """One city's policy, then and now."""

    def __init__(self, library: Library, city: str, lang: Tongue, known: Known | None = None) -> None:
        self.library = library
        self.city = city
        self.lang = lang
        self.opened = self.now = library.cities[city]
        """As it was when somebody began to look, and as it is."""
        self._known = known
        self._last = Reading(policy=self.now.policy, is_good=True)
        self._citizens: Citizens | None = None

    @property
    def folders(self) -> Folders | None:
        """Where the file is; None where the content is no file."""
        return self.library.folders

    def read(self) -> Reading:
        """The file as it is now, checked; what cannot be loaded leaves the last good policy as it was."""
        folders = self.folders
        if folders is None:
            return Reading(policy=self.now.policy, is_good=True)
        from webcare.store.check import check
        from webcare.store.content import load_policy
        from webcare.store.errors import ContentError
        from webcare.store.folders import shown

        file = folders.policies / f"{self.city}.yaml"
        problems: tuple[Problem, ...] = ()
        try:
            problems = check(folders, [self.city], self.lang, self._known).problems
            policy = load_policy(folders, self.city, self.lang)
        except ContentError as error:
            problems = tuple(dict.fromkeys([*problems, *error.problems]))
            return replace(self._last, is_good=False, problems=problems, file=shown(file))
        if policy != self.now.policy:
            self.now = City.of(policy)
        self._last = Reading(policy=policy, is_good=True, problems=problems, lines=self._lines(), file=shown(file))
        return self._last

    def begun_again(self) -> Revision:
        """The same city, with what it is now as what it was. Another revision: a thread may be busy with this one."""
        again = Revision(self.library, self.city, self.lang, self._known)
        again.opened = again.now = self.now
        again._last = self._last
        return again

    def _lines(self) -> dict[str, int]:
        from webcare.store.content import load_city
        from webcare.store.sentences import in_tongue

        assert self.folders is not None
        file = load_city(self.folders, self.city, in_tongue(self.lang))
        return {rule.id: file.source.place(("rules", at, "id"))[0] for at, rule in enumerate(file.model.rules)}

    # ------------------------------------------------------------------------------------------- what goes otherwise

    def citizens(self) -> Citizens:
        """Who writes what is known: the examples of the policy and the scenarios' citizens."""
        if self._citizens is None:
            world, policy = self.library.world, self.opened.policy
            examples = [example for rule in policy.rules for example in (*rule.examples, *rule.counterexamples)]
            for scenario in self.library.scenarios:
                examples += written(scenario, self.city, world)
            self._citizens = Citizens.of(world.lexicon, examples)
        return self._citizens

    def won(self) -> Counter[str]:
        """With how many known messages each rule wins now."""
        citizens = self.citizens()
        return Counter(went(self.now, example, citizens).rule for example in citizens.known)

    def otherwise(self) -> Iterator[Otherwise]:
        """What goes otherwise now, told ever more fully: messages first, then what takes longer."""
        citizens = self.citizens()
        # As the opened version remembers a conversation, so it was: asked first, it is what is remembered.
        found = list(changes(self.opened, self.now, citizens, citizens.known))
        lexicon = self.library.world.lexicon
        weighed = not lexicon.scale.is_empty
        parted = difference(self.opened.policy, self.now.policy, citizens, lexicon.subjects, weighed=weighed)
        told = Otherwise(found=parted, changes=tuple(few(found, MOST)), count=len(found), of=len(citizens.known))
        told = replace(told, total=len(self.library.scenarios))
        if self.opened.policy == self.now.policy:
            yield replace(told, played=told.total)
            return
        yield told
        told = replace(told, parts=tuple(parted.told(part, _BOXES) for part in parted.parts[:_PARTS]))
        yield told
        if any(not part.known for part in parted.parts) and len(found) < MOST:
            shown = [*told.changes, *made(parted, citizens, _MADE)]
            told = replace(told, changes=tuple(few(shown, MOST)))
            yield told
        yield from self._courses(told)

    def _courses(self, told: Otherwise) -> Iterator[Otherwise]:
        world = self.library.world
        then, now = (replace(world, cities={**world.cities, self.city: version}) for version in (self.opened, self.now))
        for number, scenario in enumerate(self.library.scenarios, start=1):
            found = course(scenario, self.city, then, now)
            told = replace(told, played=number, courses=(*told.courses, found) if found.differs else told.courses)
            yield told
