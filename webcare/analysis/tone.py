"""The measured tone of a city: of every different reply it gives to the messages we know, how many have what.

Each message is answered on each channel of the city, in several wordings; the same words twice count once. Not here:
what the elements are (`assessment.tone`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from webcare.assessment.tone import Element, Span, Tactic, heard, tactics_of
from webcare.domain.assessment import Word
from webcare.domain.language import Language
from webcare.domain.message import Message
from webcare.domain.policy import Example
from webcare.domain.rubric import Phrases, Sign
from webcare.engine.answer import answer
from webcare.engine.city import City
from webcare.engine.facts import Moment
from webcare.engine.match import Lexicon
from webcare.engine.text import read
from webcare.engine.understand import understand

AUTHOR = "Sanne"
"""Who writes: without a name nobody can be greeted by it."""
_SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A reply, and the words in it that show an element."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Tone:
    """How a city sounds."""

    city: str
    messages: int
    """How many messages were answered, or left."""
    replies: int
    """How many different replies came of it."""
    said: int
    """How many of the templates that its rules name were used."""
    templates: int
    tactics: Mapping[Tactic, int]
    """In how many replies there is something of it."""
    elements: Mapping[Element, int]
    examples: Mapping[Element, tuple[Marked, ...]]

    def share(self, of: Tactic | Element) -> float:
        """The share of the replies that have it."""
        count = self.tactics[of] if isinstance(of, Tactic) else self.elements[of]
        return count / self.replies if self.replies else 0.0


def tone(
    city: City, examples: Iterable[Example], lexicon: Lexicon, signs: Mapping[Sign, Phrases], wordings: int = 3
) -> Tone:
    """The tone of a city over everything it says to these messages."""
    policy = city.policy
    texts: dict[str, bool] = {}
    parts: set[str] = set()
    messages = 0
    for example in dict.fromkeys(examples):
        for channel in policy.channels:
            message = Message(text=example.text, channel=channel, author=AUTHOR, addressed=example.addressed)
            moment = Moment(phase=example.phase, status=example.status)
            understood = understand(message, lexicon)
            messages += 1
            for seed in range(wordings):
                done = answer(city, message, lexicon, moment=moment, seed=seed, understanding=understood).response
                if done.reply is None:
                    break
                texts[done.reply.text] = done.reply.language is Language.EN
                parts.update(done.reply.parts)
    tactics = dict.fromkeys(Tactic, 0)
    elements = dict.fromkeys(Element, 0)
    shown: dict[Element, list[Marked]] = {element: [] for element in Element}
    for text, english in texts.items():
        found = heard(text, words_of(text), signs, english=english)
        for tactic in tactics_of(found):
            tactics[tactic] += 1
        for element, span in found.items():
            elements[element] += 1
            _show(shown[element], Marked(text=text, span=span))
    named = {name for rule in policy.rules for name in rule.then.reply}
    return Tone(
        city=policy.city,
        messages=messages,
        replies=len(texts),
        said=len(parts & named),
        templates=len(named),
        tactics=tactics,
        elements=elements,
        examples={element: tuple(marked) for element, marked in shown.items()},
    )


def _show(marked: list[Marked], more: Marked) -> None:
    """A few, each with other words marked."""
    words = {one.text[slice(*one.span)].lower() for one in marked}
    if len(marked) < _SHOWN and more.text[slice(*more.span)].lower() not in words:
        marked.append(more)


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a reply, as phrases are looked for in them: by form, not by stem."""
    reading = read(text)
    return tuple(
        Word(form, form, start, start + len(word))
        for word, form, start in zip(reading.words, reading.forms, reading.starts, strict=True)
    )
