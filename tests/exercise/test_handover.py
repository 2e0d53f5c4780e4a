"""The note at the end of a shift: what is open is in it, and nobody's data is."""

from dataclasses import replace

import pytest

from tests.exercise.conftest import Builder
from tests.exercise.judges import an_attitude, judge
from webcare.domain.action import Action
from webcare.exercise.handover import CAP, handover, open_conversations, open_promises
from webcare.exercise.moves import Passed, Responded
from webcare.exercise.play import Exercise, begun
from webcare.exercise.state import World

FACT = {"id": "ratten", "says": "Iemand zag ratten bij de speeltuin.", "status": "rumour"}


@pytest.fixture(scope="module")
def shift(build: Builder, world: World) -> Exercise:
    """Fatima was promised to hear more, Jan waits, and a rumour about rats goes round."""
    judging = replace(world, judge=judge, attitude=an_attitude())
    messages = [
        {"id": "vol", "at": "1m", "text": "De container is vol"},
        {"id": "vraag", "at": "2m", "from": "jan", "text": "Hoe werkt parkeren?"},
    ]
    exercise = begun(build(messages, dossier=[FACT]), "noord", judging, by_hand=True).after(Passed(150), judging)
    promise = "We zoeken het uit. U hoort binnen een uur meer. solved=5"
    return exercise.after(Responded("vol", Action.ANSWER, promise, began=150), judging)


def test_what_is_open_is_found(shift: Exercise) -> None:
    assert [item.id for item in open_conversations(shift.now)] == ["vraag"]
    assert [promise.words for promise in open_promises(shift.now)] == ["binnen een uur"]


GOOD = "Jan wacht nog op antwoord over parkeren. Fatima heb ik beloofd dat ze binnen een uur meer hoort over haar "
"container. "
RATS = "Gerucht: iemand zag ratten bij de speeltuin, nog niet bevestigd."


@pytest.mark.parametrize(
    ("note", "total"),
    [
        pytest.param(GOOD + RATS, 100, id="all of it"),
        pytest.param(GOOD, 67, id="without the rumour"),
        pytest.param(GOOD + "Er zijn ratten bij de speeltuin.", 67, id="the rumour told as a fact"),
        pytest.param("Jan wacht nog.", 33, id="one conversation by name"),
        pytest.param("Iemand vroeg hoe parkeren werkt.", 33, id="one conversation by its matter"),
        pytest.param("Fatima doet nog iets met haar container.", 0, id="her name, and not the promise"),
        pytest.param("Alles rustig.", 0, id="nothing of it"),
        pytest.param("", 0, id="nothing at all"),
    ],
)
def test_a_note_is_worth_what_the_next_one_knows_from_it(note: str, total: int, shift: Exercise) -> None:
    found = handover(shift.now, note)
    assert found.total == total
    assert len([one for one in found.findings if one.is_good]) == round(3 * total / 100)


def test_personal_data_caps_a_note_that_is_otherwise_whole(shift: Exercise) -> None:
    found = handover(shift.now, GOOD + RATS + " Haar nummer is 06 12345678.")
    assert found.total == CAP
    assert [one.excerpt for one in found.findings if one.about == "personal"] == ["06 12345678"]


def test_of_many_the_most_pressing_are_named_and_the_rest_counted(build: Builder, world: World) -> None:
    people = {f"p{n}": {"name": f"Naam{n}", "about": "Vraagt iets."} for n in range(11)}
    messages = [{"id": f"m{n}", "from": f"p{n}", "at": "1m", "text": "Hoe werkt parkeren?"} for n in range(11)]
    messages[9]["text"] = "@gemeente grote brand nu! waar moet ik heen?"
    exercise = begun(build(messages, personas=people), "noord", world, by_hand=True).after(Passed(120), world)
    named = ", ".join(f"Naam{n}" for n in (9, 0, 1, 10, 2, 3))
    assert handover(exercise.now, f"Er staan nog 11 vragen open. {named}.").total == 100
    assert handover(exercise.now, f"{named}.").total == 86
    assert handover(exercise.now, "Er staan nog 11 vragen open.").total == 14
    assert handover(exercise.now, "Er staan nog 40 vragen open.").total == 0
    assert handover(exercise.now, "").findings[1].of == "m9"


def test_with_nothing_open_a_word_is_enough(build: Builder, world: World) -> None:
    scenario = build([{"id": "dank", "at": "1m", "text": "Top, bedankt"}])
    exercise = begun(scenario, "noord", world, by_hand=True).after(Passed(120), world)
    assert handover(exercise.now, "Alles rustig.").total == 100
