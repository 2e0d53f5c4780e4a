"""Records to write in: a file of their own, and a database of their own on a server that the tests start."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest

from tests.store.server import NoServerError, Server, running
from webcare.store.records import Records
from webcare.store.sentences import Tongue

_NUMBERS = count(1)


@dataclass(frozen=True, slots=True)
class Place:
    """Where records are kept: opened as often as a test likes."""

    path: Path
    url: str | None
    folder: Path
    """Where the bytes are."""
    _opened: list[Records] = field(default_factory=list)

    @property
    def is_file(self) -> bool:
        """Whether it is a file, and no server."""
        return self.url is None

    def open(self, language: Tongue = "nl") -> Records:
        """The records, as one program more has them."""
        self._opened.append(Records(None if self.url else self.path, language, url=self.url))
        return self._opened[-1]

    def close(self) -> None:
        """Lets go of everything that was opened."""
        while self._opened:
            self._opened.pop().close()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server. Where there is none it is skipped; never in CI."""
    try:
        with running() as found:
            yield found
    except (NoServerError, ImportError) as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"not tested on PostgreSQL: {error}")


@pytest.fixture
def on_server(server: Server, tmp_path: Path) -> Callable[[], Place]:
    """A new, empty place on the server each time."""
    import psycopg

    mark = "&" if "?" in server.url else "?"

    def made() -> Place:
        name = f"place_{next(_NUMBERS)}"
        with psycopg.connect(server.url, autocommit=True) as connection:
            connection.execute(f"CREATE SCHEMA {name}")
        return Place(tmp_path / "unused.db", f"{server.url}{mark}options=-csearch_path%3D{name}", server.data)

    return made


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """Where records are kept: on both databases in turn."""
    found: Place
    if request.param == "SQLite":
        found = Place(tmp_path / "oefeningen.db", None, tmp_path)
    else:
        found = request.getfixturevalue("on_server")()
    yield found
    found.close()


@pytest.fixture
def records(place: Place) -> Records:
    """Records on both databases in turn."""
    return place.open()
