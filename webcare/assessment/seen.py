"""One response as a judge sees it: its sentences, the signs in its words, and on what a finding can rest.

Not here: what is made of it (`assessment.criteria`, `assessment.gates`).
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from webcare.assessment.phrases import Hit, book_of
from webcare.domain.action import Effort
from webcare.domain.assessment import Case, Finding, Says, Word
from webcare.domain.language import Language
from webcare.domain.rubric import Criterion, Gate, Rubric, Sign
from webcare.domain.understanding import Kind
from webcare.languages import DUTCH, ENGLISH

_SENTENCE_END = re.compile(r"[.!?…]+(?=[\s\"'”’)]|$)|\n+")
_CLAUSE_END = re.compile(r"[,;:]|\b(?:en|maar|dan|want|zodat|and|but|then|so)\b", re.IGNORECASE)
_SIGNATURE = re.compile(r"[\^~]\s?[A-Za-zÀ-ÿ]{1,12}(?:,\s[^\n.!?]{1,30})?\s*$")


class Ground(NamedTuple):
    """What a finding rests on: the sentence, and where it stands."""

    because: str
    source: str


class Verdict(NamedTuple):
    """What a criterion says: which share of its points is earned, and why."""

    share: float
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """What a judge sees."""

    rubric: Rubric
    case: Case
    text: str
    hits: dict[Sign, tuple[Hit, ...]]
    noted: dict[Sign, tuple[Hit, ...]]
    """Of the reason for silence."""
    starts: tuple[int, ...]
    """Where each sentence begins."""
    whole: tuple[bool, ...]
    """Per sentence whether it is one, and no heap of words."""
    places: tuple[int, ...]
    """Per word the number of its sentence."""
    signature: int
    """Where the signature begins; the length of the text where there is none."""

    @staticmethod
    def of(rubric: Rubric, case: Case) -> "Seen":
        """The response of this case, looked through once."""
        text = case.text
        book = book_of(rubric.signs, english=case.spoken is Language.EN)
        found = _SIGNATURE.search(text)
        signed = found.start() if found else len(text)
        starts = [0, *(end.end() for end in _SENTENCE_END.finditer(text) if text[end.end() :].strip())]
        places = tuple([bisect_right(starts, word.start) - 1 for word in case.words])
        words = [word for word in case.words if word.start < signed] if found else case.words
        return Seen(
            rubric=rubric,
            case=case,
            text=text,
            hits=book.hits(case.words),
            noted=_noted(rubric, case),
            starts=tuple(starts),
            whole=_whole(words, places, _commas(text, starts)),
            places=places,
            signature=signed,
        )

    @property
    def is_silent(self) -> bool:
        """Whether nothing was said to anybody."""
        return not self.text.strip()

    @property
    def is_left_alone(self) -> bool:
        """Whether the city says nothing here. Where a next step is given, there was something to say after all."""
        case = self.case
        given = bool(case.key.next_step) and case.response.effort is Effort.INTERACT
        baits = case.understanding.kind in (Kind.PROVOCATIE, Kind.SPAM)
        return case.decision.effort is Effort.MONITOR and (baits or not given)

    @property
    def is_english(self) -> bool:
        """Whether the response is in English."""
        return self.case.spoken is Language.EN

    def all_of(self, *signs: Sign) -> tuple[Hit, ...]:
        """Every hit of these signs, in order."""
        if len(signs) == 1:
            return self.hits.get(signs[0], ())
        return tuple(sorted([hit for sign in signs for hit in self.hits.get(sign, ())], key=_START))

    def says(self, *signs: Sign) -> bool:
        """Whether one of these signs is there."""
        return any(sign in self.hits for sign in signs)

    def sentence_at(self, place: int) -> int:
        """The number of the sentence in which a place of the text stands."""
        return bisect_right(self.starts, place) - 1

    def sentence(self, number: int) -> tuple[int, int]:
        """Begin and end of a sentence."""
        start = self.starts[number]
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        return start, end

    def clause(self, place: int) -> tuple[int, int]:
        """Begin and end of the part of a sentence in which a place stands: between commas, or `en`, `dan`, `maar`."""
        start, end = self.sentence(self.sentence_at(place))
        for found in _CLAUSE_END.finditer(self.text, start, end):
            if found.end() <= place:
                start = found.end()
            elif found.start() >= place:
                return start, found.start()
        return start, end

    def in_sentence(self, number: int, *signs: Sign) -> tuple[Hit, ...]:
        """The hits of these signs in one sentence, a sign at a time."""
        places = self.places
        return tuple([hit for sign in signs for hit in self.hits.get(sign, ()) if places[hit.first] == number])

    def is_sentence(self, number: int) -> bool:
        """Whether a sentence is more than a heap of words: little words hold it together."""
        return self.whole[number]

    def asks(self) -> tuple[int, ...]:
        """The numbers of the sentences that end in a question mark."""
        return tuple(
            number
            for number in range(len(self.starts))
            if self.text[slice(*self.sentence(number))].rstrip(" \n\"'”’)").endswith("?")
        )

    def by_rubric(self, about: Criterion | Gate) -> Ground:
        """The line of the rubric itself."""
        if isinstance(about, Criterion):
            return Ground(self.rubric.criteria[about].says, f"{self.rubric.rubric}.yaml criteria.{about.value}")
        return Ground(self.rubric.gates[about].says, f"{self.rubric.rubric}.yaml gates.{about.value}")

    def by_rule(self) -> Ground:
        """The rule of the city that decides on this message."""
        rule = self.case.decision.rule
        return Ground(rule.because, f"{self.case.policy.city} rules.{rule.id}")

    def by_channel(self) -> Ground:
        """What the channel is for in this city."""
        channel = self.case.policy.channels.get(self.case.message.channel)
        place = f"{self.case.policy.city} channels.{self.case.message.channel.value}"
        return Ground(channel.role if channel else "", place)

    def by_key(self) -> Ground:
        """What a good answer holds."""
        key = self.case.key
        told = key.says or next(iter(key.tells), "") or key.next_step or ", ".join(key.referrals)
        return Ground(told or self.by_rule().because, key.source or self.by_rule().source)


def _commas(text: str, starts: Sequence[int]) -> list[int]:
    """Per sentence its commas."""
    return [text.count(",", start, end) for start, end in pairwise((*starts, len(text)))]


def _whole(words: Sequence[Word], places: Sequence[int], commas: Sequence[int]) -> tuple[bool, ...]:
    """Per sentence whether little words hold it together, and more than commas or `en … en … en`."""
    total, glue, run, longest, ands = ([0] * len(commas) for _ in range(5))
    for word, number in zip(words, places, strict=False):
        # Numbers, and the parts of an address, are no words of a sentence.
        if not word.form.replace("'", "").isalpha():
            continue
        total[number] += 1
        ands[number] += word.form in _AND
        if word.form in _GLUE:
            glue[number] += 1
            run[number] = 0
        else:
            run[number] += 1
            longest[number] = max(longest[number], run[number])
    return tuple([_holds(*of) for of in zip(total, glue, longest, ands, commas, strict=True)])


def _holds(total: int, glue: int, longest: int, ands: int, commas: int) -> bool:
    """Whether so many words, with so many little ones among them, are a sentence."""
    if ands >= _LIST or (commas > 1 and 2 * commas >= total):
        return False
    if total < _SHORT:
        return glue > 0 or total < _BARE or 0 < commas < total - 2
    return glue >= _GLUED * total and longest < _RUN


def _noted(rubric: Rubric, case: Case) -> dict[Sign, tuple[Hit, ...]]:
    """The signs in a note. A colleague writes it in either language."""
    if not case.note_words:
        return {}
    dutch = book_of(rubric.signs, english=False).hits(case.note_words)
    english = book_of(rubric.signs, english=True).hits(case.note_words)
    return {sign: (*dutch.get(sign, ()), *english.get(sign, ())) for sign in {*dutch, *english}}


_START = attrgetter("start")
_GLUE = DUTCH.glue | ENGLISH.glue
_SHORT = 8
"""Fewer words than this are a sentence as they are: "Bel nu 112", "Vervelend, zo'n volle container"."""
_BARE = 5
"""So many words without any little one are a heap, however short."""
_AND = frozenset({"en", "and"})
_LIST = 4
"""`en` so often is a list with a coat on."""
_GLUED = 0.2
"""The least share of words that hold a sentence together; in plain Dutch it is near a half."""
_RUN = 7
"""So many words in a row without one of those are a heap."""


def finding(
    about: Criterion | Gate,
    says: Says,
    ground: Ground,
    points: float = 0.0,
    seen: Seen | None = None,
    span: tuple[int, int] | None = None,
) -> Finding:
    """A finding about these words of the response; about none of them where `span` is left out."""
    start, end = span if span is not None else (0, 0)
    excerpt = seen.text[start:end] if seen is not None and span is not None else ""
    return Finding(
        about=about,
        says=says,
        points=points,
        excerpt=excerpt,
        start=start if excerpt else 0,
        end=end if excerpt else 0,
        because=ground.because,
        source=ground.source,
    )


def spans(hits: Iterable[Hit]) -> list[tuple[int, int]]:
    """The places of these hits, without those inside another."""
    kept: list[tuple[int, int]] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.end > kept[-1][1]:
            kept.append((hit.start, hit.end))
    return kept
