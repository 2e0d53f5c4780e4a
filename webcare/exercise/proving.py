"""Proofs of scenarios: each is played to the end, and the end held against what it says. See `domain.proof`."""

from collections.abc import Iterator
from dataclasses import dataclass

from webcare.domain.proof import Proof, Proofs
from webcare.domain.scenario import Scenario
from webcare.exercise.conditions import holds
from webcare.exercise.run import Run
from webcare.exercise.script import Fault, deed_faults, known_ids
from webcare.exercise.simulation import beginning, step
from webcare.exercise.state import World


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One proof under one city and one seed."""

    proof: Proof
    city: str
    seed: int
    ending: str
    """Id of the ending that came."""
    failed: tuple[str, ...]
    """What was not as it says, in words a trainer can act on; empty: it holds."""


def verdicts(proofs: Proofs, scenario: Scenario, world: World) -> Iterator[Verdict]:
    """Every proof under each of its cities and seeds. Raises LookupError for a city that is not in the world."""
    for proof in proofs.tests:
        for city in proof.city:
            for seed in proof.seed:
                yield _verdict(proof, scenario, world, city, seed)


def _verdict(proof: Proof, scenario: Scenario, world: World, city: str, seed: int) -> Verdict:
    if city not in world.cities:
        raise LookupError(f'there is no city "{city}"')
    run = Run(beginning(scenario, world.cities[city], world, seed, dict(proof.instead)), world)
    while step(run):
        pass
    assert run.ending is not None
    failed = []
    if run.ending.id != proof.ending:
        failed.append(f"ending: {run.ending.id}, not {proof.ending}")
    failed += [f"if: {_said(deed)}" for deed in proof.if_ if not holds(deed, run)]
    failed += [f"unless: {_said(deed)}" for deed in proof.unless if holds(deed, run)]
    return Verdict(proof=proof, city=city, seed=seed, ending=run.ending.id, failed=tuple(failed))


def _said(deed: object) -> str:
    """A condition as its author wrote it."""
    stated = deed.model_dump(mode="json", by_alias=True, exclude_defaults=True)  # type: ignore[attr-defined]
    return ", ".join(f"{key}: {value}" for key, value in stated.items())


def proof_faults(proofs: Proofs, scenario: Scenario) -> Iterator[Fault]:
    """Everything in these proofs that points at nothing, and every ending that none of them is about."""
    endings = tuple(ending.id for ending in scenario.endings)
    ids, people = known_ids(scenario), tuple(scenario.personas)
    for i, proof in enumerate(proofs.tests):
        if proof.ending not in endings:
            yield Fault(
                where=("tests", i, "ending"),
                says=f'there is no ending "{proof.ending}"',
                name=proof.ending,
                names=endings,
            )
        for message in proof.instead:
            if message not in ids:
                says = f'there is no message "{message}"'
                yield Fault(where=("tests", i, "instead", message), says=says, name=message, names=ids)
        for block, deeds in (("if", proof.if_), ("unless", proof.unless)):
            yield from deed_faults(("tests", i, block), deeds, scenario, ids, people)
    proved = {proof.ending for proof in proofs.tests}
    for ending in endings:
        if ending not in proved:
            yield Fault(where=("tests",), says=f'no test is about the ending "{ending}"')
