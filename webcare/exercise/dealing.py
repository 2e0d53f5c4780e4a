"""A message before the desk: how it comes in, what is decided on it, and what it means to be done with it.

Not here: the desk's other work (`exercise.work`), when things happen (`exercise.simulation`).
"""

from dataclasses import replace

from webcare.domain.action import Effort
from webcare.domain.conversation import Status
from webcare.domain.decision import Decision
from webcare.domain.understanding import Understanding
from webcare.engine.answer import Answer, Decided, answer, decided_on
from webcare.engine.facts import Moment
from webcare.engine.memory import in_context
from webcare.exercise import sending
from webcare.exercise.branch import as_told
from webcare.exercise.citizen import Treatment, asks_something, mood_after, treatment
from webcare.exercise.happenings import Arrived, Dealt, MoodMoved
from webcare.exercise.run import NEW, Run
from webcare.exercise.state import Due, Item, Mood, conversation_id
from webcare.exercise.tasks import cost, message_task, waits_for_trainee

_NUDGES = ("impatient", "gives-up")


def arrivals(run: Run) -> None:
    """Everything that is due by now is in the inbox."""
    while (due := run.next_due()) is not None:
        arrived(run, due)


def arrived(run: Run, due: Due, *, waits: bool = True) -> Item:
    """The message is in the inbox; one that is addressed to the city waits to be dealt with, unless told otherwise."""
    message = due.message
    understood = run.world.understood(message)
    conversation = conversation_id(due.who, message.channel)
    known = in_context(understood, run.conversations.get(conversation, NEW), message.text)
    # What the script says about the addressee goes before what a conversation suggests.
    addressed = known.addressed if message.addressed is None else message.addressed
    item = Item(
        message=message,
        who=due.who,
        understanding=understood,
        came=run.clock,
        addressed=addressed,
        expects=addressed and asks_something(known),
        about=due.about,
        status=due.status,
        fact=due.fact,
        note=due.note,
        occasion=due.occasion,
    )
    for id_ in run.talks.get(conversation, ()):
        if run.items[id_].awaits:
            run.change(id_, closed=True)
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


def decided(run: Run, item: Item) -> None:
    """What the city does with a message it has seen waits in its queue; what takes no time is done."""
    if run.training is not None:
        run.desk.put(waits_for_trainee(run.city, item, run.clock, status_of(run, item)))
        return
    item = run.change(item.id, spent=run.desk.spent)
    understood, decision, replies = _decision(run, item)
    at_once = False
    post = decision.rule.then.post
    if post is not None and decision.effort is not Effort.MONITOR:
        put = sending.wanted(run, post, item.fact, item.id)
        if put and not replies:
            # Told to many and to nobody in person: dealt with when the post is out.
            return
        at_once = not replies
    if item.noticed is not None:
        at_once = at_once or not sum(cost(run.city, decision, replies=replies, was_read=True).values())
    if at_once:
        dealt_with(run, item.id, answered(run, item))
    else:
        status = status_of(run, item)
        run.desk.put(message_task(run.city, item, understood, decision, run.clock, status, replies=replies))


def _decision(run: Run, item: Item) -> tuple[Understanding, Decision, bool]:
    """How the city understands this message in its conversation, what it decides on it now, without a word written yet,
    and whether it will write back."""
    if item.id in run.overruled:
        found = answered(run, item)
        return found.understanding, found.decision, found.response.reply is not None
    understood, facts, decision, *_ = _decided_on(run, item, moment_of(run, item))
    to_one = decision.effort is Effort.INTERACT or (decision.effort is Effort.SEND and facts.addressed)
    return understood, decision, to_one and bool(decision.rule.then.reply)


def _decided_on(run: Run, item: Item, moment: Moment) -> Decided:
    """What the city decides on this message now: what it decided when it came, while that stands."""
    talk = run.talk(item)
    found = run.decided.get(item.id)
    if found is None or not found.stands(run.city, talk, moment):
        found = run.decided[item.id] = decided_on(run.city, item.message, item.understanding, talk, moment)
    return found


def status_of(run: Run, item: Item) -> Status:
    """How far the fact behind this message is released now."""
    fact = run.facts.get(item.fact)
    return fact.status if fact is not None else item.status


def answered(run: Run, item: Item) -> Answer:
    """What the city does with this message now, or what the player has it do."""
    before, moment = run.talk(item), moment_of(run, item)
    decided_so = _decided_on(run, item, moment)
    found = answer(run.city, item.message, run.world.lexicon, before, moment, run.seed, decided=decided_so)
    action = run.overruled.get(item.id)
    return found if action is None else as_told(found, action, before, run.seed, (moment.tell, moment.tell_en))


def moment_of(run: Run, item: Item) -> Moment:
    """When and in what circumstances this message is decided on now."""
    fact = run.facts.get(item.fact)
    tell, tell_en = fact.told if fact is not None else ("", "")
    return Moment(
        waited=run.clock - item.message.sent,
        phase=run.phase,
        status=status_of(run, item),
        tell=tell,
        tell_en=tell_en,
        spent=item.spent,
    )


def dealt_with(run: Run, id_: str, found: Answer, treated: Treatment | None = None) -> None:
    """The city did this with the message: said, remembered, felt; a post that belongs to it waits or is out.

    `treated`: how its writer takes it, where that is known otherwise than by what the reply is made of.
    """
    item, response = run.items[id_], found.response
    if treated is None:
        treated = treatment(item.message, found.understanding, response, run.talk(item), item.run_out, item.about)
    overruled = id_ in run.overruled or run.training is not None
    started = run.clock if item.started is None else item.started
    noticed = run.clock if item.noticed is None else item.noticed
    item = run.change(
        id_, done=run.clock, answer=found, treatment=treated, overruled=overruled, started=started, noticed=noticed
    )
    run.decided.pop(id_, None)
    run.conversations[item.conversation] = found.conversation
    run.happens(Dealt(at=run.clock, message=id_, overruled=overruled))
    if response.post is not None and run.training is None:
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
