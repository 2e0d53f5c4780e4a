"""One open database: a SQLite file of one's own, or a PostgreSQL server that a team shares. All that is said
differently to the two stands here, and what either refuses becomes a sentence.

Not here: what is kept (`records`), the tables (`tables`), older shapes (`migrations`).
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from threading import RLock
from types import MappingProxyType
from typing import Any

import sqlalchemy as sql
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.sql import ClauseElement

from webcare.store.errors import RecordsError, Why
from webcare.store.migrations import SHAPE, in_turn, shape_of, step
from webcare.store.refusals import reason_of_file, reason_of_server, without_secrets
from webcare.store.sentences import Tongue, sentence

# A write is one statement and its own commit, or says itself where it begins and ends.
_EACH_WRITE: Mapping[str, Any] = MappingProxyType({"isolation_level": "AUTOCOMMIT", "pool_reset_on_return": None})
_TAKEN = "23505"
"""What PostgreSQL says when another program just wrote the same number."""
_TRIES = 50
_SCHEMES = ("postgresql", "postgres", "postgresql+psycopg")


def server_url(address: str, language: Tongue = "nl") -> sql.URL:
    """The URL of a server's database, for the driver that is installed. Raises RecordsError where it cannot be used.

    Nothing is opened yet: a command asks this before it begins.
    """
    try:
        url = sql.make_url(address)
    except (ArgumentError, ValueError):
        raise RecordsError("setting", sentence(language, "records-url")) from None
    if url.drivername not in _SCHEMES:
        raise RecordsError("setting", sentence(language, "records-url"))
    if find_spec("psycopg") is None:
        raise RecordsError("setting", sentence(language, "records-driver"))
    return url.set(drivername="postgresql+psycopg")


class Database:
    """An open database, on one connection; every write is on the disk when it returns.

    Every method raises RecordsError where the database or the disk refuses.
    """

    def __init__(self, place: Path | str, *, patience: float = 2.0, language: Tongue = "nl") -> None:
        """`place`: a file, or the URL of a server. `patience`: seconds to wait for another that writes in the file."""
        self.is_file = isinstance(place, Path)
        self.name = str(place) if isinstance(place, Path) else "PostgreSQL"
        """The place as it may be told: without a password."""
        self._language: Tongue = language
        self._patience = patience
        self._busy = RLock()
        self._connection: sql.Connection | None = None
        with self.told():
            if isinstance(place, Path):
                place.parent.mkdir(parents=True, exist_ok=True)
                self._engine = self._on_file(place)
            else:
                self._engine = self._on_server(place)
        try:
            self._come_to_shape()
        except RecordsError:
            self.close()
            raise

    # ------------------------------------------------------------------------------------------------------ opening

    def _on_file(self, path: Path) -> sql.Engine:
        engine = sql.create_engine(
            sql.URL.create("sqlite", database=str(path)),
            # Opened in one thread and used in another: one at a time, by the lock of this object.
            connect_args={"timeout": self._patience, "check_same_thread": False},
            **_EACH_WRITE,
        )
        sql.event.listen(engine, "connect", _prepare)
        return engine

    def _on_server(self, address: str) -> sql.Engine:
        url = server_url(address, self._language)
        self.name = without_secrets(url)
        return sql.create_engine(
            url,
            connect_args={"connect_timeout": 10} if "connect_timeout" not in url.query else {},
            **_EACH_WRITE,
        )

    def _come_to_shape(self) -> None:
        """Every step that this database has not made yet, each as a whole."""
        with self.connected() as connection:
            if shape_of(connection) == SHAPE:
                return
        with self.transaction() as connection:
            in_turn(connection)
            shape = shape_of(connection)
        if shape > SHAPE:
            raise self.refusal("newer", self._said("records-newer", file=self.name, why=str(shape)))
        for number in range(shape + 1, SHAPE + 1):
            with self.transaction() as connection:
                step(connection, number)

    # ------------------------------------------------------------------------------------------- reading and writing

    def close(self) -> None:
        """Lets go of the database."""
        with self._busy:
            self._let_go()
            self._engine.dispose()

    @contextmanager
    def connected(self) -> Iterator[sql.Connection]:
        """The connection: for reading, and for a write of one statement, which is its own commit."""
        with self._busy, self.told():
            yield self._open()

    @contextmanager
    def transaction(self) -> Iterator[sql.Connection]:
        """The connection, for what is written as a whole or not at all."""
        with self.connected() as connection, self.begun(connection):
            yield connection

    @contextmanager
    def begun(self, connection: sql.Connection) -> Iterator[None]:
        """What is written on this connection is written as a whole or not at all."""
        # A file is taken for writing at once: who begins by reading may find that another wrote meanwhile.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if self.is_file else "BEGIN")
        try:
            yield
            connection.exec_driver_sql("COMMIT")
        except BaseException:
            with suppress(SQLAlchemyError):
                connection.exec_driver_sql("ROLLBACK")
            raise

    @contextmanager
    def alone(self) -> Iterator[sql.Connection]:
        """A connection to erase with: of a file while no other program has it open, so that nothing stays behind."""
        if not self.is_file:
            with self.connected() as connection:
                yield connection
            return
        with self._busy, self.told():
            self.close()
            engine = sql.create_engine(self._engine.url, connect_args={"timeout": self._patience}, **_EACH_WRITE)
            sql.event.listen(engine, "connect", _prepare_alone)
            try:
                with engine.connect() as connection:
                    try:
                        # The lock is taken when something is read, and kept.
                        shape_of(connection)
                        connection.exec_driver_sql("BEGIN EXCLUSIVE")
                        connection.exec_driver_sql("COMMIT")
                    except SQLAlchemyError as error:
                        if reason_of_file(error)[0] != "busy":
                            raise
                        raise self.refusal("busy", self._said("records-in-use", file=self.name)) from None
                    yield connection
            finally:
                engine.dispose()

    def compact(self, connection: sql.Connection, tables: Sequence[str]) -> None:
        """Leaves nothing of erased rows in the file and its journal, or in the tables of a server."""
        if not self.is_file:
            for table in tables:
                connection.exec_driver_sql(f"VACUUM FULL {table}")
            return
        for statement in ("PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
            connection.exec_driver_sql(statement)

    def prepared(self, statement: ClauseElement, landed: ClauseElement) -> Callable[[Mapping[str, str]], None]:
        """A write that is put into words once and done often: half the time of a write goes into the words.

        `landed` counts the rows it wrote: asked where the connection to a server was lost halfway.
        """
        compiled: Any = statement.compile(dialect=self._engine.dialect)
        text, order = str(compiled), compiled.positiontup

        def write(values: Mapping[str, str]) -> None:
            given: Any = values if order is None else tuple([values[name] for name in order])
            with self._busy:
                try:
                    (self._connection or self._open()).exec_driver_sql(text, given)
                except SQLAlchemyError as error:
                    self._written_after_all(error, text, given, partial(self._landed, landed, values))

        return write

    def _written_after_all(
        self, error: SQLAlchemyError, text: str, given: Any, landed: Callable[[], bool], left: int = _TRIES
    ) -> None:
        """A write to a server tried again, where that is what it takes; else what was refused."""
        lost = getattr(error, "connection_invalidated", False)
        if self.is_file or not left or not (lost or getattr(getattr(error, "orig", None), "sqlstate", "") == _TAKEN):
            raise self._refused(error) from None
        if lost:
            self._let_go()
        try:
            if not (lost and landed()):
                self._open().exec_driver_sql(text, given)
        except SQLAlchemyError as again:
            # A connection is lost once; a number may be taken by others several times.
            self._written_after_all(again, text, given, landed, 0 if lost else left - 1)

    def _landed(self, count: ClauseElement, values: Mapping[str, str]) -> bool:
        found: Any = count
        return bool(self._open().execute(found, dict(values)).scalar_one())

    def _open(self) -> sql.Connection:
        if self._connection is None:
            self._connection = self._engine.connect()
        return self._connection

    def _let_go(self) -> None:
        if self._connection is not None:
            with suppress(SQLAlchemyError):
                self._connection.close()
            self._connection = None

    # ------------------------------------------------------------------------------------------------ what is refused

    @contextmanager
    def told(self) -> Iterator[None]:
        """Turns what the database or the disk says into a RecordsError."""
        try:
            yield
        except SQLAlchemyError as error:
            raise self._refused(error) from None
        except OSError as error:
            raise self._because("read-only", error.strerror or str(error)) from None
        except (ValueError, KeyError) as error:
            raise self._because("damaged", str(error)) from None

    def _refused(self, error: SQLAlchemyError) -> RecordsError:
        """What the database says, as a sentence; a connection that was lost is made anew the next time."""
        if getattr(error, "connection_invalidated", False):
            self._let_go()
        return self._because(*(reason_of_file(error) if self.is_file else reason_of_server(error)))

    def _because(self, why: Why, detail: str) -> RecordsError:
        return self.refusal(why, self._said(f"records-{why}", file=self.name, why=detail))

    def refusal(self, why: Why, says: str) -> RecordsError:
        """An error with its sentence."""
        return RecordsError(why, says)

    def _said(self, code: str, **words: str) -> str:
        return sentence(self._language, code, **words)


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    """A write-ahead log: a commit costs little, and a program that is killed takes nothing with it."""
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _prepare_alone(connection: sqlite3.Connection, _record: object) -> None:
    """The file for one program, and nothing of what is erased left where it stood."""
    for pragma in ("locking_mode = EXCLUSIVE", "foreign_keys = ON", "secure_delete = ON", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {pragma}")
