"""u or je as the policy has it on this channel, with mirroring; emoji, marks and loose words within bounds."""

import pytest

from tests.assessment.conftest import Judged
from webcare.domain.rubric import Criterion

PASSPORT = "Hoe vraag ik een nieuw paspoort aan?"


def share(found: object) -> float:
    mark = found.marks[Criterion.REGISTER]  # type: ignore[attr-defined]
    return float(mark.got / mark.max)


@pytest.mark.parametrize(
    ("city", "channel", "right"),
    [
        ("rotterdam", "facebook", "u"),
        ("utrecht", "facebook", "u"),
        ("den-haag", "facebook", "je"),
        ("den-haag", "whatsapp", "u"),
        ("amsterdam", "facebook", "je"),
    ],
)
def test_the_city_and_the_channel_decide(city: str, channel: str, right: str, judged: Judged) -> None:
    about = {"message": PASSPORT, "city": city, "channel": channel}
    formal = share(judged("U kunt uw afspraak hier maken.", **about))
    familiar = share(judged("Je kunt je afspraak hier maken.", **about))
    assert (formal == 1, familiar == 1) == (right == "u", right == "je")


def test_amsterdam_takes_over_the_citizens_u(judged: Judged) -> None:
    message = "Kunt u mij vertellen hoe ik een paspoort aanvraag? Ik hoor het graag van u."
    assert share(judged("U kunt uw afspraak hier maken.", message=message)) == 1
    assert share(judged("Je kunt je afspraak hier maken.", message=message)) < 0.5


def test_mixing_is_worse_than_right_and_better_than_all_wrong(judged: Judged) -> None:
    about = {"message": PASSPORT, "city": "utrecht"}
    right, mixed, wrong = (
        share(judged(text, **about))
        for text in ("U maakt uw afspraak.", "U maakt je afspraak.", "Je maakt je afspraak.")
    )
    assert right > mixed > wrong


def test_what_is_quoted_is_not_said(judged: Judged) -> None:
    assert share(judged('Op de brief staat "je afspraak". Neem uw brief mee.', message=PASSPORT, city="utrecht")) == 1


def test_jullie_goes_with_je(judged: Judged) -> None:
    assert share(judged("Fijn dat jullie komen. Neem je brief mee.", message=PASSPORT)) == 1


@pytest.mark.parametrize(
    ("city", "channel", "emoji", "worth"),
    [("den-haag", "twitter", "🙂", 0.7), ("amsterdam", "twitter", "🙂", 1.0), ("amsterdam", "twitter", "🙂🙂🙂", 0.4)],
)
def test_emoji_stay_within_the_budget(city: str, channel: str, emoji: str, worth: float, judged: Judged) -> None:
    text = f"Een paspoort vraagt de inwoner zelf aan {emoji}"
    assert share(judged(text, message=f"@gemeente {PASSPORT}", city=city, channel=channel)) == pytest.approx(worth)


@pytest.mark.parametrize("text", ["Kom maar langs!!", "Kom maar langs??", "Hey, kom maar langs joh"])
def test_shouting_and_loose_words_cost(text: str, judged: Judged) -> None:
    assert share(judged(text, message=PASSPORT, city="utrecht")) < 1


def test_another_language_than_the_citizens_is_no_way_to_speak(judged: Judged) -> None:
    assert share(judged("Please make an appointment and bring your old passport with you.", message=PASSPORT)) < 0.25


def test_the_finding_quotes_the_word_and_the_policy(judged: Judged) -> None:
    found = judged("Neem je brief mee.", message=PASSPORT, city="utrecht").marks[Criterion.REGISTER].findings[0]
    assert (found.excerpt, found.source, found.because) == (
        "je",
        "utrecht channels.facebook",
        "register: u; hoogstens 1 emoji",
    )
