"""The citizen gets what was needed, in whatever words; keywords without sentences solve nothing."""

import pytest

from tests.assessment.conftest import Judged
from webcare.domain.assessment import Assessment
from webcare.domain.rubric import Criterion

LAMP = "De lantaarnpaal op de Oude Dijk is kapot, het is hier pikdonker"


def share(found: Assessment) -> float:
    mark = found.marks[Criterion.RESOLUTION]
    return mark.got / mark.max


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(
            "Ik zet de monteurs aan het werk; zodra de lamp brandt, hoort u dat van ons.", id="the docstring's"
        ),
        pytest.param("Onze collega van het licht gaat kijken. U krijgt bericht van mij.", id="no word of the template"),
        pytest.param("We geven de kapotte lamp door aan het gebiedsteam. U hoort van ons.", id="the plain way"),
        pytest.param("We pass the broken lamp on to our engineers. You will hear from us.", id="in English"),
    ],
)
def test_any_sufficient_part_is_an_answer(reply: str, judged: Judged) -> None:
    message = "The lamp post on Oude Dijk is broken" if reply.startswith("We pass") else LAMP
    assert share(judged(reply, message=message, city="rotterdam", action="forward")) >= 0.75


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param("Wat vervelend om te horen! Fijne dag nog.", id="friendly only"),
        pytest.param("Dank voor uw bericht, we zijn er voor u. Laat het gerust weten!", id="open door, no answer"),
        pytest.param("", id="nothing"),
        pytest.param(
            "lamp monteur gebied doorgeven straatverlichting rotterdam.nl collega termijn melding", id="a heap"
        ),
        pytest.param(
            "lamp, monteur, gebied, doorgeven, straatverlichting, collega, termijn, melding.", id="with commas"
        ),
    ],
)
def test_kindness_and_key_words_are_none(reply: str, judged: Judged) -> None:
    found = judged(reply, message=LAMP, city="rotterdam", action="forward")
    assert share(found) < 0.25
    assert not found.passed


def test_a_friendly_reply_without_an_answer_never_reaches_the_pass_mark(judged: Judged) -> None:
    found = judged("Hoi Sanne, wat leuk dat je dit vraagt! Dank je wel, en een heel fijne dag gewenst. ^PB", waited=1)
    assert (found.total, found.passed) == (54, False)


def test_each_fact_is_credited_once(judged: Judged) -> None:
    once = share(judged("Maak een afspraak bij de balie."))
    again = share(
        judged("Maak een afspraak bij de balie. Maak een afspraak bij de balie. Kom op afspraak bij de balie.")
    )
    assert again == pytest.approx(once)


def test_facts_of_a_file_are_the_key(judged: Judged) -> None:
    key = {"referrals": ("denhaag.nl/zwembad",), "next_step": "de kleedkamer is via de zijdeur open"}
    about = {"message": "Hoe kom ik het zwembad in?", "city": "den-haag", "key": key}
    assert share(judged("Loop om naar de zijdeur; de kleedkamer is daar open.", **about)) >= 0.6
    assert share(judged("Er is een afspraak nodig, met een pasfoto.", **about)) < 0.4


def test_what_is_already_known_is_not_asked_again(judged: Judged) -> None:
    about = {"message": LAMP, "city": "rotterdam", "action": "forward"}
    passed_on = share(judged("We geven de lamp door aan het gebiedsteam.", **about))
    asked_too = share(judged("We geven de lamp door aan het gebiedsteam. In welke straat is het?", **about))
    assert asked_too < passed_on


def test_a_repeat_is_not_sent_back_to_the_start(judged: Judged) -> None:
    about = {"message": "Die container is nog steeds vol, ik heb het al 3x gemeld en jullie doen niks"}
    back = judged("Meld de volle container via amsterdam.nl.", action="refer", **about)
    assert share(back) < 0.4
    assert any("al gemeld" in one.says.nl for one in back.findings)


def test_a_web_page_is_no_help_to_who_is_not_online(judged: Judged) -> None:
    about = {"message": "Mijn moeder van 84 heeft geen computer. Hoe komt zij aan het wijkbericht?", "city": "utrecht"}
    assert share(judged("Het staat op utrecht.nl.", action="refer", **about)) < 0.25
    assert share(judged("Ze kan bellen met 14 030; het komt ook op papier.", action="refer", **about)) >= 0.6


def test_it_does_not_apply_to_thanks(judged: Judged) -> None:
    found = judged("Wat fijn om te horen, dank u!", message="Wat hebben jullie het park mooi gemaakt, dank!")
    assert Criterion.RESOLUTION not in found.marks


def test_honest_uncertainty_is_an_answer_to_a_rumour(judged: Judged) -> None:
    about = {"message": "Klopt het dat er een azc in de sporthal komt?", "city": "den-haag", "status": "rumour"}
    assert (
        share(judged("Dat weten we nog niet. We vragen het na en je hoort het van ons.", action="take", **about)) == 1
    )
