"""Why a database refuses, in a word: read from what SQLite or PostgreSQL says.

Not here: the sentences (`said_of_records`).
"""

from collections.abc import Sequence

import sqlalchemy as sql
from sqlalchemy.exc import SQLAlchemyError

from webcare.store.errors import Why

_OF_FILES: Sequence[tuple[Why, Sequence[str]]] = (
    ("busy", ("locked", "busy")),
    ("damaged", ("not a database", "malformed", "corrupt", "no such")),
    ("full", ("is full",)),
    ("read-only", ("readonly", "read-only", "unable to open", "disk i/o error")),
)
_OF_SERVERS: Sequence[tuple[Why, Sequence[str]]] = (
    ("full", ("53100",)),
    ("busy", ("53300", "55P03", "40001", "40P01", "57014")),
    ("read-only", ("42501", "25006")),
    ("damaged", ("42P01", "42703", "XX001", "XX002")),
    ("unreachable", ("08", "28", "3D", "57P")),
)
"""By the first letters of PostgreSQL's own code."""


def reason_of_file(error: SQLAlchemyError) -> tuple[Why, str]:
    """Why SQLite refuses, and what it says."""
    detail = str(getattr(error, "orig", None) or error)
    low = detail.lower()
    return next((why for why, signs in _OF_FILES if any(sign in low for sign in signs)), "other"), detail


def reason_of_server(error: SQLAlchemyError) -> tuple[Why, str]:
    """Why a server refuses, and the first line of what it says. It never holds the password."""
    original = getattr(error, "orig", None)
    detail = (str(original or error).strip() or type(error).__name__).splitlines()[0]
    code = getattr(original, "sqlstate", None) or ""
    # Where there is no code there was no server.
    why: Why = "unreachable" if getattr(error, "connection_invalidated", False) or not code else "other"
    return next((why for why, codes in _OF_SERVERS if code and code.startswith(tuple(codes))), why), detail


def without_secrets(url: sql.URL) -> str:
    """The host and the name of a server's database: nothing of who opens it and with what."""
    host = url.host or next(iter(url.normalized_query.get("host", ())), "localhost")
    port = f":{url.port}" if url.port else ""
    return f"postgresql://{host}{port}/{url.database or ''}"
