"""The judge and the attitude as they ship: no better reply, and no sooner one, ever ends in a worse mood."""

from itertools import permutations

import pytest

from tests.content.conftest import FOLDERS
from webcare.domain.action import Action
from webcare.domain.assessment import Assessment
from webcare.exercise.moves import Passed, Responded
from webcare.exercise.play import begun
from webcare.exercise.state import World
from webcare.store.content import load_scenario

REPLIES = [
    (Action.ANSWER, "Dank voor uw bericht."),
    (Action.ANSWER, "Wat vervelend!"),
    (Action.ANSWER, "Daar gaan wij niet over."),
    (Action.ANSWER, "U moet ook niet zo zeuren."),
    (Action.REFER, "Meld het via {site} of bel {nummer}. ^XX"),
    (Action.REFER, "Goedemiddag {naam}, wat vervelend. Meld het via {site} of bel {nummer}. ^XX"),
    (Action.ASK, "Waar is het precies?"),
    (Action.ASK, "Goedemiddag {naam}, wat vervelend. Waar is het precies? Dan laten we het ophalen. ^XX"),
    (Action.TAKE, "Goedemiddag {naam}, wat vervelend. We nemen het in behandeling. Uw nummer is {zaak}. ^XX"),
    (Action.TAKE, "Hey {naam}!! sorry joh, we gaan het voor je fixen :) {zaak}"),
    (Action.ANSWER, "Betreffende uw schrijven dient u zich te vervoegen bij het loket."),
    (Action.ANSWER, "vervelend begrip excuses dank {site} {nummer} collega vandaag zaaknummer"),
]
CASES = [
    ("volle-container", "rotterdam", "vol", 60),
    ("volle-container", "utrecht", "driemaal", 300),
    ("gat-in-de-weg", "amsterdam", "gevallen", 60),
    ("klacht-bejegening", "den-haag", "in-de-wacht", 360),
]
CONTACTS = {"rotterdam": "14 010", "utrecht": "14 030", "amsterdam": "14 020", "den-haag": "14 070"}


def mood_after(
    slug: str, city: str, message: str, second: int, action: Action, text: str, judging: World
) -> tuple[Assessment, int]:
    """The judgement of this reply, and the mood of its reader right after it."""
    exercise = begun(load_scenario(FOLDERS, slug), city, judging, by_hand=True).after(Passed(second), judging)
    item = exercise.now.item(message)
    site = f"{city.replace('-', '')}.nl"
    words = text.replace("{site}", site).replace("{nummer}", CONTACTS[city]).replace("{naam}", item.message.author)
    exercise = exercise.after(Responded(message, action, words, began=second), judging)
    assessment = exercise.now.judged[message].assessment
    assert assessment is not None
    return assessment, exercise.now.moods[item.who].value


def at_least_as_good(one: Assessment, other: Assessment) -> bool:
    """Whether `one` is as good as `other` on every criterion, and hits no gate that the other does not."""
    if set(one.marks) != set(other.marks) or not set(one.gates) <= set(other.gates):
        return False
    return all(mark.got >= other.marks[criterion].got for criterion, mark in one.marks.items())


@pytest.mark.parametrize(("slug", "city", "message", "second"), CASES)
def test_a_reply_at_least_as_good_never_ends_in_a_worse_mood(
    slug: str, city: str, message: str, second: int, judging: World
) -> None:
    found = [mood_after(slug, city, message, second, action, text, judging) for action, text in REPLIES]
    compared = [(one, other) for one, other in permutations(found, 2) if at_least_as_good(one[0], other[0])]
    assert len(compared) > 5
    for (_, better), (_, worse) in compared:
        assert better >= worse
    assert len({mood for _, mood in found}) > 2, "and it does matter what is written"


@pytest.mark.parametrize(("slug", "city", "message", "second"), CASES)
def test_the_same_reply_sooner_never_ends_in_a_worse_mood(
    slug: str, city: str, message: str, second: int, judging: World
) -> None:
    for action, text in REPLIES[::3]:
        moods = [
            mood_after(slug, city, message, second + wait, action, text, judging)[1] for wait in (0, 600, 1800, 2700)
        ]
        assert moods == sorted(moods, reverse=True)
