"""What is in the advisers' files, as models: policies, sources, words, scenarios.

Everything here raises ContentError (NotFoundError for a name that does not exist) and nothing else. An edited file is
read anew; of one that is as it was, what it said is kept (`store.kept`). Not here: where the files are
(`store.folders`), and what is wrong between them (`store.check`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from webcare.domain.bank import AnswerFile, SourceFile
from webcare.domain.policy import Policy, Shared, SourceSentence, Template
from webcare.domain.problem import Problem
from webcare.domain.rubric import Phrases, Rubric, RubricWords, Sign
from webcare.engine.match import Lexicon, lexicon_of, prepared
from webcare.store import kept
from webcare.store.errors import ContentError
from webcare.store.folders import (
    ATTITUDE,
    CITIZENS,
    CROWD,
    NATIONAL,
    RUBRICS,
    SOURCES,
    Folders,
    city_names,
    proof_files,
    require,
    rubric_names,
    scenario_slugs,
    shown,
    yaml_files,
)
from webcare.store.sentences import Say, Tongue, in_tongue, nearest
from webcare.store.undisturbed import undisturbed

if TYPE_CHECKING:
    from webcare.domain.attitude import Attitude
    from webcare.domain.citizens import Crowd, Frames
    from webcare.domain.lexicon import Vocabulary
    from webcare.domain.proof import Proofs
    from webcare.domain.scenario import Reactions, Scenario
    from webcare.store.yaml_source import Source

M = TypeVar("M", bound=BaseModel)

ANSWER_TEMPLATE = "antwoord"
"""The template whose wordings stand in the answer bank, `policies/antwoorden/`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File(Generic[M]):
    """A content file that is well-formed: its model, and where everything in it stands."""

    model: M
    read: Callable[[], Source]

    @property
    def source(self) -> Source:
        """The file as it was written; read for it where only what it says was known."""
        return self.read()


def file_of(model: type[M], path: Path, say: Say) -> File[M]:
    """One file as its model, with its places."""
    from webcare.store.validate import validated  # noqa: PLC0415  Nobody waits for YAML where all is as it was.

    source = _read(path, say)
    return File(model=validated(model, source, say), read=lambda: source)


def _read(path: Path, say: Say) -> Source:
    from webcare.store.yaml_source import read  # noqa: PLC0415  The same.

    return read(path, shown=shown(path), say=say)


def remembered(model: type[M], path: Path, say: Say) -> File[M]:
    """The same; what a file says that is as it was is not read out of its YAML again."""
    try:
        content = kept.digest([path.read_bytes()]) if path.is_file() else b""
    except (OSError, ValueError):
        content = b""
    data = kept.recalled(path, content) if content else None
    if data is not None:
        try:
            return File(model=model.model_validate(data), read=lambda: _read(path, say))
        except ValidationError:
            # What is wrong with it is told from the file itself.
            pass
    file = file_of(model, path, say)
    if content:
        kept.keep(path, content, file.source.data)
    return file


@undisturbed()
def load_policies(folders: Folders, names: Sequence[str], language: Tongue = "nl") -> tuple[Policy, ...]:
    """Several cities, the national part merged in; what they share is read once."""
    say = in_tongue(language)
    for name in names:
        require(name, city_names(folders), "city-unknown", folders.policies, say)
    shared = remembered(Shared, folders.policies / f"{NATIONAL}.yaml", say)
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
    places: dict[str, tuple[File[Any], tuple[str | int, ...]]]
    places = {rule.id: (city, ("rules", at)) for at, rule in enumerate(city.model.rules)}
    for block, rules in (("first", national.model.rules.first), ("last", national.model.rules.last)):
        for at, rule in enumerate(rules):
            places.setdefault(rule.id, (national, ("rules", block, at)))
    for rule in policy.rules:
        for at, name in enumerate(rule.then.reply):
            if name not in policy.templates:
                file, path = places[rule.id]
                says = say("template-unknown", name=name, nearest=nearest(name, policy.templates))
                yield _fatal(file.source, (*path, "then", "reply", at), says)
    if not policy.rules or any(True for _ in policy.rules[-1].when.stated()):
        yield _fatal(national.source, ("rules", "last"), say("last-rule"))


def load_policy(folders: Folders, name: str, language: Tongue = "nl") -> Policy:
    """One city, the national part merged in."""
    return load_policies(folders, [name], language)[0]


def load_city(folders: Folders, name: str, say: Say) -> File[Policy]:
    """A city's own file."""
    found = remembered(Policy, folders.policies / f"{name}.yaml", say)
    if found.model.city != name:
        raise _misnamed(found.source, "city", found.model.city, name, say)
    return found


def load_national(folders: Folders, language: Tongue = "nl") -> Shared:
    """What every city shares: the national file, with the answer bank as wordings of template `antwoord`."""
    say = in_tongue(language)
    return _with_bank(remembered(Shared, folders.policies / f"{NATIONAL}.yaml", say).model, folders, say)


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
    return remembered(SourceFile, folders.policies / f"{SOURCES}.yaml", say).model.sources


