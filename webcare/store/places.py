"""Where this platform keeps a program's data and settings. `WEBCARE_DATA` points elsewhere, and
`WEBCARE_DATABASE_URL` at a server that a team shares."""

import os
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from platformdirs import user_cache_dir, user_config_dir, user_data_dir


def data_folder() -> Path:
    """The folder of the exercises."""
    return Path(os.environ.get("WEBCARE_DATA") or user_data_dir("webcare", appauthor=False))


def database() -> Path:
    """The file in which exercises are kept."""
    return data_folder() / "exercises.db"


def server() -> str:
    """The URL of the PostgreSQL database in which a team keeps its exercises; empty where there is none."""
    return os.environ.get("WEBCARE_DATABASE_URL", "").strip()


def computer() -> str:
    """A word of this computer's own, drawn once: a shared database tells by it whose exercises are whose."""
    path = data_folder() / "computer"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError), path.open("x", encoding="ascii") as file:
            file.write(token_hex(8))
        return path.read_text(encoding="ascii", errors="ignore")[:16] or token_hex(8)
    except OSError:
        # Where nothing can be written, what is begun is gone on with nowhere else.
        return token_hex(8)


def settings_folder() -> Path:
    """The folder of the user's own settings."""
    return Path(user_config_dir("webcare", appauthor=False))


def cache_folder() -> Path:
    """The folder of what can be made anew: whoever empties it loses nothing but a second."""
    return Path(user_cache_dir("webcare", appauthor=False))
