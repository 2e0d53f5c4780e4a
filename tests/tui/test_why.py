"""The explanation says how sure a label is, and what came second."""

import pytest

from webcare.domain.message import Message
from webcare.engine.answer import Answer, answer
from webcare.engine.city import City
from webcare.store.content import load_lexicon, load_policy
from webcare.store.folders import content_folders
from webcare.tui.labels import labels_in
from webcare.tui.widgets.why import why


@pytest.fixture(scope="module")
def found() -> Answer:
    folders = content_folders()
    city = City.of(load_policy(folders, "utrecht"))
    return answer(city, Message(text="De afvalbak bij het park is vol"), load_lexicon(folders))


@pytest.mark.parametrize(
    ("lang", "words"), [("nl", "afval 0.85, daarna openbaar groen 0.20"), ("en", "waste 0.85, then public green 0.20")]
)
def test_a_label_is_told_with_its_score_and_the_one_after(lang: str, words: str, found: Answer) -> None:
    told = " ".join(why(found, labels_in(lang), {}, {}, 60).plain.split())
    assert words in told


@pytest.mark.parametrize("width", [24, 40, 100])
def test_it_fits_in_a_narrow_pane(width: int, found: Answer) -> None:
    lines = why(found, labels_in("nl"), {}, {}, width).plain.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("onderwerp"))
    assert all(len(line) <= width for line in lines[at : at + 8])
