"""What a citizen makes of a response, and that treating somebody better never makes them angrier."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.domain.action import EFFORT_OF, Action
from webcare.domain.channel import Channel
from webcare.domain.conversation import Asked, Conversation
from webcare.domain.language import Language
from webcare.domain.message import Message
from webcare.domain.response import Reply, Response
from webcare.domain.understanding import Feeling, Kind, Sentiment, Signal, Topic, Travel, Understanding, Urgency
from webcare.exercise.citizen import BEST, REASONS, WORST, Treatment, asks_private_data, mood_after, treatment

TREATMENTS = st.builds(
    Treatment,
    waited=st.integers(0, 4),
    heard=st.integers(0, 2),
    helped=st.integers(0, 2),
    brushed_off=st.booleans(),
)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Treatment, Treatment]:
    """A treatment, and one at least as good on each of the four."""
    worse = draw(TREATMENTS)
    better = Treatment(
        waited=draw(st.integers(0, worse.waited)),
        heard=draw(st.integers(worse.heard, 2)),
        helped=draw(st.integers(worse.helped, 2)),
        brushed_off=worse.brushed_off and draw(st.booleans()),
    )
    return worse, better


@given(st.integers(WORST, BEST), st.lists(pairs(), max_size=12))
def test_a_response_at_least_as_good_on_each_of_the_four_never_ends_worse(
    mood: int, treated: list[tuple[Treatment, Treatment]]
) -> None:
    """Over a whole conversation, whatever the citizen began with."""
    worse = better = mood
    for one, other in treated:
        worse, better = mood_after(worse, one), mood_after(better, other)
        assert WORST <= worse <= better <= BEST


@given(st.integers(WORST, BEST), TREATMENTS)
def test_waiting_felt_as_it_happens_comes_to_the_same_as_waiting_felt_at_the_end(mood: int, treated: Treatment) -> None:
    step_by_step = mood
    for _ in range(treated.waited):
        step_by_step = mood_after(step_by_step, Treatment(waited=1))
    assert mood_after(step_by_step, replace(treated, waited=0)) == mood_after(mood, treated)


@pytest.mark.parametrize(
    ("less", "more"),
    [
        pytest.param(Treatment(heard=1), Treatment(heard=2), id="being heard"),
        pytest.param(Treatment(helped=1), Treatment(helped=2), id="being helped"),
        pytest.param(Treatment(waited=2), Treatment(waited=1), id="not waiting so long"),
        pytest.param(Treatment(brushed_off=True), Treatment(), id="not being brushed off"),
    ],
)
def test_each_of_the_four_counts(less: Treatment, more: Treatment) -> None:
    assert mood_after(0, less) < mood_after(0, more)


def understood(**changes: Any) -> Understanding:
    """A report to the city, as it may be understood."""
    stated: dict[str, Any] = {
        "topic": Topic.AFVAL,
        "subject": "afval/container-vol",
        "kind": Kind.MELDING,
        "sentiment": Sentiment.NEGATIVE,
        "urgency": Urgency.NORMAL,
        "language": Language.NL,
        "addressed": True,
        "contains_pii": False,
        "signals": frozenset(),
        "advice": EFFORT_OF[Action.ANSWER],
    }
    return Understanding(**stated | changes)


def responded(action: Action, *parts: str, text: str = "Dat zit zo.") -> Response:
    """A response with a reply of these parts; without parts nothing is said."""
    reply = Reply(text=text, language=Language.NL, limit=280, parts=parts) if parts else None
    return Response(effort=EFFORT_OF[action], action=action, reply=reply)


MESSAGE = Message(text="De container is vol", channel=Channel.TWITTER)


@pytest.mark.parametrize(
    ("understanding", "response", "before", "reasons", "brushed_off"),
    [
        pytest.param(
            understood(),
            responded(Action.TAKE, "begrip", "zaak"),
            Conversation(),
            ("heard", "taken"),
            False,
            id="taken in hand",
        ),
        pytest.param(
            understood(), responded(Action.WATCH), Conversation(), ("silence",), True, id="silence on a report"
        ),
        pytest.param(
            understood(addressed=False),
            responded(Action.WATCH),
            Conversation(),
            (),
            False,
            id="silence on a remark to nobody",
        ),
        pytest.param(
            understood(feeling=Feeling.ANGER),
            responded(Action.REFER, "verwijs"),
            Conversation(),
            ("bare-referral",),
            True,
            id="an angry citizen sent to the site without a kind word",
        ),
        pytest.param(
            understood(feeling=Feeling.ANGER),
            responded(Action.REFER, "begrip", "verwijs"),
            Conversation(),
            ("heard", "referred"),
            False,
            id="an angry citizen sent to the site with a kind word",
        ),
        pytest.param(
            understood(signals=frozenset({Signal.OFFLINE})),
            responded(Action.REFER, "verwijs", text="Het staat op de site."),
            Conversation(),
            ("offline",),
            True,
            id="the site for who is not online",
        ),
        pytest.param(
            understood(signals=frozenset({Signal.OFFLINE})),
            responded(Action.REFER, "verwijs", text="Bel 14 030 of kom naar de balie."),
            Conversation(),
            ("referred",),
            False,
            id="a telephone number for who is not online",
        ),
        pytest.param(
            understood(),
            responded(Action.ASK, "begrip", "vraag-plek"),
            Conversation(asked=Asked.PLACE),
            ("heard", "asked-again"),
            True,
            id="the place asked twice",
        ),
        pytest.param(
            understood(),
            responded(Action.ASK, "vraag-plek", text="Wat is uw huisadres?"),
            Conversation(),
            ("private-data",),
            True,
            id="a home address asked in public",
        ),
        pytest.param(
            understood(addressed=False, kind=Kind.MENING, travel=Travel.TRANSIT),
            responded(Action.PROACTIVE, "parkeertip"),
            Conversation(),
            ("intruded",),
            True,
            id="a parking tip for who comes by train",
        ),
        pytest.param(
            understood(addressed=False, kind=Kind.MENING, signals=frozenset({Signal.VISIT})),
            responded(Action.PROACTIVE, "parkeertip"),
            Conversation(tips=1),
            ("intruded",),
            True,
            id="a second tip for one person",
        ),
        pytest.param(
            understood(addressed=False, kind=Kind.MENING, signals=frozenset({Signal.VISIT})),
            responded(Action.PROACTIVE, "parkeertip"),
            Conversation(),
            ("tipped",),
            False,
            id="a first tip that fits",
        ),
        pytest.param(
            understood(kind=Kind.COMPLIMENT, feeling=Feeling.GRATITUDE),
            responded(Action.ANSWER, "dank-compliment"),
            Conversation(),
            ("thanked",),
            False,
            id="thanks for a compliment",
        ),
    ],
)
def test_a_citizen_feels(
    understanding: Understanding,
    response: Response,
    before: Conversation,
    reasons: tuple[str, ...],
    brushed_off: bool,
) -> None:
    treated = treatment(MESSAGE, understanding, response, before)
    assert (treated.reasons, treated.brushed_off) == (reasons, brushed_off)


def test_an_answer_about_something_else_is_no_answer() -> None:
    response = responded(Action.ANSWER, "antwoord")
    assert treatment(MESSAGE, understood(), response, Conversation(), about=("parkeren",)).reasons == ("misunderstood",)
    assert treatment(MESSAGE, understood(), response, Conversation(), about=("afval",)).helped == 2


def test_private_data_may_be_asked_for_where_nobody_reads_along() -> None:
    response = responded(Action.ASK, "vraag-plek", text="Wat is uw huisadres?")
    private = Message(text="hoi", channel=Channel.WHATSAPP)
    assert not treatment(private, understood(), response, Conversation()).brushed_off


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param("Stuur uw BSN in een privébericht.", id="in private"),
        pytest.param("Zet uw BSN nooit openbaar.", id="a warning"),
        pytest.param("In welke straat is dat? Een huisnummer hoeft niet.", id="a street"),
        pytest.param("Geef nooit je geboortedatum.", id="never"),
    ],
)
def test_a_careful_sentence_asks_for_nothing_private(reply: str) -> None:
    assert not asks_private_data(reply)


@given(
    st.sampled_from([action for action in Action if EFFORT_OF[action] is EFFORT_OF[Action.ANSWER]]),
    st.sets(st.sampled_from(["antwoord", "verwijs", "vraag-plek", "termijn"]), min_size=1),
    st.sampled_from(Feeling),
    st.integers(WORST, BEST),
)
def test_a_word_of_understanding_never_harms(action: Action, parts: set[str], feeling: Feeling, mood: int) -> None:
    understanding = understood(feeling=feeling)
    bare = treatment(MESSAGE, understanding, responded(action, *sorted(parts)), Conversation())
    kind = treatment(MESSAGE, understanding, responded(action, "begrip", *sorted(parts)), Conversation())
    assert mood_after(mood, kind) >= mood_after(mood, bare)


def test_every_reason_has_words_in_both_languages() -> None:
    assert all(set(words) == {"nl", "en"} and all(words.values()) for words in REASONS.values())
