"""The scenarios as they ship, played to the end by every city: fair, the same by the same seed, and different where
policies differ."""

import json
import re
from collections.abc import Callable

import pytest

from tests.content.conftest import CITIES, FOLDERS
from webcare.domain.action import Action
from webcare.domain.scenario import Scenario
from webcare.exercise.moves import Advance, Overruled, Turned
from webcare.exercise.outcome import outcome
from webcare.exercise.play import Exercise, begun, choices, played
from webcare.exercise.script import told
from webcare.exercise.state import Item, World
from webcare.exercise.transcript import as_text, transcript
from webcare.store.content import load_scenarios
from webcare.store.folders import scenario_slugs

SLUGS = scenario_slugs(FOLDERS)
SCENARIOS = {scenario.slug: scenario for scenario in load_scenarios(FOLDERS)}
PLAYED = [pytest.param(slug, city, id=f"{slug} in {city}") for slug in SLUGS for city in CITIES]
Golden = Callable[[str, str], None]

every_scenario = pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)


def finished(exercise: Exercise, world: World) -> Exercise:
    """This exercise played on to its end."""
    while not exercise.is_over:
        exercise = exercise.after(Advance(), world)
    return exercise


def scripted(exercise: Exercise) -> list[Item]:
    """What stands in the script and came."""
    return [item for item in exercise.now.items if item.occasion is None]


@pytest.mark.parametrize(("slug", "city"), PLAYED)
def test_a_scenario_comes_to_its_end_under_every_city(world: World, slug: str, city: str) -> None:
    for seed in (0, 1):
        over = played(SCENARIOS[slug], city, world, seed)
        assert over.now.ending is not None
        assert over.now.clock == over.scenario.lasts
        assert [item for item in over.now.items if item.occasion], "nobody wrote back"
        assert len(over.now.items) > len(over.scenario.messages)
        assert not [item.id for item in over.now.items if re.search(r"[{}]", item.message.text)]
        # What nobody said to the city and nobody there reads, stays unknown; all else is dealt with.
        # In a crowd a thank-you may stay without a word, and so may who read the answer in a post.
        left = [item for item in over.now.items if item.done is None and item.expects and not item.post]
        left = [item for item in left if item.occasion not in ("impatient", "gives-up")]
        assert all(item.message.sent > over.scenario.lasts - 600 for item in left), "somebody was forgotten"


@pytest.mark.parametrize(("slug", "city"), PLAYED)
def test_the_same_seed_gives_the_same_bytes(world: World, slug: str, city: str) -> None:
    first, second = (played(SCENARIOS[slug], city, world, 7) for _ in range(2))
    assert json.dumps(transcript(first), ensure_ascii=False) == json.dumps(transcript(second), ensure_ascii=False)
    assert as_text(first) == as_text(second)


@every_scenario
def test_seeds_vary_the_words_and_not_what_a_city_stands_for(world: World, scenario: Scenario) -> None:
    runs = [played(scenario, "den-haag", world, seed) for seed in range(4)]
    assert len({as_text(run) for run in runs}) == len(runs)
    assert len({run.now.ending for run in runs}) == 1


@every_scenario
def test_cities_of_different_policy_end_differently(world: World, scenario: Scenario) -> None:
    endings = {city: played(scenario, city, world).now.ending for city in CITIES}
    assert len({ending.id for ending in endings.values() if ending}) >= 2


