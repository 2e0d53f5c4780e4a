"""What is in the advisers' files, as models: policies, sources, words, scenarios.

Everything here raises ContentError (NotFoundError for a name that does not exist) and nothing else. It keeps
nothing between two calls: an edited file is read anew. Not here: where the files are (`store.folders`), and what is
wrong between them (`store.check`).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from webcare.domain.bank import AnswerFile, SourceFile
from webcare.domain.lexicon import (
    CityWords,
    CueWords,
    EverydayWords,
    ForeignWords,
    TopicWords,
    Vocabulary,
    Weights,
)
from webcare.domain.policy import Policy, Shared, SourceSentence, Template
from webcare.domain.problem import Problem
from webcare.domain.proof import Proofs
from webcare.domain.scenario import Reactions, Scenario
from webcare.engine.match import Lexicon, compiled
from webcare.store.errors import ContentError
from webcare.store.folders import (
    NATIONAL,
    SOURCES,
    Folders,
    city_names,
    proof_files,
    require,
    scenario_slugs,
    shown,
    yaml_files,
)
from webcare.store.sentences import Say, Tongue, in_tongue, nearest
from webcare.store.undisturbed import undisturbed
from webcare.store.validate import validated
from webcare.store.yaml_source import Source, read

M = TypeVar("M", bound=BaseModel)

ANSWER_TEMPLATE = "antwoord"
"""The template whose wordings stand in the answer bank, `policies/antwoorden/`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File(Generic[M]):
    """A content file that is well-formed: its model, and where everything in it stands."""

    source: Source
    model: M


def file_of(model: type[M], path: Path, say: Say) -> File[M]:
    """One file as its model, with its places."""
    source = read(path, shown=shown(path), say=say)
    return File(source=source, model=validated(model, source, say))


@undisturbed()
def load_policies(folders: Folders, names: Sequence[str], language: Tongue = "nl") -> tuple[Policy, ...]:
    """Several cities, the national part merged in; what they share is read once."""
    say = in_tongue(language)
    for name in names:
        require(name, city_names(folders), "city-unknown", folders.policies, say)
    shared = file_of(Shared, folders.policies / f"{NATIONAL}.yaml", say)
    national = _with_bank(shared.model, folders, say)
    cities = [load_city(folders, name, say) for name in names]
    policies = tuple(city.model.within(national) for city in cities)
    problems = [
        problem
        for city, policy in zip(cities, policies, strict=True)
        for problem in _unanswerable(policy, city, shared, say)
    ]
    if problems:
        raise ContentError(tuple(dict.fromkeys(problems)))
    return policies


def _unanswerable(policy: Policy, city: File[Policy], national: File[Shared], say: Say) -> Iterator[Problem]:
    """Without these the engine has nothing to say or to decide; `webcare check` finds the rest."""
    places: dict[str, tuple[Source, tuple[str | int, ...]]]
    places = {rule.id: (city.source, ("rules", at)) for at, rule in enumerate(city.model.rules)}
    for block, rules in (("first", national.model.rules.first), ("last", national.model.rules.last)):
        for at, rule in enumerate(rules):
            places.setdefault(rule.id, (national.source, ("rules", block, at)))
    for rule in policy.rules:
        for at, name in enumerate(rule.then.reply):
            if name not in policy.templates:
                source, path = places[rule.id]
                says = say("template-unknown", name=name, nearest=nearest(name, policy.templates))
                yield _fatal(source, (*path, "then", "reply", at), says)
    if not policy.rules or any(True for _ in policy.rules[-1].when.stated()):
        yield _fatal(national.source, ("rules", "last"), say("last-rule"))


def load_policy(folders: Folders, name: str, language: Tongue = "nl") -> Policy:
    """One city, the national part merged in."""
    return load_policies(folders, [name], language)[0]


def load_city(folders: Folders, name: str, say: Say) -> File[Policy]:
    """A city's own file."""
    found = file_of(Policy, folders.policies / f"{name}.yaml", say)
    if found.model.city != name:
        raise _misnamed(found.source, "city", found.model.city, name, say)
    return found


def load_national(folders: Folders, language: Tongue = "nl") -> Shared:
    """What every city shares: the national file, with the answer bank as wordings of template `antwoord`."""
    say = in_tongue(language)
    return _with_bank(file_of(Shared, folders.policies / f"{NATIONAL}.yaml", say).model, folders, say)


