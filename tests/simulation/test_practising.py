"""What went badly comes back: every other citizen of the next shift calls upon it, in words not used before."""

from datetime import UTC, datetime, timedelta
from functools import cache

import pytest

from webcare.domain.action import Action, Effort
from webcare.domain.citizens import Crowd, Frames
from webcare.domain.message import Message
from webcare.domain.rubric import Criterion
from webcare.domain.scenario import Opening, Scenario
from webcare.domain.training import Judged, MarkKept, Skill, Training
from webcare.engine.answer import NEW, NOW, decided_on
from webcare.engine.chance import Dice
from webcare.engine.city import City
from webcare.engine.match import Lexicon
from webcare.engine.understand import understand
from webcare.exercise.progress import to_come_back
from webcare.exercise.script import faults
from webcare.simulation.calling import Calls, called_upon
from webcare.simulation.drawn import Drawn
from webcare.simulation.made_of import MadeOf, kept_name, made_of, plain_name
from webcare.simulation.shift import shift
from webcare.store.content import load_policies
from webcare.store.folders import content_folders

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
EMPATHY, RESOLUTION = Skill("criterion", "empathy"), Skill("criterion", "resolution")
TIP = Skill("rule", "parkeertip", "rotterdam")


@cache
def rotterdam() -> City:
    return City.of(load_policies(content_folders(), ["rotterdam"])[0])


@pytest.fixture(scope="module")
def calls(crowd: Crowd, topics: tuple[Frames, ...], lexicon: Lexicon) -> Calls:
    return called_upon(crowd, topics, rotterdam(), lexicon)


def a_judged(message: str, rule: str, total: float, **marks: float) -> Judged:
    """A response with the share of its points per criterion."""
    return Judged(
        message=message,
        at=MONDAY + timedelta(minutes=len(message)),
        effort=Effort.INTERACT,
        action=Action.ANSWER,
        rule=rule,
        total=total,
        passed=total >= 70,
        marks=tuple(MarkKept(criterion=Criterion(name), got=10 * share, max=10) for name, share in marks.items()),
    )


def a_training(*judged: Judged) -> Training:
    return Training(
        id="een", trainee="merel", city="rotterdam", scenario="dienst:2", started=MONDAY, judged=tuple(judged)
    )


def odd(scenario: Scenario) -> list[Opening]:
    """Every other citizen, who is chosen by what is practised; scolding was not chosen."""
    lines = [line for line in scenario.messages if line.id[0] == "i" and not line.id.endswith("-scheldt")]
    return [line for line in lines if int(line.id[1:].partition("-")[0]) % 2]


def rule_of(line: Opening, lexicon: Lexicon) -> str:
    text = line.text[0].replace("{stad}", "Rotterdam")
    message = Message(text=text, channel=line.channel, addressed=line.addressed)
    return decided_on(rotterdam(), message, understand(message, lexicon), NEW, NOW).decision.rule.id


def test_a_skill_that_went_badly_comes_back_in_the_next_shift(
    crowd: Crowd, topics: tuple[Frames, ...], calls: Calls, lexicon: Lexicon
) -> None:
    last = a_training(
        a_judged("een", "parkeertip", 20, empathy=1.0, resolution=1.0),
        a_judged("twee", "klacht", 95, empathy=0.95, resolution=0.9),
    )
    wanted = to_come_back([last], MONDAY + timedelta(hours=3), calls)
    assert wanted == (TIP,)
    scenario = shift(crowd, topics, 2, 0, wanted=wanted, calls=calls, before=1)
    chosen = odd(scenario)
    assert len(chosen) > 100
    came = [rule_of(line, lexicon) for line in chosen[:20]]
    # Citizens mistype: now and then a wording is understood otherwise.
    assert came[0] == "parkeertip"
    assert came.count("parkeertip") >= 16
    ordinary = [rule_of(line, lexicon) for line in odd(shift(crowd, topics, 2, 0))[:20]]
    assert ordinary.count("parkeertip") <= 2


def test_sympathy_is_practised_on_citizens_who_feel_something(
    crowd: Crowd, topics: tuple[Frames, ...], calls: Calls
) -> None:
    scenario = shift(crowd, topics, 1, 0, wanted=(EMPATHY,), calls=calls, before=1)
    moods = [scenario.personas[line.from_].mood for line in odd(scenario)]
    assert max(moods) < 0
    assert min(moods) == -2


def test_the_most_pressing_comes_first_and_all_come_in_turn(
    crowd: Crowd, topics: tuple[Frames, ...], calls: Calls
) -> None:
    scenario = shift(crowd, topics, 1, 0, wanted=(TIP, EMPATHY), calls=calls, before=1, abuse=False)
    tips = {one.frame.id for one in calls[TIP]}
    found = [line.id.partition("-")[2] in tips for line in odd(scenario)[:10]]
    assert found == [True, False] * 5


def test_the_other_half_stays_the_mix(crowd: Crowd, topics: tuple[Frames, ...], calls: Calls) -> None:
    practised = shift(crowd, topics, 2, 0, wanted=(TIP,), calls=calls, before=1)
    ordinary = shift(crowd, topics, 2, 0, before=1)
    even = [
        {line.text for line in day.messages if line.id[0] == "i"} - {line.text for line in odd(day)}
        for day in (practised, ordinary)
    ]
    assert len(even[0] & even[1]) >= 0.9 * len(even[1])


