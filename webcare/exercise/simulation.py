"""One second follows another: messages come, the desk works, citizens lose patience, moods move, the exercise ends.

Everything that falls within one second happens in one step, in a fixed order, so the order of lines in a file means
nothing: work that ends, messages that come, patience that ends, news and injects, what citizens write back, what the
clock brings, and then whoever is free takes the next work. Not here: the player (`exercise.play`), which work is next
(`exercise.desk`), what a post does (`exercise.sending`).
"""

from dataclasses import replace
from types import MappingProxyType

from webcare.domain.action import Action
from webcare.domain.message import Message
from webcare.domain.scenario import Scenario
from webcare.engine.city import City
from webcare.exercise.citizen import Treatment
from webcare.exercise.conditions import hold
from webcare.exercise.dealing import answered, arrivals, arrived, dealt_with, feels
from webcare.exercise.happenings import Ended
from webcare.exercise.outside import bells, heard, set_reports
from webcare.exercise.reaction import occasion_after, reaction
from webcare.exercise.run import Run
from webcare.exercise.script import opening_lines
from webcare.exercise.state import Bell, Due, Fact, Item, Mood, Situation, World
from webcare.exercise.tasks import cost
from webcare.exercise.timeline import next_at, put_on_their_way
from webcare.exercise.trained import Training
from webcare.exercise.work import taken_up, work_ended


def beginning(
    scenario: Scenario,
    city: City,
    world: World,
    seed: int,
    overruled: dict[str, Action] | None = None,
    *,
    by_hand: bool = False,
) -> Situation:
    """The situation before anything has happened. `by_hand`: a trainee is the city."""
    situation = Situation(
        scenario=scenario,
        city=city,
        seed=seed,
        overruled=MappingProxyType(overruled or {}),
        due=opening_lines(scenario, city, world.reactions, seed),
        phase=scenario.phase,
        training=Training() if by_hand else None,
        facts=MappingProxyType(
            {
                fact.id: Fact(status=fact.status, says=fact.says, tell=fact.tell, tell_en=fact.tell_en)
                for fact in scenario.dossier
            }
        ),
        moods=MappingProxyType({who: Mood(value=persona.mood) for who, persona in scenario.personas.items()}),
        bells=tuple(Bell(60 * stream.every, "stream", stream.id) for stream in city.policy.streams)
        + tuple(Bell(60 * post.plan.first, "plan", post.id) for post in city.policy.posts if post.plan),
    )
    run = Run(situation, world)
    set_reports(run)
    return pictured(run)


def pictured(run: Run) -> Situation:
    """The picture of `run` at this second, with the second at which something happens next."""
    return replace(run.frozen(), next_at=next_at(run))


def step(run: Run) -> bool:
    """Goes on to the next second at which something happens; False when it is over and nothing changes."""
    second = next_at(run)
    if second is None:
        return False
    run.clock = second
    dealt = work_ended(run)
    arrivals(run)
    _patience(run)
    news, writers = put_on_their_way(run)
    for one in news:
        heard(run, one)
    arrivals(run)
    for id_ in dealt:
        item = run.items[id_]
        if item.who not in writers:
            _written_back(run, item)
    if run.clock >= run.scenario.lasts:
        ended(run)
        return True
    bells(run)
    taken_up(run)
    return True


def _patience(run: Run) -> None:
    for weary in run.out_of_patience():
        run_out = weary.run_out + 1
        item = run.change(weary.id, run_out=run_out)
        # Who was silently passed over finds out when nothing comes.
        silent = item.done is not None and run_out == 1
        feels(
            run,
            item,
            Treatment(waited=0 if silent else 1, brushed_off=silent, reasons=("silence",) if silent else ("waited",)),
        )
        if run_out <= 2 and not _being_written_to(run, item):
            nudge = reaction(item, "impatient" if run_out == 1 else "gives-up", run)
            if nudge is not None:
                run.comes(nudge)
        run.patience_again(item.id)
    arrivals(run)


def _being_written_to(run: Run, item: Item) -> bool:
    """Whether somebody is typing the reply this very moment: the citizen sees the dots and holds back."""
    return any(job.message == item.id for job in run.jobs)


def _written_back(run: Run, item: Item) -> None:
    persona = run.scenario.personas.get(item.who)
    if persona is None:
        return
    occasion = occasion_after(persona, item, run.mood(item.who).value, run.seed)
    written = reaction(item, occasion, run) if occasion else None
    if written is not None:
        run.comes(written)


def ended(run: Run) -> None:
    """The exercise is over, and this is how."""
    endings = run.scenario.endings
    run.ending = next((ending for ending in endings if hold(ending.if_, ending.unless, run)), endings[-1])
    run.happens(Ended(at=run.clock, ending=run.ending.id))


def typed(run: Run, message: Message, who: str) -> None:
    """The player wrote this as a citizen: there at once, and answered at once, beside the desk."""
    item = arrived(run, Due(message=message, who=who, at=run.clock), waits=False)
    item = run.change(item.id, started=run.clock, noticed=run.clock, spent=run.desk.spent)
    run.unread.pop(item.id, None)
    found = answered(run, item)
    replies = found.response.reply is not None
    for effort, seconds in cost(run.city, found.response, replies=replies, was_read=not item.addressed).items():
        run.desk.spend(effort, seconds)
    run.actions += 1
    dealt_with(run, item.id, found)
