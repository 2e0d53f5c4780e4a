"""All content files side by side, as far as they can be read, with what was wrong with those that cannot.

Not here: what one file says about another (the other modules of this room).
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from webcare.domain.attitude import Attitude
from webcare.domain.bank import AnswerFile, SourceFile
from webcare.domain.citizens import Crowd, Frames
from webcare.domain.lexicon import (
    CityWords,
    CueWords,
    DangerWords,
    EverydayWords,
    ForeignWords,
    TopicWords,
    Vocabulary,
    Weights,
)
from webcare.domain.policy import Policy, Shared
from webcare.domain.problem import Problem
from webcare.domain.proof import Proofs
from webcare.domain.rubric import Rubric, RubricWords
from webcare.domain.scenario import Reactions, Scenario
from webcare.domain.trial import Trials
from webcare.engine.match import Lexicon, compiled
from webcare.store import kept
from webcare.store.check.known import Known
from webcare.store.content import File, ready_lexicon, remembered, with_bank
from webcare.store.errors import ContentError
from webcare.store.folders import (
    ATTITUDE,
    CITIZENS,
    CROWD,
    NATIONAL,
    RUBRICS,
    SOURCES,
    Folders,
    proof_files,
    shown,
    yaml_files,
)
from webcare.store.plain_file import taken
from webcare.store.sentences import Say
from webcare.store.validate import validated
from webcare.store.yaml_source import Source, read

M = TypeVar("M", bound=BaseModel)


@dataclass(slots=True, kw_only=True)
class Shelf:
    """Every file that could be read, by what it is."""

    folders: Folders
    say: Say
    known: Known
    national: File[Shared] | None = None
    whole_national: Shared | None = None
    """With the answer bank in it."""
    answers: list[File[AnswerFile]] = field(default_factory=list)
    sources: File[SourceFile] | None = None
    cities: dict[str, File[Policy]] = field(default_factory=dict)
    trials: list[File[Trials]] = field(default_factory=list)
    topics: list[File[TopicWords]] = field(default_factory=list)
    cues: list[File[CueWords]] = field(default_factory=list)
    scenarios: list[File[Scenario]] = field(default_factory=list)
    proofs: list[File[Proofs]] = field(default_factory=list)
    reactions: list[File[Reactions]] = field(default_factory=list)
    attitudes: list[File[Attitude]] = field(default_factory=list)
    crowds: list[File[Crowd]] = field(default_factory=list)
    frames: list[File[Frames]] = field(default_factory=list)
    rubrics: list[File[Rubric]] = field(default_factory=list)
    rubric_words: list[File[RubricWords]] = field(default_factory=list)
    lexicon: Lexicon | None = None
    known_subjects: frozenset[str] = frozenset()
    words: bytes = b""
    """A short name for the whole lexicon."""
    problems: list[Problem] = field(default_factory=list)

    def take(self, model: type[M], path: Path) -> File[M] | None:
        """One file; None, and a problem more, where it cannot be read."""
        content, file = self.known.contents.get(path, b""), self.known.files.get(path)
        if file is not None and content and file.content == content and isinstance(file.model, model):
            return file
        root = self.folders.policies if path.is_relative_to(self.folders.policies) else self.folders.scenarios
        try:
            found = remembered(model, path, self.say, root)
            # Where everything stands in it is needed now, and takes too much room to keep.
            self.known.files[path] = found.as_kept(path, self.say, root)
        except ContentError as error:
            self.problems += error.problems
            return None
        return found

    def take_all(self, model: type[M], paths: list[Path]) -> list[File[M]]:
        """Those of the files that can be read."""
        return [found for path in paths if (found := self.take(model, path)) is not None]

    def policy(self, name: str) -> Policy | None:
        """A city with the national part in it; None where that cannot be had."""
        if self.whole_national is None or name not in self.cities:
            return None
        return self.cities[name].model.within(self.whole_national)

    def subjects(self) -> frozenset[str]:
        """Every `topic/subject` of the lexicon, and `topic/algemeen`."""
        if not self.known_subjects:
            self.known_subjects = self._subjects()
        return self.known_subjects

    def _subjects(self) -> frozenset[str]:
        found = {f"{file.model.topic.value}/{name}" for file in self.topics for name in file.model.subjects}
        return frozenset(found | {f"{file.model.topic.value}/algemeen" for file in self.topics})

    def once(
        self, what: str, file: File[Any], of: Iterable[bytes | str], make: Callable[[], Iterable[Problem]]
    ) -> Iterator[Problem]:
        """What `make` finds in a file; not looked for again while the file and what else it is about are as they were.

        `of`: that else.
        """
        yield from self.known.problems(f"{what} {file.name}", [file.content, *of], make)

    @property
    def shared(self) -> list[bytes]:
        """Short names for what every city shares: the national file and the answer bank."""
        return [file.content if file else b"-" for file in (self.national, *self.answers)]


def filled(folders: Folders, say: Say, known: Known) -> Shelf:
    """Everything in the content folders."""
    shelf = Shelf(folders=folders, say=say, known=known)
    policies, words = folders.policies, folders.policies / "lexicon"
    shelf.national = shelf.take(Shared, policies / f"{NATIONAL}.yaml")
    shelf.sources = shelf.take(SourceFile, policies / f"{SOURCES}.yaml")
    shelf.answers = shelf.take_all(AnswerFile, yaml_files(policies / "antwoorden"))
    for path in yaml_files(policies):
        if path.stem not in (NATIONAL, SOURCES) and (city := shelf.take(Policy, path)) is not None:
            shelf.cities[path.stem] = city
    if shelf.national is not None and not shelf.problems:
        shelf.whole_national = with_bank(shelf.national.model, [file.model for file in shelf.answers])
    shelf.trials = shelf.take_all(Trials, proof_files(policies))
    _take_lexicon(shelf, words)
    shelf.scenarios = shelf.take_all(Scenario, yaml_files(folders.scenarios))
    shelf.proofs = shelf.take_all(Proofs, proof_files(folders.scenarios))
    shelf.reactions = shelf.take_all(Reactions, yaml_files(folders.scenarios / "reacties"))
    shelf.attitudes = shelf.take_all(Attitude, yaml_files((folders.scenarios / ATTITUDE).parent))
    crowd = folders.scenarios / CITIZENS / f"{CROWD}.yaml"
    shelf.crowds = shelf.take_all(Crowd, [crowd] if crowd.is_file() else [])
    shelf.frames = shelf.take_all(Frames, [path for path in yaml_files(crowd.parent) if path != crowd])
    shelf.rubrics = shelf.take_all(Rubric, yaml_files(folders.scenarios / RUBRICS))
    shelf.rubric_words = shelf.take_all(RubricWords, yaml_files(folders.scenarios / RUBRICS / "woorden"))
    return shelf


def _take_lexicon(shelf: Shelf, folder: Path) -> None:
    single = {"cities": CityWords, "everyday": EverydayWords, "foreign": ForeignWords}
    shelf.topics = shelf.take_all(TopicWords, yaml_files(folder / "onderwerpen"))
    weights = folder / "weights.yaml"
    dangers = folder / "nood.yaml"
    others = [path for path in yaml_files(folder) if path.stem not in single and path not in (weights, dangers)]
    shelf.cues = shelf.take_all(CueWords, others)
    found: dict[str, Any] = {name: shelf.take(model, folder / f"{name}.yaml") for name, model in single.items()}
    heard = shelf.take(DangerWords, dangers) if dangers.is_file() else None
    weighing = shelf.take(Weights, weights) if weights.is_file() else None
    if not all(found.values()):
        return

    def vocabulary() -> Vocabulary:
        return Vocabulary(
            topics=tuple(file.model for file in shelf.topics),
            cues=tuple(file.model for file in shelf.cues),
            dangers=heard.model if heard else None,
            weights=weighing.model if weighing else None,
            **{name: file.model for name, file in found.items()},
        )

    files = [
        *shelf.topics,
        *shelf.cues,
        *found.values(),
        *([heard] if heard else []),
        *([weighing] if weighing else []),
    ]
    shelf.words = kept.digest([file.content for file in files])
    known = shelf.known.lexicon
    if known is not None and known[0] == shelf.words:
        shelf.lexicon = known[1]
        return
    # Of a lexicon with a file missing nothing is kept: it is not what the folder says.
    shelf.lexicon = compiled(vocabulary()) if shelf.problems else ready_lexicon(folder, vocabulary)
    shelf.known.lexicon, shelf.known.understood = (shelf.words, shelf.lexicon), {}


_TELLING: tuple[tuple[frozenset[str], type[BaseModel]], ...] = (
    (frozenset({"city", "tests"}), Trials),
    (frozenset({"city"}), Policy),
    (frozenset({"slug"}), Scenario),
    (frozenset({"scenario", "tests"}), Proofs),
    (frozenset({"tests"}), Trials),
    (frozenset({"answers"}), AnswerFile),
    (frozenset({"subjects"}), TopicWords),
    (frozenset({"cues"}), CueWords),
    (frozenset({"rubric", "criteria"}), Rubric),
    (frozenset({"signs"}), RubricWords),
    (frozenset({"levels"}), Crowd),
    (frozenset({"manners"}), Reactions),
    (frozenset({"dismissed"}), Attitude),
    (frozenset({"topic", "frames"}), Frames),
    (frozenset({"sources"}), SourceFile),
    (frozenset({"languages"}), ForeignWords),
    (frozenset({"traces"}), Weights),
    (frozenset({"groups", "frames"}), DangerWords),
    (frozenset({"cities"}), CityWords),
    (frozenset({"nl", "en"}), EverydayWords),
    (frozenset({"rules", "templates"}), Shared),
)
"""The keys by which a file outside the content folders shows what it is; the first that fits."""


def model_for(source: Source) -> type[BaseModel]:
    """What a file is meant to be, by its keys; a city's policy when they say nothing."""
    keys = source.data.keys() if isinstance(source.data, dict) else ()
    return next((model for telling, model in _TELLING if telling.issubset(keys)), Policy)


