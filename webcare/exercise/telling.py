"""Words to many, and a word more to one who was replied to before: sent, and held against the gates.

No marks are given for them, for there is no one question that they answer. Not here: the reply to a message
(`exercise.by_hand`).
"""

from dataclasses import replace

from webcare.domain.action import Action, Effort
from webcare.domain.channel import LIMITS, Outlet
from webcare.domain.conversation import Exchange, Status
from webcare.domain.message import Message
from webcare.domain.response import Posted, Reply, Response
from webcare.domain.rubric import Gate
from webcare.engine.facts import Moment
from webcare.engine.memory import remembered
from webcare.engine.text import read
from webcare.engine.tongue import language_of
from webcare.exercise import promises, sending
from webcare.exercise.allowed import case_in, with_case
from webcare.exercise.citizen import Treatment
from webcare.exercise.dealing import feels, moment_of
from webcare.exercise.desk import Task
from webcare.exercise.happenings import Followed
from webcare.exercise.judging import case_of
from webcare.exercise.moves import Responded, Told
from webcare.exercise.run import Run
from webcare.exercise.state import Item
from webcare.exercise.trained import Said
from webcare.exercise.wording import asks_for, tells

NEWS = "nieuws"
"""The post of a policy that a text of one's own goes out as."""


def usual_post(run: Run, fact: str) -> str:
    """The post that a text about this fact goes out as, where the trainee does not say."""
    told = [sent for sent in run.posts if fact and sent.fact == fact]
    names = [sending.UPDATE] if told else []
    return next((name for name in (*names, NEWS) if name in run.city.posts), next(iter(run.city.posts)))


def as_post(run: Run, name: str, text: str, outlets: tuple[Outlet, ...] = ()) -> Posted:
    """These words as the post of this name."""
    stated = run.city.posts[name]
    words = " ".join(text.split())
    return Posted(
        id=stated.id,
        text=words,
        outlets=outlets or stated.outlets,
        audience=stated.audience,
        account=stated.account or "",
    )


def followed(run: Run, item: Item, move: Responded) -> None:
    """One word more to who was replied to before."""
    assert item.answer is not None
    text = with_case(move, case_in(run, run.talk(item), item))
    run.happens(Followed(at=run.clock, message=item.id, text=text))
    reply = Reply(text=text, language=language_of(read(text)), limit=LIMITS[item.message.channel], parts=asks_for(text))
    response = Response(effort=Effort.INTERACT, action=move.action, also=move.also, reply=reply)
    exchange = Exchange(message=item.message, understanding=item.answer.understanding, response=response)
    run.conversations[item.conversation] = remembered(run.talk(item), exchange)
    gates = _held_against_gates(run, item.message, response, moment_of(run, item), text, item.id)
    offends = run.world.attitude.offends if run.world.attitude is not None else {}
    reasons = tuple(dict.fromkeys(offends[gate] for gate in gates if gate in offends))
    if reasons:
        feels(run, item, Treatment(brushed_off=True, reasons=reasons))
    else:
        promises.kept(run, item)
    promises.made(run, item, text)


def told(run: Run, move: Told, task: Task) -> None:
    """A post in the trainee's own words goes out."""
    fact = fact_told(run, move.fact or task.fact, move.text)
    post = as_post(run, task.about, move.text, move.outlets)
    response = Response(effort=Effort.SEND, action=Action.POST, post=post)
    known = run.facts.get(move.fact or task.fact)
    matter = Message(text=known.says if known else "", addressed=False)
    moment = Moment(phase=run.phase, status=known.status if known else Status.NONE)
    _held_against_gates(run, matter, response, moment, move.text)
    sending.out(run, post, message=task.message, fact=fact, about=about_what(run, move.text))


def fact_told(run: Run, name: str, text: str) -> str:
    """The fact that these words tell many; what is not certain yet, or not what the words say, is not told by them."""
    fact = run.facts.get(name)
    return name if fact is not None and any(tells(text, version) for version in fact.told) else ""


def about_what(run: Run, text: str) -> tuple[str, ...]:
    """The subject, and the topic, that these words are about."""
    understood = run.world.understood(Message(text=text, addressed=False))
    return () if understood.topic == "overig" else (understood.subject, understood.topic.value)


def _held_against_gates(
    run: Run, message: Message, response: Response, moment: Moment, text: str, about: str = ""
) -> tuple[Gate, ...]:
    """The gates that these words do not pass; remembered with what was found. `about`: id of the message."""
    if run.world.judge is None or run.training is None:
        return ()
    case = case_of(run.city, run.world.lexicon, message, response, moment=moment, seed=run.seed)
    judged = run.world.judge(case)
    # Whose danger it is, is asked of a reply; a post about a danger is no reply to who is in it.
    gates = tuple(gate for gate in judged.gates if gate is not Gate.DANGER)
    findings = tuple(finding for finding in judged.findings if finding.about in gates)
    said = Said(at=run.clock, text=text, message=about, gates=gates, findings=findings)
    run.training = replace(run.training, said=(*run.training.said, said))
    return gates
