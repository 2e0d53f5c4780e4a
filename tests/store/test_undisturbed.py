"""Reading is not held up by the search for garbage, and the search goes on afterwards."""

import gc
from typing import Any

import pytest

from webcare.store.content import load_lexicon, load_policies
from webcare.store.folders import content_folders
from webcare.store.undisturbed import undisturbed


def test_no_garbage_is_looked_for_while_the_content_is_read() -> None:
    searches: list[str] = []

    def noted(phase: str, info: dict[str, Any]) -> None:
        # The young are looked through all the time; it is the search through everything that costs.
        if phase == "start" and info["generation"] == 2:
            searches.append(phase)

    # Whatever earlier tests left behind is not ours.
    gc.collect()
    gc.callbacks.append(noted)
    try:
        load_policies(content_folders(), ["utrecht"])
        during_policies = len(searches)
        load_lexicon(content_folders())
    finally:
        gc.callbacks.remove(noted)
    assert during_policies == 0
    assert len(searches) <= 1, "at most one, between the two"
    assert gc.isenabled()


def breaks_off() -> None:
    """Something read within something else, and the second is broken."""
    with undisturbed():
        assert not gc.isenabled()
        with undisturbed():
            assert not gc.isenabled()
        assert not gc.isenabled()
        raise ValueError("stuk")


def test_the_search_goes_on_whatever_happens() -> None:
    with pytest.raises(ValueError, match="stuk"):
        breaks_off()
    assert gc.isenabled()
