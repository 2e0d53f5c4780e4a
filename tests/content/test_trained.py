"""The scenarios fork on what a trainee really did: scripts played by hand, to good endings, poor ones and the trap."""

from collections.abc import Callable
from typing import NamedTuple

import pytest

from tests.content.conftest import FOLDERS
from webcare.domain.action import Action
from webcare.domain.rubric import Gate
from webcare.exercise.debrief import debrief
from webcare.exercise.moves import Did, Move, Passed, Responded, Told, as_record, move_of
from webcare.exercise.play import Exercise, begun, replayed
from webcare.exercise.state import World
from webcare.store.content import load_scenario


class Step(NamedTuple):
    """What the trainee does at this minute."""

    minute: int
    move: Callable[[Exercise], Move]


def does(minute: int, message: str, action: Action, text: str = "", *also: Action) -> Step:
    return Step(minute, lambda now: Responded(message, action, text, also=also, began=now.now.clock))


def reads(minute: int, stream: str) -> Step:
    return Step(minute, lambda now: Did(stream, began=now.now.clock))


def posts(minute: int, fact: str, text: str = "") -> Step:
    """The newest post about this fact that waits: as it stands, or in these words."""

    def move(exercise: Exercise) -> Move:
        waits = [task for task in exercise.now.tasks if task.kind == "post" and task.fact == fact]
        return Told(text, task=max(waits, key=lambda task: task.since).id, began=exercise.now.clock)

    return Step(minute, move)


def reports(minute: int) -> Step:
    """The situation report that waits."""

    def move(exercise: Exercise) -> Move:
        now = exercise.now
        return Did(next(task.id for task in now.tasks if task.kind == "report"), began=now.clock)

    return Step(minute, move)


def trained(slug: str, city: str, judging: World, *script: Step) -> Exercise:
    """The exercise after this script, at its end. Every step must change something."""
    scenario = load_scenario(FOLDERS, slug)
    exercise = begun(scenario, city, judging, by_hand=True)
    for minute, move in script:
        exercise = exercise.after(Passed(60 * minute - exercise.now.clock), judging)
        after = exercise.after(move(exercise), judging)
        assert after is not exercise, f"nothing came of {move(exercise)}"
        exercise = after
    return exercise.after(Passed(scenario.lasts), judging)


