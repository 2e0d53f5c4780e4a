"""A city is added with a text editor: a file, its words in the lexicon, and nothing in Python."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from webcare.store.folders import content_folders

Webcare = Callable[..., Any]
NAMES = {"Rotterdam": "Eindhoven", "rotterdam.nl": "eindhoven.nl", "14 010": "14 040", "rotterdam": "eindhoven"}


@pytest.fixture
def policies(tmp_path: Path) -> Path:
    """A copy of the policies with a fifth city in it, made of Rotterdam's file."""
    folder = tmp_path / "policies"
    shutil.copytree(content_folders().policies, folder)
    text = (folder / "rotterdam.yaml").read_text(encoding="utf-8")
    for old, new in NAMES.items():
        text = text.replace(old, new)
    (folder / "eindhoven.yaml").write_text(text, encoding="utf-8")
    words = folder / "lexicon" / "cities.yaml"
    known = words.read_text(encoding="utf-8")
    row = "  eindhoven: {names: [eindhoven, eindhovense], accounts: [eindhoven], places: [], passes: []}\n"
    words.write_text(
        known.replace("elsewhere: [", f"{row}elsewhere: [", 1).replace(" eindhoven, groningen", " groningen")
    )
    return folder


def test_a_new_city_with_its_own_site_and_number_is_right(webcare: Webcare, policies: Path) -> None:
    said = webcare("check", "--policies", str(policies))
    assert (said.code, said.err) == (0, ""), said.out


def test_a_new_city_answers_with_its_own_site_and_number(webcare: Webcare, policies: Path) -> None:
    chosen = ("--policies", str(policies), "--city", "eindhoven", "--channel", "twitter", "--json")
    tip = webcare("answer", "Ik ga een dagje winkelen in Eindhoven", *chosen).json
    assert tip["decision"]["rule"] == "parkeertip"
    assert "eindhoven.nl/parkeren" in tip["reply"]["text"]
    refers = webcare("answer", "@eindhoven mijn moeder heeft geen internet, hoe moet zij dit weten?", *chosen).json
    assert "14 040" in refers["reply"]["text"]


def test_an_address_that_the_new_city_does_not_declare_is_told_with_its_place(webcare: Webcare, policies: Path) -> None:
    path = policies / "eindhoven.yaml"
    text = path.read_text(encoding="utf-8")
    wrong = text.replace("Op {parkeren} ziet u waar u kunt", "Op eindhoven.nl/parkeer ziet u waar u kunt", 1)
    assert wrong != text
    path.write_text(wrong, encoding="utf-8")
    said = webcare("check", "eindhoven", "--policies", str(policies))
    line = wrong[: wrong.index("eindhoven.nl/parkeer ")].count("\n") + 1
    assert said.code == 1
    assert f"eindhoven.yaml:{line}:14: templates.parkeertip.wordings.0.nl.0: het adres eindhoven.nl/parkeer" in said.out
    assert 'Bedoelde je "eindhoven.nl/parkeren"?' in said.out
