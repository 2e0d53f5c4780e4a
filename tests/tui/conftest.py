"""A frozen library for the screens: two small cities, two short scenarios, few words; and the program built on them."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from textual.app import App

from webcare.assessment.assess import assess
from webcare.domain.channel import Channel
from webcare.domain.content import Basis
from webcare.domain.lexicon import Vocabulary
from webcare.domain.policy import Policy, SourceSentence
from webcare.domain.scenario import Reactions, Scenario
from webcare.engine.city import City
from webcare.engine.match import compiled
from webcare.exercise.moves import Wrote
from webcare.exercise.play import Exercise, begun
from webcare.exercise.state import World
from webcare.store.content import load_attitude, load_rubric
from webcare.store.folders import content_folders
from webcare.store.records import Records
from webcare.tui.app import Webcare
from webcare.tui.library import Library, rests_on
from webcare.tui.start import Sources, Start


def a_rule(id_: str, action: str, because: str, **more: Any) -> dict[str, Any]:
    """A rule that answers with the one template, or watches."""
    silent = action == "watch"
    then: dict[str, Any] = {"effort": "monitor" if silent else "interact", "action": action}
    if not silent:
        then["reply"] = ["antwoord"]
    return {"id": id_, "then": then, "because": because, **more}


def a_policy(city: str, name: str, **changes: Any) -> Policy:
    """A small policy: waste is taken up, what is not meant for the city is watched, all else gets an answer."""
    stated: dict[str, Any] = {
        "city": city,
        "name": name,
        "as_of": 2016,
        "stance": {
            "about": "stance",
            "says": f"{name} luistert, praat en zendt, elk een derde van de tijd.",
            "basis": "seed",
            "source": ["R1"],
        },
        "tone": {"words": ["helder", "vlot", "vriendelijk"], "basis": "assumption"},
        "channels": {
            "twitter": {"role": "Voor problemen.", "register": "u", "followers": 35968, "basis": "assumption"},
            "facebook": {"role": "Voor de buurt.", "register": "je", "mirror": True, "followers": 12472},
            "whatsapp": {"role": "Privé.", "register": "je"},
        },
        "accounts": {},
        "split": {"send": 33, "interact": 33, "monitor": 33, "basis": "seed", "source": ["R1"]},
        "rules": [
            a_rule("niet-aan-ons", "watch", "Dit is niet aan ons gericht.", when={"addressed": False}),
            a_rule(
                "afval",
                "take",
                "Een volle container pakken we zelf op.",
                when={"topic": "afval"},
                basis="seed",
                source=["R5"],
            ),
            a_rule("alles", "answer", "Wie iets vraagt, krijgt antwoord."),
        ],
        "minutes": {"answer": 3, "take": 3, "watch": 0, "reading": 1},
        "streams": [{"id": "stad", "words": ["winkelen"], "every": 10}],
        "templates": {"antwoord": {"wordings": [{"nl": "Dank [u|je] voor het bericht. ^XX", "en": "Thank you. ^XX"}]}},
        "outlook": [{"about": "outlook", "says": "De website blijft.", "basis": "seed", "source": ["U8"]}],
    }
    return Policy.model_validate(stated | changes)


def a_scenario(slug: str = "volle-container", **changes: Any) -> Scenario:
    """A short afternoon with two citizens."""
    stated: dict[str, Any] = {
        "slug": slug,
        "number": 1,
        "title": "De volle container",
        "goal": "Je ziet wat er gebeurt als een melding twee keer moet worden gedaan.",
        "difficulty": 1,
        "minutes": 8,
        "lasts": "2h",
        "trap": "Een standaardantwoord op een herhaalde melding.",
        "personas": {
            "fatima": {"name": "Fatima", "about": "Woont op de hoek.", "mood": -1},
            "jan": {"name": "Jan", "about": "Komt graag in de stad.", "handle": "@jan"},
        },
        "messages": [
            {
                "id": "vol",
                "from": "fatima",
                "at": "60s",
                "addressed": True,
                "text": "De container op de hoek is al drie dagen vol!",
            },
            {
                "id": "winkelen",
                "from": "jan",
                "at": "5m",
                "channel": "twitter",
                "addressed": False,
                "text": "Zaterdag lekker winkelen in Rotterdam",
            },
        ],
        "endings": [{"id": "gewoon", "says": "De container is leeg. Fatima is tevreden."}],
    }
    return Scenario.model_validate(stated | changes)


def a_vocabulary() -> Vocabulary:
    """A handful of words."""
    full = {"label": {"nl": "volle container", "en": "full container"}, "nl": {"container": 5, "vol": 2}}
    rest = {"label": {"nl": "afval", "en": "waste"}, "nl": {"afval": 5}}
    return Vocabulary.model_validate(
        {
            "topics": [
                {"topic": "afval", "says": "Afval.", "subjects": {"container-vol": full, "algemeen": rest}},
            ],
            "cues": [],
            "cities": {"says": "Steden.", "cities": {}},
            "everyday": {"says": "Gewone woorden.", "nl": ["de het een op"], "en": ["the a on"]},
            "foreign": {"says": "Niets.", "languages": {}},
        }
    )


def a_library(**policies: Mapping[str, Any]) -> Library:
    """Two cities and two scenarios; a city's policy can be changed by its id."""
    cities = [
        a_policy("rotterdam", "Rotterdam", **policies.get("rotterdam", {})),
        a_policy(
            "utrecht",
            "Utrecht",
            **{
                "split": {"send": 25, "interact": 50, "monitor": 25},
                "rules": [
                    a_rule("niet-aan-ons", "watch", "Dit is niet aan ons gericht.", when={"addressed": False}),
                    a_rule("alles", "refer", "De site is onze hoofdbron.", basis="seed", source=["U9"]),
                ],
                **policies.get("utrecht", {}),
            },
        ),
    ]
    scenarios = (
        a_scenario(),
        a_scenario("rook", number=2, title="Rook boven de haven", difficulty=3, minutes=15, city="utrecht"),
    )
    rubric = load_rubric(content_folders())
    said = SourceSentence(key="R5", basis=Basis.SEED, says="Zo zei het artikel.", en="So said the article.")
    return Library(
        world=World(
            lexicon=compiled(a_vocabulary()),
            cities={policy.city: City.of(policy) for policy in cities},
            reactions=Reactions.model_validate({"manners": {"plain": {"thanks": ["Dank jullie wel!"]}}}),
            judge=partial(assess, rubric),
            attitude=load_attitude(content_folders()),
        ),
        rubric=lambda: rubric,
        scenarios=scenarios,
        rests={policy.city: rests_on(policy) for policy in cities},
        sources={"R5": said},
        subjects={"afval/container-vol": {"nl": "volle container", "en": "full container"}},
    )