TIP = "Leuk dat u komt winkelen! Op rotterdam.nl/parkeren ziet u waar u kunt parkeren. Veel plezier! ^XX"
MORE = "Goede vraag! Op rotterdam.nl/parkeren staan alle garages en prijzen. Een fijne dag, Sanne. ^XX"
HEARD = (
    "Wat naar, Naima, zo hoor je niet behandeld te worden aan de balie. Wil je ons in een privébericht vertellen wat "
    "er "
    "gebeurde? Dan helpen we je met het formulier, en met een klacht als je dat wilt. ^XX"
)
CASES = [
    pytest.param("dagje-winkelen", "rotterdam", (), "niet-gelezen", id="nobody read along"),
    pytest.param("dagje-winkelen", "rotterdam", (reads(2, "bezoekers"),), "meegelezen", id="read, and said nothing"),
    pytest.param(
        "dagje-winkelen",
        "rotterdam",
        (
            reads(2, "bezoekers"),
            does(3, "winkelen", Action.PROACTIVE, TIP),
            does(10, "tip-vervolg", Action.ANSWER, MORE),
        ),
        "tip-raak",
        id="one tip that fits, and the question after it",
    ),
    pytest.param(
        "dagje-winkelen",
        "rotterdam",
        (reads(5, "bezoekers"), does(6, "trein", Action.PROACTIVE, TIP)),
        "slecht-gelezen",
        id="trap: a parking tip to who comes by train",
    ),
    pytest.param("volle-container", "utrecht", (), "onopgelost", id="nobody takes it up"),
    pytest.param(
        "volle-container",
        "den-haag",
        (
            does(
                2,
                "vol",
                Action.TAKE,
                "Goedemiddag Lotte, wat vervelend dat de container vol is. We nemen het in behandeling: uw "
                "zaaknummer is "
                "{zaak}. ^XX",
            ),
        ),
        "opgepakt",
        id="taken in hand, with a number",
    ),
    pytest.param(
        "volle-container",
        "amsterdam",
        (does(2, "vol", Action.REFER, "Meld het op amsterdam.nl of bel 14 020. ^XX"),),
        "zelf-doen",
        id="sent to the site",
    ),
    pytest.param(
        "volle-container",
        "amsterdam",
        (does(23, "klep", Action.ASK, "Goedemiddag Wim, op welk adres is dat precies? ^XX"),),
        "adres-open",
        id="trap: asked for a home address where all can read it",
    ),
    pytest.param(
        "scheldpartij",
        "den-haag",
        (
            does(2, "schelden", Action.WARN, "Let u op uw woorden, hier gelden huisregels."),
            does(10, "schelden-twee", Action.WARN, "We vragen u nogmaals om respect te tonen."),
        ),
        "welles-nietes",
        id="trap: every outburst answered",
    ),
    pytest.param(
        "scheldpartij",
        "rotterdam",
        (does(14, "dreiging", Action.WATCH),),
        "dreiging-blijft-liggen",
        id="the threat noted and not passed on",
    ),
    pytest.param(
        "scheldpartij",
        "den-haag",
        (
            does(14, "dreiging", Action.ESCALATE),
            does(40, "verstopte-vraag", Action.REFER, "Op denhaag.nl leest u hoe dit werkt, of bel 14 070. ^XX"),
        ),
        "gemeld-en-doorgestuurd",
        id="the threat passed on, the question sent elsewhere",
    ),
    pytest.param("bsn-in-tweet", "utrecht", (), "te-laat", id="the number stays"),
    pytest.param(
        "bsn-in-tweet",
        "rotterdam",
        (
            does(
                1,
                "nummer",
                Action.DM,
                "Haal uw bericht weg, Samira, er staan persoonsgegevens in. Stuur ons een privébericht, dan zoeken "
                "we uit "
                "waar uw paspoort blijft. ^XX",
                Action.HIDE,
            ),
        ),
        "nooit-herhaald",
        id="protected, and helped in private",
    ),
    pytest.param("gerucht-azc", "rotterdam", (), "rechtgezet-na-oploop", id="nobody read the letter"),
    pytest.param(
        "gerucht-azc",
        "rotterdam",
        (
            reads(2, "reputatie"),
            does(3, "plaatje", Action.PROACTIVE, "Er komt geen azc in de sporthal, deze brief is nep."),
        ),
        "uitvergroot",
        id="trap: denied before anything was known",
    ),
    pytest.param(
        "gerucht-azc",
        "rotterdam",
        (
            reads(2, "reputatie"),
            does(3, "plaatje", Action.ESCALATE),
            posts(12, "brief"),
            does(
                21,
                "bussen",
                Action.ANSWER,
                "Dag Jolanda, de brief is niet van ons. De sporthal blijft gewoon open en er is geen besluit over "
                "opvang "
                "in deze wijk. ^XX",
            ),
        ),
        "in-de-kiem",
        id="read early, found out, told",
    ),
    pytest.param(
        "brand-met-rook",
        "amsterdam",
        (
            posts(9, "brand"),
            does(15, "opvang", Action.ANSWER, "Alle kinderen blijven binnen op de opvang, u hoeft niet te komen. ^XX"),
            posts(27, "asbest"),
            posts(
                51,
                "asbest",
                "Eerder meldden we: geen asbest. Dat klopt niet meer, achter het spoor ligt het wel. Raak niets aan.",
            ),
        ),
        "zenden-en-rechtzetten",
        id="told in time, and put right in words of one's own",
    ),
    pytest.param(
        "brand-met-rook",
        "rotterdam",
        (reads(13, "crisis"), does(15, "doden-tweet", Action.ANSWER, "Er zijn inderdaad doden, wat erg. ^XX")),
        "doorverteld",
        id="trap: the rumour of deaths told on",
    ),
    pytest.param("wethouder-vraagt-beeld", "rotterdam", (reports(41),), "leeg-beeld", id="reported, and nothing read"),
    pytest.param(
        "wethouder-vraagt-beeld",
        "rotterdam",
        (reads(20, "gebieden"), reports(41)),
        "straat-en-plan",
        id="read before it was reported",
    ),
    pytest.param("klacht-bejegening", "amsterdam", (), "stil", id="laughed at, and then silence"),
    pytest.param(
        "klacht-bejegening",
        "amsterdam",
        (does(2, "uitgelachen", Action.REFER, "Een klacht indienen kan via amsterdam.nl. ^XX"),),
        "dichte-deur",
        id="sent to a form",
    ),
    pytest.param(
        "klacht-bejegening",
        "amsterdam",
        (does(2, "uitgelachen", Action.DM, HEARD),),
        "gehoord",
        id="heard first, then helped",
    ),
]


