"""What screens ask of the program. What one widget tells is nested in that widget."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message as UiMessage

if TYPE_CHECKING:
    from webcare.tui.library import Library


@dataclass
class LibraryRead(UiMessage):
    """The content folders have been read."""

    library: "Library"


@dataclass
class LibraryRefused(UiMessage):
    """The content folders cannot be read."""

    problems: tuple[str, ...]


@dataclass
class ExerciseWanted(UiMessage):
    """Somebody begins an exercise; without a scenario it is a talk with the city."""

    scenario: str
    city: str


@dataclass
class TrainWanted(UiMessage):
    """Somebody wants to be the city in this scenario."""

    scenario: str
    city: str


@dataclass
class GoOnWanted(UiMessage):
    """Somebody goes on with an exercise that was left."""

    id: str


@dataclass
class ForgetWanted(UiMessage):
    """Somebody throws an unfinished exercise away."""

    id: str


@dataclass
class ProgressWanted(UiMessage):
    """Somebody wants to see how trainees get on."""


@dataclass
class ReviewWanted(UiMessage):
    """A trainer wants to look at contested marks."""


@dataclass
class CompareWanted(UiMessage):
    """Somebody compares cities, on a scenario or on a message of their own."""

    scenario: str = ""


@dataclass
class PolicyWanted(UiMessage):
    """Somebody reads a city's policy."""

    city: str
