"""Statements on their way to a learning record store: in batches, again after a refusal that will pass, never twice.

A statement carries its own id, so one that was sent already may be sent again: the store knows it. What was delivered
is told to the caller after every batch, so that a run that was broken off goes on where it stopped. Over https only,
unless the store is on this very machine. Not here: the statements (`reports.xapi`), remembering (`store.records`).
"""

import base64
import http.client
import ipaddress
import json
import socket
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import sleep
from typing import Any, Literal
from urllib.parse import urlsplit

from webcare.reports.xapi import Statement, Version

BATCH = 50
"""Statements in one request."""
TRIES = 5
"""How often one request is tried before giving up."""
LONGEST_WAIT = 60.0
"""Seconds; a store that asks for a longer pause is left for another time."""
_TIMEOUT = 30.0
_PASSES = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Refusals that may be gone in a moment."""

Outcome = Literal["delivered", "known", "conflict", "refused"]
"""`known`: the store had it. `conflict`: it has another statement with this id. `refused`: it will not have it."""
Settled = Callable[[Sequence[str], Outcome, str], None]
"""Told of statements whose fate is known: their ids, the outcome, and what the store said."""
Why = Literal["address", "insecure", "unauthorised", "unreachable", "busy", "odd"]


class DeliveryError(Exception):
    """Nothing more can be delivered now: why, as a key, and what the store or the network said."""

    def __init__(self, why: Why, detail: str = "") -> None:
        super().__init__(f"{why}: {detail}")
        self.why = why
        self.detail = detail


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """A learning record store, and how to be let in. The password is shown nowhere."""

    host: str
    port: int | None
    path: str
    """Of its `statements` resource."""
    secure: bool
    authorisation: str = ""
    """The value of the header; empty: none is sent."""

    def __repr__(self) -> str:
        return f"Store({self.host})"


@dataclass(frozen=True, slots=True)
class _Reply:
    status: int
    said: str
    after: str = ""


def store_at(url: str, key: str = "", secret: str = "") -> Store:
    """The store at this address, with or without `/statements` at its end.

    Raises DeliveryError where the address is none, or where what is sent could be read on its way.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError as error:
        raise DeliveryError("address", str(error)) from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise DeliveryError("address", url)
    if parts.username or parts.password:
        raise DeliveryError("address", "user:password@")
    secure = parts.scheme == "https"
    if not secure and not _is_here(parts.hostname):
        raise DeliveryError("insecure", parts.hostname)
    path = parts.path.rstrip("/")
    path = path if path.endswith("/statements") else f"{path}/statements"
    login = base64.b64encode(f"{key}:{secret}".encode()).decode() if key or secret else ""
    return Store(
        host=parts.hostname, port=port, path=path, secure=secure, authorisation=f"Basic {login}" if login else ""
    )


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def deliver(
    store: Store,
    statements: Sequence[Statement],
    settled: Settled,
    version: Version = "1.0.3",
    pause: Callable[[float], None] = sleep,
) -> None:
    """Delivers all of `statements`; `settled` hears of each. Raises DeliveryError when the rest has to wait.

    `pause`: waits so many seconds; handed in so that a test need not wait.
    """
    for start in range(0, len(statements), BATCH):
        _delivered(store, statements[start : start + BATCH], settled, version, pause)


def _delivered(
    store: Store, batch: Sequence[Statement], settled: Settled, version: Version, pause: Callable[[float], None]
) -> None:
    reply = _sent(store, batch, version, pause)
    ids = [statement["id"] for statement in batch]
    if reply.status in (200, 204):
        settled(ids, "delivered", "")
    elif len(batch) > 1 and reply.status in (400, 409, 413):
        # One bad statement spoils its whole batch: halves find it, and let the others through.
        half = len(batch) // 2
        _delivered(store, batch[:half], settled, version, pause)
        _delivered(store, batch[half:], settled, version, pause)
    elif reply.status == 409:
        same = _holds_the_same(store, batch[0], version, pause)
        settled(ids, "known" if same else "conflict", reply.said)
    elif reply.status in (400, 413):
        settled(ids, "refused", reply.said)
    elif reply.status in (401, 403):
        raise DeliveryError("unauthorised", str(reply.status))
    else:
        raise DeliveryError("odd", f"{reply.status} {reply.said}".strip())


def _holds_the_same(store: Store, statement: Statement, version: Version, pause: Callable[[float], None]) -> bool:
    """Whether what the store has under this id says the same: who, what, with which result."""
    reply = _tried(store, "GET", f"{store.path}?statementId={statement['id']}", None, version, pause)
    try:
        held = json.loads(reply.said)
    except ValueError:
        return False
    return (
        reply.status == 200
        and isinstance(held, dict)
        and all(_told(held.get(part)) == _told(statement.get(part)) for part in ("actor", "verb", "object", "result"))
    )


def _told(part: Any) -> Any:
    """What counts of a part of a statement: a store may add or drop words for display."""
    if not isinstance(part, dict):
        return part
    return {key: _told(value) for key, value in part.items() if key not in ("display", "definition", "objectType")}


def _sent(store: Store, batch: Sequence[Statement], version: Version, pause: Callable[[float], None]) -> _Reply:
    body = json.dumps(list(batch), ensure_ascii=False).encode()
    return _tried(store, "POST", store.path, body, version, pause)


def _tried(
    store: Store, method: str, path: str, body: bytes | None, version: Version, pause: Callable[[float], None]
) -> _Reply:
    """The store's reply, after as many tries as it takes. Raises DeliveryError when it takes too many."""
    wait, trouble = 0.5, DeliveryError("unreachable")
    for number in range(TRIES):
        if number:
            if wait > LONGEST_WAIT:
                break
            pause(wait)
        try:
            reply = _asked(store, method, path, body, version)
        except ssl.SSLError as error:
            # It will not become trustworthy by asking again.
            raise DeliveryError("unreachable", str(error.reason or error)) from None
        except (OSError, http.client.HTTPException) as error:
            trouble = DeliveryError("unreachable", _plain(error))
            wait = 0.5 * 2**number
            continue
        if reply.status not in _PASSES:
            return reply
        trouble = DeliveryError("busy", str(reply.status))
        wait = float(reply.after) if reply.after.isdecimal() else 0.5 * 2**number
    raise trouble


def _plain(error: Exception) -> str:
    if isinstance(error, (TimeoutError, socket.timeout)):
        return "timeout"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return type(error).__name__


def _asked(store: Store, method: str, path: str, body: bytes | None, version: Version) -> _Reply:
    """One request. A redirection is not followed: a password goes nowhere else."""
    kind = http.client.HTTPSConnection if store.secure else http.client.HTTPConnection
    connection = kind(store.host, store.port, timeout=_TIMEOUT)
    headers = {"X-Experience-API-Version": version, "Content-Type": "application/json; charset=utf-8"}
    if store.authorisation:
        headers["Authorization"] = store.authorisation
    try:
        connection.request(method, path, body, headers)
        reply = connection.getresponse()
        said = reply.read(65536).decode("utf-8", "replace")
        return _Reply(reply.status, said, reply.getheader("Retry-After", ""))
    finally:
        connection.close()
