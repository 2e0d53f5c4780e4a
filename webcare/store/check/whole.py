"""Every check over every file, or over those that were named; the problems in the order of the files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from webcare.domain.problem import Problem
from webcare.store.check.analysed import analysed
from webcare.store.check.desk import unsound_desks
from webcare.store.check.examples import failed_examples, misunderstood, phrases_twice
from webcare.store.check.found import at
from webcare.store.check.names import wrong_names
from webcare.store.check.order import silent_templates, unreachable_rules, unreachable_wordings
from webcare.store.check.scripts import wrong_scripts
from webcare.store.check.shelf import Shelf, add_loose, filled
from webcare.store.check.wordings import unsound_wordings
from webcare.store.content import File
from webcare.store.folders import Folders, city_names, require, scenario_slugs, shown
from webcare.store.sentences import Tongue, in_tongue
from webcare.store.undisturbed import undisturbed


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was found, and over how much."""

    problems: tuple[Problem, ...]
    files: int
    """How many files were looked at."""

    @property
    def unloadable(self) -> bool:
        """Whether a file cannot be loaded at all."""
        return any(problem.fatal for problem in self.problems)


@undisturbed()
def check(folders: Folders, names: Sequence[str] = (), language: Tongue = "nl") -> Report:
    """Everything that is wrong with the content, or with the cities, scenarios and files of these names.

    Raises NotFoundError for a name that is none of those.
    """
    say = in_tongue(language)
    wanted = [_files(name, folders, language) for name in names]
    shelf = filled(folders, say)
    known = _known(folders)
    for path in chain.from_iterable(wanted):
        if path.resolve() not in known:
            add_loose(shelf, path)
    chosen = {shown(path) for path in chain.from_iterable(wanted)}
    cities = [name for name, city in shelf.cities.items() if not chosen or city.source.file in chosen]
    if chosen and _needs_all_cities(chosen, shelf):
        cities = list(shelf.cities)
    found = {*shelf.problems, *_all(shelf, cities, language)}
    if chosen:
        found = {problem for problem in found if problem.file in chosen or problem.fatal}
    return Report(problems=tuple(sorted(found)), files=len(chosen) or len(known))


def _all(shelf: Shelf, cities: Sequence[str], language: Tongue) -> Iterator[Problem]:
    files: list[File[Any]] = [*shelf.cities.values(), *shelf.answers, *shelf.rubrics]
    for file in [*files, *([shelf.national] if shelf.national else [])]:
        yield from wrong_names(file, shelf)
    yield from _misnamed(shelf)
    yield from unreachable_rules(shelf)
    yield from unreachable_wordings(shelf)
    yield from silent_templates(shelf)
    yield from unsound_wordings(shelf)
    yield from unsound_desks(shelf)
    yield from wrong_scripts(shelf)
    yield from phrases_twice(shelf)
    yield from misunderstood(shelf)
    yield from failed_examples(shelf, cities, language)
    yield from analysed(shelf, cities, language)


def _misnamed(shelf: Shelf) -> Iterator[Problem]:
    """Files whose own name and the name inside differ: then nobody finds them."""
    named: list[tuple[File[Any], str, str]]
    named = [(file, "city", file.model.city) for file in shelf.cities.values()]
    named += [(file, "slug", file.model.slug) for file in shelf.scenarios]
    named += [(file, "rubric", file.model.rubric) for file in shelf.rubrics]
    named += [(file, "topic", file.model.topic.value) for file in shelf.answers]
    named += [(file, "topic", file.model.topic.value) for file in shelf.topics]
    named += [(file, "topic", file.model.topic.value) for file in shelf.frames]
    for file, key, stands in named:
        stem = Path(file.source.file).stem
        if stands != stem:
            yield at(file, (key,), shelf.say("misnamed", key=key, stands=stands, name=stem))


def _needs_all_cities(chosen: set[str], shelf: Shelf) -> bool:
    """National rules and words touch every city."""
    return not any(city.source.file in chosen for city in shelf.cities.values())


def _known(folders: Folders) -> set[Path]:
    """The files of the content folders."""
    return {path.resolve() for folder in (folders.policies, folders.scenarios) for path in folder.rglob("*.yaml")}


def _files(name: str, folders: Folders, language: Tongue) -> list[Path]:
    """The files that a name on the command line means."""
    cities, slugs = city_names(folders), scenario_slugs(folders)
    if name in cities:
        return [folders.policies / f"{name}.yaml"]
    if name in slugs:
        return [folders.scenarios / f"{name}.yaml"]
    try:
        path = Path(name)
        if path.is_dir():
            return sorted(path.rglob("*.yaml"))
        if path.exists() or path.suffix in (".yaml", ".yml"):
            return [path]
    except (OSError, ValueError):
        pass
    require(name, [*cities, *slugs], "content-unknown", folders.policies, in_tongue(language))
    return []
