"""The scenarios come out as the tests beside them say, and every scenario has such tests."""

import pytest

from tests.content.conftest import FOLDERS
from webcare.domain.proof import Proofs
from webcare.exercise.proving import proof_faults, verdicts
from webcare.exercise.state import World
from webcare.store.content import load_proofs, load_scenario
from webcare.store.folders import scenario_slugs

PROOFS = load_proofs(FOLDERS)


def test_every_scenario_has_its_tests() -> None:
    assert {proofs.scenario for proofs in PROOFS} == set(scenario_slugs(FOLDERS))


@pytest.mark.parametrize("proofs", PROOFS, ids=[proofs.scenario for proofs in PROOFS])
def test_a_scenario_comes_out_as_its_tests_say(proofs: Proofs, world: World) -> None:
    scenario = load_scenario(FOLDERS, proofs.scenario)
    assert not list(proof_faults(proofs, scenario))
    found = list(verdicts(proofs, scenario, world))
    assert found
    failed = [f"{one.city} {one.seed}: {one.proof.says}: {'; '.join(one.failed)}" for one in found if one.failed]
    assert not failed, "\n".join(failed)
