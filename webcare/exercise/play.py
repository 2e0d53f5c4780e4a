"""An exercise: a scenario, a city, a seed, and the moves of a player folded into the situation they lead to.

Not here: what happens within a second (`exercise.simulation`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from webcare.domain.action import Action
from webcare.domain.message import Message
from webcare.domain.scenario import Scenario
from webcare.engine.city import City
from webcare.exercise.allowed import MOST, refusal
from webcare.exercise.branch import possible
from webcare.exercise.by_hand import begin
from webcare.exercise.moves import (
    Advance,
    Back,
    Contested,
    Did,
    HandedOver,
    Move,
    Overruled,
    Passed,
    Responded,
    Told,
    Turned,
    Wrote,
)
from webcare.exercise.run import Run
from webcare.exercise.simulation import beginning, ended, pictured, step, typed
from webcare.exercise.state import Situation, World
from webcare.exercise.timeline import next_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """What the player put into the story, and when: it is put in again when the story is replayed."""

    at: int
    city: str
    move: Wrote | Overruled


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One run of a scenario, as far as it was played."""

    scenario: Scenario
    city: str
    """Id of the city that is played now."""
    seed: int
    now: Situation
    moves: tuple[Move, ...] = ()
    """What led here; a move that was undone is gone."""
    inputs: tuple[Input, ...] = ()
    before: "Exercise | None" = field(default=None, compare=False, repr=False)
    """The exercise before the last move."""
    _live: list[Run] = field(default_factory=list, compare=False, repr=False)
    """By hand: what `now` is a picture of, for the next move to go on with; gone once a move has. A live clock makes a
    move a second, and taking a picture of ten thousand messages up again takes longer than a second of them does."""

    @property
    def next_at(self) -> int | None:
        """The second of the next happening; None when the exercise is over."""
        return self.now.next_at

    @property
    def is_over(self) -> bool:
        """Whether it came to its end."""
        return self.now.ending is not None

    def after(self, move: Move, world: World) -> "Exercise":
        """This exercise after one move of the player; itself when the move changes nothing.

        Raises LookupError for a city that is not in the world or a message that has not come.
        """
        if self.now.by_hand:
            return self._after_hand(move, world)
        match move:
            case Back():
                return self.before or self
            case Advance():
                run = Run(self.now, world)
                return self._moved(move, now=pictured(run)) if step(run) else self
            case Wrote():
                given = Input(at=self.now.clock, city=self.city, move=move)
                run = Run(self.now, world)
                _put_in(run, given)
                return self._moved(move, now=pictured(run), inputs=(*self.inputs, given))
            case Turned(city=city):
                if city == self.city:
                    return self
                until = self.now.clock
                now = _replayed(self.scenario, city, self.seed, self.inputs, world, until)
                return self._moved(move, city=city, now=now)
            case Overruled():
                return self._branched(move, world)
            case Passed() | Responded() | Told() | Did() | HandedOver() | Contested():
                return self

    def _after_hand(self, move: Move, world: World) -> "Exercise":
        """The same where a trainee is the city. What was done is done: there is no way back, no other city, and nobody
        to write as, or marks would mean nothing."""
        now = self.now
        run = self._live.pop() if self._live and self._live[0].world is world else Run(now, world)
        match move:
            case Advance():
                changed = step(run)
            case Passed(seconds=seconds):
                changed = seconds > 0 and not self.is_over
                if changed:
                    _advanced(run, now.clock + seconds, over=True)
            case Responded() | Told() | Did():
                changed = refusal(now, move) is None
                if changed:
                    job = begin(run, now, move)
                    while job in run.jobs and step(run):
                        pass
            case HandedOver(note=note):
                changed = run.training is not None and run.training.note is None
                if changed and run.training is not None:
                    run.training = replace(run.training, note=note[:MOST])
                    if run.ending is None:
                        ended(run)
            case Contested(message=message, about=about, why=why):
                changed = message in now.judged
                if changed and run.training is not None:
                    contested = {**run.training.contested, (message, about): why[:MOST]}
                    run.training = replace(run.training, contested=MappingProxyType(contested))
            case _:
                changed = False
        if not changed:
            self._live[:] = [run]
            return self
        # Nobody goes back here, so what was before need not be kept.
        return replace(self, moves=_with(self.moves, move), now=pictured(run), _live=[run])

    def _branched(self, move: Overruled, world: World) -> "Exercise":
        was = self.now.item(move.message)
        if was.answer is None or was.answer.response.action is move.action:
            return self
        # The branch leaves the story where this message came up; what was put in later belongs to the old one.
        since = was.noticed if was.noticed is not None else was.message.sent
        kept = tuple(given for given in self._until(move.message, since) if not _same(given.move, move))
        given = Input(at=since, city=self.city, move=move)
        now = _replayed(self.scenario, self.city, self.seed, (*kept, given), world, None, move.message)
        return self._moved(move, now=now, inputs=(*kept, given))

    def _until(self, message: str, since: int) -> Iterator[Input]:
        """What the player put in up to this message."""
        written = 0
        for given in self.inputs:
            if given.at > since:
                return
            yield given
            written += isinstance(given.move, Wrote)
            if isinstance(given.move, Wrote) and message == _typed_id(written):
                return

    def _moved(self, move: Move, **changes: object) -> "Exercise":
        return replace(self, moves=(*self.moves, move), before=self, **changes)  # type: ignore[arg-type]


