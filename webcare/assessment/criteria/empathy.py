"""Sympathy that fits the feeling and names the citizen's own matter. Not asked for where nobody feels anything.

Fails:  "Wat vervelend om te horen."
Passes: "Drie dagen stank voor je deur, dat zou ik ook zat zijn."
"""

import re

from webcare.assessment.addressee import misnamed
from webcare.assessment.deeds import is_elsewhere
from webcare.assessment.kinship import is_kin_of, is_part
from webcare.assessment.seen import Seen, Verdict, finding, spans
from webcare.domain.action import Effort
from webcare.domain.assessment import Says, Word
from webcare.domain.rubric import Criterion, Sign
from webcare.domain.understanding import Danger, Feeling, Kind, Sentiment, Urgency

_ABOUT = Criterion.EMPATHY
_STOCK, _STOCK_NAMED, _UNNAMED, _RECOUNTED = 0.25, 0.5, 0.6, 0.5
_PLEASED = (Sign.PLEASED, Sign.THANKS)
_SIGNS = {
    Feeling.GRIEF: (Sign.FEELS_GRIEF,),
    Feeling.FEAR: (Sign.FEELS_FEAR, Sign.FEELS_WITH, Sign.SORRY),
    Feeling.WORRY: (Sign.FEELS_WITH, Sign.FEELS_FEAR, Sign.SORRY),
    Feeling.ANGER: (Sign.FEELS_WITH, Sign.SORRY),
    Feeling.NONE: (Sign.FEELS_WITH, Sign.FEELS_FEAR, Sign.SORRY),
    Feeling.JOY: _PLEASED,
    Feeling.GRATITUDE: _PLEASED,
}
_POSITIVE = frozenset({Feeling.JOY, Feeling.GRATITUDE})
_HURT = frozenset("viel geval val gewon bloed pijn bijna fell hurt injured".split())
"""Stems of a message in which somebody was hurt, or nearly."""
_KIN = frozenset("man vrouw moeder vader kind zoon dochter oma opa zus broer mother father chil son daughter".split())
"""Stems of people who are somebody's."""
_HEARS = re.compile(r"begrip|herhaling|excuus|gewond|medeleven|.+-oor$")
"""Names of the pieces in which a city shows that it understands: where its own reply does, so should a person's."""
_BUSINESS = (Sign.HANDLES, Sign.DO_THIS, Sign.ASKS_PLACE, Sign.ASKS_MORE, Sign.TERM)


def check(seen: Seen) -> Verdict | None:
    """How well the response meets the feeling; does not apply without a feeling, a reply, or time for it."""
    if seen.is_silent or not _applies(seen):
        return None
    feeling = _feeling(seen)
    stock = spans(seen.all_of(Sign.STOCK))
    cues = [
        (start, end)
        for start, end in spans(seen.all_of(*_SIGNS[feeling]))
        if seen.is_sentence(seen.sentence_at(start)) and not any(s <= start and end <= e for s, e in stock)
    ]
    named = _own_words(seen)
    if cues and not named and is_elsewhere(seen):
        says = Says("Je leeft mee met iets anders dan waar de inwoner over schrijft.", "You feel for something else.")
        return Verdict(0.0, (finding(_ABOUT, says, seen.by_rubric(_ABOUT), -1.0, seen, cues[0]),))
    if cues and (other := misnamed(seen)):
        says = Says("Dit is tegen iemand met een andere naam.", "This is to somebody of another name.")
        lost = finding(_ABOUT, says, seen.by_rubric(_ABOUT), _STOCK_NAMED - 1, seen, other)
        return Verdict(_STOCK_NAMED, (lost,))
    if cues:
        says = Says("Dit past bij wat de inwoner voelt.", "This fits what the citizen feels.")
        fits = finding(_ABOUT, says, seen.by_rubric(_ABOUT), 0.5, seen, cues[0])
        if named:
            says = Says("En je noemt waar het om gaat.", "And you name what it is about.")
            return Verdict(1.0, (fits, finding(_ABOUT, says, seen.by_rubric(_ABOUT), 0.5, seen, named[0])))
        says = Says(
            "Noem ook waar het om gaat, in de woorden van de inwoner zelf.",
            "Also name what it is about, in the citizen's own words.",
        )
        return Verdict(_UNNAMED, (fits, finding(_ABOUT, says, seen.by_rubric(_ABOUT), _UNNAMED - 1)))
    if stock:
        says = Says(
            "Dit kun je tegen iedereen zeggen. Zeg het met iets uit dit bericht.",
            "This can be said to anybody. Say it with something from this message.",
        )
        worth = _STOCK_NAMED if named and feeling is not Feeling.GRIEF else _STOCK
        return Verdict(worth, (finding(_ABOUT, says, seen.by_rubric(_ABOUT), worth - 1, seen, stock[0]),))
    if feeling not in _POSITIVE and (recounted := _recounted(seen)):
        says = Says(
            "Je laat merken dat je het gelezen hebt. Zeg ook wat je ervan vindt.",
            "You show that you read it. Also say what you think of it.",
        )
        return Verdict(_RECOUNTED, (finding(_ABOUT, says, seen.by_rubric(_ABOUT), _RECOUNTED - 1, seen, recounted),))
    return Verdict(0.0, (finding(_ABOUT, _missing(feeling), seen.by_rubric(_ABOUT), -1.0),))


