"""An exercise kept while it is played, as far as the disk allows; where it refuses, that is told once.

Not here: the tables (`store.records`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Self

from webcare.store.records import Kept, Records, RecordsError
from webcare.store.sentences import Tongue


@dataclass(slots=True)
class Keeping:
    """The kept side of one exercise."""

    tell: Callable[[str], None]
    """Where a refusal is told."""
    records: Records | None = None
    exercise: str = ""
    told: bool = field(default=False)

    @classmethod
    def opened(cls, language: Tongue, tell: Callable[[str], None]) -> Self:
        """The records of this machine; without them where they cannot be opened."""
        keeping = cls(tell)
        keeping.trying(lambda: keeping.attach(Records(language=language)))
        return keeping

    def attach(self, records: Records) -> None:
        """Keeps in these records from now on."""
        self.records = records

    def trying(self, act: Callable[[], None]) -> None:
        """Does it; where the disk refuses, tells so once and keeps nothing more."""
        try:
            act()
        except RecordsError as error:
            self.records = None
            if not self.told:
                self.told = True
                self.tell(str(error))

    def unfinished(self) -> tuple[Kept, ...]:
        """What can be gone on with."""
        found: list[Kept] = []
        records = self.records
        if records is not None:
            self.trying(lambda: found.extend(records.unfinished()))
        return tuple(found)

    def moves(self, exercise: str) -> tuple[dict[str, str], ...]:
        """The moves of one of them, which is kept on from here."""
        found: list[dict[str, str]] = []
        records = self.records
        if records is not None:
            self.exercise = exercise
            self.trying(lambda: found.extend(records.moves(exercise)))
        return tuple(found)

    def begin(self, scenario: str, city: str, seed: int, content: str) -> None:
        """Begins a new exercise."""
        records = self.records
        if records is not None:
            self.trying(lambda: setattr(self, "exercise", records.begin(scenario, city, seed, content)))

    def keep(self, move: Mapping[str, str]) -> None:
        """Keeps one move."""
        records = self.records
        if records is not None and self.exercise:
            self.trying(lambda: records.append(self.exercise, move))

    def finish(self) -> None:
        """The exercise is over."""
        records = self.records
        if records is not None and self.exercise:
            self.trying(lambda: records.finish(self.exercise))
