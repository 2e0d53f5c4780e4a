"""Tests of scenarios, played where `webcare test` is asked to: each as a row like those of the policies."""

from collections.abc import Iterator

from webcare.cli.words import word
from webcare.engine.match import Lexicon
from webcare.exercise.proving import Verdict, verdicts
from webcare.exercise.state import World
from webcare.reports.junit import Tested
from webcare.store.content import load_reactions, load_scenario
from webcare.store.trials import Bench


def proved(bench: Bench, lexicon: Lexicon, lang: str) -> Iterator[Tested]:
    """Every test of the scenarios that were asked for, under each of its cities and seeds."""
    if not bench.proofs:
        return
    world = World(lexicon=lexicon, cities=bench.cities, reactions=load_reactions(bench.folders, bench.language))
    for file in bench.proofs:
        scenario = load_scenario(bench.folders, file.model.scenario, bench.language)
        lines = {id(proof): bench.line_of(file, at) for at, proof in enumerate(file.model.tests)}
        for one in verdicts(file.model, scenario, world):
            line = lines[id(one.proof)]
            yield Tested(
                of=f"{file.model.scenario}.{one.city}",
                name=f"{one.proof.says} ({one.seed})",
                file=file.name,
                line=line,
                failure=_told(one, f"{file.name}:{line}", lang),
            )


def _told(one: Verdict, place: str, lang: str) -> str:
    if not one.failed:
        return ""
    head = f"{place}: {word(lang, 'trial-failed')}: {one.city}: {one.proof.says}"
    return "\n".join([head, *(f"    {why}" for why in one.failed)])
