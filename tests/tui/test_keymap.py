"""A user's own keys: what can be used is used, what cannot is told in a sentence, and nothing crashes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from webcare.tui import theme
from webcare.tui.app import Webcare
from webcare.tui.keymap import read_settings
from webcare.tui.labels.dutch import DUTCH
from webcare.tui.screens.play import Play


def test_no_file_is_nothing_wrong(tmp_path: Path) -> None:
    settings = read_settings(tmp_path / "config.yaml", DUTCH)
    assert (settings.keys, settings.theme, settings.wrong) == ({}, "", ())


def test_keys_and_theme_are_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text("keys: {speel.stap: n, lobby.stad1: 9}\ntheme: licht\n", encoding="utf-8")
    settings = read_settings(path, DUTCH)
    assert settings.keys == {"speel.stap": "n", "lobby.stad1": "9"}
    assert settings.theme == theme.LIGHT
    assert not settings.wrong


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("keys: {speel.step: n}", "Bedoel je speel.stap?", id="an action that does not exist"),
        pytest.param("keys: {speel.stap: [n]}", "Bij speel.stap staat geen toets", id="a key that is none"),
        pytest.param("keys: n", "hoort onder keys", id="keys that are no table"),
        pytest.param("theme: paars", "Er is geen thema paars", id="a theme that does not exist"),
        pytest.param("kleuren: licht", "De instelling kleuren bestaat niet", id="a setting that does not exist"),
        pytest.param("keys: {speel.stap", "Regel 1", id="no YAML"),
        pytest.param("- a\n- b\n", "geen goede YAML", id="a list"),
        pytest.param("!!python/object:os.system {}", "geen goede YAML", id="a tag"),
        pytest.param("a: " + "[" * 3000, "geen goede YAML", id="very deep"),
    ],
)
def test_what_is_wrong_is_told_in_a_sentence(text: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(text, encoding="utf-8")
    settings = read_settings(path, DUTCH)
    assert told in " ".join(settings.wrong)


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_bytes(b"\xff\xfe\x00")
    assert "kunnen niet worden gelezen" in read_settings(path, DUTCH).wrong[0]


async def test_another_key_steps_and_is_named(program: Callable[..., Webcare]) -> None:
    app = program(settings="keys: {speel.stap: n}", room="play", scenario="volle-container", city="rotterdam")
    async with app.run_test(size=(100, 30)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        play = app.screen
        assert isinstance(play, Play)
        await pilot.press("space")
        assert not play.exercise.moves
        await pilot.press("n")
        assert play.exercise.moves
        assert app.key_of("speel.stap") == "n"


async def test_a_bad_file_does_not_keep_the_program_from_starting(program: Callable[..., Webcare]) -> None:
    app = program(settings="keys: {speel.stap")
    async with app.run_test(size=(100, 30)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.lobby.library is not None
