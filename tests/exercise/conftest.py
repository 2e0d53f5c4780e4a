"""A small world to play in: a few words, three cities that do different things, and citizens with one line each."""

from collections.abc import Callable
from typing import Any, get_args

import pytest

from webcare.domain.lexicon import Vocabulary
from webcare.domain.policy import Policy
from webcare.domain.scenario import Occasion, Reactions, Scenario
from webcare.engine.city import City
from webcare.engine.match import compiled
from webcare.exercise.state import World

VOCABULARY: dict[str, Any] = {
    "topics": [
        {
            "topic": "afval",
            "says": "afval",
            "subjects": {"algemeen": {"label": {"nl": "afval", "en": "waste"}, "nl": {"container": 5, "vuilnis": 5}}},
        },
        {
            "topic": "parkeren",
            "says": "parkeren",
            "subjects": {
                "algemeen": {"label": {"nl": "parkeren", "en": "parking"}, "nl": {"parkeren": 5, "winkelen": 3}}
            },
        },
        {
            "topic": "veiligheid-crisis",
            "says": "gevaar",
            "subjects": {"algemeen": {"label": {"nl": "gevaar", "en": "danger"}, "nl": {"brand": 5}}},
        },
    ],
    "cues": [
        {
            "says": "soorten",
            "cues": {
                "report": {"nl": {5: ["is vol", "staat vol", "puilt uit"]}},
                "question": {"nl": {5: ["hoe", "wanneer", "waar"]}},
                "incident": {"nl": {5: ["grote brand", "brand"]}},
                "now": {"nl": {5: ["nu"]}},
                "praise": {"nl": {5: ["dank", "bedankt", "top"]}},
                "gratitude": {"nl": {5: ["dank", "bedankt"]}},
                "anger": {"nl": {5: ["schandalig", "woest"]}},
                "negative": {"nl": {5: ["schandalig", "woest"]}},
                "city": {"nl": {5: ["gemeente", "jullie"]}},
                "visit": {"nl": {5: ["ik ga winkelen"]}},
                "opinion": {"nl": {3: ["lekker"]}},
            },
        }
    ],
    "cities": {"says": "steden", "cities": {"noord": {"names": ["Noord"], "accounts": ["gemeentenoord"]}}},
    "everyday": {"says": "gewoon", "nl": ["de het een is en ik"], "en": ["the a is"]},
    "foreign": {"says": "ver weg", "languages": {}},
}


def a_policy(city: str, rules: list[dict[str, Any]], **changes: Any) -> Policy:
    """A policy of these rules, and one at the end that watches."""
    last = {"id": "rest", "then": {"effort": "monitor", "action": "watch"}, "because": "Niets gevraagd."}
    stated: dict[str, Any] = {
        "city": city,
        "name": city.split("@", maxsplit=1)[0].title(),
        "as_of": 2016,
        "stance": {"about": "stance", "says": "Zo doen we het."},
        "tone": {"words": ["helder"]},
        "channels": {
            "twitter": {"role": "Vragen.", "register": "u", "followers": 1000},
            "facebook": {"role": "Vragen.", "register": "je", "followers": 200},
        },
        "accounts": {},
        "split": {"send": 33, "interact": 33, "monitor": 33},
        "minutes": {"answer": 3, "ask": 2, "refer": 2, "take": 3, "post": 3, "proactive": 2, "reading": 1},
        "staff": 1,
        "streams": [{"id": "uit", "topics": ["parkeren", "overig"], "words": ["winkelen"], "every": 10}],
        "outlets": {"site": {"delay": 5, "share": 0.1}},
        "posts": [
            {
                "id": "nieuws",
                "outlets": ["twitter", "site", "advert-facebook"],
                "audience": "iedereen",
                "nl": "Er is nieuws.",
            }
        ],
        "rules": [*rules, last],
        "templates": {
            "antwoord": {"wordings": [{"nl": "Dat zit zo.", "en": "It is like this."}]},
            "begrip": {"may_drop": True, "wordings": [{"nl": "Wat vervelend.", "en": "Sorry."}]},
            "vraag-plek": {"wordings": [{"nl": "Waar is dat?", "en": "Where?"}]},
            "verwijs": {"wordings": [{"nl": "Kijk op de site.", "en": "See the site."}]},
            "in-behandeling": {"wordings": [{"nl": "Zaaknummer {zaak}.", "en": "Case {zaak}."}]},
            "adres": {"wordings": [{"nl": "Geef je huisadres en geboortedatum.", "en": "Tell us your home address."}]},
        },
    }
    return Policy.model_validate(stated | changes)


