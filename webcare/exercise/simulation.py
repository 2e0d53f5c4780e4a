"""One second follows another: messages come, the desk works, citizens lose patience, moods move, the exercise
ends.

Everything that falls within one second happens in one step, in a fixed order, so the order of lines in a file
means nothing: work that ends, messages that come, patience that ends, injects, what citizens write back, and
then whoever is free takes the next message. Not here: the player (`exercise.play`).
"""

from dataclasses import replace
from types import MappingProxyType
from typing import Any

from webcare.domain.action import Action, Effort
from webcare.domain.conversation import Conversation
from webcare.domain.message import Message
from webcare.domain.scenario import Scenario
from webcare.engine.answer import Answer, answer
from webcare.engine.city import City
from webcare.engine.facts import Moment
from webcare.engine.memory import in_context
from webcare.engine.understand import understand
from webcare.exercise.branch import as_told
from webcare.exercise.citizen import Treatment, expects_reply, mood_after, treatment
from webcare.exercise.conditions import hold
from webcare.exercise.desk import cost, followers, next_up, reading_seconds
from webcare.exercise.happenings import Arrived, Dealt, Ended, MoodMoved, Noticed, Sent
from webcare.exercise.reaction import occasion_after, reaction
from webcare.exercise.script import opening_lines
from webcare.exercise.state import Due, Item, Job, Mood, Situation, World
from webcare.exercise.timeline import next_at, patience_ends, with_injects

NEW = Conversation()


def beginning(
    scenario: Scenario, city: City, world: World, seed: int, overruled: dict[str, Action] | None = None
) -> Situation:
    """The situation before anything has happened."""
    return Situation(
        scenario=scenario,
        city=city,
        seed=seed,
        overruled=MappingProxyType(overruled or {}),
        due=opening_lines(scenario, city, world.reactions, seed),
        moods=MappingProxyType({who: Mood(value=persona.mood) for who, persona in scenario.personas.items()}),
    )


def step(situation: Situation, world: World) -> Situation:
    """The situation at the next second at which something happens; the same one when it is over."""
    second = next_at(situation)
    if second is None:
        return situation
    situation = replace(situation, clock=second)
    situation, dealt = _work_ended(situation, world)
    situation = _arrivals(situation, world)
    situation = _patience(situation, world)
    situation, writers = with_injects(situation, world.reactions)
    situation = _arrivals(situation, world)
    for id_ in dealt:
        item = situation.item(id_)
        if item.who not in writers:
            situation = _written_back(situation, item, world)
    if situation.clock >= situation.scenario.lasts:
        return _ended(situation)
    return _taken_up(situation, world)


def _arrivals(situation: Situation, world: World) -> Situation:
    now = [due for due in situation.due if due.message.sent <= situation.clock]
    situation = replace(situation, due=tuple(due for due in situation.due if due not in now))
    for due in sorted(now, key=lambda due: (due.message.sent, due.message.id)):
        situation = arrived(situation, due, world)
    return situation


def arrived(situation: Situation, due: Due, world: World) -> Situation:
    """The situation with this message in the inbox."""
    message = due.message
    understood = understand(message, world.lexicon)
    item = Item(message=message, who=due.who, understanding=understood)
    before = situation.conversations.get(item.conversation, NEW)
    known = in_context(understood, before, message.text)
    # What the script says about the addressee goes before what a conversation suggests.
    addressed = known.addressed if message.addressed is None else message.addressed
    item = replace(
        item,
        addressed=addressed,
        expects=addressed and expects_reply(replace(known, addressed=True)),
        about=due.about,
        status=due.status,
        note=due.note,
        occasion=due.occasion,
    )
    closed = tuple(
        replace(other, closed=True) if other.conversation == item.conversation else other for other in situation.items
    )
    return replace(
        situation,
        items=(*closed, item),
        happenings=(*situation.happenings, Arrived(at=situation.clock, message=message.id)),
    )


