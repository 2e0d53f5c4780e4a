"""Why one city told many what another did not, and why its posts reached more people.

Not here: what a city decides on one message (`exercise.causes`), the words (`exercise.contrast_words`).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from webcare.domain.action import Effort
from webcare.domain.channel import Outlet
from webcare.domain.scenario import ANYTHING, Deed
from webcare.exercise.causes import Cause, why_taken_later
from webcare.exercise.happenings import Sent, Shown, Taken
from webcare.exercise.play import Exercise
from webcare.exercise.sending import outlet_policy, reach


@dataclass(frozen=True, slots=True, kw_only=True)
class NoSuchPost:
    """The policy of the other city has no such post."""

    post: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherOutlets:
    """The posts were seen on other outlets, or the same ones have more followers."""

    here: tuple[tuple[Outlet, int], ...]
    """Where the one city's posts were seen, and by how many; the largest first."""
    there: tuple[tuple[Outlet, int], ...]
    account: str = ""
    """The name of the account that sent most of them here, where it is not the city's own."""

    @property
    def same(self) -> bool:
        """Whether the outlets are the same, so that only their followers differ."""
        return {outlet for outlet, _ in self.here} == {outlet for outlet, _ in self.there}


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingSent:
    """The other city sent nothing at all."""

    waiting: int
    """Posts that waited to be made when it ended."""


PostCause = NoSuchPost | OtherOutlets | NothingSent


def why_not_posted(deed: Deed, here: Exercise, there: Exercise) -> tuple[PostCause | Cause | None, str]:
    """Why `there` did not send in time what this condition asks for and `here` did.

    Where nothing about posts says it: the message that led to the post here.
    """
    wanted = next((sent for sent in here.now.posts if _fits(sent, deed)), None)
    if wanted is None:
        return None, ""
    names = set(deed.post) - {ANYTHING} or {wanted.post.id}
    if deed.told is None and names.isdisjoint(there.now.city.posts):
        return NoSuchPost(post=wanted.post.id), wanted.message
    began = _taken(here, wanted.post.id)
    late = min((second for name in names if (second := _taken(there, name)) is not None), default=None)
    waiting = [task.since for task in there.now.tasks if task.kind == "post" and task.about in names]
    if began is not None and (late is not None or waiting):
        until = there.now.clock if late is None else late
        since = min([*waiting, began])
        cause = why_taken_later(there, here, since, until, Effort.SEND, since_here=since, until_here=began)
        if cause is not None:
            return cause, ""
    return None, wanted.message


def why_seen_elsewhere(deed: Deed, here: Exercise, there: Exercise) -> OtherOutlets | None:
    """Both cities sent what this condition asks for: through which other outlets, if any."""
    pair = [next((sent for sent in one.now.posts if _fits(sent, deed)), None) for one in (here, there)]
    if None in pair:
        return None
    ours, theirs = (
        tuple((outlet, reach(one.now.city, [outlet])) for outlet in sent.post.outlets)
        for one, sent in zip((here, there), pair, strict=True)
        if sent is not None
    )
    found = OtherOutlets(here=ours, there=theirs)
    return None if found.same else found


def why_other_reach(here: Exercise, there: Exercise) -> PostCause:
    """Why the posts of `here` reached more people than those of `there`."""
    if not there.now.posts:
        return NothingSent(waiting=sum(task.kind == "post" for task in there.now.tasks))
    accounts = [sent.post.account for sent in here.now.posts if sent.post.account]
    account = here.now.city.policy.accounts.get(max(accounts, key=accounts.count)) if accounts else None
    return OtherOutlets(here=_seen_on(here), there=_seen_on(there), account=account.name if account else "")


def _fits(sent: Sent, deed: Deed) -> bool:
    if deed.post and ANYTHING not in deed.post and sent.post.id not in deed.post:
        return False
    return (deed.told is None or sent.fact == deed.told) and (deed.by is None or sent.at <= deed.by)


def _taken(exercise: Exercise, post: str) -> int | None:
    taken = (one for one in exercise.now.happenings if isinstance(one, Taken))
    return next((one.at for one in taken if one.kind == "post" and one.about == post), None)


def _seen_on(exercise: Exercise) -> tuple[tuple[Outlet, int], ...]:
    city, now = exercise.now.city, exercise.now
    outlets: Iterable[Outlet] = {
        *(outlet for sent in now.posts for outlet in sent.post.outlets if not outlet_policy(city, outlet).delay),
        *(one.outlet for one in now.happenings if isinstance(one, Shown)),
    }
    counted = [(outlet, reach(city, [outlet])) for outlet in outlets]
    return tuple(sorted(counted, key=lambda one: (-one[1], one[0].value)))