@pytest.mark.parametrize(
    ("slug", "endings"),
    [
        pytest.param(
            "dagje-winkelen",
            ("meegelezen", "niet-gelezen", "tip-raak", "niet-gelezen", "niet-gelezen"),
            id="only Rotterdam speaks to the shopper, and only Amsterdam reads along",
        ),
        pytest.param(
            "compliment-park",
            ("gesprek", "bedankt", "delen-met-zorg", "bedankt", "stil-en-beschermd"),
            id="a chat, thanks, or a picture for the city",
        ),
        pytest.param(
            "scheldpartij",
            (
                "nieuws-op-dezelfde-plek",
                "nieuws-op-een-andere-plek",
                "nieuws-op-een-andere-plek",
                "nieuws-op-een-andere-plek",
                "alleen-gezwegen",
            ),
            id="Amsterdam brings news on Facebook too",
        ),
        pytest.param(
            "gat-in-de-weg",
            ("rond-en-verteld", "zaak-met-nummer", "verteld-maar-gewacht", "rond-en-verteld", "laat-verteld"),
            id="Den Haag takes the case, Rotterdam sends while others wait",
        ),
        pytest.param(
            "overdracht",
            ("nagekeken-en-rond", "nagekeken-en-rond", "nagekeken-maar-laat", "nagekeken-en-rond", "weggewerkt"),
            id="who sends a third and reads a third, answers the night later",
        ),
        pytest.param(
            "volle-container",
            ("plek-gevraagd", "opgepakt", "doorverwezen", "doorverwezen", "zelf-doen"),
            id="asked, taken in hand, or sent to the form",
        ),
        pytest.param(
            "klacht-bejegening",
            ("netjes", "gehoord", "netjes", "netjes", "dichte-deur"),
            id="Den Haag lends an ear",
        ),
        pytest.param(
            "oud-papier",
            ("vrager-weet-het", "zelf-geregeld", "vrager-weet-het", "gericht-en-gehoord", "kijk-op-de-site"),
            id="Utrecht tells the inner city",
        ),
        pytest.param(
            "bsn-in-tweet",
            ("nooit-herhaald", "nooit-herhaald", "nooit-herhaald", "nooit-herhaald", "beschermd-niet-geholpen"),
            id="every city protects",
        ),
        pytest.param(
            "webcare-gesloten",
            (
                "open-en-opgepakt",
                "open-en-opgepakt",
                "open-en-doorverwezen",
                "open-en-doorverwezen",
                "dicht-maar-wakker",
            ),
            id="closed, and awake in danger",
        ),
        pytest.param(
            "inspraak-horeca",
            ("dicht-bij-huis", "wie-het-vroeg", "in-het-beeld", "ook-wie-niets-vroeg", "kijk-zelf"),
            id="invited by the neighbourhood, one by one, with a report, or by advert",
        ),
        pytest.param(
            "geveltuin",
            ("buurtaccount", "meteen-geholpen", "gebied", "collega-tekent", "taart-in-de-vriezer"),
            id="whose account speaks about a garden",
        ),
        pytest.param(
            "wijkbericht-op-papier",
            ("in-de-krant", "overgenomen", "bellen-kan", "op-papier", "kijk-op-de-site"),
            id="who is not online: newspaper, webcare, telephone, or paper",
        ),
        pytest.param(
            "facebook-of-niet",
            (
                "gesprek-op-elk-kanaal",
                "ieder-zijn-loket",
                "vraag-aan-de-volgers",
                "antwoord-en-de-site",
                "prikbord",
            ),
            id="what Facebook is for",
        ),
        pytest.param(
            "jongeren-bereiken",
            ("eigen-account", "zelf-gezocht", "vraag-waar", "collega-en-advertentie", "op-de-eigen-pagina"),
            id="where the young are looked for",
        ),
        pytest.param(
            "groot-evenement",
            (
                "verteld-en-gezien",
                "verteld-niet-gezien",
                "gezien-half-verteld",
                "verteld-niet-gezien",
                "zenden-zonder-antwoord",
            ),
            id="told to all, seen by who reads on events",
        ),
        pytest.param(
            "brand-met-rook",
            (
                "zenden-en-rechtzetten",
                "loket-bleef-open",
                "zenden-en-rechtzetten",
                "ook-wie-niet-online-is",
                "zenden-zonder-antwoord",
            ),
            id="sent first, kept a counter open, or reached who is not online",
        ),
        pytest.param(
            "gerucht-azc",
            (
                "na-de-eerste-vraag",
                "opgepakt-en-verteld",
                "in-de-kiem",
                "na-de-eerste-vraag",
                "rechtgezet-na-oploop",
            ),
            id="read early, taken in hand, asked, or met at the door",
        ),
        pytest.param(
            "misleidende-cijfers",
            (
                "pas-na-de-krant",
                "pas-na-de-krant",
                "een-keer-rechtgezet",
                "zelf-geplaatst",
                "alleen-voor-iedereen",
            ),
            id="only Rotterdam speaks to who has it wrong",
        ),
        pytest.param(
            "wethouder-vraagt-beeld",
            (
                "feest-en-verkeer",
                "mensen-dichtbij",
                "beeld-van-de-stad",
                "straat-en-plan",
                "leeg-beeld",
            ),
            id="a city reports what it reads",
        ),
    ],
)
def test_what_each_city_comes_to(world: World, slug: str, endings: tuple[str, ...]) -> None:
    assert CITIES == ("amsterdam", "den-haag", "rotterdam", "utrecht", "utrecht@2025")
    found = (played(SCENARIOS[slug], city, world).now.ending for city in CITIES)
    assert tuple(ending.id for ending in found if ending) == endings