def _with_bank(national: Shared, folders: Folders, say: Say) -> Shared:
    answers = each(AnswerFile, yaml_files(folders.policies / "antwoorden"), say)
    wordings = tuple(wording for file in answers for wording in file.model.wordings())
    own = national.templates.get(ANSWER_TEMPLATE, Template(wordings=()))
    # The bank comes first: the national template ends in the wording that always holds.
    whole = own.model_copy(update={"wordings": (*wordings, *own.wordings)})
    return national.model_copy(update={"templates": {**national.templates, ANSWER_TEMPLATE: whole}})


def load_sources(folders: Folders, language: Tongue = "nl") -> tuple[SourceSentence, ...]:
    """The sentences of the source text and the public sources, in the order of their file."""
    say = in_tongue(language)
    return file_of(SourceFile, folders.policies / f"{SOURCES}.yaml", say).model.sources


@undisturbed()
def load_vocabulary(folders: Folders, language: Tongue = "nl") -> Vocabulary:
    """All files of the lexicon together."""
    say = in_tongue(language)
    folder = folders.policies / "lexicon"
    single = {"everyday", "cities", "foreign", "weights"}
    cues = [path for path in yaml_files(folder) if path.stem not in single]
    weights = folder / "weights.yaml"
    return Vocabulary(
        topics=tuple(file.model for file in each(TopicWords, yaml_files(folder / "onderwerpen"), say)),
        cues=tuple(file.model for file in each(CueWords, cues, say)),
        cities=file_of(CityWords, folder / "cities.yaml", say).model,
        everyday=file_of(EverydayWords, folder / "everyday.yaml", say).model,
        foreign=file_of(ForeignWords, folder / "foreign.yaml", say).model,
        weights=file_of(Weights, weights, say).model if weights.is_file() else None,
    )


@undisturbed()
def load_lexicon(folders: Folders, language: Tongue = "nl") -> Lexicon:
    """What words mean, ready to understand messages with."""
    return compiled(load_vocabulary(folders, language))


def load_scenario(folders: Folders, slug: str, language: Tongue = "nl") -> Scenario:
    """One scenario."""
    say = in_tongue(language)
    require(slug, scenario_slugs(folders), "scenario-unknown", folders.scenarios, say)
    found = file_of(Scenario, folders.scenarios / f"{slug}.yaml", say)
    if found.model.slug != slug:
        raise _misnamed(found.source, "slug", found.model.slug, slug, say)
    return found.model


@undisturbed()
def load_scenarios(folders: Folders, language: Tongue = "nl") -> tuple[Scenario, ...]:
    """Every scenario, in the order of their number."""
    found = each(Scenario, yaml_files(folders.scenarios), in_tongue(language))
    return tuple(sorted((file.model for file in found), key=lambda scenario: (scenario.number, scenario.slug)))


def load_proofs(folders: Folders, language: Tongue = "nl") -> tuple[Proofs, ...]:
    """What must be true of the scenarios, in the order of their files."""
    return tuple(file.model for file in each(Proofs, proof_files(folders.scenarios), in_tongue(language)))


def load_reactions(folders: Folders, language: Tongue = "nl") -> Reactions:
    """What citizens write back: the lines of all files in `scenarios/reacties/` together."""
    manners: dict[str, dict[str, tuple[str, ...]]] = {}
    for file in each(Reactions, yaml_files(folders.scenarios / "reacties"), in_tongue(language)):
        for manner, occasions in file.model.manners.items():
            lines = manners.setdefault(manner, {})
            for occasion, texts in occasions.items():
                lines[occasion] = (*lines.get(occasion, ()), *texts)
    return Reactions.model_validate({"manners": manners})


def each(model: type[M], paths: Iterable[Path], say: Say) -> tuple[File[M], ...]:
    """Every file as its model; raises ContentError with what is wrong in all of them together."""
    files: list[File[M]] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            files.append(file_of(model, path, say))
        except ContentError as error:
            problems += error.problems
    if problems:
        raise ContentError(tuple(problems))
    return tuple(files)


def _misnamed(source: Source, key: str, stands: str, name: str, say: Say) -> ContentError:
    return ContentError((_fatal(source, (key,), say("misnamed", key=key, stands=stands, name=name)),))


def _fatal(source: Source, path: Sequence[str | int], says: str) -> Problem:
    line, column, where = source.place(path)
    return Problem(file=source.file, line=line, column=column, where=where, says=says, fatal=True)