def _patience(situation: Situation, world: World) -> Situation:
    for item in situation.items:
        if patience_ends(item, situation) != situation.clock:
            continue
        run_out = item.run_out + 1
        situation = _changed(situation, item.id, run_out=run_out)
        # Who was silently passed over finds out when nothing comes.
        silent = item.done is not None and run_out == 1
        felt = Treatment(waited=0 if silent else 1, brushed_off=silent, reasons=("silence",) if silent else ("waited",))
        situation = _felt(situation, item, felt)
        if run_out <= 2 and not _being_written_to(situation, item):
            nudge = reaction(item, "impatient" if run_out == 1 else "gives-up", situation, world)
            situation = replace(situation, due=(*situation.due, nudge)) if nudge else situation
    return _arrivals(situation, world)


def _being_written_to(situation: Situation, item: Item) -> bool:
    """Whether somebody is typing the reply this very moment: the citizen sees the dots and holds back."""
    return any(job.message == item.id for job in situation.jobs)


def _written_back(situation: Situation, item: Item, world: World) -> Situation:
    persona = situation.scenario.personas.get(item.who)
    if persona is None:
        return situation
    occasion = occasion_after(persona, item, situation.moods[item.who].value, situation.seed)
    written = reaction(item, occasion, situation, world) if occasion else None
    return replace(situation, due=(*situation.due, written)) if written else situation


def _taken_up(situation: Situation, world: World) -> Situation:
    """Everybody who is free takes the next message, as long as there is one."""
    while len(situation.jobs) < _staff(situation):
        busy = {situation.item(job.message).conversation for job in situation.jobs}
        item = next_up([item for item in situation.items if item.started is None and not item.joined], busy)
        if item is None:
            return situation
        situation = _started(situation, item, world)
    return situation


def _staff(situation: Situation) -> int:
    return situation.scenario.staff or situation.city.policy.staff


def _started(situation: Situation, item: Item, world: World) -> Situation:
    clock = situation.clock
    if item.addressed:
        situation = _changed(situation, item.id, started=clock, noticed=clock)
        return _began(situation, situation.item(item.id), world, was_read=False)
    situation = _changed(situation, item.id, started=clock)
    reading = Job(message=item.id, ends=clock + reading_seconds(situation.city), answer=None)
    return replace(situation, jobs=(*situation.jobs, reading))


def _began(situation: Situation, item: Item, world: World, *, was_read: bool) -> Situation:
    """The city decides now and is busy with it for as long as that takes."""
    found = answered(situation, item, world)
    seconds = int(cost(situation.city, found.response, was_read=was_read).total)
    job = Job(message=item.id, ends=situation.clock + seconds, answer=found)
    situation = replace(situation, jobs=(*situation.jobs, job))
    return situation if seconds else _work_ended(situation, world)[0]


def answered(situation: Situation, item: Item, world: World) -> Answer:
    """What the city does with this message now, or what the player has it do."""
    moment = Moment(
        waited=situation.clock - item.message.sent,
        phase=situation.scenario.phase,
        status=item.status,
        spent=situation.spent,
    )
    before = situation.conversations.get(item.conversation, NEW)
    found = answer(situation.city, item.message, world.lexicon, before, moment, situation.seed, item.understanding)
    action = situation.overruled.get(item.id)
    return found if action is None else as_told(found, action, before, situation.seed)


def _work_ended(situation: Situation, world: World) -> tuple[Situation, tuple[str, ...]]:
    """The situation with the work done that ends now, and the ids of the messages dealt with."""
    ended = sorted((job for job in situation.jobs if job.ends <= situation.clock), key=lambda job: job.message)
    situation = replace(situation, jobs=tuple(job for job in situation.jobs if job not in ended))
    dealt: list[str] = []
    for job in ended:
        if job.answer is not None:
            situation = dealt_with(situation, job.message, job.answer)
            dealt.append(job.message)
            continue
        before = len(situation.happenings)
        situation = _read(situation, job.message, world)
        dealt += [happened.message for happened in situation.happenings[before:] if isinstance(happened, Dealt)]
    return situation, tuple(dealt)


