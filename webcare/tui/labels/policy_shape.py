"""The shape of the words of Beleid: a policy as its adviser reads it, what is wrong with it, what goes otherwise.

Not here: the words themselves (`dutch_policy`, `english_policy`), all other words (`shape`).
"""

from collections.abc import Mapping
from typing import NamedTuple


class PolicyWords(NamedTuple):
    """Everything the screen says."""

    title: str
    sides: Mapping[str, str]
    """What the panes are called: `rules`, `rule`, `findings`, `changes`."""
    national_first: str
    own: str
    national_last: str
    changed: str
    new: str
    """Behind a rule that is not as it was, or was not there."""
    line: str
    when: str
    always: str
    none_of: str
    joint: str
    """Between values of which one must be so."""
    then: str
    reply: str
    post: str
    account: str
    after: str
    by_split: str
    rests: str
    examples: str
    no_examples: str
    not_this: str
    """Before a message that the rule must leave alone."""
    wins: str
    wins_never: str
    counting: str
    reading: str
    all_good: str
    broken: str
    """The file cannot be loaded: the last good policy holds."""
    no_file: str
    saved: str
    """Read again at this moment."""
    whole_file: str
    head: str
    hardly: str
    exactly: str
    instead: str
    reworded: str
    more: str
    more_ways: str
    same: str
    looking: str
    known: str
    few: str
    sorts: Mapping[str, str]
    made: str
    silent: str
    was: str
    now: str
    under: str
    scenarios: str
    scenarios_playing: str
    scenarios_same: str
    ends: str
    no_ending: str
    moods: str
    begun: str
    playing: str
