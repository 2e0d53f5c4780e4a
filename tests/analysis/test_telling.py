"""Situations are told in words a reader takes in: few values by name, of many what is not meant."""

import pytest

from webcare.analysis.space import ABOUT, VALUES, Space
from webcare.analysis.telling import told_box
from webcare.domain.policy import When

SUBJECTS = [f"afval/{name}" for name in ("glas", "oud-papier", "container-vol")] + ["parkeren/vergunning"]
SPACE = Space.of([], SUBJECTS, [*VALUES, ABOUT, "signals:rumour", "signals:repeat", "mentions:afval"])


@pytest.mark.parametrize(
    ("when", "nl", "en"),
    [
        (
            {"kind": ["klacht", "melding"], "channel": "facebook"},
            "klacht of melding, op Facebook",
            "kind: klacht or melding, channel: facebook",
        ),
        ({"topic": "afval"}, "over afval", "about: afval"),
        (
            {"subject": "afval/glas", "addressed": False},
            "over afval/glas, niet aan ons gericht",
            "about: afval/glas, addressed: false",
        ),
        (
            {"kind": ["crisis", "oproep", "klacht", "melding", "suggestie", "vraag", "compliment", "mening"]},
            "alles behalve spam of provocatie",
            None,
        ),
        (
            {"signals": "rumour", "without": "repeat"},
            "met signaal gerucht, zonder signaal herhaling",
            "signals with rumour, signals without repeat",
        ),
        (
            {"status": ["rumour", "observation"], "turn": "later"},
            "in een vervolgbericht, status van het feit: gerucht of waarneming",
            None,
        ),
        ({}, "alles", "everything"),
    ],
)
def test_a_condition_reads_as_words(when: dict[str, object], nl: str, en: str | None) -> None:
    (box,) = SPACE.where(When.model_validate(when))
    assert told_box(SPACE, box) == nl
    assert en is None or told_box(SPACE, box, "en") == en


def test_briefly_leaves_out_what_only_rules_out_the_unusual() -> None:
    (box,) = SPACE.where(
        When.model_validate({"kind": "vraag", "danger": "none", "without": "rumour", "phase": "crisis"})
    )
    assert told_box(SPACE, box, briefly=True) == "vraag, tijdens een crisis"


def test_most_topics_are_told_by_those_that_are_not_meant() -> None:
    full = SPACE.full[ABOUT]
    box = {ABOUT: full & ~SPACE.bits(ABOUT, ["afval/glas"])}
    assert told_box(SPACE, box) == "over alles behalve afval/glas"
    assert told_box(SPACE, box, "en") == "about: everything but afval/glas"
