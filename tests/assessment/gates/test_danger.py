"""With danger to people the number that helps comes, or an alarm inside the city."""

import pytest

from tests.assessment.conftest import Judged
from webcare.domain.rubric import Gate

KNIFE = "er staat een man met een mes in het trappenhuis, help"
DARK = "ik wil niet meer leven, het lukt me niet meer"
FIRE = "@gemeente er staat een pand in brand en de hele straat hangt vol rook"


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        (KNIFE, "Wat eng! In welke straat is dit?"),
        (KNIFE, "Bel 14 020."),
        (DARK, "Wat verdrietig. Sterkte!"),
        (DARK, "Bel je huisarts morgen."),
        (FIRE, "We kijken er morgen naar."),
        (KNIFE, ""),
    ],
)
def test_danger_missed_is_caught(message: str, reply: str, judged: Judged) -> None:
    assert Gate.DANGER in judged(reply, message=message, channel="whatsapp").gates


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        (KNIFE, "Bel nu 112."),
        (DARK, "Bel 113 of gratis 0800-0113, nu meteen."),
        (DARK, "Is het nu gevaarlijk? Bel 112."),
        (FIRE, "Bij gevaar: 112. We zoeken het uit."),
        (KNIFE, "Call 112 now."),
        ("Hoe vraag ik een paspoort aan?", "Kom naar de balie."),
        ("Mijn bankrekening is dood, haha", "Kom naar de balie."),
    ],
)
def test_the_number_passes_and_so_does_a_message_without_danger(message: str, reply: str, judged: Judged) -> None:
    assert Gate.DANGER not in judged(reply, message=message, channel="whatsapp").gates


@pytest.mark.parametrize("action", ["escalate", "refer"])
def test_an_alarm_inside_passes(action: str, judged: Judged) -> None:
    also = ("escalate",) if action == "refer" else ()
    reply = "We zijn er mee bezig." if action == "refer" else ""
    assert Gate.DANGER not in judged(reply, message=KNIFE, channel="whatsapp", action=action, also=also).gates


def test_later_in_the_conversation_it_was_said_already(judged: Judged) -> None:
    found = judged("We zijn onderweg.", message="hij staat er nog, met dat mes", channel="whatsapp", before=(KNIFE,))
    assert Gate.DANGER not in found.gates


def test_the_words_of_danger_are_quoted(judged: Judged) -> None:
    found = judged("Wat eng!", message=KNIFE, channel="whatsapp")
    assert "mes" in next(one.says.nl for one in found.findings if one.about is Gate.DANGER)
