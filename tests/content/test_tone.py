"""The tone of the shipped cities, held against what was found in practice."""

from collections.abc import Mapping

import pytest

from tests.content.conftest import CITIES, FOLDERS
from webcare.analysis.tone import Tone, tone
from webcare.assessment.tone import Tactic
from webcare.domain.policy import Example
from webcare.engine.city import City
from webcare.engine.match import Lexicon
from webcare.store.content import load_rubric, load_vocabulary


@pytest.fixture(scope="module")
def tones(cities: Mapping[str, City], lexicon: Lexicon) -> Mapping[str, Tone]:
    signs = load_rubric(FOLDERS).signs
    topics = load_vocabulary(FOLDERS).topics
    texts = [Example(text=text) for topic in topics for one in topic.subjects.values() for text in one.examples]
    return {
        name: tone(
            city, [*(one for rule in city.policy.rules for one in rule.examples), *texts], lexicon, signs, wordings=1
        )
        for name, city in cities.items()
    }


@pytest.mark.parametrize("city", CITIES)
def test_replies_are_personal_more_often_than_informal_or_inviting(city: str, tones: Mapping[str, Tone]) -> None:
    """As in 480 conversations of Dutch cities (Van Hooijdonk & Liebrecht 2018); no finer claim is made."""
    found = tones[city]
    assert found.replies >= 50
    assert found.share(Tactic.PERSONAL) > found.share(Tactic.INFORMAL)
    assert found.share(Tactic.PERSONAL) > found.share(Tactic.INVITING)


@pytest.mark.parametrize("city", CITIES)
def test_every_example_shows_what_it_is_an_example_of(city: str, tones: Mapping[str, Tone]) -> None:
    for element, marked in tones[city].examples.items():
        assert bool(marked) == bool(tones[city].elements[element])
        for one in marked:
            assert one.text[slice(*one.span)].strip()
