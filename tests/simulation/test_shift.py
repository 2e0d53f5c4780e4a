"""A shift without a script: the same dice make the same day, other dice another one, and it can be played."""

import re
from itertools import pairwise

import pytest

from webcare.domain.channel import LIMITS, Channel
from webcare.domain.citizens import Crowd, Frame, Frames
from webcare.domain.message import Message
from webcare.domain.scenario import Scenario
from webcare.domain.understanding import Topic
from webcare.engine.match import Lexicon
from webcare.engine.understand import understand
from webcare.exercise.script import faults
from webcare.simulation.shift import hour_of, shift

LEVELS = (1, 2, 3)


def drawn(scenario: Scenario) -> list[tuple[str, str]]:
    """The frame and the words of every line drawn from one."""
    return [
        (line.id.split("-", 1)[1], line.text[0])
        for line in scenario.messages
        if line.id.startswith("i") and not line.id.endswith("-scheldt")
    ]


def test_there_are_frames_enough_over_all_topics(topics: tuple[Frames, ...], frames: dict[str, Frame]) -> None:
    assert {file.topic for file in topics} == set(Topic)
    assert len(frames) == sum(len(file.frames) for file in topics), "a frame's id is its own"
    assert len(frames) >= 120


@pytest.mark.parametrize("level", LEVELS)
def test_the_same_seed_makes_the_same_day_and_another_another(
    level: int, crowd: Crowd, topics: tuple[Frames, ...]
) -> None:
    assert shift(crowd, topics, level, 7) == shift(crowd, topics, level, 7)
    texts = [{text for _, text in drawn(shift(crowd, topics, level, seed))} for seed in (7, 8)]
    assert len(texts[0] & texts[1]) < 0.1 * len(texts[0])


@pytest.mark.parametrize("level", LEVELS)
def test_a_day_is_a_sound_script(level: int, crowd: Crowd, topics: tuple[Frames, ...]) -> None:
    scenario = shift(crowd, topics, level, 3)
    assert list(faults(scenario)) == []
    assert Scenario.model_validate(scenario) == scenario
    for line in scenario.messages:
        assert len(line.text[0]) <= LIMITS[line.channel]
        assert line.channel is not Channel.WHATSAPP or line.addressed is not False


def test_harder_is_more_at_once_angrier_and_with_a_rumour(crowd: Crowd, topics: tuple[Frames, ...]) -> None:
    days = [shift(crowd, topics, level, 5) for level in LEVELS]
    counts = [len(day.messages) for day in days]
    assert counts[0] * 1.5 < counts[1] < counts[2] / 1.5
    angry = [sum(one.mood <= -2 for one in day.personas.values()) / len(day.personas) for day in days]
    assert angry == sorted(angry)
    assert [bool(day.dossier) for day in days] == [False, True, True]
    gaps = [min(later.at - earlier.at for earlier, later in pairwise(day.messages)) for day in days]
    assert gaps[0] > 20 > gaps[2]


def test_without_abuse_nobody_scolds_and_everybody_else_is_the_same(crowd: Crowd, topics: tuple[Frames, ...]) -> None:
    with_abuse, without = (shift(crowd, topics, 3, 5, abuse=abuse) for abuse in (True, False))
    scolds = [line for line in with_abuse.messages if line.id.endswith("-scheldt")]
    assert len(scolds) > 10
    assert not [line for line in without.messages if line.id.endswith("-scheldt")]
    assert set(drawn(with_abuse)) < set(drawn(without))


def test_a_thousand_messages_hold_few_that_are_the_same(crowd: Crowd, topics: tuple[Frames, ...]) -> None:
    texts = [text for seed in (1, 2) for _, text in drawn(shift(crowd, topics, 3, seed))][:1000]
    assert len(texts) == 1000
    assert len(set(texts)) >= 930


def test_most_is_understood_as_what_it_is_about(
    crowd: Crowd, frames: dict[str, Frame], topics: tuple[Frames, ...], lexicon: Lexicon
) -> None:
    """Not all: citizens mistype, and so does the program. Where it is wrong, a reply is judged by the frame's label."""
    lines = [line for seed in (11, 12, 13) for line in shift(crowd, topics, 2, seed).messages if line.id[0] == "i"]
    right = kinds = total = 0
    for line in lines:
        frame = frames.get(line.id.split("-", 1)[1])
        if frame is None:
            continue
        text = line.text[0].replace("{stad}", "Rotterdam")
        found = understand(Message(text=text, channel=line.channel, addressed=line.addressed), lexicon)
        total += 1
        right += found.topic.value in {name.partition("/")[0] for name in frame.about}
        kinds += found.kind is frame.kind
    assert total > 800
    assert right / total >= 0.9
    assert kinds / total >= 0.7


def test_nights_are_quieter_than_days(crowd: Crowd, topics: tuple[Frames, ...]) -> None:
    hours = [hour_of(crowd, line.at) for line in shift(crowd, topics, 3, 5).messages]
    assert hours.count(3) * 3 < hours.count(12)


def test_everything_said_about_a_place_can_be_said_again_when_asked(crowd: Crowd, topics: tuple[Frames, ...]) -> None:
    scenario = shift(crowd, topics, 2, 9)
    for line in scenario.messages:
        place = scenario.personas[line.from_].place.get("elders", "")
        if "Kerkstraat" in line.text[0] and "/" not in line.text[0]:
            assert "Kerkstraat" in place


def test_after_a_greeting_the_sentence_goes_on_in_small_letters(crowd: Crowd, topics: tuple[Frames, ...]) -> None:
    texts = [text for _, text in drawn(shift(crowd, topics, 3, 4))]
    assert sum(text.startswith(("Hoi, ", "Hallo, ")) for text in texts) > 10
    assert not [text for text in texts if re.match(r"(?:@gemeente )?(?:Hoi|Hallo|Dag), [A-Z][a-z]", text)]


def test_no_slot_but_the_citys_name_is_left_open(crowd: Crowd, topics: tuple[Frames, ...]) -> None:
    for level in LEVELS:
        scenario = shift(crowd, topics, level, 4)
        for line in scenario.messages:
            assert "{" not in line.text[0].replace("{stad}", "")
        for persona in scenario.personas.values():
            assert "{" not in persona.details.replace("{stad}", "")
