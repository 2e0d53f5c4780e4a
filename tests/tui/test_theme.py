"""Whoever sees little can read it: every colour of a text against every ground it stands on."""

import pytest
from textual.color import Color
from textual.theme import Theme

from webcare.tui.theme import CONTRAST, GROUNDS, TEXT_COLOURS, THEMES, after

PAIRS = [("chosen-text", "chosen"), ("mark-text", "mark"), ("foreground", "citizen"), ("foreground", "city")]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG counts it, 1 to 21."""

    def light(colour: str) -> float:
        parts = [value / 255 for value in Color.parse(colour).rgb]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


def colour(theme: Theme, name: str) -> str:
    """A colour of a theme by its name."""
    return theme.variables.get(name) or str(getattr(theme, name))


def test_contrast_is_counted_as_in_the_guideline() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_can_be_read(theme: Theme) -> None:
    enough = 7.0 if theme.name == CONTRAST else 4.5
    # What one points at holds every colour too.
    pairs = [*((text, ground) for text in TEXT_COLOURS for ground in (*GROUNDS, "chosen")), *PAIRS]
    weak = {
        f"{text} on {ground}": round(found, 2)
        for text, ground in pairs
        if (found := contrast(colour(theme, text), colour(theme, ground))) < enough
    }
    assert not weak


def test_the_looks_go_round() -> None:
    seen = [THEMES[0].name]
    for _ in THEMES:
        seen.append(after(seen[-1]))
    assert seen[0] == seen[-1]
    assert set(seen) == {theme.name for theme in THEMES}
    assert after("nord") == THEMES[0].name
