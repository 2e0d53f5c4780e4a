"""Do the tests of the policies name what there is: cities, rules, templates and posts?

Not here: whether they hold (`webcare test`).
"""

from collections.abc import Iterable, Iterator
from functools import partial

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
    policies = {name: policy for name in shelf.cities if (policy := shelf.policy(name)) is not None}
    for path, city, expected in _expectations(file.model):
        if city in policies:
            yield from _nowhere(file, path, expected, policies[city], shelf)


def _expectations(trials: Trials) -> Iterator[tuple[Path, str, Expected]]:
    """What is expected where, with the city it is of."""
    for number, trial in enumerate(trials.tests):
        for city in trial.city or trials.city:
            yield ("tests", number), city, trial
        for city, own in trial.per.items():
            yield ("tests", number, "per", city), city, own


def _nowhere(file: File[Trials], path: Path, expected: Expected, policy: Policy, shelf: Shelf) -> Found:
    rules = [rule.id for rule in policy.rules]
    for key in ("rule", "not_rule"):
        for number, name in _unknown(getattr(expected, key), rules):
            says = shelf.say("trial-rule", name=name, city=policy.name, nearest=nearest(name, rules))
            yield at(file, (*path, key, number), says)
    for number, name in _unknown(expected.reply or (), policy.templates):
        yield at(file, (*path, "reply", number), shelf.say("template-unknown", name=name))
    if expected.post and expected.post not in {post.id for post in policy.posts}:
        yield at(file, (*path, "post"), shelf.say("post-unknown", city=policy.name, name=expected.post))


def _unknown(names: Iterable[str], known: Iterable[str]) -> list[tuple[int, str]]:
    """The names that are not known, with their numbers."""
    there = set(known)
    return [(number, name) for number, name in enumerate(names) if name not in there]
