"""What each command takes: its arguments and options. Not here: reading them (`arguments`)."""

import argparse
from collections.abc import Callable, Mapping
from typing import Any

from webcare.cli.words import word


def _options(parser: argparse.ArgumentParser, lang: str) -> Callable[..., None]:
    """`add("--name", "key of its words", …)` for one command."""
    given = parser.add_argument_group(word(lang, "what"))
    options = parser.add_argument_group(word(lang, "options"))

    def add(name: str, key: str, **settings: Any) -> None:
        group = options if name.startswith("-") else given
        group.add_argument(name, help=word(lang, key), **settings)

    return add


def _json(add: Callable[..., None]) -> None:
    add("--json", "json", action="store_true")


def _seed(add: Callable[..., None]) -> None:
    add("--seed", "seed", type=int, default=0, metavar="N")


def _play(parser: argparse.ArgumentParser, lang: str) -> None:
    add = _options(parser, lang)
    add("scenario", "scenario", nargs="?", metavar="SCENARIO")
    add("--city", "city", metavar="CITY")
    add("--plain", "plain", action="store_true")
    _seed(add)


def _train(parser: argparse.ArgumentParser, lang: str) -> None:
    add = _options(parser, lang)
    add("scenario", "train-scenario", nargs="?", metavar="SCENARIO")
    add("--city", "city", metavar="CITY")
    add("--trainee", "trainee", default="", metavar="NAME")
    add("--plain", "plain", action="store_true")
    add("--hints", "hints", choices=("on", "off"), default="on")
    add("--difficulty", "hardness", type=int, choices=(1, 2, 3), default=2)
    add("--no-abuse", "no-abuse", action="store_true")
    _seed(add)


def _compare(parser: argparse.ArgumentParser, lang: str) -> None:
    add = _options(parser, lang)
    add("text", "text", nargs="?", metavar="TEXT")
    add("--scenario", "scenario", metavar="SCENARIO")
    add("--channel", "channel", default="facebook", metavar="CHANNEL")
    add("--city", "cities", metavar="A,B,…")
    _seed(add)
    _json(add)


def _answer(parser: argparse.ArgumentParser, lang: str) -> None:
    add = _options(parser, lang)
    add("text", "text", nargs="?", metavar="TEXT")
    add("--city", "city", required=True, metavar="CITY")
    add("--channel", "channel", default="facebook", metavar="CHANNEL")
    add("--addressed", "addressed", choices=("auto", "yes", "no"), default="auto")
    add("--stdin", "stdin", action="store_true")
    add("--explain", "explain", action="store_true")
    _seed(add)
    _json(add)


def _run(parser: argparse.ArgumentParser, lang: str) -> None:
    add = _options(parser, lang)
    add("scenario", "scenario", metavar="SCENARIO")
    add("--city", "city", required=True, metavar="CITY")
    _seed(add)
    _json(add)


def _replay(parser: argparse.ArgumentParser, lang: str) -> None:
    add = _options(parser, lang)
    add("file", "archive", metavar="FILE")
    add("--city", "replay-cities", metavar="A,B,…")
    add("--output", "output", metavar="FILE")
    add("--dialect", "dialect", choices=("excel", "excel-nl"))
    add("--workers", "workers", type=int, metavar="N")
    _seed(add)
    _json(add)


def _evaluate(parser: argparse.ArgumentParser, lang: str) -> None:
    add = _options(parser, lang)
    add("file", "labelled", metavar="FILE")
    add("--held-back", "held-back", type=int, metavar="N")
    add("--worst", "worst", type=int, default=10, metavar="N")
    _json(add)


def _check(parser: argparse.ArgumentParser, lang: str) -> None:
    add = _options(parser, lang)
    add("names", "paths", nargs="*", metavar="CITY|SCENARIO|PATH")
    add("--sarif", "sarif", metavar="FILE")
    _json(add)


def _test(parser: argparse.ArgumentParser, lang: str) -> None:
    add = _options(parser, lang)
    add("paths", "test-paths", nargs="*", metavar="PATH")
    add("--coverage", "coverage", action="store_true")
    add("--mutants", "mutants", action="store_true")
    add("--junit", "junit", metavar="FILE")
    _json(add)


def _diff(parser: argparse.ArgumentParser, lang: str) -> None:
    add = _options(parser, lang)
    add("one", "policy-version", metavar="A")
    add("other", "policy-version", metavar="B")
    add("--all", "all", action="store_true")
    add("--html", "html", metavar="FILE")
    _json(add)


