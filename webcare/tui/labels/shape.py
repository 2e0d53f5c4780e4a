"""The shape of a language of the interface: every word it says, so that a missing one does not pass the type check.

Not here: the words themselves (`dutch`, `english`), and what is said to a citizen (the policies).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from webcare.tui.labels.policy_shape import PolicyWords
from webcare.tui.labels.practice_shape import ProgressWords, ReviewWords
from webcare.tui.labels.shift_shape import AfterWords, DeskWords
from webcare.tui.labels.train_shape import BenchWords, BriefWords, MarkWords, TakingHomeWords, TrainWords


class Action(NamedTuple):
    """What an action is called in the footer, and what it does in a sentence."""

    short: str
    long: str


class Help(NamedTuple):
    """A screen explained: its name, and paragraphs in order."""

    title: str
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Labels:
    """Every word the interface says, in one language. `{braces}` are filled in where the word is used."""

    code: str
    """`nl` or `en`."""
    thousands: str
    """What stands between thousands."""

    # Everywhere
    actions: Mapping[str, Action]
    """By the id of the action in `keymap`."""
    keys: Mapping[str, str]
    """What a key is called on the screen."""
    help: Mapping[str, Help]
    """By room."""
    desk: DeskWords
    after: AfterWords
    bench: BenchWords
    brief: BriefWords
    marks: MarkWords
    home: TakingHomeWords
    train: TrainWords
    progress: ProgressWords
    review: ReviewWords
    policy: PolicyWords
    help_keys: str
    help_close: str
    palette_search: str
    channels: Mapping[str, str]
    efforts: Mapping[str, str]
    deeds: Mapping[str, str]
    """What an action of a city is called."""
    topics: Mapping[str, str]
    kinds: Mapping[str, str]
    sentiments: Mapping[str, str]
    urgencies: Mapping[str, str]
    signals: Mapping[str, str]
    registers: Mapping[str, str]
    languages: Mapping[str, str]
    bases: Mapping[str, str]
    """What a statement rests on."""
    moods: tuple[str, str, str, str, str, str, str]
    """From furious to delighted."""
    yes: str
    no: str
    look_changed: str
    looks: Mapping[str, str]
    subtitle: str
    loading: str
    loading_failed: str
    resume_with: str
    settings_unreadable: str
    settings_broken: str
    settings_keys: str
    settings_no_action: str
    settings_no_key: str
    settings_no_theme: str
    settings_unknown: str

    # Lobby
    door_play: Action
    doors_brief: tuple[str, str, str, str, str]
    """What stands on the doors where there is little room: play, compare, train, policy, talk."""
    door_compare: Action
    door_talk: Action
    door_train: Action
    door_policy: Action
    scenarios: str
    city: str
    go_on: str
    minutes: str
    difficulty: tuple[str, str, str]
    plays_in: str
    any_city: str
    people: str
    messages_in: str
    policy_of: str
    tone: str
    channel: str
    followers: str
    mirrors: str
    split_target: str
    rests_on: str
    stated: str
    past_and_future: str
    no_scenarios: str
    step_of: str
    forgotten: str

    # Speel
    inbox: str
    talk: str
    why: str
    states: Mapping[str, str]
    """new, open, done, watched."""
    waits: str
    waited: str
    free_talk: str
    free_talk_goal: str
    you: str
    by_hand: str
    clock: str
    filter_hint: str
    filter_none: str
    inbox_empty: str
    talk_empty: str
    why_empty: str
    private: str
    public: str
    thread: str
    not_addressed: str
    city_posts: str
    for_whom: str
    case: str
    understood: str
    understood_topic: str
    understood_subject: str
    understood_kind: str
    understood_sentiment: str
    understood_urgency: str
    understood_addressed: str
    understood_language: str
    understood_signal: str
    understood_pii: str
    rule: str
    because: str
    tried: str
    tried_none: str
    split_so_far: str
    split_few: str
    split_says: str
    target: str
    write_as: str
    write_overheard: str
    write_hint: str
    characters_left: str
    characters_over: str
    write_empty: str
    write_cut: str
    back_nothing: str
    back_title: str
    back_says: str
    back_keep: str
    exported: str
    export_failed: str
    ended: str
    ending_title: str
    ending_citizens: str
    ending_trap: str
    ending_answered: str
    ending_unanswered: str
    ending_solved: str
    older: str
    kept_failed: str
    gone_on: str
    lost: str
    municipality: str
    now_city: str
    talk_nothing_to_step: str
    filtered: str
    overruled: str
    joined: str
    ending_reached: str
    ending_so_far: str
    ending_nobody: str
    ending_nothing_asked: str
    ending_unsolved: str

    # Vergelijk
    compare_empty: str
    compare_or_scenario: str
    compare_count: str
    compare_part: str
    compare_same: str
    compare_one: str
    compare_reply: str
    compare_silence: str
    compare_register: str
    compare_referral: str
    compare_deadline: str
    compare_none: str
    compare_mood: str
    compare_split: str
    compare_rows: str
    compare_rows_different: str
    compare_typed: str
    compare_pick: str