def add_loose(shelf: Shelf, path: Path) -> str:
    """Puts a file from elsewhere on the shelf, in the place of one of the same name; its shown name."""
    name = shown(path)
    try:
        source = read(path, shown=name, say=shelf.say)
        model = validated(model_for(source), source, shelf.say)
    except ContentError as error:
        shelf.problems += error.problems
        return name
    content = kept.digest([str(path).encode(), taken(path) or b""])
    file: File[Any] = File(model=model, name=name, content=content, read=lambda: source)
    match model:
        case Policy():
            shelf.cities[model.city] = file
        case Scenario():
            shelf.scenarios.append(file)
        case Proofs():
            shelf.proofs.append(file)
        case Trials():
            shelf.trials.append(file)
        case Reactions():
            shelf.reactions.append(file)
        case Attitude():
            shelf.attitudes = [file]
        case Frames():
            others = [other for other in shelf.frames if other.model.topic is not model.topic]
            shelf.frames = [*others, file]
        case Crowd():
            shelf.crowds = [file]
        case Rubric():
            shelf.rubrics.append(file)
        case RubricWords():
            shelf.rubric_words.append(file)
        case AnswerFile():
            shelf.answers.append(file)
        case TopicWords():
            shelf.topics.append(file)
        case _:
            pass
    return name
