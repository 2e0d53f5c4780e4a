"""What left the house about trainees: files, and statements delivered to a learning record store. Kept, so that whoever
is forgotten here can be told where else to ask.

Not here: making what leaves (`reports`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

import sqlalchemy as sql

from webcare.store.tables import DELIVERIES, EXPORTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """Something about a trainee that left the house."""

    trainee: str
    what: str
    """`html`, `csv`, `jsonl` or `xapi`."""
    where: str
    """A file, or the address of a learning record store."""
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One statement as it was last offered to a learning record store."""

    statement: str
    trainee: str
    lrs: str
    state: str
    """What came of it, in a word of who delivers: `delivered`, `refused`, …"""
    at: str


def bare(where: str) -> str:
    """A place as it may be kept: of an address no name, password or query."""
    try:
        address = urlsplit(where)
        if address.scheme.lower() not in ("http", "https"):
            return where
        port = f":{address.port}" if address.port else ""
        return f"{address.scheme.lower()}://{address.hostname or ''}{port}{address.path}"
    except ValueError:
        return where.rpartition("@")[2]


def exports(connection: sql.Connection, trainee: str | None = None) -> tuple[Export, ...]:
    """What left, in order; of everybody, or of one trainee."""
    found = sql.select(EXPORTS).order_by(EXPORTS.c.number)
    if trainee is not None:
        found = found.where(EXPORTS.c.trainee == trainee)
    return tuple(
        Export(trainee=row.trainee, what=row.what, where=row.where_to, at=row.at) for row in connection.execute(found)
    )


def deliveries(connection: sql.Connection, lrs: str | None, trainee: str | None = None) -> tuple[Delivery, ...]:
    """The statements offered to a store, or to any, each in its last state."""
    last = sql.select(sql.func.max(DELIVERIES.c.number)).group_by(DELIVERIES.c.lrs, DELIVERIES.c.statement)
    found = sql.select(DELIVERIES).where(DELIVERIES.c.number.in_(last)).order_by(DELIVERIES.c.number)
    if lrs is not None:
        found = found.where(DELIVERIES.c.lrs == lrs)
    if trainee is not None:
        found = found.where(DELIVERIES.c.trainee == trainee)
    return tuple(
        Delivery(statement=row.statement, trainee=row.trainee, lrs=row.lrs, state=row.state, at=row.at)
        for row in connection.execute(found)
    )


def keep_deliveries(
    connection: sql.Connection, lrs: str, state: str, statements: Iterable[tuple[str, str]], at: str
) -> None:
    """Writes down what came of statements: `(trainee, id)` each."""
    rows = [
        {"trainee": trainee, "statement": statement, "lrs": lrs, "state": state, "at": at}
        for trainee, statement in statements
    ]
    if rows:
        connection.execute(sql.insert(DELIVERIES), rows)
