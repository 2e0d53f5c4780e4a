"""Why the same message, or the same post, went otherwise in one city than in another, as values without words.

Every cause is of one of a few kinds: another *rule* won, nobody there reads that *stream* (or seldom), the *split* put
the time elsewhere, the *queue* was longer, the post has other *outlets*. Two exercises of one scenario are held beside
each other; nothing is simulated again. Not here: which differences matter (`exercise.contrast`), how a cause is told
(`exercise.contrast_words`).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from webcare.domain.action import Effort
from webcare.domain.desk import Stream
from webcare.domain.policy import Rule
from webcare.exercise.happenings import Taken
from webcare.exercise.known import known_at
from webcare.exercise.play import Exercise
from webcare.exercise.state import Item
from webcare.exercise.tasks import streams_of

ENOUGH = 300
"""Seconds: a smaller difference in noticing or waiting is not worth a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherRule:
    """Another rule won."""

    here: Rule
    there: Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class NotRead:
    """It stands in a stream of the one city, and in none that the other has read."""

    stream: Stream
    """Where the one city found it."""
    late: Stream | None = None
    """The stream of the other city in which it stood unread to the end; None: in none at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSeldom:
    """Both read it, the other less often."""

    here: Stream
    there: Stream


@dataclass(frozen=True, slots=True, kw_only=True)
class Lagged:
    """The split of the other city put the time elsewhere first."""

    first: Effort
    """Where the time went."""
    times: int
    """How much work of that queue was taken up while this waited."""
    target: float
    share: float
    lag: float
    """Seconds that queue was behind, when it was furthest behind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Queued:
    """More of the same work, or a duty, was taken up first."""

    times: int
    duty: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitChose:
    """The same rule leaves the effort to the split, and the split chose otherwise."""

    rule: Rule
    here: Effort
    there: Effort
    target: float
    share: float
    """Of the effort chosen there, at that moment."""


Cause = OtherRule | NotRead | ReadSeldom | Lagged | Queued | SplitChose


def stream_read(exercise: Exercise, item: Item) -> Stream | None:
    """The stream in which this city found the message, or could have: of several the one read most often."""
    streams = exercise.now.city.policy.streams
    names = streams_of(streams, item)
    return min((stream for stream in streams if stream.id in names), key=lambda stream: stream.every, default=None)


def why_noticed_later(message: str, here: Exercise, there: Exercise) -> Cause | None:
    """Why `there` read later, or never, what `here` read."""
    one, other = here.now.item(message), there.now.item(message)
    found, could = stream_read(here, one), stream_read(there, other)
    if found is None:
        return None
    if could is None:
        return NotRead(stream=found)
    if could.every > found.every:
        return ReadSeldom(here=found, there=could)
    until = there.now.clock if other.noticed is None else other.noticed
    cause = why_taken_later(there, here, other.came, until, Effort.MONITOR, since_here=one.came, until_here=one.noticed)
    return cause or (NotRead(stream=found, late=could) if other.noticed is None else None)


def why_other_deed(message: str, here: Exercise, there: Exercise) -> OtherRule | SplitChose | None:
    """The rules that won, where they are not the same; or the split, where one rule leaves the choice to it."""
    one, other = here.now.item(message).answer, there.now.item(message).answer
    if one is None or other is None:
        return None
    ours, theirs = one.decision, other.decision
    # Two cities may give rules of their own the same name.
    if ours.rule.id != theirs.rule.id or ours.rule.then != theirs.rule.then:
        return OtherRule(here=ours.rule, there=theirs.rule)
    stood = next((one for one in theirs.split if one.effort is theirs.effort), None)
    if ours.effort is theirs.effort or stood is None:
        return None
    return SplitChose(rule=theirs.rule, here=ours.effort, there=theirs.effort, target=stood.target, share=stood.share)


def why_answered_later(message: str, here: Exercise, there: Exercise) -> Cause | None:
    """Why `there` answered later, or not, what `here` answered."""
    one, other = here.now.item(message), there.now.item(message)
    seen, saw = known_at(one), known_at(other)
    if seen is not None and (saw is None or saw - other.came >= seen - one.came + ENOUGH):
        return why_noticed_later(message, here, there)
    if other.done is not None and not other.replied:
        return why_other_deed(message, here, there)
    if saw is not None:
        until = there.now.clock if other.started is None else other.started
        cause = why_taken_later(there, here, saw, until, Effort.INTERACT, since_here=seen, until_here=one.started)
        if cause is not None:
            return cause
    return why_other_deed(message, here, there)


def why_taken_later(
    there: Exercise,
    here: Exercise,
    since: int,
    until: int,
    queue: Effort,
    *,
    since_here: int | None,
    until_here: int | None,
) -> Cause | None:
    """What the desk `there` took up first while work of `queue` waited from `since` to `until`, more than `here` did in
    its own wait."""
    took = _taken(there, since, until)
    base = _taken(here, since_here, until_here) if since_here is not None and until_here is not None else []
    more = Counter(one.queue for one in took)
    more.subtract(Counter(one.queue for one in base))
    elsewhere = max((effort for effort in Effort if effort is not queue), key=lambda effort: more[effort])
    # Only what was taken while there was work in this queue as well: there the split had a choice.
    chosen = [one for one in took if one.queue is elsewhere and queue in dict(one.why.lags)]
    if chosen and more[elsewhere] > 0 and more[elsewhere] >= more[queue] / 2:
        return _lagged(chosen)
    if more[queue] > 0:
        return Queued(times=more[queue], duty=all(one.why.duty is not None for one in took if one.queue is queue))
    return None


def _taken(exercise: Exercise, since: int, until: int) -> list[Taken]:
    found = (one for one in exercise.now.happenings if isinstance(one, Taken))
    # What was taken at the last second is the work itself.
    return [one for one in found if since <= one.at < until]


def _lagged(chosen: Sequence[Taken]) -> Lagged:
    # The clearest case: where this queue was furthest behind.
    clearest = max(chosen, key=lambda one: dict(one.why.lags).get(one.queue, 0.0))
    spent, lag = clearest.why.spent, dict(clearest.why.lags).get(clearest.queue, 0.0)
    own, total = spent.of(clearest.queue), spent.total
    return Lagged(
        first=clearest.queue,
        times=len(chosen),
        target=(lag + own) / total if total else 0.0,
        share=own / total if total else 0.0,
        lag=lag,
    )
