"""The crowd and the frames as they ship."""

import pytest

from webcare.domain.citizens import Crowd, Frame, Frames
from webcare.engine.match import Lexicon
from webcare.store.content import load_citizens, load_lexicon
from webcare.store.folders import content_folders

FOLDERS = content_folders()


@pytest.fixture(scope="session")
def crowd() -> Crowd:
    return load_citizens(FOLDERS)[0]


@pytest.fixture(scope="session")
def topics() -> tuple[Frames, ...]:
    return load_citizens(FOLDERS)[1]


@pytest.fixture(scope="session")
def frames(topics: tuple[Frames, ...]) -> dict[str, Frame]:
    """Every frame by its id."""
    return {frame.id: frame for file in topics for frame in file.frames}


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon(FOLDERS)
