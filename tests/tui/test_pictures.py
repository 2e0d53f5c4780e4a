"""Whole screens as pictures, on frozen content: the few that a reader meets first.

`pytest --snapshot-update` draws them anew; look at the difference before you commit it.
"""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from webcare.tui import theme
from webcare.tui.app import Webcare

Program = Callable[..., Webcare]
Compare = Callable[..., bool]
Before = Callable[[Pilot[Any]], Awaitable[None]]


def after(*keys: str, look: str = theme.DARK) -> Before:
    """What is done before the picture is taken."""

    async def act(pilot: Pilot[Any]) -> None:
        pilot.app.theme = look
        for _ in range(2):
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()

    return act


PLAY = {"room": "play", "scenario": "volle-container", "city": "rotterdam"}
PICTURES = [
    pytest.param({}, after(), id="lobby"),
    pytest.param({}, after(look=theme.LIGHT), id="lobby in light"),
    pytest.param({}, after("question_mark"), id="help"),
    pytest.param(PLAY, after("space", "space"), id="play"),
    pytest.param(PLAY, after("space", "space", "b", look=theme.CONTRAST), id="another branch in high contrast"),
    pytest.param({"room": "compare", "text": "De container is vol, doen jullie iets?"}, after(), id="compare"),
    pytest.param({"room": "compare", "scenario": "volle-container"}, after(), id="compare a scenario"),
    pytest.param(PLAY, after("space", "l"), id="the desk"),
    pytest.param({"room": "compare", "scenario": "volle-container"}, after("m"), id="matrix"),
    pytest.param({"room": "policy", "city": "rotterdam"}, after("down"), id="policy"),
]


@pytest.mark.parametrize(("start", "before"), PICTURES)
def test_the_screen_looks_as_it_did(
    start: dict[str, str], before: Before, program: Program, snap_compare: Compare
) -> None:
    assert snap_compare(program(**start), run_before=before, terminal_size=(100, 30))
