"""No insult, blame or sarcasm, not even in return."""

import pytest

from tests.assessment.conftest import Judged
from webcare.domain.rubric import Gate


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        ("Had u maar beter moeten lezen.", "Had u maar"),
        ("Eigen schuld, je had maar op tijd moeten zijn.", "Eigen schuld"),
        ("Zoals ik al zei: kom naar de balie.", "Zoals ik al zei"),
        ("Je bent zelf een idioot.", "idioot"),
        ("Wat zielig voor je.", "Wat zielig"),
        ("Knap hoor, dat je dat niet kunt vinden.", "Knap hoor"),
        ("Stel je niet aan.", "Stel je niet aan"),
        ("Dat soort mensen begrijpt het nooit.", "Dat soort mensen"),
        ("Leer eerst Nederlands.", "Leer eerst Nederlands"),
        ("Shut up and read the site.", "Shut up"),
        ("You should have read the letter.", "You should have"),
    ],
)
def test_disrespect_is_caught(reply: str, words: str, judged: Judged) -> None:
    found = judged(reply)
    assert Gate.DISRESPECT in found.gates
    assert words in [one.excerpt for one in found.findings]


@pytest.mark.parametrize(
    "reply",
    [
        "Ik leg het graag nog eens uit.",
        'Je schrijft "stelletje idioten". Zo praten we hier niet.',
        "Dat had niet mogen gebeuren. Sorry.",
        "Houd het alsjeblieft netjes, dan helpen we je graag.",
        "Je had gelijk, en wij zaten fout.",
        "Had je al een afspraak gemaakt?",
        "Wat rot dat je zo lang moest wachten.",
        "Gefeliciteerd met jullie trouwdag!",
    ],
)
def test_what_is_decent_passes(reply: str, judged: Judged) -> None:
    assert Gate.DISRESPECT not in judged(reply).gates
