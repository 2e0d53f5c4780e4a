"""How a text sounds: which elements are heard in it, in which words; and a month of shifts with its interval."""

import pytest

from webcare.analysis.month import month
from webcare.analysis.tone import words_of
from webcare.assessment.tone import ELEMENTS, Element, Tactic, heard, tactics_of
from webcare.domain.action import Effort
from webcare.domain.split import Split
from webcare.store.content import load_rubric
from webcare.store.folders import content_folders

SIGNS = load_rubric(content_folders()).signs
TEXTS = [
    ("Uw melding is ontvangen.", {"address"}),
    ("De melding is ontvangen.", set()),
    ("Hoi Sanne, ik geef het door. ^PB", {"greeting", "staff", "signature"}),
    ("De lamp is gemeld. ^XX", {"signature"}),
    ("De lamp is gemeld. ^XX, buurtteam", {"signature"}),
    ("Oei, dat is niet best.", {"interjection"}),
    ("De lamp doet 't weer.", {"shortened"}),
    ("De lamp doet het weer :)", {"emphasis"}),
    ("De lamp doet het weer 💡", {"emphasis"}),
    ("Suuuper, de lamp doet het weer.", {"emphasis"}),
    ("Kijk op www.utrecht.nl.", set()),
    ("Sorry, dat ging niet goed.", {"apology"}),
    ("Waar staat de lamp?", {"dialogue"}),
    ("Dank voor de melding.", {"thanks"}),
    ("Fijne dag nog.", {"wish"}),
]


@pytest.mark.parametrize(("text", "elements"), TEXTS, ids=[text for text, _ in TEXTS])
def test_an_element_is_heard_where_it_is_and_nowhere_else(text: str, elements: set[str]) -> None:
    assert {element.value for element in heard(text, words_of(text), SIGNS, english=False)} == elements


def test_the_words_that_show_it_are_marked() -> None:
    text = "Dag Sanne, wij kijken ernaar. Waar staat de lamp? ^XX"
    found = heard(text, words_of(text), SIGNS, english=False)
    marked = {element.value: text[slice(*span)] for element, span in found.items()}
    assert marked == {"greeting": "Dag", "staff": "wij", "dialogue": "Waar staat de lamp?", "signature": "^XX"}
    assert tactics_of(found) == {Tactic.PERSONAL, Tactic.INVITING}


def test_english_is_heard_by_english_words() -> None:
    text = "Thanks, we'll look into it. ^XX"
    found = heard(text, words_of(text), SIGNS, english=True)
    assert {Element.THANKS, Element.STAFF, Element.SHORTENED} <= found.keys()


def test_every_element_belongs_to_one_tactic() -> None:
    every = [element for elements in ELEMENTS.values() for element in elements]
    assert sorted(every) == sorted(Element)


def test_a_month_lies_in_its_interval_and_the_same_seed_gives_the_same() -> None:
    shifts = [Split(send=10 + day % 4, interact=60 + day % 7, monitor=30) for day in range(20)]
    target = Split(send=33, interact=33, monitor=33)
    found = month(shifts, target, 3)
    assert found == month(shifts, target, 3)
    assert found.shifts == 20
    for effort in Effort:
        between = found.between[effort]
        assert between.low <= between.share <= between.high
    assert sum(between.share for between in found.between.values()) == pytest.approx(1)


def test_days_that_differ_more_have_a_wider_interval() -> None:
    target = Split(send=1, interact=1, monitor=1)
    calm = [Split(send=50 + day % 2, interact=50) for day in range(20)]
    wild = [Split(send=50 + 40 * (-1) ** day, interact=50) for day in range(20)]
    widths = []
    for shifts in (calm, wild):
        between = month(shifts, target).between[Effort.SEND]
        widths.append(between.high - between.low)
    assert widths[0] < widths[1]


def test_equal_days_leave_nothing_uncertain() -> None:
    found = month([Split(send=1, interact=2, monitor=1)] * 5, Split(send=1, interact=1, monitor=1))
    assert {(one.low, one.high) for one in found.between.values()} == {(0.25, 0.25), (0.5, 0.5)}
