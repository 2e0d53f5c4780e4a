"""The three looks: light, dark and high contrast, and the colours a meaning has in each.

A colour never says anything alone: what it says also stands there as a word, a letter or a shape.
Not here: where a colour is used (the `.tcss` files, and the pictures in `widgets/`).
"""

from collections.abc import Mapping
from types import MappingProxyType

from textual.theme import Theme

DARK, LIGHT, CONTRAST = "webcare-dark", "webcare-light", "webcare-contrast"
NAMES = (DARK, LIGHT, CONTRAST)

TEXT_COLOURS = ("foreground", "muted", "send", "interact", "monitor", "good", "bad", "accent-text", "primary")
"""What is written with, on each of the grounds below: a test measures every pair."""
GROUNDS = ("background", "surface", "panel")

_DARK: Mapping[str, str] = MappingProxyType(
    {
        "muted": "#9aa6b6",
        "faint": "#3a4452",
        "send": "#ffb866",
        "interact": "#6fd6c3",
        "monitor": "#bdaaff",
        "good": "#8fd99a",
        "bad": "#ff958c",
        "accent-text": "#ffb866",
        "mark": "#4a3d12",
        "mark-text": "#ffe9a8",
        "citizen": "#232b37",
        "city": "#17364a",
        "chosen": "#243953",
        "chosen-text": "#ffffff",
    }
)
_LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "muted": "#545d6b",
        "faint": "#cfcabd",
        "send": "#8a4a00",
        "interact": "#00635a",
        "monitor": "#5838ad",
        "good": "#1d6534",
        "bad": "#ab1f18",
        "accent-text": "#8a4a00",
        "mark": "#ffe7a0",
        "mark-text": "#3b2e00",
        "citizen": "#eae6dc",
        "city": "#d9eaf7",
        "chosen": "#c9dff5",
        "chosen-text": "#10243b",
    }
)
_CONTRAST: Mapping[str, str] = MappingProxyType(
    {
        "muted": "#d6d6d6",
        "faint": "#8a8a8a",
        "send": "#ffd27a",
        "interact": "#7ff5e1",
        "monitor": "#d5c6ff",
        "good": "#9dffae",
        "bad": "#ffb3ac",
        "accent-text": "#ffe066",
        "mark": "#ffe066",
        "mark-text": "#000000",
        "citizen": "#000000",
        "city": "#00233d",
        "chosen": "#002b57",
        "chosen-text": "#ffffff",
    }
)


def _chrome(own: Mapping[str, str], *, edge: str, ground: str) -> dict[str, str]:
    """The meanings of `own`, and with them the parts that Textual draws itself."""
    return {
        **own,
        "border": edge,
        "border-blurred": own["faint"],
        "block-cursor-background": own["chosen"],
        "block-cursor-foreground": own["chosen-text"],
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": own["chosen"],
        "block-cursor-blurred-foreground": own["chosen-text"],
        "footer-background": ground,
        "footer-key-foreground": own["accent-text"],
        "footer-description-foreground": own["muted"],
        "input-cursor-background": edge,
        "input-cursor-foreground": ground,
        "input-selection-background": f"{edge} 35%",
        "scrollbar": own["faint"],
        "scrollbar-background": ground,
        "scrollbar-background-hover": ground,
        "scrollbar-background-active": ground,
        "scrollbar-corner-color": ground,
    }


THEMES: tuple[Theme, ...] = (
    Theme(
        name=DARK,
        primary="#82bcff",
        secondary="#9aa6b6",
        accent="#ffb866",
        warning="#ffb866",
        error="#ff958c",
        success="#8fd99a",
        foreground="#e7ebf1",
        background="#11151c",
        surface="#171c25",
        panel="#1e2530",
        dark=True,
        text_alpha=1.0,
        variables=_chrome(_DARK, edge="#82bcff", ground="#11151c"),
    ),
    Theme(
        name=LIGHT,
        primary="#0d5397",
        secondary="#545d6b",
        accent="#8a4a00",
        warning="#8a4a00",
        error="#ab1f18",
        success="#1d6534",
        foreground="#1d2430",
        background="#faf8f3",
        surface="#ffffff",
        panel="#f0ede4",
        dark=False,
        text_alpha=1.0,
        variables=_chrome(_LIGHT, edge="#0d5397", ground="#faf8f3"),
    ),
    Theme(
        name=CONTRAST,
        primary="#9bdcff",
        secondary="#ffffff",
        accent="#ffe066",
        warning="#ffe066",
        error="#ffb3ac",
        success="#9dffae",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#101010",
        dark=True,
        text_alpha=1.0,
        variables=_chrome(_CONTRAST, edge="#ffffff", ground="#000000"),
    ),
)

DEFAULTS: Mapping[str, str] = _DARK
"""What a theme of somebody else lacks."""


def after(name: str) -> str:
    """The look that comes after this one."""
    return NAMES[(NAMES.index(name) + 1) % len(NAMES)] if name in NAMES else NAMES[0]
