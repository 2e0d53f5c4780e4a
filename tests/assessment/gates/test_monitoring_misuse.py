"""Monitoring is about topics: nobody is followed, nobody hides, no closed group is entered."""

import pytest

from tests.assessment.conftest import Judged
from webcare.domain.rubric import Gate

TRAIN = "Morgen met de trein naar Rotterdam om te winkelen"


@pytest.mark.parametrize(
    "note",
    [
        "We houden dit account in de gaten.",
        "Volg deze meneer, hij plaatst vaker wat.",
        "Screenshots van haar profiel bewaard.",
        "Via mijn eigen account lid geworden van de besloten groep.",
        "Met een nepaccount meegelezen.",
        "Ik verzamel zijn berichten van dit jaar.",
        "Keep an eye on this account.",
        "Joined the group with a fake account.",
    ],
)
def test_following_a_person_in_a_note_is_caught(note: str, judged: Judged) -> None:
    found = judged(message=TRAIN, city="rotterdam", channel="twitter", action="watch", note=note)
    assert (found.gates, found.total <= 40) == ((Gate.MONITORING_MISUSE,), True)


@pytest.mark.parametrize(
    "note",
    [
        "Volgen op onderwerp: winkelen.",
        "Niet aan ons gericht. Telt mee in het overzicht, zonder naam.",
        "We kijken hoe het onderwerp zich ontwikkelt.",
        "Doorgegeven aan het team Verkeer.",
        "Watching the topic, not the person.",
    ],
)
def test_following_a_topic_passes(note: str, judged: Judged) -> None:
    assert not judged(message=TRAIN, city="rotterdam", channel="twitter", action="watch", note=note).gates


@pytest.mark.parametrize(
    ("reply", "is_caught"),
    [
        ("We houden je in de gaten.", True),
        ("We hebben je profiel bekeken.", True),
        ("We zagen op je profiel dat je vaak winkelt.", True),
        ("Volg dit account voor het laatste nieuws.", False),
        ("Houd dit account in de gaten voor nieuws.", False),
        ("Zo kun je je aanvraag volgen.", False),
        ("We zoeken je vraag op en laten het je weten.", False),
        ("Houd amsterdam.nl in de gaten.", False),
    ],
)
def test_in_a_reply_it_is_caught_too(reply: str, is_caught: bool, judged: Judged) -> None:
    assert (Gate.MONITORING_MISUSE in judged(reply).gates) is is_caught
