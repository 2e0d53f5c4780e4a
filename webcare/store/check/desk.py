"""Does the desk of a policy hold together: outlets that show something, posts that can go out, streams that read?

Not here: what scenarios name of it (`scripts`), or the words of a post (`wordings`).
"""

from collections.abc import Collection, Sequence
from functools import partial
from typing import Any

from webcare.domain.channel import Channel, Outlet
from webcare.domain.conversation import Status
from webcare.domain.desk import Post, Report, Stream
from webcare.domain.policy import Policy
from webcare.domain.understanding import Topic
from webcare.store.check.found import Found, at
from webcare.store.check.shelf import Shelf
from webcare.store.content import File
from webcare.store.sentences import Say, listed, nearest

_CHANNELS = frozenset(channel.value for channel in Channel)
_AIMED = frozenset({Outlet.PRINT, Outlet.ADVERT_FACEBOOK, Outlet.ADVERT_LINKEDIN})
"""Outlets that can go to one group of citizens."""


def unsound_desks(shelf: Shelf) -> Found:
    """Everything in streams, posts and reports that points at nothing or does nothing."""
    national = shelf.national.model if shelf.national else None
    if shelf.national is not None:
        yield from _reports(shelf.national, shelf.national.model.reports, shelf.say)
    described = frozenset(national.outlets) if national else frozenset()
    of = [*sorted(described), "subjects", *sorted(shelf.subjects()), "" if national else "no national file"]
    for file in shelf.cities.values():
        known = None if national is None else described | frozenset(file.model.outlets)
        yield from shelf.once("desk", file, of, partial(_unsound_in, file, known, shelf))


def _unsound_in(file: File[Policy], known: Collection[Outlet] | None, shelf: Shelf) -> Found:
    yield from _reports(file, file.model.reports, shelf.say)
    yield from _streams(file, file.model.streams, shelf.say)
    yield from _outlets(file, known, shelf.say)
    for index, post in enumerate(file.model.posts):
        yield from _about(file, index, post, shelf)
        yield from _going_out(file, index, post, shelf.say)


def _reports(file: File[Any], reports: Sequence[Report], say: Say) -> Found:
    ids = [report.id for report in reports]
    for index, name in enumerate(ids):
        if name in ids[:index]:
            yield at(file, ("reports", index, "id"), say("twice", name=name))


def _streams(file: File[Policy], streams: Sequence[Stream], say: Say) -> Found:
    for index, stream in enumerate(streams):
        if not stream.topics and not stream.words:
            yield at(file, ("streams", index), say("stream-empty", name=stream.id))


def _outlets(file: File[Policy], known: Collection[Outlet] | None, say: Say) -> Found:
    """Posts on outlets the city does not have. `known`: those described; None where that cannot be told."""
    city = file.model
    for index, post in enumerate(city.posts):
        for place, outlet in enumerate(post.outlets):
            path = ("posts", index, "outlets", place)
            if outlet in post.outlets[:place]:
                yield at(file, path, say("twice", name=outlet.value))
            elif outlet.value in _CHANNELS:
                if Channel(outlet.value) not in city.channels:
                    names = listed(sorted(city.channels))
                    yield at(file, path, say("outlet-no-channel", name=outlet.value, city=city.city, names=names))
            elif known is not None and outlet not in known:
                yield at(file, path, say("outlet-undescribed", name=outlet.value))


def _about(file: File[Policy], index: int, post: Post, shelf: Shelf) -> Found:
    subjects = shelf.subjects()
    options = {*map(str, Topic), *subjects}
    for place, name in enumerate(post.about if subjects else ()):
        if name not in options:
            near, names = nearest(name, options), listed(sorted(options))
            says = shelf.say("subject-unknown", name=name, names=names, nearest=near)
            yield at(file, ("posts", index, "about", place), says)


def _going_out(file: File[Policy], index: int, post: Post, say: Say) -> Found:
    if post.group is not None and not _AIMED.intersection(post.outlets):
        yield at(file, ("posts", index, "group"), say("group-nowhere", names=listed(sorted(_AIMED))))
    if post.plan is not None and Status.NONE not in post.status:
        yield at(file, ("posts", index, "plan"), say("plan-without-fact"))
