"""An editor with the real yaml-language-server helps who writes content: it completes, explains and points at errors.

The server is installed with npm in pytest's cache, once. Where that cannot be done the tests are skipped.
"""

import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.editor.language_server import LanguageServer

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
LINE = "# yaml-language-server: $schema=schema/policy.json\n"
BROKEN = f"""{LINE}city: delft
name: Delft
as_of: ooit
extends: landelijk
rules:
  - id: paspoort
    when: {{kind: vraag}}
    then:
      effort: zenden
      action: answer
    because: "Daarom."
    basiss: assumption
"""
ONE_OF_EACH = [
    *("policies/utrecht.yaml", "policies/landelijk.yaml", "policies/bronnen.yaml", "policies/antwoorden/afval.yaml"),
    *("policies/lexicon/onderwerpen/afval.yaml", "policies/lexicon/gevoel.yaml", "policies/lexicon/cities.yaml"),
    *("scenarios/volle-container.yaml", "scenarios/volle-container_test.yaml", "scenarios/reacties/standaard.yaml"),
]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def server(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    """The language server, running."""
    running = LanguageServer(installed(pytestconfig, tmp_path_factory), ROOT)
    yield running
    running.close()


def installed(config: pytest.Config, folders: pytest.TempPathFactory) -> Path:
    """The server's program; of another version, or not there, it is installed first."""
    if not shutil.which("npm") or not shutil.which("node"):
        pytest.skip("npm and node are not on this machine, so there is no yaml-language-server to ask")
    cache: pytest.Cache | None = getattr(config, "cache", None)
    home = cache.mkdir("yaml-language-server") if cache is not None else folders.mktemp("server")
    wanted = (HERE / "package.json").read_bytes()
    place = home / hashlib.sha256(wanted).hexdigest()[:16]
    program = place / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
    if program.is_file():
        return program
    # Beside it first: two test processes may do this at once, and only what is whole gets its name.
    with tempfile.TemporaryDirectory(dir=home, ignore_cleanup_errors=True) as name:
        folder = Path(name) / "whole"
        folder.mkdir()
        shutil.copy(HERE / "package.json", folder)
        command = ["npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"]
        try:
            done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=180, check=False)
            said = done.stderr.strip()[-200:] if done.returncode else ""
        except subprocess.TimeoutExpired:
            said = "it took more than three minutes"
        if said:
            assert "CI" not in os.environ, f"in CI npm installs it: {said}"
            pytest.skip(f"npm could not install yaml-language-server: {said}")
        with suppress(OSError):
            folder.rename(place)
    return program


def where(text: str, word: str, after: int = 1) -> dict[str, int]:
    """The place of a word, as an editor counts."""
    at = text.index(word) + after
    return {"line": text.count("\n", 0, at), "character": at - text.rfind("\n", 0, at) - 1}


def test_an_editor_completes_explains_and_points_at_errors(server: LanguageServer) -> None:
    uri = server.open(ROOT / "policies" / "delft.yaml", BROKEN)

    def at(method: str, word: str, after: int = 1) -> dict[str, object]:
        return {"textDocument": {"uri": uri}, "position": where(BROKEN, word, after)}

    hover = server.ask("textDocument/hover", at("hover", "because"))
    assert "Waarom zij dat doet" in str(hover["contents"])
    hover = server.ask("textDocument/hover", at("hover", "answer"))
    assert "doorverwijzen" in str(hover["contents"])
    items = server.ask("textDocument/completion", at("completion", "zenden", 0))["items"]
    assert {item["label"] for item in items} == {"send", "interact", "monitor"}
    assert any("in gesprek gaan" in str(item["documentation"]) for item in items)
    items = server.ask("textDocument/completion", at("completion", "because", 0))["items"]
    assert {"because", "examples", "counterexamples"} <= {item["label"] for item in items}

    found = {(one["range"]["start"]["line"], one["message"]) for one in server.diagnostics(uri)}
    told = "\n".join(f"{line}: {says}" for line, says in sorted(found))
    assert '1: Missing property "stance".' in told
    assert '3: Incorrect type. Expected "integer".' in told
    assert "9: Value is not accepted" in told
    assert "12: Property basiss is not allowed." in told


@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_an_editor_has_nothing_to_say_about_shipped_content(name: str, server: LanguageServer) -> None:
    path = ROOT / name
    uri = server.open(path, path.read_text(encoding="utf-8"))
    assert server.diagnostics(uri) == []
