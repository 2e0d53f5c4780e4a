"""In time for the channel: all within the promise, then less for each minute."""

import pytest

from tests.assessment.conftest import Judged
from webcare.domain.rubric import Criterion


def share(found: object) -> float:
    mark = found.marks[Criterion.TIMELINESS]  # type: ignore[attr-defined]
    return float(mark.got / mark.max)


@pytest.mark.parametrize(
    ("channel", "minutes", "worth"),
    [
        ("twitter", 60, 1.0),
        ("twitter", 120, 0.5),
        ("twitter", 180, 0.0),
        ("twitter", 900, 0.0),
        ("facebook", 180, 1.0),
        ("facebook", 270, 0.5),
        ("facebook", 360, 0.0),
        ("whatsapp", 60, 1.0),
        ("whatsapp", 90, 0.5),
    ],
)
def test_the_channel_sets_the_time(channel: str, minutes: int, worth: float, judged: Judged) -> None:
    message = "@AmsterdamNL hoe vraag ik een nieuw paspoort aan?"
    assert share(judged("Kom langs.", message=message, channel=channel, waited=minutes)) == pytest.approx(
        worth, abs=0.01
    )


def test_danger_has_no_hour(judged: Judged) -> None:
    about = {"message": "er staat een man met een mes in het trappenhuis, help", "channel": "whatsapp"}
    assert share(judged("Bel nu 112.", waited=10, **about)) == 1
    assert share(judged("Bel nu 112.", waited=40, **about)) < 0.5


def test_it_does_not_apply_where_the_wait_is_not_known_or_nothing_was_said(judged: Judged) -> None:
    assert Criterion.TIMELINESS not in judged("Kom langs.").marks
    assert Criterion.TIMELINESS not in judged(action="watch", waited=300).marks


def test_the_finding_names_the_norm(judged: Judged) -> None:
    found = judged("Kom langs.", waited=300).marks[Criterion.TIMELINESS].findings[0]
    assert (found.because, found.source) == (
        "eerste antwoord binnen 180 minuten",
        "amsterdam first_reply.facebook",
    )
