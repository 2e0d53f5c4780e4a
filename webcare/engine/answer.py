"""A message answered: understand, gather facts, decide, compose, remember. The pipeline, and nothing else."""

from typing import NamedTuple

from webcare.domain.conversation import Conversation, Exchange
from webcare.domain.decision import Decision, Step
from webcare.domain.message import Message
from webcare.domain.response import Response
from webcare.domain.split import Split
from webcare.domain.understanding import Understanding
from webcare.engine.city import City
from webcare.engine.compose import compose
from webcare.engine.decide import decide, trace
from webcare.engine.facts import Facts, Moment, gathered, waited
from webcare.engine.match import Lexicon
from webcare.engine.memory import in_context, remembered
from webcare.engine.understand import understand

NOW = Moment()
NEW = Conversation()


class Answer(NamedTuple):
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


class Decided(NamedTuple):
    """What one city decides on one message, before a word is written, and what that rests on."""

    understanding: Understanding
    """In the light of the conversation."""
    facts: Facts
    decision: Decision
    conversation: Conversation
    spent: Split

    def stands(self, city: City, conversation: Conversation, moment: Moment) -> bool:
        """Whether `city` would decide the same on the same message now: nothing a rule may ask about has changed."""
        facts = self.facts
        return (
            self.conversation is conversation
            and self.spent is moment.spent
            and facts.phase is moment.phase
            and facts.status is moment.status
            and facts.waited is waited(city.policy, facts.channel, moment.waited)
        )


def answer(
    city: City,
    message: Message,
    lexicon: Lexicon,
    conversation: Conversation = NEW,
    moment: Moment = NOW,
    seed: int = 0,
    understanding: Understanding | None = None,
    decided: Decided | None = None,
) -> Answer:
    """What `city` does with `message`. Hand in `understanding` when it is known already: it is the same for all.

    `decided`: what the city decided on it, when that is known too and still stands.
    """
    if decided is None:
        understood = understanding or understand(message, lexicon)
        decided = decided_on(city, message, understood, conversation, moment)
    understood, facts, decision = decided.understanding, decided.facts, decided.decision
    response = compose(city, decision, message, understood, facts, conversation, seed, (moment.tell, moment.tell_en))
    told = remembered(conversation, Exchange(message, understood, response))
    return Answer(city, message, understood, facts, decision, response, told)


def decided_on(
    city: City, message: Message, understanding: Understanding, conversation: Conversation, moment: Moment
) -> Decided:
    """What `city` decides about a message understood so, before a word is written."""
    understood = in_context(understanding, conversation, message.text)
    facts = gathered(city.policy, message, understood, conversation, moment)
    return Decided(understood, facts, decide(city, facts, moment.spent), conversation, moment.spent)
