"""A person writes to a person; each part counts once."""

import pytest

from tests.assessment.conftest import Judged
from webcare.domain.rubric import Criterion


def share(found: object) -> float:
    mark = found.marks[Criterion.PERSONALISATION]  # type: ignore[attr-defined]
    return float(mark.got / mark.max)


@pytest.mark.parametrize(
    ("reply", "parts"),
    [
        pytest.param("Hoi Sanne, ik zoek het voor je op. ^PB", 5, id="all"),
        pytest.param("Hoi, ik zoek het voor je op. ^PB", 4, id="no name"),
        pytest.param("Sanne, ik zoek het voor je op. ^PB", 4, id="no greeting"),
        pytest.param("Hoi Sanne, dat staat voor je op amsterdam.nl. ^PB", 4, id="no person of the city"),
        pytest.param("Hoi Sanne, ik zoek het voor je op.", 4, id="no signature"),
        pytest.param("Uw bericht is ontvangen.", 1, id="a machine"),
        pytest.param("Hoi hoi hoi Sanne Sanne, ik ik wij, je je. ^PB ^PB", 5, id="said thrice, counted once"),
    ],
)
def test_each_part_is_one_of_five(reply: str, parts: int, judged: Judged) -> None:
    assert share(judged(reply)) == pytest.approx(parts / 5)


def test_no_name_is_asked_for_where_nobody_knows_it(judged: Judged) -> None:
    assert share(judged("Hoi, ik zoek het voor je op. ^PB", author="@sanne_020")) == 1


def test_no_greeting_is_asked_for_where_the_channel_has_none(judged: Judged) -> None:
    about = {"message": "@rotterdam hoe vraag ik een paspoort aan?", "city": "rotterdam", "channel": "twitter"}
    assert share(judged("Wij helpen u graag. ^PB", **about)) == 1


def test_a_name_signs_as_well_as_initials(judged: Judged) -> None:
    assert share(judged("Hoi Sanne, ik zoek het voor je op. Groet, Petra")) == 1


@pytest.mark.parametrize("message", ["er staat een man met een mes in het trappenhuis, help"])
def test_it_does_not_apply_in_danger(message: str, judged: Judged) -> None:
    assert Criterion.PERSONALISATION not in judged("Bel nu 112.", message=message).marks


def test_it_does_not_apply_to_a_post(judged: Judged) -> None:
    assert Criterion.PERSONALISATION not in judged(post="Het loket is morgen open.").marks
