"""What happens second by second: who is helped when, what it costs, who loses patience, how it ends."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exercise.conftest import a_policy, a_rule
from webcare.domain.action import Action, Effort
from webcare.domain.scenario import Scenario
from webcare.engine.city import City
from webcare.exercise.happenings import Dealt, Ended, MoodMoved, Noticed, Read
from webcare.exercise.moves import Advance, Overruled
from webcare.exercise.outcome import outcome
from webcare.exercise.play import begun, played
from webcare.exercise.state import Situation, State, World

Builder = Any
"""`conftest.scenario_of`."""


def dealt(situation: Situation) -> dict[str, int]:
    """When each message of the script was dealt with."""
    return {item.id: item.done for item in situation.items if item.done is not None and item.occasion is None}


def test_one_person_does_one_thing_at_a_time(world: World, a_scenario: Builder) -> None:
    scenario = a_scenario(
        [
            {"id": "een", "at": "1m", "text": "Hoe werkt parkeren?"},
            {"id": "twee", "at": "1m", "from": "jan", "text": "Hoe werkt parkeren?"},
        ]
    )
    assert dealt(played(scenario, "noord", world).now) == {"een": 60 + 180, "twee": 60 + 360}
    with_two = scenario.model_copy(update={"staff": 2})
    assert dealt(played(with_two, "noord", world).now) == {"een": 240, "twee": 240}


def test_danger_goes_first_and_what_nobody_asked_goes_last(world: World, a_scenario: Builder) -> None:
    scenario = a_scenario(
        [
            {"id": "bezig", "at": "1m", "text": "Hoe werkt parkeren?"},
            {"id": "remark", "at": "70s", "from": "jan", "channel": "twitter", "text": "lekker"},
            {"id": "vraag", "at": "80s", "from": "jan", "channel": "facebook", "text": "Hoe werkt parkeren?"},
            {"id": "brand", "at": "90s", "channel": "twitter", "text": "@gemeentenoord grote brand nu!"},
        ]
    )
    done = dealt(played(scenario, "noord", world).now)
    assert sorted(done, key=lambda one: done[one]) == ["bezig", "brand", "vraag", "remark"]


def test_two_people_never_answer_one_citizen_at_once(world: World, a_scenario: Builder) -> None:
    scenario = a_scenario(
        [
            {"id": "een", "at": "1m", "text": "Hoe werkt parkeren?"},
            {"id": "twee", "at": "1m", "text": "Hoe laat?"},
        ],
        staff=2,
    )
    assert dealt(played(scenario, "noord", world).now) == {"een": 240, "twee": 420}


def test_what_nobody_addressed_is_noticed_when_it_is_read(world: World, a_scenario: Builder) -> None:
    scenario = a_scenario([{"id": "uitje", "at": "2m", "channel": "twitter", "text": "ik ga winkelen in Noord"}])
    over = played(scenario, "noord", world)
    item = over.now.item("uitje")
    # The stream is due after ten minutes, and reading it takes one.
    assert (item.addressed, item.started, item.noticed) == (False, 660, 660)
    assert [one for one in over.now.happenings if isinstance(one, Noticed)] == [Noticed(at=660, message="uitje")]
    assert item.answer is not None
    assert item.answer.response.action is Action.PROACTIVE
    assert item.done == 660 + 120
    assert outcome(over).noticed == (("uitje", 660),)


@pytest.mark.parametrize(
    ("city", "text", "channel", "spent"),
    [
        pytest.param("noord", "Hoe werkt parkeren?", "facebook", (0, 180, 0), id="an answer"),
        pytest.param("zuid", "Hoe werkt parkeren?", "facebook", (180, 180, 0), id="a post, and the reply with it"),
        pytest.param("stil", "Hoe werkt parkeren?", "facebook", (0, 0, 60), id="a note about what was asked"),
        pytest.param("stil", "lekker", "twitter", (0, 0, 60), id="one reading, and the note comes free"),
        pytest.param("noord", "ik ga winkelen in Noord", "twitter", (0, 120, 60), id="a reading and a tip"),
    ],
)
def test_an_action_costs_its_minutes_in_its_effort(
    world: World, a_scenario: Builder, city: str, text: str, channel: str, spent: tuple[int, int, int]
) -> None:
    exercise = begun(a_scenario([{"id": "een", "at": "1m", "channel": channel, "text": text}]), city, world)
    while not dealt(exercise.now):
        exercise = exercise.after(Advance(), world)
    over = exercise.now
    assert tuple(over.spent.of(effort) for effort in (Effort.SEND, Effort.INTERACT, Effort.MONITOR)) == spent


def test_whoever_is_kept_waiting_loses_patience_and_says_so(world: World, a_scenario: Builder) -> None:
    scenario = a_scenario([{"id": "een", "at": "1m", "text": "Hoe werkt parkeren?"}])
    over = played(scenario, "stil", world).now
    moved = [(one.at, one.now, one.reasons) for one in over.happenings if isinstance(one, MoodMoved)]
    # Silence is felt when it has lasted: not at the second somebody decided on it.
    assert moved == [(660, -2, ("silence",)), (1260, -3, ("waited",))]
    assert [item.occasion for item in over.items] == [None, "impatient", "gives-up"]


def test_a_nudge_starts_no_waiting_of_its_own(world: World, a_scenario: Builder) -> None:
    lines = {"impatient": ("Hoe zit het, jullie?",), "gives-up": ("Wanneer dan, jullie?",)}
    asking = replace(world, reactions=world.reactions.model_copy(update={"manners": {"plain": lines}}))
    over = played(a_scenario([{"id": "een", "at": "1m", "text": "Hoe werkt parkeren?"}]), "stil", asking).now
    assert {item.id: item.run_out for item in over.items} == {"een": 3, "fatima-impatient": 0, "fatima-gives-up": 0}
    assert over.item("fatima-impatient").expects


def test_a_conversation_in_which_everything_is_answered_still_ends(world: World, a_scenario: Builder) -> None:
    """No ping-pong of thanks."""
    polite = a_policy("beleefd", [a_rule("alles", "answer", "begrip", "antwoord", addressed=True)])
    cities = {**world.cities, "beleefd": City.of(polite)}
    for seed in range(6):
        scenario = a_scenario([{"id": "een", "at": "1m", "text": "Hoe werkt parkeren?"}])
        over = played(scenario, "beleefd", replace(world, cities=cities), seed).now
        assert len(over.items) <= 2


def test_a_nudge_is_dealt_with_together_with_what_it_is_about(world: World, a_scenario: Builder) -> None:
    busy = [
        {"id": f"druk-{n}", "at": "1m", "from": "jan", "channel": c, "text": "Hoe werkt parkeren?"}
        for n, c in enumerate(["facebook", "twitter", "instagram", "whatsapp"])
    ]
    scenario = a_scenario([*busy, {"id": "wacht", "at": "90s", "text": "Hoe werkt parkeren?"}])
    scenario = with_patience(scenario, "fatima", 300)
    over = played(scenario, "noord", world).now
    nudge, asked = over.item("fatima-impatient"), over.item("wacht")
    assert nudge.joined == "wacht"
    assert nudge.done == asked.done
    assert nudge.state is State.HANDLED
    assert asked.treatment is not None
    assert asked.treatment.waited == 2
    assert "waited" in asked.treatment.reasons
    # Twice kept waiting, then helped: what was felt while it lasted is not felt again with the reply.
    assert over.moods["fatima"].value == -1 - 1 + 2


def test_a_reply_to_a_nudge_ends_the_waiting(world: World, a_scenario: Builder) -> None:
    """After silence the city answers the reminder: nobody goes on waiting for the first message."""
    scenario = a_scenario([{"id": "een", "at": "1m", "text": "Hoe werkt parkeren?"}])
    nudged = world.reactions.model_copy(update={"manners": {"plain": {"impatient": ("Hoe zit het, jullie?",)}}})
    start = played(scenario, "noord", replace(world, reactions=nudged)).after(Overruled("een", Action.WATCH), world)
    branch = start
    while not branch.is_over:
        branch = branch.after(Advance(), replace(world, reactions=nudged))
    assert branch.now.item("fatima-impatient").replied
    assert branch.now.item("een").run_out == 1


def with_patience(scenario: Scenario, who: str, seconds: int) -> Scenario:
    """The scenario with a citizen of this patience."""
    persona = scenario.personas[who].model_copy(update={"patience": seconds})
    return scenario.model_copy(update={"personas": {**scenario.personas, who: persona}})


def test_who_is_asked_for_the_place_gives_it_once(world: World, a_scenario: Builder) -> None:
    scenario = a_scenario([{"id": "vol", "at": "1m", "text": "De container is vol"}])
    over = played(scenario, "noord", world).now
    given = over.item("fatima-gives-place")
    assert given.message.text == "op de Kerkstraat"
    assert given.message.sent > (over.item("vol").done or 0)
    assert given.answer is not None
    assert given.answer.response.action is Action.TAKE
    assert over.item("vol").state is State.HANDLED
    assert [item.id for item in over.items].count("fatima-gives-place") == 1


def test_an_inject_takes_the_place_of_what_a_citizen_would_have_said(world: World, a_scenario: Builder) -> None:
    scenario = a_scenario(
        [{"id": "vol", "at": "1m", "text": "De container is vol"}],
        injects=[
            {"id": "eigen", "from": "fatima", "if": {"message": "vol", "action": "ask"}, "after": "1m", "text": "hoek!"}
        ],
    )
    ids = [item.id for item in played(scenario, "noord", world).now.items]
    assert "eigen" in ids
    assert "fatima-gives-place" not in ids


def test_an_inject_by_time_comes_only_if_its_condition_holds_then(world: World, afternoon: Scenario) -> None:
    assert "later" not in [item.id for item in played(afternoon, "noord", world).now.items]
    assert played(afternoon, "stil", world).now.item("later").message.sent == 30 * 60


def test_an_inject_by_condition_comes_so_long_after_it_came_true(world: World, afternoon: Scenario) -> None:
    over = played(afternoon, "noord", world).now
    assert over.item("nog-iets").message.sent == (over.item("vraag").done or 0) + 120


def test_waiting_too_long_is_a_condition_that_comes_true_by_itself(world: World, a_scenario: Builder) -> None:
    scenario = a_scenario(
        [{"id": "een", "at": "1m", "text": "Hoe werkt parkeren?"}],
        injects=[{"id": "boos", "from": "jan", "if": {"message": "een", "waited_over": "7m"}}],
    )
    assert played(scenario, "stil", world).now.item("boos").message.sent == 60 + 7 * 60 + 1
    assert "boos" not in [item.id for item in played(scenario, "noord", world).now.items]


def test_a_bystander_without_words_of_their_own_joins_in(world: World, a_scenario: Builder) -> None:
    scenario = a_scenario(
        [{"id": "een", "at": "1m", "text": "Hoe werkt parkeren?"}],
        injects=[{"id": "mee", "from": "jan", "at": "20m"}],
    )
    assert played(scenario, "stil", world).now.item("mee").message.text.startswith("joins-in")


def test_the_first_ending_whose_conditions_hold_is_the_one(world: World, a_scenario: Builder) -> None:
    scenario = a_scenario(
        [{"id": "een", "at": "1m", "text": "Hoe werkt parkeren?"}],
        endings=[
            {"id": "gezonden", "if": {"of": "anyone", "action": "post"}, "says": "Gezonden."},
            {
                "id": "geholpen",
                "if": [{"message": "een", "replied": True}, {"of": "fatima", "mood_above": 0}],
                "says": "Goed.",
            },
            {"id": "stil", "says": "Stil."},
        ],
    )
    endings = {city: played(scenario, city, world).now.ending for city in world.cities}
    assert {city: ending.id for city, ending in endings.items() if ending} == {
        "noord": "geholpen",
        "zuid": "gezonden",
        "stil": "stil",
    }


def test_who_said_thanks_has_said_what_there_was_to_say(world: World, a_scenario: Builder) -> None:
    """Whatever the city makes of the thanks."""
    rules = [a_rule("vraag", "answer", "antwoord", kind="vraag"), a_rule("rest-privé", "dm", "antwoord")]
    cities = {**world.cities, "raar": City.of(a_policy("raar", rules))}
    for seed in range(6):
        scenario = a_scenario([{"id": "een", "at": "1m", "text": "Hoe werkt parkeren?"}])
        over = played(scenario, "raar", replace(world, cities=cities), seed).now
        assert {item.occasion for item in over.items} <= {None, "thanks"}


def test_who_is_brushed_off_says_so(world: World, a_scenario: Builder) -> None:
    rude = a_policy("bot", [a_rule("vraag", "answer", "adres", kind="vraag")])
    scenario = a_scenario([{"id": "een", "at": "1m", "text": "Hoe werkt parkeren?"}])
    over = played(scenario, "bot", replace(world, cities={**world.cities, "bot": City.of(rude)})).now
    assert [item.occasion for item in over.items] == [None, "brushed-off"]


def test_a_condition_may_ask_for_more_than_one_time(world: World, a_scenario: Builder) -> None:
    asks = [{"id": f"m{n}", "at": f"{n * 5}m", "text": "Hoe werkt parkeren?"} for n in (1, 2)]
    endings = [
        {"id": "vaak", "if": {"of": "fatima", "action": "answer", "times": 2}, "says": "Vaak."},
        {"id": "klaar", "says": "Klaar."},
    ]
    for messages, ending in ((asks[:1], "klaar"), (asks, "vaak")):
        found = played(a_scenario(messages, endings=endings), "noord", world).now.ending
        assert found is not None
        assert found.id == ending


def test_an_inject_that_names_no_message_means_the_latest_of_its_writer(world: World, a_scenario: Builder) -> None:
    messages = [
        {"id": "een", "at": "1m", "from": "jan", "text": "Hoe werkt parkeren?"},
        {"id": "twee", "at": "20m", "from": "jan", "channel": "twitter", "text": "lekker"},
    ]
    inject = {"id": "gezien", "from": "jan", "at": "30m", "if": {"action": "watch"}, "text": "Ja?"}
    scenario = a_scenario(messages, injects=[inject])
    assert "gezien" in [item.id for item in played(scenario, "noord", world).now.items]
    turned = a_scenario([messages[0] | {"at": "20m"}, messages[1] | {"at": "1m"}], injects=[inject])
    assert "gezien" not in [item.id for item in played(turned, "noord", world).now.items]


def test_somebody_is_helped_only_when_nothing_they_asked_was_left_lying(world: World, a_scenario: Builder) -> None:
    messages = [
        {"id": "een", "at": "1m", "text": "Hoe werkt parkeren?"},
        {"id": "twee", "at": "9m", "text": "Wanneer is parkeren gratis?"},
    ]
    over = played(a_scenario(messages), "noord", world)
    assert [citizen.solved for citizen in outcome(over).citizens] == [True]
    branch = over.after(Overruled("een", Action.WATCH), world)
    while not branch.is_over:
        branch = branch.after(Advance(), world)
    assert [citizen.solved for citizen in outcome(branch).citizens] == [False]


def test_it_ends_when_its_time_is_up_and_not_before(world: World, a_scenario: Builder) -> None:
    scenario = a_scenario([{"id": "een", "at": "58m", "text": "Hoe werkt parkeren?"}])
    over = played(scenario, "noord", world).now
    assert over.clock == 3600
    assert over.happenings[-1] == Ended(at=3600, ending="klaar")
    assert over.item("een").state is State.OPEN
    assert not [one for one in over.happenings if isinstance(one, Dealt)]


@given(st.permutations(range(4)), st.integers(0, 5))
def test_the_order_of_lines_in_a_file_means_nothing(
    world: World, afternoon: Scenario, order: list[int], seed: int
) -> None:
    shuffled = afternoon.model_copy(
        update={
            "messages": tuple(afternoon.messages[n] for n in order),
            "personas": dict(reversed(list(afternoon.personas.items()))),
        }
    )
    one, other = played(afternoon, "noord", world, seed).now, played(shuffled, "noord", world, seed).now
    assert one.happenings == other.happenings
    assert one.spent == other.spent


@given(st.lists(st.tuples(st.integers(1, 3000), st.sampled_from(["fatima", "jan"]), st.booleans()), max_size=12))
def test_minutes_spent_are_the_minutes_somebody_was_busy(
    world: World, build: Builder, messages: list[tuple[int, str, bool]]
) -> None:
    """No second is counted twice, none is lost, and one person is never busy for longer than the time there was."""
    stated = [
        {
            "id": f"m{n}",
            "at": f"{at}s",
            "from": who,
            "channel": "facebook" if asks else "twitter",
            "text": "Hoe werkt parkeren?" if asks else "lekker",
        }
        for n, (at, who, asks) in enumerate(messages)
    ] or [{"id": "m", "at": "1s", "text": "lekker"}]
    over = played(build(stated), "noord", world).now
    finished = [item for item in over.items if item.done is not None and not item.joined]
    busy = sum((item.done or 0) - (item.started or 0) for item in finished)
    readings = sum(isinstance(one, Read) for one in over.happenings)
    unfinished = sum(job.ends - job.began for job in over.jobs)
    assert over.spent.total == busy + 60 * readings + unfinished
    assert over.spent.total - unfinished <= over.scenario.lasts


def test_a_better_treated_citizen_never_leaves_angrier(world: World, afternoon: Scenario) -> None:
    """Every other action tried on every message: where nothing else changed, the mood follows the treatment."""
    from webcare.exercise.play import choices

    over = played(afternoon, "noord", world)
    for item in over.now.items:
        if item.treatment is None or item.by_player:
            continue
        for action in choices(over, item.id):
            branch = over.after(Overruled(item.id, action), world).now
            other = branch.item(item.id)
            assert other.treatment is not None
            if _at_least(item.treatment, other.treatment) and other.replied and item.replied:
                here = next_mood(over.now, item.who, item.done)
                assert here >= branch.moods[item.who].value


def _at_least(one: Any, other: Any) -> bool:
    return bool(
        one.waited <= other.waited
        and one.heard >= other.heard
        and one.helped >= other.helped
        and one.brushed_off <= other.brushed_off
    )


def next_mood(situation: Situation, who: str, until: int | None) -> int:
    """The mood of this citizen right after that second."""
    changes = [one for one in situation.moods[who].changes if one.at <= (until or 0)]
    return changes[-1].now if changes else situation.scenario.personas[who].mood


def test_a_step_is_one_second_of_the_story(world: World, afternoon: Scenario) -> None:
    exercise = begun(afternoon, "noord", world)
    while not exercise.is_over:
        later = exercise.after(Advance(), world)
        fresh = later.now.happenings[len(exercise.now.happenings) :]
        assert {happened.at for happened in fresh} <= {later.now.clock}
        exercise = later


def test_an_item_closed_by_the_citizen_is_no_longer_open(world: World, afternoon: Scenario) -> None:
    item = played(afternoon, "noord", world).now.item("vol")
    assert item.closed
    assert replace(item, closed=False).state is State.OPEN
