"""The signs of the screens: letters and shapes for efforts, feelings and sources; bars, numbers and times.

What a colour says is said by a sign as well. Not here: whole panes (`widgets/`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from textual.content import Content

from webcare.tui.labels import Labels

if TYPE_CHECKING:
    from webcare.exercise.play import Exercise

EFFORTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"send": ("Z", "▲"), "interact": ("I", "◆"), "monitor": ("M", "●")}
)
"""The letter and the shape of each effort."""
SENTIMENTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"negative": ("−", "$bad"), "neutral": ("·", "$muted"), "positive": ("+", "$good")}
)
BASES: Mapping[str, str] = MappingProxyType({"seed": "■", "public": "◧", "assumption": "□"})
STATES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "new": ("○", "$accent-text"),
        "open": ("◔", "$accent-text"),
        "done": ("✓", "$good"),
        "watched": ("●", "$monitor"),
    }
)
_EIGHTHS = " ▏▎▍▌▋▊▉"


def effort(name: str, labels: Labels, *, word: bool = True) -> Content:
    """`▲ Z zenden`: shape, letter and word."""
    letter, shape = EFFORTS[name]
    text = f"{shape} {letter} {labels.efforts[name]}" if word else f"{shape} {letter}"
    return Content.styled(text, f"bold ${name}")


def sentiment(name: str, labels: Labels, *, word: bool = True) -> Content:
    """`− negatief`."""
    sign, style = SENTIMENTS[name]
    return Content.styled(f"{sign} {labels.sentiments[name]}" if word else sign, style)


def basis(name: str, labels: Labels, *, word: bool = True) -> Content:
    """`■ artikel`."""
    return Content.styled(f"{BASES[name]} {labels.bases[name]}" if word else BASES[name], "$muted")


def mood(level: int, labels: Labels, *, word: bool = True) -> Content:
    """How a citizen feels, -3 to 3, as a scale of seven with a word."""
    at = max(-3, min(3, level)) + 3
    scale = "·" * at + "●" + "·" * (6 - at)
    style = "$bad" if level < 0 else "$good" if level > 0 else "$foreground"
    drawn = Content.assemble(("− ", "$muted"), (scale, style), (" +", "$muted"))
    return drawn + Content.styled(f" {labels.moods[at]}", style) if word else drawn


def bar(share: float, width: int, style: str, ground: str = "") -> Content:
    """A bar of `width` cells filled for `share`, to an eighth of a cell; with a `ground`, the rest is drawn too."""
    eighths = round(max(0.0, min(1.0, share)) * width * 8)
    full, rest = divmod(eighths, 8)
    drawn = "█" * full + (_EIGHTHS[rest] if rest else "")
    if share > 0 and not drawn:
        drawn = _EIGHTHS[1]
    filled = Content.styled(drawn, style)
    left = width - len(drawn)
    return filled + (Content.styled("╌" * left, ground) if ground else Content(" " * left))


def number(value: int, labels: Labels) -> str:
    """A whole number as this language writes it."""
    return f"{value:,}".replace(",", labels.thousands)


def spell(seconds: int) -> str:
    """A length of time: `45 s`, `12 min`, `2 u 05`."""
    if seconds < 60:
        return f"{seconds} s"
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60}:{minutes % 60:02d} u"


def clock(starts: str, seconds: int) -> str:
    """The time of day, `seconds` after an exercise began at `starts`."""
    hours, _, minutes = starts.partition(":")
    since = int(hours or 0) * 3600 + int(minutes or 0) * 60 + seconds
    return f"{since // 3600 % 24:02d}:{since // 60 % 60:02d}"


def fit(left: Content, right: Content, width: int) -> Content:
    """`left` and `right` on one line of `width` cells; the left side gives way."""
    room = width - right.cell_length - (1 if right else 0)
    if room < 1:
        return right.truncate(width, ellipsis=True)
    if left.cell_length > room:
        left = left.truncate(room, ellipsis=True)
    return left + Content(" " * (width - left.cell_length - right.cell_length)) + right


def stacked(lines: Iterable[Content | str]) -> Content:
    """Lines under each other as one text."""
    return Content("\n").join(lines)


def pace(exercise: Exercise, clock_at: int, speed: int, labels: Labels) -> str:
    """The time in the exercise and how it goes: by hand, so many times as fast, or over."""
    time = clock(exercise.scenario.starts, clock_at)
    if exercise.is_over:
        return f"{time} · {labels.ended}"
    return f"{time} · {labels.clock.format(speed=speed) if speed else labels.by_hand}"
