"""What was made of content files, kept in the platform's cache folder so that it is made once and read after that.

A file there is plain data: texts, numbers, tuples, lists, sets and tables. It is believed only when it was made of
exactly the same content, by the same program under the same Python, and is whole; anything else about it (broken,
foreign, of another time, not to be read or written) is as if there were none.
Not here: what is kept (`store.content`), the exercises (`store.records`).
"""

import marshal
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from webcare.store.places import cache_folder

_FORMAT = b"webcare-kept-1\n"
_DIGEST = 16
_MOST_FILES = 500
"""So many files are kept; then the oldest make room."""
_MAKERS = (
    "domain/lexicon.py",
    "engine/danger.py",
    "engine/glance.py",
    "engine/match.py",
    "engine/phrases.py",
    "engine/text.py",
    "engine/weights.py",
    "store/kept.py",
    "store/yaml_source.py",
)


def digest(parts: Iterable[bytes]) -> bytes:
    """A short name for content made of these parts by this program under this Python."""
    found = blake2b(_program(), digest_size=_DIGEST)
    for part in parts:
        found.update(len(part).to_bytes(8, "little"))
        found.update(part)
    return found.digest()


@cache
def _program() -> bytes:
    """What makes what is kept: whoever changes it never meets what it made before."""
    found = blake2b(_FORMAT + sys.version.encode(), digest_size=_DIGEST)
    package = Path(__file__).parents[1]
    for path in (*(package / name for name in _MAKERS), *sorted((package / "languages").glob("*.py"))):
        with suppress(OSError):
            found.update(path.read_bytes())
    return found.digest()


def recalled(path: Path, content: bytes) -> Any:
    """What was kept for `path` when its content had this digest; None where there is no such thing."""
    try:
        raw = _file(path).read_bytes()
    except (OSError, ValueError):
        return None
    head = len(_FORMAT) + _DIGEST
    if raw[:head] != _FORMAT + content or raw[head : head + _DIGEST] != _whole(raw[head + _DIGEST :]):
        return None
    try:
        # Plain data that this program wrote itself: the digest tells. Nothing in it is ever called.
        return marshal.loads(raw[head + _DIGEST :])  # noqa: S302
    except (EOFError, ValueError, TypeError):
        return None


def keep(path: Path, content: bytes, made: Any) -> None:
    """Keeps plain data for `path`; where that cannot be done, it is not."""
    with suppress(OSError, ValueError):
        body = marshal.dumps(made)
        file = _file(path)
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside = file.with_suffix(f".{os.getpid()}")
        try:
            beside.write_bytes(_FORMAT + content + _whole(body) + body)
            beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)
        _make_room(file.parent)


def _file(path: Path) -> Path:
    name = blake2b(os.fsencode(path.absolute()), digest_size=_DIGEST).hexdigest()
    return cache_folder() / f"{path.stem[:40]}-{name}.kept"


def _whole(body: bytes) -> bytes:
    return blake2b(body, digest_size=_DIGEST).digest()


def _make_room(folder: Path) -> None:
    files = list(folder.glob("*.kept"))
    if len(files) > _MOST_FILES:
        for file in sorted(files, key=lambda one: one.stat().st_mtime)[: _MOST_FILES // 5]:
            file.unlink(missing_ok=True)
