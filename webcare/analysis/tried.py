"""The tests of one city played, with what each rule made of each message: what coverage and mutants are read off."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from webcare.analysis.trials import Case, Played, Players, misses
from webcare.domain.policy import When
from webcare.engine.city import City
from webcare.engine.facts import Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One message of a test, decided on."""

    played: Played
    facts: Facts
    won: int
    """Place of the rule that won."""
    holding: frozenset[int]
    """Every rule that holds, also behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """All tests of a city that hold."""

    city: City
    played: tuple[Played, ...]
    turns: tuple[Turn, ...]
    won: Mapping[int, tuple[Turn, ...]]
    """Per rule the messages that it won."""
    stopped: Mapping[tuple[int, str], tuple[Turn, ...]]
    """Per rule and fact the messages for which the rule was tried and only this fact was not so."""
    near: Mapping[int, tuple[str, int]]
    """Per rule that was tried and never held: the fact that was not so where the fewest were not, and how many."""
    winners: Mapping[int, tuple[int, ...]]
    """Per test (by `id`) the rules that won, earlier messages first."""

    @staticmethod
    def of(city: City, cases: Iterable[Case], players: Players) -> "Tried":
        """Those of the tests of this city that are played and hold."""
        played = [
            one
            for case in cases
            if case.city == city.id
            and not case.trial.skip
            and next(misses(one := players.played(city, case)), None) is None
        ]
        return _Trying(city).made(played)


class _Trying:
    """The work of trying every rule on every message."""

    def __init__(self, city: City) -> None:
        self.city = city
        self.tests = [tuple(_tests(rule.when)) for rule in city.policy.rules]
        self.won: dict[int, list[Turn]] = defaultdict(list)
        self.stopped: dict[tuple[int, str], list[Turn]] = defaultdict(list)
        self.near: dict[int, tuple[str, int]] = {}

    def made(self, played: list[Played]) -> Tried:
        winners = {}
        turns = []
        for one in played:
            every = [self._turn(one, facts) for facts in (*one.earlier, one.facts)]
            turns += every
            winners[id(one)] = tuple(turn.won for turn in every)
        return Tried(
            city=self.city,
            played=tuple(played),
            turns=tuple(turns),
            won={at: tuple(found) for at, found in self.won.items()},
            stopped={key: tuple(found) for key, found in self.stopped.items()},
            near=self.near,
            winners=winners,
        )

    def _turn(self, played: Played, facts: Facts) -> Turn:
        failing = [_failing(tests, facts) for tests in self.tests]
        won = next(at for at, names in enumerate(failing) if not names)
        holding = frozenset(at for at, names in enumerate(failing) if not names)
        turn = Turn(played=played, facts=facts, won=won, holding=holding)
        self.won[won].append(turn)
        for at, names in enumerate(failing):
            if at < won and len(names) == 1:
                self.stopped[at, names[0]].append(turn)
            if names and len(names) < self.near.get(at, ("", 99))[1]:
                self.near[at] = (names[0], len(names))
        return turn


def _tests(when: When) -> Iterator[tuple[str, frozenset[object]]]:
    for name, wanted in when.stated():
        yield name, frozenset(wanted if isinstance(wanted, tuple) else (wanted,))


def _failing(tests: tuple[tuple[str, frozenset[object]], ...], facts: Facts) -> list[str]:
    """The stated facts that are not so."""
    found = []
    for name, wanted in tests:
        if name in ("signals", "mentions"):
            so = not wanted.isdisjoint(getattr(facts, name))
        elif name == "without":
            so = wanted.isdisjoint(facts.signals)
        else:
            so = getattr(facts, name) in wanted
        if not so:
            found.append(name)
    return found