def _read(situation: Situation, id_: str, world: World) -> Situation:
    clock = situation.clock
    situation = _changed(situation, id_, noticed=clock)
    situation = replace(
        situation,
        happenings=(*situation.happenings, Noticed(at=clock, message=id_)),
        spent=situation.spent.plus(Effort.MONITOR, reading_seconds(situation.city)),
        actions=situation.actions + 1,
    )
    return _began(situation, situation.item(id_), world, was_read=True)


def dealt_with(situation: Situation, id_: str, found: Answer) -> Situation:
    """The situation after the city did this with the message: said, posted, remembered, felt, paid for."""
    clock, item = situation.clock, situation.item(id_)
    response = found.response
    before = situation.conversations.get(item.conversation, NEW)
    treated = treatment(item.message, found.understanding, response, before, item.run_out, item.about)
    overruled = id_ in situation.overruled
    situation = _changed(situation, id_, done=clock, answer=found, treatment=treated, overruled=overruled)
    paid = cost(situation.city, response, was_read=not item.addressed)
    situation = replace(
        situation,
        conversations=MappingProxyType({**situation.conversations, item.conversation: found.conversation}),
        spent=situation.spent.plus(Effort.SEND, paid.send)
        .plus(Effort.INTERACT, paid.interact)
        .plus(Effort.MONITOR, paid.monitor),
        actions=situation.actions + (paid.total > 0),
        happenings=(*situation.happenings, Dealt(at=clock, message=id_, overruled=overruled)),
    )
    if response.post is not None:
        reach = followers(situation.city, {outlet.value for outlet in response.post.outlets})
        sent = Sent(at=clock, message=id_, post=response.post, reach=reach)
        situation = replace(situation, happenings=(*situation.happenings, sent))
    if response.reply is None:
        # Nobody feels silence at once: `_patience` does, when it has lasted.
        return situation
    situation = _joined(situation, situation.item(id_))
    return _felt(situation, item, replace(treated, waited=0))


def _joined(situation: Situation, item: Item) -> Situation:
    """One reply serves the message and the nudges about it: nobody answers "hallo??" apart."""
    for other in situation.items:
        nudge = other.occasion in ("impatient", "gives-up") and other.started is None
        if nudge and other.conversation == item.conversation and not other.joined:
            clock = situation.clock
            situation = _changed(situation, other.id, joined=item.id, started=item.started, noticed=clock, done=clock)
    return situation


def _felt(situation: Situation, item: Item, felt: Treatment) -> Situation:
    mood = situation.moods.get(item.who, Mood(value=0))
    now = mood_after(mood.value, felt)
    if now == mood.value:
        return situation if item.who in situation.moods else _with_mood(situation, item.who, mood)
    moved = MoodMoved(at=situation.clock, who=item.who, message=item.id, was=mood.value, now=now, reasons=felt.reasons)
    situation = replace(situation, happenings=(*situation.happenings, moved))
    return _with_mood(situation, item.who, Mood(value=now, changes=(*mood.changes, moved)))


def _with_mood(situation: Situation, who: str, mood: Mood) -> Situation:
    return replace(situation, moods=MappingProxyType({**situation.moods, who: mood}))


def _ended(situation: Situation) -> Situation:
    ending = next(
        (ending for ending in situation.scenario.endings if hold(ending.if_, ending.unless, situation)),
        situation.scenario.endings[-1],
    )
    happened = Ended(at=situation.clock, ending=ending.id)
    return replace(situation, ending=ending, happenings=(*situation.happenings, happened))


def _changed(situation: Situation, id_: str, **changes: Any) -> Situation:
    """The situation with other values in one item."""
    items = (replace(item, **changes) if item.id == id_ else item for item in situation.items)
    return replace(situation, items=tuple(items))


def typed(situation: Situation, message: Message, who: str, world: World) -> Situation:
    """The situation after the player wrote this as a citizen: there at once, and answered at once, beside the
    desk."""
    situation = arrived(situation, Due(message=message, who=who), world)
    clock = situation.clock
    situation = _changed(situation, message.id, started=clock, noticed=clock)
    return dealt_with(situation, message.id, answered(situation, situation.item(message.id), world))
