"""No module, function or name grows out of the house. The hard limits; a reviewer looks sooner."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WEBCARE = sorted((ROOT / "webcare").rglob("*.py"))
MODULES = [*WEBCARE, *sorted((ROOT / "tests").rglob("*.py"))]

LINES_OF_A_MODULE = 400
LINES_OF_A_FUNCTION = 80

NOT_A_CONCEPT = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "core",
    "manager",
    "managers",
    "service",
    "services",
}
NOT_A_CONCEPT |= {"base", "misc"}
# Words that have a better one here: see the list of words in CONTRIBUTING.md.
NOT_OUR_WORD = {
    "municipality": "city",
    "tenant": "city",
    "ruleset": "policy",
    "utterance": "message",
    "payload": "facts",
    "thread": "conversation",
    "game": "exercise",
    "grade": "mark",
    "blocker": "gate",
    "metric": "criterion",
    "handler": "rule, or a function named after what it does",
}
SAYS_NOTHING = re.compile(r"_*(process|handle|do|get)_")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(module: Path) -> str:
    """The module as a reader says it: webcare/engine/decide.py."""
    return str(module.relative_to(ROOT))


def functions(tree: ast.AST) -> Iterator[Function]:
    """Every function of a module, also those inside classes."""
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def words(name: str) -> set[str]:
    """The words in a name, in small letters: ReplyBox and reply_box are both reply and box."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_fits_in_a_head(module: Path) -> None:
    source = module.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= LINES_OF_A_MODULE
    too_long = [
        f"{function.name} ({length} lines)"
        for function in functions(ast.parse(source))
        if (length := (function.end_lineno or 0) - function.lineno + 1) > LINES_OF_A_FUNCTION
    ]
    assert not too_long


@pytest.mark.parametrize("module", WEBCARE, ids=name_of)
def test_a_room_is_named_after_a_concept(module: Path) -> None:
    assert not {part.strip("_") for part in module.relative_to(ROOT).with_suffix("").parts} & NOT_A_CONCEPT


@pytest.mark.parametrize("module", WEBCARE, ids=name_of)
def test_a_name_uses_the_words_of_the_trade(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    names = [module.stem, *(node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef))]
    better = {name: NOT_OUR_WORD[word] for name in names for word in words(name) & NOT_OUR_WORD.keys()}
    assert not better


@pytest.mark.parametrize("module", [m for m in WEBCARE if "tui" not in m.parts], ids=name_of)
def test_a_function_says_what_it_does(module: Path) -> None:
    """Not in the TUI: Textual asks for methods of names that it chose."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    assert not [function.name for function in functions(tree) if SAYS_NOTHING.match(function.name)]
