"""What a trainee's own words ask, promise and tell, as far as the exercise must know it to go on.

The program's own replies are made of named parts; a trainee's are found out from the words. Not here: whether the words
are any good (`assessment`).
"""

import re
from collections.abc import Iterator

from webcare.engine.text import folded, stem

_SENTENCE = re.compile(r"[^.!?\n]+(?:\.(?=\d)[^.!?\n]+)*[.!?]*")
_GIVE = re.compile(
    r"\b(?:geef|geeft|stuur|stuurt|laat|deel|noem|noemt|vertel|vertelt|vermeld|mail|kun|kunt|kan|wil|wilt|zou|heb|heeft|weet"
    r"|send|give|share|tell|let us|could|can|would|do you|did you)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\b(?:meld(?:ings)?|zaak|dossier|referentie|kenmerk)s?[ -]?(?:nummer|nr)\b|\b(?:report|reference|case) number\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\bwaar\b(?!\s?(?:om|door|voor|mee|aan|van|naar\b))|\b(?:welke|wat voor) (?:straat|plek"
    r"|locatie|hoek|buurt|wijk|kruising|halte|container|lamp|lantaarn\w*|paal|park|speeltuin)"
    r"|\b(?:de )?(?:precieze|exacte|juiste)? ?(?:locatie|plek|straat(?:naam)?)\b"
    r"|\bter hoogte van welk|\bwhere\b|\bwhich (?:street|place|corner|park)|\blocation\b",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    r"\b(?:nog (?:vragen|een vraag|iets)|verder (?:helpen|van dienst)|zo (?:duidelijk|goed|helder)"
    r"|(?:hier|daar)mee (?:geholpen|verder)|anything else|further help|does (?:this|that) help)\b",
    re.IGNORECASE,
)
"""A question that wants no answer."""


def asks_for(text: str) -> tuple[str, ...]:
    """The names of the parts that a reply of the program asking the same would have: `vraag-plek` and the like."""
    found = []
    for sentence in _sentences(text):
        asks = "?" in sentence
        if not (asks or _GIVE.search(sentence)) or _COURTESY.search(sentence):
            continue
        if _NUMBER.search(sentence):
            found.append("vraag-meldnummer")
        elif _PLACE.search(sentence):
            found.append("vraag-plek")
        elif asks:
            found.append("vraag-meer")
    return tuple(dict.fromkeys(found))


_ONE_TO_TWELVE = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_NUMBERS = {name: at for at, name in enumerate(_ONE_TO_TWELVE, start=1)} | {"één": 1, "1,5": 1.5, "anderhalf": 1.5}
_NUMBERS |= {"one": 1, "an": 1, "a": 1, "two": 2, "three": 3, "anderhalve": 1.5, "vijftien": 15, "twintig": 20}
_NUMBERS |= {"dertig": 30, "five": 5, "ten": 10, "half": 0.5, "fifteen": 15, "thirty": 30}
_UNITS = {"minuut": 60, "minuten": 60, "min": 60, "minute": 60, "minutes": 60, "kwartier": 900, "kwartiertje": 900}
_UNITS |= {"uur": 3600, "uurtje": 3600, "uren": 3600, "hour": 3600, "hours": 3600}
_NUMBER_WORD = "|".join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True))
_SOON = re.compile(
    rf"\b(?:binnen|over|in|within)\s+(?:(?:een|an|a)\s+)?(half(?:\s+an?)?|\d{{1,3}}|{_NUMBER_WORD})?\s*({'|'.join(_UNITS)})\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:voor|om|uiterlijk|rond|before|by|at)\s+(?:om\s+)?(\d{1,2})(?:[.:](\d{2}))?(?:\s*(?:uur|u|h)\b|(?<=\d\d))",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:vandaag(?: nog)?|vanmiddag|vanavond|morgen|deze week|volgende week"
    r"|(?:binnen|over|in|within)\s+\w+\s+(?:werk)?(?:dag|dagen|weken|week|days?|weeks?)|today|tomorrow|this week)\b",
    re.IGNORECASE,
)
_PROMISES = re.compile(
    r"\b(?:hoort|hoor|horen|laat|laten|kom|komen|reageer|reageren|antwoord|antwoorden|bel|bellen|belt|mail|mailen|bericht|terug"
    r"|weten|krijgt|krijg|hear|reply|get back|let you know|call|update)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:kunt u|kun je|wilt u|wil je|could you|can you)\b|\?", re.IGNORECASE)
"""What is asked of the citizen is no promise of the city."""


def promised(text: str, clock: int, starts: str) -> tuple[str, int | None] | None:
    """What the words promise to let hear when: the words, and the second; None for the second where it is no time of
    today. None where nothing is promised. `starts`: the time of day at which the exercise starts."""
    for sentence in _sentences(text):
        if not _PROMISES.search(sentence) or _ASKED.search(sentence):
            continue
        if found := _SOON.search(sentence):
            return found[0], clock + _seconds(found)
        if (found := _BY.search(sentence)) and int(found[1]) < 24:
            hours, minutes = (int(part) for part in starts.split(":"))
            due = 3600 * (int(found[1]) - hours) + 60 * (int(found[2] or 0) - minutes)
            # Four o'clock is the afternoon's, where the clock says two.
            due += 12 * 3600 if due <= clock and int(found[1]) < 12 else 0
            if due > clock:
                return found[0], due
        if found := _LATER.search(sentence):
            return found[0], None
    return None


def _seconds(found: re.Match[str]) -> int:
    amount = (found[1] or "een").casefold().split()[0]
    many = float(amount) if amount.isdecimal() else _NUMBERS.get(amount, 1)
    return round(many * _UNITS[found[2].casefold()])


_STEMMED = re.compile(r"[^\W\d_]{4,}|\d{2,}")
_TELLS = 0.4
"""So large a part of the words of a fact that matter."""


def tells(text: str, fact: str) -> bool:
    """Whether these words tell this fact, in its words or their own: enough of the words that matter are there."""
    wanted = _matter(fact)
    return bool(wanted) and len(wanted & _matter(text)) >= _TELLS * len(wanted)


_LITTLE = frozenset(
    "deze die dit voor maar niet geen naar over door wordt worden hier daar heeft hebben zijn alle".split()
)


def _matter(text: str) -> frozenset[str]:
    return frozenset(stem(folded(word)) for word in _STEMMED.findall(text) if word.casefold() not in _LITTLE)


def _sentences(text: str) -> Iterator[str]:
    for found in _SENTENCE.finditer(text):
        yield found[0]
