"""What a citizen writes of their own accord: on which occasion, after how long, in which words.

Not here: the mood (`exercise.citizen`); the lines themselves (`scenarios/reacties/`).
"""

from webcare.domain.action import Action
from webcare.domain.conversation import Asked
from webcare.domain.message import Message
from webcare.domain.scenario import Occasion, Persona
from webcare.engine.chance import pick
from webcare.exercise.citizen import asks
from webcare.exercise.run import Run
from webcare.exercise.script import own_words
from webcare.exercise.state import Due, Item

_QUIET: frozenset[Occasion] = frozenset({"thanks", "accepts", "referred", "tip-taken", "intruded", "joins-in"})
"""After these a citizen has said what there was to say; a polite word back needs no reply."""

_TYPING = range(40, 200, 5)
"""Seconds between reading a reply and having written back."""

_SOMETIMES = (True, False)
"""Half of those who are helped say so."""


def occasion_after(persona: Persona, item: Item, mood: int, seed: int) -> Occasion | None:
    """Why this citizen writes again now that `item` was dealt with; None when they leave it at that."""
    answer, treated = item.answer, item.treatment
    if answer is None or treated is None or answer.response.reply is None:
        return None
    asked = asks(answer.response)
    if (asked or answer.response.action is Action.ASK) and not treated.brushed_off:
        # Asked for a number or anything else that we do not know by name, the place is what people have to hand.
        if asked != {Asked.DETAILS} and persona.place:
            return "gives-place"
        if persona.details:
            return "gives-details"
    if item.occasion in _QUIET:
        return None
    if "intruded" in treated.reasons:
        return "intruded"
    if treated.brushed_off:
        return "brushed-off"
    if answer.response.action is Action.PROACTIVE:
        return "tip-taken"
    if not item.expects and item.occasion is None:
        return None
    if answer.response.action is Action.DM:
        return "private"
    if not pick(seed, item.id, "thanks", of=_SOMETIMES):
        return None
    if treated.helped == 2:
        return "thanks" if mood >= 0 else "accepts"
    return "referred" if answer.response.action in (Action.REFER, Action.FORWARD) and treated.helped else None


def reaction(item: Item, occasion: Occasion, run: Run) -> Due | None:
    """The message this citizen writes on this occasion; None when they already did so, or have no words for
    it."""
    persona = run.scenario.personas[item.who]
    id_ = f"{item.who}-{occasion}"
    if run.knows(id_):
        return None
    text = own_words(persona, occasion, run.city, run.world.reactions, run.seed, item.who, item.id)
    if not text:
        return None
    delay = 0 if occasion in ("impatient", "gives-up") else pick(run.seed, id_, "typing", of=_TYPING)
    message = Message(
        id=id_,
        text=text,
        channel=item.message.channel,
        author=item.message.author,
        sent=run.clock + delay,
        addressed=True,
    )
    # What is said further about the same thing is about the same thing.
    about = item.about if occasion in ("gives-place", "gives-details") else ()
    return Due(
        message=message,
        who=item.who,
        at=message.sent,
        occasion=occasion,
        about=about,
        status=item.status,
        fact=item.fact,
    )
