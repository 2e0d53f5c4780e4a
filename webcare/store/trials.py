"""The tests of the policies as they stand in files: those beside the policies, and the examples inside them.

Not here: playing them (`analysis.trials`), and what is wrong with a file of tests (`store.check`).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from webcare.analysis.trials import Case, Place, cases_of, examples_of
from webcare.domain.bank import AnswerFile
from webcare.domain.policy import Policy, Shared
from webcare.domain.problem import Problem
from webcare.domain.proof import Proofs
from webcare.domain.trial import Trials
from webcare.engine.city import City
from webcare.store.content import (
    ANSWER_TEMPLATE,
    File,
    each,
    load_city,
    load_policies,
    remembered,
)
from webcare.store.errors import ContentError
from webcare.store.folders import (
    NATIONAL,
    Folders,
    city_names,
    proof_files,
    require,
    scenario_slugs,
    yaml_files,
)
from webcare.store.sentences import Say, Tongue, excerpt, in_tongue, listed, nearest
from webcare.store.undisturbed import undisturbed

_NOWHERE: Place = ("", 0)


@dataclass(frozen=True, kw_only=True)
class Bench:
    """What there is to test: cities, their tests, and where everything stands."""

    folders: Folders
    language: Tongue
    cities: Mapping[str, City]
    cases: tuple[Case, ...]
    proofs: tuple[File[Proofs], ...] = field(default=())
    """Tests of scenarios, where they were asked for."""

    @cached_property
    def national(self) -> File[Shared]:
        """What every city shares."""
        path = self.folders.policies / f"{NATIONAL}.yaml"
        return remembered(Shared, path, in_tongue(self.language), self.folders.policies)

    @cached_property
    def _own(self) -> Mapping[str, File[Policy]]:
        return {name: load_city(self.folders, name, in_tongue(self.language)) for name in self.cities}

    @cached_property
    def _answers(self) -> tuple[File[AnswerFile], ...]:
        folder = self.folders.policies / "antwoorden"
        return each(AnswerFile, yaml_files(folder), in_tongue(self.language), self.folders.policies)

    def rule(self, city: str, rule: str, *below: str | int) -> Place:
        """Where a rule stands, or something in it."""
        return _rule_at(self._own[city], self.national, rule, below)

    def channel(self, city: str, channel: str) -> Place:
        """Where a channel of a city stands."""
        return _placed(self._own[city], ("channels", channel, "register"))

    def template(self, city: str, name: str) -> Place:
        """Where a template stands."""
        file: File[Any] = self._own[city] if name in self._own[city].model.templates else self.national
        return _placed(file, ("templates", name), key=True)

    def wording(self, city: str, name: str, number: int) -> Place:
        """Where a wording of a template stands, the city's own before the national ones."""
        own = self._own[city].model.templates.get(name)
        mine = len(own.wordings) if own is not None else 0
        if number < mine:
            return _placed(self._own[city], ("templates", name, "wordings", number))
        number -= mine
        if name == ANSWER_TEMPLATE:
            for file in self._answers:
                if number < len(file.model.answers):
                    return _placed(file, ("answers", number))
                number -= len(file.model.answers)
        return _placed(self.national, ("templates", name, "wordings", number))

    def own_wordings(self, city: str) -> Mapping[str, int]:
        """Per template in the city's own file how many wordings it has there."""
        return {name: len(template.wordings) for name, template in self._own[city].model.templates.items()}

    @staticmethod
    def line_of(file: File[Proofs], number: int) -> int:
        """On which line a test of a scenario stands."""
        return _placed(file, ("tests", number))[1]

    def is_own(self, city: str, rule: str) -> bool:
        """Whether a rule stands in the city's own file."""
        return any(one.id == rule for one in self._own[city].model.rules)


def _placed(file: File[Any], path: Sequence[str | int], *, key: bool = False) -> Place:
    line, _, _ = file.source.place(path, key=key)
    return file.name, line


def _rule_at(own: File[Policy], national: File[Shared], rule: str, below: Sequence[str | int] = ()) -> Place:
    for at, one in enumerate(own.model.rules):
        if one.id == rule:
            return _placed(own, ("rules", at, *below))
    for block in ("first", "last"):
        for at, one in enumerate(getattr(national.model.rules, block)):
            if one.id == rule:
                return _placed(national, ("rules", block, at, *below))
    return _NOWHERE


