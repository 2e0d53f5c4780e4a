"""This city and no other: its site, its account, its way with posts; a tip only where it fits."""

import pytest

from tests.assessment.conftest import Judged
from webcare.domain.rubric import Criterion

LAMP = "De lantaarnpaal op de Oude Dijk is kapot, het is hier pikdonker"


def share(found: object) -> float:
    mark = found.marks[Criterion.CITY_FIT]  # type: ignore[attr-defined]
    return float(mark.got / mark.max)


@pytest.mark.parametrize("named", ["amsterdam.nl", "14 020", "www.gemeente-rotterdam.com/paspoort"])
def test_a_site_or_number_that_is_another_citys_spoils_it(named: str, judged: Judged) -> None:
    assert share(judged(f"Kijk eens op {named} voor het paspoort.", city="rotterdam")) == 0


@pytest.mark.parametrize("number", ["112", "0900-8844", "14 010"])
def test_national_numbers_and_the_citys_own_are_fine(number: str, judged: Judged) -> None:
    assert share(judged(f"Bel {number}.", city="rotterdam")) == 1


def test_utrecht_names_its_site_first(judged: Judged) -> None:
    about = {"message": "De container is al drie dagen vol en het stinkt. Wat gaan jullie doen?", "city": "utrecht"}
    assert share(judged("We vragen de ophaaldienst te komen. Meer leest u op utrecht.nl.", **about)) == 1
    assert share(judged("We vragen de ophaaldienst te komen.", **about)) == 0


def test_rotterdam_names_the_team_of_the_area(judged: Judged) -> None:
    about = {"message": LAMP, "city": "rotterdam", "action": "forward"}
    assert share(judged("Het gebiedsteam krijgt de lamp door.", **about)) == 1
    assert share(judged("Wij geven de lamp door.", **about)) == 0


def test_unasked_help_without_its_trigger_spoils_it(judged: Judged) -> None:
    about = {"message": "Morgen met de trein naar Rotterdam om te winkelen", "city": "rotterdam", "channel": "twitter"}
    assert share(judged("Parkeren? rotterdam.nl/parkeren", action="proactive", **about)) == 0
    visit = {**about, "message": "Ik ga een dagje winkelen in Rotterdam"}
    assert share(judged("Parkeren? rotterdam.nl/parkeren", action="proactive", **visit)) == 1


def test_one_post_for_all_where_the_city_posts(judged: Judged) -> None:
    about = {"message": "Wanneer wordt het oud papier in de binnenstad opgehaald?", "city": "utrecht"}
    assert share(judged(post="Op utrecht.nl staat wanneer het oud papier wordt opgehaald.", **about)) == 1
    assert share(judged("Dat weten we niet.", **about)) == 0


def test_whatsapp_is_private_already_and_twitter_is_short(judged: Judged) -> None:
    assert share(judged("Stuur ons een privébericht.", channel="whatsapp")) == 0
    long = "Kom naar de balie met je oude pas. " * 12
    message = "@AmsterdamNL hoe vraag ik een nieuw paspoort aan?"
    assert share(judged(long, message=message, channel="twitter")) == 0


def test_it_does_not_apply_to_silence(judged: Judged) -> None:
    assert Criterion.CITY_FIT not in judged(action="watch").marks
