"""A program in a terminal of its own: when it first paints, how soon it shows a key, its memory."""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROWS, COLUMNS = 36, 120
ESCAPES = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[P_^][^\x1b]*\x1b\\|[@-Z\\-_=>])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One visit to a program."""

    painted: float | None
    """Seconds from the start to the first letters on the screen."""
    ready: float | None
    """Seconds from the start to the text that only the finished screen shows."""
    keys: tuple[float, ...]
    """Seconds from each key to its character on the screen."""
    settled: tuple[float, ...]
    """Seconds from each key to the last output that followed it."""
    peak: float | None
    """The most memory it had, in MiB; None where the platform does not tell."""
    last: str
    """What it said last, where it stopped by itself."""

    @staticmethod
    def nothing(last: str) -> "Seen":
        """A visit to a program that stopped by itself: what it printed is no screen."""
        return Seen(painted=None, ready=None, keys=(), settled=(), peak=None, last=last)


class Terminal:
    """A pseudo-terminal with a program in it."""

    def __init__(self, command: Sequence[str], home: str) -> None:
        self.start = time.perf_counter()
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", LANG="C.UTF-8")
            os.environ.update(dict.fromkeys(("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"), home))
            # The size is set from inside, before the program looks.
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.execvp(command[0], list(command))
        self.said = b""
        self.ended = False

    def read(self, until: float) -> bytes:
        """What the program says before the moment `until`; empty when it says nothing."""
        wait = max(0.0, until - time.perf_counter())
        if not select.select([self.descriptor], [], [], wait)[0]:
            return b""
        with contextlib.suppress(OSError):
            piece = os.read(self.descriptor, 65536)
            self.said += piece
            return piece
        time.sleep(wait)
        return b""

    def visible(self) -> bytes:
        """What it said since the last key, without colours and cursor movements."""
        return ESCAPES.sub(b"", self.said)

    def wait_for(self, text: bytes, seconds: float) -> float | None:
        """The moment `text` was on the screen, or None."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            if self.read(end) and text in self.visible():
                return time.perf_counter()
        return None

    def wait_for_letters(self, seconds: float) -> float | None:
        """The moment there was something to read."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            if self.read(end) and len(re.findall(rb"[A-Za-z]", self.visible())) >= 20:
                return time.perf_counter()
        return None

    def rest(self, seconds: float) -> float:
        """The moment of the last output in the coming `seconds`."""
        last, end = time.perf_counter(), time.perf_counter() + seconds
        while time.perf_counter() < end:
            if self.read(end):
                last = time.perf_counter()
        return last

    def write(self, text: str) -> None:
        """Type `text`."""
        self.said = b""
        os.write(self.descriptor, text.encode())

    def peak(self) -> float | None:
        """The most memory the program had so far, in MiB."""
        try:
            status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        except OSError:
            return None
        found = re.search(r"VmHWM:\s+(\d+)", status)
        return int(found[1]) / 1024 if found else None

    def has_ended(self) -> bool:
        """Whether the program stopped by itself."""
        self.ended = self.ended or os.waitpid(self.pid, os.WNOHANG)[0] == self.pid
        return self.ended

    def close(self) -> None:
        """End the program."""
        if not self.has_ended():
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.descriptor)


def visit(command: Sequence[str], *, ready: str = "", before: Sequence[str] = (), keys: str = "") -> Seen:
    """What one visit to a program showed, in a home where nobody was before.

    `ready` is a text of the finished screen; `before` are keys to press first; `keys` are typed one by one
    and each is waited for, so they are all different and none is on the screen yet.
    """
    with TemporaryDirectory() as home:
        terminal = Terminal(command, home)
        try:
            return _seen(terminal, ready, before, keys)
        finally:
            terminal.close()


def _seen(terminal: Terminal, ready: str, before: Sequence[str], keys: str) -> Seen:
    painted = terminal.wait_for_letters(20)
    finished = painted
    if ready and ready.encode() not in terminal.visible():
        finished = terminal.wait_for(ready.encode(), 20)
    terminal.rest(0.6)
    if terminal.has_ended():
        return Seen.nothing(terminal.visible().decode(errors="replace")[-300:])
    for key in before:
        terminal.write(key)
        terminal.rest(0.4)
    shown: list[float] = []
    settled: list[float] = []
    for key in keys:
        pressed = time.perf_counter()
        terminal.write(key)
        moment = terminal.wait_for(key.encode(), 2)
        if moment is not None:
            shown.append(moment - pressed)
            settled.append(max(moment, terminal.rest(0.12)) - pressed)
    return Seen(
        painted=painted and painted - terminal.start,
        ready=finished and finished - terminal.start,
        keys=tuple(shown),
        settled=tuple(settled),
        peak=terminal.peak(),
        last="",
    )
