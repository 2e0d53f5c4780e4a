"""Noticing that a content file was saved. The only room that knows `watchfiles`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from watchfiles import Change

_SETTLES = 120
"""Milliseconds in which several writes count as one: an editor writes beside the file and moves it into place."""
_STEP = 40
"""Milliseconds of quiet after which they are told."""


def _is_content(_: Change, path: str) -> bool:
    return path.endswith(".yaml") and not Path(path).name.startswith(".")


def saved(folder: Path, stop: Event) -> Iterator[None]:
    """Comes back every time a YAML file in the folder was saved, until `stop` is set.

    Where the system tells of no changes (too many are watched already, a folder of the network), they are looked for.
    """
    from watchfiles import watch

    for by_looking in (None, True):
        try:
            for _ in watch(
                folder,
                watch_filter=_is_content,
                debounce=_SETTLES,
                step=_STEP,
                stop_event=stop,
                rust_timeout=500,
                raise_interrupt=False,
                force_polling=by_looking,
            ):
                yield
        except (OSError, RuntimeError):
            continue
        return
