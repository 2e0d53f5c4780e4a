"""Every check over every file, or over those that were named; the problems in the order of the files."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from webcare.domain.problem import Problem
from webcare.store.check.analysed import analysed
from webcare.store.check.desk import unsound_desks
from webcare.store.check.examples import failed_examples, misunderstood, phrases_twice
from webcare.store.check.found import at
from webcare.store.check.known import Known
from webcare.store.check.names import texts, wrong_names
from webcare.store.check.order import silent_templates, unreachable_rules, unreachable_wordings
from webcare.store.check.scripts import wrong_scripts
from webcare.store.check.shelf import Shelf, add_loose, filled
from webcare.store.check.tested import wrong_trials
from webcare.store.check.wordings import unsound_wordings
from webcare.store.content import TODO, File
from webcare.store.folders import EXAMPLES, Folders, shown
from webcare.store.sentences import Tongue, excerpt, in_tongue
from webcare.store.undisturbed import undisturbed


@undisturbed()
def looked_through(folders: Folders, named: Sequence[Path], language: Tongue, known: Known) -> list[Problem]:
    """Every problem in the content, or in the files that were named, in the order of the files."""
    shelf = filled(folders, in_tongue(language), known)
    inside = {shown(path) for path in known.contents if path.parent.name != EXAMPLES}
    for path in named:
        if shown(path) not in inside:
            add_loose(shelf, path)
    chosen = {shown(path) for path in named}
    cities = [name for name, city in shelf.cities.items() if not chosen or city.name in chosen]
    if chosen and not cities:
        # National rules and words touch every city.
        cities = list(shelf.cities)
    found = {*shelf.problems, *_all(shelf, cities, language)}
    if chosen:
        found = {problem for problem in found if problem.file in chosen or problem.fatal}
    return sorted(found, key=_place)


def _place(problem: Problem) -> tuple[str | int, ...]:
    return (problem.file, problem.line, problem.column, problem.where, problem.says, problem.code)


def _all(shelf: Shelf, cities: Sequence[str], language: Tongue) -> Iterator[Problem]:
    yield from wrong_names(shelf)
    yield from _misnamed(shelf)
    yield from _unfinished(shelf)
    yield from unreachable_rules(shelf)
    yield from unreachable_wordings(shelf)
    yield from silent_templates(shelf)
    yield from unsound_wordings(shelf)
    yield from unsound_desks(shelf)
    yield from wrong_scripts(shelf)
    yield from wrong_trials(shelf)
    yield from phrases_twice(shelf)
    yield from misunderstood(shelf)
    yield from failed_examples(shelf, cities, language)
    yield from analysed(shelf, cities, language)


def _unfinished(shelf: Shelf) -> Iterator[Problem]:
    """Texts that are still to be filled in, as `webcare new` puts them there."""
    files: list[File[Any]] = [*shelf.cities.values(), *shelf.trials]
    files += [*shelf.scenarios, *shelf.proofs, *shelf.answers, *shelf.rubrics]
    for file in files:
        if file.unfinished:
            yield from shelf.once("todo", file, [], partial(_todo, file, shelf))


def _todo(file: File[Any], shelf: Shelf) -> Iterator[Problem]:
    for path, text in texts(file.model):
        if text.lstrip().startswith(TODO.decode()):
            yield at(file, path, shelf.say("todo", text=excerpt(text)))


def _misnamed(shelf: Shelf) -> Iterator[Problem]:
    """Files whose own name and the name inside differ: then nobody finds them."""
    named: list[tuple[File[Any], str, str]]
    named = [(file, "city", file.model.city) for file in shelf.cities.values()]
    named += [(file, "slug", file.model.slug) for file in shelf.scenarios]
    named += [(file, "topic", file.model.topic.value) for file in shelf.answers]
    named += [(file, "topic", file.model.topic.value) for file in shelf.topics]
    named += [(file, "rubric", file.model.rubric) for file in shelf.rubrics]
    named += [(file, "topic", file.model.topic.value) for file in shelf.frames]
    for file, key, stands in named:
        stem = Path(file.name).stem
        if stands != stem:
            yield at(file, (key,), shelf.say("misnamed", key=key, stands=stands, name=stem))
