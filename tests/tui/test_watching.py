"""A file that is saved is noticed, also where the system tells nothing; a folder that is gone is no crash."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread, Timer
from typing import Any

import pytest
import watchfiles

from webcare.tui.watching import saved


def noticed(folder: Path, stop: Event) -> bool:
    """Whether a file saved in the folder is noticed within seconds."""
    seen = Event()

    def follow() -> None:
        for _ in saved(folder, stop):
            seen.set()
            return

    thread = Thread(target=follow)
    thread.start()
    for number in range(40):
        (folder / "stad.yaml").write_text(f"a: {number}", encoding="utf-8")
        if seen.wait(0.25):
            break
    stop.set()
    thread.join(10)
    return seen.is_set() and not thread.is_alive()


def test_a_saved_file_is_noticed(tmp_path: Path) -> None:
    assert noticed(tmp_path, Event())


def test_where_the_system_tells_nothing_changes_are_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    watch, asked = watchfiles.watch, []

    def refusing(*folders: Any, **options: Any) -> Iterator[Any]:
        asked.append(options["force_polling"])
        if not options["force_polling"]:
            raise OSError("too many are watched")
        return watch(*folders, **options)

    monkeypatch.setattr(watchfiles, "watch", refusing)
    assert noticed(tmp_path, Event())
    assert asked == [None, True]


def test_a_folder_that_is_gone_ends_it_quietly(tmp_path: Path) -> None:
    assert list(saved(tmp_path / "weg", Event())) == []


def test_it_ends_when_asked(tmp_path: Path) -> None:
    stop = Event()
    Timer(0.2, stop.set).start()
    assert list(saved(tmp_path, stop)) == []
