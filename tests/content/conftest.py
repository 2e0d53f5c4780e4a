"""The content as it ships: the five cities and the lexicon, made ready once for all tests here."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

import pytest

from webcare.assessment.assess import assess
from webcare.domain.channel import Channel
from webcare.domain.conversation import Conversation
from webcare.domain.message import Message
from webcare.engine.answer import Answer, answer
from webcare.engine.city import City
from webcare.engine.facts import Moment
from webcare.engine.match import Lexicon
from webcare.exercise.state import World
from webcare.store.content import load_attitude, load_lexicon, load_policies, load_reactions, load_rubric
from webcare.store.folders import city_names, content_folders

FOLDERS = content_folders()
CITIES = city_names(FOLDERS)
Said = Callable[..., Answer]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon(FOLDERS)


@pytest.fixture(scope="session")
def cities() -> Mapping[str, City]:
    return {policy.city: City.of(policy) for policy in load_policies(FOLDERS, CITIES)}


@pytest.fixture(scope="session")
def said(lexicon: Lexicon, cities: Mapping[str, City]) -> Said:
    """What a city does with a text: `said("rotterdam", "…", channel="twitter", before=[…])`."""

    def reply(
        city: str,
        text: str,
        channel: str = "facebook",
        *,
        before: tuple[str, ...] = (),
        moment: Moment | None = None,
        seed: int = 0,
        author: str = "",
    ) -> Answer:
        conversation = Conversation()
        for earlier in before:
            message = Message(text=earlier, channel=Channel(channel), author=author)
            conversation = answer(cities[city], message, lexicon, conversation, seed=seed).conversation
        message = Message(text=text, channel=Channel(channel), author=author)
        return answer(cities[city], message, lexicon, conversation, moment or Moment(), seed)

    return reply


@pytest.fixture(scope="session")
def world(lexicon: Lexicon, cities: Mapping[str, City]) -> World:
    return World(lexicon=lexicon, cities=cities, reactions=load_reactions(FOLDERS))


@pytest.fixture(scope="session")
def judging(world: World) -> World:
    """The same, with the judge and the attitude as they ship."""
    return replace(world, judge=partial(assess, load_rubric(FOLDERS)), attitude=load_attitude(FOLDERS))
