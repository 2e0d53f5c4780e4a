"""The door stays open, each kind once; not under abuse or in danger."""

import pytest

from tests.assessment.conftest import Judged
from webcare.domain.rubric import Criterion


def share(found: object) -> float:
    mark = found.marks[Criterion.INVITATION]  # type: ignore[attr-defined]
    return float(mark.got / mark.max)


@pytest.mark.parametrize(
    ("reply", "worth"),
    [
        pytest.param("Kom naar de balie.", 0, id="none"),
        pytest.param("Kom naar de balie. Lukt het niet, laat het ons weten.", 0.65, id="an open door"),
        pytest.param("Dank voor je vraag. Kom naar de balie.", 0.65, id="thanks"),
        pytest.param("Kom naar de balie. Fijne dag!", 0.65, id="a wish"),
        pytest.param("Dank voor je vraag. Kom naar de balie. Fijne dag!", 1, id="two kinds"),
        pytest.param("Dank, dank, bedankt en nog eens dank je wel.", 0.65, id="thanks four times"),
        pytest.param("Is het voor jezelf of voor een kind? ^PB", 0.65, id="a question that wants an answer"),
        pytest.param("Met haast? Bel 14 020.", 0, id="a question that wants none"),
        pytest.param("Wist je dat de stad mooi is?", 0, id="a flourish"),
        pytest.param("Thanks for asking. Enjoy your day!", 1, id="in English"),
    ],
)
def test_each_kind_counts_once(reply: str, worth: float, judged: Judged) -> None:
    message = "How do I apply for a new passport?" if reply.startswith("Thanks") else "Hoe vraag ik een paspoort aan?"
    assert share(judged(reply, message=message)) == pytest.approx(worth)


@pytest.mark.parametrize(
    "message",
    [
        "stelletje zakkenvullers, jullie zijn allemaal achterlijk",
        "er staat een man met een mes in het trappenhuis, help",
    ],
)
def test_under_abuse_and_in_danger_an_invitation_is_a_mistake(message: str, judged: Judged) -> None:
    assert share(judged("Vertel, we horen het graag!", message=message)) == 0
    assert Criterion.INVITATION not in judged("Bel nu 112.", message=message).marks
