"""The shape of the words of training: the workbench, the judgement, the debrief, what a trainee is asked.

Not here: the words themselves (`dutch_train`, `english_train`), all other words (`shape`).
"""

from collections.abc import Mapping
from typing import NamedTuple


class BenchWords(NamedTuple):
    """Where the trainee chooses what to do and writes."""

    title: str
    deeds: Mapping[str, str]
    """The actions in a word or two, by name."""
    also: Mapping[str, str]
    """What can go with an action: `escalate`, `hide`."""
    choose: str
    placeholder: str
    placeholder_silent: str
    placeholder_post: str
    costs: str
    sends: str
    over: str
    settled: str
    no_message: str
    refused: Mapping[str, str]
    """By `exercise.allowed.Refusal`."""
    abuse: str
    abuse_came: str
    hidden: str
    case: str


class BriefWords(NamedTuple):
    """What the trainee may know of a matter before writing about it."""

    title: str
    channel: str
    register: Mapping[str, str]
    signature: str
    room: str
    promised: str
    term: str
    no_term: str
    referral: str
    facts: str
    no_facts: str
    understood: str
    empty: str


class MarkWords(NamedTuple):
    """A judgement."""

    title: str
    total: str
    passed: str
    failed: str
    criteria: Mapping[str, str]
    """Criteria and gates, by name."""
    gate: str
    own: str
    own_silent: str
    rule: str
    because: str
    contest_key: str
    contested: str
    contest_title: str
    contest_which: str
    contest_why: str
    contest_noted: str
    nothing: str
    policy_line: str
    legend: str


class TakingHomeWords(NamedTuple):
    """The debrief."""

    title: str
    mean: str
    none: str
    timeline: str
    moment_points: str
    moment_nothing: str
    moment_silent: str
    moment_wait: str
    moods: str
    strengths: str
    points: str
    practised: str
    point: str
    point_lost: str
    rules: str
    rule: str
    promises: str
    kept: str
    broken: str
    open: str
    note: str
    elsewhere: str
    elsewhere_row: str
    split: str
    save: str
    saved: str
    save_failed: str
    practise: str
    few: str


class TrainWords(NamedTuple):
    """Everything else of training."""

    door_short: str
    enrol_title: str
    enrol_name: str
    enrol_hint: str
    enrol_hints: str
    enrol_abuse: str
    enrol_begin: str
    enrol_difficulty: tuple[str, str, str]
    shift_title: str
    shift_goal: str
    you_are: str
    inbox_empty: str
    talk_empty: str
    streams_title: str
    stream_due: str
    stream_not_due: str
    stream_nothing: str
    tell_title: str
    tell_plan: str
    tell_own: str
    tell_fact: str
    tell_nothing: str
    tell_help: str
    report_none: str
    report_made: str
    handover_title: str
    handover_says: str
    handover_help: str
    handover_empty: str
    over: str
    go_on: str