def a_rule(rule: str, action: str, *reply: str, effort: str = "interact", **when: Any) -> dict[str, Any]:
    """A rule with this action, when this is so."""
    post = {"post": "nieuws"} if effort == "send" else {}
    then = {"effort": effort, "action": action, "reply": list(reply)} | post
    return {"id": rule, "when": when, "then": then, "because": "Daarom."}


TALKS = [
    a_rule("nood", "refer", "verwijs", danger=["life", "incident"]),
    a_rule("plek", "take", "in-behandeling", asked="place", turn="later"),
    a_rule("melding", "ask", "begrip", "vraag-plek", kind="melding", addressed=True),
    a_rule("vraag", "answer", "antwoord", kind="vraag", addressed=True),
    a_rule("klacht", "answer", "begrip", "antwoord", kind="klacht", addressed=True),
    a_rule("tip", "proactive", "antwoord", signals="visit", addressed=False),
]
SENDS = [
    a_rule("melding", "refer", "verwijs", kind=["melding", "klacht"], addressed=True),
    a_rule("vraag", "post", "antwoord", effort="send", kind="vraag", addressed=True),
]


@pytest.fixture(scope="session")
def world() -> World:
    """Noord talks, Zuid sends and refers, Stil says nothing; three words of a lexicon; a line per occasion."""
    policies = [a_policy("noord", TALKS), a_policy("zuid", SENDS, staff=2), a_policy("stil", [])]
    manner = {occasion: [f"{occasion} {{plek}}{{details}}"] for occasion in get_args(Occasion)}
    manner["thanks"] = ["top, bedankt"]
    manner["gives-place"] = ["op {plek}"]
    return World(
        lexicon=compiled(Vocabulary.model_validate(VOCABULARY)),
        cities={policy.city: City.of(policy) for policy in policies},
        reactions=Reactions.model_validate({"manners": {"plain": manner}}),
    )


def scenario_of(messages: list[dict[str, Any]], **changes: Any) -> Scenario:
    """A scenario in which Fatima and Jan write these messages; Fatima unless it says otherwise."""
    stated: dict[str, Any] = {
        "slug": "klein",
        "number": 1,
        "title": "Klein in {stad}",
        "goal": "Je leert iets.",
        "difficulty": 1,
        "minutes": 5,
        "lasts": "60m",
        "trap": "Iets vergeten.",
        "personas": {
            "fatima": {"name": "Fatima", "about": "Woont op de hoek.", "patience": "10m", "place": "de Kerkstraat"},
            "jan": {"name": "Jan", "about": "Komt weleens langs.", "patience": "10m"},
        },
        "messages": [{"from": "fatima"} | message for message in messages],
        "endings": [{"id": "klaar", "says": "Het is voorbij in {stad}."}],
    }
    return Scenario.model_validate(stated | changes)


Builder = Callable[..., Scenario]


@pytest.fixture
def a_scenario() -> Builder:
    """A scenario of the messages that matter to the test."""
    return scenario_of


@pytest.fixture(scope="session")
def afternoon() -> Scenario:
    """A scenario with something of everything: questions, a report, a remark, danger, injects."""
    return scenario_of(
        [
            {"id": "vol", "at": "1m", "text": "De container is vol"},
            {"id": "vraag", "at": "90s", "from": "jan", "text": ["Hoe werkt parkeren?", "Wanneer is parkeren gratis?"]},
            {"id": "uitje", "at": "4m", "from": "jan", "channel": "twitter", "text": "ik ga winkelen in {stad}"},
            {"id": "brand", "at": "6m", "from": "jan", "channel": "twitter", "text": "@gemeentenoord grote brand nu!"},
        ],
        injects=[
            {
                "id": "nog-iets",
                "from": "jan",
                "if": {"message": "vraag", "replied": True},
                "after": "2m",
                "text": "Hoe laat?",
            },
            {
                "id": "later",
                "from": "fatima",
                "at": "30m",
                "unless": {"message": "vol", "replied": True},
                "text": "jullie??",
            },
        ],
    )


@pytest.fixture(scope="session")
def build() -> Builder:
    """The same, for a property: hypothesis wants what it borrows to outlive one example."""
    return scenario_of
