"""The reply comes in time for its channel.

Fails:  a reply on Twitter after three hours.
Passes: a reply on Twitter within the hour, on Facebook within three.
"""

from webcare.assessment.seen import Ground, Seen, Verdict, finding
from webcare.domain.assessment import Says
from webcare.domain.channel import Channel
from webcare.domain.rubric import Criterion
from webcare.domain.understanding import Danger

_ABOUT = Criterion.TIMELINESS
_DEFAULT = 240
_ENDS = {Channel.TWITTER: 3.0}
"""At how many times the promised minutes nothing is left; else twice: 60 to 180 on Twitter, 180 to 360 on Facebook."""
_TWICE = 2.0
_DANGER = 15
"""Minutes, with danger to people; nothing is left where the ordinary promise ends."""


def check(seen: Seen) -> Verdict | None:
    """All of it within the promise, less for each minute after; does not apply to silence or where it is not known."""
    case = seen.case
    if seen.is_silent or case.waited is None or not (case.expects or case.understanding.addressed):
        return None
    promised, last, source = _promised(seen)
    minutes = case.waited / 60
    share = min(1.0, max(0.0, (last - minutes) / (last - promised)))
    ground = Ground(f"eerste antwoord binnen {promised:g} minuten", source)
    if share >= 1:
        says = Says("Op tijd.", "In time.")
    else:
        says = Says(
            f'Na {minutes:.0f} minuten: te laat. Een kort "we zoeken het uit" had al geholpen.',
            f'After {minutes:.0f} minutes: too late. A short "we are looking into it" would have helped.',
        )
    return Verdict(share, (finding(_ABOUT, says, ground, 1.0 if share >= 1 else share - 1),))


def _promised(seen: Seen) -> tuple[float, float, str]:
    """The minutes promised, the minutes at which nothing is left, and where the promise stands."""
    case = seen.case
    channel = case.message.channel
    minutes, source = _DEFAULT, seen.by_rubric(_ABOUT).source
    for first in case.policy.first_reply:
        if first.channel is channel:
            minutes, source = first.minutes, f"{case.policy.city} first_reply.{channel.value}"
            break
    if case.understanding.danger is not Danger.NONE:
        return min(_DANGER, minutes / 2), minutes, seen.by_rubric(_ABOUT).source
    return minutes, minutes * _ENDS.get(channel, _TWICE), source
