"""The shape of the words around training: what somebody can do by now, and what a trainer looks at.

Not here: the words themselves (`dutch_practice`, `english_practice`), all other words (`shape`).
"""

from typing import NamedTuple


class ProgressWords(NamedTuple):
    """How somebody gets on, over time and per skill."""

    title: str
    loading: str
    nothing: str
    no_name: str
    over_time: str
    over_time_none: str
    passes_from: str
    skills: str
    trainings: str
    criteria: str
    agreements: str
    city_mean: str
    head_share: str
    head_times: str
    head_known: str
    head_due: str
    due_now: str
    no_skills: str
    row: str
    not_judged: str
    practised: str
    going_on: str
    judged_title: str
    silent: str
    asked: str
    answered: str
    sent: str
    machine: str
    trainer: str
    contested: str
    waits: str
    total: str
    total_ruled: str
    trainees: str


class ReviewWords(NamedTuple):
    """What trainees do not agree with, for a trainer."""

    title: str
    loading: str
    nothing: str
    place: str
    whose: str
    message: str
    reply: str
    silence: str
    points: str
    gate: str
    why: str
    no_why: str
    found: str
    agreement: str
    confirm_title: str
    points_title: str
    ask_points: str
    ask_note: str
    ask_trainer: str
    hint_note: str
    hint_trainer: str
    range: str
    trainer_missing: str
    finish: str
    ruled: str
    not_kept: str
    before: str
