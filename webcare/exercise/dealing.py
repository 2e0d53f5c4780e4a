"""A message before the desk: how it comes in, what is decided on it, and what it means to be done with it.

Not here: the desk's other work (`exercise.work`), when things happen (`exercise.simulation`).
"""

from dataclasses import replace
from heapq import heappop

from webcare.domain.action import Effort
from webcare.domain.conversation import Status
from webcare.engine.answer import Answer, answer
from webcare.engine.facts import Moment
from webcare.engine.memory import in_context
from webcare.engine.understand import understand
from webcare.exercise import sending
from webcare.exercise.branch import as_told
from webcare.exercise.citizen import Treatment, expects_reply, mood_after, treatment
from webcare.exercise.happenings import Arrived, Dealt, MoodMoved
from webcare.exercise.run import Run
from webcare.exercise.state import Due, Item, Mood
from webcare.exercise.tasks import cost, message_task

_NUDGES = ("impatient", "gives-up")


def arrivals(run: Run) -> None:
    """Everything that is due by now is in the inbox."""
    while run.due and run.due[0][0] <= run.clock:
        arrived(run, heappop(run.due)[2])


def arrived(run: Run, due: Due, *, waits: bool = True) -> Item:
    """The message is in the inbox; one that is addressed to the city waits to be dealt with, unless told otherwise."""
    message = due.message
    understood = understand(message, run.world.lexicon)
    item = Item(message=message, who=due.who, understanding=understood, came=run.clock)
    known = in_context(understood, run.talk(item), message.text)
    # What the script says about the addressee goes before what a conversation suggests.
    addressed = known.addressed if message.addressed is None else message.addressed
    item = replace(
        item,
        addressed=addressed,
        expects=addressed and expects_reply(replace(known, addressed=True)),
        about=due.about,
        status=due.status,
        fact=due.fact,
        note=due.note,
        occasion=due.occasion,
    )
    if item.conversation in run.talks:
        for other in list(run.of_conversation(item)):
            if not other.closed:
                run.change(other.id, closed=True)
    run.add(item)
    run.happens(Arrived(at=run.clock, message=message.id))
    if addressed and waits and not _rides_along(run, item):
        decided(run, item)
    return run.items[item.id]


def _rides_along(run: Run, item: Item) -> bool:
    """Whether this is a nudge about a message that still waits: the reply to that one serves both."""
    return item.occasion in _NUDGES and any(
        other.addressed and other.done is None and other.occasion not in _NUDGES for other in run.of_conversation(item)
    )


def decided(run: Run, item: Item) -> bool:
    """What the city does with a message it has seen goes into its queue; whether it was done with at once."""
    item = run.change(item.id, spent=run.desk.spent)
    found = answered(run, item)
    response = found.response
    if response.post is not None:
        put = sending.wanted(run, response.post.id, item.fact, item.id)
        if response.reply is None and response.effort is Effort.SEND:
            # Told to many and to nobody in person: dealt with when the post is out, or already.
            if not put:
                dealt_with(run, item.id, found)
            return not put
    if item.noticed is not None and int(cost(run.city, response, was_read=True).total) == 0:
        dealt_with(run, item.id, found)
        return True
    run.desk.put(message_task(run.city, item, response, run.clock, _status(run, item)))
    return False


def _status(run: Run, item: Item) -> Status:
    fact = run.facts.get(item.fact)
    return fact.status if fact is not None else item.status


def answered(run: Run, item: Item) -> Answer:
    """What the city does with this message now, or what the player has it do."""
    fact = run.facts.get(item.fact)
    tell, tell_en = fact.told if fact is not None else ("", "")
    moment = Moment(
        waited=run.clock - item.message.sent,
        phase=run.phase,
        status=_status(run, item),
        tell=tell,
        tell_en=tell_en,
        spent=item.spent,
    )
    before = run.talk(item)
    found = answer(run.city, item.message, run.world.lexicon, before, moment, run.seed, item.understanding)
    action = run.overruled.get(item.id)
    return found if action is None else as_told(found, action, before, run.seed, (tell, tell_en))


def dealt_with(run: Run, id_: str, found: Answer) -> None:
    """The city did this with the message: said, remembered, felt; a post that belongs to it waits or is out."""
    item, response = run.items[id_], found.response
    treated = treatment(item.message, found.understanding, response, run.talk(item), item.run_out, item.about)
    overruled = id_ in run.overruled
    started = run.clock if item.started is None else item.started
    noticed = run.clock if item.noticed is None else item.noticed
    item = run.change(
        id_, done=run.clock, answer=found, treatment=treated, overruled=overruled, started=started, noticed=noticed
    )
    run.conversations[item.conversation] = found.conversation
    run.happens(Dealt(at=run.clock, message=id_, overruled=overruled))
    if response.post is not None:
        # Between reading and answering it may have become something for everybody.
        sending.wanted(run, response.post.id, item.fact, id_)
    _joined(run, item)
    if response.reply is not None:
        # What waiting did to them was felt while it lasted.
        feels(run, item, replace(treated, waited=0))


def _joined(run: Run, item: Item) -> None:
    """One reply serves the message and the nudges about it: nobody answers "hallo??" apart. After silence each nudge is
    decided on by itself."""
    for other in list(run.of_conversation(item)):
        if other.occasion not in _NUDGES or other.id == item.id or other.started is not None or other.done is not None:
            continue
        if item.replied:
            run.change(other.id, joined=item.id, started=item.started, noticed=run.clock, done=run.clock)
            run.desk.withdraw(other.id)
        elif not run.desk.holds(other.id):
            decided(run, other)


def feels(run: Run, item: Item, felt: Treatment) -> None:
    """The writer of this message is treated so: their mood moves, if it does."""
    mood = run.mood(item.who)
    now = mood_after(mood.value, felt)
    if now == mood.value:
        run.moods.setdefault(item.who, mood)
        return
    moved = MoodMoved(at=run.clock, who=item.who, message=item.id, was=mood.value, now=now, reasons=felt.reasons)
    run.happens(moved)
    run.moods[item.who] = Mood(value=now, changes=(*mood.changes, moved))
