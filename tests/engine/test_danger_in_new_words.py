"""Danger in words nobody put in a list is heard, and what only looks like it is not: in shares, as no ear is perfect.

Every file of `tests/data/` here was written before anyone saw how it is read, each after the rules of its day. What was
heard at that first look is the honest figure; it is lower than what is heard now, because the rules were mended after:

| file     | dangers heard before there were rules   | at first look with rules | look-alikes that alarmed then |
|----------|-----------------------------------------|--------------------------|-------------------------------|
| (first)  | 51 of 120                               | half was looked at       | 23 of 120, before             |
| `second` | 9 of 50                                 | 14 of 50                 | 6 of 50                       |
| `third`  | 14 of 50                                | 24 of 50                 | 6 of 50                       |
| `own`    | -                                       | 65 of 110                | 1 of 81                       |
| `fourth` | 9 of 40                                 | 18 of 40                 | 3 of 40                       |

So of dangers in wholly new words about half are heard. `own` is learnt from (`set_weights.py`).
"""

import pytest

from tests.engine.measure import DATA, alarmed, halves
from webcare.domain.channel import Channel
from webcare.domain.message import Message
from webcare.domain.understanding import Danger, Understanding
from webcare.engine.match import Lexicon
from webcare.engine.understand import understand
from webcare.store.content import load_lexicon
from webcare.store.folders import content_folders


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon(content_folders())


def understood(text: str, lexicon: Lexicon) -> Understanding:
    return understand(Message(text=text, channel=Channel.WHATSAPP), lexicon)


def _share(file: str, lexicon: Lexicon) -> float:
    found = alarmed(DATA.with_name(file).read_text(encoding="utf-8").splitlines(), lexicon)
    return sum(found) / len(found)


@pytest.mark.parametrize("file", ["dangers", "dangers_second", "dangers_third", "dangers_fourth", "dangers_own"])
def test_most_dangers_are_heard(file: str, lexicon: Lexicon) -> None:
    assert _share(f"{file}.txt", lexicon) >= 0.85


@pytest.mark.parametrize("file", ["look_alikes", "look_alikes_second", "look_alikes_third", "look_alikes_fourth"])
def test_few_look_alikes_alarm(file: str, lexicon: Lexicon) -> None:
    assert _share(f"{file}.txt", lexicon) <= 0.08


def test_the_half_that_was_not_looked_at_is_heard_as_well(lexicon: Lexicon) -> None:
    _, held = halves(DATA.with_name("dangers.txt"))
    assert sum(alarmed(held, lexicon)) / len(held) >= 0.85


@pytest.mark.parametrize(
    ("now", "not_now"),
    [
        ("Er ligt een kleuter in de singel", "Vorig jaar lag er een kleuter in de singel"),
        ("er is een jongen van de steiger gevallen", "straks valt er nog een jongen van de steiger"),
        ("Iemand is door het ijs gezakt", "Mooie film, iemand is door het ijs gezakt"),
        ("een meisje is geschept door een bestelbus", "een meisje is bijna geschept door een bestelbus"),
        ("mijn buurman ligt bewusteloos op de stoep", "drie jaar geleden lag mijn buurman bewusteloos op de stoep"),
    ],
)
def test_what_is_past_imagined_or_a_story_is_no_danger_now(now: str, not_now: str, lexicon: Lexicon) -> None:
    assert understood(now, lexicon).danger is not Danger.NONE
    assert understood(not_now, lexicon).danger is Danger.NONE


def test_a_story_ends_where_the_writer_turns_to_what_happens_now(lexicon: Lexicon) -> None:
    assert understood("Mooie film, maar er is iemand door het ijs gezakt", lexicon).danger is not Danger.NONE


def test_danger_that_words_make_together_shows_them_and_says_which_rule(lexicon: Lexicon) -> None:
    found = understood("dr spartelt een dame bij de sluis", lexicon)
    shown = [clue for clue in found.evidence if clue.fact == "danger"]
    assert [(clue.excerpt, clue.phrase) for clue in shown][:1] == [
        ("spartelt een dame", "Iemand verdrinkt of dreigt te verdrinken.")
    ]


def test_a_thing_in_the_water_is_no_danger(lexicon: Lexicon) -> None:
    assert understood("er ligt een winkelwagen in de singel", lexicon).danger is Danger.NONE