def begun(scenario: Scenario, city: str, world: World, seed: int = 0, *, by_hand: bool = False) -> Exercise:
    """A new exercise in which nothing has happened. `by_hand`: a trainee is the city. Raises LookupError for a city
    that is not in the world."""
    now = beginning(scenario, _city(city, world), world, seed, by_hand=by_hand)
    return Exercise(scenario=scenario, city=city, seed=seed, now=now)


def replayed(
    scenario: Scenario, city: str, world: World, seed: int, moves: tuple[Move, ...], *, by_hand: bool = False
) -> Exercise:
    """The exercise that these moves lead to."""
    exercise = begun(scenario, city, world, seed, by_hand=by_hand)
    for move in moves:
        exercise = exercise.after(move, world)
    return exercise


def played(scenario: Scenario, city: str, world: World, seed: int = 0) -> Exercise:
    """The exercise played to its end with nobody at the keys."""
    exercise = begun(scenario, city, world, seed)
    run, steps = Run(exercise.now, world), 0
    while step(run):
        steps += 1
    return replace(exercise, now=pictured(run), moves=(Advance(),) * steps, before=exercise)


def choices(exercise: Exercise, message: str) -> tuple[Action, ...]:
    """What `Overruled` can try for this message, the likeliest first; nothing until the city dealt with
    it."""
    found = exercise.now.item(message).answer
    return possible(found) if found is not None else ()


def _with(moves: tuple[Move, ...], move: Move) -> tuple[Move, ...]:
    """These moves and this one; a clock that ran on twice ran on once for longer."""
    last = moves[-1] if moves else None
    if isinstance(last, Passed) and isinstance(move, Passed):
        return (*moves[:-1], Passed(last.seconds + move.seconds))
    return (*moves, move)


def _city(city: str, world: World) -> City:
    if city not in world.cities:
        raise LookupError(f'there is no city "{city}"')
    return world.cities[city]


def _same(one: Move, other: Move) -> bool:
    return isinstance(one, Overruled) and isinstance(other, Overruled) and one.message == other.message


def _replayed(
    scenario: Scenario,
    city: str,
    seed: int,
    inputs: tuple[Input, ...],
    world: World,
    until: int | None,
    until_dealt: str = "",
) -> Situation:
    """The story under one city from its beginning, with what the player put in, until a second or a
    message."""
    overruled = {
        given.move.message: given.move.action
        for given in inputs
        if isinstance(given.move, Overruled) and given.city == city
    }
    run = Run(beginning(scenario, _city(city, world), world, seed, overruled), world)
    for given in (given for given in inputs if isinstance(given.move, Wrote)):
        _advanced(run, given.at)
        _put_in(run, given)
    if until is not None:
        _advanced(run, until)
        return pictured(run)
    while not _is_dealt(run, until_dealt) and step(run):
        pass
    return pictured(run)


def _advanced(run: Run, until: int, *, over: bool = False) -> None:
    """The run goes on to second `until`. `over`: its clock stops where it ends."""
    while (second := next_at(run)) is not None and second <= until:
        step(run)
    if not (over and run.ending is not None):
        run.clock = max(run.clock, until)


def _is_dealt(run: Run, message: str) -> bool:
    return message in run.items and run.items[message].done is not None


def _typed_id(number: int) -> str:
    return f"speler-{number}"


def _put_in(run: Run, given: Input) -> None:
    assert isinstance(given.move, Wrote)
    number = 1 + sum(item.by_player for item in run.items.values())
    message = Message(
        id=_typed_id(number),
        text=given.move.text,
        channel=given.move.channel,
        author=given.move.name,
        sent=run.clock,
        addressed=given.move.addressed,
    )
    typed(run, message, f"~{given.move.name}")
