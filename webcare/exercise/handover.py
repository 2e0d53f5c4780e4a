"""The note at the end of a shift, judged: does the next one know from it what is open?

Open conversations, promises that still have to be kept and facts that are not certain must be in it; personal data must
not. A conversation may be named by its writer's first name or by its matter; of many it is enough to say how
many, and to name the most pressing. Not here: responses to citizens (`assessment`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from webcare.domain.assessment import Says
from webcare.domain.conversation import Status
from webcare.domain.understanding import Urgency
from webcare.engine.personal_data import personal_data
from webcare.engine.text import folded, shown, stem
from webcare.exercise.known import known
from webcare.exercise.state import Item, Situation
from webcare.exercise.trained import Promise

MOST = 6
"""So many open conversations are named one by one, the most pressing first; of more than that it is said how many."""
_URGENT = (Urgency.EMERGENCY, Urgency.HIGH, Urgency.NORMAL, Urgency.LOW)
CAP = 40
"""The most a note with personal data scores."""
_QUIET = 100
_MATTER = 0.3
"""So large a part of the words of a matter, and two of them, name it."""
_WORDS = re.compile(r"[^\W_]{3,}")
_PROMISED = re.compile(
    r"\b(?:belo\w+|toegezegd|toezegging\w*|terugkoppel\w*|laten weten|hoort nog|horen nog|wacht op|voor \d|binnen"
    r"|termijn|afgesproken|promise\w*|get back|by \d|within)\b",
    re.IGNORECASE,
)
_UNCERTAIN = re.compile(
    r"\b(?:gerucht\w*|onbevestigd|niet bevestigd|nog niet (?:zeker|duidelijk|vast)|onzeker|nagaan|uitzoeken|navraag"
    r"|klopt nog niet|rumou?r\w*|unconfirmed|not confirmed|checking)\b",
    re.IGNORECASE,
)
_LITTLE = frozenset(
    "aan als bij dat deze die dit door een had heb heeft het hier hij hoe ik in is ja je jullie kan maar met mij "
    "mijn naar "
    "niet nog nu of om ons ook op over te tot uit van voor waar wat we wel wij zijn zo zou gemeente".split()
)

About = Literal["conversation", "promise", "fact", "personal"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing the note names, leaves out, or should not hold."""

    about: About
    named: bool
    """Whether it stands in the note."""
    says: Says
    excerpt: str = ""
    """The words of the note, where they are the matter."""
    of: str = ""
    """Id of the message or the fact."""

    @property
    def is_good(self) -> bool:
        """Named where it must be, or not there where it may not."""
        return self.named != (self.about == "personal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """The judgement of a note."""

    total: int
    """0 to 100."""
    findings: tuple[Finding, ...]


def handover(situation: Situation, note: str) -> Handover:
    """What this note is worth to who comes next, as things stand."""
    needed = [*_conversations(situation, note), *_promises(situation, note), *_facts(situation, note)]
    exposed = [
        Finding(
            about="personal",
            named=True,
            says=Says("Dit is een persoonsgegeven. Laat het weg.", "This is personal data. Leave it out."),
            excerpt=clue.excerpt,
        )
        for clue in personal_data(note)
    ]
    total = round(100 * sum(one.named for one in needed) / len(needed)) if needed else _QUIET
    if not note.strip():
        total = 0 if needed else total
    return Handover(total=min(CAP, total) if exposed else total, findings=(*needed, *exposed))


def open_conversations(situation: Situation) -> tuple[Item, ...]:
    """The latest message of every conversation that waits for the city, as far as the desk knows of it."""
    found: dict[str, Item] = {}
    for item in known(situation):
        if item.occasion in ("impatient", "gives-up", "reminds"):
            continue
        if item.expects and not item.replied and not item.post:
            found[item.conversation] = item
        elif item.replied:
            found.pop(item.conversation, None)
            if item.awaits:
                found[item.conversation] = item
    return tuple(found.values())


def open_promises(situation: Situation) -> tuple[Promise, ...]:
    """What was promised and has not come, its time over or not."""
    promises = situation.training.promises if situation.training is not None else ()
    return tuple(promise for promise in promises if promise.kept is None)


def unconfirmed(situation: Situation) -> tuple[str, ...]:
    """Ids of the facts that are not certain."""
    return tuple(id_ for id_, fact in situation.facts.items() if fact.status in (Status.RUMOUR, Status.OBSERVATION))


def _conversations(situation: Situation, note: str) -> Iterator[Finding]:
    every = sorted(open_conversations(situation), key=_pressing)
    many = len(every)
    if many > MOST:
        yield _finding(
            "conversation",
            "",
            named=_counts(note, many),
            good=Says(f"Er staat in hoeveel er nog open is ({many}).", f"It says how much is still open ({many})."),
            bad=Says(
                f"Er zijn nog {many} gesprekken open. Zeg hoeveel het er zijn; noem de dringendste apart.",
                f"{many} conversations are still open. Say how many; name the most pressing ones.",
            ),
        )
    for item in every[:MOST]:
        name = shown(item.message.author) or "?"
        yield _finding(
            "conversation",
            item.id,
            named=_names(note, item),
            good=Says(f"Het gesprek met {name} staat erin.", f"The conversation with {name} is in it."),
            bad=Says(
                f"Het gesprek met {name} is nog open en staat er niet in.",
                f"The conversation with {name} is still open and is not in it.",
            ),
        )


def _promises(situation: Situation, note: str) -> Iterator[Finding]:
    for promise in open_promises(situation):
        item = situation.item(promise.message)
        name = shown(item.message.author) or "?"
        yield _finding(
            "promise",
            item.id,
            named=_names(note, item) and bool(_PROMISED.search(note)),
            good=Says(f"De belofte aan {name} staat erin.", f"The promise to {name} is in it."),
            bad=Says(
                f"Je beloofde {name} iets ({promise.words}). Dat staat er niet in.",
                f"You promised {name} something ({promise.words}). It is not in it.",
            ),
        )


def _facts(situation: Situation, note: str) -> Iterator[Finding]:
    for id_ in unconfirmed(situation):
        fact = situation.facts[id_]
        says = shown(fact.says)
        about = _share(note, fact.says) >= _MATTER
        yield _finding(
            "fact",
            id_,
            named=about and bool(_UNCERTAIN.search(note)),
            good=Says(f"Er staat in dat dit niet zeker is: {says}", f"It says that this is not certain: {says}"),
            bad=Says(
                f"Er staat niet in dat dit nog niet zeker is: {says}",
                f"It does not say that this is not certain yet: {says}",
            ),
        )


def _finding(about: About, of: str, *, named: bool, good: Says, bad: Says) -> Finding:
    return Finding(about=about, named=named, says=good if named else bad, of=of)


def _pressing(item: Item) -> tuple[int, int]:
    """The most urgent first, then who waits longest."""
    return _URGENT.index(item.understanding.urgency), item.came


def _counts(note: str, many: int) -> bool:
    """Whether the note says how many there are, near enough."""
    return any(0.75 * many <= int(number) <= 1.25 * many for number in re.findall(r"\b\d{1,4}\b", note))


def _names(note: str, item: Item) -> bool:
    """Whether the note names this conversation: by who wrote it, or by what it is about."""
    author = item.message.author.strip().lstrip("@").casefold()
    if author and re.search(rf"(?<!\w){re.escape(author)}(?!\w)", note.casefold()):
        return True
    matter = " ".join((item.message.text, item.understanding.subject.replace("/", " ").replace("-", " ")))
    return len(_stems(note) & _stems(matter)) >= 2


def _share(note: str, matter: str) -> float:
    wanted = _stems(matter)
    return len(wanted & _stems(note)) / len(wanted) if wanted else 0.0


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(folded(word)) for word in _WORDS.findall(text) if word.casefold() not in _LITTLE)