@pytest.fixture(scope="session")
def library() -> Library:
    """The frozen library."""
    return a_library()


@pytest.fixture
def seen() -> Callable[[App[Any]], str]:
    """What stands on a screen, line by line."""

    def text(app: App[Any]) -> str:
        strips = app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip) for strip in strips)

    return text


@pytest.fixture
def exercise(library: Library) -> Exercise:
    """The first scenario in Rotterdam, not begun."""
    return begun(library.scenarios[0], "rotterdam", library.world)


@pytest.fixture
def crowd(library: Library) -> Callable[[int], Exercise]:
    """An exercise in which the player wrote very often: its inbox made by hand, for answering takes its time."""
    from dataclasses import replace

    def build(count: int) -> Exercise:
        exercise = begun(library.scenarios[0], "rotterdam", library.world)
        exercise = exercise.after(Wrote("Is de container leeg?", Channel.FACEBOOK), library.world)
        (item,) = exercise.now.items
        items = tuple(
            replace(item, message=replace(item.message, id=f"nr-{number}", text=f"Bericht nummer {number}"))
            for number in range(count)
        )
        return replace(exercise, now=replace(exercise.now, items=items))

    return build


@pytest.fixture
def program(library: Library, tmp_path: Path) -> Callable[..., Webcare]:
    """The program on the frozen library, with settings and records of its own."""

    def build(*, settings: str | None = None, lang: str = "nl", kept: bool = False, **start: Any) -> Webcare:
        path = tmp_path / "config.yaml"
        if settings is not None:
            path.write_text(settings, encoding="utf-8")

        def records() -> Records | None:
            return Records(tmp_path / "kept.db") if kept else None

        sources = Sources(library=lambda: library, records=records, settings=path)
        return Webcare(sources, lang=lang, start=Start(**start))

    return build