@pytest.mark.parametrize(
    ("slug", "city", "message", "action", "ending"),
    [
        pytest.param("dagje-winkelen", "rotterdam", "kim-twee", "proactive", "te-veel-tips", id="a tip too many"),
        pytest.param(
            "dagje-winkelen", "rotterdam", "begrafenis", "proactive", "misplaatst", id="a tip for who grieves"
        ),
        pytest.param("dagje-winkelen", "rotterdam", "trein", "proactive", "slecht-gelezen", id="parking for the train"),
        pytest.param("dagje-winkelen", "rotterdam", "winkelen", "watch", "meegelezen", id="no tip at all"),
        pytest.param("volle-container", "den-haag", "vol", "watch", "onopgelost", id="a container only watched"),
        pytest.param("volle-container", "amsterdam", "huisadres", "watch", "adres-open", id="an address left standing"),
        pytest.param("klacht-bejegening", "den-haag", "uitgelachen", "watch", "stil", id="a complaint only watched"),
        pytest.param("klacht-bejegening", "amsterdam", "uitgelachen", "answer", "dichte-deur", id="no private message"),
        pytest.param("oud-papier", "amsterdam", "wanneer", "post", "gericht-en-gehoord", id="an advert elsewhere"),
        pytest.param("bsn-in-tweet", "utrecht", "nummer", "watch", "te-laat", id="a number left standing"),
        pytest.param(
            "webcare-gesloten", "utrecht@2025", "fietspad", "watch", "stil-bij-gevaar", id="silence in danger"
        ),
        pytest.param(
            "scheldpartij", "amsterdam", "dreiging", "watch", "dreiging-blijft-liggen", id="a threat only watched"
        ),
        pytest.param("gat-in-de-weg", "den-haag", "gevallen", "watch", "te-laat", id="a fall left unanswered"),
        pytest.param("overdracht", "den-haag", "terugbellen", "forward", "belofte-herhaald", id="a promise repeated"),
        pytest.param("overdracht", "den-haag", "draden", "watch", "gevaar-bleef-liggen", id="sparks in the rain"),
    ],
)
def test_another_branch_comes_to_another_end(
    world: World, slug: str, city: str, message: str, action: str, ending: str
) -> None:
    over = played(SCENARIOS[slug], city, world)
    assert Action(action) in choices(over, message)
    branch = finished(over.after(Overruled(message, Action(action)), world), world)
    assert branch.now.ending is not None
    assert branch.now.ending.id == ending
    assert over.now.ending != branch.now.ending


@pytest.mark.parametrize("city", CITIES)
def test_what_another_branch_says_fits_what_was_written(world: World, city: str) -> None:
    """The words are borrowed from the nearest rule: a full container is no emergency and no crime."""
    over = played(SCENARIOS["volle-container"], city, world)
    offered = choices(over, "vol")
    assert {Action.WATCH, Action.REFER} - {over.now.item("vol").answer.response.action} <= set(offered)  # type: ignore[union-attr]
    for action in offered:
        item = over.after(Overruled("vol", action), world).now.item("vol")
        reply = item.answer.response.reply if item.answer else None
        if reply is not None and action is not Action.WARN:
            assert not re.search(r"\b11[23]\b|0900|persoonlijke gegevens", reply.text), (action, reply.text)


@every_scenario
def test_a_scenario_can_be_turned_to_any_city_halfway(world: World, scenario: Scenario) -> None:
    exercise = begun(scenario, scenario.city or CITIES[0], world)
    while exercise.now.clock < scenario.lasts // 2:
        exercise = exercise.after(Advance(), world)
    for city in CITIES:
        turned = finished(exercise.after(Turned(city), world), world)
        assert turned.now.ending == played(scenario, city, world).now.ending


