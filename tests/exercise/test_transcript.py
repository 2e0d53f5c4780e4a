"""An exercise written down: the JSON others rely on, and a text that gives nobody away."""

import json

import pytest

from webcare.domain.channel import Channel
from webcare.domain.scenario import Scenario
from webcare.exercise.moves import Wrote
from webcare.exercise.play import begun, played
from webcare.exercise.state import World
from webcare.exercise.transcript import as_text, clock_time, transcript


def test_the_json_has_the_keys_of_the_contract(world: World, afternoon: Scenario) -> None:
    written = transcript(played(afternoon, "zuid", world, 3))
    assert {"schema_version", "scenario", "city", "seed", "events", "ending"} <= set(written)
    assert (written["scenario"], written["city"], written["seed"]) == ("klein", "zuid", 3)
    assert all({"at", "type"} <= set(event) for event in written["events"])
    ending = written["ending"]
    assert {"citizens", "split", "phases", "noticed", "unseen", "reached"} <= set(ending)
    assert all({"name", "mood", "answered", "waited", "solved"} <= set(one) for one in ending["citizens"])
    assert set(ending["split"]) == {"minutes", "target", "score"}
    assert set(ending["split"]["minutes"]) == {"send", "interact", "monitor"}
    assert sum(ending["split"]["target"].values()) == pytest.approx(1, abs=0.001)
    assert all({"what", "at"} <= set(one) for one in ending["noticed"])
    assert ending["reached"] == 1120


def test_the_json_is_nothing_but_plain_values(world: World, afternoon: Scenario) -> None:
    written = transcript(played(afternoon, "noord", world))
    assert json.loads(json.dumps(written, ensure_ascii=False)) == written


def test_events_come_in_the_order_of_time(world: World, afternoon: Scenario) -> None:
    times = [event["at"] for event in transcript(played(afternoon, "noord", world))["events"]]
    assert times == sorted(times)


def test_too_little_to_judge_a_split_is_no_score(world: World, afternoon: Scenario) -> None:
    assert transcript(played(afternoon, "noord", world))["ending"]["split"]["score"] is None


def test_an_exercise_that_goes_on_has_no_ending_yet(world: World, afternoon: Scenario) -> None:
    ending = transcript(begun(afternoon, "noord", world))["ending"]
    assert (ending["id"], ending["says"], ending["citizens"]) == (None, None, [])


def test_the_text_masks_what_identifies_somebody(world: World, afternoon: Scenario) -> None:
    exercise = begun(afternoon, "noord", world)
    typed = "Mijn BSN is 111222333, bel 06 12345678 of mail jan@voorbeeld.nl"
    text = as_text(exercise.after(Wrote(typed, Channel.FACEBOOK, "Sanne"), world))
    assert "Sanne" in text
    for secret in ("111222333", "12345678", "jan@voorbeeld.nl"):
        assert secret not in text


def test_the_text_holds_nothing_a_terminal_would_obey(world: World, afternoon: Scenario) -> None:
    exercise = begun(afternoon, "noord", world)
    text = as_text(exercise.after(Wrote("\x1b[31mrood\x07\u202e", Channel.FACEBOOK, "\x1b]0;Sanne"), world))
    assert not {"\x1b", "\x07", "\u202e"} & set(text)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_text_says_in_words_why_a_mood_moved(world: World, afternoon: Scenario, lang: str) -> None:
    text = as_text(played(afternoon, "stil", world), lang)
    assert {"nl": "wachtte te lang", "en": "waited too long"}[lang] in text
    assert {"nl": "geen antwoord", "en": "no reply"}[lang] in text


def test_the_clock_of_the_story_is_a_time_of_day() -> None:
    assert clock_time("14:00", 200) == "14:03:20"
    assert clock_time("23:59", 60) == "00:00:00"
