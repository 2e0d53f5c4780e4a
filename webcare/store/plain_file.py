"""A content file as bytes: a plain file, not too large, and inside its folder, or it is not read at all.

Whatever a file is called or links to, nothing outside the folder of the content is read because of it. Not here: what
the bytes say (`yaml_source`).
"""

from pathlib import Path

from webcare.store.sentences import Said, Say

MOST_BYTES = 1_000_000


def why_not(path: Path, root: Path | None, say: Say) -> Said | None:
    """Why this file is not read, seen without opening it; None when it may be. `root`: it must be in here."""
    if root is not None and _leads_out(path, root):
        return say("outside", folder=root.name)
    try:
        if not path.is_file():
            return say("no-file")
        size = path.stat().st_size
    except OSError as error:
        return say("unreadable", why=error.strerror or str(error))
    return say("too-big", size=f"{size / 1e6:.1f} MB") if size > MOST_BYTES else None


def bytes_of(path: Path) -> bytes:
    """What is in it. Never more than may be, also where it grows meanwhile."""
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def taken(path: Path, root: Path | None = None) -> bytes | None:
    """What is in it; None where it is not read, and why is somebody else's to tell."""
    try:
        if (root is not None and _leads_out(path, root)) or not path.is_file():
            return None
        found = bytes_of(path) if path.stat().st_size <= MOST_BYTES else None
    except (OSError, ValueError):
        return None
    return found if found is not None and len(found) <= MOST_BYTES else None


def _leads_out(path: Path, root: Path) -> bool:
    """Whether a link in or below `root` brings this path out of it."""
    try:
        for part in (path, *path.parents):
            if part == root:
                return False
            if part.is_symlink():
                return not path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError, ValueError):
        return True
    return False