@pytest.mark.parametrize(("slug", "city", "script", "ending"), CASES)
def test_a_scenario_ends_as_the_trainee_made_it(
    slug: str, city: str, script: tuple[Step, ...], ending: str, judging: World
) -> None:
    exercise = trained(slug, city, judging, *script)
    assert exercise.now.ending is not None
    assert exercise.now.ending.id == ending
    kept = tuple(move_of(as_record(move)) for move in exercise.moves)
    assert replayed(exercise.scenario, city, judging, 0, kept, by_hand=True).now == exercise.now


def test_a_citizen_leaves_better_when_heard_than_when_sent_to_a_form(judging: World) -> None:
    heard = trained("klacht-bejegening", "amsterdam", judging, does(2, "uitgelachen", Action.DM, HEARD))
    form = "Een klacht indienen kan via amsterdam.nl. ^XX"
    sent_on = trained("klacht-bejegening", "amsterdam", judging, does(2, "uitgelachen", Action.REFER, form))
    assert heard.now.moods["naima"].value > sent_on.now.moods["naima"].value


def test_the_debrief_lays_the_trainees_afternoon_beside_what_the_cities_would_have_made_of_it(judging: World) -> None:
    exercise = trained("klacht-bejegening", "amsterdam", judging, does(2, "uitgelachen", Action.DM, HEARD))
    found = debrief(exercise, judging)
    assert [one.city for one in found.elsewhere] == ["amsterdam", "den-haag", "rotterdam", "utrecht"]
    assert all(one.outcome.ending for one in found.elsewhere)
    assert found.judged == 1
    assert found.timeline[0].action is Action.DM
    naima = next(curve for curve in found.moods if curve.who == "naima")
    assert naima.ended == exercise.now.moods["naima"].value


def test_the_attitude_as_it_ships_brushes_off_for_every_gate(judging: World) -> None:
    assert judging.attitude is not None
    assert len(judging.attitude.offends) == 6


PROMISE = (
    "Goedemiddag Lotte, wat vervelend van die volle container. Ik vraag het na en u hoort binnen een half uur meer. ^XX"
)
KEPT = "Dag Lotte, we hebben het nagevraagd. De wagen die de containers leegt, heeft een dag stilgestaan. ^XX"
OVERDONE = "Dag Lotte, u krijgt van ons een schadevergoeding. ^XX"


def test_a_promise_that_is_kept_is_worth_more_than_one_that_is_forgotten(judging: World) -> None:
    promised = does(2, "vol", Action.ANSWER, PROMISE)
    kept = trained("volle-container", "rotterdam", judging, promised, does(20, "vol", Action.ANSWER, KEPT))
    forgotten = trained("volle-container", "rotterdam", judging, promised)
    assessment = kept.now.judged["vol"].assessment
    assert assessment is not None
    assert not assessment.gates
    moods = [exercise.now.moods["lotte"] for exercise in (kept, forgotten)]
    assert moods[0].value > moods[1].value
    assert "promise-kept" in {reason for change in moods[0].changes for reason in change.reasons}
    assert "promise-broken" in {reason for change in moods[1].changes for reason in change.reasons}
    assert "lotte-reminds" in {item.id for item in forgotten.now.items}


def test_a_promise_kept_with_words_that_go_too_far_is_no_promise_kept(judging: World) -> None:
    promised = does(2, "vol", Action.ANSWER, PROMISE)
    exercise = trained("volle-container", "rotterdam", judging, promised, does(20, "vol", Action.ANSWER, OVERDONE))
    reasons = {reason for change in exercise.now.moods["lotte"].changes for reason in change.reasons}
    assert "promise-kept" not in reasons
    assert "false-hope" in reasons


def test_a_post_that_tells_a_rumour_as_a_fact_goes_against_a_gate(judging: World) -> None:
    words = "Er komt morgen een azc in de sporthal. De brief met ons logo klopt."
    step = Step(3, lambda now: Told(words, fact="brief", began=now.now.clock))
    exercise = trained("gerucht-azc", "rotterdam", judging, step)
    assert exercise.now.training is not None
    assert [Gate.UNVERIFIED in said.gates for said in exercise.now.training.said] == [True]
    assert debrief(exercise, judging, elsewhere=False).points[0].about is Gate.UNVERIFIED


def test_words_that_go_to_one_and_to_many_are_judged_once(judging: World) -> None:
    words = "Wat vervelend van die volle container. De wagen stond een dag stil, de route wordt nu ingehaald. ^XX"
    exercise = trained("volle-container", "rotterdam", judging, does(2, "vol", Action.POST, words))
    judged = exercise.now.judged["vol"]
    assert judged.case is not None
    assert judged.case.text == words
    assert [sent.post.text for sent in exercise.now.posts] == [words]
