"""The shape of the words about a shift: the desk at work, and what an afternoon came to.

Tuples with a name for each word, so that a missing one does not pass the type check. Not here: the words themselves
(`dutch_shift`, `english_shift`), all other words (`shape`).
"""

from collections.abc import Mapping
from typing import NamedTuple


class DeskWords(NamedTuple):
    """The desk at work."""

    title: str
    people: str
    one_person: str
    free: str
    """Nobody has given this person work."""
    until: str
    since: str
    reads: str
    posts: str
    reports_to: str
    """What somebody is busy with: a stream, a post, a report."""
    duties: Mapping[str, str]
    """By the name of the duty."""
    lags: str
    """Why work of this queue was taken: it is behind most."""
    ahead: str
    """The same where it is ahead, and the others more."""
    only: str
    """The same where no other queue held work."""
    tied: str
    """The same where nothing was spent yet, or all are where they should be."""
    waiting: str
    nothing_waits: str
    more: str
    plan: str
    because_of: str
    phases: Mapping[str, str]
    phase_split: str
    """The heading over a split where there is more than one phase."""
    score: str
    noticed: str
    noticed_none: str
    noticed_after: str
    log: str
    log_none: str
    heard: str
    begins: Mapping[str, str]
    """A phase begins."""
    reported: str
    read_found: str
    sent: str
    shown: str
    facts: str
    facts_title: str
    facts_none: str
    statuses: Mapping[str, str]
    version: str
    may_tell: str
    may_not_tell: str
    told_in: str
    source: str
    news: str
    reports: str
    report_title: str
    reports_none: str
    report_leaf: str
    reach: str
    seen_later: str
    strip: str


class AfterWords(NamedTuple):
    """What an afternoon came to, in one city and side by side."""

    waits: str
    waits_line: str
    waits_none: str
    noticed: str
    noticed_line: str
    noticed_none: str
    unseen: str
    unseen_none: str
    unseen_line: str
    few: str
    score: str
    because: str
    because_none: str
    causes: Mapping[str, str]
    """By the kind of cause; the empty one where none is known."""
    numbers: str
    first_median: str
    first_longest: str
    unanswered: str
    noticed_median: str
    unseen_count: str
    reached: str
    score_short: str
    mood_mean: str
    endings: str
    matrix: str
    matrix_playing: str
    matrix_done: str
    matrix_same: str
    matrix_legend: str
    matrix_wait: str
    why_key: str