@undisturbed()
def load_vocabulary(folders: Folders, language: Tongue = "nl") -> Vocabulary:
    """All files of the lexicon together, as they are written."""
    from webcare.domain.lexicon import (  # noqa: PLC0415  The models of the lexicon are for who reads its files.
        CityWords,
        CueWords,
        DangerWords,
        EverydayWords,
        ForeignWords,
        TopicWords,
        Vocabulary,
        Weights,
    )

    say = in_tongue(language)
    folder = folders.policies / "lexicon"
    single = {"everyday", "cities", "foreign", "nood", "weights"}
    cues = [path for path in yaml_files(folder) if path.stem not in single]
    weights = folder / "weights.yaml"
    dangers = folder / "nood.yaml"
    return Vocabulary(
        topics=tuple(file.model for file in each(TopicWords, yaml_files(folder / "onderwerpen"), say)),
        cues=tuple(file.model for file in each(CueWords, cues, say)),
        cities=file_of(CityWords, folder / "cities.yaml", say).model,
        everyday=file_of(EverydayWords, folder / "everyday.yaml", say).model,
        foreign=file_of(ForeignWords, folder / "foreign.yaml", say).model,
        dangers=file_of(DangerWords, dangers, say).model if dangers.is_file() else None,
        weights=file_of(Weights, weights, say).model if weights.is_file() else None,
    )


@undisturbed()
def load_lexicon(folders: Folders, language: Tongue = "nl") -> Lexicon:
    """What words mean, ready to understand messages with."""
    return ready_lexicon(folders.policies / "lexicon", lambda: load_vocabulary(folders, language))


def ready_lexicon(folder: Path, vocabulary: Callable[[], Vocabulary]) -> Lexicon:
    """The lexicon in this folder, laid out anew from its `vocabulary` only when a file of it changed."""
    parts: list[bytes] = []
    try:
        for path in sorted(folder.rglob("*.yaml")):
            parts += [str(path.relative_to(folder)).encode(), path.read_bytes()]
    except OSError:
        # Why it cannot be read is told by who needs what is in it.
        return lexicon_of(prepared(vocabulary()))
    content = kept.digest(parts)
    found = kept.recalled(folder, content)
    if found is None:
        found = prepared(vocabulary())
        kept.keep(folder, content, found)
    return lexicon_of(found)


def load_scenario(folders: Folders, slug: str, language: Tongue = "nl") -> Scenario:
    """One scenario."""
    from webcare.domain.scenario import Scenario  # noqa: PLC0415  Only who plays one waits for its models.

    say = in_tongue(language)
    require(slug, scenario_slugs(folders), "scenario-unknown", folders.scenarios, say)
    found = remembered(Scenario, folders.scenarios / f"{slug}.yaml", say)
    if found.model.slug != slug:
        raise _misnamed(found.source, "slug", found.model.slug, slug, say)
    return found.model


@undisturbed()
def load_scenarios(folders: Folders, language: Tongue = "nl") -> tuple[Scenario, ...]:
    """Every scenario, in the order of their number."""
    from webcare.domain.scenario import Scenario  # noqa: PLC0415  The same.

    found = each(Scenario, yaml_files(folders.scenarios), in_tongue(language))
    return tuple(sorted((file.model for file in found), key=lambda scenario: (scenario.number, scenario.slug)))


def load_proofs(folders: Folders, language: Tongue = "nl") -> tuple[Proofs, ...]:
    """What must be true of the scenarios, in the order of their files."""
    from webcare.domain.proof import Proofs  # noqa: PLC0415  The same.

    return tuple(file.model for file in each(Proofs, proof_files(folders.scenarios), in_tongue(language)))


def load_reactions(folders: Folders, language: Tongue = "nl") -> Reactions:
    """What citizens write back: the lines of all files in `scenarios/reacties/` together."""
    from webcare.domain.scenario import Reactions  # noqa: PLC0415  The same.

    manners: dict[str, dict[str, tuple[str, ...]]] = {}
    for file in each(Reactions, yaml_files(folders.scenarios / "reacties"), in_tongue(language)):
        for manner, occasions in file.model.manners.items():
            lines = manners.setdefault(manner, {})
            for occasion, texts in occasions.items():
                lines[occasion] = (*lines.get(occasion, ()), *texts)
    return Reactions.model_validate({"manners": manners})


def load_citizens(folders: Folders, language: Tongue = "nl") -> tuple[Crowd, tuple[Frames, ...]]:
    """Who writes in a shift without a script, and what about, in the order of the topics."""
    from webcare.domain.citizens import Crowd, Frames  # noqa: PLC0415  The same.

    say = in_tongue(language)
    crowd = folders.scenarios / CITIZENS / f"{CROWD}.yaml"
    topics = [path for path in yaml_files(crowd.parent) if path != crowd]
    return remembered(Crowd, crowd, say).model, tuple(file.model for file in each(Frames, topics, say))


def load_attitude(folders: Folders, language: Tongue = "nl") -> Attitude | None:
    """How citizens take what a trainee writes; None where the folder says nothing about it."""
    from webcare.domain.attitude import Attitude  # noqa: PLC0415  The same.

    path = folders.scenarios / ATTITUDE
    return remembered(Attitude, path, in_tongue(language)).model if path.is_file() else None


@undisturbed()
def load_rubric(folders: Folders, name: str = "standaard", language: Tongue = "nl") -> Rubric:
    """One rubric, with the words by which a judge recognises things."""
    say = in_tongue(language)
    folder = folders.scenarios / RUBRICS
    require(name, rubric_names(folders), "rubric-unknown", folder, say)
    found = remembered(Rubric, folder / f"{name}.yaml", say)
    if found.model.rubric != name:
        raise _misnamed(found.source, "rubric", found.model.rubric, name, say)
    signs: dict[Sign, Phrases] = {}
    for file in each(RubricWords, yaml_files(folder / "woorden"), say):
        signs.update(file.model.signs)
    return found.model.model_copy(update={"signs": {**signs, **found.model.signs}})


def each(model: type[M], paths: Iterable[Path], say: Say) -> tuple[File[M], ...]:
    """Every file as its model; raises ContentError with what is wrong in all of them together."""
    files: list[File[M]] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            files.append(remembered(model, path, say))
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
