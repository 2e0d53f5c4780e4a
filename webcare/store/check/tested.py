"""Do the tests of the policies name what there is: cities, rules, templates and posts?

Not here: whether they hold (`webcare test`).
"""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from webcare.domain.policy import Policy
from webcare.domain.trial import Expected, Trials
from webcare.store.check.found import Found, Path, at
from webcare.store.check.shelf import Shelf
from webcare.store.content import File
from webcare.store.sentences import nearest
from webcare.store.trials import unknown_cities


def wrong_trials(shelf: Shelf) -> Found:
    """Everything in the tests that points at nothing."""
    of = [*shelf.shared, *(part for name, city in shelf.cities.items() for part in (name.encode(), city.content))]
    for file in shelf.trials:
        yield from shelf.once("trials", file, of, partial(_wrong_in, file, shelf))


def _wrong_in(file: File[Trials], shelf: Shelf) -> Found:
    yield from unknown_cities(file, sorted(shelf.cities), shelf.say)
    there = {name: _There.of(policy) for name in shelf.cities if (policy := shelf.policy(name)) is not None}
    for path, city, expected in _expectations(file.model):
        if city in there:
            yield from _nowhere(file, path, expected, there[city], shelf)


def _expectations(trials: Trials) -> Iterator[tuple[Path, str, Expected]]:
    """What is expected where, with the city it is of."""
    for number, trial in enumerate(trials.tests):
        for city in trial.city or trials.city:
            yield ("tests", number), city, trial
        for city, own in trial.per.items():
            yield ("tests", number, "per", city), city, own


class _There(NamedTuple):
    """What a city has."""

    city: str
    rules: frozenset[str]
    templates: frozenset[str]
    posts: frozenset[str]

    @staticmethod
    def of(policy: Policy) -> "_There":
        """By its policy, the national part merged in."""
        rules, posts = (rule.id for rule in policy.rules), (post.id for post in policy.posts)
        return _There(policy.name, frozenset(rules), frozenset(policy.templates), frozenset(posts))


def _nowhere(file: File[Trials], path: Path, expected: Expected, there: _There, shelf: Shelf) -> Found:
    for key in ("rule", "not_rule"):
        for number, name in enumerate(getattr(expected, key)):
            if name not in there.rules:
                near = nearest(name, sorted(there.rules))
                yield at(file, (*path, key, number), shelf.say("trial-rule", name=name, city=there.city, nearest=near))
    for number, name in enumerate(expected.reply or ()):
        if name not in there.templates:
            yield at(file, (*path, "reply", number), shelf.say("template-unknown", name=name))
    if expected.post and expected.post not in there.posts:
        yield at(file, (*path, "post"), shelf.say("post-unknown", city=there.city, name=expected.post))
