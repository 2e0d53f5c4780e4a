"""A frozen library for the screens: two small cities, two short scenarios, and the program built on them."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from webcare.domain.policy import Policy
from webcare.domain.scenario import Scenario
from webcare.tui.app import Webcare
from webcare.tui.library import Library, rests_on


def a_policy(city: str, name: str, **changes: Any) -> Policy:
    """A small policy that answers everything in one sentence."""
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
            "twitter": {
                "role": "Meldingen en vragen.",
                "register": "u",
                "followers": 35968,
                "basis": "seed",
                "source": ["R0"],
            },
            "facebook": {
                "role": "Uitgaan en nieuws uit de buurt.",
                "register": "je",
                "mirror": True,
                "followers": 12472,
                "basis": "seed",
                "source": ["R0"],
            },
        },
        "accounts": {},
        "split": {"send": 33, "interact": 33, "monitor": 33, "basis": "seed", "source": ["R1"]},
        "rules": [
            {
                "id": "alles",
                "then": {"effort": "interact", "action": "answer", "reply": ["antwoord"]},
                "because": "Wie iets vraagt, krijgt antwoord.",
            }
        ],
        "templates": {"antwoord": {"wordings": [{"nl": "Dank [u|je] voor het bericht.", "en": "Thank you."}]}},
        "outlook": [{"about": "outlook", "says": "De website blijft de hoofdbron.", "basis": "seed", "source": ["U8"]}],
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
            "jan": {"name": "Jan", "about": "Komt graag in de stad.", "handle": "@jan_op_pad"},
        },
        "messages": [
            {"id": "vol", "from": "fatima", "at": "60s", "text": "De container op de hoek is al drie dagen vol!"},
            {
                "id": "winkelen",
                "from": "jan",
                "at": "5m",
                "channel": "twitter",
                "text": "Zaterdag lekker winkelen in Rotterdam",
            },
        ],
        "endings": [{"id": "gewoon", "says": "De container is leeg. Fatima is tevreden."}],
    }
    return Scenario.model_validate(stated | changes)


@pytest.fixture(scope="session")
def library() -> Library:
    """Two cities and two scenarios."""
    policies = [
        a_policy("rotterdam", "Rotterdam"),
        a_policy(
            "utrecht",
            "Utrecht",
            split={"send": 25, "interact": 50, "monitor": 25, "basis": "assumption"},
        ),
    ]
    scenarios = (
        a_scenario(),
        a_scenario("rook", number=2, title="Rook boven de haven", difficulty=3, minutes=15, city="rotterdam"),
    )
    return Library(
        cities={policy.city: cast(Any, SimpleNamespace(policy=policy, id=policy.city)) for policy in policies},
        scenarios=scenarios,
        lexicon=cast(Any, None),
        rests={policy.city: rests_on(policy) for policy in policies},
    )


@pytest.fixture
def program(library: Library, tmp_path: Path) -> Callable[..., Webcare]:
    """The program on the frozen library, with settings of its own."""

    def build(settings: str | None = None, **options: Any) -> Webcare:
        path = tmp_path / "config.yaml"
        if settings is not None:
            path.write_text(settings, encoding="utf-8")
        return Webcare(lambda: library, settings=path, **options)

    return build
