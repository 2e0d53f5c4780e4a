"""What marks do to a mood: more points on anything never end worse, and sooner never ends worse."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exercise.conftest import Builder
from tests.exercise.judges import an_attitude, judge, marked
from webcare.domain.action import Action
from webcare.domain.rubric import Criterion, Gate
from webcare.exercise.attitude import taken
from webcare.exercise.citizen import REASONS, mood_after
from webcare.exercise.moves import Passed, Responded
from webcare.exercise.play import begun
from webcare.exercise.state import Item, World

ATTITUDE = an_attitude()


@st.composite
def pairs(draw: st.DrawFn) -> tuple[dict[Criterion, float], dict[Criterion, float]]:
    """Shares per criterion, and as much or more on each."""
    criteria = draw(st.sets(st.sampled_from(Criterion)))
    worse = {criterion: draw(st.floats(0, 1)) for criterion in criteria}
    return worse, {criterion: draw(st.floats(share, 1)) for criterion, share in worse.items()}


@pytest.fixture(scope="session")
def items(build: Builder, world: World) -> tuple[Item, ...]:
    """A report, a question, thanks and a remark to nobody."""
    texts = ["De container is vol", "Hoe werkt parkeren?", "Top, bedankt", "ik ga winkelen"]
    scenario = build([{"id": f"m{at}", "at": "1m", "text": text, "addressed": at < 3} for at, text in enumerate(texts)])
    return begun(scenario, "noord", world, by_hand=True).after(Passed(120), world).now.items


@given(pairs(), st.sets(st.sampled_from(Gate)), st.data())
def test_at_least_as_good_on_every_criterion_never_ends_in_a_worse_mood(
    items: tuple[Item, ...],
    shares: tuple[dict[Criterion, float], dict[Criterion, float]],
    gates: set[Gate],
    data: st.DataObject,
) -> None:
    worse, better = shares
    fewer = tuple(gate for gate in gates if data.draw(st.booleans()))
    for item in items:
        for action in (Action.ANSWER, Action.ASK, Action.PROACTIVE):
            low = taken(item, action, marked(worse, tuple(gates)), ATTITUDE, 2)
            high = taken(item, action, marked(better, fewer), ATTITUDE, data.draw(st.integers(0, 2)))
            for mood in range(-3, 4):
                assert mood_after(mood, high) >= mood_after(mood, low)


@given(st.integers(0, 10), st.integers(0, 10), st.integers(60, 2400), st.integers(0, 1200))
def test_the_same_words_sooner_never_end_in_a_worse_mood(
    build: Builder, world: World, solved: int, kind: int, late: int, sooner: int
) -> None:
    judging = replace(world, judge=judge, attitude=ATTITUDE)
    scenario = build([{"id": "vol", "at": "1m", "text": "De container is vol, schandalig!"}])
    moods = []
    for at in (late, max(60, late - sooner)):
        exercise = begun(scenario, "noord", judging, by_hand=True).after(Passed(at), judging)
        move = Responded("vol", Action.ANSWER, f"Zo. solved={solved} kind={kind}", began=at)
        moods.append(exercise.after(move, judging).now.moods["fatima"].value)
    assert moods[1] >= moods[0]


R, E, G, N, A = (
    Criterion.RESOLUTION,
    Criterion.EMPATHY,
    Criterion.REGISTER,
    Criterion.INVITATION,
    Criterion.RIGHT_ACTION,
)


@pytest.mark.parametrize(
    ("shares", "gates", "heard", "helped", "reasons"),
    [
        pytest.param(
            {R: 0.9, E: 0.9}, (), 2, 2, ("own-matter", "answered"), id="solved, with sympathy for this matter"
        ),
        pytest.param({R: 0.9, E: 0.1}, (), 0, 2, ("stock-phrase", "answered"), id="solved, with a stock phrase"),
        pytest.param({R: 0.5, E: 0.5}, (), 1, 1, ("heard", "answered"), id="half solved, some sympathy"),
        pytest.param({R: 0.1, E: 0.9}, (), 2, 0, ("own-matter", "dismissed"), id="kind words and no answer"),
        pytest.param({R: 0.9, E: 0.9, G: 0.0}, (), 1, 2, ("heard", "stiff", "answered"), id="the wrong register"),
        pytest.param({R: 0.9, N: 0.9}, (), 1, 2, ("heard", "answered"), id="nobody upset, and thanked"),
        pytest.param({R: 0.9}, (Gate.DISRESPECT,), 0, 0, ("insulted",), id="the answer, with a sneer"),
        pytest.param({R: 0.9}, (Gate.MANDATE,), 0, 2, ("answered",), id="a gate the content does not name"),
    ],
)
def test_what_a_report_makes_of_it(
    items: tuple[Item, ...],
    shares: dict[Criterion, float],
    gates: tuple[Gate, ...],
    heard: int,
    helped: int,
    reasons: tuple[str, ...],
) -> None:
    found = taken(items[0], Action.ANSWER, marked(shares, gates), ATTITUDE)
    assert (found.heard, found.helped, found.reasons) == (heard, helped, reasons)


def test_who_asked_nothing_feels_watched_by_a_reply_that_is_out_of_place(items: tuple[Item, ...]) -> None:
    assert taken(items[3], Action.PROACTIVE, marked({A: 0.0}), ATTITUDE).reasons == ("intruded",)
    assert taken(items[3], Action.PROACTIVE, marked({A: 1.0}), ATTITUDE).reasons == ("tipped",)


def test_every_reason_that_content_may_give_has_words() -> None:
    assert set(ATTITUDE.offends.values()) <= set(REASONS)
