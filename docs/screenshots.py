"""The pictures of the README, made from the real program: `make screenshots`.

Each is the screen as it stands after the keys below, as SVG; where `rsvg-convert` is installed, as PNG too. What is
kept on this machine does not show: the pictures have a data folder of their own.
"""

import asyncio
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from textual.widgets import TextArea

from webcare.tui.app import program
from webcare.tui.start import Start

HERE = Path(__file__).parent
SIZE = (120, 36)
SAID = (
    "Beste Naima, wat naar dat u werd uitgelachen aan de balie. Wilt u ons in een DM vertellen wat er gebeurde? "
    "Dan zoek ik het uit. ^MV"
)
PICTURES = {
    "lobby": ({"room": "lobby", "city": "rotterdam"}, ("3",)),
    "speel": ({"room": "play", "scenario": "volle-container", "city": "den-haag"}, ("space",) * 3),
    "balie": ({"room": "play", "scenario": "brand-met-rook", "city": "rotterdam"}, (*("space",) * 16, "l")),
    "vergelijk": (
        {
            "room": "compare",
            "text": "Wanneer wordt het oud papier in de binnenstad opgehaald?",
            "channel": "facebook",
        },
        (),
    ),
    "middag": ({"room": "compare", "scenario": "gat-in-de-weg"}, ()),
    "oordeel": (
        {"room": "train", "scenario": "klacht-bejegening", "city": "rotterdam", "trainee": "merel"},
        ("space", "4", SAID, "enter"),
    ),
    "nabespreking": (
        {"room": "train", "scenario": "klacht-bejegening", "city": "rotterdam", "trainee": "merel"},
        ("space", "4", SAID, "enter", "h", "Naima wacht op antwoord in haar DM.", "enter"),
    ),
    "beleid": ({"room": "policy", "city": "rotterdam"}, ("down",) * 24),
    "matrix": ({"room": "compare", "text": "Hallo"}, ("m",)),
}
"""Per picture: how the program starts, and the keys that are pressed; a sentence is written."""


async def picture(name: str, start: dict[str, Any], keys: tuple[str, ...]) -> None:
    """One screen, written beside this file."""
    app = program(None, start=Start(**start))
    async with app.run_test(size=SIZE) as pilot:
        for _ in range(40):
            await app.workers.wait_for_complete()
            await pilot.pause(0.1)
            if app.library is not None:
                break
        await pilot.pause(0.5)
        for key in keys:
            if " " in key:
                app.screen.query_one(TextArea).insert(key)
            else:
                await pilot.press(key)
            await pilot.pause(0.3)
        await app.workers.wait_for_complete()
        await pilot.pause(0.5)
        svg = HERE / f"{name}.svg"
        # Spaces at the edges of a coloured run count: without this a converter takes them away.
        drawn = app.export_screenshot().replace("<text ", '<text xml:space="preserve" ')
        svg.write_text(drawn, encoding="utf-8")


def as_png(name: str) -> None:
    """The PNG in the place of the SVG, where the machine can make one."""
    convert, svg = shutil.which("rsvg-convert"), HERE / f"{name}.svg"
    if convert:
        subprocess.run([convert, "--zoom", "1.2", "-o", str(HERE / f"{name}.png"), str(svg)], check=True)
        svg.unlink()


def main() -> None:
    """All pictures, one after another."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WEBCARE_DATA"] = folder
        for name, (start, keys) in PICTURES.items():
            asyncio.run(picture(name, start, keys))
            as_png(name)
            print(f"docs/{name}")


if __name__ == "__main__":
    main()