@pytest.mark.parametrize("wanted", [(TIP,), (EMPATHY, RESOLUTION), (TIP, EMPATHY)], ids=str)
def test_no_wording_comes_twice_in_a_shift(
    wanted: tuple[Skill, ...], crowd: Crowd, topics: tuple[Frames, ...], calls: Calls
) -> None:
    """Where an agreement has few wordings, the mix takes over when they are used up."""
    scenario = shift(crowd, topics, 2, 0, wanted=wanted, calls=calls, abuse=False)
    texts = [line.text for line in scenario.messages if line.id[0] == "i"]
    assert len(texts) > 300
    assert len(set(texts)) == len(texts)


def test_the_next_shift_brings_it_in_other_words(crowd: Crowd, topics: tuple[Frames, ...], calls: Calls) -> None:
    days = [shift(crowd, topics, 2, 0, wanted=(EMPATHY,), calls=calls, before=before) for before in (1, 2)]
    first = [{line.text for line in odd(day)[:12]} for day in days]
    assert not first[0] & first[1]


@pytest.mark.parametrize("skill", [EMPATHY, TIP], ids=str)
def test_two_shifts_in_a_row_begin_with_other_wordings(skill: Skill, calls: Calls) -> None:
    many = len({(one.frame.id, one.frame.nl) for one in calls[skill]}) // 2

    def first(before: int) -> set[tuple[str, tuple[str, ...]]]:
        drawn = Drawn((skill,), calls, before)
        found = [drawn.following(12, Dice(0, number)) for number in range(many)]
        return {(one.frame.id, one.frame.nl) for one in found if one is not None}

    assert len(first(1)) == len(first(2)) == many
    assert not first(1) & first(2)


def test_the_same_records_and_the_same_clock_make_the_same_shift(
    crowd: Crowd, topics: tuple[Frames, ...], lexicon: Lexicon
) -> None:
    last = a_training(a_judged("een", "klacht", 30, empathy=0.2, resolution=0.5), a_judged("twee", "vraag", 10))

    def made() -> Scenario:
        calls = called_upon(crowd, topics, rotterdam(), lexicon)
        wanted = to_come_back([last], MONDAY + timedelta(days=2), calls)
        assert len(wanted) == 4
        kept = made_of(kept_name(MadeOf(level=3, before=1, wanted=wanted)), "rotterdam")
        assert kept is not None
        return shift(crowd, topics, kept.level, 7, wanted=kept.wanted, calls=calls, before=kept.before)

    assert made() == made()
    assert list(faults(made())) == []


def test_what_no_citizen_writes_of_is_not_asked_for(calls: Calls) -> None:
    last = a_training(a_judged("een", "bestaat-niet", 0, empathy=0.1))
    assert to_come_back([last], MONDAY + timedelta(days=1), calls) == (EMPATHY,)


def test_every_criterion_can_be_practised_and_many_agreements(calls: Calls) -> None:
    assert {skill.id for skill in calls if skill.kind == "criterion"} == {criterion.value for criterion in Criterion}
    assert sum(skill.kind == "rule" for skill in calls) >= 25


@pytest.mark.parametrize(
    ("made", "name"),
    [
        pytest.param(MadeOf(level=2), "dienst:2", id="an ordinary shift"),
        pytest.param(MadeOf(level=3, abuse=False), "dienst:3:no-abuse", id="without abuse"),
        pytest.param(MadeOf(level=2, before=4), "dienst:2:4", id="somebody's fifth"),
        pytest.param(
            MadeOf(level=2, abuse=False, before=4, wanted=(EMPATHY, TIP)),
            "dienst:2:no-abuse:4:empathy+@parkeertip",
            id="with something to practise",
        ),
        pytest.param(
            MadeOf(level=1, wanted=(Skill("rule", "a:b+c@d e/é", "rotterdam"), Skill("rule", "empathy", "rotterdam"))),
            "dienst:1:0:@a%3Ab%2Bc%40d%20e%2F%C3%A9+@empathy",
            id="agreements with odd names",
        ),
    ],
)
def test_the_name_of_a_shift_says_what_it_was_made_of(made: MadeOf, name: str) -> None:
    assert kept_name(made) == name
    assert made_of(name, "rotterdam") == made
    assert plain_name(name) == "dienst:{}{}".format(made.level, "" if made.abuse else ":no-abuse")


@pytest.mark.parametrize(
    "name",
    "volle-container dienst dienst: dienst:x dienst:0 dienst:4 dienst:２ dienst:2:-1 dienst:2:1:niets dienst:2:1:@ "
    "dienst:2:1:empathy+ dienst:2:1:empathy:meer dienst:2:no-abuse:no-abuse dienst:2:99999999999".split(),
)
def test_a_name_that_nobody_wrote_is_no_shift(name: str) -> None:
    assert made_of(name, "rotterdam") is None
    assert plain_name(name) == name
