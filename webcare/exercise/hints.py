"""Live help under the composer: what a reader would stumble over, while it is being written.

In words, with the place of each. Quick enough for every key. It helps and does not judge: what a reply is worth is said
after it was sent (`assessment`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from webcare.domain.assessment import Says
from webcare.domain.channel import LIMITS, is_private
from webcare.domain.language import Language, Register
from webcare.domain.rubric import Rubric, Sign
from webcare.engine.facts import Moment, gathered
from webcare.engine.personal_data import personal_data
from webcare.engine.text import read
from webcare.engine.tongue import language_of
from webcare.exercise.allowed import MOST, case_for
from webcare.exercise.run import NEW
from webcare.exercise.state import Item, Situation

_LONG = 20
"""Words in a sentence; more is hard to read."""
_SHORT = 500
"""Where there is no more room than this, it is always told how much is left."""
_NEAR = 0.9
"""From this share of the room on it is told how much is left."""
_WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_GAP = re.compile(r"(?:\\ )?…(?:\\ )?")
_SENTENCES = re.compile(r"[^.!?\n]+(?:\.(?=\w)[^.!?\n]+)*")
_U = re.compile(r"\b(?:u|uw|uzelf)\b", re.IGNORECASE)
_JE = re.compile(r"\b(?:je|jij|jou|jouw|jezelf)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
_SHOUTED = re.compile(r"!{2,}|\b(?!(?:GRIP|BSN|AZC|WMO|WOZ|IBAN)\b)[A-ZÀ-Þ]{5,}\b")

About = Literal["room", "mixed", "register", "personal", "jargon", "long", "shouting"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """One thing to look at in a draft."""

    about: About
    says: Says
    start: int = 0
    end: int = 0
    """`draft[start:end]` is what it is about; both 0 for the whole."""
    stops: bool = False
    """Whether it cannot be sent like this."""


def hints(
    draft: str,
    *,
    limit: int,
    register: Register | None = None,
    public: bool = True,
    jargon: re.Pattern[str] | None = None,
) -> tuple[Hint, ...]:
    """What to look at in this draft. `register`: u or je, as the city has it here; None: not said. `jargon`: see
    `office_words`."""
    return tuple(_all(draft, limit, register, jargon, public=public))


def hints_for(
    situation: Situation, item: Item, draft: str, *, to_many: bool = False, jargon: re.Pattern[str] | None = None
) -> tuple[Hint, ...]:
    """The same, for a reply to this message; `to_many`: it goes out as a post, which has room for more."""
    talk = situation.conversations.get(item.conversation, NEW)
    facts = gathered(situation.city.policy, item.message, item.understanding, talk, Moment(phase=situation.phase))
    text = draft.replace("{zaak}", case_for(situation, item)) if "{zaak}" in draft else draft
    limit = MOST if to_many and not item.addressed else LIMITS[item.message.channel]
    return hints(text, limit=limit, register=facts.register, public=not is_private(item.message.channel), jargon=jargon)


def office_words(rubric: Rubric) -> re.Pattern[str]:
    """The words of an office that the rubric knows, to be found in a draft."""
    stated = rubric.signs.get(Sign.JARGON)
    phrases = (*stated.nl, *stated.en) if stated is not None else ()
    parts = [_GAP.sub(r"(?:\\W+\\w+){0,3}?\\W+", re.escape(phrase).replace(r"\*", r"\w*")) for phrase in phrases]
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(parts, key=len, reverse=True))})(?!\w)", re.IGNORECASE)


def _all(
    draft: str, limit: int, register: Register | None, jargon: re.Pattern[str] | None, *, public: bool
) -> Iterator[Hint]:
    left = limit - len(draft)
    if left < 0:
        yield Hint(
            about="room",
            says=Says(f"{-left} tekens te veel", f"{-left} characters too many"),
            start=limit,
            end=len(draft),
            stops=True,
        )
    elif len(draft) >= _NEAR * limit or limit <= _SHORT:
        yield Hint(about="room", says=Says(f"nog {left} tekens", f"{left} characters left"))
    if not draft.strip():
        return
    if language_of(read(draft)) is Language.NL:
        yield from _address(draft, register)
    for clue in personal_data(draft) if public else ():
        yield Hint(
            about="personal",
            says=Says(f"persoonsgegeven: {clue.excerpt}", f"personal data: {clue.excerpt}"),
            start=clue.start,
            end=clue.end,
        )
    for word in jargon.finditer(draft) if jargon is not None else ():
        if word[0]:
            yield Hint(
                about="jargon",
                says=Says(f"ambtelijk: {word[0]}", f"jargon: {word[0]}"),
                start=word.start(),
                end=word.end(),
            )
    for sentence in _SENTENCES.finditer(draft):
        count = len(_WORDS.findall(sentence[0]))
        if count > _LONG:
            says = Says(f"lange zin: {count} woorden", f"long sentence: {count} words")
            yield Hint(about="long", says=says, start=sentence.start(), end=sentence.end())
    for found in _SHOUTED.finditer(draft):
        yield Hint(
            about="shouting",
            says=Says("dit leest als roepen", "this reads as shouting"),
            start=found.start(),
            end=found.end(),
        )


def _address(draft: str, register: Register | None) -> Iterator[Hint]:
    """`u` and `je` in one text, or the one where the city says the other. What is quoted is somebody else's."""
    own = _QUOTED.sub(lambda found: " " * len(found[0]), draft)
    formal, familiar = _U.search(own), _JE.search(own)
    if formal and familiar:
        later = max(formal, familiar, key=lambda found: found.start())
        yield Hint(
            about="mixed", says=Says("u en je door elkaar", "u and je mixed"), start=later.start(), end=later.end()
        )
        return
    wrong = familiar if register is Register.U else formal if register is Register.JE else None
    if wrong is not None:
        says = Says("hier zegt de gemeente u", "the city says u here")
        if register is Register.JE:
            says = Says("hier zegt de gemeente je", "the city says je here")
        yield Hint(about="register", says=says, start=wrong.start(), end=wrong.end())