def _whatif(parser: argparse.ArgumentParser, lang: str) -> None:
    add = _options(parser, lang)
    add("city", "city", metavar="CITY")
    add("records", "whatif-records", nargs="?", metavar="RECORDS")
    add("--with", "whatif-with", required=True, metavar="FILE", dest="instead")
    add("--trained", "whatif-trained", action="store_true")
    _seed(add)
    add("--seeds", "seeds", type=int, default=1, metavar="N")
    _json(add)


def _tone(parser: argparse.ArgumentParser, lang: str) -> None:
    add = _options(parser, lang)
    add("--city", "tone-city", metavar="CITY")
    add("--shifts", "shifts", type=int, default=20, metavar="N")
    _seed(add)
    _json(add)


def _generate(parser: argparse.ArgumentParser, lang: str) -> None:
    add = _options(parser, lang)
    add("city", "city", metavar="CITY")
    add("--output", "generate-output", metavar="FILE")
    _json(add)


def _sources(parser: argparse.ArgumentParser, lang: str) -> None:
    add = _options(parser, lang)
    add("--city", "sources-city", metavar="CITY")
    _json(add)


def _schema(parser: argparse.ArgumentParser, lang: str) -> None:
    add = _options(parser, lang)
    add("kind", "kind", choices=("policy", "scenario", "rubric", "lexicon"))
    _json(add)


def _new(parser: argparse.ArgumentParser, lang: str) -> None:
    add = _options(parser, lang)
    add("kind", "new-kind", choices=("policy", "scenario"))
    add("name", "new-name", metavar="NAME")


def _assess(parser: argparse.ArgumentParser, lang: str) -> None:
    add = _options(parser, lang)
    add("file", "assess-file", metavar="FILE")
    add("--rubric", "rubric", default="standaard", metavar="NAME")
    _json(add)


def _progress(parser: argparse.ArgumentParser, lang: str) -> None:
    add = _options(parser, lang)
    add("trainee", "who", nargs="?", metavar="TRAINEE")
    _json(add)


def _review(parser: argparse.ArgumentParser, lang: str) -> None:
    add = _options(parser, lang)
    add("--mark", "mark", type=int, metavar="N")
    add("--points", "points", type=float, metavar="X")
    add("--note", "note", default="", metavar="TEXT")
    add("--trainer", "trainer", default="", metavar="NAME")
    _json(add)


def _report(parser: argparse.ArgumentParser, lang: str) -> None:
    add = _options(parser, lang)
    add("trainee", "who", nargs="?", metavar="TRAINEE")
    add("--training", "training-id", metavar="ID")
    add("--output", "report-output", metavar="FILE")


def _export(parser: argparse.ArgumentParser, lang: str) -> None:
    add = _options(parser, lang)
    add("kind", "export-kind", choices=("csv", "jsonl", "xapi"))
    add("--trainee", "who", metavar="NAME")
    add("--output", "report-output", metavar="FILE")
    add("--dialect", "dialect", choices=("excel", "excel-nl"), default="excel")
    add("--lrs", "lrs", metavar="URL")
    add("--xapi", "xapi-version", choices=("1.0.3", "2.0"), default="1.0.3")


def _forget(parser: argparse.ArgumentParser, lang: str) -> None:
    add = _options(parser, lang)
    add("trainee", "trainee", metavar="TRAINEE")
    add("--yes", "yes", action="store_true")


def _only_json(parser: argparse.ArgumentParser, lang: str) -> None:
    _json(_options(parser, lang))


ARGUMENTS: Mapping[str, Callable[[argparse.ArgumentParser, str], None]] = {
    "play": _play,
    "train": _train,
    "compare": _compare,
    "answer": _answer,
    "run": _run,
    "replay": _replay,
    "evaluate": _evaluate,
    "check": _check,
    "test": _test,
    "diff": _diff,
    "whatif": _whatif,
    "tone": _tone,
    "generate": _generate,
    "sources": _sources,
    "schema": _schema,
    "new": _new,
    "assess": _assess,
    "scenarios": _only_json,
    "cities": _only_json,
    "locate": _only_json,
    "progress": _progress,
    "review": _review,
    "report": _report,
    "export": _export,
    "forget": _forget,
}
