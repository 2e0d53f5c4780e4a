"""A message answered: understand, gather facts, decide, compose, remember. The pipeline, and nothing else."""

from dataclasses import dataclass

from webcare.domain.conversation import Conversation, Exchange
from webcare.domain.decision import Decision, Step
from webcare.domain.message import Message
from webcare.domain.response import Response
from webcare.domain.understanding import Understanding
from webcare.engine.city import City
from webcare.engine.compose import compose
from webcare.engine.decide import decide, trace
from webcare.engine.facts import Facts, Moment, gathered
from webcare.engine.match import Lexicon
from webcare.engine.memory import in_context, remembered
from webcare.engine.understand import understand

NOW = Moment()
NEW = Conversation()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one city did with one message, and everything it rests on."""

    city: City
    message: Message
    understanding: Understanding
    """In the light of the conversation."""
    facts: Facts
    decision: Decision
    response: Response
    conversation: Conversation
    """With this exchange in it."""

    def trace(self) -> tuple[Step, ...]:
        """Every rule that was tried, and the fact that stopped each."""
        return trace(self.city, self.facts)


def answer(
    city: City,
    message: Message,
    lexicon: Lexicon,
    conversation: Conversation = NEW,
    moment: Moment = NOW,
    seed: int = 0,
    understanding: Understanding | None = None,
) -> Answer:
    """What `city` does with `message`. Hand in `understanding` when it is known already: it is the same for all."""
    understood = understanding or understand(message, lexicon)
    understood, facts, decision = decided_on(city, message, understood, conversation, moment)
    response = compose(city, decision, message, understood, facts, conversation, seed, (moment.tell, moment.tell_en))
    exchange = Exchange(message=message, understanding=understood, response=response)
    return Answer(
        city=city,
        message=message,
        understanding=understood,
        facts=facts,
        decision=decision,
        response=response,
        conversation=remembered(conversation, exchange),
    )


def decided_on(
    city: City, message: Message, understanding: Understanding, conversation: Conversation, moment: Moment
) -> tuple[Understanding, Facts, Decision]:
    """What `city` decides about a message understood so, before a word is written.

    The understanding in the light of the conversation, the facts, and the decision.
    """
    understood = in_context(understanding, conversation, message.text)
    facts = gathered(city.policy, message, understood, conversation, moment)
    return understood, facts, decide(city, facts, moment.spent)
