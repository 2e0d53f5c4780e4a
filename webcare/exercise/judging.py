"""An exchange gathered into a case, with everything a judge may look at."""

from webcare.domain.assessment import Case, Key
from webcare.domain.channel import is_private
from webcare.domain.message import Message
from webcare.domain.response import Response
from webcare.engine.answer import Answer
from webcare.engine.personal_data import personal_data
from webcare.exercise.dealing import status_of
from webcare.exercise.run import Run
from webcare.exercise.state import Item


def case_of(run: Run, item: Item, own: Answer, response: Response, note: str) -> Case:
    """The case of this response to this message, now."""
    text = response.reply.text if response.reply else response.post.text if response.post else ""
    understood = run.world.understood(Message(text=text, channel=item.message.channel, addressed=False))
    fact = run.facts.get(item.fact)
    return Case(
        policy=run.city.policy,
        message=item.message,
        understanding=own.understanding,
        conversation=run.talk(item),
        decision=own.decision,
        own=own.response,
        response=response,
        language=own.understanding.language,
        register=own.facts.register,
        key=Key(tells=tuple(tell for tell in (fact.told if fact else ()) if tell)),
        note=note,
        waited=run.clock - item.message.sent,
        public=not is_private(item.message.channel),
        status=status_of(run, item),
        phase=run.phase,
        personal=personal_data(text),
        topics=frozenset({understood.topic.value, understood.subject}) if text else frozenset(),
    )