# ----------------------------------------------------------------------------------------------------- the traps


@pytest.mark.parametrize("city", CITIES)
@pytest.mark.parametrize("seed", range(6))
def test_nobody_gets_two_tips_and_who_needs_none_gets_none(world: World, city: str, seed: int) -> None:
    over = played(SCENARIOS["dagje-winkelen"], city, world, seed)
    tips = [item.who for item in over.now.items if item.answer and item.answer.response.action is Action.PROACTIVE]
    assert len(tips) == len(set(tips))
    assert not {"bram", "fleur", "youssef", "marijke"} & set(tips)
    assert bool(tips) == (city == "rotterdam")


@pytest.mark.parametrize("city", CITIES)
@pytest.mark.parametrize("seed", range(3))
def test_a_number_that_was_exposed_is_never_repeated(world: World, city: str, seed: int) -> None:
    over = played(SCENARIOS["bsn-in-tweet"], city, world, seed)
    said = [item.answer.response.reply.text for item in over.now.items if item.answer and item.answer.response.reply]
    said += [sent.post.text for sent in over.now.posts]
    assert said
    assert not [
        text for text in said if re.search(r"111222333|123456782|06 ?1234|voorbeeld\.nl|De Bruin|Kerkstraat 12", text)
    ]
    written = as_text(over)
    assert not [secret for secret in ("111222333", "123456782", "12345678", "p.devries@") if secret in written]


@pytest.mark.parametrize("city", CITIES)
def test_what_is_no_personal_data_is_simply_helped(world: World, city: str) -> None:
    over = played(SCENARIOS["bsn-in-tweet"], city, world)
    for id_ in ("zaak", "tegel"):
        item = over.now.item(id_)
        # Closed webcare says once in a conversation where help is, and keeps silent after that.
        assert item.replied or city == "utrecht@2025"
        assert item.answer is not None
        assert Action.HIDE not in (item.answer.response.action, *item.answer.response.also)


@pytest.mark.parametrize("city", CITIES)
@pytest.mark.parametrize("seed", range(2))
def test_danger_is_never_met_with_silence(world: World, city: str, seed: int) -> None:
    over = played(SCENARIOS["webcare-gesloten"], city, world, seed)
    for id_ in ("fietspad", "rook", "alarm"):
        assert over.now.item(id_).replied, id_
    answer = over.now.item("rook").answer
    assert answer is not None
    assert answer.response.reply is not None
    assert "112" in answer.response.reply.text.split(".")[0]


@pytest.mark.parametrize(("slug", "city"), PLAYED)
def test_no_city_asks_for_private_data_where_everybody_reads_along(world: World, slug: str, city: str) -> None:
    over = played(SCENARIOS[slug], city, world)
    treated = [item.treatment for item in over.now.items if item.treatment]
    assert treated
    assert not [one for one in treated if "private-data" in one.reasons]


@pytest.mark.parametrize(("slug", "city"), PLAYED)
def test_the_outcome_tells_of_everybody_who_wrote(world: World, slug: str, city: str) -> None:
    over = played(SCENARIOS[slug], city, world)
    came_to = outcome(over)
    assert {citizen.who for citizen in came_to.citizens} == {item.who for item in over.now.items}
    assert came_to.says == told(came_to.says, over.now.city)
    assert came_to.spent.total > 0
    # What nobody reads is noticed by nobody: that is then what the outcome says.
    unaddressed = {item.id for item in over.now.items if not item.addressed}
    read = {id_ for id_ in unaddressed if over.now.item(id_).noticed is not None}
    assert {id_ for id_, _ in came_to.noticed} == read
    assert {*came_to.unseen} == unaddressed - read


@pytest.mark.parametrize(
    ("slug", "city"),
    [
        pytest.param("dagje-winkelen", "rotterdam", id="the parking tip"),
        pytest.param("volle-container", "den-haag", id="a container taken in hand"),
        pytest.param("webcare-gesloten", "utrecht@2025", id="a counter that is closed"),
    ],
)
def test_a_transcript_reads_as_it_did(world: World, golden: Golden, slug: str, city: str) -> None:
    golden(f"{slug}.{city}.txt", as_text(played(SCENARIOS[slug], city, world)))
