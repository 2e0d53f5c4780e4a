"""What the city sends: once, on its outlets, each in its time; and what that does to who sees it."""

from dataclasses import replace
from typing import Any

from tests.exercise.conftest import a_policy
from webcare.domain.channel import Outlet
from webcare.domain.conversation import Phase
from webcare.engine.city import City
from webcare.exercise.happenings import Reported, Shown
from webcare.exercise.outcome import outcome
from webcare.exercise.play import Exercise, played
from webcare.exercise.state import World
from webcare.exercise.transcript import report_of

Builder = Any
"""`conftest.scenario_of`."""


def test_what_two_people_ask_is_told_to_all_once_and_reaches_each_outlet_in_its_time(
    world: World, a_scenario: Builder
) -> None:
    scenario = a_scenario(
        [
            {"id": "een", "at": "1m", "text": "Hoe werkt parkeren?"},
            {"id": "twee", "at": "9m", "from": "jan", "text": "Wanneer is parkeren gratis?"},
        ]
    )
    over = played(scenario, "zuid", world)
    # Twitter's thousand at once, a tenth of all 1200 by the site; nobody said what an advert reaches.
    assert [(one.message, one.reach) for one in over.now.posts] == [("een", 1120)]
    (sent,) = over.now.posts
    assert next(one for one in over.now.happenings if isinstance(one, Shown)) == Shown(
        at=sent.at + 300, post="nieuws", outlet=Outlet.SITE
    )
    assert over.now.item("twee").replied
    assert outcome(over).reached == 1120


WAITS = {"id": "wacht", "at": "1m", "text": "Hoe werkt parkeren?"}
FIRE = {"id": "vuur", "at": "2m", "from": "jan", "channel": "twitter", "fact": "brand", "text": "@gemeentenoord brand!"}
DOSSIER = [{"id": "brand", "says": "Er brandt iets.", "tell": "De brand is uit.", "status": "observation"}]


def a_city(world: World, **changes: Any) -> World:
    """A world in which Noord answers nobody, and only sends."""
    policy = a_policy("noord", [], **changes)
    return replace(world, cities={"noord": City.of(policy)})


def a_post(id_: str, **stated: Any) -> dict[str, Any]:
    """A post on Facebook and Twitter; only what matters to the test is said."""
    plain = {"outlets": ["facebook", "twitter"], "audience": "iedereen", "nl": ["Zo zit dat. {feit}"]}
    return {"id": id_} | plain | stated


def moved(over: Exercise, who: str) -> list[tuple[int, tuple[str, ...]]]:
    """When and why this citizen's mood moved."""
    return [(change.at, change.reasons) for change in over.now.moods[who].changes]


def test_who_waits_for_just_that_has_the_answer_from_a_post(world: World, a_scenario: Builder) -> None:
    posts = [a_post("parkeren", about="parkeren", plan={"first": 5})]
    over = played(a_scenario([WAITS]), "noord", a_city(world, posts=posts))
    assert over.now.item("wacht").post == "parkeren"
    assert moved(over, "fatima") == [(300 + 180, ("post-answered",))]


def test_who_has_waited_long_is_annoyed_once_by_a_post_about_something_else(world: World, a_scenario: Builder) -> None:
    posts = [a_post("markt", about="evenementen-vrijetijd", plan={"first": 4, "every": 5})]
    over = played(a_scenario([WAITS]), "noord", a_city(world, posts=posts))
    annoyed = [at for at, reasons in moved(over, "fatima") if reasons == ("post-annoyed",)]
    assert annoyed == [240 + 180]


def test_an_advert_is_seen_by_its_group_and_nobody_else(world: World, a_scenario: Builder) -> None:
    advert = a_post("advert", outlets=["advert-facebook"], group="binnenstad", about="parkeren", plan={"first": 5})
    world = a_city(world, posts=[advert], outlets={"advert-facebook": {"delay": 2, "share": 0.5}})
    here = a_scenario([WAITS])
    fatima = here.personas["fatima"].model_copy(update={"groups": ("binnenstad",)})
    assert not played(here, "noord", world).now.item("wacht").post
    over = played(here.model_copy(update={"personas": {"fatima": fatima}}), "noord", world)
    assert over.now.item("wacht").post == "advert"
    assert outcome(over).reached == 600
    assert [one.at for one in over.now.happenings if isinstance(one, Shown)] == [300 + 180 + 120]


def test_only_what_is_confirmed_is_told_and_what_was_wrong_is_corrected(world: World, a_scenario: Builder) -> None:
    posts = [a_post("proces", status="observation"), a_post("incident")]
    posts += [a_post("correctie", nl="Anders. {feit}", outlets=["site"])]
    news = [
        {"id": "gezien", "at": "5m", "says": "Rook.", "fact": "brand", "post": ["incident", "proces"]},
        {"id": "vast", "at": "15m", "says": "Uit.", "fact": "brand", "status": "confirmed", "post": "incident"},
        {"id": "toch", "at": "25m", "says": "Nee.", "fact": "brand", "tell": "Het smeult nog.", "corrects": True},
    ]
    over = played(a_scenario([FIRE], dossier=DOSSIER, news=news), "noord", a_city(world, posts=posts))
    assert [(sent.at, sent.post.id, sent.post.text) for sent in over.now.posts] == [
        (300 + 180, "proces", "Zo zit dat."),
        (900 + 180, "incident", "Zo zit dat. De brand is uit."),
        (1500 + 180, "correctie", "Anders. Het smeult nog."),
    ]
    assert [sent.version for sent in over.now.posts] == [1, 1, 2]
    # Also where it does not usually go: there it was told wrongly.
    assert set(over.now.posts[-1].post.outlets) == {Outlet.SITE, Outlet.FACEBOOK, Outlet.TWITTER}


def test_a_crisis_has_a_split_of_its_own_and_no_market_tips(world: World, a_scenario: Builder) -> None:
    posts = [a_post("markt", plan={"first": 8, "every": 10})]
    news = [{"id": "grip", "at": "5m", "says": "GRIP 1.", "phase": "crisis"}]
    news += [{"id": "uit", "at": "25m", "says": "Voorbij.", "phase": "normal"}]
    split = {"send": 33, "interact": 33, "monitor": 33, "crisis": {"send": 50, "interact": 25, "monitor": 25}}
    over = played(a_scenario([WAITS], news=news), "noord", a_city(world, posts=posts, split=split))
    assert [sent.at for sent in over.now.posts] == [60 * minute + 180 for minute in (28, 38, 48)]
    assert [(one.phase, one.target.send) for one in outcome(over).phases] == [
        (Phase.NORMAL, 33),
        (Phase.CRISIS, 50),
    ]


def test_a_report_counts_by_topic_what_was_read_and_names_nobody(world: World, a_scenario: Builder) -> None:
    reports = [{"id": "wethouder", "to": "de wethouder", "every": 20, "ends_with": "Graag uw besluit."}]
    remark = {"id": "gemor", "at": "2m", "from": "jan", "channel": "linkedin", "text": "container schandalig"}
    over = played(a_scenario([WAITS, remark]), "noord", a_city(world, reports=reports))
    first, *more = [one for one in over.now.happenings if isinstance(one, Reported)]
    text = report_of(first, "14:00")
    assert len(more) == 1
    assert "parkeren: 1 (" in text
    # Nobody reads a stream about waste, so nobody knows.
    assert "afval" not in text
    assert over.now.item("gemor").noticed is None
    assert outcome(over).unseen == ("gemor",)
    assert not {"Fatima", "Jan"} & set(text.replace(",", " ").split())
    assert text.endswith("Graag uw besluit.")