def _own_words(seen: Seen) -> list[tuple[int, int]]:
    """Where the response uses a word of the citizen's that names something."""
    echo, matter = seen.case.echo, seen.case.matter
    author = seen.case.message.author.casefold()
    # "Welke straat?" asks for the street; it shows no sympathy with it.
    asked = {at for hit in seen.all_of(Sign.ASKS_PLACE, Sign.ASKS_MORE) for at in range(hit.first, hit.last + 1)}
    long = tuple([own for own in matter if len(own) > 3])
    return [
        (word.start, word.end)
        for at, (word, place) in enumerate(zip(seen.case.words, seen.places, strict=True))
        if at not in asked
        and word.start < seen.signature
        and seen.whole[place]
        and len(word.form) > 2
        and (word.stem in echo or (len(word.form) > 4 and _is_own(word, matter, long)))
        and word.form not in author
    ]


def _is_own(word: Word, matter: frozenset[str], long: tuple[str, ...]) -> bool:
    """Whether a word of the response is one of the citizen's in another form, a part or a compound of it."""
    if is_kin_of(word.stem, matter):
        return True
    return any((len(own) > 4 and own in word.stem) or is_part(word.form, own) for own in long)


def _recounted(seen: Seen) -> tuple[int, int] | None:
    """A statement that tells the citizen's own trouble again in two of their words, and is not about business."""
    own = _own_words(seen)
    asking = seen.asks()
    for number in range(len(seen.starts)):
        start, end = seen.sentence(number)
        if number in asking or seen.in_sentence(number, *_BUSINESS):
            continue
        if len({seen.text[a:b].lower() for a, b in own if start <= a < end}) >= 2:
            return start, end
    return None


def _feeling(seen: Seen) -> Feeling:
    understood = seen.case.understanding
    if understood.feeling is Feeling.NONE and understood.kind is Kind.COMPLIMENT:
        return Feeling.GRATITUDE
    if understood.kind is not Kind.COMPLIMENT and understood.feeling in _POSITIVE:
        return Feeling.NONE
    return understood.feeling


def _applies(seen: Seen) -> bool:
    case = seen.case
    understood = case.understanding
    if seen.is_left_alone or (case.response.effort is Effort.SEND and case.response.reply is None):
        return False
    if understood.danger is Danger.SUICIDE or understood.kind is Kind.COMPLIMENT:
        return True
    if understood.danger is not Danger.NONE or understood.kind in (Kind.PROVOCATIE, Kind.SPAM):
        return False
    if _feeling(seen) is not Feeling.NONE:
        return understood.kind not in (Kind.MENING, Kind.OPROEP) or understood.feeling is Feeling.GRIEF
    if understood.kind not in (Kind.KLACHT, Kind.MELDING):
        return understood.kind is Kind.VRAAG and understood.sentiment is Sentiment.NEGATIVE
    own = case.own.reply
    says = (*own.parts, *own.dropped) if own is not None else ()
    if _HURT & case.echo and (understood.urgency is Urgency.HIGH or _KIN & case.echo):
        return True
    if understood.urgency is Urgency.HIGH:
        # Somebody was hurt, or nearly: the rule asks for sympathy, also where the city has no sentence for it.
        says = case.decision.rule.then.reply
    return understood.sentiment is Sentiment.NEGATIVE or any(_HEARS.match(name) for name in says)


def _missing(feeling: Feeling) -> Says:
    if feeling in _POSITIVE:
        return Says("Laat merken dat je het leuk vindt om te lezen.", "Show that you like to read this.")
    if feeling is Feeling.GRIEF:
        return Says("Begin met een woord over het verlies.", "Begin with a word about the loss.")
    return Says("Begin met een zin die laat zien dat je het snapt.", "Begin with a sentence that shows you understand.")
