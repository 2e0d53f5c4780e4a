"""Charts as inline SVG: when each message waited, how moods went, where the time went, how marks moved.

Each chart has a title and a description for who hears it read aloud, and says by shape and letter what it also says by
colour. Colours are the page's (`reports.page`). Not here: the numbers.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

WIDE = 720
"""Units; a page scales it to the paper."""
_LEFT, _RIGHT = 150, 28
_ROW = 22


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """One message on the timeline."""

    label: str
    came: int
    """Seconds since the start."""
    done: int | None
    """None: nobody did anything with it."""
    letter: str
    """Z, I or M; empty where nothing was done."""
    late: bool = False
    """Whether the promised first reply was missed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """How one citizen felt: `(second, mood)` from the beginning, every change."""

    label: str
    points: tuple[tuple[int, int], ...]


def _svg(height: int, title: str, says: str, body: Iterable[str]) -> str:
    return (
        f'<svg viewBox="0 0 {WIDE} {height}" role="img" xmlns="http://www.w3.org/2000/svg">'
        f"<title>{escape(title)}</title><desc>{escape(says)}</desc>{''.join(body)}</svg>"
    )


def _text(x: float, y: float, words: str, kind: str = "", anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" class="{kind}" text-anchor="{anchor}">{escape(words)}</text>'


def _line(x1: float, y1: float, x2: float, y2: float, kind: str) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" class="{kind}"/>'


def _clipped(words: str, most: int = 22) -> str:
    return words if len(words) <= most else f"{words[: most - 1]}…"


def _at(second: float, lasts: int) -> float:
    return _LEFT + (WIDE - _LEFT - _RIGHT) * min(1.0, max(0.0, second / max(1, lasts)))


def _ticks(lasts: int, clock: Sequence[tuple[int, str]], top: int, bottom: int) -> str:
    """The hours and quarters: `(second, what the clock says)`."""
    return "".join(
        _line(_at(second, lasts), top, _at(second, lasts), bottom, "grid")
        + _text(_at(second, lasts), bottom + 14, says, "small", "middle")
        for second, says in clock
        if second <= lasts
    )


def timeline(waits: Sequence[Wait], lasts: int, clock: Sequence[tuple[int, str]], *, title: str, says: str) -> str:
    """A bar for each message from when it came to when something was done with it, with the letter of the effort."""
    bottom = 8 + _ROW * len(waits)
    body = [_ticks(lasts, clock, 4, bottom)]
    for row, wait in enumerate(waits):
        y = 8 + _ROW * row
        left = _at(wait.came, lasts)
        right = max(_at(lasts if wait.done is None else wait.done, lasts), left + 3)
        kind = "never" if wait.done is None else "late" if wait.late else "intime"
        body.append(_text(_LEFT - 8, y + 15, _clipped(wait.label), "small", "end"))
        body.append(
            f'<rect x="{left:.1f}" y="{y + 5}" width="{right - left:.1f}" height="{_ROW - 10}" class="bar {kind}"/>'
        )
        if wait.letter:
            inside = right + 8 < WIDE
            body.append(
                _text(right + 4 if inside else right - 4, y + 15, wait.letter, "letter", "start" if inside else "end")
            )
    return _svg(bottom + 20, title, says, body)


def moods(curves: Sequence[Curve], lasts: int, clock: Sequence[tuple[int, str]], *, title: str, says: str) -> str:
    """A small panel for each citizen, from furious (below) to delighted (above); a mood stays until it moves."""
    panel = 46
    bottom = 4 + panel * len(curves)
    body = [_ticks(lasts, clock, 4, bottom)]
    for row, curve in enumerate(curves):
        top = 4 + panel * row
        middle = top + panel / 2

        def height(mood: int, middle: float = middle) -> float:
            return middle - mood * (panel / 2 - 6) / 3

        body.append(_line(_LEFT, middle, WIDE - _RIGHT, middle, "axis"))
        body.append(_text(_LEFT - 8, middle + 4, _clipped(curve.label), "small", "end"))
        path = ""
        for index, (second, mood) in enumerate(curve.points):
            x, y = _at(second, lasts), height(mood)
            path += f"M{x:.1f} {y:.1f}" if not index else f"H{x:.1f}V{y:.1f}"
        if curve.points:
            path += f"H{_at(lasts, lasts):.1f}"
            last = curve.points[-1][1]
            body.append(f'<path d="{path}" class="curve"/>')
            body.append(
                _text(WIDE - _RIGHT + 4, height(last) + 4, f"{last:+d}".replace("-", "−") if last else "0", "small")
            )
    return _svg(bottom + 20, title, says, body)


def split(rows: Sequence[tuple[str, Sequence[tuple[str, float]]]], *, title: str, says: str) -> str:
    """Bars of a hundred per cent: `(label, ((letter, share), …))`, in the order send, interact, monitor."""
    kinds = ("send", "interact", "monitor")
    body = []
    for row, (label, shares) in enumerate(rows):
        y, x = 6 + 34 * row, float(_LEFT)
        body.append(_text(_LEFT - 8, y + 18, _clipped(label), "small", "end"))
        for kind, (letter, share) in zip(kinds, shares, strict=True):
            width = (WIDE - _LEFT - _RIGHT) * share
            body.append(f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="26" class="part {kind}"/>')
            if width > 46:
                body.append(_text(x + width / 2, y + 18, f"{letter} {share:.0%}", "inside", "middle"))
            elif width > 12:
                body.append(_text(x + width / 2, y + 18, letter, "inside", "middle"))
            x += width
    return _svg(10 + 34 * len(rows), title, says, body)


def progress(points: Sequence[tuple[str, float]], mark: float, *, title: str, says: str) -> str:
    """A dot for each training, oldest first: `(when, score)`, 0 to 100, with the pass mark as a line."""
    top, bottom = 10, 130
    step = (WIDE - _LEFT - _RIGHT) / max(1, len(points) - 1)

    def height(score: float) -> float:
        return bottom - (bottom - top) * score / 100

    body = [_line(_LEFT, height(score), WIDE - _RIGHT, height(score), "grid") for score in (0, 50, 100)]
    body += [_text(_LEFT - 8, height(score) + 4, str(score), "small", "end") for score in (0, 50, 100)]
    body.append(_line(_LEFT, height(mark), WIDE - _RIGHT, height(mark), "mark"))
    places = [(_LEFT + step * index, height(score)) for index, (_, score) in enumerate(points)]
    if places:
        body.append(f'<polyline points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in places)}" class="curve"/>')
    every = max(1, len(points) // 6)
    for index, ((x, y), (when, score)) in enumerate(zip(places, points, strict=True)):
        body.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" class="dot"><title>{escape(when)}: {score:.0f}</title></circle>'
        )
        if index % every == 0:
            body.append(_text(x, bottom + 16, when, "small", "middle"))
    return _svg(bottom + 24, title, says, body)
