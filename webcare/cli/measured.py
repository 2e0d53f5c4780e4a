"""What the tests cover and which mutants they notice, as lines for a reader and values for JSON."""

from collections.abc import Iterator, Sequence
from typing import Any

from webcare.analysis.covered import Part, Row, Why, share
from webcare.analysis.mutants import Mutant
from webcare.analysis.noticing import Fate, Verdict, counted
from webcare.analysis.trials import Place
from webcare.cli.words import word
from webcare.engine.explain import FACT_NAMES
from webcare.store.trials import Bench

_PARTS = {
    Part.RULE: "covered-rules",
    Part.CONDITION: "covered-conditions",
    Part.TEMPLATE: "covered-templates",
    Part.WORDING: "covered-wordings",
}
_WHYS = {
    Why.TAKEN: "why-taken",
    Why.NO_TEST: "why-no-test",
    Why.FAR: "why-far",
    Why.HIDDEN: "why-hidden",
    Why.IMPOSSIBLE: "why-impossible",
    Why.IDLE: "why-idle",
    Why.NOT_WON: "why-not-won",
    Why.NOT_STOPPED: "why-not-stopped",
    Why.NO_RULE: "why-no-rule",
    Why.NOT_SAID: "why-not-said",
    Why.EARLIER: "why-earlier",
}


def covered_lines(bench: Bench, city: str, rows: Sequence[Row], lang: str) -> Iterator[str]:
    """The shares, then everything that is not covered, with where it stands and why."""
    yield word(lang, "covered-head", city=city)
    for part, key in _PARTS.items():
        won, every = share(rows, part)
        out = sum(row.part is part and not row.counts and not row.covered for row in rows)
        tail = f" ({word(lang, 'covered-never', count=out)})" if out else ""
        yield f"  {word(lang, key, won=won, all=every)}{tail}"
    for row in rows:
        if not row.covered and row.part is not Part.WORDING:
            file, line = _place(bench, city, row)
            yield f"{file}:{line}: {_what(row, lang)}: {why(row, lang)}"


def _what(row: Row, lang: str) -> str:
    key = f"covered-{row.part.value}"
    return word(lang, key, rule=row.of, name=row.of, fact=_fact(row.fact, lang), number=row.number + 1)


def _fact(name: str, lang: str) -> str:
    return FACT_NAMES.get(name, name) if lang == "nl" else name


def why(row: Row, lang: str) -> str:
    """Why something is not covered."""
    if row.why is None:
        return ""
    names = ", ".join(row.names)
    fact = _fact(names, lang)
    return word(lang, _WHYS[row.why], rules=names, fact=fact, number=row.number + 1)


def _place(bench: Bench, city: str, row: Row) -> Place:
    match row.part:
        case Part.RULE:
            return bench.rule(city, row.of)
        case Part.CONDITION:
            return bench.rule(city, row.of, "when", row.fact)
        case Part.TEMPLATE:
            return bench.template(city, row.of)
        case _:
            return bench.wording(city, row.of, row.number)


def covered_values(bench: Bench, city: str, rows: Sequence[Row], lang: str) -> dict[str, Any]:
    """The same for JSON; every wording too."""
    told = []
    for row in rows:
        if not row.covered:
            file, line = _place(bench, city, row)
            told.append(
                {
                    "part": row.part.value,
                    "of": row.of,
                    "fact": row.fact,
                    "number": row.number + 1 if row.part is Part.WORDING else None,
                    "file": file,
                    "line": line,
                    "why": row.why.value if row.why else "",
                    "says": why(row, lang),
                    "counts": row.counts,
                }
            )
    shares = {part.value: dict(zip(("covered", "all"), share(rows, part), strict=True)) for part in Part}
    return {"city": city, **shares, "uncovered": told}


def mutant_lines(bench: Bench, city: str, verdicts: Sequence[Verdict], lang: str) -> Iterator[str]:
    """The figures, then every mutant that no test notices."""
    figures = counted(verdicts)
    yield word(lang, "mutants-head", city=city, **{**figures, "score": f"{figures['score']:.1%}"})
    for verdict in verdicts:
        if verdict.fate is Fate.ALIVE:
            file, line = _mutated_at(bench, city, verdict.mutant)
            yield f"{file}:{line}: {told(bench, city, verdict.mutant, lang)}"


def told(bench: Bench, city: str, mutant: Mutant, lang: str) -> str:
    """A mutant in words."""
    rules = bench.cities[city].policy.rules
    rule = rules[mutant.at].id if mutant.at >= 0 else ""
    fact = _fact(mutant.name, lang)
    return word(lang, f"mutant-{mutant.change.value}", rule=rule, fact=fact, old=mutant.old, new=mutant.new)


def _mutated_at(bench: Bench, city: str, mutant: Mutant) -> Place:
    if mutant.at >= 0:
        rule = bench.cities[city].policy.rules[mutant.at].id
        below = ("when", mutant.name) if mutant.name else ()
        return bench.rule(city, rule, *below)
    if mutant.change.value in ("register", "mirror"):
        return bench.channel(city, mutant.name)
    if mutant.change.value == "wording":
        return bench.wording(city, mutant.name, mutant.number)
    return bench.template(city, mutant.name)


def mutant_values(bench: Bench, city: str, verdicts: Sequence[Verdict], lang: str) -> dict[str, Any]:
    """The same for JSON."""
    alive = []
    for verdict in verdicts:
        if verdict.fate is Fate.ALIVE:
            file, line = _mutated_at(bench, city, verdict.mutant)
            says = told(bench, city, verdict.mutant, lang)
            alive.append({"change": verdict.mutant.change.value, "file": file, "line": line, "says": says})
    return {"city": city, **counted(verdicts), "unnoticed": alive}
