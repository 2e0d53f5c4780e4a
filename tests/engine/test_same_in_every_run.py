"""What a message means does not hang on the run: Python gives the words of a set another order in every process."""

import os
import subprocess
import sys

import pytest

TEXTS = (
    "ik heb alle pillen al klaargelegd. het is genoeg geweest. ik wil niet meer",
    "i took all my pills and i dont want to wake up",
    "@rotterdam het Turkse grillhuis hieronder rookt onze hele trap vol",
)
PROGRAM = """
import sys
from webcare.domain.message import Message
from webcare.engine.understand import understand
from webcare.store.content import load_lexicon
from webcare.store.folders import content_folders

lexicon = load_lexicon(content_folders())
for text in sys.argv[1:]:
    found = understand(Message(text=text), lexicon)
    print(found.kind, found.danger, found.evidence)
"""


def understood(hash_seed: str) -> str:
    """How the texts are understood by a process that hashes words this way."""
    command = [sys.executable, "-c", PROGRAM, *TEXTS]
    env = {**os.environ, "PYTHONHASHSEED": hash_seed}
    return subprocess.run(command, env=env, capture_output=True, text=True, check=True, timeout=120).stdout


@pytest.mark.parametrize("hash_seed", ["1", "2", "4"])
def test_danger_is_told_by_the_same_words_in_every_run(hash_seed: str) -> None:
    assert understood(hash_seed) == understood("0")
