"""An exercise that is gone on with is the exercise that was left, also where personal data was typed."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.content.conftest import FOLDERS
from webcare.domain.channel import Channel
from webcare.engine.city import City
from webcare.engine.match import Lexicon
from webcare.engine.personal_data import masked
from webcare.exercise.moves import Advance, Wrote, as_record, move_of
from webcare.exercise.play import Exercise, replayed
from webcare.exercise.state import World
from webcare.store.content import load_reactions, load_scenario
from webcare.store.records import Records

DATA = Path(__file__).parents[1] / "data" / "dev_messages.jsonl"
ROWS = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
PERSONAL = [row for row in ROWS if masked(row["text"]) != row["text"]]


@pytest.fixture(scope="module")
def world(lexicon: Lexicon, cities: Mapping[str, City]) -> World:
    return World(lexicon=lexicon, cities=cities, reactions=load_reactions(FOLDERS))


def outcomes(exercise: Exercise) -> Iterator[tuple[object, ...]]:
    """What was done with every message, in order."""
    for item in exercise.now.items:
        if item.answer:
            response = item.answer.response
            yield item.id, response.rule, response.action, response.case, response.reply and response.reply.text


@pytest.mark.parametrize("city", ["amsterdam", "den-haag", "rotterdam", "utrecht", "utrecht@2025"])
def test_what_was_typed_is_answered_in_the_same_words_after_going_on(world: World, city: str, tmp_path: Path) -> None:
    scenario = load_scenario(FOLDERS, "volle-container")
    moves: list[Advance | Wrote] = [Advance()]
    for row in PERSONAL:
        channel = Channel(row["channel"])
        moves += [
            Wrote(row["text"], channel, f"inwoner {len(moves)}", None),
            Wrote("Kerkstraat 12, en bel me op 06-12345678", channel, f"inwoner {len(moves)}", True),
        ]
    records = Records(tmp_path / "kept.db")
    name = records.begin(scenario.slug, city, 3)
    for move in moves:
        records.append(name, as_record(move))
    kept = tuple(move_of(row) for row in records.moves(name))
    assert kept != tuple(moves)
    first = replayed(scenario, city, world, 3, tuple(moves))
    assert list(outcomes(replayed(scenario, city, world, 3, kept))) == list(outcomes(first))
