"""What a trainee promised: to be heard of again within an hour, before four; kept, or broken.

Who was promised something waits for it, and says so when it does not come. Not here: finding the promise in the words
(`exercise.wording`).
"""

from dataclasses import replace

from webcare.exercise.citizen import Treatment
from webcare.exercise.dealing import feels
from webcare.exercise.reaction import reaction
from webcare.exercise.run import Run
from webcare.exercise.state import Bell, Item
from webcare.exercise.trained import Promise
from webcare.exercise.wording import promised

BELL = "promise"


def made(run: Run, item: Item, text: str) -> None:
    """Remembers what these words promise the writer of `item`."""
    found = promised(text, run.clock, run.scenario.starts)
    if found is None or run.training is None:
        return
    words, due = found
    promise = Promise(message=item.id, words=words, made=run.clock, due=due)
    run.training = replace(run.training, promises=(*run.training.promises, promise))
    if due is not None:
        run.rings(Bell(due, BELL, f"{run.clock} {item.id}"))


def kept(run: Run, item: Item) -> None:
    """The trainee wrote again: what was promised in this conversation and is not broken yet is kept."""
    for promise in _open(run, item):
        _now(run, promise, replace(promise, kept=run.clock))
        feels(run, item, Treatment(helped=1, reasons=("promise-kept",)))


def passed(run: Run, id_: str) -> None:
    """The second of a promise has come: who is still waiting minds, and says so."""
    made_at, _, message = id_.partition(" ")
    item = run.items[message]
    for promise in _open(run, item):
        if promise.message == message and promise.made == int(made_at):
            _now(run, promise, replace(promise, broken=True))
            feels(run, item, Treatment(waited=1, reasons=("promise-broken",)))
            written = reaction(item, "reminds", run) if item.who in run.scenario.personas else None
            if written is not None:
                run.comes(written)


def _open(run: Run, item: Item) -> list[Promise]:
    promises = run.training.promises if run.training is not None else ()
    talk = set(run.talks[item.conversation])
    return [promise for promise in promises if promise.is_open and promise.message in talk]


def _now(run: Run, was: Promise, now: Promise) -> None:
    assert run.training is not None
    promises = tuple(now if promise is was else promise for promise in run.training.promises)
    run.training = replace(run.training, promises=promises)
