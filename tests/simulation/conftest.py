"""The words of the shipped content, read once."""

import pytest

from webcare.engine.match import Lexicon
from webcare.store.content import load_lexicon
from webcare.store.folders import content_folders


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon(content_folders())