@undisturbed()
def load_bench(folders: Folders, names: Sequence[str] = (), language: Tongue = "nl") -> Bench:
    """The tests of the cities, scenarios, files and folders of these names; of all cities where none is named.

    Raises NotFoundError for a name that is none of those, ContentError for a file that is wrong.
    """
    say = in_tongue(language)
    asked = _asked(names, folders, say)
    every = city_names(folders)
    files = each(Trials, asked.trials, say, folders.policies) if asked.trials else ()
    problems = [problem for file in files for problem in unknown_cities(file, every, say)]
    if problems:
        raise ContentError(tuple(problems))
    cities = {policy.city: City.of(policy) for policy in load_policies(folders, every, language)}
    cases: list[Case] = []
    bench = Bench(folders=folders, language=language, cities=cities, cases=())
    for name in asked.examples:
        cases += _examples(bench, name)
    for file in files:
        cases += cases_of(_placed_tests(file), file.model.city)
    only = asked.only
    kept = tuple(case for case in cases if not only or case.city in only)
    proofs = each(Proofs, asked.proofs, say, folders.scenarios) if asked.proofs else ()
    return Bench(folders=folders, language=language, cities=cities, cases=kept, proofs=proofs)


def _placed_tests(file: File[Trials]) -> Iterator[tuple[Any, Callable[[], Place]]]:
    for at, trial in enumerate(file.model.tests):
        yield trial, partial(_placed, file, ("tests", at))


def _examples(bench: Bench, name: str) -> Iterator[Case]:
    """The examples inside a policy. Of the national rules those that come last need hold in one city only, so they say
    nothing of this one: `webcare check` looks after them."""
    last = {rule.id for rule in bench.national.model.rules.last}
    for case in examples_of(bench.cities[name].policy, lambda *path: bench.rule(name, *path)):
        is_loose = case.trial.rule and case.trial.rule[0] in last and not bench.is_own(name, case.trial.rule[0])
        if not is_loose:
            yield case


def unknown_cities(file: File[Trials], every: Sequence[str], say: Say) -> Iterator[Problem]:
    """The tests that are about a city that does not exist, or about none."""
    places: list[tuple[tuple[str | int, ...], str]] = [(("city", n), name) for n, name in enumerate(file.model.city)]
    for at, trial in enumerate(file.model.tests):
        places += [(("tests", at, "city", n), name) for n, name in enumerate(trial.city)]
        places += [(("tests", at, "per", name), name) for name in trial.per]
        if not (file.model.city or trial.city or trial.per):
            yield file.source.problem(("tests", at), say("trial-nowhere"), fatal=True)
    for path, name in places:
        if name not in every:
            says = say("city-unknown", name=excerpt(name), names=listed(every, 20), nearest=nearest(name, every))
            yield file.source.problem(path, says, key="per" in path, fatal=True)


@dataclass(slots=True, kw_only=True)
class _Asked:
    """Files and cities to test."""

    trials: list[Path] = field(default_factory=list)
    proofs: list[Path] = field(default_factory=list)
    examples: list[str] = field(default_factory=list)
    """Cities of which the examples are tests."""
    only: set[str] = field(default_factory=set)
    """The cities that were named; empty: all."""
    whole: bool = False
    """Whether a file or folder was named beside them: all of that is meant."""


def _asked(names: Sequence[str], folders: Folders, say: Say) -> _Asked:
    cities, slugs = city_names(folders), scenario_slugs(folders)
    asked = _Asked()
    for name in names or [str(folders.policies)]:
        if name in cities:
            _add_city(asked, name, folders)
        elif name in slugs:
            asked.proofs += [one for one in proof_files(folders.scenarios) if one.stem == f"{name}_test"]
        elif not _add_path(asked, name, cities, folders):
            require(name, [*cities, *slugs], "content-unknown", folders.policies, say)
    asked.trials = list(dict.fromkeys(asked.trials))
    asked.proofs = list(dict.fromkeys(asked.proofs))
    asked.examples = list(dict.fromkeys(asked.examples))
    if asked.whole:
        asked.only = set()
    return asked


def _add_city(asked: _Asked, name: str, folders: Folders) -> None:
    asked.examples.append(name)
    asked.only.add(name)
    asked.trials += proof_files(folders.policies)


def _add_path(asked: _Asked, name: str, cities: Sequence[str], folders: Folders) -> bool:
    """Whether this is a file or a folder with tests."""
    try:
        path = Path(name).resolve()
        files = proof_files(path) if path.is_dir() else [path] if path.is_file() else []
    except (OSError, ValueError, RuntimeError):
        return False
    policies, scenarios = folders.policies.resolve(), folders.scenarios.resolve()
    if path == policies:
        asked.examples += cities
    elif path.parent == policies and path.stem in cities:
        _add_city(asked, path.stem, folders)
        return True
    for file in files:
        (asked.proofs if file.is_relative_to(scenarios) else asked.trials).append(file)
    asked.whole = asked.whole or bool(files)
    return bool(files) or path == policies
