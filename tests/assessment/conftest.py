"""Cases for the judge: a response to a message, gathered as the program gathers it, over the content as it ships."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from webcare.assessment import assess
from webcare.domain.action import EFFORT_OF, Action
from webcare.domain.assessment import Assessment, Case, Key
from webcare.domain.channel import Channel
from webcare.domain.conversation import Conversation, Phase, Status
from webcare.domain.message import Message
from webcare.domain.rubric import Rubric
from webcare.engine.answer import answer
from webcare.engine.city import City
from webcare.engine.facts import Moment
from webcare.engine.match import Lexicon
from webcare.exercise.judging import case_of, responded
from webcare.store.content import load_lexicon, load_policies, load_rubric
from webcare.store.folders import city_names, content_folders

FOLDERS = content_folders()
ACase = Callable[..., Case]
Judged = Callable[..., Assessment]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon(FOLDERS)


@pytest.fixture(scope="session")
def cities() -> Mapping[str, City]:
    return {policy.city: City.of(policy) for policy in load_policies(FOLDERS, city_names(FOLDERS))}


@pytest.fixture(scope="session")
def rubric() -> Rubric:
    return load_rubric(FOLDERS)


@pytest.fixture(scope="session")
def a_case(lexicon: Lexicon, cities: Mapping[str, City]) -> ACase:
    """A case: `a_case("Hoi Sanne, …", message="…", city="utrecht", action="answer")`; say only what matters."""

    def gathered(
        reply: str = "",
        *,
        message: str = "Hoe vraag ik een nieuw paspoort aan?",
        city: str = "amsterdam",
        channel: str = "facebook",
        author: str = "Sanne",
        action: str = "",
        also: tuple[str, ...] = (),
        post: str = "",
        note: str = "",
        waited: int | None = None,
        status: str = "none",
        phase: str = "normal",
        tell: str = "",
        before: tuple[str, ...] = (),
        **more: Any,
    ) -> Case:
        place = Channel(channel)
        did = Action(action or ("post" if post else "answer" if reply else "watch"))
        conversation = Conversation()
        for text in before:
            earlier = Message(text=text, channel=place, author=author)
            conversation = answer(cities[city], earlier, lexicon, conversation).conversation
        return case_of(
            cities[city],
            lexicon,
            Message(text=message, channel=place, author=author, addressed=more.pop("addressed", None)),
            responded(did, EFFORT_OF[did], reply, also=tuple(Action(one) for one in also), channel=place, post=post),
            conversation=conversation,
            moment=Moment(
                waited=(waited or 0) * 60, status=Status(status), phase=Phase(phase), tell=tell, tell_en=tell
            ),
            note=note,
            waited=None if waited is None else waited * 60,
            key=Key(**more.pop("key", {})),
            **more,
        )

    return gathered


@pytest.fixture(scope="session")
def judged(a_case: ACase, rubric: Rubric) -> Judged:
    """The judgement of such a case."""

    def judge(*arguments: Any, **settings: Any) -> Assessment:
        return assess(rubric, a_case(*arguments, **settings))

    return judge
