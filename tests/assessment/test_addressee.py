"""Whether a response speaks to the right person."""

import pytest

from tests.assessment.conftest import ACase, Judged
from webcare.assessment.addressee import misnamed
from webcare.assessment.seen import Seen
from webcare.domain.rubric import Criterion, Rubric

BULKY = "Mijn grofvuil is niet opgehaald terwijl ik een afspraak had."


@pytest.mark.parametrize(
    ("author", "message", "reply", "other"),
    [
        ("Sanne", BULKY, "Hoi Henk, wat balen.", "Henk"),
        ("Sanne", BULKY, "Hoi Sanne, wat balen.", ""),
        ("Sanne de Vries", BULKY, "Beste mevrouw Jansen, wat balen.", "Jansen"),
        ("", f"{BULKY} Groetjes, Marleen", "Dag Henk, wat balen.", "Henk"),
        ("", f"{BULKY} Groetjes, Marleen", "Dag Marleen, wat balen.", ""),
        ("", BULKY, "Hoi Henk, wat balen.", ""),
        ("@sanne020", BULKY, "Hoi Henk, wat balen.", ""),
        ("Sanne", BULKY, "Hoi! Wat balen.", ""),
        ("Sanne", BULKY, "Goedemiddag, wat balen.", ""),
    ],
)
def test_another_name_is_noticed_where_a_name_is_known(
    author: str, message: str, reply: str, other: str, a_case: ACase, rubric: Rubric
) -> None:
    seen = Seen.of(rubric, a_case(reply, message=message, author=author))
    span = misnamed(seen)
    assert (reply[slice(*span)] if span else "") == other


def test_another_name_costs_what_is_personal(judged: Judged) -> None:
    right, wrong = (judged(f"Hoi {name}, ik vraag het na. ^PB", message=BULKY) for name in ("Sanne", "Henk"))
    assert wrong.marks[Criterion.PERSONALISATION].got == 0
    assert right.marks[Criterion.PERSONALISATION].got > 0
