"""Weights shared out, gates and caps, and what every finding holds: for any response at all."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.assessment.conftest import ACase, Judged
from webcare.assessment import assess
from webcare.domain.assessment import Assessment, Case
from webcare.domain.channel import Channel
from webcare.domain.message import Message
from webcare.domain.rubric import Criterion, Rubric
from webcare.engine.answer import answer
from webcare.engine.city import City
from webcare.engine.match import Lexicon
from webcare.exercise.judging import case_of

HERE = Path(__file__).parent
TABLE = yaml.safe_load((HERE / "responses.yaml").read_text(encoding="utf-8"))
SAID = sorted({row["reply"] for about in TABLE for row in about["responses"] if "reply" in row})
ASKED = sorted({about["message"] for about in TABLE})
WORDS = sorted({word for text in SAID for word in text.split()})
GOOD = [
    (about, row)
    for about in TABLE
    for row in about["responses"]
    if row["passed"] and not row.get("gates") and "reply" in row and "known" not in row
]
SITES = {
    "amsterdam": "amsterdam.nl",
    "den-haag": "denhaag.nl",
    "rotterdam": "rotterdam.nl",
    "utrecht": "utrecht.nl",
}
PLACES = st.sampled_from(["amsterdam", "den-haag", "rotterdam", "utrecht", "utrecht@2025"])


def sound(found: Assessment, case: Case) -> None:
    """What must be so of every judgement."""
    assert 0 <= found.total <= 100
    assert sum(mark.max for mark in found.marks.values()) == pytest.approx(100)
    for mark in found.marks.values():
        assert 0 <= mark.got <= mark.max + 1e-9
    for one in found.findings:
        assert one.says.nl
        assert one.says.en
        assert one.because
        assert one.source
        assert case.text[one.start : one.end] == one.excerpt
    if found.gates:
        assert not found.passed


def share(found: Assessment, name: Criterion) -> float:
    """How much of a mark was earned; all of it where it does not apply."""
    mark = found.marks.get(name)
    return 1.0 if mark is None else mark.got / mark.max


def test_what_does_not_apply_is_left_out_and_its_weight_shared(judged: Judged, rubric: Rubric) -> None:
    found = judged("Hoi Sanne, maak een afspraak op amsterdam.nl en neem een pasfoto mee. ^PB")
    assert Criterion.EMPATHY not in found.marks
    assert Criterion.TIMELINESS not in found.marks
    weights = {name: rubric.criteria[name].weight for name in found.marks}
    for name, mark in found.marks.items():
        assert mark.max == pytest.approx(100 * weights[name] / sum(weights.values()))


def test_a_gate_caps_whatever_else_is_good(judged: Judged) -> None:
    good = "Hoi Sanne, maak een afspraak op amsterdam.nl en neem een pasfoto mee. Fijne dag! ^PB"
    assert judged(good).total > 85
    assert judged(f"{good[:-4]} Wat is je BSN? ^PB").total == 40


def test_caps_and_pass_mark_are_those_of_the_rubric(a_case: ACase, rubric: Rubric) -> None:
    case = a_case("Maak een afspraak op amsterdam.nl. Wat is je BSN?")
    lower = rubric.model_copy(
        update={"gates": {name: gate.model_copy(update={"cap": 12}) for name, gate in rubric.gates.items()}}
    )
    assert assess(lower, case).total == 12
    easy = rubric.model_copy(update={"pass_mark": 40})
    assert assess(easy, case).passed


def test_the_same_case_gives_the_same_judgement(a_case: ACase, rubric: Rubric) -> None:
    case = a_case(SAID[3])
    assert assess(rubric, case) == assess(rubric, case)


@settings(max_examples=150)
@given(reply=st.sampled_from(SAID), message=st.sampled_from(ASKED), city=PLACES, waited=st.integers(0, 500))
def test_any_reply_to_any_message_is_judged_soundly(
    reply: str, message: str, city: str, waited: int, a_case: ACase, rubric: Rubric
) -> None:
    case = a_case(reply, message=message, city=city, waited=waited)
    sound(assess(rubric, case), case)


@settings(max_examples=200)
@given(reply=st.text(max_size=300), note=st.text(max_size=60))
def test_any_text_at_all_is_judged_soundly(reply: str, note: str, a_case: ACase, rubric: Rubric) -> None:
    case = a_case(reply, action="answer", note=note)
    sound(assess(rubric, case), case)


@settings(max_examples=150)
@given(words=st.lists(st.sampled_from(WORDS), min_size=9, max_size=60), message=st.sampled_from(ASKED), city=PLACES)
def test_a_heap_of_the_words_of_good_answers_without_small_words_solves_nothing(
    words: list[str], message: str, city: str, judged: Judged
) -> None:
    """Somebody who pastes key words gets no points for the answer, however many."""
    heap = " ".join(word.strip(".,?!:;") for word in words if len(word) > 6 and "." not in word.strip(".,?!:;"))
    if len(heap.split()) < 9:
        return
    mark = judged(heap, message=message, city=city).marks.get(Criterion.RESOLUTION)
    assert mark is None or mark.got == 0


# ------------------------------------------------------------------------------ better is never marked lower


@settings(max_examples=100)
@given(row=st.sampled_from(GOOD), one=st.integers(0, 400), other=st.integers(0, 400))
def test_sooner_is_never_worse(row: tuple[dict, dict], one: int, other: int, judged: Judged) -> None:  # type: ignore[type-arg]
    about, did = row
    asked = {name: about[name] for name in ("message", "city", "channel")}
    soon, late = (judged(did["reply"], waited=wait, action=did["action"], **asked) for wait in sorted((one, other)))
    assert soon.total >= late.total


@settings(max_examples=100)
@given(
    row=st.sampled_from(GOOD), more=st.sampled_from(["Fijne dag!", "Dank voor het melden.", "Laat het gerust weten."])
)
def test_an_open_door_more_never_lowers_the_invitation(
    row: tuple[dict, dict],  # type: ignore[type-arg]
    more: str,
    judged: Judged,
) -> None:
    about, did = row
    asked = {name: about[name] for name in ("message", "city", "channel")}
    body, mark, signed = did["reply"].partition(" ^")
    was = judged(did["reply"], action=did["action"], **asked)
    now = judged(f"{body} {more}{mark}{signed}", action=did["action"], **asked)
    if Criterion.INVITATION in was.marks:
        assert share(now, Criterion.INVITATION) >= share(was, Criterion.INVITATION)


BETTER = [
    pytest.param("Hoi Sanne, {}", Criterion.PERSONALISATION, id="a greeting"),
    pytest.param("Dat snap ik goed. {}", Criterion.EMPATHY, id="a word of understanding"),
    pytest.param("{} Op {site} leest u er meer over.", Criterion.RESOLUTION, id="where more stands"),
    pytest.param("{} Ik vraag het na en laat het u weten.", Criterion.RESOLUTION, id="who takes it up"),
]


@settings(max_examples=60)
@given(row=st.sampled_from(GOOD))
@pytest.mark.parametrize(("shape", "name"), BETTER)
def test_something_good_more_never_lowers_its_own_mark(
    shape: str,
    name: Criterion,
    row: tuple[dict, dict],  # type: ignore[type-arg]
    judged: Judged,
) -> None:
    about, did = row
    asked = {name: about[name] for name in ("message", "city", "channel")} | {"action": did["action"]}
    body, mark, signed = did["reply"].partition(" ^")
    site = SITES[about["city"].split("@")[0]]
    was = judged(did["reply"], **asked)
    now = judged(shape.replace("{site}", site).replace("{}", body) + mark + signed, **asked)
    assert share(now, name) >= share(was, name) - 1e-9


@pytest.mark.parametrize(("about", "did"), GOOD)
def test_an_insult_more_never_raises_the_score(about: dict, did: dict, judged: Judged) -> None:  # type: ignore[type-arg]
    asked = {name: about[name] for name in ("message", "city", "channel")} | {"action": did["action"]}
    assert judged(f"Idioot. {did['reply']}", **asked).total <= 40


@pytest.mark.parametrize(("about", "did"), GOOD)
def test_an_answer_taken_away_never_helps(about: dict, did: dict, judged: Judged) -> None:  # type: ignore[type-arg]
    asked = {name: about[name] for name in ("message", "city", "channel")} | {"action": did["action"]}
    whole = judged(did["reply"], also=tuple(did.get("also", ())), **asked)
    hollow = judged("Dank voor uw bericht. ^PB", also=tuple(did.get("also", ())), **asked)
    assert share(hollow, Criterion.RESOLUTION) <= share(whole, Criterion.RESOLUTION)


# -------------------------------------------------------------------------------- the cities' own answers


def messages() -> list[Message]:
    """What citizens wrote, invented; every fifth."""
    lines = (HERE.parent / "data" / "dev_messages.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines[::5]]
    return [Message(text=row["text"], channel=Channel(row["channel"]), author="Sanne") for row in rows]


@pytest.mark.parametrize("city", ["amsterdam", "den-haag", "rotterdam", "utrecht", "utrecht@2025"])
def test_what_the_city_itself_does_hits_no_gate_and_nearly_always_passes(
    city: str, cities: Mapping[str, City], lexicon: Lexicon, rubric: Rubric
) -> None:
    """The judge and the policy are of one mind: a gate that the policy's own words hit is a false alarm."""
    failed = 0
    said = messages()
    for message in said:
        own = answer(cities[city], message, lexicon)
        note = "" if own.response.reply else own.decision.rule.because
        found = assess(rubric, case_of(cities[city], lexicon, message, own.response, own=own, note=note, waited=300))
        assert not found.gates, (message.text, own.response)
        assert share(found, Criterion.RIGHT_ACTION) >= 0.9
        failed += not found.passed
    assert failed <= 0.04 * len(said)
